// Part of Reunify. Copyright the Reunify contributors.
// SPDX-License-Identifier: Apache-2.0

/// Finds the records of a document of JSON without reading what is in them, so that each is kept letter
/// for letter.
///
/// Records are the elements of `data`, as the API of Primero answers them; the elements of an array; or
/// objects one after another.
struct JSONRecords {
    /// Where the records stand, in their order.
    private(set) var ranges: [Range<Int>] = []

    private let bytes: [UInt8]
    private let limits: ReadingLimits
    private var place = 0

    /// - Throws: `PrimeroError` that names the line.
    init(_ bytes: [UInt8], limits: ReadingLimits) throws(PrimeroError) {
        self.bytes = bytes
        self.limits = limits
        guard bytes.count <= limits.bytes else {
            throw .overLimit(line: 1, what: "more than \(limits.bytes) bytes")
        }
        if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { place = 3 }
        skipSpace()
        guard place < bytes.count else { throw .notJSON(line: 1) }
        if bytes[place] == UInt8(ascii: "[") {
            try elements()
        } else {
            while place < bytes.count {
                guard bytes[place] == UInt8(ascii: "{") else { throw .notJSON(line: line) }
                if ranges.isEmpty, let data = try dataField() {
                    place = data
                    if bytes[place] == UInt8(ascii: "[") {
                        try elements()
                    } else {
                        try add()
                    }
                    return
                }
                try add()
                skipSpace()
            }
        }
        skipSpace()
        guard place == bytes.count else { throw .notJSON(line: line) }
    }

    private var line: Int { 1 + bytes[..<min(place, bytes.count)].count { $0 == 0x0A } }

    private mutating func skipSpace() {
        while place < bytes.count, [0x20, 0x09, 0x0A, 0x0D].contains(bytes[place]) { place += 1 }
    }

    private mutating func add() throws(PrimeroError) {
        let start = place
        try skipValue()
        if Task.isCancelled || limits.isLate() { throw .late }
        ranges.append(start..<place)
    }

    /// The elements of the array that begins here.
    private mutating func elements() throws(PrimeroError) {
        place += 1
        skipSpace()
        if place < bytes.count, bytes[place] == UInt8(ascii: "]") {
            place += 1
            return
        }
        while true {
            try add()
            skipSpace()
            guard place < bytes.count else { throw .notJSON(line: line) }
            let byte = bytes[place]
            place += 1
            if byte == UInt8(ascii: "]") { return }
            guard byte == UInt8(ascii: ",") else { throw .notJSON(line: line) }
            skipSpace()
        }
    }

    /// Where the value of `data` begins in the object that begins here; nil where it has none, or is a
    /// record with a field of that name that is no array and no object.
    private mutating func dataField() throws(PrimeroError) -> Int? {
        let start = place
        defer { place = start }
        place += 1
        while true {
            skipSpace()
            guard place < bytes.count else { throw .notJSON(line: line) }
            if bytes[place] == UInt8(ascii: "}") { return nil }
            let key = place
            try skipString()
            let isData = bytes[key..<place].elementsEqual("\"data\"".utf8)
            skipSpace()
            guard place < bytes.count, bytes[place] == UInt8(ascii: ":") else {
                throw .notJSON(line: line)
            }
            place += 1
            skipSpace()
            guard place < bytes.count else { throw .notJSON(line: line) }
            if isData, [UInt8(ascii: "["), UInt8(ascii: "{")].contains(bytes[place]) {
                return place
            }
            try skipValue()
            skipSpace()
            if place < bytes.count, bytes[place] == UInt8(ascii: ",") { place += 1 }
        }
    }

    private mutating func skipString() throws(PrimeroError) {
        guard place < bytes.count, bytes[place] == UInt8(ascii: "\"") else {
            throw .notJSON(line: line)
        }
        place += 1
        while place < bytes.count {
            switch bytes[place] {
            case UInt8(ascii: "\\"): place += 2
            case UInt8(ascii: "\""):
                place += 1
                return
            default: place += 1
            }
        }
        throw .notJSON(line: line)
    }

    /// Skips a value; whether what is in it is JSON shows when it is read.
    private mutating func skipValue() throws(PrimeroError) {
        var depth = 0
        repeat {
            guard place < bytes.count else { throw .notJSON(line: line) }
            switch bytes[place] {
            case UInt8(ascii: "{"), UInt8(ascii: "["):
                depth += 1
                if depth > limits.depth {
                    throw .overLimit(
                        line: line, what: "values nested deeper than \(limits.depth)")
                }
                place += 1
            case UInt8(ascii: "}"), UInt8(ascii: "]"):
                guard depth > 0 else { throw .notJSON(line: line) }
                depth -= 1
                place += 1
            case UInt8(ascii: "\""): try skipString()
            default:
                if depth == 0 {
                    let start = place
                    while place < bytes.count, !Self.ends.contains(bytes[place]) { place += 1 }
                    guard place > start else { throw .notJSON(line: line) }
                } else {
                    place += 1
                }
            }
        } while depth > 0
    }

    /// What ends a number or a word.
    private static let ends: Set<UInt8> = [0x20, 0x09, 0x0A, 0x0D, 0x2C, 0x5D, 0x7D]
}

/// Why a document of Primero cannot be read.
package enum PrimeroError: Error, Hashable, Sendable {
    case notJSON(line: Int)
    case overLimit(line: Int, what: String)
    case late

    /// What is wrong, with the place.
    package var sentence: String {
        switch self {
        case .notJSON(let line): "It is not JSON, on line \(line)."
        case .overLimit(let line, let what): "It has \(what), on line \(line)."
        case .late: "Reading it took too long, and was ended."
        }
    }
}

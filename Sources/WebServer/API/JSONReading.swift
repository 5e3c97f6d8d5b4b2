// Part of Reunify. Copyright the Reunify contributors.
// SPDX-License-Identifier: Apache-2.0

/// Reads JSON strictly: nothing after the value, no name twice in an object, no text that is not
/// Unicode, and nothing nested deeper than anything that is asked for.
package struct JSONReading {
    /// Lists and objects within each other, at most.
    package static let depth = 16

    private let bytes: [UInt8]
    private var place = 0

    private struct Fault: Error {}

    private init(_ bytes: [UInt8]) { self.bytes = bytes }

    /// The value of a text; nil where it is none.
    ///
    /// - Complexity: the number of bytes.
    package static func value(_ bytes: [UInt8]) -> JSON? {
        var reading = JSONReading(bytes)
        guard let value = try? reading.value(depth: 0) else { return nil }
        reading.skipSpace()
        return reading.place == bytes.count ? value : nil
    }

    private var next: UInt8? { place < bytes.count ? bytes[place] : nil }

    private mutating func skipSpace() {
        while let byte = next, byte == 32 || byte == 10 || byte == 13 || byte == 9 { place += 1 }
    }

    private mutating func take(_ byte: UInt8) -> Bool {
        guard next == byte else { return false }
        place += 1
        return true
    }

    private mutating func require(_ byte: UInt8) throws {
        guard take(byte) else { throw Fault() }
    }

    private mutating func value(depth: Int) throws -> JSON {
        guard depth <= Self.depth else { throw Fault() }
        skipSpace()
        switch next {
        case UInt8(ascii: "{"): return try object(depth: depth)
        case UInt8(ascii: "["): return try list(depth: depth)
        case UInt8(ascii: "\""): return .text(try text())
        case UInt8(ascii: "t"): return try word("true", .flag(true))
        case UInt8(ascii: "f"): return try word("false", .flag(false))
        case UInt8(ascii: "n"): return try word("null", .null)
        default: return try number()
        }
    }

    private mutating func word(_ word: String, _ value: JSON) throws -> JSON {
        for byte in word.utf8 { try require(byte) }
        return value
    }

    private mutating func object(depth: Int) throws -> JSON {
        try require(UInt8(ascii: "{"))
        var members: [JSON.Member] = []
        var names: Set<String> = []
        skipSpace()
        if take(UInt8(ascii: "}")) { return .object([]) }
        repeat {
            skipSpace()
            let name = try text()
            guard names.insert(name).inserted else { throw Fault() }
            skipSpace()
            try require(UInt8(ascii: ":"))
            members.append(JSON.Member(name, try value(depth: depth + 1)))
            skipSpace()
        } while take(UInt8(ascii: ","))
        try require(UInt8(ascii: "}"))
        return .object(members)
    }

    private mutating func list(depth: Int) throws -> JSON {
        try require(UInt8(ascii: "["))
        var elements: [JSON] = []
        skipSpace()
        if take(UInt8(ascii: "]")) { return .list([]) }
        repeat {
            elements.append(try value(depth: depth + 1))
            skipSpace()
        } while take(UInt8(ascii: ","))
        try require(UInt8(ascii: "]"))
        return .list(elements)
    }

    private mutating func text() throws -> String {
        try require(UInt8(ascii: "\""))
        var content: [UInt8] = []
        while let byte = next {
            place += 1
            switch byte {
            case UInt8(ascii: "\""):
                guard let text = String(validating: content, as: UTF8.self) else { throw Fault() }
                return text
            case UInt8(ascii: "\\"): content += String(try escaped()).utf8
            case 0..<32: throw Fault()
            default: content.append(byte)
            }
        }
        throw Fault()
    }

    private mutating func escaped() throws -> Character {
        guard let byte = next else { throw Fault() }
        place += 1
        switch byte {
        case UInt8(ascii: "\""): return "\""
        case UInt8(ascii: "\\"): return "\\"
        case UInt8(ascii: "/"): return "/"
        case UInt8(ascii: "b"): return "\u{8}"
        case UInt8(ascii: "f"): return "\u{C}"
        case UInt8(ascii: "n"): return "\n"
        case UInt8(ascii: "r"): return "\r"
        case UInt8(ascii: "t"): return "\t"
        case UInt8(ascii: "u"):
            let unit = try hexadecimal()
            guard (0xD800..<0xDC00).contains(unit) else { return try character(unit) }
            try require(UInt8(ascii: "\\"))
            try require(UInt8(ascii: "u"))
            let low = try hexadecimal()
            guard (0xDC00..<0xE000).contains(low) else { throw Fault() }
            return try character(0x10000 + (unit - 0xD800) << 10 + (low - 0xDC00))
        default: throw Fault()
        }
    }

    private func character(_ value: UInt32) throws -> Character {
        guard let scalar = Unicode.Scalar(value) else { throw Fault() }
        return Character(scalar)
    }

    private mutating func hexadecimal() throws -> UInt32 {
        var value: UInt32 = 0
        for _ in 0..<4 {
            guard let byte = next else { throw Fault() }
            place += 1
            switch byte {
            case 48...57: value = value << 4 | UInt32(byte - 48)
            case 65...70: value = value << 4 | UInt32(byte - 55)
            case 97...102: value = value << 4 | UInt32(byte - 87)
            default: throw Fault()
            }
        }
        return value
    }

    private mutating func digits() throws {
        let start = place
        while let byte = next, (48...57).contains(byte) { place += 1 }
        guard place > start else { throw Fault() }
    }

    private mutating func number() throws -> JSON {
        let start = place
        var isWhole = true
        _ = take(UInt8(ascii: "-"))
        if !take(UInt8(ascii: "0")) { try digits() }
        if take(UInt8(ascii: ".")) {
            isWhole = false
            try digits()
        }
        if take(UInt8(ascii: "e")) || take(UInt8(ascii: "E")) {
            isWhole = false
            if !take(UInt8(ascii: "+")) { _ = take(UInt8(ascii: "-")) }
            try digits()
        }
        // A number of a thousand digits is none that anybody means.
        guard place - start <= 64 else { throw Fault() }
        let text = String(decoding: bytes[start..<place], as: UTF8.self)
        if isWhole, let number = Int(text) { return .integer(number) }
        guard let number = Double(text), number.isFinite else { throw Fault() }
        return .number(number)
    }
}

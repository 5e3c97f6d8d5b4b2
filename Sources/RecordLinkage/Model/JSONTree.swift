// Part of Reunify. Copyright the Reunify contributors.
// SPDX-License-Identifier: Apache-2.0

/// A JSON text (RFC 8259) as a tree, for checking what a decoder would let pass: members of one name
/// twice, members that nothing reads.
enum JSONTree: Sendable, Equatable {
    case null
    case bool(Bool)
    case number(Double)
    case text(String)
    case list([JSONTree])
    case object([String: JSONTree])

    /// Members nested deeper than this are refused; no model comes near.
    static let depthLimit = 64

    /// Reads a whole text; nil where it is not JSON, or a member stands in an object twice.
    init?(_ bytes: Span<UInt8>) {
        var parser = Parser(position: bytes.count >= 3 && bytes[0] == 0xEF ? 3 : 0)
        guard let value = parser.value(bytes, depth: 0) else { return nil }
        parser.skipSpace(bytes)
        guard parser.position == bytes.count else { return nil }
        self = value
    }

    /// The member of an object; nil where this is no object or has none of that name.
    subscript(name: String) -> JSONTree? {
        guard case .object(let members) = self else { return nil }
        return members[name]
    }

    /// The text, where it is one.
    var string: String? {
        guard case .text(let text) = self else { return nil }
        return text
    }

    /// The number, where it is one.
    var double: Double? {
        guard case .number(let number) = self else { return nil }
        return number
    }

    /// The elements, where it is a list.
    var elements: [JSONTree]? {
        guard case .list(let elements) = self else { return nil }
        return elements
    }

    /// The path of the first value, in the order of names, that this tree has and the other has not
    /// or has otherwise; nil where there is none.
    ///
    /// A null counts as nothing.
    func firstDifference(from other: JSONTree?, path: String = "") -> String? {
        switch (self, other) {
        case (.null, nil), (.null, .null): return nil
        case (.object(let mine), .object(let theirs)):
            for (name, value) in mine.sorted(by: { $0.key < $1.key }) {
                let place = path.isEmpty ? name : "\(path).\(name)"
                if let found = value.firstDifference(from: theirs[name], path: place) {
                    return found
                }
            }
            return nil
        case (.list(let mine), .list(let theirs)) where mine.count == theirs.count:
            for index in mine.indices {
                let place = "\(path)[\(index)]"
                if let found = mine[index].firstDifference(from: theirs[index], path: place) {
                    return found
                }
            }
            return nil
        default: return self == other ? nil : path
        }
    }

    /// The path of the first member of one of these names that is a number but no whole one of 53 bits;
    /// nil where there is none.
    func firstFraction(named names: Set<String>, path: String = "") -> String? {
        switch self {
        case .object(let members):
            for (name, value) in members.sorted(by: { $0.key < $1.key }) {
                let place = path.isEmpty ? name : "\(path).\(name)"
                if names.contains(name), case .number(let number) = value,
                    number.rounded() != number || abs(number) > 9_007_199_254_740_992
                {
                    return place
                }
                if let found = value.firstFraction(named: names, path: place) { return found }
            }
        case .list(let elements):
            for (index, value) in elements.enumerated() {
                if let found = value.firstFraction(named: names, path: "\(path)[\(index)]") {
                    return found
                }
            }
        case .null, .bool, .number, .text: break
        }
        return nil
    }
}

/// Reads JSON from bytes, one value at a time.
private struct Parser {
    var position: Int

    mutating func skipSpace(_ bytes: Span<UInt8>) {
        while position < bytes.count {
            switch bytes[position] {
            case 0x20, 0x09, 0x0A, 0x0D: position += 1
            default: return
            }
        }
    }

    private mutating func take(_ byte: UInt8, _ bytes: Span<UInt8>) -> Bool {
        skipSpace(bytes)
        guard position < bytes.count, bytes[position] == byte else { return false }
        position += 1
        return true
    }

    private mutating func word(_ word: StaticString, _ bytes: Span<UInt8>) -> Bool {
        let length = word.utf8CodeUnitCount
        guard position + length <= bytes.count else { return false }
        var text: [UInt8] = []
        for offset in 0..<length { text.append(bytes[position + offset]) }
        guard String(decoding: text, as: UTF8.self) == word.description else { return false }
        position += length
        return true
    }

    mutating func value(_ bytes: Span<UInt8>, depth: Int) -> JSONTree? {
        skipSpace(bytes)
        guard position < bytes.count, depth < JSONTree.depthLimit else { return nil }
        switch bytes[position] {
        case UInt8(ascii: "{"): return object(bytes, depth)
        case UInt8(ascii: "["): return list(bytes, depth)
        case UInt8(ascii: "\""): return string(bytes).map(JSONTree.text)
        case UInt8(ascii: "t"): return word("true", bytes) ? .bool(true) : nil
        case UInt8(ascii: "f"): return word("false", bytes) ? .bool(false) : nil
        case UInt8(ascii: "n"): return word("null", bytes) ? .null : nil
        default: return number(bytes)
        }
    }

    private mutating func object(_ bytes: Span<UInt8>, _ depth: Int) -> JSONTree? {
        position += 1
        var members: [String: JSONTree] = [:]
        if take(UInt8(ascii: "}"), bytes) { return .object(members) }
        while true {
            skipSpace(bytes)
            guard position < bytes.count, bytes[position] == UInt8(ascii: "\""),
                let name = string(bytes), take(UInt8(ascii: ":"), bytes),
                let value = value(bytes, depth: depth + 1),
                members.updateValue(value, forKey: name) == nil
            else { return nil }
            if take(UInt8(ascii: "}"), bytes) { return .object(members) }
            guard take(UInt8(ascii: ","), bytes) else { return nil }
        }
    }

    private mutating func list(_ bytes: Span<UInt8>, _ depth: Int) -> JSONTree? {
        position += 1
        var elements: [JSONTree] = []
        if take(UInt8(ascii: "]"), bytes) { return .list(elements) }
        while true {
            guard let value = value(bytes, depth: depth + 1) else { return nil }
            elements.append(value)
            if take(UInt8(ascii: "]"), bytes) { return .list(elements) }
            guard take(UInt8(ascii: ","), bytes) else { return nil }
        }
    }

    private mutating func number(_ bytes: Span<UInt8>) -> JSONTree? {
        var text: [UInt8] = []
        scan: while position < bytes.count {
            switch bytes[position] {
            case 48...57, UInt8(ascii: "-"), UInt8(ascii: "+"), UInt8(ascii: "."),
                UInt8(ascii: "e"), UInt8(ascii: "E"):
                text.append(bytes[position])
                position += 1
            default: break scan
            }
        }
        let digits = text.first == UInt8(ascii: "-") ? text.dropFirst() : text[...]
        guard let first = digits.first, first >= 48, first <= 57,
            first != 48 || digits.count == 1 || !(48...57 ~= digits[digits.startIndex + 1]),
            let last = digits.last, last >= 48, last <= 57,
            let value = Double(String(decoding: text, as: UTF8.self)), value.isFinite
        else { return nil }
        return .number(value)
    }

    private mutating func string(_ bytes: Span<UInt8>) -> String? {
        position += 1
        var text: [UInt8] = []
        while position < bytes.count {
            let byte = bytes[position]
            position += 1
            switch byte {
            case UInt8(ascii: "\""):
                return String(validating: text, as: UTF8.self)
            case UInt8(ascii: "\\"):
                guard escape(bytes, into: &text) else { return nil }
            case 0..<0x20: return nil
            default: text.append(byte)
            }
        }
        return nil
    }

    private mutating func escape(_ bytes: Span<UInt8>, into text: inout [UInt8]) -> Bool {
        guard position < bytes.count else { return false }
        let byte = bytes[position]
        position += 1
        switch byte {
        case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"): text.append(byte)
        case UInt8(ascii: "b"): text.append(0x08)
        case UInt8(ascii: "f"): text.append(0x0C)
        case UInt8(ascii: "n"): text.append(0x0A)
        case UInt8(ascii: "r"): text.append(0x0D)
        case UInt8(ascii: "t"): text.append(0x09)
        case UInt8(ascii: "u"):
            guard var code = hex(bytes) else { return false }
            if code & 0xFC00 == 0xD800 {
                guard position + 1 < bytes.count, bytes[position] == UInt8(ascii: "\\"),
                    bytes[position + 1] == UInt8(ascii: "u")
                else { return false }
                position += 2
                guard let low = hex(bytes), low & 0xFC00 == 0xDC00 else { return false }
                code = 0x10000 + ((code & 0x3FF) << 10) + (low & 0x3FF)
            }
            guard let scalar = Unicode.Scalar(code) else { return false }
            text.append(contentsOf: String(Character(scalar)).utf8)
        default: return false
        }
        return true
    }

    private mutating func hex(_ bytes: Span<UInt8>) -> UInt32? {
        guard position + 4 <= bytes.count else { return nil }
        var value: UInt32 = 0
        for _ in 0..<4 {
            guard let digit = Character(Unicode.Scalar(bytes[position])).hexDigitValue,
                bytes[position] < 0x80
            else { return nil }
            value = value << 4 | UInt32(digit)
            position += 1
        }
        return value
    }
}

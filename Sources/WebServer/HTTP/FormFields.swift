// Part of Reunify. Copyright the Reunify contributors.
// SPDX-License-Identifier: Apache-2.0

/// The fields of a form or a query, in the order in which they came.
package struct FormFields: Hashable, Sendable {
    private(set) var pairs: [(name: String, value: String)] = []

    /// More fields than any form has.
    static let most = 2000

    /// No fields.
    package init() {}

    /// Fields of their names and values.
    package init(_ pairs: [(String, String)]) { self.pairs = pairs.map { ($0.0, $0.1) } }

    /// Reads `application/x-www-form-urlencoded`.
    ///
    /// Nil where there are too many, an escape is none, the bytes are not UTF-8, or a value has control
    /// characters that no keyboard types.
    package init?(encoded: some Sequence<UInt8>) {
        var (name, bytes): (String?, [UInt8]) = (nil, [])
        var escape: UInt8?
        var expected = 0
        func text(_ bytes: [UInt8]) -> String? {
            guard let text = String(validating: bytes, as: UTF8.self) else { return nil }
            let isTyped = text.unicodeScalars.allSatisfy {
                $0.value >= 32 && $0.value != 127 || "\r\n\t".unicodeScalars.contains($0)
            }
            return isTyped ? text : nil
        }
        func end() -> Bool {
            defer {
                name = nil
                bytes = []
            }
            guard expected == 0, pairs.count < Self.most else { return false }
            if name == nil, bytes.isEmpty { return true }
            guard let value = text(bytes) else { return false }
            // Browsers send line breaks as CR LF.
            pairs.append(
                name.map { ($0, value.replacing("\r\n", with: "\n")) } ?? (value, ""))
            return true
        }
        for byte in encoded {
            if expected > 0 {
                guard let digit = Self.digit(byte) else { return nil }
                escape = (escape ?? 0) << 4 | digit
                expected -= 1
                if expected == 0, let value = escape {
                    bytes.append(value)
                    escape = nil
                }
                continue
            }
            switch byte {
            case UInt8(ascii: "%"): expected = 2
            case UInt8(ascii: "+"): bytes.append(32)
            case UInt8(ascii: "&"): guard end() else { return nil }
            case UInt8(ascii: "=") where name == nil:
                guard let key = text(bytes) else { return nil }
                name = key
                bytes = []
            default: bytes.append(byte)
            }
        }
        guard end() else { return nil }
    }

    /// The first value of a field, without space around it; empty where there is none.
    package subscript(_ name: String) -> String {
        let value = pairs.first { $0.name == name }?.value ?? ""
        return String(
            value.drop(while: \.isWhitespace).reversed().drop(while: \.isWhitespace).reversed())
    }

    /// The first value of a field as it was typed.
    package func raw(_ name: String) -> String { pairs.first { $0.name == name }?.value ?? "" }

    /// Whether there is a field that is not empty.
    package func has(_ name: String) -> Bool { !self[name].isEmpty }

    /// All values of a field.
    package func all(_ name: String) -> [String] {
        pairs.filter { $0.name == name }.map(\.value)
    }

    /// A field more.
    mutating func append(_ name: String, _ value: String) { pairs.append((name, value)) }

    package static func == (left: FormFields, right: FormFields) -> Bool {
        left.pairs.elementsEqual(right.pairs) { $0 == $1 }
    }

    package func hash(into hasher: inout Hasher) {
        for pair in pairs {
            hasher.combine(pair.name)
            hasher.combine(pair.value)
        }
    }

    private static func digit(_ byte: UInt8) -> UInt8? {
        switch byte {
        case 48...57: byte - 48
        case 65...70: byte - 55
        case 97...102: byte - 87
        default: nil
        }
    }
}

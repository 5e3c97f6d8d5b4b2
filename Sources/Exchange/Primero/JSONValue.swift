// Part of Reunify. Copyright the Reunify contributors.
// SPDX-License-Identifier: Apache-2.0

import Foundation

/// A value of JSON.
enum JSONValue: Codable, Hashable, Sendable {
    case null
    case bool(Bool)
    case number(Double)
    case string(String)
    case array([JSONValue])
    case object([String: JSONValue])

    init(from decoder: any Decoder) throws {
        let value = try decoder.singleValueContainer()
        if value.decodeNil() {
            self = .null
        } else if let bool = try? value.decode(Bool.self) {
            self = .bool(bool)
        } else if let number = try? value.decode(Double.self) {
            self = .number(number)
        } else if let string = try? value.decode(String.self) {
            self = .string(string)
        } else if let array = try? value.decode([JSONValue].self) {
            self = .array(array)
        } else {
            self = .object(try value.decode([String: JSONValue].self))
        }
    }

    func encode(to encoder: any Encoder) throws {
        var value = encoder.singleValueContainer()
        switch self {
        case .null: try value.encodeNil()
        case .bool(let bool): try value.encode(bool)
        case .number(let number):
            if number == number.rounded(), number.magnitude < 1e15 {
                try value.encode(Int(number))
            } else {
                try value.encode(number)
            }
        case .string(let string): try value.encode(string)
        case .array(let array): try value.encode(array)
        case .object(let object): try value.encode(object)
        }
    }

    /// The value of a field of an object.
    subscript(field: String) -> JSONValue {
        if case .object(let object) = self { object[field] ?? .null } else { .null }
    }

    /// A text, a number or a truth value as text; empty where it is none.
    var text: String {
        switch self {
        case .string(let string): string.trimmed
        case .number(let number):
            number == number.rounded() && number.magnitude < 1e15
                ? String(Int(number)) : String(number)
        case .bool(let bool): bool ? "true" : "false"
        case .null, .array, .object: ""
        }
    }

    /// Texts of an array, or of one value.
    var texts: [String] {
        switch self {
        case .array(let array): array.map(\.text).filter { !$0.isEmpty }
        default: text.isEmpty ? [] : [text]
        }
    }

    /// The elements of an array.
    var elements: [JSONValue] { if case .array(let array) = self { array } else { [] } }

    /// Names of the fields of an object.
    var fields: Set<String> {
        if case .object(let object) = self { Set(object.keys) } else { [] }
    }
}

// Part of Reunify. Copyright the Reunify contributors.
// SPDX-License-Identifier: Apache-2.0

import Casework

/// What a value of a body may be: read from JSON, and described as JSON Schema (draft 2020-12) by the
/// same definition, so that the two cannot differ.
package struct Reading<Value: Sendable>: Sendable {
    let schema: JSON
    /// Nil where the value does not fit the schema.
    let read: @Sendable (JSON) -> Value?
}

/// A field of a body.
package struct Field<Value: Sendable>: Sendable {
    let name: String
    let about: String
    let schema: JSON
    let isRequired: Bool
    /// Nil where what is sent does not fit; what is sent is nil where the field is missing.
    let read: @Sendable (JSON?) -> Value?
}

extension Field {
    /// A field that has to be there.
    static func need(_ name: String, _ reading: Reading<Value>, _ about: String) -> Field {
        Field(name: name, about: about, schema: reading.schema, isRequired: true) {
            $0.flatMap(reading.read)
        }
    }

    /// A field with a value of its own where it is missing.
    static func with(
        _ name: String, _ reading: Reading<Value>, default value: Value, _ about: String
    ) -> Field {
        Field(name: name, about: about, schema: reading.schema, isRequired: false) {
            guard let sent = $0 else { return value }
            return reading.read(sent)
        }
    }

    /// A field that may be missing.
    static func may<Wrapped>(
        _ name: String, _ reading: Reading<Wrapped>, _ about: String
    ) -> Field where Value == Wrapped? {
        Field(name: name, about: about, schema: reading.schema, isRequired: false) {
            guard let sent = $0 else { return .some(nil) }
            return reading.read(sent).map { .some($0) }
        }
    }
}

extension Reading where Value == String {
    /// A text of so many characters; line breaks and tabs are the only control characters.
    static func text(_ most: Int, least: Int = 1) -> Reading {
        Reading(
            schema: [
                "type": "string", "minLength": .integer(least), "maxLength": .integer(most),
                "pattern": #"^[^\u0000-\u0008\u000b-\u001f\u007f]*$"#,
            ]
        ) { value in
            guard let text = value.text, (least...most).contains(text.unicodeScalars.count),
                text.unicodeScalars.allSatisfy({
                    $0.value >= 32 && $0.value != 127 || $0 == "\n" || $0 == "\t"
                })
            else { return nil }
            return text
        }
    }

    /// A SHA-256 in 64 hexadecimal digits.
    static var digest: Reading {
        Reading(schema: ["type": "string", "pattern": "^[0-9a-f]{64}$"]) { value in
            guard let text = value.text, text.utf8.count == 64,
                text.utf8.allSatisfy({ (48...57).contains($0) || (97...102).contains($0) })
            else { return nil }
            return text
        }
    }
}

extension Reading where Value == Int {
    /// A whole number.
    static func integer(_ range: ClosedRange<Int>) -> Reading {
        Reading(
            schema: [
                "type": "integer", "minimum": .integer(range.lowerBound),
                "maximum": .integer(range.upperBound),
            ]
        ) { value in value.integer.flatMap { range.contains($0) ? $0 : nil } }
    }
}

extension Reading where Value == Bool {
    /// True or false.
    static var flag: Reading {
        Reading(schema: ["type": "boolean"]) { value in
            if case .flag(let flag) = value { flag } else { nil }
        }
    }
}

extension Reading where Value: CaseworkIdentifier {
    /// An identifier such as `person-12`.
    static func id(_ type: Value.Type) -> Reading {
        Reading(schema: Schema.id(type)) { value in value.text.flatMap { Value($0) } }
    }
}

extension Reading where Value: RawRepresentable & CaseIterable, Value.RawValue == String {
    /// One of some words.
    static func choice(_ type: Value.Type) -> Reading {
        Reading(schema: Schema.choice(Value.allCases.map(\.rawValue))) { value in
            value.text.flatMap { Value(rawValue: $0) }
        }
    }
}

extension Reading where Value: RawRepresentable, Value.RawValue == String {
    /// One of those words of a vocabulary that make sense here.
    static func choice(among values: [Value]) -> Reading {
        let words = values.map(\.rawValue)
        return Reading(schema: Schema.choice(words)) { value in
            value.text.flatMap { words.contains($0) ? Value(rawValue: $0) : nil }
        }
    }
}

extension Reading where Value == Day {
    /// A day such as 2018-06-10.
    static var day: Reading {
        Reading(schema: ["type": "string", "format": "date"]) { value in
            value.text.flatMap(TimeText.day)
        }
    }
}

extension Reading where Value == SentTime {
    /// A time with its offset (RFC 3339), and the zone where it is not the registry's (RFC 9557).
    static var time: Reading {
        Reading(
            schema: [
                "type": "string", "pattern": .text(TimeText.pattern), "maxLength": 64,
                "examples": ["2018-06-10T14:30:00-05:00[America/Chicago]"],
            ]
        ) { value in value.text.flatMap(TimeText.time) }
    }
}

extension Reading where Value == Language {
    /// A language's tag (BCP 47), such as `es` or `mam`.
    static var language: Reading {
        Reading(
            schema: ["type": "string", "pattern": "^[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8}){0,4}$"]
        ) { value in
            guard let text = value.text, text.utf8.count <= 48 else { return nil }
            let parts = text.split(separator: "-", omittingEmptySubsequences: false)
            let isTag = parts.enumerated().allSatisfy { place, part in
                ((place == 0 ? 2 : 1)...8).contains(part.utf8.count)
                    && part.utf8.allSatisfy { byte in
                        (65...90).contains(byte) || (97...122).contains(byte)
                            || place > 0 && (48...57).contains(byte)
                    }
            }
            return isTag && parts.count <= 5 ? Language(text) : nil
        }
    }
}

extension Reading {
    /// A list; nothing stands in it twice where `isSet`.
    static func list<Element>(
        _ element: Reading<Element>, _ count: ClosedRange<Int>, isSet: Bool = false
    ) -> Reading where Value == [Element] {
        var schema: [JSON.Member] = [
            .init("type", "array"), .init("items", element.schema),
            .init("minItems", .integer(count.lowerBound)),
            .init("maxItems", .integer(count.upperBound)),
        ]
        if isSet { schema.append(.init("uniqueItems", true)) }
        return Reading(schema: .object(schema)) { value in
            guard case .list(let sent) = value, count.contains(sent.count),
                !isSet || Set(sent).count == sent.count
            else { return nil }
            var elements: [Element] = []
            for one in sent {
                guard let element = element.read(one) else { return nil }
                elements.append(element)
            }
            return elements
        }
    }

    /// An object of fields, made into a value; nil from `make` where they do not go together, which the
    /// schema cannot say.
    static func object<each Part: Sendable>(
        _ fields: repeat Field<each Part>,
        make: @escaping @Sendable (repeat each Part) -> Value?
    ) -> Reading {
        let body = BodyReading(repeat each fields)
        return Reading(schema: body.schema) { value in
            guard let parts = try? body.read(value) else { return nil }
            return make(repeat each parts)
        }
    }
}

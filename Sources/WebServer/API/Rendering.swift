// Part of Reunify. Copyright the Reunify contributors.
// SPDX-License-Identifier: Apache-2.0

import Casework

/// Parts of JSON Schema that several definitions use.
enum Schema {
    static func id<ID: CaseworkIdentifier>(_ type: ID.Type) -> JSON {
        ["type": "string", "pattern": .text("^\(ID.kind)-(0|[1-9][0-9]{0,17})$")]
    }

    static func choice(_ words: [String]) -> JSON {
        ["type": "string", "enum": .list(words.map { .text($0) })]
    }

    static func list(_ items: JSON) -> JSON { ["type": "array", "items": items] }

    static func reference(_ name: String) -> JSON {
        ["$ref": .text("#/components/schemas/\(name)")]
    }
}

/// Writes a value as JSON, and describes it, by the same definition.
package struct Rendering<Source>: Sendable {
    /// The name of the schema.
    let name: String
    let properties: [Property<Source>]

    init(_ name: String, _ properties: [Property<Source>]) {
        self.name = name
        self.properties = properties
    }

    /// The value as JSON.
    func callAsFunction(_ source: Source) -> JSON {
        .object(
            properties.compactMap { property in
                property.write(source).map { JSON.Member(property.name, $0) }
            })
    }

    /// The schema itself, and those that it refers to.
    var schemas: [String: JSON] {
        var all = properties.reduce(into: [String: JSON]()) { found, property in
            found.merge(property.schemas) { one, _ in one }
        }
        var members: [JSON.Member] = [
            .init("type", "object"),
            .init(
                "properties",
                .object(
                    properties.map { property in
                        var schema = property.schema.members
                        // Beside a reference nothing else is needed.
                        if !property.about.isEmpty {
                            schema.append(.init("description", .text(property.about)))
                        }
                        return JSON.Member(property.name, .object(schema))
                    })),
            .init("additionalProperties", false),
        ]
        let required = properties.filter(\.isRequired).map { JSON.text($0.name) }
        if !required.isEmpty { members.append(.init("required", .list(required))) }
        all[name] = .object(members)
        return all
    }

    /// How other definitions refer to it.
    var reference: JSON { Schema.reference(name) }
}

/// One property of what is written.
package struct Property<Source>: Sendable {
    let name: String
    let schema: JSON
    let isRequired: Bool
    var about = ""
    var schemas: [String: JSON] = [:]
    /// Nil where there is nothing; only of those that are not required.
    let write: @Sendable (Source) -> JSON?

    static func text(_ name: String, _ read: @escaping @Sendable (Source) -> String) -> Property {
        Property(name: name, schema: ["type": "string"], isRequired: true) { .text(read($0)) }
    }

    /// A text that may be missing.
    static func mayText(
        _ name: String, _ read: @escaping @Sendable (Source) -> String?
    ) -> Property {
        Property(name: name, schema: ["type": "string"], isRequired: false) {
            read($0).map { .text($0) }
        }
    }

    static func texts(
        _ name: String, _ read: @escaping @Sendable (Source) -> [String]
    ) -> Property {
        Property(name: name, schema: Schema.list(["type": "string"]), isRequired: true) {
            .list(read($0).map { .text($0) })
        }
    }

    static func flag(_ name: String, _ read: @escaping @Sendable (Source) -> Bool) -> Property {
        Property(name: name, schema: ["type": "boolean"], isRequired: true) { .flag(read($0)) }
    }

    static func integer(_ name: String, _ read: @escaping @Sendable (Source) -> Int) -> Property {
        Property(name: name, schema: ["type": "integer"], isRequired: true) { .integer(read($0)) }
    }

    static func mayInteger(
        _ name: String, _ read: @escaping @Sendable (Source) -> Int?
    ) -> Property {
        Property(name: name, schema: ["type": "integer"], isRequired: false) {
            read($0).map { .integer($0) }
        }
    }

    static func number(
        _ name: String, _ read: @escaping @Sendable (Source) -> Double
    ) -> Property {
        Property(name: name, schema: ["type": "number"], isRequired: true) { .number(read($0)) }
    }

    static func id<ID: CaseworkIdentifier>(
        _ name: String, _ read: @escaping @Sendable (Source) -> ID
    ) -> Property {
        Property(name: name, schema: Schema.id(ID.self), isRequired: true) {
            .text(read($0).description)
        }
    }

    static func mayID<ID: CaseworkIdentifier>(
        _ name: String, _ read: @escaping @Sendable (Source) -> ID?
    ) -> Property {
        Property(name: name, schema: Schema.id(ID.self), isRequired: false) {
            read($0).map { .text($0.description) }
        }
    }

    static func ids<ID: CaseworkIdentifier>(
        _ name: String, _ read: @escaping @Sendable (Source) -> [ID]
    ) -> Property {
        Property(name: name, schema: Schema.list(Schema.id(ID.self)), isRequired: true) {
            .list(read($0).map { .text($0.description) })
        }
    }

    static func choice<Word: RawRepresentable & CaseIterable & SendableMetatype>(
        _ name: String, _ read: @escaping @Sendable (Source) -> Word
    ) -> Property where Word.RawValue == String {
        Property(
            name: name, schema: Schema.choice(Word.allCases.map(\.rawValue)), isRequired: true
        ) { .text(read($0).rawValue) }
    }

    static func mayChoice<Word: RawRepresentable & CaseIterable & SendableMetatype>(
        _ name: String, _ read: @escaping @Sendable (Source) -> Word?
    ) -> Property where Word.RawValue == String {
        Property(
            name: name, schema: Schema.choice(Word.allCases.map(\.rawValue)), isRequired: false
        ) { read($0).map { .text($0.rawValue) } }
    }

    /// One of some words that are no type of their own.
    static func word(
        _ name: String, _ words: [String], _ read: @escaping @Sendable (Source) -> String
    ) -> Property {
        Property(name: name, schema: Schema.choice(words), isRequired: true) { .text(read($0)) }
    }

    static func time(_ name: String, _ read: @escaping @Sendable (Source) -> Moment) -> Property {
        Property(name: name, schema: ["type": "string", "format": "date-time"], isRequired: true) {
            .text(TimeText.text(read($0)))
        }
    }

    static func mayTime(
        _ name: String, _ read: @escaping @Sendable (Source) -> Moment?
    ) -> Property {
        Property(name: name, schema: ["type": "string", "format": "date-time"], isRequired: false) {
            read($0).map { .text(TimeText.text($0)) }
        }
    }

    static func day(_ name: String, _ read: @escaping @Sendable (Source) -> Day) -> Property {
        Property(name: name, schema: ["type": "string", "format": "date"], isRequired: true) {
            .text(TimeText.text(read($0)))
        }
    }

    static func mayDay(_ name: String, _ read: @escaping @Sendable (Source) -> Day?) -> Property {
        Property(name: name, schema: ["type": "string", "format": "date"], isRequired: false) {
            read($0).map { .text(TimeText.text($0)) }
        }
    }

    static func object<Value>(
        _ name: String, _ rendering: Rendering<Value>,
        _ read: @escaping @Sendable (Source) -> Value?
    ) -> Property {
        Property(
            name: name, schema: rendering.reference, isRequired: false, schemas: rendering.schemas
        ) { read($0).map { rendering($0) } }
    }

    static func list<Value>(
        _ name: String, _ rendering: Rendering<Value>,
        _ read: @escaping @Sendable (Source) -> [Value]
    ) -> Property {
        Property(
            name: name, schema: Schema.list(rendering.reference), isRequired: true,
            schemas: rendering.schemas
        ) { .list(read($0).map { rendering($0) }) }
    }

    /// A list that is missing where it is not shown.
    static func mayList<Value>(
        _ name: String, _ rendering: Rendering<Value>,
        _ read: @escaping @Sendable (Source) -> [Value]?
    ) -> Property {
        Property(
            name: name, schema: Schema.list(rendering.reference), isRequired: false,
            schemas: rendering.schemas
        ) { read($0).map { .list($0.map { rendering($0) }) } }
    }

    /// The same property with a sentence about it.
    func saying(_ about: String) -> Property {
        var property = self
        property.about = about
        return property
    }
}

// Part of Reunify. Copyright the Reunify contributors.
// SPDX-License-Identifier: Apache-2.0

/// Reads an object of fields, and describes it.
package struct BodyReading<each Value: Sendable>: Sendable {
    private let fields: (repeat Field<each Value>)
    /// The object as JSON Schema; nothing but its fields may be in it.
    package let schema: JSON
    private let names: Set<String>

    /// A field that is missing, wrong, or none.
    package struct Fault: Error, Hashable, Sendable {
        /// The name of the field; empty where the body is no object.
        package let field: String
    }

    init(_ fields: repeat Field<each Value>) {
        self.fields = (repeat each fields)
        var properties: [JSON.Member] = []
        var required: [JSON] = []
        for field in repeat each fields {
            var schema = field.schema.members
            schema.append(.init("description", .text(field.about)))
            properties.append(.init(field.name, .object(schema)))
            if field.isRequired { required.append(.text(field.name)) }
        }
        var schema: [JSON.Member] = [
            .init("type", "object"), .init("properties", .object(properties)),
            .init("additionalProperties", false),
        ]
        if !required.isEmpty { schema.append(.init("required", .list(required))) }
        self.schema = .object(schema)
        names = Set(properties.map(\.name))
    }

    /// The values of the fields.
    ///
    /// - Throws: `Fault` for the first field that does not fit.
    func read(_ body: JSON) throws -> (repeat each Value) {
        guard case .object(let members) = body else { throw Fault(field: "") }
        // What somebody sends is not sent back: it may be a name in the wrong place.
        if members.contains(where: { !names.contains($0.name) }) { throw Fault(field: "") }
        func one<Part>(_ field: Field<Part>) throws -> Part {
            guard let value = field.read(body[field.name]) else { throw Fault(field: field.name) }
            return value
        }
        return (repeat try one(each fields))
    }
}

extension Call {
    /// The values of a body.
    func read<each Value: Sendable>(
        _ reading: BodyReading<repeat each Value>
    ) throws -> (repeat each Value) {
        do {
            return try reading.read(body)
        } catch let fault as BodyReading<repeat each Value>.Fault {
            throw CallFault(.wrong(fault.field))
        }
    }
}

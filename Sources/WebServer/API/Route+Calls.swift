// Part of Reunify. Copyright the Reunify contributors.
// SPDX-License-Identifier: Apache-2.0

import Casework
import Registry

/// Something that has an identifier, and how it is shown.
struct Resource<ID: CaseworkIdentifier, Value: Sendable>: Sendable {
    let rendering: Rendering<Value>
    /// The value and the people it is about; nil where there is none.
    let find: @Sendable (CaseworkState, ID) -> (Value, [PersonID])?

    init(
        _ rendering: Rendering<Value>,
        find: @escaping @Sendable (CaseworkState, ID) -> (Value, [PersonID])?
    ) {
        self.rendering = rendering
        self.find = find
    }

    /// How it is shown now; nil where there is none.
    func json(_ state: CaseworkState, _ id: ID) -> JSON? {
        find(state, id).map { rendering($0.0) }
    }
}

extension Route {
    /// A route of the API.
    private static func call(
        _ method: WebRequest.Method, _ pattern: String, _ scope: APIClient.Scope?,
        _ actions: [Action], _ audit: Audit, bodyLimit: Int = 64 * 1024, _ operation: Operation
    ) -> Route {
        Route(
            method, "/api/v1" + pattern, .client(scope, actions), audit,
            bodyLimit: method == .post ? bodyLimit : 0, operation)
    }

    /// An act: a body of fields becomes a command, which is done once for an idempotency key.
    static func act<each Value: Sendable>(
        _ id: String, _ pattern: String, _ scope: APIClient.Scope, _ actions: [Action],
        _ summary: String, _ fields: repeat Field<each Value>,
        make: @escaping @Sendable (Call, repeat each Value) async throws -> Call.Making
    ) -> Route {
        let reading = BodyReading(repeat each fields)
        return call(
            .post, pattern, scope, actions, .act,
            Operation(
                id, group(pattern), summary, .receipt, schemas: Receipt.rendering.schemas,
                body: reading.schema
            ) { call in
                let values = try Self.values(of: call, reading)
                let making = try await make(call, repeat each values)
                return try await Receipt.answer(call, try await call.submit(making))
            })
    }

    /// An act on something that is there; If-Match keeps it from being done to what has changed.
    static func act<ID: CaseworkIdentifier, Resourced: Sendable, each Value: Sendable>(
        _ id: String, _ pattern: String, _ scope: APIClient.Scope, _ actions: [Action],
        _ summary: String, on resource: Resource<ID, Resourced>,
        _ fields: repeat Field<each Value>,
        make: @escaping @Sendable (Call, ID, repeat each Value) async throws -> Call.Making
    ) -> Route {
        let reading = BodyReading(repeat each fields)
        let parameter = parameter(pattern)
        return call(
            .post, pattern, scope, actions, .act,
            Operation(
                id, group(pattern), summary, .receipt, schemas: Receipt.rendering.schemas,
                body: reading.schema, takesIfMatch: true
            ) { call in
                let id = try call.id(ID.self, parameter)
                let values = try Self.values(of: call, reading)
                let making = try await make(call, id, repeat each values)
                var expecting: (@Sendable (RegistryState) -> Bool)?
                if let tags = call.request.headers["if-match"] {
                    expecting = { state in
                        resource.json(state.casework, id).map {
                            EntityTag.matches(tags, EntityTag.of($0))
                        } ?? false
                    }
                }
                return try await Receipt.answer(
                    call, try await call.submit(expecting: expecting, making))
            })
    }

    private static func values<each Value: Sendable>(
        of call: Call, _ reading: BodyReading<repeat each Value>
    ) throws -> (repeat each Value) {
        do {
            return try reading.read(call.body)
        } catch let fault as BodyReading<repeat each Value>.Fault {
            throw CallFault(.wrong(fault.field))
        }
    }

    /// One thing that has an identifier.
    static func one<ID: CaseworkIdentifier, Value: Sendable>(
        _ id: String, _ pattern: String, _ scope: APIClient.Scope, _ actions: [Action],
        _ summary: String, _ listing: AdministrativeEvent.Listing, _ resource: Resource<ID, Value>
    ) -> Route {
        let parameter = parameter(pattern)
        return call(
            .get, pattern, scope, actions, .disclosure,
            Operation(
                id, group(pattern), summary, .value(resource.rendering.name),
                schemas: resource.rendering.schemas
            ) { call in
                let id = try call.id(ID.self, parameter)
                let outcome = try await call.desk.registry.list(
                    listing, by: call.actor, for: call.purpose
                ) { (state, context) throws(Refusal) in
                    guard let (value, people) = resource.find(state.casework, id),
                        people.contains(where: { context.mayAny(actions, $0, state.casework) })
                    else { throw Refusal(.notReachable) }
                    return [(resource.rendering(value), people)]
                }
                switch outcome {
                case .refused(let refusal): throw Stop.refused(refusal)
                case .accepted(let found):
                    guard let json = found.first else { throw Stop.notFound }
                    return CallAnswer(json, isTagged: true)
                }
            })
    }

    /// A list, page by page.
    ///
    /// - Parameter choose: Everything that is listed, in any order.
    static func many<Value: Sendable>(
        _ id: String, _ pattern: String, _ scope: APIClient.Scope, _ actions: [Action],
        _ summary: String, _ listing: AdministrativeEvent.Listing, _ rendering: Rendering<Value>,
        query: [Operation.Parameter] = [],
        choose:
            @escaping @Sendable (Call, RegistryState, ActContext) throws -> [Listed<Value>]
    ) -> Route {
        call(
            .get, pattern, scope, actions, .disclosure,
            Operation(
                id, group(pattern), summary, .list(rendering.name), schemas: rendering.schemas,
                query: query + Paging.parameters
            ) { call in
                let paging = try Paging(call)
                let outcome = try await call.desk.registry.list(
                    listing, by: call.actor, for: call.purpose
                ) { (state, context) throws(Refusal) in
                    do {
                        return try paging.page(of: choose(call, state, context)).map {
                            (($0, $1), $0.people)
                        }
                    } catch let refusal as Refusal {
                        throw refusal
                    } catch {
                        throw Refusal(.detailMissing)
                    }
                }
                switch outcome {
                case .refused(let refusal): throw Stop.refused(refusal)
                case .accepted(let page): return paging.answer(page, rendering, call)
                }
            })
    }

    /// An act that is no command: it reads its body itself, is done once for a key, and answers with a
    /// receipt.
    static func receipt(
        _ id: String, _ pattern: String, _ scope: APIClient.Scope, _ actions: [Action],
        _ summary: String, body: JSON, bodyLimit: Int = 64 * 1024,
        run: @escaping @Sendable (Call) async throws -> CallAnswer
    ) -> Route {
        call(
            .post, pattern, scope, actions, .act, bodyLimit: bodyLimit,
            Operation(
                id, group(pattern), summary, .receipt, schemas: Receipt.rendering.schemas,
                body: body, run: run))
    }

    /// Something that is none of these.
    static func other(
        _ method: WebRequest.Method, _ pattern: String, _ scope: APIClient.Scope?,
        _ actions: [Action], _ audit: Audit, _ operation: Operation, bodyLimit: Int = 64 * 1024
    ) -> Route {
        call(method, pattern, scope, actions, audit, bodyLimit: bodyLimit, operation)
    }

    /// The first word of a pattern, by which the document puts operations together.
    private static func group(_ pattern: String) -> String {
        pattern.split(separator: "/").first.map(String.init) ?? ""
    }

    /// The name of the first parameter of a pattern.
    private static func parameter(_ pattern: String) -> String {
        pattern.split(separator: "/").first { $0.hasPrefix("{") }
            .map { String($0.dropFirst().dropLast()) } ?? ""
    }
}

extension ActContext {
    /// Whether whoever asks may do one of these with somebody's record.
    func mayAny(_ actions: [Action], _ person: PersonID, _ state: CaseworkState) -> Bool {
        guard case .user(let user, let role, let agency) = actor else { return false }
        let relation = state.relation(of: user, agency, to: person, at: at)
        return actions.contains {
            Permissions.allows(role, $0, for: purpose, relation: relation)
        }
    }
}

/// One thing of a list, the people it is about, and its place.
struct Listed<Value: Sendable>: Sendable {
    let value: Value
    let people: [PersonID]
    /// Smaller comes first.
    let rank: Int
    let number: UInt64

    init(_ value: Value, _ people: [PersonID], rank: Int = 0, number: UInt64) {
        (self.value, self.people, self.rank, self.number) = (value, people, rank, number)
    }
}

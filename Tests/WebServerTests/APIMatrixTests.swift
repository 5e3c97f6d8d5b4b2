// Part of Reunify. Copyright the Reunify contributors.
// SPDX-License-Identifier: Apache-2.0

import Casework
import Registry
import Testing

@testable import CaseworkScenarios
@testable import WebServer

/// Role × purpose × route × relation × state of the token, generated from the table of routes and checked
/// against the table of permissions; every answer is checked against the OpenAPI document.
@Suite struct APIMatrixTests {
    static let routes = RouteTable.desk.routes.filter { $0.operation != nil }
    static let reading = SchemaReading(document: OpenAPIDocument.of(.desk))

    /// A path with something real in its places.
    static func path(_ route: Route, person: PersonID = World.daughter) -> String {
        var path = String(route.pattern.dropFirst("/api/v1".count))
        for (name, schema) in OpenAPIDocument.identifiers {
            let kind = schema["pattern"]?.text?.dropFirst().prefix { $0 != "(" } ?? ""
            let usual = schema["examples"]?.elements.first?.text ?? String(kind) + "1"
            path = path.replacing("{\(name)}", with: name == "person" ? "\(person)" : usual)
        }
        return path
    }

    /// A body that fits the schema.
    static func body(_ route: Route) -> JSON {
        route.operation?.body.map(reading.sample) ?? [:]
    }

    static func call(
        _ route: Route, _ program: Program, person: PersonID = World.daughter
    ) async -> WebResponse {
        let path = path(route, person: person)
        if case .events = route.operation?.answer {
            // A stream has an end only where it is not let in.
            var answer = await program.get(path)
            answer.stream = nil
            return answer
        }
        return route.method == .get
            ? await program.get(path) : await program.post(path, body(route))
    }

    @Test func `a token that does not hold opens nothing, whatever is wrong with it`() async throws
    {
        let testing = try await TestDesk(World.rejected())
        let keeper = try await testing.user("keeper")
        let expired = try await testing.program("caseworker", days: 1)
        let revoked = try await testing.program("caseworker")
        testing.clock.advance(86_400)
        let closed = try await testing.program("tracer")
        try await testing.accounts.set(
            try await testing.user("tracer").id, closed: true, by: keeper.actor)
        for client in await testing.accounts.allClients()
        where client.user == UserID(5) && client.holds(at: testing.clock.now) {
            try await testing.accounts.revokeClient(client.id, by: keeper.actor)
        }
        let session = try await testing.client("intake")
        let programs = [
            Program(desk: testing.desk, token: nil, purpose: .care),
            Program(desk: testing.desk, token: "reunify_wrong", purpose: .care),
            // A session of a browser is no token.
            Program(desk: testing.desk, token: session.token, purpose: .registration),
            expired, revoked, closed,
        ]
        let before = try await testing.entries()
        var cells = 0
        for program in programs {
            for route in Self.routes {
                let answer = await Self.call(route, program)
                #expect(answer.status == 401, "\(route.pattern)")
                #expect(answer.header("www-authenticate")?.hasPrefix("Bearer") ?? false)
                #expect(Self.reading.faults(answer, of: route) == [], "\(route.pattern)")
                cells += 1
            }
        }
        #expect(try await testing.entries() == before)
        #expect(cells > 450)
    }

    @Test func `a token opens its scopes and nothing else`() async throws {
        let testing = try await TestDesk(World.rejected())
        var cells = 0
        for scope in APIClient.Scope.allCases {
            let program = try await testing.program("caseworker", scopes: [scope])
            for route in Self.routes {
                guard case .client(let needed?, _) = route.access else { continue }
                let answer = await Self.call(route, program)
                #expect(
                    (answer.problem == "scope-missing") == (needed != scope),
                    "\(scope) on \(route.pattern)")
                cells += 1
            }
        }
        #expect(cells > 1000)
    }

    @Test func `every role for every purpose meets on every route what the permissions say`()
        async throws
    {
        var cells = 0
        for (name, role, _) in TestDesk.users {
            let testing = try await TestDesk(World.rejected())
            for purpose in Purpose.allCases {
                let program = try await testing.program(name, for: purpose)
                for route in Self.routes {
                    guard case .client(_, let actions) = route.access,
                        let operation = route.operation
                    else { continue }
                    let isOwn = role.purposes.contains(purpose)
                    let isAllowed =
                        !operation.statesPurpose
                        || isOwn
                            && (actions.isEmpty
                                || actions.contains { action in
                                    Permissions.table.contains {
                                        $0.role == role && $0.purposes.contains(purpose)
                                            && $0.actions.contains(action)
                                    }
                                })
                    let answer = await Self.call(route, program)
                    let isKeptOut = ["not-for-role", "other-purpose"].contains(answer.problem)
                    #expect(
                        isKeptOut == !isAllowed,
                        "\(name) for \(purpose) on \(route.pattern): \(answer.status)")
                    if answer.header("content-type")?.contains("json") ?? false {
                        let faults = Self.reading.faults(answer, of: route)
                        #expect(faults == [], "\(name) on \(route.pattern)")
                    }
                    cells += 1
                }
            }
        }
        #expect(cells > 8000)
    }

    @Test
    func `what is asked about a person is done where the relation allows it, and nowhere else`()
        async throws
    {
        var cells = 0
        var seen: Set<RecordRelation> = []
        for (name, role, agency) in TestDesk.users {
            for purpose in role.purposes {
                let testing = try await TestDesk(World.separated())
                let program = try await testing.program(name, for: purpose)
                let user = try await testing.user(name)
                for person in [World.mother, World.daughter, World.son, World.stranger] {
                    for route in Self.routes where route.pattern.contains("{person}") {
                        guard case .client(_, let actions) = route.access else { continue }
                        let at = testing.desk.now()
                        let (relation, isMinor) = try await testing.registry.observe { state in
                            (
                                state.casework.relation(
                                    of: user.id, AgencyID(agency), to: person, at: at),
                                state.casework.isMinor(person, on: at.day)
                            )
                        }
                        seen.insert(relation)
                        let isOpen = actions.contains { action in
                            let isHidden =
                                isMinor && relation != .ownCase
                                && (action == .disclose(.contacts)
                                    || action == .disclose(.location))
                            return !isHidden
                                && Permissions.allows(
                                    role, action, for: purpose, relation: relation)
                        }
                        let answer = await Self.call(route, program, person: person)
                        if !isOpen {
                            #expect(
                                answer.status == 403,
                                "\(name), \(person) is \(relation): \(route.pattern)")
                        } else if route.method == .get {
                            #expect(
                                answer.status == 200,
                                "\(name), \(person) is \(relation): \(route.pattern)")
                        }
                        #expect(answer.status < 500, "\(name) on \(route.pattern)")
                        cells += 1
                    }
                }
            }
        }
        #expect(seen.isSuperset(of: [.ownCase, .ownAgency, .none]))
        #expect(cells > 1200)
    }

    @Test func `what a program is shown or does is on record before it is answered`() async throws {
        let testing = try await TestDesk(World.gathered())
        let visits: [(String, Purpose, String)] = [
            ("intake", .registration, "/persons/person-1"), ("guard", .care, "/custodies"),
            ("receiver", .care, "/transfers/transfer-1"),
            ("chief", .care, "/separations/separation-1"),
            ("intake", .registration, "/links/link-1"),
            ("verifier", .verification, "/verifications/verification-1"),
            ("caseworker", .care, "/cases/case-1"), ("caseworker", .care, "/cases"),
            ("monitor", .legal, "/persons/person-1/history"), ("caseworker", .care, "/work"),
        ]
        for (name, purpose, path) in visits {
            let program = try await testing.program(name, for: purpose)
            let before = try await testing.entries()
            let answer = await program.get(path)
            #expect(answer.status == 200, "\(path)")
            #expect(try await testing.entries() > before, "\(path)")
        }
    }
}

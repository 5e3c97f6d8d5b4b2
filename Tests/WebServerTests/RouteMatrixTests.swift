// Part of Reunify. Copyright the Reunify contributors.
// SPDX-License-Identifier: Apache-2.0

import Casework
import Registry
import Testing

@testable import CaseworkScenarios
@testable import WebServer

/// Role × route × relation × sign-in state, generated from the table of routes and checked against the
/// table of permissions.
@Suite struct RouteMatrixTests {
    /// Paths with something real in their places.
    static func path(_ route: Route, person: PersonID = World.daughter) -> String {
        route.pattern.replacing("{person}", with: "\(person)")
            .replacing("{proposal}", with: "proposal-2").replacing("{transfer}", with: "transfer-1")
            .replacing("{separation}", with: "separation-1").replacing("{link}", with: "link-1")
            .replacing("{search}", with: "none").replacing("{token}", with: "none")
            .replacing("{file}", with: "none").replacing("{case}", with: "case-1")
            .replacing("{verification}", with: "verification-1")
            .replacing("{document}", with: "document-1")
            .replacing("{draft}", with: "none").replacing("{task}", with: "task-1")
            .replacing("{row}", with: "row-1").replacing("{import}", with: "row-1")
            .replacing("{report}", with: "report-1").replacing("{size}", with: "1")
            .replacing("{agreement}", with: "agreement-1").replacing("{agency}", with: "agency-1")
            .replacing("{entry}", with: "1").replacing("{newer}", with: "2")
    }

    static let posts = RouteTable.desk.routes.filter { $0.method == .post }

    @Test func `what is not in the table is not found, whoever asks`() async throws {
        let testing = try await TestDesk()
        let client = try await testing.client("intake")
        for path in [
            "/nothing", "/persons", "/persons/person-1/", "/persons//history", "/search/..",
            "/WORK",
            "/persons/person-1/history/x", "/%77ork", "//work", "/assets/../work",
        ] {
            #expect(await client.get(path).status == 404, "\(path)")
        }
        #expect(await client.post("/work").status == 404)
    }

    @Test func `without a session every route but the public ones leads to signing in`()
        async throws
    {
        let testing = try await TestDesk(World.rejected())
        let nobody = Client(desk: testing.desk, token: nil)
        var cells = 0
        for route in RouteTable.desk.routes
        where route.access != .everybody && route.operation == nil {
            let answer =
                route.method == .get
                ? await nobody.get(Self.path(route)) : await nobody.post(Self.path(route))
            #expect(answer.status == 303, "\(route.pattern)")
            #expect(answer.header("location") == "/sign-in", "\(route.pattern)")
            cells += 1
        }
        #expect(cells > 30)
    }

    @Test func `before the app is set up nothing is open but its page and the way out`()
        async throws
    {
        let testing = try await TestDesk(World.rejected())
        for name in ["chief", "verifier", "keeper"] {
            let client = try await testing.client(name, withCode: false)
            for route in RouteTable.desk.routes
            where route.access != .everybody && route.access != .signingIn
                && route.operation == nil
            {
                let answer =
                    route.method == .get
                    ? await client.get(Self.path(route)) : await client.post(Self.path(route))
                #expect(answer.header("location") == "/security/code", "\(name) \(route.pattern)")
            }
        }
    }

    @Test func `every role for every purpose meets on every route what the permissions say`()
        async throws
    {
        var cells = 0
        for (name, role, _) in TestDesk.users {
            for purpose in role.purposes {
                let testing = try await TestDesk(World.rejected())
                let client = try await testing.client(name, for: purpose)
                for route in RouteTable.desk.routes {
                    guard case .may(let actions) = route.access else { continue }
                    let isAllowed = actions.contains { action in
                        Permissions.table.contains {
                            $0.role == role && $0.purposes.contains(purpose)
                                && $0.actions.contains(action)
                        }
                    }
                    let answer =
                        route.method == .get
                        ? await client.get(Self.path(route)) : await client.post(Self.path(route))
                    let isKeptOut =
                        answer.status == 403
                        && (answer.title.hasPrefix("Your role")
                            || answer.title.hasPrefix("Another"))
                    #expect(
                        isKeptOut == !isAllowed,
                        "\(name) for \(purpose) on \(route.pattern): \(answer.status)")
                    #expect(answer.status < 500, "\(name) on \(route.pattern)")
                    cells += 1
                }
            }
        }
        #expect(cells > 400)
    }

    @Test func `a person is shown to whom the relation opens a part, and to nobody else`()
        async throws
    {
        let world = try World.separated()
        let testing = try await TestDesk(world)
        var cells = 0
        var seen: Set<RecordRelation> = []
        for (name, role, agency) in TestDesk.users {
            for purpose in role.purposes {
                let client = try await testing.client(name, for: purpose)
                let user = try await testing.user(name)
                for person in [World.mother, World.daughter, World.son, World.stranger] {
                    let relation = world.state.relation(
                        of: user.id, AgencyID(agency), to: person, at: World.moment(1_528_700_000))
                    seen.insert(relation)
                    let isMinor = world.state.isMinor(person, on: World.moment(1_528_700_000).day)
                    let isOpen = PersonPages.parts.contains { part in
                        let isHidden =
                            isMinor && (part == .contacts || part == .location)
                            && relation != .ownCase
                        return !isHidden
                            && Permissions.allows(
                                role, .disclose(part), for: purpose, relation: relation)
                    }
                    let answer = await client.get("/persons/\(person)")
                    #expect(
                        (answer.status == 200) == isOpen,
                        "\(name) for \(purpose), \(person) is \(relation): \(answer.status)")
                    cells += 1
                }
            }
        }
        #expect(seen.isSuperset(of: [.ownCase, .ownAgency, .none]))
        #expect(cells > 50)
    }

    @Test func `that somebody is not on record is answered as that somebody may not be seen`()
        async throws
    {
        let testing = try await TestDesk(World.separated())
        let client = try await testing.client("intake")
        let unknown = await client.get("/persons/person-999")
        // The stranger's record is the border's; the tracer of the shelter does not reach it.
        let tracer = try await testing.client("tracer")
        let unreachable = await tracer.get("/persons/person-4")
        #expect(unknown.status == 403 && unreachable.status == 403)
        #expect(unknown.main == unreachable.main)
    }

    @Test func `what shows people is on record before it is answered`() async throws {
        let testing = try await TestDesk(World.rejected())
        let visits: [(String, Purpose, String)] = [
            ("intake", .registration, "/persons/person-1"),
            ("tracer", .tracing, "/proposals/proposal-2"),
            ("guard", .care, "/custody"), ("chief", .care, "/separations/separation-1"),
            ("guard", .care, "/links/link-1/separation"),
            ("monitor", .legal, "/persons/person-1/history"),
            ("caseworker", .care, "/work"),
        ]
        for (name, purpose, path) in visits {
            let client = try await testing.client(name, for: purpose)
            let before = try await testing.entries()
            let answer = await client.get(path)
            #expect(answer.status == 200, "\(path)")
            #expect(try await testing.entries() > before, "\(path)")
        }
    }

    @Test
    func `the table says what is journaled for every route that shows people or does something`() {
        for route in RouteTable.desk.routes {
            if case .may = route.access, route.method == .post {
                let isHarmless =
                    [
                        "/search", "/review/again", "/review/undo", "/register/similar",
                        "/register/drafts/{draft}/discard",
                    ].contains(route.pattern) || route.pattern.hasSuffix("/skip")
                #expect((route.audit == .act) != isHarmless, "\(route.pattern)")
            }
        }
    }
}

// Part of Reunify. Copyright the Reunify contributors.
// SPDX-License-Identifier: Apache-2.0

import Casework
import Registry
import Testing

@testable import CaseworkScenarios
@testable import WebServer

@Suite struct APITests {
    @Test func `the document describes every route of the API, and nothing else`() {
        let document = OpenAPIDocument.of(.desk)
        var described: Set<String> = []
        for path in document["paths"]?.members ?? [] {
            for method in path.value.members {
                described.insert("\(method.name.uppercased()) \(path.name)")
            }
        }
        let routes = RouteTable.desk.routes.filter {
            $0.pattern.hasPrefix("/api/") && $0.pattern != "/api/v1/openapi.json"
        }
        #expect(described == Set(routes.map { "\($0.method.rawValue) \($0.pattern)" }))
        #expect(routes.allSatisfy { $0.operation != nil })
        let ids = routes.compactMap { $0.operation?.id }
        #expect(Set(ids).count == ids.count && ids.count > 80)
        for route in routes {
            for case .parameter(let name) in route.segments {
                #expect(OpenAPIDocument.identifiers[name] != nil, "\(route.pattern)")
            }
        }
    }

    @Test func `every schema that is referred to is there`() {
        let document = OpenAPIDocument.of(.desk)
        var wanted: Set<String> = []
        func look(_ value: JSON) {
            if let reference = value["$ref"]?.text { wanted.insert(reference) }
            for element in value.elements { look(element) }
            for member in value.members { look(member.value) }
        }
        look(document)
        #expect(wanted.count > 30)
        for reference in wanted {
            let parts = reference.split(separator: "/").dropFirst().map(String.init)
            let found = parts.reduce(Optional(document)) { $0?[$1] }
            #expect(found != nil, "\(reference)")
        }
    }

    @Test func `an act is done once for a key, and another under the same key is refused`()
        async throws
    {
        let testing = try await TestDesk(World.separated())
        let program = try await testing.program("caseworker")
        let note: JSON = ["text": "asks for the aunt"]
        let first = await program.post("/persons/person-2/notes", note, key: "a-key-of-mine")
        #expect(first.status == 201)
        #expect(first.json["repetition"] == false)
        let entries = try await testing.entries()
        let second = await program.post("/persons/person-2/notes", note, key: "a-key-of-mine")
        #expect(second.json["made"] == first.json["made"])
        #expect(second.json["entry"] == first.json["entry"])
        #expect(second.json["repetition"] == true)
        #expect(try await testing.entries() == entries)
        let other = await program.post(
            "/persons/person-2/notes", ["text": "something else"], key: "a-key-of-mine")
        #expect(other.status == 422 && other.problem == "idempotency-key-reused")
        // Somebody else's key is another key.
        let head = try await testing.program("head", for: .care)
        let own = await head.post("/persons/person-2/notes", note, key: "a-key-of-mine")
        #expect(own.json["repetition"] == false)
        let none = await program.post(
            "/persons/person-2/notes", note, headers: ["idempotency-key": "short"])
        #expect(none.status == 400)
    }

    @Test func `what rests on something that has changed is not done`() async throws {
        let testing = try await TestDesk(World.separated())
        let program = try await testing.program("caseworker")
        let seen = await program.get("/cases/case-1")
        let tag = try #require(seen.header("etag"))
        let unchanged = await program.get("/cases/case-1", headers: ["if-none-match": tag])
        #expect(unchanged.status == 304 && unchanged.body.isEmpty)
        let step: JSON = ["stage": "documented", "reason": "as recorded"]
        let done = await program.post(
            "/cases/case-1/advance", step, headers: ["if-match": tag])
        #expect(done.status == 200)
        let again = await program.post(
            "/cases/case-1/advance", ["stage": "tracing", "reason": "family unknown"],
            headers: ["if-match": tag])
        #expect(again.status == 412)
        let now = await program.get("/cases/case-1", headers: ["if-none-match": tag])
        #expect(now.status == 200 && now.json["stage"] == "documented")
    }

    @Test func `a refusal names the rule and the way forward`() async throws {
        let testing = try await TestDesk(World.arrived())
        let program = try await testing.program("guard")
        let answer = await program.post(
            "/transfers", ["people": ["person-2"], "facility": "facility-3"])
        #expect(answer.status == 409)
        #expect(answer.header("content-type") == "application/problem+json")
        #expect(answer.problem == "refused/separationNeeded")
        #expect(answer.json["rule"]?["number"] == 2)
        #expect(answer.json["detail"]?.text?.contains("Record the separation") ?? false)
        #expect(answer.json["about"]?.elements.isEmpty == false)
    }

    @Test func `a body that is not what is asked for is refused, and traps nothing`() async throws {
        let testing = try await TestDesk(World.separated())
        let program = try await testing.program("caseworker")
        let path = "/persons/person-2/notes"
        let deep = String(repeating: "[", count: 100_000)
        let bodies: [(String, Int)] = [
            ("", 422), ("{", 400), ("[]", 422), ("{}", 422), ("{\"text\":1}", 422),
            ("{\"text\":\"a\",\"text\":\"b\"}", 400), ("{\"text\":\"\\ud800\"}", 400),
            ("{\"text\":\"a\",\"more\":1}", 422), ("{\"text\":\"a\\u0000\"}", 422), (deep, 400),
            ("{\"text\":1e999}", 400), ("{\"text\":\"\u{1}\"}", 400), ("nul", 400), ("01", 400),
        ]
        for (body, status) in bodies {
            let answer = await program.post(path, bytes: Array(body.utf8))
            #expect(answer.status == status, "\(body.prefix(40))")
        }
        let broken = await program.post(
            path, bytes: Array("{\"text\":\"".utf8) + [0xFF, 0x22, 0x7D])
        #expect(broken.status == 400)
        let form = await program.post(
            path, bytes: Array("text=a".utf8),
            headers: ["content-type": "application/x-www-form-urlencoded"])
        #expect(form.status == 415)
    }

    @Test func `JSON that is written is read as it was, and cut short it is none`() {
        var chance = SeededGenerator(state: 7)
        for _ in 0..<300 {
            let value = JSON.random(&chance, depth: 4)
            let bytes = value.bytes
            #expect(JSONReading.value(bytes) == value, "seed 7")
            for end in bytes.indices.prefix(40) where end > 0 {
                _ = JSONReading.value(Array(bytes[..<end]))
            }
        }
    }

    @Test func `pages of a list together are the list`() async throws {
        let testing = try await TestDesk(World.separated())
        let program = try await testing.program("caseworker")
        for number in 1...7 {
            let made = await program.post(
                "/persons/person-2/tasks",
                [
                    "what": .text("call \(number)"), "accountable": "caseworker",
                    "due": .text("2018-07-0\(number)"),
                ])
            #expect(made.status == 201)
        }
        let whole = await program.get("/tasks")
        #expect(whole.json["items"]?.elements.count == 7 && whole.json["next"] == nil)
        var found: [JSON] = []
        var path: String? = "/tasks?limit=3"
        while let next = path {
            let page = await program.get(next)
            #expect(page.status == 200)
            found += page.json["items"]?.elements ?? []
            path = page.json["next"]?.text.map { "/tasks?limit=3&cursor=\($0)" }
        }
        #expect(found == whole.json["items"]?.elements)
        for wrong in ["limit=0", "limit=201", "limit=x", "cursor=!", "cursor=YWJj"] {
            #expect(await program.get("/tasks?\(wrong)").status == 400, "\(wrong)")
        }
    }

    @Test func `a family is registered, kept together and found again`() async throws {
        let testing = try await TestDesk()
        let intake = try await testing.program("intake")
        func register(_ name: String, _ born: String) async -> String {
            let answer = await intake.post(
                "/persons",
                [
                    "identity": [
                        "names": [["asTyped": .text(name)]], "born": .text(born),
                        "languages": ["kek"],
                    ]
                ])
            #expect(answer.status == 201)
            #expect(answer.header("location")?.hasPrefix("/api/v1/persons/person-") ?? false)
            return answer.json["made"]?.elements.first?.text ?? ""
        }
        let mother = await register("Marta Caal Pop", "1988-03-04")
        let child = await register("Rosa Tzoc Caal", "2012-01-20")
        let met = await intake.post(
            "/encounters", ["people": [.text(mother), .text(child)], "place": "river"])
        let unit = await intake.post(
            "/family-units",
            [
                "members": [.text(mother), .text(child)],
                "encounter": met.json["made"]?.elements.first ?? .null,
                "claims": [
                    ["child": .text(child), "relative": .text(mother), "relation": "mother"]
                ],
            ])
        #expect(unit.status == 201)
        let shown = await intake.get("/persons/\(child)")
        #expect(shown.json["links"]?.elements.first?["relation"] == "mother")
        #expect(shown.json["hidden"]?.elements.isEmpty == false)
        #expect(shown.header("reunify-entry") != nil)
        let found = await intake.post("/search", ["words": "caal marta"])
        #expect(found.json["items"]?.elements.map { $0["id"] } == [.text(mother)])
        let part = await intake.get("/persons/\(child)?part=identity")
        #expect(part.json["records"] != nil && part.json["links"] == nil)
    }

    @Test func `who searches more than people do is slowed on pages and by programs alike`()
        async throws
    {
        let testing = try await TestDesk(World.separated(), searchBudget: 10)
        let browser = try await testing.client("intake")
        let program = try await testing.program("intake")
        let before = try await testing.entries()
        for number in 0..<10 {
            if number.isMultiple(of: 2) {
                #expect(await program.post("/search", ["words": "maria"]).status == 200)
            } else {
                let sent = await browser.post("/search", [("words", "maria")])
                #expect(await browser.get(sent.header("location") ?? "").status == 200)
            }
        }
        #expect(try await testing.entries() > before)
        // A second token of the same user does not help.
        let other = try await testing.program("intake")
        for asking in [program, other] {
            let answer = await asking.post("/search", ["words": "maria"])
            #expect(answer.status == 429 && answer.header("retry-after") != nil)
        }
        let sent = await browser.post("/search", [("words", "maria")])
        #expect(await browser.get(sent.header("location") ?? "").status == 429)
        #expect(testing.logLines.all.count { $0.contains("slowed down") } == 1)
        let metrics = await browser.get("/metrics")
        #expect(metrics.text.contains("reunify_searches_slowed_total 3"))
        testing.clock.advance(601)
        #expect(await program.post("/search", ["words": "maria"]).status == 200)
    }

    @Test func `no name reaches an address, a line of the log, a metric or a problem`() async throws
    {
        let canary = "Zzyxquell"
        let testing = try await TestDesk()
        let intake = try await testing.program("intake")
        let made = await intake.post(
            "/persons", ["identity": ["names": [["asTyped": .text(canary)]]]])
        #expect(made.status == 201)
        let found = await intake.post("/search", ["words": .text(canary)])
        #expect(found.text.contains(canary))
        var answers: [WebResponse] = [made]
        for route in APIMatrixTests.routes {
            let path = APIMatrixTests.path(route, person: PersonID(1))
            // The name in every place where it does not belong.
            answers.append(await intake.get("/\(canary)"))
            if route.method == .get {
                answers.append(await intake.get(path + "?cursor=\(canary)&limit=\(canary)"))
            } else {
                answers.append(await intake.post(path, [JSON.Member(canary, .text(canary))].object))
                answers.append(
                    await intake.post(
                        path, .text(canary), headers: ["reunify-purpose": canary]))
                answers.append(
                    await intake.post(path, bytes: Array(canary.utf8), key: canary + " "))
            }
        }
        let lookup = await intake.get("/persons/person-1?part=\(canary)")
        answers.append(lookup)
        for answer in answers where answer.status >= 300 || answer.status == 201 {
            #expect(!answer.text.contains(canary))
            #expect(!answer.headers.contains { $0.value.contains(canary) })
        }
        #expect(!testing.logLines.all.contains { $0.contains(canary) })
        let metrics = await Client(desk: testing.desk, token: nil).get("/metrics")
        #expect(!metrics.text.contains(canary))
    }

    @Test func `a token is kept as a digest, is listed without it, and tells when it was used`()
        async throws
    {
        let testing = try await TestDesk(World.separated())
        let program = try await testing.program("caseworker", scopes: [.personsRead])
        let token = try #require(program.token)
        #expect(token.hasPrefix("reunify_") && token.count > 48)
        let client = try #require(await testing.accounts.allClients().first)
        #expect(client.lastUsed == nil && !"\(client)".contains(token))
        testing.clock.advance(120)
        #expect(await program.get("/me").json["client"] == .text(client.id))
        #expect(await testing.accounts.allClients().first?.lastUsed == testing.clock.now)
        let keeper = try await testing.client("keeper")
        let page = await keeper.get("/accounts")
        #expect(page.text.contains(client.id) && !page.text.contains(token))
    }

    @Test func `tokens outlive a restart, and a revoked one does not`() async throws {
        let testing = try await TestDesk(World.separated())
        let store = AccountStoreInMemory()
        let keeper = try await testing.user("keeper").actor
        func open() async throws -> AccountBook {
            let clock = testing.clock
            return try await AccountBook.open(
                testing.registry, store: store, clock: { clock.now }, cost: .forTests)
        }
        let first = try await open()
        let kept = try await first.makeClient(
            named: "kept", for: UserID(5), scopes: [.search], days: 3, by: keeper)
        let gone = try await first.makeClient(
            named: "gone", for: UserID(5), scopes: [.search], days: 3, by: keeper)
        try await first.revokeClient(gone.client.id, by: keeper)
        let second = try await open()
        #expect(await second.client(kept.token)?.client.name == "kept")
        #expect(await second.client(gone.token) == nil)
        await #expect(throws: AccountError.notPermitted) {
            _ = try await second.makeClient(
                named: "x", for: UserID(5), scopes: [.search], days: 3,
                by: .user(UserID(5), .caseworker, AgencyID(2)))
        }
        await #expect(throws: AccountError.clientIncomplete) {
            _ = try await second.makeClient(
                named: "x", for: UserID(5), scopes: [.search], days: 367, by: keeper)
        }
    }

    @Test func `a path of the API that is not in the table is a problem, and says what is allowed`()
        async throws
    {
        let testing = try await TestDesk()
        let program = try await testing.program("intake")
        #expect(await program.get("/nothing").problem == "not-found")
        let answer = await program.get("/search")
        #expect(answer.status == 405 && answer.header("allow") == "POST")
        #expect(await program.get("/persons/person-01").status == 404)
    }
}

/// Chance with a seed.
private struct SeededGenerator: RandomNumberGenerator {
    var state: UInt64
    mutating func next() -> UInt64 {
        state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        return state ^ (state >> 29)
    }
}

extension [JSON.Member] {
    fileprivate var object: JSON { .object(self) }
}

extension JSON {
    fileprivate static func random(_ chance: inout SeededGenerator, depth: Int) -> JSON {
        switch Int.random(in: 0..<(depth > 0 ? 7 : 5), using: &chance) {
        case 0: .null
        case 1: .flag(Bool.random(using: &chance))
        case 2: .integer(Int(Int32.random(in: .min ... .max, using: &chance)))
        case 3: .number(Double(Int32.random(in: .min ... .max, using: &chance)) + 0.5)
        case 4:
            .text(
                String(
                    (0..<Int.random(in: 0..<6, using: &chance)).map { _ in
                        ["a", "\"", "\\", "\n", "\u{1F600}", "é", "\u{7F}", "ب"].randomElement(
                            using: &chance) ?? "a"
                    }.joined()))
        case 5:
            .list(
                (0..<Int.random(in: 0..<4, using: &chance)).map { _ in
                    random(&chance, depth: depth - 1)
                })
        default:
            .object(
                (0..<Int.random(in: 0..<4, using: &chance)).map {
                    Member("name \($0)", random(&chance, depth: depth - 1))
                })
        }
    }
}

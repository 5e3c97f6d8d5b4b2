// Part of Reunify. Copyright the Reunify contributors.
// SPDX-License-Identifier: Apache-2.0

import Casework
import Registry
import Testing

@testable import CaseworkScenarios
@testable import RegistryScenarios
@testable import WebServer

@Suite struct BrowserGuardTests {
    @Test func `every answer forbids what no page needs`() async throws {
        let testing = try await TestDesk(World.rejected())
        let client = try await testing.client("intake")
        for route in RouteTable.desk.routes where route.method == .get {
            let answer = await client.get(RouteMatrixTests.path(route))
            let policy = answer.header("content-security-policy") ?? ""
            #expect(policy.contains("default-src 'none'"), "\(route.pattern)")
            #expect(policy.contains("script-src 'self'") && !policy.contains("unsafe"))
            #expect(policy.contains("frame-ancestors 'none'") && policy.contains("base-uri 'none'"))
            #expect(policy.contains("form-action 'self'"))
            #expect(answer.header("x-content-type-options") == "nosniff")
            #expect(answer.header("referrer-policy") == "no-referrer")
            #expect(answer.header("cross-origin-opener-policy") == "same-origin")
            #expect(answer.header("cross-origin-embedder-policy") == "require-corp")
            #expect(answer.header("cross-origin-resource-policy") == "same-origin")
            #expect(answer.header("cache-control") == "no-store", "\(route.pattern)")
            #expect(!answer.text.contains("<script>") && !answer.text.contains(" style="))
            #expect(!answer.text.contains(" onclick=") && !answer.text.contains("javascript:"))
        }
    }

    @Test func `assets alone may be kept, under names of their content`() async throws {
        let testing = try await TestDesk()
        let nobody = Client(desk: testing.desk, token: nil)
        for path in [
            testing.desk.assets.style, testing.desk.assets.script, testing.desk.assets.mark,
        ] {
            let answer = await nobody.get(path)
            #expect(answer.status == 200)
            #expect(answer.header("cache-control")?.contains("immutable") ?? false)
            #expect(answer.header("set-cookie") == nil)
        }
    }

    @Test func `a form without its token, or from elsewhere, does nothing`() async throws {
        let testing = try await TestDesk(World.rejected())
        let fields = [("p1-name", "Ana"), ("met-place", "river"), ("do", "save")]
        let client = try await testing.client("intake")
        let other = try await testing.client("guard")
        let before = try await testing.entries()
        #expect(await client.post("/register", fields, formToken: "").status == 403)
        #expect(await client.post("/register", fields, formToken: other.formToken).status == 403)
        for headers in [
            ["sec-fetch-site": "cross-site"], ["sec-fetch-site": "same-site"],
            ["sec-fetch-site": "none"],
        ] {
            #expect(await client.post("/register", fields, headers: headers).status == 403)
        }
        let old = WebRequest(
            method: .post, path: "/register",
            headers: ["origin": "https://elsewhere.example", "host": "desk.example"])
        #expect(!RequestOrigin.isOwn(old))
        #expect(
            await client.post("/register", fields, headers: ["content-type": "text/plain"]).status
                == 400)
        #expect(try await testing.entries() == before)
        #expect(await client.post("/register", fields).status == 303)
        #expect(try await testing.entries() > before)
    }

    @Test func `a form of a session that is over leads to signing in`() async throws {
        let testing = try await TestDesk(World.rejected())
        let client = try await testing.client("intake")
        testing.clock.advance(16 * 60)
        let answer = await client.post("/register", [("p1-name", "Ana"), ("do", "check")])
        #expect(answer.header("location") == "/sign-in")
    }

    @Test func `nobody is sent anywhere by what they send`() async throws {
        let testing = try await TestDesk(World.rejected())
        let client = try await testing.client("caseworker")
        for back in [
            "https://elsewhere.example/", "//elsewhere.example", "/nothing", "javascript:x", "",
        ] {
            let answer = await client.post("/purpose", [("purpose", "care"), ("back", back)])
            #expect(answer.header("location") == "/work", "\(back)")
        }
        let kept = await client.post("/purpose", [("purpose", "care"), ("back", "/search")])
        #expect(kept.header("location") == "/search")
    }

    @Test func `no name is in an address, a title, a line of the log, a metric or an error page`()
        async throws
    {
        let testing = try await TestDesk(World.rejected())
        let word = Canaries.word(1)
        let intake = try await testing.client("intake")
        let saved = await intake.post(
            "/register",
            [
                ("p1-name", word), ("p1-language", "es"), ("met-place", Canaries.word(2)),
                ("s1-by", "1"), ("s1-name", Canaries.word(3)), ("s1-words", Canaries.word(4)),
                ("do", "save"),
            ])
        #expect(saved.status == 303)
        let address = saved.header("location") ?? ""
        #expect(address.hasPrefix("/persons/person-"))
        let searched = await intake.post("/search", [("words", word)])
        let found = await intake.get(searched.header("location") ?? "")
        #expect(found.main.contains(word))
        var answers = [saved, searched, found, await intake.get(address)]
        #expect(answers[3].main.contains(word))
        var isWithout: [WebResponse] = []
        for (name, role, _) in TestDesk.users {
            for purpose in role.purposes {
                let client = try await testing.client(name, for: purpose)
                for route in RouteTable.desk.routes where route.method == .get {
                    guard let person = PersonID(String(address.dropFirst(9))) else { continue }
                    let answer = await client.get(RouteMatrixTests.path(route, person: person))
                    answers.append(answer)
                    if answer.status >= 400 { isWithout.append(answer) }
                }
            }
        }
        // Every client of a name ends those before it.
        let again = try await testing.client("intake")
        let faulty = await again.post(
            "/register", [("p1-name", word), ("p1-age", word), ("do", "save")])
        #expect(faulty.status == 422)
        answers.append(faulty)
        let refused = await again.post(
            "/register",
            [
                ("p1-name", word), ("met-place", "x"), ("s1-by", "1"), ("s1-name", "y"),
                ("do", "save"),
            ])
        #expect(refused.status >= 400)
        isWithout.append(refused)
        let words = (1...4).map(Canaries.word)
        for word in words {
            for answer in answers {
                #expect(!answer.title.contains(word))
                #expect(!(answer.header("location") ?? "").contains(word))
            }
            for answer in isWithout { #expect(!answer.text.contains(word)) }
            #expect(!testing.logLines.all.joined().contains(word))
            #expect(!testing.desk.metrics.text(entries: 1).contains(word))
            #expect(!testing.desk.metrics.text(entries: 1).contains("person-"))
        }
    }

    @Test func `a form that cannot be read is refused and traps nothing`() async throws {
        var chance = SeededChance(state: 5)
        print("seed 5")
        for _ in 0..<3000 {
            let length = Int(chance.next() % 60)
            let bytes = (0..<length).map { _ -> UInt8 in
                let pool = Array("%=&+ab%c3%zé\r\n\0".utf8)
                return pool[Int(chance.next() % UInt64(pool.count))]
            }
            if let fields = FormFields(encoded: bytes) {
                for pair in fields.pairs { #expect(!pair.value.unicodeScalars.contains("\0")) }
            }
        }
        #expect(FormFields(encoded: "a=%C3%A9&b=x+y".utf8)?["a"] == "é")
        #expect(FormFields(encoded: "a=%C3%A9&b=x+y".utf8)?["b"] == "x y")
        #expect(FormFields(encoded: "a=%C3".utf8) == nil)
        #expect(FormFields(encoded: "a=%".utf8) == nil)
        #expect(FormFields(encoded: "a=%00".utf8) == nil)
        let many = String(repeating: "a=1&", count: 3000)
        #expect(FormFields(encoded: many.utf8) == nil)
    }
}

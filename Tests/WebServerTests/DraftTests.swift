// Part of Reunify. Copyright the Reunify contributors.
// SPDX-License-Identifier: Apache-2.0

import Casework
import Registry
import Testing

@testable import CaseworkScenarios
@testable import RegistryScenarios
@testable import WebServer

@Suite struct DraftTests {
    private static let typed: [(String, String)] = [
        ("p1-name", "Marta Caal"), ("p1-age", "31"), ("p1-language", "es"),
        ("met-place", "river"), ("people", "1"),
    ]

    @Test func `a draft is kept sealed, its user's alone, and goes when it is saved`() async throws
    {
        let testing = try await TestDesk()
        let client = try await testing.client("intake")
        let before = try await testing.entries()
        let kept = await client.post("/register", Self.typed + [("do", "draft")])
        let address = kept.header("location") ?? ""
        #expect(kept.status == 303 && address.hasPrefix("/register/drafts/"))
        #expect(!address.contains("Marta"))
        // Nothing of it is on record, nor legible where it is kept.
        #expect(try await testing.entries() == before)
        let stored = try testing.objects.objects(.draft, of: 1)
        #expect(stored.count == 1)
        #expect(stored[0].sealed.firstRange(of: Array("Marta".utf8)) == nil)

        let again = await client.get(address)
        #expect(again.main.contains("Marta Caal") && again.main.contains("value=\"31\""))
        let draft = try #require(again.hidden("draft"))
        #expect(await client.get("/work").main.contains("Marta Caal"))
        let other = try await testing.client("guard")
        #expect(await other.get(address).status >= 400)
        #expect(await other.get("/work").main.contains("Marta") == false)

        // Steps keep it too, in its place.
        let checked = await client.post(
            "/register", Self.typed + [("draft", draft), ("p1-sex", "female"), ("do", "check")])
        #expect(checked.status == 200)
        #expect(try testing.objects.objects(.draft, of: 1).count == 1)
        let saved = await client.post(
            "/register", Self.typed + [("draft", draft), ("p1-sex", "female"), ("do", "save")])
        #expect(saved.header("location") == "/persons/person-1")
        #expect(try testing.objects.objects(.draft, of: 1).isEmpty)
        #expect(await client.get(address).status == 404)
    }

    @Test func `a draft is thrown away on purpose, by its user alone`() async throws {
        let testing = try await TestDesk()
        let keeper = Actor.user(UserID(0), .operator, AgencyID(0))
        _ = try await testing.registry.enroll(
            user: "intake-two", .intakeWorker, of: AgencyID(1), by: keeper)
        let client = try await testing.client("intake")
        let address =
            await client.post("/register", Self.typed + [("do", "draft")]).header("location") ?? ""
        let other = try await testing.client("intake-two")
        #expect(await other.get(address).status == 404)
        _ = await other.post(address + "/discard")
        #expect(await client.get(address).status == 200)
        #expect(await client.post(address + "/discard").header("location") == "/work")
        #expect(await client.get(address).status == 404)
        #expect(try testing.objects.objects(.draft, of: 1).isEmpty)
    }

    @Test func `a form in which nothing was typed is kept nowhere, and the oldest draft goes`()
        async throws
    {
        let testing = try await TestDesk()
        let client = try await testing.client("intake")
        _ = await client.post("/register", [("people", "2"), ("do", "add-person")])
        #expect(try testing.objects.objects(.draft, of: 1).isEmpty)
        for number in 0..<(DraftBook.most + 3) {
            testing.time.advance(1)
            _ = await client.post(
                "/register", [("p1-name", "Number \(number)"), ("do", "draft")])
        }
        let kept = try await testing.desk.drafts.drafts(of: UserID(1))
        #expect(kept.count == DraftBook.most)
        #expect(kept.first?.fields.contains { $0.value == "Number \(DraftBook.most + 2)" } ?? false)
        #expect(!kept.contains { $0.fields.contains { $0.value == "Number 0" } })
    }

    @Test func `who may be on record is told while a name is typed, on record and not without end`()
        async throws
    {
        let testing = try await TestDesk(World.arrived(), searchBudget: 2)
        let client = try await testing.client("intake")
        let before = try await testing.entries()
        let answer = await client.post(
            "/register/similar", [("name", "Rosa Tsoc"), ("age", "6")])
        #expect(answer.status == 200 && answer.header("content-type") == "application/json")
        #expect(answer.text.contains("person-2"))
        #expect(try await testing.entries() > before)
        // Another age is another person.
        let older = await client.post(
            "/register/similar", [("name", "Rosa Tsoc"), ("age", "60")])
        #expect(!older.text.contains("person-2"))
        for _ in 0..<6 { _ = await client.post("/register/similar", [("name", "Rosa Tzoc")]) }
        #expect(await client.post("/register/similar", [("name", "Rosa Tzoc")]).status == 429)
        // The page of the form says where to ask.
        let page = await client.get("/register")
        #expect(page.main.contains("data-similar=\"/register/similar\""))
    }
}

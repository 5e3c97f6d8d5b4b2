// Part of Reunify. Copyright the Reunify contributors.
// SPDX-License-Identifier: Apache-2.0

import Casework
import Registry
import Testing

@testable import CaseworkScenarios
@testable import WebServer

@Suite struct CalendarAddressTests {
    /// The path of an address that a page shows.
    private static func path(_ page: WebResponse) throws -> String {
        let text = page.text
        let start = try #require(text.firstRange(of: "http://desk.example/calendars/"))
        return "/calendars/" + text[start.upperBound...].prefix { $0 != "<" }
    }

    private static func made(_ client: Client) async throws -> String {
        let page = await client.post("/clocks/address")
        #expect(page.status == 200)
        return try path(page)
    }

    @Test func `a calendar program fetches the clocks without signing in, and it is on record`()
        async throws
    {
        let testing = try await TestDesk(World.separated())
        let client = try await testing.client("caseworker", for: .care)
        let path = try await Self.made(client)
        let program = Client(desk: testing.desk, token: nil)
        let before = try await testing.entries()
        let answer = await program.get(path)
        #expect(answer.status == 200)
        #expect(answer.header("content-type") == "text/calendar; charset=utf-8")
        #expect(answer.text.hasPrefix("BEGIN:VCALENDAR\r\n"))
        #expect(try await testing.entries() == before + 1)
        let same = await client.get("/clocks/calendar")
        #expect(same.text == answer.text)
        #expect(!answer.text.contains("Rosa") && !answer.text.contains("Tzoc"))
        // It is shown once.
        let page = await client.get("/clocks/address")
        #expect(!page.text.contains(path) && page.main.contains("last fetched"))
    }

    @Test func `an address holds until it is revoked, replaced or over`() async throws {
        let testing = try await TestDesk(World.separated())
        let client = try await testing.client("caseworker", for: .care)
        let program = Client(desk: testing.desk, token: nil)
        let first = try await Self.made(client)
        let second = try await Self.made(client)
        #expect(await program.get(first).status == 404)
        #expect(await program.get(second).status == 200)
        #expect(await client.post("/clocks/address/revoke").status == 303)
        #expect(await program.get(second).status == 404)
        let third = try await Self.made(client)
        testing.clock.advance(CalendarAddress.days * 86_400)
        #expect(await program.get(third).status == 404)
        #expect(await program.get("/calendars/none").status == 404)
    }

    @Test func `an account that is closed or begun anew has no address`() async throws {
        let testing = try await TestDesk(World.separated())
        let program = Client(desk: testing.desk, token: nil)
        let keeper = try await testing.user("keeper").actor
        let user = try await testing.user("caseworker").id
        let client = try await testing.client("caseworker", for: .care)
        let path = try await Self.made(client)
        try await testing.accounts.set(user, closed: true, by: keeper)
        #expect(await program.get(path).status == 404)
        try await testing.accounts.set(user, closed: false, by: keeper)
        #expect(await program.get(path).status == 404)
        let again = try await testing.client("caseworker", for: .care)
        let other = try await Self.made(again)
        _ = try await testing.client("caseworker", for: .care)
        #expect(await program.get(other).status == 404)
    }

    @Test func `making one asks again who it is, and fetching has a limit`() async throws {
        let testing = try await TestDesk(World.separated())
        let client = try await testing.client("caseworker", for: .care)
        let path = try await Self.made(client)
        let program = Client(desk: testing.desk, token: nil)
        for _ in 0..<CalendarPages.budget { #expect(await program.get(path).status == 200) }
        let answer = await program.get(path)
        #expect(answer.status == 429 && answer.header("retry-after") != nil)
        testing.clock.advance(301)
        #expect(await client.post("/clocks/address").header("location") == "/confirm")
        testing.clock.advance(3600)
        #expect(await program.get(path).status == 200)
    }

    @Test
    func
        `who may not see clocks has no such page, and an address serves the purpose it was made for`()
        async throws
    {
        let testing = try await TestDesk(World.separated())
        let client = try await testing.client("monitor", for: .legal)
        #expect(await client.get("/clocks/address").main.contains("You have no such address"))
        let user = try await testing.user("monitor").id
        _ = try await Self.made(client)
        #expect(await testing.accounts.calendarAddress(of: user)?.purpose == .legal)
        for name in ["intake", "tracer", "auditor"] {
            let other = try await testing.client(name)
            #expect(await other.get("/clocks/address").status == 403, "\(name)")
        }
    }
}

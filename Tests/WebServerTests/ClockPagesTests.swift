// Part of Reunify. Copyright the Reunify contributors.
// SPDX-License-Identifier: Apache-2.0

import Casework
import Registry
import Testing

@testable import CaseworkScenarios
@testable import WebServer

@Suite struct ClockPagesTests {
    /// A court's order of 72 hours was served on the shelter for the daughter.
    private static func world() throws -> World {
        var world = try World.separated()
        try world.must(
            .clock(.propose(ClockCommandPool.courtOrder(1, in: world))),
            by: ClockCommandPool.monitor)
        try world.must(
            .clock(.sign(CourtOrderID(1), text: ClockCommandPool.order)),
            by: ClockCommandPool.secondMonitor)
        try world.must(
            .clock(
                .record(ClockCommandPool.event(1, World.daughter, "order-served", in: world))),
            by: World.caseworker)
        return world
    }

    @Test func `clocks are shown by person, agency and rule, with why one cannot be computed`()
        async throws
    {
        let testing = try await TestDesk(Self.world())
        let client = try await testing.client("monitor")
        let before = try await testing.registry.checkpoint()?.size
        for (path, heading) in [
            ("/clocks", "person-2"), ("/clocks/by-agency", "Shelter"),
            ("/clocks/by-rule", "Together again within 72 hours (court.order, 1)"),
        ] {
            let page = await client.get(path)
            #expect(page.status == 200)
            #expect(page.main.contains(heading), "\(path)")
            #expect(page.main.contains("Together again within 72 hours"))
            #expect(page.main.contains("cannot be computed: there is no time zone"))
            #expect(page.main.contains("href=\"/persons/person-2\""))
            #expect(!page.main.contains("Rosa") && !page.main.contains("Tzoc"))
        }
        // Each look is on record before it is answered.
        let after = try await testing.registry.checkpoint()?.size
        #expect((after ?? 0) - (before ?? 0) >= 3)
    }

    @Test func `the calendar is a file that names nobody`() async throws {
        let testing = try await TestDesk(Self.world())
        let client = try await testing.client("caseworker", for: .care)
        let answer = await client.get("/clocks/calendar")
        #expect(answer.status == 200)
        #expect(answer.header("content-type") == "text/calendar; charset=utf-8")
        #expect(answer.header("content-disposition")?.contains("clocks.ics") == true)
        #expect(answer.text.hasPrefix("BEGIN:VCALENDAR\r\n"))
        #expect(!answer.text.contains("Rosa"))
        // In the language of whoever downloads it.
        let french = await client.get("/clocks/calendar?language=fr")
        #expect(french.text.contains("X-WR-CALNAME:Délais légaux"))
        #expect(french.text.contains("PRODID:-//Reunify//Legal clocks//FR"))
    }

    @Test func `who is out of reach is not listed, and who may not see clocks has no such page`()
        async throws
    {
        let testing = try await TestDesk(Self.world())
        let other = try await testing.client("guard")
        #expect(!(await other.get("/clocks").main.contains("court.order")))
        for name in ["intake", "tracer", "auditor", "keeper", "steward", "verifier"] {
            let client = try await testing.client(name)
            #expect(await client.get("/clocks").status == 403, "\(name)")
        }
    }

    @Test func `the task of a clock waits for the role that answers`() async throws {
        let testing = try await TestDesk(Self.world())
        #expect(try await testing.registry.settleClocks().raised == 1)
        let receiver = try await testing.client("receiver")
        #expect(await receiver.get("/work").main.contains("/persons/person-2"))
        let other = try await testing.client("caseworker", for: .care)
        let state = try await testing.registry.observe { $0.casework }
        #expect(state.openTasks.map(\.accountable) == [.custodian])
        _ = other
    }
}

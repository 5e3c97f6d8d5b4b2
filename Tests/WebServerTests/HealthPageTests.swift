// Part of Reunify. Copyright the Reunify contributors.
// SPDX-License-Identifier: Apache-2.0

import Casework
import Registry
import Testing

@testable import CaseworkScenarios
@testable import WebServer

@Suite struct HealthPageTests {
    @Test func `an operator is told in words how the service is, and nobody else is`() async throws
    {
        let testing = try await TestDesk(World.separated())
        let keeper = try await testing.client("keeper")
        let page = await keeper.get("/health")
        #expect(page.status == 200)
        let entries = try await testing.entries()
        #expect(page.main.contains("Entries: \(entries). Signed for: \(entries)."))
        #expect(page.main.contains("Subscriptions: 0. Tried in vain: 0. Given up: 0."))
        #expect(page.main.contains("reunify doctor"))
        #expect(!page.main.contains("Rosa") && !page.main.contains("person-"))
        for name in ["intake", "monitor", "chief"] {
            let other = try await testing.client(name)
            #expect(await other.get("/health").status == 403, "\(name)")
        }
    }

    @Test func `what is wrong is told with what to do, in every language`() throws {
        var facts = HealthFacts()
        facts.stopped = "The disk is full."
        facts.log = (entries: 20, signed: 18)
        facts.matching = MatchingStanding(
            lookedUpTo: 10, entries: 20, waiting: 4, isRunning: false)
        facts.clocks = (unclear: 2, overdue: 1)
        facts.webhooks = (all: 3, failing: ["webhook-1"], dead: ["webhook-2"])
        facts.room = DiskRoom(free: 100 << 20, total: 1 << 40, journal: 5 << 20)
        for language in DeskLanguage.all {
            let checks = facts.checks(language)
            #expect(checks.map(\.name) == HealthCheck.names)
            #expect(
                checks.map(\.standing) == [.bad, .bad, .attention, .attention, .bad, .bad])
            for name in HealthCheck.names {
                #expect(language.has("health.\(name)") && language.has("health.\(name).remedy"))
            }
        }
        facts.webhooks = (all: 3, failing: ["webhook-1"], dead: [])
        facts.room = DiskRoom(free: 30 << 30, total: 1 << 40, journal: 20 << 30)
        let checks = facts.checks(.english)
        #expect(checks[4].standing == .attention && checks[5].standing == .attention)
        #expect(checks[4].text.contains("webhook-1"))
    }

    @Test func `what cannot be found out is not called well`() {
        let checks = HealthFacts().checks(.english)
        #expect(checks.filter { $0.standing == .good }.map(\.name) == ["writes", "matching"])
    }
}

// Part of Reunify. Copyright the Reunify contributors.
// SPDX-License-Identifier: Apache-2.0

import Casework
import Testing

@testable import CaseworkScenarios
@testable import Registry
import RegistryScenarios

/// Clocks, orders and reports are journaled like everything else.
@Suite struct ClockJournalTests {
    @Test func `events, extensions, orders and reports are there after opening again`() async throws
    {
        var world = try World.separated()
        for step in 0..<3 {
            for (command, actor) in ClockCommandPool.commands(in: world, UInt64(9000 + step * 100))
            {
                world.act(command, by: actor)
            }
        }
        #expect(!world.state.courtOrders.isEmpty && !world.state.reports.isEmpty)
        #expect(!world.state.clockExtensions.isEmpty)
        let journal = JournalInMemory()
        let registry = try await Opening.create(journal)
        try await registry.replay(world.journal)
        try await registry.close()
        let opened = try await Opening.open(journal)
        let state = try await opened.observe(\.casework)
        #expect(state.legalEvents == world.state.legalEvents)
        #expect(state.courtOrders == world.state.courtOrders)
        #expect(state.clockExtensions == world.state.clockExtensions)
        #expect(state.reports == world.state.reports)
        let rebuilt = try await opened.rebuild()
        #expect(rebuilt.corrected == 0)
    }

    @Test func `a snapshot is the head of the log, and only for those who may report`() async throws
    {
        let journal = JournalInMemory()
        let registry = try await Opening.create(journal)
        try await registry.registerMany(5)
        let refused = try await registry.snapshot(
            for: .exact, by: World.caseworker, for: .care)
        #expect(refused.refusal?.code == .notPermitted)
        let taken = try #require(
            try await registry.snapshot(for: .exact, by: ClockCommandPool.monitor, for: .legal)
                .accepted)
        #expect(taken.snapshot.size == 6)
        #expect(taken.snapshot.origin == Opening.origin)
        let note = try #require(try await registry.checkpoint()?.note)
        #expect(String(decoding: note, as: UTF8.self).contains(taken.snapshot.root))
        #expect(taken.state.casework.persons.count == 5)
    }
}

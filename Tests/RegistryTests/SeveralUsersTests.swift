// Part of Reunify. Copyright the Reunify contributors.
// SPDX-License-Identifier: Apache-2.0

import Casework
import Testing

@testable import CaseworkScenarios
@testable import Registry
import RegistryScenarios

/// Several users at once, who know nothing of each other.
@Suite struct SeveralUsersTests {
    private static let beginnings: [@Sendable () throws -> World] = [
        World.arrived, World.separated, World.gathered, World.verified, World.planned,
        World.reunified, World.rejected,
    ]

    /// What users send at the same time, of which some would be right alone and not together.
    private static func requests(
        _ world: World, _ chance: inout SeededChance
    ) -> [(Command, Actor)] {
        let pool = CommandPool.commands(in: world)
        let right = pool.filter { !world.decision($0.0, by: $0.1).events.isEmpty }
        return (0..<8).compactMap { _ in
            (chance.next() % 4 == 0 ? pool : right).randomElement(using: &chance)
        }
    }

    /// What the journal says from an entry on, act by act, is held against the invariants.
    private static func follow(
        _ registry: Registry, _ journal: JournalInMemory, from first: UInt64, _ world: inout World,
        _ place: String
    ) async throws -> Int {
        let count = try journal.count()
        for sequence in first..<count {
            let entry = try #require(try await registry.entry(sequence), "\(place)")
            let events = entry.act.happenings.compactMap { happening -> Event? in
                if case .casework(let event) = happening { event } else { nil }
            }
            let next = world.state.applying(events)
            let found = InvariantCheck.violations(from: world.state, to: next, at: world.moment)
            try #require(found == [], "\(place), entry \(sequence): \(events)")
            world.state = next
            world.journal += events
        }
        return Int(count - first)
    }

    @Test(arguments: 1...35)
    func `users at once break no invariant, whoever is first`(_ seed: UInt64) async throws {
        var chance = SeededChance(state: seed)
        var world = try Self.beginnings[Int(seed % 7)]()
        let (journal, clock) = (JournalInMemory(), TestClock())
        let registry = try await Opening.create(journal, seed: seed, clock: clock)
        try await registry.replay(world.journal)
        var (sent, entries, accepted) = (0, 0, 0)
        for round in 0..<15 {
            clock.set(world.now)
            let first = try journal.count()
            let requests = Self.requests(world, &chance)
            let number = sent
            accepted += try await withThrowingTaskGroup(of: Int.self) { group in
                for (place, (command, actor)) in requests.enumerated() {
                    group.addTask {
                        let outcome = try await registry.submit(
                            command, by: actor, for: World.purpose(of: actor, command),
                            key: Opening.key(number + place))
                        return outcome.accepted == nil ? 0 : 1
                    }
                }
                return try await group.reduce(0, +)
            }
            sent += requests.count
            entries += try await Self.follow(
                registry, journal, from: first, &world, "seed \(seed), round \(round)")
            world.now += 60
        }
        // Not all of what was right alone was right together.
        #expect(accepted > 15 && accepted <= entries && accepted < sent, "seed \(seed)")
        let state = try await registry.observe { $0.casework }
        #expect(state.links == world.state.links, "seed \(seed)")
        #expect(state.custodies == world.state.custodies, "seed \(seed)")
        #expect(state.separations == world.state.separations, "seed \(seed)")
        #expect(state.cases == world.state.cases, "seed \(seed)")
        let report = await Doctor(journal, rootKey: Opening.rootKey()).examine()
        #expect(report.findings == [], "seed \(seed)")
    }
}

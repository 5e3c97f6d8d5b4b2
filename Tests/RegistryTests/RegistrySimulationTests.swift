// Part of Reunify. Copyright the Reunify contributors.
// SPDX-License-Identifier: Apache-2.0

import Casework
import Foundation
import Testing

@testable import CaseworkScenarios
@testable import Registry
import RegistryScenarios

/// A whole registry on injected clock, chance and storage, beside the rules alone.
///
/// `REUNIFY_HISTORIES` sets how many histories there are: 10,000 before a release.
@Suite struct RegistrySimulationTests {
    private static let histories =
        ProcessInfo.processInfo.environment["REUNIFY_HISTORIES"].flatMap { UInt64($0) } ?? 2_000

    private static let beginnings: [@Sendable () throws -> World] = [
        World.arrived, World.separated, World.gathered, World.verified, World.planned,
        World.reunified, World.rejected,
    ]

    private static let pools: [@Sendable (World, UInt64) -> [(Command, Actor)]] = [
        CommandPool.custody, CommandPool.separation, CommandPool.links, CommandPool.identities,
        CommandPool.tracing, CommandPool.verification, CommandPool.cases, CommandPool.files,
        CommandPool.imports,
    ]

    /// One history: a registry, the world that it should be like, and what happens to both.
    private final class History {
        let seed: UInt64
        var chance: SeededChance
        var world: World
        var registry: Registry
        var journal = JournalInMemory()
        let clock = TestClock()
        var requests = 0
        var accepted = 0

        init(_ seed: UInt64) async throws {
            self.seed = seed
            chance = SeededChance(state: seed &* 0x9E37_79B9)
            world = try RegistrySimulationTests.beginnings[Int(seed % 7)]()
            clock.set(world.now)
            registry = try await Opening.create(journal, seed: seed, clock: clock)
            try await registry.replay(world.journal)
        }

        func step() async throws {
            clock.set(world.now)
            let pool = RegistrySimulationTests.pools[Int(chance.next() % 9)]
            let commands = pool(world, UInt64(world.journal.count + 1) * 1000)
            guard let (command, actor) = commands.randomElement(using: &chance) else { return }
            let before = try await registry.observe { $0.casework }
            let expected = world.decision(command, by: actor)
            requests += 1
            let number = requests
            let outcome = try await submit(command, actor, number)
            #expect(outcome.refusal?.code == refusal(expected)?.code, "\(place): \(command)")
            accepted += outcome.accepted == nil ? 0 : 1
            world.act(command, by: actor)
            let after = try await registry.observe { $0.casework }
            let found = InvariantCheck.violations(from: before, to: after, at: world.moment)
            try #require(found == [], "\(place): \(command)")
            switch chance.next() % 10 {
            case 0: try await reopen()
            case 1 where !expected.events.isEmpty:
                let again = try await send(command, actor, number)
                #expect(again.accepted.map(\.isRepetition) ?? true, "\(place): \(command)")
                #expect(again.refusal?.code == refusal(expected)?.code, "\(place): \(command)")
            default: break
            }
        }

        var place: String { "seed \(seed), request \(requests)" }

        private func refusal(_ decision: Decision) -> Refusal? {
            if case .refused(let refusal) = decision { refusal } else { nil }
        }

        /// Sends a request; one in eight times the write fails, and it is sent again after a restart.
        private func submit(_ command: Command, _ actor: Actor, _ number: Int) async throws
            -> Outcome<Acknowledgement>
        {
            guard chance.next() % 8 == 0 else { return try await send(command, actor, number) }
            let fault: FaultyJournal.Fault = chance.next() % 2 == 0 ? .before : .after
            registry = try await Opening.open(
                FaultyJournal(journal, fault, failing: 1, isForGood: true),
                seed: chance.next(), clock: clock)
            do {
                // A refusal writes nothing, so nothing fails.
                let outcome = try await send(command, actor, number)
                registry = try await Opening.open(journal, seed: chance.next(), clock: clock)
                return outcome
            } catch {
                guard let error = error as? RegistryError, case .stopped = error else {
                    throw error
                }
                registry = try await Opening.open(journal, seed: chance.next(), clock: clock)
                return try await send(command, actor, number)
            }
        }

        private func send(_ command: Command, _ actor: Actor, _ number: Int) async throws
            -> Outcome<Acknowledgement>
        {
            try await registry.submit(
                command, by: actor, for: World.purpose(of: actor, command),
                key: Opening.key(number))
        }

        private func reopen() async throws {
            journal = JournalInMemory(journal.contents)
            registry = try await Opening.open(journal, seed: chance.next(), clock: clock)
        }

        func finish() async throws {
            // The last request may have been sent to a journal that fails.
            try await reopen()
            let state = try await registry.observe { $0.casework }
            #expect(state.links == world.state.links, "\(place)")
            #expect(state.custodies == world.state.custodies, "\(place)")
            #expect(state.cases == world.state.cases, "\(place)")
            #expect(state.records == world.state.records, "\(place)")
            #expect(state.separations == world.state.separations, "\(place)")
            #expect(state.proposals == world.state.proposals, "\(place)")
            #expect(state.fates == world.state.fates, "\(place)")
            if seed % 3 == 0 { try await erase() }
            let report = await Doctor(journal, rootKey: Opening.rootKey()).examine()
            #expect(report.findings == [], "\(place)")
        }

        private func erase() async throws {
            let before = try await registry.observe { $0.casework }
            let people = CommandPool.people.filter { _ in chance.next() % 2 == 0 }
            do {
                try await registry.erase(
                    people, reason: "asked", by: World.steward, approvedBy: World.chief,
                    for: .registration)
            } catch {
                guard case .sharedKey = error as RegistryError else { throw error }
                return
            }
            let after = try await registry.observe { $0.casework }
            #expect(after.links.keys == before.links.keys, "\(place)")
            for (id, link) in after.links {
                let old = try #require(before.links[id])
                #expect(link.standing == old.standing && link.relation == old.relation, "\(place)")
                // Why it was corrected is a text, and goes with the person; that it was stays.
                switch (link.superseded, old.superseded) {
                case (nil, nil): break
                case (.corrected(let new, _), .corrected(let known, _)):
                    #expect(new == known, "\(place)")
                default: #expect(link.superseded == old.superseded, "\(place)")
                }
            }
            #expect(after.custodies.keys == before.custodies.keys, "\(place)")
            #expect(
                try after.childrenByStage(at: world.moment)
                    == before.childrenByStage(at: world.moment), "\(place)")
            #expect(
                try after.rowsByFate(at: world.moment) == before.rowsByFate(at: world.moment),
                "\(place)")
        }
    }

    @Test(arguments: 0..<6)
    func
        `a random history through failures and restarts is what the rules say, and no invariant breaks`(
            _ part: UInt64
        ) async throws
    {
        var accepted = 0
        for seed in stride(from: part + 1, through: Self.histories, by: 6) {
            let history = try await History(seed)
            for _ in 0..<20 { try await history.step() }
            try await history.finish()
            accepted += history.accepted
        }
        #expect(accepted > Int(Self.histories) / 6)
    }

    @Test(arguments: 1...4)
    func `the same seed gives the same bytes`(_ seed: UInt64) async throws {
        func run() async throws -> JournalInMemory.Contents {
            let history = try await History(seed)
            for _ in 0..<30 { try await history.step() }
            return history.journal.contents
        }
        let one = try await run()
        let other = try await run()
        #expect(one.entries == other.entries, "seed \(seed)")
        #expect(one.checkpoints == other.checkpoints, "seed \(seed)")
        #expect(one.keys == other.keys, "seed \(seed)")
        #expect(one.state == other.state, "seed \(seed)")
    }
}

// Part of Reunify. Copyright the Reunify contributors.
// SPDX-License-Identifier: Apache-2.0

import Testing

@testable import Casework
@testable import CaseworkScenarios

/// All commands in all small states, and long random histories.
@Suite struct HistoryTests {
    /// SplitMix64 (Steele, Lea and Flood, 2014).
    struct Random: RandomNumberGenerator {
        var state: UInt64
        mutating func next() -> UInt64 {
            state &+= 0x9E37_79B9_7F4A_7C15
            var word = state
            word = (word ^ (word >> 30)) &* 0xBF58_476D_1CE4_E5B9
            word = (word ^ (word >> 27)) &* 0x94D0_49BB_1331_11EB
            return word ^ (word >> 31)
        }
    }

    static let beginnings: [@Sendable () throws -> World] = [
        World.arrived, World.separated, World.gathered, World.verified, World.planned,
        World.reunified, World.rejected,
    ]

    static let everybody: [Actor] = [
        World.intake, World.guardOne, World.chief, World.receiver, World.caseworker, World.head,
        World.verifier, World.otherVerifier, World.tracer, World.steward, World.counsel,
        World.matching, .user(UserID(20), .operator, World.border),
        .user(UserID(21), .auditor, World.border), .user(UserID(22), .legalMonitor, World.border),
    ]

    @Test func `the pool has every action`() throws {
        var actions: Set<Action> = []
        var world = try World.reunified()
        for _ in 0..<3 {
            for (command, actor) in CommandPool.commands(in: world) {
                actions.insert(command.action)
                if world.journal.count < 200 { world.act(command, by: actor) }
            }
        }
        // Erasing, and forbidding it, are the registry's own acts, and no commands: AgreementJournalTests and
        // LegalHoldTests have them.
        let erasing: Set<Action> = [.requestErasure, .approveErasure, .placeHold]
        #expect(Set(Action.all).subtracting(actions) == erasing)
    }

    /// Breadth first over every command by every actor; states that look alike are visited once.
    @Test(arguments: 0..<7)
    func `no command in a state within one step of the way breaks an invariant`(_ beginning: Int)
        throws
    {
        let start = try Self.beginnings[beginning]()
        var states = [start]
        var seen: Set<[Event]> = []
        for (command, actor) in CommandPool.commands(in: start) {
            let events = start.decision(command, by: actor).events
            guard !events.isEmpty, seen.insert(events).inserted else { continue }
            var next = start
            next.act(command, by: actor)
            states.append(next)
        }
        #expect(states.count > 20)
        var accepted = 0
        for world in states {
            for (command, actor) in CommandPool.commands(in: world) {
                guard case .accepted(let events) = world.decision(command, by: actor) else {
                    continue
                }
                accepted += 1
                #expect(!events.isEmpty)
                let found = InvariantCheck.violations(
                    from: world.state, to: world.state.applying(events), at: world.moment)
                #expect(found == [], "\(command)")
            }
        }
        #expect(accepted > 500)
    }

    @Test(arguments: 1...30)
    func `a random history breaks no invariant`(_ seed: UInt64) throws {
        var random = Random(state: seed)
        var world = try Self.beginnings[Int(seed % 7)]()
        var accepted = 0
        for step in 0..<120 {
            let pool = CommandPool.commands(in: world)
            // A kind first, so that rare commands get their turn.
            let kinds = Dictionary(grouping: pool) { $0.0.action }
            let actions = Action.all.filter { kinds[$0] != nil }
            guard let action = actions.randomElement(using: &random),
                let (command, actor) = kinds[action]?.randomElement(using: &random)
            else { continue }
            let by =
                Int.random(in: 0..<8, using: &random) == 0
                ? Self.everybody.randomElement(using: &random) ?? actor : actor
            let before = world
            let refused = world.act(command, by: by)
            accepted += refused == nil ? 1 : 0
            let found = InvariantCheck.violations(
                from: before.state, to: world.state, at: world.moment)
            try #require(found == [], "seed \(seed), step \(step): \(command)")
        }
        #expect(accepted > 10, "seed \(seed)")
    }

    @Test(arguments: 1...5)
    func `the same commands give the same events, and the events the same state`(_ seed: UInt64)
        throws
    {
        func run() throws -> World {
            var random = Random(state: seed)
            var world = try World.separated()
            for _ in 0..<60 {
                if let (command, actor) = CommandPool.commands(in: world)
                    .randomElement(using: &random)
                {
                    world.act(command, by: actor)
                }
            }
            return world
        }
        let one = try run()
        let other = try run()
        #expect(one.journal == other.journal, "seed \(seed)")
        let rebuilt = CaseworkState().applying(one.journal)
        #expect(rebuilt.links == one.state.links, "seed \(seed)")
        #expect(rebuilt.custodies == one.state.custodies, "seed \(seed)")
        #expect(rebuilt.cases == one.state.cases, "seed \(seed)")
        #expect(rebuilt.proposals == one.state.proposals, "seed \(seed)")
    }
}

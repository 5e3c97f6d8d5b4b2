// Part of Reunify. Copyright the Reunify contributors.
// SPDX-License-Identifier: Apache-2.0

import Casework
import Testing

@testable import CaseworkScenarios
@testable import Registry
@testable import RegistryScenarios

/// Invariant 10 the other way round: what a court may ask for is not erased.
@Suite struct LegalHoldTests {
    private static let monitor = Actor.user(UserID(22), .legalMonitor, World.tracers)
    private static let key = IdempotencyKey(Array(repeating: 7, count: 32))

    private static func opened() async throws -> (JournalInMemory, Registry) {
        let journal = JournalInMemory()
        let registry = try await Opening.create(journal)
        try await registry.replay(World.separated().journal)
        return (journal, registry)
    }

    @Test func `a hold says who placed it, when and why, also after a restart`() async throws {
        var (journal, registry) = try await Self.opened()
        try await registry.hold(
            World.mother, reason: "case 18-cv-428", by: Self.monitor, for: .legal)
        try await registry.close()
        registry = try await Opening.open(journal)
        let holds = try await registry.legalHolds(by: Self.monitor, for: .legal).accepted ?? []
        #expect(holds.map(\.person) == [World.mother])
        #expect(holds.first?.reason == "case 18-cv-428" && holds.first?.by == UserID(22))
        #expect(try await registry.rebuild().corrected == 0)
        await #expect(throws: RegistryError.onHold(World.mother)) {
            try await registry.hold(
                World.mother, reason: "another", by: Self.monitor, for: .legal)
        }
        try await registry.liftHold(
            of: World.mother, reason: "order ended", by: Self.monitor, for: .legal)
        #expect(try await registry.observe(\.holds).isEmpty)
        await #expect(throws: RegistryError.changedMeanwhile) {
            try await registry.liftHold(
                of: World.mother, reason: "again", by: Self.monitor, for: .legal)
        }
    }

    @Test func `the same request is on record once, and the key serves nothing else`() async throws
    {
        let (_, registry) = try await Self.opened()
        let key = try #require(Self.key)
        let first = try await registry.hold(
            World.son, reason: "court", by: Self.monitor, for: .legal, key: key)
        let again = try await registry.hold(
            World.son, reason: "court", by: Self.monitor, for: .legal, key: key)
        #expect(again.isRepetition && again.first == first.first)
        await #expect(throws: RegistryError.requestReused) {
            try await registry.liftHold(
                of: World.son, reason: "court", by: Self.monitor, for: .legal, key: key)
        }
    }

    @Test func `who may is told by the table, of whom by the relation`() async throws {
        let (_, registry) = try await Self.opened()
        // A supervisor holds whom the agency answers for, and nobody else.
        try await registry.hold(World.son, reason: "court", by: World.chief, for: .care)
        let stranger = Actor.user(UserID(60), .supervisor, World.tracers)
        for (actor, purpose) in [
            (stranger, Purpose.care), (World.chief, .verification), (World.intake, .registration),
        ] {
            await #expect(throws: RegistryError.notPermitted) {
                try await registry.hold(
                    World.mother, reason: "court", by: actor, for: purpose)
            }
        }
        #expect(try await registry.legalHolds(by: stranger, for: .care).accepted?.isEmpty == true)
        #expect(try await registry.legalHolds(by: World.chief, for: .care).accepted?.count == 1)
        #expect(try await registry.legalHolds(by: World.intake, for: .registration).refusal != nil)
    }

    @Test func `a hold is on every number of a person, and on each after they are parted again`()
        async throws
    {
        let (_, registry) = try await Self.opened()
        let merge = Command.people(
            .merge(ResolutionID(1), World.stranger, into: World.mother, reason: "same"))
        let done = try await registry.submit(
            merge, by: World.steward, for: .registration, key: try #require(Self.key))
        try #require(done.refusal == nil)
        try await registry.hold(
            World.stranger, reason: "court", by: Self.monitor, for: .legal)
        #expect(
            try await Set(registry.observe(\.holds).keys) == [World.mother, World.stranger])
        #expect(
            try await registry.legalHolds(by: Self.monitor, for: .legal).accepted?.map(\.person)
                == [World.mother])
        try await registry.liftHold(
            of: World.mother, reason: "ended", by: Self.monitor, for: .legal)
        #expect(try await registry.observe(\.holds).isEmpty)
    }
}

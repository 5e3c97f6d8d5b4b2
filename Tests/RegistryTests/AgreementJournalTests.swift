// Part of Reunify. Copyright the Reunify contributors.
// SPDX-License-Identifier: Apache-2.0

import Casework
import Testing

@testable import CaseworkScenarios
@testable import Registry
import RegistryScenarios

/// Agreements, answers, requests to erase and who looked: journaled, and there after opening again.
@Suite struct AgreementJournalTests {
    private static let monitor = Actor.user(UserID(22), .legalMonitor, World.tracers)

    @Test func `agreements and answers are there after opening again, and rebuilt the same`()
        async throws
    {
        var world = try World.separated()
        for step in 0..<3 {
            let fresh = UInt64(9000 + step * 100)
            try world.must(
                .file(
                    .assignTask(
                        AgreementCommandPool.request(
                            fresh, .safety, by: 4, .custodian, in: world))), by: World.receiver)
            for command in AgreementCommandPool.answers(to: TaskID(fresh), in: world) {
                world.act(command, by: World.head)
            }
            for (command, actor) in AgreementCommandPool.commands(in: world, fresh) {
                world.act(command, by: actor)
            }
        }
        #expect(world.state.agreements.values.contains { $0.ended != nil })
        #expect(world.state.tasks.values.contains { $0.answer != nil })
        let journal = JournalInMemory()
        let registry = try await Opening.create(journal)
        try await registry.replay(world.journal)
        try await registry.close()
        let opened = try await Opening.open(journal)
        let state = try await opened.observe(\.casework)
        #expect(state.agreements == world.state.agreements)
        #expect(state.tasks == world.state.tasks)
        #expect(state.requests(toSeeOf: UserID(4)) == world.state.requests(toSeeOf: UserID(4)))
        #expect(try await opened.rebuild().corrected == 0)
        #expect(await Doctor(journal, rootKey: Opening.rootKey()).examine().findings == [])
    }

    @Test func `a request to erase is on record until it is answered, and erases when two agree`()
        async throws
    {
        let journal = JournalInMemory()
        var registry = try await Opening.create(journal)
        let keeper = Actor.user(UserID(90), .operator, World.border)
        _ = try await registry.enroll(agency: "Border", by: keeper)
        var users: [UserID] = []
        for (name, role) in [("x", Role.intakeWorker), ("rosa", .dataSteward)] {
            users.append(
                try await registry.enroll(user: name, role, of: World.border, by: keeper).id)
        }
        let steward = Actor.user(users[1], .dataSteward, World.border)
        try await registry.replay(World.separated().journal)
        for person in [World.mother, World.son] {
            try await registry.askErasure(
                of: person, reason: "asked for it", by: steward, for: .registration)
        }
        try await registry.close()
        registry = try await Opening.open(journal)
        #expect(try await registry.observe(\.erasureRequests.count) == 2)
        #expect(try await registry.rebuild().corrected == 0)
        // Who asked cannot agree, nor whoever does not reach the person.
        let stranger = Actor.user(UserID(60), .supervisor, World.tracers)
        for (actor, purpose) in [(steward, Purpose.registration), (stranger, .care)] {
            await #expect(throws: RegistryError.notPermitted) {
                try await registry.approveErasure(of: World.mother, by: actor, for: purpose)
            }
        }
        try await registry.declineErasure(
            of: World.son, reason: "a case is open", by: World.chief, for: .care)
        try await registry.approveErasure(of: World.mother, by: World.chief, for: .care)
        let state = try await registry.observe { $0 }
        #expect(state.erasureRequests.isEmpty && state.erasures == [World.mother: 1])
        #expect(state.casework.records(of: World.mother).allSatisfy { $0.identity.names.isEmpty })
        #expect(state.casework.records(of: World.son).contains { !$0.identity.names.isEmpty })
        #expect(try await registry.rebuild().corrected == 0)
        await #expect(throws: RegistryError.changedMeanwhile) {
            try await registry.approveErasure(of: World.mother, by: World.chief, for: .care)
        }
        #expect(await Doctor(journal, rootKey: Opening.rootKey()).examine().findings == [])
    }

    @Test func `who looked is found by the index as by opening every entry, also what came later`()
        async throws
    {
        let journal = JournalInMemory()
        let registry = try await Opening.create(journal)
        try await registry.replay(World.reunified().journal)
        let people = CommandPool.people
        func compare() async throws {
            for person in people {
                let found = try #require(
                    try await registry.mentions(
                        at: person, limit: .max, by: Self.monitor, for: .legal
                    ).accepted)
                let all = try #require(
                    try await registry.history(of: person, by: Self.monitor, for: .legal)
                        .accepted)
                // The second question is an entry, too.
                #expect(found.mentions.map(\.entry) == all.dropLast().reversed(), "\(person)")
                #expect(found.count == all.count - 1)
            }
        }
        try await compare()
        var chance = SeededChance(state: 5)
        for step in 0..<60 {
            let person = people[Int.random(in: 0..<people.count, using: &chance)]
            _ = try await registry.read(
                person, [.identity], by: World.intake, for: .registration)
            if step % 20 == 0 { try await registry.register(UInt64(500 + step), "Eva \(step)") }
        }
        try await compare()
        let few = try #require(
            try await registry.mentions(
                at: World.mother, limit: 3, by: Self.monitor, for: .legal
            ).accepted)
        #expect(few.mentions.count == 3 && few.count > 3)
    }

    @Test func `keys are told by fingerprints that change with a rotation, and never themselves`()
        async throws
    {
        let registry = try await Opening.create(JournalInMemory())
        let keeper = Actor.user(UserID(90), .operator, World.border)
        _ = try await registry.enroll(agency: "Border", by: keeper)
        try await registry.replay(World.separated().journal)
        let before = try await registry.keys(by: keeper)
        #expect(before.map(\.use) == [.root, .agency(World.border), .log(origin: Opening.origin)])
        #expect(before[1].people == 4 && before[1].rotated == nil && before[1].since != nil)
        try await registry.rotateKey(of: World.border, by: keeper)
        let after = try await registry.keys(by: keeper)
        #expect(after[1].fingerprint != before[1].fingerprint && after[1].rotated != nil)
        #expect(after[0] == before[0] && after[2] == before[2])
        await #expect(throws: RegistryError.notPermitted) {
            _ = try await registry.keys(by: World.steward, for: .registration)
        }
    }
}

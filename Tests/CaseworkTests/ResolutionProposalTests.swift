// Part of Reunify. Copyright the Reunify contributors.
// SPDX-License-Identifier: Apache-2.0

import FamilyLinkage
import Testing

@testable import Casework
@testable import CaseworkScenarios

/// Who may be one person is proposed by the matching and decided by people.
@Suite struct ResolutionProposalTests {
    private static let double = PersonID(5)

    private func world() throws -> World {
        var world = try World.arrived()
        try world.must(
            .people(.register(Self.double, world.record(5, "Ana", born: 1988))), by: World.intake)
        return world
    }

    private func propose(
        _ id: UInt64, bits: Double = 8, _ prints: [UInt64], _ one: PersonID = World.stranger,
        _ other: PersonID = double
    ) -> Command {
        .people(
            .proposeResolution(
                ResolutionProposal(
                    id: ResolutionProposalID(id), one: one, other: other,
                    evidence: CommandPool.evidence(bits, prints), probability: 0.9,
                    model: "test-1")))
    }

    @Test func `the matching proposes and decides nothing`() throws {
        var world = try world()
        #expect(world.code(propose(1, [1]), by: World.steward) == .notPermitted)
        try world.must(propose(1, [1]), by: World.matching)
        #expect(world.state.canonical(Self.double) == Self.double)
        let id = ResolutionProposalID(1)
        let accept = Command.people(
            .acceptResolution(
                id, ResolutionID(1), Self.double, into: World.stranger, reason: "scar"))
        for decision in [accept, .people(.rejectResolution(id, reason: "no"))] {
            #expect(world.code(decision, by: World.matching) == .peopleDecide)
            #expect(world.code(decision, by: World.intake) == .notPermitted)
        }
        #expect(world.code(propose(2, [2]), by: World.matching) == .alreadyRecorded)
        try world.must(accept, by: World.steward)
        #expect(world.state.canonical(Self.double) == World.stranger)
        #expect(
            world.state.resolutionProposals[id]?.stage == .accepted(UserID(10), ResolutionID(1)))
        #expect(world.code(accept, by: World.steward) == .illegalStep)
    }

    @Test func `a merge by a proposal has the conditions of every merge`() throws {
        var world = try world()
        // A mother and her daughter are two, whatever the matching thinks.
        #expect(
            world.code(propose(1, [1], World.mother, World.daughter), by: World.matching)
                == .relativesAreTwo)
        try world.must(propose(1, [1], World.daughter, Self.double), by: World.matching)
        for (from, into) in [(World.mother, World.daughter), (Self.double, World.stranger)] {
            #expect(
                world.code(
                    .people(
                        .acceptResolution(
                            ResolutionProposalID(1), ResolutionID(1), from, into: into, reason: "x")
                    ), by: World.steward) == .detailMissing)
        }
        #expect(
            world.code(
                .people(
                    .acceptResolution(
                        ResolutionProposalID(1), ResolutionID(1), Self.double, into: World.daughter,
                        reason: " ")), by: World.steward) == .reasonMissing)
    }

    @Test
    func `what is too weak is not proposed, and what was rejected comes back with new evidence`()
        throws
    {
        var world = try world()
        #expect(world.code(propose(1, bits: 2, [1]), by: World.matching) == .notEnoughEvidence)
        try world.must(propose(1, [1, 2]), by: World.matching)
        try world.must(
            .people(
                .reviseResolution(
                    ResolutionProposalID(1), CommandPool.evidence(9, [2, 3]), probability: 0.95)),
            by: World.matching)
        try world.must(
            .people(.rejectResolution(ResolutionProposalID(1), reason: "namesakes")),
            by: World.steward)
        for prints in [[UInt64(2)], [3], [2, 3]] {
            #expect(world.code(propose(2, prints), by: World.matching) == .rejectedBefore)
        }
        try world.must(propose(2, [4]), by: World.matching)
        try world.must(
            .people(
                .withdrawResolutionProposal(ResolutionProposalID(2), reason: "record changed")),
            by: World.matching)
        #expect(
            world.state.resolutionProposals[ResolutionProposalID(2)]?.stage
                == .withdrawn(reason: "record changed"))
    }
}

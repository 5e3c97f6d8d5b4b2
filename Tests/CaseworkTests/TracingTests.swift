// Part of Reunify. Copyright the Reunify contributors.
// SPDX-License-Identifier: Apache-2.0

import FamilyLinkage
import Testing

@testable import Casework
@testable import CaseworkScenarios

/// Invariants 5 and 6: a weak candidate is called weak; rejected pairs are remembered.
@Suite struct TracingTests {
    private func propose(
        _ id: UInt64, bits: Double, _ prints: [UInt64], probability: Double = 0.9,
        subject: PersonID = World.daughter
    ) -> Command {
        .tracing(
            .propose(
                CommandPool.proposal(
                    id, subject, World.stranger, bits: bits, prints: prints,
                    probability: probability)))
    }

    @Test(arguments: [
        (2.9, 0.99, ProposalStrength.notEnoughEvidence), (3, 0.49, .weak), (3, 0.5, .possible),
        (9, 0.949, .possible), (9, 0.95, .strong), (.nan, 0.99, .notEnoughEvidence),
        (9, .nan, .notEnoughEvidence), (-.infinity, 1, .notEnoughEvidence),
    ])
    func `strength is absolute`(bits: Double, probability: Double, strength: ProposalStrength) {
        let proposal = CommandPool.proposal(
            1, World.daughter, World.stranger, bits: bits, prints: [1], probability: probability)
        #expect(proposal.strength(by: .standard) == strength)
    }

    @Test func `the only candidate is not accepted for being the only one`() throws {
        let world = try World.arrived()
        #expect(world.code(propose(1, bits: 2.5, [1]), by: World.matching) == .notEnoughEvidence)
        #expect(world.code(propose(1, bits: 4, [1], probability: 1.2), by: World.matching) != nil)
        #expect(world.code(propose(1, bits: 4, [1]), by: World.matching) == nil)
    }

    private func revise(_ id: UInt64, bits: Double, _ prints: [UInt64]) -> Command {
        .tracing(
            .revise(
                ProposalID(id),
                Proposal.Revision(
                    relation: .mother, evidence: CommandPool.evidence(bits, prints),
                    probability: 0.97)))
    }

    @Test func `a revision replaces what a proposal rests on, and keeps who is looking`() throws {
        var world = try World.separated()
        try world.must(propose(1, bits: 8, [1, 2]), by: World.matching)
        try world.must(.tracing(.review(ProposalID(1))), by: World.tracer)
        #expect(world.code(revise(1, bits: 9, [3]), by: World.tracer) == .notPermitted)
        #expect(world.code(revise(1, bits: 1, [3]), by: World.matching) == .notEnoughEvidence)
        try world.must(revise(1, bits: 9, [3]), by: World.matching)
        let revised = try #require(world.state.proposals[ProposalID(1)])
        #expect(revised.evidence.map(\.fingerprint) == [3])
        #expect(revised.stage == .underReview(UserID(9)))
        // What was seen before the revision was rejected with it.
        try world.must(.tracing(.reject(ProposalID(1), reason: "no")), by: World.tracer)
        for prints in [[UInt64(1)], [2], [3], [1, 3]] {
            #expect(world.code(propose(2, bits: 9, prints), by: World.matching) == .rejectedBefore)
        }
        #expect(world.code(propose(2, bits: 9, [4]), by: World.matching) == nil)
        #expect(world.code(revise(1, bits: 9, [4]), by: World.matching) == .illegalStep)
    }

    @Test func `a rejected pair comes back with new evidence only, under any of its names`() throws
    {
        var world = try World.separated()
        try world.must(propose(1, bits: 8, [1, 2]), by: World.matching)
        #expect(world.code(propose(2, bits: 8, [3]), by: World.matching) == .alreadyRecorded)
        #expect(
            world.code(.tracing(.reject(ProposalID(1), reason: "no")), by: World.tracer)
                == .illegalStep)
        try world.must(.tracing(.review(ProposalID(1))), by: World.tracer)
        try world.must(
            .tracing(.reject(ProposalID(1), reason: "another village")), by: World.tracer)
        for prints in [[UInt64(1)], [2], [1, 2]] {
            #expect(world.code(propose(2, bits: 9, prints), by: World.matching) == .rejectedBefore)
        }
        #expect(world.code(propose(2, bits: 9, [1, 3]), by: World.matching) == nil)
        // Another identifier of the same child does not wash it off.
        let double = PersonID(5)
        try world.must(
            .people(.register(double, world.record(5, "Rosa", born: 2012))), by: World.intake)
        try world.must(
            .people(.merge(ResolutionID(1), World.daughter, into: double, reason: "same")),
            by: World.steward)
        #expect(
            world.code(propose(3, bits: 9, [1], subject: double), by: World.matching)
                == .rejectedBefore)
    }

    @Test func `an accepted proposal is a proposed link: it neither verifies nor protects`() throws
    {
        var world = try World.separated()
        try world.must(propose(1, bits: 8, [1]), by: World.matching)
        #expect(
            world.code(.tracing(.accept(ProposalID(1), LinkID(90))), by: World.tracer)
                == .illegalStep)
        try world.must(.tracing(.review(ProposalID(1))), by: World.tracer)
        try world.must(.tracing(.accept(ProposalID(1), LinkID(90))), by: World.tracer)
        let link = try #require(world.state.links[LinkID(90)])
        #expect(link.standing == .proposed)
        #expect(!link.protects)
        #expect(
            world.code(.tracing(.reject(ProposalID(1), reason: "late")), by: World.tracer)
                == .illegalStep)
    }

    @Test func `a request seeks several people, under a consent, and each is found by itself`()
        throws
    {
        var world = try World.separated()
        let sought = [SoughtPersonID(1), SoughtPersonID(2)].map {
            TracingRequest.SoughtPerson(
                id: $0, name: "Pedro", relation: .father, sex: .male, dateOfBirth: nil,
                locationLast: "Cobán")
        }
        func request(_ consent: UInt64) -> TracingRequest {
            TracingRequest(
                id: TracingRequestID(1), inquirer: World.daughter, sought: sought,
                consent: ConsentID(consent), inquiryDate: world.moment)
        }
        #expect(
            world.code(.tracing(.request(request(1))), by: World.caseworker) == .notPermitted
                || world.code(.tracing(.request(request(1))), by: World.tracer) == .consentMissing)
        let sharing = CommandPool.consent(
            1, .sharing, of: World.daughter, to: [World.tracers], in: world)
        try world.must(.file(.consent(sharing)), by: World.tracer)
        #expect(world.code(.tracing(.request(request(1))), by: World.tracer) == .consentMissing)
        let tracing = CommandPool.consent(2, .tracing, of: World.daughter, to: [], in: world)
        try world.must(.file(.consent(tracing)), by: World.tracer)
        try world.must(.tracing(.request(request(2))), by: World.tracer)
        let proposal = CommandPool.proposal(
            1, World.daughter, World.stranger, bits: 8, prints: [1], request: TracingRequestID(1),
            sought: SoughtPersonID(2))
        try world.must(.tracing(.propose(proposal)), by: World.matching)
        try world.must(.tracing(.review(proposal.id)), by: World.tracer)
        try world.must(.tracing(.accept(proposal.id, LinkID(90))), by: World.tracer)
        let found = world.state.requests[TracingRequestID(1)]?.sought.map(\.found)
        #expect(found == [nil, World.stranger])
        // Without consent nothing more is done.
        try world.must(.file(.withdrawConsent(tracing.id)), by: World.tracer)
        let action = TracingAction(
            request: TracingRequestID(1), kind: .photo, description: "poster", outcome: .pending,
            at: world.moment)
        #expect(world.code(.tracing(.act(action)), by: World.tracer) == .consentMissing)
    }

    /// The daughter asks for her father, and the stranger is accepted as him.
    private static func accepted() throws -> World {
        var world = try World.separated()
        let tracing = CommandPool.consent(2, .tracing, of: World.daughter, to: [], in: world)
        try world.must(.file(.consent(tracing)), by: World.tracer)
        let sought = TracingRequest.SoughtPerson(
            id: SoughtPersonID(1), name: "Pedro", relation: .father, locationLast: "Cobán")
        let request = TracingRequest(
            id: TracingRequestID(1), inquirer: World.daughter, sought: [sought],
            consent: tracing.id, inquiryDate: world.moment)
        try world.must(.tracing(.request(request)), by: World.tracer)
        let proposal = CommandPool.proposal(
            1, World.daughter, World.stranger, bits: 8, prints: [1], request: request.id,
            sought: sought.id)
        try world.must(.tracing(.propose(proposal)), by: World.matching)
        try world.must(.tracing(.review(proposal.id)), by: World.tracer)
        try world.must(.tracing(.accept(proposal.id, LinkID(90))), by: World.tracer)
        return world
    }

    private static let takeBack = Command.tracing(
        .takeBack(ProposalID(1), reason: "the other Pedro"))

    @Test func `an acceptance is taken back with a reason: the link stays and counts no more`()
        throws
    {
        var world = try Self.accepted()
        #expect(!world.state.openRequests(of: World.stranger).isEmpty)
        #expect(
            world.code(.tracing(.takeBack(ProposalID(1), reason: " ")), by: World.tracer)
                == .reasonMissing)
        #expect(world.code(Self.takeBack, by: World.caseworker) == .notPermitted)
        #expect(world.code(Self.takeBack, by: World.matching) == .peopleDecide)
        try world.must(Self.takeBack, by: World.tracer)
        let link = try #require(world.state.links[LinkID(90)])
        #expect(link.superseded == .takenBack(by: UserID(9), reason: "the other Pedro"))
        // The proposal waits again, who was sought is sought, and who was found asks for nobody.
        #expect(world.state.proposals[ProposalID(1)]?.stage == .open)
        #expect(world.state.waitingProposals.contains(ProposalID(1)))
        #expect(world.state.requests[TracingRequestID(1)]?.sought.first?.found == nil)
        #expect(world.state.openRequests(of: World.stranger).isEmpty)
        #expect(!world.state.openRequests(of: World.daughter).isEmpty)
        #expect(world.code(Self.takeBack, by: World.tracer) == .illegalStep)
        // It can be decided anew, either way.
        try world.must(.tracing(.review(ProposalID(1))), by: World.tracer)
        try world.must(.tracing(.accept(ProposalID(1), LinkID(91))), by: World.tracer)
        #expect(world.state.links(of: World.stranger).count == 2)
    }

    @Test func `an acceptance on which people built stays, and what rests on it is told`()
        throws
    {
        var world = try Self.accepted()
        try world.must(
            .verification(.open(VerificationID(9), LinkID(90))), by: World.verifier)
        let refusal = try #require(world.refusal(Self.takeBack, by: World.tracer))
        #expect(refusal.code == .acceptanceBuiltOn && refusal.about == ["verification-9"])
        #expect(refusal.invariant == .linksOutliveEverything)
        // What was only begun and ended by itself does not stand in the way.
        try world.must(
            .verification(.abandon(VerificationID(9), reason: "opened by mistake")),
            by: World.verifier)
        #expect(world.code(Self.takeBack, by: World.tracer) == nil)
        // Tracing that ended because the person was found.
        try world.must(
            .tracing(.close(TracingRequestID(1), reason: "found")), by: World.tracer)
        #expect(
            world.refusal(Self.takeBack, by: World.tracer)?.about == ["tracing-request-1"])
    }
}

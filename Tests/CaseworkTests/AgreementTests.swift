// Part of Reunify. Copyright the Reunify contributors.
// SPDX-License-Identifier: Apache-2.0

import Testing

@testable import Casework
@testable import CaseworkScenarios

/// What may pass between two agencies of one registry.
@Suite struct AgreementTests {
    private typealias Pool = AgreementCommandPool

    /// The shelter's tracer hands the daughter, who consented, to the border.
    private static func export(_ world: World, to recipient: AgencyID = World.border) throws
        -> Command
    {
        ExportBorderTests.issued(try ExportBorderTests.selection(world, to: recipient))
    }

    /// Daughter and son are in the shelter, and agreed to tracing by the border.
    private static func consented() throws -> World {
        var world = try World.separated()
        for person in [World.daughter, World.son] {
            try world.must(
                .file(
                    .consent(
                        CommandPool.consent(
                            100 + person.number, .tracing, of: person, to: [World.border],
                            in: world))), by: World.caseworker)
        }
        return world
    }

    private static func signed(_ world: World, _ agreement: Agreement) throws -> World {
        var world = world
        try world.must(.agreement(.propose(agreement)), by: World.chief)
        try world.must(.agreement(.sign(agreement.id, paper: agreement.paper)), by: World.head)
        return world
    }

    @Test func `an export to another agency of the registry needs an agreement in force`() throws {
        let world = try Self.consented()
        let refusal = world.refusal(try Self.export(world), by: World.tracer)
        #expect(refusal?.code == .agreementMissing && refusal?.invariant == .firewall)
        #expect(Set(refusal?.about ?? []) == ["agency-1", "agency-2"])
        let agreed = try Self.signed(world, Pool.agreement(1, in: world))
        #expect(agreed.code(try Self.export(agreed), by: World.tracer) == nil)
    }

    @Test func `what goes outside the registry is decided by consent alone`() throws {
        let world = try ExportBorderTests.agreed(try World.separated())
        #expect(!World.members.contains(World.tracers))
        #expect(world.code(try Self.export(world, to: World.tracers), by: World.tracer) == nil)
    }

    @Test func `an agreement opens nobody who has not consented`() throws {
        var world = try World.separated()
        world = try Self.signed(world, Pool.agreement(1, in: world))
        let selection = try ExportBorderTests.selection(world, to: World.border)
        #expect(selection.people.isEmpty)
        let forced = IssuedExport(
            id: ExportID(1), at: world.moment, issuedBy: UserID(9), sender: World.shelter,
            recipient: World.border, format: "test", digest: String(repeating: "c", count: 64),
            persons: [World.daughter], contents: [ExportCount(part: .person, count: 1)],
            leftOut: [])
        #expect(world.code(.export(.issue(forced)), by: World.tracer) == .consentMissing)
    }

    @Test func `it lets pass what it names, for the purposes that it names, and nothing else`()
        throws
    {
        let world = try Self.consented()
        for (passes, purposes) in [
            (Set<Agreement.Passage>([.reconciliation, .records]), Set<Purpose>([.tracing])),
            ([.tracing], [.care, .registration]),
        ] {
            let other = try Self.signed(
                world, Pool.agreement(1, passes: passes, purposes: purposes, in: world))
            #expect(
                other.code(try Self.export(other), by: World.tracer) == .agreementMissing,
                "\(passes) \(purposes)")
        }
    }

    @Test func `before its first day and after its last nothing passes by it`() throws {
        let world = try Self.consented()
        let coming = try Self.signed(world, Pool.agreement(1, from: 2, in: world))
        #expect(coming.code(try Self.export(coming), by: World.tracer) == .agreementMissing)
        var short = try Self.signed(world, Pool.agreement(1, until: 1, in: world))
        #expect(short.code(try Self.export(short), by: World.tracer) == nil)
        short.now += 3 * 86_400
        #expect(short.code(try Self.export(short), by: World.tracer) == .agreementMissing)
    }

    @Test func `it is in force when every party has signed, by somebody who answers for it`()
        throws
    {
        var world = try Self.consented()
        let agreement = Pool.agreement(1, in: world)
        try world.must(.agreement(.propose(agreement)), by: World.chief)
        #expect(world.state.agreements[agreement.id]?.unsigned == [World.shelter])
        #expect(world.code(try Self.export(world), by: World.tracer) == .agreementMissing)
        // The proposer's own agency has signed by proposing.
        #expect(
            world.code(.agreement(.sign(agreement.id, paper: nil)), by: World.chief)
                == .alreadyRecorded)
        #expect(
            world.code(.agreement(.sign(agreement.id, paper: nil)), by: World.caseworker)
                == .notPermitted)
        let stranger = Actor.user(UserID(50), .supervisor, World.tracers)
        #expect(
            world.code(.agreement(.sign(agreement.id, paper: nil)), by: stranger) == .otherAgency)
        try world.must(.agreement(.sign(agreement.id, paper: nil)), by: World.head)
        #expect(world.state.agreements[agreement.id]?.stage(on: world.moment.day) == .inForce)
        #expect(
            world.code(.agreement(.sign(agreement.id, paper: nil)), by: World.head) == .illegalStep)
    }

    @Test func `either party ends it with a reason, and it stays on record`() throws {
        var world = try Self.consented()
        world = try Self.signed(world, Pool.agreement(1, in: world))
        #expect(
            world.code(.agreement(.end(AgreementID(1), reason: " ")), by: World.head)
                == .reasonMissing)
        try world.must(.agreement(.end(AgreementID(1), reason: "mandate ended")), by: World.head)
        let ended = try #require(world.state.agreements[AgreementID(1)])
        #expect(ended.stage(on: world.moment.day) == .ended && ended.ended?.agency == World.shelter)
        #expect(world.code(try Self.export(world), by: World.tracer) == .agreementMissing)
        #expect(
            world.code(.agreement(.end(AgreementID(1), reason: "again")), by: World.chief)
                == .illegalStep)
        #expect(
            world.code(.agreement(.sign(AgreementID(1), paper: nil)), by: World.head)
                == .illegalStep)
    }

    @Test func `whoever signs has the very paper that was named`() throws {
        var world = try Self.consented()
        let agreement = Pool.agreement(1, paper: Pool.paper, in: world)
        try world.must(.agreement(.propose(agreement)), by: World.chief)
        for other in [nil, String(repeating: "e", count: 64)] {
            #expect(
                world.code(.agreement(.sign(agreement.id, paper: other)), by: World.head)
                    == .paperDiffers)
        }
        try world.must(.agreement(.sign(agreement.id, paper: Pool.paper)), by: World.head)
    }

    @Test func `it is between two agencies of this registry at least, the proposer's among them`()
        throws
    {
        let world = try World.separated()
        for parties in [
            [World.border], [World.border, World.tracers], [World.shelter, World.tracers],
            [World.shelter, World.border], [World.border, World.border],
        ] {
            let agreement = Pool.agreement(1, parties: parties, in: world)
            #expect(
                world.code(.agreement(.propose(agreement)), by: World.chief) == .agreementParties,
                "\(parties)")
        }
        let forged = Pool.agreement(1, in: world)
        #expect(world.code(.agreement(.propose(forged)), by: World.head) == .otherAgency)
        for (passes, purposes) in [
            (Set<Agreement.Passage>(), Set<Purpose>([.care])), ([.tracing], []),
            ([.tracing], [.maintenance]),
        ] {
            let empty = Pool.agreement(1, passes: passes, purposes: purposes, in: world)
            #expect(world.code(.agreement(.propose(empty)), by: World.chief) == .detailMissing)
        }
        let over = Pool.agreement(1, from: -9, until: -1, in: world)
        #expect(world.code(.agreement(.propose(over)), by: World.chief) == .detailMissing)
    }

    @Test func `a monitor compares lists of agencies that have not agreed`() throws {
        let world = try World.separated()
        let lists = ClockCommandPool.report(1, .reconciliation, by: 22, in: world)
        #expect(world.code(.report(.issue(lists)), by: ClockCommandPool.monitor) == nil)
    }
}

// Part of Reunify. Copyright the Reunify contributors.
// SPDX-License-Identifier: Apache-2.0

import Testing

@testable import Casework
@testable import CaseworkScenarios

/// Invariants 1 and 2: links outlive everything, nobody is split silently.
@Suite struct LinkTests {
    private let alone = Custody.How.released(to: "a friend")

    @Test func `a family that is moved and let go at one moment is together, not split after`()
        throws
    {
        var world = try World.arrived()
        let family = [World.mother, World.daughter, World.son]
        let at = world.moment
        // What was recorded last is the last, whatever its number.
        let moved = zip(family, [99, 98, 97] as [UInt64]).map(World.passenger)
        try world.must(.custody(.relocate(moved, World.ward, at: at)), by: World.guardOne)
        try world.must(
            .custody(.end(family, .left(circumstances: "the door was open"), at: at)),
            by: World.guardOne)
        for child in [World.daughter, World.son] {
            #expect(
                world.state.whereabouts(of: child)
                    .isTogether(with: world.state.whereabouts(of: World.mother)))
        }
        let taken = Command.custody(
            .take(
                [World.passenger(World.daughter, 120)], World.border, World.cell, from: world.moment
            ))
        #expect(world.code(taken, by: World.guardOne) == .separationNeeded)
    }

    @Test func `prosecuting the parent cannot cut the link nor split the family silently`() throws {
        var world = try World.arrived()
        // 1. Process the members as "single adult" and "unaccompanied child".
        try world.must(
            .people(.reclassify(World.mother, .singleAdult, reason: "prosecution")),
            by: World.guardOne)
        try world.must(
            .people(.reclassify(World.daughter, .unaccompaniedChild, reason: "prosecution")),
            by: World.guardOne)
        #expect(world.state.links[World.motherLink]?.superseded == nil)
        // 2. Split: each way out of the common custody is refused.
        let transfer = world.transfer(1, [World.passenger(World.daughter, 10)])
        for command in [
            Command.custody(.dispatch(transfer)),
            .custody(.end([World.mother], .released(to: "marshals"), at: world.moment)),
            .custody(.end([World.mother], .left(circumstances: "led away"), at: world.moment)),
            .custody(
                .end([World.mother], .recordedInError(reason: "booked again"), at: world.moment)),
            .custody(
                .relocate([World.passenger(World.mother, 11)], World.ward, at: world.moment)),
        ] {
            #expect(world.code(command, by: World.guardOne) == .separationNeeded)
        }
        // 3. Remove: refused, and the alert is raised.
        let removal = Command.custody(
            .end([World.mother], .removed(country: "GT"), at: world.moment))
        #expect(world.act(removal, by: World.guardOne) == .choiceNeeded)
        #expect(world.state.alerts.contains(Alert(act: .removal, link: World.motherLink)))
        // 4. With the separation on record the transfer happens, and carries it.
        for (id, link) in [(UInt64(1), World.motherLink), (2, World.sonLink)] {
            try world.must(.separation(.record(world.separation(id, link))), by: World.guardOne)
            #expect(
                world.code(.custody(.dispatch(transfer)), by: World.guardOne) == .separationNeeded)
            try world.must(.separation(.approve(SeparationID(id))), by: World.chief)
            if id == 1 { break }
        }
        try world.must(.custody(.dispatch(transfer)), by: World.guardOne)
        let carried = try #require(world.state.transfers[transfer.id])
        #expect(carried.links.contains(World.motherLink))
        #expect(carried.separations == [SeparationID(1)])
        try world.must(.custody(.acknowledge(transfer.id)), by: World.receiver)
        // 5. Removing her now still needs her choice.
        #expect(world.act(removal, by: World.guardOne) == .choiceNeeded)
        // The link is there and the separation is on record.
        #expect(
            world.state.links(of: World.daughter).contains {
                $0.id == World.motherLink && $0.protects
            })
        #expect(
            world.state.separationsInForce(between: World.daughter, and: World.mother).count == 1)
    }

    @Test func `a family that moves together needs no separation`() throws {
        var world = try World.arrived()
        let all = [
            World.passenger(World.mother, 10), World.passenger(World.daughter, 11),
            World.passenger(World.son, 12),
        ]
        let transfer = world.transfer(1, all)
        try world.must(.custody(.dispatch(transfer)), by: World.guardOne)
        try world.must(.custody(.acknowledge(transfer.id)), by: World.receiver)
        for person in [World.mother, World.daughter, World.son] {
            #expect(world.state.whereabouts(of: person) == .held(World.shelter, World.house))
            #expect(world.state.custodies(of: person).filter { $0.ended == nil }.count == 1)
        }
        #expect(world.state.defects(at: world.moment, by: .standard) == [])
    }

    @Test func `a separation ends when they are together, and covers no later split`() throws {
        var world = try World.separated()
        // The mother follows: she is apart from her children until the transfer is acknowledged.
        let transfer = world.transfer(2, [World.passenger(World.mother, 20)])
        try world.must(.custody(.dispatch(transfer)), by: World.guardOne)
        try world.must(.custody(.acknowledge(transfer.id)), by: World.receiver)
        #expect(
            world.state.separationsInForce(between: World.daughter, and: World.mother).isEmpty)
        let split = Command.custody(.end([World.mother], alone, at: world.moment))
        #expect(world.code(split, by: World.receiver) == .separationNeeded)
    }

    @Test func `who decides a separation does not approve it`() throws {
        var world = try World.arrived()
        var separation = world.separation(1, by: 3)
        #expect(world.code(.separation(.record(separation)), by: World.guardOne) == .detailMissing)
        separation = world.separation(1)
        try world.must(.separation(.record(separation)), by: World.guardOne)
        let same = Actor.user(UserID(2), .supervisor, World.border)
        #expect(
            world.code(.separation(.approve(separation.id)), by: same) == .approverIsDecisionMaker)
        #expect(
            world.code(.separation(.approve(separation.id)), by: World.guardOne) == .notPermitted)
        #expect(world.code(.separation(.approve(separation.id)), by: World.chief) == nil)
    }

    @Test(arguments: [
        "ground", "version", "narrative", "place", "review", "language", "told", "future", "stage",
    ])
    func `a separation lacking one answer is not recorded`(_ missing: String) throws {
        let world = try World.arrived()
        let right = world.separation(1)
        let wrong = Separation(
            id: right.id, link: right.link,
            ground: Ground(
                list: missing == "version" ? "1999" : right.ground.list,
                code: missing == "ground" ? "zero-tolerance" : right.ground.code),
            narrative: missing == "narrative" ? " " : right.narrative,
            decisionMaker: right.decisionMaker, agency: right.agency,
            place: missing == "place" ? "" : right.place,
            at: missing == "future" ? World.moment(world.now + 1) : right.at,
            notice: Separation.Notice(
                given: right.notice.given,
                to: missing == "told" ? World.daughter : right.notice.to,
                interpretation: missing == "language"
                    ? Interpretation(
                        language: Language("en"), interpreter: nil, interpretedInto: nil)
                    : World.spanish),
            reviewRoute: missing == "review" ? "" : right.reviewRoute,
            stage: missing == "stage" ? .inForce(approver: UserID(3), right.at) : .recorded)
        #expect(world.code(.separation(.record(right)), by: World.guardOne) == nil)
        #expect(world.code(.separation(.record(wrong)), by: World.guardOne) != nil)
    }

    @Test func `a correction keeps the protection, whatever it says`() throws {
        var world = try World.arrived()
        for relation in FamilyRelation.allCases {
            let new = World.link(
                LinkID(50), World.daughter, World.mother, relation,
                origin: .correction(of: World.motherLink))
            let code = world.code(
                .link(.correct(World.motherLink, by: new, reason: "misread")), by: World.steward)
            #expect(code == (relation.isCaregiver ? nil : .protectionLost), "\(relation)")
        }
        for (subject, relative) in [
            (World.mother, World.daughter), (World.daughter, World.stranger),
        ] {
            let new = World.link(
                LinkID(50), subject, relative, .mother, origin: .correction(of: World.motherLink))
            #expect(
                world.code(
                    .link(.correct(World.motherLink, by: new, reason: "misread")), by: World.steward
                )
                    == .protectionLost)
        }
        let new = World.link(
            LinkID(50), World.daughter, World.mother, .grandparent,
            origin: .correction(of: World.motherLink))
        try world.must(
            .link(.correct(World.motherLink, by: new, reason: "misread")), by: World.steward)
        #expect(world.state.links[World.motherLink] != nil)
        #expect(
            world.code(.custody(.end([World.mother], alone, at: world.moment)), by: World.guardOne)
                == .separationNeeded)
    }

    @Test func `a link starts as a claim`() throws {
        let world = try World.arrived()
        for (standing, superseded) in [
            (FamilyLink.Standing.verified(VerificationID(9)), nil as FamilyLink.Supersession?),
            (.proposed, nil), (.claimed, .refuted(VerificationID(9))),
        ] {
            let link = FamilyLink(
                id: LinkID(60), subject: World.daughter, relative: World.stranger,
                relation: .father, caredForSubject: false, origin: .encounter, standing: standing,
                superseded: superseded)
            #expect(world.code(.link(.claim(link)), by: World.intake) == .notAtTheBeginning)
        }
    }

    @Test func `a child is not recorded as its mother's parent`() throws {
        let world = try World.arrived()
        let link = World.link(LinkID(60), World.mother, World.son, .mother)
        #expect(world.code(.link(.claim(link)), by: World.intake) == .wrongWayRound)
    }

    @Test func `a family unit leaves no child without its link`() throws {
        var world = try World.arrived()
        let join = { (claims: [FamilyLink]) in
            Command.people(.joinFamilyUnit(FamilyUnitID(1), World.stranger, claims: claims))
        }
        let one = World.link(LinkID(70), World.daughter, World.stranger, .unspecified)
        let two = World.link(LinkID(71), World.son, World.stranger, .unspecified)
        #expect(world.code(join([]), by: World.intake) == .childWithoutLink)
        #expect(world.code(join([one]), by: World.intake) == .childWithoutLink)
        try world.must(join([one, two]), by: World.intake)
        #expect(world.state.familyUnits[FamilyUnitID(1)]?.members.count == 4)
    }

    @Test func `relatives are not merged into one`() throws {
        let world = try World.arrived()
        let merge = Command.people(
            .merge(ResolutionID(1), World.mother, into: World.daughter, reason: "same surname"))
        #expect(world.code(merge, by: World.steward) == .relativesAreTwo)
    }

    @Test func `a merge keeps links, custody and protection, and can be undone`() throws {
        var world = try World.arrived()
        let double = PersonID(5)
        try world.must(
            .people(.register(double, world.record(5, "Ana Tzoc Caal", born: 1988))),
            by: World.intake)
        let resolution = ResolutionID(1)
        try world.must(
            .people(.merge(resolution, World.mother, into: double, reason: "same A-number")),
            by: World.steward)
        #expect(world.state.links(of: double).map(\.id) == [World.motherLink, World.sonLink])
        #expect(world.state.whereabouts(of: double) == .held(World.border, World.cell))
        for name in [double, World.mother] {
            #expect(
                world.code(.custody(.end([name], alone, at: world.moment)), by: World.guardOne)
                    == .separationNeeded)
        }
        // All three move on; custody is recorded for the person the merge points to.
        try world.must(
            .custody(
                .relocate(
                    [
                        World.passenger(double, 20), World.passenger(World.daughter, 21),
                        World.passenger(World.son, 22),
                    ], World.ward, at: world.moment)), by: World.guardOne)
        // Undoing it now would leave the mother behind in the cell, on paper.
        #expect(
            world.code(.people(.undo(resolution, reason: "two women")), by: World.steward)
                == .separationNeeded)
    }

    @Test func `nobody is held twice`() throws {
        var world = try World.arrived()
        #expect(
            world.code(
                .custody(
                    .take(
                        [World.passenger(World.mother, 30)], World.border, World.ward,
                        from: world.moment)), by: World.guardOne) == .alreadyHeld)
        let double = PersonID(5)
        try world.must(
            .people(.register(double, world.record(5, "Ana T.", born: 1988))), by: World.intake)
        try world.must(
            .custody(
                .take([World.passenger(double, 30)], World.border, World.ward, from: world.moment)),
            by: World.guardOne)
        #expect(
            world.code(
                .people(.merge(ResolutionID(1), double, into: World.mother, reason: "same")),
                by: World.steward) == .heldTwice)
    }

    @Test func `nobody grows up by a second record`() throws {
        var world = try World.arrived()
        try world.must(
            .people(.addRecord(world.record(9, "Rosa T.", born: 1990), to: World.daughter)),
            by: World.intake)
        #expect(world.state.isMinor(World.daughter, on: world.moment.day))
        // Nor by losing the record that says she is a child.
        #expect(
            world.code(
                .people(
                    .split(
                        ResolutionID(1), [SourceRecordID(2)], from: World.daughter,
                        into: PersonID(9), reason: "not hers")), by: World.steward)
                == .protectionLost)
    }

    @Test func `a transfer is complete when the receiver says so, and is shown until then`() throws
    {
        var world = try World.arrived()
        let transfer = world.transfer(
            1,
            [
                World.passenger(World.mother, 10), World.passenger(World.daughter, 11),
                World.passenger(World.son, 12),
            ])
        try world.must(.custody(.dispatch(transfer)), by: World.guardOne)
        #expect(world.state.openCustody(of: World.son)?.agency == World.border)
        #expect(world.code(.custody(.acknowledge(transfer.id)), by: World.guardOne) == .otherAgency)
        #expect(
            world.code(.custody(.recall(transfer.id, reason: "")), by: World.guardOne)
                == .reasonMissing)
        #expect(
            world.code(.custody(.end([World.son], alone, at: world.moment)), by: World.guardOne)
                == .onTheWay)
        world.now += 25 * 3600
        #expect(
            world.state.defects(at: world.moment, by: .standard)
                == [.transferNotAcknowledged(transfer.id)])
        try world.must(.custody(.refuse(transfer.id, reason: "no bed")), by: World.receiver)
        #expect(
            world.code(.custody(.acknowledge(transfer.id)), by: World.receiver) == .notReachable)
        #expect(
            world.code(.custody(.recall(transfer.id, reason: "late")), by: World.guardOne)
                == .illegalStep)
        #expect(world.state.openCustody(of: World.son)?.agency == World.border)
    }
}

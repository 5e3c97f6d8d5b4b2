// Part of Reunify. Copyright the Reunify contributors.
// SPDX-License-Identifier: Apache-2.0

import Testing

@testable import Casework
@testable import CaseworkScenarios

/// The way of a case: proposal, verification, reunification, follow-up and closure are five things.
@Suite struct CaseTests {
    private let id = CaseID(1)

    @Test func `a whole case, from arrival to closure`() throws {
        var world = try World.reunified()
        #expect(world.state.cases[id]?.stage == .reunified)
        #expect(
            world.state.whereabouts(of: World.daughter)
                .isTogether(with: world.state.whereabouts(of: World.mother)))
        #expect(
            world.state.separationsInForce(between: World.daughter, and: World.mother).isEmpty)
        #expect(
            world.code(.case(.close(id, .followedUp, explanation: "")), by: World.head)
                == .followUpMissing)
        #expect(
            world.code(.case(.close(id, .formalClosing, explanation: "")), by: World.head)
                == .reasonMissing)
        let unseen = FollowUp(
            id: FollowUpID(1), at: world.moment, childWasSeen: false, reasonNotSeen: "moved",
            comments: "", needNextVisit: true)
        try world.must(.case(.followUp(id, unseen)), by: World.caseworker)
        #expect(
            world.code(.case(.close(id, .followedUp, explanation: "")), by: World.head)
                == .followUpMissing)
        let seen = FollowUp(
            id: FollowUpID(2), at: world.moment, childWasSeen: true, reasonNotSeen: "",
            comments: "goes to school", needNextVisit: false)
        try world.must(.case(.followUp(id, seen)), by: World.caseworker)
        try world.must(.case(.close(id, .followedUp, explanation: "")), by: World.head)
        try world.must(.case(.reopen(id, reason: "asked for help")), by: World.caseworker)
        #expect(world.state.cases[id]?.stage == .documented)
    }

    @Test
    func `every step not in the table is refused, and stages with evidence have no short cut`()
        throws
    {
        // One state for each stage of the way.
        var worlds: [CaseStage: World] = [:]
        for start in HistoryTests.beginnings {
            var world = try start()
            if let stage = world.state.cases[id]?.stage { worlds[stage] = world }
            for stage in [
                CaseStage.documented, .tracing, .proposed, .underReview, .verification,
            ]
            where world.act(.case(.advance(id, stage, reason: "next")), by: World.caseworker) == nil
            {
                worlds[stage] = world
            }
        }
        var verified = try #require(worlds[.verification])
        if verified.act(.case(.markVerified(id, World.motherLink)), by: World.caseworker) == nil {
            worlds[.verified] = verified
        }
        #expect(worlds.count >= 8)
        for (from, world) in worlds {
            for to in CaseStage.allCases {
                let code = world.code(.case(.advance(id, to, reason: "x")), by: World.caseworker)
                if !from.next.contains(to) || to.hasOwnCommand {
                    #expect(code == .illegalStep, "\(from) → \(to)")
                }
                #expect(
                    world.code(.case(.advance(id, to, reason: "")), by: World.caseworker) != nil)
            }
            let reunify = Command.case(.reunify(id, place: "x", checkedBy: UserID(12)))
            #expect(
                (world.code(reunify, by: World.caseworker) == nil)
                    == (from == .reunificationPlanned),
                "\(from)")
            let close = Command.case(.close(id, .other, explanation: "x"))
            #expect((world.code(close, by: World.head) == nil) == from.next.contains(.closed))
        }
    }

    @Test func `no reunification without a verification, nor against a red flag`() throws {
        var world = try World.planned()
        let flag = RedFlag(
            id: RedFlagID(1), person: World.mother, kind: "protective order", source: "court",
            raised: world.moment, raisedBy: UserID(5), review: world.moment.day)
        try world.must(.case(.raiseFlag(flag)), by: .user(UserID(5), .custodian, World.border))
        let reunify = Command.case(.reunify(id, place: "Tucson", checkedBy: UserID(12)))
        // Past its date of review a flag is overdue, not gone.
        world.now += 40 * 86_400
        #expect(world.code(reunify, by: World.caseworker) == .redFlagOpen)
        #expect(
            world.state.defects(at: world.moment, by: .standard)
                .contains(.flagReviewOverdue(flag.id)))
        try world.must(.case(.clearFlag(flag.id, reason: "another woman")), by: World.chief)
        #expect(world.code(reunify, by: World.caseworker) == nil)
    }

    @Test func `somebody else compares child and adult at the handing over`() throws {
        let world = try World.planned()
        for checker in [UserID(5), UserID(6)] {
            #expect(
                world.code(
                    .case(.reunify(id, place: "Tucson", checkedBy: checker)), by: World.caseworker)
                    == .samePerson)
        }
    }

    @Test func `a child joins the brother who is with the mother already`() throws {
        var world = try World.reunified()
        // The son's case, shortened: his link is verified and planned in the same way.
        let son = CaseID(2)
        let verification = VerificationID(2)
        try world.must(
            .case(.open(son, child: World.son, caseworker: UserID(5))), by: World.caseworker)
        try world.must(.verification(.open(verification, World.sonLink)), by: World.verifier)
        try world.must(.file(.attach(world.document(90, of: World.son))), by: World.verifier)
        for evidence in [
            VerificationEvidence.document(DocumentID(90), supports: true),
            .recordedTogether(EncounterID(1)),
        ] {
            try world.must(.verification(.add(verification, evidence)), by: World.verifier)
        }
        try world.must(
            .verification(.hearChild(verification, .notObtained(reason: "a baby", UserID(7)))),
            by: World.verifier)
        let assessment = AdultAssessment(
            ableToCare: true, wantsToCare: true, assessedBy: UserID(7), at: world.moment)
        try world.must(.verification(.assessAdult(verification, assessment)), by: World.verifier)
        try world.must(.verification(.recommend(verification, .related)), by: World.verifier)
        try world.must(.verification(.confirm(verification)), by: World.otherVerifier)
        for stage in [CaseStage.documented, .tracing, .proposed, .underReview, .verification] {
            try world.must(.case(.advance(son, stage, reason: "next")), by: World.caseworker)
        }
        try world.must(.case(.markVerified(son, World.sonLink)), by: World.caseworker)
        try world.must(
            .case(.plan(son, World.sonLink, bestInterests: DocumentID(90), day: world.moment.day)),
            by: World.head)
        try world.must(
            .case(.reunify(son, place: "Tucson", checkedBy: UserID(12))), by: World.caseworker)
        let mother = world.state.whereabouts(of: World.mother)
        for child in [World.daughter, World.son] {
            #expect(world.state.whereabouts(of: child).isTogether(with: mother))
        }
        // Taking the mother away from them again is a separation again.
        let arrest = Command.custody(
            .take(
                [World.passenger(World.mother, 900)], World.border, World.cell, from: world.moment))
        #expect(world.code(arrest, by: World.guardOne) == .separationNeeded)
    }
}

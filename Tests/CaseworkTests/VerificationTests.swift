// Part of Reunify. Copyright the Reunify contributors.
// SPDX-License-Identifier: Apache-2.0

import Testing

@testable import Casework
@testable import CaseworkScenarios

/// Invariant 4: a match decides nothing; people verify.
@Suite struct VerificationTests {
    private let id = VerificationID(1)

    @Test func `two people verify, and they differ`() throws {
        var world = try World.gathered()
        #expect(
            world.code(.verification(.confirm(id)), by: World.otherVerifier) == .illegalStep)
        try world.must(.verification(.recommend(id, .related)), by: World.verifier)
        #expect(world.state.links[World.motherLink]?.isVerified == false)
        #expect(world.code(.verification(.confirm(id)), by: World.verifier) == .samePerson)
        // The same person in another role is the same person.
        let promoted = Actor.user(UserID(7), .supervisor, World.shelter)
        #expect(world.code(.verification(.confirm(id)), by: promoted) == .samePerson)
        #expect(world.code(.verification(.confirm(id)), by: World.matching) == .peopleDecide)
        try world.must(.verification(.confirm(id)), by: World.otherVerifier)
        #expect(world.state.links[World.motherLink]?.isVerified == true)
        #expect(world.code(.verification(.confirm(id)), by: World.head) == .illegalStep)
    }

    @Test func `matching may propose and withdraw, and nothing else`() throws {
        let world = try World.planned()
        for (command, _) in CommandPool.commands(in: world) {
            let code = world.code(command, by: World.matching)
            let isItsOwn = command.action == .propose
            #expect((code == .peopleDecide) == !isItsOwn, "\(command)")
        }
        for actor in HistoryTests.everybody where actor.user != nil {
            let proposal = CommandPool.proposal(
                90, World.daughter, World.stranger, bits: 9, prints: [9])
            #expect(world.code(.tracing(.propose(proposal)), by: actor) == .notPermitted)
        }
    }

    @Test(arguments: ["kinds", "kind-twice", "child", "adult"])
    func `a finding needs two kinds of evidence, the child's view and the adult`(_ missing: String)
        throws
    {
        var world = try World.separated()
        try world.must(.verification(.open(id, World.motherLink)), by: World.verifier)
        for number in [UInt64(1), 2] {
            try world.must(
                .file(.attach(world.document(number, of: World.mother))), by: World.intake)
        }
        try world.must(
            .verification(.add(id, .document(DocumentID(1), supports: true))), by: World.verifier)
        if missing == "kind-twice" {
            try world.must(
                .verification(.add(id, .document(DocumentID(2), supports: true))),
                by: World.verifier)
        } else if missing != "kinds" {
            try world.must(
                .verification(.add(id, .recordedTogether(EncounterID(1)))), by: World.verifier)
        }
        if missing != "child" {
            try world.must(
                .verification(.hearChild(id, .notObtained(reason: "asleep", UserID(7)))),
                by: World.verifier)
        }
        if missing != "adult" {
            let assessment = AdultAssessment(
                ableToCare: true, wantsToCare: true, assessedBy: UserID(7), at: world.moment)
            try world.must(.verification(.assessAdult(id, assessment)), by: World.verifier)
        }
        let expected: [String: Refusal.Code] = [
            "kinds": .evidenceTooThin, "kind-twice": .evidenceTooThin, "child": .childViewMissing,
            "adult": .adultNotAssessed,
        ]
        #expect(
            world.code(.verification(.recommend(id, .related)), by: World.verifier)
                == expected[missing])
    }

    @Test func `a paper that is not attached, not legible or of others is no evidence`() throws {
        var world = try World.gathered()
        try world.must(
            .file(.attach(world.document(50, of: World.mother, legible: false))),
            by: World.intake)
        try world.must(.file(.attach(world.document(51, of: World.stranger))), by: World.intake)
        for number in [UInt64(50), 51, 52] {
            let add = Command.verification(
                .add(id, .document(DocumentID(number), supports: true)))
            #expect(world.code(add, by: World.verifier) == .evidenceNotAttached)
        }
    }

    @Test func `a laboratory needs consent, and says nothing of those related by custom`() throws {
        let world = try World.gathered()
        let answer = LaboratoryAnswer(
            laboratory: "L", related: false, consent: ConsentID(1), at: world.moment,
            samplesDestroyedBy: world.moment.day)
        #expect(
            world.code(.verification(.add(id, .laboratory(answer))), by: World.verifier)
                == .consentMissing)
        let verification = Verification(
            id: id, link: World.motherLink,
            evidence: [.laboratory(answer), .document(DocumentID(1), supports: false)])
        #expect(verification.kinds(supporting: false, for: .mother).count == 2)
        for relation in [FamilyRelation.stepParent, .adoptiveParent, .customaryCaregiver] {
            #expect(verification.kinds(supporting: false, for: relation).count == 1)
        }
    }

    @Test func `interviews are separate, after the questions, in a language understood`() throws {
        var world = try World.gathered()
        for (number, person) in [
            (UInt64(60), World.daughter), (61, World.mother), (62, World.mother),
        ] {
            try world.must(.file(.attach(world.document(number, of: person))), by: World.intake)
        }
        world.now += 3600
        func evidence(
            present: Bool = false, sealed: Int = -1000, count: Int = 6, agreeing: Int = 5,
            with: PersonID = World.mother, language: String = "es"
        ) -> VerificationEvidence {
            let spoken = Interpretation(
                language: Language(language), interpreter: nil, interpretedInto: nil)
            return .separateInterviews(
                SealedQuestions(
                    document: DocumentID(62), sealed: World.moment(world.now + sealed), count: count
                ),
                Interview(
                    with: World.daughter, interviewer: UserID(7), interpretation: World.spanish,
                    at: World.moment(world.now - 600), record: DocumentID(60),
                    otherSidePresent: false),
                Interview(
                    with: with, interviewer: UserID(8), interpretation: spoken,
                    at: World.moment(world.now - 500), record: DocumentID(61),
                    otherSidePresent: present), agreeing: agreeing)
        }
        func code(_ evidence: VerificationEvidence) -> Refusal.Code? {
            world.code(.verification(.add(id, evidence)), by: World.verifier)
        }
        #expect(code(evidence()) == nil)
        #expect(code(evidence(present: true)) == .interviewsNotSeparate)
        #expect(code(evidence(sealed: -550)) == .interviewsNotSeparate)
        #expect(code(evidence(count: 2, agreeing: 2)) == .interviewsNotSeparate)
        #expect(code(evidence(agreeing: 7)) == .detailMissing)
        #expect(code(evidence(with: World.daughter)) == .interviewsNotSeparate)
        #expect(code(evidence(language: "en")) == .notUnderstood)
        #expect(evidence(agreeing: 4).supports)
        #expect(!evidence(agreeing: 3).supports)
    }

    @Test func `a refuted link stays on record and protects no longer`() throws {
        var world = try World.gathered()
        try world.must(.file(.attach(world.document(70, of: World.mother))), by: World.intake)
        for evidence in [
            VerificationEvidence.document(DocumentID(70), supports: false),
            .corroboration(by: "civil registry", DocumentID(70), supports: false),
        ] {
            try world.must(.verification(.add(id, evidence)), by: World.verifier)
        }
        try world.must(.verification(.recommend(id, .notRelated)), by: World.verifier)
        #expect(world.state.links[World.motherLink]?.protects == true)
        try world.must(.verification(.confirm(id)), by: World.otherVerifier)
        #expect(world.state.links[World.motherLink]?.superseded == .refuted(id))
        #expect(world.state.links(of: World.daughter).contains { $0.id == World.motherLink })
    }

    @Test func `a child has one verified mother`() throws {
        var world = try World.verified()
        let other = World.link(LinkID(80), World.daughter, World.stranger, .mother)
        try world.must(.link(.claim(other)), by: World.intake)
        let second = VerificationID(2)
        try world.must(.verification(.open(second, other.id)), by: World.verifier)
        for evidence in [
            VerificationEvidence.document(DocumentID(1), supports: true),
            .corroboration(by: "neighbour", DocumentID(1), supports: true),
        ] {
            try world.must(.verification(.add(second, evidence)), by: World.verifier)
        }
        try world.must(
            .verification(.hearChild(second, .notObtained(reason: "tired", UserID(7)))),
            by: World.verifier)
        let assessment = AdultAssessment(
            ableToCare: true, wantsToCare: true, assessedBy: UserID(7), at: world.moment)
        try world.must(.verification(.assessAdult(second, assessment)), by: World.verifier)
        #expect(
            world.code(.verification(.recommend(second, .related)), by: World.verifier)
                == .secondBirthParent)
    }

    @Test func `who does not agree sends it back with a reason`() throws {
        var world = try World.gathered()
        try world.must(.verification(.recommend(id, .related)), by: World.verifier)
        #expect(
            world.code(.verification(.sendBack(id, reason: " ")), by: World.otherVerifier)
                == .reasonMissing)
        try world.must(
            .verification(.sendBack(id, reason: "the paper is a copy")), by: World.otherVerifier)
        #expect(world.state.verifications[id]?.stage == .gathering)
    }
}

// Part of Reunify. Copyright the Reunify contributors.
// SPDX-License-Identifier: Apache-2.0

import FamilyLinkage
import Testing

@testable import Casework
@testable import CaseworkScenarios

@Suite struct CaseProgressTests {
    /// The command that takes a step, by who may.
    private static func command(_ stage: CaseStage) -> (Command, Actor) {
        let id = CaseID(1)
        return switch stage {
        case .verified: (.case(.markVerified(id, World.motherLink)), World.caseworker)
        case .reunificationPlanned:
            (
                .case(
                    .plan(
                        id, World.motherLink, bestInterests: DocumentID(9),
                        day: World.moment(1_528_800_000).day)), World.head
            )
        case .reunified:
            (.case(.reunify(id, place: "Tucson", checkedBy: UserID(12))), World.caseworker)
        case .closed: (.case(.close(id, .followedUp, explanation: "")), World.head)
        default: (.case(.advance(id, stage, reason: "done")), World.caseworker)
        }
    }

    private static func progress(_ world: World) throws -> CaseProgress {
        let current = try #require(world.state.cases[CaseID(1)])
        return CaseProgress(of: current, in: world.state, on: world.moment.day)
    }

    /// Whether what is said to be missing before each next step is what the decision refuses for.
    private static func check(_ world: World) throws {
        let current = try #require(world.state.cases[CaseID(1)])
        let progress = try progress(world)
        for stage in CaseProgress.way where current.stage.next.contains(stage) {
            guard stage != .followUp else { continue }
            let (command, actor) = command(stage)
            let code = world.code(command, by: actor)
            #expect(
                progress.lacks(of: stage).isEmpty == (code == nil),
                "\(current.stage) to \(stage): \(progress.lacks(of: stage)), \(String(describing: code))"
            )
        }
    }

    private static func paper(_ id: UInt64, _ kind: PaperKind, of person: PersonID, _ world: World)
        -> Document
    {
        Document(
            id: DocumentID(id), person: person, kind: kind.text,
            digest: String(repeating: "b", count: 64), isLegible: true, dated: world.moment.day)
    }

    @Test func `what a step is said to lack is what it is refused for, all the way`() throws {
        var world = try World.verified()
        try Self.check(world)
        for stage in [
            CaseStage.documented, .tracing, .proposed, .underReview, .verification,
        ] {
            try world.must(.case(.advance(CaseID(1), stage, reason: "done")), by: World.caseworker)
            try Self.check(world)
        }
        try world.must(.case(.markVerified(CaseID(1), World.motherLink)), by: World.caseworker)
        #expect(try Self.progress(world).lacks(of: .reunificationPlanned) == [.bestInterests])
        try Self.check(world)
        try world.must(
            .file(.attach(Self.paper(9, .bestInterests, of: World.daughter, world))),
            by: World.caseworker)
        try Self.check(world)
        let flag = RedFlag(
            id: RedFlagID(1), person: World.mother, kind: "violence", source: "the child",
            raised: world.moment, raisedBy: UserID(2), review: world.moment.day)
        try world.must(.case(.raiseFlag(flag)), by: World.guardOne)
        #expect(try Self.progress(world).lacks(of: .reunificationPlanned) == [.flag(flag.id)])
        try Self.check(world)
        try world.must(.case(.clearFlag(flag.id, reason: "looked into")), by: World.chief)
        try world.must(Self.command(.reunificationPlanned).0, by: World.head)
        // The mother is still in the cell.
        #expect(try Self.progress(world).lacks(of: .reunified) == [.adultHeld(World.mother)])
        try Self.check(world)
        try world.must(
            .custody(.end([World.mother], .released(to: "Tucson"), at: world.moment)),
            by: World.guardOne)
        try Self.check(world)
        try world.must(Self.command(.reunified).0, by: World.caseworker)
        #expect(try Self.progress(world).lacks(of: .closed) == [.visit])
        try Self.check(world)
        let visit = FollowUp(
            id: FollowUpID(1), at: world.moment, childWasSeen: true, reasonNotSeen: "",
            comments: "well", needNextVisit: false)
        try world.must(.case(.followUp(CaseID(1), visit)), by: World.caseworker)
        try Self.check(world)
        try world.must(Self.command(.closed).0, by: World.head)
        let ended = try Self.progress(world)
        #expect(ended.steps.last?.standing == .now)
        #expect(ended.steps.filter { $0.standing == .next }.isEmpty)
    }

    @Test func `before anything is examined, a step says that nothing is`() throws {
        var world = try World.separated()
        try Self.check(world)
        let progress = try Self.progress(world)
        #expect(progress.link == nil)
        #expect(progress.lacks(of: .verified) == [.verification])
        #expect(progress.lacks(of: .alternativeCare) == [.care])
        try world.must(
            .verification(.open(VerificationID(1), World.motherLink)), by: World.verifier)
        #expect(
            try Self.progress(world).lacks(of: .verified)
                == [.kinds(0), .childView, .adult, .firstPerson, .secondPerson])
        #expect(try Self.progress(world).link == World.motherLink)
    }

    @Test func `a verification lacks what its recommendation and confirmation are refused for`()
        throws
    {
        var world = try World.gathered()
        func lacks() throws -> [CaseProgress.Lack] {
            let verification = try #require(world.state.verifications[VerificationID(1)])
            let link = try #require(world.state.links[World.motherLink])
            return VerificationProgress(of: verification, link, in: world.state).lacks
        }
        #expect(try lacks() == [.firstPerson, .secondPerson])
        try world.must(.verification(.recommend(VerificationID(1), .related)), by: World.verifier)
        #expect(try lacks() == [.secondPerson])
        try world.must(.verification(.confirm(VerificationID(1))), by: World.otherVerifier)
        #expect(try lacks() == [])
    }
}

@Suite struct SeparateInterviewsTests {
    private static func paper(_ id: UInt64, _ kind: PaperKind, of person: PersonID) -> Document {
        Document(
            id: DocumentID(id), person: person, kind: kind.text,
            digest: String(repeating: "c", count: 64), isLegible: true, dated: Day(number: 17_700))
    }

    @Test func `answers are open to nobody before both sides' are sealed, round by round`() throws {
        var world = try World.separated()
        let id = VerificationID(1)
        try world.must(.verification(.open(id, World.motherLink)), by: World.verifier)
        func round() -> SeparateInterviews.Round? {
            world.state.verifications[id].flatMap {
                SeparateInterviews(of: $0, in: world.state).current
            }
        }
        func isOpen(_ document: UInt64) throws -> Bool {
            SeparateInterviews.mayOpen(
                try #require(world.state.documents[DocumentID(document)]), in: world.state)
        }
        // Answers to nothing are in no round.
        try world.must(
            .file(.attach(Self.paper(1, .answers(id), of: World.daughter))), by: World.verifier)
        #expect(round() == nil)
        #expect(try !isOpen(1))
        try world.must(
            .file(.attach(Self.paper(2, .questions(id), of: World.daughter))), by: World.verifier)
        #expect(try isOpen(2))
        try world.must(
            .file(.attach(Self.paper(3, .answers(id), of: World.daughter))), by: World.verifier)
        #expect(round()?.answers.keys.sorted() == [World.daughter])
        #expect(try !isOpen(3))
        // The same side a second time completes nothing.
        try world.must(
            .file(.attach(Self.paper(4, .answers(id), of: World.daughter))), by: World.verifier)
        #expect(try !isOpen(3) && !isOpen(4))
        // Somebody else's answers neither.
        try world.must(
            .file(.attach(Self.paper(5, .answers(id), of: World.son))), by: World.verifier)
        #expect(try !isOpen(3) && !isOpen(5))
        try world.must(
            .file(.attach(Self.paper(6, .answers(id), of: World.mother))), by: World.intake)
        #expect(try isOpen(3) && isOpen(6))
        #expect(try !isOpen(4))
        // New questions begin a new round; those of the old one stay open.
        try world.must(
            .file(.attach(Self.paper(7, .questions(id), of: World.mother))), by: World.intake)
        try world.must(
            .file(.attach(Self.paper(8, .answers(id), of: World.mother))), by: World.intake)
        #expect(try isOpen(3) && !isOpen(8))
        #expect(round()?.isComplete == false)
    }

    @Test func `every kind of paper is read as it was written`() {
        let kinds =
            PaperKind.offered + [
                .handOver, .questions(VerificationID(3)), .answers(VerificationID(4)),
            ]
        for kind in kinds { #expect(PaperKind(kind.text) == kind) }
        #expect(Set(kinds.map(\.text)).count == kinds.count)
        for text in ["", "passport", "interview answers of person-1", "interview questions of "] {
            #expect(PaperKind(text) == nil)
        }
    }
}

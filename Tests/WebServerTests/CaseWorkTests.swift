// Part of Reunify. Copyright the Reunify contributors.
// SPDX-License-Identifier: Apache-2.0

import Casework
import FamilyLinkage
import Registry
import Testing

@testable import CaseworkScenarios
@testable import RegistryScenarios
@testable import WebServer

@Suite struct CaseWorkTests {
    /// A family that the shelter registers and holds, so that its people reach both.
    private static let family: [(String, String)] = [
        ("p1-name", "Marta Caal"), ("p1-age", "31"), ("p1-sex", "female"), ("p1-language", "es"),
        ("p2-name", "Rosa Caal"), ("p2-age", "8"), ("p2-language", "es"), ("met-place", "river"),
        ("pair-1-0", "mother"), ("do", "save"),
    ]

    private static func answers(_ side: String, _ questions: String) -> [(String, String)] {
        [
            ("form", "answers-\(side)"), ("side", side), ("questions", questions),
            ("language", "es"), ("answer-0", "Luna \(side)"), ("answer-1", "a song"),
            ("answer-2", "at the river"),
        ]
    }

    @Test func `a case goes from its opening to its closure through forms alone`() async throws {
        let testing = try await TestDesk()
        // The one agency that has every role that is needed.
        let keeper = Actor.user(UserID(0), .operator, AgencyID(0))
        _ = try await testing.registry.enroll(
            user: "registrar", .intakeWorker, of: AgencyID(2), by: keeper)
        let registrar = try await testing.client("registrar")
        #expect(await registrar.post("/register", Self.family).status == 303)

        let worker = try await testing.client("caseworker", for: .care)
        let person = await worker.get("/persons/person-2")
        #expect(person.main.contains("Open a case"))
        let opened = await worker.post("/persons/person-2/case", [("caseworker", "user-5")])
        #expect(opened.header("location") == "/cases/case-1")
        for stage in ["documented", "tracing", "proposed", "under-review"] {
            let answer = await worker.post(
                "/cases/case-1/advance", [("stage", stage), ("reason", "as recorded")])
            #expect(answer.status == 303, "\(stage)")
        }
        let page = await worker.get("/cases/case-1")
        #expect(page.main.contains("aria-current=\"step\"") && page.main.contains("Rosa Caal"))
        // What is missing is said before, and the form keeps what was typed when it is refused.
        let early = await worker.post(
            "/cases/case-1/advance",
            [("form", "advance"), ("stage", "verification"), ("reason", "too soon for this")])
        #expect(early.status == 422)
        #expect(early.main.contains("too soon for this"))

        let verifier = try await testing.client("verifier")
        #expect(
            await verifier.post("/links/link-1/verification").header("location")
                == "/verifications/verification-1")
        #expect(
            await worker.post(
                "/cases/case-1/advance", [("stage", "verification"), ("reason", "opened")]
            ).status == 303)

        // Two kinds of evidence: interviews, and what others say.
        try await Self.interview(testing, verifier)
        let paper = await verifier.post(
            "/papers",
            [
                ("person", "person-1"), ("kind", "letter"), ("text", "The consulate knows both."),
                ("back", "verification-1"),
            ])
        #expect(paper.header("location") == "/verifications/verification-1")
        let paperID = try #require(
            try await testing.registry.observe { state in
                state.casework.documents.values.first { $0.kind == "letter" }?.id
            })
        #expect(
            await verifier.post(
                "/verifications/verification-1/recommend", [("outcome", "related")]
            ).status == 409)
        for (act, fields) in [
            (
                "corroboration",
                [("by", "the consulate"), ("paper", "\(paperID)"), ("supports", "yes")]
            ),
            ("child", [("wish", "asSoonAsPossible"), ("words", "home"), ("language", "es")]),
            ("adult", [("able", "yes"), ("willing", "yes")]),
            ("recommend", [("outcome", "related")]),
        ] {
            let answer = await verifier.post("/verifications/verification-1/\(act)", fields)
            #expect(answer.status == 303, "\(act): \(answer.main)")
        }
        #expect(await verifier.post("/verifications/verification-1/confirm").status == 409)
        let second = try await testing.client("second")
        #expect(await second.get("/work").main.contains("/verifications/verification-1"))
        #expect(await second.post("/verifications/verification-1/confirm").status == 303)

        // Planned, handed over, visited, closed.
        #expect(await worker.post("/cases/case-1/verified", [("link", "link-1")]).status == 303)
        let head = try await testing.client("head", for: .care)
        #expect(await head.get("/cases/case-1").main.contains("best interests"))
        let assessed = await worker.post(
            "/papers",
            [
                ("person", "person-2"), ("kind", "best interests"), ("text", "She wants to go."),
                ("back", "case-1"),
            ])
        #expect(assessed.header("location") == "/cases/case-1")
        let bestInterests = try #require(
            try await testing.registry.observe { state in
                state.casework.documents.values.first { $0.kind == "best interests" }?.id
            })
        let planned = await head.post(
            "/cases/case-1/plan",
            [("link", "link-1"), ("paper", "\(bestInterests)"), ("day", "2018-07-20")])
        #expect(planned.status == 303)
        let ticks = CaseActs.checklist.map { ($0, "yes") }
        let place = [("place", "Tucson"), ("checked-by", "user-12")]
        #expect(await worker.post("/cases/case-1/reunify", place).status == 422)
        let alone = await worker.post(
            "/cases/case-1/reunify", ticks + [("place", "Tucson"), ("checked-by", "user-5")])
        #expect(alone.status == 409 && alone.main.contains("second person"))
        #expect(await worker.post("/cases/case-1/reunify", ticks + place).status == 303)
        #expect(
            await head.post("/cases/case-1/close", [("reason", "followedUp")]).status == 409)
        #expect(
            await worker.post("/cases/case-1/follow-up", [("seen", "no")]).status == 422)
        #expect(
            await worker.post(
                "/cases/case-1/follow-up", [("seen", "yes"), ("comments", "at school, well")]
            ).status == 303)
        #expect(
            await head.post("/cases/case-1/close", [("reason", "followedUp")]).status == 303)
        let state = try await testing.registry.observe { $0.casework }
        #expect(state.cases[CaseID(1)]?.stage == .closed)
        #expect(state.documents.values.contains { PaperKind($0.kind) == .handOver })
    }

    /// Seals questions and both sides' answers, and compares them.
    private static func interview(_ testing: TestDesk, _ verifier: Client) async throws {
        let path = "/verifications/verification-1"
        #expect(await verifier.post(path + "/questions", [("questions", "one\ntwo")]).status == 422)
        let sealed = await verifier.post(
            path + "/questions", [("questions", "What is the dog called?\nA song?\nWhere parted?")])
        #expect(sealed.header("location") == path + "/interviews")
        let questions = try #require(
            try await testing.registry.observe { state in
                state.casework.documents.values.first {
                    PaperKind($0.kind) == .questions(VerificationID(1))
                }?.id
            })
        testing.time.advance(60)
        #expect(
            await verifier.post(path + "/answers", answers("child", "\(questions)")).status == 303)
        // Nobody reads them now: neither on the page nor by the address of the paper.
        let half = await verifier.get(path + "/interviews")
        #expect(half.status == 200 && !half.text.contains("Luna child"))
        let document = try #require(
            try await testing.registry.observe { state in
                state.casework.documents.values.first {
                    PaperKind($0.kind) == .answers(VerificationID(1))
                }?.id
            })
        let direct = await verifier.get("/documents/\(document)")
        #expect(direct.status == 409 && direct.main.contains("sealed"))
        #expect(!direct.text.contains("Luna"))
        let agrees = (0..<3).map { ("agrees-\($0)", $0 == 0 ? "no" : "yes") }
        #expect(await verifier.post(path + "/compare", agrees).status == 409)
        // Other questions are not sealed over half a round.
        #expect(
            await verifier.post(path + "/questions", [("questions", "a\nb\nc")]).status == 422)
        #expect(
            await verifier.post(path + "/answers", answers("adult", "\(questions)")).status == 303)
        let both = await verifier.get(path + "/interviews")
        #expect(both.main.contains("Luna child") && both.main.contains("Luna adult"))
        #expect(await verifier.get("/documents/\(document)").main.contains("Luna child"))
        #expect(await verifier.post(path + "/compare", [("agrees-0", "yes")]).status == 422)
        #expect(await verifier.post(path + "/compare", agrees).status == 303)
        let evidence = try await testing.registry.observe {
            $0.casework.verifications[VerificationID(1)]?.evidence ?? []
        }
        guard case .separateInterviews(let asked, _, _, let agreeing)? = evidence.first else {
            Issue.record("no interviews")
            return
        }
        #expect(asked.count == 3 && agreeing == 2 && evidence[0].supports)
    }

    @Test func `who may not see a case is not told whether there is one`() async throws {
        let testing = try await TestDesk(World.planned())
        let tracer = try await testing.client("tracer", for: .tracing)
        #expect(await tracer.get("/cases/case-1").status == 200)
        // The border's supervisor reaches the mother, whose custody it had, not the daughter's case.
        let worker = try await testing.client("caseworker", for: .care)
        let unknown = await worker.get("/cases/case-99")
        #expect(unknown.status == 403)
        for path in ["/verifications/verification-99", "/documents/document-99"] {
            let verifier = try await testing.client("verifier")
            #expect(await verifier.get(path).main == unknown.main, "\(path)")
        }
    }

    @Test func `a form that is sent twice is done once`() async throws {
        let testing = try await TestDesk(World.verified())
        let worker = try await testing.client("caseworker", for: .care)
        let fields = [
            ("once", "abc"), ("person", "person-2"), ("kind", "letter"), ("text", "a note"),
        ]
        let one = await worker.post("/papers", fields)
        let other = await worker.post("/papers", fields)
        #expect(one.status == 303 && other.status == 303)
        let papers = try await testing.registry.observe { $0.casework.documents.count }
        #expect(papers == 2)
    }

    @Test func `several people said to be one mother stand side by side, and are work`()
        async throws
    {
        var world = try World.separated()
        let other = Proposal(
            id: ProposalID(7), subject: World.daughter, relative: World.stranger,
            relation: .mother,
            evidence: [ProposalEvidence(kind: "statement", fingerprint: 5, bits: 9)],
            probability: 0.9, model: "test-1")
        try world.must(.tracing(.propose(other)), by: World.matching)
        let testing = try await TestDesk(world)
        let worker = try await testing.client("caseworker", for: .care)
        let work = await worker.get("/work")
        #expect(work.main.contains("2 people are each said to be the mother"))
        let page = await worker.get("/cases/case-1")
        #expect(page.main.contains("2 people are each said to be the mother"))
        #expect(page.main.contains("Ana Tzoc") || page.main.contains("name hidden from you"))
        #expect(page.main.contains("person-4"))
    }

    @Test func `a warning holds the case until somebody else clears it`() async throws {
        let testing = try await TestDesk(World.planned())
        let worker = try await testing.client("caseworker", for: .care)
        let raised = await worker.post(
            "/cases/case-1/flag",
            [
                ("person", "person-2"), ("kind", "fear"), ("source", "the child"),
                ("review", "2018-06-20"),
            ])
        #expect(raised.status == 303)
        let page = await worker.get("/cases/case-1")
        #expect(page.main.contains("fear") && page.main.contains("red-flag-1"))
        let ticks = CaseActs.checklist.map { ($0, "yes") }
        let held = await worker.post(
            "/cases/case-1/reunify", ticks + [("place", "Tucson"), ("checked-by", "user-12")])
        #expect(held.status == 409 && held.main.contains("A red flag is open"))
        // Nothing was attached for what was refused.
        let papers = try await testing.registry.observe { $0.casework.documents.count }
        #expect(papers == 2)
        let head = try await testing.client("head", for: .care)
        #expect(
            await head.post(
                "/cases/case-1/clear-flag", [("flag", "red-flag-1"), ("reason", "looked into")]
            ).status == 303)
        #expect(
            await worker.post(
                "/cases/case-1/reunify",
                ticks + [("place", "Tucson"), ("checked-by", "user-12"), ("once", "2")]
            ).status == 303)
    }

    @Test func `who verifies shows again who they are, and comes back to the page`() async throws {
        let testing = try await TestDesk(World.gathered())
        let verifier = try await testing.client("verifier", withCode: false)
        let session = try #require(verifier.token)
        let code = try await testing.accounts.offerCode(session)
        try await testing.accounts.takeCode(
            session, code: code.code(step: testing.clock.now / OneTimeCode.period))
        testing.clock.advance(Session.Limit.confirmation + 1)
        let path = "/verifications/verification-1"
        let asked = await verifier.post(path + "/recommend", [("outcome", "related")])
        #expect(asked.header("location") == "/confirm")
        let stage = try await testing.registry.observe {
            $0.casework.verifications[VerificationID(1)]?.stage
        }
        #expect(stage == .gathering)
        let confirmed = await verifier.post(
            "/confirm",
            [
                ("password", TestDesk.password),
                ("code", code.code(step: testing.clock.now / OneTimeCode.period)),
            ])
        #expect(confirmed.header("location") == path)
        // The session has another token now.
        let cookie = confirmed.headers.first { $0.name == "set-cookie" }?.value ?? ""
        let token = cookie.split(separator: ";")[0].split(separator: "=", maxSplits: 1)[1]
        let again = Client(desk: testing.desk, token: String(token))
        #expect(
            await again.post(path + "/recommend", [("outcome", "related")]).status == 303)
        let waits = try await testing.registry.observe {
            $0.casework.verifications[VerificationID(1)]?.stage
        }
        #expect(waits == .recommended(.related, by: UserID(7)))
    }

    @Test func `signs for ten and more are no digits`() {
        #expect(BirthText.age("万", asOf: Day(number: 0)) == nil)
        #expect(PersonSearch("万123 十").ages == [])
        #expect(DayText.day("２０１８-07-20") == Day(2018, 7, 20))
        #expect(DayText.day("20 July") == nil)
    }
}

// Part of Reunify. Copyright the Reunify contributors.
// SPDX-License-Identifier: Apache-2.0

import Casework
import Foundation
import Registry

/// The papers of separate interviews, kept as on the pages: questions are sealed first, each side's answers
/// next, and both sides' are opened together to be compared.
enum InterviewCalls {
    static let routes = [read, questions, answers, compare]

    private enum Side: String, CaseIterable, Sendable { case child, adult }

    // MARK: Reading

    /// Where the round under way stands.
    private struct Shown: Sendable {
        var questions: (id: DocumentID, content: InterviewQuestions)?
        var sealed: [(side: Side, paper: DocumentID)] = []
        var answers: [(side: Side, content: InterviewAnswers)] = []
        var isCompared = false
    }

    private static let sealed = Rendering<(side: Side, paper: DocumentID)>(
        "SealedAnswers", [.choice("side") { $0.side }, .id("document") { $0.paper }])

    private static let said = Rendering<(side: Side, content: InterviewAnswers)>(
        "InterviewAnswers",
        [
            .choice("side") { $0.side }, .id("interviewer") { $0.content.interviewer },
            .time("at") { $0.content.at },
            .texts("answers") { $0.content.answers }
                .saying("To each question; empty where there was none."),
        ])

    private static let round = Rendering<Shown>(
        "Interviews",
        [
            .mayID("questionsDocument") { $0.questions?.id },
            .texts("questions") { $0.questions?.content.questions ?? [] },
            .mayTime("sealed") { $0.questions?.content.sealed },
            .list("sealedAnswers", sealed) { $0.sealed },
            .list("answers", said) { $0.answers }
                .saying("Empty until both sides' are sealed; then they are opened together."),
            .flag("isCompared") { $0.isCompared },
        ])

    private static let read = Route.other(
        .get, "/verifications/{verification}/interviews", .verificationRead, [.gatherEvidence],
        .disclosure,
        Operation(
            "readInterviews", "verifications",
            "Show the questions of the round under way, and the answers once both sides' are sealed.",
            .value(round.name), schemas: round.schemas
        ) { call in
            let id = try call.id(VerificationID.self, "verification")
            let file = try await VerificationFile.reachable(
                id, call.user, call.purpose, at: call.desk)
            var shown = Shown()
            guard let round = file.interviews.current else { return CallAnswer(Self.round(shown)) }
            let questions = try await call.open(InterviewQuestions.self, [round.questions.id])
            shown.questions = questions.first.map { (round.questions.id, $0) }
            for (side, person) in [(Side.child, file.link.subject), (.adult, file.link.relative)] {
                if let paper = round.answers[person] { shown.sealed.append((side, paper.id)) }
            }
            if round.isComplete {
                let papers = try await call.open(InterviewAnswers.self, shown.sealed.map(\.paper))
                shown.answers = zip(shown.sealed.map(\.side), papers).map { ($0, $1) }
            }
            shown.isCompared = isCompared(round, file)
            return CallAnswer(Self.round(shown))
        })

    private static func isCompared(
        _ round: SeparateInterviews.Round, _ file: VerificationFile
    ) -> Bool {
        file.verification.evidence.contains {
            if case .separateInterviews(let sealed, _, _, _) = $0 {
                sealed.document == round.questions.id
            } else {
                false
            }
        }
    }

    private static func gathering(_ call: Call) async throws -> VerificationFile {
        let id = try call.id(VerificationID.self, "verification")
        let file = try await VerificationFile.reachable(id, call.user, call.purpose, at: call.desk)
        guard file.verification.stage == .gathering else {
            throw Stop.refused(Refusal(.illegalStep, about: ["\(id)"]))
        }
        return file
    }

    private static func operation(
        _ id: String, _ summary: String, _ body: JSON,
        run: @escaping @Sendable (Call) async throws -> CallAnswer
    ) -> Operation {
        Operation(
            id, "verifications", summary, .receipt, schemas: Receipt.rendering.schemas, body: body,
            run: run)
    }

    // MARK: Sealing

    private static let asking = BodyReading(
        Field.need(
            "questions",
            .list(
                .text(500), InterviewQuestions.least...VerificationActs.mostQuestions, isSet: true),
            "Questions, the same to both sides."))

    private static let questions = Route.other(
        .post, "/verifications/{verification}/questions", .verificationWrite, [.gatherEvidence],
        .act,
        operation(
            "sealQuestions", "Seal the questions before anybody is asked; a new round begins.",
            asking.schema
        ) { call in
            let file = try await gathering(call)
            let sent: [String]
            do { sent = try asking.read(call.body) } catch {
                throw CallFault(.wrong("questions"))
            }
            // Half a round is not thrown away: whoever was asked was asked by these questions.
            if let round = file.interviews.current, round.answers.count == 1 {
                throw CallFault(inTheWay("half"))
            }
            let at = try await call.moment()
            let content = InterviewQuestions(questions: sent, sealed: at, by: call.user.id)
            return try await seal(
                bytes(content), .questions(file.verification.id), of: file.link.subject, at, call)
        })

    private static let answering = BodyReading(
        Field.need("questions", .id(DocumentID.self), "The sealed questions that were asked."),
        Field.need("side", .choice(Side.self), "Who was asked."),
        Field.need(
            "answers",
            .list(.text(2000, least: 0), 1...VerificationActs.mostQuestions),
            "One to each question; empty where there was none."),
        Field.with("otherSidePresent", .flag, default: false, "The other side was in the room."),
        SentFields.language, SentFields.interpreter, SentFields.into)

    private static let answers = Route.other(
        .post, "/verifications/{verification}/answers", .verificationWrite, [.gatherEvidence],
        .act,
        operation(
            "sealAnswers",
            "Seal one side's answers; nobody reads them before the other side's are.",
            answering.schema
        ) { call in
            let file = try await gathering(call)
            let sent: (DocumentID, Side, [String], Bool, Language, String?, Language?)
            do {
                sent = try answering.read(call.body)
            } catch let fault
                as BodyReading<DocumentID, Side, [String], Bool, Language, String?, Language?>.Fault
            {
                throw CallFault(.wrong(fault.field))
            }
            guard let round = file.interviews.current, round.questions.id == sent.0 else {
                throw CallFault(.wrong("questions"))
            }
            let person = sent.1 == .child ? file.link.subject : file.link.relative
            let opened = try await call.open(InterviewQuestions.self, [round.questions.id])
            guard let questions = opened.first, questions.questions.count == sent.2.count,
                sent.2.contains(where: { !$0.isEmpty })
            else { throw CallFault(.wrong("answers")) }
            let said = SentFields.interpretation(sent.4, sent.5, sent.6)
            let at = try await call.moment()
            guard questions.sealed < at else { throw CallFault(inTheWay("too-soon")) }
            guard !sent.3 else { throw Stop.refused(Refusal(.interviewsNotSeparate)) }
            let languages = try await call.desk.registry.observe {
                $0.casework.languages(of: person)
            }
            guard said.isUnderstood(by: languages) else {
                throw Stop.refused(Refusal(.notUnderstood, about: ["\(person)"]))
            }
            let content = try bytes(
                InterviewAnswers(
                    with: person, interviewer: call.user.id, interpretation: said, at: at,
                    otherSidePresent: false, answers: sent.2))
            // The same call sent twice is answered as the first time; another one is refused.
            if let known = round.answers[person],
                known.digest != AttachedPapers.digest(of: content)
            {
                throw Stop.refused(Refusal(.alreadyRecorded))
            }
            return try await seal(content, .answers(file.verification.id), of: person, at, call)
        })

    private static func bytes(_ content: some Encodable) throws -> [UInt8] {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys]
        guard let bytes = try? encoder.encode(content) else { throw Stop.unreadable }
        return [UInt8](bytes)
    }

    private static func seal(
        _ content: [UInt8], _ kind: PaperKind, of person: PersonID, _ at: Moment, _ call: Call
    ) async throws -> CallAnswer {
        let done = try await call.attach(content, kind: kind.text, to: person, dated: at.day)
        return try await Receipt.answer(call, (done.0, [done.1.description]))
    }

    private static func inTheWay(_ key: String) -> Problem {
        Problem(409, "interview-\(key)", DeskLanguage.english.say("interview.\(key)"))
    }

    // MARK: Comparing

    private static let comparing = BodyReading(
        Field.need(
            "agrees", .list(.flag, 1...VerificationActs.mostQuestions),
            "To each question, whether both said the same."))

    private static let compare = Route.other(
        .post, "/verifications/{verification}/compare", .verificationWrite, [.gatherEvidence],
        .act,
        operation(
            "compareInterviews", "Compare both sides' answers, and add them as evidence.",
            comparing.schema
        ) { call in
            let file = try await gathering(call)
            let agrees: [Bool]
            do { agrees = try comparing.read(call.body) } catch {
                throw CallFault(.wrong("agrees"))
            }
            guard let round = file.interviews.current, round.isComplete,
                let one = round.answers[file.link.subject],
                let other = round.answers[file.link.relative]
            else { throw Stop.refused(Refusal(.answersSealed)) }
            let asked = try await call.open(InterviewQuestions.self, [round.questions.id])
            let said = try await call.open(InterviewAnswers.self, [one.id, other.id])
            guard let questions = asked.first, said.count == 2,
                agrees.count == questions.questions.count
            else { throw CallFault(.wrong("agrees")) }
            let evidence = VerificationEvidence.separateInterviews(
                SealedQuestions(
                    document: round.questions.id, sealed: questions.sealed,
                    count: questions.questions.count),
                said[0].interview(recordedIn: one.id), said[1].interview(recordedIn: other.id),
                agreeing: agrees.count { $0 })
            let id = file.verification.id
            return try await Receipt.answer(
                call,
                try await call.submit { _, _ in (.verification(.add(id, evidence)), []) })
        })
}

extension Call {
    /// When an act was first asked for: sent again, it says the same.
    func moment() async throws -> Moment {
        await desk.memory.moment(of: try key().bytes, desk.now())
    }

    /// The content of papers that the desk wrote, once it is on record that they were opened.
    func open<Content: Decodable>(
        _ type: Content.Type, _ documents: [DocumentID]
    ) async throws -> [Content] {
        let opened = try await desk.papers.open(documents, by: actor, for: purpose)
        if let refusal = opened.refusal { throw Stop.refused(refusal) }
        return try (opened.accepted ?? []).map { paper in
            guard let bytes = paper.bytes,
                let content = try? JSONDecoder().decode(type, from: Data(bytes))
            else { throw Stop.refused(Refusal(.evidenceNotAttached)) }
            return content
        }
    }
}

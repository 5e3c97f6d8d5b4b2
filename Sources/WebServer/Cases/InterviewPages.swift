// Part of Reunify. Copyright the Reunify contributors.
// SPDX-License-Identifier: Apache-2.0

import Casework
import Registry

/// Separate interviews: questions are sealed first, each side's answers next, and both are opened together
/// to be compared.
enum InterviewPages {
    static let routes = [
        Route(
            .get, "/verifications/{verification}/interviews", .may([.gatherEvidence]), .disclosure
        ) { try await page($0) },
        Route(
            .post, "/verifications/{verification}/questions", .may([.gatherEvidence]), .act,
            seal),
        Route(
            .post, "/verifications/{verification}/answers", .may([.gatherEvidence]), .act, answer),
        Route(
            .post, "/verifications/{verification}/compare", .may([.gatherEvidence]), .act, compare),
    ]

    // MARK: Acts

    private static func seal(_ visit: Visit) async throws -> WebResponse {
        let id = try visit.id(VerificationID.self, "verification")
        guard let user = visit.user else { throw Stop.signInFirst }
        return try await visit.acting {
            let file = try await gathering(id, visit)
            // Half a round is not thrown away: whoever was asked was asked by these questions.
            if let round = file.interviews.current, round.answers.count == 1 {
                throw FormFault("interview.half")
            }
            let at = try await visit.moment(of: "questions")
            let questions = try VerificationActs.questions(visit.form, by: user.id, at: at)
            try await visit.attach(
                form: questions, kind: .questions(id), to: file.link.subject, step: "questions")
            return await visit.see(.interviews(id), Notice(key: "interview.done.questions"))
        } otherwise: { trouble in
            try await page(visit, trouble)
        }
    }

    private static func answer(_ visit: Visit) async throws -> WebResponse {
        let id = try visit.id(VerificationID.self, "verification")
        guard let user = visit.user else { throw Stop.signInFirst }
        return try await visit.acting {
            let file = try await gathering(id, visit)
            guard let round = file.interviews.current, let side = file.side(visit.form["side"]),
                DocumentID(visit.form["questions"]) == round.questions.id
            else { throw FormFault() }
            let key = try visit.key(of: "answers")
            let at = await visit.desk.memory.moment(of: key.bytes, visit.desk.now())
            let opened = try await visit.open(InterviewQuestions.self, [round.questions.id])
            guard let questions = opened.first else { throw FormFault() }
            let answers = try VerificationActs.answers(
                visit.form, with: side, count: questions.questions.count, by: user.id, at: at)
            guard questions.sealed < at else { throw FormFault("interview.too-soon") }
            guard !answers.otherSidePresent else {
                throw Stop.refused(Refusal(.interviewsNotSeparate))
            }
            let languages = try await visit.observe { $0.casework.languages(of: side) }
            guard answers.interpretation.isUnderstood(by: languages) else {
                throw Stop.refused(Refusal(.notUnderstood, about: ["\(side)"]))
            }
            if let known = round.answers[side] {
                // The same form sent twice is answered as the first time; another one is refused.
                let again = try await visit.attach(
                    form: answers, kind: .answers(id), to: side, step: "answers")
                guard again == known.id else { throw Stop.refused(Refusal(.alreadyRecorded)) }
            } else {
                try await visit.attach(
                    form: answers, kind: .answers(id), to: side, step: "answers")
            }
            return await visit.see(.interviews(id), Notice(key: "interview.done.answers"))
        } otherwise: { trouble in
            try await page(visit, trouble)
        }
    }

    private static func compare(_ visit: Visit) async throws -> WebResponse {
        let id = try visit.id(VerificationID.self, "verification")
        return try await visit.acting {
            let file = try await gathering(id, visit)
            guard let round = file.interviews.current, round.isComplete,
                let one = round.answers[file.link.subject],
                let other = round.answers[file.link.relative]
            else { throw Stop.refused(Refusal(.answersSealed)) }
            let questions = try await visit.open(InterviewQuestions.self, [round.questions.id])
            let answers = try await visit.open(InterviewAnswers.self, [one.id, other.id])
            guard let asked = questions.first, answers.count == 2 else { throw FormFault() }
            try await visit.perform(
                VerificationActs.interviews(
                    id, (round.questions.id, asked), (one.id, answers[0]), (other.id, answers[1]),
                    visit.form))
            return await visit.see(
                .verification(id), Notice(key: "verification.done.interviews", values: ["\(id)"]))
        } otherwise: { trouble in
            try await page(visit, trouble)
        }
    }

    private static func gathering(_ id: VerificationID, _ visit: Visit) async throws
        -> VerificationFile
    {
        let file = try await VerificationFile.reachable(id, visit)
        guard file.verification.stage == .gathering else {
            throw Stop.refused(Refusal(.illegalStep, about: ["\(id)"]))
        }
        return file
    }

    // MARK: The page

    private static func page(_ visit: Visit, _ trouble: FormTrouble? = nil) async throws
        -> WebResponse
    {
        let id = try visit.id(VerificationID.self, "verification")
        let file = try await VerificationFile.reachable(id, visit)
        let language = visit.language
        let names = NameDirectory(try await visit.desk.registry.directory())
        let round = file.interviews.current
        var questions: InterviewQuestions?
        var answers: [InterviewAnswers] = []
        if let round {
            questions = try? await visit.open(InterviewQuestions.self, [round.questions.id]).first
            if round.isComplete {
                let papers = [file.link.subject, file.link.relative].compactMap {
                    round.answers[$0]?.id
                }
                answers = (try? await visit.open(InterviewAnswers.self, papers)) ?? []
            }
        }
        let isGathering = file.verification.stage == .gathering
        let isCompared = file.verification.evidence.contains {
            if case .separateInterviews(let sealed, _, _, _) = $0 {
                sealed.document == round?.questions.id
            } else {
                false
            }
        }
        var sides: [View] = []
        for (name, person, title) in [
            ("child", file.link.subject, "review.child"),
            ("adult", file.link.relative, "separation.adult"),
        ] {
            let sealed = round?.answers[person]
            var forms: [View] = []
            if isGathering, let round, let questions, sealed == nil {
                forms = [
                    answerForm(name, person, round, questions, file, language)
                        .view(language, typed: visit.form)
                ]
            }
            sides.append([
                "title": .text(language.say(title)), "id": .text("\(person)"),
                "isSealed": .flag(sealed != nil),
                "sealed": .text(
                    sealed.map { language.say("interview.sealed-as", "\($0.id)") } ?? ""),
                "forms": .list(forms), "isWaiting": .flag(sealed == nil && forms.isEmpty),
            ])
        }
        let rows = questions.map { asked in
            asked.questions.enumerated().map { place, question -> View in
                let said = answers.map {
                    $0.answers.indices.contains(place) ? $0.answers[place] : ""
                }
                return [
                    "number": .text(language.number(place + 1)), "question": .text(question),
                    "place": .text("\(place)"), "field": .text("agrees-\(place)"),
                    "one": .text(said.count == 2 ? said[0] : ""),
                    "other": .text(said.count == 2 ? said[1] : ""),
                    "isAlike": .flag(visit.form["agrees-\(place)"] == "yes"),
                    "isUnlike": .flag(visit.form["agrees-\(place)"] == "no"),
                ]
            }
        }
        let mayBegin = isGathering && (round == nil || (round?.isComplete ?? false && isCompared))
        let begin = ActForm(
            id: "questions", path: Address.verification(id).text + "/questions",
            title: "interview.questions", button: "interview.seal", lead: "interview.lead",
            fields: [
                .init(
                    name: "questions", label: "interview.questions-label", kind: .lines,
                    hint: "interview.questions-hint", limit: 8000)
            ], isMain: true)
        let view: View = [
            "id": .text("\(id)"), "back": .text(Address.verification(id).text),
            "path": .text(Address.verification(id).text + "/compare"),
            "begin": .list(mayBegin ? [begin.view(language, typed: visit.form)] : []),
            "hasQuestions": .flag(questions != nil),
            "sealedBy": .text(
                questions.map {
                    language.say("interview.sealed-by", names.user($0.by), language.time($0.sealed))
                } ?? ""),
            "questions": .list(rows ?? []), "sides": .list(questions == nil ? [] : sides),
            "isComplete": .flag(answers.count == 2),
            "isHalf": .flag(questions != nil && answers.count != 2),
            "mayCompare": .flag(answers.count == 2 && isGathering && !isCompared),
            "isCompared": .flag(isCompared),
        ]
        return await visit.page(
            "interviews", view.adding(FormTrouble.view(trouble, language)),
            title: "interview.title", status: trouble?.status ?? 200, wide: true)
    }

    private static func answerForm(
        _ name: String, _ person: PersonID, _ round: SeparateInterviews.Round,
        _ questions: InterviewQuestions, _ file: VerificationFile, _ language: DeskLanguage
    ) -> ActForm {
        let canonical = name == "child" ? file.child : file.adult
        var form = ActForm(
            id: "answers-\(name)",
            path: Address.verification(file.verification.id).text + "/answers",
            title: name == "child" ? "interview.with-child" : "interview.with-adult",
            button: "interview.seal-answers", lead: "interview.answers-lead",
            fields: VerificationForms.spoken(with: file.languages[canonical] ?? [], language))
        form.hidden = [("side", name), ("questions", "\(round.questions.id)")]
        form.fields += questions.questions.indices.map { place in
            var field = ActForm.Field(
                name: "answer-\(place)", label: "interview.answer", kind: .lines, isNeeded: false,
                limit: 2000)
            field.said = questions.questions[place]
            return field
        }
        form.fields.append(
            .init(
                name: "other-side", label: "interview.other-side", kind: .tick, isNeeded: false))
        return form
    }
}

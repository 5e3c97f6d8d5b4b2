// Part of Reunify. Copyright the Reunify contributors.
// SPDX-License-Identifier: Apache-2.0

import Casework
import Registry

/// What forms about a verification say, as commands.
enum VerificationActs {
    static func open(_ link: LinkID) -> Making<VerificationID> {
        { identifiers, _ in
            let id = identifiers.next(VerificationID.self)
            return (.verification(.open(id, link)), id)
        }
    }

    private static func add(_ id: VerificationID, _ evidence: VerificationEvidence) -> Making<Void>
    {
        { _, _ in (.verification(.add(id, evidence)), ()) }
    }

    static func paper(_ id: VerificationID, _ form: FormFields) throws(FormFault) -> Making<Void> {
        add(
            id,
            .document(
                try form.id(DocumentID.self, "paper"), supports: try form.answer("supports")))
    }

    static func corroboration(_ id: VerificationID, _ form: FormFields) throws(FormFault)
        -> Making<Void>
    {
        add(
            id,
            .corroboration(
                by: try form.needed("by"), try form.id(DocumentID.self, "paper"),
                supports: try form.answer("supports")))
    }

    static func picture(_ id: VerificationID, _ form: FormFields) throws(FormFault) -> Making<Void>
    {
        add(
            id,
            .pictureChosen(
                ofHowMany: try form.number("out-of", in: 1...100),
                try form.id(DocumentID.self, "paper"), correct: try form.answer("correct")))
    }

    static func laboratory(_ id: VerificationID, _ form: FormFields) throws(FormFault)
        -> Making<Void>
    {
        let (name, related) = (try form.needed("laboratory"), try form.answer("related"))
        let consent = try form.id(ConsentID.self, "consent")
        let destroyed = try form.day("destroyed")
        return { _, at in
            let answer = LaboratoryAnswer(
                laboratory: name, related: related, consent: consent, at: at,
                samplesDestroyedBy: destroyed)
            return (.verification(.add(id, .laboratory(answer))), ())
        }
    }

    static func together(_ id: VerificationID, _ form: FormFields) throws(FormFault) -> Making<Void>
    {
        add(id, .recordedTogether(try form.id(EncounterID.self, "met")))
    }

    static func child(_ id: VerificationID, _ form: FormFields, by user: UserID) throws(FormFault)
        -> Making<Void>
    {
        let view: ChildView
        if form["wish"] == "not-obtained" {
            guard form.has("reason") else { throw FormFault("child.reason-missing") }
            view = .notObtained(reason: form["reason"], user)
        } else {
            view = .stated(
                try form.chosen(ChildView.Wish.self, "wish"), words: form["words"],
                try form.interpretation(), heardBy: user)
        }
        return { _, _ in (.verification(.hearChild(id, view)), ()) }
    }

    static func adult(_ id: VerificationID, _ form: FormFields, by user: UserID) throws(FormFault)
        -> Making<Void>
    {
        let (able, willing) = (try form.answer("able"), try form.answer("willing"))
        return { _, at in
            let assessment = AdultAssessment(
                ableToCare: able, wantsToCare: willing, assessedBy: user, at: at)
            return (.verification(.assessAdult(id, assessment)), ())
        }
    }

    static func recommend(_ id: VerificationID, _ form: FormFields) throws(FormFault)
        -> Making<Void>
    {
        let outcome = try form.chosen(Verification.Outcome.self, "outcome")
        return { _, _ in (.verification(.recommend(id, outcome)), ()) }
    }

    static func confirm(_ id: VerificationID) -> Making<Void> {
        { _, _ in (.verification(.confirm(id)), ()) }
    }

    static func sendBack(_ id: VerificationID, _ form: FormFields) -> Making<Void> {
        let reason = form["reason"]
        return { _, _ in (.verification(.sendBack(id, reason: reason)), ()) }
    }

    static func abandon(_ id: VerificationID, _ form: FormFields) -> Making<Void> {
        let reason = form["reason"]
        return { _, _ in (.verification(.abandon(id, reason: reason)), ()) }
    }

    // MARK: Separate interviews

    /// Questions, one a line, as they are sealed.
    static func questions(_ form: FormFields, by user: UserID, at: Moment) throws(FormFault)
        -> InterviewQuestions
    {
        var seen: Set<String> = []
        let lines = form["questions"].split(separator: "\n").map {
            String($0.drop(while: \.isWhitespace).reversed().drop(while: \.isWhitespace).reversed())
        }.filter { !$0.isEmpty && seen.insert($0).inserted }
        guard (InterviewQuestions.least...mostQuestions).contains(lines.count) else {
            throw FormFault("interview.questions-count")
        }
        return InterviewQuestions(questions: lines, sealed: at, by: user)
    }

    static let mostQuestions = 40

    /// One side's answers to so many questions.
    static func answers(
        _ form: FormFields, with person: PersonID, count: Int, by user: UserID, at: Moment
    ) throws(FormFault) -> InterviewAnswers {
        let answers = (0..<count).map { form["answer-\($0)"] }
        guard answers.contains(where: { !$0.isEmpty }) else {
            throw FormFault("interview.answers-missing")
        }
        return InterviewAnswers(
            with: person, interviewer: user, interpretation: try form.interpretation(), at: at,
            otherSidePresent: form.has("other-side"), answers: answers)
    }

    /// Both sides' interviews, compared question by question.
    static func interviews(
        _ id: VerificationID, _ questions: (DocumentID, InterviewQuestions),
        _ one: (DocumentID, InterviewAnswers), _ other: (DocumentID, InterviewAnswers),
        _ form: FormFields
    ) throws(FormFault) -> Making<Void> {
        var agreeing = 0
        for place in questions.1.questions.indices {
            if try form.answer("agrees-\(place)") { agreeing += 1 }
        }
        return add(
            id,
            .separateInterviews(
                SealedQuestions(
                    document: questions.0, sealed: questions.1.sealed,
                    count: questions.1.questions.count),
                one.1.interview(recordedIn: one.0), other.1.interview(recordedIn: other.0),
                agreeing: agreeing))
    }
}

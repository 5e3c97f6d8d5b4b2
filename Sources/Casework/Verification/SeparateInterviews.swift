// Part of Reunify. Copyright the Reunify contributors.
// SPDX-License-Identifier: Apache-2.0

/// Questions of separate interviews, as they were sealed.
package struct InterviewQuestions: Hashable, Sendable, Codable {
    package let questions: [String]
    package let sealed: Moment
    package let by: UserID

    package init(questions: [String], sealed: Moment, by: UserID) {
        self.questions = questions
        self.sealed = sealed
        self.by = by
    }

    /// Fewer prove nothing.
    package static let least = 3
}

/// One side's answers, in the order of the questions; empty where there was none.
package struct InterviewAnswers: Hashable, Sendable, Codable {
    package let with: PersonID
    package let interviewer: UserID
    package let interpretation: Interpretation
    package let at: Moment
    package let otherSidePresent: Bool
    package let answers: [String]

    package init(
        with: PersonID, interviewer: UserID, interpretation: Interpretation, at: Moment,
        otherSidePresent: Bool, answers: [String]
    ) {
        self.with = with
        self.interviewer = interviewer
        self.interpretation = interpretation
        self.at = at
        self.otherSidePresent = otherSidePresent
        self.answers = answers
    }

    /// The interview as evidence names it.
    package func interview(recordedIn document: DocumentID) -> Interview {
        Interview(
            with: with, interviewer: interviewer, interpretation: interpretation, at: at,
            record: document, otherSidePresent: otherSidePresent)
    }
}

/// Where separate interviews of a verification stand: which questions are sealed, and whose answers.
///
/// Each time questions are sealed a new round begins. Answers of a round are opened to nobody before both
/// sides' are sealed: who asks the second side must not know what the first one said.
package struct SeparateInterviews: Hashable, Sendable {
    /// One set of questions, and the answers to it.
    package struct Round: Hashable, Sendable {
        package let questions: Document
        /// By the person as the link names it.
        package fileprivate(set) var answers: [PersonID: Document] = [:]

        /// Whether both sides were asked.
        package var isComplete: Bool { answers.count == 2 }
    }

    /// Rounds in their order.
    package private(set) var rounds: [Round] = []

    /// The interviews of a verification.
    ///
    /// - Complexity: the number of papers of both.
    package init(of verification: Verification, in state: CaseworkState) {
        guard let link = state.links[verification.link] else { return }
        let pair = [link.subject, link.relative]
        let papers = pair.flatMap(state.documents(of:)).filter {
            switch PaperKind($0.kind) {
            case .questions(let id), .answers(let id): id == verification.id
            default: false
            }
        }.sorted { $0.id < $1.id }
        for paper in papers {
            guard
                let side = pair.first(where: {
                    state.canonical($0) == state.canonical(paper.person)
                })
            else { continue }
            if case .questions = PaperKind(paper.kind) {
                rounds.append(Round(questions: paper))
            } else if !rounds.isEmpty, rounds[rounds.count - 1].answers[side] == nil {
                rounds[rounds.count - 1].answers[side] = paper
            }
        }
    }

    /// The round under way.
    package var current: Round? { rounds.last }

    /// Whether a paper may be opened: answers only once both sides' are sealed.
    package static func mayOpen(_ document: Document, in state: CaseworkState) -> Bool {
        guard case .answers(let id) = PaperKind(document.kind) else { return true }
        guard let verification = state.verifications[id] else { return false }
        return SeparateInterviews(of: verification, in: state).rounds.contains { round in
            round.isComplete && round.answers.values.contains { $0.id == document.id }
        }
    }
}

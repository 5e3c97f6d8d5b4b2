// Part of Reunify. Copyright the Reunify contributors.
// SPDX-License-Identifier: Apache-2.0

/// Questions fixed before either side was asked, so that answers can be compared and not led.
package struct SealedQuestions: Hashable, Sendable, Codable {
    package let document: DocumentID
    package let sealed: Moment
    package let count: Int

    package init(document: DocumentID, sealed: Moment, count: Int) {
        self.document = document
        self.sealed = sealed
        self.count = count
    }
}

/// One side's interview, held apart from the other side.
package struct Interview: Hashable, Sendable, Codable {
    package let with: PersonID
    package let interviewer: UserID
    package let interpretation: Interpretation
    package let at: Moment
    package let record: DocumentID
    /// Whether the other side was in the room.
    package let otherSidePresent: Bool

    package init(
        with: PersonID, interviewer: UserID, interpretation: Interpretation, at: Moment,
        record: DocumentID, otherSidePresent: Bool
    ) {
        self.with = with
        self.interviewer = interviewer
        self.interpretation = interpretation
        self.at = at
        self.record = record
        self.otherSidePresent = otherSidePresent
    }
}

/// A laboratory's answer on a pair.
///
/// No profile is ever recorded.
package struct LaboratoryAnswer: Hashable, Sendable, Codable {
    package let laboratory: String
    package let related: Bool
    package let consent: ConsentID
    package let at: Moment
    /// The day by which the samples are destroyed.
    package let samplesDestroyedBy: Day

    package init(
        laboratory: String, related: Bool, consent: ConsentID, at: Moment, samplesDestroyedBy: Day
    ) {
        self.laboratory = laboratory
        self.related = related
        self.consent = consent
        self.at = at
        self.samplesDestroyedBy = samplesDestroyedBy
    }
}

/// What speaks for or against a link.
package enum VerificationEvidence: Hashable, Sendable, Codable {
    /// Both sides' interviews, compared question by question.
    case separateInterviews(SealedQuestions, Interview, Interview, agreeing: Int)
    /// An attached and legible paper.
    case document(DocumentID, supports: Bool)
    case laboratory(LaboratoryAnswer)
    /// Community, authorities, other relatives.
    case corroboration(by: String, DocumentID, supports: Bool)
    /// The child chose the picture out of several.
    case pictureChosen(ofHowMany: Int, DocumentID, correct: Bool)
    /// A record made when they were together, such as an encounter.
    case recordedTogether(EncounterID)

    /// Evidence of one kind counts once, however much of it there is.
    package enum Kind: String, Hashable, Sendable, Codable, CaseIterable {
        case separateInterviews, document, laboratory, corroboration, pictureChosen,
            recordedTogether
    }

    package var kind: Kind {
        switch self {
        case .separateInterviews: .separateInterviews
        case .document: .document
        case .laboratory: .laboratory
        case .corroboration: .corroboration
        case .pictureChosen: .pictureChosen
        case .recordedTogether: .recordedTogether
        }
    }

    /// Whether it speaks for the link.
    ///
    /// Interviews do where most sealed questions were answered alike.
    package var supports: Bool {
        switch self {
        case .separateInterviews(let questions, _, _, let agreeing): agreeing * 2 > questions.count
        case .document(_, let supports), .corroboration(_, _, let supports): supports
        case .laboratory(let answer): answer.related
        case .pictureChosen(_, _, let correct): correct
        case .recordedTogether: true
        }
    }
}

// Part of Reunify. Copyright the Reunify contributors.
// SPDX-License-Identifier: Apache-2.0

/// What the child thinks of it.
package enum ChildView: Hashable, Sendable, Codable {
    /// How soon a child wants to be reunited (Primero: `wishes_reunification`).
    package enum Wish: String, Hashable, Sendable, Codable, CaseIterable {
        case asSoonAsPossible, later, notSure, no
    }

    case stated(Wish, words: String, Interpretation, heardBy: UserID)
    /// Too young, or another reason, which has to be given.
    case notObtained(reason: String, UserID)
}

/// Whether the adult can and wants to look after the child.
package struct AdultAssessment: Hashable, Sendable, Codable {
    package let ableToCare: Bool
    package let wantsToCare: Bool
    package let assessedBy: UserID
    package let at: Moment

    package init(ableToCare: Bool, wantsToCare: Bool, assessedBy: UserID, at: Moment) {
        self.ableToCare = ableToCare
        self.wantsToCare = wantsToCare
        self.assessedBy = assessedBy
        self.at = at
    }
}

/// Evidence for one link, examined by people.
///
/// `gathering` → `recommended` by one person → `decided` by another, or back to `gathering` where the
/// second does not agree. There is no way from `gathering` to `decided`.
package struct Verification: Hashable, Sendable, Codable {
    /// What is found.
    package enum Outcome: String, Hashable, Sendable, Codable {
        case related, notRelated, cannotBeDecided
    }

    /// Where it stands.
    package enum Stage: Hashable, Sendable, Codable {
        case gathering
        case recommended(Outcome, by: UserID)
        case decided(Outcome, by: UserID, and: UserID, Moment)
        case abandoned(reason: String)
    }

    package let id: VerificationID
    package let link: LinkID
    package var evidence: [VerificationEvidence] = []
    package var childView: ChildView?
    package var adult: AdultAssessment?
    package var stage: Stage = .gathering

    package init(
        id: VerificationID, link: LinkID, evidence: [VerificationEvidence] = [],
        childView: ChildView? = nil, adult: AdultAssessment? = nil, stage: Stage = .gathering
    ) {
        self.id = id
        self.link = link
        self.evidence = evidence
        self.childView = childView
        self.adult = adult
        self.stage = stage
    }

    /// Kinds of evidence that speak for (or against) a link of such a relation, each counted once.
    ///
    /// A laboratory counts only where the relation is one by birth.
    package func kinds(supporting: Bool, for relation: FamilyRelation)
        -> Set<VerificationEvidence.Kind>
    {
        Set(
            evidence.filter {
                $0.supports == supporting && (relation.isByBirth || $0.kind != .laboratory)
            }.map(\.kind))
    }
}

/// Commands of verification.
package enum VerificationCommand: Hashable, Sendable, Codable {
    case open(VerificationID, LinkID)
    case add(VerificationID, VerificationEvidence)
    case hearChild(VerificationID, ChildView)
    case assessAdult(VerificationID, AdultAssessment)
    case recommend(VerificationID, Verification.Outcome)
    /// The second person agrees.
    case confirm(VerificationID)
    /// The second person does not agree; the gathering goes on.
    case sendBack(VerificationID, reason: String)
    case abandon(VerificationID, reason: String)
}

/// What happened in verification.
package enum VerificationEvent: Hashable, Sendable, Codable {
    case opened(Verification)
    case evidenceAdded(VerificationID, VerificationEvidence)
    case childHeard(VerificationID, ChildView)
    case adultAssessed(VerificationID, AdultAssessment)
    case moved(VerificationID, Verification.Stage)
    case sentBack(VerificationID, reason: String)
}

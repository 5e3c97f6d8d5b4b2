// Part of Reunify. Copyright the Reunify contributors.
// SPDX-License-Identifier: Apache-2.0

/// A claimed, proposed or verified relation between two persons.
///
/// There is no command that deletes one; it can be superseded, and stays.
package struct FamilyLink: Hashable, Sendable, Codable {
    /// Who says so.
    package enum Origin: Hashable, Sendable, Codable {
        case statement(StatementID)
        /// Arrived together.
        case encounter
        /// Found by matching.
        case proposal(ProposalID)
        /// Corrects an earlier link of the same two.
        case correction(of: LinkID)
    }

    /// How sure it is.
    package enum Standing: Hashable, Sendable, Codable {
        case claimed, proposed
        case verified(VerificationID)
    }

    /// Why a link no longer counts.
    package enum Supersession: Hashable, Sendable, Codable {
        /// Another link says better how the two are related.
        case corrected(by: LinkID, reason: String)
        /// Two people found that the two are not related.
        case refuted(VerificationID)
    }

    package let id: LinkID
    /// The younger of the two.
    package let subject: PersonID
    package let relative: PersonID
    /// What the relative is to the subject.
    package let relation: FamilyRelation
    /// The relative looked after the subject, whatever the relation.
    package let caredForSubject: Bool
    package let origin: Origin
    package var standing: Standing = .claimed
    package var superseded: Supersession?

    package init(
        id: LinkID, subject: PersonID, relative: PersonID, relation: FamilyRelation,
        caredForSubject: Bool, origin: Origin, standing: Standing = .claimed,
        superseded: Supersession? = nil
    ) {
        self.id = id
        self.subject = subject
        self.relative = relative
        self.relation = relation
        self.caredForSubject = caredForSubject
        self.origin = origin
        self.standing = standing
        self.superseded = superseded
    }

    /// Whether the two may not be put apart silently: somebody who knows said so, or people
    /// verified it.
    ///
    /// A proposal alone decides nothing.
    package var protects: Bool {
        superseded == nil && standing != .proposed && (relation.isCaregiver || caredForSubject)
    }
}

/// What a person says of a relative.
///
/// A correction is another statement.
package struct Statement: Hashable, Sendable, Codable {
    package let id: StatementID
    package let by: PersonID
    package let relation: FamilyRelation
    package let nameOfRelative: String
    package let words: String
    package let interpretation: Interpretation
    package let taken: Moment
    package let corrects: StatementID?

    package init(
        id: StatementID, by: PersonID, relation: FamilyRelation, nameOfRelative: String,
        words: String, interpretation: Interpretation, taken: Moment, corrects: StatementID? = nil
    ) {
        self.id = id
        self.by = by
        self.relation = relation
        self.nameOfRelative = nameOfRelative
        self.words = words
        self.interpretation = interpretation
        self.taken = taken
        self.corrects = corrects
    }
}

/// Commands about links.
package enum LinkCommand: Hashable, Sendable, Codable {
    case takeStatement(Statement)
    case claim(FamilyLink)
    /// Replaces a link by one that says better how the same two are related.
    case correct(LinkID, by: FamilyLink, reason: String)
}

/// What happened to links.
package enum LinkEvent: Hashable, Sendable, Codable {
    case stated(Statement)
    case claimed(FamilyLink)
    case superseded(LinkID, FamilyLink.Supersession)
    case verified(LinkID, VerificationID)
}

// Part of Reunify. Copyright the Reunify contributors.
// SPDX-License-Identifier: Apache-2.0

package import FamilyLinkage

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
        /// The acceptance of the proposal that it came from was taken back while nothing rested on it.
        case takenBack(by: UserID, reason: String)
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
    /// What the relative is to who speaks; `unspecified` where it is the other way round (a child, a
    /// grandchild), which `described` says.
    package let relation: FamilyRelation
    package let nameOfRelative: String
    package let words: String
    package let interpretation: Interpretation
    package let taken: Moment
    package let corrects: StatementID?
    /// What else was said of the relative.
    package let described: RelativeDescription?
    /// The record of an imported row that it was read from; nil where it was taken here.
    package let record: SourceRecordID?

    package init(
        id: StatementID, by: PersonID, relation: FamilyRelation, nameOfRelative: String,
        words: String, interpretation: Interpretation, taken: Moment, corrects: StatementID? = nil,
        described: RelativeDescription? = nil, record: SourceRecordID? = nil
    ) {
        self.id = id
        self.by = by
        self.relation = relation
        self.nameOfRelative = nameOfRelative
        self.words = words
        self.interpretation = interpretation
        self.taken = taken
        self.corrects = corrects
        self.described = described
        self.record = record
    }
}

/// What is said of a relative beside the name.
package struct RelativeDescription: Hashable, Sendable, Codable {
    /// What the relative is said to be to who speaks, also where that is the younger of the two.
    package let relation: KinStatement.Relation
    package let sex: Sex?
    /// First and last day on which the relative can have been born, by what is said of the age.
    package let born: ClosedRange<Day>?
    /// Where the relative comes from or is said to be.
    package let place: String
    /// A number of the relative's own.
    package let number: String
    package let phone: String
    /// It was read out of free text, which is less certain than a field of its own.
    package let isFromFreeText: Bool

    package init(
        relation: KinStatement.Relation, sex: Sex? = nil, born: ClosedRange<Day>? = nil,
        place: String = "", number: String = "", phone: String = "", isFromFreeText: Bool = false
    ) {
        self.relation = relation
        self.sex = sex
        self.born = born
        self.place = place
        self.number = number
        self.phone = phone
        self.isFromFreeText = isFromFreeText
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

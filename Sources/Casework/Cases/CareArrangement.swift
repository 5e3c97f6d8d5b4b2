// Part of Reunify. Copyright the Reunify contributors.
// SPDX-License-Identifier: Apache-2.0

/// Who looks after a child, and for how long.
package struct CareArrangement: Hashable, Sendable, Codable {
    /// Kinds of care, in the terms of Primero.
    package enum Kind: String, Hashable, Sendable, Codable, CaseIterable {
        case parents, stepParent, customaryCaregivers, adultSibling, kinshipCare, fosterCare,
            residentialCare, kafala, adoption, independentLiving, childHeadedHousehold,
            unrelatedAdult, other
    }

    /// How long it is to last.
    package enum Duration: Hashable, Sendable, Codable {
        /// Until it is looked at again; at most three months ahead (UN Guidelines for the Alternative
        /// Care of Children, A/RES/64/142, §67).
        case interim(review: Day)
        case permanent
    }

    package let id: CareArrangementID
    package let child: PersonID
    package let kind: Kind
    package let duration: Duration
    package let caregiver: PersonID?
    package let started: Moment

    package init(
        id: CareArrangementID, child: PersonID, kind: Kind, duration: Duration,
        caregiver: PersonID? = nil, started: Moment
    ) {
        self.id = id
        self.child = child
        self.kind = kind
        self.duration = duration
        self.caregiver = caregiver
        self.started = started
    }

    /// Whether it takes a child out of the reach of its family for good.
    package var isPermanent: Bool { duration == .permanent || kind == .adoption || kind == .kafala }
}

/// A concern about a person that holds a case until somebody clears it.
package struct RedFlag: Hashable, Sendable, Codable {
    /// A flag was cleared.
    package struct Clearance: Hashable, Sendable, Codable {
        package let by: UserID
        package let at: Moment
        package let reason: String

        package init(by: UserID, at: Moment, reason: String) {
            self.by = by
            self.at = at
            self.reason = reason
        }
    }

    package let id: RedFlagID
    package let person: PersonID
    package let kind: String
    package let source: String
    package let raised: Moment
    package let raisedBy: UserID
    /// When it must be looked at again.
    ///
    /// It does not lapse on that day; it becomes overdue work.
    package let review: Day
    package var cleared: Clearance?

    package init(
        id: RedFlagID, person: PersonID, kind: String, source: String, raised: Moment,
        raisedBy: UserID, review: Day, cleared: Clearance? = nil
    ) {
        self.id = id
        self.person = person
        self.kind = kind
        self.source = source
        self.raised = raised
        self.raisedBy = raisedBy
        self.review = review
        self.cleared = cleared
    }
}

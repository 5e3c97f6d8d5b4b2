// Part of Reunify. Copyright the Reunify contributors.
// SPDX-License-Identifier: Apache-2.0

/// Who is responsible for a person, where, from when to when.
package struct Custody: Hashable, Sendable, Codable {
    package let id: CustodyID
    package let person: PersonID
    package let agency: AgencyID
    package let facility: FacilityID
    package let from: Moment
    package var ended: Ending?

    package init(
        id: CustodyID, person: PersonID, agency: AgencyID, facility: FacilityID, from: Moment,
        ended: Ending? = nil
    ) {
        self.id = id
        self.person = person
        self.agency = agency
        self.facility = facility
        self.from = from
        self.ended = ended
    }

    /// When and how responsibility ended.
    package struct Ending: Hashable, Sendable, Codable {
        package let at: Moment
        package let how: How
        /// Those who left together share it; nil where somebody left alone.
        package let household: Household?

        package init(at: Moment, how: How, household: Household? = nil) {
            self.at = at
            self.how = how
            self.household = household
        }
    }

    /// How responsibility ended.
    package enum How: Hashable, Sendable, Codable {
        /// Handed over; another custody began at the same moment.
        case transferred(TransferID)
        /// Moved to another place of the same agency.
        case relocated
        case released(to: String)
        /// Left the country by decision of a state.
        case removed(country: String)
        case died
        case left(circumstances: String)
        /// The custody was recorded by mistake.
        case recordedInError(reason: String)
    }
}

/// People at liberty of whom it is recorded that they are together.
package enum Household: Hashable, Sendable, Codable {
    /// They left custody in one act; the first of their custodies.
    case leftTogether(CustodyID)
    /// They were reunited; the first case in which somebody joined.
    case reunited(CaseID)
}

/// Where somebody is, as far as custody and reunification tell.
package enum Whereabouts: Hashable, Sendable {
    /// No custody was ever recorded.
    case unrecorded
    case held(AgencyID, FacilityID)
    case atLiberty(Household?)
    /// Left the country by decision of a state.
    case removed(Household?)
    case died

    /// Whom somebody at liberty or removed is together with.
    package var household: Household? {
        switch self {
        case .atLiberty(let household), .removed(let household): household
        case .unrecorded, .held, .died: nil
        }
    }

    /// Whether two people are at one place for all that is known.
    ///
    /// Nobody is together with somebody whose whereabouts were not recorded.
    package func isTogether(with other: Whereabouts) -> Bool {
        if case .held = self { return self == other }
        guard let household, let others = other.household else { return false }
        return household == others
    }
}

// Part of Reunify. Copyright the Reunify contributors.
// SPDX-License-Identifier: Apache-2.0

package import Casework

/// A child who is counted among those separated from a parent or caregiver, and where.
package struct SeparatedChild: Hashable, Sendable {
    /// Ages in whole years.
    package enum AgeBand: String, Hashable, Sendable, CaseIterable {
        case under5 = "under-5"
        case from5to17 = "5-to-17"
        case adult = "18-and-over"
        /// The records leave open in which band.
        case unknown = "not-known"

        package var words: ReportText {
            switch self {
            case .under5: "under 5"
            case .from5to17: "5 to 17"
            case .adult: "18 and over"
            case .unknown: "not certain"
            }
        }
    }

    /// How long somebody has been separated, or was.
    package enum Length: String, Hashable, Sendable, CaseIterable {
        case upTo30Days = "up-to-30-days"
        case upTo90Days = "31-to-90-days"
        case upToOneYear = "91-to-365-days"
        case longer = "over-a-year"
        case unknown = "not-known"

        package var words: ReportText {
            switch self {
            case .upTo30Days: "up to 30 days"
            case .upTo90Days: "31 to 90 days"
            case .upToOneYear: "91 to 365 days"
            case .longer: "more than a year"
            case .unknown: "not known"
            }
        }
    }

    package let person: PersonID
    package let category: ReportCategory
    package let band: AgeBand
    /// Who answers for the child now; nil where nobody is known to.
    package let agency: AgencyID?
    /// The code of the ground of the last separation; nil where none is on record.
    package let ground: String?
    package let length: Length
    /// The first separation or sign of one, and when it came onto record: the reason to be counted.
    package let since: String

    package init(
        person: PersonID, category: ReportCategory, band: AgeBand, agency: AgencyID? = nil,
        ground: String? = nil, length: Length = .unknown, since: String = ""
    ) {
        self.person = person
        self.category = category
        self.band = band
        self.agency = agency
        self.ground = ground
        self.length = length
        self.since = since
    }
}

extension ReportCategory {
    package static let notSeparated = ReportCategory("not-separated")
    package static let reunified = ReportCategory("reunified")
    package static let died = ReportCategory("died")
    package static let turned18 = ReportCategory("turned-18")
    package static let childRemoved = ReportCategory("child-removed")
    package static let releasedOtherwise = ReportCategory("released-otherwise")
    package static let parentRemoved = ReportCategory("parent-removed")
    package static let parentChoseApart = ReportCategory("parent-chose-apart")
    package static let safety = ReportCategory("safety-concern")
    package static let parentage = ReportCategory("parentage-in-doubt")
    package static let parentHeld = ReportCategory("parent-held-elsewhere")
    package static let inCare = ReportCategory("in-care")
    package static let unknownPlace = ReportCategory("place-not-recorded")
    package static let underReview = ReportCategory("under-review")

    /// The categories of reports about separated children, in the order in which they are asked.
    ///
    /// A child is counted in the first that fits, so that they partition.
    package static let separatedChildren:
        [(category: ReportCategory, title: ReportText, definition: ReportText)] = [
            (
                .underReview, "Under review",
                "Some source says that the child was separated, and no separation is on record."
            ),
            (
                .notSeparated, "Further review shows not separated",
                "Two people found that child and adult are not related (a verification), for every adult "
                    + "the child was recorded as separated from."
            ),
            (
                .reunified, "Reunified with the separated parent or caregiver",
                "A reunification is on record, or the separation ended because they are together again."
            ),
            (.died, "Child died", "Custody ended with the child's death."),
            (
                .turned18, "Turned 18",
                "Every record proves that the person is 18 or older on the day of the report."
            ),
            (
                .childRemoved, "Child left the country by decision of a state",
                "The child's last custody ended with a removal."
            ),
            (
                .releasedOtherwise, "Discharged in other circumstances",
                "The child is in nobody's custody and not reunified: released to a sponsor, or left."
            ),
            (
                .unknownPlace, "Place not recorded",
                "No custody of the child was ever recorded."
            ),
            (
                .safety, "In care: safety concern",
                "A red flag about the child or the adult is open."
            ),
            (
                .parentage, "In care: parentage in doubt",
                "A verification could not be decided, or evidence in an open one speaks against the relation."
            ),
            (
                .parentChoseApart, "In care: parent chose to be apart",
                "The last informed choice of the parent or caregiver, not revoked, is to be apart."
            ),
            (
                .parentRemoved, "In care: parent outside the country",
                "The parent's or caregiver's last custody ended with a removal."
            ),
            (
                .parentHeld, "In care: parent in other custody",
                "The parent or caregiver is held, at another place than the child."
            ),
            (
                .inCare, "In care: to be reunified",
                "The child is in custody, and none of the above keeps child and adult apart."
            ),
        ]
}

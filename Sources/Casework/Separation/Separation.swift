// Part of Reunify. Copyright the Reunify contributors.
// SPDX-License-Identifier: Apache-2.0

/// Child and parent or caregiver under different custody.
///
/// `recorded` → `inForce` (approved by somebody else) → `ended` (together again), or `recorded` →
/// `withdrawn`. Only one in force lets a custody change put the two apart.
package struct Separation: Hashable, Sendable, Codable {
    /// Where a separation stands.
    package enum Stage: Hashable, Sendable, Codable {
        case recorded
        case inForce(approver: UserID, Moment)
        case ended(Moment, reason: String)
        case withdrawn(Moment, reason: String)
    }

    /// What the separated were told.
    package struct Notice: Hashable, Sendable, Codable {
        package let given: Moment
        /// Who was told: the parent or caregiver.
        package let to: PersonID
        package let interpretation: Interpretation

        package init(given: Moment, to: PersonID, interpretation: Interpretation) {
            self.given = given
            self.to = to
            self.interpretation = interpretation
        }
    }

    package let id: SeparationID
    package let link: LinkID
    package let ground: Ground
    package let narrative: String
    /// Who decided; the one who records it.
    package let decisionMaker: UserID
    package let agency: AgencyID
    package let place: String
    package let at: Moment
    package let notice: Notice
    /// Where and how the decision can be reviewed.
    package let reviewRoute: String
    package var stage: Stage = .recorded

    package init(
        id: SeparationID, link: LinkID, ground: Ground, narrative: String, decisionMaker: UserID,
        agency: AgencyID, place: String, at: Moment, notice: Notice, reviewRoute: String,
        stage: Stage = .recorded
    ) {
        self.id = id
        self.link = link
        self.ground = ground
        self.narrative = narrative
        self.decisionMaker = decisionMaker
        self.agency = agency
        self.place = place
        self.at = at
        self.notice = notice
        self.reviewRoute = reviewRoute
        self.stage = stage
    }

    /// Whether it was approved and still holds.
    package var isInForce: Bool {
        if case .inForce = stage { true } else { false }
    }
}

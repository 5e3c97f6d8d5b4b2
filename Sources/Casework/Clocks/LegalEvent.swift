// Part of Reunify. Copyright the Reunify contributors.
// SPDX-License-Identifier: Apache-2.0

/// Something that rules count from and that no other record shows: the determination that a child is
/// unaccompanied, the receipt of an appeal.
///
/// It is never changed; a wrong one is corrected by another.
package struct LegalEvent: Hashable, Sendable, Codable {
    package let id: LegalEventID
    /// Nil where it is about the work as a whole: "the emergency was declared".
    package let person: PersonID?
    package let kind: ClockEventKind
    package let at: Moment
    /// The day is known, the hour is not.
    package let isDayOnly: Bool
    package let agency: AgencyID
    package let recordedBy: UserID
    /// What tells it apart from others of its kind, such as the number of an appeal.
    package let reference: String
    /// The paper that shows it.
    package let document: DocumentID?
    /// The one that it takes the place of.
    package let corrects: LegalEventID?

    package init(
        id: LegalEventID, person: PersonID?, kind: ClockEventKind, at: Moment,
        isDayOnly: Bool = false,
        agency: AgencyID, recordedBy: UserID, reference: String = "", document: DocumentID? = nil,
        corrects: LegalEventID? = nil
    ) {
        self.id = id
        self.person = person
        self.kind = kind
        self.at = at
        self.isDayOnly = isDayOnly
        self.agency = agency
        self.recordedBy = recordedBy
        self.reference = reference
        self.document = document
        self.corrects = corrects
    }
}

/// More time for one person under one rule, on a ground that the rule or an order names.
package struct ClockExtension: Hashable, Sendable, Codable {
    package let id: ClockExtensionID
    package let person: PersonID
    package let rule: ClockRuleID
    package let ground: String
    /// Until when, where the ground does not say how much it adds.
    package let until: Moment?
    /// The order or paper it rests on.
    package let reference: String
    package let grantedBy: UserID
    package let at: Moment

    package init(
        id: ClockExtensionID, person: PersonID, rule: ClockRuleID, ground: String, until: Moment?,
        reference: String, grantedBy: UserID, at: Moment
    ) {
        self.id = id
        self.person = person
        self.rule = rule
        self.ground = ground
        self.until = until
        self.reference = reference
        self.grantedBy = grantedBy
        self.at = at
    }
}

/// A court's order that sets clocks, from the day on which a second person has signed for its text.
///
/// `proposed` by one person → `inForce` when another signs for the same text → `endProposed` →
/// `ended` when another signs for that, or `proposed` → `withdrawn`. It binds until it has ended.
package struct CourtOrder: Hashable, Sendable, Codable {
    /// Where an order stands.
    package enum Stage: Hashable, Sendable, Codable {
        case proposed
        case inForce(by: UserID, Moment)
        case endProposed(by: UserID, day: Day, reason: String)
        case ended(by: UserID, day: Day, Moment)
        case withdrawn(Moment, reason: String)

        /// Whether its rules are computed.
        package var binds: Bool {
            switch self {
            case .inForce, .endProposed: true
            case .proposed, .ended, .withdrawn: false
            }
        }
    }

    package let id: CourtOrderID
    /// Court and number.
    package let docket: String
    package let entered: Day
    /// The rules in the form of a rule file, letter for letter what both people signed for.
    package let text: String
    package let proposedBy: UserID
    package let at: Moment
    package var stage: Stage = .proposed

    package init(
        id: CourtOrderID, docket: String, entered: Day, text: String, proposedBy: UserID,
        at: Moment,
        stage: Stage = .proposed
    ) {
        self.id = id
        self.docket = docket
        self.entered = entered
        self.text = text
        self.proposedBy = proposedBy
        self.at = at
        self.stage = stage
    }
}

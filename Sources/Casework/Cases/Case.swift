// Part of Reunify. Copyright the Reunify contributors.
// SPDX-License-Identifier: Apache-2.0

/// The work for one child.
package struct Case: Hashable, Sendable, Codable {
    /// How a reunification is to happen.
    package struct Plan: Hashable, Sendable, Codable {
        package let link: LinkID
        /// The assessment of the child's best interests; an attached document.
        package let bestInterests: DocumentID
        package let day: Day
        package let supervisor: UserID

        package init(link: LinkID, bestInterests: DocumentID, day: Day, supervisor: UserID) {
            self.link = link
            self.bestInterests = bestInterests
            self.day = day
            self.supervisor = supervisor
        }
    }

    /// Child and adult together again.
    package struct Reunification: Hashable, Sendable, Codable {
        package let link: LinkID
        package let at: Moment
        package let place: String
        /// Who compared child and adult with their records at the handing over: no one who planned it.
        package let checkedBy: UserID
        /// Whom they are together with; nil where both are in custody at one place.
        package let household: Household?

        package init(
            link: LinkID, at: Moment, place: String, checkedBy: UserID, household: Household? = nil
        ) {
            self.link = link
            self.at = at
            self.place = place
            self.checkedBy = checkedBy
            self.household = household
        }
    }

    /// Why work ended without a follow-up after reunification (Primero's closure reasons).
    package enum ClosureReason: String, Hashable, Sendable, Codable, CaseIterable {
        case followedUp, deathOfChild, turnedEighteen, formalClosing, notSeen, repatriated,
            transferred, other
    }

    package let id: CaseID
    package let child: PersonID
    package let agency: AgencyID
    package var caseworker: UserID
    package var stage: CaseStage = .identified
    package var plan: Plan?
    package var reunification: Reunification?
    package var followUps: [FollowUp] = []

    package init(
        id: CaseID, child: PersonID, agency: AgencyID, caseworker: UserID,
        stage: CaseStage = .identified, plan: Plan? = nil, reunification: Reunification? = nil,
        followUps: [FollowUp] = []
    ) {
        self.id = id
        self.child = child
        self.agency = agency
        self.caseworker = caseworker
        self.stage = stage
        self.plan = plan
        self.reunification = reunification
        self.followUps = followUps
    }
}

/// A visit or call after reunification, or while in care.
package struct FollowUp: Hashable, Sendable, Codable {
    package let id: FollowUpID
    package let at: Moment
    package let childWasSeen: Bool
    package let reasonNotSeen: String
    package let comments: String
    package let needNextVisit: Bool

    package init(
        id: FollowUpID, at: Moment, childWasSeen: Bool, reasonNotSeen: String, comments: String,
        needNextVisit: Bool
    ) {
        self.id = id
        self.at = at
        self.childWasSeen = childWasSeen
        self.reasonNotSeen = reasonNotSeen
        self.comments = comments
        self.needNextVisit = needNextVisit
    }
}

/// Commands about a case.
package enum CaseCommand: Hashable, Sendable, Codable {
    case open(CaseID, child: PersonID, caseworker: UserID)
    case assign(CaseID, UserID)
    /// To a stage that has no command of its own.
    case advance(CaseID, CaseStage, reason: String)
    case markVerified(CaseID, LinkID)
    case plan(CaseID, LinkID, bestInterests: DocumentID, day: Day)
    case reunify(CaseID, place: String, checkedBy: UserID)
    case followUp(CaseID, FollowUp)
    case close(CaseID, Case.ClosureReason, explanation: String)
    case reopen(CaseID, reason: String)
    case arrangeCare(CareArrangement)
    case raiseFlag(RedFlag)
    case clearFlag(RedFlagID, reason: String)
}

/// What happened to a case.
package enum CaseEvent: Hashable, Sendable, Codable {
    case opened(Case)
    case assigned(CaseID, UserID)
    case moved(CaseID, CaseStage, reason: String)
    case planned(CaseID, Case.Plan)
    case reunified(CaseID, Case.Reunification)
    case followedUp(CaseID, FollowUp)
    case careArranged(CareArrangement)
    case flagRaised(RedFlag)
    case flagCleared(RedFlagID, by: UserID, reason: String, Moment)
}

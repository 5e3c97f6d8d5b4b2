// Part of Reunify. Copyright the Reunify contributors.
// SPDX-License-Identifier: Apache-2.0

/// Who acts.
package enum Actor: Hashable, Sendable, Codable {
    /// Somebody of an agency in one role.
    case user(UserID, Role, AgencyID)
    /// The matching of this registry. It may propose and withdraw what it proposed, nothing else.
    case matching(model: String)

    /// The user, where it is one.
    package var user: UserID? {
        if case .user(let user, _, _) = self { user } else { nil }
    }
}

/// All that a decision depends on besides the state: who, what for, when, and the rules in force.
package struct ActContext: Hashable, Sendable {
    package let actor: Actor
    package let purpose: Purpose
    package let at: Moment
    package let rules: Rules
    /// The agencies whose people work in this registry: what passes between two of them needs an
    /// agreement.
    package let members: Set<AgencyID>

    package init(
        actor: Actor, purpose: Purpose, at: Moment, rules: Rules = .standard,
        members: Set<AgencyID> = []
    ) {
        self.members = members
        self.actor = actor
        self.purpose = purpose
        self.at = at
        self.rules = rules
    }
}

/// Lists and thresholds that an installation may set.
///
/// They come in with each act, so that the version in force at that time is the one that is
/// applied.
package struct Rules: Hashable, Sendable {
    /// Versions of the list of grounds for a separation.
    package let groundLists: [GroundList]
    /// Evidence in bits below which the answer is "not enough evidence".
    package let leastEvidenceBits: Double
    /// Probability from 0 to 1 from which a candidate is called possible, and from which strong.
    package let possibleFrom: Double
    package let strongFrom: Double
    /// Hours after which a transfer that nobody acknowledged is shown to both agencies.
    package let acknowledgementHours: Int
    /// Legal clocks, and what the clocks on the wall show in each zone.
    package let clocks: ClockRuleBook
    package let zones: ZoneOffsets

    package init(
        groundLists: [GroundList], leastEvidenceBits: Double, possibleFrom: Double,
        strongFrom: Double, acknowledgementHours: Int, clocks: ClockRuleBook = ClockRuleBook(),
        zones: ZoneOffsets = .utc
    ) {
        self.groundLists = groundLists
        self.leastEvidenceBits = leastEvidenceBits
        self.possibleFrom = possibleFrom
        self.strongFrom = strongFrom
        self.acknowledgementHours = acknowledgementHours
        self.clocks = clocks
        self.zones = zones
    }

    /// What a new installation starts with.
    package static let standard = Rules(
        groundLists: [.standard], leastEvidenceBits: 3, possibleFrom: 0.5, strongFrom: 0.95,
        acknowledgementHours: 24)

    /// The same with legal clocks.
    package func with(clocks: ClockRuleBook, zones: ZoneOffsets) -> Rules {
        Rules(
            groundLists: groundLists, leastEvidenceBits: leastEvidenceBits,
            possibleFrom: possibleFrom, strongFrom: strongFrom,
            acknowledgementHours: acknowledgementHours, clocks: clocks, zones: zones)
    }
}

// Part of Reunify. Copyright the Reunify contributors.
// SPDX-License-Identifier: Apache-2.0

package import Casework

/// What one entry of the journal says: who did what, when and what for, and all that came of it.
package struct Act: Hashable, Sendable {
    package let at: Moment
    package let actor: Actor
    package let purpose: Purpose
    /// Why it was refused, where it was; what happened then are its alerts.
    package let refusal: Refusal.Code?
    package let happenings: [Happening]

    /// An act of its parts.
    package init(
        at: Moment, actor: Actor, purpose: Purpose, refusal: Refusal.Code? = nil,
        happenings: [Happening]
    ) {
        self.at = at
        self.actor = actor
        self.purpose = purpose
        self.refusal = refusal
        self.happenings = happenings
    }

    /// What happened to families.
    package var events: [Event] {
        happenings.compactMap { if case .casework(let event) = $0 { event } else { nil } }
    }
}

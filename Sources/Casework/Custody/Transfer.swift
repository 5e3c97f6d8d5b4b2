// Part of Reunify. Copyright the Reunify contributors.
// SPDX-License-Identifier: Apache-2.0

/// Custody handed over.
///
/// It carries the family links and is complete only when acknowledged.
package struct Transfer: Hashable, Sendable, Codable {
    /// Where a transfer stands.
    ///
    /// Every stage but the first is final.
    package enum Stage: Hashable, Sendable, Codable {
        /// On the way: the sender is still responsible.
        case dispatched
        case acknowledged(Moment)
        case refused(Moment, reason: String)
        case recalled(Moment, reason: String)

        /// Whether it still waits for the receiver.
        package var isOpen: Bool { self == .dispatched }
    }

    /// One person of a transfer and the custody that begins when it is acknowledged.
    package struct Passenger: Hashable, Sendable, Codable {
        package let person: PersonID
        package let custody: CustodyID

        package init(person: PersonID, custody: CustodyID) {
            self.person = person
            self.custody = custody
        }
    }

    package let id: TransferID
    package let passengers: [Passenger]
    package let sender: AgencyID
    package let receiver: AgencyID
    package let facility: FacilityID
    package let dispatched: Moment
    /// All links of the passengers at the time, whatever their standing.
    ///
    /// Filled in by the decision, not by whoever sends.
    package var links: [LinkID] = []
    /// The answer to "was this person separated from a relative?", by separation.
    package var separations: [SeparationID] = []
    package var stage: Stage = .dispatched

    package init(
        id: TransferID, passengers: [Passenger], sender: AgencyID, receiver: AgencyID,
        facility: FacilityID, dispatched: Moment, links: [LinkID] = [],
        separations: [SeparationID] = [], stage: Stage = .dispatched
    ) {
        self.id = id
        self.passengers = passengers
        self.sender = sender
        self.receiver = receiver
        self.facility = facility
        self.dispatched = dispatched
        self.links = links
        self.separations = separations
        self.stage = stage
    }
}

// Part of Reunify. Copyright the Reunify contributors.
// SPDX-License-Identifier: Apache-2.0

/// Commands about who is responsible for whom.
///
/// All people of one command move together, so that a family is not split between two lines of a
/// form.
package enum CustodyCommand: Hashable, Sendable, Codable {
    case take([Transfer.Passenger], AgencyID, FacilityID, from: Moment)
    case relocate([Transfer.Passenger], FacilityID, at: Moment)
    case dispatch(Transfer)
    case acknowledge(TransferID)
    case refuse(TransferID, reason: String)
    case recall(TransferID, reason: String)
    case end([PersonID], Custody.How, at: Moment)
}

/// What happened to custody.
package enum CustodyEvent: Hashable, Sendable, Codable {
    case began(Custody)
    case ended(CustodyID, Custody.Ending)
    case dispatched(Transfer)
    case transferMoved(TransferID, Transfer.Stage)
}

// Part of Reunify. Copyright the Reunify contributors.
// SPDX-License-Identifier: Apache-2.0

package import Casework

/// What happens to the registry itself, beside what happens to families; journaled like it.
package enum AdministrativeEvent: Hashable, Sendable, Codable {
    /// The registry begins.
    case founded
    case agencyEnrolled(AgencyID, name: String)
    case facilityEnrolled(FacilityID, AgencyID, name: String)
    case userEnrolled(UserID, name: String, Role, AgencyID)
    /// A list is imported, or read by another mapping from now on.
    case listAnnounced(ImportedList)
    /// Somebody was shown rows that wait for an answer.
    case rowsShown([RowID])
    /// Nothing of the person may be erased until it is lifted.
    case holdPlaced(PersonID, reason: String)
    case holdLifted(PersonID, reason: String)
    /// The keys of these people were destroyed, and of rows of lists that were about them. What stays
    /// is that they existed, how they are linked, and what counts need.
    case erased([PersonID], rows: [RowID], reason: String, approver: UserID)
    /// Somebody asks that a person is erased; a second person answers.
    case erasureAsked(PersonID, reason: String)
    case erasureDeclined(PersonID, reason: String)
    case agencyKeyRotated(AgencyID)
    /// Nothing that this agency registered can be read any more.
    case agencyKeyDestroyed(AgencyID, reason: String, approver: UserID)
    case rootKeyRotated
    /// Somebody looked for people; whom they saw is journaled with it.
    case searched(Search, hits: Int)
    /// Somebody was shown a list that speaks of these people.
    case listed(Listing, [PersonID])
    /// A backup was put back that lacks what the log had signed for; a new log begins.
    case recovered(Recovery)
    /// Somebody signed in or out, or how they do was changed.
    case account(UserID, AccountAct)
    /// A program is told what happens, or is no longer.
    case webhook(WebhookAct)
    /// Everything on record left as a package.
    case packaged(Packaging)
    /// Everything before came as a package.
    case loaded(Loading)
    /// Copies of others' records whose time has ended, and what is left of them.
    case expired([Tombstone])
    /// Something was done with a list that is on its way in at the desk.
    case listHandled(ListStep, digest: String)

    /// What is done with a list before and while it is recorded.
    package enum ListStep: String, Hashable, Sendable, Codable, CaseIterable {
        case uploaded, shown, mapped, tried, begun, stopped
        case thrownAway = "thrown-away"
    }

    /// What a list is of.
    package enum Listing: String, Hashable, Sendable, Codable {
        case proposals, resolutionProposals, alerts, familyUnits, looks, tasks
        case work, custodies, transfers, separations, links, requests, verifications, cases, clocks
        case holds
    }

    /// How people were looked for.
    package enum Search: String, Hashable, Sendable, Codable {
        case number, name
    }

    /// What a new log says of the one that it follows.
    package struct Recovery: Hashable, Sendable, Codable {
        package let epoch: UInt64
        /// The old log, and how many of its entries were restored.
        package let oldOrigin: String
        package let restored: UInt64
        /// The root over the restored entries, in base 64.
        package let restoredRoot: String
        /// The largest size that the old log is known to have signed: the entries from `restored`
        /// to it are lost.
        package let signed: UInt64
        package let signedRoot: String
        /// The second officer; the first is who acts.
        package let approver: UserID
        package let reason: String
    }

    /// What a package held, and for whom it was.
    package struct Packaging: Hashable, Sendable, Codable {
        /// The identifier of the key for which it was sealed.
        package let recipient: String
        /// SHA-256 of its manifest as 64 hexadecimal digits.
        package let manifest: String
        package let entries: UInt64
        package let people: Int
        package let papers: Int
        /// The second person; the first is who acts.
        package let approver: UserID
        package let reason: String
    }

    /// Where a registry came from.
    package struct Loading: Hashable, Sendable, Codable {
        /// The log over the entries of the package, and its head.
        package let origin: String
        package let entries: UInt64
        package let size: UInt64
        package let root: String
        /// SHA-256 of the package's manifest.
        package let manifest: String
    }
}

/// One thing that happened: to families, or to the registry itself.
package enum Happening: Hashable, Sendable {
    case casework(Event)
    case administrative(AdministrativeEvent)
}

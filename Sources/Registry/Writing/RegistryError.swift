// Part of Reunify. Copyright the Reunify contributors.
// SPDX-License-Identifier: Apache-2.0

package import Casework

/// Why the registry did not do, or did not show, what it was asked.
///
/// A decision against an act is no error but a `Refusal`. Errors carry identifiers, never what a record
/// says.
package enum RegistryError: Error, Hashable, Sendable, CustomStringConvertible {
    /// The journal could not be read.
    case journal(JournalError)
    /// A write failed; nothing is acknowledged any more until the registry is opened again.
    case stopped(JournalError)
    /// It was closed.
    case closed
    case rootKey(RootKeyError)
    /// The root key is not the one of this registry.
    case wrongRootKey
    /// The idempotency key was used for another command.
    case requestReused
    /// What a request rests on is not so any more.
    case changedMeanwhile
    /// The person's content was erased; nothing new is written about them.
    case erased(PersonID)
    /// A legal hold is on the person.
    case onHold(PersonID)
    /// Content of these people is sealed by one key, because their records were one person's; they are
    /// erased together or not at all.
    case sharedKey([PersonID])
    /// The role may not do this, or not for this purpose.
    case notPermitted
    /// Somebody else has to agree.
    case secondPersonNeeded
    case reasonMissing
    case unknownPerson(PersonID)
    case unknownAgency(AgencyID)
    case unknownWebhook(WebhookID)
    /// An entry does not open: it was changed, moved, or its key was.
    case damagedEntry(UInt64)
    /// Keys of people are missing, and no erasure on record says why.
    case missingKeys([PersonID])
    /// The tree over the entries is not the one that was signed.
    case contradictsCheckpoint(size: UInt64)
    /// The log has signed for more entries than there are: an older copy was put back.
    case rolledBack(entries: UInt64, signed: UInt64)
    /// Nothing that was signed is missing: there is nothing to recover from.
    case notRolledBack
    /// A checkpoint that was brought along is not by this log.
    case foreignCheckpoint
    /// There is no such entry in the log.
    case noSuchEntry(UInt64)
    /// The log could not be read or extended.
    case log(String)
    /// The cryptographic library failed.
    case cryptography
    /// An entry could not be written down, or is of a later version.
    case unreadableEntry(UInt64)

    /// One sentence.
    package var description: String {
        switch self {
        case .journal(let error): error.description
        case .stopped(let error):
            "The registry has stopped, because a write failed. \(error.description)"
        case .closed: "The registry is closed."
        case .rootKey(let error): error.description
        case .wrongRootKey: "The root key is not the one of this registry."
        case .requestReused: "This idempotency key was used for another command."
        case .changedMeanwhile: "What the request rests on was changed meanwhile."
        case .erased(let person): "The content of \(person) was erased."
        case .onHold(let person): "There is a legal hold on \(person)."
        case .sharedKey(let persons):
            "These are erased together or not at all: "
                + persons.map(\.description).joined(separator: ", ") + "."
        case .notPermitted: "This role may not do this for this purpose."
        case .secondPersonNeeded: "A second person has to agree, a supervisor who is not the first."
        case .reasonMissing: "A reason is missing."
        case .unknownPerson(let person): "There is no \(person)."
        case .unknownAgency(let agency): "There is no \(agency)."
        case .unknownWebhook(let webhook): "There is no \(webhook)."
        case .damagedEntry(let sequence): "Entry \(sequence) of the journal was changed."
        case .missingKeys(let persons):
            "Keys are missing without an erasure on record: \(persons.count) people, "
                + "the first is \(persons.first?.description ?? "unknown")."
        case .contradictsCheckpoint(let size):
            "The first \(size) entries are not those that the log has signed for."
        case .rolledBack(let entries, let signed):
            "The journal has \(entries) entries and the log has signed for \(signed): "
                + "an older copy was put back."
        case .notRolledBack: "Nothing is missing that the log has signed for."
        case .foreignCheckpoint: "A checkpoint is not by this log."
        case .noSuchEntry(let sequence): "The log has no entry \(sequence)."
        case .log(let reason): reason
        case .cryptography: "The cryptographic library failed."
        case .unreadableEntry(let sequence):
            "Entry \(sequence) is not in a form that this version knows."
        }
    }
}

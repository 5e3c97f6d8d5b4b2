// Part of Reunify. Copyright the Reunify contributors.
// SPDX-License-Identifier: Apache-2.0

/// Where attached papers and unfinished forms are kept: sealed bytes beside the journal.
///
/// The journal says that a paper was attached, by its digest; here are its bytes.
package protocol ObjectStore: Sendable {
    /// One object; nil where there is none.
    func object(_ name: StoredObject.Name) throws(JournalError) -> StoredObject?
    /// All objects of a kind that belong to somebody.
    func objects(_ kind: StoredObject.Kind, of owner: UInt64) throws(JournalError) -> [StoredObject]
    /// Writes objects and takes others out, in one transaction, durably.
    func writeObjects(
        _ objects: [StoredObject], removing: [StoredObject.Name]
    ) throws(JournalError)
}

/// An attached paper or an unfinished form, sealed.
package struct StoredObject: Hashable, Sendable {
    /// What an object is.
    package enum Kind: UInt8, Hashable, Sendable, CaseIterable {
        /// A paper of a person, sealed by that person's key.
        case paper = 1
        /// A form that a user has not sent yet.
        case draft = 2
        /// How far a list is that was handed over at the desk.
        case importJob = 3
        /// A piece of a list that was handed over and is not on record yet.
        case importPiece = 4
        /// A photo or paper that a form brought which is not sent yet.
        case draftFile = 5
    }

    /// Which object it is.
    package struct Name: Hashable, Sendable {
        package let kind: Kind
        /// The number of the person, user or agency.
        package let owner: UInt64
        /// 8 to 32 bytes that say nothing about the content.
        package let bytes: [UInt8]

        /// A name of its parts.
        package init(kind: Kind, owner: UInt64, bytes: [UInt8]) {
            self.kind = kind
            self.owner = owner
            self.bytes = bytes
        }
    }

    package let name: Name
    package let sealed: [UInt8]

    /// An object of its parts.
    package init(name: Name, sealed: [UInt8]) {
        self.name = name
        self.sealed = sealed
    }
}

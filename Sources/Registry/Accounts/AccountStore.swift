// Part of Reunify. Copyright the Reunify contributors.
// SPDX-License-Identifier: Apache-2.0

/// Where accounts and sessions are kept: sealed rows that change.
///
/// They are no part of what happened to families: the journal says that somebody signed in, not with
/// what.
package protocol AccountStore: Sendable {
    /// All rows.
    func accountRows() throws(JournalError) -> [AccountRow]
    /// Writes rows and takes others out, in one transaction, durably.
    func writeAccounts(_ rows: [AccountRow], removing: [AccountRow.Name]) throws(JournalError)
}

/// One account, session or client, sealed.
package struct AccountRow: Hashable, Sendable {
    /// What the row is about.
    package struct Name: Hashable, Sendable {
        package let kind: UInt8
        package let bytes: [UInt8]

        /// A name of its parts.
        package init(kind: UInt8, bytes: [UInt8]) {
            self.kind = kind
            self.bytes = bytes
        }
    }

    package let name: Name
    package let sealed: [UInt8]

    /// A row of its parts.
    package init(name: Name, sealed: [UInt8]) {
        self.name = name
        self.sealed = sealed
    }
}

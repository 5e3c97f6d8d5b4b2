// Part of Reunify. Copyright the Reunify contributors.
// SPDX-License-Identifier: Apache-2.0

/// Why a store could not do what it was asked.
///
/// Says which kind of thing failed and, where a driver gave one, its code; never what was stored.
package enum JournalError: Error, Hashable, Sendable, CustomStringConvertible {
    /// Another process has it open.
    case inUse
    /// There is none under this name.
    case notFound
    /// There is one under this name already.
    case exists
    /// The file is not a journal of this program.
    case notAJournal
    /// A later version of the program wrote it.
    case tooNew(version: Int)
    /// The disk is full.
    case full
    /// Reading or writing failed, with the driver's code.
    case failed(code: Int)
    /// What was read is not what the program stores there.
    case damaged(table: String)
    /// The entry is not the next one.
    case outOfTurn(expected: UInt64, found: UInt64)
    /// The store does not keep to what durability needs, for instance syncs less than it was told to.
    case unsafe(setting: String)
    /// It was closed.
    case closed

    /// One sentence.
    package var description: String {
        switch self {
        case .inUse: "Another process has the registry open."
        case .notFound: "There is no registry."
        case .exists: "There is a file of this name already; it is not overwritten."
        case .notAJournal: "The file is not the journal of a registry."
        case .tooNew(let version):
            "The journal was written by a later version of the program (schema \(version))."
        case .full: "The disk is full."
        case .failed(let code): "The journal could not be read or written (SQLite code \(code))."
        case .damaged(let table): "The journal's table \(table) is damaged."
        case .outOfTurn(let expected, let found):
            "Entry \(found) was offered where entry \(expected) is the next."
        case .unsafe(let setting): "The journal cannot be kept safe: \(setting)."
        case .closed: "The journal was closed."
        }
    }
}

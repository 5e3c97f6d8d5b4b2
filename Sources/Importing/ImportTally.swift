// Part of Reunify. Copyright the Reunify contributors.
// SPDX-License-Identifier: Apache-2.0

package import Casework
import Exchange
package import Registry

/// What becomes, or became, of a list.
package struct ImportTally: Codable, Hashable, Sendable {
    /// The name of the list.
    package var list: String
    /// Its rows.
    package var records = 0
    /// Rows of this very list that are on record from before.
    package var before = 0
    package var accepted = 0
    package var quarantined = 0
    /// Of those on record, rows that the mapping reads otherwise than before.
    package var readAnew = 0
    /// Of those, rows that could not be taken before.
    package var settled = 0
    /// Why rows are quarantined, with how many there are of each.
    package var reasons: [String: Int] = [:]
    /// Whether it is recorded; without, it was only tried.
    package var committed = false
    /// The first and the last entry of the journal that it made.
    package var firstEntry: UInt64?
    package var lastEntry: UInt64?

    /// Nothing of a list yet.
    package init(list: String) { self.list = list }

    /// Whether every row is somewhere.
    package var reconciles: Bool { before + accepted + quarantined == records }

    mutating func count(_ result: RowReading.Result) {
        switch result {
        case .record: accepted += 1
        case .ambiguous(let reason, _), .unreadable(let reason):
            quarantined += 1
            reasons[reason, default: 0] += 1
        }
    }
}

/// How far an import is.
package struct ImportProgress: Hashable, Sendable, Codable {
    /// Rows that are recorded in this run.
    package let done: Int
    /// Rows that this run has to record.
    package let total: Int

    /// So many of so many.
    package init(done: Int, total: Int) {
        self.done = done
        self.total = total
    }
}

/// Why an import did not come to its end.
///
/// What it recorded before is on record.
package enum ImportFailure: Error, Sendable {
    /// The registry could not do it.
    case registry(RegistryError)
    /// The rules refused a row even as one that waits.
    case refused(Refusal)
    /// It was asked to stop, between two pieces.
    case stopped(onRecord: Int, of: Int)
    /// What is on record is not what the list has.
    case unreconciled(rows: Int, onRecord: Int)
}

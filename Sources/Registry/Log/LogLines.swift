// Part of Reunify. Copyright the Reunify contributors.
// SPDX-License-Identifier: Apache-2.0

import TransparencyLog

/// An epoch of the log as lines that anybody can verify (`LogExport`), one piece after the other.
///
/// Commitments are computed from the sealed entries as they are stored now, hashes are copied from the
/// tree: where somebody changed one of them, the lines disagree.
package struct LogLines {
    private let journal: any Journal
    private let sealing: EntrySealing
    private let end: UInt64
    private var lines: LogExport<LogTree>
    private var next: UInt64
    private var bytes: [UInt8]
    private var failure: RegistryError?

    init(
        _ epoch: LogEpoch, size: UInt64, journal: any Journal, keys: DerivedKeys
    ) throws(RegistryError) {
        guard let origin = NoteLine(epoch.origin) else {
            throw .log("The origin is not the name of a log.")
        }
        self.journal = journal
        sealing = EntrySealing(keys: keys)
        lines = LogExport(
            origin: origin, size: size,
            hashes: LogTree(journal: journal, epoch: epoch, size: size))
        next = epoch.first
        end = epoch.first + size
        bytes = lines.header
    }

    /// The next lines; nil after the last.
    ///
    /// - Throws: Where the store has not what the lines need, after a piece with those before: whoever
    ///   verifies sees where they end.
    package mutating func piece() throws(RegistryError) -> [UInt8]? {
        if let failure { throw failure }
        if next < end {
            let entries: [JournalEntry]
            do {
                entries = try journal.entries(from: next, limit: Int(min(1024, end - next)))
            } catch {
                throw .journal(error)
            }
            for entry in entries {
                let commitment = sealing.commitment(
                    entry.sequence, kept: entry.kept, content: entry.content)
                do { try lines.write(commitment, to: &bytes) } catch {
                    failure = .log(error.description)
                    break
                }
            }
            next = entries.last.map { $0.sequence + 1 } ?? end
        }
        if let failure, bytes.isEmpty { throw failure }
        guard !bytes.isEmpty else { return nil }
        defer { bytes = [] }
        return bytes
    }
}

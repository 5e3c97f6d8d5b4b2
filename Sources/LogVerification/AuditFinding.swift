// Part of Reunify. Copyright the Reunify contributors.
// SPDX-License-Identifier: Apache-2.0

/// Something signed that an audit was given, counted from 1 in its kind.
public enum AuditEvidence: Hashable, Comparable, Sendable, CustomStringConvertible {
    /// A checkpoint.
    case checkpoint(Int)
    /// The checkpoint in a receipt.
    case receipt(Int)

    /// The evidence in words.
    public var description: String {
        switch self {
        case .checkpoint(let number): "checkpoint \(number)"
        case .receipt(let number): "receipt \(number)"
        }
    }
}

/// What an audit found wrong, and where.
public enum AuditFinding: Hashable, Sendable, CustomStringConvertible {
    /// The export's line is not what belongs there.
    case unreadableLine(line: UInt64, expected: String)
    /// The export is of another log than the key.
    case otherLog
    /// One of the checkpoints offered, counted from 1, cannot be believed.
    case uselessCheckpoint(number: Int, AuditFault)
    /// Two checkpoints of one size, both signed by the log, have different roots.
    case forked(size: UInt64, AuditEvidence, AuditEvidence)
    /// One of the receipts offered, counted from 1, cannot be believed.
    case uselessReceipt(number: Int, AuditFault)
    /// The entry that a receipt vouches for is not where it says.
    case receiptContradicted(number: Int, index: UInt64)
    /// Entries are missing, and come nowhere later.
    case missingEntries(ClosedRange<UInt64>, line: UInt64)
    /// An entry comes only after later ones.
    case displacedEntry(UInt64, line: UInt64)
    /// An entry comes a second time, or where an earlier one was already.
    case repeatedEntry(UInt64, line: UInt64)
    /// Entries do not fit the hashes that the log stored for them.
    case changedEntries(ClosedRange<UInt64>, line: UInt64)
    /// A stretch of entries does not fit the hash that the log stored for all of it.
    case changedStretch(ClosedRange<UInt64>, line: UInt64)
    /// The line with the hash of a stretch of entries is missing.
    case missingStretch(ClosedRange<UInt64>, line: UInt64)
    /// The export ends before the size that it gives itself.
    case truncated(entries: UInt64, size: UInt64)
    /// The export goes on after the size that it gives itself.
    case surplus(size: UInt64, line: UInt64)
    /// The log ends before entries that it has signed for: it was rolled back.
    case rolledBack(entries: UInt64, signed: UInt64)
    /// The first entries are others than those the log has signed for. It still agreed with the
    /// signed root of `agreed` entries; the first difference is after them.
    case contradicted(agreed: UInt64, size: UInt64)
    /// No checkpoint was there that vouches for any entry.
    case unvouched

    /// The entries among which the log first departs; `nil` if the finding is about no entry.
    public var entries: ClosedRange<UInt64>? {
        switch self {
        case .receiptContradicted(_, let index): index...index
        case .missingEntries(let entries, _), .changedEntries(let entries, _),
            .changedStretch(let entries, _), .missingStretch(let entries, _):
            entries
        case .displacedEntry(let entry, _), .repeatedEntry(let entry, _): entry...entry
        case .truncated(let entries, let size), .rolledBack(let entries, let size):
            entries < size ? entries...(size - 1) : nil
        case .contradicted(let agreed, let size): agreed < size ? agreed...(size - 1) : nil
        case .surplus(let size, _): size...size
        case .unreadableLine, .otherLog, .uselessCheckpoint, .forked, .uselessReceipt, .unvouched:
            nil
        }
    }

    /// The last entry at which the first departure that this finding knows of can be.
    fileprivate var latestStart: UInt64? {
        switch self {
        case .changedStretch, .contradicted: entries?.upperBound
        default: entries?.lowerBound
        }
    }

    /// One sentence, for people.
    public var description: String {
        switch self {
        case .unreadableLine(let line, let expected): "Line \(line) is not \(expected)."
        case .otherLog: "The export is of another log than the key."
        case .uselessCheckpoint(let number, let fault):
            "Checkpoint \(number) proves nothing: \(fault.reason)."
        case .forked(let size, let first, let second):
            """
            The roots of \(first) and of \(second), both signed for \(size) entries, differ: the log \
            has two histories.
            """
        case .uselessReceipt(let number, let fault):
            "Receipt \(number) proves nothing: \(fault.reason)."
        case .receiptContradicted(let number, let index):
            "Entry \(index) is not the one that receipt \(number) proves."
        case .missingEntries(let entries, let line):
            "\(name(entries)) \(entries.count == 1 ? "is" : "are") missing before line \(line)."
        case .displacedEntry(let entry, let line):
            "Entry \(entry) comes out of order, in line \(line)."
        case .repeatedEntry(let entry, let line):
            "Entry \(entry) comes once more, in line \(line)."
        case .changedEntries(let entries, let line):
            """
            \(name(entries)) \(entries.count == 1 ? "does" : "do") not fit what the log stored for \
            \(entries.count == 1 ? "it" : "them") (line \(line)).
            """
        case .changedStretch(let entries, let line):
            "\(name(entries)) together do not fit what the log stored for them (line \(line))."
        case .missingStretch(let entries, let line):
            "The hash over \(name(entries).lowercased()) is missing at line \(line)."
        case .truncated(let entries, let size):
            "The export ends after \(entries) of its \(size) entries."
        case .surplus(let size, let line):
            "Line \(line) comes after the last of the export's \(size) entries."
        case .rolledBack(let entries, let signed):
            "The log has \(entries) entries and has signed for \(signed): it was rolled back."
        case .contradicted(let agreed, let size):
            """
            The first \(size) entries are not those that the log has signed for; the first \
            difference is among \(name(agreed...(max(size, agreed + 1) - 1)).lowercased()).
            """
        case .unvouched: "No checkpoint vouches for any entry."
        }
    }

    private func name(_ entries: ClosedRange<UInt64>) -> String {
        entries.lowerBound == entries.upperBound
            ? "Entry \(entries.lowerBound)"
            : "Entries \(entries.lowerBound) to \(entries.upperBound)"
    }
}

/// What came of an audit.
public struct AuditReport: Hashable, Sendable {
    /// The entries that were read in order.
    public let entryCount: UInt64
    /// The sizes for which the export has the root that the log has signed, ascending.
    public let agreedSizes: [UInt64]
    /// How many witnesses cosigned the largest of these.
    public let witnessCount: Int
    /// What is wrong, in the order in which it was found.
    public let findings: [AuditFinding]

    /// Whether nothing is wrong, and a checkpoint vouches for the log.
    public var isSound: Bool { findings.isEmpty }

    /// The finding that places the first departure best.
    ///
    /// A finding about single entries says at which one a departure starts, one about a stretch only
    /// that there is one in it. The first departure comes no later than any of these allows; the
    /// finding that allows the least is the one.
    public var firstDeparture: AuditFinding? {
        let placed = findings.compactMap { finding in finding.latestStart.map { (finding, $0) } }
        return placed.min { $0.1 < $1.1 }?.0 ?? findings.first
    }

    /// One sentence for the whole, for people.
    public var sentence: String {
        guard isSound, let size = agreedSizes.last else {
            return firstDeparture?.description ?? AuditFinding.unvouched.description
        }
        let beyond = entryCount - min(size, entryCount)
        return "All of the first \(size) entries are those that the log has signed for"
            + (beyond == 0 ? "." : "; nothing vouches yet for the \(beyond) after them.")
    }
}

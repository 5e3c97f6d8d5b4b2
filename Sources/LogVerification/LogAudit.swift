// Part of Reunify. Copyright the Reunify contributors.
// SPDX-License-Identifier: Apache-2.0

public import Foundation

/// Verifies an exported log against what the log has signed: offline, line by line, in memory that
/// does not grow with the log.
///
/// It recomputes every hash from the entries by its own code and compares the roots with those of
/// the checkpoints. What the export says of stored hashes serves only to tell *where* the log first
/// departs; it is never believed. Bring every checkpoint and receipt you have kept: the more there
/// are, the nearer a departure is placed.
///
/// ```swift
/// var audit = LogAudit(key: key, checkpoints: notes)
/// audit.read(bytes)
/// let report = audit.finish()
/// ```
public struct LogAudit {
    private let key: AuditKey
    private var findings: [AuditFinding] = []

    private var checkpoints: [(source: AuditEvidence, checkpoint: AuditedCheckpoint)] = []
    private var nextCheckpoint = 0
    private var agreed: [AuditedCheckpoint] = []

    private var receipts: [(number: Int, receipt: AuditedReceipt)] = []
    private var nextReceipt = 0

    private var tree = PlainTree()
    /// The size that the export gives itself.
    private var size: UInt64 = 0
    /// The stretches whose lines have still to come, the smallest first.
    private var stretches: [(leaves: UInt64, root: AuditDigest)] = []

    private var state = State.header
    private var lineNumber: UInt64 = 0
    /// The beginning of a line whose end has not been read yet.
    private var pending: [UInt8] = []

    private enum State {
        case header
        case entries
        /// Entry `expected` did not come in `line`, but `next` did.
        case gap(expected: UInt64, next: UInt64, line: UInt64)
        case stopped
    }

    /// The most findings that are told.
    public static let maximumFindings = 100

    /// The most bytes that a line may have: an origin is the longest.
    private static let maximumLineLength = 4096

    /// An audit of a log.
    ///
    /// - Parameters:
    ///   - key: The log's key, which you have from elsewhere than the export.
    ///   - checkpoints: Checkpoints that the log has issued, as you have kept them.
    ///   - witnesses: Keys of witnesses that you trust.
    ///   - receipts: Receipts for entries of the log.
    public init(
        key: AuditKey, checkpoints: [Data], witnesses: [AuditKey] = [], receipts: [Data] = []
    ) {
        self.key = key
        for (index, bytes) in checkpoints.enumerated() {
            do {
                let checkpoint = try AuditedCheckpoint(bytes, logKey: key, witnesses: witnesses)
                self.checkpoints.append((.checkpoint(index + 1), checkpoint))
            } catch {
                findings.append(.uselessCheckpoint(number: index + 1, error))
            }
        }
        for (index, bytes) in receipts.enumerated() {
            do {
                let receipt = try AuditedReceipt(bytes, logKey: key, witnesses: witnesses)
                self.receipts.append((index + 1, receipt))
                // A receipt's checkpoint vouches for entries as any other does.
                self.checkpoints.append((.receipt(index + 1), receipt.checkpoint))
            } catch {
                findings.append(.uselessReceipt(number: index + 1, error))
            }
        }
        self.checkpoints.sort {
            ($0.checkpoint.size, $0.source) < ($1.checkpoint.size, $1.source)
        }
        self.receipts.sort { ($0.receipt.index, $0.number) < ($1.receipt.index, $1.number) }
        for (first, second) in zip(self.checkpoints, self.checkpoints.dropFirst())
        where first.checkpoint.size == second.checkpoint.size
            && first.checkpoint.root != second.checkpoint.root
        {
            findings.append(
                .forked(size: first.checkpoint.size, first.source, second.source))
        }
        compareRoots()
    }

    /// Reads the next bytes of the export, any number of them.
    public mutating func read(_ bytes: [UInt8]) {
        var rest = bytes[...]
        while !isStopped, let end = rest.firstIndex(of: 0x0A) {
            let line = pending.isEmpty ? rest[..<end] : (pending + rest[..<end])[...]
            pending.removeAll(keepingCapacity: true)
            rest = rest[(end + 1)...]
            lineNumber += 1
            read(line: line)
        }
        guard !isStopped else { return }
        pending.append(contentsOf: rest)
        if pending.count > Self.maximumLineLength {
            lineNumber += 1
            refuse("as short as a line of an export")
        }
    }

    /// Ends the audit.
    public mutating func finish() -> AuditReport {
        if !isStopped, !pending.isEmpty {
            lineNumber += 1
            refuse("ended by a line feed")
        }
        switch state {
        case .header:
            lineNumber += 1
            refuse("there; an export begins with four lines")
        case .entries:
            closeStretches()
            if tree.count < size { report(.truncated(entries: tree.count, size: size)) }
            if let signed = checkpoints.last?.checkpoint.size, signed > size {
                report(.rolledBack(entries: size, signed: signed))
            }
        case .gap(let expected, let next, let line):
            report(.missingEntries(expected...(next - 1), line: line))
        case .stopped: break
        }
        let vouched = agreed.last?.size ?? 0
        if findings.isEmpty, agreed.isEmpty || (vouched == 0 && tree.count > 0) {
            report(.unvouched)
        }
        return AuditReport(
            entryCount: tree.count, agreedSizes: agreed.map(\.size),
            witnessCount: agreed.last?.witnessCount ?? 0, findings: findings)
    }

    private var isStopped: Bool {
        if case .stopped = state { true } else { false }
    }

    private mutating func report(_ finding: AuditFinding) {
        guard findings.count < Self.maximumFindings else { return }
        findings.append(finding)
    }

    /// Reports that the current line is not `expected`, and reads no further.
    private mutating func refuse(_ expected: String) {
        report(.unreadableLine(line: lineNumber, expected: expected))
        state = .stopped
    }
}

extension LogAudit {
    private mutating func read(line: ArraySlice<UInt8>) {
        switch state {
        case .header: readHeader(line)
        case .entries, .gap:
            if line.starts(with: "subtree ".utf8) { readStretch(line) } else { readEntry(line) }
        case .stopped: break
        }
    }

    private mutating func readHeader(_ line: ArraySlice<UInt8>) {
        switch lineNumber {
        case 1:
            if !line.elementsEqual("reunify-log@v1".utf8) { refuse("“reunify-log@v1”") }
        case 2:
            guard line.starts(with: "origin ".utf8) else { return refuse("the log's origin") }
            if Data(line.dropFirst(7)) != key.name {
                report(.otherLog)
                state = .stopped
            }
        case 3:
            guard line.starts(with: "size ".utf8), let size = strictDecimal(line.dropFirst(5))
            else {
                return refuse("the log's size")
            }
            self.size = size
        default:
            guard line.isEmpty else { return refuse("empty") }
            state = .entries
        }
    }

    private mutating func readEntry(_ line: ArraySlice<UInt8>) {
        let words = line.split(separator: 0x20, maxSplits: 3, omittingEmptySubsequences: false)
        guard words.count == 3, let index = strictDecimal(words[0]),
            let entry = AuditDigest(base64: words[1]), let check = strictBase64(words[2]),
            check.count == 6
        else { return refuse("an entry: number, commitment and check") }
        if case .gap(let expected, _, _) = state {
            if index == expected {
                report(.displacedEntry(index, line: lineNumber))
                state = .stopped
            }
            return
        }
        closeStretches()
        if index < tree.count { return report(.repeatedEntry(index, line: lineNumber)) }
        if index >= size {
            report(.surplus(size: size, line: lineNumber))
            state = .stopped
        } else if index > tree.count {
            state = .gap(expected: tree.count, next: index, line: lineNumber)
        } else {
            take(entry, at: index, check: check)
        }
    }

    private mutating func take(_ entry: AuditDigest, at index: UInt64, check: Data) {
        let leaf = AuditDigest.leaf(of: entry.bytes)
        if leaf.bytes.prefix(6) != check { reportChange(of: index) }
        tree.append(leaf)
        stretches = tree.endingHere.filter { $0.leaves > 1 && isStored(leaves: $0.leaves) }
        compareRoots()
        while nextReceipt < receipts.count, receipts[nextReceipt].receipt.index == index {
            let (number, receipt) = receipts[nextReceipt]
            if (try? receipt.verify(entry: entry.bytes)) == nil {
                report(.receiptContradicted(number: number, index: index))
            }
            nextReceipt += 1
        }
    }

    /// Reports a changed entry, together with those right before it.
    private mutating func reportChange(of index: UInt64) {
        for (place, finding) in findings.enumerated() {
            if case .changedEntries(let entries, let line) = finding,
                entries.upperBound + 1 == index
            {
                findings[place] = .changedEntries(entries.lowerBound...index, line: line)
                return
            }
        }
        report(.changedEntries(index...index, line: lineNumber))
    }

    /// Whether a log stores the roots of subtrees of so many leaves: powers of 256.
    private func isStored(leaves: UInt64) -> Bool { leaves.trailingZeroBitCount % 8 == 0 }

    private mutating func readStretch(_ line: ArraySlice<UInt8>) {
        let words = line.split(separator: 0x20, maxSplits: 4, omittingEmptySubsequences: false)
        guard words.count == 4, let first = strictDecimal(words[1]),
            let past = strictDecimal(words[2]), let root = AuditDigest(base64: words[3])
        else { return refuse("the hash over a stretch of entries") }
        if case .gap = state { return }
        guard let stretch = stretches.first, past == tree.count, first <= past,
            past - first == stretch.leaves
        else { return refuse("what belongs after entry \(tree.count)") }
        stretches.removeFirst()
        if root != stretch.root { report(.changedStretch(first...(past - 1), line: lineNumber)) }
    }

    /// Reports the stretches whose lines did not come.
    private mutating func closeStretches() {
        for stretch in stretches {
            let first = tree.count - stretch.leaves
            report(.missingStretch(first...(tree.count - 1), line: lineNumber))
        }
        stretches = []
    }

    /// Compares the root over what was read so far with what was signed for as many entries.
    private mutating func compareRoots() {
        while nextCheckpoint < checkpoints.count,
            checkpoints[nextCheckpoint].checkpoint.size == tree.count
        {
            let checkpoint = checkpoints[nextCheckpoint].checkpoint
            nextCheckpoint += 1
            if checkpoint.root == tree.root {
                if agreed.last?.size != checkpoint.size { agreed.append(checkpoint) }
            } else {
                let finding = AuditFinding.contradicted(
                    agreed: agreed.last?.size ?? 0, size: checkpoint.size)
                if findings.last != finding { report(finding) }
            }
        }
    }
}

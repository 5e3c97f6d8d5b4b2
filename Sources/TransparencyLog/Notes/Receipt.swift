// Part of Reunify. Copyright the Reunify contributors.
// SPDX-License-Identifier: Apache-2.0

/// Proof, to be kept by whom it concerns, that an entry is in the log (C2SP tlog-proof).
///
/// It is a short text: where the entry stands, the hashes that lead from it to the root, and the
/// checkpoint that the log and its witnesses signed. With the entry's commitment and the log's key it
/// is verified years later, without network and without the registry:
/// ``verify(_:logKey:witnesses:)``.
public struct Receipt: Hashable, Sendable {
    /// The first line of a receipt.
    public static let firstLine = "c2sp.org/tlog-proof@v1"

    /// The most hashes a path may have: a tree of 2⁶³ leaves has no more levels.
    public static let maximumPathLength = 63

    /// Bytes for whoever reads the receipt; nothing vouches for them.
    public let extra: [UInt8]?

    /// Where the entry stands in the log, from 0.
    public let index: UInt64

    /// The hashes from the leaf's sibling up to the child of the root.
    public let path: [TreeHash]

    /// The checkpoint, as it was issued.
    public let checkpoint: SignedCheckpoint

    /// A receipt of its parts.
    public init(
        index: UInt64, path: [TreeHash], checkpoint: SignedCheckpoint, extra: [UInt8]? = nil
    ) {
        self.index = index
        self.path = path
        self.checkpoint = checkpoint
        self.extra = extra
    }

    /// Reads a receipt.
    ///
    /// - Throws: `NoteError` with the first line that is wrong, counted in the whole receipt.
    public init(reading bytes: [UInt8]) throws(NoteError) {
        let lines = try NoteLines(bytes).lines
        guard let first = lines.first, first.elementsEqual(Self.firstLine.utf8) else {
            throw NoteError(line: 1, .notAReceipt)
        }
        var next = 1
        if let value = Self.value(of: "extra ", in: lines, at: next) {
            guard let extra = Base64.bytes(value) else {
                throw NoteError(line: next + 1, .invalidBase64)
            }
            self.extra = extra
            next += 1
        } else {
            extra = nil
        }
        guard let value = Self.value(of: "index ", in: lines, at: next) else {
            throw NoteError(line: next + 1, .missingIndex)
        }
        guard let index = Decimal.value(value) else {
            throw NoteError(line: next + 1, .invalidNumber)
        }
        self.index = index
        next += 1
        var path: [TreeHash] = []
        while next < lines.count, !lines[next].isEmpty {
            guard path.count < Self.maximumPathLength else {
                throw NoteError(line: next + 1, .pathTooLong)
            }
            guard let hash = TreeHash(base64: lines[next]) else {
                throw NoteError(line: next + 1, .invalidHash)
            }
            path.append(hash)
            next += 1
        }
        self.path = path
        guard next < lines.count else { throw NoteError(line: next + 1, .missingSeparator) }
        next += 1
        let rest = next < lines.count ? Array(bytes[lines[next].startIndex...]) : []
        do {
            checkpoint = try SignedCheckpoint(reading: rest)
        } catch {
            throw NoteError(line: next + error.line, error.problem)
        }
    }

    /// What follows `prefix` in a line; `nil` if the line starts otherwise or does not exist.
    private static func value(
        of prefix: String, in lines: [ArraySlice<UInt8>], at index: Int
    ) -> ArraySlice<UInt8>? {
        guard index < lines.count, lines[index].starts(with: prefix.utf8) else { return nil }
        return lines[index].dropFirst(prefix.utf8.count)
    }

    /// The receipt as it is kept and sent.
    public var bytes: [UInt8] {
        var lines = [Self.firstLine]
        if let extra { lines.append("extra \(Base64.text(extra))") }
        lines.append("index \(index)")
        lines.append(contentsOf: path.map(\.base64))
        return Array((lines.joined(separator: "\n") + "\n\n").utf8) + checkpoint.note.bytes
    }
}

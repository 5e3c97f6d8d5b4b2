// Part of Reunify. Copyright the Reunify contributors.
// SPDX-License-Identifier: Apache-2.0

/// Proof that a log goes on from an earlier head, with the later head as it was signed.
///
/// It is a short text, in the form in which a log asks a witness to cosign (C2SP tlog-witness): the old size, the
/// hashes of the consistency proof, an empty line, the checkpoint.
public struct GrowthProof: Hashable, Sendable {
    /// Entries of the earlier head.
    public let oldSize: UInt64
    /// The hashes of the proof (RFC 9162, Section 2.1.4).
    public let path: [TreeHash]
    /// The later head, as it was issued.
    public let checkpoint: SignedCheckpoint
    private let note: [UInt8]

    /// The most hashes a path may have (C2SP tlog-witness).
    public static let maximumPathLength = 63

    /// A proof of its parts.
    ///
    /// - Throws: `NoteError` where the note is no checkpoint.
    public init(oldSize: UInt64, path: [TreeHash], note: [UInt8]) throws(NoteError) {
        self.oldSize = oldSize
        self.path = path
        self.note = note
        checkpoint = try SignedCheckpoint(reading: note)
    }

    /// Reads a proof.
    ///
    /// - Throws: `NoteError` with the first line that is wrong.
    public init(reading bytes: [UInt8]) throws(NoteError) {
        let lines = try NoteLines(bytes).lines
        guard let first = lines.first, first.starts(with: "old ".utf8),
            let size = Decimal.value(first.dropFirst(4))
        else { throw NoteError(line: 1, .invalidNumber) }
        var path: [TreeHash] = []
        var next = 1
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
        guard next + 1 < lines.count else { throw NoteError(line: next + 1, .missingSeparator) }
        try self.init(
            oldSize: size, path: path, note: Array(bytes[lines[next + 1].startIndex...]))
    }

    /// The text.
    public var bytes: [UInt8] {
        let lines = ["old \(oldSize)"] + path.map(\.base64) + [""]
        return Array((lines.joined(separator: "\n") + "\n").utf8) + note
    }
}

// Part of Reunify. Copyright the Reunify contributors.
// SPDX-License-Identifier: Apache-2.0

/// What a log says of itself: its origin, its size, its root (C2SP tlog-checkpoint).
public struct Checkpoint: Hashable, Sendable {
    /// The log's identity, the same in all its checkpoints.
    public let origin: NoteLine

    /// The number of entries.
    public let size: UInt64

    /// The root of the tree over these entries.
    public let root: TreeHash

    /// Further lines, whose meaning is not defined; Reunify writes none.
    public let extensions: [NoteLine]

    /// A checkpoint of a log.
    ///
    /// - Parameter size: At most ``TreeSize/limit``.
    public init(origin: NoteLine, size: UInt64, root: TreeHash, extensions: [NoteLine] = []) {
        self.origin = origin
        self.size = size
        self.root = root
        self.extensions = extensions
    }

    /// Reads the text of a note, which ends with a line feed, as a checkpoint.
    ///
    /// - Throws: `NoteError` with the first line that is wrong.
    public init(reading text: [UInt8]) throws(NoteError) {
        let lines = try NoteLines(text).lines
        if let missing = ["origin", "tree's size", "root"].dropFirst(lines.count).first {
            throw NoteError(line: lines.count + 1, .missingLine(missing))
        }
        if let empty = lines.firstIndex(where: \.isEmpty) {
            throw NoteError(line: empty + 1, .emptyLine)
        }
        origin = NoteLine(checked: lines[0])
        guard let size = Decimal.value(lines[1]) else { throw NoteError(line: 2, .invalidNumber) }
        self.size = size
        guard let root = TreeHash(base64: lines[2]) else { throw NoteError(line: 3, .invalidHash) }
        self.root = root
        extensions = lines[3...].map { NoteLine(checked: $0) }
    }

    /// The text to be signed.
    public var text: [UInt8] {
        var text: [UInt8] = []
        for line in [origin.bytes, Array(String(size).utf8), Array(root.base64.utf8)]
            + extensions.map(\.bytes)
        {
            text.append(contentsOf: line)
            text.append(UInt8(ascii: "\n"))
        }
        return text
    }
}

/// A checkpoint with signatures that nobody has verified yet.
public struct SignedCheckpoint: Hashable, Sendable {
    /// What the note says; to be believed only after ``verified(by:witnesses:)``.
    public let checkpoint: Checkpoint

    /// The note itself.
    public let note: SignedNote

    /// Takes a note for a checkpoint.
    ///
    /// - Throws: `NoteError` if its text is none.
    public init(_ note: SignedNote) throws(NoteError) {
        checkpoint = try Checkpoint(reading: note.text)
        self.note = note
    }

    /// Reads a note that is a checkpoint.
    ///
    /// - Throws: `NoteError` with the first line that is wrong.
    public init(reading bytes: [UInt8]) throws(NoteError) {
        try self.init(SignedNote(reading: bytes))
    }
}

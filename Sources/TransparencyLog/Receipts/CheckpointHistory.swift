// Part of Reunify. Copyright the Reunify contributors.
// SPDX-License-Identifier: Apache-2.0

/// The memory of whoever watches a log: the newest checkpoint that he trusts.
///
/// A log that is rolled back, or that shows different histories to different people, can only be
/// caught by somebody who remembers. Keep ``latest`` durably before acting on an answer.
public struct CheckpointHistory: Hashable, Sendable {
    /// The newest checkpoint that was accepted.
    public private(set) var latest: VerifiedCheckpoint

    /// A history that starts with a checkpoint taken on trust, or goes on from a stored one.
    public init(startingWith checkpoint: VerifiedCheckpoint) { latest = checkpoint }

    /// Judges a checkpoint by the newest trusted one, and takes it in if it is a proven successor.
    ///
    /// - Parameters:
    ///   - offered: A checkpoint of the log.
    ///   - proof: A proof between both sizes; not needed for equal sizes, nor from the empty tree.
    /// - Returns: What became of it; only `accepted` changes ``latest``.
    public mutating func advance(
        to offered: VerifiedCheckpoint, proof: ConsistencyProof? = nil
    ) -> CheckpointJudgement {
        let trusted = latest.checkpoint
        let head = offered.checkpoint
        guard head.origin == trusted.origin else {
            return .otherLog(trusted: trusted.origin, offered: head.origin)
        }
        if head.size == trusted.size {
            return head.root == trusted.root ? .same(size: head.size) : .forked(size: head.size)
        }
        let (older, newer) = head.size < trusted.size ? (head, trusted) : (trusted, head)
        let needed =
            proof ?? ConsistencyProof(oldSize: older.size, newSize: newer.size, path: [])
        guard needed.oldSize == older.size, needed.newSize == newer.size else {
            return .sizeMismatch(
                expected: older.size...newer.size, oldSize: needed.oldSize,
                newSize: needed.newSize)
        }
        do {
            try needed.verify(oldRoot: older.root, newRoot: newer.root)
        } catch {
            return .unproven(from: older.size, to: newer.size, error)
        }
        guard head.size > trusted.size else {
            return .older(trusted: trusted.size, offered: head.size)
        }
        latest = offered
        return .accepted(from: trusted.size, to: head.size)
    }
}

/// What a checkpoint is, beside the newest trusted one.
public enum CheckpointJudgement: Hashable, Sendable, CustomStringConvertible {
    /// A successor: everything known before is in it, unchanged.
    case accepted(from: UInt64, to: UInt64)
    /// The same tree once more.
    case same(size: UInt64)
    /// An earlier state of the same history. If it is offered as the newest, the log was rolled back.
    case older(trusted: UInt64, offered: UInt64)
    /// Two trees of one size, both signed: the log has two histories. Keep both notes.
    case forked(size: UInt64)
    /// The proof is between other sizes than the two checkpoints'.
    case sizeMismatch(expected: ClosedRange<UInt64>, oldSize: UInt64, newSize: UInt64)
    /// The smaller tree is not shown to be the beginning of the larger. The proof may be wrong or
    /// missing; if no log server can give a right one, the log has forked.
    case unproven(from: UInt64, to: UInt64, ProofError)
    /// The checkpoint is of another log.
    case otherLog(trusted: NoteLine, offered: NoteLine)

    /// One sentence or two, for people.
    public var description: String {
        switch self {
        case .accepted(let from, let to):
            "The log grew from \(from) to \(to) entries; the first \(from) are unchanged."
        case .same(let size): "The log has \(size) entries, as before."
        case .older(let trusted, let offered):
            """
            The checkpoint has \(offered) entries, fewer than the \(trusted) already seen. If it is \
            the newest there is, the log was rolled back.
            """
        case .forked(let size):
            """
            Two checkpoints of \(size) entries, both signed, have different roots: the log has two \
            histories.
            """
        case .sizeMismatch(let expected, let oldSize, let newSize):
            """
            The proof is for sizes \(oldSize) and \(newSize), the checkpoints have \
            \(expected.lowerBound) and \(expected.upperBound) entries.
            """
        case .unproven(let from, let to, let error):
            "It is not shown that the first \(from) of \(to) entries are unchanged. \(error)"
        case .otherLog(let trusted, let offered):
            "The checkpoint is of \(offered), another log than \(trusted)."
        }
    }
}

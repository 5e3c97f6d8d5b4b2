// Part of Reunify. Copyright the Reunify contributors.
// SPDX-License-Identifier: Apache-2.0

/// Proof that a tree is the beginning of another: nothing was changed, removed or put in between
/// (RFC 9162, Section 2.1.4).
public struct ConsistencyProof: Hashable, Sendable {
    /// The number of leaves of the older tree.
    public let oldSize: UInt64

    /// The number of leaves of the newer tree.
    public let newSize: UInt64

    /// The roots of the subtrees that both roots are made of.
    public let path: [TreeHash]

    /// A proof that was received.
    public init(oldSize: UInt64, newSize: UInt64, path: [TreeHash]) {
        self.oldSize = oldSize
        self.newSize = newSize
        self.path = path
    }

    /// Verifies that the tree with `oldRoot` is the beginning of that with `newRoot`
    /// (RFC 9162, Section 2.1.4.2).
    ///
    /// The empty tree is the beginning of every tree, and has no proof; its root is checked all the
    /// same. Cost: two hashes per element of the path.
    ///
    /// - Throws: `ProofError` that says why not.
    public func verify(oldRoot: TreeHash, newRoot: TreeHash) throws(ProofError) {
        guard oldSize <= newSize, newSize <= TreeSize.limit else {
            throw .noSuchSizes(older: oldSize, newer: newSize)
        }
        let expected = SubtreeRanges.consistency(from: oldSize, to: newSize).count
        guard path.count == expected else {
            throw .wrongLength(expected: expected, found: path.count)
        }
        if newSize == 0, newRoot != .emptyTree { throw .wrongRoot }
        if oldSize == 0, oldRoot != .emptyTree { throw .wrongOlderRoot }
        guard oldSize > 0 else { return }
        guard oldSize < newSize else {
            guard oldRoot == newRoot else { throw .wrongRoot }
            return
        }
        // An older tree that is a complete subtree is itself the first element of the way.
        let whole = oldSize.nonzeroBitCount == 1 ? [oldRoot] + path : path
        var node = oldSize - 1
        var last = newSize - 1
        while node & 1 == 1 {
            node >>= 1
            last >>= 1
        }
        guard let first = whole.first else { throw .wrongLength(expected: expected, found: 0) }
        var older = first
        var newer = first
        for sibling in whole.dropFirst() {
            if node & 1 == 1 || node == last {
                older = .node(sibling, older)
                newer = .node(sibling, newer)
                while node & 1 == 0, node != 0 {
                    node >>= 1
                    last >>= 1
                }
            } else {
                newer = .node(newer, sibling)
            }
            node >>= 1
            last >>= 1
        }
        guard older == oldRoot else { throw .wrongOlderRoot }
        guard newer == newRoot else { throw .wrongRoot }
    }
}

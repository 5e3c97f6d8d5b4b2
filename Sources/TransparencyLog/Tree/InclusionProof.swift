// Part of Reunify. Copyright the Reunify contributors.
// SPDX-License-Identifier: Apache-2.0

/// Proof that a leaf is in a tree (RFC 9162, Section 2.1.3).
public struct InclusionProof: Hashable, Sendable {
    /// Where the leaf stands, from 0.
    public let index: UInt64

    /// The number of leaves of the tree.
    public let size: UInt64

    /// The roots of the subtrees beside the way from the leaf to the root, from below.
    public let path: [TreeHash]

    /// A proof that was received.
    public init(index: UInt64, size: UInt64, path: [TreeHash]) {
        self.index = index
        self.size = size
        self.path = path
    }

    /// The root that follows from the leaf and the path (RFC 9162, Section 2.1.3.2).
    ///
    /// Cost: one hash per element of the path.
    ///
    /// - Throws: `ProofError` if there can be no such leaf, or the path has not the length that index
    ///   and size demand.
    public func root(from leaf: TreeHash) throws(ProofError) -> TreeHash {
        guard index < size, size <= TreeSize.limit else {
            throw .noSuchLeaf(index: index, size: size)
        }
        let expected = SubtreeRanges.inclusion(of: index, in: size).count
        guard path.count == expected else {
            throw .wrongLength(expected: expected, found: path.count)
        }
        var node = index
        var last = size - 1
        var hash = leaf
        for sibling in path {
            if node & 1 == 1 || node == last {
                hash = .node(sibling, hash)
                while node & 1 == 0, node != 0 {
                    node >>= 1
                    last >>= 1
                }
            } else {
                hash = .node(hash, sibling)
            }
            node >>= 1
            last >>= 1
        }
        return hash
    }

    /// Verifies that the tree with this root has this leaf.
    ///
    /// - Throws: `ProofError` that says why not.
    public func verify(leaf: TreeHash, root: TreeHash) throws(ProofError) {
        guard try self.root(from: leaf) == root else { throw .wrongRoot }
    }
}

/// Why a proof proves nothing.
public enum ProofError: Error, Hashable, Sendable, CustomStringConvertible {
    /// A tree of this size has no such leaf.
    case noSuchLeaf(index: UInt64, size: UInt64)
    /// The older tree is larger than the newer, or a tree larger than any may be.
    case noSuchSizes(older: UInt64, newer: UInt64)
    /// The path has more or fewer hashes than the proof needs.
    case wrongLength(expected: Int, found: Int)
    /// The path does not lead to the root.
    case wrongRoot
    /// The path does not lead to the root of the older tree.
    case wrongOlderRoot

    /// One sentence.
    public var description: String {
        switch self {
        case .noSuchLeaf(let index, let size): "A tree of \(size) leaves has no leaf \(index)."
        case .noSuchSizes(let older, let newer):
            "A tree of \(older) leaves does not grow into one of \(newer)."
        case .wrongLength(let expected, let found):
            "The proof has \(found) hashes where \(expected) are needed."
        case .wrongRoot: "The proof does not lead to the root."
        case .wrongOlderRoot: "The proof does not lead to the older root."
        }
    }
}

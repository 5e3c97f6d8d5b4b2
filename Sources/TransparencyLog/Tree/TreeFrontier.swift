// Part of Reunify. Copyright the Reunify contributors.
// SPDX-License-Identifier: Apache-2.0

/// All that is needed to append to a tree: its size and the roots of its complete subtrees.
///
/// A tree of n leaves is a row of complete subtrees, one for each bit of n that is set, the largest
/// first. Appending a leaf merges from the right as adding one carries in binary. So the state is at
/// most 63 hashes, an append costs two hashes on average, and the root one hash per subtree
/// (RFC 9162, Section 2.1.2; the row is called a compact range elsewhere).
public struct TreeFrontier: Hashable, Sendable {
    /// The number of leaves.
    public private(set) var size: UInt64

    /// The roots of the complete subtrees, the largest, which is the leftmost, first.
    public private(set) var peaks: [TreeHash]

    /// The frontier of the tree without leaves.
    public init() {
        size = 0
        peaks = []
    }

    /// A frontier that was stored.
    ///
    /// - Throws: `TreeError.brokenFrontier` if it has not one hash for each bit of the size, or the
    ///   size is beyond the limit.
    public init(size: UInt64, peaks: [TreeHash]) throws(TreeError) {
        guard size <= TreeSize.limit, size.nonzeroBitCount == peaks.count else {
            throw .brokenFrontier(size: size, hashes: peaks.count)
        }
        self.size = size
        self.peaks = peaks
    }

    /// Appends the hash of a leaf, and says which hashes are to be stored for it.
    ///
    /// - Parameter stored: Gets the leaf's place in its tile, and the place of every node that is
    ///   now complete and stands in a tile, from below upwards: always one, two after every 256
    ///   leaves, three after every 65,536.
    /// - Throws: `TreeError.full` at ``TreeSize/limit``.
    public mutating func append(
        _ leaf: TreeHash, storing stored: inout [StoredHash]
    ) throws(TreeError) {
        guard size < TreeSize.limit else { throw .full }
        var hash = leaf
        var height = 0
        stored.append(StoredHash(level: 0, index: size, hash: hash))
        while size >> UInt64(height) & 1 == 1, let left = peaks.popLast() {
            hash = .node(left, hash)
            height += 1
            if height % HashTile.height == 0 {
                stored.append(
                    StoredHash(
                        level: height / HashTile.height, index: size >> UInt64(height), hash: hash))
            }
        }
        peaks.append(hash)
        size += 1
    }

    /// The root of the tree.
    ///
    /// Cost: one hash for each peak but one.
    public var root: TreeHash {
        guard var root = peaks.last else { return .emptyTree }
        for peak in peaks.dropLast().reversed() { root = .node(peak, root) }
        return root
    }
}

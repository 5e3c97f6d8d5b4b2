// Part of Reunify. Copyright the Reunify contributors.
// SPDX-License-Identifier: Apache-2.0

/// The tree of a log by the plainest reading of RFC 9162, Section 2.1.
///
/// Entries are taken one after the other, as Section 2.1.2 tells it: a leaf is put on a stack, and as
/// long as the two topmost subtrees are of one size they become one. The root folds the stack from
/// the right.
struct PlainTree {
    /// The number of entries taken.
    private(set) var count: UInt64 = 0
    /// Roots of complete subtrees, the leftmost first.
    private var stack: [(leaves: UInt64, root: AuditDigest)] = []

    /// The roots of all complete subtrees that end with the last entry, the smallest first.
    private(set) var endingHere: [(leaves: UInt64, root: AuditDigest)] = []

    /// Takes the next entry's leaf.
    mutating func append(_ leaf: AuditDigest) {
        endingHere.removeAll(keepingCapacity: true)
        var subtree = (leaves: UInt64(1), root: leaf)
        endingHere.append(subtree)
        while let left = stack.last, left.leaves == subtree.leaves {
            stack.removeLast()
            subtree = (left.leaves + subtree.leaves, .node(left.root, subtree.root))
            endingHere.append(subtree)
        }
        stack.append(subtree)
        count += 1
    }

    /// The root over all entries taken so far.
    var root: AuditDigest {
        guard var root = stack.last?.root else { return .emptyTree }
        for subtree in stack.dropLast().reversed() { root = .node(subtree.root, root) }
        return root
    }
}

/// Why a proof proves nothing.
public enum AuditProofError: Error, Hashable, Sendable {
    /// The tree has no such leaf, or the older tree is larger than the newer.
    case impossible
    /// The proof has too few or too many hashes.
    case wrongLength
    /// The proof leads elsewhere.
    case wrongRoot
}

/// Proofs, recomputed along the definitions of RFC 9162, Section 2.1.
///
/// The definitions build a proof by recursion; the same recursion takes it apart.
public enum PlainProofs {
    /// The root that an entry's leaf and its path lead to (PATH, Section 2.1.3.1).
    ///
    /// - Throws: `AuditProofError` if there can be no such leaf or the path has a wrong length.
    public static func root(
        leaf: AuditDigest, index: UInt64, size: UInt64, path: [AuditDigest]
    ) throws(AuditProofError) -> AuditDigest {
        guard index < size, size < 1 << 63 else { throw .impossible }
        var path = path[...]
        let root = try inclusion(leaf, index, size, &path)
        guard path.isEmpty else { throw .wrongLength }
        return root
    }

    /// Verifies that the tree with `oldRoot` is the beginning of that with `newRoot` (PROOF,
    /// Section 2.1.4.1).
    ///
    /// - Throws: `AuditProofError` that says why not.
    public static func verifyConsistency(
        oldSize: UInt64, oldRoot: AuditDigest, newSize: UInt64, newRoot: AuditDigest,
        path: [AuditDigest]
    ) throws(AuditProofError) {
        guard oldSize <= newSize, newSize < 1 << 63 else { throw .impossible }
        guard oldSize > 0 else {
            guard path.isEmpty else { throw .wrongLength }
            guard oldRoot == .emptyTree, newSize > 0 || newRoot == .emptyTree else {
                throw .wrongRoot
            }
            return
        }
        var path = path[...]
        let roots = try consistency(oldSize, newSize, isOldTree: true, oldRoot, &path)
        guard path.isEmpty else { throw .wrongLength }
        guard roots.old == oldRoot, roots.new == newRoot else { throw .wrongRoot }
    }

    private static func inclusion(
        _ leaf: AuditDigest, _ index: UInt64, _ size: UInt64, _ path: inout ArraySlice<AuditDigest>
    ) throws(AuditProofError) -> AuditDigest {
        guard size > 1 else { return leaf }
        let k = largestPowerOfTwo(below: size)
        if index < k {
            let left = try inclusion(leaf, index, k, &path)
            return .node(left, try next(&path))
        }
        let right = try inclusion(leaf, index - k, size - k, &path)
        return .node(try next(&path), right)
    }

    private static func consistency(
        _ old: UInt64, _ new: UInt64, isOldTree: Bool, _ oldRoot: AuditDigest,
        _ path: inout ArraySlice<AuditDigest>
    ) throws(AuditProofError) -> (old: AuditDigest, new: AuditDigest) {
        guard old < new else {
            let root = isOldTree ? oldRoot : try next(&path)
            return (root, root)
        }
        let k = largestPowerOfTwo(below: new)
        if old <= k {
            let left = try consistency(old, k, isOldTree: isOldTree, oldRoot, &path)
            return (left.old, .node(left.new, try next(&path)))
        }
        let right = try consistency(old - k, new - k, isOldTree: false, oldRoot, &path)
        let left = try next(&path)
        return (.node(left, right.old), .node(left, right.new))
    }

    private static func next(
        _ path: inout ArraySlice<AuditDigest>
    ) throws(AuditProofError) -> AuditDigest {
        guard let hash = path.popFirst() else { throw .wrongLength }
        return hash
    }

    /// k of RFC 9162, Section 2.1.1: the largest power of two smaller than `size`, which is over 1.
    private static func largestPowerOfTwo(below size: UInt64) -> UInt64 {
        var k: UInt64 = 1
        while k * 2 < size { k *= 2 }
        return k
    }
}

// Part of Reunify. Copyright the Reunify contributors.
// SPDX-License-Identifier: Apache-2.0

/// Which subtrees' roots make up a proof, as ranges of leaves.
///
/// RFC 9162 defines proofs by recursion over the tree: a tree of n > 1 leaves has a left child of k
/// leaves, the largest power of two below n, and a right child of the rest. Here the same steps go
/// down in a loop, and what is met is turned round at the end.
enum SubtreeRanges {
    /// The siblings on the way from leaf `index` up to the root of `size` leaves; `index < size`.
    static func inclusion(of index: UInt64, in size: UInt64) -> [Range<UInt64>] {
        var siblings: [Range<UInt64>] = []
        var subtree = 0..<size
        while subtree.upperBound - subtree.lowerBound > 1 {
            let middle = split(subtree)
            if index < middle {
                siblings.append(middle..<subtree.upperBound)
                subtree = subtree.lowerBound..<middle
            } else {
                siblings.append(subtree.lowerBound..<middle)
                subtree = middle..<subtree.upperBound
            }
        }
        return siblings.reversed()
    }

    /// The subtrees that show the tree of `older` leaves at the beginning of that of `newer`.
    ///
    /// There are none from the empty tree, which is the beginning of every tree, and none between
    /// trees of one size, whose roots are compared.
    static func consistency(from older: UInt64, to newer: UInt64) -> [Range<UInt64>] {
        guard older > 0, older < newer else { return [] }
        var subtrees: [Range<UInt64>] = []
        var subtree = 0..<newer
        while subtree.upperBound != older {
            let middle = split(subtree)
            if older <= middle {
                subtrees.append(middle..<subtree.upperBound)
                subtree = subtree.lowerBound..<middle
            } else {
                subtrees.append(subtree.lowerBound..<middle)
                subtree = middle..<subtree.upperBound
            }
        }
        // The verifier knows the old root; it needs this subtree only if it is not the old tree.
        if subtree.lowerBound > 0 { subtrees.append(subtree) }
        return subtrees.reversed()
    }

    /// The complete subtrees that make up a range, from the left: those of 2ʰ leaves from a multiple
    /// of 2ʰ.
    ///
    /// The range is the whole of a subtree, so the parts become smaller to the right.
    static func complete(in range: Range<UInt64>) -> [Range<UInt64>] {
        var parts: [Range<UInt64>] = []
        var start = range.lowerBound
        while start < range.upperBound {
            let rest = range.upperBound - start
            let size: UInt64 = 1 << UInt64(UInt64.bitWidth - 1 - rest.leadingZeroBitCount)
            parts.append(start..<(start + size))
            start += size
        }
        return parts
    }

    /// The first leaf of the right child of a subtree of more than one leaf.
    private static func split(_ subtree: Range<UInt64>) -> UInt64 {
        let last = subtree.upperBound - subtree.lowerBound - 1
        return subtree.lowerBound + 1 << UInt64(UInt64.bitWidth - 1 - last.leadingZeroBitCount)
    }
}

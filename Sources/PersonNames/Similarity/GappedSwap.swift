// Part of Reunify. Copyright the Reunify contributors.
// SPDX-License-Identifier: Apache-2.0

/// Whether a swap with a gap can make Damerau–Levenshtein distance smaller than alignment.
///
/// With unit costs a gap on both sides of a swap never pays, so the two bytes are neighbours in
/// one of the strings and stand the other way round, further apart, in the other one.
enum GappedSwap {
    /// Whether a gapped swap exists and enough bytes are equal for it to beat `aligned`.
    ///
    /// `grid` is what ``MatchGrid/bits(pattern:text:)`` made of `words`, `aligned` their
    /// alignment distance. May say yes in vain, never no.
    @inline(__always)
    static func isConceivable(_ grid: UInt64, in words: AlignedWords, aligned: Int) -> Bool {
        // What was added at the beginning is equal in both and of no interest.
        let added = UInt64(words.added)
        let used = (UInt64(0xFF) &>> UInt64(8 &- words.patternCount)) & (~UInt64(0) &<< added)
        let cells = grid & (used &* ByteWord.ones) & (~UInt64(0) << (added &* 8))
        // An alignment of n columns with k equal pairs and t swaps costs at least n - k - t, and
        // uses k + 2t equal bytes. With one swap at least, to cost less than `aligned` it takes
        // n + 2 - aligned equal bytes of a text of n.
        let spread = (cells | (cells &>> 4)) & 0x0F0F_0F0F_0F0F_0F0F
        let rowsUsed = ((spread &+ ByteWord.lowSevenBits) &>> 7) & ByteWord.ones
        let equalBytes = Int(truncatingIfNeeded: (rowsUsed &* ByteWord.ones) &>> 56)
        guard equalBytes >= ByteWord.capacity &- words.added &+ 2 &- aligned else {
            return false
        }
        return gapInText(cells) | gapInPattern(cells) != 0
    }

    /// Cells (i, j) whose byte is at j in the text while pattern byte i + 1 is before j - 1.
    @inline(__always)
    private static func gapInText(_ cells: UInt64) -> UInt64 {
        var before = cells &<< 16
        before |= before &<< 8
        before |= before &<< 16
        before |= before &<< 32
        return (before &>> 1) & ByteWord.lowSevenBits & cells
    }

    /// Cells (i, j) whose byte is at i in the pattern while text byte j + 1 is before i - 1.
    @inline(__always)
    private static func gapInPattern(_ cells: UInt64) -> UInt64 {
        var before = ((cells &>> 8) &<< 2) & 0xFCFC_FCFC_FCFC_FCFC
        before |= (before &<< 1) & 0xFEFE_FEFE_FEFE_FEFE
        before |= (before &<< 2) & 0xFCFC_FCFC_FCFC_FCFC
        before |= (before &<< 4) & 0xF0F0_F0F0_F0F0_F0F0
        return before & cells
    }

    /// Whether any gapped swap, with the least that must be paid before and after it, could cost
    /// less than `aligned`.
    ///
    /// `rows` and `columns` are what ``MatchGrid/wideBits(pattern:text:)`` made of a pattern and a
    /// text, and of the text and the pattern. May say yes in vain, never no.
    static func couldSave(
        _ rows: UnsafeRawBufferPointer, _ columns: UnsafeRawBufferPointer,
        patternCount: Int, textCount: Int, aligned: Int
    ) -> Bool {
        let inPattern = unsafe neighboursCouldSave(
            columns, patternCount, textCount, aligned: aligned)
        if inPattern { return true }
        return unsafe neighboursCouldSave(rows, textCount, patternCount, aligned: aligned)
    }

    /// Swaps whose bytes are neighbours in one string, `first`, and apart in the other.
    ///
    /// Row `i` of `grid` has a bit for each position of the other string that holds byte `i`.
    private static func neighboursCouldSave(
        _ grid: UnsafeRawBufferPointer, _ firstCount: Int, _ otherCount: Int, aligned: Int
    ) -> Bool {
        let otherUsed = ~UInt64(0) >> UInt64(64 &- otherCount)
        var equalBefore: UInt64 = 0
        var index = 0
        while index &+ 1 < firstCount {
            let x = unsafe MatchGrid.row(index, of: grid) & otherUsed
            let y = unsafe MatchGrid.row(index &+ 1, of: grid) & otherUsed
            let apart = y &<< 2
            // Positions of the first byte that lie two or more after one of the second.
            var ends = x & (apart | (0 &- apart))
            while ends != 0 {
                let end = ends.trailingZeroBitCount
                ends &= ends &- 1
                // The nearest one before is the cheapest, and if that is the neighbour the swap
                // has no gap.
                let earlier = y & ((1 &<< UInt64(end)) &- 1)
                let start = 63 &- earlier.leadingZeroBitCount
                guard end &- start > 1 else { continue }
                let gap = end &- start
                let firstAfter = firstCount &- index &- 2
                let otherAfter = otherCount &- end &- 1
                guard abs(index &- start) &+ gap &+ abs(firstAfter &- otherAfter) < aligned
                else { continue }
                let before = leastCost(
                    index, start, equal: equalBefore & ((1 &<< UInt64(start)) &- 1))
                guard before &+ gap &+ abs(firstAfter &- otherAfter) < aligned
                else { continue }
                var equalAfter: UInt64 = 0
                var next = index &+ 2
                while next < firstCount {
                    equalAfter |= unsafe MatchGrid.row(next, of: grid)
                    next &+= 1
                }
                equalAfter &= otherUsed & (~UInt64(1) &<< UInt64(end))
                let after = leastCost(firstAfter, otherAfter, equal: equalAfter)
                if before &+ gap &+ after < aligned { return true }
            }
            equalBefore |= x
            index &+= 1
        }
        return false
    }

    /// Least cost of a part, of whose second string the positions in `equal` have a counterpart.
    @inline(__always)
    private static func leastCost(_ first: Int, _ second: Int, equal: UInt64) -> Int {
        max(first, second) &- min(equal.nonzeroBitCount, first)
    }
}

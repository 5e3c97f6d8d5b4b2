// Part of Reunify. Copyright the Reunify contributors.
// SPDX-License-Identifier: Apache-2.0

/// Whether a swap with a gap can make Damerau–Levenshtein distance smaller than alignment.
///
/// With unit costs a gap on both sides of a swap never pays, so the two bytes are neighbours in
/// one of the strings and stand the other way round, further apart, in the other one.
enum GappedSwap {
    /// Whether a gapped swap may make the distance of two short strings less than `aligned`, their
    /// alignment distance.
    ///
    /// `grid` is what ``MatchGrid/bits(pattern:text:)`` made of `words`. May say yes in vain, never
    /// no.
    @inline(__always)
    static func couldSave(_ grid: UInt64, in words: AlignedWords, aligned: Int) -> Bool {
        // What was added at the beginning is equal in both and of no interest.
        let added = UInt64(words.added)
        let used = (UInt64(0xFF) &>> UInt64(8 &- words.patternCount)) & (~UInt64(0) &<< added)
        let cells = grid & (used &* ByteWord.ones) & (~UInt64(0) << (added &* 8))
        let textCount = ByteWord.capacity &- words.added
        let spread = (cells | (cells &>> 4)) & 0x0F0F_0F0F_0F0F_0F0F
        let filled = ((spread &+ ByteWord.lowSevenBits) &>> 7) & ByteWord.ones
        let inText = Int(truncatingIfNeeded: (filled &* ByteWord.ones) &>> 56)
        guard inText >= Affordable.leastEqualBytes(textCount, aligned: aligned) else {
            return false
        }
        var inPattern = cells | cells &>> 32
        inPattern |= inPattern &>> 16
        inPattern |= inPattern &>> 8
        let affordable = Affordable(
            equalBytes: min(inText, (inPattern & 0xFF).nonzeroBitCount),
            patternCount: words.patternCount &- words.added, textCount: textCount,
            aligned: aligned)
        let apart =
            (affordable.apartInText ? gapInText(cells) : 0)
            | (affordable.apartInPattern ? gapInPattern(cells) : 0)
        return apart != 0 && couldSave(cells, in: words, aligned: aligned, affordable)
    }

    /// Few pairs come this far, so this stays out of the way of the others.
    @inline(never)
    private static func couldSave(
        _ cells: UInt64, in words: AlignedWords, aligned: Int, _ affordable: Affordable
    ) -> Bool {
        // Without what was added at the beginning.
        let rows = WordRows(bits: cells &>> UInt64(words.added &* 9))
        return couldSave(
            rows, rows.transposed, patternCount: words.patternCount &- words.added,
            textCount: ByteWord.capacity &- words.added, aligned: aligned, affordable)
    }

    /// In which of two strings the bytes of a swap that pays may stand apart, by how many bytes are
    /// equal at most.
    ///
    /// An alignment of n columns with k equal pairs and t swaps costs n - k - t at least, and uses
    /// k + 2t equal bytes. With one swap at least, to cost less than `aligned` it takes n + 2 -
    /// `aligned` equal bytes. What stands between swapped bytes has no counterpart: n is the longer
    /// text and the gaps in the pattern, or the pattern and the gaps in the text if that is more.
    struct Affordable {
        let apartInText: Bool
        let apartInPattern: Bool

        /// The fewest equal bytes with which any gapped swap can pay.
        @inline(__always)
        static func leastEqualBytes(_ textCount: Int, aligned: Int) -> Int {
            textCount &+ 2 &- aligned
        }

        /// The pattern is no longer than the text.
        @inline(__always)
        init(equalBytes: Int, patternCount: Int, textCount: Int, aligned: Int) {
            let spare = equalBytes &- Self.leastEqualBytes(textCount, aligned: aligned)
            apartInPattern = spare > 0
            apartInText = spare > 0 || (spare == 0 && patternCount < textCount)
        }
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
    /// `rows` has the positions of the pattern for each byte of the text, `columns` those of the
    /// text for each byte of the pattern. May say yes in vain, never no.
    @inline(__always)
    static func couldSave<Rows: MatchRows>(
        _ rows: Rows, _ columns: @autoclosure () -> Rows, patternCount: Int, textCount: Int,
        aligned: Int, _ affordable: Affordable
    ) -> Bool {
        if affordable.apartInText,
            neighboursCouldSave(columns(), patternCount, textCount, aligned: aligned)
        {
            return true
        }
        return affordable.apartInPattern
            && neighboursCouldSave(rows, textCount, patternCount, aligned: aligned)
    }

    /// Swaps whose bytes are neighbours in one string, `first`, and apart in the other.
    ///
    /// Row `i` of `grid` has a bit for each position of the other string that holds byte `i`.
    private static func neighboursCouldSave(
        _ grid: some MatchRows, _ firstCount: Int, _ otherCount: Int, aligned: Int
    ) -> Bool {
        let otherUsed = ~UInt64(0) >> UInt64(64 &- otherCount)
        var equalBefore: UInt64 = 0
        var index = 0
        while index &+ 1 < firstCount {
            let x = grid[index] & otherUsed
            let y = grid[index &+ 1] & otherUsed
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
                    equalAfter |= grid[next]
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

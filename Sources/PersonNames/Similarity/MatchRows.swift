// Part of Reunify. Copyright the Reunify contributors.
// SPDX-License-Identifier: Apache-2.0

/// For each byte of one string the positions of the other that hold the same byte.
protocol MatchRows {
    /// The positions, as bits, that hold byte `index`.
    subscript(index: Int) -> UInt64 { get }
}

/// The rows of two strings of at most eight bytes, in one word.
struct WordRows: MatchRows {
    let bits: UInt64

    @inline(__always)
    subscript(index: Int) -> UInt64 { (bits &>> UInt64(index &* 8)) & 0xFF }

    /// The rows with both strings in each other's place: bit `i` of byte `j` becomes bit `j` of
    /// byte `i`.
    var transposed: WordRows {
        var x = bits
        var moved = (x ^ (x &>> 7)) & 0x00AA_00AA_00AA_00AA
        x ^= moved ^ (moved &<< 7)
        moved = (x ^ (x &>> 14)) & 0x0000_CCCC_0000_CCCC
        x ^= moved ^ (moved &<< 14)
        moved = (x ^ (x &>> 28)) & 0x0000_0000_F0F0_F0F0
        x ^= moved ^ (moved &<< 28)
        return WordRows(bits: x)
    }
}

/// The rows of two strings of at most sixteen bytes.
struct WideRows: MatchRows {
    private let grid: SIMD32<UInt8>
    private let halves: InlineArray<32, UInt8>

    /// Bytes past the end count as zero.
    @inline(__always)
    init(pattern: SIMD16<UInt8>, text: SIMD16<UInt8>) {
        grid = MatchGrid.wideBits(pattern: pattern, text: text)
        halves = unsafe unsafeBitCast(grid, to: InlineArray<32, UInt8>.self)
    }

    @inline(__always)
    subscript(index: Int) -> UInt64 {
        let low = unsafe halves[unchecked: index]
        let high = unsafe halves[unchecked: index &+ 16]
        return UInt64(low) | UInt64(high) &<< 8
    }

    /// How many of `count` bytes of the text are somewhere in the pattern, of which no more than
    /// that many are used: the most that an alignment can make equal.
    @inline(__always)
    func equalBytes(textCount: Int, patternCount: Int) -> Int {
        let beyond = UInt64(16 &- textCount) &* 8
        let low = unsafe unsafeBitCast(grid.lowHalf, to: SIMD2<UInt64>.self)
        let high = unsafe unsafeBitCast(grid.highHalf, to: SIMD2<UInt64>.self)
        // Lanes of the text that it does not have; it has eight at least.
        let lasts = ~UInt64(0) >> beyond
        let lows = (low.x, low.y & lasts)
        let highs = (high.x, high.y & lasts)
        let inText =
            Self.filled(lows.0 | highs.0).nonzeroBitCount
            &+ Self.filled(lows.1 | highs.1).nonzeroBitCount
        let positions =
            (Self.folded(lows.0 | lows.1) | Self.folded(highs.0 | highs.1) &<< 8)
            & ((1 &<< UInt64(patternCount)) &- 1)
        return min(inText, positions.nonzeroBitCount)
    }

    /// The high bit of every byte that is not zero.
    @inline(__always)
    private static func filled(_ word: UInt64) -> UInt64 {
        (((word & ByteWord.lowSevenBits) &+ ByteWord.lowSevenBits) | word) & ByteWord.highBits
    }

    /// The bits that any byte has.
    @inline(__always)
    private static func folded(_ word: UInt64) -> UInt64 {
        var bits = word
        bits |= bits &>> 32
        bits |= bits &>> 16
        bits |= bits &>> 8
        return bits & 0xFF
    }
}

// Part of Reunify. Copyright the Reunify contributors.
// SPDX-License-Identifier: Apache-2.0

extension JaroWinkler {
    /// Similarity of two strings that their caller holds in words.
    ///
    /// - Parameters:
    ///   - a: The bytes of the first string, the first byte lowest, zero above the end.
    ///   - aCount: Its length, in `0 ... 8`.
    ///   - b: The bytes of the second string.
    ///   - bCount: Its length, in `0 ... 8`.
    package static func similarity(
        word a: UInt64, _ aCount: Int, word b: UInt64, _ bCount: Int
    ) -> Double {
        ofWords(a, aCount, b, bCount)
    }

    /// Similarity of two strings of at most eight bytes each.
    ///
    /// All 64 comparisons are made at once; then each row of equal bytes takes its first free
    /// position. A position is the lowest bit of its byte.
    @inline(__always)
    static func ofWords(_ a: UInt64, _ aCount: Int, _ b: UInt64, _ bCount: Int) -> Double {
        let rows = MatchGrid.nearRows(a, b, reach: reach(aCount, bCount))
        var matching = WordMatching(
            free: ByteWord.ones >> UInt64((8 &- aCount) &* 8),
            rowsUsed: ByteWord.ones >> UInt64((8 &- bCount) &* 8))
        matching.take(rows.0.x, row: 0)
        matching.take(rows.0.y, row: 1)
        matching.take(rows.1.x, row: 2)
        matching.take(rows.1.y, row: 3)
        matching.take(rows.2.x, row: 4)
        matching.take(rows.2.y, row: 5)
        matching.take(rows.3.x, row: 6)
        matching.take(rows.3.y, row: 7)
        let matches = Int(truncatingIfNeeded: (matching.taken &* ByteWord.ones) &>> 56)
        guard matches > 0 else { return aCount | bCount == 0 ? 1 : 0 }
        let outOfOrder = matching.late == 0 ? 0 : matching.outOfOrder(a, b)
        let length = min(aCount, bCount, longestPrefix)
        let difference = (a ^ b) | 1 &<< UInt64(length &* 8)
        return score(
            matches: matches, outOfOrder: outOfOrder, aCount, bCount,
            prefix: difference.trailingZeroBitCount &>> 3)
    }

    /// Similarity of two strings of at most sixteen bytes each, the longer one first.
    @inline(__always)
    static func ofVectors(_ a: Span<UInt8>, _ b: Span<UInt8>) -> Double {
        let aCount = a.count
        let bCount = b.count
        let aVector = ByteVector(a).lanes
        let bVector = ByteVector(b).lanes
        let rows = WideRows(pattern: aVector, text: bVector)
        var matching = BitMatching(aCount: aCount, reach: reach(aCount, bCount))
        for index in 0..<bCount { matching.take(rows[index]) }
        var outOfOrder = 0
        if matching.late != 0 {
            var inFirst = matching.taken
            var inSecond = matching.takenInSecond &<< UInt64(64 &- bCount)
            while inSecond != 0 {
                let counterpart = inFirst & (0 &- inFirst)
                let index = inSecond.leadingZeroBitCount
                outOfOrder &+= rows[index] & counterpart == 0 ? 1 : 0
                inFirst ^= counterpart
                inSecond &= ~(0x8000_0000_0000_0000 &>> UInt64(index))
            }
        }
        return score(
            matches: matching.taken.nonzeroBitCount, outOfOrder: outOfOrder, aCount, bCount,
            prefix: prefix(a, b))
    }
}

/// Which positions of two short strings have been matched so far.
private struct WordMatching {
    /// Positions of the first string that may still be matched.
    var free: UInt64
    /// Positions that the second string has.
    let rowsUsed: UInt64
    var taken: UInt64 = 0
    var takenInSecond: UInt64 = 0
    /// Not zero once a match lies before one made earlier.
    var late: UInt64 = 0

    init(free: UInt64, rowsUsed: UInt64) {
        self.free = free
        self.rowsUsed = rowsUsed
    }

    @inline(__always)
    mutating func take(_ equal: UInt64, row: UInt64) {
        let used = 0 &- ((rowsUsed &>> (row &* 8)) & 1)
        let candidates = equal & free & used
        let match = candidates & (0 &- candidates)
        late |= taken & (0 &- match)
        taken |= match
        free ^= match
        takenInSecond |= match == 0 ? 0 : 1 &<< (row &* 8)
    }

    /// Matched bytes that differ from their counterpart.
    @inline(__always)
    func outOfOrder(_ a: UInt64, _ b: UInt64) -> Int {
        var inFirst = taken
        var inSecond = takenInSecond
        var count = 0
        while inFirst != 0 {
            let x = a &>> UInt64(inFirst.trailingZeroBitCount)
            let y = b &>> UInt64(inSecond.trailingZeroBitCount)
            count &+= (x ^ y) & 0xFF == 0 ? 0 : 1
            inFirst &= inFirst &- 1
            inSecond &= inSecond &- 1
        }
        return count
    }
}

/// Which positions of two strings of at most 64 bytes have been matched so far, a bit each.
struct BitMatching {
    /// Positions of the first string that may still be matched.
    private var free: UInt64
    /// Positions of the first string near enough to the current one of the second.
    private var window: UInt64
    /// How often the window still grows at its lower end.
    private var growing: UInt64
    private(set) var taken: UInt64 = 0
    /// Matched positions of the second string, the last one lowest.
    private(set) var takenInSecond: UInt64 = 0
    /// Not zero once a match lies before one made earlier.
    private(set) var late: UInt64 = 0

    @inline(__always)
    init(aCount: Int, reach: Int) {
        free = ~UInt64(0) >> UInt64(64 &- aCount)
        window = (UInt64(2) &<< UInt64(reach)) &- 1
        growing = (UInt64(1) &<< UInt64(reach)) &- 1
    }

    /// Goes one byte of the second string on; `equal` has a bit for each equal byte of the first.
    @inline(__always)
    mutating func take(_ equal: UInt64) {
        let candidates = equal & window & free
        let match = candidates & (0 &- candidates)
        late |= taken & (0 &- match)
        taken |= match
        free ^= match
        takenInSecond = takenInSecond &<< 1 | (match == 0 ? 0 : 1)
        window = window &<< 1 | growing & 1
        growing &>>= 1
    }
}

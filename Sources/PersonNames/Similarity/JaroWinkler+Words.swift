// Part of Reunify. Copyright the Reunify contributors.
// SPDX-License-Identifier: Apache-2.0

extension JaroWinkler {
    /// Similarity of two strings of at most eight bytes each.
    ///
    /// A position is the high bit of its byte, so that the comparison of one byte of `b` with all
    /// of `a` needs no table and no gathering of bits.
    @inline(__always)
    static func ofWords(_ a: ByteWord, _ aCount: Int, _ b: ByteWord, _ bCount: Int) -> Double {
        guard aCount > 0, bCount > 0 else { return aCount | bCount == 0 ? 1 : 0 }
        let reach = reach(aCount, bCount)
        var free = ByteWord.highBits &>> UInt64((8 &- aCount) &* 8)
        var window = ByteWord.highBits &>> UInt64((7 &- reach) &* 8)
        var matchedInB: UInt64 = 0
        var taken: UInt64 = 0
        var inOrder = true
        var rest = b.bits
        var place: UInt64 = 0x80
        for index in 0..<bCount {
            let equal = a.flags(equalTo: UInt8(truncatingIfNeeded: rest))
            let candidates = equal & window & free
            let match = candidates & (0 &- candidates)
            inOrder = inOrder && !(match != 0 && taken > match)
            taken |= match
            free ^= match
            matchedInB |= match == 0 ? 0 : place
            place &<<= 8
            rest &>>= 8
            window = window &<< 8 | (index < reach ? 0x80 : 0)
        }
        let matches = taken.nonzeroBitCount
        guard matches > 0 else { return 0 }
        var outOfOrder = 0
        if !inOrder {
            while matchedInB != 0 {
                let inA = UInt64(taken.trailingZeroBitCount &- 7)
                let inB = UInt64(matchedInB.trailingZeroBitCount &- 7)
                outOfOrder &+= ((a.bits &>> inA) ^ (b.bits &>> inB)) & 0xFF == 0 ? 0 : 1
                taken &= taken &- 1
                matchedInB &= matchedInB &- 1
            }
        }
        let length = min(aCount, bCount, longestPrefix)
        let difference = (a.bits ^ b.bits) | 1 &<< UInt64(length &* 8)
        return score(
            matches: matches, outOfOrder: outOfOrder, aCount, bCount,
            prefix: difference.trailingZeroBitCount &>> 3)
    }
}

// Part of Reunify. Copyright the Reunify contributors.
// SPDX-License-Identifier: Apache-2.0

/// What is left of two strings without their common beginning and end.
///
/// Levenshtein distance and both Damerau variants stay the same when these are taken away.
struct DifferingMiddle {
    /// Where the differing part starts, in both strings.
    let start: Int
    /// Length of the differing part of the first string.
    let firstCount: Int
    /// Length of the differing part of the second string.
    let secondCount: Int

    init(_ a: Span<UInt8>, _ b: Span<UInt8>) {
        var from = 0
        let shorter = min(a.count, b.count)
        while from < shorter {
            let x = unsafe a[unchecked: from]
            let y = unsafe b[unchecked: from]
            if x != y { break }
            from &+= 1
        }
        var left = shorter &- from
        var aEnd = a.count
        var bEnd = b.count
        while left > 0 {
            let x = unsafe a[unchecked: aEnd &- 1]
            let y = unsafe b[unchecked: bEnd &- 1]
            if x != y { break }
            aEnd &-= 1
            bEnd &-= 1
            left &-= 1
        }
        start = from
        firstCount = aEnd &- from
        secondCount = bEnd &- from
    }
}

/// The differing middles of two strings of at most eight bytes, the shorter one first.
struct DifferingWords {
    let pattern: ByteWord
    let patternCount: Int
    let text: UInt64
    let textCount: Int

    /// Both strings have at most ``ByteWord/capacity`` bytes.
    @inline(__always)
    init(_ a: Span<UInt8>, _ b: Span<UInt8>) {
        let aCount = a.count
        let bCount = b.count
        let shorter = min(aCount, bCount)
        let aBits = ByteWord(a, from: 0, count: aCount).bits
        let bBits = ByteWord(b, from: 0, count: bCount).bits
        // Padding is equal in both, so a bound is needed on either side.
        let front = min((aBits ^ bBits).trailingZeroBitCount &>> 3, shorter)
        let aTop = aBits << UInt64((8 &- aCount) &* 8)
        let bTop = bBits << UInt64((8 &- bCount) &* 8)
        let back = min((aTop ^ bTop).leadingZeroBitCount &>> 3, shorter &- front)
        let aMiddle = aBits >> UInt64(front &* 8)
        let bMiddle = bBits >> UInt64(front &* 8)
        let both = front &+ back
        let aIsShorter = aCount <= bCount
        pattern = ByteWord(bits: aIsShorter ? aMiddle : bMiddle)
        patternCount = shorter &- both
        text = aIsShorter ? bMiddle : aMiddle
        textCount = max(aCount, bCount) &- both
    }
}

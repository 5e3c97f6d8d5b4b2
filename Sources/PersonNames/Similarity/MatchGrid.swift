// Part of Reunify. Copyright the Reunify contributors.
// SPDX-License-Identifier: Apache-2.0

/// Which bytes of two strings of at most eight bytes are equal, all 64 comparisons at once.
enum MatchGrid {
    /// Both words next to each other.
    @inline(__always)
    private static func twice(_ word: UInt64) -> SIMD16<UInt8> {
        unsafe unsafeBitCast(SIMD2<UInt64>(word, word), to: SIMD16<UInt8>.self)
    }

    /// Lane `first` eight times, then lane `second` eight times.
    @inline(__always)
    private static func spread(
        _ word: SIMD8<UInt8>, _ first: Int, _ second: Int
    ) -> SIMD16<UInt8> {
        let x = word[first]
        let y = word[second]
        return SIMD16(x, x, x, x, x, x, x, x, y, y, y, y, y, y, y, y)
    }

    @inline(__always)
    private static func equal(_ a: SIMD16<UInt8>, _ b: SIMD16<UInt8>) -> SIMD16<UInt8> {
        unsafe unsafeBitCast(a .== b, to: SIMD16<UInt8>.self)
    }

    /// Byte `j` of the result has bit `i` set when byte `i` of `pattern` is byte `j` of `text`.
    ///
    /// Bytes past the end count as zero.
    @inline(__always)
    static func bits(pattern: UInt64, text: UInt64) -> UInt64 {
        let row = twice(text)
        let bytes = unsafe unsafeBitCast(pattern, to: SIMD8<UInt8>.self)
        let even = SIMD8<UInt8>(repeating: 1)
        let odd = SIMD8<UInt8>(repeating: 2)
        let weights = SIMD16(lowHalf: even, highHalf: odd)
        var sum = equal(row, spread(bytes, 0, 1)) & weights
        sum |= equal(row, spread(bytes, 2, 3)) & (weights &* 4)
        sum |= equal(row, spread(bytes, 4, 5)) & (weights &* 16)
        sum |= equal(row, spread(bytes, 6, 7)) & (weights &* 64)
        let halves = unsafe unsafeBitCast(sum, to: SIMD2<UInt64>.self)
        return halves.x | halves.y
    }

    /// Lane `j` has bit `i` set when byte `i` of `pattern` is byte `j` of `text`: the low eight
    /// bits in lanes 0 to 15, the high eight in lanes 16 to 31.
    ///
    /// Bytes past the end count as zero.
    @inline(__always)
    static func wideBits(
        pattern: SIMD16<UInt8>, text: SIMD16<UInt8>
    ) -> SIMD32<UInt8> {
        SIMD32(
            lowHalf: column(text, pattern.lowHalf), highHalf: column(text, pattern.highHalf))
    }

    @inline(__always)
    private static func column(
        _ text: SIMD16<UInt8>, _ half: SIMD8<UInt8>
    ) -> SIMD16<UInt8> {
        var sum = equal(text, SIMD16(repeating: half[0])) & SIMD16(repeating: 1)
        sum |= equal(text, SIMD16(repeating: half[1])) & SIMD16(repeating: 2)
        sum |= equal(text, SIMD16(repeating: half[2])) & SIMD16(repeating: 4)
        sum |= equal(text, SIMD16(repeating: half[3])) & SIMD16(repeating: 8)
        sum |= equal(text, SIMD16(repeating: half[4])) & SIMD16(repeating: 16)
        sum |= equal(text, SIMD16(repeating: half[5])) & SIMD16(repeating: 32)
        sum |= equal(text, SIMD16(repeating: half[6])) & SIMD16(repeating: 64)
        sum |= equal(text, SIMD16(repeating: half[7])) & SIMD16(repeating: 128)
        return sum
    }

    /// Row `j` has all bits of byte `i` set when byte `i` of `a` is byte `j` of `b` and the two
    /// positions are at most `reach` apart.
    @inline(__always)
    static func nearRows(_ a: UInt64, _ b: UInt64, reach: Int) -> (
        SIMD2<UInt64>, SIMD2<UInt64>, SIMD2<UInt64>, SIMD2<UInt64>
    ) {
        let row = twice(a)
        let bytes = unsafe unsafeBitCast(b, to: SIMD8<UInt8>.self)
        let limit = SIMD16<UInt8>(repeating: UInt8(truncatingIfNeeded: reach))
        return (
            near(row, spread(bytes, 0, 1), limit, distances(from: 0)),
            near(row, spread(bytes, 2, 3), limit, distances(from: 2)),
            near(row, spread(bytes, 4, 5), limit, distances(from: 4)),
            near(row, spread(bytes, 6, 7), limit, distances(from: 6))
        )
    }

    @inline(__always)
    private static func near(
        _ a: SIMD16<UInt8>, _ b: SIMD16<UInt8>, _ limit: SIMD16<UInt8>,
        _ distances: SIMD16<UInt8>
    ) -> SIMD2<UInt64> {
        let within = unsafe unsafeBitCast(distances .<= limit, to: SIMD16<UInt8>.self)
        return unsafe unsafeBitCast(equal(a, b) & within, to: SIMD2<UInt64>.self)
    }

    /// How far each of eight positions is from `row`, then from the row after it.
    @inline(__always)
    private static func distances(from row: Int) -> SIMD16<UInt8> {
        switch row {
        case 0: SIMD16(0, 1, 2, 3, 4, 5, 6, 7, 1, 0, 1, 2, 3, 4, 5, 6)
        case 2: SIMD16(2, 1, 0, 1, 2, 3, 4, 5, 3, 2, 1, 0, 1, 2, 3, 4)
        case 4: SIMD16(4, 3, 2, 1, 0, 1, 2, 3, 5, 4, 3, 2, 1, 0, 1, 2)
        default: SIMD16(6, 5, 4, 3, 2, 1, 0, 1, 7, 6, 5, 4, 3, 2, 1, 0)
        }
    }
}

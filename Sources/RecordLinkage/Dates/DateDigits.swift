// Part of Reunify. Copyright the Reunify contributors.
// SPDX-License-Identifier: Apache-2.0

/// The eight numerals `YYYYMMDD` of a date as written, whether or not there is such a date.
///
/// Comparing numerals finds what comparing days cannot: one wrong digit, two digits exchanged.
public struct DateDigits: Sendable, Hashable {
    /// Eight ASCII characters, the first in the most significant byte; `X` where a digit is unknown.
    public var packed: UInt64

    /// Packs the numerals of the parts; a part that is 0 or has too many digits becomes `X`s.
    public init(year: Int, month: Int, day: Int) {
        packed = 0
        append(year, digits: 4)
        append(month, digits: 2)
        append(day, digits: 2)
    }

    private mutating func append(_ number: Int, digits: Int) {
        let limit = digits == 4 ? 10_000 : 100
        guard number > 0, number < limit else {
            for _ in 0..<digits { packed = packed << 8 | 0x58 }
            return
        }
        var divisor = limit / 10
        while divisor > 0 {
            packed = packed << 8 | UInt64(truncatingIfNeeded: 0x30 + number / divisor % 10)
            divisor /= 10
        }
    }

    /// The character at `position`, 0 being the first of the year; `position` is in 0 to 7.
    public func character(at position: Int) -> UInt8 {
        UInt8(truncatingIfNeeded: packed >> UInt64(truncatingIfNeeded: 56 - 8 * (position & 7)))
    }

    /// In how many of the eight places two dates differ; an `X` differs from every digit.
    public func differingPlaces(from other: DateDigits) -> Int {
        var difference = packed ^ other.packed
        difference |= difference >> 4
        difference |= difference >> 2
        difference |= difference >> 1
        return (difference & 0x0101_0101_0101_0101).nonzeroBitCount
    }

    /// Whether the dates differ only in two neighbouring digits having changed places.
    public func isNeighbourExchange(of other: DateDigits) -> Bool {
        guard differingPlaces(from: other) == 2 else { return false }
        let first = (packed ^ other.packed).leadingZeroBitCount / 8
        return first < 7 && character(at: first) == other.character(at: first + 1)
            && character(at: first + 1) == other.character(at: first)
    }

    /// The eight characters.
    public var text: String {
        String(decoding: (0..<8).map { character(at: $0) }, as: UTF8.self)
    }
}

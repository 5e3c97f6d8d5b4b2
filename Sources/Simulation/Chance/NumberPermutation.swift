// Part of Reunify. Copyright the Reunify contributors.
// SPDX-License-Identifier: Apache-2.0

/// A keyed bijection of the numbers below a power of two: numbers that are all different and tell nothing
/// of the order in which they were given out.
///
/// A balanced Feistel network of six rounds over 2 × `halfBits` bits.
struct NumberPermutation: Sendable {
    private let halfBits: UInt64
    private let keys: [UInt64]

    /// Makes a permutation of the numbers below 2^(2 × halfBits).
    init(seed: UInt64, number: Int, halfBits: Int) {
        self.halfBits = UInt64(halfBits)
        var chance = Chance(seed: seed, stream: .numbers, index: number)
        keys = (0..<6).map { _ in chance.next() }
    }

    /// Where a number goes; numbers past the end are taken modulo its size.
    func callAsFunction(_ number: Int) -> Int {
        let mask = (UInt64(1) << halfBits) - 1
        var left = UInt64(truncatingIfNeeded: number) >> halfBits & mask
        var right = UInt64(truncatingIfNeeded: number) & mask
        for key in keys {
            (left, right) = (right, left ^ (Chance.mixed(right ^ key) & mask))
        }
        return Int(truncatingIfNeeded: left << halfBits | right)
    }
}

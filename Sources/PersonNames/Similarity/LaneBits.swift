// Part of Reunify. Copyright the Reunify contributors.
// SPDX-License-Identifier: Apache-2.0

/// A lane of a vector whose bits stand for the bytes of a string, the first byte lowest.
typealias LaneBits = FixedWidthInteger & UnsignedInteger & SIMDScalar & Sendable

extension SIMD16 where Scalar: LaneBits {
    /// How many bits of each lane are set.
    var bitCounts: SIMD16<Scalar> {
        let pairs = self &- ((self &>> 1) & SIMD16(repeating: .max / 3))
        let nibbles =
            (pairs & SIMD16(repeating: .max / 5)) &+ ((pairs &>> 2) & SIMD16(repeating: .max / 5))
        var counts = (nibbles &+ (nibbles &>> 4)) & SIMD16(repeating: .max / 17)
        if Scalar.bitWidth > 8 { counts = counts &+ (counts &>> 8) }
        if Scalar.bitWidth > 16 { counts = counts &+ (counts &>> 16) }
        return counts & SIMD16(repeating: 0x3F)
    }
}

// Part of Reunify. Copyright the Reunify contributors.
// SPDX-License-Identifier: Apache-2.0

/// Where the bytes of a string stand, for the sixteen strings of a group at once: sixteen lanes with as many
/// bits as the string has bytes.
typealias LaneBits = FixedWidthInteger & UnsignedInteger & SIMDScalar & Sendable

/// Operations on sixteen lanes that the lane kernels share.
///
/// Those that compare lanes are never inlined: a comparison of vectors is a loop over lanes to the
/// optimiser, which makes one instruction of it when it stands by itself and sixteen in a larger
/// function.
enum ByteLanes {
    /// Each lane has bit `i` set when byte `i` of `pattern` is its byte of `column`.
    @inline(never)
    static func matches(
        _ column: SIMD16<UInt8>, _ pattern: SIMD8<UInt8>
    ) -> SIMD16<UInt8> {
        var bits = mask(column .== SIMD16(repeating: pattern[0])) & SIMD16(repeating: 1)
        bits |= mask(column .== SIMD16(repeating: pattern[1])) & SIMD16(repeating: 2)
        bits |= mask(column .== SIMD16(repeating: pattern[2])) & SIMD16(repeating: 4)
        bits |= mask(column .== SIMD16(repeating: pattern[3])) & SIMD16(repeating: 8)
        bits |= mask(column .== SIMD16(repeating: pattern[4])) & SIMD16(repeating: 16)
        bits |= mask(column .== SIMD16(repeating: pattern[5])) & SIMD16(repeating: 32)
        bits |= mask(column .== SIMD16(repeating: pattern[6])) & SIMD16(repeating: 64)
        bits |= mask(column .== SIMD16(repeating: pattern[7])) & SIMD16(repeating: 128)
        return bits
    }

    private static func mask(_ mask: SIMDMask<SIMD16<Int8>>) -> SIMD16<UInt8> {
        unsafe unsafeBitCast(mask, to: SIMD16<UInt8>.self)
    }

    /// How many bits of each lane are set.
    @inline(__always)
    static func bitCount<Bits: LaneBits>(_ bits: SIMD16<Bits>) -> SIMD16<Bits> {
        let pairs = bits &- ((bits &>> 1) & SIMD16(repeating: .max / 3))
        let nibbles =
            (pairs & SIMD16(repeating: .max / 5)) &+ ((pairs &>> 2) & SIMD16(repeating: .max / 5))
        var counts = (nibbles &+ (nibbles &>> 4)) & SIMD16(repeating: .max / 17)
        if Bits.bitWidth > 8 { counts = counts &+ (counts &>> 8) }
        if Bits.bitWidth > 16 { counts = counts &+ (counts &>> 16) }
        return counts & SIMD16(repeating: 0x3F)
    }
}

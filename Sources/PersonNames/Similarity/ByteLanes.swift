// Part of Reunify. Copyright the Reunify contributors.
// SPDX-License-Identifier: Apache-2.0

/// Operations on sixteen lanes of bytes that the lane kernels share.
enum ByteLanes {
    @inline(__always)
    static func mask(_ mask: SIMDMask<SIMD16<Int8>>) -> SIMD16<UInt8> {
        unsafe unsafeBitCast(mask, to: SIMD16<UInt8>.self)
    }

    /// Each lane has bit `i` set when byte `i` of `pattern` is its byte of `column`.
    @inline(__always)
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

    /// All bits of the lanes whose string has more than `position` bytes.
    @inline(__always)
    static func running(_ counts: SIMD16<UInt8>, past position: Int) -> SIMD16<UInt8> {
        mask(counts .> SIMD16(repeating: UInt8(truncatingIfNeeded: position)))
    }

    /// How many bits of each lane are set.
    @inline(__always)
    static func bitCount(_ bits: SIMD16<UInt8>) -> SIMD16<UInt8> {
        let pairs = bits &- (shifted(bits, by: 1) & SIMD16(repeating: 0x55))
        let nibbles =
            (pairs & SIMD16(repeating: 0x33))
            &+ (shifted(pairs, by: 2) & SIMD16(repeating: 0x33))
        return (nibbles &+ shifted(nibbles, by: 4)) & SIMD16(repeating: 0x0F)
    }

    /// Shifts words of two bytes, since vector units shift no bytes; callers mask what crosses.
    @inline(__always)
    private static func shifted(_ bits: SIMD16<UInt8>, by shift: UInt16) -> SIMD16<UInt8> {
        let words = unsafe unsafeBitCast(bits, to: SIMD8<UInt16>.self)
        return unsafe unsafeBitCast(
            words &>> SIMD8(repeating: shift), to: SIMD16<UInt8>.self)
    }
}

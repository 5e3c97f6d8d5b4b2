// Part of Reunify. Copyright the Reunify contributors.
// SPDX-License-Identifier: Apache-2.0

/// Operations on sixteen lanes of bytes that the lane kernels share.
///
/// Those that compare lanes are never inlined: a comparison of vectors is a loop over lanes to the
/// optimiser, which makes one instruction of it when it stands by itself and sixteen in a larger
/// function.
enum ByteLanes {
    @inline(__always)
    static func mask(_ mask: SIMDMask<SIMD16<Int8>>) -> SIMD16<UInt8> {
        unsafe unsafeBitCast(mask, to: SIMD16<UInt8>.self)
    }

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

    /// All bits of the lanes whose string has more than `position` bytes.
    @inline(never)
    static func running(_ counts: SIMD16<UInt8>, past position: Int) -> SIMD16<UInt8> {
        mask(counts .> SIMD16(repeating: UInt8(truncatingIfNeeded: position)))
    }

    /// All bits of the lanes that are zero.
    @inline(never)
    static func zeros(_ lanes: SIMD16<UInt8>) -> SIMD16<UInt8> {
        mask(lanes .== SIMD16(repeating: 0))
    }

    /// How many bits of each lane are set.
    @inline(__always)
    static func bitCount(_ bits: SIMD16<UInt8>) -> SIMD16<UInt8> {
        let pairs = bits &- ((bits &>> 1) & 0x55)
        let nibbles = (pairs & 0x33) &+ ((pairs &>> 2) & 0x33)
        return (nibbles &+ (nibbles &>> 4)) & 0x0F
    }
}

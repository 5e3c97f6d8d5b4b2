// Part of Reunify. Copyright the Reunify contributors.
// SPDX-License-Identifier: Apache-2.0

/// Up to eight bytes of a string in one machine word, first byte lowest, zero above the end.
///
/// Short names fit in one register, so that comparing one byte with all of them takes a handful
/// of instructions and no table has to be cleared for each pair.
struct ByteWord {
    /// The longest string that fits.
    static let capacity = 8

    static let ones: UInt64 = 0x0101_0101_0101_0101
    static let lowSevenBits: UInt64 = 0x7F7F_7F7F_7F7F_7F7F
    static let highBits: UInt64 = 0x8080_8080_8080_8080

    let bits: UInt64

    @inline(__always)
    init(bits: UInt64) { self.bits = bits }

    /// Loads `bytes[start ..< start + count]`; the caller has checked the range and `count <= 8`.
    ///
    /// Two overlapping loads cover four to eight bytes, three single bytes cover one to three:
    /// nothing outside the range is read.
    @inline(__always)
    init(_ bytes: Span<UInt8>, from start: Int, count: Int) {
        let raw = unsafe bytes.bytes
        if count >= 4 {
            let low = unsafe raw.unsafeLoadUnaligned(
                fromUncheckedByteOffset: start, as: UInt32.self)
            let high = unsafe raw.unsafeLoadUnaligned(
                fromUncheckedByteOffset: start &+ count &- 4, as: UInt32.self)
            bits =
                UInt64(UInt32(littleEndian: low))
                | UInt64(UInt32(littleEndian: high)) &<< UInt64((count &- 4) &* 8)
        } else if count > 0 {
            let middle = count &>> 1
            let last = count &- 1
            bits =
                UInt64(unsafe bytes[unchecked: start])
                | UInt64(unsafe bytes[unchecked: start &+ middle]) &<< UInt64(middle &* 8)
                | UInt64(unsafe bytes[unchecked: start &+ last]) &<< UInt64(last &* 8)
        } else {
            bits = 0
        }
    }

    /// The high bit of every byte that equals `byte`; bytes past the end count as zero.
    ///
    /// Exact for all byte values: the sum cannot carry out of a byte.
    @inline(__always)
    func flags(equalTo byte: UInt8) -> UInt64 {
        let difference = bits ^ (UInt64(byte) &* Self.ones)
        let nonzero = ((difference & Self.lowSevenBits) &+ Self.lowSevenBits) | difference
        return ~nonzero & Self.highBits
    }

    /// Bit `i` is set when byte `i` equals `byte`.
    @inline(__always)
    func positions(of byte: UInt8) -> UInt64 {
        Self.gather(flags(equalTo: byte))
    }

    /// Moves the high bit of byte `i` to bit `i`: the product lines them up in the top byte.
    @inline(__always)
    static func gather(_ flags: UInt64) -> UInt64 {
        ((flags &>> 7) &* 0x0102_0408_1020_4080) &>> 56
    }
}

/// Up to sixteen bytes of a string, zero above the end.
struct ByteVector {
    /// The longest string that fits.
    static let capacity = 16

    let lanes: SIMD16<UInt8>

    /// Loads all of `bytes`; the caller has checked `bytes.count <= 16`.
    @inline(__always)
    init(_ bytes: Span<UInt8>) {
        let count = bytes.count
        let words: SIMD2<UInt64>
        if count > ByteWord.capacity {
            let start = ByteWord(bytes, from: 0, count: 8).bits
            let end = ByteWord(bytes, from: count &- 8, count: 8).bits
            words = SIMD2(start, end &>> UInt64((16 &- count) &* 8))
        } else {
            words = SIMD2(ByteWord(bytes, from: 0, count: count).bits, 0)
        }
        lanes = unsafe unsafeBitCast(words, to: SIMD16<UInt8>.self)
    }
}

/// The bytes of a span, to be kept.
func ownedCopy(of bytes: Span<UInt8>) -> [UInt8] {
    var copy: [UInt8] = []
    copy.reserveCapacity(bytes.count)
    for index in bytes.indices { copy.append(bytes[index]) }
    return copy
}

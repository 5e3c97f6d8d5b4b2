// Part of Reunify. Copyright the Reunify contributors.
// SPDX-License-Identifier: Apache-2.0

/// Finding bytes eight at a time in a 64-bit word.
///
/// Each function sets the highest bit of exactly those bytes of its result that match; the first
/// byte in memory is the lowest of the word, so the trailing zero count leads to it.
enum WordScanning {
    static let highBits: UInt64 = 0x8080_8080_8080_8080
    static let lowSeven: UInt64 = 0x7F7F_7F7F_7F7F_7F7F

    /// The byte repeated eight times.
    @inline(__always)
    static func pattern(_ byte: UInt8) -> UInt64 {
        UInt64(byte) &* 0x0101_0101_0101_0101
    }

    /// Marks bytes equal to the repeated byte; no carry leaves its byte, so the marks are exact.
    @inline(__always)
    static func equal(_ word: UInt64, _ pattern: UInt64) -> UInt64 {
        let difference = word ^ pattern
        return ~(((difference & lowSeven) &+ lowSeven) | difference) & highBits
    }

    /// Marks bytes below 0x20.
    @inline(__always)
    static func control(_ word: UInt64) -> UInt64 {
        ~(((word & lowSeven) &+ 0x6060_6060_6060_6060) | word) & highBits
    }

    /// The eight bytes at `offset`; past the end of `bytes` it reads letters that match nothing.
    @inline(__always)
    static func load(_ bytes: UnsafeRawBufferPointer, _ offset: Int) -> UInt64 {
        if offset &+ 8 <= bytes.count {
            return unsafe UInt64(
                littleEndian: bytes.loadUnaligned(fromByteOffset: offset, as: UInt64.self))
        }
        return unsafe loadTail(bytes, offset)
    }

    @inline(never)
    private static func loadTail(_ bytes: UnsafeRawBufferPointer, _ offset: Int) -> UInt64 {
        var word: UInt64 = 0x6161_6161_6161_6161
        var index = offset
        var shift: UInt64 = 0
        while index < bytes.count, shift < 64 {
            word = word & ~(0xFF << shift) | (unsafe UInt64(bytes[index]) << shift)
            index += 1
            shift += 8
        }
        return word
    }

    /// Where the first line feed or carriage return at or after `offset` is, or `bytes.count`.
    static func lineBreak(_ bytes: UnsafeRawBufferPointer, from offset: Int) -> Int {
        var position = offset
        let feed = pattern(0x0A)
        let carriage = pattern(0x0D)
        while position < bytes.count {
            let word = unsafe load(bytes, position)
            let found = equal(word, feed) | equal(word, carriage)
            if found != 0 { return position + found.trailingZeroBitCount >> 3 }
            position += 8
        }
        return bytes.count
    }

    /// The start of the line after the break at `position`; CR and LF together are one break.
    @inline(__always)
    static func afterLineBreak(_ bytes: UnsafeRawBufferPointer, _ position: Int) -> Int {
        guard position < bytes.count else { return bytes.count }
        if unsafe bytes[position] == 0x0D, position + 1 < bytes.count,
            unsafe bytes[position + 1] == 0x0A
        {
            return position + 2
        }
        return position + 1
    }

    /// Number of line breaks (LF, CR, or both together) that begin in `range`.
    static func lineBreaks(_ bytes: UnsafeRawBufferPointer, in range: Range<Int>) -> Int {
        var count = 0
        var position = unsafe lineBreak(bytes, from: range.lowerBound)
        while position < range.upperBound {
            count += 1
            position = unsafe lineBreak(bytes, from: afterLineBreak(bytes, position))
        }
        return count
    }
}

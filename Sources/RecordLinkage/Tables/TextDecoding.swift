// Part of Reunify. Copyright the Reunify contributors.
// SPDX-License-Identifier: Apache-2.0

/// Turning other encodings into UTF-8.
enum TextDecoding {
    /// Characters of Windows-1252 from 0x80 to 0x9F (WHATWG Encoding Standard, index
    /// windows-1252); the five unassigned bytes stay control characters.
    private static let windows1252: [UInt16] = [
        0x20AC, 0x0081, 0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021,
        0x02C6, 0x2030, 0x0160, 0x2039, 0x0152, 0x008D, 0x017D, 0x008F,
        0x0090, 0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014,
        0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0x009D, 0x017E, 0x0178,
    ]

    /// Characters of Windows-1251 from 0x80 to 0xBF (WHATWG Encoding Standard, index windows-1251); from
    /// 0xC0 on stands the Russian alphabet.
    private static let windows1251: [UInt16] = [
        0x0402, 0x0403, 0x201A, 0x0453, 0x201E, 0x2026, 0x2020, 0x2021,
        0x20AC, 0x2030, 0x0409, 0x2039, 0x040A, 0x040C, 0x040B, 0x040F,
        0x0452, 0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014,
        0x0098, 0x2122, 0x0459, 0x203A, 0x045A, 0x045C, 0x045B, 0x045F,
        0x00A0, 0x040E, 0x045E, 0x0408, 0x00A4, 0x0490, 0x00A6, 0x00A7,
        0x0401, 0x00A9, 0x0404, 0x00AB, 0x00AC, 0x00AD, 0x00AE, 0x0407,
        0x00B0, 0x00B1, 0x0406, 0x0456, 0x0491, 0x00B5, 0x00B6, 0x00B7,
        0x0451, 0x2116, 0x0454, 0x00BB, 0x0458, 0x0405, 0x0455, 0x0457,
    ]

    /// The character of a byte from 0x80 on.
    private static func character(_ byte: UInt8, of encoding: TextEncoding) -> UInt16 {
        if encoding == .windows1251 {
            return byte < 0xC0
                ? windows1251[Int(byte) - 0x80] : 0x0410 + UInt16(byte) - 0xC0
        }
        return byte < 0xA0 ? windows1252[Int(byte) - 0x80] : UInt16(byte)
    }

    /// Decodes all bytes after the mark.
    static func decode(
        _ bytes: UnsafeRawBufferPointer, from encoding: TextEncoding, markLength: Int
    ) -> OwnedBytes {
        switch encoding {
        case .utf8:
            unsafe OwnedBytes(capacity: bytes.count - markLength) { memory in
                unsafe memory.copyMemory(
                    from: UnsafeRawBufferPointer(rebasing: bytes[markLength...]))
                return bytes.count - markLength
            }
        case .windows1252, .windows1251: unsafe decodeBytes(bytes, encoding)
        case .utf16LittleEndian: unsafe decodeUTF16(bytes, markLength, lowFirst: true)
        case .utf16BigEndian: unsafe decodeUTF16(bytes, markLength, lowFirst: false)
        }
    }

    /// Decodes an encoding of one byte a character.
    private static func decodeBytes(
        _ bytes: UnsafeRawBufferPointer, _ encoding: TextEncoding
    ) -> OwnedBytes {
        var size = bytes.count
        for index in 0..<bytes.count where unsafe bytes[index] >= 0x80 {
            size += unsafe character(bytes[index], of: encoding) < 0x800 ? 1 : 2
        }
        return unsafe OwnedBytes(capacity: size) { memory in
            var out = 0
            for index in 0..<bytes.count {
                let byte = unsafe bytes[index]
                if byte < 0x80 {
                    unsafe memory[out] = byte
                    out += 1
                } else {
                    unsafe put(UInt32(character(byte, of: encoding)), memory, &out)
                }
            }
            return out
        }
    }

    /// A lone surrogate is written as three bytes that are not UTF-8, so that the record which
    /// holds it is quarantined like any other damaged one; so is a byte left over at the end.
    private static func decodeUTF16(
        _ bytes: UnsafeRawBufferPointer, _ start: Int, lowFirst: Bool
    ) -> OwnedBytes {
        let units = (bytes.count - start) / 2
        let isOdd = (bytes.count - start) % 2 == 1
        func unit(_ index: Int) -> UInt32 {
            let first = unsafe UInt32(bytes[start + 2 * index])
            let second = unsafe UInt32(bytes[start + 2 * index + 1])
            return lowFirst ? first | second << 8 : first << 8 | second
        }
        return unsafe OwnedBytes(capacity: units * 3 + 1) { memory in
            var out = 0
            var index = 0
            while index < units {
                var scalar = unit(index)
                index += 1
                if scalar & 0xFC00 == 0xD800, index < units, unit(index) & 0xFC00 == 0xDC00 {
                    scalar = 0x10000 + (scalar & 0x3FF) << 10 + (unit(index) & 0x3FF)
                    index += 1
                }
                unsafe put(scalar, memory, &out)
            }
            if isOdd {
                unsafe memory[out] = 0xFF
                out += 1
            }
            return out
        }
    }

    private static func put(
        _ scalar: UInt32, _ memory: UnsafeMutableRawBufferPointer, _ out: inout Int
    ) {
        if scalar < 0x80 {
            unsafe memory[out] = UInt8(scalar)
            out += 1
            return
        }
        if scalar < 0x800 {
            unsafe memory[out] = UInt8(0xC0 | scalar >> 6)
            unsafe memory[out + 1] = UInt8(0x80 | scalar & 0x3F)
            out += 2
            return
        }
        if scalar < 0x10000 {
            unsafe memory[out] = UInt8(0xE0 | scalar >> 12)
            unsafe memory[out + 1] = UInt8(0x80 | scalar >> 6 & 0x3F)
            unsafe memory[out + 2] = UInt8(0x80 | scalar & 0x3F)
            out += 3
            return
        }
        unsafe memory[out] = UInt8(0xF0 | scalar >> 18)
        unsafe memory[out + 1] = UInt8(0x80 | scalar >> 12 & 0x3F)
        unsafe memory[out + 2] = UInt8(0x80 | scalar >> 6 & 0x3F)
        unsafe memory[out + 3] = UInt8(0x80 | scalar & 0x3F)
        out += 4
    }
}

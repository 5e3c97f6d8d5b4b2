// Part of Reunify. Copyright the Reunify contributors.
// SPDX-License-Identifier: Apache-2.0

/// The text of one cell, in UTF-8.
typealias Cell = [UInt8]

extension [UInt8] {
    /// Text as bytes.
    init(_ text: String) { self = Array(text.utf8) }

    /// Appends text.
    mutating func add(_ text: String) { append(contentsOf: text.utf8) }

    /// Appends a whole number, with zeros in front up to a width.
    mutating func add(number: Int, width: Int = 1) {
        let number = Swift.max(0, number)
        var power = 1
        var digits = 1
        while number / power >= 10 || digits < width {
            power *= 10
            digits += 1
        }
        while power > 0 {
            append(0x30 + UInt8(truncatingIfNeeded: number / power % 10))
            power /= 10
        }
    }

    /// Appends several texts with something between them.
    mutating func add(_ parts: [[UInt8]], separator: String) {
        for (index, part) in parts.enumerated() {
            if index > 0 { add(separator) }
            append(contentsOf: part)
        }
    }

    /// Texts joined.
    static func joined(_ parts: [[UInt8]], _ separator: String = " ") -> [UInt8] {
        var text: [UInt8] = []
        text.add(parts, separator: separator)
        return text
    }

    /// Whether a text stands at a position.
    func has(_ part: [UInt8], at position: Int) -> Bool {
        guard position >= 0, position + part.count <= count else { return false }
        for offset in part.indices where self[position + offset] != part[offset] { return false }
        return true
    }

    /// Letters of Latin-1 and of Western alphabets beyond it without their marks; all else as it is.
    var withoutMarks: [UInt8] {
        guard contains(where: { $0 == 0xC3 || $0 == 0xC5 }) else { return self }
        var result: [UInt8] = []
        result.reserveCapacity(count)
        var index = 0
        while index < count {
            let byte = self[index]
            if byte == 0xC3, index + 1 < count, let plain = Self.plain(self[index + 1]) {
                result.append(plain)
                index += 2
            } else {
                result.append(byte)
                index += 1
            }
        }
        return result
    }

    /// The letter without its mark, for the second byte of U+00C0 to U+00FF.
    private static func plain(_ byte: UInt8) -> UInt8? {
        let isSmall = byte >= 0xA0
        let letter: UInt8? =
            switch byte & 0x1F {
            case 0x00...0x05: 0x41
            case 0x07: 0x43
            case 0x08...0x0B: 0x45
            case 0x0C...0x0F: 0x49
            case 0x11: 0x4E
            case 0x12...0x16, 0x18: 0x4F
            case 0x19...0x1C: 0x55
            case 0x1D: 0x59
            default: nil
            }
        return letter.map { isSmall ? $0 + 0x20 : $0 }
    }

    /// Latin letters as capitals; letters of Latin-1 with their marks.
    var capitals: [UInt8] {
        var result = self
        var index = 0
        while index < result.count {
            let byte = result[index]
            if byte >= 0x61 && byte <= 0x7A {
                result[index] = byte - 0x20
            } else if byte == 0xC3, index + 1 < result.count, result[index + 1] >= 0xA0,
                result[index + 1] != 0xB7, result[index + 1] != 0xBF
            {
                result[index + 1] -= 0x20
            }
            index += byte < 0x80 ? 1 : byte < 0xE0 ? 2 : byte < 0xF0 ? 3 : 4
        }
        return result
    }
}

// Part of Reunify. Copyright the Reunify contributors.
// SPDX-License-Identifier: Apache-2.0

/// Reading UTF-8 scalar by scalar, with the little folding that dates and headers need.
///
/// Names are folded by the PersonNames library; this here only has to tell month words and header
/// words apart, so it covers Latin, Cyrillic and Arabic letters and the digits of the world.
enum ScalarFolding {
    /// The scalar starting at `index`, which moves behind it; malformed bytes give U+FFFD one by one.
    @inline(__always)
    static func next(_ bytes: Span<UInt8>, _ index: inout Int) -> UInt32 {
        let first = UInt32(bytes[index])
        index &+= 1
        if first < 0x80 { return first }
        let length =
            first >= 0xF0 && first < 0xF8
            ? 3 : first >= 0xE0 && first < 0xF0 ? 2 : first >= 0xC2 && first < 0xE0 ? 1 : 0
        guard length > 0, index &+ length <= bytes.count else { return 0xFFFD }
        var scalar = first & (0x3F >> UInt32(truncatingIfNeeded: length))
        for offset in 0..<length {
            let byte = UInt32(bytes[index &+ offset])
            guard byte & 0xC0 == 0x80 else { return 0xFFFD }
            scalar = scalar << 6 | byte & 0x3F
        }
        index &+= length
        return scalar
    }

    /// The value of a decimal digit of any script in common use, else nil.
    @inline(__always)
    static func digitValue(_ scalar: UInt32) -> UInt8? {
        if scalar &- 0x30 < 10 { return UInt8(truncatingIfNeeded: scalar &- 0x30) }
        if scalar < 0x660 { return nil }
        return otherDigitValue(scalar)
    }

    /// Arabic, Persian, N'Ko, Indic scripts, Thai, Lao, Tibetan, Myanmar, Khmer, full width.
    private static func otherDigitValue(_ scalar: UInt32) -> UInt8? {
        let zero: UInt32
        switch scalar {
        case 0x660...0x669: zero = 0x660
        case 0x6F0...0x6F9: zero = 0x6F0
        case 0x7C0...0x7C9: zero = 0x7C0
        // From Devanagari to Malayalam each block has its digits at the same place, 0x80 apart.
        case 0x966...0xD6F:
            guard (scalar &- 0x966) & 0x7F < 10 else { return nil }
            return UInt8(truncatingIfNeeded: (scalar &- 0x966) & 0x7F)
        case 0xE50...0xE59: zero = 0xE50
        case 0xED0...0xED9: zero = 0xED0
        case 0xF20...0xF29: zero = 0xF20
        case 0x1040...0x1049: zero = 0x1040
        case 0x1090...0x1099: zero = 0x1090
        case 0x17E0...0x17E9: zero = 0x17E0
        case 0xFF10...0xFF19: zero = 0xFF10
        default: return nil
        }
        return UInt8(truncatingIfNeeded: scalar &- zero)
    }

    /// The letter without case and marks; 0 for marks that are to be dropped; other scalars unchanged.
    static func fold(_ scalar: UInt32) -> UInt32 {
        switch scalar {
        case 0x41...0x5A: return scalar | 0x20
        case 0..<0xC0: return scalar
        case 0xC0..<0x180: return latin[Int(scalar - 0xC0)]
        case 0x218, 0x219: return 0x73
        case 0x21A, 0x21B: return 0x74
        case 0x300...0x36F: return 0
        case 0x370...0x3FF: return greek(scalar)
        case 0x400...0x40F: return scalar == 0x401 ? 0x435 : scalar + 0x50
        case 0x410...0x42F: return scalar + 0x20
        case 0x451: return 0x435
        case 0x490: return 0x491
        // Alef with hamza or madda, alef maksura, teh marbuta, and the Persian forms of kaf and yeh.
        case 0x622, 0x623, 0x625, 0x671: return 0x627
        case 0x649, 0x6CC: return 0x64A
        case 0x629: return 0x647
        case 0x6A9: return 0x643
        case 0x640, 0x64B...0x65F, 0x670, 0x200C...0x200F: return 0
        case 0x1E00...0x1EFF: return vietnamese(scalar)
        default: return scalar
        }
    }

    /// Whether a folded scalar can stand inside a word.
    static func isLetter(_ scalar: UInt32) -> Bool {
        if scalar < 0x80 { return (scalar | 0x20) &- 0x61 < 26 }
        if scalar < 0xC0 { return scalar == 0xAA || scalar == 0xBA || scalar == 0xB5 }
        switch scalar {
        case 0xD7, 0xF7, 0x60C, 0x61B, 0x61F, 0x6D4, 0x2000...0x2BFF, 0x3000...0x303F: return false
        case 0xFF00...0xFF20, 0xFE00...0xFE0F, 0xFFFD: return false
        default: return digitValue(scalar) == nil
        }
    }

    /// Base letters of U+00C0 to U+017F; ligatures keep their first letter.
    private static let latin: [UInt32] = {
        let bases =
            "aaaaaaaceeeeiiiidnooooo*ouuuuytsaaaaaaaceeeeiiiidnooooo*ouuuuyty"
            + "aaaaaaccccccccddddeeeeeeeeeegggggggghhhhiiiiiiiiiiiijjkkklllllllllln"
            + "nnnnnnnnoooooooorrrrrrssssssssttttttuuuuuuuuuuuuwwyyyzzzzzzs"
        return bases.unicodeScalars.map { $0 == "*" ? 0x20 : $0.value }
    }()

    /// Greek letters without case and accents; the sigma at the end of a word is any other.
    private static func greek(_ scalar: UInt32) -> UInt32 {
        switch scalar {
        case 0x386, 0x3AC: 0x3B1
        case 0x388, 0x3AD: 0x3B5
        case 0x389, 0x3AE: 0x3B7
        case 0x38A, 0x390, 0x3AA, 0x3AF, 0x3CA: 0x3B9
        case 0x38C, 0x3CC: 0x3BF
        case 0x38E, 0x3AB, 0x3B0, 0x3CB, 0x3CD: 0x3C5
        case 0x38F, 0x3CE: 0x3C9
        case 0x3C2: 0x3C3
        case 0x391...0x3A9: scalar + 0x20
        default: scalar
        }
    }

    private static func vietnamese(_ scalar: UInt32) -> UInt32 {
        switch scalar {
        case 0x1EA0...0x1EB7: 0x61
        case 0x1EB8...0x1EC7: 0x65
        case 0x1EC8...0x1ECB: 0x69
        case 0x1ECC...0x1EE3: 0x6F
        case 0x1EE4...0x1EF1: 0x75
        case 0x1EF2...0x1EF9: 0x79
        default: scalar
        }
    }
}

/// A word's folded letters as one number (FNV-1a over the scalars), for tables of words.
struct WordHash: Sendable, Hashable {
    private(set) var value: UInt64 = 0xCBF2_9CE4_8422_2325

    /// The hash of no letters.
    init() {}

    /// The hash of the letters of `text`, folded; other characters are skipped.
    init(folding text: some StringProtocol) {
        for scalar in text.unicodeScalars {
            let folded = ScalarFolding.fold(scalar.value)
            if folded != 0, ScalarFolding.isLetter(folded) { add(folded) }
        }
    }

    /// Adds one folded letter.
    @inline(__always)
    mutating func add(_ letter: UInt32) {
        value = (value ^ UInt64(letter)) &* 0x100_0000_01B3
    }
}

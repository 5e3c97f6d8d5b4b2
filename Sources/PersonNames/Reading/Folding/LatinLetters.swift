// Part of Reunify. Copyright the Reunify contributors.
// SPDX-License-Identifier: Apache-2.0

import Foundation

/// ASCII spellings of the accented and special Latin letters, by code point.
///
/// Letters that Unicode decomposes keep their base letter; the others (ø, đ, ß, æ, þ, ə …) are
/// listed.
struct LatinLetters: Sendable {
    /// First code point of the table.
    static let first: UInt32 = 0x00C0
    /// One past the last code point of the table.
    static let end: UInt32 = 0x0250
    /// First code point of the second table, Latin Extended Additional (Vietnamese among others).
    static let additionalFirst: UInt32 = 0x1E00
    /// One past the last code point of the second table.
    static let additionalEnd: UInt32 = 0x1F00

    static let standard = LatinLetters()

    /// Low byte: first ASCII letter; high byte: second ASCII letter, or 0; 0: not a letter.
    private let spellings: [UInt16]

    private init() {
        var table: [UInt16] = []
        let codes =
            Array(LatinLetters.first..<LatinLetters.end)
            + Array(LatinLetters.additionalFirst..<LatinLetters.additionalEnd)
        table.reserveCapacity(codes.count)
        for code in codes {
            table.append(LatinLetters.decomposed(code))
        }
        for (letters, spelling) in LatinLetters.special {
            let ascii = Array(spelling.utf8)
            guard let low = ascii.first else { continue }
            let high = ascii.count > 1 ? ascii[1] : 0
            for scalar in letters.unicodeScalars {
                guard let index = LatinLetters.index(of: scalar.value) else { continue }
                table[index] = UInt16(low) | UInt16(high) << 8
            }
        }
        spellings = table
    }

    /// The spelling of `code`: low byte first letter, high byte second letter or 0; `nil` outside
    /// the table.
    @inline(__always)
    func spelling(of code: UInt32) -> UInt16? {
        guard let index = LatinLetters.index(of: code) else { return nil }
        return spellings[index]
    }

    @inline(__always)
    private static func index(of code: UInt32) -> Int? {
        if code >= first, code < end { return Int(code - first) }
        if code >= additionalFirst, code < additionalEnd {
            return Int(code - additionalFirst + (end - first))
        }
        return nil
    }

    private static func decomposed(_ code: UInt32) -> UInt16 {
        guard let scalar = Unicode.Scalar(code) else { return 0 }
        let parts = String(scalar).decomposedStringWithCompatibilityMapping.lowercased()
        let letters = parts.utf8.filter { (0x61...0x7A).contains($0) }
        guard let low = letters.first else { return 0 }
        let high = letters.count > 1 ? letters[1] : 0
        return UInt16(low) | UInt16(high) << 8
    }

    private static let special: [(String, String)] = [
        ("ØøǾǿ", "o"), ("ĐđÐð", "d"), ("Łł", "l"), ("ßẞ", "ss"), ("ÆæǢǣǼǽ", "ae"), ("Œœ", "oe"),
        ("Þþ", "th"), ("ı", "i"), ("Ħħ", "h"), ("Ŧŧ", "t"), ("ĸ", "k"), ("Ŋŋ", "ng"),
        ("Əə", "e"), ("Ǝǝ", "e"), ("Ɛ", "e"), ("Ɔ", "o"), ("Ɓƀ", "b"), ("Ɗ", "d"), ("Ɖ", "d"),
        ("Ƙƙ", "k"), ("Ɲƞ", "n"), ("Ɣ", "g"), ("Ƴƴ", "y"), ("Ɠ", "g"), ("Ɨ", "i"), ("Ʉ", "u"),
        ("Ƶƶ", "z"), ("Ʒ", "z"), ("ƆƟ", "o"), ("Ƒƒ", "f"), ("Ƭƭ", "t"), ("Ʈ", "t"), ("Ʋ", "v"),
        ("Ƥƥ", "p"), ("Ɵ", "o"), ("Ⱥ", "a"), ("ǀǁǂǃ", "x"), ("Ǥǥ", "g"), ("Ȥȥ", "z"), ("Ɇɇ", "e"),
        ("Ɉɉ", "j"), ("Ɍɍ", "r"), ("Ɏɏ", "y"), ("Ƈƈ", "c"), ("Ȼȼ", "c"), ("Ƚƚ", "l"), ("Ʃ", "sh"),
        ("Ȝȝ", "y"), ("Ƿƿ", "w"), ("Ȣȣ", "ou"), ("ƛ", "l"), ("ŉ", "n"), ("ẚ", "a"), ("ſ", "s"),
    ]
}

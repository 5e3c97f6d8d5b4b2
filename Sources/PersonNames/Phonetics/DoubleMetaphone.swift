// Part of Reunify. Copyright the Reunify contributors.
// SPDX-License-Identifier: Apache-2.0

/// Double Metaphone: two spellings of how an English reader would say a name, the second for
/// names of other origin.
///
/// The letters of a code are `A F H J K L M N P R S T X 0`, where `X` is the sound of *sh* and `0`
/// that of *th*; `A` stands for any vowel at the beginning. A code may hold a space where a final
/// J is silent in one reading. Gives the same keys as Apache Commons Codec, which differs from
/// Philips' own program in a few rare rules.
///
/// - SeeAlso: Lawrence Philips, "The Double Metaphone Search Algorithm", C/C++ Users Journal
///   18 (2000).
public enum DoubleMetaphone {
    /// The longest code that can be asked for.
    public static let longestCode = 16

    /// Both codes of a name, cut after `maxLength` letters; empty for a name without letters.
    ///
    /// Ç and Ñ are read as Spanish, Portuguese and French do; other letters beyond ASCII are
    /// passed over, so names in other scripts and with other accents should be folded first.
    /// - Parameters:
    ///   - name: One word of a name, in any case.
    ///   - maxLength: Limited to `0 ... 16`.
    public static func keys(
        of name: String, maxLength: Int = 4
    ) -> (primary: String, alternate: String) {
        var letters: [UInt8] = []
        for scalar in name.uppercased().unicodeScalars {
            let value = scalar.value
            letters.append(
                value < 0x80 || value == 0xC7 || value == 0xD1
                    ? UInt8(truncatingIfNeeded: value) : unknownLetter)
        }
        let code = code(of: letters.span, maxLength: maxLength)
        return (code.primary.text, code.alternate.text)
    }

    /// The primary code of a folded name (a–z and spaces) as four letters, first letter highest.
    ///
    /// Shorter codes are filled up with zero bytes. Nothing is allocated.
    public static func primaryCode(_ folded: Span<UInt8>) -> UInt32 {
        code(of: folded, maxLength: 4).primary.packed
    }

    /// Both codes of a folded name, packed as ``primaryCode(_:)`` does.
    public static func codes(_ folded: Span<UInt8>) -> (primary: UInt32, alternate: UInt32) {
        let code = code(of: folded, maxLength: 4)
        return (code.primary.packed, code.alternate.packed)
    }

    /// Takes a place and has no sound.
    private static let unknownLetter: UInt8 = 0xFF

    private static func code(of letters: Span<UInt8>, maxLength: Int) -> SoundPair {
        // Control characters and spaces around the name do not count.
        var start = 0
        var end = letters.count
        while start < end, letters[start] <= 0x20 { start &+= 1 }
        while end > start, letters[end &- 1] <= 0x20 { end &-= 1 }
        var code = SoundPair(limit: min(max(maxLength, 0), longestCode))
        DoubleMetaphoneRules.read(letters.extracting(start..<end), into: &code)
        return code
    }
}

/// A phonetic code under construction, at most sixteen letters of ASCII.
struct SoundCode {
    private var bits: UInt128 = 0
    private(set) var count = 0

    @inline(__always)
    mutating func append(_ letter: UInt8, limit: Int) {
        guard count < limit else { return }
        bits = bits << 8 | UInt128(letter)
        count &+= 1
    }

    /// Appends the letters of `text` as far as they fit.
    mutating func append(_ text: StaticString, limit: Int) {
        for position in 0..<text.utf8CodeUnitCount {
            append(unsafe text.utf8Start[position], limit: limit)
        }
    }

    /// The first four letters, first letter highest.
    var packed: UInt32 {
        count <= 4
            ? UInt32(truncatingIfNeeded: bits) << UInt32((4 &- count) &* 8)
            : UInt32(truncatingIfNeeded: bits >> UInt128((count &- 4) &* 8))
    }

    var text: String {
        var text = ""
        for position in 0..<count {
            let byte = UInt8(truncatingIfNeeded: bits >> UInt128((count &- 1 &- position) &* 8))
            text.unicodeScalars.append(Unicode.Scalar(byte))
        }
        return text
    }
}

/// The two codes of Double Metaphone, which mostly grow together.
struct SoundPair {
    private(set) var primary = SoundCode()
    private(set) var alternate = SoundCode()
    let limit: Int

    init(limit: Int) { self.limit = limit }

    var isComplete: Bool { primary.count >= limit && alternate.count >= limit }

    mutating func append(_ sound: StaticString) { append(sound, or: sound) }

    mutating func append(_ sound: StaticString, or other: StaticString) {
        primary.append(sound, limit: limit)
        alternate.append(other, limit: limit)
    }
}

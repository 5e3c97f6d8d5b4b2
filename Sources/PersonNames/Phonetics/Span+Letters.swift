// Part of Reunify. Copyright the Reunify contributors.
// SPDX-License-Identifier: Apache-2.0

/// Reading a word letter by letter, as phonetic rules do: any position may be asked for.
///
/// Bytes are letters; small ones of ASCII count as capitals.
extension Span<UInt8> {
    /// The letter at `index` as a capital, or zero before the beginning and after the end.
    @inline(__always)
    func letter(_ index: Int) -> UInt8 {
        guard index >= 0, index < count else { return 0 }
        let byte = self[index]
        return byte &- 0x61 < 26 ? byte &- 0x20 : byte
    }

    /// Whether any of `alternatives`, which `|` separates, stands at `index`.
    ///
    /// The empty alternative stands nowhere.
    func has(_ alternatives: StaticString, at index: Int) -> Bool {
        guard index >= 0 else { return false }
        let separator = UInt8(ascii: "|")
        var matched = 0
        var matches = true
        for position in 0..<alternatives.utf8CodeUnitCount {
            let wanted = unsafe alternatives.utf8Start[position]
            if wanted == separator {
                if matches, matched > 0 { return true }
                matched = 0
                matches = true
            } else {
                matches = matches && letter(index &+ matched) == wanted
                matched &+= 1
            }
        }
        return matches && matched > 0
    }

    /// Whether the letter at `index` is one of `letters`.
    func hasOne(of letters: StaticString, at index: Int) -> Bool {
        let found = letter(index)
        for position in 0..<letters.utf8CodeUnitCount {
            let wanted = unsafe letters.utf8Start[position]
            if wanted == found { return true }
        }
        return false
    }

    /// Whether a vowel, Y included, stands at `index`.
    func hasVowel(at index: Int) -> Bool { hasOne(of: "AEIOUY", at: index) }
}

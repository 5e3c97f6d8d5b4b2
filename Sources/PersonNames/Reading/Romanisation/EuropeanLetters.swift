// Part of Reunify. Copyright the Reunify contributors.
// SPDX-License-Identifier: Apache-2.0

import Foundation

/// Cyrillic in the spelling of passports; Ukrainian, Belarusian and Serbian letters decide the
/// language.
enum CyrillicLetters {
    static func append(_ run: [Unicode.Scalar], to output: inout String) {
        let isUkrainian = run.contains { "іїєґў".unicodeScalars.contains($0) }
        let isSerbian = run.contains { "јљњћђџ".unicodeScalars.contains($0) }
        var previous: Unicode.Scalar?
        for scalar in run {
            defer { previous = scalar }
            if isUkrainian, let spelling = ukrainian[scalar] {
                output += spelling
            } else if isSerbian, let spelling = serbian[scalar] {
                output += spelling
            } else if scalar == "ё" {
                let afterSibilant = previous.map { "жчшщ".unicodeScalars.contains($0) } ?? false
                output += afterSibilant ? "e" : "yo"
            } else if let spelling = table[scalar] {
                output += spelling
            } else {
                output.unicodeScalars.append(scalar)
            }
        }
    }

    private static let table = LetterTable(
        """
        а a б b в v г g д d е e ж zh з z и i й y к k л l м m н n о o п p р r с s т t у u ф f х kh
        ц ts ч ch ш sh щ shch ъ - ы y ь - э e ю yu я ya і i ї yi є ye ґ g ў u ѣ e ѵ i ѳ f ѐ e ѝ i
        ј j љ lj њ nj ћ c ђ dj џ dz ѓ gj ќ kj ѕ dz
        ә a ғ gh қ q ң ng ө o ұ u ү u һ h ҳ h ҷ j ӣ i ӯ u җ j ҙ z ҫ s ҡ q ӑ a ӗ e ӳ u ӱ u ӧ o ӓ a
        ӈ ng ӏ - ԥ p ҭ t ҩ o ҵ ts ҽ ch ҿ ch ӡ dz ӷ gh ҥ ng ҕ gh ҟ q ҝ g ҹ j ҏ r
        """)
    private static let ukrainian = LetterTable("г h и y")
    private static let serbian = LetterTable("х h ц c ч c ш s ж z в v")
}

/// Modern Greek after ELOT 743 (ISO 843), with ου as ou and the β and f sounds of αυ and ευ.
enum GreekLetters {
    static func append(_ run: [Unicode.Scalar], to output: inout String) {
        var letters: [Unicode.Scalar] = []
        for scalar in run {
            for part in String(scalar).decomposedStringWithCanonicalMapping.unicodeScalars
            where Script(part) == .greek {
                letters.append(part)
            }
        }
        var index = 0
        while index < letters.count {
            let next: Unicode.Scalar? = index + 1 < letters.count ? letters[index + 1] : nil
            // No Greek word has μπ or ντ at its end or beside each other: there they are foreign b and d.
            let isAlone =
                index == 0 || index + 2 == letters.count || isPlosive(letters, at: index + 2)
                || index > 1 && isPlosive(letters, at: index - 2)
            if let next, let pair = pairs(letters[index], next, atStart: isAlone) {
                let following: Unicode.Scalar? =
                    index + 2 < letters.count ? letters[index + 2] : nil
                output += pair
                if pair == "a" || pair == "e" {
                    let isVoiceless = following.map { "θκξπσςτφχψ".unicodeScalars.contains($0) }
                    output += isVoiceless ?? true ? "f" : "v"
                }
                index += 2
                continue
            }
            if let spelling = table[letters[index]] {
                output += spelling
            } else {
                output.unicodeScalars.append(letters[index])
            }
            index += 1
        }
    }

    /// Whether b or d is written at a place, in two letters.
    private static func isPlosive(_ letters: [Unicode.Scalar], at index: Int) -> Bool {
        guard index + 1 < letters.count else { return false }
        return letters[index] == "μ" && letters[index + 1] == "π"
            || letters[index] == "ν" && letters[index + 1] == "τ"
    }

    /// Letters written together; "a" and "e" alone mean αυ and ευ, whose second sound depends on
    /// what follows.
    private static func pairs(
        _ first: Unicode.Scalar, _ second: Unicode.Scalar, atStart: Bool
    ) -> String? {
        switch (first, second) {
        case ("α", "υ"): "a"
        case ("ε", "υ"): "e"
        case ("ο", "υ"): "ou"
        case ("γ", "γ"): "ng"
        case ("γ", "κ"): atStart ? "g" : "gk"
        case ("γ", "ξ"): "nx"
        case ("γ", "χ"): "nch"
        case ("μ", "π"): atStart ? "b" : "mp"
        case ("ν", "τ"): atStart ? "d" : "nt"
        default: nil
        }
    }

    private static let table = LetterTable(
        """
        α a β v γ g δ d ε e ζ z η i θ th ι i κ k λ l μ m ν n ξ x ο o π p ρ r σς s τ t υ y φ f χ ch
        ψ ps ω o
        """)
}

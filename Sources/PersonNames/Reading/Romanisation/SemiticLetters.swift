// Part of Reunify. Copyright the Reunify contributors.
// SPDX-License-Identifier: Apache-2.0

/// Arabic script (Arabic, Persian, Dari, Pashto, Urdu, Kurdish) in Latin letters, without the short
/// vowels that it does not write: محمد gives `mhmd`, which the tables of name groups know.
enum ArabicLetters {
    static func append(_ run: [Unicode.Scalar], to output: inout String) {
        let letters = run.filter { NameCharacters.kind(of: $0.value) == .letter }
        var index = 0
        // A bare alif and lam before at least three letters is the article; with hamza it never is.
        if letters.count >= 5, letters[0] == "ا", letters[1] == "ل" {
            output += "al "
            index = 2
        }
        let start = index
        while index < letters.count {
            let letter = letters[index]
            let previous: Unicode.Scalar? = index > start ? letters[index - 1] : nil
            let next: Unicode.Scalar? = index + 1 < letters.count ? letters[index + 1] : nil
            switch letter {
            case "و": output += isConsonantal(previous, next) ? "w" : "u"
            case "ي", "ی":
                output += next != nil && isConsonantal(previous, next) ? "y" : "i"
            case "ع": output += previous == nil ? "a" : ""
            default:
                if let spelling = table[letter] {
                    output += spelling
                } else {
                    output.unicodeScalars.append(letter)
                }
            }
            index += 1
        }
    }

    /// Whether و or ي between these letters is a consonant: at the start, or before a written
    /// vowel.
    private static func isConsonantal(_ previous: Unicode.Scalar?, _ next: Unicode.Scalar?) -> Bool
    {
        guard previous != nil else { return true }
        guard let next else { return previous == "ا" }
        return next == "ا" || next == "ة" || next == "ى" || next == "آ"
    }

    private static let table = LetterTable(
        """
        ا a أ a إ i آ a ٱ a ب b ت t ث th ج j ح h خ kh د d ذ dh ر r ز z س s ش sh ص s ض d ط t ظ z
        غ gh ف f ق q ك k ل l م m ن n ه h ة a ى a ء - ئ i ؤ u
        پ p چ ch ژ zh گ g ک k ڤ v ہ h ھ h ۀ a ۃ a ۂ a ە e ے e ۓ e ں n ٹ t ڈ d ڑ r
        ټ t ډ d ړ r ښ sh ږ zh ڼ n ځ dz څ ts ګ g ې e ۍ ai ۆ o ۇ u ۈ u ۉ u ۋ v ێ e ڕ r ڵ l ڭ ng ڠ ng
        ݢ g ڧ q ڢ f ڨ g ڪ k ڳ g ڱ ng ٻ b ٿ th ٺ th ڀ bh ڏ d ڌ dh ڊ d ڻ n ڄ j ڃ ny ڇ ch ڦ ph ټ t
        ڙ r ڜ sh ۅ o ۏ w ٷ u ٲ a ٳ i ٵ a
        """)
}

/// Hebrew in Latin letters, without the vowels that it does not write.
enum HebrewLetters {
    static func append(_ run: [Unicode.Scalar], to output: inout String) {
        let letters = run.filter { NameCharacters.kind(of: $0.value) == .letter }
        for (index, letter) in letters.enumerated() {
            let isInitial = index == 0
            let previous: Unicode.Scalar? = isInitial ? nil : letters[index - 1]
            switch letter {
            case "ו": output += isInitial ? "v" : previous == "ו" ? "" : "o"
            case "י": output += isInitial ? "y" : previous == "י" ? "" : "i"
            case "א": output += "a"
            case "ע": output += isInitial ? "a" : ""
            default:
                if let spelling = table[letter] {
                    output += spelling
                } else {
                    output.unicodeScalars.append(letter)
                }
            }
        }
    }

    private static let table = LetterTable(
        """
        ב b ג g ד d ה h ז z ח h ט t כך k ל l מם m נן n ס s פף p צץ ts ק k ר r ש sh ת t
        װ v ױ oi ײ ei
        """)
}

// Part of Reunify. Copyright the Reunify contributors.
// SPDX-License-Identifier: Apache-2.0

/// The Arabic “and”, which is written as one with the word behind it: “وسلمى”.
enum JoinedAnd {
    /// Whether a text is Arabic: Persian and Urdu write the word apart, and have letters that Arabic has not.
    static func mayStand(in text: String) -> Bool {
        text.contains("و")
            && !text.unicodeScalars.contains { others.contains($0) }
    }

    private static let others = Set("پچژگټډړښڼېۍٹڈڑںےہھیک".unicodeScalars)

    /// The word without it; nil where the letter is the word’s own.
    static func rest(_ word: Substring) -> Substring? {
        guard word.first == "و", word.count >= 4 else { return nil }
        let letters = word.prefix { $0.isLetter }
        guard !names.contains(String(letters)), !beginnings.contains(where: letters.hasPrefix)
        else { return nil }
        return word.dropFirst()
    }

    /// Names that begin with the letter.
    private static let names: Set<String> = [
        "وائل", "وئام", "واصف", "وجدان", "وجدي", "وجيه", "وحيد", "وداد", "وديع", "وردة", "وسام",
        "وسيم", "وسيلة", "وصال", "وضاح", "وعد", "وفاء", "وفيق", "وقاص", "وهيب", "وهبة", "ورده",
        "واثق", "واحد", "وطن", "وصفي", "وجود", "وقت", "والد", "والدة", "والده", "والدته", "والدها",
        "والدتها", "والدي", "والدين", "والديه", "والديها", "واحدة", "وحده", "وحدها", "وزير",
    ]

    /// How others begin, of Arabic and of the Horn of Africa.
    private static let beginnings = ["ولد", "ولي", "ولا", "وين", "ويل", "وير"]
}

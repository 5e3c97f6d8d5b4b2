// Part of Reunify. Copyright the Reunify contributors.
// SPDX-License-Identifier: Apache-2.0

/// Strokes inside a name that was cut short: “G/Selassie”, “W/Mariam”, “ገ/መድህን”.
///
/// Ethiopia and Eritrea write the first half of a name of two so; elsewhere a stroke parts what stands around it.
enum NameStroke {
    /// Whether the stroke at a place stands between one or two letters that begin a word and the rest of a name.
    static func isOne(_ text: String, _ place: String.Index) -> Bool {
        guard text[place] == "/" else { return false }
        let next = text.index(after: place)
        let rest = text[next...].prefix { $0.isLetter }
        let before = text[..<place].reversed().prefix { $0.isLetter }.reversed()
        guard let first = before.first, before.count <= 2, rest.count >= 2 else { return false }
        let isEthiopic = first.unicodeScalars.first.map { (0x1200..<0x1400).contains($0.value) }
        if isEthiopic == true { return before.count == 1 }
        // “W/MOTHER” is with her, and “G/Mother” the grandmother.
        let isInCapitals = !rest.contains(where: \.isLowercase)
        return cutShort.contains(String(before).lowercased()) && first.isUppercase
            && rest.first?.isUppercase == true && rest.count >= 4
            && !(isInCapitals && first == "W")
            && RelationWords.meaning(ofWord: String(rest)) == nil
    }

    /// The halves that are cut short in Latin letters: Gebre, Welde and Wolde, Haile, Lete, Tekle, Kidane, Meles.
    private static let cutShort: Set<String> = [
        "g", "w", "h", "l", "t", "k", "m", "ge", "we", "wo", "ha", "le", "te", "gb",
    ]
}

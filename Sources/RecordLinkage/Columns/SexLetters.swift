// Part of Reunify. Copyright the Reunify contributors.
// SPDX-License-Identifier: Apache-2.0

extension TableColumn {
    /// Writes out letters for the sexes where the column's other letters say whose language they are of.
    ///
    /// M is a woman (mujer) beside H, and a man beside F; E (erkek) is a man beside K, L (laki-laki) beside P.
    /// G (garçon) is a boy beside F; Α (άρρεν, άνδρας) is a man beside Θ (θήλυ) or Γ (γυναίκα).
    /// M beside V is said by the header: a man in Dutch (man, vrouw), a woman in Spanish (mujer, varón). F beside N
    /// is a man where the header is Hungarian (férfi, nő), and else a woman beside who is not known.
    ///
    /// - Returns: What the letters mean, in small letters; nil where nothing was written out.
    @discardableResult mutating func spellOutSexes() -> [String: String]? {
        let words = Set((0..<values.count).map { values[$0].lowercased() })
        let header = name.lowercased().split { !$0.isLetter }.map(String.init)
        let found = Self.languages.first { language in
            language.letters.allSatisfy { words.contains($0.letter) }
                && words.isDisjoint(with: language.others)
                && (language.headers.isEmpty || header.contains(where: language.headers.contains))
        }
        guard let found else { return nil }
        let meanings = Dictionary(
            found.letters.map { ($0.letter, $0.meaning) }, uniquingKeysWith: { first, _ in first })
        var spelled = ValueDictionary()
        for index in 0..<values.count {
            spelled.append((meanings[values[index].lowercased()] ?? values[index]).utf8)
        }
        values = spelled
        return meanings
    }

    /// Letters of a language, words that are not of such a column, and words of headers without which the letters
    /// say nothing.
    private typealias Language = (
        letters: [(letter: String, meaning: String)], others: Set<String>, headers: Set<String>
    )

    private static let languages: [Language] = [
        ([("h", "hombre"), ("m", "mujer")], ["f", "female", "femenino", "w"], []),
        ([("g", "male"), ("f", "female")], ["m", "h", "male", "female"], []),
        ([("α", "male"), ("θ", "female")], ["m", "f", "male", "female"], []),
        ([("α", "male"), ("γ", "female")], ["m", "f", "male", "female"], []),
        ([("e", "erkek"), ("k", "kadin")], ["m", "f", "male", "female"], []),
        ([("l", "male"), ("p", "female")], ["m", "f", "male", "female"], []),
        ([("f", "male"), ("n", "female")], ["m", "male", "female"], ["nem", "neme"]),
        (
            [("m", "male"), ("v", "female")], ["f", "male", "female", "w"],
            ["geslacht", "sekse"]
        ),
        (
            [("v", "male"), ("m", "female")], ["f", "h", "male", "female"],
            ["sexo", "genero", "género"]
        ),
    ]
}

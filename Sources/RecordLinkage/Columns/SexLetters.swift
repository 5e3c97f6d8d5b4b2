// Part of Reunify. Copyright the Reunify contributors.
// SPDX-License-Identifier: Apache-2.0

extension TableColumn {
    /// Writes out letters for the sexes where the column's other letters say whose language they are of.
    ///
    /// M is a woman (mujer) beside H, and a man beside F; E (erkek) is a man beside K, L (laki-laki) beside P,
    /// F (férfi) beside N; V (vrouw) is a woman beside M.
    mutating func spellOutSexes() {
        let words = Set((0..<values.count).map { values[$0].lowercased() })
        let found = Self.languages.first { language in
            language.letters.allSatisfy { words.contains($0.letter) }
                && words.isDisjoint(with: language.others)
        }
        guard let found else { return }
        var spelled = ValueDictionary()
        for index in 0..<values.count {
            let word = values[index].lowercased()
            let meaning = found.letters.first { $0.letter == word }?.meaning
            spelled.append((meaning ?? values[index]).utf8)
        }
        values = spelled
    }

    private typealias Language = (letters: [(letter: String, meaning: String)], others: Set<String>)

    /// Pairs of letters, and words that are not of such a column.
    private static let languages: [Language] = [
        ([("h", "hombre"), ("m", "mujer")], ["f", "female", "femenino", "w"]),
        ([("e", "erkek"), ("k", "kadin")], ["m", "f", "male", "female"]),
        ([("l", "male"), ("p", "female")], ["m", "f", "male", "female"]),
        ([("f", "male"), ("n", "female")], ["m", "male", "female"]),
        ([("m", "male"), ("v", "female")], ["f", "male", "female", "w"]),
    ]
}

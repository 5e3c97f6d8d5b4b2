// Part of Reunify. Copyright the Reunify contributors.
// SPDX-License-Identifier: Apache-2.0

import PersonNames

/// Others who are sought together with the one of whom a record asks: “also Ana (7), Luis”.
extension StatementText {
    /// Those who are named after an “also”, of no relation that the text says.
    static func alsoNamed(_ text: String, _ words: [StatementWord]) -> [StatedPerson] {
        guard let also = words.firstIndex(where: { alsoWords.contains($0.folded) }) else {
            return []
        }
        let isInCapitals = !text.contains(where: \.isLowercase)
        var cursor = also + 1
        while cursor < words.count, !words[cursor - 1].endsSentence,
            seekingWords.contains(words[cursor].folded)
        {
            cursor += 1
        }
        var found: [StatedPerson] = []
        while cursor < words.count, found.count < 12, !words[cursor - 1].endsSentence,
            isName(words, cursor, isInCapitals: isInCapitals, isFirst: true)
        {
            let (stated, end) = person(
                words, cursor, nil, isInCapitals: isInCapitals, isOf: false)
            guard !stated.name.isEmpty, end > cursor else { break }
            found.append(stated)
            cursor = end
            if cursor < words.count, joints.contains(words[cursor].folded) {
                cursor += 1
            } else if !words[cursor - 1].endsItem {
                break
            }
        }
        return found
    }

    static let alsoWords: Set<String> = [
        "also", "tambien", "tambem", "aussi", "auch", "anche", "egalement", "juga",
        NameFolding.fold("также"), NameFolding.fold("також"), NameFolding.fold("أيضا"),
    ]

    /// Small words between “also” and a name.
    private static let seekingWords: Set<String> = [
        "looking", "searching", "seeking", "asking", "asks", "for", "lost", "missing", "her", "his",
        "their", "my", "busca", "buscando", "a", "al", "su", "sus", "procura", "o", "os", "as",
        "cherche", "recherche", "sucht", "nach", "cerca", "mencari",
    ]
}

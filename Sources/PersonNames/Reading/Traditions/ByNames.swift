// Part of Reunify. Copyright the Reunify contributors.
// SPDX-License-Identifier: Apache-2.0

/// What somebody is called beside the name, written into the same cell: `Ricardo Gomes "Galego"`,
/// `Ana Lima (Nita)`, `Luis Caal alias Chepe`.
///
/// A by-name is no part of the name: read as one, it would be the last surname.
package enum ByNames {
    /// The name without what stands in quotation marks or brackets; as it is where nothing else is left.
    package static func withoutEnclosed(_ name: String) -> String {
        guard name.utf8.contains(where: isOpening) else { return name }
        var kept = ""
        var enclosed = ""
        var closing: Character?
        for character in name {
            if let end = closing {
                if character == end {
                    // A name from before marriage is one of hers.
                    if isFormerName(enclosed) { kept += enclosed }
                    kept.append(" ")
                    closing = nil
                } else {
                    enclosed.append(character)
                }
            } else if let end = closings[character] {
                kept.append(" ")
                enclosed = ""
                closing = end
            } else {
                kept.append(character)
            }
        }
        // What was never closed is a slip of the pen.
        if closing != nil { kept += enclosed }
        return kept.contains(where: \.isLetter) ? kept : name
    }

    /// How many of the words are the name, before a word that says what else somebody is called.
    static func count(of words: [NameWord]) -> Int {
        guard words.count > 2 else { return words.count }
        for index in words.indices.dropFirst() where isMark(index, words) {
            let isAlso = index > 1 && also.contains(words[index - 1].folded)
            return isAlso ? index - 1 : index
        }
        return words.count
    }

    private static func isMark(_ index: Int, _ words: [NameWord]) -> Bool {
        let word = words[index].folded
        // “Alias” at the end is a surname; the others stand there where the by-name was in quotation marks.
        let isLast = index + 1 == words.count
        if marks.contains(word) { return !isLast || !surnamesToo.contains(word) }
        if isLast { return false }
        let next = words[index + 1].folded
        if let needed = openings[word] { return needed.contains(next) }
        // “a.k.a.”
        return word == "a" && next == "k" && index + 2 < words.count
            && words[index + 2].folded == "a"
    }

    private static func isOpening(_ byte: UInt8) -> Bool {
        byte == 0x22 || byte == 0x28 || byte == 0x5B || byte == 0xC2 || byte == 0xE2
    }

    private static func isFormerName(_ text: String) -> Bool {
        guard let first = text.split(separator: " ").first else { return false }
        return former.contains(NameFolding.fold(String(first)))
    }

    private static let closings: [Character: Character] = [
        "\"": "\"", "“": "”", "„": "“", "«": "»", "(": ")", "[": "]",
    ]
    private static let marks: Set<String> = [
        "alias", "aka", "vulgo", "alcunha", "apodado", "apodada", "nicknamed", "dit", "dite", "urf",
        // عرف, as it folds.
        "arf",
    ]
    private static let surnamesToo: Set<String> = ["alias", "dit", "dite", "urf", "arf"]
    private static let openings: [String: Set<String>] = [
        "conhecido": ["por", "como"], "conhecida": ["por", "como"],
        "conocido": ["por", "como"], "conocida": ["por", "como"],
        "known": ["as"], "called": ["also"], "connu": ["sous", "comme"],
        "connue": ["sous", "comme"],
    ]
    private static let also: Set<String> = ["also", "tambem", "tambien", "aussi"]
    private static let former: Set<String> = [
        "nee", "ne", "born", "geb", "geborene", "nascida", "nacida", "nata", "rozena",
    ]
}

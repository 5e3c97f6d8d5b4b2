// Part of Reunify. Copyright the Reunify contributors.
// SPDX-License-Identifier: Apache-2.0

/// A word of a full name before its role is known.
struct NameWord {
    /// Words beyond these are not read: no name has so many, and roles are given in quadratic time.
    static let maximumCount = 64

    let text: String
    let folded: String
    let script: Script
    /// Written in capitals, with at least two letters.
    let isCapitals: Bool
    /// Stands before a comma that is not the last character.
    var beforeComma = false
    /// Joined to the word before it by a hyphen.
    let afterHyphen: Bool

    /// No word at all.
    static let none = NameWord(
        text: "", folded: "", script: .common, isCapitals: false, afterHyphen: false)

    var isInitial: Bool { folded.utf8.count == 1 }

    var token: NameToken { NameToken(text: text, folded: folded, role: .given, script: script) }

    /// The words of `name`: apostrophes stay inside, everything else that is no letter or digit
    /// separates; the Arabic article is a word of its own.
    ///
    /// By-names fall out; see ``ByNames``.
    static func words(of name: String) -> (words: [NameWord], commas: Int) {
        let name = ByNames.withoutEnclosed(name)
        var words: [NameWord] = []
        var current = ""
        var commas = 0
        var commaPositions: [Int] = []
        var hyphen = false
        func flush() {
            if current.isEmpty { return }
            let text = current
            current = ""
            let pieces = NameFolding.fold(text).split(separator: " ")
            let script = Script.dominant(in: text)
            for (index, piece) in pieces.enumerated() {
                let isArticle = pieces.count > 1 && index == 0 && script == .arabic
                let part =
                    pieces.count == 1
                    ? text
                    : script == .arabic
                        ? String(isArticle ? text.prefix(2) : text.dropFirst(2)) : String(piece)
                words.append(
                    NameWord(
                        text: part, folded: String(piece), script: script,
                        isCapitals: isCapitals(text), afterHyphen: hyphen || index > 0))
            }
            hyphen = false
        }
        for character in name {
            if words.count >= maximumCount { break }
            if isInsideWord(character) {
                current.append(character)
                continue
            }
            let hadWord = !current.isEmpty
            flush()
            if character == "," || character == "،" || character == ";" {
                commas += 1
                commaPositions.append(words.count)
            }
            hyphen = hadWord && (character == "-" || character == "‐" || character == "‑")
        }
        flush()
        words.removeSubrange(ByNames.count(of: words)...)
        commaPositions.removeAll { $0 > words.count }
        // The comma that inverts a name is the first with more than a suffix behind it.
        let inverting = commaPositions.first { position in
            position > 0
                && words.dropFirst(position).contains { !NameWords.suffixes.contains($0.folded) }
        }
        for index in 0..<(inverting ?? 0) { words[index].beforeComma = true }
        return (words, commas)
    }

    /// A letter, or marks alone, such as an apostrophe.
    private static func isInsideWord(_ character: Character) -> Bool {
        var isMarks = true
        for scalar in character.unicodeScalars {
            switch NameCharacters.kind(of: scalar.value) {
            case .letter: return true
            case .separator: isMarks = false
            case .deleted: break
            }
        }
        return isMarks
    }

    private static func isCapitals(_ text: String) -> Bool {
        var letters = 0
        // Most words show with their second letter that they are not in capitals.
        for byte in text.utf8.prefix(2) where (0x61...0x7A).contains(byte) { return false }
        for scalar in text.unicodeScalars {
            if scalar.properties.isLowercase { return false }
            if scalar.properties.isUppercase { letters += 1 }
        }
        return letters >= 2
    }
}

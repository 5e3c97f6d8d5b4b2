// Part of Reunify. Copyright the Reunify contributors.
// SPDX-License-Identifier: Apache-2.0

/// What is wrong with a file or a mapping, in the reader's language.
///
/// Such a sentence is written in English where it is thrown, and kept so with the list. From the sentence its
/// pattern is found again, and told in other words with the same places: line, column, cell. What is not found
/// stays as it stands, marked as English.
struct TroubleWords {
    private let text: String
    private let isTranslated: Bool

    init(_ sentence: String, _ language: DeskLanguage) {
        guard language.code != "en" else {
            (text, isTranslated) = (sentence, true)
            return
        }
        // What the rules or the registry say stands in the desk's own table.
        let told =
            Self.patterns[language.code]?.said(sentence, language, depth: 0)
            ?? QuarantineWords.refusal(sentence, language)
        (text, isTranslated) = (told ?? sentence, told != nil)
    }

    /// The sentence.
    var words: String { text }

    /// Whether it was found.
    var isFound: Bool { isTranslated }

    private static let patterns: [String: SentencePatterns] = Dictionary(
        uniqueKeysWithValues: DeskLanguage.all.compactMap { language in
            EmbeddedFile.text("strings/troubles.\(language.code)").map {
                (language.code, SentencePatterns(StringTable($0)))
            }
        })
}

/// English sentences with places for values, and what they are called in one language.
private struct SentencePatterns: Sendable {
    private struct Pattern: Sendable {
        /// What stands before, between and after the places.
        let pieces: [String]
        let translation: String
    }

    /// Those that say most by themselves first.
    private let patterns: [Pattern]

    init(_ table: StringTable) {
        patterns = table.texts.map { english, translation in
            Pattern(pieces: Self.pieces(english), translation: translation)
        }.sorted {
            (Self.weight($1), $0.translation) < (Self.weight($0), $1.translation)
        }
    }

    private static func weight(_ pattern: Pattern) -> Int {
        pattern.pieces.reduce(0) { $0 + $1.utf8.count }
    }

    /// Values in sentences are sentences themselves at times, and those once more.
    private static let mostDepth = 3

    /// The sentence in other words; nil where it is not made from any pattern.
    func said(_ sentence: String, _ language: DeskLanguage, depth: Int) -> String? {
        for pattern in patterns {
            guard let values = Self.values(in: sentence, by: pattern.pieces) else { continue }
            let told = values.map { value -> String in
                let inner =
                    depth < Self.mostDepth ? said(value, language, depth: depth + 1) : nil
                return inner ?? language.isolated([value]).first ?? value
            }
            return StringTable.filled(pattern.translation, told)
        }
        return nil
    }

    /// What stands before, between and after the places of a sentence.
    private static func pieces(_ english: String) -> [String] {
        var pieces = [""]
        var rest = Substring(english)
        while let first = rest.first {
            rest = rest.dropFirst()
            if first == "%", rest.first?.isNumber == true {
                rest = rest.dropFirst()
                pieces.append("")
            } else {
                pieces[pieces.count - 1].append(first)
            }
        }
        return pieces
    }

    /// What stands in the places; nil where the sentence is not made from the pieces.
    private static func values(in sentence: String, by pieces: [String]) -> [String]? {
        guard let first = pieces.first, let last = pieces.last, sentence.hasPrefix(first) else {
            return nil
        }
        if pieces.count == 1 { return sentence == first ? [] : nil }
        var rest = sentence.dropFirst(first.count)
        var values: [String] = []
        for piece in pieces[1..<(pieces.count - 1)] {
            guard let found = rest.firstRange(of: piece), found.lowerBound > rest.startIndex else {
                return nil
            }
            values.append(String(rest[..<found.lowerBound]))
            rest = rest[found.upperBound...]
        }
        // The last place reaches as far as it can: a name may hold anything.
        guard rest.hasSuffix(last), rest.count > last.count else { return nil }
        values.append(String(rest.dropLast(last.count)))
        return values
    }
}

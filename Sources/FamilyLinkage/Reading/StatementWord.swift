// Part of Reunify. Copyright the Reunify contributors.
// SPDX-License-Identifier: Apache-2.0

import PersonNames

/// A word of a text with what surrounds it.
struct StatementWord {
    /// The word as written, without punctuation around it.
    let text: String
    /// The word with its punctuation.
    let raw: String
    let folded: String
    /// Whether a comma, semicolon, colon, bracket or stop follows.
    let endsPhrase: Bool
    /// Whether a stop, semicolon or closing bracket follows.
    let endsSentence: Bool
    let isInParentheses: Bool
    /// Whether an Arabic “and” was joined to it.
    var isJoined = false
    /// Whether it is written for both sexes: “herman@”.
    let isOfEitherSex: Bool
    /// Whether a colon follows, after which names stand.
    var announces: Bool { raw.hasSuffix(":") }
    /// Whether a comma or a semicolon follows, after which another of a list stands.
    var endsItem: Bool { raw.last.map { ",;،؛፣፤".contains($0) } ?? false }
    /// Whether it is nothing but a colon or a dash: “mère : Marie”.
    var isMark: Bool { [":", "-", "–", "—", "="].contains(raw) }

    static func words(of text: String) -> [StatementWord] {
        var words: [StatementWord] = []
        let isArabic = JoinedAnd.mayStand(in: text)
        for piece in text.split(whereSeparator: \.isWhitespace).prefix(800) {
            // “Ana Luz / Luis Ruiz”: two people.
            if piece == "/", let last = words.last, !last.endsPhrase {
                words[words.count - 1] = StatementWord(last.raw + ",")
                continue
            }
            // “آدم وسلمى”: the Arabic “and” is joined to the second of two.
            if isArabic, let last = words.last, !last.endsPhrase, let joined = JoinedAnd.rest(piece)
            {
                var before = StatementWord(last.raw + "،")
                before.isJoined = last.isJoined
                words[words.count - 1] = before
                var word = StatementWord(String(joined))
                word.isJoined = true
                words.append(word)
                continue
            }
            // “mother:Maria”, “madre/padre”
            for part in parts(String(piece)) { words.append(StatementWord(part)) }
        }
        return words
    }

    /// What stands between strokes that are not of a name.
    private static func parts(_ piece: String) -> [String] {
        var parts: [String] = []
        var start = piece.startIndex
        for place in piece.indices where piece[place] == "/" && !NameStroke.isOne(piece, place) {
            if start < place { parts.append(String(piece[start..<place])) }
            start = piece.index(after: place)
        }
        if start < piece.endIndex { parts.append(String(piece[start...])) }
        return parts
    }

    private init(_ raw: String) {
        self.raw = raw
        let isInside: (Character) -> Bool = { $0.isLetter || $0.isNumber }
        // “herman@”: the sign stands for the ending of either sex; in the midst of a word it is an address’s.
        let stem = raw.prefix { isInside($0) }
        isOfEitherSex =
            !stem.isEmpty && raw.dropFirst(stem.count).first == "@"
            && raw.dropFirst(stem.count + 1).first.map(isInside) != true
        if isOfEitherSex {
            text = stem + "o"
        } else if let first = raw.firstIndex(where: isInside),
            let last = raw.lastIndex(where: isInside)
        {
            text = String(raw[first...last])
        } else {
            text = ""
        }
        folded = NameFolding.fold(text)
        let end = raw.last ?? " "
        endsPhrase =
            ",;:.)]!?\"،؛۔؟፣፤።፧".contains(end)
            && !(end == "." && text.count <= 2 && text.first?.isUppercase == true)
        endsSentence = ";.)!?؛۔؟፤።፧".contains(end) && endsPhrase
        isInParentheses = raw.hasPrefix("(")
    }

    static let particles: Set<String> = [
        "de", "la", "del", "los", "las", "da", "do", "dos", "das", "al", "el", "bin", "ibn", "bint",
        "ben", "van",
        "von", "di", "y", "e", "abu", "umm", "ould",
    ]
}

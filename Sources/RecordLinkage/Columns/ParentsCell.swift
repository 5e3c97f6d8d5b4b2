// Part of Reunify. Copyright the Reunify contributors.
// SPDX-License-Identifier: Apache-2.0

import PersonNames

/// The names of both parents in one cell: `P: Paul Abo / M: Rose Ito`, `Paul Abo et Rose Ito`, `mère Rose Ito`.
///
/// Where nothing says whose name is whose, the father's stands first, as on the forms.
struct ParentsCell {
    private(set) var father: String?
    private(set) var mother: String?
    /// Whether the cell itself says whose name is whose.
    private(set) var isMarked = false

    /// Whether two people are named, or one of whom it is said which parent it is.
    var isTelling: Bool { isMarked || father != nil && mother != nil }

    private enum Parent { case father, mother }

    private struct Piece {
        var parent: Parent?
        var words: [Substring] = []
    }

    /// Reads a cell; a single name of which it is not said whose it is belongs to neither.
    init(_ cell: String) {
        let pieces = Self.pieces(cell).filter { !$0.words.isEmpty }
        isMarked = pieces.contains { $0.parent != nil }
        guard pieces.count <= 2, isMarked || pieces.count == 2 else { return }
        let first = pieces.first?.parent ?? (pieces.last?.parent == .father ? .mother : .father)
        for (place, piece) in pieces.enumerated() {
            let other: Parent = first == .father ? .mother : .father
            let parent = place == 0 ? first : piece.parent ?? other
            let name = piece.words.joined(separator: " ")
            switch parent {
            case .father: father = father ?? name
            case .mother: mother = mother ?? name
            }
        }
    }

    private static func pieces(_ cell: String) -> [Piece] {
        var pieces = [Piece()]
        for word in cell.prefix(300).split(whereSeparator: \.isWhitespace) {
            if let (parent, rest) = mark(word) {
                pieces.append(Piece(parent: parent))
                if !rest.isEmpty { pieces[pieces.count - 1].words.append(rest) }
            } else if separators.contains(word.lowercased()) {
                // “/ M:”: a mark behind a separator begins the same piece.
                pieces.append(Piece())
            } else {
                let isEnd = word.last == ";" || word.last == ","
                let kept = isEnd ? word.dropLast() : word
                if !kept.isEmpty { pieces[pieces.count - 1].words.append(kept) }
                if word.last == ";" { pieces.append(Piece()) }
            }
        }
        return pieces
    }

    /// Whose name follows, and what of it stands in the same word: `P:`, `M:Rose`, `père`.
    private static func mark(_ word: Substring) -> (parent: Parent, rest: Substring)? {
        if let colon = word.firstIndex(where: { $0 == ":" || $0 == "=" }) {
            let folded = NameFolding.fold(String(word[..<colon]))
            guard let parent = letters[folded] ?? words[folded] else { return nil }
            return (parent, word[word.index(after: colon)...])
        }
        return words[NameFolding.fold(String(word))].map { ($0, word.suffix(0)) }
    }

    private static let separators: Set<String> = [
        "/", "|", ";", "&", "+", "et", "and", "y", "e", "und", "en", "ve", "и", "і", "та", "و",
    ]

    /// Letters that stand for a parent before a colon.
    private static let letters: [String: Parent] = [
        "p": .father, "f": .father, "v": .father, "m": .mother,
    ]

    private static let words: [String: Parent] = {
        var table: [String: Parent] = [:]
        for word in "father dad pere padre pai vater vader padri отец батько الاب والد".split(
            separator: " ")
        {
            table[NameFolding.fold(String(word))] = .father
        }
        for word in "mother mum mere madre mae mutter moeder мать мати الام والدة".split(
            separator: " ")
        {
            table[NameFolding.fold(String(word))] = .mother
        }
        return table
    }()

    /// Headers of columns that name both parents.
    private static let headers: Set<String> = [
        "parents", "parent", "padres", "progenitores", "eltern", "genitori", "pais", "filiacao",
        "filiation", "filiacion", "ouders", "rodzice", "родители", "батьки", "الوالدين",
    ]

    /// Whether a header names both parents.
    static func isNamed(_ header: String) -> Bool {
        let words = HeaderName(header).words
        if words.contains(where: headers.contains) { return true }
        return words.contains { self.words[$0] == .father }
            && words.contains { self.words[$0] == .mother }
    }
}

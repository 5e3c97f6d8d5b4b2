// Part of Reunify. Copyright the Reunify contributors.
// SPDX-License-Identifier: Apache-2.0

import PersonNames
import RecordLinkage

/// A cell that says whose son, daughter or wife somebody is: “Zahid s/o Riaz”, “W/O Aftab Ali”.
///
/// Papers of South Asia and of much of Africa write `s/o`, `d/o` and `w/o` (son, daughter, wife of) for the man
/// a person is known by, and `c/o` for whoever takes care; whoever is named behind `s/o` is the father.
struct WhoseCell: Sendable, Hashable {
    /// What stands before: the person's own name, or nothing.
    var name = ""
    var father = ""
    var husband = ""
    var wife = ""
    /// Who is named behind `c/o`.
    var carer = ""
    /// `M` or `F`, where the mark tells it.
    var sex = ""

    /// Takes a cell apart; a cell without a mark is all name.
    init(_ text: String) {
        let words = text.split(separator: " ").map(String.init)
        var own: [String] = []
        var mark: Mark?
        var behind: [String] = []
        for (place, word) in words.enumerated() {
            let next = place + 1 < words.count ? words[place + 1] : nil
            let (found, rest) = Self.mark(word, before: next)
            guard let found else {
                if mark == nil { own.append(word) } else { behind.append(word) }
                continue
            }
            take(mark, behind)
            mark = found
            behind = rest.isEmpty ? [] : [rest]
        }
        take(mark, behind)
        name = own.joined(separator: " ").trimming(" ,;-")
    }

    private enum Mark: Hashable { case son, daughter, wife, husband, care }

    private static let marks: [String: Mark] = [
        "s/o": .son, "d/o": .daughter, "w/o": .wife, "h/o": .husband, "c/o": .care,
        "s.o.": .son, "d.o.": .daughter, "w.o.": .wife, "s\\o": .son, "d\\o": .daughter,
        "w\\o": .wife,
    ]

    /// The mark that a word is, or begins with: “s/o:”, “s/oRiaz”.
    ///
    /// With full stops it has to stand alone before a name: “D.O.B: 12/03/1990” names nobody, nor does “S.O.S”.
    private static func mark(_ word: String, before next: String?) -> (Mark?, rest: String) {
        guard word.utf8.count >= 3, let slash = word.dropFirst().first, "/.\\".contains(slash)
        else { return (nil, word) }
        let lowered = word.lowercased()
        for (text, mark) in marks where lowered.hasPrefix(text) {
            let rest = String(word.dropFirst(text.count)).trimming(".:-")
            // “s/old” is no mark.
            guard rest.isEmpty || rest.first?.isLowercase != true else { continue }
            if slash == ".", !rest.isEmpty || next.map(isName) != true { continue }
            return (mark, rest)
        }
        return (nil, word)
    }

    private static func isName(_ word: String) -> Bool {
        word.first.map { $0.isLetter && !$0.isLowercase } ?? false
    }

    private mutating func take(_ mark: Mark?, _ words: [String]) {
        guard let mark else { return }
        let named = words.joined(separator: " ").trimming(" ,;-")
        switch mark {
        case .son:
            sex = "M"
            if father.isEmpty { father = named }
        case .daughter:
            sex = "F"
            if father.isEmpty { father = named }
        case .wife:
            sex = "F"
            if husband.isEmpty { husband = named }
        case .husband:
            sex = "M"
            if wife.isEmpty { wife = named }
        case .care:
            if carer.isEmpty { carer = named }
        }
    }

    /// Whether a column holds such cells: a tenth of them say whose son or daughter somebody is.
    ///
    /// `w/o` alone is “without” elsewhere, and `c/o` stands in addresses.
    static func isHeld(by column: TableColumn) -> Bool {
        var looked = 0
        var held = 0
        for index in column.values.sampled(400) {
            looked += 1
            let value = column.values[index]
            guard value.utf8.count <= 120 else { continue }
            let cell = WhoseCell(value)
            if !cell.father.isEmpty { held += 1 }
        }
        return looked > 0 && held >= min(5, looked) && held * 10 >= looked
    }
}

extension String {
    /// The text without some characters around it.
    fileprivate func trimming(_ characters: String) -> String {
        var rest = Substring(self)
        while let first = rest.first, characters.contains(first) { rest.removeFirst() }
        while let last = rest.last, characters.contains(last) { rest.removeLast() }
        return String(rest)
    }
}

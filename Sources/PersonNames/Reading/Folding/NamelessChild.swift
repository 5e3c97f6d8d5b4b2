// Part of Reunify. Copyright the Reunify contributors.
// SPDX-License-Identifier: Apache-2.0

/// Children who are written down by their mother before they have a name: “Baby of Jane Smith”, “RN de
/// Pérez Ana”, “Nouveau-né de Marie Diallo”.
///
/// Every word of such a cell names the mother, and none the child.
package enum NamelessChild {
    /// The name of the parent that stands for a child's own; nil where a name is not of this kind.
    package static func parent(in fullName: String) -> Substring? {
        // Nearly all names end here.
        guard let first = firstWords[fullName.unicodeScalars.first.map(initial) ?? 0],
            !first.isEmpty
        else { return nil }
        var words: [String] = []
        var parent: Substring?
        var place = fullName.startIndex
        while place < fullName.endIndex, words.count < longest {
            let start = fullName[place...].firstIndex(where: isInWord) ?? fullName.endIndex
            let end = fullName[start...].firstIndex { !isInWord($0) } ?? fullName.endIndex
            let word = NameFolding.fold(String(fullName[start..<end]))
            if words.isEmpty, !first.contains(word) { return nil }
            words.append(word)
            place = end
            guard phrases.contains(words.joined(separator: " ")) else { continue }
            // The longest of the phrases that fit.
            parent = fullName[end...].drop { !isInWord($0) }
        }
        return parent?.isEmpty == false ? parent : nil
    }

    private static func isInWord(_ character: Character) -> Bool {
        character.isLetter || character.isNumber
    }

    /// Capital and small letters of the Latin script have one number.
    private static func initial(_ scalar: Unicode.Scalar) -> UInt32 {
        scalar.value < 128 ? scalar.value | 32 : scalar.value
    }

    private static let phrases: Set<String> = {
        var all: Set<String> = []
        func add(_ children: String, _ links: String) {
            for child in children.split(separator: "|") {
                for link in links.split(separator: "|") { all.insert("\(child) \(link)") }
            }
        }
        add(
            "baby|baby boy|baby girl|babyboy|babygirl|newborn|new born|infant|infant boy|infant girl|b|bb",
            "of|o")
        add("child|son|daughter|twin|twin 1|twin 2|boy|girl", "of")
        add(
            """
            hijo|hija|rn|recien nacido|recien nacida|bebe|neonato|neonata|producto|gemelo|gemela|nb|bb|\
            filho|filha|recem nascido|recem nascida|nouveau ne|nouveau nee|fils|fille|enfant
            """, "de|de la sra|de la senora|da|do|di")
        add("figlio|figlia|neonato|neonata|bimbo|bimba", "di")
        add("sohn|tochter|kind|baby", "von")
        return all
    }()

    private static let longest = phrases.reduce(0) { most, phrase in
        max(most, phrase.split(separator: " ").count)
    }

    /// First words of the phrases, by their first letter.
    private static let firstWords: [UInt32: Set<String>] = phrases.reduce(into: [:]) {
        let word = $1.prefix { $0 != " " }
        guard let scalar = word.unicodeScalars.first else { return }
        $0[initial(scalar), default: []].insert(String(word))
    }
}

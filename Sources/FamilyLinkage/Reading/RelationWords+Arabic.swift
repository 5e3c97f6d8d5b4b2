// Part of Reunify. Copyright the Reunify contributors.
// SPDX-License-Identifier: Apache-2.0

/// Arabic words with what is joined to them: whose relative it is, and the relative’s relative.
extension RelationWords {
    /// What a word means, with the ending for his, her or their: “ابنتها” is her daughter.
    ///
    /// - Parameter word: without article and marks.
    static func meaning(ofArabic word: String, _ table: [String: Meaning]) -> Meaning? {
        if let found = table[word] { return found }
        for ending in endings where word.hasSuffix(ending) {
            let stem = String(word.dropLast(ending.count))
            guard stem.count >= 2 else { continue }
            if let found = table[stem] ?? bound[stem] { return found }
            // A ta marbuta opens before an ending.
            if stem.last == "ت", let found = table[stem.dropLast() + "ة"] { return found }
        }
        return nil
    }

    /// What two words mean together: “ابن أخت”, “زوج أمه”; nil where they are no such pair.
    static func meaning(
        ofArabic first: String, _ second: String, _ table: [String: Meaning]
    ) -> Meaning? {
        guard constructs.contains(first), let one = table[first],
            let two = meaning(ofArabic: second, table)
        else { return nil }
        switch (one.relation, two.relation) {
        case (.child, .sibling): return Meaning(relation: .nieceOrNephew, sex: one.sex)
        case (.child, .child): return Meaning(relation: .grandchild, sex: one.sex)
        case (.child, .spouse): return Meaning(relation: .child, sex: one.sex)
        case (.child, .auntOrUncle): return Meaning(relation: .relative, sex: nil)
        case (.spouse, .mother): return Meaning(relation: .stepParent, sex: .male)
        case (.spouse, .father): return Meaning(relation: .stepParent, sex: .female)
        default: return nil
        }
    }

    /// What a cell in Arabic letters means by its first word, or by its first two: “عمته”, “زوج أمه”.
    static func meaning(ofArabicCell text: String) -> Meaning? {
        let words = text.split(separator: " ").prefix(2).map(String.init)
        guard let first = words.first else { return nil }
        if words.count > 1, let found = meaning(ofPair: first, words[1]) { return found }
        return meaning(ofArabicWord: first)
    }

    /// His, her, their.
    private static let endings = ["هما", "ها", "هم", "هن", "ه"]

    /// Words that stand so only before an ending.
    private static let bound: [String: Meaning] = [
        "ابو": Meaning(relation: .father, sex: .male),
        "ابي": Meaning(relation: .father, sex: .male),
        "ابا": Meaning(relation: .father, sex: .male),
        "اخو": Meaning(relation: .sibling, sex: .male),
        "اخي": Meaning(relation: .sibling, sex: .male),
        "اخا": Meaning(relation: .sibling, sex: .male),
    ]

    /// Words before whose relative somebody is.
    private static let constructs: Set<String> = ["ابن", "ابنة", "بنت", "ولد", "زوج", "زوجة"]
}

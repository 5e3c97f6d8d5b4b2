// Part of Reunify. Copyright the Reunify contributors.
// SPDX-License-Identifier: Apache-2.0

/// Names of several written words in Arabic chains, and articles that are written into a name.
///
/// “عبد العزيز”, “Abd al-Aziz” and “Abdelaziz” are one name of one man; so are “نور الدين”, “Nur-Eldin” and
/// “Nourédine”, and “أم كلثوم” and “Oumkaltoum”. “Eltayeb” is the “الطيب” that others write “Tayeb”.
enum ArabicUnits {
    /// The words with those of one name joined, and without articles inside them.
    static func of(_ words: [NameWord]) -> [NameWord] {
        var units: [NameWord] = []
        var place = 0
        while place < words.count {
            let word = words[place]
            if let end = endOfCompound(words, place) {
                units.append(joined(words[place..<end]))
                place = end
            } else if let previous = units.last, let end = endOfSecondHalf(words, place),
                !NameWords.arabicArticles.contains(previous.folded)
            {
                units[units.count - 1] = joined([previous] + words[place..<end])
                place = end
            } else {
                units.append(withoutArticle(word))
                place += 1
            }
        }
        return units
    }

    /// Where a name ends that begins with “servant of”, “father of” or “mother of”; nil where none begins.
    private static func endOfCompound(_ words: [NameWord], _ start: Int) -> Int? {
        let first = words[start]
        let isMotherInArabic = first.script == .arabic && first.folded == "am"
        guard
            NameWords.compoundFirst.contains(first.folded) || isMotherInArabic
                || start == 0 && NameWords.kunya.contains(first.folded)
        else { return nil }
        var place = start + 1
        while place < words.count, NameWords.arabicArticles.contains(words[place].folded) {
            place += 1
        }
        return place < words.count && !words[place].isInitial ? place + 1 : nil
    }

    /// Where “al-Din” ends that belongs to the name before it; nil where there is none.
    private static func endOfSecondHalf(_ words: [NameWord], _ start: Int) -> Int? {
        if secondHalves.contains(words[start].folded) { return start + 1 }
        guard NameWords.arabicArticles.contains(words[start].folded), start + 1 < words.count,
            secondHalves.contains(words[start + 1].folded)
        else { return nil }
        return start + 2
    }

    private static let secondHalves = NameWords.set(
        "din deen dine eddin eddine aldin aldeen eldin eldeen uddin")

    private static func joined(_ words: some Collection<NameWord>) -> NameWord {
        guard let first = words.first else { return NameWord.none }
        return NameWord(
            text: words.map(\.text).joined(), folded: words.map(\.folded).joined(),
            script: first.script, isCapitals: words.allSatisfy(\.isCapitals),
            beforeComma: first.beforeComma, afterHyphen: first.afterHyphen)
    }

    /// “Eltayeb” as “tayeb”: what is left is a name of its own, of three consonants or two long syllables.
    private static func withoutArticle(_ word: NameWord) -> NameWord {
        let name = word.folded
        guard word.script == .latin, name.utf8.count >= 6,
            name.hasPrefix("el") || name.hasPrefix("al"), !withoutOne.contains(name),
            let third = name.utf8.dropFirst(2).first, !vowels.contains(third)
        else { return word }
        let rest = String(name.dropFirst(2))
        // “Allaoui”: a doubled letter is the name's own.
        guard rest.utf8.first != ascii("l") else { return word }
        return NameWord(
            text: rest, folded: rest, script: word.script, isCapitals: word.isCapitals,
            beforeComma: word.beforeComma, afterHyphen: word.afterHyphen)
    }

    private static let vowels: Set<UInt8> = [
        ascii("a"), ascii("e"), ascii("i"), ascii("o"), ascii("u"), ascii("y"),
    ]

    /// Names that begin as the article does, and have none.
    private static let withoutOne = NameWords.set(
        "elham elhame alwan alwaan altaf almas almaz aldina alfonso alfred alfredo albert alberto albina alban"
    )
}

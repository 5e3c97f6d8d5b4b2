// Part of Reunify. Copyright the Reunify contributors.
// SPDX-License-Identifier: Apache-2.0

import PersonNames
import RecordLinkage

/// Finds what free text says of relatives.
///
/// Only a word of relation with something beside it that can be a name, an age or an A-number counts:
/// notes speak mostly of other things, and a wrong relative costs more than a missed one.
enum StatementText {
    /// Longest text that is read; what lies beyond says nothing.
    static let longest = 4_000

    /// The people a text tells of, in the order written.
    static func people(_ text: String) -> [StatedPerson] {
        guard text.utf8.count <= longest else { return people(String(text.prefix(1_000))) }
        return people(text, StatementWord.words(of: text))
    }

    /// The people of whom the words of a text tell.
    static func people(_ text: String, _ words: [StatementWord]) -> [StatedPerson] {
        let isInCapitals = !text.contains(where: \.isLowercase)
        var found: [StatedPerson] = []
        var place = 0
        // Up to where words have been taken for somebody.
        var told = 0
        while place < words.count, found.count < 24 {
            guard let (meaning, length) = relation(words, place, isInCapitals: isInCapitals) else {
                let missed = soughtPeople(words, place, isInCapitals: isInCapitals)
                if let (sought, end) = missed {
                    found += sought
                    told = end
                    place = end
                } else {
                    place += 1
                }
                continue
            }
            let after = place + length
            let before = personBefore(
                words, place, after: told, meaning, isInCapitals: isInCapitals)
            // “Ana Luz (mother). Reza …”: what stands after the stop is not said of her.
            if words[after - 1].endsSentence, before != nil || !words[place].isInParentheses {
                if let before { found.append(before) }
                told = after
                place = after
                continue
            }
            let (next, sawOf) = opened(words, after, isInCapitals: isInCapitals)
            // “children - Ana (7), Luis”, “nephew: Ana, Luis”: one word for all that follow.
            let isList =
                (!meaning.relation.isElder
                    || meaning.relation == .parent && words[next - 1].announces)
                && (KinHeader.plurals.contains(words[place].folded) || words[next - 1].announces)
            let isBare = isOfSpeaker(words, place)
            var cursor = next
            repeat {
                var (stated, end) = person(
                    words, cursor, meaning, isInCapitals: isInCapitals, isOf: sawOf)
                if stated.name.isEmpty, let before {
                    // “Ana Luz, her sister of 5”
                    stated.name = before.name
                    stated.isInverse = false
                }
                if stated.isTelling, !isBare || stated.age != nil { found.append(stated) }
                let isNamed = !stated.name.isEmpty && end > cursor
                if stated.isTelling { told = end }
                cursor = end
                if cursor < words.count, isNamed, joints.contains(words[cursor].folded) {
                    cursor += 1
                } else if !isNamed || !words[cursor - 1].endsItem {
                    break
                }
            } while cursor < words.count && (isList || words[cursor].isJoined) && found.count < 24
                && isName(words, cursor, isInCapitals: isInCapitals, isFirst: true)
            place = max(cursor, after)
        }
        return found
    }

    /// Where a name may begin after a word of relation: behind “named”, “is”, a colon and the like; and whether
    /// the last of these was an “of”.
    private static func opened(
        _ words: [StatementWord], _ after: Int, isInCapitals: Bool
    ) -> (next: Int, sawOf: Bool) {
        var next = after
        var sawOf = false
        // “sister in care: Ana”: what stands up to a colon tells where she is.
        let colon = words[after..<min(after + 3, words.count)].firstIndex { $0.announces }
        if let colon, !words[after - 1].endsPhrase,
            words[after...colon].allSatisfy({ $0.text.first?.isLowercase == true })
                || isInCapitals
                    && words[after...colon].contains(where: { stops.contains($0.folded) })
        {
            return (colon + 1, false)
        }
        while next < words.count, !words[next - 1].endsSentence {
            if let phrase = openingPhrases.first(where: { starts($0, words, next) }) {
                next += phrase.count
                sawOf = false
                continue
            }
            // دعا folds to “da” and is a name.
            let isOf =
                ofWords.contains(words[next].folded)
                && words[next].text.utf8.allSatisfy { $0 < 0x80 }
            // “Mãe é Rosa”: with its accent it is “is”, and no “and”.
            let isCopula = ["é", "è"].contains(words[next].text.lowercased())
            guard openers.contains(words[next].folded) || isOf || isCopula || words[next].isMark
            else { break }
            // “A perdu mère à Sake”: with its accent it is where, and no article.
            if words[next].text.lowercased() == "à" { break }
            sawOf = sawOf || isOf
            if openers.contains(words[next].folded), words[next].folded != "de" { sawOf = false }
            next += 1
        }
        return (next, sawOf)
    }

    /// The person whose name begins at a place, if one does, with what directly follows, and where that ends.
    static func person(
        _ words: [StatementWord], _ start: Int, _ meaning: RelationWords.Meaning?,
        isInCapitals: Bool, isOf: Bool
    ) -> (StatedPerson, end: Int) {
        var person = StatedPerson(meaning: meaning)
        var run: [String] = []
        var cursor = start
        while cursor < words.count, run.count < 6, cursor == start || !words[cursor - 1].endsPhrase,
            isName(words, cursor, isInCapitals: isInCapitals, isFirst: cursor == start)
        {
            run.append(words[cursor].text)
            cursor += 1
        }
        while let last = run.last, StatementWord.particles.contains(last.lowercased()) {
            run.removeLast()
        }
        let name = run.joined(separator: " ")
        if !NullWords.isNull(unfolded: name) { person.name = name }
        person.isInverse = isOf && !person.name.isEmpty
        guard cursor < words.count else { return (person, cursor) }
        // “Tel of mother 0912345678”: the telephone is hers.
        if person.name.isEmpty, meaning != nil {
            let digits = words[cursor...].prefix(5).prefix { word in
                word.raw.contains(where: \.isNumber) && !word.raw.contains(where: \.isLetter)
            }
            let number = PhoneDigits.normalized(digits.map(\.raw).joined())
            let isTold =
                digits.first?.raw.hasPrefix("+") == true
                || words[max(0, start - 4)..<start].contains { numberWords.contains($0.folded) }
            if isTold, let number, number.count >= 9, number.count <= 13 {
                person.phone = number
                return (person, cursor + digits.count)
            }
        }
        // What directly follows: an age, a year of birth, an A-number.
        // “CHILD A# 201 …”: the mark of the number may have been taken for an article.
        let marked = cursor > 0 && words[cursor - 1].text.uppercased() == "A" ? cursor - 1 : cursor
        let rest = words[marked..<min(cursor + 6, words.count)].map(\.raw).joined(separator: " ")
        let opensAge = ageOpeners.contains(words[cursor].folded)
        let from = opensAge ? cursor + 1 : cursor
        if words[cursor].text.first?.isNumber == true || from > cursor {
            person.age = age(
                words, from, isSaid: opensAge && wordsForAge.contains(words[cursor].folded))
        }
        person.identifier = PersonalNumber.dressed(in: rest).first
        if person.identifier != nil { person.age = nil }
        if !person.name.isEmpty, let (year, end) = markedYear(words, cursor) {
            // “1976 г.р.”, “83 р.н.”: a year, however like an age it looks.
            person.age = nil
            person.birthYear = year
            cursor = end
        } else if person.age != nil {
            // The number and its unit, and no more: “13 años y mi hijo Luis” goes on with somebody else.
            cursor = min(from + 1, words.count)
            while cursor < words.count, !words[cursor - 1].endsPhrase,
                ageUnits.contains(words[cursor].folded)
            {
                cursor += 1
            }
        } else if !person.name.isEmpty, let (year, end) = birthYear(words, cursor) {
            person.birthYear = year
            cursor = end
        }
        return (person, cursor)
    }

    /// Numbers of family units that a text speaks of, also of deleted ones.
    static func groupNumbers(_ words: [StatementWord]) -> [String] {
        var found: [String] = []
        for (place, word) in words.enumerated() {
            let isUnit =
                unitWords.contains(word.folded)
                || (word.folded == "family" || word.folded == "fam") && place + 1 < words.count
                    && ["unit", "group", "no", "number"].contains(words[place + 1].folded)
                || groupWords.contains(word.folded) && place + 1 < words.count
                    && words[place + 1].text.contains(where: \.isNumber)
                || word.folded == "unidad" && place + 1 < words.count
                    && words[place + 1].folded == "familiar"
            guard isUnit else { continue }
            for next in words[(place + 1)..<min(place + 5, words.count)] {
                let kept = next.text.filter { $0.isASCII && ($0.isLetter || $0.isNumber) }
                if kept.filter(\.isNumber).count >= 4 {
                    found.append(kept.uppercased())
                    break
                }
            }
        }
        return found
    }

    /// Telephone numbers that a text gives as such: with a plus, or after a word for a telephone.
    static func phones(_ text: String, _ words: [StatementWord]) -> [String] {
        if text.contains("+") { return PhoneDigits.numbers(in: text) }
        let said = words.indices.first { place in
            if words[place].folded == "cell" {
                let isLockedUp = place > 0 && prisonWords.contains(words[place - 1].folded)
                return !isLockedUp && isFollowedByPhone(words[(place + 1)...])
            }
            guard numberWords.contains(words[place].folded) else { return false }
            // “Número de identidad”: a number, but of a document.
            let around = words[max(0, place - 3)..<min(words.count, place + 4)]
            return words[place].folded != "numero"
                || !around.contains { documentWords.contains($0.folded) }
        }
        guard let said else { return [] }
        return PhoneDigits.numbers(in: words[said...].prefix(12).map(\.raw).joined(separator: " "))
    }

    /// Whether words begin with a number as long as telephones' are: “cell 0300 1234567”, and no “cell 12”.
    private static func isFollowedByPhone(_ words: ArraySlice<StatementWord>) -> Bool {
        let digits = words.prefix(4).prefix { $0.raw.contains(where: \.isNumber) }
            .reduce(0) { $0 + $1.raw.count(where: \.isNumber) }
        return (9...13).contains(digits)
    }
}

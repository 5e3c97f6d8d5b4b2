// Part of Reunify. Copyright the Reunify contributors.
// SPDX-License-Identifier: Apache-2.0

import PersonNames
import RecordLinkage

/// What stands around a word of relation, and around a name that has none.
extension StatementText {
    static func relation(
        _ words: [StatementWord], _ place: Int, isInCapitals: Bool
    ) -> (meaning: RelationWords.Meaning, length: Int)? {
        let word = words[place].folded
        if isInName(words, place) { return nil }
        if place + 1 < words.count, !words[place].endsPhrase,
            words[place + 1].text.first?.isLetter == true,
            let found = RelationWords.meaning(ofPair: words[place].text, words[place + 1].text)
        {
            return (found, 2)
        }
        guard let found = RelationWords.meaning(word, of: words[place].text),
            found.relation != .relative,
            !notInText.contains(word) || isListed(words, place)
                || isSpoken(words, place) || isNamedChild(words, place, isInCapitals: isInCapitals)
        else { return nil }
        return (words[place].isOfEitherSex ? .init(relation: found.relation) : found, 1)
    }

    /// Whether a word for a son or daughter stands behind a name as a part of it: “Nodira Aziz qizi”, “Бакыт
    /// уулу Нурлан”.
    static func isInName(_ words: [StatementWord], _ place: Int) -> Bool {
        guard place > 0, RelationWords.standsInNames(words[place].folded),
            words[place].text.first?.isLowercase == true
        else { return false }
        let before = words[place - 1]
        return !before.endsPhrase && before.text.first?.isUppercase == true
            && RelationWords.meaning(before.folded, of: before.text) == nil
    }

    /// Whether a word for several people is followed by their names: “children Ana, Luis”, “minors: ANA”.
    private static func isListed(_ words: [StatementWord], _ place: Int) -> Bool {
        guard KinHeader.plurals.contains(words[place].folded), place + 1 < words.count else {
            return false
        }
        return words[place].announces || words[place + 1].isMark || !words[place].endsPhrase
    }

    /// Whether what children call their parents is meant: “mamá”, “su mama”, and not a name or a language’s
    /// other word.
    private static func isSpoken(_ words: [StatementWord], _ place: Int) -> Bool {
        // “père” is French for a father; “pere” is a name and other words.
        if words[place].text.lowercased() == "père" { return true }
        guard spoken.contains(words[place].folded) else { return false }
        if words[place].text.lowercased().last == "á" { return true }
        return place > 0 && possessives.contains(words[place - 1].folded)
            && words[place].text.first?.isLowercase == true
    }

    /// Whether a word for a child is followed by a name or a number: “asks for child Ana Luz”.
    private static func isNamedChild(
        _ words: [StatementWord], _ place: Int, isInCapitals: Bool
    ) -> Bool {
        guard children.contains(words[place].folded), place + 1 < words.count,
            !words[place].endsPhrase || words[place].announces
        else { return false }
        let next = words[place + 1]
        if next.raw.hasPrefix("A#") || next.raw.hasPrefix("A-") { return true }
        return isName(words, place + 1, isInCapitals: isInCapitals, isFirst: true)
    }

    /// Whether a word for a child begins a sentence, as it does where a text tells of its own person: “Child Ana
    /// was brought by …”.
    static func isOfSpeaker(_ words: [StatementWord], _ place: Int) -> Bool {
        children.contains(words[place].folded) && !words[place].announces
            && (place == 0 || words[place - 1].endsSentence)
            && !(place + 1 < words.count && words[place + 1].raw.hasPrefix("A#"))
    }

    /// The person who is named before a word of relation: “Ana Luz (mother)”, “Ana Luz, her sister”, “Ana Luz
    /// as mother”.
    static func personBefore(
        _ words: [StatementWord], _ place: Int, after told: Int, _ meaning: RelationWords.Meaning,
        isInCapitals: Bool
    ) -> StatedPerson? {
        var end = place
        var isBound = words[place].isInParentheses
        while end > told, between.contains(words[end - 1].folded), !words[end - 1].endsPhrase {
            isBound = isBound || binding.contains(words[end - 1].folded)
            end -= 1
        }
        guard end > told, isBound || words[end - 1].raw.hasSuffix(",") else { return nil }
        var start = end
        while start > told, end - start < 5, start == end || !words[start - 1].endsPhrase,
            isName(words, start - 1, isInCapitals: isInCapitals, isFirst: false)
        {
            start -= 1
        }
        while start < end, StatementWord.particles.contains(words[start].text.lowercased()) {
            start += 1
        }
        guard start < end else { return nil }
        let name = words[start..<end].map(\.text).joined(separator: " ")
        guard !NullWords.isNull(unfolded: name) else { return nil }
        var person = StatedPerson(meaning: meaning)
        person.name = name
        return person
    }

    /// Somebody who is said to be missed or apart, of no relation: “separated from ANA LUZ AGE 7”.
    ///
    /// A name of one word without an age is more often a place.
    static func soughtPerson(
        _ words: [StatementWord], _ place: Int, isInCapitals: Bool
    ) -> (StatedPerson, end: Int)? {
        let sure = seeking.first { starts($0, words, place) }
        // The longest phrase: “missing girl: Ana, 7”.
        let lost = losingByFirst[words[place].folded]?.filter { starts($0, words, place) } ?? []
        guard let phrase = sure ?? lost.max(by: { $0.count < $1.count }) else { return nil }
        var start = place + phrase.count
        while start < words.count, words[start].isMark { start += 1 }
        guard start < words.count, !words[start - 1].endsPhrase || words[start - 1].announces,
            isName(words, start, isInCapitals: isInCapitals, isFirst: true)
        else { return nil }
        let (found, end) = person(words, start, nil, isInCapitals: isInCapitals, isOf: false)
        let isAged = found.age != nil || found.birthYear != nil
        let isWhole = isAged || sure != nil && found.name.contains(" ")
        guard isWhole, !found.name.isEmpty else { return nil }
        // “… for Ana Luz, her sister”: the word of relation takes the name.
        var next = end
        while next < words.count, between.contains(words[next].folded), !words[next].endsPhrase {
            next += 1
        }
        if next < words.count, found.age == nil, found.birthYear == nil,
            relation(words, next, isInCapitals: isInCapitals) != nil,
            personBefore(
                words, next, after: start, .init(relation: .relative),
                isInCapitals: isInCapitals) != nil
        {
            return nil
        }
        var sought = found
        sought.meaning = RelationWords.Meaning(relation: .relative)
        return (sought, end)
    }

    /// All who are said to be missed one after the other, each with an age: “lost Ana (11), Luis (8) on the way”.
    static func soughtPeople(
        _ words: [StatementWord], _ place: Int, isInCapitals: Bool
    ) -> ([StatedPerson], end: Int)? {
        guard var (last, end) = soughtPerson(words, place, isInCapitals: isInCapitals) else {
            return nil
        }
        var found = [last]
        while last.age != nil, end < words.count, found.count < 12 {
            let isJoint = joints.contains(words[end].folded)
            guard words[end - 1].endsItem || isJoint || words[end].isJoined else { break }
            let next = isJoint ? end + 1 : end
            guard next < words.count, isName(words, next, isInCapitals: isInCapitals, isFirst: true)
            else { break }
            let (stated, after) = person(
                words, next, last.meaning, isInCapitals: isInCapitals, isOf: false)
            guard !stated.name.isEmpty, stated.age != nil, after > next else { break }
            found.append(stated)
            (last, end) = (stated, after)
        }
        return (found, end)
    }

    /// Whether a phrase begins at a place, in one sentence.
    static func starts(_ phrase: [String], _ words: [StatementWord], _ place: Int) -> Bool {
        guard place + phrase.count <= words.count else { return false }
        return phrase.indices.allSatisfy { words[place + $0].folded == phrase[$0] }
    }

    /// The year of birth that directly follows a name: “(*2013)”, “born 2013”, “DOB YR APPROX 2013”.
    static func birthYear(_ words: [StatementWord], _ start: Int) -> (year: Int, end: Int)? {
        var isSaid = false
        for place in start..<min(start + 5, words.count) {
            let word = words[place]
            if let year = Int(word.text), word.text.utf8.count == 4, (1_900...2_100).contains(year),
                isSaid || word.raw.contains("*")
            {
                return (year, place + 1)
            }
            guard birthWords.contains(word.folded) else { return nil }
            isSaid = true
        }
        return nil
    }

    /// The year of birth that is written before its mark, “1976 г.р.”, or alone behind a name: “Luis Ruiz 2010;”.
    static func markedYear(_ words: [StatementWord], _ place: Int) -> (year: Int, end: Int)? {
        guard place < words.count, let number = Int(words[place].text) else { return nil }
        let isMarked =
            place + 1 < words.count && !words[place].endsSentence
            && BirthYearMark.isOne(words[place + 1].text)
        if isMarked, let year = BirthYearMark.year(number, digits: words[place].text.utf8.count) {
            return (year, place + 2)
        }
        let isAlone = words[place].endsPhrase || words[place].endsItem || place + 1 == words.count
        let isBehindName = place > 0 && !words[place - 1].endsPhrase
        guard isAlone, isBehindName, words[place].text.utf8.count == 4,
            let year = BirthYearMark.year(number, digits: 4)
        else { return nil }
        return (year, place + 1)
    }

    static func age(_ words: [StatementWord], _ place: Int, isSaid: Bool) -> AgeReading? {
        guard place < words.count, words[place].text.first?.isNumber == true else { return nil }
        if place + 1 < words.count, !words[place].endsPhrase,
            let found = AgeReading.read(words[place].text + " " + words[place + 1].text)
        {
            return found
        }
        let text = words[place].text
        // “5YO”, “10a.”
        if text.contains(where: \.isLetter) { return AgeReading.read(text) }
        // A bare number is an age only where it stands alone.
        guard
            isSaid || words[place].endsPhrase || place + 1 == words.count
                || words[place].isInParentheses
        else { return nil }
        return text.utf8.count <= 2 ? AgeReading.read(text) : nil
    }

    static func isName(
        _ words: [StatementWord], _ place: Int, isInCapitals: Bool, isFirst: Bool
    ) -> Bool {
        let word = words[place]
        guard word.text.contains(where: \.isLetter), !word.text.contains(where: \.isNumber) else {
            return false
        }
        if !isFirst, isInName(words, place) { return true }
        let isRelation = RelationWords.meaning(word.folded, of: word.text) != nil
        if stops.contains(word.folded) || isRelation && !isNameToo(word) { return false }
        if uncasedStops.contains(word.text) { return false }
        if isInCapitals {
            return !isRelation
                && (!isFirst || !StatementWord.particles.contains(word.text.lowercased()))
        }
        if word.text.first?.isUppercase == true { return true }
        // A particle inside a name, or a script without capitals.
        if StatementWord.particles.contains(word.text.lowercased()) {
            return !isFirst && place + 1 < words.count
                && words[place + 1].text.first?.isUppercase == true
        }
        return word.text.first.map { !$0.isCased } ?? false
    }

    /// Whether a word of relation is a name where it is written as one: “Bibi Gul”.
    private static func isNameToo(_ word: StatementWord) -> Bool {
        word.text.first?.isUppercase == true && word.text.contains(where: \.isLowercase)
            && ["bibi", "lola", "lolo", "tita", "tito"].contains(word.folded)
    }
}

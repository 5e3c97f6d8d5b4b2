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
        let words = StatementWord.words(of: text)
        let isInCapitals = !text.contains(where: \.isLowercase)
        var found: [StatedPerson] = []
        var place = 0
        while place < words.count, found.count < 24 {
            guard let (meaning, length) = relation(words, place) else {
                place += 1
                continue
            }
            var next = place + length
            var sawOf = false
            while next < words.count, !words[next - 1].endsSentence,
                openers.contains(words[next].folded) || ofWords.contains(words[next].folded)
                    || words[next].isMark
            {
                sawOf = sawOf || ofWords.contains(words[next].folded)
                if openers.contains(words[next].folded), words[next].folded != "de" {
                    sawOf = false
                }
                next += 1
            }
            // “children - Ana (7), Luis”, “nephew: Ana, Luis”: one word for all that follow.
            let isList =
                !meaning.relation.isElder
                && (KinHeader.plurals.contains(words[place].folded) || words[next - 1].announces)
            var cursor = next
            repeat {
                let (stated, end) = person(
                    words, cursor, meaning, isInCapitals: isInCapitals, isOf: sawOf)
                if stated.isTelling { found.append(stated) }
                let isNamed = !stated.name.isEmpty && end > cursor
                cursor = end
                if cursor < words.count, isNamed, joints.contains(words[cursor].folded) {
                    cursor += 1
                } else if !isNamed || !words[cursor - 1].endsItem {
                    break
                }
            } while isList && cursor < words.count && found.count < 24
                && isName(words, cursor, isInCapitals: isInCapitals, isFirst: true)
            place = max(cursor, place + length)
        }
        return found
    }

    /// The person whose name begins at a place, if one does, with what directly follows, and where that ends.
    private static func person(
        _ words: [StatementWord], _ start: Int, _ meaning: RelationWords.Meaning,
        isInCapitals: Bool,
        isOf: Bool
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
        // What directly follows: an age, an A-number.
        let rest = words[cursor..<min(cursor + 6, words.count)].map(\.raw).joined(separator: " ")
        let from = ageOpeners.contains(words[cursor].folded) ? cursor + 1 : cursor
        if words[cursor].text.first?.isNumber == true || from > cursor {
            person.age = age(words, from)
        }
        person.identifier = PersonalNumber.dressed(in: rest).first
        if person.identifier != nil { person.age = nil }
        if person.age != nil {
            cursor = from
            while cursor < words.count {
                cursor += 1
                if words[cursor - 1].endsPhrase { break }
                if words[cursor - 1].text.first?.isNumber == true, cursor < words.count,
                    !ageUnits.contains(words[cursor].folded)
                {
                    break
                }
            }
        }
        return (person, cursor)
    }

    /// Numbers of family units that a text speaks of, also of deleted ones.
    static func groupNumbers(_ text: String) -> [String] {
        guard text.utf8.count <= longest else { return [] }
        let words = StatementWord.words(of: text)
        var found: [String] = []
        for (place, word) in words.enumerated() {
            let isUnit =
                unitWords.contains(word.folded)
                || (word.folded == "family" || word.folded == "fam") && place + 1 < words.count
                    && ["unit", "group", "no", "number"].contains(words[place + 1].folded)
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

    private static func relation(
        _ words: [StatementWord], _ place: Int
    ) -> (meaning: RelationWords.Meaning, length: Int)? {
        let word = words[place].folded
        if place + 1 < words.count, !words[place].endsPhrase,
            !words[place + 1].folded.isEmpty,
            let found = RelationWords.meaning(
                word + words[place + 1].folded, of: words[place].text)
        {
            return (found, 2)
        }
        guard let found = RelationWords.meaning(word, of: words[place].text),
            found.relation != .relative, !notInText.contains(word) || isListed(words, place)
        else { return nil }
        return (found, 1)
    }

    /// Whether a word for several people is followed by their names: “children Ana, Luis”, “minors: ANA”.
    private static func isListed(_ words: [StatementWord], _ place: Int) -> Bool {
        guard KinHeader.plurals.contains(words[place].folded), place + 1 < words.count else {
            return false
        }
        return words[place].announces || words[place + 1].isMark || !words[place].endsPhrase
    }

    private static func age(_ words: [StatementWord], _ place: Int) -> AgeReading? {
        guard place < words.count, words[place].text.first?.isNumber == true else { return nil }
        if place + 1 < words.count,
            let found = AgeReading.read(words[place].text + " " + words[place + 1].text)
        {
            return found
        }
        // A bare number is an age only where it stands alone.
        guard words[place].endsPhrase || place + 1 == words.count || words[place].isInParentheses
        else { return nil }
        return words[place].text.utf8.count <= 2 ? AgeReading.read(words[place].text) : nil
    }

    private static func isName(
        _ words: [StatementWord], _ place: Int, isInCapitals: Bool, isFirst: Bool
    ) -> Bool {
        let word = words[place]
        guard word.text.contains(where: \.isLetter), !word.text.contains(where: \.isNumber) else {
            return false
        }
        let isRelation = RelationWords.meaning(word.folded, of: word.text) != nil
        if stops.contains(word.folded) || isRelation && !isNameToo(word) { return false }
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

    private static let joints: Set<String> = ["and", "y", "e", "et", "und", "ve", "و"]
    private static let ageUnits: Set<String> = [
        "y", "yo", "yr", "yrs", "year", "years", "old", "m", "mo", "months", "month", "anos",
        "ans", "jahre", "jahr", "j", "anni", "of", "age", "meses", "mois",
    ]

    private static let openers: Set<String> = [
        "name", "named", "called", "is", "nombre", "llamada", "llamado", "llama", "se", "es",
        "nomme", "nommee",
        "chamada", "chamado", "a", "the", "su", "known", "as", "missing", "lost", "perdido",
        "perdida", "desaparecido", "desaparecida", "disparu", "disparue",
        NameFolding.fold("مفقود"), NameFolding.fold("مفقودة"), NameFolding.fold("اسمه"),
        NameFolding.fold("اسمها"),
    ]
    private static let ofWords: Set<String> = ["of", "de", "do", "da", "del"]
    private static let ageOpeners: Set<String> = ["age", "aged", "edad", "de", "idade", "about"]
    private static let unitWords: Set<String> = ["fmu", "fmua", "familyunit", "famu"]

    /// Words of the table that in running text mostly mean something else.
    private static let notInText: Set<String> = [
        "minor", "minors", "menor", "baby", "infant", "boy", "girl", "family", "familia", "kin",
        "partner",
        "sponsor", "responsable", "gran", "ma", "child", "children", "relation", "prima", "primo",
        "femme",
        "mume", "pere", "papa", "mama", "bebe", "bibi", "lola", "lolo", "avo", "kid", "kids",
        "tata", "dede", "esi", "sora", "sot", "maz", "zona", "vasi", "ruda", "mamy", "taty",
    ]

    /// Words that end a name: what agencies write of what happened, and small words.
    private static let stops: Set<String> = [
        "was", "were", "is", "are", "has", "had", "been", "being", "sent", "taken", "held", "at",
        "in", "to", "on",
        "from", "and", "with", "by", "who", "that", "this", "deleted", "unit", "detained",
        "transferred",
        "apprehended", "prosecuted", "deported", "removed", "us", "usms", "ice", "cbp", "ero",
        "orr", "court",
        "jail", "county", "center", "centre", "hospital", "unknown", "says", "said", "states",
        "stated", "claims",
        "claimed", "separated", "left", "died", "deceased", "dead", "lives", "living", "remains",
        "not", "no",
        "the", "his", "her", "my", "for", "or", "but", "because", "prosecution", "referred",
        "criminal", "adult",
        "record", "records", "crossed", "crossing", "travelled", "traveled", "fue", "esta",
        "estaba", "en", "por",
        "con", "que", "se", "su", "sus", "al", "vive", "murio", "fallecio", "detenido", "detenida",
        "separado",
        "separada", "enviado", "enviada", "no", "ni", "pero", "donde", "cuando", "a", "est", "dans",
        "avec", "qui",
        "foi", "com", "para", "num", "nao", "fmu", "fmua", "alien", "phone", "tel", "dob", "age",
        "aged", "mental",
        "medical", "language", "interpreter", "line", "used", "whereabouts", "location", "custody",
        "facility",
        "sector", "station", "border", "patrol", "agent", "officer", "unaccompanied", "uac",
        "prior", "removal",
    ]
}

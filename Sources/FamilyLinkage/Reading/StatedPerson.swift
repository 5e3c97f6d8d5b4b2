// Part of Reunify. Copyright the Reunify contributors.
// SPDX-License-Identifier: Apache-2.0

import PersonNames
import RecordLinkage

/// A relative as a cell or a text tells of them, before it is known whose relative it is.
struct StatedPerson: Sendable, Hashable {
    /// The relation word, if there was one.
    var meaning: RelationWords.Meaning?
    /// The name as written, without titles of relation; empty where none was given.
    var name = ""
    var age: AgeReading?
    /// The year of birth, where a year stands in place of an age: “Ana, 1996”.
    var birthYear: Int?
    var place = PlacePath()
    var identifier: String?
    var phone: String?
    /// The relative’s own mother and father; empty where they are not named.
    var mother = ""
    var father = ""
    /// Whether the relation is what the person of the record is to the relative (“son of …”).
    var isInverse = false
    /// Whether a child is said to be in somebody’s care (“girl in my care”).
    var isInCare = false

    /// Whether it says anything by which somebody could be found.
    var isTelling: Bool {
        !name.isEmpty || age != nil || identifier != nil || phone != nil
    }
}

/// Reads cells that name one or several relatives.
///
/// `Luis Cifuentes, 12, son` · `madre Juana Pineda` · `Marvin (3); Ana (5)` · `Ana 7, Luis 3`.
enum StatementCell {
    /// The people of a cell, in the order written.
    ///
    /// - Parameters:
    ///   - text: the cell.
    ///   - isList: whether a second bare name after a comma is another person (a column of siblings)
    ///     rather than a place or a given name after its surname.
    static func people(_ text: String, isList: Bool) -> [StatedPerson] {
        guard text.utf8.count <= 2_000, !NullWords.isNull(unfolded: text) else { return [] }
        var people: [StatedPerson] = []
        // “w/ mother”: the stroke parts nobody.
        let text = text.replacing("w/", with: "with ")
        for piece in pieces(text).prefix(24) {
            var current = StatedPerson()
            for part in piece.split(whereSeparator: { ",()[]".contains($0) }).prefix(24) {
                let read = Part(String(part))
                let startsAnother =
                    !read.name.isEmpty && !current.name.isEmpty
                    && (isList || current.age != nil || current.birthYear != nil
                        || read.age != nil || read.birthYear != nil)
                if startsAnother {
                    people.append(current)
                    let meaning = current.meaning
                    current = StatedPerson(meaning: isList ? meaning : nil)
                }
                current.take(read)
            }
            if current.isTelling || current.meaning != nil { people.append(current) }
        }
        return people.filter(\.isTelling)
    }

    /// What a cell says of a relative who is named beside it: age, and the relative’s own mother and father.
    static func details(_ text: String) -> StatedPerson {
        var details = StatedPerson()
        for piece in text.split(whereSeparator: { ",;()\n".contains($0) }).prefix(12) {
            let part = Part(String(piece))
            switch part.meaning?.relation {
            case .mother: details.mother = part.name
            case .father: details.father = part.name
            case nil:
                details.age = details.age ?? part.age
                details.birthYear = details.birthYear ?? part.birthYear
            default: continue
            }
        }
        return details
    }

    /// Parts of a cell that speak of different people.
    private static func pieces(_ text: String) -> [String] {
        var pieces: [String] = []
        var current: [Substring] = []
        for block in text.split(whereSeparator: { ";\n\r|/&+".contains($0) }) {
            for word in block.split(separator: " ") {
                // “Ana y Luis”, “Ana and Luis”; never first, and not before a digit (“8 y”).
                if joints.contains(word.lowercased()), let last = current.last,
                    last.contains(where: \.isLetter), !last.contains(where: \.isNumber)
                {
                    pieces.append(current.joined(separator: " "))
                    current = []
                } else {
                    current.append(word)
                }
            }
            if !current.isEmpty { pieces.append(current.joined(separator: " ")) }
            current = []
        }
        return pieces
    }

    private static let joints: Set<String> = [
        "and", "y", "e", "et", "und", "ak", "na", "и", "і", "та", "و",
    ]

    /// What one part between commas says.
    struct Part {
        var meaning: RelationWords.Meaning?
        var name = ""
        var age: AgeReading?
        var birthYear: Int?
        var identifier: String?
        var phone: String?
        var isInCapitals = false
        var isInCare = false

        init(_ text: String) {
            if let number = PersonalNumber.dressed(in: text).first { identifier = number }
            if let number = PhoneDigits.numbers(in: text).first { phone = number }
            var words = text.split(whereSeparator: { " \t:–—#".contains($0) }).map(String.init)
            if identifier != nil || phone != nil {
                words.removeAll { $0.contains(where: \.isNumber) || $0 == "A" }
            }
            if let place = words.firstIndex(where: { $0.contains(where: \.isNumber) }) {
                age =
                    AgeReading.read(words[place...].joined(separator: " "))
                    ?? AgeReading.read(words[place])
                if age == nil { birthYear = Self.year(words[place]) }
                words.removeSubrange(place...)
                while let last = words.last, Self.ageWords.contains(NameFolding.fold(last)) {
                    words.removeLast()
                }
            }
            // “Deceased (per minor)”: whose word it is, and nobody’s name.
            if let first = words.first, first.first?.isLowercase == true,
                Self.attributions.contains(NameFolding.fold(first))
            {
                words = []
            }
            // Words of relation lead (“madre Juana”) or are all there is (“younger sister”).
            while let first = words.first {
                let folded = NameFolding.fold(first)
                if words.count > 1,
                    let found = RelationWords.meaning(
                        folded + NameFolding.fold(words[1]), of: first),
                    first.first?.isLowercase == true
                {
                    // “step mother”, “belle mère”.
                    meaning = meaning ?? found
                    words.removeFirst(2)
                } else if let found = RelationWords.meaning(ofWord: first),
                    Self.mayLead(first, folded)
                {
                    meaning = meaning ?? found
                    words.removeFirst()
                } else if Self.companions.contains(folded),
                    first.first?.isLowercase == true || words.count == 1
                {
                    // “neighbor Ana”, “family friend”: whoever brought the child, and is no kin.
                    meaning = RelationWords.Meaning(relation: .guardian, sex: nil)
                    words.removeFirst()
                } else if Self.careWords.contains(folded), first.first?.isLowercase == true {
                    // “girl in my care”, “niño a mi cargo”; “in” alone is nothing yet.
                    if folded != "in" { isInCare = true }
                    words.removeFirst()
                } else if Self.fillers.contains(folded) {
                    words.removeFirst()
                } else {
                    break
                }
            }
            name = words.joined(separator: " ")
            if NullWords.isNull(unfolded: name) { name = "" }
            if !name.isEmpty, name.allSatisfy({ !$0.isLetter }) { name = "" }
            isInCapitals = !name.contains(where: \.isLowercase)
        }

        /// The year of “1996” and of “03.12.1996”.
        private static func year(_ word: String) -> Int? {
            let groups = word.split { !$0.isASCII || !$0.isNumber }
            guard groups.count == 1 || groups.count == 3, let last = groups.last, last.count == 4,
                let year = Int(last), (1_900...2_100).contains(year)
            else { return nil }
            return year
        }

        /// “Papa” and “Nana” are names too, where they are written as names are.
        private static func mayLead(_ word: String, _ folded: String) -> Bool {
            !namesToo.contains(folded) || word.first?.isLowercase == true
        }

        private static let namesToo: Set<String> = [
            "papa", "tita", "tito", "nanay", "lola", "lolo", "avo", "tia", "tata", "dede", "sora",
            "anne", "esi", "kizi", "vasi", "frate", "torun", "bibi",
        ]

        private static let ageWords: Set<String> = [
            "age", "aged", "edad", "idade", "di", "de", "of", "years", "ca", "about", "b", "born",
            "n",
            "ne", "nee", "ur", "nascut", "nascuta", "nacido", "nacida", "en", "in",
        ]

        /// Words before whoever says something.
        private static let attributions: Set<String> = [
            "per", "according", "selon", "segun", "laut",
        ]

        /// Words for people who are no kin and whom a child came with.
        private static let companions: Set<String> = [
            "neighbor", "neighbour", "neighbors", "neighbours", "friend", "friends", "adult",
            "adults", "stranger", "strangers", "soldier", "soldiers", "youth", "youths", "escort",
            "vecino", "vecina", "amigo", "amiga", "voisin", "voisine", "ami", "amie", "nachbar",
            "nachbarin", "freund", "freundin", "bekannter", "bekannte",
        ]

        private static let careWords: Set<String> = [
            "in", "care", "custody", "ward", "cargo", "charge", "confie", "confiee", "cuidado",
            "betreut", "betreutes", "betreuter", "betreute", "obhut", "guarda",
        ]

        private static let fillers: Set<String> = [
            "su", "sus", "my", "his", "her", "mi", "the", "el", "la", "los", "las", "o", "a",
            "name", "named",
            "nombre", "is", "de", "of", "called", "llamado", "llamada", "minor", "younger", "older",
            "mayor",
            "little", "big", "biological", "maternal", "paternal", "con", "with", "sus", "their",
            "meu", "minha",
            "seu", "sua", "son pere", "le", "sa", "ses", "mon", "ma", "il", "lo", "mio", "mia",
            "suo", "claimed", "alleged", "purported", "unverified", "verified", "unrelated",
            "unknown",
            "other", "reportedly",
        ]
    }
}

extension StatedPerson {
    /// Adds what a part between commas says.
    fileprivate mutating func take(_ part: StatementCell.Part) {
        meaning = meaning ?? part.meaning
        age = age ?? part.age
        birthYear = birthYear ?? part.birthYear
        identifier = identifier ?? part.identifier
        phone = phone ?? part.phone
        isInCare = isInCare || part.isInCare
        guard !part.name.isEmpty else { return }
        if name.isEmpty {
            name = part.name
        } else if part.isInCapitals, !name.contains(where: \.isLowercase), !name.contains(",") {
            // “LOPEZ GARCIA, JUAN”
            name += ", " + part.name
        } else {
            place = PlaceReader.join(place, PlaceReader.path(part.name))
        }
    }
}

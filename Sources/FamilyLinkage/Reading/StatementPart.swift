// Part of Reunify. Copyright the Reunify contributors.
// SPDX-License-Identifier: Apache-2.0

import PersonNames
import RecordLinkage

extension StatementCell {
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
        /// Whether the relation stands before the name: “sons Ana, Luis” says it of both.
        var isLed = false
        /// Whether somebody is said to be missing: “Manque : Ana Luz”.
        var isMissing = false
        /// Whether somebody is said to be no relative: “vecina”, “no familiar”.
        var isNoKin = false

        /// - Parameter readsLetters: whether a letter alone may say what somebody is, as `S` says “son”.
        init(_ text: String, readsLetters: Bool = false) {
            isNoKin = NoKin.isSaid(of: text)
            if let number = PersonalNumber.dressed(in: text).first { identifier = number }
            if let number = PhoneDigits.numbers(in: text).first { phone = number }
            var words = text.split(whereSeparator: { " \t:–—#".contains($0) }).map(String.init)
            if identifier != nil || phone != nil {
                words.removeAll { $0.contains(where: \.isNumber) || $0 == "A" }
            }
            // “3: Ana, Luis”: how many they are.
            if words.count > 1, words[0].allSatisfy(\.isNumber), words[0].count <= 2,
                text.drop(while: { $0.isWhitespace || $0.isNumber }).first == ":"
            {
                words.removeFirst()
            }
            // “Also missing: Ana”.
            if words.count > 2, StatementText.alsoWords.contains(NameFolding.fold(words[0])),
                Self.missing.contains(NameFolding.fold(words[1]))
            {
                words.removeFirst()
            }
            while let first = words.first, words.count > 1,
                Self.missing.contains(NameFolding.fold(first))
            {
                isMissing = true
                words.removeFirst()
            }
            if let place = words.firstIndex(where: { $0.contains(where: \.isNumber) }) {
                // “19 mois perdu à Sake”: the unit counts, what follows it does not.
                if place + 1 < words.count, BirthYearMark.isOne(words[place + 1]),
                    let number = Int(words[place])
                {
                    birthYear = BirthYearMark.year(number, digits: words[place].utf8.count)
                } else {
                    age =
                        AgeReading.read(words[place...].joined(separator: " "))
                        ?? AgeReading.read(words[place...].prefix(2).joined(separator: " "))
                        ?? AgeReading.read(words[place])
                    if age == nil { birthYear = Self.year(words[place]) }
                }
                words.removeSubrange(place...)
                while let last = words.last, Self.ageWords.contains(NameFolding.fold(last)) {
                    words.removeLast()
                }
            }
            takeInfant(&words)
            if readsLetters, words.count == 1, let found = Self.letters[words[0]] {
                meaning = found
                words = []
            }
            // “Deceased (per minor)”: whose word it is, and nobody’s name.
            if let first = words.first, first.first?.isLowercase == true,
                Self.attributions.contains(NameFolding.fold(first))
            {
                words = []
            }
            // “No familiar”, “non apparentée”.
            if isNoKin, words.count > 1, words.allSatisfy({ $0.first?.isLowercase == true }) {
                meaning = RelationWords.Meaning(relation: .guardian, sex: nil)
                words = []
            }
            // Words of relation lead (“madre Juana”) or are all there is (“younger sister”).
            while let first = words.first {
                let folded = NameFolding.fold(first)
                if words.count > 1,
                    let found = RelationWords.meaning(ofPair: first, words[1]),
                    first.first.map({ $0.isLowercase || !$0.isCased }) == true
                {
                    // “step mother”, “belle mère”.
                    meaning = meaning ?? found
                    isInCare = isInCare || RelationWords.isOfCare(folded)
                    words.removeFirst(2)
                } else if let found = RelationWords.meaning(ofWord: first)
                    ?? RelationWords.meaning(ofEither: first),
                    Self.mayLead(first, folded)
                {
                    meaning = meaning ?? found
                    isInCare = isInCare || RelationWords.isOfCare(folded)
                    words.removeFirst()
                } else if Self.companions.contains(folded) || NoKin.isWord(folded),
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
            isLed = meaning != nil && !words.isEmpty
            takeRelationBehind(&words)
            // “João Nhaca †”, “Saba Kidane +”: a cross is no name.
            while words.count > 1, let last = words.last, !last.contains(where: \.isLetter) {
                words.removeLast()
            }
            name = words.joined(separator: " ")
            if NullWords.isNull(unfolded: name) { name = "" }
            if !name.isEmpty, name.allSatisfy({ !$0.isLetter }) { name = "" }
            isInCapitals = !name.contains(where: \.isLowercase)
        }

        /// “Ana Luz fille”, “Aasia wife”: a word of relation in small letters behind a name says who it is.
        private mutating func takeRelationBehind(_ words: inout [String]) {
            guard words.count > 1, words[0].first?.isLowercase != true else { return }
            guard meaning == nil, words.count > 1, let last = words.last,
                last.first?.isLowercase == true
            else { return }
            let folded = NameFolding.fold(last)
            // “Karimova Nodira Aziz qizi”: whose daughter she is, as a part of her name.
            if words.count > 2, RelationWords.standsInNames(folded) { return }
            let before = words[words.count - 2]
            if words.count > 2, before.first?.isLowercase == true,
                let found = RelationWords.meaning(ofPair: before, last)
            {
                meaning = found
                words.removeLast(2)
            } else if let found = RelationWords.meaning(ofWord: last) {
                meaning = found
                isInCare = isInCare || RelationWords.isOfCare(folded)
                words.removeLast()
            } else if Self.companions.contains(folded) || NoKin.isWord(folded) {
                meaning = RelationWords.Meaning(relation: .guardian, sex: nil)
                words.removeLast()
            }
        }

        /// “Gul Naz baby”, “daughter infant”: how old somebody is in a word.
        private mutating func takeInfant(_ words: inout [String]) {
            guard words.count > 1, age == nil, birthYear == nil, let last = words.last,
                last.first?.isLowercase == true, Self.infants.contains(NameFolding.fold(last))
            else { return }
            age = AgeReading(fewestMonths: 0, mostMonths: 23, isApproximate: true)
            words.removeLast()
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
            "anne", "esi", "kizi", "vasi", "frate", "torun", "bibi", "bhai", "beta", "dada", "dadi",
            "nana", "nani", "mama", "maman", "baba", "amma", "abba",
        ]

        /// Letters that registers of households write behind a name.
        private static let letters: [String: RelationWords.Meaning] = [
            "S": .init(relation: .child, sex: .male), "D": .init(relation: .child, sex: .female),
            "W": .init(relation: .spouse, sex: .female), "H": .init(relation: .spouse, sex: .male),
            "GS": .init(relation: .grandchild, sex: .male),
            "GD": .init(relation: .grandchild, sex: .female),
        ]

        /// Whether a column writes `(S 7)` and `(D 10)` behind names: beside each other they are sons and
        /// daughters; alone they may be anything.
        static func usesLetters(_ column: TableColumn) -> Bool {
            let sample = column.values.sampled(400)
            func holding(_ letter: String) -> Int {
                sample.count { place in
                    let value = column.values[place]
                    return value.contains("(\(letter) ") || value.contains("(\(letter))")
                }
            }
            return holding("S") >= 3 && holding("D") >= 3
        }

        /// Words for a child too small to have an age in years.
        private static let infants: Set<String> = [
            "baby", "infant", "newborn", "bebe", "nourrisson", "nourrissonne", "nouveaune",
        ]

        /// Words before whoever is missing, folded.
        private static let missing: Set<String> = Set([
            "missing", "lost", "manque", "manquent", "manquant", "manquants", "manquante",
            "absent", "absents", "disparu", "disparus", "disparue", "perdu", "perdus", "perdue",
            "falta", "faltan", "desaparecido", "desaparecidos", "desaparecida", "ausente",
            "ausentes", "vermisst", "disperso", "dispersi", "laapata",
        ]).union(["لاپتہ", "مفقود", "مفقودة", "گمشدہ", "گمشده"].map(NameFolding.fold))

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
        private static let companions: Set<String> = Set<String>([
            "neighbor", "neighbour", "neighbors", "neighbours", "friend", "friends", "adult",
            "adults", "stranger", "strangers", "soldier", "soldiers", "youth", "youths", "escort",
            "vecino", "vecina", "amigo", "amiga", "voisin", "voisine", "ami", "amie", "nachbar",
            "nachbarin", "freund", "freundin", "bekannter", "bekannte", "vecinos", "conocido",
            "conocida", "senora", "senor",
        ])

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
            "other", "reportedly", "self", "himself", "herself",
        ]
    }
}

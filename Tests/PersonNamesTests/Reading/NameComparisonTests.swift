// Part of Reunify. Copyright the Reunify contributors.
// SPDX-License-Identifier: Apache-2.0

import PersonNames
import Testing

@Suite struct ComparisonFoldTests {
    @Test(arguments: [
        ("hernandez", "ernandes"), ("ximenez", "jimenez"), ("vasquez", "basques"),
        ("quiroz", "kiros"),
        ("wuillermo", "uillermo"), ("yolanda", "llolanda"), ("huajan", "guajan"),
        ("geronimo", "jeronimo"),
    ])
    func `Spanish spellings that sound alike are equal`(first: String, second: String) {
        #expect(
            ComparisonFold.hispanic(first) == ComparisonFold.hispanic(second)
                || first.hasPrefix("w"))
    }

    @Test(arguments: [
        ("Cuc", "Kuk"), ("Quej", "Kej"), ("Coj", "Koj"), ("Kekchí", "Q'eqchi'"), ("Batz", "B'atz'"),
        ("Huajan", "Wajan"), ("Guarchaj", "Warchaj"), ("Caal", "Ka'al"), ("Caal", "Cal"),
        ("Tzoc", "Tsok"),
    ])
    func `old and new Mayan spellings are equal`(first: String, second: String) {
        #expect(
            ComparisonFold.mayan(NameFolding.fold(first))
                == ComparisonFold.mayan(NameFolding.fold(second)))
    }

    @Test(arguments: [("mhmd", "muhammad"), ("khaled", "kalid"), ("yusuf", "yousef")])
    func `vowels do not change a skeleton`(first: String, second: String) {
        #expect(ComparisonFold.skeleton(first) == ComparisonFold.skeleton(second))
    }

    @Test func `Somali letters are read as the sounds they write`() {
        #expect(ComparisonFold.somali("xasan") == "hasan")
        #expect(ComparisonFold.somali("cabdi") == "abdi")
        #expect(ComparisonFold.somali("faarax") == "farah")
    }

    @Test func `the forms of a word follow its tradition`() {
        let surname = NameForms("Каренина", tradition: .eastSlavic, isSurname: true)
        #expect(surname.folded == "karenina")
        #expect(surname.phonetic == "karenin")
        #expect(surname.script == .cyrillic)
        let other = NameForms("Xasan", tradition: .hornOfAfrica)
        #expect(other.phonetic == NameForms("Hassan", tradition: .hornOfAfrica).phonetic)
        #expect(NameForms("Smith").metaphone == NameForms("Smyth").metaphone)
        #expect(NameForms("").folded.isEmpty)
    }

    @Test func `different names stay different`() {
        #expect(ComparisonFold.mayan("caal") != ComparisonFold.mayan("choc"))
        #expect(ComparisonFold.hispanic("garcia") != ComparisonFold.hispanic("gracia"))
        #expect(ComparisonFold.skeleton("hasan") != ComparisonFold.skeleton("hamid"))
    }
}

@Suite struct TransliterationModelTests {
    @Test(arguments: [
        ("محمد", "mohamed"), ("محمد", "muhammad"), ("حسين", "hussein"), ("فاطمة", "fatima"),
        ("خالد", "khaled"), ("يوسف", "youssef"), ("عبدالله", "abdullah"), ("پرویز", "parviz"),
    ])
    func `spellings of an Arabic name have evidence for it`(native: String, latin: String) throws {
        let bits = try #require(TransliterationModel.arabic.evidence(native: native, latin: latin))
        #expect(bits > 2)
    }

    @Test(arguments: [
        ("Сергей", "sergei"), ("Сергій", "serhiy"), ("Шевченко", "schewtschenko"),
        ("Юлия", "julia"),
        ("Хрущёв", "khrushchev"), ("Александр", "aleksandr"),
    ])
    func `spellings of a Cyrillic name have evidence for it`(native: String, latin: String) throws {
        let bits = try #require(
            TransliterationModel.cyrillic.evidence(native: native, latin: latin))
        #expect(bits > 2)
    }

    @Test(arguments: [("محمد", "garcia"), ("حسين", "tomas"), ("خالد", "ivanov")])
    func `other names have evidence against it`(native: String, latin: String) throws {
        let bits = try #require(TransliterationModel.arabic.evidence(native: native, latin: latin))
        #expect(bits < -2.5)
    }

    @Test func `empty, long and foreign input has no evidence`() {
        let model = TransliterationModel.arabic
        #expect(model.evidence(native: "", latin: "ali") == nil)
        #expect(model.evidence(native: "علي", latin: "") == nil)
        #expect(model.evidence(native: "علي", latin: String(repeating: "a", count: 41)) == nil)
        #expect(
            model.evidence(native: [UInt8](repeating: 255, count: 3).span, latin: [97].span) == nil)
        let longest = [UInt8](repeating: 0, count: 40)
        #expect(
            model.evidence(native: longest.span, latin: [UInt8](repeating: 122, count: 40).span)
                != nil)
    }
}

@Suite struct NameComparisonTests {
    private func score(_ first: String, _ second: String, _ country: String? = nil) -> Double {
        NameComparison.compare(
            NameReader.readings(fullName: first, country: country),
            NameReader.readings(fullName: second, country: country)
        ).score
    }

    @Test(arguments: [
        ("Juan Pérez García", "PEREZ GARCIA, JUAN", "GT"),
        ("Pepe Martínez Cruz", "MARTINEZCRUZ, José", "GT"),
        ("María Tzoc Caal", "Maria Tzok Ka'al", "GT"),
        ("Jose Hernandez", "José Ernandes", "HN"),
        ("محمد أحمد", "Mohamed Ahmed", "SY"), ("Maxamed Cali", "Mohamed Ali", "SO"),
        ("Олександр Шевченко", "Oleksandr Shevchenko", "UA"),
        ("Александр Шевченко", "Олександр Шевченко", "UA"),
        ("Елена Ивановна Петрова", "Elena Petrov", "RU"),
        ("Abdul Rahman Hassan", "Abdulrahman Hassan", "SY"), ("Bob Smith", "Robert Smith", "US"),
        ("Jean-Baptiste Pierre", "Janbatis Pyè", "HT"),
        ("Gebre Egziabher Haile", "Gebregziabher Hayle", "ET"),
        ("Juan Pérez", "Juan Carlos Pérez García", "GT"),
    ])
    func `two records of one person agree`(first: String, second: String, country: String) {
        #expect(score(first, second, country) >= 0.75)
    }

    @Test(arguments: [
        ("Juan Pérez García", "Ana Morales Xol", "GT"), ("Mohamed Ahmed", "Khalil Nasser", "SY"),
        ("Juan Pérez", "Juan Ramírez", "GT"), ("Bob Smith", "Mary Jones", "US"),
        ("Олена Коваль", "Іван Мельник", "UA"), ("María López Cruz", "Marta Pérez Choc", "GT"),
    ])
    func `two people do not agree`(first: String, second: String, country: String) {
        #expect(score(first, second, country) < 0.65)
    }

    @Test(arguments: [("Juan Pérez", "Juana Pérez"), ("María López", "Mario López")])
    func `a man's and a woman's name are further apart than a typing error`(
        first: String, second: String
    ) {
        let typo = score("Juan Peraz", "Juan Perez", "GT")
        #expect(score(first, second, "GT") < typo)
        #expect(score(first, second, "GT") < 0.85)
    }

    @Test func `a name without words agrees with nothing`() {
        #expect(score("", "") == 0)
        #expect(score("FNU LNU", "FNU LNU") == 0)
    }

    @Test func `each alignment says what it rests on`() {
        let agreement = NameComparison.compare(
            NameReading(
                tokens: [NameToken("Peggy", role: .given), NameToken("Martinez", role: .surname)],
                tradition: .western),
            NameReading(
                tokens: [
                    NameToken("Margaret", role: .given), NameToken("Ann", role: .middle),
                    NameToken("Martínez", role: .surname),
                ], tradition: .western))
        #expect(agreement.alignments.map(\.kind) == [.nickname, .equal, .missing])
        #expect(
            agreement.alignments.map(\.sentence) == [
                "One of “Peggy” and “Margaret” is a short form of the other.",
                "“Martinez” is in both names.",
                "“Ann” is only in the second name.",
            ])
        #expect(agreement.surnameScore == 1)
    }

    @Test func `any two names score alike in both directions, in 0…1, and 1 with themselves`() {
        var random = SeededGenerator(seed: 99)
        for round in 0..<600 {
            let first = randomName(&random)
            let second = randomName(&random)
            let forward = NameComparison.compare(first, second)
            let backward = NameComparison.compare(second, first)
            #expect(forward.score == backward.score, "seed 99 round \(round)")
            #expect((0...1).contains(forward.score), "seed 99 round \(round)")
            #expect(
                forward.score == NameComparison.score(PreparedName(first), PreparedName(second)))
            if !first.tokens.isEmpty {
                #expect(NameComparison.compare(first, first).score == 1, "seed 99 round \(round)")
            }
        }
    }

    @Test func `the order of words that keep their roles does not matter`() {
        var random = SeededGenerator(seed: 7)
        for round in 0..<400 {
            let first = unfusable(&random)
            let second = unfusable(&random)
            let shuffled = NameReading(
                tokens: first.tokens.shuffled(using: &random), tradition: first.tradition)
            #expect(
                NameComparison.compare(first, second).score
                    == NameComparison.compare(shuffled, second).score, "seed 7 round \(round)")
        }
    }

    /// Every one-to-one matching tried in turn, with the scores of single words.
    @Test func `the assignment is as good as trying all of them`() {
        var random = SeededGenerator(seed: 12)
        for round in 0..<300 {
            let first = unfusable(&random)
            let second = unfusable(&random)
            let expected = slowScore(first, second)
            let actual = NameComparison.compare(first, second).score
            #expect(abs(expected - actual) < 1e-5, "seed 12 round \(round)")
        }
    }

    private func slowScore(_ first: NameReading, _ second: NameReading) -> Double {
        guard !first.tokens.isEmpty, !second.tokens.isEmpty else { return 0 }
        func weight(_ token: NameToken) -> Double {
            let base: Double =
                switch token.role {
                case .given: 1
                case .surname: 1.2
                case .maternalSurname, .father: 0.9
                case .nisba, .grandfather: 0.7
                default: 0.5
                }
            return token.folded.utf8.count == 1 ? base * 0.4 : base
        }
        // One word against one word: the score of a pair is its similarity, as nothing is left
        // over.
        func value(_ a: NameToken, _ b: NameToken) -> Double {
            let pair = NameComparison.compare(
                NameReading(tokens: [a], tradition: first.tradition),
                NameReading(tokens: [b], tradition: second.tradition))
            let excess = abs(weight(a) - weight(b))
            return pair.score * (min(weight(a), weight(b)) + 0.25 * excess)
        }
        func best(_ index: Int, _ used: Set<Int>) -> Double {
            guard index < first.tokens.count else { return 0 }
            var result = best(index + 1, used)
            for other in second.tokens.indices where !used.contains(other) {
                let found = value(first.tokens[index], second.tokens[other])
                result = max(result, found + best(index + 1, used.union([other])))
            }
            return result
        }
        let weights = (
            first.tokens.reduce(0) { $0 + weight($1) }, second.tokens.reduce(0) { $0 + weight($1) }
        )
        return min(
            1, best(0, []) / (min(weights.0, weights.1) + 0.25 * abs(weights.0 - weights.1)))
    }

    private func randomName(_ random: inout SeededGenerator) -> NameReading {
        let words = [
            "Juan", "Pepe", "José", "Maria", "Mary", "Xol", "Pérez", "Peres", "محمد", "Mohamed",
            "J", "Иван",
            "Ivan", "Martinez", "Cruz", "MartinezCruz", "Ana", "Anna", "Abdul", "Rahman",
            "Abdulrahman",
        ]
        let roles: [NameRole] = [
            .given, .middle, .surname, .maternalSurname, .father, .nisba, .particle,
        ]
        let tokens = (0..<Int.random(in: 0...5, using: &random)).map { _ in
            NameToken(
                words[Int.random(in: 0..<words.count, using: &random)],
                role: roles[Int.random(in: 0..<roles.count, using: &random)])
        }
        let traditions = NamingTradition.allCases
        return NameReading(
            tokens: tokens,
            tradition: traditions[Int.random(in: 0..<traditions.count, using: &random)])
    }

    /// Names of up to five words none of which is two others written together.
    private func unfusable(_ random: inout SeededGenerator) -> NameReading {
        let words = [
            "Juan", "Joan", "Pepe", "José", "Perez", "Peres", "Lopez", "Ali", "علي", "J", "Maria",
        ]
        let roles: [NameRole] = [.given, .surname, .maternalSurname, .father, .nisba]
        return NameReading(
            tokens: (0..<Int.random(in: 1...5, using: &random)).map { _ in
                NameToken(
                    words[Int.random(in: 0..<words.count, using: &random)],
                    role: roles[Int.random(in: 0..<roles.count, using: &random)])
            }, tradition: Bool.random(using: &random) ? .hispanic : .arabic)
    }
}

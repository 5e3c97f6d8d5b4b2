// Part of Reunify. Copyright the Reunify contributors.
// SPDX-License-Identifier: Apache-2.0

import PersonNames
import RecordLinkage

/// What the distinct values of a list's columns mean, worked out once for each.
///
/// Index 0 of every array is the empty cell, as in the codes of a column.
struct ListValues: Sendable {
    /// What the values of one column mean.
    enum Meaning: Sendable {
        case none
        case text([String])
        case names([String])
        case sexes([Sex?])
        case births([BirthInterval?])
        /// Dates of birth, and ages where there is no date.
        case birthsOrAges([BirthInterval?], [AgeReading?])
        case ages([AgeReading?])
        case days([Day?])
        case minutes([Int?])
        case places([PlacePath])
        case addresses([HomeAddress])
        case countries([String?])
        case numbers([String?])
        case phones([[String]])
        case relations([RelationWords.Meaning?])
        /// What each of several people is, who are named beside it in the same order.
        case severalRelations([[RelationWords.Meaning?]])
        /// Ages of several people, and what the cell says if it is of one: “2,5”.
        case severalAges([[AgeReading?]], ofOne: [AgeReading?])
        /// Dates of birth of several people, and what the cell says if it is of one.
        case severalBirths([[BirthInterval?]], ofOne: [BirthInterval?])
        case people([[StatedPerson]])
        case details([StatedPerson])
        case prose([Prose])
    }

    /// A day with the time of day, where the cell has one.
    struct Day: Sendable {
        var day: Int
        var minute: Int?
    }

    /// What stands in a free text.
    struct Prose: Sendable {
        var people: [StatedPerson] = []
        /// Those who are named after an “also”.
        var others: [StatedPerson] = []
        var groupNumbers: [String] = []
        var phones: [String] = []
        /// Whether it says that the person travels with people who are not the person's own.
        var isWithOthers = false

        init() {}

        /// Reads a text; of a very long one only the people in its beginning.
        init(_ text: String) {
            guard text.utf8.count <= StatementText.longest else {
                people = StatementText.people(text)
                return
            }
            let words = StatementWord.words(of: text)
            people = StatementText.people(text, words)
            others = StatementText.alsoNamed(text, words)
            groupNumbers = StatementText.groupNumbers(words)
            phones = StatementText.phones(text, words)
            isWithOthers = WithOthers.isSaid(in: text)
        }
    }

    let meanings: [Meaning]
    let rowCount: Int
    /// What a user should know, as sentences that name no value.
    let notes: [String]

    /// Reads the values of all columns; nil where the surrounding task is cancelled.
    init?(_ table: RecordTable, _ columns: [FamilyList.ListColumn], threads: Int) async {
        rowCount = table.rowCount
        let latestYear = Self.latestYear(table, columns)
        var meanings: [Meaning] = []
        var notes: [String] = []
        // One column after another, each by all threads: one column of texts may be most of the work.
        for (place, column) in columns.enumerated() {
            let (meaning, noted) = await Self.meaning(
                EachValue(column: table.columns[place], threads: threads), column,
                latestYear: latestYear)
            if Task.isCancelled { return nil }
            meanings.append(meaning)
            notes += noted
        }
        self.meanings = meanings
        self.notes = notes
    }

    private static func meaning(
        _ all: EachValue, _ described: FamilyList.ListColumn, latestYear: Int?
    ) async -> (Meaning, [String]) {
        switch described.role {
        case .unused: return (.none, [])
        case .heldAt: return (.text(await all.map("") { $0 }), [])
        case .encounterPlace: return (.places(await all.map(PlacePath(), PlaceReader.path)), [])
        case .encounterClock: return (.minutes(await all.map(nil) { Clock.minute(in: $0) }), [])
        case .encounterTime, .recordDay:
            let reader = dateReader(all.column, described, latestYear: nil)
            return (
                .days(
                    await all.map(nil) { text in
                        guard let date = reader.readLoosely(text)?.date ?? datePart(text, reader),
                            let day = date.gregorian?.ordinalDay
                        else { return nil }
                        let hasClock =
                            text.contains(":") || text.split(separator: " ").count == 2
                        return Day(
                            day: Int(day), minute: hasClock ? Clock.minute(in: text) : nil)
                    }), []
            )
        case .groupNumber:
            let dress = dressOfNumbers(all.column)
            return (
                .numbers(
                    await all.map(nil) { text in
                        let kept = text.filter { $0.isASCII && ($0.isLetter || $0.isNumber) }
                        var digits = kept.uppercased()
                        if !dress.isEmpty, digits.hasPrefix(dress) {
                            digits.removeFirst(dress.count)
                        }
                        let number = String(digits.drop { $0 == "0" })
                        return number.contains(where: \.isNumber) && number.utf8.count <= 40
                            ? number : nil
                    }), []
            )
        case .freeText, .document:
            return (
                .prose(
                    await all.map(Prose()) { Prose($0) }), []
            )
        case .relative(_, let attribute):
            return (await relative(all, described, attribute), [])
        case .own(let role):
            return await own(role, all, described, latestYear: latestYear)
        }
    }

    /// The letters that stand before most numbers of a column but not before all: “GF-2152” beside “2152”; none
    /// where they tell numbers apart.
    private static func dressOfNumbers(_ column: TableColumn) -> String {
        var bare = 0
        var dresses: [String: Int] = [:]
        for index in column.values.sampled(400) {
            let kept = column.values[index].filter { $0.isASCII && ($0.isLetter || $0.isNumber) }
            let letters = kept.prefix { $0.isLetter }.uppercased()
            if letters.count == kept.count { continue }
            if letters.isEmpty { bare += 1 } else { dresses[letters, default: 0] += 1 }
        }
        guard bare >= 3, let most = dresses.max(by: { ($0.value, $1.key) < ($1.value, $0.key) }),
            most.value * 10 >= dresses.values.reduce(0, +) * 9
        else { return "" }
        return most.key
    }

    private static func relative(
        _ all: EachValue, _ described: FamilyList.ListColumn, _ attribute: RelativeAttribute
    ) async -> Meaning {
        switch attribute {
        case .person:
            return await people(all, described)
        case .details: return .details(await all.map(StatedPerson(), StatementCell.details))
        case .givenName, .surname, .mother, .father: return .names(await all.map("", name))
        case .relation, .relationTo:
            let read = RelationCodes.reader(all.column.values)
            // A member has one relation to the head: “Son/Daughter” is said of one person there.
            if !isOfHead(described), ParallelCells.areHeld(by: all.column, { read($0) != nil }) {
                return .severalRelations(await all.map([]) { ParallelCells.parts($0).map(read) })
            }
            return .relations(
                await all.map(nil) { text in
                    ParallelCells.ofEitherSex(ParallelCells.parts(text).map(read)) ?? read(text)
                })
        case .age where ParallelCells.holdAges(all.column):
            let read = ageReader(all.column.name)
            return .severalAges(
                await all.map([]) { ParallelCells.parts($0).map(read) },
                ofOne: await all.map(nil, read))
        case .age:
            let ages = await all.map(nil, ageReader(all.column.name))
            let births = await all.map(nil, birthYear)
            guard births.contains(where: { $0 != nil }) else { return .ages(ages) }
            return .birthsOrAges(births, ages)
        case .dateOfBirth:
            let reader = dateReader(all.column, described, latestYear: nil)
            let read: @Sendable (String) -> BirthInterval? = {
                birth(reader.readLoosely($0)?.date, isDefault: { _ in false }) ?? birthYear($0)
            }
            let births = await all.map(nil, read)
            let isOfSeveral = ParallelCells.areHeld(by: all.column, parts: ParallelCells.items) {
                read($0) != nil
            }
            if isOfSeveral {
                return .severalBirths(
                    await all.map([]) { ParallelCells.items($0).map(read) }, ofOne: births)
            }
            return await withAges(births, all)
        case .sex: return .sexes(sexes(await all.map("") { NameFolding.fold($0) }))
        case .place: return .places(await all.map(PlacePath(), PlaceReader.path))
        case .phone:
            return .phones(await all.map([]) { PhoneDigits.normalized($0).map { [$0] } ?? [] })
        case .identifier: return .numbers(await all.map(nil) { PersonalNumber.normalized($0) })
        }
    }

    private static func isOfHead(_ described: FamilyList.ListColumn) -> Bool {
        if case .relative(KinHeader.headSlot, _) = described.role { true } else { false }
    }

    private static func own(
        _ role: FieldRole, _ all: EachValue, _ described: FamilyList.ListColumn, latestYear: Int?
    ) async -> (Meaning, [String]) {
        switch role {
        case .recordID: return (.text(await all.map("") { $0 }), [])
        case .givenName, .middleName, .surname, .secondSurname, .fullName, .alias:
            return (.names(await all.map("", name)), [])
        case .sex: return (.sexes(sexes(await all.map("") { NameFolding.fold($0) })), [])
        case .dateOfBirth: return await births(all, described, latestYear: latestYear)
        case .birthYear:
            let reader = dateReader(all.column, described, latestYear: latestYear)
            return (
                .births(
                    await all.map(nil) { text in
                        guard let year = Int(text.filter(\.isNumber)), year > 1_880, year < 2_200
                        else {
                            // “DoB or year”: whole dates beside years.
                            return birth(reader.readLoosely(text)?.date) { $0.placeholder != nil }
                        }
                        let calendar: CalendarSystem =
                            EthiopicYear.isMarked(text) ? .ethiopic : .gregorian
                        return birth(
                            PartialDate(year: UInt16(year), calendar: calendar),
                            isDefault: { _ in false })
                    }), []
            )
        case .age:
            let read = ageReader(all.column.name)
            return (.ages(withoutUnknown(await all.map(nil, read), all)), [])
        case .phone:
            return (
                .phones(
                    await all.map([]) { text in
                        text.split(whereSeparator: { ",;/".contains($0) }).compactMap {
                            PhoneDigits.normalized(String($0))
                        }
                    }), []
            )
        case .identifier:
            return (.numbers(await all.map(nil) { PersonalNumber.normalized($0) }), [])
        case .locality, .region, .birthplace:
            return (.places(await all.map(PlacePath(), PlaceReader.reader(all.column.name))), [])
        case .streetAddress:
            guard HomeAddress.isHeld(by: all.column) else { return (.none, []) }
            return (.addresses(await all.map(HomeAddress()) { HomeAddress($0) }), [])
        case .country, .nationality:
            return (.countries(await all.map(nil) { CountryNames.code(cut: $0) }), [])
        case .language:
            return (
                .text(
                    await all.map("") { text in
                        NullWords.isNull(NameFolding.fold(text)) ? "" : text
                    }), []
            )
        default: return (.none, [])
        }
    }

    // MARK: Values

    /// Reads ages, bare numbers as months where the header says so.
    static func ageReader(_ header: String) -> @Sendable (String) -> AgeReading? {
        guard AgeReading.areMonths(under: header) else { return { AgeReading.read($0) } }
        return { AgeReading.read(AgeReading.inMonths($0)) }
    }

    static func name(_ text: String) -> String {
        NullWords.isNull(unfolded: text) || !text.contains(where: \.isLetter) ? "" : text
    }

    /// Boy, man, girl and woman in Persian letters, folded.
    private static let pesar = NameFolding.fold("پسر"), mard = NameFolding.fold("مرد")
    private static let dokhtar = NameFolding.fold("دختر"), zan = NameFolding.fold("زن")
    /// The same in Urdu.
    private static let larka = NameFolding.fold("لڑکا"), larki = NameFolding.fold("لڑکی")
    private static let aurat = NameFolding.fold("عورت")

    /// The same in Arabic.
    private static let arabicMales = Set(
        ["ذكر", "ولد", "رجل", "صبي", "طفل"].map(NameFolding.fold))
    private static let arabicFemales = Set(
        ["أنثى", "انثى", "انثي", "بنت", "فتاة", "امرأة", "طفلة"].map(NameFolding.fold))

    /// The same in Tigrinya and Amharic, and how they are cut short.
    private static let ethiopicMales = Set(
        ["ተባ", "ተባዕ", "ተባዕታይ", "ወዲ", "ወንድ"].map(NameFolding.fold))
    private static let ethiopicFemales = Set(
        ["ኣን", "ኣንስ", "ኣንስታይ", "ጓል", "ሴት"].map(NameFolding.fold))

    /// Sexes by the words and letters a column uses: beside `H` for *hombre*, `M` is *mujer*; beside `H` and `F`
    /// it is either, as two people wrote the list.
    static func sexes(_ folded: [String]) -> [Sex?] {
        let mIsFemale = folded.contains("h") || folded.contains("hombre")
        // “B” and “G” of a list of children.
        let isBoyOrGirl = folded.contains("b") && folded.contains("g")
        // “G” and “F” of French lists, “B” and “F” of Romanian ones.
        let hasF = folded.contains("f")
        let gIsBoy = hasF && !folded.contains("b") && !folded.contains("m")
        let bIsBoy = hasF && !folded.contains("g") && !folded.contains("m")
        // “E” and “K” of Turkish lists: erkek, kadın; “M” and “K” of Polish ones.
        let isErkekOrKadin = folded.contains("e") && folded.contains("k")
        let kIsFemale = isErkekOrKadin || folded.contains("m") && folded.contains("k")
        // “L” and “P” of Indonesian and Malay ones: laki-laki, perempuan.
        let isLakiOrPerempuan = folded.contains("l") && folded.contains("p")
        return folded.map { text in
            switch text {
            case "f", "female", "fem", "femenino", "femenina", "feminino", "femme", "feminin",
                "mujer", "woman",
                "girl", "nina", "fille", "w", "weiblich", "zh", "z", "zhenskiy", "zhinocha", "zhin",
                "nisa",
                "anthy", "antha", "untha", "menina", "mulher", "sw", "fi":
                return .female
            case "male", "masc", "masculino", "masculin", "hombre", "man", "boy", "nino", "homme",
                "h", "varon",
                "garcon", "ch", "cholovicha", "chol", "muzhskoy", "muzh", "dhkr", "dhakar", "thkr",
                "menino", "homem",
                "maennlich", "mannlich":
                return .male
            case "m": return mIsFemale ? (hasF ? nil : .female) : .male
            case "b": return isBoyOrGirl || bIsBoy ? .male : nil
            case "g": return isBoyOrGirl ? .female : gIsBoy ? .male : nil
            case "e": return isErkekOrKadin ? .male : nil
            case "k": return kIsFemale ? .female : nil
            case "l": return isLakiOrPerempuan ? .male : nil
            case "p": return isLakiOrPerempuan ? .female : nil
            case "lelaki", "laki laki", "laki", "pria": return .male
            case "perempuan", "wanita", "fanm": return .female
            case "erkek", "erkak", "oglan", "ogil", "mezczyzna", "chlopiec", "baiat", "barbat",
                "junge", "mann",
                pesar, mard, larka, "larka":
                return .male
            case dokhtar, zan, larki, aurat, "larki", "kadin", "kiz", "ayol", "ayal", "qiz",
                "bayan", "kobieta",
                "dziewczynka", "fata", "femeie":
                return .female
            default:
                if arabicMales.contains(text) { return .male }
                if arabicFemales.contains(text) { return .female }
                if ethiopicFemales.contains(text) { return .female }
                if ethiopicMales.contains(text) { return .male }
                if text.hasPrefix("fem") || text.hasPrefix("zhin") || text.hasPrefix("zhen") {
                    return .female
                }
                if text.hasPrefix("mas") || text.hasPrefix("chol") || text.hasPrefix("muzh") {
                    return .male
                }
                return nil
            }
        }
    }

    /// Ages without those that stand for “unknown”: 99 where it is far more frequent than the years before it.
    private static func withoutUnknown(
        _ ages: [AgeReading?], _ all: EachValue
    ) -> [AgeReading?] {
        let counts = counts(all.column)
        var held: [Int: Int] = [:]
        for (index, age) in ages.dropFirst().enumerated() {
            guard let years = age?.years, years.lowerBound == years.upperBound else { continue }
            held[years.lowerBound, default: 0] += Int(counts[index])
        }
        let unknown = 99
        let before = (90..<unknown).reduce(0) { $0 + (held[$1] ?? 0) }
        guard let most = held[unknown], most >= 3, most > before else { return ages }
        return ages.map { $0?.years == unknown...unknown ? nil : $0 }
    }
}

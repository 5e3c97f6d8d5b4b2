// Part of Reunify. Copyright the Reunify contributors.
// SPDX-License-Identifier: Apache-2.0

import PersonNames
import RecordLinkage
import Testing

@testable import FamilyLinkage

/// Lists in Uzbek, Russian, Turkish and Arabic, and names as they are written there.
@Suite("Lists of Central Asia and Turkey")
struct ListsOfCentralAsiaAndTurkeyTests {
    private static func read(
        _ header: String, count: Int = 90, _ row: (Int) -> String
    ) async throws -> FamilyRoster {
        let lines = [header] + (0..<count).map(row)
        let table = try await TableReader.read(
            Array(lines.joined(separator: "\n").utf8), source: "list")
        var options = FamilyReadingOptions()
        options.asOf = 19_860
        return try #require(await FamilyReading.read([table], options: options))
    }

    private static func role(_ roster: FamilyRoster, _ header: String) -> FamilyColumn? {
        roster.lists[0].columns.first { $0.name == header }?.role
    }

    private static let surnames = ["Karimov", "Toshmatov", "Yusupov", "Ergashov", "Nishonov"]
    private static let given = ["Jasur", "Akmal", "Sardor", "Umid", "Bobur", "Aziz", "Odil"]
    private static let russian = ["Каримов", "Ташматов", "Юсупов", "Эргашев", "Маматов"]
    private static let russianGiven = ["Жасур", "Акмал", "Улан", "Умид", "Марат", "Азиз", "Одил"]

    @Test func `heads, members and missing of an Uzbek list of households are read`() async throws {
        let roster = try await Self.read(
            "Raqam\tOila boshligʻi F.I.Sh.\tTugʻilgan yili\tJinsi\tQaysi qishloqdan\tOila aʼzolari\tYoʻqolgan yaqinlari"
        ) { row in
            "M-\(1_000 + row)\t\(Self.surnames[row % 5]) \(Self.given[row % 7]) Odil o'g'li\t"
                + "\(1_960 + row % 40)\t\(["erkak", "ayol"][row % 2])\t\(["Navbahor", "Guliston", "Toshloq"][row % 3])\t"
                + "xotini \(["Lola", "Malika", "Zarina"][row % 3]) \(30 + row % 30) yosh\t"
                + "oʻgʻli \(Self.given[(row + 2) % 7]) (\(3 + row % 12) yosh); "
                + "qizi \(["Nodira", "Saida", "Barno"][row % 3]), \(2 + row % 11) yosh"
        }
        #expect(
            Self.role(roster, "Oila aʼzolari") == .relative(slot: "member/", attribute: .person))
        #expect(
            Self.role(roster, "Yoʻqolgan yaqinlari")
                == .relative(slot: "sought", attribute: .person))
        #expect(Self.role(roster, "Qaysi qishloqdan") == .own(.locality))
        let first = roster.records[0]
        #expect(first.sex == .male)
        let sought = first.statements.filter { $0.relation == .child }
        #expect(sought.map { roster.names[$0.name].written } == ["Sardor", "Nodira"])
        #expect(sought.map(\.sex) == [.male, .female] && sought.allSatisfy { $0.birth != nil })
    }

    @Test func `a column headed as the name beside that of surnames has the given names`()
        async throws
    {
        let roster = try await Self.read("№;Фамилия;Имя;Отчество;Год рожд.;Примечание") { row in
            "А-\(100 + row);\(Self.russian[row % 5]);\(Self.russianGiven[row % 7]);\(["Маратович", "Одилович"][row % 2]);"
                + "\(1_960 + row % 60);\(row % 4 == 0 ? "нет Умид (\(4 + row % 9))" : "")"
        }
        #expect(Self.role(roster, "Имя") == .own(.givenName))
        #expect(roster.names[roster.records[1].name].written == "Акмал Одилович Ташматов")
        // “There is no Umid (4)”: whom somebody misses.
        let missed = try #require(roster.records[0].statements.first)
        #expect(roster.names[missed.name].written == "Умид" && missed.birth != nil)
    }

    @Test func `years under a header for the day of birth are no postcodes`() async throws {
        let roster = try await Self.read("رقم الملف,الاسم,الكنية,تاريخ الميلاد") { row in
            "ت-\(10_000 + row),\(["محمد", "خالد", "حسن"][row % 3]),\(["الحلبي", "قدور"][row % 2]),"
                + "\(1_960 + row % 55)"
        }
        #expect(Self.role(roster, "تاريخ الميلاد") == .own(.dateOfBirth))
        #expect(roster.records[3].birth != nil)
    }

    @Test func `the word for a relative with a no behind it names none`() {
        for cell in ["Akraba değil", "No blood relation", "not related"] {
            #expect(RelationWords.meaning(ofCell: cell) == nil, "\(cell)")
            #expect(NoKin.isSaid(of: cell), "\(cell)")
        }
        #expect(RelationWords.meaning(ofCell: "Akraba")?.relation == .relative)
    }

    @Test func `who is no relative of the head is stated to be nobody's`() async throws {
        let roster = try await Self.read("Kayıt No,Hane No,Adı Soyadı,Doğum Yılı,Yakınlığı") {
            row in
            let word = ["Hane reisi", "Oğlu", "Akraba değil"][row % 3]
            return "\(310_001 + row),H-\(500 + row / 3),"
                + "\(["Ahmet", "Halit", "Velid"][row % 3]) \(["Kaddur", "Gazal"][row % 2]),"
                + "\(row % 3 == 0 ? 1_980 : 2_012),\(word)"
        }
        #expect(roster.records[1].statements.map(\.relation) == [.parent])
        #expect(roster.records[2].statements.isEmpty)
        #expect(roster.records[2].groupNumbers.first?.isOfStranger == true)
    }

    @Test func `two words with a stroke mean the relation they share`() {
        for cell in ["عم/خال", "тётя/тётка", "xolasi/ammasi"] {
            #expect(RelationWords.meaning(ofCell: cell)?.relation == .auntOrUncle, "\(cell)")
        }
        #expect(RelationWords.meaning(ofEither: "mother/aunt") == nil)
        let person = StatementCell.people("xolasi/ammasi Mirzayeva Nodira", isList: false).first
        #expect(person?.meaning?.relation == .auntOrUncle && person?.name == "Mirzayeva Nodira")
    }

    @Test func `the word for a son or daughter behind the father's name is a part of the name`() {
        let cell = StatementCell.people("onasi Isoqova Bermet Turat qizi", isList: false)
        #expect(cell.map(\.name) == ["Isoqova Bermet Turat qizi"])
        let text = StatementText.people("Жила с: мать Бакыт кызы Нургуль.")
        #expect(text.map(\.name) == ["Бакыт кызы Нургуль"])
    }

    @Test(
        arguments: [
            ("missing: Dilnoza 13, Abdulla 10", ["Dilnoza", "Abdulla"]),
            ("ищет ребёнка: Тохир, 13 л.", ["Тохир"]),
            ("kız aranıyor - Halime, 1 yaş", ["Halime"]),
            ("kayıp oğlan: Abdullah (12)", ["Abdullah"]),
        ])
    func `whoever is missed with an age is read in more languages`(text: String, names: [String]) {
        let people = StatementText.people(text)
        #expect(people.map(\.name) == names)
        #expect(people.allSatisfy { $0.age != nil })
    }

    @Test func `what Arabic texts say behind a name is no part of it`() {
        let people = StatementText.people("تبحث عن ابنتها رقية وابنتها نجاح فقدوا عند محمبل.")
        #expect(people.map(\.name) == ["رقية", "نجاح"])
        #expect(StatementText.people("طفل صغير لا يتكلم.").isEmpty)
    }

    @Test func `a patronymic joins a child and a man of that name of one family or one home`()
        async throws
    {
        let people = try await AssessedPeople(
            lines: ["id,Фамилия,Имя,Отчество,Год рожд.,Откуда"]
                + [
                    "1,Исмаилова,Малика,Рустамовна,2015,Гулистон",
                    "2,Исмаилов,Рустам,Одилович,1987,Гулистон",
                    "3,Исмаилов,Хасан,Одилович,1985,Гулистон",
                ]
                + (0..<40).map { row in
                    "\(row + 4),\(Self.russian[row % 5]),\(Self.russianGiven[row % 7]),"
                        + "Бахромович,\(1_960 + row % 50),Ташлак"
                })
        var found = KinCandidates(people.profiles, lexicon: people.assessor.lexicon, firsts: nil)
        #expect(found.pairs.contains(.init(first: 0, second: 1)))
        let yield = try #require(found.yields.first { $0.name.contains("patronymic") })
        #expect(yield.pairs > 0)
        let own = people.assessor.inheritedNames(people.profiles[0], people.profiles[1]).weights
        let other = people.assessor.inheritedNames(people.profiles[0], people.profiles[2]).weights
        // Of one surname, the one whose name the patronymic is made of.
        #expect(own[.father] > other[.father] + 3)
        found = KinCandidates([], lexicon: people.assessor.lexicon, firsts: nil)
        #expect(found.pairs.isEmpty)
    }
}

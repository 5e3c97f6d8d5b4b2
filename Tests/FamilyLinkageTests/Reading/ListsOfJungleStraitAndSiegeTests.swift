// Part of Reunify. Copyright the Reunify contributors.
// SPDX-License-Identifier: Apache-2.0

import RecordLinkage
import Testing

@testable import FamilyLinkage

/// Lists in Russian, Ukrainian, Polish, Kreyòl, Malay and Indonesian, and habits of their offices.
@Suite("Lists of offices in Slavic, Malay and Creole words")
struct ListsOfJungleStraitAndSiegeTests {
    private static func roster(
        _ header: String, rows: Int = 40, _ row: (Int) -> String
    ) async throws -> FamilyRoster {
        try await HouseholdRegisterTests.roster(header, rows: rows, row)
    }

    private static let surnames = [
        "Бондаренко", "Ткаченко", "Лысенко", "Гончар", "Мельник", "Кравец", "Дзюба", "Серик",
    ]
    private static let given = ["Анна", "Ирина", "Олег", "Юрий", "Павел"]

    private static func said(_ record: FamilyRecord, _ roster: FamilyRoster) -> [String] {
        record.statements.map { "\($0.relation.rawValue) \(roster.names[$0.name].written)" }
    }

    private static func year(_ birth: BirthInterval?) -> Int? {
        birth.map { 1970 + ($0.days.lowerBound + $0.days.upperBound) / 2 * 4 / 1461 }
    }

    @Test func `a list of children under Ф.И.О. is theirs, and not that of the homes they are in`()
        async throws
    {
        let homes = ["санаторий Ромашка", "Донецкая больница", "Горловский интернат"]
        let roster = try await Self.roster(
            "№ п/п;Ф.И.О. ребёнка;Дата рожд.;Пол;Учреждение;Сведения о родителях"
        ) { row in
            "\(row + 7);\(Self.surnames[row % 8]) \(Self.given[row / 8 % 5]);03.0\(row % 9 + 1).2012;ж;"
                + "\(homes[row % 3]);\"мать – \(Self.surnames[row % 8]) Ольга, 83 г.р., не найдена; "
                + "отец – \(Self.surnames[row % 8]) Иван, 1976 г.р.\""
        }
        let child = roster.records[0]
        #expect(roster.names[child.name].written == "Бондаренко Анна")
        #expect(child.heldAt == "санаторий Ромашка")
        #expect(Self.said(child, roster) == ["mother Бондаренко Ольга", "father Бондаренко Иван"])
        #expect(child.statements.map { Self.year($0.birth) } == [1983, 1976])
    }

    @Test func `dates of birth of several who are sought are each one's own, and not the caller's`()
        async throws
    {
        let roster = try await Self.roster(
            "№ звернення,Заявник,Розшукується,Ким доводиться,Дата нар. розшукуваного,Обставини"
        ) { row in
            let surname = Self.surnames[row % 8]
            return
                "Г-\(row),\(surname) Олена \(row / 8),\(surname) Марко; \(surname) Злата,\(row % 2 == 0 ? "син; донька" : "донька; син"),"
                + "05.07.2015; 13.06.201\(row % 9),Батько – \(surname) Петро."
        }
        let caller = roster.records[0]
        #expect(caller.birth == nil)
        #expect(Self.said(caller, roster) == ["child Бондаренко Марко", "child Бондаренко Злата"])
        #expect(caller.statements.map(\.sex) == [.male, .female])
        #expect(caller.statements.map { Self.year($0.birth) } == [2015, 2010])
        #expect(caller.statements.allSatisfy { $0.birth?.source == .date })
        // The father of whom the caller tells is the children's.
        #expect(
            caller.statements.map { roster.names[$0.father].written }
                == ["Бондаренко Петро", "Бондаренко Петро"])
    }

    @Test(arguments: [
        (
            "busco a mi hija Ana Luz de 13 años y mi hijo Luis Ruiz de 3 años",
            ["Ana Luz", "Luis Ruiz"]
        ),
        (
            "M ap chèche pitit fi mwen Rose Jean (4 an) ak pitit gason mwen Wilner Jean (19 mwa)",
            ["Rose Jean", "Wilner Jean"]
        ),
        (
            "belum sampai: isteri Nur Ankis, anak Roshida Khatun, anak saudara Nasima (2)",
            ["Nur Ankis", "Roshida Khatun", "Nasima"]
        ),
        ("просит связаться с матерью Ткаченко Ольгой", ["Ткаченко Ольгой"]),
        (
            "matka Alina Lysenko tel. +380715609978; ojciec Roman Lysenko",
            ["Alina Lysenko", "Roman Lysenko"]
        ),
        ("Parents: Forid Alam / Hosne Ara", ["Forid Alam", "Hosne Ara"]),
    ])
    func `each of several relatives whom a text tells of is read`(text: String, names: [String]) {
        #expect(StatementText.people(text).map(\.name) == names)
    }

    @Test func `a year of birth behind a name is no age, and an age ends with its unit`() {
        let people = StatementText.people("сын Гончар Михаил 2010; дочь Гончар Анна 11 лет")
        #expect(people.map(\.birthYear) == [2010, nil])
        #expect(people.map { $0.age?.years.lowerBound } == [nil, 11])
        #expect(people.map { $0.meaning?.sex } == [.male, .female])
        #expect(
            StatementText.people("мать – Гончар Ольга, 83 г.р., умерла").map(\.name) == [
                "Гончар Ольга"
            ])
    }

    @Test func `children of an Indonesian list are read with sex, age and both parents`()
        async throws
    {
        let roster = try await Self.roster(
            "Kode anak,Nama anak,JK,Usia,Nama ayah,Nama ibu,Datang bersama,Saudara di lokasi"
        ) { row in
            let letter = HouseholdRegisterTests.letter(row)
            return
                "YG/\(100 + row),Nasima B\(letter) Khatun,\(row % 2 == 0 ? "P" : "L"),\(row % 9 + 3) thn,"
                + "Abdul K\(letter)rim,Lal\(letter) Banu,,Rashid U\(letter)"
        }
        let child = roster.records[0]
        #expect(child.id == "YG/100")
        #expect(roster.names[child.name].written == "Nasima Ba Khatun")
        #expect(child.sex == .female)
        #expect(child.birth != nil)
        #expect(
            Self.said(child, roster)
                == ["father Abdul Karim", "mother Lala Banu", "sibling Rashid Ua"])
    }

    @Test func `who travels in the group of a head is told of, and where they go is no name`()
        async throws
    {
        let roster = try await Self.roster(
            "Ficha,Cabeza de grupo,Edad,Sexo,Integrantes,Destino / contacto"
        ) { row in
            let letter = HouseholdRegisterTests.letter(row)
            return
                "C\(row),Rosa P\(letter)rez Luz,30,M,\"Luis P\(letter)rez (esposo, 40); Ana (hija, 12 meses)\","
                + "Nueva York Texas"
        }
        let head = roster.records[0]
        #expect(roster.names[head.name].written == "Rosa Parez Luz")
        #expect(Self.said(head, roster) == ["spouse Luis Parez", "child Ana"])
        // They may have been parted since, unlike those who live in a household.
        #expect(head.statements.allSatisfy { !$0.isPresent })
    }

    @Test func `a number of persons calls the records of a list that has no other`() async throws {
        let roster = try await Self.roster("A#,Last Name,First Name,DOB") { row in
            "A\(200_000_300 + row),Ruiz,Ana \(HouseholdRegisterTests.letter(row)),0\(row % 9 + 1)/11/2014"
        }
        #expect(roster.records[0].id == "A200000300")
        #expect(roster.records[0].identifiers == ["200000300"])
    }

    @Test func `a group's number is one with and without its letters, and in a text`() async throws
    {
        let roster = try await Self.roster("N°,NOMBRE,GRUPO FAM.,OBS.") { row in
            let number = 2_100 + row / 2
            let note = row == 1 ? "Llega con grupo GF-2150" : ""
            return
                "\(row),Ana R\(HouseholdRegisterTests.letter(row))iz,\(row % 3 == 0 ? "" : "GF-")\(number),\(note)"
        }
        #expect(roster.records[0].groupNumbers == [GroupNumber(numbering: "family", value: "2100")])
        #expect(roster.records[1].groupNumbers.contains { $0.value == "2100" })
        #expect(roster.records[1].groupNumbers.contains { $0.value == "2150" })
    }

    @Test func `the group of a child who came with others is that of outsiders`() async throws {
        let roster = try await Self.roster("N°,NOMBRE,GRUPO FAM.,OBS.") { row in
            "\(row),Ana R\(HouseholdRegisterTests.letter(row))iz,\(2_100 + row / 2),"
                + (row == 1 ? "NNA viaja con tercero" : row % 5 == 0 ? "busca a su hija" : "")
        }
        #expect(roster.records[1].groupNumbers.allSatisfy { $0.isOfOutsider })
        #expect(roster.records[0].groupNumbers.allSatisfy { !$0.isOfOutsider })
    }

    @Test func `those in one room of one house who came on one day are a household`() async throws {
        let roster = try await Self.roster("№,ПВР,Комн.,ФИО,Дата рожд.,Родство,Прибыл", rows: 60) {
            row in
            let family = row / 3
            let surname = Self.surnames[family % 8] + "ов"
            let who = [
                ("Анна", "01.02.1985", "глава"), ("Олег", "03.04.2012", "сын"),
                ("Юрий", "05.06.1983", "муж"),
            ]
            let one = who[row % 3]
            return
                "\(row),ПВР \(family % 4 < 2 ? "Рязань" : "Тверь"),\(family / 2 % 5 + 2),\(surname) \(one.0),"
                + "\(one.1),\(one.2),\(family % 28 + 1).05.2022"
        }
        let son = roster.records[1]
        #expect(son.groupNumbers.count == 1)
        #expect(son.groupNumbers == roster.records[0].groupNumbers)
        #expect(son.groupNumbers != roster.records[4].groupNumbers)
        #expect(son.statements.map(\.relation) == [.parent])
        #expect(son.statements.map(\.row) == [0])
    }

    @Test(arguments: [
        ("Ana Luz, vecina", "Ana Luz"), ("Olena Bondar (sąsiadka)", "Olena Bondar"),
        ("trener Serhii Rud", "Serhii Rud"), ("Ana Luz, no familiar", "Ana Luz"),
        ("Ткач Ольга (соседка)", "Ткач Ольга"),
    ])
    func `who is said to be no kin is told as that`(cell: String, name: String) throws {
        let person = try #require(StatementCell.people(cell, isList: false).first)
        #expect(person.name == name)
        #expect(person.isNoKin)
        #expect(person.meaning?.relation == .guardian)
    }

    @Test func `whom a child came with and who is no kin is looked for nowhere`() async throws {
        let roster = try await Self.roster("Nr,Nazwisko,Imię,Osoba towarzysząca") { row in
            let letter = HouseholdRegisterTests.letter(row)
            return
                "\(row),R\(letter)iz,Luis,Ana L\(letter)z (\(row % 2 == 0 ? "sąsiadka" : "babcia"))"
        }
        #expect(Self.said(roster.records[0], roster) == ["guardian Ana Laz"])
        #expect(roster.records[0].statements.map(\.isPresent) == [true])
        #expect(roster.records[1].statements.map(\.isPresent) == [false])
    }

    @Test func `a telephone behind a relative is the relative's`() throws {
        let people = StatementCell.people("Ana Luz (mother) +56955537757", isList: false)
        #expect(people.count == 1)
        #expect(people.first?.phone == "56955537757")
        #expect(people.first?.meaning?.relation == .mother)
    }

    @Test func `words in small letters that many cells hold are no names`() async throws {
        let roster = try await Self.roster("ID,Name,App. With") { row in
            let letter = HouseholdRegisterTests.letter(row)
            return "\(row),Luis R\(letter)iz,"
                + (row % 10 == 0 ? "unrelated group" : "Ana L\(letter)z (mother)")
        }
        #expect(roster.records[0].statements.isEmpty)
        #expect(Self.said(roster.records[1], roster) == ["mother Ana Lbz"])
    }

    @Test func `streets are of many towns, and kinds of places are no names of them`() {
        #expect(PlaceReader.path("Мариуполь, пр. Мира, д. 40 кв. 57").parts == ["mariupol"])
        #expect(PlaceReader.path("Херсонська обл., Херсон").parts == ["khersonska", "kherson"])
    }

    @Test func `codes of a register say who is near to the head`() async throws {
        let roster = try await Self.roster("Individual No.,Case No.,Name,Sex,DOB,Rel. to PA") {
            row in
            let code = ["PA", "WIF", "DAU", "NRL"][row % 4]
            let letter = HouseholdRegisterTests.letter(row / 4)
            return
                "I-\(1_000 + row),23C\(5_000 + row / 4),Nur \(letter)\(code),\(row % 4 == 0 ? "M" : "F"),"
                + "0\(row % 9 + 1)-Jan-\(row % 4 < 2 ? 1985 : 2012),\(code)"
        }
        #expect(roster.records[2].groupNumbers.allSatisfy { !$0.isOfOutsider })
        #expect(roster.records[3].groupNumbers.allSatisfy { $0.isOfOutsider })
        #expect(roster.records[2].statements.map(\.row) == [0])
    }
}

// Part of Reunify. Copyright the Reunify contributors.
// SPDX-License-Identifier: Apache-2.0

import RecordLinkage
import Testing

@testable import FamilyLinkage

@Suite("Cells that look as if they held several things")
struct CellsOfSeveralThingsTests {
    private static func roster(
        _ header: String, _ row: (Int) -> String
    ) async throws -> FamilyRoster {
        try await HouseholdRegisterTests.roster(header, row)
    }

    private static func table(_ header: String, _ row: (Int) -> String) async throws -> RecordTable
    {
        let text = ([header] + (0..<40).map(row)).joined(separator: "\n")
        return try await TableReader.read(Array(text.utf8), source: "list")
    }

    @Test func `a member has one relation to the head, whatever strokes it is written with`()
        async throws
    {
        let relations = ["Head", "Wife", "Son/Daughter", "Brother/Sister"]
        let roster = try await Self.roster("Household No,Name,Relation to Head,Age") { row in
            let name = "Kiran\(HouseholdRegisterTests.letter(row)) Abro"
            return "H\(row / 4 + 100),\(name),\(relations[row % 4]),\([40, 35, 9, 30][row % 4])"
        }
        #expect(roster.records[0].statements.isEmpty)
        let said = (1..<4).map { roster.records[$0].statements.map(\.relation) }
        #expect(said == [[.spouse], [.parent], [.sibling]], "\(said)")
    }

    @Test func `a relation of both sexes tells neither`() {
        let son = RelationWords.Meaning(relation: .child, sex: .male)
        let daughter = RelationWords.Meaning(relation: .child, sex: .female)
        let sister = RelationWords.Meaning(relation: .sibling, sex: .female)
        #expect(ParallelCells.ofEitherSex([son, daughter]) == .init(relation: .child, sex: nil))
        #expect(ParallelCells.ofEitherSex([son, sister]) == nil)
        #expect(ParallelCells.ofEitherSex([son, nil]) == nil)
        #expect(ParallelCells.ofEitherSex([son]) == nil)
    }

    @Test func `what somebody asked beside a child is of one sex or of neither`() async throws {
        let roster = try await Self.roster("id,Name,Age,Relative name,Relative relationship") {
            row in
            let relation = ["Son/Daughter", "Brother/Sister", "Wife"][row % 3]
            return "\(row),Kiran\(HouseholdRegisterTests.letter(row)) Abro,30,Hina Abro,\(relation)"
        }
        let said = try #require(roster.records[0].statements.first)
        #expect(said.relation == .child)
        #expect(said.sex == nil)
    }

    @Test func `two years and a half are one age where one is named, and two where two are`()
        async throws
    {
        let ages = ["\"2,5\"", "\"2,5\"", "4 / 7", "6 / 9"]
        let names = ["Hina", "Hina & Ali", "Sassui & Mehrab", "Iqra & Umar"]
        let roster = try await Self.roster("Call,Caller,Missing Person(s),Relation,Age(s)") { row in
            "\(row),Kiran Bibi,\(names[row % 4]),daughter,\(ages[row % 4])"
        }
        func widths(_ row: Int) -> [Int?] {
            roster.records[row].statements.map { $0.birth.map { $0.days.count / 30 } }
        }
        #expect(roster.records[0].statements.count == 1)
        #expect(widths(0)[0].map { $0 < 11 } == true, "\(widths(0))")
        let born = roster.records[1].statements.map { $0.birth?.days.lowerBound ?? 0 }
        #expect(born.count == 2)
        #expect((born.first ?? 0) - (born.last ?? 0) > 2 * 365, "\(born)")
        var table = TableColumn(name: "age", codes: [1, 2], values: ValueDictionary())
        for value in ["2,5", "3,5", "6,0"] { table.values.append(value.utf8) }
        #expect(!ParallelCells.holdAges(table))
    }

    @Test func `lines of a cell are parts, however they end`() {
        #expect(ParallelCells.parts("son\r\ndaughter") == ["son", "daughter"])
        #expect(StatementCell.people("Ana\r\nLuis", isList: true).map(\.name) == ["Ana", "Luis"])
    }

    @Test func `a row of tags is no person`() async throws {
        func list(_ tags: Bool) async throws -> RecordTable {
            let rows = (0..<30).map { row in
                let twin = row % 15
                let letter = HouseholdRegisterTests.letter(twin)
                return
                    "R\(row),Zahid\(letter) Rind\(letter),M,\(2_000 + twin)-03-\(10 + twin),0300 12345\(10 + twin)"
            }
            let text =
                ["id,full name,sex,date of birth,mobile"]
                + (tags ? ["#meta+id,#affected+name,#affected+sex,#date+birth,#contact+phone"] : [])
                + rows
            return try await TableReader.read(
                Array(text.joined(separator: "\n").utf8), source: "list")
        }
        let plain = try await FamilyInference.run([list(false)])
        let tagged = try await FamilyInference.run([list(true)])
        #expect(tagged.roster.records.count == plain.roster.records.count)
        #expect(tagged.persons == plain.persons)
        #expect(plain.persons.count < 30)
    }

    @Test func `a column of which it is told what it is stays whole`() async throws {
        let table = try await Self.table("Patient,Age/Sex,Last seen") { row in
            let name = "Zahid s/o Riaz\(HouseholdRegisterTests.letter(row))"
            let seen = "Sake\(row) \(10 + row % 9)/01/2025"
            return "\(name),\(5 + row)\(row % 2 == 0 ? "Y/M" : "Y/F"),\(seen)"
        }
        #expect(CompositeCells.takenApart([table])[0].columns.count > 5)
        var options = FamilyReadingOptions()
        options.ignoredColumns = ["Age/Sex"]
        options.roles = ["Patient": .fullName]
        options.idColumn = "Last seen"
        let kept = CompositeCells.takenApart([table], options: options)[0]
        #expect(kept.columns.map(\.name) == ["Patient", "Age/Sex", "Last seen"])
    }

    @Test(arguments: [
        ("D.O.B: 12/03/1990", "", ""), ("S.O.S", "", ""), (".S.O.S", "", ""),
        ("D.O.: 1990", "", ""), ("Hina D.O. Umar", "Umar", ""), ("Imdad S.O.: Riaz", "Riaz", ""),
        ("Imdad h/o Fatima", "", "Fatima"),
    ])
    func `letters with full stops are a mark only before a name`(
        cell: String, father: String, wife: String
    ) {
        let read = WhoseCell(cell)
        #expect(read.father == father)
        #expect(read.wife == wife)
        if father.isEmpty, wife.isEmpty { #expect(read.name == cell) }
    }

    @Test func `the wife who is named behind h/o is kept`() async throws {
        let roster = try await Self.roster("No,Name") { row in
            let letter = HouseholdRegisterTests.letter(row)
            return "\(row),Imdad\(letter) Abro \(row % 2 == 0 ? "h/o Fatima" : "s/o Riaz")\(letter)"
        }
        #expect(HouseholdRegisterTests.said(0, roster) == ["spouse Fatimaa"])
    }

    @Test(arguments: [
        ("24/01/2025", ""), ("Mon 24/01/2025", ""), ("le 24/01/2025", ""),
        ("Sake 24/01/2025", "Sake"),
    ])
    func `a day alone is no place`(cell: String, place: String) {
        #expect(CompositeCells.placeAndDay(cell) == (place, "24/01/2025"))
    }

    @Test(arguments: [
        "Número de identidad 0801199012345", "numero de cedula 0801 1990 123",
        "caso numero 0841887652",
        "held in prison cell 0841887652", "cell 12, block 3", "cell 0841887652114455",
    ])
    func `the number of a paper or a cell is no telephone's`(text: String) {
        #expect(ListValues.Prose(text).phones.isEmpty)
    }

    @Test(arguments: ["Cell: 0300 1234567", "brother has cell 0300-1234567", "cell 2105550100"])
    func `a number that is called a cell's, as long as telephones' are, is one`(text: String) {
        #expect(ListValues.Prose(text).phones.count == 1)
    }

    @Test func `fathers are called by their children where fathers are, and not where mothers are`()
        async throws
    {
        let roster = try await Self.roster("Code,Name,Mother's name,Father's name") { row in
            let letter = HouseholdRegisterTests.letter(row)
            let father = row < 3 ? "Papa Diop" : "Moussa Sow\(letter)"
            return "\(row),Josué Kakule\(letter),Mama Trésor\(row < 3 ? "" : letter),\(father)"
        }
        let said = HouseholdRegisterTests.said(0, roster)
        #expect(said.contains("mother "), "\(said)")
        #expect(said.contains("father Papa Diop"), "\(said)")
    }

    @Test func `a place in small letters is one, what is told is none`() {
        func place(_ text: String) -> PlacePath? {
            StatementCell.people(text, isList: false).first?.place
        }
        #expect(place("Ana Lopez, san pedro sula")?.parts.isEmpty == false)
        #expect(place("Ana Luz, 8, introuvable au marché")?.parts.isEmpty == true)
    }
}

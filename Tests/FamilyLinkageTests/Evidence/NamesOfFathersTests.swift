// Part of Reunify. Copyright the Reunify contributors.
// SPDX-License-Identifier: Apache-2.0

import PersonNames
import RecordLinkage
import Testing

@testable import FamilyLinkage

/// Names made of the father’s: in a chain, or behind one’s own as if they were surnames.
@Suite("Names that are the father’s")
struct NamesOfFathersTests {
    private static func lexicon(_ names: [String]) async throws -> NameLexicon {
        var roster = FamilyRoster()
        for (number, written) in names.enumerated() {
            roster.names.append(
                FamilyName(
                    written: written,
                    readings: NameReader.readings(fullName: written, country: "ER")
                        .filter { !$0.isEmpty }))
            var record = FamilyRecord(source: 0, row: number, id: "\(number)")
            record.name = number + 1
            roster.records.append(record)
        }
        return try #require(await NameLexicon(roster, threads: 1))
    }

    @Test func `in a chain of fathers the place of a name says whose it is`() async throws {
        let others = (0..<30).map { "Samuel \(["Yosef", "Girma", "Dawit"][$0 % 3]) Isaac" }
        let lexicon = try await Self.lexicon(
            ["Filmon Tesfay Kidane", "Filmon Tesfay", "Kidane Tesfay", "Filmon Kidane"] + others)
        let same = lexicon.bits(1, 2)
        #expect(same > 4)
        // His grandfather’s namesake, and somebody whose father is called as this one’s grandfather.
        #expect(lexicon.bits(1, 3) < same - 4)
        #expect(lexicon.bits(1, 4) < same - 1.5)
    }

    @Test func `a grandfather of the same name makes a father likelier, and another less`()
        async throws
    {
        let others = (0..<30).map { row in
            "\(row + 3),Samuel \(["Yosef", "Girma", "Dawit"][row % 3]) Isaac,M,\(20 + row),Eritrea"
        }
        let people = try await AssessedPeople(
            lines: [
                "No,Full name,Sex,Age,Nationality", "0,Hanna Tesfay Kidane,F,8,Eritrea",
                "1,Tesfay Kidane Berhe,M,40,Eritrea", "2,Tesfay Girma Berhe,M,40,Eritrea",
                "40,Tesfay,M,40,Eritrea",
            ] + others)
        func father(_ adult: Int) -> Double {
            people.assessor.inheritedNames(people.profiles[0], people.profiles[adult])
                .weights[.father]
        }
        #expect(father(1) > father(3) + 1)
        #expect(father(2) < father(3))
    }

    @Test func `lists show that children bear the father’s given name behind their own`()
        async throws
    {
        func handing(_ isCustom: Bool) async throws -> HandingDown {
            let given = ["Abel", "Gil", "Rui", "Vasco", "Samuel", "Xavier", "Pedro"]
            let lines = (0..<90).map { row -> String in
                let father = given[row / 7 % 7]
                return
                    "C-\(100 + row),\(given[row % 5]) \(isCustom && row % 2 == 0 ? father : "Nhaca"),"
                    + "M,\(row % 9 + 3),\(father) Nhaca"
            }
            let text = (["Ficha,Nome,Sexo,Idade,Nome do pai"] + lines).joined(separator: "\n")
            let table = try await TableReader.read(Array(text.utf8), source: "list")
            let roster = try #require(await FamilyReading.read([table]))
            return HandingDown(roster, try #require(await NameLexicon(roster, threads: 1)))
        }
        let shares = try await handing(true).fathersGiven.values
        #expect(shares.contains { (0.3...0.7).contains($0) })
        #expect(try await handing(false).fathersGiven.isEmpty)
    }

    @Test(arguments: [
        ("mother: G/Selassie Kidane", ["G/Selassie Kidane"]),
        ("ኣቦኡ ገ/መድህን ኣባዲ ይበሃል", ["ገ/መድህን ኣባዲ"]), ("madre/padre Rosa Luz", ["Rosa Luz"]),
    ])
    func `a stroke in a name that is cut short parts nobody`(text: String, names: [String]) {
        #expect(StatementText.people(text).map(\.name) == names)
        #expect(
            StatementCell.people("H/Mariam Kidane", isList: false).map(\.name)
                == ["H/Mariam Kidane"])
    }

    @Test func `a telephone behind a word of relation is the relative’s`() {
        let people = StatementText.people("tel. tia +258 82 000 0160; visita 1")
        #expect(people.map { $0.meaning?.relation } == [.auntOrUncle])
        #expect(people.first?.phone == "258820000160")
        #expect(StatementText.people("Tel of mother 0910000530").first?.phone == "0910000530")
        #expect(StatementText.people("mother 12 years").first?.phone == nil)
    }

    @Test func `a child marked as unaccompanied is no relative of a head who is called its aunt`()
        async throws
    {
        let roster = try await HouseholdRegisterTests.roster(
            "Individual ID,Group No.,Full name,Sex,Age,Rel. HoH,SPN", rows: 60
        ) { row in
            let kind = row % 3
            return
                "I-\(1000 + row),H-\(500 + row / 3),Filmon K\(HouseholdRegisterTests.letter(row)) Berhe,M,"
                + "\(kind == 0 ? 40 : 9),\(["HOH", "SON", "NEP"][kind]),\(kind == 2 && row % 2 == 0 ? "UC" : kind == 0 ? "SP" : "")"
        }
        #expect(roster.records[2].groupNumbers.map(\.isOfOutsider) == [true])
        #expect(roster.records[2].statements.isEmpty)
        #expect(roster.records[5].groupNumbers.map(\.isOfOutsider) == [false])
        #expect(roster.records[5].statements.map(\.relation) == [.auntOrUncle])
        #expect(roster.records[1].statements.map(\.relation) == [.parent])
    }
}

// Part of Reunify. Copyright the Reunify contributors.
// SPDX-License-Identifier: Apache-2.0

import RecordLinkage
import Testing

@testable import FamilyLinkage

/// Lists of offices that write Portuguese, Tigrinya and Arabic, and habits of theirs.
@Suite("Lists of offices in Portuguese, Tigrinya and Arabic")
struct ListsInPortugueseAndTigrinyaTests {
    private static func roster(
        _ header: String, rows: Int = 40, _ row: (Int) -> String
    ) async throws -> FamilyRoster {
        try await HouseholdRegisterTests.roster(header, rows: rows, row)
    }

    private static func letter(_ row: Int) -> String { HouseholdRegisterTests.letter(row) }

    private static func said(_ record: Int, _ roster: FamilyRoster) -> [String] {
        HouseholdRegisterTests.said(record, roster)
    }

    @Test func `records are called by the numbers of their files, and not by the lines of a sheet`()
        async throws
    {
        let roster = try await Self.roster("Ord.,Nome da criança,Sexo,Idade,Código") { row in
            "\(row + 1),Rui B\(Self.letter(row)) Nhaca,\(row % 2 == 0 ? "M" : "F"),\(row % 9 + 3),CR/\(100 + row)/21"
        }
        #expect(roster.records[3].id == "CR/103/21")
    }

    @Test func `a running number calls the records where the other number is that of a passport`()
        async throws
    {
        let roster = try await Self.roster("Ord.,Nome,Sexo,Idade,Passaporte no.") { row in
            "\(row + 1),Rui B\(Self.letter(row)) Nhaca,\(row % 2 == 0 ? "M" : "F"),\(row % 9 + 3),AB\(710_300 + row * 37)"
        }
        #expect(roster.records[3].id == "4")
    }

    @Test func `members of a household are read from brackets, from dashes and from groups`()
        async throws
    {
        let cells = [
            "Ana Zita (esposa, 20); Rui (filho, 4); Eva (criança s/ família, 9)",
            "\"Ana Zita-esposa-20a, Rui-Fil-4a, Eva-vizinha-9a\"",
            "\"esposa: Ana Zita 20 / filhos: Rui 4, Gil 2\"",
        ]
        let roster = try await Self.roster(
            "Nº da ficha,Chefe do agregado,Sexo,Idade,Membros do agregado"
        ) { row in
            let cell = cells[row % 3]
            return
                "F-\(100 + row),Abel M\(Self.letter(row)) Nhaca,M,3\(row % 10),"
                + (cell.contains("(") ? "\"\(cell)\"" : cell)
        }
        #expect(
            Self.said(0, roster) == ["spouse Ana Zita", "child Rui", "guardian Eva"])
        #expect(Self.said(1, roster) == ["spouse Ana Zita", "child Rui", "guardian Eva"])
        #expect(Self.said(2, roster) == ["spouse Ana Zita", "child Rui", "child Gil"])
        #expect(roster.records[1].statements.map { $0.birth != nil } == [true, true, true])
        #expect(roster.records.allSatisfy { $0.statements.allSatisfy(\.isPresent) })
    }

    @Test func `dashes of names part nobody`() {
        #expect(
            StatementCell.people("Ana-Maria Luz, Jean-Pierre", isList: true).map(\.name)
                == ["Ana-Maria Luz", "Jean-Pierre"])
    }

    @Test func `whom a child lives with is told of`() async throws {
        let roster = try await Self.roster("Ficha,Nome,Sexo,Idade,Vive com") { row in
            let with =
                row % 2 == 0
                ? "tia Rosa M\(Self.letter(row)) Nhaca" : "irmão Gil\(Self.letter(row))"
            return "F-\(100 + row),Rui B\(Self.letter(row)) Nhaca,M,\(row % 9 + 3),\(with)"
        }
        #expect(Self.said(0, roster) == ["aunt-or-uncle Rosa Ma Nhaca"])
        #expect(Self.said(1, roster) == ["sibling Gilb"])
    }

    @Test func `words for who asks that are cut short are said of who asks`() async throws {
        let roster = try await Self.roster(
            "Request no.,Enquirer,Enq. sex,Enq. age,Sought person,Sex,Age,Relation,Remarks"
        ) { row in
            "R-\(100 + row),Ana M\(Self.letter(row)) Nhaca,F,3\(row % 10),Rui B\(Self.letter(row)),M,\(row % 9 + 3),son,"
                + "\"also Eva (7), Gil; washed away\""
        }
        let asking = roster.records[0]
        #expect(asking.sex == .female)
        #expect(asking.birth != nil)
        #expect(asking.statements.first?.sex == .male)
        // Those who are named after an “also” are what the first one is.
        #expect(Self.said(0, roster) == ["child Rui Ba", "child Eva", "child Gil"])
    }

    @Test func `what kind of relative a sponsor is, is no name`() async throws {
        let kinds = [
            "Parent (Cat 1)", "Cat 2 aunt", "TBD", "not related (Cat 3)", "Parent", "uncle",
        ]
        let roster = try await Self.roster(
            "Case no,Child name,Sex,Age,Sponsor,Sponsor category", rows: 60
        ) { row in
            "C-\(100 + row),Rui B\(Self.letter(row)) Nhaca,M,\(row % 9 + 3),Ana M\(Self.letter(row)) Nhaca,\(kinds[row % 6])"
        }
        #expect(Self.said(0, roster) == ["parent Ana Ma Nhaca"])
    }

    @Test func `a grandparent’s sex is in the accent`() {
        #expect(RelationWords.meaning(ofWord: "avô")?.sex == .male)
        #expect(RelationWords.meaning(ofWord: "avó")?.sex == .female)
        #expect(RelationWords.meaning(ofWord: "avo")?.relation == .grandparent)
        #expect(RelationWords.meaning(ofWord: "avo")?.sex == nil)
        #expect(RelationWords.meaning(ofCell: "avô materno")?.sex == .male)
    }

    private static let own = ["ሰሎሞን", "ኣማኑኤል", "ሳሙኤል", "ዳዊት", "ፊልሞን", "ሄኖክ"]

    @Test func `whoever has one name beside the father’s and his father’s is called by all three`()
        async throws
    {
        let roster = try await Self.roster("ተ.ቁ,ስም,ስም ኣቦ,ስም ኣቦሓጎ,ጾታ,ዕድመ,ስም ኣደ,ዝመጽኡሉ ቦታ,መዘኻኸሪ") {
            row in
            "መ\(1000 + row),\(Self.own[row % 6]),\(Self.own[(row + 1 + row / 6) % 6]),\(Self.own[(row + 3) % 6]),"
                + "\(row % 2 == 0 ? "ተባ" : "ኣን"),\(row % 9 + 3),ሳራ,ኣክሱም,ኣዲኡ ሄለን ዳዊት ትበሃል፣ ምስ ሰብ"
        }
        let child = roster.records[0]
        #expect(roster.names[child.name].written == "ሰሎሞን ኣማኑኤል ዳዊት")
        #expect(child.birth != nil)
        #expect(
            Self.said(0, roster).prefix(1) == ["father ኣማኑኤል"])
        #expect(Self.said(0, roster).contains("mother ሄለን ዳዊት"))
        #expect(child.origin != PlacePath())
        #expect(child.sex == .male)
        #expect(roster.records[1].sex == .female)
    }

    @Test(arguments: [
        ("تبحث عن ابنتها سلمى آدم 7 سنة", "child", ["سلمى آدم"]),
        ("جدتها مريم غير موجودة، يسكن مع الجيران", "grandparent", ["مريم"]),
        ("فقدت ابن اختها آدم في الطريق", "niece-or-nephew", ["آدم"]),
        ("تبحث عن ابنها سليم وسلمى وآدم، مزارع", "child", ["سليم", "سلمى", "آدم"]),
        ("زوج أمه سليم", "step-parent", ["سليم"]),
    ])
    func `whose relative it is stands at the end of an Arabic word`(
        text: String, relation: String, names: [String]
    ) {
        let people = StatementText.people(text)
        #expect(people.map(\.name) == names)
        #expect(people.first?.meaning?.relation.rawValue == relation)
    }

    @Test func `a year of the Ethiopian calendar is seven or eight years behind`() async throws {
        let years = ["2005 EC", "2013", "04/03/2012", "2001 E.C."]
        let roster = try await Self.roster("Case ID,Name of child,Sex,DoB / year") { row in
            "C/\(100 + row),Saba D\(Self.letter(row)),F,\(years[row % 4])"
        }
        func year(_ record: Int) -> Int? {
            roster.records[record].birth.map {
                1970 + ($0.days.lowerBound + $0.days.upperBound) / 2 * 4 / 1461
            }
        }
        #expect(year(0) == 2013)
        #expect(year(1) == 2013)
        #expect(year(2) == 2012)
        #expect(year(3) == 2009)
    }
}

// Part of Reunify. Copyright the Reunify contributors.
// SPDX-License-Identifier: Apache-2.0

import RecordLinkage
import Testing

@testable import FamilyLinkage

@Suite("Lists of an air bridge: Dari, German, abbreviations of manifests")
struct ListsOfAnAirBridgeTests {
    private static func roster(
        _ header: String, rows: Int = 80, _ row: (Int) -> String
    ) async throws -> FamilyRoster {
        let text = ([header] + (0..<rows).map(row)).joined(separator: "\n")
        let table = try await TableReader.read(Array(text.utf8), source: "list")
        var options = FamilyReadingOptions()
        options.asOf = 18_900
        return try #require(await FamilyReading.read([table], options: options))
    }

    private static func role(_ column: String, _ roster: FamilyRoster) throws -> FamilyColumn {
        try #require(roster.lists[0].columns.first { $0.name == column }).role
    }

    private static let men = ["ناصر", "کریم", "یوسف", "داوود", "رضا", "جواد", "بشیر"]
    private static let women = ["مریم", "لیلا", "نازنین", "شکریه", "ملیحه"]
    private static let english = ["Nasir", "Karim", "Yusuf", "Dawood", "Reza", "Jawad", "Bashir"]

    @Test func `callers of a line in Dari, their fathers, and whom they miss`() async throws {
        let roster = try await Self.roster(
            "شماره دوسیه,نام تماس گیرنده,ولد/بنت,سن,تماس,نسبت,نام گمشده,نام پدر گمشده,سن گمشده,جنس,ولایت,توضیحات"
        ) { row in
            "T/\(1_000 + row),\(Self.women[row % 5]) نوری,\(Self.men[row % 7]),\(30 + row % 20),"
                + "+93 7\(10_000_000 + row * 7_919),مادر,\(Self.men[(row + 2) % 7]),\(Self.men[(row + 3) % 7]),"
                + "\(row % 2 == 0 ? "متولد ۱۳۹۰" : "۹ ساله"),پسر,کابل,خبر نداریم"
        }
        #expect(roster.records[3].id == "T/1003")
        let caller = roster.records[0]
        #expect(roster.names[caller.name].written == "مریم نوری")
        #expect(caller.sex == .female)
        #expect(caller.phones == ["93710000000"])
        #expect(
            try Self.role("ولد/بنت", roster) == .relative(slot: "father/male", attribute: .person))
        let sought = try #require(caller.statements.first { $0.relation == .child })
        #expect(roster.names[sought.name].written == Self.men[2])
        #expect(roster.names[sought.father].written == Self.men[3])
        #expect(sought.sex == .male)
        #expect(try #require(sought.birth).days.contains(15_200))
        #expect(
            roster.records[1].statements.allSatisfy { $0.relation != .child || $0.birth != nil })
    }

    @Test func `a list headed by a word for a child is one of those children`() async throws {
        let roster = try await Self.roster(
            "Portal ID,Minor,DOB (per minor),Traveled with,Program"
        ) { row in
            "\(2_000 + row)-U,\(Self.english[row % 7]) Noori,\(1 + row % 12)/15/2012,"
                + "uncle \(Self.english[(row + 1) % 7]) \(Self.english[row * 5 % 7]) \(Self.english[row / 7 % 7]),Shelter \(row % 3)"
        }
        #expect(roster.names[roster.records[0].name].written == "Nasir Noori")
        #expect(roster.records.allSatisfy { $0.birth != nil })
        #expect(roster.records[0].statements.map(\.relation) == [.auntOrUncle])
    }

    @Test func `a case's members are told by what they are to the principal applicant`()
        async throws
    {
        let roles = ["PA", "wife", "son", "sibling of PA"]
        let roster = try await Self.roster(
            "Guest ID,Case No,Case role,Family name,Given name,D.O.B.,WhatsApp"
        ) { row in
            "S\(70_000 + row),AF-\(4_000 + row / 4),\(roles[row % 4]),Noori,"
                + "\(Self.english[(row * 3) % 7]),0\(1 + row % 9)/15/\(1_980 + row % 30),+93 7\(10_000_000 + row)"
        }
        #expect(
            try Self.role("Case role", roster)
                == .relative(slot: KinHeader.headSlot, attribute: .relationTo))
        #expect(try Self.role("WhatsApp", roster) == .own(.phone))
        #expect(roster.records[0].statements.isEmpty)
        #expect(roster.records[2].statements.map(\.relation) == [.parent])
        #expect(roster.records[3].statements.map(\.relation) == [.sibling])
    }

    @Test func `headers of manifests are abbreviated`() async throws {
        let roster = try await Self.roster("SEQ,PAX NAME,M/F,DOB OR AGE,GRP,TRAV W/,RMKS") { row in
            let company = row % 3 == 0 ? "UNACC" : "\(Self.english[row % 7].uppercased()) NOORI"
            return
                "\(10_000 + row),\"NOORI, \(Self.english[(row + 1) % 7].uppercased())\",M,\(4 + row % 40),"
                + "G983/\(row / 4),\(company),UM"
        }
        #expect(try Self.role("TRAV W/", roster) == .relative(slot: "sought", attribute: .person))
        #expect(try Self.role("RMKS", roster) == .freeText)
        #expect(roster.records[0].statements.isEmpty)
        #expect(roster.records[1].statements.count == 1)
        #expect(Set(roster.records.flatMap(\.groupNumbers)).count == 20)
    }

    @Test func `the word for what several who are sought are is said of each`() async throws {
        let roster = try await Self.roster(
            "Az.;Nachname;Vorname;Vatersname;Gesucht wird;Verhältnis", rows: 40
        ) { row in
            "AFG-\(row);Noori;\(Self.english[row % 7]);\(Self.english[(row + 1) % 7]);"
                + "\"\(Self.english[(row + 2) % 7]), 9 J.; \(Self.english[(row + 3) % 7])\";"
                + "\(row % 2 == 0 ? "Kinder" : "Angehörige")"
        }
        #expect(
            try Self.role("Vatersname", roster)
                == .relative(slot: "father/male", attribute: .person))
        #expect(roster.records[0].statements.map(\.relation) == [.father, .child, .child])
        #expect(roster.records[1].statements.map(\.relation) == [.father, .relative, .relative])
    }

    @Test(arguments: [
        ("Accompanied by", true, KinStatement.Relation.guardian),
        ("Accompanied by", false, .relative), ("Looking for", true, .relative),
    ])
    func `whom a child came with is no parent where a list asks for the parents too`(
        header: String, asksForParents: Bool, relation: KinStatement.Relation
    ) async throws {
        let parents = asksForParents ? "Father's name,Mother's name" : "Doctor,Teacher"
        let roster = try await Self.roster("No,Name,Age,\(parents),\(header)") { row in
            "\(row),\(Self.english[row % 7]) Noori,\(4 + row % 9),"
                + "\(Self.english[(row + 2) % 7]) \(Self.english[row / 7 % 7]) Noori,"
                + "\(Self.english[(row + 3) % 7]) \(Self.english[row / 7 % 7]) Safi,"
                + "\(Self.english[(row + 1) % 7]) \(Self.english[row / 7 % 7]) Safi"
        }
        #expect(roster.records[0].statements.last?.relation == relation)
    }

    @Test func `a foster family is a guardian in so many words`() async throws {
        let roster = try await Self.roster("No,Nom de l'enfant,Âge,Famille d'accueil") { row in
            "\(row),\(Self.english[row % 7]) Noori,\(4 + row % 9),"
                + "\(Self.english[(row + 1) % 7]) \(Self.english[row / 7 % 7]) Safi"
        }
        #expect(roster.records[0].statements.map(\.relation) == [.guardian])
        #expect(roster.records[0].statements.first?.isOfCare == true)
    }

    @Test func `of a place and a language in one cell only the place is one`() {
        #expect(PlaceReader.reader("Home province/language")("Parwan / Dari").parts == ["parwan"])
        #expect(PlaceReader.reader("Langue / village")("Dari / Parwan").parts == ["parwan"])
        #expect(PlaceReader.reader("Province/district")("Parwan / Salang").parts.count == 2)
    }
}

// Part of Reunify. Copyright the Reunify contributors.
// SPDX-License-Identifier: Apache-2.0

import RecordLinkage
import Testing

@testable import FamilyLinkage

@Suite("Lists of a border and of landings: abbreviations, and Italian and German headers")
struct ListsOfBorderAndSeaTests {
    private static let given = ["Ana", "Luis", "Rosa", "Juan", "Elena", "Pedro", "Marta"]
    private static let surnames = ["Caal", "Tzoc", "Reyes", "Soto", "Lima"]

    private static func roster(
        _ header: String, rows: Int = 80, _ row: (Int) -> String
    ) async throws -> FamilyRoster {
        let text = ([header] + (0..<rows).map(row)).joined(separator: "\n")
        let table = try await TableReader.read(Array(text.utf8), source: "list")
        var options = FamilyReadingOptions()
        options.asOf = 17_700
        return try #require(await FamilyReading.read([table], options: options))
    }

    private static func role(_ column: String, _ roster: FamilyRoster) throws -> FamilyColumn {
        try #require(roster.lists[0].columns.first { $0.name == column }).role
    }

    private static func name(_ row: Int) -> String {
        given[row % 7] + " " + surnames[row / 7 % 5]
    }

    @Test func `the German “on” before a date of birth is no mother`() {
        #expect(KinHeader("geb. am").owner == nil)
        #expect(KinHeader("اسم الأم").owner?.relation == .mother)
    }

    @Test func `a relation belongs to the relative it stands behind, or whose number it bears`()
        async throws
    {
        let roster = try await Self.roster(
            "No,First Name,Last Name,Age,Parent/LG,Rel,Sponsor,Sponsor Ph"
        ) { row in
            "\(row),\(Self.given[row % 7]),\(Self.surnames[row % 5]),\(4 + row % 9),"
                + "\(Self.name(row + 3)),\(["aunt", "mother", "cousin"][row % 3]),\(Self.name(row + 11)),"
                + "(713) 555-\(1_000 + row)"
        }
        #expect(try Self.role("Rel", roster) == .relative(slot: "parent/", attribute: .relation))
        #expect(
            try Self.role("Sponsor Ph", roster) == .relative(slot: "guardian/", attribute: .phone))
        #expect(roster.records[0].statements.map(\.relation) == [.auntOrUncle, .guardian])
        // Who is called a cousin in the box for parents is no parent.
        #expect(roster.records[2].statements.map(\.relation) == [.relative, .guardian])
    }

    @Test func `what is told of one who is sought is of nobody else`() async throws {
        let roster = try await Self.roster(
            "Ref,Enquirer,Born/age,Sought 1,Relation 1,Details 1,Sought 2,Relation 2,Details 2"
        ) { row in
            "TR\(1_000 + row),\(Self.name(row)),\(["34 yrs", "1988", "15 Nov 1988"][row % 3]),"
                + "\(Self.name(row + 5)),son,about 10; father Mulugeta,\(Self.name(row + 9)),sister,"
        }
        #expect(
            try Self.role("Details 1", roster)
                == .relative(slot: "sought#1", attribute: .details))
        #expect(
            try Self.role("Relation 2", roster)
                == .relative(slot: "sought#2", attribute: .relation))
        let record = roster.records[0]
        #expect(record.statements.map(\.relation) == [.child, .sibling])
        #expect(roster.names[record.statements[0].father].written == "Mulugeta")
        #expect(record.statements[0].birth != nil && record.statements[1].birth == nil)
        // “Born/age” holds either.
        #expect(roster.records.allSatisfy { $0.birth != nil })
    }

    @Test func `what holds countries is the nationality, whatever its header`() async throws {
        let roster = try await Self.roster("Nr,Name,Vorname,geb. am,StA,Geburtsort,Land") { row in
            "\(row),\(Self.surnames[row % 5]),\(Self.given[row % 7]),1\(row % 9).03.19\(70 + row % 20),"
                + "\(["syrisch", "afghanisch", "eritreisch"][row % 3]),"
                + "\(["Homs", "Herat", "Asmara"][row % 3]),\(["Bayern", "Hessen", "NRW"][row % 3])"
        }
        #expect(try Self.role("StA", roster) == .own(.nationality))
        #expect(try Self.role("geb. am", roster) == .own(.dateOfBirth))
        #expect(roster.records[1].nationality == "AF")
        // A “Land” that is no country, beside where people were born, is where they are.
        #expect(try Self.role("Land", roster) == .heldAt)
        #expect(CountryNames.code("EGITTO") == "EG")
    }

    @Test func `a language is no place, though it be named like a country`() async throws {
        let roster = try await Self.roster("folio,nombre,edad,idioma,lugar de origen") { row in
            "F\(row),\(Self.name(row)),\(20 + row % 30),\(["esp", "español", "q'eqchi'"][row % 3]),"
                + "\(["Chisec", "Nebaj"][row % 2])"
        }
        #expect(try Self.role("idioma", roster) != .own(.locality))
        #expect(roster.records.allSatisfy { !$0.origin.parts.contains("esp") })
    }

    @Test func `beside both “H” and “F”, “M” is a man or a woman`() {
        #expect(ListValues.sexes(["m", "f", "h"]) == [nil, .female, .male])
        #expect(ListValues.sexes(["m", "h"]) == [.female, .male])
        #expect(ListValues.sexes(["m", "f"]) == [.male, .female])
    }

    @Test func `the name of the father stands under “paternità”`() async throws {
        let roster = try await Self.roster("Cod.,Nominativo,Paternità,Nato/a il,Fam.-Verbund") {
            row in
            "C\(row),\(Self.surnames[row % 5].uppercased()) \(Self.given[row % 7]),"
                + "\(row % 3 == 0 ? Self.given[(row + 2) % 7] : ""),1\(row % 9).03.0\(row % 9),"
                + "\(row % 4 == 0 ? "FV-\(48_000 + row)" : "")"
        }
        #expect(try Self.role("Nominativo", roster) == .own(.fullName))
        #expect(
            try Self.role("Paternità", roster)
                == .relative(slot: "father/male", attribute: .person))
        // Few are in a family with a number, and most numbers stand once.
        #expect(
            try Self.role("Fam.-Verbund", roster)
                == .groupNumber(numbering: FamilyColumnAssignment.numbering(["family"])))
    }

    /// Families of a mother with two children, two of them in each event; every third family has no number.
    private static func border() async throws -> FamilyRoster {
        try await roster("SUBJ,EVENT_NO,FMU_NO,LNAME,FNAME,DOB,SEX,FMU_ROLE,REL_HOH", rows: 240) {
            row in
            let family = row / 3
            let isHead = row % 3 == 0
            let code = ["MO", "MO", "MO", "GM", "AU"][family % 5]
            return
                "D\(1_000 + row),RGV\(180_000 + family / 2),FM-\(5_000 + family),"
                + "\(surnames[family % 5]),\(given[row % 7]),"
                + "0\(1 + row % 9)/15/\(isHead ? 1_970 + row % 20 : 2_005 + row % 10),F,"
                + "\(isHead ? "HOH" : "CHLD"),\(isHead ? "" : code)"
        }
    }

    @Test func `codes of relations say what the head is to each child`() async throws {
        let roster = try await Self.border()
        #expect(
            try Self.role("REL_HOH", roster)
                == .relative(slot: KinHeader.headSlot, attribute: .relationTo))
        #expect(roster.records[0].statements.isEmpty)
        #expect(roster.records[1].statements.map(\.relation) == [.mother])
        #expect(roster.records[10].statements.map(\.relation) == [.grandparent])
        #expect(roster.names[roster.records[1].name].written.hasSuffix("Caal"))
        #expect(roster.records[1].statements[0].birth == roster.records[0].birth)
        // “CHLD” is no word for a stranger in the household.
        #expect(
            roster.records.allSatisfy { $0.groupNumbers.allSatisfy { !$0.isOfOutsider } })
    }

    @Test func `of two numbers of groups, that within which families lie is a gathering's`()
        async throws
    {
        let roster = try await Self.border()
        #expect(
            try Self.role("EVENT_NO", roster)
                == .groupNumber(numbering: FamilyColumnAssignment.gathering))
        #expect(try Self.role("FMU_NO", roster) == .groupNumber(numbering: "family"))
    }
}

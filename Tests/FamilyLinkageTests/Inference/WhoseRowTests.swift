// Part of Reunify. Copyright the Reunify contributors.
// SPDX-License-Identifier: Apache-2.0

import RecordLinkage
import Testing

@testable import FamilyLinkage

/// Whose number, group and row something is, and who is meant where a list does not say it in words.
@Suite("Whose row it is") struct WhoseRowTests {
    private static func letter(_ row: Int) -> String { HouseholdRegisterTests.letter(row) }

    @Test func `the head of a household is the one of its own row, and no namesake`() async throws {
        let lines = (0..<40).map { row in
            let isHead = row % 2 == 0
            // The heads of the first two households have one name.
            let name = isHead ? "Nur \(row < 4 ? "Kamal" : "H" + Self.letter(row))" : "Asma \(row)"
            return "I-\(1_000 + row),23C\(5_000 + row / 2),\(name),\(isHead ? "M" : "F"),"
                + "0\(row % 9 + 1)-Jan-\(isHead ? 1985 : 2012),\(isHead ? "PA" : "DAU")"
        }
        let people = try await AssessedPeople(
            lines: ["Individual No.,Case No.,Name,Sex,DOB,Rel. to PA"] + lines)
        let head = try #require(people.profiles[1].statements.first)
        var memo = WordMemo(capacity: 64)
        #expect(people.assessor.bits(of: head, for: people.profiles[0], &memo) > 20)
        #expect(people.assessor.bits(of: head, for: people.profiles[2], &memo) < 0)
    }

    @Test func `who may be mother or father is a parent, by what speaks for both`() async throws {
        let others = (0..<60).map { row in
            "\(["Ana", "Luis", "Rosa", "Pedro", "Elena"][row % 5]) "
                + "\(["Ramos", "Luna", "Soto", "Cruz", "Vega", "Rivas"][row / 5 % 6])"
        }
        let border = try await FamilyInferenceTests.table(
            (["entry,name,age,village,children", "B0,Alex Tzoc,31,Chisec,Juan Tzoc (7)"]
                + others.enumerated().map { "B\($0 + 1),\($1) B,\(25 + $0 % 30),Yoro," })
                .joined(separator: "\n"), "border")
        let homes = try await FamilyInferenceTests.table(
            ([
                "child_no,child_name,age,comes from,parent",
                "H1,Juan Tzoc,7,Chisec,Alex Tzoc",
            ]
                + others.enumerated().map { "H\($0 + 2),\($1) H,\(3 + $0 % 12),Usulután," })
                .joined(separator: "\n"), "homes")
        var options = FamilyOptions()
        options.reading.asOf = 19_630
        let result = try await FamilyInference.run([border, homes], options: options)
        let ofJuan = result.proposals.filter { proposal in
            result.persons[proposal.child].contains { result.roster.records[$0].id == "H1" }
        }
        #expect(ofJuan.filter(\.relation.isBirthParent).map(\.relation) == [.parent])
    }

    @Test func `a word for none makes numbers of persons no numbers of groups`() async throws {
        func table(_ header: String, _ source: String, _ cell: (Int) -> String) async throws
            -> RecordTable
        {
            let rows = (0..<60).map { row in
                "\(source)\(row),Ana R\(Self.letter(row))iz \(Self.letter(row / 26))o,\(cell(row))"
            }
            return try await TableReader.read(
                Array((["no,name,\(header)"] + rows).joined(separator: "\n").utf8), source: source)
        }
        let number = { (row: Int) in "K\(211_300 + row * 7)" }
        let roster = try #require(
            await FamilyReading.read([
                try await table("zyx", "north") { $0 % 3 == 0 ? "S/D" : number($0) },
                try await table("qrs", "south", number),
            ]))
        #expect(roster.records[1].identifiers == ["K211307"])
        #expect(roster.records.allSatisfy { $0.groupNumbers.isEmpty })
    }

    @Test func `the few names of homes are not those of the children beside them`() async throws {
        let homes = ["Maria Vidal", "Jose Brandt", "Elena Solis", "Carlos Keane"]
        let roster = try await HouseholdRegisterTests.roster("No,Name of child,zyx,age", rows: 40) {
            row in
            "\(row),Luis R\(Self.letter(row))iz,\(homes[row % 4]),\(row % 9 + 3)"
        }
        #expect(roster.names[roster.records[0].name].written == "Luis Raiz")
        #expect(roster.records[0].statements.isEmpty)
    }

    @Test func `a father's or husband's name is none of the one who asks`() async throws {
        let roster = try await HouseholdRegisterTests.roster(
            "RFL No,Enquirer,F/H Name,Sex,Age", rows: 40
        ) { row in
            "B-\(row),Nur \(Self.letter(row))ara,Abdul \(Self.letter(row))rim,M,\(30 + row % 20)"
        }
        let asking = roster.records[0]
        #expect(roster.names[asking.name].written == "Nur aara")
        #expect(asking.statements.map { roster.names[$0.name].written } == ["Abdul arim"])
    }

    @Test func `a group that one record tells to be of others is so for the whole person`()
        async throws
    {
        let roster = try await HouseholdRegisterTests.roster("N°,NOMBRE,GRUPO FAM.,OBS.", rows: 40)
        { row in
            "\(row),Ana R\(Self.letter(row / 2))iz,\(2_100 + row / 2),"
                + (row == 1 ? "NNA viaja con tercero" : row % 5 == 0 ? "busca a su hija" : "")
        }
        var builder = ProfileBuilder(roster)
        #expect(builder.profile([0]).groups.map(\.isOfOutsider) == [false])
        #expect(builder.profile([0, 1]).groups.map(\.isOfOutsider) == [true])
    }

    @Test func `whom a child came with is kin only by a word, where its parents are asked for`()
        async throws
    {
        let roster = try await HouseholdRegisterTests.roster(
            "No,Name,Mother,Father,Accompanied by", rows: 40
        ) { row in
            let letter = Self.letter(row)
            return "\(row),Luis R\(letter)iz,Eva R\(letter)iz,Juan R\(letter)iz,"
                + "Ana L\(letter)z\(row % 2 == 0 ? "" : " (aunt)")"
        }
        let company = roster.records.prefix(2).map { record in
            record.statements.last { ![.mother, .father].contains($0.relation) }
        }
        #expect(company.map { $0?.isPresent } == [true, false])
    }
}

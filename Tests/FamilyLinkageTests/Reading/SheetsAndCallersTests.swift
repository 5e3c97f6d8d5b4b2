// Part of Reunify. Copyright the Reunify contributors.
// SPDX-License-Identifier: Apache-2.0

import RecordLinkage
import Testing

@testable import FamilyLinkage

@Suite("Sheets of shelters, cards of schools, and callers")
struct SheetsAndCallersTests {
    private static func role(_ column: String, _ roster: FamilyRoster) throws -> FamilyColumn {
        try #require(roster.lists[0].columns.first { $0.name == column }).role
    }

    private static func letter(_ row: Int) -> String {
        String(UnicodeScalar(UInt8(97 + row % 26)))
    }

    @Test func `the relation of who enrolled a child is not that of the parent on the card`()
        async throws
    {
        let relations = ["Aunt", "Mother", "Shelter staff", "Self", "Grandmother"]
        let roster = try await HouseholdRegisterTests.roster(
            "No,Last Name,First Name,Age,Enrolled By,Relationship,Parent on prior record", rows: 60
        ) { row in
            let letter = Self.letter(row)
            return "\(row),R\(letter)iz,Luis,\(row % 10 + 5),"
                + "Eva M\(letter)nt,\(relations[row % 5]),Ana R\(letter)iz"
        }
        func said(_ row: Int) -> [String] {
            roster.records[row].statements.map {
                "\($0.relation) \(roster.names[$0.name].written)"
            }
        }
        #expect(said(0) == ["auntOrUncle Eva Mant", "parent Ana Raiz"])
        #expect(said(1) == ["mother Eva Mbnt", "parent Ana Rbiz"])
        // Namesakes of those who act by office are nobody's relatives.
        #expect(said(2) == ["parent Ana Rciz"])
        #expect(said(3) == ["parent Ana Rdiz"])
    }

    /// A list of callers who ask for children.
    private static func calls() async throws -> FamilyRoster {
        try await HouseholdRegisterTests.roster(
            "Case,Caller Name,Relation to Child,Caller Now At,Child Last,Child First,Child MI,AKA,Child Age,Child Race,Other Missing Minors",
            rows: 60
        ) { row in
            let letter = Self.letter(row)
            return "C\(row),Eva M\(letter)nt,\(["mother", "grandmother"][row % 2]),"
                + "\(["Hall", "Arena", "Hotel"][row % 3]),R\(letter)iz,Luis,\(letter.uppercased()),"
                + "Bo\(letter)o,\(row % 10 + 5),\(["B", "W"][row % 2]),"
                + "\"Tim (4), Zoe L\(letter)ng (7)\""
        }
    }

    @Test func `what traces a child is no name, and AKA among the child's is the child's`()
        async throws
    {
        let roster = try await Self.calls()
        #expect(try Self.role("Child MI", roster) == .unused)
        #expect(try Self.role("Child Race", roster) == .unused)
        #expect(try Self.role("AKA", roster) == .relative(slot: "child/", attribute: .person))
        #expect(try Self.role("Caller Now At", roster) == .heldAt)
        #expect(roster.records.allSatisfy { $0.aliases.isEmpty })
        let names = roster.records[0].statements.map { roster.names[$0.name].written }
        #expect(names.contains("Boao") && names.contains("Luis Raiz"))
    }

    @Test func `other missing children are to the caller what the child is, and bear its surname`()
        async throws
    {
        let roster = try await Self.calls()
        for (row, relation) in [(0, KinStatement.Relation.child), (1, .grandchild)] {
            let said = roster.records[row].statements
            #expect(said.allSatisfy { $0.relation == relation })
            let names = said.map { roster.names[$0.name].written }
            let letter = Self.letter(row)
            #expect(names.contains("Tim R\(letter)iz") && names.contains("Zoe L\(letter)ng"))
        }
    }

    @Test func `those who are with a person are there, and children with a child are its siblings`()
        async throws
    {
        let roster = try await HouseholdRegisterTests.roster(
            "No,Name,Age,With you (list all),Looking for", rows: 60
        ) { row in
            let letter = Self.letter(row)
            return "\(row),Luis R\(letter)iz,\(row % 10 + 5),\"Tim (4), Zoe L\(letter)ng\","
                + "mother Eva R\(letter)iz"
        }
        let said = roster.records[0].statements
        #expect(said.filter(\.isPresent).map(\.relation) == [.relative, .relative])
        #expect(said.filter { !$0.isPresent }.map(\.relation) == [.mother])
        var builder = ProfileBuilder(roster)
        #expect(builder.profile([0]).siblings.count == 2)
    }

    @Test func `what somebody is to a child is so to each of several who are named`() async throws {
        let roster = try await HouseholdRegisterTests.roster(
            "No,interviewee name,relationship to child,children names", rows: 60
        ) { row in
            let letter = Self.letter(row)
            return "\(row),Eva M\(letter)nt,\(["grandmother", "father", "aunt"][row % 3]),"
                + "\"son T\(letter)m (4), daughter Zoe (7)\""
        }
        for (row, relation) in [
            (0, KinStatement.Relation.grandchild), (1, .child), (2, .nieceOrNephew),
        ] {
            #expect(roster.records[row].statements.map(\.relation) == [relation, relation])
        }
    }

    @Test func `grandparents as families in the south call them`() {
        for (word, sex) in [("maw maw", Sex.female), ("gma", .female), ("paw paw", .male)] {
            let meaning = RelationWords.meaning(ofCell: word)
            #expect(meaning?.relation == .grandparent && meaning?.sex == sex)
        }
    }
}

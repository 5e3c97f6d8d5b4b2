// Part of Reunify. Copyright the Reunify contributors.
// SPDX-License-Identifier: Apache-2.0

import RecordLinkage
import Testing

@testable import FamilyLinkage

@Suite("Lists of a rescue at sea: English, Italian, French, Arabic")
struct ListsOfARescueTests {
    private static func roster(
        _ header: String, rows: Int = 40, _ row: (Int) -> String
    ) async throws -> FamilyRoster {
        let text = ([header] + (0..<rows).map(row)).joined(separator: "\n")
        let table = try await TableReader.read(Array(text.utf8), source: "list")
        var options = FamilyReadingOptions()
        options.asOf = 19_630
        return try #require(await FamilyReading.read([table], options: options))
    }

    private static func role(_ column: String, _ roster: FamilyRoster) throws -> FamilyColumn {
        try #require(roster.lists[0].columns.first { $0.name == column }).role
    }

    private static let names = ["Mariama Diallo", "Fanta Konaté", "Alpha Barry", "Kadiatou Camara"]

    @Test func `a number of an event is no age, and ages stay where some are adult or minor`()
        async throws
    {
        let roster = try await Self.roster(
            "No.,Name (as heard),Sex,Age,Rescue event,Remarks", rows: 400
        ) {
            row in
            // Few ages, as of children, so that they could be a category.
            let age = row % 4 == 0 ? "adult" : row % 9 == 1 ? "minor" : "\(row % 18)"
            return
                "\(row),\(Self.names[row % 4]),\(["F", "M"][row % 2]),\(age),E\(100 + row % 30),no shoes"
        }
        #expect(try Self.role("Age", roster) == .own(.age))
        #expect(try Self.role("Rescue event", roster) != .own(.age))
        #expect(AgeReading.read("E114") == nil)
        #expect(AgeReading.read("2 anos e 3 meses") != nil)
    }

    @Test func `who came with a child is told by the relation and the name`() async throws {
        let roster = try await Self.roster("No.,Name,Sex,Age,Travelling with") { row in
            "\(row),\(Self.names[row % 4]),F,\(3 + row % 9),\(["w/ mother Rahma", "w/ aunt", "w/ father Isa"][row % 3])"
        }
        let statements = roster.records[0].statements
        #expect(statements.map(\.relation) == [.mother])
        #expect(statements.allSatisfy { roster.names[$0.name].written == "Rahma" })
    }

    @Test func `Italian lists say who is whose`() async throws {
        let roster = try await Self.roster(
            "N. scheda;Nome e cognome;Età dichiarata;Sesso;Nome della madre;Arrivato con;Fratelli/sorelle;Numero da chiamare"
        ) { row in
            "M\(row);\(Self.names[row % 4]);\(3 + row % 12);\(["maschio", "femmina"][row % 2]);\(Self.names[(row + 1) % 4]);"
                + "\(["zia", "fratello", "nonna"][row % 3]) \(Self.names[(row + 2) % 4]);Ousmane, Mariama;+224 6\(25_356_177 + row)"
        }
        #expect(try Self.role("Età dichiarata", roster) == .own(.age))
        let child = roster.records[0]
        #expect(
            child.statements.contains { $0.relation == .mother },
            "\(child.statements.map { ($0.relation, roster.names[$0.name].written) }) \(roster.lists[0].columns.map { ($0.name, $0.role) })"
        )
        #expect(
            child.statements.contains { $0.relation == .auntOrUncle },
            "\(child.statements.map { ($0.relation, roster.names[$0.name].written) })")
        #expect(child.statements.count { $0.relation == .sibling } == 2)
        let cell = StatementCell.people("figlio Mamadù So di 11 anni", isList: true)
        #expect(cell.count == 1)
        #expect(cell.first?.meaning?.relation == .child)
        #expect(cell.first?.name == "Mamadù So")
        #expect(cell.first?.age?.years == 11...11)
    }

    @Test func `the one who asks is the mother, and the age is that of the one she asks for`()
        async throws
    {
        let french = try await Self.roster(
            "Réf.,Demandeur,Lien (le demandeur est …),Téléphone,Personne recherchée,Sexe,Âge"
        ) { row in
            "R\(row),\(Self.names[row % 4]),\(["mère", "père", "oncle"][row % 3]),+33 6\(8_263_834 + row),"
                + "Drissa Kourouma,H,\(row % 3 == 0 ? "\(row % 5) ans" : "né en \(2005 + row % 14)")"
        }
        #expect(
            try Self.role("Lien (le demandeur est …)", french)
                == .relative(slot: "sought", attribute: .relationTo))
        #expect(try Self.role("Âge", french) == .relative(slot: "sought", attribute: .age))
        let arabic = try await Self.roster(
            "رقم,اسم المتصل,صلة القرابة,هاتف,اسم المفقود,العمر,الجنس"
        ) { row in
            "\(row),\(["حسن موسى عمر", "زينب المقداد"][row % 2]),\(["أب", "أم"][row % 2]),+32 4\(391_945 + row),"
                + "إيمان حسن موسى,\(row % 12),أنثى"
        }
        #expect(try Self.role("العمر", arabic) == .relative(slot: "sought", attribute: .age))
        #expect(try Self.role("الجنس", arabic) == .relative(slot: "sought", attribute: .sex))
        // A father's brother is written with other letters than a mother, and both fold to one word.
        #expect(RelationWords.meaning(ofCell: "عم")?.relation == .auntOrUncle)
        #expect(RelationWords.meaning(ofCell: "الأم")?.relation == .mother)
        #expect(
            RelationWords.meaning(ofWord: "امه") == nil
                || RelationWords.meaning(ofWord: "امه")?.relation != .auntOrUncle)
        #expect(
            arabic.records.allSatisfy { $0.statements.first?.relation == .child },
            "\(arabic.records.prefix(3).map { $0.statements.map(\.relation) })")
    }
}

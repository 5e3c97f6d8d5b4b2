// Part of Reunify. Copyright the Reunify contributors.
// SPDX-License-Identifier: Apache-2.0

import RecordLinkage
import Testing

@testable import FamilyLinkage

@Suite("What lists say of the persons themselves")
struct PersonTablesTests {
    private static func tables(_ crisis: SmallCrisis = SmallCrisis()) async throws -> (
        read: [RecordTable], compared: PersonTables
    ) {
        var tables: [RecordTable] = []
        for list in crisis.lists {
            tables.append(
                try await TableReader.read(Array(list.text.utf8), source: list.name))
        }
        let roster = try #require(await FamilyReading.read(tables))
        return (tables, PersonTables(tables, roster))
    }

    @Test func `a column of one kind has one header in all lists`() async throws {
        let compared = try await Self.tables().compared
        let headers = compared.tables.map { $0.columns.map(\.name) }
        #expect(headers[0].contains("date-of-birth 1"))
        #expect(headers[1].contains("date-of-birth 1"))
        #expect(headers[0].contains("identifier 1") && headers[1].contains("identifier 1"))
        #expect(headers[2].contains("mother-name 1") && headers[2].contains("father-name 1"))
        #expect(compared.roles["identifier 1"] == .identifier)
        for name in headers.joined() { #expect(compared.roles[name] != nil, "\(name)") }
    }

    @Test func `keys, countries, languages, places of custody and notes make nobody one person`()
        async throws
    {
        let (read, compared) = try await Self.tables()
        let roles = Set(compared.roles.values)
        for role in [FieldRole.recordID, .nationality, .country, .language, .text, .eventDate] {
            #expect(!roles.contains(role), "\(role)")
        }
        for (before, after) in zip(read, compared.tables) {
            #expect(after.columns.count < before.columns.count)
            #expect(after.rowCount == before.rowCount)
        }
    }

    @Test func `two columns of one kind keep two headers`() async throws {
        let text = """
            ref,passport no,national id,full name,date of birth
            R1,X1234567,201334556,Ana Paz Soto,1990-02-17
            R2,X7654321,301998877,Luis Paz Soto,1992-03-11
            R3,X7650021,301007700,Rosa Gil Paz,1994-05-21
            """
        let table = try await TableReader.read(Array(text.utf8), source: "list")
        let roster = try #require(await FamilyReading.read([table]))
        let compared = PersonTables([table], roster)
        let names = compared.tables[0].columns.map(\.name)
        #expect(Set(names).count == names.count)
        #expect(names.contains("identifier 1") && names.contains("identifier 2"))
    }
}

// Part of Reunify. Copyright the Reunify contributors.
// SPDX-License-Identifier: Apache-2.0

import RecordLinkage
import Testing

@testable import FamilyLinkage

@Suite("The day as of which ages are taken")
struct AgesAsOfTests {
    private static let undated = """
        folio,nombre,apellidos,edad,sexo
        N1,Juan,López Tzoc,7,M
        N2,Ana,Pérez Ramos,4,F
        """
    private static let dated = """
        entry,surname,forenames,sex,birth_date,registered_at
        B1,Tzoc Caal,María,F,1987-03-25,2018-05-10
        B2,Pérez Ramos,Ana,F,1990-01-17,2018-05-12
        B3,Gómez Díaz,Pedro,M,1979-09-30,2018-05-14
        """

    private static func read(
        _ lists: [(String, String)], _ change: (inout FamilyReadingOptions) -> Void = { _ in }
    ) async throws -> FamilyRoster {
        var tables: [RecordTable] = []
        for (name, text) in lists {
            tables.append(try await TableReader.read(Array(text.utf8), source: name))
        }
        var options = FamilyReadingOptions()
        change(&options)
        return try #require(await FamilyReading.read(tables, options: options))
    }

    private static func birth(_ id: String, _ roster: FamilyRoster) -> ClosedRange<Int>? {
        roster.records.first { $0.id == id }?.birth?.days
    }

    /// Days since 1970-01-01.
    private static let may12of2018 = 17_663
    private static let november29of2026 = 20_786

    @Test func `a list without a day is as of the middle of the other lists’ days`() async throws {
        for lists in [
            [("homes", Self.undated), ("border", Self.dated)],
            [("border", Self.dated), ("homes", Self.undated)],
        ] {
            let roster = try await Self.read(lists) { $0.today = Self.november29of2026 }
            let list = try #require(roster.lists.first { $0.source == "homes" })
            #expect(list.agesAsOf == Self.may12of2018)
            #expect(list.notes.contains { $0.contains("2018-05-12") && $0.contains("--as-of") })
            let birth = try #require(Self.birth("N1", roster))
            #expect(birth.contains(Self.may12of2018 - 7 * 365 - 180))
        }
    }

    @Test func `where no list has a day, ages are as of today, and it is said`() async throws {
        let roster = try await Self.read([("homes", Self.undated)]) {
            $0.today = Self.november29of2026
        }
        #expect(roster.lists[0].agesAsOf == Self.november29of2026)
        #expect(roster.lists[0].notes.contains { $0.contains("today, 2026-11-29") })
        let birth = try #require(Self.birth("N2", roster))
        #expect(birth.contains(Self.november29of2026 - 4 * 365 - 180))
    }

    @Test func `a day that was stated goes before what the lists let guess`() async throws {
        let roster = try await Self.read([("homes", Self.undated), ("border", Self.dated)]) {
            $0.today = Self.november29of2026
            $0.asOf = 16_000
        }
        #expect(roster.lists[0].agesAsOf == 16_000)
        #expect(!roster.lists[0].notes.contains { $0.contains("--as-of") })
    }

    @Test func `without any day there is no birth, and the note says what to do`() async throws {
        let roster = try await Self.read([("homes", Self.undated)])
        #expect(roster.lists[0].agesAsOf == nil)
        #expect(Self.birth("N1", roster) == nil)
        #expect(roster.lists[0].notes.contains { $0.contains("state one with --as-of") })
    }
}

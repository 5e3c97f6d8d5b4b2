// Part of Reunify. Copyright the Reunify contributors.
// SPDX-License-Identifier: Apache-2.0

import PersonNames
import Testing

@testable import RecordLinkage

/// Lists of passengers and what the same people said of themselves years later.
@Suite("Passengers and petitioners") struct VoyageTests {
    private static let given = """
        Anna Bertram Carlo Dora Emil Frieda Gustav Helga Ingmar Jolanda Kasimir Ludmila Moritz Nadine Oskar Paula \
        Quirin Rosalie Sigmund Theresa
        """.split(separator: " ").map(String.init)
    private static let surnames = """
        Adler Bosch Cranach Diepholz Engels Fontane Grimm Hauff Ibsen Jansen Kepler Lessing Morgenstern Nolde Opitz \
        Pestalozzi Quast Richter Storm Tieck
        """.split(separator: " ").map(String.init)
    private static let ships = ["Aurora", "Borealis", "Corona", "Delphin", "Eos", "Favorit"]

    private static func two(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
    private static func voyage(_ person: Int) -> Int { person / 8 }
    private static func year(_ person: Int) -> Int { 1900 + voyage(person) % 14 }
    private static func ship(_ person: Int) -> String { ships[voyage(person) * 5 % 6] }
    private static func cabin(_ person: Int) -> String {
        ["Backbord", "Heck", "Mitte"][person % 3]
    }
    private static func born(_ person: Int) -> Int { 1860 + person * 17 % 30 }
    private static func asked(_ person: Int) -> Int { year(person) + 5 + person * 11 % 12 }

    private static func table(
        _ source: String, _ columns: [(String, (Int) -> String)]
    ) -> RecordTable {
        var made = SyntheticTable.table(
            [
                ("id", (0..<400).map { "\(source)\($0)" }),
                ("given name", (0..<400).map { given[$0 % 20] }),
                ("surname", (0..<400).map { surnames[$0 / 20 % 20] }),
            ] + columns.map { header, cell in (header, (0..<400).map(cell)) })
        made.source = source
        return made
    }

    private static func arrival(_ person: Int) -> String {
        "\(year(person))-\(two(voyage(person) % 12 + 1))-\(two(voyage(person) % 28 + 1))"
    }

    private static func prepared() async throws -> PreparedTables {
        let passengers = table(
            "passengers",
            [
                ("Arrival date", arrival), ("Vessel", ship),
                ("Age", { "\(year($0) - born($0))" }), ("Cabin", cabin),
            ])
        let petitioners = table(
            "petitioners",
            [
                ("Arrival date", arrival), ("Vessel", ship),
                ("Date of petition", { "\(asked($0))-0\($0 % 9 + 1)-15" }),
                ("Age", { "\(asked($0) - born($0))" }), ("Cabin", cabin),
            ])
        return try await PreparedTables(
            [passengers, petitioners], options: LinkageOptions(), threads: 1)
    }

    @Test func `ages as of many days in both lists are made births`() async throws {
        let prepared = try await Self.prepared()
        #expect(prepared.fields.contains { $0.role == .dateOfBirth })
        #expect(!prepared.fields.contains { $0.role == .age })
    }

    @Test func `ages as of one day stay ages, whatever days stand beside them`() async throws {
        let tables = ["first", "second"].map { source in
            Self.table(
                source,
                [
                    ("Arrival date", Self.arrival), ("Vessel", Self.ship),
                    ("Age", { "\(1_915 - Self.born($0))" }),
                ])
        }
        let prepared = try await PreparedTables(tables, options: LinkageOptions(), threads: 1)
        #expect(prepared.fields.contains { $0.role == .age })
        #expect(!prepared.fields.contains { $0.role == .dateOfBirth })
    }

    @Test func `what a day tells does not count beside the day`() async throws {
        let prepared = try await Self.prepared()
        let ship = prepared.fields.first { $0.role == .text || $0.role == .category }
        #expect(ship?.isToldByDay == true)
        let cabin = prepared.fields.first { $0.sources == [.column(6), .column(7)] }
        #expect(cabin?.isToldByDay == false)
        let telling = prepared.fields.filter { $0.role == .eventDate && $0.tellsPeople }
        #expect(!telling.isEmpty)
    }

    @Test func `a name that became several is each of them, and they are not one another`() {
        func sets(_ name: String) -> Set<Int32> {
            Set(NicknameGroups.standard.translationSets(of: Array(name.utf8).span))
        }
        #expect(!sets("hersch").isDisjoint(with: sets("harry")))
        #expect(!sets("hersch").isDisjoint(with: sets("herman")))
        #expect(sets("harry").isDisjoint(with: sets("herman")))
    }

    @Test func `what nobody could read says nothing`() {
        #expect(NullWords.isNull(unfolded: "[illeg.]"))
        #expect(NullWords.isNull(unfolded: "do not remember"))
    }
}

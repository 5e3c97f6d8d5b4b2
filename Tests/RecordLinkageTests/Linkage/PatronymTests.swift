// Part of Reunify. Copyright the Reunify contributors.
// SPDX-License-Identifier: Apache-2.0

import Testing

@testable import RecordLinkage

/// People who have no surname, in lists of offices that want one.
@Suite("Fathers' names for surnames") struct PatronymTests {
    private static let names = """
        Awet Bokretsion Cherinet Debesai Efrem Fessehaye Goitom Habtom Issak Kibrom Luwam Merhawi Okbay Petros Russom \
        Semere Tekle Weldu Yemane Zeray
        """.split(separator: " ").map(String.init)

    private static func own(_ person: Int) -> String { names[person % 20] }
    private static func father(_ person: Int) -> String { names[person / 20 % 20] }
    private static func grand(_ person: Int) -> String { names[(person * 7 + 3) % 20] }

    private static func table(
        _ source: String, _ columns: [(String, (Int) -> String)]
    ) -> RecordTable {
        var made = SyntheticTable.table(
            [("id", (0..<300).map { "\(source)\($0)" })]
                + columns.map { header, cell in (header, (0..<300).map(cell)) })
        made.source = source
        return made
    }

    private static let chains = table(
        "camp", [("First name", own), ("F/Name", father), ("GF/Name", grand)])
    private static let surnames = table(
        "centre",
        [
            ("Cognome", { $0 % 5 == 0 ? grand($0) : father($0) }),
            ("Nome", own),
        ])

    private static func fields() -> [AlignedField] {
        let tables = [chains, surnames]
        return FieldAlignment.align(tables, tables.map { ColumnRecognition.recognize($0) })
    }

    @Test func `the father's name meets what another list has for a surname`() {
        let fields = Self.fields()
        let surname = fields.first { $0.role == .surname }
        #expect(surname?.sources == [.column(2), .column(1)])
        #expect(
            fields.first { $0.role == .givenName }?.sources == [.column(1), .column(2)])
    }

    @Test func `a surname that is no father's name stays a surname`() {
        let families = ["Rossi", "Bianchi", "Verdi", "Conti", "Greco", "Ricci", "Marino"]
        let tables = [
            Self.chains,
            Self.table("office", [("Cognome", { families[$0 % 7] }), ("Nome", Self.own)]),
        ]
        let fields = FieldAlignment.align(
            tables, tables.map { ColumnRecognition.recognize($0) })
        #expect(fields.first { $0.role == .surname }?.sources[0] != .column(2))
    }

    @Test func `where it is the grandfather's, it is found as well`() async throws {
        let population = try await EngineParts.population([Self.chains, Self.surnames])
        let comparator = Comparator(
            population: population, comparisons: ComparisonPlan.plans(for: population))
        let plans = ComparisonPlan.plans(for: population)
        let place = plans.firstIndex { $0.kind == .surname } ?? 0
        func level(_ person: Int) -> UInt64 {
            comparator.pattern(person, 300 + person) >> UInt64(4 * place) & 15
        }
        // The father's name is agreement in full, whether or not there is a grandfather's.
        #expect(level(21) == 1)
        // Person 25 has the grandfather's name there.
        #expect(level(25) == 4)
    }

    @Test func `codes of places are told by people without surnames`() async throws {
        let places = ["Alfa", "Bravo", "Carlo", "Delta"]
        let coded = Self.table(
            "coded",
            [
                ("First name", Self.own), ("Father", Self.father),
                ("VilCd", { "\(101 + $0 * 3 % 4)" }),
            ])
        let named = Self.table(
            "named",
            [
                ("First name", Self.own), ("Father", Self.father),
                ("Village", { "\(places[$0 * 3 % 4])\($0 % 3 == 0 ? "abad" : "")" }),
            ])
        let prepared = try await PreparedTables(
            [coded, named], options: LinkageOptions(), threads: 1)
        let place = prepared.fields.first { $0.role == .locality }
        #expect(place?.translations(table: 1)["Alfa"] == "101")
        #expect(place?.translations(table: 1)["Alfaabad"] == "101")
    }
}

// Part of Reunify. Copyright the Reunify contributors.
// SPDX-License-Identifier: Apache-2.0

import Testing

@testable import RecordLinkage

/// Registers of camps: chains of names, cards of several kinds, and who brought the child.
@Suite("Cards and carers") struct CardsAndCarersTests {
    private static let own = [
        "Wal", "Nyaruot", "Tut", "Gatluak", "Bol", "Nyamal", "Deng", "Riek", "Koang", "Thoan",
        "Majok",
        "Pal", "Duoth", "Biel", "Chuol", "Nhial", "Kuach",
    ]
    private static let people = 510

    private static func link(_ person: Int, _ place: Int) -> String {
        own[(person / [1, 17, 5][place] + place * 3) % 17]
    }

    /// Three people a household, each with the names of father and grandfather.
    private static func tables() -> [RecordTable] {
        func carer(_ person: Int) -> String {
            "\(own[person / 3 * 7 % 17]) \(own[person / 3 * 5 % 17]) \(own[person / 51 % 17])"
        }
        func group(_ person: Int) -> String { "NRS-16C\(24_000 + person / 3 * 31)" }
        func card(_ person: Int) -> String { "\(700_000 + person / 3 * 517)" }
        func table(_ source: String, _ columns: [(String, (Int) -> String)]) -> RecordTable {
            var made = SyntheticTable.table(
                columns.map { header, cell in (header, (0..<people).map(cell)) })
            made.source = source
            return made
        }
        return [
            table(
                "registry",
                [
                    ("Individual ID", { "GAM-\(100_000 + $0)" }), ("Group No.", group),
                    ("Given Name", { link($0, 0) }), ("Father Name", { link($0, 1) }),
                    ("Grandfather Name", { link($0, 2) }), ("Focal Point Name", carer),
                    ("Sex", { $0 % 2 == 0 ? "F" : "M" }), ("Ration Card No", card),
                ]),
            table(
                "clinic",
                [
                    ("S/N", { "K\(1000 + $0)" }),
                    (
                        "Full name",
                        {
                            $0 % 3 == 0
                                ? "\(link($0, 0)) \(link($0, 1)) \(link($0, 2))"
                                : "\(link($0, 0)) \(link($0, 1))"
                        }
                    ),
                    ("Sex", { $0 % 2 == 0 ? "F" : "M" }), ("Mother/Carer name", carer),
                    (
                        "Manifest / RC No",
                        {
                            $0 % 2 == 0
                                ? group($0).replacing("-", with: "").replacing("C", with: "")
                                : card($0)
                        }
                    ),
                ]),
        ]
    }

    private static func prepared() async throws -> PreparedTables {
        try await PreparedTables(tables(), options: LinkageOptions(), threads: 1)
    }

    @Test
    func `the father's name stands where others have a surname in chains without a family name`()
        async throws
    {
        let population = try await EngineParts.population(Self.tables())
        let surname = try #require(population.fields.firstIndex { $0.role == .surname })
        var agreeing = 0
        for person in 0..<Self.people
        where population.code(person, surname) == population.code(Self.people + person, surname) {
            agreeing += 1
        }
        #expect(agreeing == Self.people)
    }

    @Test func `a column of cards has the numbers of several columns`() async throws {
        let prepared = try await Self.prepared()
        let fields = prepared.fields.filter { $0.role == .groupNumber }
        #expect(fields.map(\.sources) == [[.column(1), .column(4)], [.column(7), .column(4)]])
        #expect(fields.map(\.digitCounts) == [[7], [6]])
        func read(_ text: String, _ field: AlignedField) -> String {
            var normalizer = TextNormalizer(
                role: .groupNumber, source: .column(4), isDigitsAlone: field.isDigitsAlone,
                digitCounts: field.digitCounts)
            normalizer.normalise(Array(text.utf8).span)
            return String(decoding: normalizer.folded, as: UTF8.self)
        }
        #expect(read("NRS-16C24031", fields[0]) == "1624031")
        #expect(read("700517", fields[0]) == "")
        #expect(read("RC 700517", fields[1]) == "700517")
    }

    @Test func `who brought the child is whoever the family is known by`() async throws {
        let field = try await Self.prepared().fields.first { $0.role == .relativeName }
        #expect(field?.sources == [.column(5), .column(3)])
    }

    @Test func `translations are forms of one name in two lists, and not in one`() async throws {
        func table(_ source: String, _ names: [String]) -> RecordTable {
            var made = SyntheticTable.table([
                ("id", names.indices.map { "\(source)\($0)" }), ("given name", names),
                ("surname", names.indices.map { "Braun\($0 % 7)" }),
            ])
            made.source = source
            return made
        }
        let german = table("a", (0..<20).map { $0 % 2 == 0 ? "Ludwig" : "Louis" })
        let english = table("b", (0..<20).map { $0 % 3 == 0 ? "Louis" : "Henry" })
        func relation(_ tables: [RecordTable], _ a: Int, _ b: Int) async throws -> NameRelation {
            let population = try await EngineParts.population(tables)
            let given = try #require(population.fields.firstIndex { $0.role == .givenName })
            return population.names.relation(
                population.code(a, given), population.code(b, given), population.store)
        }
        #expect(try await relation([german, english], 0, 20) == .nickname)
        #expect(try await relation([german], 0, 1) != .nickname)
    }
}

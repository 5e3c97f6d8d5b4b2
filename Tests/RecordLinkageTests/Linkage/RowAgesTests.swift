// Part of Reunify. Copyright the Reunify contributors.
// SPDX-License-Identifier: Apache-2.0

import Testing

@testable import RecordLinkage

/// Ages that stand among dates, and ages as of the day of their row.
@Suite("Ages by row") struct RowAgesTests {
    private static let people = 400

    private static func born(_ person: Int) -> Int { 1820 + person * 17 % 60 }

    /// Names that sound differently, each pair of them one person's.
    private static func name(_ person: Int) -> [String] {
        let given = """
            Anna Bertram Carlo Dora Emil Frieda Gustav Helga Ingmar Jolanda Kasimir Ludmila Moritz Nadine Oskar \
            Paula Quirin Rosalie Sigmund Theresa
            """.split(separator: " ").map(String.init)
        let last = """
            Adler Bosch Cranach Diepholz Engels Fontane Grimm Hauff Ibsen Jansen Kepler Lessing Morgenstern Nolde \
            Opitz Pestalozzi Quast Richter Storm Tieck
            """.split(separator: " ").map(String.init)
        return [given[person % 20], last[person / 20 % 20]]
    }

    private static func table(
        _ source: String, _ columns: [(String, (Int) -> String)]
    ) -> RecordTable {
        var made = SyntheticTable.table(
            [
                ("id", (0..<people).map { "\(source)\($0)" }),
                ("given name", (0..<people).map { name($0)[0] }),
                ("surname", (0..<people).map { name($0)[1] }),
            ] + columns.map { header, cell in (header, (0..<people).map(cell)) })
        made.source = source
        return made
    }

    private static func prepared(_ tables: [RecordTable]) async throws -> PreparedTables {
        try await PreparedTables(tables, options: LinkageOptions(), threads: 1)
    }

    @Test func `ages in a column of dates of birth are compared as ages`() async throws {
        let mixed = Self.table(
            "mixed",
            [
                (
                    "DOB/Age",
                    {
                        $0 % 2 == 0
                            ? "1\($0 % 9)/02/\(Self.born($0))" : "\(1900 - Self.born($0)) y"
                    }
                )
            ])
        let dated = Self.table("dated", [("Date of birth", { "1\($0 % 9)/02/\(Self.born($0))" })])
        let prepared = try await Self.prepared([dated, mixed])
        #expect(prepared.tables[1].cell(0, 3) == "10/02/\(Self.born(0))")
        #expect(prepared.tables[1].cell(1, 3) == "")
        #expect(prepared.tables[1].cell(1, 4) == "\(1900 - Self.born(1)) y")
        #expect(Set(prepared.fields.map(\.role)).isSuperset(of: [.age, .dateOfBirth]))
        // The model names columns that are in the files.
        let named = prepared.modelFields().flatMap(\.columns).compactMap(\.self)
        #expect(named.filter { $0 == "DOB/Age" }.count == 1)
    }

    @Test func `an age and the day it was written on make a year of birth`() async throws {
        let ships = Self.table(
            "ships",
            [
                ("Abfahrt", { "05.06.\(Self.born($0) + 5 + $0 % 30)" }),
                ("Alter", { "\(4 + $0 % 30 + $0 % 2)" }),
            ])
        let papers = Self.table("papers", [("Date of birth", { "14 Mar \(Self.born($0))" })])
        let prepared = try await Self.prepared([ships, papers])
        let field = try #require(prepared.fields.first { $0.role == .dateOfBirth })
        #expect(field.sources == [.column(5), .column(3)])
        #expect(!prepared.fields.contains { $0.role == .age })
        let near = (0..<Self.people).count {
            abs((Int(prepared.tables[0].cell($0, 5)) ?? 0) - Self.born($0)) <= 1
        }
        #expect(near == Self.people)
    }

    @Test func `years of birth tell the days of ages as dates do`() async throws {
        let list = Self.table(
            "list",
            [
                ("Registration date", { "05.06.\(Self.born($0) + 85 + $0 % 30)" }),
                ("age", { "\(5 + $0 % 30)" }),
            ])
        let other = Self.table(
            "other",
            [("annee_naiss", { ($0 % 9 == 0 ? "env. " : "") + "\(Self.born($0) + 80)" })])
        let prepared = try await Self.prepared([list, other])
        let field = try #require(prepared.fields.first { $0.role == .dateOfBirth })
        #expect(
            field.sources == [
                .column(5), .derived(.dateFromParts(year: 3, month: nil, day: nil)),
            ])
    }

    @Test func `in one list those who have dates tell of those who have ages`() async throws {
        let list = Self.table(
            "list",
            [
                ("born", { $0 % 2 == 0 ? "14 Mar \(Self.born($0 / 2))" : "" }),
                ("age", { $0 % 2 == 1 ? "\(5 + $0 % 30)" : "" }),
                ("Registration date", { "05.06.\(Self.born($0 / 2) + 5 + $0 % 30)" }),
            ])
        var twice = list
        // Each name stands in two rows.
        for column in [1, 2] {
            for row in stride(from: 1, to: twice.rowCount, by: 2) {
                twice.columns[column].codes[row] = twice.columns[column].codes[row - 1]
            }
        }
        let prepared = try await Self.prepared([twice])
        #expect(!prepared.datedAges.isEmpty)
        let made = Int(prepared.tables[0].cell(1, 3)) ?? 0
        #expect(abs(made - Self.born(0)) <= 1)
    }

    @Test func `ages as of one day stay ages, whatever days their rows have`() async throws {
        let list = Self.table(
            "list",
            [
                ("Registration date", { "05.06.\(1890 + $0 * 7 % 30)" }),
                ("Age", { "\(1900 - Self.born($0))" }),
            ])
        let papers = Self.table("papers", [("Date of birth", { "14 Mar \(Self.born($0))" })])
        let prepared = try await Self.prepared([list, papers])
        #expect(prepared.datedAges.isEmpty)
        #expect(prepared.fields.contains { $0.role == .age })
    }

    @Test func `bare numbers are months in a register of small children`() async throws {
        let clinic = Self.table(
            "clinic",
            [
                ("Date adm.", { "05/0\(1 + $0 % 9)/2023" }),
                ("Age", { "\(6 + $0 * 7 % 48)\($0 % 5 == 0 ? " months" : "")" }),
            ])
        let registry = Self.table(
            "registry",
            [
                (
                    "Date of birth",
                    { person in
                        let months = 2023 * 12 + person % 9 - (6 + person * 7 % 48)
                        let month = months % 12 + 1
                        return "0\(1 + person % 9)/\(month < 10 ? "0" : "")\(month)/\(months / 12)"
                    }
                )
            ])
        let prepared = try await Self.prepared([clinic, registry])
        try #require(prepared.datedAges.count == 1)
        let birth = prepared.tables[0].cell(1, 5)
        #expect(birth.hasPrefix("2021") || birth.hasPrefix("2022"), "\(birth)")
    }

    @Test func `a list with commas tells which words are surnames in another`() async throws {
        func names(_ source: String, _ make: @escaping (Int) -> String) -> RecordTable {
            SyntheticTable.table([
                ("id", (0..<Self.people).map { "\(source)\($0)" }),
                ("Full name", (0..<Self.people).map(make)),
            ])
        }
        let last = ["Zhang", "Wu", "Tan", "Ouyang", "Lim", "Xu", "Ho"]
        let own = ["Wei", "Meihua", "Jian", "Guoqiang", "Lan", "Ming", "Yonghong", "An"]
        let first = names("a") { "\(last[$0 % 7]), \(own[$0 % 8])" }
        let second = names("b") {
            $0 % 3 == 0
                ? "\(own[$0 % 8]) \(last[$0 % 7])" : "\(last[$0 % 7]) \(own[$0 % 8])"
        }
        let prepared = try await Self.prepared([first, second])
        let field = try #require(prepared.fields.first { $0.role == .surname })
        let vocabulary = try #require(field.vocabulary(table: 1))
        #expect(field.vocabulary(table: 0) == nil)
        for person in 0..<24 {
            let parts = try #require(vocabulary.parts(fullName: second.cell(person, 1)))
            #expect(parts.surname == last[person % 7].lowercased())
        }
    }
}

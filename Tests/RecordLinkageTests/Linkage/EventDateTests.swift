// Part of Reunify. Copyright the Reunify contributors.
// SPDX-License-Identifier: Apache-2.0

import Testing

@testable import RecordLinkage

/// Days, besides that of birth, by which people are told apart.
@Suite("Dates of what happened once") struct EventDateTests {
    private static let given = [
        "Amina", "Modu", "Falmata", "Bukar", "Hauwa", "Idris", "Zara", "Kaka", "Yagana", "Usman",
        "Aisha", "Babagana", "Halima", "Ali", "Fanna",
    ]
    private static let surnames = [
        "Ibrahim", "Mustapha", "Goni", "Tijani", "Abba", "Kolo", "Lawan", "Shettima", "Grema",
        "Bulama", "Kachalla", "Zanna", "Mallum", "Wakil", "Gana", "Maina", "Dala", "Kyari", "Bunu",
        "Tar",
    ]

    /// A list of some of the people, of whom each name has two, and the day of each in a column.
    private static func list(
        _ people: Range<Int>, source: String, header: String, day: (Int) -> Int
    ) -> RecordTable {
        var table = SyntheticTable.table([
            ("No", people.map { "\(source)-\($0)" }),
            ("First name", people.map { given[$0 % 15] }),
            ("Surname", people.map { surnames[$0 / 15 % 20] }),
            (
                header,
                people.map {
                    let day = day($0)
                    return "\(2012 + day / 336)-\(two(day / 28 % 12 + 1))-\(two(day % 28 + 1))"
                }
            ),
        ])
        table.source = source
        return table
    }

    private static func two(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }

    private static func died(_ person: Int) -> Int { person * 397 % 990 }

    private static func comparesDates(_ tables: [RecordTable]) async throws -> Bool {
        let result = try await Linkage.run(tables, options: EngineParts.options())
        return result.model.comparisons.contains { $0.kind == .eventDate }
    }

    @Test func `a day that people of one name have in common is compared, whatever its header`()
        async throws
    {
        let tables = [
            Self.list(0..<400, source: "a", header: "Date", day: Self.died),
            Self.list(200..<600, source: "b", header: "Event date", day: Self.died),
        ]
        #expect(try await Self.comparesDates(tables))
    }

    @Test
    func `a month that people of one name have in common is compared where a list knows no more`()
        async throws
    {
        var months = Self.list(200..<600, source: "b", header: "Event date", day: Self.died)
        let cells = (0..<months.rowCount).map { String(months.cell($0, 3).prefix(7)) }
        months.columns[3] = SyntheticTable.table([("Event date", cells)]).columns[0]
        let days = Self.list(0..<400, source: "a", header: "Date", day: Self.died)
        #expect(try await Self.comparesDates([days, months]))
    }

    @Test func `days of which each office has its own are not compared`() async throws {
        let tables = [
            Self.list(0..<400, source: "a", header: "Date of death", day: Self.died),
            Self.list(200..<600, source: "b", header: "Date") { $0 * 631 % 977 },
        ]
        #expect(try await !Self.comparesDates(tables))
    }

    @Test func `a few days of registration that all have in common are not compared`() async throws
    {
        let tables = [
            Self.list(0..<400, source: "a", header: "Date") { $0 % 2 },
            Self.list(200..<600, source: "b", header: "Date") { $0 % 2 },
        ]
        #expect(try await !Self.comparesDates(tables))
    }

    @Test(arguments: [
        ("Date of death", true), ("تاريخ الوفاة", true), ("Registration date", false),
    ])
    func `in one list the header must say that the day comes once`(
        header: String, isCompared: Bool
    ) async throws {
        let people = Self.list(0..<400, source: "a", header: header, day: Self.died)
        #expect(try await Self.comparesDates([people]) == isCompared)
    }

    @Test(arguments: [
        ("2014-06-30", "2014-06-30", "exact"), ("2014-06-30", "2014-07-02", "few-days"),
        ("2014-12-30", "2015-01-02", "few-days"), ("2014-06-11", "2014-11-06", "day-month-swapped"),
        ("2014-06", "2014-06-21", "default-day"), ("2014-06-01", "2014-06-21", "default-day"),
        ("2014", "2014-06-21", "default-day"), ("2014-06-21", "2015-06-21", "one-digit"),
        ("2014-06-21", "2014-07-30", "weeks"), ("2014-03-21", "2014-10-09", "year"),
        ("2014-03-21", "2016-10-09", "different"), ("2014-06-01", "2014-08-17", "year"),
    ])
    func `of one event a day, days later, the month or the year is written`(
        left: String, right: String, level: String
    ) throws {
        var dates = DateValues()
        let reader = DateReader(format: DateFormat())
        let codes = [left, right].map { dates.intern(reader.read($0), written: []) }
        let found = dates.eventLevel(codes[0], codes[1])
        #expect(ComparisonKind.eventDate.levels[found].name == level)
        #expect(dates.eventLevel(codes[1], codes[0]) == found)
    }
}

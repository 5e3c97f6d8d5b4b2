// Part of Reunify. Copyright the Reunify contributors.
// SPDX-License-Identifier: Apache-2.0

import Testing

@testable import RecordLinkage

@Suite struct AgeDayTests {
    static let seed: UInt64 = 20_220_315
    /// 15 March 2022.
    static let asked: Int32 = 19_066

    /// Two lists of the same people: the first has dates of birth, the second ages as of ``asked``,
    /// and neither telephones nor addresses.
    private static func lists(people: Int) -> SyntheticPeople {
        var data = SyntheticPeople.make(people: people, sources: 2, seed: seed)
        data.tables = data.tables.enumerated().map { source, table in
            let rows = (0..<table.rowCount).map { row in (0..<5).map { table.cell(row, $0) } }
            var columns = (0..<5).map { column in
                (SyntheticPeople.headers[column], rows.map { $0[column] })
            }
            if source == 1 { columns[3] = ("age", columns[3].1.map(age)) }
            var made = SyntheticTable.table(columns)
            made.source = table.source
            return made
        }
        return data
    }

    private static func age(_ date: String) -> String {
        guard let days = DateReader(format: DateFormat()).read(date)?.possibleDays,
            let born = CalendarSystem.gregorian.date(ofOrdinalDay: Int(days.lowerBound)),
            let now = CalendarSystem.gregorian.date(ofOrdinalDay: Int(asked))
        else { return "" }
        let isBefore = (now.month, now.day) < (born.month, born.day)
        return String(now.year - born.year - (isBefore ? 1 : 0))
    }

    @Test func `ages under a header of months are compared with years`() async throws {
        func table(_ header: String, _ ages: [String]) -> RecordTable {
            SyntheticTable.table([
                ("given name", (0..<200).map { "Ana\($0 % 9)" }),
                ("surname", (0..<200).map { "Perez\($0)" }), (header, ages),
            ])
        }
        let tables = [
            table("age_months", (0..<200).map { "\(7 + $0 % 60)" }),
            table("age", (0..<200).map { "\((7 + $0 % 60) / 12)" }),
        ]
        let prepared = try await PreparedTables(tables, options: LinkageOptions(), threads: 1)
        let place = try #require(prepared.fields.firstIndex { $0.role == .age })
        #expect(prepared.tables[0].cell(0, 2) == "7 months")
        #expect(prepared.tables[1].cell(0, 2) == "0")
        // A record that comes alone is read as its table is.
        let reading = RecordReading(
            PopulationBuilder(
                tables: prepared.tables, fields: prepared.fields, columns: prepared.columns,
                idColumns: prepared.idColumns, threads: 1), prepared)
        for (cell, source) in [("30", 0), ("30 months", 0), ("2", 1)] {
            let value = reading.values(
                of: [source == 0 ? "age_months" : "age": cell], source: source)[place]
            let shift = prepared.fields[place].yearsAdded(table: source)
            #expect(value == .text(Array(String(2 + shift).utf8)), "\(cell)")
        }
    }

    @Test func `the day on which ages were written is found from people of one name`() async throws
    {
        let data = Self.lists(people: 1200)
        let prepared = try await PreparedTables(
            data.tables, options: LinkageOptions(), threads: 1)
        let field = try #require(prepared.fields.first { $0.role == .age })
        let day = try #require(field.ageDay)
        #expect(abs(day - Self.asked) <= 10, "seed \(Self.seed)")
        #expect(field.reasons.contains { $0.contains("2022-03") })
    }

    @Test func `ages and dates of birth tell people of one name apart`() async throws {
        let data = Self.lists(people: 1200)
        let result = try await Linkage.run(data.tables, options: EngineParts.options())
        let found = result.accuracy(data.truth)
        var without = EngineParts.options()
        without.ignoredColumns = ["age"]
        let names = try await Linkage.run(data.tables, options: without).accuracy(data.truth)
        #expect(found.f1 > names.f1 + 0.05, "\(found) against \(names), seed \(Self.seed)")
        #expect(found.f1 > 0.8, "\(found), seed \(Self.seed)")
    }

    @Test func `ages and dates give the same bytes for any threads and any order of rows`()
        async throws
    {
        let data = Self.lists(people: 600)
        let first = LinkageFacts(
            try await Linkage.run(data.tables, options: EngineParts.options(threads: 1)))
        var random = TableTesting.Generator(seed: 7)
        let shuffled = data.tables.map { table in
            let order = (0..<table.rowCount).shuffled(using: &random)
            var made = SyntheticTable.table(
                table.columns.enumerated().map { column, cells in
                    (cells.name, order.map { table.cell($0, column) })
                })
            made.source = table.source
            return made
        }
        let other = LinkageFacts(
            try await Linkage.run(shuffled, options: EngineParts.options(threads: 4)))
        #expect(first == other, "seed \(Self.seed)")
    }

    @Test func `a stated day goes before one that is found`() async throws {
        let data = Self.lists(people: 300)
        var options = LinkageOptions()
        options.ageDay = Self.asked - 730
        let prepared = try await PreparedTables(data.tables, options: options, threads: 1)
        #expect(prepared.fields.first { $0.role == .age }?.ageDay == Self.asked - 730)
    }

    @Test func `where no day stands out ages are not compared with dates`() async throws {
        let data = Self.lists(people: 300)
        // Nobody of the second list is on the first: every name is another one.
        let strangers = data.tables[1]
        var made = SyntheticTable.table(
            strangers.columns.enumerated().map { column, cells in
                (
                    cells.name,
                    (0..<strangers.rowCount).map { row in
                        let cell = strangers.cell(row, column)
                        return column == 2 ? "Zz\(cell.reversed())" : cell
                    }
                )
            })
        made.source = strangers.source
        let prepared = try await PreparedTables(
            [data.tables[0], made], options: LinkageOptions(), threads: 1)
        #expect(!prepared.fields.contains { $0.role == .age })
    }

    @Test func `one pair speaks for the year between two birthdays`() {
        var search = AgeDaySearch()
        // Born 14 May 1960, 61 years old: asked from 14 May 2021 to 13 May 2022.
        for _ in 0..<5 {
            search.add(born: -3520, age: AgeReading(fewestMonths: 732, mostMonths: 743))
        }
        let day = search.mostLikelyDay()
        // 12 November 2021.
        #expect(day.map { abs($0 - 18_943) <= 3 } == true)
        var few = AgeDaySearch()
        for _ in 0..<4 { few.add(born: -3520, age: AgeReading(fewestMonths: 732, mostMonths: 743)) }
        #expect(few.mostLikelyDay() == nil, "four pairs may be chance")
    }

    @Test(arguments: [
        ("1960-05-14", "61"), ("1960-03-15", "62"), ("1960-03-16", "61"), ("2022-03-16", ""),
        ("1850-01-01", ""), ("1960", "61"), ("nothing", ""), ("", ""),
    ])
    func `a date of birth makes the completed years on a day`(date: String, age: String) {
        let reading = AgeFromBirth(
            reader: DateReader(format: DateFormat()), isYear: date.utf8.count == 4, day: Self.asked)
        #expect(String(decoding: reading.age(date.utf8Span.span), as: UTF8.self) == age)
    }
}

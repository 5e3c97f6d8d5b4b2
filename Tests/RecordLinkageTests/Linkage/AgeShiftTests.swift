// Part of Reunify. Copyright the Reunify contributors.
// SPDX-License-Identifier: Apache-2.0

import Testing

@testable import RecordLinkage

@Suite struct AgeShiftTests {
    static let seed: UInt64 = 19_100_415

    /// Two lists of the same people with names and ages, the second `years` later than the first.
    private static func lists(people: Int, years: Int, strangers: Bool = false) -> SyntheticPeople {
        var data = SyntheticPeople.make(people: people, sources: 2, seed: seed)
        data.tables = data.tables.enumerated().map { source, table in
            let rows = (0..<table.rowCount).map { row in (0..<5).map { table.cell(row, $0) } }
            var columns = (0..<5).map { column in
                (SyntheticPeople.headers[column], rows.map { $0[column] })
            }
            columns[3] = (
                "age",
                columns[3].1.map { date in
                    guard let born = DateReader(format: DateFormat()).read(date), born.year > 0
                    else { return "" }
                    let age = 2012 + (source == 1 ? years : 0) - Int(born.year)
                    return (0...120).contains(age) ? String(age) : ""
                }
            )
            if strangers && source == 1 {
                columns[2].1 = columns[2].1.map { "Zz\(String($0.reversed()))" }
            }
            var made = SyntheticTable.table(columns)
            made.source = table.source
            return made
        }
        return data
    }

    private static func shifts(_ data: SyntheticPeople) async throws -> [Int]? {
        let prepared = try await PreparedTables(
            data.tables, options: LinkageOptions(), threads: 1)
        return prepared.fields.first { $0.role == .age }?.ageShifts
    }

    @Test(arguments: [1, 2, 5, 10, 31])
    func `the years between two lists are found from people of one name`(years: Int) async throws {
        let shifts = try await Self.shifts(Self.lists(people: 1200, years: years))
        #expect(shifts == [years, 0], "seed \(Self.seed)")
    }

    @Test func `the earlier list may be the second`() async throws {
        var data = Self.lists(people: 1200, years: 7)
        data.tables.reverse()
        #expect(try await Self.shifts(data) == [0, 7], "seed \(Self.seed)")
    }

    @Test func `lists of one year, and lists without anybody in common, are compared as they are`()
        async throws
    {
        #expect(try await Self.shifts(Self.lists(people: 1200, years: 0)) == [])
        #expect(try await Self.shifts(Self.lists(people: 1200, years: 9, strangers: true)) == [])
    }

    @Test func `ages of two years tell people of one name apart`() async throws {
        let data = Self.lists(people: 1200, years: 10)
        let result = try await Linkage.run(data.tables, options: EngineParts.options())
        let found = result.accuracy(data.truth)
        let same = try await Linkage.run(
            Self.lists(people: 1200, years: 0).tables, options: EngineParts.options()
        ).accuracy(data.truth)
        #expect(abs(found.f1 - same.f1) < 0.02, "\(found) against \(same), seed \(Self.seed)")
        #expect(result.fields.first { $0.role == .age }?.ageNote != nil)
    }

    @Test func `of lists that are half a year apart, neither is the later`() {
        var search = AgeShiftSearch()
        for age in 0..<80 {
            let reading = AgeReading.read("\(age)")
            for birthday in 0..<10 {
                guard let reading, let older = AgeReading.read("\(age + birthday % 2)") else {
                    return
                }
                search.addLeft(reading)
                search.addRight(older)
                search.add(reading, older)
            }
        }
        #expect(search.years() == 0)
    }
}

// Part of Reunify. Copyright the Reunify contributors.
// SPDX-License-Identifier: Apache-2.0

import Testing

@testable import RecordLinkage

/// Members of a household, who speak for each other.
@Suite("Members of households") struct HouseholdMembersTests {
    private static let given = [
        "Amina", "Modu", "Falmata", "Bukar", "Hauwa", "Idris", "Zara", "Kaka", "Yagana", "Usman",
        "Aisha", "Babagana", "Halima", "Ali", "Fanna",
    ]
    private static let surnames = [
        "Ibrahim", "Mustapha", "Goni", "Tijani", "Abba", "Kolo", "Lawan", "Shettima", "Grema",
        "Bulama", "Kachalla", "Zanna", "Mallum", "Wakil", "Gana", "Maina", "Dala", "Kyari", "Bunu",
        "Tar",
    ]
    private static let letters = Array("bcdfghjklmnprstvwz")

    /// One record a member: a head of a rare name, and four children of common ones.
    ///
    /// - Parameter isLater: Whether it is the second office's list, which has numbers of its own, and ages
    ///   that are told and not known.
    private static func list(_ households: Range<Int>, isLater: Bool) -> RecordTable {
        let headers = ["Ref", "First name", "Surname", "Age", "Household no"]
        var columns = headers.map { ($0, [String]()) }
        for household in households {
            let rare = "\(letters[household % 18])a\(letters[household / 18 % 18])o"
            for member in 0..<5 {
                let child = (household * 11 + member * 7) % 15
                let age = member == 0 ? 30 + household % 35 : 3 + (household * 5 + member * 3) % 14
                columns[0].1.append("\(isLater ? "B" : "A")\(household)-\(member)")
                columns[1].1.append(member == 0 ? "\(rare)m" : given[child])
                columns[2].1.append(member == 0 ? "\(rare)dele" : surnames[household % 20])
                columns[3].1.append("\(age + (isLater ? member % 3 : 0))")
                columns[4].1.append(
                    isLater ? "\(90_000 + household * 37 % 1_009)" : "KT-\(1_000 + household)")
            }
        }
        var table = SyntheticTable.table(columns)
        table.source = isLater ? "b" : "a"
        return table
    }

    private static func accuracy(_ tables: [RecordTable], _ ignored: Set<String>) async throws
        -> PairAccuracy
    {
        var options = EngineParts.options()
        options.ignoredColumns = ignored
        let truth = (100..<300).flatMap { household in
            (0..<5).map { ["A\(household)-\($0)", "B\(household)-\($0)"] }
        }
        return try await Linkage.run(tables, options: options).accuracy(Set(truth))
    }

    @Test func `who is with whom tells people of common names apart`() async throws {
        let tables = [
            Self.list(0..<300, isLater: false), Self.list(100..<400, isLater: true),
        ]
        let alone = try await Self.accuracy(tables, ["Household no"])
        let together = try await Self.accuracy(tables, [])
        #expect(together.f1 > 0.95, "\(together)")
        #expect(together.f1 > alone.f1 + 0.1, "\(together) against \(alone)")
    }

    @Test func `brothers of two households that are one are not taken for each other`() async throws
    {
        let tables = [
            Self.list(0..<300, isLater: false), Self.list(100..<400, isLater: true),
        ]
        let result = try await Linkage.run(tables, options: EngineParts.options())
        let wrong = result.links.filter { link in
            let ids = result.ids(link).map { $0.dropFirst().split(separator: "-") }
            return link.probability >= 0.5 && ids[0][0] == ids[1][0] && ids[0][1] != ids[1][1]
        }
        #expect(wrong.isEmpty)
    }

    @Test func `what the others of a household add is a bar of its own, and the bars add up`()
        async throws
    {
        let tables = [
            Self.list(0..<300, isLater: false), Self.list(100..<400, isLater: true),
        ]
        let result = try await Linkage.run(tables, options: EngineParts.options())
        var added = 0
        for link in result.links.prefix(400) {
            let explanation = result.explain(link.left, link.right)
            #expect(abs(explanation.bits - link.bits) < 0.001)
            added += explanation.bars.count { $0.part == .households && $0.bits > 0 }
        }
        #expect(added > 0)
    }

    @Test func `a household is a family's, not a camp's and not one person's`() async throws {
        func columns(_ number: (Int) -> Int) async throws -> Int? {
            var table = Self.list(0..<300, isLater: false)
            table.columns.removeLast()
            let numbers = SyntheticTable.table([
                ("Household no", (0..<table.rowCount).map { "\(1_000 + number($0))" })
            ])
            table.columns += numbers.columns
            return try await PreparedTables([table], options: LinkageOptions(), threads: 1)
                .householdColumns()[0]
        }
        #expect(try await columns { $0 / 5 } == 4)
        #expect(try await columns { $0 / 100 } == nil)
        #expect(try await columns { $0 } == nil)
    }
}

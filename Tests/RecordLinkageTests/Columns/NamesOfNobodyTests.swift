// Part of Reunify. Copyright the Reunify contributors.
// SPDX-License-Identifier: Apache-2.0

import Testing

@testable import RecordLinkage

@Suite("What somebody is in a house is not a name") struct NamesOfNobodyTests {
    private static let names = ["Alice", "Sơn", "Maria", "Peter", "Zoë", "Ngozi", "Ilse"]

    private static func cells(_ words: [String], among rows: Int = 60) -> [String] {
        (0..<rows).map { $0 < words.count ? words[$0] : names[$0 % names.count] }
    }

    private static func left(_ cells: [String]) -> [String] {
        var column = SyntheticTable.table([("first name", cells)]).columns[0]
        _ = column.emptyNamesOfNobody()
        return column.codes.map { $0 == 0 ? "" : column.values[Int($0) - 1] }
    }

    @Test func `a grandson, a lady of the house and a respondent have no name`() {
        // “Sơn” is a name.
        let words = ["Grandson", "LADY OF HOUSE", "Respondent", "Son", "Señora"]
        let left = Self.left(Self.cells(words))
        #expect(left.prefix(5) == ["", "", "", "", ""])
        #expect(left.dropFirst(5) == Self.cells(words).dropFirst(5))
    }

    @Test func `words that are names as well are names where nothing says otherwise`() {
        let cells = Self.cells(["Son", "Man", "Baby", "House", "Senora", "Daughter", "Wife"])
        #expect(Self.left(cells) == cells)
    }

    @Test func `a column that tells of everybody what they are in the house is left`() {
        let cells = (0..<60).map { ["Wife", "Daughter", "Grandson", "Head"][$0 % 4] }
        #expect(Self.left(cells) == cells)
    }

    @Test func `a single record is read like those of the list`() async throws {
        let words = ["Grandson", "Daughter", "Respondent"]
        let table = SyntheticTable.table([
            ("id", (0..<60).map { "A\($0)" }), ("first name", Self.cells(words)),
            ("surname", (0..<60).map { "Okafor\($0)" }),
        ])
        let prepared = try await PreparedTables([table], options: LinkageOptions(), threads: 1)
        let record = prepared.preparations[0].applied(
            to: ["first name": "GRANDSON", "surname": "Okafor7"])
        #expect(record["first name"] == "")
        #expect(record["surname"] == "Okafor7")
    }
}

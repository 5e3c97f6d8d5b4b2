// Part of Reunify. Copyright the Reunify contributors.
// SPDX-License-Identifier: Apache-2.0

import Testing

@testable import RecordLinkage

@Suite("A code and its name are one piece of evidence") struct OneThingTwiceTests {
    private static let firms = [
        "Alder", "Birch", "Cedar", "Dogwood", "Elm", "Fir", "Gingko", "Holly",
    ]

    private static func firm(_ row: Int) -> Int {
        Int(truncatingIfNeeded: UInt64(row + 1) &* 0x9E37_79B9_7F4A_7C15 >> 40) % 8
    }

    private static func kinds(_ columns: [(String, (Int) -> String)]) async throws -> [String] {
        let rows = 0..<240
        let table = SyntheticTable.table(
            [
                ("id", rows.map { "R\($0)" }), ("first name", rows.map { "Given\($0 % 31)" }),
                ("surname", rows.map { "Family\($0 % 57)" }),
            ] + columns.map { ($0.0, rows.map($0.1)) })
        let prepared = try await PreparedTables([table], options: LinkageOptions(), threads: 1)
        return prepared.fields.filter { ![.givenName, .surname].contains($0.role) }.map(\.name)
    }

    @Test func `an employer's number, name and street are compared once`() async throws {
        let fields = try await Self.kinds([
            ("employer_id", { "\(170 + Self.firm($0))" }),
            ("employer_name", { $0 % 40 == 3 ? "Slip\($0)" : Self.firms[Self.firm($0)] }),
            ("employer_street_name", { "\(Self.firms[Self.firm($0)]) lane" }),
        ])
        #expect(fields.count == 1)
    }

    @Test func `what does not tell one another is compared on its own`() async throws {
        let fields = try await Self.kinds([
            ("firm", { Self.firms[Self.firm($0)] }),
            ("shift", { ["early", "late", "night"][Self.firm($0 * 7 + 3) % 3] }),
        ])
        #expect(fields.count == 2)
    }

    @Test func `what a finer column tells is kept beside it`() async throws {
        // The firm tells the trade, the trade not the firm.
        let fields = try await Self.kinds([
            ("firm", { Self.firms[Self.firm($0)] }),
            ("trade", { ["wood", "stone"][Self.firm($0) % 2] }),
        ])
        #expect(fields.count == 2)
    }
}

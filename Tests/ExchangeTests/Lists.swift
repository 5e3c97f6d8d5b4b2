// Part of Reunify. Copyright the Reunify contributors.
// SPDX-License-Identifier: Apache-2.0

import RecordLinkage

@testable import Exchange

/// Lists of tests.
enum Lists {
    /// A table of a text.
    static func table(_ text: String, name: String = "list.csv") async throws -> RecordTable {
        try await TableReader.read(Array(text.utf8), source: name)
    }

    /// What a mapping makes of the rows of a text.
    static func read(_ text: String, _ mapping: ListMapping) async throws -> [RowReading.Result] {
        let table = try await table(text)
        let reading = try await RowReading(table, mapping, zone: "America/Chicago")
        return (0..<table.rowCount).map { reading.read($0) }
    }
}

// Part of Reunify. Copyright the Reunify contributors.
// SPDX-License-Identifier: Apache-2.0

package import Exchange
package import RecordLinkage

/// How a list would be read: each column with what it is taken for, samples of its values with what is made
/// of them, and what has to be answered.
package struct ImportPreview: Codable, Hashable, Sendable {
    /// A value of the list, and what is made of it.
    package struct Sample: Codable, Hashable, Sendable {
        /// The cell as the list has it.
        package var cell: String
        /// What it is read as; see ``CellReading/gives``.
        package var gives: String
    }

    /// What a column leaves to be answered.
    package enum Question: String, Codable, Hashable, Sendable, CaseIterable {
        /// Whether 03/04 is 3 April or 4 March.
        case order
        /// Whether bare numbers are counts of days by a spreadsheet.
        case serial
        /// Whether a spreadsheet dropped zeros in front of numbers.
        case zeros
    }

    /// One column.
    package struct Column: Codable, Hashable, Sendable {
        /// Its header.
        package var header: String
        /// A few of its values.
        package var samples: [Sample]
        package var questions: [Question]
    }

    /// Rows of the list, those that are no records too.
    package var rows: Int
    package var columns: [Column]

    /// Rows of which samples are taken, at most.
    private static let looked = 400
    /// Samples of a column, at most.
    private static let shown = 4
    /// Characters of a sample, at most.
    private static let longest = 80

    /// A list as a mapping reads it.
    ///
    /// - Complexity: the first rows, and the distinct values of columns of dates.
    package init(
        _ table: RecordTable, by mapping: ListMapping, zone: String
    ) async throws(MappingError) {
        rows = table.rowCount + table.quarantine.count
        let head = Self.head(of: table)
        let reading = try await RowReading(head, mapping, zone: zone)
        var samples: [String: [Sample]] = [:]
        for row in 0..<head.rowCount {
            for cell in reading.cells(row) {
                let known = samples[cell.column] ?? []
                let text = Self.short(cell.cell)
                guard known.count < Self.shown, !known.contains(where: { $0.cell == text }) else {
                    continue
                }
                samples[cell.column, default: []].append(
                    Sample(cell: text, gives: Self.short(cell.gives)))
            }
        }
        columns = table.columns.map { column in
            Column(
                header: column.name, samples: samples[column.name] ?? [],
                questions: mapping.column(column.name).map { Self.questions($0, column) } ?? [])
        }
    }

    private static func short(_ text: String) -> String {
        text.count > longest ? text.prefix(longest) + "…" : text
    }

    /// The first rows as a table of their own.
    private static func head(of table: RecordTable) -> RecordTable {
        let count = min(table.rowCount, looked)
        return RecordTable(
            source: table.source,
            columns: table.columns.map { column in
                TableColumn(
                    name: column.name, codes: Array(column.codes.prefix(count)),
                    values: column.values)
            }, rowCount: count, recordNumbers: Array(table.recordNumbers.prefix(count)),
            quarantine: [])
    }

    /// What a column leaves to be answered, whether it was or not: an answer can be changed.
    private static func questions(
        _ described: ListMapping.Column, _ column: TableColumn
    ) -> [Question] {
        var questions: [Question] = []
        if described.dates != nil {
            questions.append(.order)
            if hasCounts(column) { questions.append(.serial) }
        }
        if described.width != nil { questions.append(.zeros) }
        return questions
    }

    /// Whether some values are bare numbers of five digits, as spreadsheets count days.
    private static func hasCounts(_ column: TableColumn) -> Bool {
        for index in 0..<column.values.count {
            let value = column.values.bytes[column.values.range(index)]
            if value.count == 5, value.allSatisfy({ $0 >= 0x30 && $0 <= 0x39 }) { return true }
        }
        return false
    }
}

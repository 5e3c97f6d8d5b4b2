// Part of Reunify. Copyright the Reunify contributors.
// SPDX-License-Identifier: Apache-2.0

package import RecordLinkage

/// How a mapping fits a list: what is read of each column, and what it leaves to be asked.
package struct MappingCheck: Sendable, Equatable {
    /// What became of the cells of a column.
    package struct Column: Sendable, Equatable, Codable {
        /// Its header.
        package var column: String
        /// What the mapping says it is.
        package var `is`: String
        /// Cells that were read.
        package var read = 0
        /// Cells that are empty, or say that nothing is known.
        package var empty = 0
        /// Cells that somebody has to be asked about.
        package var asked = 0
        /// Cells that cannot be read as what the mapping says they are.
        package var unreadable = 0
        /// Cells of a column that is not used.
        package var unused = 0
        /// A-numbers that are none, with fewer than seven or more than nine digits; kept as written.
        package var malformed = 0
        /// Codes that are not in their table, with how often they stand there; at most twenty.
        package var unlisted: [String: Int] = [:]
    }

    /// Rows of the list, those that are no records too.
    package var rows = 0
    /// Rows that would be accepted.
    package var accepted = 0
    /// Why rows would be quarantined, with how many there are of each.
    package var reasons: [String: Int] = [:]
    /// What became of the cells of each column.
    package var columns: [Column] = []

    /// Rows that would be quarantined.
    package var quarantined: Int { rows - accepted }

    /// Checks a mapping by a list.
    ///
    /// - Throws: `MappingError` where the mapping lacks a column of the list, or has another.
    package init(
        _ mapping: ListMapping, _ list: RecordTable, zone: String
    ) async throws(MappingError) {
        let reading = try await RowReading(list, mapping, zone: zone)
        rows = list.rowCount + list.quarantine.count
        for record in list.quarantine { reasons[record.reason, default: 0] += 1 }
        columns = reading.columns.map { Column(column: $0.column, is: $0.is) }
        for row in 0..<list.rowCount {
            switch reading.read(row) {
            case .record: accepted += 1
            case .ambiguous(let reason, _), .unreadable(let reason):
                reasons[reason, default: 0] += 1
            }
            var place = 0
            for cell in reading.cells(row) {
                while place < columns.count, columns[place].column != cell.column {
                    columns[place].empty += 1
                    place += 1
                }
                guard place < columns.count else { break }
                count(cell, &columns[place], reading.columns[place])
                place += 1
            }
            while place < columns.count {
                columns[place].empty += 1
                place += 1
            }
        }
    }

    private func count(
        _ cell: CellReading, _ column: inout Column, _ described: ListMapping.Column
    ) {
        if cell.gives.hasPrefix("asked: ") {
            column.asked += 1
        } else if cell.gives == "not in its table" {
            column.unreadable += 1
            if column.unlisted[cell.cell] != nil || column.unlisted.count < 20 {
                column.unlisted[cell.cell, default: 0] += 1
            }
        } else if cell.gives == "not read" {
            column.unreadable += 1
        } else if [FieldRole.ignored.rawValue, FieldRole.text.rawValue].contains(described.is) {
            column.unused += 1
        } else if cell.gives.isEmpty {
            column.empty += 1
        } else {
            column.read += 1
            if described.kind == "a-number", ANumber(cell.gives) == nil { column.malformed += 1 }
        }
    }
}

extension ListMapping {
    /// What a test of a mapping found to be otherwise.
    package struct TestFailure: Sendable, Equatable {
        /// The test, from 1.
        package var test: Int
        /// The column.
        package var column: String
        /// What the test says the cell gives.
        package var wanted: String
        /// What it gives.
        package var found: String
    }

    /// Runs the mapping's own tests.
    ///
    /// - Throws: `MappingError` where a test cannot be run.
    package func runTests(zone: String) async throws(MappingError) -> [TestFailure] {
        var failures: [TestFailure] = []
        for (place, test) in (tests ?? []).enumerated() {
            let table = RecordTable(
                source: "test",
                columns: columns.map { column in
                    var values = ValueDictionary()
                    let cell = test.row[column.column] ?? ""
                    if !cell.isEmpty { values.append(cell.utf8) }
                    return TableColumn(
                        name: column.column, codes: [cell.isEmpty ? 0 : 1], values: values)
                }, rowCount: 1, recordNumbers: [1], quarantine: [])
            let cells = try await RowReading(table, self, zone: zone).cells(0)
            for (column, wanted) in test.gives.sorted(by: { $0.key < $1.key }) {
                let found = cells.first { $0.column == column }?.gives ?? ""
                guard found != wanted else { continue }
                failures.append(
                    TestFailure(test: place + 1, column: column, wanted: wanted, found: found))
            }
        }
        return failures
    }
}

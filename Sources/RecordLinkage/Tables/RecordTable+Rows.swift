// Part of Reunify. Copyright the Reunify contributors.
// SPDX-License-Identifier: Apache-2.0

extension RecordTable {
    /// The table without some of its rows, and those rows with the reason why.
    func without(_ refused: [(row: Int, reason: String)]) -> (RecordTable, [QuarantinedRecord]) {
        if refused.isEmpty { return (self, []) }
        let dropped = Set(refused.map(\.row))
        let kept = (0..<rowCount).filter { !dropped.contains($0) }
        var table = self
        table.rowCount = kept.count
        table.recordNumbers = kept.map { recordNumbers[$0] }
        for index in columns.indices {
            table.columns[index].codes = kept.map { columns[index].codes[$0] }
        }
        let quarantined = refused.map { row, reason in
            let number = Int(recordNumbers[row])
            return QuarantinedRecord(
                recordNumber: number, line: number + 1, reason: reason, rawText: text(ofRow: row))
        }
        return (table, quarantined)
    }

    /// A row's cells, separated by commas, quoted where they have to be.
    func text(ofRow row: Int) -> String {
        columns.map { column in
            let code = Int(column.codes[row])
            let value = code == 0 ? "" : column.values[code - 1]
            guard value.contains(where: { $0 == "," || $0 == "\"" || $0.isNewline }) else {
                return value
            }
            return "\"" + value.replacing("\"", with: "\"\"") + "\""
        }.joined(separator: ",")
    }

    /// Rows that hold each value of a column.
    func rowCounts(_ column: Int) -> [UInt32] {
        var counts = [UInt32](repeating: 0, count: columns[column].values.count)
        for code in columns[column].codes where code != 0 { counts[Int(code) - 1] += 1 }
        return counts
    }
}

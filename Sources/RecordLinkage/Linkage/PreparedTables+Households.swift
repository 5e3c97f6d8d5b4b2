// Part of Reunify. Copyright the Reunify contributors.
// SPDX-License-Identifier: Apache-2.0

extension PreparedTables {
    /// Share of records that must have a number of their household.
    private static var leastComplete: Double { 0.8 }
    /// Records of a household on average: a batch or a camp has more, a person's own number fewer.
    private static var usualSize: ClosedRange<Double> { 1.3...15 }

    /// Per table, the column by which the households of its records are known; nil where there is none.
    ///
    /// It need not be the same number as another table's: who is with whom is what counts.
    func householdColumns() -> [Int?] {
        tables.indices.map { table in
            columns[table].filter { column in
                guard column.role == .groupNumber, column.completeness >= Self.leastComplete,
                    column.distinctCount > 0
                else { return false }
                let filled = column.completeness * Double(tables[table].rowCount)
                return Self.usualSize.contains(filled / Double(column.distinctCount))
            }.max { ($0.completeness, $1.index) < ($1.completeness, $0.index) }?.index
        }
    }
}

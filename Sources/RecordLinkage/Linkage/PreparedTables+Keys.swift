// Part of Reunify. Copyright the Reunify contributors.
// SPDX-License-Identifier: Apache-2.0

extension PreparedTables {
    /// Finds the key of tables in which no header names one: a column that tells all records apart.
    ///
    /// A column that nothing is compared by comes first. A number of persons that no two records of the
    /// table have in common can be the key as well: in a search for duplicates it finds none, and
    /// across tables it is compared only where another table has some of its values.
    mutating func findKeys() {
        for index in tables.indices where idColumns[index] == nil {
            let used = fields.compactMap { $0.sources[index] }
            let keys = columns[index].filter { column in
                (column.role == .identifier || column.role == .groupNumber || column.role == .text)
                    && column.distinctCount == tables[index].rowCount && column.completeness == 1
            }
            idColumns[index] =
                (keys.first { !used.contains(.column($0.index)) }
                ?? keys.first { $0.role == .identifier })?.index
        }
        fields = fields.filter { field in
            guard field.role == .identifier || field.role == .groupNumber else { return true }
            let keyed = tables.indices.allSatisfy { table in
                field.sources[table].map { $0 == idColumns[table].map { .column($0) } } ?? true
            }
            return !keyed || hasCommonValues(field)
        }
    }

    /// Whether two tables have a value of a field in common.
    private func hasCommonValues(_ field: AlignedField) -> Bool {
        let columns = field.sources.enumerated().compactMap { table, source in
            source.flatMap(TextColumn.column).map { tables[table].columns[$0].values }
        }
        return columns.indices.contains { first in
            columns[(first + 1)...].contains {
                ValueOverlap.share(columns[first], $0, .numbers) > 0
            }
        }
    }
}

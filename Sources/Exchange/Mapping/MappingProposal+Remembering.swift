// Part of Reunify. Copyright the Reunify contributors.
// SPDX-License-Identifier: Apache-2.0

package import RecordLinkage

extension MappingProposal {
    /// What is proposed for a list that has come before, perhaps in another form.
    package struct Remembered: Sendable, Equatable {
        /// The mapping: what was answered for the list before, and proposals for what is new.
        package var mapping: ListMapping
        /// Columns of which the list did not have any before.
        package var new: [String]
        /// Columns that the list does not have any more.
        package var gone: [String]
        /// Columns whose order of day and month was known, and that this list contradicts.
        package var contradicted: [String]
    }

    /// The mapping that fits a table best, with what was answered when the list came before.
    ///
    /// Answers are kept by header. The order of day and month is asked anew where dates of the table
    /// cannot be read in the order that was answered.
    package static func mapping(
        of table: RecordTable, remembering before: ListMapping
    ) async -> Remembered {
        let proposed = await mapping(of: table)
        var result = Remembered(
            mapping: before, new: [], gone: [], contradicted: [])
        let headers = table.columns.map(\.name)
        result.gone = before.columns.map(\.column).filter { !headers.contains($0) }
        result.mapping.columns = zip(proposed.columns, table.columns).map { fresh, values in
            guard var known = before.column(fresh.column) else {
                result.new.append(fresh.column)
                return fresh
            }
            if let dates = known.dates, contradicts(values, dates) {
                known.dates?.order = "ask"
                result.contradicted.append(known.column)
            }
            return known
        }
        let left = Set(headers)
        result.mapping.tests = before.tests?.filter { test in
            Set(test.row.keys).union(test.gives.keys).isSubset(of: left)
        }
        return result
    }

    /// Whether a column holds dates that exist in the other order of day and month alone, in more than a
    /// few rows.
    private static func contradicts(_ column: TableColumn, _ dates: ListMapping.Dates) -> Bool {
        let other: DateFormat.Order
        switch DateFormat.Order(rawValue: dates.order) {
        case .dayMonthYear: other = .monthDayYear
        case .monthDayYear: other = .dayMonthYear
        case .yearMonthDay, nil: return false
        }
        let reader = DateReader(format: dates.format())
        let otherReader = DateReader(format: dates.format(order: other))
        var against = 0
        var read = 0
        let bytes = column.values.bytes.span
        for index in 0..<column.values.count {
            let cell = bytes.extracting(column.values.range(index))
            if reader.read(cell) != nil {
                read += 1
            } else if otherReader.read(cell) != nil {
                against += 1
            }
        }
        return against > 0 && Double(against) >= doubtfulShare * Double(against + read)
    }
}

// Part of Reunify. Copyright the Reunify contributors.
// SPDX-License-Identifier: Apache-2.0

/// Tells by the ages beside them whether dates are of births.
///
/// Who was born in 1960 and is 61 was asked in 2021 or 2022, as was everybody else on the list. Of the day
/// of a sailing, an arrest or a paper, year and age make any sum. Of a register that was kept for many years
/// they do so by themselves: there the day on which each row was written is taken off.
struct AgeWitness {
    /// Rows by the sum of the year and the age.
    private var sums: [Int: Double] = [:]
    private var rows = 0.0

    /// Years within which a list was written, at most.
    private static let span = 6
    private static let leastRows = 40.0
    /// Share of rows below which the dates are of something else.
    private static let leastShare = 0.35

    /// - Parameters:
    ///   - ages: The column of ages.
    ///   - dates: The column of dates, which are written as `format` says.
    ///   - days: A column of days on which the rows may have been written, with its format.
    init(
        _ table: RecordTable, ages: Int, dates: Int, _ format: DateFormat,
        writtenOn days: (column: Int, format: DateFormat)? = nil
    ) {
        let (ageCells, dateCells) = (table.columns[ages], table.columns[dates])
        let years = Self.years(dateCells, format)
        let written = days.map { Self.years(table.columns[$0.column], $0.format) }
        let known = (0..<ageCells.values.count).map { value in
            AgeReading.read(
                ageCells.values.bytes.span.extracting(ageCells.values.range(value)))?.years
                .lowerBound
        }
        for row in 0..<table.rowCount where ageCells.codes[row] != 0 && dateCells.codes[row] != 0 {
            guard let year = years[Int(dateCells.codes[row]) - 1],
                let age = known[Int(ageCells.codes[row]) - 1]
            else { continue }
            var sum = year + Int(age)
            if let days, let written {
                let code = table.columns[days.column].codes[row]
                guard code != 0, let year = written[Int(code) - 1] else { continue }
                sum -= year
            }
            sums[sum, default: 0] += 1
            rows += 1
        }
    }

    /// The years of a column's values.
    private static func years(_ column: TableColumn, _ format: DateFormat) -> [Int?] {
        let reader = DateReader(format: format)
        return (0..<column.values.count).map { value -> Int? in
            let bytes = column.values.bytes.span.extracting(column.values.range(value))
            guard let date = reader.read(bytes)?.gregorian else { return nil }
            return date.year > 0 ? Int(date.year) : nil
        }
    }

    /// Whether too few sums lie close together for the dates to be of births.
    var saysOtherwise: Bool {
        guard rows >= Self.leastRows else { return false }
        let most =
            sums.keys.map { first in
                (first..<first + Self.span).reduce(0) { $0 + (sums[$1] ?? 0) }
            }.max() ?? 0
        return most < Self.leastShare * rows
    }
}

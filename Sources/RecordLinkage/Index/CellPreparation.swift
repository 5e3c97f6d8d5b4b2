// Part of Reunify. Copyright the Reunify contributors.
// SPDX-License-Identifier: Apache-2.0

/// What was done to the cells of a table before they were compared, to be done to a single record as well.
///
/// Much of it is seen from the whole of a list alone: whose language the letters for the sexes are of, how numbers
/// were made unreadable, on which of its days a row was written. Steps are taken in their order; columns go by
/// their headers, those that were made of others by ``made(_:)``.
struct CellPreparation: Sendable {
    enum Step: Sendable {
        /// Letters for the sexes are written out.
        case spell(column: String, meanings: [String: String])
        /// Bare numbers are ages in months.
        case months(column: String)
        /// Where there is no age, it is taken from another column.
        case fill(column: String, from: String, inMonths: Bool)
        /// Names that stand in one another's columns are put right.
        case order(columns: [String], NameOrderHabit)
        /// Ages among dates of birth go to a column of their own.
        case part(column: String, ages: String)
        /// Of numbers, the digits are taken that a mask leaves.
        case mask(column: String, DigitMask)
        /// What stands in one cell goes to several columns.
        case split(column: String, CellSplit, into: [String])
        /// What stands in a neighbour's cell goes to its own.
        case rewrite(columns: [String?], CellRewrite)
        /// Letters are put in the places of the signs that stand for them in a code of old computers.
        case sevenBitGerman
        /// Years of birth are made of ages and the days on which they were written.
        case dated(ages: String, bareAreMonths: Bool, days: String, DateReader, births: String)
    }

    private var steps: [Step] = []

    mutating func add(_ step: Step) { steps.append(step) }

    /// What a column is called that a table’s source does not have; no header of a source begins so.
    static func made(_ column: Int) -> String { "\0\(column)" }

    /// A record as it is compared.
    ///
    /// - Parameter record: Texts by header.
    func applied(to record: [String: String]) -> [String: String] {
        if steps.isEmpty { return record }
        var record = record
        for step in steps { Self.take(step, &record) }
        return record
    }

    private static func take(_ step: Step, _ record: inout [String: String]) {
        switch step {
        case .spell(let column, let meanings):
            guard let cell = cell(record, column), let meaning = meanings[cell.lowercased()]
            else { return }
            record[column] = meaning
        case .months(let column):
            record[column] = cell(record, column).map { AgeReading.inMonths($0) }
        case .fill(let column, let other, let inMonths):
            guard cell(record, column) == nil, let cell = cell(record, other) else { return }
            record[column] = inMonths ? AgeReading.inMonths(cell) : cell
        case .part(let column, let ages):
            guard let cell = cell(record, column), AgeReading.read(cell) != nil else { return }
            record[ages] = cell
            record[column] = nil
        case .order(let columns, let order):
            let cells = columns.map { cell(record, $0) }
            let names = cells.map { cell -> [UInt8] in
                var folded: [UInt8] = []
                FieldNormalizer.name(Array((cell ?? "").utf8).span, into: &folded)
                return folded
            }
            guard let places = order.places(of: names) else { return }
            for (column, place) in zip(columns, places) { record[column] = cells[place] }
        case .mask(let column, let mask):
            guard let cell = cell(record, column) else { return }
            record[column] = mask.visible(Array(cell.utf8)).map {
                String(decoding: $0, as: UTF8.self)
            }
        case .split(let column, let split, let made):
            guard let cell = cell(record, column) else { return }
            for (name, part) in zip(made, split.parts(of: cell)) { record[name] = part }
        case .rewrite(let columns, let rewrite):
            let cells = columns.map { column in column.flatMap { cell(record, $0) } }
            guard let made = rewrite.apply(cells) else { return }
            for (column, text) in zip(columns, made) { column.map { record[$0] = text } }
        case .sevenBitGerman:
            record = record.mapValues { SevenBitGerman.read($0) }
        case .dated(let ages, let bareAreMonths, let days, let reader, let births):
            guard cell(record, births) == nil, let cell = cell(record, ages),
                let age = RowAge(cell, bareAreMonths: bareAreMonths),
                let day = self.cell(record, days).flatMap({
                    RowAge.day(Array($0.utf8).span, reader)
                })
            else { return }
            record[births] = age.birth(before: day).text
        }
    }

    /// A cell as readers of tables take it: without white space around it; nil where nothing is left.
    private static func cell(_ record: [String: String], _ column: String) -> String? {
        guard let text = record[column] else { return nil }
        let bytes = RecordReading.trimmed(text)
        return bytes.isEmpty ? nil : String(decoding: bytes, as: UTF8.self)
    }
}

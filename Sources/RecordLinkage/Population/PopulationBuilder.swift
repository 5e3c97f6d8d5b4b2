// Part of Reunify. Copyright the Reunify contributors.
// SPDX-License-Identifier: Apache-2.0

import PersonNames

/// Makes a population of tables: normalises each distinct value once, and gives equal values of all
/// tables the same code.
struct PopulationBuilder: Sendable {
    let tables: [RecordTable]
    let fields: [AlignedField]
    /// Per table its columns as recognised, for the formats of dates.
    let columns: [[RecognizedColumn]]
    /// Per table the column with the record ids, or nil where records are known by their number.
    let idColumns: [Int?]
    let threads: Int
    /// Per table the column by which its households are known, or nil.
    var householdColumns: [Int?] = []
    /// Columns of whole names that have been read already.
    var wholeNames = WholeNames()

    /// Builds; nil where the surrounding task is cancelled.
    func build() async -> Population? {
        let nameSlots = fields.indices.filter { Self.isName(fields[$0].role) }
        let dateSlots = fields.indices.filter { Self.isDate(fields[$0].role) }
        let textSlots = fields.indices.filter {
            !Self.isName(fields[$0].role) && !Self.isDate(fields[$0].role)
        }
        // Work is one piece for all names, one for all dates, one for each other field.
        let pieces = await concurrentMap(2 + textSlots.count, threads: threads) { piece -> Piece in
            switch piece {
            case 0:
                var names = NameColumns(tables: tables, wholeNames: wholeNames)
                let columns = nameSlots.map { names.column(fields[$0]) }
                var index = names.takeIndex()
                let values = NameValues(index: &index, inSeveralLanguages: tables.count > 1)
                let dictionary = index.dictionary
                return .names(
                    values, dictionary, ValueDigest.digests(of: dictionary), columns)
            case 1:
                var dates = DateValues()
                let columns = dateSlots.map { dateColumn(fields[$0], &dates) }
                return .dates(dates, columns)
            default:
                var column = TextColumn(
                    field: fields[textSlots[piece - 2]], tables: tables, recognized: columns)
                let codes = column.codes()
                let dictionary = column.takeIndex().dictionary
                return .texts(dictionary, ValueDigest.digests(of: dictionary), codes)
            }
        }
        guard let pieces else { return nil }
        return assemble(
            pieces, nameSlots: nameSlots, dateSlots: dateSlots, textSlots: textSlots)
    }

    private enum Piece: Sendable {
        case names(NameValues, ValueDictionary, [ValueDigest], [[UInt32]])
        case dates(DateValues, [[UInt32]])
        case texts(ValueDictionary, [ValueDigest], [UInt32])

        /// Number of values and of their bytes.
        var size: (values: Int, bytes: Int) {
            switch self {
            case .names(_, let dictionary, _, _), .texts(let dictionary, _, _):
                (dictionary.count, dictionary.bytes.count)
            case .dates: (0, 0)
            }
        }
    }

    private func assemble(
        _ pieces: [Piece], nameSlots: [Int], dateSlots: [Int], textSlots: [Int]
    ) -> Population {
        let records = tables.reduce(0) { $0 + $1.rowCount }
        let stride = fields.count
        var codes = [UInt32](repeating: 0, count: records * stride)
        var store = ValueStore()
        store.reserve(
            values: pieces.reduce(0) { $0 + $1.size.values },
            bytes: pieces.reduce(0) { $0 + $1.size.bytes })
        var ranges = [Range<Int>](repeating: 1..<1, count: stride)
        var names: NameValues?
        var dates = DateValues()
        /// Writes a column of local codes as codes that start at `first`.
        func place(_ column: [UInt32], slot: Int, first: Int) {
            let shift = UInt32(first - 1)
            var position = slot
            for code in column {
                if code != 0 { codes[position] = code + shift }
                position += stride
            }
        }
        for (piece, result) in pieces.enumerated() {
            switch result {
            case .names(let values, let dictionary, let digests, let columns):
                names = values
                let range = store.append(dictionary, digests: digests)
                for (slot, column) in zip(nameSlots, columns) {
                    ranges[slot] = 1..<max(1, range.upperBound)
                    place(column, slot: slot, first: 1)
                }
            case .dates(let values, let columns):
                dates = values
                for (slot, column) in zip(dateSlots, columns) {
                    ranges[slot] = 1..<max(1, values.count)
                    place(column, slot: slot, first: 1)
                }
            case .texts(let dictionary, let digests, let column):
                let range = store.append(dictionary, digests: digests)
                ranges[textSlots[piece - 2]] = range
                place(column, slot: textSlots[piece - 2], first: range.lowerBound)
            }
        }
        var none = ValueIndex()
        var sources: [SourceRows] = []
        var first = 0
        for (index, table) in tables.enumerated() {
            sources.append(
                SourceRows(
                    name: table.source, rows: first..<first + table.rowCount,
                    ids: idColumns[index].map { table.columns[$0] },
                    recordNumbers: table.recordNumbers))
            first += table.rowCount
        }
        let populationFields = fields.enumerated().map { slot, field in
            PopulationField(
                name: field.name, role: field.role, codes: ranges[slot], ageDay: field.ageDay,
                tellsPeople: field.tellsPeople, isGrandfather: field.isGrandfather,
                isToldByDay: field.isToldByDay)
        }
        return Population(
            sources: sources, fields: populationFields, store: store,
            names: names ?? NameValues(index: &none), dates: dates, codes: codes,
            households: households())
    }

    /// The household of each record, numbered over all tables; empty where fewer than two know any.
    private func households() -> [UInt32] {
        guard householdColumns.count(where: { $0 != nil }) > 1 else { return [] }
        var numbers: [UInt32] = []
        var first: UInt32 = 0
        for (table, column) in zip(tables, householdColumns) {
            guard let column else {
                numbers.append(contentsOf: repeatElement(0, count: table.rowCount))
                continue
            }
            let cells = table.columns[column]
            for code in cells.codes { numbers.append(code == 0 ? 0 : first + code) }
            first += UInt32(cells.values.count)
        }
        return numbers
    }

    static func isName(_ role: FieldRole) -> Bool {
        switch role {
        case .givenName, .middleName, .surname, .secondSurname, .alias, .motherName, .fatherName,
            .relativeName:
            true
        default: false
        }
    }

    static func isDate(_ role: FieldRole) -> Bool { role == .dateOfBirth || role == .eventDate }

    /// Codes of a date field over all tables.
    private func dateColumn(_ field: AlignedField, _ dates: inout DateValues) -> [UInt32] {
        var codes: [UInt32] = []
        for (place, source) in field.sources.enumerated() {
            let table = tables[place]
            switch source {
            case .column(let column):
                let values = table.columns[column].values
                let reader = DateReader(format: dateFormat(table: place, column: column))
                var map: [UInt32] = [0]
                map.reserveCapacity(values.count + 1)
                for index in 0..<values.count {
                    let bytes = values.bytes.span.extracting(values.range(index))
                    let (date, written) = FieldNormalizer.date(bytes, reader)
                    map.append(dates.intern(date, written: written))
                }
                for code in table.columns[column].codes { codes.append(map[Int(code)]) }
            case .derived(.dateFromParts(let year, let month, let day)):
                for row in 0..<table.rowCount {
                    let date = FieldNormalizer.date(
                        year: Self.cell(table.columns[year], row),
                        month: month.flatMap { Self.cell(table.columns[$0], row) },
                        day: day.flatMap { Self.cell(table.columns[$0], row) })
                    codes.append(dates.intern(date, written: []))
                }
            default:
                codes.append(contentsOf: repeatElement(0, count: table.rowCount))
            }
        }
        return codes
    }

    /// The format that recognition found, else the one that the column's values show.
    func dateFormat(table: Int, column: Int) -> DateFormat {
        tables[table].dateFormat(ofColumn: column, recognized: columns[table])
    }

    /// The text of a cell, or nil where it is empty.
    private static func cell(_ column: TableColumn, _ row: Int) -> String? {
        let code = Int(column.codes[row])
        return code == 0 ? nil : column.values[code - 1]
    }
}

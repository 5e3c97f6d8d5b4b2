// Part of Reunify. Copyright the Reunify contributors.
// SPDX-License-Identifier: Apache-2.0

/// Tables whose columns have been recognised and put together, and whose ids tell records apart.
struct PreparedTables: Sendable {
    var tables: [RecordTable]
    var columns: [[RecognizedColumn]]
    var fields: [AlignedField]
    var idColumns: [Int?]
    var quarantine: [[QuarantinedRecord]]
    /// Per table, the columns that its source has; what stands behind was made of them.
    let ownColumns: [Int]
    /// Per table, what was done to its cells, to be done to single records too.
    private(set) var preparations: [CellPreparation]
    /// Columns of ages of which years of birth were made.
    var datedAges: Set<NumberWitness.Place> = []
    /// The whole names of ``fields``, taken apart.
    private(set) var wholeNames = WholeNames()
    /// The names of all records and their order, once somebody asked; see ``recordNames()``.
    var knownNames: RecordNames??
    var knownOrder: [[NamedRow]]?

    /// Recognises and aligns; sets aside records whose id is missing or stands in the table already.
    init(_ source: [RecordTable], options: LinkageOptions, threads: Int) async throws(LinkageError)
    {
        let known = Set(source.flatMap { $0.columns.map(\.name) })
        let named = options.ignoredColumns.union(options.roles.keys)
            .union(options.idColumn.map { [$0] } ?? [])
        for name in named.sorted() where !known.contains(name) {
            throw .unknownColumn(name: name, known: known.sorted())
        }
        var roles = options.roles
        let modelID = options.model?.idColumn.flatMap { known.contains($0) ? $0 : nil }
        if let id = options.idColumn ?? modelID { roles[id] = .recordID }
        let overrides = roles
        let asciiGerman = source.map { $0.readAsSevenBitGerman() }
        let source = zip(source, asciiGerman).map { $1 ?? $0 }
        guard
            let recognized = await concurrentMap(
                source.count, threads: threads,
                { index in
                    ColumnRecognition.recognize(
                        source[index], overrides: overrides, ignoring: options.ignoredColumns)
                })
        else { throw .cancelled }
        columns = recognized
        ownColumns = source.map(\.columns.count)
        idColumns = recognized.map { $0.first { $0.role == .recordID }?.index }
        tables = source
        fields = []
        quarantine = source.map { _ in [] }
        preparations = source.map { _ in CellPreparation() }
        for index in source.indices {
            (tables[index], quarantine[index]) = source[index].withoutTagRow()
            if asciiGerman[index] != nil { note(.sevenBitGerman, of: index) }
            tables[index].writeOutDittos { recognized[index] }
            guard let column = idColumns[index] else { continue }
            let (unique, refused) = tables[index].withUniqueValues(column: column)
            tables[index] = unique
            quarantine[index] += refused
        }
        for index in tables.indices {
            for column in recognized[index] where column.role == .sex {
                spellOutSexes(index, column.index)
            }
            if options.model?.comparesByThresholds != true {
                for column in recognized[index] where Self.ofOnesName.contains(column.role) {
                    emptyNamesOfNobody(index, column.index)
                }
            }
            // Thresholds of a model are for cells as they are written.
            for column in recognized[index]
            where column.role == .age && options.model?.comparesByThresholds != true {
                writeOutAges(index, column.index)
            }
        }
        if options.model?.comparesByThresholds != true {
            for index in source.indices {
                rightNeighbours(index)
                partAgesFromBirths(index)
                rightNameOrder(index)
            }
            maskNumbers()
            splitCells()
        }
        alignFields()
        guard await wholeNames.read(fields, tables, threads: threads) else { throw .cancelled }
        if options.model?.comparesByThresholds != true, options.ageDay == nil, dateAgesByRow() {
            alignFields()
            guard await wholeNames.read(fields, tables, threads: threads) else { throw .cancelled }
        }
        if options.model?.comparesByThresholds != true {
            alignByPeople()
            translateValues()
        }
        if options.model == nil { leaveOutWhatIsSaidTwice() }
        findTellingDates()
        findWhatDaysTell()
        dateAges(asOf: options.ageDay)
        shiftAges()
        if let model = options.model, model.comparesByThresholds {
            // Without rules of its own, the model is applied to pairs that are found as usual.
            fields = model.fieldsAsWritten(in: tables) + (model.blocking.isEmpty ? fields : [])
        }
    }

    private mutating func spellOutSexes(_ table: Int, _ column: Int) {
        if let meanings = tables[table].columns[column].spellOutSexes() {
            note(.spell(column: key(table, column), meanings: meanings), of: table)
        }
    }

    private static var ofOnesName: Set<FieldRole> {
        [.givenName, .middleName, .surname, .secondSurname]
    }

    private mutating func emptyNamesOfNobody(_ table: Int, _ column: Int) {
        if let meanings = tables[table].columns[column].emptyNamesOfNobody() {
            note(.spell(column: key(table, column), meanings: meanings), of: table)
        }
    }

    private mutating func writeOutAges(_ table: Int, _ column: Int) {
        if tables[table].columns[column].spellOutMonths() {
            note(.months(column: key(table, column)), of: table)
        }
        if let (other, areMonths) = tables[table].fillAges(column) {
            note(
                .fill(column: key(table, column), from: key(table, other), inMonths: areMonths),
                of: table)
        }
    }

    /// Notes what was done to the cells of a table.
    mutating func note(_ step: CellPreparation.Step, of table: Int) {
        preparations[table].add(step)
    }

    /// What a column is called in single records.
    func key(_ table: Int, _ column: Int) -> String {
        column < ownColumns[table]
            ? tables[table].columns[column].name : CellPreparation.made(column)
    }

    /// Puts the columns together, and finds out how whole names are to be read.
    private mutating func alignFields() {
        let used = columns.indices.map { table in
            columns[table].filter { !datedAges.contains(.init(table: table, column: $0.index)) }
        }
        (knownNames, knownOrder) = (nil, nil)
        fields = FieldAlignment.align(tables, used)
        learnCustoms()
        learnVocabulary()
        findKeys()
        fields = Self.splittingNames(fields)
        learnCustoms()
        learnVocabularyFromCommas()
    }

    /// Takes whole names apart where no table has their parts: parts can be compared even when they
    /// have traded places, and blocks are made of them.
    private static func splittingNames(_ fields: [AlignedField]) -> [AlignedField] {
        guard !fields.contains(where: { $0.role == .givenName || $0.role == .surname }) else {
            return fields.filter { $0.role != .fullName }
        }
        return fields.flatMap { field -> [AlignedField] in
            guard field.role == .fullName else { return [field] }
            let parts: [(FieldRole, FieldDerivation.NamePart)] = [
                (.givenName, .given), (.middleName, .middle), (.surname, .surname),
                (.secondSurname, .secondSurname),
            ]
            return parts.map { role, part in
                AlignedField(
                    name: role.rawValue, role: role,
                    sources: field.sources.map { source in
                        guard case .column(let column) = source else { return nil }
                        return .derived(.partOfFullName(column: column, part: part))
                    }, reasons: field.reasons)
            }
        }
    }

    /// What makes a population of the tables.
    func populationBuilder(threads: Int) -> PopulationBuilder {
        PopulationBuilder(
            tables: tables, fields: fields, columns: columns, idColumns: idColumns,
            threads: threads, wholeNames: wholeNames)
    }

    /// Lets go of all cells; headers and ids stay.
    mutating func dropCells() {
        wholeNames = WholeNames()
        (knownNames, knownOrder) = (nil, nil)
        for index in tables.indices {
            for column in tables[index].columns.indices {
                tables[index].columns[column].codes = []
                tables[index].columns[column].values = ValueDictionary()
            }
        }
    }

    /// The fields as the model file names them.
    func modelFields() -> [LinkageModel.Field] {
        fields.map { field in
            LinkageModel.Field(
                name: field.name, role: field.role,
                columns: field.sources.enumerated().map { index, source in
                    guard case .column(let column) = source, column < ownColumns[index] else {
                        return nil
                    }
                    return tables[index].columns[column].name
                })
        }
    }

    /// The tables as the model file names them.
    func modelSources() -> [LinkageModel.Source] {
        tables.enumerated().map { index, table in
            LinkageModel.Source(
                name: table.source, path: nil, records: table.rowCount,
                idColumn: idColumns[index].map { table.columns[$0].name })
        }
    }
}

extension RecordTable {
    /// The table without rows whose value in a column is missing or has come before, and those rows.
    func withUniqueValues(column: Int) -> (RecordTable, [QuarantinedRecord]) {
        let ids = columns[column]
        var first = [UInt32](repeating: .max, count: ids.values.count + 1)
        var refused: [(row: Int, reason: String)] = []
        for (row, code) in ids.codes.enumerated() {
            if code == 0 {
                refused.append((row, "The record has no id in the column “\(ids.name)”."))
            } else if first[Int(code)] != .max {
                refused.append(
                    (row, "The id is that of record \(recordNumbers[Int(first[Int(code)])]) too."))
            } else {
                first[Int(code)] = UInt32(truncatingIfNeeded: row)
            }
        }
        return without(refused)
    }
}

// Part of Reunify. Copyright the Reunify contributors.
// SPDX-License-Identifier: Apache-2.0

extension PreparedTables {
    /// Share of rows that must hold the one and the other for a column to be taken apart.
    private static var leastOfEither: Double { 0.03 }

    /// Takes a column apart in which there are dates of birth and ages: whoever knew the one wrote the one.
    ///
    /// The ages get a column of their own, behind those of the source, and are compared as ages are.
    mutating func partAgesFromBirths(_ table: Int) {
        let roles: Set<FieldRole> = [.age, .dateOfBirth]
        // Weeks of something else look like ages, and are not called so.
        let holders = columns[table].filter { roles.contains($0.role) }
        let named = holders.filter(\.isSaidByHeader)
        let others = holders.filter { !$0.isSaidByHeader }
        guard let holder = holders.count == 1 ? holders.first : named.first,
            holders.count == 1 || named.count == 1 && others.allSatisfy({ $0.role == .age })
        else { return }
        let cells = tables[table].columns[holder.index]
        let counts = tables[table].rowCounts(holder.index)
        let readings = (0..<cells.values.count).map {
            AgeReading.read(cells.values.bytes.span.extracting(cells.values.range($0)))
        }
        let unread = readings.indices.filter { readings[$0] == nil }
        let format =
            DateReader.detect(cells.values, counts: counts, sample: unread)?.format
            ?? holder.dateFormat ?? DateFormat()
        let reader = DateReader(format: format)
        let filled = counts.reduce(0) { $0 + Double($1) }
        let aged = readings.indices.reduce(0) {
            $0 + (readings[$1] != nil ? Double(counts[$1]) : 0)
        }
        let dated = unread.reduce(0) { sum, value in
            let bytes = cells.values.bytes.span.extracting(cells.values.range(value))
            return reader.read(bytes) == nil ? sum : sum + Double(counts[value])
        }
        guard aged >= Self.leastOfEither * filled, dated >= Self.leastOfEither * filled,
            aged + dated >= 0.7 * filled
        else { return }
        var ages = TableColumn(name: cells.name, codes: cells.codes, values: cells.values)
        for row in cells.codes.indices where cells.codes[row] != 0 {
            if readings[Int(cells.codes[row]) - 1] == nil {
                ages.codes[row] = 0
            } else {
                tables[table].columns[holder.index].codes[row] = 0
            }
        }
        for other in others where other.index != holder.index {
            setRole(.text, table: table, column: other.index)
        }
        note(
            .part(
                column: key(table, holder.index),
                ages: CellPreparation.made(tables[table].columns.count)), of: table)
        append(
            ages, .age, to: table, "The ages among the dates of “\(cells.name)”.",
            confidence: holder.confidence)
        setRole(.dateOfBirth, table: table, column: holder.index)
        if let place = columns[table].firstIndex(where: { $0.index == holder.index }) {
            columns[table][place].dateFormat = format
            columns[table][place].reasons.append("Ages among the dates are compared as ages.")
        }
    }

    /// Adds a column that was made of others.
    mutating func append(
        _ column: TableColumn, _ role: FieldRole, to table: Int, _ reason: String,
        confidence: Double
    ) {
        let index = tables[table].columns.count
        let filled = column.codes.count { $0 != 0 }
        tables[table].columns.append(column)
        columns[table].append(
            RecognizedColumn(
                index: index, name: column.name, role: role, confidence: confidence,
                reasons: [reason], dateFormat: role == .dateOfBirth ? DateFormat() : nil,
                completeness: Double(filled) / Double(max(1, column.codes.count)),
                distinctCount: Set(column.codes).subtracting([0]).count))
    }
}

extension PreparedTables {
    /// Makes years of birth of ages that were written down on days of which each row has its own.
    ///
    /// A register that was kept for years, or that small children were entered in, has ages as of many days;
    /// the age and the day of its row tell the year of birth. Which of a table's days is the one, people of
    /// one name tell: those who are one person were then born when another list says so.
    ///
    /// - Returns: Whether there were any.
    mutating func dateAgesByRow() -> Bool {
        let isDatedByRow = columns.contains { columns in
            columns.contains { $0.role == .age } && columns.contains { $0.role == .eventDate }
        }
        guard isDatedByRow, let names = recordNames() else { return false }
        var known = tables.indices.map { birthDays($0) }
        var hasChanged = dateFirstAges(&known, names)
        // What was found for one list can tell of the next.
        for _ in 0..<max(1, tables.count - 1) {
            for table in tables.indices {
                guard
                    let age = columns[table].first(where: {
                        $0.role == .age
                            && !datedAges.contains(.init(table: table, column: $0.index))
                    })?.index
                else { continue }
                let events = columns[table].filter { $0.role == .eventDate }
                    .map { (column: $0.index, days: days(table, $0.index)) }
                func search(_ ages: [RowAge?]) -> BirthSearch {
                    BirthSearch(
                        table: table, ages: ages.map { $0?.days }, births: known, names: names)
                }
                func best(_ ages: [RowAge?]) -> (
                    support: Double, written: (column: Int, days: [Int32?])
                )? {
                    let search = search(ages)
                    return events.map { (search.support(of: $0.days), $0) }.max { $0.0 < $1.0 }
                }
                var ages = self.ages(table, age, bareAreMonths: false)
                let inYears = search(ages).supportOfOneDay()
                var (found, bareAreMonths) = (best(ages), false)
                // A register of small children has months, and says so now and then.
                let inMonths = self.ages(table, age, bareAreMonths: true)
                if let other = best(inMonths), other.support > 2 * max(inYears, found?.support ?? 0)
                {
                    (ages, found, bareAreMonths) = (inMonths, other, true)
                }
                guard let best = found, best.support >= BirthSearch.leastSupport,
                    best.support >= BirthSearch.leastGain * inYears
                else { continue }
                let made = ages.indices.map { row -> RowAge.Birth? in
                    guard let age = ages[row], let day = best.written.days[row] else { return nil }
                    return age.birth(before: day)
                }
                takeBirths(
                    made, of: age, in: table, bareAreMonths: bareAreMonths,
                    writtenOn: best.written.column, &known[table])
                hasChanged = true
            }
        }
        return hasChanged
    }

    /// Writes births that were made of ages and the days of their rows into a table.
    mutating func takeBirths(
        _ made: [RowAge.Birth?], of age: Int, in table: Int, bareAreMonths: Bool,
        writtenOn day: Int, _ known: inout [Int32?]
    ) {
        let births = writeBirths(made, table, age)
        note(
            .dated(
                ages: key(table, age), bareAreMonths: bareAreMonths, days: key(table, day),
                dateReader(table, day), births: key(table, births)),
            of: table)
        for row in made.indices where known[row] == nil { known[row] = made[row]?.day }
        datedAges.insert(.init(table: table, column: age))
    }

    /// Ages by row; those that can mean more than five years are left out.
    ///
    /// - Parameter bareAreMonths: Whether numbers without a unit are months.
    func ages(_ table: Int, _ column: Int, bareAreMonths: Bool) -> [RowAge?] {
        let cells = tables[table].columns[column]
        let read = (0..<cells.values.count).map {
            RowAge(cells.values[$0], bareAreMonths: bareAreMonths)
        }
        return cells.codes.map { $0 == 0 ? nil : read[Int($0) - 1] }
    }

    /// Days of birth by row, the middle of what is not known to the day.
    private func birthDays(_ table: Int) -> [Int32?] {
        // A year is known to half a year, as an age is.
        let holders = [FieldRole.dateOfBirth, .birthYear].lazy.compactMap { role in
            columns[table].first { $0.role == role }
        }
        guard let birth = holders.first?.index else {
            return [Int32?](repeating: nil, count: tables[table].rowCount)
        }
        return days(table, birth)
    }

    /// Days of a column by row, the middle of what is not known to the day.
    func days(_ table: Int, _ column: Int) -> [Int32?] {
        let cells = tables[table].columns[column]
        let reader = dateReader(table, column)
        let read = (0..<cells.values.count).map { value in
            RowAge.day(cells.values.bytes.span.extracting(cells.values.range(value)), reader)
        }
        return cells.codes.map { $0 == 0 ? nil : read[Int($0) - 1] }
    }

    private func dateReader(_ table: Int, _ column: Int) -> DateReader {
        DateReader(format: tables[table].dateFormat(ofColumn: column, recognized: columns[table]))
    }

    /// Writes years or months of birth where the table has no date, in its column of dates or a new one.
    ///
    /// - Returns: The column.
    private mutating func writeBirths(_ births: [RowAge.Birth?], _ table: Int, _ age: Int) -> Int {
        let own = columns[table].first { $0.role == .dateOfBirth }?.index
        var column =
            own.map { tables[table].columns[$0] }
            ?? TableColumn(
                name: tables[table].columns[age].name,
                codes: [UInt32](repeating: 0, count: births.count), values: ValueDictionary())
        var known: [String: UInt32] = [:]
        for row in births.indices where column.codes[row] == 0 {
            guard let text = births[row]?.text else { continue }
            let code = known[text] ?? UInt32(column.values.append(text.utf8) + 1)
            known[text] = code
            column.codes[row] = code
        }
        if let own {
            tables[table].columns[own] = column
            return own
        }
        append(
            column, .dateOfBirth, to: table,
            "Years of birth, made of the ages and the days on which they were written.",
            confidence: 0.9)
        return tables[table].columns.count - 1
    }
}

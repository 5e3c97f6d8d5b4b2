// Part of Reunify. Copyright the Reunify contributors.
// SPDX-License-Identifier: Apache-2.0

import PersonNames

extension PreparedTables {
    /// Gives fields of ages that are made of dates of birth the day as of which they are, or leaves the
    /// dates out of them where it is not known.
    ///
    /// - Parameter day: Days from 1 January 1970; nil lets it be found from the lists.
    mutating func dateAges(asOf day: Int32?) {
        for index in fields.indices where fields[index].role == .age {
            guard fields[index].sources.contains(where: { $0?.birthColumn != nil }) else {
                continue
            }
            guard let found = day ?? ageDay(of: fields[index]) else {
                for table in tables.indices
                where fields[index].sources[table]?.birthColumn != nil {
                    fields[index].sources[table] = nil
                }
                continue
            }
            fields[index].ageDay = found
            fields[index].reasons.append(
                day == nil
                    ? "The ages are as of about \(Self.written(found)): then most people of one name have the age that goes with their date of birth."
                    : "The ages are as of \(Self.written(found)), as was said.")
        }
        let needed = min(2, tables.count)
        fields.removeAll { field in
            field.role == .age && field.sources.count { $0 != nil } < needed
        }
    }

    /// The day as of which most people of one name have the age that goes with a date of birth.
    private mutating func ageDay(of field: AlignedField) -> Int32? {
        guard let names = recordNames() else { return nil }
        var births: [(name: UInt64, day: Int32)] = []
        var ages: [(name: UInt64, age: AgeReading)] = []
        for (place, source) in field.sources.enumerated() {
            let table = tables[place]
            guard let source, let column = TextColumn.column(of: source) else { continue }
            let cells = table.columns[column]
            /// Calls with each record's name and the code of its cell where both are there.
            func forEachNamed(_ body: (UInt64, Int) -> Void) {
                for position in 0..<table.rowCount where cells.codes[position] != 0 {
                    guard let name = names.name(table: place, row: position) else { continue }
                    body(name, Int(cells.codes[position]) - 1)
                }
            }
            if source.birthColumn != nil {
                let birth = birthReading(source, table: place, day: 0)
                let days = (0..<cells.values.count).map {
                    birth?.birthDay(cells.values.bytes.span.extracting(cells.values.range($0)))
                }
                forEachNamed { name, value in days[value].map { births.append((name, $0)) } }
            } else {
                let readings = (0..<cells.values.count).map {
                    AgeReading.read(cells.values.bytes.span.extracting(cells.values.range($0)))
                }
                forEachNamed { name, value in readings[value].map { ages.append((name, $0)) } }
            }
        }
        return Self.likeliestDay(&births, &ages)
    }

    private static func likeliestDay(
        _ births: inout [(name: UInt64, day: Int32)],
        _ ages: inout [(name: UInt64, age: AgeReading)]
    ) -> Int32? {
        births.sort { $0.name < $1.name }
        ages.sort { $0.name < $1.name }
        var search = AgeDaySearch()
        forEachCommonName(births.map(\.name), ages.map(\.name)) { born, aged in
            for i in born {
                for j in aged { search.add(born: births[i].day, age: ages[j].age) }
            }
        }
        return search.mostLikelyDay()
    }

    private static func written(_ day: Int32) -> String {
        guard let date = CalendarSystem.gregorian.date(ofOrdinalDay: Int(day)) else { return "?" }
        func two(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
        return "\(date.year)-\(two(date.month))-\(two(date.day))"
    }

    private func birthReading(_ source: FieldSource, table: Int, day: Int32) -> AgeFromBirth? {
        AgeFromBirth(
            source, table: tables[table], recognized: columns[table], day: day)
    }
}

extension FieldSource {
    /// The column of dates or years of birth that an age is made of.
    var birthColumn: Int? {
        switch self {
        case .derived(.ageFromDate(let column)), .derived(.ageFromYear(let column)): column
        default: nil
        }
    }
}

extension AgeFromBirth {
    /// Reads the column of births that an age is made of; nil for other sources.
    init?(_ source: FieldSource, table: RecordTable, recognized: [RecognizedColumn], day: Int32) {
        guard let column = source.birthColumn else { return nil }
        if case .derived(.ageFromYear) = source { isYear = true } else { isYear = false }
        reader = DateReader(format: table.dateFormat(ofColumn: column, recognized: recognized))
        self.day = day
    }
}

extension RecordTable {
    /// The format of dates that recognition found, else the one that the column's values show.
    func dateFormat(ofColumn column: Int, recognized: [RecognizedColumn]) -> DateFormat {
        if let known = recognized.first(where: { $0.index == column })?.dateFormat { return known }
        let values = columns[column].values
        let counts = [UInt32](repeating: 1, count: values.count)
        return DateReader.detect(values, counts: counts)?.format ?? DateFormat()
    }
}

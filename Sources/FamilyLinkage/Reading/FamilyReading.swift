// Part of Reunify. Copyright the Reunify contributors.
// SPDX-License-Identifier: Apache-2.0

import PersonNames
public import RecordLinkage

/// Reads lists as tables into records for family reasoning.
public enum FamilyReading {
    /// Rows that are put together at a time.
    static let chunk = 16_384

    /// Reads lists.
    ///
    /// What can be known of a distinct value is worked out once; rows only put it together.
    ///
    /// - Returns: nil where the surrounding task is cancelled.
    /// - Complexity: linear in rows and distinct values. The result does not depend on threads.
    public static func read(
        _ tables: [RecordTable], options: FamilyReadingOptions = FamilyReadingOptions()
    ) async -> FamilyRoster? {
        var roster = FamilyRoster()
        let shared = SharedNumbers(tables)
        var assigned = tables.enumerated().map { source, table in
            FamilyColumnAssignment(table, list: source, shared: shared, options: options).columns
        }
        SharedOrigins.settle(&assigned, tables, options)
        let numbering = textNumbering(assigned)
        let prevailingCountry = PrevailingCountry.code(tables, assigned) ?? ""
        var agesAsOf: AgesAsOf?
        for (source, table) in tables.enumerated() {
            let columns = assigned[source]
            guard let values = await ListValues(table, columns, threads: options.threads) else {
                return nil
            }
            let middleDay = ListReading.middleDay(table, values)
            if middleDay == nil, agesAsOf == nil {
                guard let days = await middleDays(tables, assigned, threads: options.threads) else {
                    return nil
                }
                agesAsOf = AgesAsOf(options, days: days)
            }
            let reading = ListReading(
                table: table, source: source, columns: columns, values: values,
                textNumbering: numbering, middleDay: middleDay, agesAsOf: agesAsOf,
                prevailingCountry: prevailingCountry)
            let chunks = (table.rowCount + chunk - 1) / chunk
            let parts = await concurrentMap(chunks, threads: options.threads) { part in
                reading.records(part * chunk..<min(table.rowCount, (part + 1) * chunk))
            }
            guard let parts else { return nil }
            let first = roster.records.count
            roster.records.reserveCapacity(first + table.rowCount)
            var names = NameInterning(first: roster.names.count, capacity: values.rowCount)
            for part in parts {
                for record in part { roster.records.append(names.settled(record)) }
            }
            guard let read = await names.read(threads: options.threads) else { return nil }
            roster.names += read
            roster.lists.append(
                FamilyList(
                    source: table.source, columns: columns, records: first..<roster.records.count,
                    agesAsOf: middleDay ?? agesAsOf?.day, notes: reading.notes))
        }
        Teknonyms.settle(&roster)
        return roster
    }

    /// The middle day of each list that has days; nil where the surrounding task is cancelled.
    ///
    /// Lists are read for it once more: few crises have a list without a day.
    private static func middleDays(
        _ tables: [RecordTable], _ columns: [[FamilyList.ListColumn]], threads: Int
    ) async -> [Int]? {
        var days: [Int] = []
        for (table, columns) in zip(tables, columns) {
            guard let values = await ListValues(table, columns, threads: threads) else {
                return nil
            }
            if let day = ListReading.middleDay(table, values) { days.append(day) }
        }
        return days
    }

    /// The numbering of group numbers that stand in free text: that of families, which may be known only
    /// from being shared by lists.
    private static func textNumbering(_ lists: [[FamilyList.ListColumn]]) -> String {
        var numberings: Set<String> = []
        for column in lists.joined() {
            if case .groupNumber(let numbering) = column.role { numberings.insert(numbering) }
        }
        let family = FamilyColumnAssignment.numbering([])
        if numberings.contains(family) { return family }
        let shared = numberings.filter { $0.hasPrefix(SharedNumbers.numberingPrefix) }
        let only = shared.isEmpty ? numberings : shared
        return only.count == 1 ? only.first ?? family : family
    }
}

/// A record whose names are still cells of its list.
struct UnsettledRecord: Sendable {
    var record: FamilyRecord
    var name: NameCells?
    var aliases: [NameCells] = []
    /// For each statement of the record, its names.
    var statementNames: [StatedNames] = []

    /// The name of a relative, and of the relative’s own parents.
    struct StatedNames: Sendable {
        var relative: NameCells?
        var mother: NameCells?
        var father: NameCells?
    }
}

extension UnsettledRecord {
    /// The record with numbers for its names.
    func settled(_ number: (NameCells?) -> Int) -> FamilyRecord {
        var record = record
        record.name = number(name)
        record.aliases = aliases.map(number).filter { $0 != 0 }
        for (place, names) in statementNames.enumerated() {
            record.statements[place].name = number(names.relative)
            record.statements[place].mother = number(names.mother)
            record.statements[place].father = number(names.father)
        }
        return record
    }
}

/// A name as it stands in cells of one row.
struct NameCells: Sendable, Hashable {
    var full = ""
    var given = ""
    var middle = ""
    var surname = ""
    var secondSurname = ""
    /// ISO code of the country that decides between traditions.
    var country = ""

    var isEmpty: Bool {
        full.isEmpty && given.isEmpty && middle.isEmpty && surname.isEmpty && secondSurname.isEmpty
    }

    /// Parts joined in the order given names, surnames.
    var written: String {
        full.isEmpty
            ? [given, middle, surname, secondSurname].filter { !$0.isEmpty }.joined(separator: " ")
            : full
    }

    /// The name with its readings.
    func read() -> FamilyName {
        let hint = country.isEmpty ? nil : country
        let readings =
            full.isEmpty
            ? [
                NameReader.reading(
                    given: given, middle: middle, surname: surname, secondSurname: secondSurname,
                    country: hint)
            ]
            : NameReader.readings(fullName: full, country: hint)
        return FamilyName(written: written, readings: readings.filter { !$0.isEmpty })
    }
}

/// Gives every distinct name of a list a number.
struct NameInterning {
    private var numbers: [NameCells: Int] = [:]
    private var cells: [NameCells] = []
    private let first: Int

    /// - Parameters:
    ///   - first: The number of the first name.
    ///   - capacity: How many there may be.
    init(first: Int, capacity: Int = 0) {
        self.first = first
        cells.reserveCapacity(capacity)
    }

    private mutating func number(_ name: NameCells?) -> Int {
        guard let name, !name.isEmpty else { return 0 }
        if let known = numbers[name] { return known }
        let number = first + cells.count
        numbers[name] = number
        cells.append(name)
        return number
    }

    /// The record with numbers for its names.
    mutating func settled(_ unsettled: UnsettledRecord) -> FamilyRecord {
        unsettled.settled { number($0) }
    }

    /// All names with their readings, in the order of their numbers.
    func read(threads: Int) async -> [FamilyName]? {
        let chunk = 2_048
        let all = cells
        let parts = await concurrentMap((all.count + chunk - 1) / chunk, threads: threads) { part in
            all[part * chunk..<min(all.count, (part + 1) * chunk)].map { $0.read() }
        }
        return parts.map { Array($0.joined()) }
    }
}

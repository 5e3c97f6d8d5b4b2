// Part of Reunify. Copyright the Reunify contributors.
// SPDX-License-Identifier: Apache-2.0

import Casework
import FamilyLinkage
import PersonNames
import RecordLinkage

/// What a mapping makes of the rows of a list: who it is about, or what has to be asked.
struct RowReading: Sendable {
    /// What a row says.
    enum Result: Sendable, Equatable {
        case record(RowDraft)
        case ambiguous(question: String, readings: [String])
        case unreadable(reason: String)
    }

    private let mapping: ListMapping
    private let table: RecordTable
    private let roster: FamilyRoster?
    private let zone: String?

    /// Why a row is given up.
    private enum Trouble: Error {
        case ambiguous(question: String, readings: [String])
        case unreadable(reason: String)
    }

    /// Reads a table by a mapping.
    ///
    /// - Parameter zone: The zone of times, where the mapping says none.
    /// - Throws: `CommandFailure` where the mapping lacks a column of the table, or has another.
    init(
        _ table: RecordTable, _ mapping: ListMapping, zone: String?
    ) async throws(CommandFailure) {
        let headers = table.columns.map(\.name)
        for header in headers where mapping.column(header) == nil {
            throw CommandFailure(
                ExitStatus.data,
                "The mapping does not say what the column “\(header)” is. Add it; \"ignored\" if it "
                    + "is not to be used.")
        }
        for column in mapping.columns where !headers.contains(column.column) {
            throw CommandFailure(
                ExitStatus.data,
                "The mapping is of another list: there is no column “\(column.column)”."
                    + Suggestion.question(column.column, in: headers))
        }
        self.mapping = mapping
        self.table = table
        self.zone = mapping.zone ?? zone
        roster = await FamilyReading.read([table], options: Self.options(mapping))
    }

    /// How the matching has to read the list: what the steward corrected counts.
    static func options(_ mapping: ListMapping) -> FamilyReadingOptions {
        var options = FamilyReadingOptions()
        for column in mapping.columns where column.is == FieldRole.ignored.rawValue {
            options.ignoredColumns.insert(column.column)
        }
        for column in mapping.columns {
            options.stated[column.column] =
                switch column.is {
                case "encounter-time": .encounterTime
                case "encounter-clock": .encounterClock
                case "encounter-place": .encounterPlace
                case "record-day": .recordDay
                case "held-at": .heldAt
                case "free-text": .freeText
                case FieldRole.groupNumber.rawValue:
                    .groupNumber(numbering: column.kind ?? "family")
                default: FieldRole(rawValue: column.is).flatMap(stated)
                }
        }
        return options
    }

    /// What a word of a mapping says that needs no look at the header.
    private static func stated(_ role: FieldRole) -> FamilyColumn? {
        switch role {
        case .motherName, .fatherName, .relativeName, .eventDate, .ignored, .text, .category: nil
        default: .own(role)
        }
    }

    /// What row `row` of the table says.
    func read(_ row: Int) -> Result {
        do throws(Trouble) {
            var draft = RowDraft(identity: try identity(row))
            let isDescribed =
                draft.identity.names.contains { !$0.asTyped.isEmpty }
                || !draft.identity.numbers.isEmpty
            guard isDescribed else {
                throw .unreadable(reason: "The row has neither a name nor a number.")
            }
            draft.encounter = try encounter(row)
            if let record = record(row) {
                draft.phones = record.phones
                draft.relatives = record.statements.compactMap { relative($0, row) }
            }
            return .record(draft)
        } catch {
            switch error {
            case .ambiguous(let question, let readings):
                return .ambiguous(question: question, readings: readings)
            case .unreadable(let reason): return .unreadable(reason: reason)
            }
        }
    }

    private func identity(_ row: Int) throws(Trouble) -> Identity {
        var parts: [FieldRole: String] = [:]
        var aliases: [RecordedName] = []
        var numbers: [IssuedNumber] = []
        var languages: Set<Language> = []
        var birth: RecordedDate?
        var years: ClosedRange<Int>?
        var day = mapping.asOf.flatMap { try? ActTime.day($0) }
        for column in table.columns {
            let code = Int(column.codes[row])
            guard code > 0, let described = mapping.column(column.name) else { continue }
            let cell = column.values[code - 1]
            guard !NullWords.isNull(unfolded: cell) else { continue }
            switch described.is {
            case FieldRole.alias.rawValue:
                aliases.append(RecordedName(kind: .nickname, asTyped: cell))
            case FieldRole.identifier.rawValue:
                numbers.append(IssuedNumber(kind: described.kind ?? described.is, number: cell))
            case FieldRole.recordID.rawValue:
                numbers.append(
                    IssuedNumber(kind: described.kind ?? described.is, number: cell, scope: .list))
            case FieldRole.language.rawValue: languages = LanguageNames.languages(in: cell)
            case FieldRole.dateOfBirth.rawValue: birth = try date(cell, described)
            case FieldRole.age.rawValue: years = AgeReading.read(cell)?.years
            case "record-day", "encounter-time": day = try self.day(cell, described) ?? day
            default:
                if let role = FieldRole(rawValue: described.is) { parts[role] = cell }
            }
        }
        let record = record(row)
        for number in record?.groupNumbers ?? [] {
            numbers.append(
                IssuedNumber(kind: number.numbering, number: number.value, scope: .group))
        }
        let places = [parts[.locality], parts[.birthplace], parts[.region], parts[.country]]
        return Identity(
            names: name(parts).map { [$0] + aliases } ?? aliases, sex: record?.sex,
            dateOfBirth: birth, age: age(years, birth, day),
            placeOfBirth: places.compactMap(\.self).joined(separator: ", "),
            nationality: (record?.nationality ?? record?.origin.country).map { [$0] } ?? [],
            languages: languages, numbers: numbers)
    }

    private func record(_ row: Int) -> FamilyRecord? {
        guard let roster, roster.records.indices.contains(row) else { return nil }
        return roster.records[row]
    }

    private func name(_ parts: [FieldRole: String]) -> RecordedName? {
        let last = [parts[.surname], parts[.secondSurname]].compactMap(\.self)
            .joined(separator: " ")
        let first = parts[.givenName] ?? ""
        let middle = parts[.middleName] ?? ""
        let whole =
            parts[.fullName]
            ?? [first, middle, last].filter { !$0.isEmpty }.joined(separator: " ")
        guard !whole.isEmpty else { return nil }
        return RecordedName(
            kind: .typed, asTyped: whole, first: first, middle: middle, last: last)
    }

    private func age(_ years: ClosedRange<Int>?, _ birth: RecordedDate?, _ day: Day?)
        -> RecordedAge?
    {
        guard birth == nil, let years, let day else { return nil }
        return RecordedAge(years: years, asOf: day)
    }

    // MARK: Relatives and encounters

    /// Longest text of a cell that a statement quotes; the row keeps the rest.
    private static let longestQuote = 400

    private func relative(_ statement: KinStatement, _ row: Int) -> RowDraft.Relative? {
        guard let roster, table.columns.indices.contains(statement.column) else { return nil }
        let column = table.columns[statement.column]
        let code = Int(column.codes[row])
        let name = roster.names[statement.name].written
        let cell = code > 0 ? column.values[code - 1] : name
        var words = String(cell.prefix(Self.longestQuote))
        if words.utf8.count < cell.utf8.count { words += "…" }
        guard words.contains(where: { !$0.isWhitespace }) else { return nil }
        let described = RelativeDescription(
            relation: statement.relation, sex: statement.sex,
            born: statement.birth.map {
                Day(number: $0.days.lowerBound)...Day(number: $0.days.upperBound)
            }, place: statement.origin.text, number: statement.identifier ?? "",
            phone: statement.phone ?? "", isFromFreeText: statement.isFromFreeText)
        return RowDraft.Relative(name: name, words: words, described: described)
    }

    private func encounter(_ row: Int) throws(Trouble) -> RowDraft.Encounter? {
        var day: Day?
        var places: [String] = []
        for column in table.columns {
            let code = Int(column.codes[row])
            guard code > 0, let described = mapping.column(column.name) else { continue }
            let cell = column.values[code - 1]
            guard !NullWords.isNull(unfolded: cell) else { continue }
            switch described.is {
            case "encounter-time": day = try self.day(cell, described) ?? day
            case "encounter-place": places.append(cell)
            default: break
            }
        }
        guard let day else { return nil }
        let minute = record(row)?.encounterTime?.minute
        let clock = minute.map { "\(Self.two($0 / 60)):\(Self.two($0 % 60))" } ?? "12:00"
        guard let at = try? ActTime.moment("\(ActTime.text(day)) \(clock)", zone: zone) else {
            throw .unreadable(reason: "The day of the encounter cannot be read.")
        }
        return RowDraft.Encounter(
            at: at, isDayOnly: minute == nil, place: places.joined(separator: ", "))
    }

    private static func two(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }

    /// The day of a cell that may tell the time of day too.
    private func day(_ cell: String, _ column: ListMapping.Column) throws(Trouble) -> Day? {
        let first = cell.split(whereSeparator: { $0 == " " || $0 == "T" }).first.map(String.init)
        let dates = column.dates ?? ListMapping.Dates(order: "ask")
        var readings: [Int32] = []
        for order in dates.asks
            ? [DateFormat.Order.dayMonthYear, .monthDayYear] : [nil]
        {
            let reader = DateReader(format: dates.format(order: order))
            let read =
                reader.readLoosely(cell)?.date ?? first.flatMap { reader.readLoosely($0)?.date }
            if let number = read?.ordinalDay, !readings.contains(number) { readings.append(number) }
        }
        if readings.count > 1 {
            throw .ambiguous(
                question:
                    "In column “\(column.column)”, day and month can be read both ways. Which is "
                    + "it?",
                readings: readings.map { ActTime.text(Day(number: Int($0))) })
        }
        return readings.first.map { Day(number: Int($0)) }
    }

    // MARK: Dates

    private func date(_ cell: String, _ column: ListMapping.Column) throws(Trouble)
        -> RecordedDate?
    {
        let dates = column.dates ?? ListMapping.Dates(order: "ask")
        guard dates.asks else { return try single(cell, column, dates.format()) }
        let days = [DateFormat.Order.dayMonthYear, .monthDayYear].compactMap { order in
            DateReader(format: dates.format(order: order)).read(cell).flatMap(\.ordinalDay)
        }
        if days.count == 2, days[0] != days[1] {
            throw .ambiguous(
                question:
                    "In column “\(column.column)”, day and month can be read both ways. Which is "
                    + "it?",
                readings: days.map { ActTime.text(Day(number: Int($0))) })
        }
        // Only one order fits, or both are the same day.
        let order: DateFormat.Order =
            DateReader(format: dates.format(order: .dayMonthYear)).read(cell) == nil
            ? .monthDayYear : .dayMonthYear
        return try single(cell, column, dates.format(order: order))
    }

    private func single(
        _ cell: String, _ column: ListMapping.Column, _ format: DateFormat
    ) throws(Trouble) -> RecordedDate? {
        guard let date = DateReader(format: format).readLoosely(cell)?.date,
            let days = date.possibleDays
        else {
            throw .unreadable(
                reason: "What stands in column “\(column.column)” cannot be read as a date.")
        }
        let calendar = RecordedDate.Calendar(rawValue: "\(date.calendar)") ?? .gregorian
        var earliest = Day(number: Int(days.lowerBound))
        var latest = Day(number: Int(days.upperBound))
        let precision: RecordedDate.Precision
        switch (date.precision, date.placeholder) {
        case (.day, .firstOfJanuary), (.day, .firstOfJuly), (.day, .softwareDefault):
            // Such a day proves nothing within its year.
            precision = .placeholder
            let year = earliest.parts.year
            earliest = Day(year, 1, 1) ?? earliest
            latest = Day(year, 12, 31) ?? latest
        case (.day, _): precision = .day
        case (.month, _): precision = .month
        default: precision = .year
        }
        return RecordedDate(
            earliest: earliest, latest: latest, precision: precision, calendar: calendar,
            asWritten: cell)
    }
}

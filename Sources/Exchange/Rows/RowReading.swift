// Part of Reunify. Copyright the Reunify contributors.
// SPDX-License-Identifier: Apache-2.0

package import Casework
import FamilyLinkage
import Foundation
import PersonNames
package import RecordLinkage

/// What a mapping makes of the rows of a list: who it is about, or what has to be asked.
package struct RowReading: Sendable {
    /// What a row says.
    package enum Result: Sendable, Equatable {
        case record(RowDraft)
        case ambiguous(question: String, readings: [String])
        case unreadable(reason: String)
    }

    let mapping: ListMapping
    /// The list as it came.
    let source: RecordTable
    /// The list with its codes translated.
    let table: RecordTable
    let obstacles: [[UInt32: CellTranslation.Outcome]]
    /// What the mapping says of each column of the table.
    let columns: [ListMapping.Column]
    private let roster: FamilyRoster?
    private let zone: String
    private let zones: ZoneOffsets

    /// Why a row is given up.
    enum Trouble: Error {
        case ambiguous(question: String, readings: [String])
        case unreadable(reason: String)
    }

    /// Reads a table by a mapping.
    ///
    /// - Parameters:
    ///   - zone: The zone of times, where the mapping says none.
    ///   - zones: What clocks show there.
    /// - Throws: `MappingError` where the mapping lacks a column of the table, or has another.
    package init(
        _ table: RecordTable, _ mapping: ListMapping, zone: String,
        zones: ZoneOffsets = .foundation
    ) async throws(MappingError) {
        let headers = table.columns.map(\.name)
        var columns: [ListMapping.Column] = []
        for header in headers {
            guard let column = mapping.column(header) else { throw .columnNotMapped(header) }
            columns.append(column)
        }
        for column in mapping.columns where !headers.contains(column.column) {
            throw .noSuchColumn(column.column, headers: headers)
        }
        self.mapping = mapping
        self.columns = columns
        self.zone = mapping.zone ?? zone
        self.zones = zones
        source = table
        let translated = CellTranslation.translate(table, mapping)
        self.table = translated.table
        obstacles = translated.obstacles
        roster = await FamilyReading.read([translated.table], options: Self.options(mapping))
    }

    /// How the matching has to read the list: what the steward corrected counts.
    private static func options(_ mapping: ListMapping) -> FamilyReadingOptions {
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
    package func read(_ row: Int) -> Result {
        do throws(Trouble) {
            try refuseObstacles(row)
            var draft = RowDraft(identity: try identity(row))
            let isDescribed =
                draft.identity.names.contains { !$0.asTyped.isEmpty }
                || !draft.identity.numbers.isEmpty
            guard isDescribed else {
                throw .unreadable(reason: QuarantineReason(.nobody).sentence)
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

    /// Gives the row up where a cell of it has to be asked about.
    private func refuseObstacles(_ row: Int) throws(Trouble) {
        for (place, column) in source.columns.enumerated() where !obstacles[place].isEmpty {
            switch obstacles[place][column.codes[row]] {
            case .ask(let question, let readings):
                throw .ambiguous(question: question, readings: readings)
            case .unreadable(let reason): throw .unreadable(reason: reason)
            case .same, .value, nil: break
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
        var day = mapping.asOf.flatMap { Day(iso: $0) }
        for (column, described) in zip(table.columns, columns) {
            let code = Int(column.codes[row])
            guard code > 0 else { continue }
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

    func record(_ row: Int) -> FamilyRecord? {
        guard let roster, roster.records.indices.contains(row) else { return nil }
        return roster.records[row]
    }

    /// A name of the list by its number.
    func name(_ number: Int) -> String {
        guard let roster, roster.names.indices.contains(number) else { return "" }
        return roster.names[number].written
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
        for (column, described) in zip(table.columns, columns) {
            let code = Int(column.codes[row])
            guard code > 0 else { continue }
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
        // Noon stands for a time of day that is not told.
        let second = (minute.map { Int($0) } ?? 12 * 60) * 60
        guard let at = zones.moment(day, secondOfDay: second, in: zone) else {
            throw .unreadable(reason: QuarantineReason(.encounterDay).sentence)
        }
        return RowDraft.Encounter(
            at: at, isDayOnly: minute == nil, place: places.joined(separator: ", "))
    }
}

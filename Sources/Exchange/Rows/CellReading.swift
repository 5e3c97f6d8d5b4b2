// Part of Reunify. Copyright the Reunify contributors.
// SPDX-License-Identifier: Apache-2.0

import Casework
import FamilyLinkage
import PersonNames
import RecordLinkage

/// Where a value comes from: a cell, what the mapping says it is, and what became of it.
///
/// With the list's digest, the row's line and the mapping's revision it is the whole way of a value, from
/// the file of an agency to a record.
package struct CellReading: Hashable, Sendable {
    /// The header of its column.
    package let column: String
    /// The cell as the list has it.
    package let cell: String
    /// What the mapping says the column is.
    package let word: String
    /// What it was read as: a date as `2017-03-04`, a code as what it stands for, a relative as relation
    /// and name, a question as `asked: …`, nothing where the cell is not used.
    package let gives: String
}

extension RowReading {
    /// The way of every cell of a row that is not empty.
    package func cells(_ row: Int) -> [CellReading] {
        let draft: RowDraft? =
            if case .record(let draft) = read(row) { draft } else { nil }
        var readings: [CellReading] = []
        for (place, column) in source.columns.enumerated() {
            let code = column.codes[row]
            guard code > 0 else { continue }
            let described = columns[place]
            readings.append(
                CellReading(
                    column: column.name, cell: column.values[Int(code) - 1], word: described.is,
                    gives: gives(row, place, described, draft)))
        }
        return readings
    }

    private func gives(
        _ row: Int, _ place: Int, _ described: ListMapping.Column, _ draft: RowDraft?
    ) -> String {
        switch obstacles[place][source.columns[place].codes[row]] {
        case .ask(_, let readings): return "asked: " + readings.joined(separator: " or ")
        case .unreadable: return "not in its table"
        case .same, .value, nil: break
        }
        let code = Int(table.columns[place].codes[row])
        guard code > 0 else { return "" }
        let cell = table.columns[place].values[code - 1]
        if NullWords.isNull(unfolded: cell) { return "" }
        let said = relatives(row, place)
        switch described.is {
        case FieldRole.ignored.rawValue, FieldRole.text.rawValue: return said
        case FieldRole.dateOfBirth.rawValue:
            return given { () throws(Trouble) in try date(cell, described).map(Self.text) }
        case "record-day", "encounter-time":
            return given { () throws(Trouble) in try day(cell, described)?.iso }
        case FieldRole.age.rawValue:
            return AgeReading.read(cell).map { age in
                age.years.lowerBound == age.years.upperBound
                    ? "\(age.years.lowerBound)"
                    : "\(age.years.lowerBound)-\(age.years.upperBound)"
            } ?? ""
        case FieldRole.sex.rawValue: return record(row)?.sex.map { "\($0)" } ?? ""
        case FieldRole.language.rawValue:
            return LanguageNames.languages(in: cell).map(\.tag).sorted().joined(separator: " ")
        case FieldRole.nationality.rawValue: return record(row)?.nationality ?? cell
        case "free-text", "relative", FieldRole.motherName.rawValue,
            FieldRole.fatherName.rawValue, FieldRole.relativeName.rawValue:
            return said
        default: return said.isEmpty ? cell : cell + "; " + said
        }
    }

    /// What a cell says of relatives.
    private func relatives(_ row: Int, _ place: Int) -> String {
        (record(row)?.statements ?? []).filter { $0.column == place }.map { statement in
            let name = self.name(statement.name)
            return name.isEmpty
                ? statement.relation.rawValue : "\(statement.relation.rawValue): \(name)"
        }.joined(separator: "; ")
    }

    /// What is given, a question, or that it cannot be read.
    private func given(_ body: () throws(Trouble) -> String?) -> String {
        do throws(Trouble) { return try body() ?? "" } catch {
            switch error {
            case .ambiguous(_, let readings):
                return "asked: " + readings.joined(separator: " or ")
            case .unreadable: return "not read"
            }
        }
    }

    /// `2017-03-04`, or the days it can mean.
    private static func text(_ date: RecordedDate) -> String {
        date.earliest == date.latest
            ? date.earliest.iso : "\(date.earliest.iso)/\(date.latest.iso)"
    }
}

// Part of Reunify. Copyright the Reunify contributors.
// SPDX-License-Identifier: Apache-2.0

import Exchange
import RecordLinkage

/// Mappings and what they make of lists, in words.
enum MappingText {
    /// A mapping as a table.
    static func text(_ mapping: ListMapping) -> String {
        var lines: [String] = []
        let title = mapping.source ?? "a mapping"
        lines.append(title + (mapping.revision.map { ", revision \($0)" } ?? ""))
        if let sheet = mapping.sheet { lines.append("sheet “\(sheet)”") }
        if let asOf = mapping.asOf { lines.append("ages are of \(asOf)") }
        if let zone = mapping.zone { lines.append("times are of \(zone)") }
        var table = TextTable(alignments: [.left, .left, .left])
        table.add(["column", "is", "how"])
        for column in mapping.columns {
            table.add([column.column, column.is, how(column)])
        }
        lines += [""] + table.lines
        for (name, codes) in (mapping.tables ?? [:]).sorted(by: { $0.key < $1.key }) {
            lines += ["", "table \(name)"]
            var shown = TextTable(alignments: [.left, .left])
            for (code, meaning) in codes.sorted(by: { $0.key < $1.key }) {
                shown.add(["  " + code, meaning.isEmpty ? "(nothing known)" : meaning])
            }
            lines += shown.lines
        }
        let asked = mapping.columns.filter { $0.dates?.order == "ask" || $0.zeros == .ask }
        if !asked.isEmpty {
            lines += ["", "To be answered: " + asked.map(\.column).joined(separator: ", ")]
        }
        return lines.joined(separator: "\n")
    }

    private static func how(_ column: ListMapping.Column) -> String {
        var parts: [String] = []
        if let kind = column.kind { parts.append(kind) }
        if let dates = column.dates {
            parts.append(dates.order == "ask" ? "order is asked" : dates.order)
            switch dates.serial {
            case .from1900: parts.append("days counted from 1900")
            case .from1904: parts.append("days counted from 1904")
            case .some(.none), nil: break
            }
            if let calendar = dates.calendar { parts.append(calendar) }
        }
        if let width = column.width {
            switch column.zeros ?? .ask {
            case .ask: parts.append("\(width) digits, fewer are asked about")
            case .pad: parts.append("\(width) digits, filled up with zeros")
            case .keep: parts.append("\(width) digits or fewer")
            }
        }
        if let table = column.table {
            parts.append(
                "table \(table)" + (column.unlisted == .keep ? ", other codes are kept" : ""))
        }
        return parts.joined(separator: ", ")
    }

    /// What a mapping makes of a list.
    static func text(_ check: MappingCheck) -> String {
        var lines = [
            "\(Numerals.count(check.rows, "record")): \(Numerals.grouped(check.accepted)) would be "
                + "accepted, \(Numerals.grouped(check.quarantined)) quarantined"
        ]
        for (reason, count) in check.reasons.sorted(by: { ($1.value, $0.key) < ($0.value, $1.key) })
        {
            lines.append("  \(count) × \(reason)")
        }
        var table = TextTable(alignments: [.left, .left, .right, .right, .right, .right, .right])
        table.add(["column", "is", "read", "empty", "asked", "unreadable", "unused"])
        for column in check.columns {
            table.add(
                [column.column, column.is]
                    + [
                        column.read, column.empty, column.asked, column.unreadable, column.unused,
                    ].map { $0 == 0 ? "" : Numerals.grouped($0) })
        }
        lines += [""] + table.lines
        for column in check.columns where !column.unlisted.isEmpty {
            let codes = column.unlisted.sorted { ($1.value, $0.key) < ($0.value, $1.key) }
            lines.append(
                "\(column.column): not in its table: "
                    + codes.map { "\(TextTable.visible($0.key)) (\($0.value))" }
                    .joined(separator: ", "))
        }
        for column in check.columns where column.malformed > 0 {
            lines.append(
                "\(column.column): \(column.malformed) are no A-numbers (7 to 9 digits), and are kept as "
                    + "they are written")
        }
        return lines.joined(separator: "\n")
    }

    /// What becomes of a row.
    static func text(_ cells: [CellReading], _ result: RowReading.Result) -> String {
        var table = TextTable(alignments: [.left, .left, .left, .left])
        table.add(["column", "cell", "is", "gives"])
        for cell in cells { table.add([cell.column, cell.cell, cell.word, cell.gives]) }
        var lines = table.lines
        switch result {
        case .record: lines += ["", "The row would be accepted."]
        case .ambiguous(let question, let readings):
            lines += ["", "Quarantined: \(question) \(readings.joined(separator: " or "))"]
        case .unreadable(let reason): lines += ["", "Quarantined: \(reason)"]
        }
        return lines.joined(separator: "\n")
    }

    /// Fails where tests failed, and says which.
    static func tell(_ failures: [ListMapping.TestFailure]) throws(CommandFailure) {
        guard !failures.isEmpty else { return }
        throw CommandFailure(
            ExitStatus.data,
            "The mapping's own tests fail: "
                + failures.prefix(10).map {
                    "test \($0.test), column “\($0.column)”: “\($0.found)” instead of “\($0.wanted)”"
                }.joined(separator: "; ") + ".")
    }

    /// A check as JSON.
    struct CheckReport: Encodable {
        var rows: Int
        var accepted: Int
        var quarantined: Int
        var reasons: [String: Int]
        var columns: [MappingCheck.Column]

        init(_ check: MappingCheck) {
            rows = check.rows
            accepted = check.accepted
            quarantined = check.quarantined
            reasons = check.reasons
            columns = check.columns
        }
    }
}

// Part of Reunify. Copyright the Reunify contributors.
// SPDX-License-Identifier: Apache-2.0

import ArgumentParser
import Foundation
import PersonNames
import RecordLinkage

/// Shows what the columns of a file were taken for.
struct ColumnsCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "columns",
        abstract: "Show what each column of a file, or of several, is taken for, and why.",
        discussion: """
            Where a column was taken for the wrong thing, say so when linking:
              --role COLUMN=ROLE   what the column is
              --id COLUMN          the column that holds the records' ids
              --ignore COLUMN      not to be used

            The roles are: \(ColumnRoles.list).

            EXAMPLES
              reunify columns roster.csv
              reunify columns roster.csv clinic.csv
              reunify columns roster.csv --role geb=date-of-birth
              reunify columns roster.csv --json
            """)

    @Argument(help: "The file to look at; several may be given.")
    var files: [String]

    @Option(
        help: ArgumentHelp(
            "Try a role, as COLUMN=ROLE; may be given several times.", valueName: "column=role"))
    var role: [String] = []

    @OptionGroup var limits: LimitOptions

    @Flag(help: "Print one JSON object a file.")
    var json = false

    func validate() throws {
        for statement in role { _ = try ColumnRoles.parse(statement) }
    }

    func run() async throws {
        let (tables, sources) = try await TableInput.read(files, limits: limits)
        if tables.contains(where: \.columns.isEmpty) { try TableInput.checkNotEmpty(sources) }
        let overrides = try roles(in: sources)
        for (place, (table, source)) in zip(tables, sources).enumerated() {
            let columns = ColumnRecognition.recognize(
                table, overrides: overrides.filter { source.columns.contains($0.key) })
            if json {
                try StandardStreams.print(try Self.json(columns, source))
                continue
            }
            for note in source.notes {
                StandardStreams.tell("reunify: \(source.name): \(note.sentence)")
            }
            try StandardStreams.print((place > 0 ? "\n" : "") + Self.text(columns, source))
        }
    }

    /// The roles that were stated, of columns that are in one of the files.
    private func roles(in sources: [TableSource]) throws -> [String: FieldRole] {
        let known = sources.flatMap(\.columns)
        var overrides: [String: FieldRole] = [:]
        for statement in role {
            let (column, role) = try ColumnRoles.parse(statement)
            guard known.contains(column) else {
                throw CommandFailure(
                    ExitStatus.usage,
                    "--role: there is no column “\(column)”."
                        + Suggestion.question(column, in: known))
            }
            overrides[column] = role
        }
        return overrides
    }

    private static func text(_ columns: [RecognizedColumn], _ source: TableSource) -> String {
        var table = TextTable(alignments: [.left, .left, .right, .right, .right, .left])
        table.add(["column", "role", "sure", "filled", "distinct", "dates"])
        for column in columns {
            table.add([
                column.name, column.role.rawValue, Numerals.percent(column.confidence),
                Numerals.percent(column.completeness), Numerals.grouped(column.distinctCount),
                column.dateFormat.map(dates) ?? "",
            ])
        }
        var lines = [
            "\(source.name): \(Numerals.count(source.recordCount, "record"))"
                + (source.quarantine.isEmpty
                    ? "" : ", \(Numerals.grouped(source.quarantine.count)) cannot be read"),
            "",
        ]
        lines += table.lines
        lines += ["", "Why"]
        for column in columns {
            lines.append("  " + TextTable.visible(column.name))
            lines += column.reasons.map { "    " + TextTable.visible($0) }
            let others = column.alternatives.filter { $0.1 >= 0.05 }.map {
                "\($0.0.rawValue) (\(Numerals.percent($0.1)))"
            }
            if !others.isEmpty, column.confidence < 0.95 {
                lines.append("    It might also be: " + others.joined(separator: ", ") + ".")
            }
        }
        let doubtful = columns.min { $0.confidence < $1.confidence }
        lines += [
            "", "If a column is wrong, say so when linking:",
            "  --role \(argument(doubtful?.name ?? "COLUMN"))=ROLE, --id COLUMN or --ignore COLUMN",
            "The roles are listed by: reunify columns --help",
        ]
        return lines.joined(separator: "\n")
    }

    /// A column's name as a shell takes it for one word.
    private static func argument(_ name: String) -> String {
        let isPlain = name.utf8.allSatisfy { byte in
            byte == 0x5F || byte == 0x2D || byte == 0x2E || byte >= 0x30 && byte <= 0x39
                || byte >= 0x41 && byte <= 0x5A || byte >= 0x61 && byte <= 0x7A
        }
        return isPlain && !name.isEmpty
            ? name : "'" + name.replacing("'", with: "'\\''") + "'"
    }

    private static func dates(_ format: DateFormat) -> String {
        var words = [
            format.shape == .compact ? format.compactOrder.rawValue : format.order.rawValue,
            format.shape.rawValue,
        ]
        if format.calendar != .gregorian { words.append("\(format.calendar)") }
        return words.joined(separator: ", ")
    }

    private static func json(
        _ columns: [RecognizedColumn], _ source: TableSource
    ) throws -> String {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        let report = Report(
            source: source.name, records: source.recordCount,
            quarantined: source.quarantine.count, notes: source.notes.map(\.sentence),
            columns: columns.map { column in
                Report.Column(
                    name: column.name, role: column.role.rawValue,
                    confidence: rounded(column.confidence), reasons: column.reasons,
                    completeness: rounded(column.completeness), distinct: column.distinctCount,
                    dateFormat: column.dateFormat,
                    alternatives: Dictionary(
                        column.alternatives.map { ($0.0.rawValue, rounded($0.1)) },
                        uniquingKeysWith: max))
            })
        return String(decoding: try encoder.encode(report), as: UTF8.self)
    }

    private static func rounded(_ value: Double) -> Double { (value * 1e4).rounded() / 1e4 }

    private struct Report: Codable {
        struct Column: Codable {
            var name: String
            var role: String
            var confidence: Double
            var reasons: [String]
            var completeness: Double
            var distinct: Int
            var dateFormat: DateFormat?
            var alternatives: [String: Double]
        }
        var source: String
        var records: Int
        var quarantined: Int
        var notes: [String]
        var columns: [Column]
    }
}

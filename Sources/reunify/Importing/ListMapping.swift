// Part of Reunify. Copyright the Reunify contributors.
// SPDX-License-Identifier: Apache-2.0

import Foundation
import RecordLinkage

/// What the columns of a list are, and how its dates are written: a file that a data steward reads,
/// corrects and keeps.
///
/// ```json
/// {"reunify-mapping": 1,
///  "asOf": "2018-07-10",
///  "zone": "America/Chicago",
///  "columns": [
///    {"column": "A-NUMBER", "is": "identifier", "kind": "a-number"},
///    {"column": "DOB", "is": "date-of-birth", "dates": {"order": "MDY"}},
///    {"column": "NARRATIVE", "is": "free-text"}]}
/// ```
struct ListMapping: Codable, Equatable, Sendable {
    /// The version of the format.
    static let version = 1

    /// How a column's dates are written.
    struct Dates: Codable, Equatable, Sendable {
        /// `YMD`, `DMY`, `MDY`, or `ask`: dates that can be read two ways are then quarantined.
        var order: String
        /// The order in rows of digits; `YMD` where it is left out.
        var compact: String?
        /// Two-digit years above it belong to the 1900s.
        var century: UInt8?
        /// Bare numbers are a spreadsheet's count of days.
        var serial: Bool?
        /// `gregorian`, `ethiopic`, `solarHijri`, `hijri` or `buddhist`.
        var calendar: String?
    }

    /// One column.
    struct Column: Codable, Equatable, Sendable {
        /// Its header.
        var column: String
        /// What it is.
        var `is`: String
        /// What numbers of it are called: a-number, ration-card.
        var kind: String?
        var dates: Dates?
    }

    var version: Int
    /// Day as of which ages are meant in rows that have no day of their own.
    var asOf: String?
    /// The zone by whose clocks times of encounters are told, such as `America/Chicago`; that of who
    /// imports, where none is said.
    var zone: String?
    var columns: [Column]

    private enum CodingKeys: String, CodingKey {
        case version = "reunify-mapping"
        case asOf, zone, columns
    }

    /// Everything that a column may be: what it says of the person, and what the matching reads.
    static let words: [String] =
        FieldRole.allCases.map(\.rawValue) + [
            "encounter-time", "encounter-clock", "encounter-place", "record-day", "held-at",
            "free-text", "relative",
        ]

    /// Reads the text of a mapping file.
    static func read(_ text: String, path: String) throws(CommandFailure) -> ListMapping {
        guard let mapping = try? JSONDecoder().decode(Self.self, from: Data(text.utf8)) else {
            throw CommandFailure(
                ExitStatus.data,
                "“\(path)” is not a mapping. Make one with reunify import … --propose-mapping and "
                    + "correct it.")
        }
        guard mapping.version == version else {
            throw CommandFailure(
                ExitStatus.data,
                "“\(path)” is a mapping of version \(mapping.version); this program reads "
                    + "version \(version).")
        }
        for column in mapping.columns where !words.contains(column.is) {
            throw CommandFailure(
                ExitStatus.data,
                "“\(path)”: there is nothing that is called “\(column.is)”."
                    + Suggestion.question(column.is, in: words)
                    + " A column may be: \(words.joined(separator: ", ")).")
        }
        if let zone = mapping.zone { _ = try ActTime.timeZone(zone) }
        for column in mapping.columns {
            guard let order = column.dates?.order else { continue }
            guard ["YMD", "DMY", "MDY", "ask"].contains(order) else {
                throw CommandFailure(
                    ExitStatus.data,
                    "“\(path)”: the order of dates is YMD, DMY, MDY or ask, not “\(order)”.")
            }
        }
        return mapping
    }

    /// The text of its file.
    func text() throws -> String {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
        return String(decoding: try encoder.encode(self), as: UTF8.self) + "\n"
    }

    /// The column of a header.
    func column(_ header: String) -> Column? { columns.first { $0.column == header } }
}

extension ListMapping.Dates {
    /// How the reader of dates is told; with another order where it is to be tried.
    func format(order other: DateFormat.Order? = nil) -> DateFormat {
        DateFormat(
            order: other ?? DateFormat.Order(rawValue: order) ?? .dayMonthYear,
            compactOrder: other ?? compact.flatMap(DateFormat.Order.init) ?? .yearMonthDay,
            lastYearOfCentury: century ?? 30, serialEpoch: serial == true ? .from1900 : nil,
            calendar: CalendarSystem.allCases.first { "\($0)" == calendar } ?? .gregorian)
    }

    /// Whether dates that can be read two ways are asked about.
    var asks: Bool { order == "ask" }
}

// Part of Reunify. Copyright the Reunify contributors.
// SPDX-License-Identifier: Apache-2.0

import RecordLinkage

/// What the columns of a list are, and how its dates, numbers and codes are written: a file that a data
/// steward reads, corrects and keeps.
///
/// ```json
/// {"reunify-mapping": 1,
///  "source": "border roster",
///  "revision": 2,
///  "asOf": "2018-07-10",
///  "zone": "America/Chicago",
///  "tables": {"sex": {"1": "male", "2": "female", "9": ""}},
///  "columns": [
///    {"column": "A-NUMBER", "is": "identifier", "kind": "a-number"},
///    {"column": "CARD", "is": "identifier", "kind": "ration-card", "width": 8, "zeros": "ask"},
///    {"column": "SEX", "is": "sex", "table": "sex"},
///    {"column": "DOB", "is": "date-of-birth", "dates": {"order": "MDY"}},
///    {"column": "NARRATIVE", "is": "free-text"}],
///  "tests": [{"row": {"DOB": "03/04/2017", "SEX": "2"},
///             "gives": {"DOB": "2017-03-04", "SEX": "female"}}]}
/// ```
package struct ListMapping: Codable, Equatable, Sendable {
    /// The version of the format.
    package static let version = 1

    /// Where a spreadsheet's count of days begins, or that it is to be asked.
    package enum Serial: Equatable, Sendable {
        /// The counts of Excel and most others: day 1 is 1 January 1900.
        case from1900
        /// The counts of old Macintosh workbooks: day 0 is 1 January 1904.
        case from1904
        /// Bare numbers are no days.
        case none
    }

    /// How a column's dates are written.
    package struct Dates: Codable, Equatable, Sendable {
        /// `YMD`, `DMY`, `MDY`, or `ask`: dates that can be read two ways are then quarantined.
        package var order: String
        /// The order in rows of digits; `YMD` where it is left out.
        package var compact: String?
        /// Two-digit years above it belong to the 1900s.
        package var century: UInt8?
        /// What bare numbers of five digits are; where it is left out, they are asked about.
        package var serial: Serial?
        /// `gregorian`, `ethiopic`, `solarHijri`, `hijri` or `buddhist`.
        package var calendar: String?

        /// How dates are written, with what is left out as usual.
        package init(
            order: String, compact: String? = nil, century: UInt8? = nil, serial: Serial? = nil,
            calendar: String? = nil
        ) {
            self.order = order
            self.compact = compact
            self.century = century
            self.serial = serial
            self.calendar = calendar
        }
    }

    /// What is done with numbers that are shorter than the others of their column: a spreadsheet drops
    /// zeros in front.
    package enum Zeros: String, Codable, Equatable, Sendable, CaseIterable {
        /// Quarantined, with both readings.
        case ask
        /// Filled up with zeros.
        case pad
        /// Taken as they are.
        case keep
    }

    /// What is done with a code that its table does not have.
    package enum Unlisted: String, Codable, Equatable, Sendable, CaseIterable {
        /// Quarantined; so it is where nothing is said.
        case ask
        /// Taken as it is.
        case keep
    }

    /// One column.
    package struct Column: Codable, Equatable, Sendable {
        /// Its header.
        package var column: String
        /// What it is.
        package var `is`: String
        /// What numbers of it are called: a-number, ration-card.
        package var kind: String?
        /// How its dates are written.
        package var dates: Dates?
        /// How many digits its numbers have.
        package var width: Int?
        /// What is done with numbers of fewer digits.
        package var zeros: Zeros?
        /// The table by which its codes are translated.
        package var table: String?
        /// What is done with codes that the table does not have.
        package var unlisted: Unlisted?

        /// A column of its parts.
        package init(
            column: String, is word: String, kind: String? = nil, dates: Dates? = nil,
            width: Int? = nil, zeros: Zeros? = nil, table: String? = nil, unlisted: Unlisted? = nil
        ) {
            self.column = column
            self.is = word
            self.kind = kind
            self.dates = dates
            self.width = width
            self.zeros = zeros
            self.table = table
            self.unlisted = unlisted
        }
    }

    /// A row with what the mapping has to make of it.
    package struct Test: Codable, Equatable, Sendable {
        /// Cells by header; what is left out is empty.
        package var row: [String: String]
        /// What becomes of cells, by header; see ``CellReading/gives``.
        package var gives: [String: String]

        /// A row, and what becomes of it.
        package init(row: [String: String], gives: [String: String]) {
            self.row = row
            self.gives = gives
        }
    }

    /// The consent by which the tracing requests of a list are opened: the organisation whose list it is took it
    /// with each of them.
    package struct Requests: Codable, Equatable, Sendable {
        /// The paper that whoever asked signed, and where it is kept.
        package var consent: String
        /// The last day on which it holds.
        package var until: String
        /// The language in which people were asked, where a row does not name theirs; they understand it.
        package var language: String?

        /// A consent of its parts.
        package init(consent: String, until: String, language: String? = nil) {
            self.consent = consent
            self.until = until
            self.language = language
        }
    }

    /// The version of the format.
    package var version: Int
    /// The form of the list, where it is not a table.
    package var form: ListForm?
    /// The version of that form.
    package var formVersion: String?
    /// What the agency calls the list that it hands over again and again; answers are remembered for it.
    package var source: String?
    /// Counted up whenever a correction is saved.
    package var revision: Int?
    /// The sheet of a workbook; its only one that has rows, where none is named.
    package var sheet: String?
    /// The row of the sheet that holds the header, from 1; found where none is named.
    package var headerRow: Int?
    /// What merged cells among the records of a sheet mean.
    package var merged: SpreadsheetOptions.Merged?
    /// Day as of which ages are meant in rows that have no day of their own.
    package var asOf: String?
    /// The zone by whose clocks times of encounters are told, such as `America/Chicago`; that of who
    /// imports, where none is said.
    package var zone: String?
    /// Codes of the source with what they stand for, by the name of their table.
    package var tables: [String: [String: String]]?
    /// What the columns are.
    package var columns: [Column]
    /// Rows by which the mapping is tested.
    package var tests: [Test]?
    /// By which consent tracing requests are opened; without, they wait for one.
    package var requests: Requests?

    private enum CodingKeys: String, CodingKey {
        case version = "reunify-mapping"
        case form, formVersion, source, revision, sheet, headerRow, merged, asOf, zone, tables,
            columns, tests, requests
    }

    /// A mapping of columns.
    package init(
        columns: [Column], source: String? = nil, revision: Int? = nil, asOf: String? = nil,
        zone: String? = nil, tables: [String: [String: String]]? = nil, tests: [Test]? = nil,
        form: ListForm? = nil, version formVersion: String? = nil, requests: Requests? = nil
    ) {
        self.requests = requests
        version = Self.version
        self.form = form
        self.formVersion = formVersion
        self.columns = columns
        self.source = source
        self.revision = revision
        self.asOf = asOf
        self.zone = zone
        self.tables = tables
        self.tests = tests
    }

    /// Everything that a column may be: what it says of the person, and what the matching reads.
    package static let words: [String] =
        FieldRole.allCases.map(\.rawValue) + [
            "encounter-time", "encounter-clock", "encounter-place", "record-day", "held-at",
            "free-text", "relative",
        ]

    /// The column of a header.
    package func column(_ header: String) -> Column? { columns.first { $0.column == header } }
}

extension ListMapping.Serial: Codable {
    /// `"1900"`, `"1904"` or `"none"`; also `true` for 1900 and `false` for none.
    package init(from decoder: any Decoder) throws {
        let value = try decoder.singleValueContainer()
        if let isSerial = try? value.decode(Bool.self) {
            self = isSerial ? .from1900 : .none
            return
        }
        switch try value.decode(String.self) {
        case "1900": self = .from1900
        case "1904": self = .from1904
        case "none": self = .none
        default:
            throw DecodingError.dataCorruptedError(
                in: value, debugDescription: "a count of days is 1900, 1904 or none")
        }
    }

    package func encode(to encoder: any Encoder) throws {
        var value = encoder.singleValueContainer()
        switch self {
        case .from1900: try value.encode("1900")
        case .from1904: try value.encode("1904")
        case .none: try value.encode("none")
        }
    }
}

extension ListMapping.Dates {
    /// How the reader of dates is told; with another order where it is to be tried.
    func format(order other: DateFormat.Order? = nil) -> DateFormat {
        let epoch: DateFormat.SerialEpoch? =
            switch serial {
            case .from1900: .from1900
            case .from1904: .from1904
            case .some(.none), nil: nil
            }
        return DateFormat(
            order: other ?? DateFormat.Order(rawValue: order) ?? .dayMonthYear,
            compactOrder: other ?? compact.flatMap(DateFormat.Order.init) ?? .yearMonthDay,
            lastYearOfCentury: century ?? 30, serialEpoch: epoch,
            calendar: CalendarSystem.allCases.first { "\($0)" == calendar } ?? .gregorian)
    }

    /// Whether dates that can be read two ways are asked about.
    var asks: Bool { order == "ask" }
}

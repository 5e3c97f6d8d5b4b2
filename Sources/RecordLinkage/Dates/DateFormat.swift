// Part of Reunify. Copyright the Reunify contributors.
// SPDX-License-Identifier: Apache-2.0

/// How the dates of a column are to be read.
///
/// A reader reads every shape it knows whatever the column's main shape is; the format decides only
/// what the text alone leaves open: the order of day and month, the order of parts in a row of digits,
/// the century of a two-digit year, and whether a bare number is a spreadsheet's day count.
public struct DateFormat: Sendable, Hashable, Codable {
    /// In which order year, month and day follow one another.
    public enum Order: String, Sendable, Hashable, Codable, CaseIterable {
        case yearMonthDay = "YMD"
        case dayMonthYear = "DMY"
        case monthDayYear = "MDY"
    }

    /// The shape most values have.
    public enum Shape: String, Sendable, Hashable, Codable, CaseIterable {
        /// Parts of digits with a separator: `2012-03-31`, `31/3/2012`, `31.03.12`, `2012-03-31T10:00Z`.
        case separated
        /// Eight or six digits without separator.
        case compact
        /// The month as a word: `31 March 2012`, `31-Mar-12`.
        case named
        /// Year and month.
        case yearMonth = "year-month"
        /// The year only.
        case year
        /// A spreadsheet's day count.
        case serial
    }

    /// Where a spreadsheet's day count starts.
    public enum SerialEpoch: String, Sendable, Hashable, Codable {
        /// Day 1 is 1 January 1900 and 29 February 1900 is counted, as Excel and most others do.
        case from1900 = "1900"
        /// Day 0 is 1 January 1904, as old Macintosh workbooks do.
        case from1904 = "1904"
    }

    /// The shape most values have; does not limit what is read.
    public var shape: Shape
    /// Order in separated dates that do not start with a four-digit year.
    ///
    /// Where a two-digit year leads, `yearMonthDay`.
    public var order: Order
    /// Order in rows of six or eight digits.
    public var compactOrder: Order
    /// Two-digit years above this, 0 to 99, belong to the 1900s, others to the 2000s; or to the centuries that
    /// ``century`` says.
    public var lastYearOfCentury: UInt8
    /// The first year of the century of two-digit years up to ``lastYearOfCentury``; nil for 2000.
    public var century: Int?
    /// How bare numbers of up to five digits are read; nil where they are not dates.
    public var serialEpoch: SerialEpoch?
    /// The calendar of dates that do not name their own by a month's name.
    public var calendar: CalendarSystem
    /// The calendar of years from 1300 to 1459 where most dates of the column are of another; nil where there
    /// are hardly any.
    public var calendarOfEarlyYears: CalendarSystem?

    /// Makes a format; the defaults read ISO 8601, and day before month where the year comes last.
    public init(
        shape: Shape = .separated, order: Order = .dayMonthYear,
        compactOrder: Order = .yearMonthDay,
        lastYearOfCentury: UInt8 = 30, serialEpoch: SerialEpoch? = nil,
        calendar: CalendarSystem = .gregorian
    ) {
        self.shape = shape
        self.order = order
        self.compactOrder = compactOrder
        self.lastYearOfCentury = lastYearOfCentury
        self.serialEpoch = serialEpoch
        self.calendar = calendar
    }
}

// Part of Reunify. Copyright the Reunify contributors.
// SPDX-License-Identifier: Apache-2.0

/// Reads the dates of one column.
///
/// Reads ISO 8601 with or without time, dates with any separator, rows of six or eight digits, months
/// as words in some thirty languages, digits of any script, years and year-months alone, unknown parts
/// (`2012-XX-XX`, `00/00/2012`), the marks `~` and `?` of the Extended Date/Time Format (ISO 8601-2),
/// and spreadsheets' day counts where the format says so. Years from 1000 to 2999 are dates.
///
/// No input makes it fail otherwise than by answering nil. No allocation after the month names have
/// been used once.
public struct DateReader: Sendable {
    /// How the column writes dates.
    public let format: DateFormat

    /// A reader for a column whose format is known.
    public init(format: DateFormat) {
        self.format = format
    }

    /// Reads a date that exists in its calendar, else nil.
    ///
    /// Some 15 ns for `2012-03-31`, `31/03/2012` and `20120331`; other shapes some 150 ns.
    public func read(_ bytes: Span<UInt8>) -> PartialDate? {
        if let date = readPlain(bytes) { return date }
        guard let tokens = DateTokens(bytes, lenient: false), isDateLike(tokens),
            let slots = slots(of: tokens), !slots.isDamaged
        else { return nil }
        return existing(slots)
    }

    /// Reads a date that exists in its calendar, else nil.
    public func read(_ text: some StringProtocol) -> PartialDate? {
        let bytes = Array(text.utf8)
        return read(bytes.span)
    }

    /// Reads what can be read of a date that may hold an error; nil where that is nothing.
    ///
    /// A month above 12 beside a day up to 12 is read as the two exchanged; a part that does not exist
    /// is left out; letters that look like digits are taken as such. Each is remarked in the date, and
    /// the numerals as written are kept for comparison.
    public func readLoosely(_ bytes: Span<UInt8>) -> LooseDate? {
        if let date = readPlain(bytes) {
            return LooseDate(date: date, digits: date.digits, exists: true)
        }
        if let tokens = DateTokens(bytes, lenient: false), isDateLike(tokens),
            let slots = slots(of: tokens), !slots.isDamaged, let date = existing(slots)
        {
            return LooseDate(date: date, digits: slots.digits, exists: true)
        }
        guard let tokens = DateTokens(bytes, lenient: true), let slots = slots(of: tokens) else {
            return nil
        }
        return repaired(slots)
    }

    /// Reads what can be read of a date that may hold an error; nil where that is nothing.
    public func readLoosely(_ text: some StringProtocol) -> LooseDate? {
        let bytes = Array(text.utf8)
        return readLoosely(bytes.span)
    }

    // MARK: Plain dates

    @inline(__always)
    private func readPlain(_ bytes: Span<UInt8>) -> PartialDate? {
        let year: Int
        let month: Int
        let day: Int
        if bytes.count == 10 {
            if bytes[4] == bytes[7], Self.isSeparator(bytes[4]) {
                year = Self.pair(bytes, 0) &* 100 &+ Self.pair(bytes, 2)
                month = Self.pair(bytes, 5)
                day = Self.pair(bytes, 8)
            } else if bytes[2] == bytes[5], Self.isSeparator(bytes[2]) {
                let first = Self.pair(bytes, 0)
                let second = Self.pair(bytes, 3)
                year = Self.pair(bytes, 6) &* 100 &+ Self.pair(bytes, 8)
                month = format.order == .monthDayYear ? first : second
                day = format.order == .monthDayYear ? second : first
            } else {
                return nil
            }
        } else if bytes.count == 8 {
            let (p0, p1) = (Self.pair(bytes, 0), Self.pair(bytes, 2))
            let (p2, p3) = (Self.pair(bytes, 4), Self.pair(bytes, 6))
            switch format.compactOrder {
            case .yearMonthDay: (year, month, day) = (p0 &* 100 &+ p1, p2, p3)
            case .dayMonthYear: (year, month, day) = (p2 &* 100 &+ p3, p1, p0)
            case .monthDayYear: (year, month, day) = (p2 &* 100 &+ p3, p0, p1)
            }
        } else {
            return nil
        }
        guard year >= 1000, year < 3000, month >= 1, month <= 12, day >= 1 else { return nil }
        // A pair that is not two digits is 1,000 or more and has been refused by now, except in the
        // second half of a year, where it makes the year too large.
        let calendar = calendar(ofYear: year)
        guard
            day
                <= (calendar == .gregorian
                    ? CalendarSystem.gregorianDayCount(year, month)
                    : calendar.dayCount(ofMonth: month, year: year))
        else { return nil }
        return PartialDate(
            year: UInt16(truncatingIfNeeded: year), month: UInt8(truncatingIfNeeded: month),
            day: UInt8(truncatingIfNeeded: day), calendar: calendar)
    }

    /// The calendar that a year written in full is of.
    @inline(__always)
    func calendar(ofYear year: Int) -> CalendarSystem {
        guard let early = format.calendarOfEarlyYears, (1300..<1460).contains(year) else {
            return format.calendar
        }
        return early
    }

    @inline(__always)
    private static func isSeparator(_ byte: UInt8) -> Bool {
        byte == 0x2D || byte == 0x2F || byte == 0x2E || byte == 0x20
    }

    /// The number of two ASCII digits; at least 10,000 where they are not.
    @inline(__always)
    private static func pair(_ bytes: Span<UInt8>, _ index: Int) -> Int {
        let tens = bytes[index] &- 0x30
        let ones = bytes[index &+ 1] &- 0x30
        guard tens < 10, ones < 10 else { return 10_000 }
        return Int(tens) &* 10 &+ Int(ones)
    }

    // MARK: Other shapes

    private func isDateLike(_ tokens: DateTokens) -> Bool {
        // A weekday or the like may stand beside a month's name, nothing beside bare numbers.
        tokens.strangeWords <= (tokens.month != nil ? 1 : 0)
    }

    private func existing(_ slots: DateSlots) -> PartialDate? {
        let (year, month) = (slots.year, slots.month)
        var day = slots.day
        var remarks = slots.remarks
        if month == 0, day != 0 {
            day = 0
            remarks.insert(.partLeftOut)
        }
        guard year == 0 || (year >= 1000 && year < 3000) else { return nil }
        if year == 0, month == 0 || day == 0 { return nil }
        // 2000 was a leap year, and so was 1999 in the Ethiopic calendar.
        let yearForLength = year != 0 ? year : slots.calendar == .ethiopic ? 1999 : 2000
        let length = slots.calendar.dayCount(ofMonth: month, year: yearForLength)
        guard month == 0 || (length > 0 && day <= length) else { return nil }
        return PartialDate(
            year: UInt16(truncatingIfNeeded: year), month: UInt8(truncatingIfNeeded: month),
            day: UInt8(truncatingIfNeeded: day), calendar: slots.calendar, remarks: remarks)
    }

    private func repaired(_ slots: DateSlots) -> LooseDate? {
        if let date = existing(slots) {
            return LooseDate(date: date, digits: slots.digits, exists: false)
        }
        var parts = slots
        if parts.year < 1000 || parts.year >= 3000 {
            if parts.year != 0 { parts.remarks.insert(.partLeftOut) }
            parts.year = 0
        }
        let yearForLength = parts.year != 0 ? parts.year : 2000
        func length(_ month: Int) -> Int {
            parts.calendar.dayCount(ofMonth: month, year: yearForLength)
        }
        if parts.month > 12, length(parts.month) == 0, parts.day >= 1, parts.day <= 12,
            parts.month <= length(parts.day)
        {
            (parts.month, parts.day) = (parts.day, parts.month)
            parts.remarks.insert(.exchanged)
        } else if parts.month != 0, length(parts.month) == 0 {
            parts.month = 0
            parts.day = 0
            parts.remarks.insert(.partLeftOut)
        } else if parts.day > length(parts.month) {
            parts.day = 0
            parts.remarks.insert(.partLeftOut)
        }
        guard let date = existing(parts) else { return nil }
        return LooseDate(date: date, digits: slots.digits, exists: false)
    }
}

/// What could be read of a date that may hold an error.
public struct LooseDate: Sendable, Hashable {
    /// The readable parts; exists in its calendar, with the remarks saying what was done to it.
    public var date: PartialDate
    /// The numerals as written, in the order year, month, day of the column's format.
    public var digits: DateDigits
    /// Whether the cell was read without repair, as ``DateReader/read(_:)-(Span<UInt8>)`` reads it.
    public var exists: Bool
}

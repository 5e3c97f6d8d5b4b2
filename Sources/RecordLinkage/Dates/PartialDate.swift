// Part of Reunify. Copyright the Reunify contributors.
// SPDX-License-Identifier: Apache-2.0

/// A date of which the day, the month or the year may not be known.
///
/// Six bytes, compared and hashed by value. A date made by ``DateReader`` is always one that exists in
/// its calendar; parts that are not known are 0.
public struct PartialDate: Sendable, Hashable, Codable {
    /// The year in `calendar`, 0 where unknown.
    public var year: UInt16
    /// The month, 1 to 12 (13 in the Ethiopic calendar), 0 where unknown.
    public var month: UInt8
    /// The day of the month, 1 to 31, 0 where unknown.
    public var day: UInt8
    /// The calendar the parts are written in.
    public var calendar: CalendarSystem
    /// What was noticed while reading.
    public var remarks: Remarks

    /// Makes a date of parts; 0 stands for an unknown part.
    public init(
        year: UInt16, month: UInt8 = 0, day: UInt8 = 0, calendar: CalendarSystem = .gregorian,
        remarks: Remarks = []
    ) {
        self.year = year
        self.month = month
        self.day = day
        self.calendar = calendar
        self.remarks = remarks
    }

    /// What was noticed while a date was read.
    public struct Remarks: OptionSet, Sendable, Hashable, Codable {
        /// The remarks as bits.
        public var rawValue: UInt8
        /// Makes a set of remarks from its bits.
        public init(rawValue: UInt8) { self.rawValue = rawValue }
        /// Written as approximate: `2012~`, `ca. 2012`.
        public static let approximate = Remarks(rawValue: 1)
        /// Written as doubtful: `2012?`.
        public static let uncertain = Remarks(rawValue: 2)
        /// Day and month were exchanged, because only so the date exists.
        public static let exchanged = Remarks(rawValue: 4)
        /// The century was supplied by the reader.
        public static let centurySupplied = Remarks(rawValue: 8)
        /// A part that could not be read, or does not exist in the calendar, was left out.
        public static let partLeftOut = Remarks(rawValue: 16)
        /// Letters that look like digits were read as digits.
        public static let lettersReadAsDigits = Remarks(rawValue: 32)
    }

    /// How much of a date is known.
    public enum Precision: UInt8, Sendable, Hashable, Codable {
        /// Neither year nor day with month is known.
        case none
        /// Month and day without the year.
        case monthAndDay
        /// The year only.
        case year
        /// Year and month.
        case month
        /// Year, month and day.
        case day
    }

    /// How much of the date is known.
    public var precision: Precision {
        if year == 0 { return month != 0 && day != 0 ? .monthAndDay : .none }
        if month == 0 { return .year }
        return day == 0 ? .month : .day
    }

    /// Days from 1 January 1970 where the date is known to the day, else nil.
    public var ordinalDay: Int32? {
        guard year != 0, month != 0, day != 0 else { return nil }
        return calendar.ordinalDay(year: Int(year), month: Int(month), day: Int(day))
            .map { Int32(truncatingIfNeeded: $0) }
    }

    /// The first and last day the date can mean, counted from 1 January 1970; nil where the year is
    /// unknown or there is no such date.
    public var possibleDays: ClosedRange<Int32>? {
        guard year != 0 else { return nil }
        if let day = ordinalDay { return day...day }
        guard day == 0 || month == 0 else { return nil }
        let firstMonth = month == 0 ? 1 : Int(month)
        let lastMonth = month == 0 ? (calendar == .ethiopic ? 13 : 12) : Int(month)
        let length = calendar.dayCount(ofMonth: lastMonth, year: Int(year))
        guard let first = calendar.ordinalDay(year: Int(year), month: firstMonth, day: 1),
            let last = calendar.ordinalDay(year: Int(year), month: lastMonth, day: length)
        else { return nil }
        return Int32(truncatingIfNeeded: first)...Int32(truncatingIfNeeded: last)
    }

    /// The same day in the Gregorian calendar.
    ///
    /// A Gregorian date is returned as it is. Of a date in another calendar that is not known to the
    /// day, only the year in which most of it lies is kept. Nil where there is no such date.
    public var gregorian: PartialDate? {
        if calendar == .gregorian { return self }
        guard let days = possibleDays else { return nil }
        let middle = Int(days.lowerBound) + (Int(days.upperBound) - Int(days.lowerBound)) / 2
        guard let (year, month, day) = CalendarSystem.gregorian.date(ofOrdinalDay: middle) else {
            return nil
        }
        let known = precision == .day
        return PartialDate(
            year: UInt16(truncatingIfNeeded: year),
            month: known ? UInt8(truncatingIfNeeded: month) : 0,
            day: known ? UInt8(truncatingIfNeeded: day) : 0, remarks: remarks)
    }

    /// The Gregorian date that these very numerals mean if they were written in another calendar.
    ///
    /// For the comparison “agrees under another calendar”: 2005-01-01 read as Ethiopic is 11 September
    /// 2012. Nil where the other calendar has no such date or this one lacks a part.
    public func image(under other: CalendarSystem) -> PartialDate? {
        guard precision == .day else { return nil }
        return PartialDate(year: year, month: month, day: day, calendar: other, remarks: remarks)
            .gregorian
    }

    /// The date's numerals as `YYYYMMDD`; unknown parts are `X`.
    public var digits: DateDigits {
        DateDigits(year: Int(year), month: Int(month), day: Int(day))
    }
}

/// Days that are entered when the real one is not known.
public enum PlaceholderDay: UInt8, Sendable, Hashable, Codable, CaseIterable {
    /// 1 January.
    case firstOfJanuary
    /// 1 July.
    case firstOfJuly
    /// 31 December.
    case lastOfDecember
    /// 1 January 1900 or 1970, which software supplies for an empty date.
    case softwareDefault
    /// New year of the Ethiopic calendar, 11 or 12 September.
    case ethiopicNewYear
    /// New year of Iran and Afghanistan, 20 to 22 March.
    case solarHijriNewYear
    /// The first of a month not named above: a weak sign.
    case firstOfMonth
    /// The fifteenth of a month: a weak sign.
    case middleOfMonth
}

extension PartialDate {
    /// The kind of day entered for want of the real one that this date falls on, if any.
    ///
    /// Falling on such a day proves nothing: how far agreement on it counts is for the comparison to
    /// say.
    public var placeholder: PlaceholderDay? {
        guard precision == .day else { return nil }
        if calendar != .gregorian {
            if month == 1, day == 1 {
                switch calendar {
                case .ethiopic: return .ethiopicNewYear
                case .solarHijri: return .solarHijriNewYear
                default: return .firstOfJanuary
                }
            }
            return day == 1 ? .firstOfMonth : nil
        }
        switch (month, day) {
        case (1, 1): return year == 1900 || year == 1970 ? .softwareDefault : .firstOfJanuary
        case (7, 1): return .firstOfJuly
        case (12, 31): return .lastOfDecember
        case (_, 1): return .firstOfMonth
        case (_, 15): return .middleOfMonth
        case (9, 11), (9, 12): return isNewYear(of: .ethiopic) ? .ethiopicNewYear : nil
        case (3, 20), (3, 21), (3, 22): return isNewYear(of: .solarHijri) ? .solarHijriNewYear : nil
        default: return nil
        }
    }

    private func isNewYear(of other: CalendarSystem) -> Bool {
        guard let ordinal = ordinalDay, let date = other.date(ofOrdinalDay: Int(ordinal)) else {
            return false
        }
        return date.month == 1 && date.day == 1
    }
}

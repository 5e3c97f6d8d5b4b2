// Part of Reunify. Copyright the Reunify contributors.
// SPDX-License-Identifier: Apache-2.0

/// A calendar in which a date may have been written down.
///
/// All arithmetic is on whole days counted from 1 January 1970 of the Gregorian calendar, in constant
/// time and without Foundation. Years are those printed on papers in that calendar; only years from 1
/// to 9999 are understood.
public enum CalendarSystem: UInt8, Sendable, Codable, CaseIterable, Hashable {
    /// The civil calendar of most of the world, extended backwards to year 1.
    case gregorian
    /// Ethiopia and Eritrea: twelve months of 30 days and a thirteenth of 5 or 6.
    case ethiopic
    /// Iran and Afghanistan; leap years by the 33-year cycle, which agrees with the official calendar
    /// for the years 1178 to 1633 (1799 to 2254 of the Gregorian calendar).
    case solarHijri
    /// The Islamic calendar by the tabular rule (leap years 2, 5, 7, 10, 13, 16, 18, 21, 24, 26, 29 of
    /// 30). Calendars by sighting or of Umm al-Qura differ from it by a day or, rarely, two.
    case hijri
    /// Thailand: Gregorian months and days, the year 543 higher.
    case buddhist

    /// Number of days of month `month` in year `year`, 0 where there is no such month.
    public func dayCount(ofMonth month: Int, year: Int) -> Int {
        guard month >= 1, year >= 1, year <= 9999 else { return 0 }
        switch self {
        case .gregorian: return month <= 12 ? Self.gregorianDayCount(year, month) : 0
        case .buddhist: return month <= 12 ? Self.gregorianDayCount(year - 543, month) : 0
        case .ethiopic:
            if month <= 12 { return 30 }
            return month == 13 ? (year % 4 == 3 ? 6 : 5) : 0
        case .solarHijri:
            if month <= 6 { return 31 }
            if month <= 11 { return 30 }
            return month == 12 ? (Self.isSolarHijriLeap(year) ? 30 : 29) : 0
        case .hijri:
            guard month <= 12 else { return 0 }
            if month == 12 { return (11 * year + 14) % 30 < 11 ? 30 : 29 }
            return month % 2 == 1 ? 30 : 29
        }
    }

    /// Days from 1 January 1970 to the given date, nil where the calendar has no such date.
    public func ordinalDay(year: Int, month: Int, day: Int) -> Int? {
        guard day >= 1, day <= dayCount(ofMonth: month, year: year) else { return nil }
        switch self {
        case .gregorian: return Self.gregorianOrdinal(year, month, day)
        case .buddhist: return Self.gregorianOrdinal(year - 543, month, day)
        case .ethiopic:
            // 29 August 8 of the Julian calendar, day 1,724,221 of the Julian day count.
            return 1_724_221 - Self.julianDayOfUnixEpoch + 365 * (year - 1) + year / 4
                + 30 * (month - 1) + day - 1
        case .solarHijri:
            let monthDays = month <= 7 ? 31 * (month - 1) : 186 + 30 * (month - 7)
            return Self.solarHijriNewYear(year) + monthDays + day - 1
        case .hijri:
            // 16 July 622 of the Julian calendar, day 1,948,440 of the Julian day count.
            return 1_948_440 - 385 - Self.julianDayOfUnixEpoch + (11 * year + 3) / 30 + 354 * year
                + 30 * month - (month - 1) / 2 + day
        }
    }

    /// Year, month and day on the given day, nil where the year would not lie in 1 to 9999.
    public func date(ofOrdinalDay ordinal: Int) -> (year: Int, month: Int, day: Int)? {
        guard ordinal > -1_000_000, ordinal < 3_700_000 else { return nil }
        if self == .gregorian || self == .buddhist {
            var (year, month, day) = Self.gregorianDate(ordinal)
            if self == .buddhist { year += 543 }
            return year >= 1 && year <= 9999 ? (year, month, day) : nil
        }
        // The estimate is never more than two years off, so the loops below are short.
        let daysPerYear = self == .hijri ? 354.3667 : 365.2425
        guard let first = ordinalDay(year: 1, month: 1, day: 1), ordinal >= first else {
            return nil
        }
        var year = max(1, Int(Double(ordinal - first) / daysPerYear))
        while let next = ordinalDay(year: year + 1, month: 1, day: 1), next <= ordinal { year += 1 }
        guard let start = ordinalDay(year: year, month: 1, day: 1), start <= ordinal else {
            return nil
        }
        var month = 1
        var rest = ordinal - start
        while case let length = dayCount(ofMonth: month, year: year), length > 0, rest >= length {
            rest -= length
            month += 1
        }
        guard dayCount(ofMonth: month, year: year) > 0 else { return nil }
        return (year, month, rest + 1)
    }

    private static var julianDayOfUnixEpoch: Int { 2_440_588 }

    private static func isSolarHijriLeap(_ year: Int) -> Bool {
        switch year % 33 {
        case 1, 5, 9, 13, 17, 22, 26, 30: true
        default: false
        }
    }

    private static func solarHijriNewYear(_ year: Int) -> Int {
        func leapYears(before year: Int) -> Int {
            let rest = year % 33
            // Leap years of a cycle: 1, 5, 9, 13, 17 and 22, 26, 30.
            let inCycle = rest <= 22 ? min(5, (rest + 2) / 4) : 5 + (rest - 19) / 4
            return year / 33 * 8 + inCycle
        }
        // 1 Farvardin 1400 was 21 March 2021, day 18,707.
        return 18_707 + 365 * (year - 1400) + leapYears(before: year) - leapYears(before: 1400)
    }

    static func isGregorianLeap(_ year: Int) -> Bool {
        year % 4 == 0 && (year % 100 != 0 || year % 400 == 0)
    }

    static func gregorianDayCount(_ year: Int, _ month: Int) -> Int {
        if month == 2 { return isGregorianLeap(year) ? 29 : 28 }
        // Months alternate 31 and 30 from March in two runs of five; this bit trick gives the same.
        return 30 + ((month + (month >> 3)) & 1)
    }

    /// Days from 1970-01-01; years begin in March so that the leap day is the last of its year.
    static func gregorianOrdinal(_ year: Int, _ month: Int, _ day: Int) -> Int {
        let shifted = month <= 2 ? year - 1 : year
        let era = (shifted >= 0 ? shifted : shifted - 399) / 400
        let yearOfEra = shifted - era * 400
        let dayOfYear = (153 * (month > 2 ? month - 3 : month + 9) + 2) / 5 + day - 1
        return era * 146_097 + yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear
            - 719_468
    }

    private static func gregorianDate(_ ordinal: Int) -> (Int, Int, Int) {
        let shifted = ordinal + 719_468
        let era = (shifted >= 0 ? shifted : shifted - 146_096) / 146_097
        let dayOfEra = shifted - era * 146_097
        let yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
        let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
        let shiftedMonth = (5 * dayOfYear + 2) / 153
        let month = shiftedMonth < 10 ? shiftedMonth + 3 : shiftedMonth - 9
        let day = dayOfYear - (153 * shiftedMonth + 2) / 5 + 1
        return (yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, day)
    }
}

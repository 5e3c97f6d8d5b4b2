// Part of Reunify. Copyright the Reunify contributors.
// SPDX-License-Identifier: Apache-2.0

/// A day of the Gregorian calendar.
struct CivilDate: Sendable, Hashable {
    var year: Int
    var month: Int
    var day: Int

    init(year: Int, month: Int, day: Int) {
        self.year = year
        self.month = month
        self.day = day
    }

    /// The date of a day counted from 1970-01-01.
    ///
    /// Hinnant, “chrono-compatible low-level date algorithms”.
    init(daysSince1970 days: Int) {
        let z = days + 719_468
        let era = (z >= 0 ? z : z - 146_096) / 146_097
        let dayOfEra = z - era * 146_097
        let yearOfEra =
            (dayOfEra - dayOfEra / 1460 + dayOfEra / 36524 - dayOfEra / 146_096) / 365
        let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
        let shifted = (5 * dayOfYear + 2) / 153
        day = dayOfYear - (153 * shifted + 2) / 5 + 1
        month = shifted < 10 ? shifted + 3 : shifted - 9
        year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0)
    }

    /// Days since 1970-01-01.
    var daysSince1970: Int {
        let y = month <= 2 ? year - 1 : year
        let era = (y >= 0 ? y : y - 399) / 400
        let yearOfEra = y - era * 400
        let dayOfYear = (153 * (month > 2 ? month - 3 : month + 9) + 2) / 5 + day - 1
        let dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear
        return era * 146_097 + dayOfEra - 719_468
    }

    /// Full years from this date to another.
    func years(until other: CivilDate) -> Int {
        let isBefore = (other.month, other.day) < (month, day)
        return other.year - year - (isBefore ? 1 : 0)
    }

    /// The same day as the Ethiopian calendar counts it; month 13 has five or six days.
    var ethiopian: CivilDate {
        // Days since 1 Meskerem 1, which was 29 August 8 of the Julian calendar. The third year of four
        // has 366 days.
        let days = daysSince1970 + 716_367
        let cycle = days / 1461
        let rest = days % 1461
        let yearOfCycle = rest < 1096 ? min(rest / 365, 2) : 3
        let dayOfYear = rest - (yearOfCycle < 3 ? 365 * yearOfCycle : 1096)
        return CivilDate(
            year: 4 * cycle + yearOfCycle + 1, month: dayOfYear / 30 + 1, day: dayOfYear % 30 + 1)
    }

    /// The same day in the tabular Islamic calendar (civil epoch).
    var islamic: CivilDate {
        let days = daysSince1970 + 492_148
        let year = (30 * days + 10_646) / 10_631
        let startOfYear = (year - 1) * 354 + (3 + 11 * year) / 30
        let dayOfYear = days - startOfYear
        let month = min(12, (dayOfYear * 2 + 59) / 59)
        let startOfMonth = (59 * (month - 1) + 1) / 2
        return CivilDate(year: year, month: month, day: dayOfYear - startOfMonth + 1)
    }

    /// The same day in the solar Hijri calendar, its leap years taken from the cycle of 33 years, which
    /// is right from 1925 to 2087.
    var solarHijri: CivilDate {
        var year = self.year - 621
        var start = Self.startOfSolarHijri(year)
        if daysSince1970 < start {
            year -= 1
            start = Self.startOfSolarHijri(year)
        }
        let dayOfYear = daysSince1970 - start
        return dayOfYear < 186
            ? CivilDate(year: year, month: dayOfYear / 31 + 1, day: dayOfYear % 31 + 1)
            : CivilDate(
                year: year, month: (dayOfYear - 186) / 30 + 7, day: (dayOfYear - 186) % 30 + 1)
    }

    private static func startOfSolarHijri(_ year: Int) -> Int {
        // 1 Farvardin 1349 was 21 March 1970; leap years of the cycle are 1, 5, 9, 13, 17, 22, 26, 30.
        let leaps = [1, 5, 9, 13, 17, 22, 26, 30]
        func leapsBefore(_ year: Int) -> Int {
            let rest = year % 33
            return year / 33 * 8 + leaps.count(where: { $0 < rest })
        }
        return 79 + (year - 1349) * 365 + leapsBefore(year) - leapsBefore(1349)
    }
}

// Part of Reunify. Copyright the Reunify contributors.
// SPDX-License-Identifier: Apache-2.0

/// Days on which an office does not work.
package struct HolidayCalendar: Hashable, Sendable, Codable {
    /// A day that comes back every year, or once.
    package struct Holiday: Hashable, Sendable, Codable {
        package let name: String
        /// 1 to 12; with `day`, or with `weekday` and `nth`.
        package let month: Int?
        package let day: Int?
        /// 1 is Monday, 7 Sunday.
        package let weekday: Int?
        /// The how-manieth of the month, 1 to 4; −1 is the last.
        package let nth: Int?
        /// Days after Easter Sunday of the Western churches; negative before.
        package let easter: Int?
        /// One day only, such as `2018-12-05`.
        package let once: String?
        /// A Saturday is kept on the Friday before, a Sunday on the Monday after.
        package let observed: Bool?
        /// First and last year.
        package let from: Int?
        package let until: Int?
    }

    package let id: String
    package let title: String
    /// Days of the week without work; 6 and 7 are Saturday and Sunday.
    package let weekend: [Int]
    package let holidays: [Holiday]
    package let citation: String

    /// The day of the week, 1 for Monday to 7 for Sunday.
    package static func weekday(of day: Day) -> Int { ((day.number + 3) % 7 + 7) % 7 + 1 }

    /// Whether the office works on a day.
    package func isBusinessDay(_ day: Day) -> Bool {
        guard !weekend.contains(Self.weekday(of: day)) else { return false }
        let year = day.parts.year
        // A holiday may be kept in the year before, as New Year's Day on a Saturday is.
        return !holidays.contains { holiday in
            (year...(year + 1)).contains { kept(holiday, in: $0) == day }
        }
    }

    /// The day that lies `count` working days after another, which is not counted itself.
    ///
    /// - Parameter count: 0 or more.
    package func day(_ count: Int, after start: Day) -> Day {
        var day = start
        var left = count
        // Ten years of an office that never works are no deadline.
        var limit = 3660 + count * 7
        while left > 0, limit > 0 {
            day = Day(number: day.number + 1)
            if isBusinessDay(day) { left -= 1 }
            limit -= 1
        }
        return day
    }

    /// The day on which a holiday is kept in a year; nil where it is not.
    package func kept(_ holiday: Holiday, in year: Int) -> Day? {
        guard (holiday.from ?? year) <= year, year <= (holiday.until ?? year) else { return nil }
        var found: Day?
        if let once = holiday.once {
            found = Day(iso: once).flatMap { $0.parts.year == year ? $0 : nil }
        } else if let easter = holiday.easter {
            found = Self.easter(of: year).map { Day(number: $0.number + easter) }
        } else if let month = holiday.month, let day = holiday.day {
            found = Day(year, month, day)
        } else if let month = holiday.month, let weekday = holiday.weekday, let nth = holiday.nth {
            found = Self.day(nth, weekday, of: month, year)
        }
        guard let day = found, holiday.observed == true else { return found }
        return switch Self.weekday(of: day) {
        case 6: Day(number: day.number - 1)
        case 7: Day(number: day.number + 1)
        default: day
        }
    }

    private static func day(_ nth: Int, _ weekday: Int, of month: Int, _ year: Int) -> Day? {
        guard let first = Day(year, month, 1) else { return nil }
        let ahead = (weekday - Self.weekday(of: first) + 7) % 7
        if nth > 0 {
            let day = Day(number: first.number + ahead + (nth - 1) * 7)
            return day.parts.month == month ? day : nil
        }
        var last = Day(number: first.number + ahead)
        while Day(number: last.number + 7).parts.month == month {
            last = Day(number: last.number + 7)
        }
        return last
    }

    /// Easter Sunday of the Gregorian calendar ("Anonymous Gregorian", Meeus, Astronomical Algorithms,
    /// chapter 8).
    static func easter(of year: Int) -> Day? {
        let a = year % 19
        let (b, c) = (year / 100, year % 100)
        let (d, e) = (b / 4, b % 4)
        let g = (8 * b + 13) / 25
        let h = (19 * a + b - d - g + 15) % 30
        let (i, k) = (c / 4, c % 4)
        let l = (32 + 2 * e + 2 * i - h - k) % 7
        let m = (a + 11 * h + 19 * l) / 433
        let month = (h + l - 7 * m + 90) / 25
        return Day(year, month, (h + l - 7 * m + 33 * month + 19) % 32)
    }

    /// What is wrong with it, in words; empty where nothing is.
    var faults: [String] {
        var found: [String] = []
        if weekend.contains(where: { !(1...7).contains($0) }) || Set(weekend).count > 6 {
            found.append("the weekend of calendar \(id) is not days of the week, 1 to 7")
        }
        for holiday in holidays {
            let isOnce = holiday.once.map { Day(iso: $0) != nil } ?? false
            let isFixed =
                (1...12).contains(holiday.month ?? 0) && (1...31).contains(holiday.day ?? 0)
            let isNth =
                (1...12).contains(holiday.month ?? 0) && (1...7).contains(holiday.weekday ?? 0)
                && [-1, 1, 2, 3, 4].contains(holiday.nth ?? 0)
            let isEaster = holiday.easter.map { (-200...200).contains($0) } ?? false
            if !isOnce && !isFixed && !isNth && !isEaster {
                found.append("holiday “\(holiday.name)” of calendar \(id) is on no day")
            }
        }
        return found
    }
}

extension Day {
    /// A day written `2018-06-26`; nil where it is not one.
    package init?(iso text: String) {
        let parts = text.split(separator: "-", omittingEmptySubsequences: false)
        guard parts.count == 3, parts[0].utf8.count == 4, parts[1].utf8.count == 2,
            parts[2].utf8.count == 2, let year = Int(parts[0]), let month = Int(parts[1]),
            let day = Int(parts[2])
        else { return nil }
        self.init(year, month, day)
    }

    /// The day as `2018-06-26`.
    package var iso: String {
        let (year, month, day) = parts
        func padded(_ number: Int, _ width: Int) -> String {
            let text = String(number)
            return String(repeating: "0", count: max(0, width - text.count)) + text
        }
        return "\(padded(year, 4))-\(padded(month, 2))-\(padded(day, 2))"
    }
}

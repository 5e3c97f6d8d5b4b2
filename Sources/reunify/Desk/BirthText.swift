// Part of Reunify. Copyright the Reunify contributors.
// SPDX-License-Identifier: Apache-2.0

import Casework
import RecordLinkage

/// Reads when somebody was born, as it is typed.
enum BirthText {
    /// `2012-03-04`, `2012-03` or `2012`, by a calendar.
    ///
    /// - Throws: `CommandFailure` where there is no such day.
    static func date(
        _ text: String, by calendar: RecordedDate.Calendar, isEstimate: Bool
    ) throws(CommandFailure) -> RecordedDate {
        let system = CalendarSystem.allCases.first { "\($0)" == calendar.rawValue } ?? .gregorian
        let parts = text.split(separator: "-", omittingEmptySubsequences: false)
        let numbers = parts.compactMap { part in
            part.utf8.allSatisfy { (48...57).contains($0) } ? Int(part) : nil
        }
        guard (1...3).contains(parts.count), numbers.count == parts.count, parts[0].count == 4,
            parts.dropFirst().allSatisfy({ $0.count == 2 })
        else { throw wrong(text, calendar) }
        let year = numbers[0]
        // Some calendars have a thirteenth month.
        let last = (1...13).last { system.dayCount(ofMonth: $0, year: year) > 0 } ?? 12
        let months = numbers.count > 1 ? numbers[1]...numbers[1] : 1...last
        let lastDay = system.dayCount(ofMonth: months.upperBound, year: year)
        guard
            let first = system.ordinalDay(
                year: year, month: months.lowerBound, day: numbers.count > 2 ? numbers[2] : 1),
            let end = numbers.count > 2
                ? first : system.ordinalDay(year: year, month: months.upperBound, day: lastDay)
        else { throw wrong(text, calendar) }
        let precision: RecordedDate.Precision =
            switch numbers.count {
            case _ where isEstimate: .estimate
            case 3: .day
            case 2: .month
            default: .year
            }
        guard
            let date = RecordedDate(
                earliest: Day(number: first), latest: Day(number: end), precision: precision,
                calendar: calendar, asWritten: text)
        else { throw wrong(text, calendar) }
        return date
    }

    /// `7` or `5-7` in whole years.
    static func age(_ text: String, asOf day: Day) throws(CommandFailure) -> RecordedAge {
        let parts = text.split(separator: "-", omittingEmptySubsequences: false).map { Int($0) }
        guard (1...2).contains(parts.count), let youngest = parts[0],
            let oldest = parts[parts.count - 1], youngest >= 0, youngest <= oldest,
            let age = RecordedAge(years: youngest...oldest, asOf: day)
        else {
            throw CommandFailure(
                ExitStatus.usage,
                "“\(text)” is not an age. Say whole years from 0 to 130, such as 7, or 5-7.")
        }
        return age
    }

    private static func wrong(_ text: String, _ calendar: RecordedDate.Calendar) -> CommandFailure {
        CommandFailure(
            ExitStatus.usage,
            "“\(text)” is no date of the calendar \(calendar.rawValue). Say year, month and day, such as "
                + "2012-03-04; or what is known of them, 2012-03 or 2012. Another calendar: --calendar "
                + RecordedDate.Calendar.allCases.map(\.rawValue).joined(separator: "|"))
    }
}

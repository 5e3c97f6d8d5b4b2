// Part of Reunify. Copyright the Reunify contributors.
// SPDX-License-Identifier: Apache-2.0

/// A date as a source gives it: what was written, in which calendar, and the days it can mean.
package struct RecordedDate: Hashable, Sendable, Codable {
    /// How much of a date the source gives.
    package enum Precision: String, Hashable, Sendable, Codable {
        case day, month, year, estimate
        /// A day that offices enter when none is known: 1 January, 1 July, the 15th.
        case placeholder
    }

    /// The calendar the date was written in.
    ///
    /// It was converted where it was read.
    package enum Calendar: String, Hashable, Sendable, Codable, CaseIterable {
        case gregorian, ethiopic, solarHijri, hijri, buddhist
    }

    /// First and last day it can mean.
    package let earliest: Day
    package let latest: Day
    package let precision: Precision
    package let calendar: Calendar
    /// What the source says, letter for letter.
    package let asWritten: String

    /// Nil where the last day is before the first, or an exact day is more than one.
    package init?(
        earliest: Day, latest: Day, precision: Precision, calendar: Calendar = .gregorian,
        asWritten: String = ""
    ) {
        guard earliest <= latest, precision != .day || earliest == latest else { return nil }
        self.earliest = earliest
        self.latest = latest
        self.precision = precision
        self.calendar = calendar
        self.asWritten = asWritten
    }

    /// Youngest and oldest age in whole years on `day` of somebody born on this date.
    ///
    /// Ages before birth count as 0.
    package func age(on day: Day) -> ClosedRange<Int> {
        let youngest = max(0, day.years(since: latest))
        return youngest...max(youngest, day.years(since: earliest))
    }
}

/// An age as a source gives it.
///
/// It is worth nothing without the day on which it was true.
package struct RecordedAge: Hashable, Sendable, Codable {
    /// Whole years, 0 to 130.
    package let years: ClosedRange<Int>
    package let asOf: Day

    /// Nil for ages nobody has.
    package init?(years: ClosedRange<Int>, asOf: Day) {
        guard years.lowerBound >= 0, years.upperBound <= 130 else { return nil }
        self.years = years
        self.asOf = asOf
    }

    /// Youngest and oldest age on `day`: one year of play, because the birthday is not known.
    package func age(on day: Day) -> ClosedRange<Int> {
        let passed = day.years(since: asOf)
        let youngest = max(0, years.lowerBound + passed)
        return youngest...max(youngest, years.upperBound + passed + 1)
    }
}

// Part of Reunify. Copyright the Reunify contributors.
// SPDX-License-Identifier: Apache-2.0

import RecordLinkage
import Testing

@Suite("Calendars")
struct CalendarSystemTests {
    @Test func `the Gregorian day count agrees with a count day by day from year 1 to 2400`() {
        // A slow walk through the calendar is the reference.
        var ordinal = -719_162
        for year in 1...2400 {
            let leap = (year % 4 == 0 && year % 100 != 0) || year % 400 == 0
            let lengths = [31, leap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]
            for (month, length) in lengths.enumerated() {
                #expect(CalendarSystem.gregorian.dayCount(ofMonth: month + 1, year: year) == length)
                for day in [1, length] {
                    let expected = ordinal + day - 1
                    #expect(
                        CalendarSystem.gregorian.ordinalDay(year: year, month: month + 1, day: day)
                            == expected)
                    let back = CalendarSystem.gregorian.date(ofOrdinalDay: expected)
                    #expect(back?.year == year && back?.month == month + 1 && back?.day == day)
                }
                ordinal += length
            }
        }
    }

    @Test(arguments: CalendarSystem.allCases)
    func `every date of 1800 to 2100 follows the one before, there and back`(
        calendar: CalendarSystem
    ) {
        var previous: (year: Int, month: Int, day: Int)?
        for ordinal in stride(from: -62_000, to: 47_000, by: 1) {
            guard let date = calendar.date(ofOrdinalDay: ordinal) else {
                Issue.record("day \(ordinal) has no date in \(calendar)")
                return
            }
            let back = calendar.ordinalDay(year: date.year, month: date.month, day: date.day)
            if back != ordinal {
                Issue.record(
                    "day \(ordinal) in \(calendar) came back as \(String(describing: back))")
                return
            }
            if let previous {
                let follows =
                    (date.year, date.month, date.day) == (
                        previous.year, previous.month, previous.day + 1
                    )
                    || (date.day == 1
                        && previous.day
                            == calendar.dayCount(ofMonth: previous.month, year: previous.year))
                if !follows {
                    Issue.record("day \(ordinal) in \(calendar) does not follow the day before")
                    return
                }
            }
            previous = date
        }
    }

    /// New-year days and dates published in almanacs.
    @Test(arguments: [
        (CalendarSystem.ethiopic, 2000, 1, 1, 2007, 9, 12),
        (.ethiopic, 2005, 1, 1, 2012, 9, 11),
        (.ethiopic, 2011, 13, 6, 2019, 9, 11),
        (.ethiopic, 1992, 4, 23, 2000, 1, 2),
        (.solarHijri, 1400, 1, 1, 2021, 3, 21),
        (.solarHijri, 1403, 1, 1, 2024, 3, 20),
        (.solarHijri, 1399, 12, 30, 2021, 3, 20),
        (.solarHijri, 1357, 11, 22, 1979, 2, 11),
        (.solarHijri, 1348, 1, 1, 1969, 3, 21),
        (.hijri, 1445, 1, 1, 2023, 7, 19),
        (.hijri, 1400, 1, 1, 1979, 11, 21),
        (.buddhist, 2567, 2, 29, 2024, 2, 29),
    ])
    func `known days fall on their Gregorian dates`(
        calendar: CalendarSystem, year: Int, month: Int, day: Int, gregorianYear: Int,
        gregorianMonth: Int, gregorianDay: Int
    ) {
        #expect(
            calendar.ordinalDay(year: year, month: month, day: day)
                == CalendarSystem.gregorian.ordinalDay(
                    year: gregorianYear, month: gregorianMonth, day: gregorianDay))
    }

    @Test func `numerals of another calendar have a Gregorian image`() {
        let written = PartialDate(year: 2005, month: 1, day: 1)
        #expect(written.image(under: .ethiopic) == PartialDate(year: 2012, month: 9, day: 11))
        #expect(written.image(under: .buddhist) == PartialDate(year: 1462, month: 1, day: 1))
        #expect(PartialDate(year: 2005, month: 13, day: 1).image(under: .solarHijri) == nil)
        #expect(PartialDate(year: 2005, month: 1).image(under: .ethiopic) == nil)
    }

    @Test func `a date known to the year only can mean any day of it`() {
        #expect(PartialDate(year: 1970).possibleDays == 0...364)
        #expect(PartialDate(year: 1972, month: 2).possibleDays == 761...789)
        #expect(PartialDate(year: 0, month: 2, day: 3).possibleDays == nil)
        #expect(PartialDate(year: 2005, calendar: .ethiopic).gregorian?.year == 2013)
    }

    @Test func `placeholder days are recognised, also those of other calendars`() {
        #expect(PartialDate(year: 1990, month: 1, day: 1).placeholder == .firstOfJanuary)
        #expect(PartialDate(year: 1970, month: 1, day: 1).placeholder == .softwareDefault)
        #expect(PartialDate(year: 1990, month: 7, day: 1).placeholder == .firstOfJuly)
        #expect(PartialDate(year: 1990, month: 12, day: 31).placeholder == .lastOfDecember)
        #expect(PartialDate(year: 2012, month: 9, day: 11).placeholder == .ethiopicNewYear)
        #expect(PartialDate(year: 2012, month: 9, day: 12).placeholder == nil)
        #expect(PartialDate(year: 2021, month: 3, day: 21).placeholder == .solarHijriNewYear)
        #expect(PartialDate(year: 2012, month: 9, day: 14).placeholder == nil)
        #expect(PartialDate(year: 2012).placeholder == nil)
    }
}

// Part of Reunify. Copyright the Reunify contributors.
// SPDX-License-Identifier: Apache-2.0

import RecordLinkage
import Testing

@Suite("Reading ages")
struct AgeReadingTests {
    @Test(arguments: [
        ("6", 72, 83), ("6 years", 72, 83), ("6a", 72, 83), ("6 años", 72, 83), ("6 ans", 72, 83),
        ("6 лет", 72, 83), ("٦ سنوات", 72, 83), ("8 months", 8, 8), ("8 meses", 8, 8), ("8m", 8, 8),
        ("2y 3m", 27, 27), ("2 years and 3 months", 27, 27), ("4-6", 48, 83),
        ("4 to 6 years", 48, 83),
        ("6-8 months", 6, 8), ("<1", 0, 11), ("18+", 216, 1571), ("newborn", 0, 0), ("6.0", 72, 83),
        ("6.5", 78, 78), ("6½", 78, 78), ("6 1/2", 78, 78), ("3 weeks", 0, 0), ("0", 0, 11),
        ("under 5", 0, 59), ("17 yo", 204, 215), ("45 days", 1, 1),
    ])
    func `an age is an interval of completed months`(text: String, fewest: Int, most: Int) {
        let age = AgeReading.read(text)
        #expect(
            age.map { [Int($0.fewestMonths), Int($0.mostMonths)] } == [fewest, most], "\(text)")
    }

    @Test(arguments: [
        "", "abc", "131", "1234", "-6", "6-4", "6 dogs", "12/3", "years", "1-2-3", "2012-03-31",
    ])
    func `what is no age is not read as one`(text: String) {
        #expect(AgeReading.read(text) == nil, "\(text)")
    }

    @Test func `approximate ages say so`() {
        #expect(AgeReading.read("~6")?.isApproximate == true)
        #expect(AgeReading.read("about 6 years")?.isApproximate == true)
        #expect(AgeReading.read("6")?.isApproximate == false)
    }

    @Test func `the days of birth of an age hold every birthday that gives it`() {
        // Somebody aged 6 on 12 June 2018 was born from 13 June 2011 to 12 June 2012.
        let asOf = PartialDate(year: 2018, month: 6, day: 12).ordinalDay ?? 0
        let days = AgeReading.read("6")?.birthDays(asOf: asOf) ?? 0...0
        #expect(days.contains(PartialDate(year: 2011, month: 6, day: 13).ordinalDay ?? 0))
        #expect(days.contains(PartialDate(year: 2012, month: 6, day: 12).ordinalDay ?? 0))
        #expect(!days.contains(PartialDate(year: 2011, month: 6, day: 8).ordinalDay ?? 0))
        #expect(!days.contains(PartialDate(year: 2012, month: 6, day: 17).ordinalDay ?? 0))
    }
}

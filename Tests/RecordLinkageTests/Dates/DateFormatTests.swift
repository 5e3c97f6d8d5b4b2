// Part of Reunify. Copyright the Reunify contributors.
// SPDX-License-Identifier: Apache-2.0

import RecordLinkage
import Testing

@Suite("Inferring date formats")
struct DateFormatTests {
    func detect(_ texts: [String], latestYear: Int? = nil) -> DateFormatReading? {
        var values = ValueDictionary()
        for text in texts { values.append(text.utf8) }
        return DateReader.detect(
            values, counts: Array(repeating: 1, count: texts.count), latestYear: latestYear)
    }

    @Test func `a day above twelve decides the order`() {
        let day = detect(["05/06/1994", "25/06/1994", "01/02/2001"])
        #expect(day?.format.order == .dayMonthYear)
        #expect(day?.isOrderAssumed == false)
        let month = detect(["05/06/1994", "06/25/1994", "01/02/2001"])
        #expect(month?.format.order == .monthDayYear)
        #expect(month?.orderEvidence.monthFirst == 1 && month?.orderEvidence.either == 2)
    }

    @Test func `where nothing decides, day first is assumed and said to be`() {
        let reading = detect(["05/06/1994", "01/02/2001"])
        #expect(reading?.format.order == .dayMonthYear)
        #expect(reading?.isOrderAssumed == true)
        #expect(reading?.notes.contains { $0.contains("assumed") } == true)
    }

    @Test func `contradicting rows follow the majority and are reported`() {
        let reading = detect(["25/06/1994", "26/06/1994", "06/27/1994"])
        #expect(reading?.format.order == .dayMonthYear)
        #expect(reading?.notes.contains { $0.contains("majority") } == true)
    }

    @Test func `rows of digits are read in the order that gives dates`() {
        #expect(detect(["19940625", "20010203"])?.format.compactOrder == .yearMonthDay)
        #expect(detect(["25061994", "03022001"])?.format.compactOrder == .dayMonthYear)
        #expect(detect(["06251994", "02032001"])?.format.compactOrder == .monthDayYear)
        #expect(detect(["199406", "200102"])?.format.shape == .yearMonth)
        #expect(detect(["940625", "010228", "991231"])?.format.compactOrder == .yearMonthDay)
    }

    @Test func `two-digit years stay before the latest year known`() {
        let reading = detect(["25/06/94", "03/02/18", "04/03/19"], latestYear: 2018)
        #expect(reading?.format.lastYearOfCentury == 18)
        let reader = reading.map { DateReader(format: $0.format) }
        #expect(reader?.read("25/06/19")?.year == 1919)
        #expect(reader?.read("25/06/18")?.year == 2018)
        #expect(detect(["94-06-25", "99-12-31", "01-02-28"])?.format.order == .yearMonthDay)
    }

    /// Sixty years written in full, and two of which only the end is.
    private static func past(_ last: Int) -> [String] {
        (0..<60).map { "0\(1 + $0 % 9).11.\(last - $0)" } + ["14.05.19", "15.12.95"]
    }

    @Test func `two-digit years of a list of the past are of its century`() throws {
        let reading = try #require(detect(Self.past(1_938)))
        let reader = DateReader(format: reading.format)
        #expect(reader.read("14.05.19")?.year == 1919)
        #expect(reader.read("15.12.95")?.year == 1895)
    }

    @Test func `a list of people who may be alive keeps two-digit years of this century`() throws {
        let reading = try #require(detect(Self.past(1_999)))
        #expect(DateReader(format: reading.format).read("14.05.19")?.year == 2019)
    }

    @Test func `one slip in a hundred years does not make a list of the past one of today`() throws
    {
        let reading = try #require(
            detect((0..<5).flatMap { _ in Self.past(1_938) } + ["01.02.2019"]))
        #expect(DateReader(format: reading.format).read("14.05.19")?.year == 1919)
    }

    @Test func `spreadsheet numbers are recognised when they are the rule`() {
        let reading = detect(["36526", "41000", "28123", "33012.0"])
        #expect(reading?.format.shape == .serial && reading?.format.serialEpoch == .from1900)
    }

    @Test func `years of other calendars are recognised`() {
        #expect(detect(["1380/05/31", "1375/12/29"])?.format.calendar == .solarHijri)
        #expect(detect(["1440/05/30", "1425/12/29"])?.format.calendar == .hijri)
        #expect(detect(["31/05/2540", "12/12/2560"])?.format.calendar == .buddhist)
        #expect(detect(["1994-06-25"])?.format.calendar == .gregorian)
    }

    @Test func `columns that are no dates have no format`() {
        #expect(detect(["Smith", "Jones"]) == nil)
        #expect(detect(["1994", "2001"]) == nil)
        #expect(detect(["12", "103"]) == nil)
        #expect(detect([]) == nil)
        #expect(detect(["0_7", "0_8033", "0_1066"]) == nil)
        #expect(detect(["555-12-3456", "444-12-3456"]) == nil)
    }

    @Test func `the order of values makes no difference`() {
        let texts = [
            "05/06/1994", "25/06/94", "1994-06-25", "19940625", "March 1994", "13/13/1994",
        ]
        let forward = detect(texts)
        let backward = detect(texts.reversed())
        #expect(forward?.format == backward?.format && forward?.notes == backward?.notes)
    }
}

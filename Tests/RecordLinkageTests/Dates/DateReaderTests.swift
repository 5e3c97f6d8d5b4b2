// Part of Reunify. Copyright the Reunify contributors.
// SPDX-License-Identifier: Apache-2.0

import RecordLinkage
import Testing

@Suite("Reading dates")
struct DateReaderTests {
    let dayFirst = DateReader(format: DateFormat())
    let monthFirst = DateReader(format: DateFormat(order: .monthDayYear))

    @Test(arguments: [
        "2012-03-31", "2012/03/31", "2012.3.31", "2012 03 31", "20120331", "31/03/2012",
        "31.3.2012",
        "31-03-2012", "31/3/12", "2012-03-31T10:00:00Z", "2012-03-31 10:00", "20120331T101500",
        "20120331101500", "31 March 2012", "31st of March, 2012", "March 31, 2012", "Mar-31-2012",
        "31-Mar-12", "31 mars 2012", "31 de marzo de 2012", "31 março 2012", "31. März 2012",
        "31 marca 2012", "31 Mart 2012", "31 марта 2012 г.", "31 березня 2012", "٣١/٠٣/٢٠١٢",
        "۲۰۱۲-۰۳-۳۱", "၂၀၁၂-၀၃-၃၁", "३१/०३/२०१२", "31 مارس 2012", "31 آذار 2012", "2012年3月31日",
        "Sat, 31 Mar 2012", "31MAR2012", "  31/03/2012", "31/03/2012 23:59:59.000",
    ])
    func `one day in many writings`(text: String) {
        let date = dayFirst.read(text)
        #expect(date?.year == 2012 && date?.month == 3 && date?.day == 31, "\(text)")
    }

    @Test(arguments: [
        ("2012", 2012, 0, 0), ("2012-03", 2012, 3, 0), ("03/2012", 2012, 3, 0),
        ("March 2012", 2012, 3, 0),
        ("2012-XX-XX", 2012, 0, 0), ("2012-03-XX", 2012, 3, 0), ("00/00/2012", 2012, 0, 0),
        ("??/03/2012", 2012, 3, 0), ("2012-00-00", 2012, 0, 0), ("31 March", 0, 3, 31),
        ("كانون الثاني 1990", 1990, 1, 0), ("5 تشرين الأول 1990", 1990, 10, 5),
    ])
    func `parts that are not known stay unknown`(text: String, year: Int, month: Int, day: Int) {
        let date = dayFirst.read(text)
        #expect(
            date.map { [Int($0.year), Int($0.month), Int($0.day)] } == [year, month, day], "\(text)"
        )
    }

    @Test(arguments: [
        "", " ", "-", "unknown", "n/a", "2012-13-01", "30/02/2012", "31/04/2012", "2012-02-30",
        "0000-00-00",
        "20121301", "99/99/9999", "12", "123", "12345", "1.2.3.4", "2012/2014", "05-06",
        "Apt 12 2005",
        "3000-01-01", "0999-01-01", "29/02/2011", "12/13/14/15", "201X", "555-123-4567",
        "31/03/20122",
        "99999999999999999999999999999999", "2012-03-31-04-05", "Mary 3 2 2012",
    ])
    func `what is no date is not read as one`(text: String) {
        #expect(dayFirst.read(text) == nil, "\(text)")
    }

    @Test func `the marks of the Extended Date and Time Format become remarks`() {
        #expect(dayFirst.read("2012~")?.remarks == .approximate)
        #expect(dayFirst.read("2012-03?")?.remarks == .uncertain)
        #expect(dayFirst.read("2012%")?.remarks == [.approximate, .uncertain])
        #expect(dayFirst.read("ca. 2012")?.remarks == .approximate)
        #expect(dayFirst.read("31/3/12")?.remarks == .centurySupplied)
    }

    @Test func `the order of the column decides what the text leaves open`() {
        #expect(dayFirst.read("05/06/1994") == PartialDate(year: 1994, month: 6, day: 5))
        #expect(monthFirst.read("05/06/1994") == PartialDate(year: 1994, month: 5, day: 6))
        #expect(monthFirst.read("1994-05-06") == PartialDate(year: 1994, month: 5, day: 6))
        #expect(monthFirst.read("13/06/1994") == nil)
        let compact = DateReader(format: DateFormat(compactOrder: .dayMonthYear))
        #expect(compact.read("05061994") == PartialDate(year: 1994, month: 6, day: 5))
        #expect(compact.read("5061994") == PartialDate(year: 1994, month: 6, day: 5))
    }

    @Test func `months of other calendars bring their calendar with them`() {
        let farvardin = dayFirst.read("1 فروردین 1400")
        #expect(farvardin?.calendar == .solarHijri)
        #expect(farvardin?.gregorian == PartialDate(year: 2021, month: 3, day: 21))
        #expect(
            dayFirst.read("1 Meskerem 2005")?.gregorian
                == PartialDate(year: 2012, month: 9, day: 11))
        #expect(dayFirst.read("1 محرم 1445")?.calendar == .hijri)
    }

    @Test func `spreadsheet day counts are dates only where the format says so`() {
        let serial = DateReader(format: DateFormat(shape: .serial, serialEpoch: .from1900))
        #expect(serial.read("36526") == PartialDate(year: 2000, month: 1, day: 1))
        #expect(serial.read("1") == PartialDate(year: 1900, month: 1, day: 1))
        #expect(serial.read("61") == PartialDate(year: 1900, month: 3, day: 1))
        #expect(serial.read("36526.5") == PartialDate(year: 2000, month: 1, day: 1))
        let mac = DateReader(format: DateFormat(shape: .serial, serialEpoch: .from1904))
        #expect(mac.read("35064") == PartialDate(year: 2000, month: 1, day: 1))
        #expect(dayFirst.read("36526") == nil)
    }

    @Test func `a date with an error is read as far as it goes, and its numerals are kept`() {
        let exchanged = monthFirst.readLoosely("25/12/1990")
        #expect(exchanged?.date.month == 12 && exchanged?.date.day == 25)
        #expect(exchanged?.date.remarks == .exchanged)
        #expect(exchanged?.exists == false)
        #expect(exchanged?.digits.text == "19902512")

        let noDay = monthFirst.readLoosely("07/71/1958")
        #expect(noDay?.date == PartialDate(year: 1958, month: 7, remarks: .partLeftOut))
        #expect(noDay?.digits.text == "19580771")

        #expect(dayFirst.readLoosely("30/02/1990")?.date.precision == .month)
        #expect(
            dayFirst.readLoosely("45/45/1990")?.date
                == PartialDate(year: 1990, remarks: .partLeftOut))
        #expect(dayFirst.readLoosely("1O/l2/1990")?.date.day == 10)
        #expect(dayFirst.readLoosely("12/03/199")?.date.month == 3)
        #expect(dayFirst.readLoosely("2012-03-31")?.exists == true)
        #expect(dayFirst.readLoosely("unknown") == nil)
        #expect(dayFirst.readLoosely("1996011")?.date.year == 1996)
    }

    @Test func `numerals tell one wrong digit from two exchanged`() {
        let digits = DateDigits(year: 1990, month: 12, day: 25)
        #expect(digits.differingPlaces(from: DateDigits(year: 1990, month: 12, day: 26)) == 1)
        #expect(digits.differingPlaces(from: DateDigits(year: 1909, month: 12, day: 25)) == 2)
        #expect(DateDigits(year: 1909, month: 12, day: 25).isNeighbourExchange(of: digits))
        #expect(!DateDigits(year: 1990, month: 21, day: 52).isNeighbourExchange(of: digits))
        #expect(DateDigits(year: 0, month: 3, day: 0).text == "XXXX03XX")
    }

    @Test func `every day from 1900 to 2030 is read back in every order and with every separator`()
    {
        for ordinal in stride(from: -25_567, to: 22_000, by: 7) {
            guard let (year, month, day) = CalendarSystem.gregorian.date(ofOrdinalDay: ordinal)
            else {
                Issue.record("no date for \(ordinal)")
                return
            }
            func two(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
            let expected = Int32(ordinal)
            let texts = [
                (dayFirst, "\(year)-\(two(month))-\(two(day))"),
                (dayFirst, "\(year)/\(month)/\(day)"),
                (dayFirst, "\(two(day)).\(two(month)).\(year)"),
                (dayFirst, "\(day)-\(month)-\(year)"),
                (monthFirst, "\(two(month))/\(two(day))/\(year)"),
                (monthFirst, "\(month)/\(day)/\(year)"),
                (dayFirst, "\(year)\(two(month))\(two(day))"),
            ]
            for (reader, text) in texts where reader.read(text)?.ordinalDay != expected {
                Issue.record("\(text) is not day \(ordinal)")
                return
            }
        }
    }

    @Test(arguments: [
        ("14. V. 1919", 5), ("1. I. 1890", 1), ("31 XII 1925", 12), ("9-ix-1931", 9),
        ("2/X/1944", 10),
    ])
    func `a Roman numeral between day and year is the month`(text: String, month: UInt8) {
        #expect(DateReader(format: DateFormat()).read(text)?.month == month)
    }

    @Test(arguments: ["V 1919 14", "14. VV. 1919", "14. IIII. 1919", "block X 12 1919"])
    func `a Roman numeral elsewhere, or none, is no month`(text: String) {
        #expect(DateReader(format: DateFormat()).read(text)?.month ?? 0 == 0)
    }

    @Test func `random bytes are read without failing, and what is read exists`() {
        var generator = SeededBytes(seed: 0xDA7E)
        let alphabet =
            Array("0123456789/-. XxTZ:~?%,JanFebMärzOolSB\u{0663}\u{06F3}年".utf8) + [
                0xFF, 0xC3, 0xE2,
            ]
        for round in 0..<20_000 {
            let length = Int(generator.next() % 24)
            let bytes = (0..<length).map { _ in
                alphabet[Int(generator.next() % UInt64(alphabet.count))]
            }
            let reader = round % 2 == 0 ? dayFirst : monthFirst
            let strict = reader.read(bytes.span)
            let loose = reader.readLoosely(bytes.span)
            if let strict {
                let fine =
                    strict.precision != .none
                    && (strict.precision != .day || strict.ordinalDay != nil)
                    && loose?.exists == true && loose?.date == strict
                if !fine {
                    Issue.record("seed 0xDA7E, round \(round): \(bytes)")
                    return
                }
            }
            if let loose, loose.date.precision == .day, loose.date.ordinalDay == nil {
                Issue.record("seed 0xDA7E, round \(round), loosely: \(bytes)")
                return
            }
        }
    }
}

/// SplitMix64, so that the same seed gives the same bytes everywhere.
struct SeededBytes: RandomNumberGenerator {
    private var state: UInt64

    init(seed: UInt64) { state = seed }

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = state
        mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
        return mixed ^ (mixed >> 31)
    }
}

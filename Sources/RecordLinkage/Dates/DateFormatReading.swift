// Part of Reunify. Copyright the Reunify contributors.
// SPDX-License-Identifier: Apache-2.0

/// What the values of a column say of the way its dates are written.
public struct DateFormatReading: Sendable {
    /// The format that reads most rows; where the text leaves a choice, the choice `notes` speaks of.
    public var format: DateFormat
    /// Share of the rows looked at that the format reads as dates, 0 to 1.
    public var readableShare: Double
    /// What decides between day first and month first.
    public var orderEvidence: OrderEvidence
    /// Whether the order of day and month had to be assumed for want of any evidence.
    public var isOrderAssumed: Bool
    /// What a user should know, as sentences that name no value.
    public var notes: [String]

    /// Numbers of rows whose digits fit one order of day and month, the other, or both.
    public struct OrderEvidence: Sendable, Hashable {
        /// Rows that are a date only with the day first.
        public var dayFirst = 0
        /// Rows that are a date only with the month first.
        public var monthFirst = 0
        /// Rows that are a date either way.
        public var either = 0

        /// No evidence.
        public init() {}
    }
}

extension DateReader {
    /// Infers a column's date format from its distinct values and how many rows hold each.
    ///
    /// The order of day and month is the one that more rows allow; where not one row decides, day first
    /// is taken, as in most countries, and ``DateFormatReading/isOrderAssumed`` is set. The century of
    /// two-digit years is chosen so that no year lies after the latest four-digit year of the column,
    /// or after `latestYear`.
    ///
    /// - Parameters:
    ///   - values: The distinct values.
    ///   - counts: For each distinct value, the rows that hold it.
    ///   - sample: Which values to look at; all if nil.
    ///   - latestYear: The year after which no date of the column can lie, if known.
    /// - Returns: Nil where fewer than half of the rows look like dates. A column of bare years is not
    ///   taken for dates either.
    /// - Complexity: Linear in the values looked at, about 100 ns each.
    public static func detect(
        _ values: ValueDictionary, counts: [UInt32], sample: [Int]? = nil, latestYear: Int? = nil
    ) -> DateFormatReading? {
        var evidence = DateEvidence()
        let bytes = values.bytes.span
        func look(_ index: Int) {
            let count = index < counts.count ? Int(counts[index]) : 1
            if index < values.count {
                evidence.add(bytes.extracting(values.range(index)), rows: count)
            }
        }
        if let sample {
            for index in sample { look(index) }
        } else {
            for index in 0..<values.count { look(index) }
        }
        return evidence.reading(latestYear: latestYear)
    }
}

/// Counts over the values of a column from which its format is inferred.
///
/// All counts are rows.
struct DateEvidence {
    private var rows = 0
    private var shapes: [DateFormat.Shape: Int] = [:]
    private var compact: [DateFormat.Order: Int] = [:]
    private var compactRows = 0
    private var sixDigitYearMonths = 0
    private var shortOrders: [DateFormat.Order: Int] = [:]
    private var shortRows = 0
    private var yearLast = DateFormatReading.OrderEvidence()
    private var calendars: [CalendarSystem: Int] = [:]
    private var datedRows = 0
    private var latestFourDigitYear = 0
    /// Rows by their year, where it has four digits.
    private var years: [Int: Int] = [:]
    private var latestSolarYear = 0
    private var thirtyFirsts = 0

    private static let compactReaders = DateFormat.Order.allCases.map {
        ($0, DateReader(format: DateFormat(order: $0, compactOrder: $0)))
    }

    mutating func add(_ bytes: Span<UInt8>, rows count: Int) {
        rows += count
        guard let tokens = DateTokens(bytes, lenient: false),
            tokens.strangeWords <= (tokens.month != nil ? 1 : 0), tokens.count > 0
        else { return }
        if tokens.month != nil {
            // A month as a word decides the order by itself.
            if DateReader(format: DateFormat()).read(bytes) != nil {
                shapes[.named, default: 0] += count
            }
            return
        }
        if tokens.isOfRepublic { return }
        switch tokens.count {
        case 1: addRow(tokens, bytes, count)
        case 2:
            let widths = (tokens.widths[0], tokens.widths[1])
            if tokens.hasDecimalPoint, widths.0 == 5 {
                shapes[.serial, default: 0] += count
            } else if let date = Self.compactReaders[0].1.read(bytes), date.precision != .year {
                shapes[.yearMonth, default: 0] += count
            }
        case 3: addParts(tokens, count)
        // A date before a time of day without a colon: “05/10/2018 0517”.
        case 4
        where tokens.widths[3] == 4 && tokens.numbers[3] < 2_400 && tokens.numbers[3] % 100 < 60:
            addParts(tokens, count)
        default: break
        }
    }

    private mutating func addRow(_ tokens: DateTokens, _ bytes: Span<UInt8>, _ count: Int) {
        let number = tokens.numbers[0]
        // “E001001”, “B-12735”: a number that somebody gave.
        let first = bytes.count > 0 ? bytes[0] | 0x20 : 0
        if tokens.widths[0] > 4, (0x61...0x7A).contains(first) { return }
        switch tokens.widths[0] {
        case 7 where DateSlots.hasCenturyDigit(number):
            // Such rows say nothing of the order of others.
            guard let date = Self.compactReaders[0].1.read(bytes) else { break }
            noteYear(Int(date.year), Int(date.day), count)
            compact[.yearMonthDay, default: 0] += count
            compactRows += count
            shapes[.compact, default: 0] += count
        case 8, 7, 12, 14:
            var fits = false
            for (order, reader) in Self.compactReaders {
                if let date = reader.read(bytes) {
                    compact[order, default: 0] += count
                    fits = true
                    if order == .yearMonthDay { noteYear(Int(date.year), Int(date.day), count) }
                }
            }
            if fits || tokens.widths[0] != 7 { compactRows += count }
            if fits { shapes[.compact, default: 0] += count }
        case 6:
            if (1000..<3000).contains(number / 100), (1...12).contains(number % 100) {
                sixDigitYearMonths += count
            }
            var fits = false
            for (order, reader) in Self.compactReaders where reader.read(bytes) != nil {
                compact[order, default: 0] += count
                fits = true
            }
            compactRows += count
            if fits { shapes[.compact, default: 0] += count }
        case 5 where number <= 80_000: shapes[.serial, default: 0] += count
        case 4 where number >= 1000 && number < 3000: shapes[.year, default: 0] += count
        default: break
        }
    }

    private mutating func addParts(_ tokens: DateTokens, _ count: Int) {
        let (a, b, c) = (tokens.numbers[0], tokens.numbers[1], tokens.numbers[2])
        if tokens.widths[0] == 4 {
            guard b <= 31, c <= 31, a == 0 || (a >= 1000 && a < 3000) else { return }
            noteYear(a, c, count)
        } else if tokens.widths[2] == 4 {
            guard a <= 31, b <= 31, c == 0 || (c >= 1000 && c < 3000) else { return }
            noteYear(c, max(a, b), count)
            addOrder(a, b, count)
        } else if tokens.widths[0] <= 2, tokens.widths[1] <= 2, tokens.widths[2] <= 2 {
            guard max(a, b, c) <= 99 else { return }
            shortRows += count
            if (1...12).contains(b), (1...31).contains(c) {
                shortOrders[.yearMonthDay, default: 0] += count
            }
            if (1...12).contains(b), (1...31).contains(a) {
                shortOrders[.dayMonthYear, default: 0] += count
            }
            if (1...12).contains(a), (1...31).contains(b) {
                shortOrders[.monthDayYear, default: 0] += count
            }
        } else {
            return
        }
        shapes[.separated, default: 0] += count
    }

    private mutating func addOrder(_ a: Int, _ b: Int, _ count: Int) {
        let dayFirst = a >= 1 && b >= 1 && b <= 12
        let monthFirst = b >= 1 && a >= 1 && a <= 12
        if dayFirst && monthFirst {
            yearLast.either += count
        } else if dayFirst {
            yearLast.dayFirst += count
        } else if monthFirst {
            yearLast.monthFirst += count
        }
    }

    private mutating func noteYear(_ year: Int, _ day: Int, _ count: Int) {
        guard year > 0 else { return }
        datedRows += count
        switch year {
        case 1300..<1460:
            // Years of the Solar Hijri and of the Islamic calendar overlap; see `islamicCalendar`.
            calendars[.hijri, default: 0] += count
            latestSolarYear = max(latestSolarYear, year)
            if day == 31 { thirtyFirsts += count }
        case 2400..<2650: calendars[.buddhist, default: 0] += count
        default:
            calendars[.gregorian, default: 0] += count
            guard year > 1800, year < 2100 else { return }
            latestFourDigitYear = max(latestFourDigitYear, year)
            years[year, default: 0] += count
        }
    }

    // MARK: Conclusions

    func reading(latestYear: Int?) -> DateFormatReading? {
        guard rows > 0, let (shape, _) = mainShape(), shape != .year else { return nil }
        var format = DateFormat(shape: shape)
        var notes: [String] = []
        format.order = separatedOrder(&notes)
        format.compactOrder = rowOrder(&notes)
        if shape == .compact, sixDigitYearMonths * 10 >= 9 * compactRows,
            sixDigitYearMonths > compact.values.max() ?? 0
        {
            format.shape = .yearMonth
        }
        if shape == .serial {
            format.serialEpoch = .from1900
            notes.append("Whole numbers are read as a spreadsheet's count of days since 1900.")
        }
        chooseCentury(&format, latestYear, &notes)
        chooseCalendar(&format, &notes)
        let readable = shapes.reduce(0) {
            $0 + ($1.key == .year || $1.key == .serial && shape != .serial ? 0 : $1.value)
        }
        let share = Double(readable) / Double(rows)
        guard share >= 0.5 else { return nil }
        let assumed = yearLast.either > 0 && yearLast.dayFirst == 0 && yearLast.monthFirst == 0
        return DateFormatReading(
            format: format, readableShare: share, orderEvidence: yearLast, isOrderAssumed: assumed,
            notes: notes)
    }

    private func mainShape() -> (DateFormat.Shape, Int)? {
        // In the order of declaration where counts are equal, so that the answer is the same each time.
        DateFormat.Shape.allCases.map { ($0, shapes[$0, default: 0]) }
            .reduce(nil) { best, next in next.1 > (best?.1 ?? 0) ? next : best }
    }

    private func separatedOrder(_ notes: inout [String]) -> DateFormat.Order {
        let (day, month, either) = (yearLast.dayFirst, yearLast.monthFirst, yearLast.either)
        if day + month + either == 0 { return shortRows > 0 ? shortOrder(&notes) : .dayMonthYear }
        if day + month == 0 {
            notes.append(
                """
                No date tells whether the day or the month comes first; the day is assumed to \
                (\(either) rows). Say so with a date format if it is the month.
                """)
            return .dayMonthYear
        }
        if day > 0, month > 0 {
            notes.append(
                """
                \(day) rows are dates only with the day first and \(month) only with the month first; \
                the order of the majority is used, and the others are read with the two exchanged.
                """)
        }
        return day >= month ? .dayMonthYear : .monthDayYear
    }

    private func shortOrder(_ notes: inout [String]) -> DateFormat.Order {
        let preference: [DateFormat.Order] = [.dayMonthYear, .monthDayYear, .yearMonthDay]
        let best = preference.map { shortOrders[$0, default: 0] }.max() ?? 0
        let candidates = preference.filter { shortOrders[$0, default: 0] == best }
        if candidates.count > 1 {
            notes.append(
                "Dates of three two-digit numbers fit more than one order of day, month and year; day first is assumed where it fits."
            )
        }
        return candidates.first ?? .dayMonthYear
    }

    private func rowOrder(_ notes: inout [String]) -> DateFormat.Order {
        guard compactRows > 0 else { return .yearMonthDay }
        let preference: [DateFormat.Order] = [.yearMonthDay, .dayMonthYear, .monthDayYear]
        let best = preference.map { compact[$0, default: 0] }.max() ?? 0
        let candidates = preference.filter { compact[$0, default: 0] == best }
        if candidates.count > 1, best > 0 {
            notes.append(
                "Rows of digits fit more than one order of day, month and year; \(candidates[0].rawValue) is assumed."
            )
        }
        return candidates.first ?? .yearMonthDay
    }

    private func chooseCentury(
        _ format: inout DateFormat, _ latestYear: Int?, _ notes: inout [String]
    ) {
        if latestYear == nil, let latest = latestOfThePast {
            format.century = 1900
            format.lastYearOfCentury = UInt8(truncatingIfNeeded: latest - 1900)
            if shortRows > 0 {
                notes.append(
                    "Two-digit years up to \(format.lastYearOfCentury) are read as years of the 1900s, later ones of the 1800s: the years written in full are of that time."
                )
            }
            return
        }
        let latest = latestYear ?? (latestFourDigitYear >= 2000 ? latestFourDigitYear : nil)
        if let latest, latest >= 2000, latest < 2100 {
            format.lastYearOfCentury = UInt8(truncatingIfNeeded: latest - 2000)
        }
        if shortRows > 0 {
            notes.append(
                "Two-digit years up to \(format.lastYearOfCentury) are read as years of the 2000s, later ones of the 1900s."
            )
        }
    }

    /// The latest year that is written in full, slips left aside, where hardly anybody of these lists lives today.
    private var latestOfThePast: Int? {
        let total = years.values.reduce(0, +)
        guard total >= Self.leastOfThePast, total * 10 >= shortRows else { return nil }
        var later = 0
        for year in years.keys.sorted(by: >) {
            later += years[year] ?? 0
            // One year in two hundred may be a slip.
            if later * 200 > total {
                return (1_900...Self.lastOfThePast).contains(year) ? year : nil
            }
        }
        return nil
    }

    /// Rows with four-digit years that say of what time a list is, and the last year that is of the past.
    private static let leastOfThePast = 50, lastOfThePast = 1_960

    private func chooseCalendar(_ format: inout DateFormat, _ notes: inout [String]) {
        guard datedRows > 0 else { return }
        func share(_ calendar: CalendarSystem) -> Double {
            Double(calendars[calendar, default: 0]) / Double(datedRows)
        }
        if share(.buddhist) >= 0.8 {
            format.calendar = .buddhist
            notes.append("Years lie around 2500 and are read as those of the Buddhist calendar.")
        } else if share(.hijri) >= 0.8 {
            format.calendar = islamicCalendar
            notes.append(
                format.calendar == .solarHijri
                    ? "Years lie around 1400 and are read as those of the Solar Hijri calendar of Iran and Afghanistan."
                    : "Years lie around 1400 and are read as those of the Islamic calendar, a day or two uncertain."
            )
        } else if let early = calendarOfEarlyYears {
            format.calendarOfEarlyYears = early
            notes.append(
                "Some years lie around 1400, most in our time: the former are read as those of \(early == .solarHijri ? "the Solar Hijri calendar of Iran and Afghanistan" : "the Islamic calendar")."
            )
        }
    }

    /// The calendar of years around 1400 where a good many stand among years of people who live today; nil else.
    private var calendarOfEarlyYears: CalendarSystem? {
        let early = calendars[.hijri, default: 0]
        guard early >= Self.leastEarly, early * 100 >= 2 * datedRows,
            latestFourDigitYear >= Self.firstOfOurTime
        else { return nil }
        // Of slips, such as 1373 for 1973, there would be no more than of slips to any other century.
        let between = years.reduce(0) { $0 + ($1.key < 1900 ? $1.value : 0) }
        return early > 4 * between ? islamicCalendar : nil
    }

    /// Rows that must have such years, and a year after which people live today.
    private static let leastEarly = 20, firstOfOurTime = 1990

    /// Only the solar calendar has a 31st; only the lunar one has reached the years after 1410.
    private var islamicCalendar: CalendarSystem {
        if thirtyFirsts > 0 { return .solarHijri }
        return latestSolarYear > 1410 || calendars[.hijri, default: 0] >= 300 ? .hijri : .solarHijri
    }
}

// Part of Reunify. Copyright the Reunify contributors.
// SPDX-License-Identifier: Apache-2.0

/// Numbers put into the places of year, month and day, whether or not they make a date.
struct DateSlots {
    var year = 0
    var month = 0
    var day = 0
    var calendar: CalendarSystem = .gregorian
    var remarks: PartialDate.Remarks = []
    /// Whether a digit seems to be missing or to be one too many.
    var isDamaged = false

    var digits: DateDigits { DateDigits(year: year, month: month, day: day) }

    /// Whether seven digits are the century, 0 for the 1900s and 1 for the 2000s, and year, month and day in two
    /// digits each, as the databases of mainframes keep dates: `0670412`, `1030930`.
    ///
    /// A day, month and year that lost the zero in front never begin with one, and where they begin with 1 and
    /// read so as well, their year is before 1232.
    static func hasCenturyDigit(_ number: Int) -> Bool {
        number / 1_000_000 <= 1 && (1...12).contains(number / 100 % 100)
            && (1...31).contains(number % 100)
    }
}

extension DateReader {
    /// Puts the numbers into places by their widths and the column's order.
    func slots(of tokens: DateTokens) -> DateSlots? {
        var slots = DateSlots(calendar: format.calendar, remarks: tokens.remarks)
        let (a, b, c) = (tokens.numbers[0], tokens.numbers[1], tokens.numbers[2])
        let (widthA, widthB, widthC) = (tokens.widths[0], tokens.widths[1], tokens.widths[2])
        if tokens.isOfRepublic {
            // Chinese dates go from the year to the day, whatever the rest of the column does.
            guard a > 0, a < 200 else { return nil }
            (slots.year, slots.month, slots.day) = (a + 1911, b, c)
            slots.calendar = .gregorian
            return slots
        }
        if let month = tokens.month {
            slots.month = Int(month.number)
            if month.calendar != .gregorian { slots.calendar = month.calendar }
            switch tokens.count {
            case 1 where widthA >= 3 || a > 31: setYear(&slots, a, widthA)
            case 1: slots.day = a
            case 2 where widthA >= 3 || (widthB < 3 && a > 31):
                setYear(&slots, a, widthA)
                slots.day = b
            case 2:
                slots.day = a
                setYear(&slots, b, widthB)
            default: return nil
            }
            return slots
        }
        switch tokens.count {
        case 1:
            return rowOfDigits(a, widthA, slots)
        case 2:
            if tokens.hasDecimalPoint, format.serialEpoch != nil, widthA <= 5, widthA > 3 {
                return serial(a, slots)
            }
            if widthA == 4, widthB <= 2 {
                slots.month = b
                setYear(&slots, a, widthA)
            } else if widthA <= 2, widthB == 4 {
                slots.month = a
                setYear(&slots, b, widthB)
            } else {
                return nil
            }
        case 3:
            let order: DateFormat.Order =
                widthA >= 3
                ? .yearMonthDay
                : widthC >= 3 && format.order == .yearMonthDay ? .dayMonthYear : format.order
            let year: (Int, Int)
            switch order {
            case .yearMonthDay: (year, slots.month, slots.day) = ((a, widthA), b, c)
            case .dayMonthYear: (slots.day, slots.month, year) = (a, b, (c, widthC))
            case .monthDayYear: (slots.month, slots.day, year) = (a, b, (c, widthC))
            }
            setYear(&slots, year.0, year.1)
        default: return nil
        }
        return slots
    }

    private func setYear(_ slots: inout DateSlots, _ number: Int, _ width: Int) {
        slots.year = number
        guard width <= 2 else {
            if slots.calendar == format.calendar { slots.calendar = calendar(ofYear: number) }
            return
        }
        slots.remarks.insert(.centurySupplied)
        switch slots.calendar {
        case .gregorian, .ethiopic:
            let century = min(2900, max(1100, format.century ?? 2000))
            slots.year += number > Int(format.lastYearOfCentury) ? century - 100 : century
        case .solarHijri: slots.year += 1300
        case .hijri: slots.year += 1400
        case .buddhist: slots.year += 2500
        }
    }

    private func rowOfDigits(_ number: Int, _ width: Int, _ start: DateSlots) -> DateSlots? {
        var slots = start
        switch width {
        case 4 where format.shape != .serial:
            setYear(&slots, number, width)
        case 1...5 where format.serialEpoch != nil:
            return serial(number, slots)
        case 4:
            slots.year = number
        case 8:
            fill(&slots, number, width)
        case 7 where DateSlots.hasCenturyDigit(number):
            setCenturyYear(&slots, number)
        case 7 where format.compactOrder != .yearMonthDay:
            // A spreadsheet has taken the row for a number and dropped its leading zero.
            fill(&slots, number, 8)
        case 5 where format.shape == .compact && format.compactOrder != .yearMonthDay:
            fill(&slots, number, 6)
        case 6:
            if format.shape == .yearMonth {
                (slots.year, slots.month) = (number / 100, number % 100)
            } else {
                fill(&slots, number, width)
            }
        case 12, 14:
            fill(&slots, number / (width == 12 ? 10_000 : 1_000_000), 8)
        case 7, 9:
            // One digit is missing or too many: the year at least may be whole.
            guard format.compactOrder == .yearMonthDay else { return nil }
            slots.year = number / (width == 7 ? 1000 : 100_000)
            slots.remarks.insert(.partLeftOut)
            slots.isDamaged = true
        default: return nil
        }
        return slots
    }

    /// Seven digits of which the first is the century; see ``DateSlots/hasCenturyDigit(_:)``.
    private func setCenturyYear(_ slots: inout DateSlots, _ number: Int) {
        slots.year = 1900 + number / 10_000
        (slots.month, slots.day) = (number / 100 % 100, number % 100)
        slots.calendar = .gregorian
    }

    private func fill(_ slots: inout DateSlots, _ number: Int, _ width: Int) {
        let yearWidth = width == 8 ? 4 : 2
        let yearScale = width == 8 ? 10_000 : 100
        switch format.compactOrder {
        case .yearMonthDay:
            (slots.month, slots.day) = (number / 100 % 100, number % 100)
            setYear(&slots, number / 10_000, yearWidth)
        case .dayMonthYear:
            (slots.day, slots.month) = (number / yearScale / 100, number / yearScale % 100)
            setYear(&slots, number % yearScale, yearWidth)
        case .monthDayYear:
            (slots.month, slots.day) = (number / yearScale / 100, number / yearScale % 100)
            setYear(&slots, number % yearScale, yearWidth)
        }
    }

    /// A spreadsheet's day count as a date; counts before 1 March 1900 allow for the missing leap day.
    private func serial(_ number: Int, _ start: DateSlots) -> DateSlots? {
        guard let epoch = format.serialEpoch, number >= 1 else { return nil }
        // 30 December 1899 is day -25,569; 1 January 1904 is day -24,107.
        let ordinal =
            epoch == .from1904 ? number - 24_107 : number - 25_569 + (number < 60 ? 1 : 0)
        guard let date = CalendarSystem.gregorian.date(ofOrdinalDay: ordinal) else { return nil }
        var slots = start
        slots.calendar = .gregorian
        (slots.year, slots.month, slots.day) = date
        return slots
    }
}

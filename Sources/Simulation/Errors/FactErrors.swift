// Part of Reunify. Copyright the Reunify contributors.
// SPDX-License-Identifier: Apache-2.0

/// A date of birth as one record has it.
enum WrittenBirth: Sendable, Equatable {
    case date(CivilDate)
    /// Only years of age.
    case age(Int)
}

/// What happens to dates and numbers: E6, E7 and E8.
enum FactErrors {
    /// E6: the first of January of the year, or of the year that the stated age gives.
    static func defaulted(_ date: CivilDate, _ chance: inout Chance) -> CivilDate {
        let shift = chance.happens(0.25) ? (chance.happens(0.5) ? 1 : -1) : 0
        return CivilDate(year: date.year + shift, month: 1, day: 1)
    }

    /// E7: a date misread, and what was done to it.
    ///
    /// - Parameters:
    ///   - age: The person's age, which is all that is left at times.
    ///   - calendar: The calendar of where the person comes from, if another.
    static func slipped(
        _ date: CivilDate, age: Int, calendar: OtherCalendar?, _ chance: inout Chance
    ) -> (WrittenBirth, String) {
        if let calendar, chance.happens(0.35) {
            return (.date(calendar.date(date)), "date of the \(calendar.rawValue) calendar")
        }
        if date.day <= 12, date.day != date.month, chance.happens(0.6) {
            return (
                .date(CivilDate(year: date.year, month: date.day, day: date.month)),
                "day and month swapped"
            )
        }
        if chance.happens(0.5) {
            let year = date.year + (chance.happens(0.5) ? 1 : -1)
            let isLeapDay = date.month == 2 && date.day == 29
            return (
                .date(CivilDate(year: year, month: date.month, day: isLeapDay ? 28 : date.day)),
                "year off by one"
            )
        }
        return (.age(age), "age in place of the date")
    }

    /// E8: one digit wrong, or two neighbours exchanged.
    static func damaged(_ digits: Cell, _ chance: inout Chance) -> (Cell, String) {
        var result = digits
        let places = digits.indices.dropLast().filter { digits[$0] != digits[$0 + 1] }
        if !places.isEmpty, chance.happens(0.4) {
            let place = places[chance.below(places.count)]
            result.swapAt(place, place + 1)
            return (result, "two digits exchanged")
        }
        guard !digits.isEmpty else { return (result, "one digit wrong") }
        let place = chance.below(digits.count)
        let step = chance.between(1, 9)
        result[place] = 0x30 + UInt8((Int(digits[place]) - 0x30 + step) % 10)
        return (result, "one digit wrong")
    }
}

/// A calendar in which dates of birth are kept elsewhere.
enum OtherCalendar: String, Sendable {
    case ethiopian = "Ethiopian"
    case islamic = "Islamic"
    case solarHijri = "solar Hijri"

    func date(_ date: CivilDate) -> CivilDate {
        switch self {
        case .ethiopian: date.ethiopian
        case .islamic: date.islamic
        case .solarHijri: date.solarHijri
        }
    }

    /// The calendar of a country, where it is another one.
    init?(country: String) {
        switch country {
        case "ET": self = .ethiopian
        case "AF": self = .solarHijri
        case "SD": self = .islamic
        default: return nil
        }
    }
}

// Part of Reunify. Copyright the Reunify contributors.
// SPDX-License-Identifier: Apache-2.0

/// Finds the day as of which the ages of a list were written, where another list has dates of birth.
///
/// Somebody who was born on 14 May 1960 and is 61 was asked between 14 May 2021 and 13 May 2022. Each
/// pair of records that may be one person says so of a year; those who are one person all say so of the
/// same day, the others of any.
struct AgeDaySearch {
    /// Per day from ``first``, by how much more pairs speak for it than for the day before.
    private var changes = [Int32](repeating: 0, count: Self.dayCount + 1)

    /// 1 January 1850 and the days until 2200, counted from 1 January 1970.
    private static let first = -43_829
    private static let dayCount = 127_900
    private static let daysPerMonth = 30.436875

    /// Counts a pair of records that may be one person.
    ///
    /// - Parameter born: Day of birth, counted from 1 January 1970.
    mutating func add(born: Int32, age: AgeReading) {
        let from = Int(born) + Int(Double(age.fewestMonths) * Self.daysPerMonth) - Self.first
        let to = Int(born) + Int(Double(Int(age.mostMonths) + 1) * Self.daysPerMonth) - Self.first
        guard from >= 0, to <= Self.dayCount else { return }
        changes[from] += 1
        changes[to] -= 1
    }

    /// The day for which most pairs speak, counted from 1 January 1970; the middle one where there are
    /// several in a row.
    ///
    /// Nil where no day stands out: fewer than five pairs speak for it, or not many more than for days
    /// more than two years off, for which chance alone speaks.
    ///
    /// - Complexity: Linear in the days.
    func mostLikelyDay() -> Int32? {
        var support: Int32 = 0
        let supports = changes.prefix(Self.dayCount).map { change in
            support += change
            return Int(support)
        }
        guard let most = supports.max(), most >= 5,
            let start = supports.firstIndex(of: most)
        else { return nil }
        let end = supports[start...].firstIndex { $0 != most } ?? supports.endIndex
        let day = (start + end - 1) / 2
        let years = 2 * 366
        let elsewhere = max(
            supports.prefix(max(0, day - years)).max() ?? 0,
            supports.dropFirst(day + years).max() ?? 0)
        guard most >= elsewhere + elsewhere / 2 + 3 else { return nil }
        return Int32(day + Self.first)
    }
}

/// Dates of birth read as ages on a day.
struct AgeFromBirth: Sendable {
    let reader: DateReader
    /// Whether a cell holds the year alone.
    let isYear: Bool
    /// Days from 1 January 1970.
    let day: Int32

    /// Completed years, in decimal; empty where there is no date, or it makes no age.
    func age(_ raw: Span<UInt8>) -> [UInt8] {
        guard let birth = birthDay(raw) else { return [] }
        let years = CompletedYears.between(birth, day)
        return (0...130).contains(years) ? Array(String(years).utf8) : []
    }

    /// The day of birth, counted from 1 January 1970; the middle of what a date that is not known to
    /// the day can mean.
    func birthDay(_ raw: Span<UInt8>) -> Int32? {
        let date: PartialDate?
        if isYear {
            var text: [UInt8] = []
            for position in FieldNormalizer.clipped(raw) { text.append(raw[position]) }
            date = FieldNormalizer.date(
                year: String(decoding: text, as: UTF8.self), month: nil, day: nil)
        } else {
            date = FieldNormalizer.date(raw, reader).date
        }
        guard let days = date?.gregorian?.possibleDays else { return nil }
        return days.lowerBound + (days.upperBound - days.lowerBound) / 2
    }
}

/// Birthdays that have passed.
private enum CompletedYears {
    static func between(_ birth: Int32, _ day: Int32) -> Int {
        let calendar = CalendarSystem.gregorian
        guard day >= birth, let born = calendar.date(ofOrdinalDay: Int(birth)),
            let now = calendar.date(ofOrdinalDay: Int(day))
        else { return -1 }
        let isBefore = (now.month, now.day) < (born.month, born.day)
        return now.year - born.year - (isBefore ? 1 : 0)
    }
}

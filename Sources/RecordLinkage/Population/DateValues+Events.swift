// Part of Reunify. Copyright the Reunify contributors.
// SPDX-License-Identifier: Apache-2.0

extension DateValues {
    /// Level of agreement of two present days on which something happened; see ``ComparisonKind/levels`` of
    /// `eventDate`.
    ///
    /// A birth is a day or is not known. Of a death one office writes the day, another that of the burial or
    /// of the news, and a third the month.
    func eventLevel(_ a: UInt32, _ b: UInt32) -> Int {
        if a == b { return EventLevel.exact }
        let (i, j) = (Int(a), Int(b))
        guard year[i] != 0, year[j] != 0 else {
            return differByOneSlip(i, j) ? EventLevel.oneDigit : EventLevel.different
        }
        let sameYear = year[i] == year[j]
        if sameYear, saysNoMore(i, than: j) || saysNoMore(j, than: i) {
            return EventLevel.defaultDay
        }
        let gap = abs(middle(i) - middle(j))
        if gap <= Self.fewDays { return EventLevel.fewDays }
        if sameYear, month[i] == day[j], day[i] == month[j], day[i] != 0 {
            return EventLevel.swapped
        }
        if differByOneSlip(i, j) { return EventLevel.oneDigit }
        if gap <= Self.weeks { return EventLevel.weeks }
        return gap <= Self.year ? EventLevel.year : EventLevel.different
    }

    private enum EventLevel {
        static let exact = 1
        static let swapped = 2
        static let fewDays = 3
        static let defaultDay = 4
        static let oneDigit = 5
        static let weeks = 6
        static let year = 7
        static let different = 8
    }

    private static let fewDays = 7
    private static let weeks = 62
    private static let year = 366

    /// Whether a date names the month or the year alone, or the first day of it, and the other is in it.
    private func saysNoMore(_ i: Int, than j: Int) -> Bool {
        if month[i] == 0 { return true }
        if month[i] == 1, day[i] == 1, month[j] != 1 { return true }
        return month[i] == month[j] && day[i] <= 1
    }

    /// Days from 1 January 1970, about; the middle of what a date that is not known to the day can mean.
    private func middle(_ i: Int) -> Int {
        let month = month[i] == 0 ? 7 : Int(month[i])
        let day = day[i] == 0 ? (self.month[i] == 0 ? 1 : 15) : Int(day[i])
        return CalendarSystem.gregorian.ordinalDay(year: Int(year[i]), month: month, day: day)
            ?? Int(year[i]) * 366 + month * 31 + day
    }
}

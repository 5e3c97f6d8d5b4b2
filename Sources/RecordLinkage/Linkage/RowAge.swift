// Part of Reunify. Copyright the Reunify contributors.
// SPDX-License-Identifier: Apache-2.0

/// An age as of the day on which its row was written.
struct RowAge: Sendable {
    /// The middle of what it can mean.
    let days: Int32
    /// Whether it is known to the month.
    let isToTheMonth: Bool

    /// Reads an age; nil for what is none, and for what can mean more than five years.
    ///
    /// - Parameter bareAreMonths: Whether numbers without a unit are months.
    init?(_ text: String, bareAreMonths: Bool) {
        let read = AgeReading.read(bareAreMonths ? AgeReading.inMonths(text) : text)
        guard let read, read.mostMonths - read.fewestMonths <= 60 else { return nil }
        let middle = Double(Int(read.fewestMonths) + Int(read.mostMonths) + 1) / 2
        days = Int32(middle * 30.436875)
        isToTheMonth = read.fewestMonths == read.mostMonths
    }

    /// When somebody was born, as well as an age tells it.
    struct Birth: Sendable {
        var day: Int32
        var isToTheMonth: Bool

        /// The year, or the year and the month; nil for days that no calendar has.
        var text: String? {
            guard let date = CalendarSystem.gregorian.date(ofOrdinalDay: Int(day)) else {
                return nil
            }
            let month = date.month < 10 ? "0\(date.month)" : "\(date.month)"
            return isToTheMonth ? "\(date.year)-\(month)" : "\(date.year)"
        }
    }

    /// The birth of who had the age on a day.
    func birth(before day: Int32) -> Birth {
        Birth(day: day - days, isToTheMonth: isToTheMonth)
    }

    /// The day that a cell names, the middle of what is not known to the day; counted from 1 January 1970.
    static func day(_ cell: Span<UInt8>, _ reader: DateReader) -> Int32? {
        guard let days = FieldNormalizer.date(cell, reader).date?.gregorian?.possibleDays
        else { return nil }
        return days.lowerBound + (days.upperBound - days.lowerBound) / 2
    }
}

// Part of Reunify. Copyright the Reunify contributors.
// SPDX-License-Identifier: Apache-2.0

package import Casework
import Foundation
import RecordLinkage

extension RowReading {
    /// The day of a cell that may tell the time of day too.
    func day(_ cell: String, _ column: ListMapping.Column) throws(Trouble) -> Day? {
        let first = cell.split(whereSeparator: { $0 == " " || $0 == "T" }).first.map(String.init)
        let dates = column.dates ?? ListMapping.Dates(order: "ask")
        var readings: [Int32] = []
        for order in dates.asks
            ? [DateFormat.Order.dayMonthYear, .monthDayYear] : [nil]
        {
            let reader = DateReader(format: dates.format(order: order))
            let read =
                reader.readLoosely(cell)?.date ?? first.flatMap { reader.readLoosely($0)?.date }
            if let number = read?.ordinalDay, !readings.contains(number) { readings.append(number) }
        }
        if readings.isEmpty { try refuseSerial(first ?? cell, column, dates) }
        if readings.count > 1 {
            throw .ambiguous(
                question: QuarantineReason(.dayOrMonth, column.column).sentence,
                readings: readings.map { Day(number: Int($0)).iso })
        }
        return readings.first.map { Day(number: Int($0)) }
    }

    /// Gives the row up where a bare number may be a spreadsheet's count of days and nobody has said
    /// whether it is.
    private func refuseSerial(
        _ cell: String, _ column: ListMapping.Column, _ dates: ListMapping.Dates
    ) throws(Trouble) {
        guard dates.serial == nil, cell.utf8.count == 5,
            cell.utf8.allSatisfy({ $0 >= 0x30 && $0 <= 0x39 })
        else { return }
        let days = [DateFormat.SerialEpoch.from1900, .from1904].compactMap {
            DateReader(format: DateFormat(serialEpoch: $0)).read(cell)?.ordinalDay
        }
        guard days.count == 2 else { return }
        throw .ambiguous(
            question: QuarantineReason(.countedDays, column.column).sentence,
            readings: days.map { Day(number: Int($0)).iso })
    }

    func date(_ cell: String, _ column: ListMapping.Column) throws(Trouble)
        -> RecordedDate?
    {
        let dates = column.dates ?? ListMapping.Dates(order: "ask")
        try refuseSerial(cell, column, dates)
        guard dates.asks else { return try single(cell, column, dates.format()) }
        let days = [DateFormat.Order.dayMonthYear, .monthDayYear].compactMap { order in
            DateReader(format: dates.format(order: order)).read(cell).flatMap(\.ordinalDay)
        }
        if days.count == 2, days[0] != days[1] {
            throw .ambiguous(
                question: QuarantineReason(.dayOrMonth, column.column).sentence,
                readings: days.map { Day(number: Int($0)).iso })
        }
        // Only one order fits, or both are the same day.
        let order: DateFormat.Order =
            DateReader(format: dates.format(order: .dayMonthYear)).read(cell) == nil
            ? .monthDayYear : .dayMonthYear
        return try single(cell, column, dates.format(order: order))
    }

    private func single(
        _ cell: String, _ column: ListMapping.Column, _ format: DateFormat
    ) throws(Trouble) -> RecordedDate? {
        guard let date = DateReader(format: format).readLoosely(cell)?.date,
            let days = date.possibleDays
        else {
            throw .unreadable(
                reason: QuarantineReason(.notADate, column.column).sentence)
        }
        let calendar = RecordedDate.Calendar(rawValue: "\(date.calendar)") ?? .gregorian
        var earliest = Day(number: Int(days.lowerBound))
        var latest = Day(number: Int(days.upperBound))
        let precision: RecordedDate.Precision
        switch (date.precision, date.placeholder) {
        case (.day, .firstOfJanuary), (.day, .firstOfJuly), (.day, .softwareDefault):
            // Such a day proves nothing within its year.
            precision = .placeholder
            let year = earliest.parts.year
            earliest = Day(year, 1, 1) ?? earliest
            latest = Day(year, 12, 31) ?? latest
        case (.day, _): precision = .day
        case (.month, _): precision = .month
        default: precision = .year
        }
        return RecordedDate(
            earliest: earliest, latest: latest, precision: precision, calendar: calendar,
            asWritten: cell)
    }
}

extension ZoneOffsets {
    /// Offsets by the tz database of Foundation.
    package static let foundation = ZoneOffsets { zone, seconds in
        TimeZone(identifier: zone)?.secondsFromGMT(
            for: Date(timeIntervalSince1970: TimeInterval(seconds)))
    }
}

// Part of Reunify. Copyright the Reunify contributors.
// SPDX-License-Identifier: Apache-2.0

import RecordLinkage

extension ListValues {
    static func dateReader(
        _ column: TableColumn, _ described: FamilyList.ListColumn, latestYear: Int?
    ) -> DateReader {
        if let format = described.recognized.dateFormat { return DateReader(format: format) }
        let counts = counts(column)
        let detected = DateReader.detect(column.values, counts: counts, latestYear: latestYear)
        return DateReader(format: detected?.format ?? DateFormat())
    }

    static func counts(_ column: TableColumn) -> [UInt32] {
        var counts = [UInt32](repeating: 0, count: column.values.count)
        for code in column.codes where code > 0 && Int(code) <= counts.count {
            counts[Int(code) - 1] &+= 1
        }
        return counts
    }

    /// The date before a time of day in one cell.
    static func datePart(_ text: String, _ reader: DateReader) -> PartialDate? {
        guard let first = text.split(whereSeparator: { $0 == " " || $0 == "T" }).first else {
            return nil
        }
        return reader.readLoosely(String(first))?.date
    }

    /// Dates of birth, with those that stand for “unknown” told by being far too frequent.
    ///
    /// A day of the year that holds more than three times its share of the column's dates, and one that
    /// forms use for unknown dates, says only the year (names.md §6: 1 January stood in 14 % of the
    /// dates of refugees resettled in one year).
    static func births(
        _ all: EachValue, _ described: FamilyList.ListColumn, latestYear: Int?
    ) async -> (Meaning, [String]) {
        let column = all.column
        let reader = dateReader(column, described, latestYear: latestYear)
        let counts = counts(column)
        let dates = await all.map(nil) { reader.readLoosely($0)?.date }
        var held: [PlaceholderDay: Int] = [:]
        var known = 0
        for (index, date) in dates.dropFirst().enumerated() {
            guard let date, date.precision == .day else { continue }
            known += Int(counts[index])
            if let placeholder = date.placeholder {
                held[placeholder, default: 0] += Int(counts[index])
            }
        }
        let frequent = held.filter { placeholder, count in
            switch placeholder {
            case .softwareDefault: true
            case .firstOfMonth, .middleOfMonth: count * 100 > known * 12
            case .ethiopicNewYear, .solarHijriNewYear: count * 365 > known * 9
            default: count * 365 > known * 3
            }
        }
        let births = dates.map { date in
            birth(date) { $0.placeholder.map { frequent[$0] != nil } ?? false }
        }
        let meaning = await withAges(births, all)
        let share = known > 0 ? frequent.values.reduce(0, +) * 100 / known : 0
        let notes =
            share >= 2
            ? [
                "In “\(column.name)”, \(share) % of the dates are days that stand for “unknown”, such as "
                    + "1 January; only their year is used."
            ] : []
        return (meaning, notes)
    }

    /// Dates of birth with the ages that stand in their place in some cells: “13 years”.
    static func withAges(_ births: [BirthInterval?], _ all: EachValue) async -> Meaning {
        // “DOB or age”: a bare number of two digits is an age.
        let header = KinHeader(all.column.name).words
        let mayBeBare = header.contains { word in
            ["age", "edad", "idade", "alter", "wiek", "varsta", "yas", "vik"].contains(word)
        }
        let ages = await all.map(nil) { text in
            text.contains(where: \.isLetter) || mayBeBare && text.utf8.count <= 3
                ? AgeReading.read(text) : nil
        }
        guard ages.contains(where: { $0 != nil }) else { return .births(births) }
        return .birthsOrAges(zip(births, ages).map { $1 == nil ? $0 : nil }, ages)
    }

    /// The year of birth that stands in place of an age: “born 1996”, “متولد ۱۳۸۳”; nil where there is none.
    ///
    /// A year of the fourteenth century is that of Iran and Afghanistan.
    static func birthYear(_ text: String) -> BirthInterval? {
        var digits = ""
        for character in text {
            if let digit = character.wholeNumberValue, digit < 10 {
                digits.append(String(digit))
            } else if character.isNumber {
                return nil
            }
        }
        guard digits.utf8.count == 4, let year = UInt16(digits) else { return nil }
        let date: PartialDate? =
            switch year {
            case 1_900...2_100 where EthiopicYear.isMarked(text):
                PartialDate(year: year, calendar: .ethiopic)
            case 1_900...2_100: PartialDate(year: year)
            case 1_300..<1_410: PartialDate(year: year, calendar: .solarHijri)
            default: nil
            }
        return birth(date) { _ in false }
    }

    static func birth(
        _ date: PartialDate?, isDefault: (PartialDate) -> Bool
    ) -> BirthInterval? {
        guard let date, let days = date.possibleDays else { return nil }
        if date.precision == .day, isDefault(date) {
            // Nobody is born in 1900: software writes it where nothing was entered.
            guard let gregorian = date.gregorian, gregorian.year > earliestYear,
                let year = PartialDate(year: gregorian.year).possibleDays
            else { return nil }
            return BirthInterval(
                days: Int(year.lowerBound) - 183...Int(year.upperBound) + 183, source: .defaultDate)
        }
        return BirthInterval(
            days: Int(days.lowerBound)...Int(days.upperBound),
            source: date.precision == .day ? .date : .partialDate)
    }

    /// The year up to which a date that stands for “unknown” does not say even the year.
    private static let earliestYear = 1_905

    /// The last year in which a person of this list can be born: that of its own dates.
    static func latestYear(
        _ table: RecordTable, _ columns: [FamilyList.ListColumn]
    ) -> Int? {
        var latest: Int?
        for (place, column) in columns.enumerated() {
            guard column.role == .encounterTime || column.role == .recordDay else { continue }
            let reader = dateReader(table.columns[place], column, latestYear: nil)
            let values = table.columns[place].values
            for index in 0..<min(values.count, 200) {
                if let date = reader.read(values[index])?.gregorian, date.year < 2_200 {
                    latest = max(latest ?? 0, Int(date.year))
                }
            }
        }
        return latest
    }
}

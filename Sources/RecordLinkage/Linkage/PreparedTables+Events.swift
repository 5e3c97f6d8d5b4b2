// Part of Reunify. Copyright the Reunify contributors.
// SPDX-License-Identifier: Apache-2.0

extension PreparedTables {
    /// Fewest pairs of one name and one day that are an answer.
    private static var leastOfOneDay: Double { 10 }
    /// How many times oftener than by chance people of one name have a day in common where it is one person's.
    private static var leastExcess: Double { 3 }
    /// Pairs of one name up to which it is rare.
    private static var pairsOfRareName: Int { 4 }

    /// Finds out which days, besides that of birth, tell people apart.
    ///
    /// The day of a death or a disappearance is the person's own wherever it is written down; those of an
    /// interview, a registration or an export are each office's, and headers often say no more than “date”.
    /// The people tell: most pairs of one name are chance, and their days go together by chance; those that
    /// are one person have one day.
    ///
    /// Within one list records of one person are few, and whoever was taken down twice has two days of
    /// registration: there the header must say that it is a day that comes once in a life.
    ///
    /// - Complexity: Linear in the pairs of one name, of which common names give a bounded number.
    mutating func findTellingDates() {
        for index in fields.indices where fields[index].role == .eventDate {
            if tables.count == 1 {
                fields[index].tellsPeople = fields[index].sources.enumerated().allSatisfy {
                    table, source in
                    source.flatMap(TextColumn.column).map {
                        HeaderName(tables[table].columns[$0].name).namesEndOfLife
                    } ?? false
                }
                continue
            }
            let days = readDays(fields[index])
            guard days.count(where: { !$0.isEmpty }) > 1 else { continue }
            let ordered = namesInOrder()
            if ordered.isEmpty { return }
            if tells(days, namesWithRelatives()) {
                markTelling(index)
                continue
            }
            if tells(days, ordered) { markTelling(index) }
        }
    }

    private mutating func markTelling(_ index: Int) {
        fields[index].tellsPeople = true
        fields[index].reasons.append(
            "People of one name have the day in common far oftener than chance has it.")
    }

    /// Whether records of one name have the day in common far oftener than by chance.
    private func tells(_ days: [[Int32?]], _ ordered: [[NamedRow]]) -> Bool {
        guard !ordered.isEmpty else { return false }
        // Where thousands share a few dozen names, most pairs of one name are of strangers.
        var (pairs, rare) = (DayPairs(), DayPairs())
        for first in tables.indices where !days[first].isEmpty {
            for second in tables.indices where second > first && !days[second].isEmpty {
                pairs.count(days[first], days[second])
                rare.count(days[first], days[second])
                Self.forEachCommonName(ordered[first].map(\.name), ordered[second].map(\.name)) {
                    left, right in
                    let isRare = left.count * right.count <= Self.pairsOfRareName
                    for i in left {
                        for j in right {
                            let day = days[first][ordered[first][i].row]
                            let other = days[second][ordered[second][j].row]
                            pairs.add(day, other)
                            if isRare { rare.add(day, other) }
                        }
                    }
                }
            }
        }
        return [pairs, rare].contains {
            $0.same >= Self.leastOfOneDay && $0.same >= Self.leastExcess * $0.expected
        }
    }

    /// Per table and row the day, counted from 1 January 1970; nil where there is none that is known to the day.
    ///
    /// Where one list mostly knows no more than the month, the days of all are the first of their months.
    private func readDays(_ field: AlignedField) -> [[Int32?]] {
        let spans = tables.indices.map { readSpans(field, table: $0) }
        let isByMonth = spans.contains { spans in
            let known = spans.compactMap(\.self)
            return known.count { Self.isMonth($0) } * 2 > known.count
        }
        return spans.map { spans in
            spans.map { span in
                guard let span else { return nil }
                if !isByMonth { return span.count == 1 ? span.lowerBound : nil }
                return span.count == 1 || Self.isMonth(span) ? Self.month(of: span.lowerBound) : nil
            }
        }
    }

    private static func isMonth(_ span: ClosedRange<Int32>) -> Bool {
        (28...31).contains(span.count)
    }

    private static func month(of day: Int32) -> Int32? {
        CalendarSystem.gregorian.date(ofOrdinalDay: Int(day)).map {
            Int32(truncatingIfNeeded: $0.year * 12 + $0.month)
        }
    }

    /// What days the dates of a table can mean, by row.
    private func readSpans(_ field: AlignedField, table: Int) -> [ClosedRange<Int32>?] {
        guard let column = field.sources[table].flatMap(TextColumn.column) else { return [] }
        let cells = tables[table].columns[column]
        let reader = DateReader(
            format: tables[table].dateFormat(ofColumn: column, recognized: columns[table]))
        let read = (0..<cells.values.count).map { value in
            let bytes = cells.values.bytes.span.extracting(cells.values.range(value))
            return FieldNormalizer.date(bytes, reader).date?.gregorian?.possibleDays
        }
        return cells.codes.map { $0 == 0 ? nil : read[Int($0) - 1] }
    }
}

/// How often two lists have a day in common: in records of one name, and by chance.
private struct DayPairs {
    private(set) var same = 0.0
    private(set) var expected = 0.0
    private var chance = 0.0

    /// Counts how often any two records of two lists have one day.
    mutating func count(_ left: [Int32?], _ right: [Int32?]) {
        let (first, second) = (Self.tally(left), Self.tally(right))
        let all = Double(first.values.reduce(0, +)) * Double(second.values.reduce(0, +))
        let equal = first.reduce(0) { $0 + $1.value * (second[$1.key] ?? 0) }
        chance = all > 0 ? Double(equal) / all : 0
    }

    /// Counts a pair of records of one name.
    mutating func add(_ left: Int32?, _ right: Int32?) {
        guard let left, let right else { return }
        if left == right { same += 1 }
        expected += chance
    }

    private static func tally(_ days: [Int32?]) -> [Int32: Int] {
        var counts: [Int32: Int] = [:]
        for day in days { if let day { counts[day, default: 0] += 1 } }
        return counts
    }
}

extension HeaderName {
    /// Whether the header names the day on which somebody died or was seen no more.
    var namesEndOfLife: Bool {
        words.contains { word in
            Self.endings.contains { word.hasPrefix($0) } || Self.endingWords.contains(word)
        }
    }

    private static let endings = [
        "death", "deceas", "disappear", "abduct", "desapar", "muert", "fallec", "defunc", "deces",
        "dispar", "obit", "falec", "sterbe", "tode", "decess", "zgon", "смерт", "загиб", "зник",
        "пропа",
    ]

    private static let endingWords = Set(
        [
            "dod", "died", "killed", "missing", "الوفاة", "وفاة", "الاستشهاد", "استشهاد",
            "الاختفاء", "الفقدان", "olum",
        ].map { HeaderName($0).joined })
}

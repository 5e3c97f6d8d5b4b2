// Part of Reunify. Copyright the Reunify contributors.
// SPDX-License-Identifier: Apache-2.0

extension PreparedTables {
    /// Fewest pairs of one name and one day that are an answer.
    private static var leastOfOneDay: Double { 10 }
    /// How many times oftener than by chance people of one name have a day in common where it is one person's.
    private static var leastExcess: Double { 3 }

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
            let days = tables.indices.map { readDays(fields[index], table: $0) }
            guard days.count(where: { !$0.isEmpty }) > 1 else { continue }
            let ordered = namesInOrder()
            if ordered.isEmpty { return }
            var pairs = DayPairs()
            for first in tables.indices where !days[first].isEmpty {
                for second in tables.indices where second > first && !days[second].isEmpty {
                    pairs.count(days[first], days[second])
                    Self.forEachCommonName(
                        ordered[first].map(\.name), ordered[second].map(\.name)
                    ) { left, right in
                        for i in left {
                            for j in right {
                                pairs.add(
                                    days[first][ordered[first][i].row],
                                    days[second][ordered[second][j].row])
                            }
                        }
                    }
                }
            }
            guard pairs.same >= Self.leastOfOneDay,
                pairs.same >= Self.leastExcess * pairs.expected
            else { continue }
            fields[index].tellsPeople = true
            fields[index].reasons.append(
                "People of one name have the day in common far oftener than chance has it.")
        }
    }

    /// The days of a table, counted from 1 January 1970, by row; nil where there is none that is known to
    /// the day.
    private func readDays(_ field: AlignedField, table: Int) -> [Int32?] {
        guard let column = field.sources[table].flatMap(TextColumn.column) else { return [] }
        let cells = tables[table].columns[column]
        let reader = DateReader(
            format: tables[table].dateFormat(ofColumn: column, recognized: columns[table]))
        let read = (0..<cells.values.count).map { value -> Int32? in
            let bytes = cells.values.bytes.span.extracting(cells.values.range(value))
            guard let days = FieldNormalizer.date(bytes, reader).date?.gregorian?.possibleDays,
                days.count == 1
            else { return nil }
            return days.lowerBound
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

// Part of Reunify. Copyright the Reunify contributors.
// SPDX-License-Identifier: Apache-2.0

extension PreparedTables {
    /// Share of the records of one day that must have one value.
    private static var leastShare: Double { 0.9 }
    /// Share of all records that must not have one value, or every day would seem to tell it.
    private static var mostAlike: Double { 0.5 }
    /// Records that must share their day with others.
    private static var leastRecords: Double { 100 }

    /// Finds out what a day tells besides itself: all who came on one day came on one ship.
    ///
    /// Who agrees in the day agrees in the ship, and it must not count twice.
    mutating func findWhatDaysTell() {
        let roles: Set<FieldRole> = [.text, .category, .birthplace, .occupation]
        let days = fields.filter { $0.role == .eventDate && $0.tellsPeople }
        guard !days.isEmpty else { return }
        for index in fields.indices where roles.contains(fields[index].role) {
            fields[index].isToldByDay = days.contains { day in
                tables.indices.contains { table in
                    guard let first = day.sources[table].flatMap(TextColumn.column),
                        let second = fields[index].sources[table].flatMap(TextColumn.column)
                    else { return false }
                    return Self.tells(
                        tables[table].columns[first].codes, tables[table].columns[second].codes)
                }
            }
            if fields[index].isToldByDay {
                fields[index].reasons.append("The day tells it, where records agree in the day.")
            }
        }
    }

    /// - Complexity: O(records · log records)
    private static func tells(_ days: [UInt32], _ values: [UInt32]) -> Bool {
        var rows: [UInt64] = []
        var all = [Int](repeating: 0, count: Int(values.max() ?? 0) + 1)
        for (day, value) in zip(days, values) where day != 0 && value != 0 {
            rows.append(UInt64(day) << 32 | UInt64(value))
            all[Int(value)] += 1
        }
        rows.sort()
        var (alike, records) = (0, 0)
        var start = 0
        while start < rows.count {
            let day = rows[start] >> 32
            // The rows of a day, and of them the most that have one value.
            var (end, run, most) = (start, 0, 0)
            while end < rows.count, rows[end] >> 32 == day {
                run = end > start && rows[end] == rows[end - 1] ? run + 1 : 1
                most = max(most, run)
                end += 1
            }
            if end - start > 1 {
                records += end - start
                alike += most
            }
            start = end
        }
        return Double(records) >= leastRecords
            && Double(alike) >= leastShare * Double(records)
            && Double(all.max() ?? 0) <= mostAlike * Double(rows.count)
    }
}

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

    private static func tells(_ days: [UInt32], _ values: [UInt32]) -> Bool {
        var counts: [UInt32: [UInt32: Double]] = [:]
        var all: [UInt32: Double] = [:]
        for (day, value) in zip(days, values) where day != 0 && value != 0 {
            counts[day, default: [:]][value, default: 0] += 1
            all[value, default: 0] += 1
        }
        var (alike, records) = (0.0, 0.0)
        for ofDay in counts.values {
            let sum = ofDay.values.reduce(0, +)
            guard sum > 1 else { continue }
            records += sum
            alike += ofDay.values.max() ?? 0
        }
        let total = all.values.reduce(0, +)
        return records >= leastRecords && alike >= leastShare * records
            && (all.values.max() ?? 0) <= mostAlike * total
    }
}

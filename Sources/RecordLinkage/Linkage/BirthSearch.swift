// Part of Reunify. Copyright the Reunify contributors.
// SPDX-License-Identifier: Apache-2.0

/// Tells by people of one name whether the ages of a list are as of days that each row has, or as of one day.
struct BirthSearch {
    /// Differences in days between a birth in another list and an age taken from nothing, per pair of records
    /// of one name, with the row of the age.
    private var pairs: [(row: Int32, difference: Int32)] = []

    /// Pairs above chance that are an answer.
    static let leastSupport = 10.0
    /// How many times more pairs must speak for days of the rows than for one day.
    static let leastGain = 1.1
    /// Days that a birth may be off: half a year by the age, and some.
    private static let near: Int32 = 240
    /// Days between which pairs are chance.
    private static let far: ClosedRange<Int32> = 1_200...6_000

    /// - Parameters:
    ///   - ages: Per row of the table, the age in days.
    ///   - births: Per table and row, the day of birth, where it is known.
    init(table: Int, ages: [Int32?], births: [[Int32?]], names: RecordNames) {
        func ordered(_ table: Int, _ isKnown: (Int) -> Bool) -> [(name: UInt64, row: Int)] {
            births[table].indices.compactMap { row in
                guard isKnown(row), let name = names.name(table: table, row: row) else {
                    return nil
                }
                return (name, row)
            }.sorted { ($0.name, $0.row) < ($1.name, $1.row) }
        }
        let own = ordered(table) { ages[$0] != nil }
        // In a single list the same row may have both, and namesakes of it have.
        for other in births.indices where other != table || births.count == 1 {
            let rest = ordered(other) { births[other][$0] != nil }
            PreparedTables.forEachCommonName(own.map(\.name), rest.map(\.name)) { left, right in
                for i in left {
                    for j in right {
                        guard let age = ages[own[i].row], let birth = births[other][rest[j].row]
                        else { continue }
                        pairs.append((Int32(own[i].row), birth + age))
                    }
                }
            }
        }
    }

    /// Pairs above chance that were born when the ages say, if each was written on the day of its row.
    func support(of days: [Int32?]) -> Double {
        var (hits, misses) = (0.0, 0.0)
        for pair in pairs {
            guard let day = days[Int(pair.row)] else { continue }
            let gap = abs(pair.difference - day)
            if gap <= Self.near { hits += 1 } else if Self.far.contains(gap) { misses += 1 }
        }
        return hits - misses * Self.chance
    }

    /// The same, if all were written on one day, for the day that most pairs speak for.
    ///
    /// - Parameter written: Days of the rows that are taken off first; nil where there are none.
    func supportOfOneDay(after written: [Int32?]? = nil) -> Double {
        let days = pairs.compactMap { pair -> Int32? in
            guard let written else { return pair.difference }
            return written[Int(pair.row)].map { pair.difference - $0 }
        }.sorted()
        var best = 0.0
        var (start, end) = (0, 0)
        for middle in stride(from: 0, to: days.count, by: max(1, days.count / 400)) {
            let day = days[middle]
            while days[start] < day - Self.near { start += 1 }
            while end < days.count, days[end] <= day + Self.near { end += 1 }
            let misses = days.count { Self.far.contains(abs($0 - day)) }
            best = max(best, Double(end - start) - Double(misses) * Self.chance)
        }
        return best
    }

    /// The days near by, as a share of those far off.
    private static var chance: Double {
        Double(2 * near + 1) / Double(2 * (far.upperBound - far.lowerBound + 1))
    }
}

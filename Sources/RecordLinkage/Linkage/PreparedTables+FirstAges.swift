// Part of Reunify. Copyright the Reunify contributors.
// SPDX-License-Identifier: Apache-2.0

extension PreparedTables {
    /// Where no list has births, and ages were written in each on days of its rows, makes births of the ages of
    /// one list.
    ///
    /// Of people of one name, those who are one person were born on one day: the days of one list and the days of
    /// another by which far more of them were than by ages as of one day are those on which the ages were written.
    ///
    /// - Parameter known: Per table and row, the day of birth where it is known; what is made is added.
    /// - Returns: Whether there were any.
    mutating func dateFirstAges(_ known: inout [[Int32?]], _ names: RecordNames) -> Bool {
        guard known.allSatisfy({ $0.allSatisfy { $0 == nil } }) else { return false }
        let lists = tables.indices.map { table -> (age: Int, ages: [RowAge?], days: [Written])? in
            guard let age = columns[table].first(where: { $0.role == .age })?.index else {
                return nil
            }
            let events = columns[table].filter { $0.role == .eventDate }
            return (
                age, ages(table, age, bareAreMonths: false),
                events.map { (column: $0.index, days: days(table, $0.index)) }
            )
        }
        var best: (support: Double, table: Int, day: Int)?
        var ofOneDay = 0.0
        for first in tables.indices {
            guard let one = lists[first] else { continue }
            for second in tables.indices where second != first {
                guard let other = lists[second] else { continue }
                func search(_ births: [Int32?]) -> BirthSearch {
                    BirthSearch(
                        table: second, ages: other.ages.map { $0?.days },
                        births: tables.indices.map {
                            $0 == first
                                ? births : [Int32?](repeating: nil, count: tables[$0].rowCount)
                        }, names: names)
                }
                // Ages of a list that was written on one day, whichever that was.
                let plain = search(one.ages.map { $0.map { -$0.days } })
                ofOneDay = max(ofOneDay, plain.supportOfOneDay())
                for written in other.days {
                    ofOneDay = max(ofOneDay, plain.supportOfOneDay(after: written.days))
                }
                for (place, written) in one.days.enumerated() {
                    let births = zip(one.ages, written.days).map { age, day in
                        age.flatMap { age in day.map { age.birth(before: $0).day } }
                    }
                    let search = search(births)
                    ofOneDay = max(ofOneDay, search.supportOfOneDay())
                    for day in other.days {
                        let support = search.support(of: day.days)
                        if support > best?.support ?? 0 { best = (support, first, place) }
                    }
                }
            }
        }
        guard let best, let list = lists[best.table], best.support >= BirthSearch.leastSupport,
            best.support >= BirthSearch.leastGain * ofOneDay
        else { return false }
        let written = list.days[best.day]
        let made = zip(list.ages, written.days).map { age, day in
            age.flatMap { age in day.map { age.birth(before: $0) } }
        }
        takeBirths(
            made, of: list.age, in: best.table, bareAreMonths: false, writtenOn: written.column,
            &known[best.table])
        return true
    }

    private typealias Written = (column: Int, days: [Int32?])
}

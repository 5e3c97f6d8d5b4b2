// Part of Reunify. Copyright the Reunify contributors.
// SPDX-License-Identifier: Apache-2.0

/// Finds by how many years people have grown older between two lists that give ages alone.
///
/// In two censuses ten years apart nobody has the same age twice, and ages would speak against every
/// pair that is one person. Of pairs of records of one name, those that are one person all differ by
/// about the same number of years, the others by any: by as many as people of one list and people of
/// the other differ on average.
struct AgeShiftSearch {
    /// Per difference from −``reach`` to ``reach``, pairs of one name with it.
    private var differences = [Double](repeating: 0, count: 2 * Self.reach + 1)
    private var pairs = 0.0
    private var left = [Double](repeating: 0, count: Self.ages)
    private var right = [Double](repeating: 0, count: Self.ages)

    /// Most years between two lists that are looked for.
    private static let reach = 60
    private static let ages = 131
    /// How many more pairs must be a single year apart than of one age for that to be a shift: birthdays put
    /// half of all people there whose ages were asked for half a year later.
    private static let leastMajority = 2.0

    /// Counts the age of a record of the first list.
    mutating func addLeft(_ age: AgeReading) { left[min(Self.ages - 1, age.years.lowerBound)] += 1 }

    /// Counts the age of a record of the second list.
    mutating func addRight(_ age: AgeReading) {
        right[min(Self.ages - 1, age.years.lowerBound)] += 1
    }

    /// Counts a pair of records of one name.
    mutating func add(_ first: AgeReading, _ second: AgeReading) {
        pairs += 1
        let difference = second.years.lowerBound - first.years.lowerBound
        guard abs(difference) <= Self.reach else { return }
        differences[difference + Self.reach] += 1
    }

    /// By how many years the second list is later than the first; 0 where no number stands out.
    ///
    /// - Complexity: O(years²).
    func years() -> Int {
        let all = left.reduce(0, +) * right.reduce(0, +)
        guard all > 0, pairs > 0 else { return 0 }
        let chance = (-Self.reach...Self.reach).map { difference in
            left.indices.reduce(0.0) { sum, age in
                right.indices.contains(age + difference)
                    ? sum + left[age] * right[age + difference] : sum
            } * pairs / all
        }
        // Birthdays and slips spread the years of one person over neighbouring numbers.
        func near(_ counts: [Double], _ place: Int) -> Double {
            (max(0, place - 1)...min(counts.count - 1, place + 1)).reduce(0) { $0 + counts[$1] }
        }
        let excess = differences.indices.map { near(differences, $0) - near(chance, $0) }
        var best = Self.reach
        let own = differences.indices.map { differences[$0] - chance[$0] }
        for place in [Self.reach - 1, Self.reach + 1]
        where own[place] >= 20 && own[place] >= 5 * chance[place].squareRoot()
            && own[place] >= Self.leastMajority * max(0, own[Self.reach])
            && own[place] >= Self.leastMajority * max(0, own[2 * place - Self.reach])
        {
            return place - Self.reach
        }
        for place in excess.indices where excess[place] > excess[best] { best = place }
        let shift = best - Self.reach
        guard abs(shift) > 1, excess[best] >= 20,
            excess[best] >= 5 * near(chance, best).squareRoot(),
            excess[best] >= 1.5 * excess[Self.reach]
        else { return 0 }
        return shift
    }
}

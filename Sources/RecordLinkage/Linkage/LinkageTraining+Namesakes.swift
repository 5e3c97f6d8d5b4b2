// Part of Reunify. Copyright the Reunify contributors.
// SPDX-License-Identifier: Apache-2.0

extension LinkageTraining {
    /// Records with a name and a birth that a list must have for its namesakes to be counted.
    private static let leastRecords = 200

    /// Share of pairs that are strangers of one name beyond what given names and surnames would let
    /// expect if they went together by chance; 0 where there are none or they cannot be counted.
    ///
    /// Seen within the lists, where hardly a person stands twice: who has the same name there, and was
    /// born another day, is somebody else. Within a list in which duplicates are looked for that is not
    /// known, and nothing is counted. The least of all lists holds, as one of them may have duplicates
    /// with garbled dates.
    ///
    /// - Complexity: O(*n* log *n*)
    func namesakeShare() -> Double {
        guard scope == .acrossSources, let given = population.slot(.givenName),
            let surname = population.slot(.surname),
            let birth = population.slot(.dateOfBirth) ?? population.slot(.age)
        else { return 0 }
        var least: Double?
        for source in population.sources {
            var names: [UInt64] = []
            var born: [UInt64] = []
            for row in source.rows {
                let first = population.names.nameGroup[Int(population.code(row, given))]
                let last = population.names.sound[Int(population.code(row, surname))]
                let birth = population.code(row, birth)
                guard first != 0, last != 0, birth != 0 else { continue }
                let name = UInt64(first) << 32 | UInt64(last)
                names.append(name)
                born.append(name &* 0x9E37_79B9_7F4A_7C15 ^ UInt64(birth))
            }
            guard names.count >= Self.leastRecords else { continue }
            let all = Double(names.count) * Double(names.count - 1) / 2
            let alike = Self.equalPairs(names)
            let expected =
                Self.equalPairs(names.map { $0 >> 32 })
                * (Self.equalPairs(names.map { $0 & 0xFFFF_FFFF }) / all)
            // What two standard deviations of chance might make is not counted.
            let excess =
                alike - Self.equalPairs(born) - expected - 2 * (alike + 1).squareRoot()
            least = min(least ?? .infinity, max(0, excess) / all)
        }
        return least ?? 0
    }

    /// Number of pairs of equal keys.
    private static func equalPairs(_ keys: [UInt64]) -> Double {
        let sorted = keys.sorted()
        var pairs = 0.0
        var start = 0
        for place in 0...sorted.count
        where place == sorted.count || sorted[place] != sorted[start] {
            let count = Double(place - start)
            pairs += count * (count - 1) / 2
            start = place
        }
        return pairs
    }
}

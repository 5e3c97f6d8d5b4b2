// Part of Reunify. Copyright the Reunify contributors.
// SPDX-License-Identifier: Apache-2.0

extension Population {
    /// The first of all rows in an order that looks random but follows from the order of ids alone, so
    /// that it is the same however the records stand in their tables.
    ///
    /// - Parameters:
    ///   - ranks: place of each row in the order of sources and ids.
    ///   - count: How many rows.
    static func shuffled(_ ranks: [UInt32], first count: Int) -> [UInt32] {
        var keys = ranks.map { mix($0) }
        // Keys are spread evenly: what is above a little more than the share asked for is not sorted.
        let share = (Double(count) + 1000) * 1.25 / Double(max(1, ranks.count))
        if share < 1 {
            let limit = UInt32(share * 0x1p32)
            let below = keys.reduce(0) { $0 + ($1 < limit ? 1 : 0) }
            if below >= count {
                for row in keys.indices where keys[row] >= limit { keys[row] = 0 }
            }
        }
        return BlockSort.sorted(keys: keys).prefix(count).map { UInt32(truncatingIfNeeded: $0) }
    }

    /// A population of some of this one's records, with the same values and codes.
    func subset(rows: [UInt32]) -> Population {
        var result = self
        let stride = fields.count
        let sorted = rows.sorted()
        result.codes = []
        result.codes.reserveCapacity(sorted.count * stride)
        for row in sorted {
            for slot in 0..<stride { result.codes.append(codes[Int(row) * stride + slot]) }
        }
        var first = 0
        var place = 0
        for index in sources.indices {
            while place < sorted.count && Int(sorted[place]) < sources[index].rows.upperBound {
                place += 1
            }
            result.sources[index] = SourceRows(
                name: sources[index].name, rows: first..<place, ids: nil, recordNumbers: [])
            first = place
        }
        return result
    }
}

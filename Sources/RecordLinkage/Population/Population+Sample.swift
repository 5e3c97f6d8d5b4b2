// Part of Reunify. Copyright the Reunify contributors.
// SPDX-License-Identifier: Apache-2.0

extension Population {
    /// Rows in an order that looks random but follows from the order of ids alone, so that it is the
    /// same however the records stand in their tables.
    ///
    /// - Parameter ranks: place of each row in the order of sources and ids.
    static func shuffled(_ ranks: [UInt32]) -> [UInt32] {
        BlockSort.sorted(keys: ranks.map { mix($0) }).map { UInt32(truncatingIfNeeded: $0) }
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

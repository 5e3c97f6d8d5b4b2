// Part of Reunify. Copyright the Reunify contributors.
// SPDX-License-Identifier: Apache-2.0

extension Population {
    /// A hash of each record's values: the same for equal records, whatever their place in the input.
    func contentHashes(threads: Int) async -> [UInt64]? {
        let stride = fields.count
        let tables = await concurrentMap(stride, threads: threads) { slot in
            hashes(of: .exact, slot: slot)
        }
        guard let tables else { return nil }
        var result = [UInt64](repeating: 0, count: recordCount)
        for row in 0..<recordCount {
            var hash: UInt64 = 0xcbf2_9ce4_8422_2325
            for slot in 0..<stride {
                hash = (hash ^ UInt64(self.hash(row, slot, tables[slot]))) &* 0x9E37_79B9_7F4A_7C15
                hash ^= hash >> 29
            }
            result[row] = hash
        }
        return result
    }

    /// Rows in an order that is random but given by the records' contents.
    ///
    /// Rows with equal hashes are equal records, so that it does not matter which of them comes first.
    static func shuffled(_ contentHashes: [UInt64]) -> [UInt32] {
        var entries = BlockSort.sorted(
            keys: contentHashes.map { max(1, UInt32(truncatingIfNeeded: $0 >> 32)) })
        var start = 0
        while start < entries.count {
            var end = start + 1
            while end < entries.count && entries[end] >> 32 == entries[start] >> 32 { end += 1 }
            if end - start > 1 {
                entries[start..<end].sort {
                    contentHashes[Int($0 & 0xFFFF_FFFF)] < contentHashes[Int($1 & 0xFFFF_FFFF)]
                }
            }
            start = end
        }
        return entries.map { UInt32(truncatingIfNeeded: $0) }
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

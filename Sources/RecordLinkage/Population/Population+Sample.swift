// Part of Reunify. Copyright the Reunify contributors.
// SPDX-License-Identifier: Apache-2.0

extension Population {
    /// A hash of each record's values: the same for equal records, whatever their place in the input.
    func contentHashes(threads: Int) async -> [UInt32]? {
        let stride = fields.count
        let tables = await concurrentMap(stride, threads: threads) { slot in
            hashes(of: .exact, slot: slot)
        }
        guard let tables else { return nil }
        var result = [UInt32](repeating: 0, count: recordCount)
        for row in 0..<recordCount {
            var hash: UInt32 = 0x811c_9dc5
            for slot in 0..<stride {
                hash = (hash ^ self.hash(row, slot, tables[slot])) &* 0x0100_0193
                hash ^= hash >> 15
            }
            result[row] = mix(hash)
        }
        return result
    }

    /// Rows in an order that is random but given by the records' contents.
    static func shuffled(_ contentHashes: [UInt32]) -> [UInt32] {
        BlockSort.sorted(keys: contentHashes).map { UInt32(truncatingIfNeeded: $0) }
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

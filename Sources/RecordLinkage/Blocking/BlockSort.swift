// Part of Reunify. Copyright the Reunify contributors.
// SPDX-License-Identifier: Apache-2.0

/// Sorting of rows by blocking key.
enum BlockSort {
    /// Rows that have a key, each as `key << 32 | row`, in ascending order.
    ///
    /// A least-significant-digit radix sort over the key; rows with the same key stay in row order.
    /// Complexity: O(n).
    static func sorted(keys: [UInt32]) -> [UInt64] {
        var entries: [UInt64] = []
        entries.reserveCapacity(keys.count)
        for row in 0..<keys.count where keys[row] != 0 {
            entries.append(UInt64(keys[row]) << 32 | UInt64(truncatingIfNeeded: row))
        }
        return sorted(entries)
    }

    private static func sorted(_ unsorted: consuming [UInt64]) -> [UInt64] {
        var entries = unsorted
        if entries.count < 1024 {
            entries.sort()
            return entries
        }
        var other = [UInt64](repeating: 0, count: entries.count)
        for shift: UInt64 in [32, 43, 54] {
            var starts = [Int](repeating: 0, count: 2049)
            for entry in entries { starts[Int(entry >> shift & 2047) + 1] += 1 }
            for digit in 1...2048 { starts[digit] += starts[digit - 1] }
            for entry in entries {
                let digit = Int(entry >> shift & 2047)
                other[starts[digit]] = entry
                starts[digit] += 1
            }
            swap(&entries, &other)
        }
        return entries
    }

    /// The same without most of the rows whose key no other row has, which make no block.
    ///
    /// Rows are dealt out by the first eleven bits of their keys; what lies together then fits the nearest
    /// cache, is counted by the next ten bits, and dealt out once more where a count is not one.
    static func sortedInBlocks(keys: [UInt32]) -> [UInt64] {
        guard keys.count >= 1 << 14 else { return sorted(keys: keys) }
        var starts = [Int](repeating: 0, count: 2049)
        for key in keys where key != 0 { starts[Int(key >> 21) + 1] += 1 }
        for digit in 1...2048 { starts[digit] += starts[digit - 1] }
        var dealt = [UInt64](repeating: 0, count: starts[2048])
        var next = starts
        for row in 0..<keys.count where keys[row] != 0 {
            let digit = Int(keys[row] >> 21)
            dealt[next[digit]] = UInt64(keys[row]) << 32 | UInt64(truncatingIfNeeded: row)
            next[digit] += 1
        }
        // What stays is written over what was dealt out: it is never more.
        var bucket: [UInt64] = []
        var cells = Cells()
        var end = 0
        for digit in 0..<2048 where starts[digit + 1] - starts[digit] > 1 {
            bucket.removeAll(keepingCapacity: true)
            bucket.append(contentsOf: dealt[starts[digit]..<starts[digit + 1]])
            end = cells.dealOut(bucket, over: &dealt, from: end)
        }
        dealt.removeSubrange(end...)
        return dealt
    }

    /// Room for dealing out a bucket by ten bits of its keys.
    private struct Cells {
        private var counts = [Int](repeating: 0, count: 1024)
        private var ends = [Int](repeating: 0, count: 1024)

        private static func cell(_ entry: UInt64) -> Int { Int(entry >> 43 & 1023) }

        /// Writes those entries that are not alone in their cell, in ascending order; returns where they end.
        mutating func dealOut(
            _ bucket: [UInt64], over result: inout [UInt64], from start: Int
        ) -> Int {
            for cell in 0..<1024 { counts[cell] = 0 }
            for entry in bucket { counts[Self.cell(entry)] += 1 }
            var end = start
            for cell in 0..<1024 {
                ends[cell] = end
                if counts[cell] > 1 { end += counts[cell] }
            }
            for entry in bucket where counts[Self.cell(entry)] > 1 {
                let cell = Self.cell(entry)
                result[ends[cell]] = entry
                ends[cell] += 1
            }
            for cell in 0..<1024 where counts[cell] > 1 {
                BlockSort.sort(&result, ends[cell] - counts[cell]..<ends[cell])
            }
            return end
        }
    }

    /// Brings entries into order that are nearly so: rows of one key already are.
    private static func sort(_ entries: inout [UInt64], _ range: Range<Int>) {
        let isOrdered = range.dropFirst().allSatisfy { entries[$0 - 1] < entries[$0] }
        if isOrdered { return }
        if range.count > 24 {
            entries.replaceSubrange(range, with: entries[range].sorted())
            return
        }
        for place in range.dropFirst() {
            let entry = entries[place]
            var hole = place
            while hole > range.lowerBound && entries[hole - 1] > entry {
                entries[hole] = entries[hole - 1]
                hole -= 1
            }
            entries[hole] = entry
        }
    }

    /// Calls a function with the range of each run    /// Calls a function with the range of each run of equal keys that has at least two rows.
    @inline(__always)
    static func forEachBlock(_ entries: [UInt64], _ body: (Range<Int>) -> Void) {
        var start = 0
        while start < entries.count {
            let key = entries[start] >> 32
            var end = start + 1
            while end < entries.count && entries[end] >> 32 == key { end += 1 }
            if end - start > 1 { body(start..<end) }
            start = end
        }
    }
}

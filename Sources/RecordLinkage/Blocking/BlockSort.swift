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

    /// Calls a function with the range of each run of equal keys that has at least two rows.
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

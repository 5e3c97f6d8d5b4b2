// Part of Reunify. Copyright the Reunify contributors.
// SPDX-License-Identifier: Apache-2.0

/// The candidate pairs whose smaller row is in one short stretch of rows, each pair once.
///
/// Blocks are scattered over memory, and one pair is in many of them. Brought together by its smaller
/// row, a pair meets its doubles, and a record is compared with all its partners while it is in the
/// processor's cache.
struct PairTile: Sendable {
    /// Packed pairs in ascending order, doubles included.
    private var entries: [UInt64]
    private let packing: Packing

    /// How a pair and the rule that yields it are packed into one word whose order is that of left row,
    /// right row and rule.
    struct Packing: Sendable {
        /// Row that has the number 0.
        let firstRow: Int
        /// Bits of a rule's number.
        let ruleBits: Int

        /// Packing for the rows from `firstRow` on, and for rules numbered below a count.
        init(firstRow: Int, ruleCount: Int) {
            self.firstRow = firstRow
            ruleBits = Self.bits(ruleCount: ruleCount)
        }

        private static func bits(ruleCount: Int) -> Int {
            Int.bitWidth - max(1, ruleCount).leadingZeroBitCount
        }

        /// Rows that can be told apart.
        static func rowLimit(ruleCount: Int) -> Int { 1 << max(0, 32 - bits(ruleCount: ruleCount)) }

        @inline(__always)
        func pack(_ left: UInt32, _ right: UInt32, rule: Int) -> UInt64 {
            UInt64(truncatingIfNeeded: Int(left) &- firstRow) << UInt64(32 + ruleBits)
                | UInt64(right) << UInt64(ruleBits) | UInt64(truncatingIfNeeded: rule)
        }

        /// Place of the left row, counted from the first.
        @inline(__always)
        func place(_ entry: UInt64) -> Int { Int(entry >> UInt64(32 + ruleBits)) }

        @inline(__always)
        func left(_ entry: UInt64) -> UInt32 {
            UInt32(truncatingIfNeeded: place(entry) &+ firstRow)
        }

        @inline(__always)
        func right(_ entry: UInt64) -> UInt32 {
            UInt32(truncatingIfNeeded: entry >> UInt64(ruleBits))
        }

        @inline(__always)
        func rule(_ entry: UInt64) -> Int { Int(entry & (1 << UInt64(ruleBits) - 1)) }
    }

    /// Brings together what units of blocks hold of one stretch.
    ///
    /// - Parameters:
    ///   - places: the stretch, in places of the packing.
    init(
        _ parts: [CandidatePairs.UnitPairs], tile: Int, places: Range<Int>, packing: Packing
    ) {
        self.packing = packing
        var gathered: [UInt64] = []
        gathered.reserveCapacity(parts.reduce(0) { $0 + $1.range(tile: tile).count })
        for part in parts { gathered.append(contentsOf: part.pairs[part.range(tile: tile)]) }
        // By left row at one blow; what a row has is then little.
        var starts = [Int](repeating: 0, count: places.count + 1)
        for entry in gathered { starts[packing.place(entry) - places.lowerBound + 1] += 1 }
        for place in 0..<places.count { starts[place + 1] += starts[place] }
        var next = starts
        entries = [UInt64](repeating: 0, count: gathered.count)
        for entry in gathered {
            let place = packing.place(entry) - places.lowerBound
            entries[next[place]] = entry
            next[place] += 1
        }
        for place in 0..<places.count { sort(starts[place]..<starts[place + 1]) }
    }

    private mutating func sort(_ range: Range<Int>) {
        if range.count > 32 {
            entries[range].sort()
            return
        }
        for index in range.dropFirst() {
            let entry = entries[index]
            var hole = index
            while hole > range.lowerBound && entries[hole - 1] > entry {
                entries[hole] = entries[hole - 1]
                hole -= 1
            }
            entries[hole] = entry
        }
    }

    /// Calls a function with each pair, the first rule that yields it, and all of the first 64 rules
    /// that do, as bits.
    @inline(__always)
    func forEachPair(_ body: (UInt32, UInt32, Int, UInt64) -> Void) {
        var index = 0
        while index < entries.count {
            let entry = entries[index]
            let pair = entry >> UInt64(packing.ruleBits)
            let first = packing.rule(entry)
            var rules: UInt64 = first < 64 ? 1 << UInt64(first) : 0
            index += 1
            while index < entries.count && entries[index] >> UInt64(packing.ruleBits) == pair {
                let rule = packing.rule(entries[index])
                if rule < 64 { rules |= 1 << UInt64(rule) }
                index += 1
            }
            body(packing.left(entry), packing.right(entry), first, rules)
        }
    }
}

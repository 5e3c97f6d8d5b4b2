// Part of Reunify. Copyright the Reunify contributors.
// SPDX-License-Identifier: Apache-2.0

/// ``EditMatrix/damerauLevenshtein(_:_:)`` for short strings: the same recurrence in bytes on the
/// stack.
enum ShortSwapMatrix {
    /// The longest string whose rows fit; every value stays below 256.
    static let capacity = 62

    /// Both strings have at most ``capacity`` bytes.
    static func distance(_ a: Span<UInt8>, _ b: Span<UInt8>) -> Int {
        let middle = DifferingMiddle(a, b)
        let aCount = middle.firstCount
        let bCount = middle.secondCount
        guard aCount > 0, bCount > 0 else { return max(aCount, bCount) }
        let unreachable = UInt8(truncatingIfNeeded: aCount &+ bCount &+ 2)
        // Index 0 stands for the column left of the matrix, so that column j is at j + 1.
        var rowStorage = InlineArray<128, UInt8>(repeating: unreachable)
        var swapStorage = InlineArray<64, UInt8>(repeating: unreachable)
        var lastRowStorage = InlineArray<256, UInt8>(repeating: 0)
        // Two rows, which take turns.
        var rows = rowStorage.mutableSpan
        var row = 0
        var previous = 64
        var beforeSwap = swapStorage.mutableSpan
        var lastRow = lastRowStorage.mutableSpan
        var j = 0
        while j <= bCount {
            unsafe rows[unchecked: previous &+ j &+ 1] = UInt8(truncatingIfNeeded: j)
            j &+= 1
        }
        var i = 1
        while i <= aCount {
            let x = unsafe a[unchecked: middle.start &+ i &- 1]
            // `row` holds the values of two rows before and is overwritten as it is read.
            var lastColumn = 0
            var twoRowsBefore = unsafe rows[unchecked: row &+ 1]
            var beforeGap = unreachable
            unsafe rows[unchecked: row &+ 1] = UInt8(truncatingIfNeeded: i)
            var left = UInt8(truncatingIfNeeded: i)
            var diagonal = unsafe rows[unchecked: previous &+ 1]
            j = 1
            while j <= bCount {
                let y = unsafe b[unchecked: middle.start &+ j &- 1]
                let above = unsafe rows[unchecked: previous &+ j &+ 1]
                var best: UInt8
                if x == y {
                    best = diagonal
                    lastColumn = j
                    let beforeBoth = unsafe rows[unchecked: previous &+ j &- 1]
                    unsafe beforeSwap[unchecked: j &+ 1] = beforeBoth
                    beforeGap = twoRowsBefore
                } else {
                    best = min(diagonal, min(left, above)) &+ 1
                    let rowOfByte = Int(unsafe lastRow[unchecked: Int(y)])
                    if rowOfByte > 0, lastColumn > 0 {
                        if j &- lastColumn == 1 {
                            let start = unsafe beforeSwap[unchecked: j &+ 1]
                            best = min(
                                best, start &+ UInt8(truncatingIfNeeded: i &- rowOfByte))
                        } else if i &- rowOfByte == 1 {
                            best = min(
                                best,
                                beforeGap &+ UInt8(truncatingIfNeeded: j &- lastColumn))
                        }
                    }
                }
                twoRowsBefore = unsafe rows[unchecked: row &+ j &+ 1]
                unsafe rows[unchecked: row &+ j &+ 1] = best
                left = best
                diagonal = above
                j &+= 1
            }
            unsafe lastRow[unchecked: Int(x)] = UInt8(truncatingIfNeeded: i)
            swap(&row, &previous)
            i &+= 1
        }
        return Int(unsafe rows[unchecked: previous &+ bCount &+ 1])
    }
}

// Part of Reunify. Copyright the Reunify contributors.
// SPDX-License-Identifier: Apache-2.0

/// The edit matrices row by row, for strings too long for one machine word.
///
/// O(*a.count* × *b.count*) time, O(*b.count*) memory.
enum EditMatrix {
    static func levenshtein<Element: Equatable>(_ a: Span<Element>, _ b: Span<Element>) -> Int {
        var row = Array(0...b.count)
        for i in a.indices {
            var diagonal = row[0]
            row[0] = i &+ 1
            for j in b.indices {
                let above = row[j &+ 1]
                row[j &+ 1] =
                    a[i] == b[j] ? diagonal : 1 &+ min(diagonal, min(above, row[j]))
                diagonal = above
            }
        }
        return row[b.count]
    }

    static func optimalStringAlignment<Element: Equatable>(
        _ a: Span<Element>, _ b: Span<Element>
    ) -> Int {
        var twoBefore = [Int](repeating: 0, count: b.count &+ 1)
        var before = Array(0...b.count)
        var row = twoBefore
        for i in a.indices {
            row[0] = i &+ 1
            for j in b.indices {
                var best = min(before[j &+ 1], row[j]) &+ 1
                best = min(best, before[j] &+ (a[i] == b[j] ? 0 : 1))
                if i > 0, j > 0, a[i] == b[j &- 1], a[i &- 1] == b[j] {
                    best = min(best, twoBefore[j &- 1] &+ 1)
                }
                row[j &+ 1] = best
            }
            swap(&twoBefore, &before)
            swap(&before, &row)
        }
        return before[b.count]
    }

    /// Unrestricted Damerau–Levenshtein distance in linear memory.
    ///
    /// A swap with a gap only pays while the gap is in one of the strings, so that it is enough to
    /// remember two values: per column, the cell two rows and one column before the last row that
    /// held this byte; per row, the cell one row before the last matching column.
    ///
    /// - SeeAlso: Zhao and Sahni, "Linear space string correction algorithm using the
    ///   Damerau-Levenshtein distance", BMC Bioinformatics 21 (2020).
    static func damerauLevenshtein<Element: Hashable>(
        _ a: Span<Element>, _ b: Span<Element>
    ) -> Int {
        let unreachable = a.count &+ b.count &+ 2
        var lastRow: [Element: Int] = [:]
        // Index 0 stands for the column left of the matrix, so that column j is at j + 1.
        var beforeSwap = [Int](repeating: unreachable, count: b.count &+ 2)
        var row = [unreachable] + Array(0...b.count)
        var previous = [Int](repeating: unreachable, count: b.count &+ 2)
        for i in stride(from: 1, through: a.count, by: 1) {
            swap(&row, &previous)
            // `row` now holds the values of two rows before, which are overwritten as read.
            var lastColumn = -1
            var twoRowsBefore = row[1]
            var beforeGap = unreachable
            row[1] = i
            for j in stride(from: 1, through: b.count, by: 1) {
                let same = a[i &- 1] == b[j &- 1]
                var best = min(
                    previous[j] &+ (same ? 0 : 1), min(row[j], previous[j &+ 1]) &+ 1)
                if same {
                    lastColumn = j
                    beforeSwap[j &+ 1] = previous[j &- 1]
                    beforeGap = twoRowsBefore
                } else {
                    let rowOfByte = lastRow[b[j &- 1]] ?? -1
                    if j &- lastColumn == 1 {
                        best = min(best, beforeSwap[j &+ 1] &+ i &- rowOfByte)
                    } else if i &- rowOfByte == 1 {
                        best = min(best, beforeGap &+ j &- lastColumn)
                    }
                }
                twoRowsBefore = row[j &+ 1]
                row[j &+ 1] = best
            }
            lastRow[a[i &- 1]] = i
        }
        return row[b.count &+ 1]
    }
}

// Part of Reunify. Copyright the Reunify contributors.
// SPDX-License-Identifier: Apache-2.0

/// Jaro similarity of two strings of given lengths by what was counted: looked up, because divisions take longer
/// than the comparison itself.
struct JaroScores {
    private let aCount: Int
    private let bCount: Int
    /// Where the scores of these lengths stand; below 0 where they have to be worked out.
    private let start: Int

    /// The longest strings whose scores are in the table.
    private static let longest = 16
    /// So many pairs may be out of order, and none.
    private static let halves = longest / 2 + 1

    /// The scores by both lengths, matches and pairs out of order.
    static let table: [Double] = {
        var scores: [Double] = []
        for a in 0...longest {
            for b in 0...longest {
                for matches in 0...longest {
                    for half in 0..<halves {
                        scores.append(
                            JaroWinkler.jaro(matches: matches, outOfOrder: half * 2, a, b))
                    }
                }
            }
        }
        return scores
    }()

    @inline(__always)
    init(_ aCount: Int, _ bCount: Int) {
        self.aCount = aCount
        self.bCount = bCount
        let isKnown = aCount <= Self.longest && bCount <= Self.longest
        let lengths = aCount &* (Self.longest + 1) &+ bCount
        start = isKnown ? lengths &* (Self.longest + 1) &* Self.halves : -1
    }

    /// - Parameter table: ``JaroScores/table``, so that it is not looked for each time.
    @inline(__always)
    func jaro(matches: Int, outOfOrder: Int, _ table: Span<Double>) -> Double {
        guard start >= 0 else {
            return JaroWinkler.jaro(matches: matches, outOfOrder: outOfOrder, aCount, bCount)
        }
        return table[start &+ matches &* Self.halves &+ outOfOrder &>> 1]
    }
}

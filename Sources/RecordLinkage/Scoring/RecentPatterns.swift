// Part of Reunify. Copyright the Reunify contributors.
// SPDX-License-Identifier: Apache-2.0

/// The weights of patterns met lately, for streams of pairs whose patterns were not counted before.
///
/// A direct-mapped cache: a pattern has one place, and drives out what was there.
struct RecentPatterns {
    private let scorer: PairScorer
    private var patterns: [UInt64]
    private var values: [PairScorer.ClassWeights]
    private static let size = 8192

    init(scorer: PairScorer) {
        self.scorer = scorer
        patterns = [UInt64](repeating: 0, count: Self.size)
        values = [PairScorer.ClassWeights](repeating: scorer.weights(0), count: Self.size)
    }

    /// The weights of a pattern.
    @inline(__always)
    mutating func weights(_ pattern: UInt64) -> PairScorer.ClassWeights {
        let place =
            Int(truncatingIfNeeded: (pattern &* 0x9E37_79B9_7F4A_7C15) >> 40) & (Self.size - 1)
        if patterns[place] != pattern {
            patterns[place] = pattern
            values[place] = scorer.weights(pattern)
        }
        return values[place]
    }
}

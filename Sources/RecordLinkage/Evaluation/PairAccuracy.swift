// Part of Reunify. Copyright the Reunify contributors.
// SPDX-License-Identifier: Apache-2.0

/// How many pairs were found rightly and wrongly, and how many were missed.
public struct PairAccuracy: Sendable, Codable, Equatable {
    /// Probability from which pairs counted as links; nil where there is no threshold.
    public var threshold: Double?
    /// Links that are true.
    public var right: Int
    /// Links that are not.
    public var wrong: Int
    /// True pairs that are no links.
    public var missed: Int
    /// Share of links that are true, in [0, 1]; 1 where there are none.
    public var precision: Double
    /// Share of true pairs that are links, in [0, 1]; 1 where there are none.
    public var recall: Double
    /// Harmonic mean of precision and recall, in [0, 1].
    public var f1: Double

    /// Computes the shares from the counts.
    public init(threshold: Double?, right: Int, wrong: Int, missed: Int) {
        self.threshold = threshold
        self.right = right
        self.wrong = wrong
        self.missed = missed
        let links = Double(right) + Double(wrong)
        let truth = Double(right) + Double(missed)
        precision = links > 0 ? Double(right) / links : 1
        recall = truth > 0 ? Double(right) / truth : 1
        f1 = links + truth > 0 ? 2 * Double(right) / (links + truth) : 1
    }
}

/// Walks down scored pairs from the most probable, counting.
struct FallingThreshold {
    /// Pairs by falling probability.
    let scores: [(probability: Double, isTrue: Bool)]
    /// Number of true pairs.
    let total: Int
    private var place = 0
    private var right = 0

    init(scores: [(probability: Double, isTrue: Bool)], total: Int) {
        self.scores = scores
        self.total = total
    }

    /// Accuracy at a threshold that is no greater than the ones asked for before.
    mutating func accuracy(at threshold: Double) -> PairAccuracy {
        while place < scores.count && scores[place].probability >= threshold {
            if scores[place].isTrue { right += 1 }
            place += 1
        }
        return PairAccuracy(
            threshold: threshold, right: right, wrong: place - right, missed: total - right)
    }

    /// Accuracy at the threshold with the greatest F1.
    static func best(
        scores: [(probability: Double, isTrue: Bool)], total: Int
    ) -> PairAccuracy {
        var best = PairAccuracy(
            threshold: scores.first?.probability ?? 1, right: 0, wrong: 0, missed: total)
        if total == 0 { return best }
        var right = 0
        for place in scores.indices {
            if scores[place].isTrue { right += 1 }
            let isLastOfEqual =
                place + 1 == scores.count
                || scores[place + 1].probability != scores[place].probability
            guard isLastOfEqual else { continue }
            // Compared before it is built: most places are not the best.
            if 2 * Double(right) / Double(place + 1 + total) > best.f1 {
                best = PairAccuracy(
                    threshold: scores[place].probability, right: right,
                    wrong: place + 1 - right, missed: total - right)
            }
        }
        return best
    }
}

// Part of Reunify. Copyright the Reunify contributors.
// SPDX-License-Identifier: Apache-2.0

import Foundation

extension PairScorer {
    /// What is known of the households of a pair of records.
    struct HouseholdEvidence {
        /// Probability that both are one household, by what other members show.
        var probability: Double
        /// Chance that the one record is the other, if they are: one of its members, and not all are listed.
        var match: Double
    }

    /// Of pairs of two members of one household, the share that live together without having more in
    /// common than strangers: another surname, another tongue.
    private static let unlike = 0.2

    /// How many bits the households of two records add to what the pair shows alone.
    ///
    /// If both are one household, the pair is one of its few members twice, or two of them; else everything
    /// is as without households. Each possibility counts as probable as it is.
    func householdGain(
        _ evidence: HouseholdEvidence, _ pattern: UInt64, _ codes: Span<UInt32>, left: Int,
        right: Int
    ) -> Double {
        let weights = weights(pattern)
        var chance: Float = 0
        var shared = [Float](repeating: 0, count: parameters.related.count)
        for term in frequencyTerms where pattern >> term.shift & 15 == 1 {
            let code = codes[left + term.slot]
            if code == 0 || code != codes[right + term.slot] { continue }
            let surprise = term.surprise[Int(code - term.firstCode)]
            chance += surprise
            for c in shared.indices where !term.shared[c] { shared[c] += surprise }
        }
        let unrelated = weights.unrelated * Self.power(chance)
        let likelihood = weights.match / parameters.prior
        let stranger = unrelated / parameters.unrelatedShare
        var others = unrelated
        var members = stranger
        for (c, other) in parameters.related.prefix(3).enumerated() {
            let weight = weights.related[c] * Self.power(shared[c])
            others += weight
            guard other.kind == .household, other.share > 0 else { continue }
            members = (1 - Self.unlike) * weight / other.share + Self.unlike * stranger
        }
        let (together, apart) = (evidence.probability, 1 - evidence.probability)
        let match = together * evidence.match * likelihood + apart * weights.match
        let rest = together * (1 - evidence.match) * members + apart * others
        guard match > 0, rest > 0, weights.match > 0, others > 0 else { return 0 }
        return log2(match / rest) - log2(weights.match / others)
    }
}

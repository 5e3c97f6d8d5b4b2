// Part of Reunify. Copyright the Reunify contributors.
// SPDX-License-Identifier: Apache-2.0

import Foundation

/// Evidence of models whose levels are data: the sum of the levels' weights and of their term frequency
/// terms, all in double precision.
///
/// With *f* the share of records that have the left and the right record's value of a field, whichever
/// is larger, or the least that may count if that is larger still, a level's term is
/// *weight* × (log2 *u* − log2 *f*), where *u* is P(same value | unrelated) of the field: Splink's
/// generalisation of Winkler's adjustment to levels below equality.
struct LevelScorer: Sendable {
    private let prior: Double
    /// log2(m / u), sixteen a comparison.
    private var weights: [Double]
    private var terms: [Term] = []

    private struct Term: Sendable {
        var shift: UInt64
        var level: UInt64
        var slot: Int
        var firstCode: UInt32
        var share: [Double]
        var leastShare: Double
        var exactBits: Double
        var weight: Double
    }

    /// Prepares scoring; nil for models without levels that are data.
    init?(population: Population, plans: [ComparisonPlan], parameters: ModelParameters) {
        guard plans.contains(where: { $0.kind == .thresholds }) else { return nil }
        prior = log2(parameters.prior / (1 - parameters.prior))
        weights = zip(parameters.m, parameters.u).map { m, u in
            log2(max(m, LinkageModel.leastProbability) / max(u, LinkageModel.leastProbability))
        }
        var shares: [Int: [Double]] = [:]
        for (index, plan) in plans.enumerated() {
            for (level, term) in (plan.thresholds?.terms ?? []).enumerated() {
                guard let term, term.weight != 0 else { continue }
                let share =
                    shares[term.slot] ?? Self.shares(population.frequencies(slot: term.slot))
                shares[term.slot] = share
                terms.append(
                    Term(
                        shift: UInt64(index * 4), level: UInt64(level + 1), slot: term.slot,
                        firstCode: UInt32(population.fields[term.slot].codes.lowerBound),
                        share: share, leastShare: term.minimumU,
                        exactBits: log2(max(term.exactU, LinkageModel.leastProbability)),
                        weight: term.weight))
            }
        }
    }

    private static func shares(_ counts: [UInt32]) -> [Double] {
        let total = counts.reduce(0.0) { $0 + Double($1) }
        return counts.map { total > 0 ? Double($0) / total : 0 }
    }

    /// Evidence in bits of a pair with this pattern.
    func bits(_ pattern: UInt64, _ codes: Span<UInt32>, left: Int, right: Int) -> Double {
        var sum = prior
        var rest = pattern
        var base = 0
        while rest != 0 {
            sum += weights[base + Int(rest & 15)]
            rest >>= 4
            base += 16
        }
        for term in terms where pattern >> term.shift & 15 == term.level {
            sum += bits(term, codes[left + term.slot], codes[right + term.slot])
        }
        return sum
    }

    /// What term frequencies add to one comparison, in bits; nil where they do not count.
    func termBits(comparison: Int, pattern: UInt64, codes: Span<UInt32>, left: Int, right: Int)
        -> Double?
    {
        let shift = UInt64(comparison * 4)
        guard
            let term = terms.first(where: { $0.shift == shift && pattern >> shift & 15 == $0.level }
            )
        else { return nil }
        return bits(term, codes[left + term.slot], codes[right + term.slot])
    }

    private func bits(_ term: Term, _ x: UInt32, _ y: UInt32) -> Double {
        if x == 0 && y == 0 { return 0 }
        let left = x == 0 ? 0 : term.share[Int(x - term.firstCode)]
        let right = y == 0 ? 0 : term.share[Int(y - term.firstCode)]
        return term.weight * (term.exactBits - log2(max(left, right, term.leastShare)))
    }
}

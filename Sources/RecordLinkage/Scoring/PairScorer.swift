// Part of Reunify. Copyright the Reunify contributors.
// SPDX-License-Identifier: Apache-2.0

import Foundation

/// Turns a pattern and the values behind it into evidence.
///
/// Evidence is in bits: the base-2 logarithm of the odds that both records are of one person.
struct PairScorer: Sendable {
    let parameters: ModelParameters
    let comparisonCount: Int
    /// Comparisons whose full agreement counts by how common the value is.
    private(set) var frequencyTerms: [FrequencyTerm] = []

    struct FrequencyTerm: Sendable {
        var shift: UInt64
        var slot: Int
        var firstCode: UInt32
        /// Per value: log2 of how much likelier than average two unrelated people agree on it.
        var surprise: [Float]
        /// The least of them.
        var least: Float
        /// Per related class: whether the class shares this by cause and not by chance.
        var shared: [Bool]
    }

    /// Prepares scoring.
    ///
    /// - Parameter frequencies: per comparison the slot and the counts of its values; nil for
    ///   comparisons without term frequencies.
    init(
        parameters: ModelParameters, kinds: [ComparisonKind],
        frequencies: [(slot: Int, firstCode: UInt32, counts: [UInt32])?]
    ) {
        self.parameters = parameters
        comparisonCount = kinds.count
        for (k, entry) in frequencies.enumerated() {
            guard let entry else { continue }
            let surprise = Self.surprise(entry.counts)
            frequencyTerms.append(
                FrequencyTerm(
                    shift: UInt64(k * 4), slot: entry.slot, firstCode: entry.firstCode,
                    surprise: surprise, least: min(0, surprise.min() ?? 0),
                    shared: parameters.related.map { $0.kind.agreesByCause(kinds[k]) }))
        }
    }

    /// For each value, log2 of its frequency over the frequency that chance agreement has on average:
    /// Σp² (Winkler's term-frequency adjustment).
    ///
    /// Bounded to ±10 bits.
    private static func surprise(_ counts: [UInt32]) -> [Float] {
        var total = 0.0
        var squares = 0.0
        for count in counts {
            total += Double(count)
            squares += Double(count) * Double(count)
        }
        guard total > 0 else { return counts.map { _ in 0 } }
        let average = squares / total
        return counts.map { surprise(count: $0, average: average) }
    }

    /// How much likelier than average two unrelated people agree on the value on which a comparison
    /// agrees in full, in bits; nil where frequencies do not count.
    func surprise(
        comparison: Int, level: Int, left: Int, right: Int, population: Population
    ) -> Double? {
        guard level == 1, let term = frequencyTerms.first(where: { $0.shift == comparison * 4 })
        else { return nil }
        let code = population.code(left, term.slot)
        guard code != 0, code == population.code(right, term.slot) else { return nil }
        return Double(term.surprise[Int(code - term.firstCode)])
    }

    /// Products of a pattern's likelihoods, each with its class's share.
    struct ClassWeights: Sendable {
        var match: Double
        var unrelated: Double
        var related: [3 of Double]
        /// Evidence if every value were as rare as it can be.
        var mostBits: Double
    }

    /// The weights of a pattern before term frequencies.
    func weights(_ pattern: UInt64) -> ClassWeights {
        var related: [3 of Double] = [0, 0, 0]
        for (c, other) in parameters.related.prefix(3).enumerated() {
            related[c] =
                other.share
                * ModelParameters.likelihood(other.table, pattern, comparisonCount)
        }
        let match =
            parameters.prior * ModelParameters.likelihood(parameters.m, pattern, comparisonCount)
        let unrelated =
            parameters.unrelatedShare
            * ModelParameters.likelihood(parameters.u, pattern, comparisonCount)
        var rarest: Float = 0
        for term in frequencyTerms where pattern >> term.shift & 15 == 1 { rarest += term.least }
        let least = Self.power(rarest) * (unrelated + related[0] + related[1] + related[2])
        return ClassWeights(
            match: match, unrelated: unrelated, related: related, mostBits: log2(match / least))
    }

    /// Evidence in bits for a pair with this pattern.
    @inline(__always)
    func bits(
        _ weights: ClassWeights, _ pattern: UInt64, _ codes: Span<UInt32>, left: Int, right: Int
    ) -> Double {
        var chance: Float = 0
        var sharedChance: (Float, Float, Float) = (0, 0, 0)
        for term in frequencyTerms where pattern >> term.shift & 15 == 1 {
            let code = codes[left + term.slot]
            // Full agreement of an address may rest on other parts than the one that is counted.
            if code == 0 || code != codes[right + term.slot] { continue }
            let surprise = term.surprise[Int(code - term.firstCode)]
            chance += surprise
            if !term.shared.isEmpty && !term.shared[0] { sharedChance.0 += surprise }
            if term.shared.count > 1 && !term.shared[1] { sharedChance.1 += surprise }
            if term.shared.count > 2 && !term.shared[2] { sharedChance.2 += surprise }
        }
        var others = weights.unrelated * Self.power(chance)
        if weights.related[0] > 0 { others += weights.related[0] * Self.power(sharedChance.0) }
        if weights.related[1] > 0 { others += weights.related[1] * Self.power(sharedChance.1) }
        if weights.related[2] > 0 { others += weights.related[2] * Self.power(sharedChance.2) }
        return log2(weights.match / others)
    }

    @inline(__always)
    static func power(_ exponent: Float) -> Double {
        exponent == 0 ? 1 : Double(exp2(exponent))
    }

    /// Probability that goes with evidence in bits.
    static func probability(bits: Double) -> Double { 1 / (1 + exp2(-bits)) }
}

extension PairScorer {
    /// Evidence in bits where it is known of one record alone how common its values are: a pair agrees
    /// on no others.
    ///
    /// - Parameter surprises: per comparison the surprise of the value, as
    ///   ``surprise(count:average:)`` gives it.
    func bits(
        _ weights: ClassWeights, _ pattern: UInt64, _ codes: Span<UInt32>, left: Int, right: Int,
        surprises: [Float]
    ) -> Double {
        var chance: Float = 0
        var sharedChance: (Float, Float, Float) = (0, 0, 0)
        for term in frequencyTerms where pattern >> term.shift & 15 == 1 {
            let code = codes[left + term.slot]
            if code == 0 || code != codes[right + term.slot] { continue }
            let surprise = surprises[Int(term.shift / 4)]
            chance += surprise
            if !term.shared.isEmpty && !term.shared[0] { sharedChance.0 += surprise }
            if term.shared.count > 1 && !term.shared[1] { sharedChance.1 += surprise }
            if term.shared.count > 2 && !term.shared[2] { sharedChance.2 += surprise }
        }
        var others = weights.unrelated * Self.power(chance)
        if weights.related[0] > 0 { others += weights.related[0] * Self.power(sharedChance.0) }
        if weights.related[1] > 0 { others += weights.related[1] * Self.power(sharedChance.1) }
        if weights.related[2] > 0 { others += weights.related[2] * Self.power(sharedChance.2) }
        return log2(weights.match / others)
    }

    /// How much likelier than average chance agreement on a value is that occurs `count` times, in
    /// bits, bounded to ±10.
    static func surprise(count: UInt32, average: Double) -> Float {
        count == 0 ? 0 : Float(max(-10, min(10, log2(Double(count) / average))))
    }
}

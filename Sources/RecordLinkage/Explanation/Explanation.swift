// Part of Reunify. Copyright the Reunify contributors.
// SPDX-License-Identifier: Apache-2.0

import Foundation

/// Why two records are, or are not, taken to be one person.
///
/// The bars add up: starting from the prior, each adds its bits, and the last running total is the
/// evidence of the pair.
public struct Explanation: Sendable {
    /// What one bar of the waterfall stands for.
    public enum Part: Sendable, Hashable {
        /// How rare a match is among random pairs.
        case prior
        /// A comparison of the model, by index, and the name of the level reached; nil where a value
        /// is missing.
        case comparison(index: Int, level: String?)
        /// How common the value is on which a comparison agrees.
        case frequency(comparison: Int)
        /// What relatives and housemates explain of the agreement.
        case relatedness
        /// What other members of the two households say, where the lists know who is with whom.
        case households
        /// The correction learned from labels.
        case calibration
    }

    /// One step of the waterfall.
    public struct Bar: Sendable, Hashable {
        /// What the step stands for.
        public var part: Part
        /// Evidence the step adds, in bits; negative speaks against a match.
        public var bits: Double
        /// Evidence so far, this step included, in bits.
        public var runningBits: Double
        /// Normalised values compared, left and right; empty for steps that compare nothing.
        public var values: [(left: String?, right: String?)] { pairs.map { ($0.left, $0.right) } }
        var pairs: [ValuePair]
        /// The step in words.
        public var sentence: String

        struct ValuePair: Sendable, Hashable {
            var left: String?
            var right: String?
        }

        /// Probability so far, in [0, 1].
        public var runningProbability: Double { PairScorer.probability(bits: runningBits) }
    }

    /// The steps, first the prior.
    public var bars: [Bar]
    /// Evidence of the pair in bits.
    public var bits: Double { bars.last?.runningBits ?? 0 }
    /// Probability of the pair taken alone.
    public var probability: Double { PairScorer.probability(bits: bits) }
    /// What would have changed the answer, as sentences, the strongest first.
    public var whatIf: [String]
}

extension LinkageResult {
    /// Explains a pair of records, whether it is a link or not.
    ///
    /// - Complexity: O(comparisons).
    public func explain(_ a: Record, _ b: Record) -> Explanation {
        let left = min(a.row, b.row)
        let right = max(a.row, b.row)
        let pattern = scoring.comparator.pattern(Int(left), Int(right))
        let parameters = scoring.scorer.parameters
        var builder = ExplanationBuilder()
        let priorBits = log2(parameters.prior / parameters.unrelatedShare)
        builder.add(.prior, priorBits, ExplanationWords.prior(parameters.prior))
        var alternatives: [(name: String, bits: Double)] = []
        for (index, comparison) in model.comparisons.enumerated() {
            let level = Int(pattern >> UInt64(index * 4) & 15)
            let definitions = comparison.levelDefinitions
            let pairs = comparison.fields.map { name in
                Explanation.Bar.ValuePair(
                    left: value(left, field: name), right: value(right, field: name))
            }
            if level == 0 {
                builder.add(
                    .comparison(index: index, level: nil), 0,
                    areCrossed(comparison, pattern)
                        ? ExplanationWords.crossed
                        : ExplanationWords.sentence(comparison, definitions[0], bits: 0), pairs)
                continue
            }
            let m = parameters.m[index * 16 + level]
            let u = parameters.u[index * 16 + level]
            let bits = log2(m / u)
            builder.add(
                .comparison(index: index, level: definitions[level].name), bits,
                ExplanationWords.sentence(comparison, definitions[level], bits: bits), pairs)
            let surprise =
                scoring.levels.map { levels in
                    levels.termBits(
                        comparison: index, pattern: pattern, codes: population.codes.span,
                        left: Int(left) * population.stride, right: Int(right) * population.stride
                    ).map { -$0 }
                }
                ?? scoring.scorer.surprise(
                    comparison: index, level: level, left: Int(left), right: Int(right),
                    population: population)
            if let surprise {
                builder.add(
                    .frequency(comparison: index), -surprise,
                    ExplanationWords.frequency(comparison, surprise: surprise))
            }
            let exact = log2(parameters.m[index * 16 + 1] / parameters.u[index * 16 + 1])
            let last = definitions.count - 1
            let worst = log2(
                parameters.m[index * 16 + last] / parameters.u[index * 16 + last])
            alternatives.append((comparison.name, level == 1 ? worst - bits : exact - bits))
        }
        let own = builder.running
        let raw = scoring.rawBits(left, right, pattern: pattern)
        if !parameters.related.isEmpty {
            builder.add(.relatedness, raw - own, ExplanationWords.relatedness(raw - own))
        }
        if let calibration = scoring.calibration {
            let bits = calibration.slope * raw + calibration.intercept
            builder.add(
                .calibration, bits - raw, ExplanationWords.calibration(labels: calibration.labels))
        }
        let gain = householdGain(left, right, alone: builder.running)
        if let gain { builder.add(.households, gain, ExplanationWords.households(gain)) }
        let total = builder.running
        let threshold = log2(model.threshold / (1 - model.threshold))
        let whatIf =
            alternatives.filter { ($0.bits + total > threshold) != (total > threshold) }
            .sorted { abs($0.bits) > abs($1.bits) }.prefix(3)
            .map {
                ExplanationWords.whatIf($0.name, agreeing: $0.bits > 0, linked: total > threshold)
            }
        return Explanation(bars: builder.bars, whatIf: Array(whatIf))
    }

    /// What the link of two records counts above the pair alone; nil where they have no households or are no
    /// link.
    ///
    /// - Complexity: linear in the links where households are known, else constant.
    private func householdGain(_ left: UInt32, _ right: UInt32, alone: Double) -> Double? {
        let households = population.households
        guard !households.isEmpty, households[Int(left)] != 0, households[Int(right)] != 0,
            let link = links.first(where: {
                min($0.left.row, $0.right.row) == left && max($0.left.row, $0.right.row) == right
            }), abs(link.bits - alone) > 1e-6
        else { return nil }
        return link.bits - alone
    }

    /// Whether given names are left to the surnames because both have traded places.
    private func areCrossed(_ comparison: LinkageModel.Comparison, _ pattern: UInt64) -> Bool {
        comparison.kind == .givenName
            && model.comparisons.enumerated().contains { index, other in
                other.kind == .surname && pattern >> UInt64(index * 4) & 15 == 2
            }
    }

    private func value(_ row: UInt32, field: String) -> String? {
        guard let slot = population.fields.firstIndex(where: { $0.name == field }) else {
            return nil
        }
        return population.value(Int(row), slot)
    }
}

/// Adds up the bars of a waterfall.
private struct ExplanationBuilder {
    var bars: [Explanation.Bar] = []
    var running = 0.0

    mutating func add(
        _ part: Explanation.Part, _ bits: Double, _ sentence: String,
        _ pairs: [Explanation.Bar.ValuePair] = []
    ) {
        running += bits
        bars.append(
            Explanation.Bar(
                part: part, bits: bits, runningBits: running, pairs: pairs, sentence: sentence))
    }
}

// Part of Reunify. Copyright the Reunify contributors.
// SPDX-License-Identifier: Apache-2.0

import Foundation

/// Whether pairs that are called 70 % likely are true seven times in ten.
public struct Reliability: Sendable, Codable, Equatable {
    /// Ten bins of equal width, empty ones left out.
    public var bins: [Bin]
    /// Mean difference between probability and truth over the bins, each by its number of pairs
    /// (expected calibration error; Naeini, Cooper and Hauskrecht 2015), in [0, 1].
    public var expectedError: Double
    /// Mean of −log2 of the probability given to what is true, in bits; the less the better.
    public var logLoss: Double
    /// Number of pairs, or sum of their weights.
    public var pairs: Double

    /// Pairs of similar probability.
    public struct Bin: Sendable, Codable, Equatable {
        /// Where the bin begins.
        public var from: Double
        /// Where the bin ends.
        public var to: Double
        /// Number of pairs, or sum of their weights.
        public var pairs: Double
        /// Mean probability.
        public var meanProbability: Double
        /// Share of pairs that are true.
        public var share: Double
    }

    /// Number of bins.
    static let binCount = 10

    /// Bins pairs given as probability, truth and weight.
    public init(_ pairs: some Sequence<(Double, Bool, Double)>) {
        let count = Self.binCount
        var weights = [Double](repeating: 0, count: count)
        var sums = weights
        var trues = weights
        var loss = 0.0
        for (probability, isTrue, weight) in pairs {
            guard probability.isFinite, weight > 0 else { continue }
            let bin = min(count - 1, max(0, Int(probability * Double(count))))
            weights[bin] += weight
            sums[bin] += weight * probability
            if isTrue { trues[bin] += weight }
            let given = min(1 - 1e-12, max(1e-12, probability))
            loss -= weight * log2(isTrue ? given : 1 - given)
        }
        let total = weights.reduce(0, +)
        bins = (0..<count).filter { weights[$0] > 0 }.map { bin in
            Bin(
                from: Double(bin) / Double(count), to: Double(bin + 1) / Double(count),
                pairs: weights[bin], meanProbability: sums[bin] / weights[bin],
                share: trues[bin] / weights[bin])
        }
        expectedError =
            total > 0
            ? bins.reduce(0) { $0 + $1.pairs * abs($1.meanProbability - $1.share) } / total : 0
        logLoss = total > 0 ? loss / total : 0
        self.pairs = total
    }
}

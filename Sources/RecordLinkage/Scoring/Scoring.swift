// Part of Reunify. Copyright the Reunify contributors.
// SPDX-License-Identifier: Apache-2.0

import Foundation

/// A model applied to a population: patterns, evidence and probabilities of its pairs.
struct Scoring: Sendable {
    let population: Population
    let comparator: Comparator
    let scorer: PairScorer
    /// Scores instead of `scorer` where the levels of comparisons are data.
    let levels: LevelScorer?
    let table: PatternTable<PairScorer.ClassWeights>
    let calibration: LinkageModel.Calibration?

    init(
        population: Population, plans: [ComparisonPlan], parameters: ModelParameters,
        patterns: PatternCounts, calibration: LinkageModel.Calibration?
    ) {
        self.population = population
        comparator = Comparator(population: population, comparisons: plans)
        let scorer = PairScorer(
            parameters: parameters, kinds: plans.map(\.kind),
            frequencies: plans.map { $0.frequencies(population) })
        self.scorer = scorer
        levels = LevelScorer(population: population, plans: plans, parameters: parameters)
        self.calibration = calibration
        table = PatternTable(counts: patterns) { scorer.weights($0) }
    }

    /// Evidence of a pair of rows with a known pattern, in bits, before calibration.
    @inline(__always)
    func rawBits(_ a: UInt32, _ b: UInt32, pattern: UInt64) -> Double {
        rawBits(a, b, pattern: pattern, weights: table[pattern])
    }

    @inline(__always)
    private func rawBits(
        _ a: UInt32, _ b: UInt32, pattern: UInt64, weights: PairScorer.ClassWeights
    ) -> Double {
        let left = Int(a) * population.stride
        let right = Int(b) * population.stride
        if let levels {
            return levels.bits(pattern, population.codes.span, left: left, right: right)
        }
        return scorer.bits(weights, pattern, population.codes.span, left: left, right: right)
    }

    /// Evidence of a pair of rows with a known pattern, in bits, calibrated.
    @inline(__always)
    func bits(_ a: UInt32, _ b: UInt32, pattern: UInt64) -> Double {
        calibrated(rawBits(a, b, pattern: pattern))
    }

    /// Evidence of a pair of rows with a known pattern and its weights, in bits, calibrated.
    @inline(__always)
    func bits(
        _ a: UInt32, _ b: UInt32, pattern: UInt64, weights: PairScorer.ClassWeights
    ) -> Double {
        calibrated(rawBits(a, b, pattern: pattern, weights: weights))
    }

    /// The most evidence that a pair of a pattern can have, whatever its values; infinite where that
    /// cannot be told.
    @inline(__always)
    func mostBits(_ weights: PairScorer.ClassWeights) -> Double {
        guard levels == nil, calibration?.slope ?? 1 > 0 else { return .infinity }
        return calibrated(weights.mostBits)
    }

    /// Evidence as labels have taught to correct it.
    @inline(__always)
    func calibrated(_ bits: Double) -> Double {
        guard let calibration else { return bits }
        return calibration.slope * bits + calibration.intercept
    }

    /// Evidence of a pair of rows, in bits.
    @inline(__always)
    func bits(_ a: UInt32, _ b: UInt32) -> Double {
        bits(a, b, pattern: comparator.pattern(Int(a), Int(b)))
    }
}

extension ComparisonPlan {
    /// The slot whose values' frequencies count, with the counts; nil for comparisons without.
    func frequencies(
        _ population: Population
    ) -> (slot: Int, firstCode: UInt32, counts: [UInt32])? {
        guard usesTermFrequency else { return nil }
        let slot: Int?
        if kind == .address {
            let roles: [FieldRole] = [.streetAddress, .postcode, .locality]
            slot =
                roles.lazy.compactMap { role in
                    slots.first { population.fields[$0].role == role }
                }.first
        } else {
            slot = kind == .surname || slots.count == 1 ? slots.first : nil
        }
        return slot.map {
            (
                $0, UInt32(population.fields[$0].codes.lowerBound),
                population.frequencies(slot: $0)
            )
        }
    }
}

// Part of Reunify. Copyright the Reunify contributors.
// SPDX-License-Identifier: Apache-2.0

import Foundation

/// Which pairs people are asked about, and in what order.
///
/// The order depends on the pairs alone: no chance, and no matter in which order they came.
public enum ReviewQueue {
    /// What comes first.
    public enum Order: String, Sendable, CaseIterable {
        /// Pairs nearest to the threshold, spread over patterns of agreement; every fourth pair is drawn
        /// evenly from all probabilities instead, so that calibration can be estimated.
        case doubtful
        /// Pairs as if drawn by lot.
        case random
        /// The strongest evidence first.
        case strong
    }

    /// A pair that may be asked about.
    public struct Candidate: Sendable, Hashable {
        /// Probability that both are one person, in [0, 1].
        public var probability: Double
        /// Evidence of the pair alone, in bits.
        public var bits: Double
        /// What tells how the records agree: equal for pairs that teach the same.
        public var pattern: UInt64
        /// A number made of the records' ids; see ``lot(_:_:)``.
        public var lot: UInt64

        /// Makes a candidate.
        public init(probability: Double, bits: Double, pattern: UInt64, lot: UInt64) {
            self.probability = probability
            self.bits = bits
            self.pattern = pattern
            self.lot = lot
        }
    }

    /// A number that looks random and depends on two ids alone (FNV-1a, finished by SplitMix64's mixer).
    public static func lot(_ left: String, _ right: String) -> UInt64 {
        var hash: UInt64 = 0xcbf2_9ce4_8422_2325
        for byte in left.utf8 { hash = (hash ^ UInt64(byte)) &* 0x0000_0100_0000_01b3 }
        hash = (hash ^ 0x1F) &* 0x0000_0100_0000_01b3
        for byte in right.utf8 { hash = (hash ^ UInt64(byte)) &* 0x0000_0100_0000_01b3 }
        hash = (hash ^ (hash >> 30)) &* 0xBF58_476D_1CE4_E5B9
        hash = (hash ^ (hash >> 27)) &* 0x94D0_49BB_1331_11EB
        return hash ^ (hash >> 31)
    }

    /// Bits by which another pair of the same pattern is put back.
    static let repetition = 0.75
    /// Every which place goes to the even sample.
    static let sampleEvery = 4
    /// Parts of the range of probabilities that the sample draws from in turns.
    public static let stratumCount = 10

    /// The order in which candidates are asked about, as their indices; each once.
    ///
    /// - Parameter threshold: probability from which a pair counts as a link, in (0, 1).
    /// - Complexity: O(n log n).
    public static func order(
        _ candidates: [Candidate], by order: Order, threshold: Double = 0.5
    ) -> [Int] {
        switch order {
        case .random:
            candidates.indices.sorted { precedes(candidates, 0, 0, $0, $1) }
        case .strong:
            candidates.indices.sorted {
                precedes(candidates, -candidates[$0].bits, -candidates[$1].bits, $0, $1)
            }
        case .doubtful:
            interleave(doubtful(candidates, threshold), with: evenSample(candidates))
        }
    }

    /// The part of the range of probabilities that a pair is in, from 0.
    public static func stratum(_ probability: Double) -> Int {
        guard probability.isFinite else { return 0 }
        return min(stratumCount - 1, max(0, Int(probability * Double(stratumCount))))
    }

    private static func precedes(
        _ all: [Candidate], _ a: Double, _ b: Double, _ i: Int, _ j: Int
    ) -> Bool {
        if a != b { return a < b }
        return all[i].lot != all[j].lot ? all[i].lot < all[j].lot : i < j
    }

    private static func doubtful(_ candidates: [Candidate], _ threshold: Double) -> [Int] {
        let centre = log2(threshold / (1 - threshold))
        let distances = candidates.map { candidate in
            let p = min(1 - 1e-9, max(1e-9, candidate.probability))
            return abs(log2(p / (1 - p)) - centre)
        }
        let nearest = candidates.indices.sorted {
            precedes(candidates, distances[$0], distances[$1], $0, $1)
        }
        var seen: [UInt64: Int] = [:]
        var keys = distances
        for index in nearest {
            let before = seen[candidates[index].pattern, default: 0]
            keys[index] += repetition * Double(before)
            seen[candidates[index].pattern] = before + 1
        }
        return nearest.sorted { precedes(candidates, keys[$0], keys[$1], $0, $1) }
    }

    /// One from each stratum in turns, within a stratum by lot.
    private static func evenSample(_ candidates: [Candidate]) -> [Int] {
        var places = [Int](repeating: 0, count: stratumCount)
        var turns = [Int](repeating: 0, count: candidates.count)
        let drawn = candidates.indices.sorted { precedes(candidates, 0, 0, $0, $1) }
        for index in drawn {
            let stratum = stratum(candidates[index].probability)
            turns[index] = places[stratum] * stratumCount + stratum
            places[stratum] += 1
        }
        return drawn.sorted { turns[$0] < turns[$1] }
    }

    private static func interleave(_ first: [Int], with sample: [Int]) -> [Int] {
        var taken = [Bool](repeating: false, count: first.count)
        var result: [Int] = []
        result.reserveCapacity(first.count)
        var a = first.makeIterator()
        var b = sample.makeIterator()
        while result.count < first.count {
            let isSample = result.count % sampleEvery == sampleEvery - 1
            var next = isSample ? b.next() : a.next()
            while let index = next, taken[index] { next = isSample ? b.next() : a.next() }
            guard let index = next else { break }
            taken[index] = true
            result.append(index)
        }
        return result
    }
}

/// For how many pairs each label stands, so that labels of an uneven choice speak for all pairs.
public enum SampleWeights {
    /// Most that one label may count against another.
    static let limit = 10.0

    /// Weights by stratum: pairs in it over labels in it, the greatest at most ten times the least.
    ///
    /// - Parameters:
    ///   - population: number of pairs in each stratum; see ``ReviewQueue/stratum(_:)``.
    ///   - labelled: stratum of each label.
    public static func weights(population: [Int], labelled: [Int]) -> [Double] {
        var labels = [Int](repeating: 0, count: population.count)
        for stratum in labelled where labels.indices.contains(stratum) { labels[stratum] += 1 }
        let raw = labelled.map { stratum in
            labels.indices.contains(stratum)
                ? Double(max(1, population[stratum])) / Double(max(1, labels[stratum])) : 1
        }
        let least = raw.min() ?? 1
        return raw.map { min($0, least * limit) }
    }
}

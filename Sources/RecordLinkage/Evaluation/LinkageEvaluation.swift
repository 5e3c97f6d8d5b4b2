// Part of Reunify. Copyright the Reunify contributors.
// SPDX-License-Identifier: Apache-2.0

/// How good a linkage is, held against pairs that are known to be one person.
///
/// Precision, recall and F1 at thresholds, calibration of the probabilities, and the same for groups.
/// Pairs that were not scored count as not linked.
public struct LinkageEvaluation: Sendable, Codable, Equatable {
    /// Accuracy at each threshold of ``thresholds``.
    public var byThreshold: [PairAccuracy]
    /// Accuracy at the threshold with the greatest F1; the highest of them where several have it.
    public var best: PairAccuracy
    /// Accuracy at a probability of one half.
    public var atHalf: PairAccuracy
    /// How far all scored pairs' probabilities can be believed.
    public var calibration: Reliability
    /// The same for pairs that are in doubt: probabilities from .05 to .95.
    public var calibrationInDoubt: Reliability
    /// Accuracy of the pairs that groups imply; nil where groups are not known.
    public var clusters: PairAccuracy?
    /// Number of scored pairs.
    public var scoredPairs: Int
    /// Number of true pairs, unknown records included.
    public var truePairs: Int

    /// Thresholds at which accuracy is told.
    public static let thresholds = [
        0.01, 0.02, 0.05, 0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9, 0.95, 0.98, 0.99,
    ]

    /// A pair of records with its probability.
    public struct ScoredPair: Sendable, Hashable {
        /// The records.
        public var pair: RecordPair
        /// Probability that both are one person, in [0, 1].
        public var probability: Double

        /// Makes a pair.
        public init(pair: RecordPair, probability: Double) {
            self.pair = pair
            self.probability = probability
        }
    }

    /// The groups a linkage made, as far as they can be compared with true pairs.
    public struct Grouping: Sendable {
        /// Group of each record, by record; records beyond the end are in no group.
        public var groupOfRecord: [UInt32]
        /// Source of each record where only pairs across sources count; nil where all do.
        public var sourceOfRecord: [UInt16]?

        /// Makes a grouping.
        public init(groupOfRecord: [UInt32], sourceOfRecord: [UInt16]? = nil) {
            self.groupOfRecord = groupOfRecord
            self.sourceOfRecord = sourceOfRecord
        }
    }

    /// Evaluates scored pairs, and groups where there are such.
    ///
    /// A pair that is given twice counts once, with its greatest probability.
    ///
    /// - Complexity: O(n log n) in the number of pairs.
    public init(pairs: [ScoredPair], truth: TruePairs, grouping: Grouping? = nil) {
        var ranked = pairs.map { (key: $0.pair.key, probability: $0.probability) }
        ranked.sort { $0.key != $1.key ? $0.key < $1.key : $0.probability > $1.probability }
        var scores: [(probability: Double, isTrue: Bool)] = []
        scores.reserveCapacity(ranked.count)
        var last: UInt64?
        for entry in ranked where entry.key != last {
            scores.append((entry.probability, truth.contains(key: entry.key)))
            last = entry.key
        }
        scores.sort { $0.probability > $1.probability }
        let total = truth.count
        var falling = FallingThreshold(scores: scores, total: total)
        byThreshold = Self.thresholds.reversed().map { falling.accuracy(at: $0) }.reversed()
        atHalf =
            byThreshold.first { $0.threshold == 0.5 }
            ?? PairAccuracy(threshold: 0.5, right: 0, wrong: 0, missed: total)
        best = FallingThreshold.best(scores: scores, total: total)
        calibration = Reliability(scores.lazy.map { ($0.probability, $0.isTrue, 1) })
        calibrationInDoubt = Reliability(
            scores.lazy.filter { $0.probability >= 0.05 && $0.probability <= 0.95 }
                .map { ($0.probability, $0.isTrue, 1) })
        clusters = grouping.map { Self.accuracy(of: $0, truth) }
        scoredPairs = scores.count
        truePairs = total
    }

    /// Accuracy of the pairs that groups imply.
    private static func accuracy(of grouping: Grouping, _ truth: TruePairs) -> PairAccuracy {
        let groups = grouping.groupOfRecord
        var right = 0
        for pair in truth.pairs where Int(pair.right) < groups.count {
            if groups[Int(pair.left)] == groups[Int(pair.right)] { right += 1 }
        }
        var order = groups.indices.map { UInt64(groups[$0]) << 32 | UInt64($0) }
        order.sort()
        var implied = 0
        var start = 0
        while start < order.count {
            var end = start
            var perSource: [UInt16: Int] = [:]
            while end < order.count && order[end] >> 32 == order[start] >> 32 {
                if let sources = grouping.sourceOfRecord {
                    perSource[sources[Int(order[end] & 0xFFFF_FFFF)], default: 0] += 1
                }
                end += 1
            }
            let count = end - start
            implied += count * (count - 1) / 2
            for (_, within) in perSource { implied -= within * (within - 1) / 2 }
            start = end
        }
        return PairAccuracy(
            threshold: nil, right: right, wrong: max(0, implied - right),
            missed: truth.count - right)
    }
}

/// Pairs that are known to be one person.
public struct TruePairs: Sendable {
    /// The pairs, in ascending order, each once.
    public let pairs: [RecordPair]

    /// Takes pairs in any order; a record is not paired with itself.
    public init(_ pairs: [RecordPair]) {
        var keys = pairs.filter { $0.left != $0.right }.map(\.key)
        keys.sort()
        var unique: [RecordPair] = []
        unique.reserveCapacity(keys.count)
        var last: UInt64?
        for key in keys where key != last {
            unique.append(
                RecordPair(
                    UInt32(truncatingIfNeeded: key >> 32), UInt32(truncatingIfNeeded: key)))
            last = key
        }
        self.pairs = unique
    }

    /// Number of pairs.
    public var count: Int { pairs.count }

    /// Whether a pair is among them.
    ///
    /// - Complexity: O(log n).
    public func contains(_ pair: RecordPair) -> Bool { contains(key: pair.key) }

    func contains(key: UInt64) -> Bool {
        var low = 0
        var high = pairs.count
        while low < high {
            let middle = (low + high) / 2
            if pairs[middle].key < key { low = middle + 1 } else { high = middle }
        }
        return low < pairs.count && pairs[low].key == key
    }
}

extension RecordPair {
    /// Both rows in one number; ascending keys are ascending pairs.
    var key: UInt64 { UInt64(left) << 32 | UInt64(right) }
}

// Part of Reunify. Copyright the Reunify contributors.
// SPDX-License-Identifier: Apache-2.0

import Foundation
import Testing

@testable import RecordLinkage

@Suite struct LinkageEvaluationTests {
    private static func scored(_ a: UInt32, _ b: UInt32, _ p: Double)
        -> LinkageEvaluation.ScoredPair
    {
        .init(pair: RecordPair(a, b), probability: p)
    }

    @Test func `a case worked out by hand`() {
        let truth = TruePairs([
            RecordPair(0, 1), RecordPair(3, 2), RecordPair(4, 5), RecordPair(6, 6),
        ])
        let evaluation = LinkageEvaluation(
            pairs: [
                Self.scored(1, 0, 0.99), Self.scored(2, 3, 0.4), Self.scored(0, 2, 0.6),
                Self.scored(1, 3, 0.02), Self.scored(0, 1, 0.5),
            ],
            truth: truth,
            grouping: .init(groupOfRecord: [0, 0, 0, 1, 2, 2, 3]))
        #expect(evaluation.truePairs == 3)
        #expect(evaluation.scoredPairs == 4)
        #expect(evaluation.atHalf.right == 1)
        #expect(evaluation.atHalf.wrong == 1)
        #expect(evaluation.atHalf.missed == 2)
        #expect(evaluation.atHalf.precision == 0.5)
        #expect(abs(evaluation.atHalf.recall - 1 / 3) < 1e-12)
        #expect(evaluation.best.threshold == 0.4)
        #expect(abs(evaluation.best.f1 - 2 / 3) < 1e-12)
        #expect(evaluation.byThreshold.map(\.threshold) == LinkageEvaluation.thresholds)
        #expect(evaluation.byThreshold[0].wrong == 2)
        // Groups imply 0–1, 0–2, 1–2 and 4–5.
        #expect(evaluation.clusters?.right == 2)
        #expect(evaluation.clusters?.wrong == 2)
        #expect(evaluation.clusters?.missed == 1)
        // |.99 − 1|, |.4 − 1|, |.6 − 0| and |.02 − 0|, a quarter each.
        let expected = (0.01 + 0.6 + 0.6 + 0.02) / 4
        #expect(abs(evaluation.calibration.expectedError - expected) < 1e-12)
        #expect(evaluation.calibrationInDoubt.pairs == 2)
    }

    @Test func `groups over lists count pairs across them alone`() {
        let evaluation = LinkageEvaluation(
            pairs: [], truth: TruePairs([RecordPair(0, 2)]),
            grouping: .init(groupOfRecord: [7, 7, 7, 9], sourceOfRecord: [0, 0, 1, 1]))
        #expect(evaluation.clusters?.right == 1)
        #expect(evaluation.clusters?.wrong == 1)
    }

    @Test func `no figure falls over nothing`() {
        let evaluation = LinkageEvaluation(pairs: [], truth: TruePairs([]))
        #expect(evaluation.atHalf.f1 == 1)
        #expect(evaluation.calibration.expectedError == 0)
        #expect(evaluation.clusters == nil)
    }

    @Test(arguments: [UInt64(1), 2, 3, 4, 5])
    func `figures agree with plain counting`(seed: UInt64) {
        var random = TableTesting.Generator(seed: seed)
        var pairs: [LinkageEvaluation.ScoredPair] = []
        var truth: Set<RecordPair> = []
        for a in 0..<UInt32(40) {
            for b in a + 1..<41 {
                if random.next() % 9 == 0 { truth.insert(RecordPair(a, b)) }
                if random.next() % 3 == 0 {
                    pairs.append(Self.scored(b, a, Double(random.next() % 101) / 100))
                }
            }
        }
        let evaluation = LinkageEvaluation(
            pairs: pairs.shuffled(using: &random), truth: TruePairs(Array(truth)))
        for row in evaluation.byThreshold + [evaluation.best] {
            let threshold = row.threshold ?? 2
            let linked = Set(pairs.filter { $0.probability >= threshold }.map(\.pair))
            #expect(row.right == linked.intersection(truth).count, "seed \(seed)")
            #expect(row.wrong == linked.subtracting(truth).count, "seed \(seed)")
            #expect(row.missed == truth.subtracting(linked).count, "seed \(seed)")
            #expect(row.f1 <= evaluation.best.f1, "seed \(seed)")
        }
        let recalls = evaluation.byThreshold.map(\.recall)
        #expect(recalls == recalls.sorted(by: >), "seed \(seed)")
    }

    @Test func `groups of people are compared by recall where they are large enough`() {
        var pairs: [(group: String, isTrue: Bool, isLinked: Bool)] = []
        for index in 0..<40 { pairs.append(("hispanic", true, index < 36)) }
        for index in 0..<50 { pairs.append(("western", true, index < 50)) }
        pairs.append(("afghan", true, false))
        pairs.append(("western", false, true))
        let fair = AccuracyByGroup(pairs, threshold: 0.5)
        #expect(fair.groups.map(\.name) == ["western", "hispanic", "afghan"])
        #expect(abs((fair.recallGap ?? 0) - 0.1) < 1e-12)
        #expect(fair.groups[0].accuracy.wrong == 1)
    }

    @Test func `a missed pair has its reason`() {
        #expect(
            MissedReason(reportedBits: 3, thresholdBits: 0, wasCompared: nil) == .outvoted)
        #expect(
            MissedReason(reportedBits: -1, thresholdBits: 0, wasCompared: nil) == .belowThreshold)
        #expect(
            MissedReason(reportedBits: nil, thresholdBits: 0, wasCompared: false) == .neverCompared)
        #expect(MissedReason(reportedBits: nil, thresholdBits: 0, wasCompared: true) == .belowFloor)
        #expect(MissedReason(reportedBits: nil, thresholdBits: 0, wasCompared: nil) == .notReported)
    }
}

// Part of Reunify. Copyright the Reunify contributors.
// SPDX-License-Identifier: Apache-2.0

import Foundation
import Testing

@testable import RecordLinkage

@Suite struct CalibrationFittingTests {
    /// Labels drawn from a known line.
    private static func labels(
        slope: Double, intercept: Double, count: Int, seed: UInt64
    ) -> [LabelledEvidence] {
        var random = TableTesting.Generator(seed: seed)
        return (0..<count).map { _ in
            let bits = Double.random(in: -12...12, using: &random)
            let p = PairScorer.probability(bits: slope * bits + intercept)
            return LabelledEvidence(
                bits: bits, isMatch: Double.random(in: 0..<1, using: &random) < p)
        }
    }

    @Test(arguments: [(1.0, 0.0), (0.5, -2.0), (0.7, 3.0), (1.4, 1.0)], [UInt64(1), 2, 3])
    func `slope and intercept of simulated labels are recovered`(
        line: (slope: Double, intercept: Double), seed: UInt64
    ) {
        let fitted = LinkageModel.Calibration.fit(
            Self.labels(slope: line.slope, intercept: line.intercept, count: 4000, seed: seed))
        #expect(abs(fitted.slope - line.slope) < 0.12 * line.slope, "\(fitted), seed \(seed)")
        #expect(abs(fitted.intercept - line.intercept) < 0.4, "\(fitted), seed \(seed)")
        #expect(fitted.labels == 4000)
    }

    @Test(arguments: [UInt64(1), 2, 3, 4, 5, 6, 7, 8])
    func `more evidence never makes a pair less probable`(seed: UInt64) {
        var random = TableTesting.Generator(seed: seed)
        // Labels that contradict the evidence, or say nothing.
        let labels = (0..<60).map { _ in
            let bits = Double.random(in: -20...20, using: &random)
            let isMatch = seed % 2 == 0 ? bits < 0 : random.next() % 2 == 0
            return LabelledEvidence(
                bits: bits, isMatch: isMatch, weight: Double.random(in: 0.1...9, using: &random))
        }
        let fitted = LinkageModel.Calibration.fit(labels)
        #expect(fitted.slope > 0, "seed \(seed)")
        #expect(fitted.intercept.isFinite, "seed \(seed)")
        var last = -Double.infinity
        for bits in stride(from: -40.0, through: 40, by: 0.5) {
            let now = fitted.calibrated(bits: bits)
            #expect(now > last, "seed \(seed)")
            last = now
        }
    }

    @Test func `labels of one kind, or apart, or wild, give a usable line`() {
        let far = (0..<25).map { LabelledEvidence(bits: Double($0) + 10, isMatch: true) }
        let apart = (0..<20).map { LabelledEvidence(bits: $0 < 10 ? -8 : 8, isMatch: $0 >= 10) }
        let wild = [
            LabelledEvidence(bits: .infinity, isMatch: true),
            LabelledEvidence(bits: 900, isMatch: false),
            LabelledEvidence(bits: .nan, isMatch: true),
            LabelledEvidence(bits: 2, isMatch: true, weight: 0),
        ]
        for labels in [far, apart, wild] {
            let fitted = LinkageModel.Calibration.fit(labels)
            #expect(fitted.slope > 0 && fitted.slope < 5)
            #expect(abs(fitted.intercept) < 40)
        }
        let none = LinkageModel.Calibration.fit([])
        #expect(none.slope == 1 && none.intercept == 0 && none.labels == 0)
    }

    @Test func `labels of an uneven choice give the line of all pairs when they are weighted`() {
        // A step where a line is asked for: what counts is where pairs are many.
        var random = TableTesting.Generator(seed: 5)
        let all = (0..<6000).map { _ -> LabelledEvidence in
            let bits = Double.random(in: -10...10, using: &random)
            let p = bits > 2 ? 0.9 : PairScorer.probability(bits: bits - 1)
            return LabelledEvidence(
                bits: bits, isMatch: Double.random(in: 0..<1, using: &random) < p)
        }
        let whole = LinkageModel.Calibration.fit(all)
        let uneven = all.enumerated().filter { abs($0.element.bits) < 3 || $0.offset % 5 == 0 }
            .map(\.element)
        let weighted = uneven.map { label in
            LabelledEvidence(
                bits: label.bits, isMatch: label.isMatch, weight: abs(label.bits) < 3 ? 1 : 5)
        }
        let plain = LinkageModel.Calibration.fit(uneven)
        let mended = LinkageModel.Calibration.fit(weighted)
        #expect(abs(mended.slope - whole.slope) < abs(plain.slope - whole.slope))
    }

    @Test func `calibration lessens the error of evidence that boasts`() {
        let labels = Self.labels(slope: 0.4, intercept: -1, count: 300, seed: 9)
        let before = Reliability(
            labels.map { (PairScorer.probability(bits: $0.bits), $0.isMatch, 1) })
        let told = LinkageModel.Calibration.crossValidated(labels)
        let after = Reliability(zip(labels, told).map { ($1, $0.isMatch, 1) })
        #expect(after.expectedError < before.expectedError / 2)
        #expect(after.logLoss < before.logLoss)
    }

    @Test func `the same labels give the same line`() {
        let labels = Self.labels(slope: 0.8, intercept: 1, count: 200, seed: 6)
        #expect(LinkageModel.Calibration.fit(labels) == LinkageModel.Calibration.fit(labels))
    }
}

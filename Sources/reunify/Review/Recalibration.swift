// Part of Reunify. Copyright the Reunify contributors.
// SPDX-License-Identifier: Apache-2.0

import Foundation
import RecordLinkage

/// What labels teach a model, and whether it is the better for it.
struct Recalibration {
    /// Labels below which nothing is learned.
    static let leastLabels = 20
    /// Labels of each kind below which nothing is learned.
    static let leastOfEach = 3

    /// The line that the labels ask for.
    var calibration: LinkageModel.Calibration
    /// How far probabilities were right before, on the labels.
    var before: Reliability
    /// How far they are right after, each label told by a line that has not seen it.
    var after: Reliability

    /// Whether probabilities have become better.
    var isBetter: Bool { after.logLoss <= before.logLoss }

    /// What is missing before anything can be learned, as a sentence; nil where nothing is.
    static func missing(_ labels: [ReviewLabel]) -> String? {
        let matches = labels.count { $0 == .match }
        let others = labels.count { $0 == .not }
        if matches + others < leastLabels {
            return "\(matches + others) of the \(leastLabels) answers that it takes to correct the "
                + "model’s probabilities are there."
        }
        if matches < leastOfEach || others < leastOfEach {
            return
                "To correct probabilities, at least \(leastOfEach) matches and as many pairs that "
                + "are none must be labelled."
        }
        return nil
    }

    /// Learns from labels.
    ///
    /// - Parameters:
    ///   - strata: number of reported pairs in each stratum of probability.
    ///   - places: stratum of each label's pair.
    init(
        labels: [LabelledEvidence], current: LinkageModel.Calibration?, strata: [Int],
        places: [Int]
    ) {
        let weights = SampleWeights.weights(population: strata, labelled: places)
        let weighted = zip(labels, weights).map { label, weight in
            LabelledEvidence(bits: label.bits, isMatch: label.isMatch, weight: weight)
        }
        calibration = LinkageModel.Calibration.fit(weighted)
        before = Reliability(
            weighted.map { label in
                let bits = current?.calibrated(bits: label.bits) ?? label.bits
                return (1 / (1 + exp2(-bits)), label.isMatch, label.weight)
            })
        let told = LinkageModel.Calibration.crossValidated(weighted)
        after = Reliability(zip(weighted, told).map { ($1, $0.isMatch, $0.weight) })
    }

    /// What changed, as sentences.
    var words: [String] {
        let error =
            "Calibration error on the labels: \(EvaluationReport.decimal(before.expectedError, 3)) "
            + "before, \(EvaluationReport.decimal(after.expectedError, 3)) after (cross-validated); "
            + "log loss \(EvaluationReport.decimal(before.logLoss, 3)) before, "
            + "\(EvaluationReport.decimal(after.logLoss, 3)) after."
        guard isBetter else {
            return [error, "The model is left as it is: the labels would not make it better."]
        }
        let intercept = ReviewScreen.signed(calibration.intercept)
        return [
            error,
            "The model now takes evidence × \(EvaluationReport.decimal(calibration.slope, 2)) "
                + "\(intercept) bits, learned from \(calibration.labels) answers. Link again with "
                + "--model to have its probabilities.",
        ]
    }
}

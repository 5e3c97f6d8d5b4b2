// Part of Reunify. Copyright the Reunify contributors.
// SPDX-License-Identifier: Apache-2.0

import Foundation

/// The evidence of a pair on which somebody has decided.
public struct LabelledEvidence: Sendable, Hashable {
    /// Evidence of the pair before any calibration, in bits.
    public var bits: Double
    /// Whether both records are one person.
    public var isMatch: Bool
    /// For how many pairs the label stands, more than 0.
    public var weight: Double

    /// Makes a label.
    public init(bits: Double, isMatch: Bool, weight: Double = 1) {
        self.bits = bits
        self.isMatch = isMatch
        self.weight = weight
    }
}

extension LinkageModel.Calibration {
    /// Evidence beyond this says nothing more about the line, in bits.
    static let evidenceLimit = 40.0
    /// The least slope: more evidence never makes a pair less probable.
    static let leastSlope = 0.05
    /// How firmly the slope is held at 1 while labels are few.
    private static let slopeHold = 0.5
    /// How firmly the intercept is held at 0 while labels are few, per squared unit of natural log-odds.
    private static let interceptHold = 0.02

    /// Fits a line from evidence to the log-odds that labels show.
    ///
    /// Platt's method (1999) with his targets, which keep the line from becoming a step where matches
    /// and others do not overlap, solved by Newton's method with backtracking (Lin, Lin and Weng 2007).
    /// A weak pull towards leaving evidence as it is decides where labels decide nothing. Weights are
    /// brought to a mean of 1, so that they tell proportions and not confidence.
    ///
    /// - Returns: a calibration; one that changes nothing where there are no labels.
    public static func fit(_ labels: [LabelledEvidence]) -> LinkageModel.Calibration {
        let usable = labels.filter { $0.bits.isFinite && $0.weight > 0 && $0.weight.isFinite }
        let total = usable.reduce(0) { $0 + $1.weight }
        guard !usable.isEmpty, total > 0 else {
            return LinkageModel.Calibration(slope: 1, intercept: 0, labels: 0)
        }
        let scale = Double(usable.count) / total
        let matches = usable.reduce(0) { $0 + ($1.isMatch ? $1.weight * scale : 0) }
        let others = Double(usable.count) - matches
        let high = (matches + 1) / (matches + 2)
        let low = 1 / (others + 2)
        let points = usable.map { label in
            PlattObjective.Point(
                x: max(-evidenceLimit, min(evidenceLimit, label.bits)) * PlattObjective.ln2,
                target: label.isMatch ? high : low, weight: label.weight * scale)
        }
        let objective = PlattObjective(
            points: points, slopeHold: slopeHold, interceptHold: interceptHold)
        var line = objective.minimum(startingAt: .init(slope: 1, intercept: 0))
        if line.slope < leastSlope {
            line = objective.minimum(
                startingAt: .init(slope: leastSlope, intercept: line.intercept), slopeIsFixed: true)
        }
        return LinkageModel.Calibration(
            slope: line.slope, intercept: line.intercept / PlattObjective.ln2,
            labels: usable.count)
    }

    /// Evidence after calibration, in bits.
    public func calibrated(bits: Double) -> Double { slope * bits + intercept }

    /// Probabilities that calibrations fitted without the pair itself give each label.
    ///
    /// - Parameter folds: how many parts the labels are divided into, in turns.
    public static func crossValidated(
        _ labels: [LabelledEvidence], folds: Int = 10
    ) -> [Double] {
        let parts = max(2, min(folds, labels.count))
        var result = [Double](repeating: 0.5, count: labels.count)
        for part in 0..<parts {
            let line = fit(labels.enumerated().filter { $0.offset % parts != part }.map(\.element))
            for place in stride(from: part, to: labels.count, by: parts) {
                result[place] = PairScorer.probability(
                    bits: line.calibrated(bits: labels[place].bits))
            }
        }
        return result
    }
}

/// The cross-entropy of labels under a line of natural log-odds, and the pull on it.
private struct PlattObjective {
    static let ln2 = 0.693_147_180_559_945_3

    struct Point {
        /// Evidence in natural log-odds.
        var x: Double
        /// Probability aimed at.
        var target: Double
        var weight: Double
    }

    struct Line {
        var slope: Double
        var intercept: Double
    }

    let points: [Point]
    let slopeHold: Double
    let interceptHold: Double

    /// The objective: convex, because it is a sum of convex functions.
    private func value(_ line: Line) -> Double {
        var sum =
            slopeHold * (line.slope - 1) * (line.slope - 1) / 2
            + interceptHold * line.intercept * line.intercept / 2
        for point in points {
            let z = line.slope * point.x + line.intercept
            // log(1 + e^z) − target · z, without overflow.
            sum += point.weight * (max(z, 0) + log1p(exp(-abs(z))) - point.target * z)
        }
        return sum
    }

    func minimum(startingAt start: Line, slopeIsFixed: Bool = false) -> Line {
        var line = start
        var current = value(line)
        for _ in 0..<100 {
            var g0 = slopeHold * (line.slope - 1)
            var g1 = interceptHold * line.intercept
            var h00 = slopeHold
            var h01 = 0.0
            var h11 = interceptHold
            for point in points {
                let p = 1 / (1 + exp(-(line.slope * point.x + line.intercept)))
                let d = point.weight * (p - point.target)
                let w = point.weight * p * (1 - p)
                g0 += d * point.x
                g1 += d
                h00 += w * point.x * point.x
                h01 += w * point.x
                h11 += w
            }
            if slopeIsFixed {
                g0 = 0
                h01 = 0
            }
            let determinant = h00 * h11 - h01 * h01
            guard determinant > 0, abs(g0) + abs(g1) > 1e-10 else { break }
            let step0 = (h11 * g0 - h01 * g1) / determinant
            let step1 = (h00 * g1 - h01 * g0) / determinant
            let descent = g0 * step0 + g1 * step1
            var size = 1.0
            var moved = false
            while size > 1e-10 {
                let next = Line(
                    slope: line.slope - size * step0, intercept: line.intercept - size * step1)
                let candidate = value(next)
                if candidate <= current - 1e-4 * size * descent {
                    line = next
                    moved = current - candidate > 1e-14
                    current = candidate
                    break
                }
                size /= 2
            }
            if !moved { break }
        }
        return line
    }
}

// Part of Reunify. Copyright the Reunify contributors.
// SPDX-License-Identifier: Apache-2.0

import Foundation

/// From sums of evidence to probabilities that hold.
///
/// Evidence is never quite independent, so that sums are too sure of themselves. One line in the log
/// odds for each kind of relation mends that (Platt 1999), and a ceiling keeps what the model does not know
/// of: a namesake, a parent who is on no list. The numbers were fitted by
/// `Benchmarks/families/calibrate.py` on five simulated crises (all scenarios, seed 11), other seeds than those
/// by which it is judged; those for guardians rest on few cases.
enum KinCalibration {
    /// Probability from which a proposal may be called strong.
    static let strong = 0.96
    /// Probability below which the answer is “not enough evidence”.
    static let review = 0.5

    /// Slope and offset in the log odds for a kind of relation.
    private static func line(_ relation: KinRelation) -> (slope: Double, offset: Double) {
        switch relation {
        case .mother, .father, .parent: (0.475, 0.1)
        case .sibling, .halfSibling: (0.65, 0.35)
        case .grandparent: (0.91, -1.3)
        case .auntOrUncle: (0.95, -1.3)
        // Whoever lives with a parent looks like one; only what is said tells.
        case .stepParent: (0.45, -3.3)
        case .guardian: (0.2, -0.3)
        }
    }

    /// The greatest probability of a relation: cousins and half siblings look like siblings at any sum.
    private static func ceiling(_ relation: KinRelation) -> Double {
        switch relation {
        case .sibling, .halfSibling: 0.96
        default: 0.99
        }
    }

    /// The calibrated probability.
    static func probability(_ raw: Double, _ relation: KinRelation) -> Double {
        let (slope, offset) = line(relation)
        let bounded = raw.clamped(1e-9, 1 - 1e-9)
        let odds = log(bounded / (1 - bounded))
        return ceiling(relation) / (1 + exp(-(slope * odds + offset)))
    }
}

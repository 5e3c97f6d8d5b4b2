// Part of Reunify. Copyright the Reunify contributors.
// SPDX-License-Identifier: Apache-2.0

import Foundation

/// What the family around two people says of them: the husband of a child’s mother is mostly its father, and the
/// brothers and sisters a child names are the children its mother names.
///
/// Where custom hands no name down, a family is known by the names of its members together.
extension KinAssessor {
    /// Most bits of the other parent’s name.
    private static let mostOfCouple = 8.0
    /// Most bits of the names of brothers and sisters.
    private static let mostOfSiblings = 9.0
    /// How often whoever is named as husband or wife is the child’s other parent.
    private static let sameSpouse = 0.75
    /// The same of a stepparent, who is married to the child’s parent.
    private static let sameSpouseOfStep = 0.6
    /// Bits that another spouse than the other parent may cost: people marry again.
    private static let otherSpouse = -1.0
    /// How often one of the brothers and sisters a child names is named by the parent too.
    private static let sameSibling = 0.6

    /// Whether both name somebody of one household.
    func nameHousehold(_ younger: PersonProfile, _ elder: PersonProfile) -> Bool {
        !elder.spouses.isEmpty && !(younger.fathers.isEmpty && younger.mothers.isEmpty)
            || !elder.descendants.isEmpty && !younger.siblings.isEmpty
    }

    /// The most that ``addHousehold(_:_:_:to:)`` may add, without looking at the names.
    static let mostOfHousehold: KinWeights = {
        var weights = KinWeights()
        for relation in [KinRelation.mother, .father, .parent, .stepParent] {
            weights[relation] = mostOfCouple + mostOfSiblings
        }
        for relation in [KinRelation.grandparent, .auntOrUncle, .guardian] {
            weights[relation] = mostOfSiblings
        }
        return weights
    }()

    func addHousehold(
        _ younger: PersonProfile, _ elder: PersonProfile, _ memo: inout WordMemo,
        to ledger: inout EvidenceLedger
    ) {
        guard nameHousehold(younger, elder) else { return }
        ledger.add(
            .statement, householdWeights(younger, elder, &memo), EvidenceReason(.sameHousehold))
    }

    /// What the households of two people say.
    func householdWeights(
        _ younger: PersonProfile, _ elder: PersonProfile, _ memo: inout WordMemo
    ) -> KinWeights {
        var weights = KinWeights()
        let others =
            switch elder.sex {
            case .female: younger.fathers
            case .male: younger.mothers
            case nil: younger.fathers + younger.mothers
            }
        if let best = best(others, elder.spouses, &memo) {
            let likelihood = exp2(min(best, Self.mostOfCouple))
            let bits = max(
                Self.otherSpouse, Self.bits(meant: Self.sameSpouse, likelihood: likelihood))
            for relation in [KinRelation.mother, .father, .parent] { weights[relation] += bits }
            weights[.stepParent] += max(
                Self.otherSpouse, Self.bits(meant: Self.sameSpouseOfStep, likelihood: likelihood))
        }
        for (relations, stated) in Self.namedByElder {
            let bits = bitsOfSiblings(younger, elder, stated, &memo)
            for relation in relations { weights[relation] += bits }
        }
        return weights
    }

    /// What a child’s brothers and sisters are to whoever is so related to the child.
    private static let namedByElder: [([KinRelation], KinStatement.Relation)] = [
        ([.mother, .father, .parent, .stepParent], .child), ([.grandparent], .grandchild),
        ([.auntOrUncle], .nieceOrNephew),
    ]

    private func bitsOfSiblings(
        _ younger: PersonProfile, _ elder: PersonProfile, _ stated: KinStatement.Relation,
        _ memo: inout WordMemo
    ) -> Double {
        let named = elder.descendants.filter { elder.statements[$0].relation == stated }
        if named.isEmpty { return 0 }
        let choices = Double(named.count).squareRoot()
        var sum = 0.0
        var counted: [Int32] = []
        for place in younger.siblings {
            let sibling = younger.statements[place]
            // Records repeat one another.
            guard !counted.contains(where: { nameBits($0, sibling.name, &memo) > 2 }) else {
                continue
            }
            counted.append(sibling.name)
            var best = 0.0
            for place in named where Self.mayBeOfOneAge(elder.statements[place], sibling) {
                best = max(best, nameBits(elder.statements[place].name, sibling.name, &memo))
            }
            let likelihood = exp2(min(best, Self.mostOfOneSibling)) / choices
            sum += max(0, Self.bits(meant: Self.sameSibling, likelihood: likelihood))
        }
        return min(sum, Self.mostOfSiblings)
    }

    private static let mostOfOneSibling = 6.0

    /// Whether two statements may be of one child: ages that are told are off by a year or two.
    private static func mayBeOfOneAge(_ one: StatedRelative, _ two: StatedRelative) -> Bool {
        if let first = one.sex, let second = two.sex, first != second { return false }
        guard let first = one.birth, let second = two.birth else { return true }
        let slack = 2 * 366
        return first.lowerBound - slack...first.upperBound + slack ~= second.lowerBound
            || second.lowerBound - slack...second.upperBound + slack ~= first.lowerBound
    }

    private func best(_ names: [Int32], _ others: [Int32], _ memo: inout WordMemo) -> Double? {
        var best: Double?
        for name in names {
            for other in others { best = max(best ?? -30, nameBits(name, other, &memo)) }
        }
        return best
    }
}

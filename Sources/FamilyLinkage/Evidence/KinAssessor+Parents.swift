// Part of Reunify. Copyright the Reunify contributors.
// SPDX-License-Identifier: Apache-2.0

import Foundation

/// What two people say of their own parents: brothers and sisters name the same.
///
/// Where custom hands no name down, it is all by which brothers and sisters in different places can be
/// known; where it does, the names themselves have told much of it.
extension KinAssessor {
    /// Most bits of one parent’s name, and of both.
    private static let mostOfOneParent = 8.0
    private static let mostOfBothParents = 10.0
    /// How often brothers and sisters are said to have a parent of the same name: names are misheard, and a
    /// stepfather is called father.
    private static let sameName = 0.85
    /// The same of half-brothers and half-sisters, who have one parent in common.
    private static let sameNameOfHalf = 0.45

    /// Whether both are said to have a mother, or a father, of some name.
    func nameParents(_ younger: PersonProfile, _ elder: PersonProfile) -> Bool {
        !younger.mothers.isEmpty && !elder.mothers.isEmpty
            || !younger.fathers.isEmpty && !elder.fathers.isEmpty
    }

    /// The most that ``addParents(_:_:_:to:)`` may add, without looking at the names.
    static let mostOfParents: KinWeights = {
        var weights = KinWeights()
        weights[.sibling] = mostOfBothParents
        weights[.halfSibling] = mostOfBothParents
        return weights
    }()

    func addParents(
        _ younger: PersonProfile, _ elder: PersonProfile, _ memo: inout WordMemo,
        to ledger: inout EvidenceLedger
    ) {
        guard let (weights, name) = parentWeights(younger, elder, &memo) else { return }
        ledger.add(
            .statement, weights,
            weights[.sibling] > 0
                ? EvidenceReason(.sameParents, [roster.names[Int(name)].written])
                : EvidenceReason(.otherParents))
    }

    /// What the names of the parents of two people say, and the name that says most; nil where none of
    /// theirs can be compared.
    func parentWeights(
        _ younger: PersonProfile, _ elder: PersonProfile, _ memo: inout WordMemo
    ) -> (weights: KinWeights, name: Int32)? {
        let mother = bestAgreement(younger.mothers, elder.mothers, &memo)
        let father = bestAgreement(younger.fathers, elder.fathers, &memo)
        guard mother != nil || father != nil else { return nil }
        var weights = KinWeights()
        for (relation, share) in [
            (KinRelation.sibling, Self.sameName), (.halfSibling, Self.sameNameOfHalf),
        ] {
            var bits = 0.0
            for known in [mother, father] {
                guard let known else { continue }
                bits += Self.bits(
                    meant: share, likelihood: exp2(min(known.bits, Self.mostOfOneParent)))
            }
            weights[relation] = min(bits, Self.mostOfBothParents)
        }
        let best =
            father?.bits ?? -.infinity > mother?.bits ?? -.infinity ? father?.name : mother?.name
        return (weights, best ?? 0)
    }

    private func bestAgreement(
        _ names: [Int32], _ others: [Int32], _ memo: inout WordMemo
    ) -> (bits: Double, name: Int32)? {
        var best: (bits: Double, name: Int32)?
        for name in names {
            for other in others {
                let bits = nameBits(name, other, &memo)
                if bits > best?.bits ?? -.infinity { best = (bits, name) }
            }
        }
        return best
    }
}

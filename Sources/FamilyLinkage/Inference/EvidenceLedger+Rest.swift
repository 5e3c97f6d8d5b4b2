// Part of Reunify. Copyright the Reunify contributors.
// SPDX-License-Identifier: Apache-2.0

extension EvidenceLedger {
    /// Bits below which nobody is told of a difference.
    private static let leastTold = 0.5

    /// The lines that lead from what the two people's own records say of a relation to what the whole group says
    /// of it.
    ///
    /// The sum is how much better the best explanation with the relation is than the best without it. Without it
    /// the two may be something else to each other (a mother's statement fits an aunt of that name as well):
    /// that is a line of its own, since the rest of the family has no part in it.
    ///
    /// - Parameters:
    ///   - total: bits that the group says.
    ///   - relation: the relation proposed.
    func lines(upTo total: Double, of relation: KinRelation) -> [KinEvidence] {
        var rest = total - self.total[relation]
        var lines: [KinEvidence] = []
        func add(_ kind: KinEvidence.Kind, _ bits: Double, _ reason: ReasonCode) {
            guard abs(bits) >= Self.leastTold else { return }
            var weights = KinWeights()
            weights[relation] = bits
            lines.append(KinEvidence(kind: kind, weights: weights, reason: EvidenceReason(reason)))
        }
        let other = -min(largestBeside(relation), max(-rest, 0))
        add(.otherRelation, other, .otherRelation)
        if -other >= Self.leastTold { rest -= other }
        add(.siblings, rest, .familyContext)
        return lines
    }

    /// The most that is said of another relation between the two; 0 where nothing speaks for one.
    private func largestBeside(_ relation: KinRelation) -> Double {
        KinRelation.allCases.reduce(0) { most, other in
            // Mother, father, and parent of unknown sex are one answer.
            let isSame = other == relation || other.isBirthParent && relation.isBirthParent
            return isSame ? most : max(most, total[other])
        }
    }
}

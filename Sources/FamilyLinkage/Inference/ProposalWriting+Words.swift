// Part of Reunify. Copyright the Reunify contributors.
// SPDX-License-Identifier: Apache-2.0

/// Whose word stands behind a proposal.
extension ProposalWriting {
    /// Bits of a statement that leave little room for a name misheard.
    private static let another = -3.0

    /// Whose record says that the two are grandparent and grandchild, or aunt or uncle and niece or nephew; nil where
    /// neither record says anything of the other.
    func whoStates(
        _ evidence: [KinEvidence], _ relation: KinRelation
    ) -> (child: Bool, adult: Bool)? {
        let words: (elder: KinStatement.Relation, younger: KinStatement.Relation)
        switch relation {
        case .grandparent: words = (.grandparent, .grandchild)
        case .auntOrUncle: words = (.auntOrUncle, .nieceOrNephew)
        default: return nil
        }
        func states(_ codes: [ReasonCode], _ word: KinStatement.Relation) -> Bool {
            evidence.contains { line in
                codes.contains(line.reason.code) && line.weights[relation] >= Self.said
                    && line.reason.arguments.first == word.rawValue
            }
        }
        let isSpokenOf = evidence.contains {
            Self.ofChild.contains($0.reason.code) || Self.ofAdult.contains($0.reason.code)
                || $0.reason.code == .childNamesAnother
        }
        guard isSpokenOf else { return nil }
        return (states(Self.ofChild, words.elder), states(Self.ofAdult, words.younger))
    }

    /// Whether the child's own record, or a document of either, says that the other is its parent.
    func childNamesParent(_ evidence: [KinEvidence], _ relation: KinRelation) -> Bool {
        evidence.contains { line in
            guard line.weights[relation] >= Self.said,
                let word = line.reason.arguments.first.flatMap(
                    KinStatement.Relation.init(rawValue:))
            else { return false }
            return switch line.reason.code {
            case .childNamesRelative, .documentNamesRelative: Self.parents.contains(word)
            case .documentNamesChild: word == .child
            default: false
            }
        }
    }

    private static let parents: Set<KinStatement.Relation> = [.mother, .father, .parent]

    private static let ofChild: [ReasonCode] = [.childNamesRelative, .documentNamesRelative]
    private static let ofAdult: [ReasonCode] = [.relativeNamesChild, .documentNamesChild]

    /// Bits of a statement that says anything of two people.
    private static let said = 3.0

    /// Whether anything speaks for a relation beyond names, ages and places in general: what either says, what they
    /// have in common, or the rest of the family.
    func isSaid(_ evidence: [KinEvidence], of relation: KinRelation) -> Bool {
        evidence.contains { line in
            switch line.kind {
            case .statement, .document:
                line.weights[relation] >= Self.said
                    || line.reason.code == .sameHousehold && line.weights[relation] > 0
            case .groupNumber, .encounter, .identifier, .phone, .siblings:
                line.weights[relation] > 0
            case .nameInheritance, .age, .sex, .origin, .otherRelation, .language: false
            }
        }
    }

    /// Whether the child's own record says that somebody else holds the place.
    func namesAnother(_ evidence: [KinEvidence], in relation: KinRelation) -> Bool {
        evidence.contains {
            $0.reason.code == .childNamesAnother && $0.weights[relation] <= Self.another
        }
    }

    /// Bits of a statement by which an adult names this child.
    private static let named = 4.0

    /// Whether the adult's own record names the child.
    func namesChild(_ evidence: [KinEvidence], in relation: KinRelation) -> Bool {
        evidence.contains {
            ($0.reason.code == .relativeNamesChild || $0.reason.code == .documentNamesChild)
                && $0.weights[relation] >= Self.named
        }
    }
}

// Part of Reunify. Copyright the Reunify contributors.
// SPDX-License-Identifier: Apache-2.0

/// A finding of the matching that two persons of the registry may be one human being.
///
/// It decides nothing: a data steward looks at both, and merges them or says that they are two. What
/// was rejected is proposed again only on evidence that was not there.
package struct ResolutionProposal: Hashable, Sendable, Codable {
    /// Where a proposal stands.
    ///
    /// `open` → `accepted` or `rejected` by a person, or `withdrawn` by the matching; all three are
    /// final.
    package enum Stage: Hashable, Sendable, Codable {
        case open
        case accepted(UserID, ResolutionID)
        case rejected(UserID, reason: String)
        case withdrawn(reason: String)
    }

    package let id: ResolutionProposalID
    /// The two, the one with the smaller number first.
    package let one: PersonID
    package let other: PersonID
    package let evidence: [ProposalEvidence]
    /// 0 to 1.
    package let probability: Double
    package let model: String
    package var stage: Stage = .open

    /// A proposal of its parts; the two in either order.
    package init(
        id: ResolutionProposalID, one: PersonID, other: PersonID, evidence: [ProposalEvidence],
        probability: Double, model: String, stage: Stage = .open
    ) {
        self.id = id
        self.one = min(one, other)
        self.other = max(one, other)
        self.evidence = evidence
        self.probability = probability
        self.model = model
        self.stage = stage
    }

    /// Sum of the weights, in bits, in the order of the evidence.
    package var bits: Double { evidence.reduce(0) { $0 + $1.bits } }

    /// What to call it; as a proposal of a relative is called.
    package func strength(by rules: Rules) -> ProposalStrength {
        ProposalStrength(bits: bits, probability: probability, by: rules)
    }
}

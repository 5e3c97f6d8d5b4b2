// Part of Reunify. Copyright the Reunify contributors.
// SPDX-License-Identifier: Apache-2.0

package import FamilyLinkage

/// One piece of evidence of a proposal.
package struct ProposalEvidence: Hashable, Sendable, Codable {
    /// What was compared, such as `name-of-mother`.
    package let kind: String
    /// Stands for the compared values of both sides, so that the same evidence is recognised.
    package let fingerprint: UInt64
    /// Weight in bits; positive speaks for the link.
    package let bits: Double

    package init(kind: String, fingerprint: UInt64, bits: Double) {
        self.kind = kind
        self.fingerprint = fingerprint
        self.bits = bits
    }
}

/// How strong a candidate is.
///
/// It depends on its own evidence only: that there is no other candidate makes nobody a relative.
package enum ProposalStrength: String, Hashable, Sendable, Codable {
    case notEnoughEvidence, weak, possible, strong

    /// What to call a candidate of so much evidence, in bits, and so high a probability.
    init(bits: Double, probability: Double, by rules: Rules) {
        guard bits.isFinite, probability.isFinite, bits >= rules.leastEvidenceBits else {
            self = .notEnoughEvidence
            return
        }
        if probability >= rules.strongFrom {
            self = .strong
        } else {
            self = probability >= rules.possibleFrom ? .possible : .weak
        }
    }
}

/// A link found by matching, with its evidence and a calibrated probability.
package struct Proposal: Hashable, Sendable, Codable {
    /// Where a proposal stands.
    ///
    /// `open` ⇄ `moreEvidenceAsked`, `open` → `underReview` → `accepted` or `rejected`; `withdrawn`
    /// by the matching while nobody decided. Rejected and withdrawn are final; `accepted` → `open` where
    /// the acceptance is taken back while nothing rests on its link.
    package enum Stage: Hashable, Sendable, Codable {
        case open
        case underReview(UserID)
        case moreEvidenceAsked(UserID, what: String)
        case accepted(UserID, LinkID)
        case rejected(UserID, reason: String)
        case withdrawn(reason: String)

        /// Whether it still waits for a person.
        package var isPending: Bool {
            switch self {
            case .open, .underReview, .moreEvidenceAsked: true
            case .accepted, .rejected, .withdrawn: false
            }
        }
    }

    /// What the matching says of a proposal once a record has changed: it replaces what it said before,
    /// which stays in the journal.
    package struct Revision: Hashable, Sendable, Codable {
        package let relation: KinRelation
        package let evidence: [ProposalEvidence]
        package let probability: Double
        package let request: TracingRequestID?
        package let sought: SoughtPersonID?

        package init(
            relation: KinRelation, evidence: [ProposalEvidence], probability: Double,
            request: TracingRequestID? = nil, sought: SoughtPersonID? = nil
        ) {
            self.relation = relation
            self.evidence = evidence
            self.probability = probability
            self.request = request
            self.sought = sought
        }
    }

    package let id: ProposalID
    package let subject: PersonID
    package let relative: PersonID
    package let relation: KinRelation
    package let evidence: [ProposalEvidence]
    /// Calibrated, 0 to 1.
    package let probability: Double
    package let model: String
    /// The request and the person sought that it answers, where it answers one.
    package let request: TracingRequestID?
    package let sought: SoughtPersonID?
    package var stage: Stage = .open

    package init(
        id: ProposalID, subject: PersonID, relative: PersonID, relation: KinRelation,
        evidence: [ProposalEvidence], probability: Double, model: String,
        request: TracingRequestID? = nil, sought: SoughtPersonID? = nil, stage: Stage = .open
    ) {
        self.id = id
        self.subject = subject
        self.relative = relative
        self.relation = relation
        self.evidence = evidence
        self.probability = probability
        self.model = model
        self.request = request
        self.sought = sought
        self.stage = stage
    }

    /// Sum of the weights, in bits, in the order of the evidence.
    package var bits: Double { evidence.reduce(0) { $0 + $1.bits } }

    /// What to call it.
    package func strength(by rules: Rules) -> ProposalStrength {
        ProposalStrength(bits: bits, probability: probability, by: rules)
    }
}

/// Commands of tracing.
package enum TracingCommand: Hashable, Sendable, Codable {
    case request(TracingRequest)
    case act(TracingAction)
    case close(TracingRequestID, reason: String)
    case propose(Proposal)
    case withdrawProposal(ProposalID, reason: String)
    case review(ProposalID)
    case askForEvidence(ProposalID, what: String)
    case addEvidence(ProposalID, [ProposalEvidence], probability: Double)
    case revise(ProposalID, Proposal.Revision)
    case accept(ProposalID, LinkID)
    case reject(ProposalID, reason: String)
    /// Takes an acceptance back, while nothing rests on the link that it made.
    case takeBack(ProposalID, reason: String)
}

/// What happened in tracing.
package enum TracingEvent: Hashable, Sendable, Codable {
    case requested(TracingRequest)
    case acted(TracingAction)
    case closed(TracingRequestID, reason: String)
    case proposed(Proposal)
    case proposalMoved(ProposalID, Proposal.Stage)
    case evidenceAdded(ProposalID, [ProposalEvidence], probability: Double)
    case revised(ProposalID, Proposal.Revision)
    case found(TracingRequestID, SoughtPersonID, PersonID)
    /// Who was said to be found was not.
    case notFound(TracingRequestID, SoughtPersonID)
}

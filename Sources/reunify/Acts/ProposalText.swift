// Part of Reunify. Copyright the Reunify contributors.
// SPDX-License-Identifier: Apache-2.0

import Casework
import FamilyLinkage
import Registry

/// Proposals in words, without anybody's name.
enum ProposalText {
    /// One line: who, what, how strong, where it stands.
    static func line(_ proposal: Proposal) -> String {
        let strength = proposal.strength(by: .standard)
        let probability = ProbabilityText.text(proposal.probability)
        return "\(proposal.id)  \(proposal.relative) may be \(proposal.relation.rawValue) of "
            + "\(proposal.subject): \(Self.word(strength)) (\(probability), "
            + "\(tenths(proposal.bits)) bits), \(stage(proposal.stage))"
    }

    /// The kinds of evidence with their weights, strongest first.
    static func evidence(_ evidence: [Casework.ProposalEvidence]) -> [String] {
        evidence.sorted { abs($0.bits) > abs($1.bits) }.map {
            ($0.bits >= 0 ? "+" : "") + "\(tenths($0.bits))  \($0.kind)"
        }
    }

    private static func word(_ strength: ProposalStrength) -> String {
        strength == .notEnoughEvidence ? "not enough evidence" : strength.rawValue
    }

    private static func tenths(_ value: Double) -> String {
        guard value.isFinite, abs(value) < 1e9 else { return "?" }
        let tenths = Int((abs(value) * 10).rounded())
        return (value < 0 && tenths > 0 ? "-" : "") + "\(tenths / 10).\(tenths % 10)"
    }

    static func stage(_ stage: Proposal.Stage) -> String {
        switch stage {
        case .open: "open"
        case .underReview(let user): "under review by \(user)"
        case .moreEvidenceAsked: "more evidence asked for"
        case .accepted(_, let link): "accepted as \(link)"
        case .rejected: "rejected"
        case .withdrawn: "withdrawn"
        }
    }

    // MARK: Persons who may be one

    /// One line: who, how strong, where it stands.
    static func line(_ proposal: ResolutionProposal) -> String {
        let strength = proposal.strength(by: .standard)
        let probability = ProbabilityText.text(proposal.probability)
        return "\(proposal.id)  \(proposal.one) and \(proposal.other) may be one person: "
            + "\(word(strength)) (\(probability), \(tenths(proposal.bits)) bits), "
            + stage(proposal.stage)
    }

    static func stage(_ stage: ResolutionProposal.Stage) -> String {
        switch stage {
        case .open: "open"
        case .accepted(_, let resolution): "accepted as \(resolution)"
        case .rejected: "rejected"
        case .withdrawn: "withdrawn"
        }
    }

    // MARK: For programs

    /// A proposal as a program reads it.
    struct Shown: Encodable {
        var id: String
        /// The child and the relative; of a resolution, the two.
        var persons: [String]
        var relation: String?
        var strength: String
        var probability: Double
        var bits: Double
        var stage: String
        var model: String
        var request: String?
        var evidence: [Piece]

        struct Piece: Encodable {
            var kind: String
            var bits: Double

            init(_ evidence: Casework.ProposalEvidence) {
                kind = evidence.kind
                bits = evidence.bits
            }
        }

        init(_ proposal: Proposal) {
            id = proposal.id.description
            persons = [proposal.subject, proposal.relative].map(\.description)
            relation = proposal.relation.rawValue
            strength = proposal.strength(by: .standard).rawValue
            probability = proposal.probability
            bits = proposal.bits
            stage = ProposalText.stage(proposal.stage)
            model = proposal.model
            request = proposal.request?.description
            evidence = proposal.evidence.map(Piece.init)
        }

        init(_ proposal: ResolutionProposal) {
            id = proposal.id.description
            persons = [proposal.one, proposal.other].map(\.description)
            strength = proposal.strength(by: .standard).rawValue
            probability = proposal.probability
            bits = proposal.bits
            stage = ProposalText.stage(proposal.stage)
            model = proposal.model
            evidence = proposal.evidence.map(Piece.init)
        }
    }
}

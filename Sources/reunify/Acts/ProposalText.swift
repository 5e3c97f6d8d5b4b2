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
    static func evidence(_ proposal: Proposal) -> [String] {
        proposal.evidence.sorted { abs($0.bits) > abs($1.bits) }.map {
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
}

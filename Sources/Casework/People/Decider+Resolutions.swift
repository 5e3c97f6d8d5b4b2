// Part of Reunify. Copyright the Reunify contributors.
// SPDX-License-Identifier: Apache-2.0

/// Proposals that two persons are one, and what a data steward makes of them.
extension Decider {
    func open(_ id: ResolutionProposalID) throws(Refusal) -> ResolutionProposal {
        let proposal = try find(id, state.resolutionProposals)
        try require(proposal.stage == .open, .illegalStep, id)
        return proposal
    }

    func propose(_ proposal: ResolutionProposal) throws(Refusal) -> [Event] {
        try requireNew(proposal.id, state.resolutionProposals)
        try require(persons: [proposal.one, proposal.other])
        try require(proposal.stage == .open, .notAtTheBeginning, proposal.id)
        let pair = PersonPair(state.canonical(proposal.one), state.canonical(proposal.other))
        try require(pair.first != pair.second, .alreadyRecorded, proposal.id)
        try require((0...1).contains(proposal.probability), .detailMissing, proposal.id)
        for other in state.resolutionProposals(of: proposal.one) where other.stage == .open {
            let known = PersonPair(state.canonical(other.one), state.canonical(other.other))
            try require(known != pair, .alreadyRecorded, other.id)
        }
        // Whoever is linked to somebody is not the same as they.
        try require(
            state.links(between: pair.first, and: pair.second).allSatisfy(\.isRefuted),
            .relativesAreTwo, pair.first, pair.second)
        let strength = proposal.strength(by: context.rules)
        try require(strength != .notEnoughEvidence, .notEnoughEvidence, proposal.id)
        let rejected = state.rejectedResolutionEvidence(pair.first, pair.second)
        let speaksAnew = proposal.evidence.contains {
            $0.bits > 0 && !rejected.contains($0.fingerprint)
        }
        try require(speaksAnew, .rejectedBefore, proposal.id)
        return [.people(.resolutionProposed(proposal))]
    }

    func accept(
        _ id: ResolutionProposalID, _ resolution: ResolutionID, _ from: PersonID,
        into: PersonID, _ reason: String
    ) throws(Refusal) -> [Event] {
        let proposal = try open(id)
        let pair = PersonPair(state.canonical(proposal.one), state.canonical(proposal.other))
        try require(
            PersonPair(state.canonical(from), state.canonical(into)) == pair, .detailMissing, id)
        return try merge(
            resolution, state.canonical(from), into: state.canonical(into), reason)
            + [
                .people(
                    .resolutionProposalMoved(id, .accepted(try user(), resolution)))
            ]
    }
}

// Part of Reunify. Copyright the Reunify contributors.
// SPDX-License-Identifier: Apache-2.0

extension Decider {
    /// Takes an acceptance back: its link counts no more and stays on record, the proposal waits again, and
    /// who was sought counts as sought.
    func takeBack(_ id: ProposalID, _ reason: String) throws(Refusal) -> [Event] {
        let proposal = try find(id, state.proposals)
        guard case .accepted(_, let link) = proposal.stage else {
            throw Refusal(.illegalStep, about: [id.description])
        }
        try require(reason: reason)
        let built = state.builtOn(acceptanceOf: proposal, link)
        guard built.isEmpty else { throw Refusal(.acceptanceBuiltOn, about: built) }
        // The two have one proposal that waits at most.
        let pair = PersonPair(
            state.canonical(proposal.subject), state.canonical(proposal.relative))
        for other in state.proposalsOnEitherSide(of: proposal.subject) where other.stage.isPending {
            let its = PersonPair(state.canonical(other.subject), state.canonical(other.relative))
            try require(its != pair, .alreadyRecorded, other.id)
        }
        var events: [Event] = [
            .link(.superseded(link, .takenBack(by: try user(), reason: reason))),
            .tracing(.proposalMoved(id, .open)),
        ]
        if let request = proposal.request, let sought = proposal.sought {
            events.append(.tracing(.notFound(request, sought)))
        }
        return events
    }
}

extension CaseworkState {
    /// What rests on the link that an acceptance made: identifiers, empty where nothing does.
    ///
    /// What people ended by themselves does not count: a verification that was abandoned, a separation that
    /// was withdrawn, a choice that was revoked.
    package func builtOn(acceptanceOf proposal: Proposal, _ id: LinkID) -> [String] {
        guard let link = links[id] else { return [id.description] }
        var found: [String] = []
        // It says something else by now, or two people have spoken.
        if link.superseded != nil || link.standing != .proposed { found.append(id.description) }
        for verification in verifications(of: id) {
            if case .abandoned = verification.stage { continue }
            found.append(verification.id.description)
        }
        for separation in (separationsOfLink[id] ?? []).compactMap({ separations[$0] }) {
            if case .withdrawn = separation.stage { continue }
            found.append(separation.id.description)
        }
        for choice in (choicesOfLink[id] ?? []).compactMap({ choices[$0] })
        where choice.revoked == nil {
            found.append(choice.id.description)
        }
        // Tracing that ended because the person was found.
        if let request = proposal.request.flatMap({ requests[$0] }), request.closed != nil {
            found.append(request.id.description)
        }
        return found
    }
}

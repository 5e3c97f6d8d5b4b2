// Part of Reunify. Copyright the Reunify contributors.
// SPDX-License-Identifier: Apache-2.0

extension Decider {
    func decide(_ command: TracingCommand) throws(Refusal) -> [Event] {
        switch command {
        case .request(let request):
            try require(persons: [request.inquirer])
            try requireWhole(request)
            try requireConsent(request.consent, .tracing, of: request.inquirer)
            return [.tracing(.requested(request))]
        case .act(let action):
            let request = try open(action.request)
            try require(said: action.description)
            try require(past: action.at)
            try requireConsent(request.consent, .tracing, of: request.inquirer)
            return [.tracing(.acted(action))]
        case .close(let id, let reason):
            _ = try open(id)
            try require(reason: reason)
            return [.tracing(.closed(id, reason: reason))]
        case .propose(let proposal):
            return try propose(proposal)
        case .withdrawProposal(let id, let reason):
            _ = try pending(id)
            try require(reason: reason)
            return [.tracing(.proposalMoved(id, .withdrawn(reason: reason)))]
        case .review(let id):
            let proposal = try pending(id)
            if case .underReview = proposal.stage { throw Refusal(.illegalStep) }
            return [.tracing(.proposalMoved(id, .underReview(try user())))]
        case .askForEvidence(let id, let what):
            try underReview(id)
            try require(said: what)
            return [.tracing(.proposalMoved(id, .moreEvidenceAsked(try user(), what: what)))]
        case .addEvidence(let id, let evidence, let probability):
            let proposal = try pending(id)
            let known = Set(proposal.evidence.map(\.fingerprint))
            let isNew = evidence.contains { !known.contains($0.fingerprint) }
            try require(isNew, .rejectedBefore, id)
            try require((0...1).contains(probability), .detailMissing, id)
            return [.tracing(.evidenceAdded(id, evidence, probability: probability))]
        case .revise(let id, let revision):
            return try revise(id, revision)
        case .accept(let id, let link):
            return try accept(id, link)
        case .takeBack(let id, let reason):
            return try takeBack(id, reason)
        case .reject(let id, let reason):
            try underReview(id)
            try require(reason: reason)
            return [.tracing(.proposalMoved(id, .rejected(try user(), reason: reason)))]
        }
    }

    /// A request that is new, is at its beginning, and says who is sought.
    func requireWhole(_ request: TracingRequest) throws(Refusal) {
        try requireNew(request.id, state.requests)
        try require(past: request.inquiryDate)
        try require(request.closed == nil, .notAtTheBeginning, request.id)
        try require(!request.sought.isEmpty, .detailMissing, request.id)
        try require(
            Set(request.sought.map(\.id)).count == request.sought.count, .identifierInUse,
            request.id)
        for sought in request.sought {
            try require(sought.found == nil, .notAtTheBeginning, sought.id)
            try require(said: sought.name)
        }
    }

    /// A consent in force, of a scope, given by and covering a person.
    func requireConsent(_ id: ConsentID, _ scope: Consent.Scope, of person: PersonID)
        throws(Refusal)
    {
        guard let consent = state.consents[id], consent.scope == scope,
            consent.stage(at: context.at) == .active,
            consent.covers.contains(where: { state.canonical($0) == state.canonical(person) })
        else { throw Refusal(.consentMissing, about: [id.description]) }
    }

    private func open(_ id: TracingRequestID) throws(Refusal) -> TracingRequest {
        let request = try find(id, state.requests)
        try require(request.closed == nil, .illegalStep, id)
        return request
    }

    private func pending(_ id: ProposalID) throws(Refusal) -> Proposal {
        let proposal = try find(id, state.proposals)
        try require(proposal.stage.isPending, .illegalStep, id)
        return proposal
    }

    private func underReview(_ id: ProposalID) throws(Refusal) {
        guard case .underReview = try find(id, state.proposals).stage else {
            throw Refusal(.illegalStep, about: [id.description])
        }
    }

    private func propose(_ proposal: Proposal) throws(Refusal) -> [Event] {
        try requireNew(proposal.id, state.proposals)
        try require(persons: [proposal.subject, proposal.relative])
        try require(proposal.stage == .open, .notAtTheBeginning, proposal.id)
        let isPair = state.canonical(proposal.subject) != state.canonical(proposal.relative)
        try require(isPair, .detailMissing, proposal.id)
        try require((0...1).contains(proposal.probability), .detailMissing, proposal.id)
        let relative = state.canonical(proposal.relative)
        for other in state.proposals(of: proposal.subject) where other.stage.isPending {
            try require(state.canonical(other.relative) != relative, .alreadyRecorded, other.id)
        }
        let strength = proposal.strength(by: context.rules)
        try require(strength != .notEnoughEvidence, .notEnoughEvidence, proposal.id)
        let rejected = state.rejectedEvidence(proposal.subject, proposal.relative)
        let speaksAnew = proposal.evidence.contains {
            $0.bits > 0 && !rejected.contains($0.fingerprint)
        }
        try require(speaksAnew, .rejectedBefore, proposal.id)
        try require(proposal.request, isAnsweredBy: proposal.sought, proposal.id)
        return [.tracing(.proposed(proposal))]
    }

    /// The request is open, consented to, and seeks the person.
    private func require(
        _ id: TracingRequestID?, isAnsweredBy sought: SoughtPersonID?, _ proposal: ProposalID
    ) throws(Refusal) {
        guard let id else { return try require(sought == nil, .detailMissing, proposal) }
        let request = try open(id)
        try requireConsent(request.consent, .tracing, of: request.inquirer)
        let answers = sought.map { sought in
            request.sought.contains { $0.id == sought && $0.found == nil }
        }
        try require(answers ?? false, .detailMissing, id)
    }

    /// Replaces what a proposal rests on; what is too weak by now is withdrawn instead.
    private func revise(_ id: ProposalID, _ revision: Proposal.Revision) throws(Refusal) -> [Event]
    {
        let proposal = try pending(id)
        try require((0...1).contains(revision.probability), .detailMissing, id)
        let strength = ProposalStrength(
            bits: revision.evidence.reduce(0) { $0 + $1.bits }, probability: revision.probability,
            by: context.rules)
        try require(strength != .notEnoughEvidence, .notEnoughEvidence, id)
        let rejected = state.rejectedEvidence(proposal.subject, proposal.relative)
        let speaksAnew = revision.evidence.contains {
            $0.bits > 0 && !rejected.contains($0.fingerprint)
        }
        try require(speaksAnew, .rejectedBefore, id)
        if revision.request != proposal.request || revision.sought != proposal.sought {
            try require(revision.request, isAnsweredBy: revision.sought, id)
        }
        return [.tracing(.revised(id, revision))]
    }

    private func accept(_ id: ProposalID, _ link: LinkID) throws(Refusal) -> [Event] {
        try underReview(id)
        let proposal = try find(id, state.proposals)
        try requireNew(link, state.links)
        let strength = proposal.strength(by: context.rules)
        try require(strength != .notEnoughEvidence, .notEnoughEvidence, id)
        var events: [Event] = [
            .tracing(.proposalMoved(id, .accepted(try user(), link))),
            .link(
                .claimed(
                    FamilyLink(
                        id: link, subject: proposal.subject, relative: proposal.relative,
                        relation: FamilyRelation(proposal.relation), caredForSubject: false,
                        origin: .proposal(id), standing: .proposed))),
        ]
        if let request = proposal.request, let sought = proposal.sought {
            let inquirer = state.requests[request].map { state.canonical($0.inquirer) }
            let found =
                inquirer == state.canonical(proposal.subject) ? proposal.relative : proposal.subject
            events.append(.tracing(.found(request, sought, found)))
        }
        return events
    }
}

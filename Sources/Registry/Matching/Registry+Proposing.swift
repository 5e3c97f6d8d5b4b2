// Part of Reunify. Copyright the Reunify contributors.
// SPDX-License-Identifier: Apache-2.0

import Casework
import FamilyLinkage

/// From what was found to events: what differs from the present proposals.
extension Registry {
    /// Persons about whom what was found is put on record in one turn, so that nobody waits long.
    private static let putAtOnce = 32
    /// Persons of whom nothing was found who are looked through in one turn.
    private static let passedAtOnce = 512

    /// On whose behalf people were looked at.
    enum MatchingRound: Sendable {
        /// They, or those near them, changed.
        case changed
        /// Everybody is looked at, which takes minutes: who changes meanwhile is looked at meanwhile, and
        /// what was found about them before is passed over.
        case everybody
    }

    /// Makes, revises and withdraws proposals, some whole families in each turn.
    ///
    /// - Parameters:
    ///   - persons: Who was looked at.
    ///   - judged: Of whom everything was looked at: what is not found about them is not there.
    func put(
        _ found: Neighbourhood, _ persons: [KinPerson], judged: Set<PersonID>,
        as round: MatchingRound = .changed
    ) async throws(RegistryError) -> MatchingReport {
        var report = MatchingReport()
        var left = judged
        for part in found.parts(of: Self.putAtOnce) {
            let people = part.places.map { persons[$0] }
            let owners = people.map { PersonID($0.number) }
            let those = judged.intersection(owners)
            guard !those.isEmpty else { continue }
            left.subtract(those)
            report.add(
                try await enqueue(weight: max(1, part.found.kinship.count)) {
                    (registry) throws(RegistryError) in
                    try registry.take(
                        FoundFamilies(part.found, people, judged: those, registry.state.casework),
                        as: round)
                })
        }
        report.add(try await put(nothingAbout: left.sorted(), as: round))
        return report
    }

    /// Withdraws what was proposed about persons of whom nothing was found.
    func put(nothingAbout persons: [PersonID], as round: MatchingRound = .changed)
        async throws(RegistryError) -> MatchingReport
    {
        var report = MatchingReport()
        for start in stride(from: 0, to: persons.count, by: Self.passedAtOnce) {
            let those = Set(persons[start..<min(persons.count, start + Self.passedAtOnce)])
            report.add(
                try await enqueue { (registry) throws(RegistryError) in
                    try registry.take(
                        FoundFamilies(
                            Neighbourhood(), [], judged: those, registry.state.casework),
                        as: round)
                })
        }
        return report
    }

    private func take(_ found: FoundFamilies, as round: MatchingRound) throws(RegistryError)
        -> MatchingReport
    {
        var report = MatchingReport()
        var found = found
        if case .everybody = round, let changed = changedMeanwhile, !changed.isEmpty {
            found.passOver(Set(changed.map(state.casework.canonical)))
        }
        report.tooWeak = found.leaveOutWeak(by: environment.rules)
        for alike in found.alike { try take(alike, &report) }
        for candidate in found.candidates { try take(candidate, &report) }
        try withdraw(found, &report)
        return report
    }

    /// Does what the matching wants, by the same rules as everybody; nil where it may not.
    func act(_ command: Command, _ report: inout MatchingReport) throws(RegistryError)
        -> Bool
    {
        let actor = Actor.matching(model: Self.matchingModel)
        let context = ActContext(
            actor: actor, purpose: .tracing, at: now, rules: environment.rules)
        switch decide(state.casework, command, context) {
        case .refused(let refusal):
            report.note(refusal)
            return false
        case .accepted(let events):
            try record(
                Act(
                    at: context.at, actor: actor, purpose: .tracing,
                    happenings: events.map(Happening.casework)))
            return true
        }
    }

    // MARK: Relatives

    private func isLinked(_ one: PersonID, _ other: PersonID) -> Bool {
        state.casework.links(between: one, and: other).contains { $0.superseded == nil }
    }

    /// A proposal about the two that waits for people, under whatever numbers.
    private func pending(_ candidate: FoundFamilies.Candidate) -> Proposal? {
        let casework = state.casework
        let (subjects, relatives) = (Set(candidate.subjects), Set(candidate.relatives))
        let known = candidate.subjects.flatMap(casework.proposalsOnEitherSide).filter { proposal in
            let one = casework.canonical(proposal.subject)
            let other = casework.canonical(proposal.relative)
            return proposal.stage.isPending
                && (subjects.contains(one) && relatives.contains(other)
                    || subjects.contains(other) && relatives.contains(one))
        }
        // Somebody who is looking goes on looking at the same one.
        return known.min { ($0.stage == .open ? 1 : 0, $0.id) < ($1.stage == .open ? 1 : 0, $1.id) }
    }

    /// Whether people rejected the two, under whatever numbers, and nothing speaks anew.
    private func isRejected(_ candidate: FoundFamilies.Candidate) -> Bool {
        var rejected: Set<UInt64> = []
        for subject in candidate.subjects {
            for relative in candidate.relatives {
                rejected.formUnion(state.casework.rejectedEvidence(subject, relative))
            }
        }
        return !rejected.isEmpty
            && !candidate.evidence.contains { $0.bits > 0 && !rejected.contains($0.fingerprint) }
    }

    private func take(
        _ candidate: FoundFamilies.Candidate, _ report: inout MatchingReport
    ) throws(RegistryError) {
        let isKnown = candidate.subjects.contains { subject in
            candidate.relatives.contains { isLinked(subject, $0) }
        }
        guard !isKnown else { return }
        guard let pending = pending(candidate) else {
            if isRejected(candidate) {
                report.rejectedBefore += 1
                return
            }
            var identifiers = IdentifierSource(after: state.highest)
            let id = identifiers.next(ProposalID.self)
            let proposal = candidate.proposal(id, model: Self.matchingModel)
            if try act(.tracing(.propose(proposal)), &report) { report.proposed.append(id) }
            return
        }
        guard pending.differs(from: candidate, by: environment.rules) else { return }
        // Which of the two is the child is part of who is proposed: that is another proposal.
        let isSameWay = candidate.subjects.contains(state.casework.canonical(pending.subject))
        if isSameWay {
            if try act(.tracing(.revise(pending.id, candidate.revision)), &report) {
                report.revised.append(pending.id)
            }
        } else if pending.stage == .open {
            let reason = "The two were found to be related the other way round."
            guard try act(.tracing(.withdrawProposal(pending.id, reason: reason)), &report) else {
                return
            }
            report.withdrawn.append(pending.id)
            try take(candidate, &report)
        }
    }

    // MARK: One person

    private func take(
        _ alike: FoundFamilies.Alike, _ report: inout MatchingReport
    ) throws(RegistryError) {
        let pair = Set([alike.one, alike.other])
        let open = state.casework.resolutionProposals(of: alike.one).first { proposal in
            proposal.stage == .open
                && Set([proposal.one, proposal.other].map(state.casework.canonical)) == pair
        }
        guard let open else {
            var identifiers = IdentifierSource(after: state.highest)
            let id = identifiers.next(ResolutionProposalID.self)
            let proposal = ResolutionProposal(
                id: id, one: alike.one, other: alike.other, evidence: alike.evidence,
                probability: alike.probability, model: Self.matchingModel)
            if try act(.people(.proposeResolution(proposal)), &report) {
                report.resolutionsProposed.append(id)
            }
            return
        }
        guard
            Set(open.evidence.map(\.fingerprint)) != Set(alike.evidence.map(\.fingerprint))
                || abs(open.probability - alike.probability) >= Proposal.tellingChange
        else { return }
        let revision = PeopleCommand.reviseResolution(
            open.id, alike.evidence, probability: alike.probability)
        if try act(.people(revision), &report) { report.resolutionsRevised.append(open.id) }
    }

    // MARK: Withdrawing

    /// Takes back what nobody has looked at and the records do not support any more.
    private func withdraw(_ found: FoundFamilies, _ report: inout MatchingReport)
        throws(RegistryError)
    {
        let casework = state.casework
        var related: Set<Set<PersonID>> = []
        for candidate in found.candidates {
            for subject in candidate.subjects {
                for relative in candidate.relatives { related.insert([subject, relative]) }
            }
        }
        var same: Set<Set<PersonID>> = []
        for alike in found.alike { same.insert([alike.one, alike.other]) }
        var seen: Set<ProposalID> = []
        var seenResolutions: Set<ResolutionProposalID> = []
        for person in found.judged.sorted() {
            for proposal in casework.proposalsOnEitherSide(of: person)
            where proposal.stage == .open && seen.insert(proposal.id).inserted {
                let pair = Set([proposal.subject, proposal.relative].map(casework.canonical))
                guard pair.isDisjoint(with: found.passedOver) else { continue }
                let reason: String? =
                    if pair.count == 1 {
                        "The two were found to be one person."
                    } else if isLinked(proposal.subject, proposal.relative) {
                        "A link of the two is on record."
                    } else if !related.contains(pair) {
                        "The records do not support it any more."
                    } else {
                        nil
                    }
                guard let reason else { continue }
                if try act(.tracing(.withdrawProposal(proposal.id, reason: reason)), &report) {
                    report.withdrawn.append(proposal.id)
                }
            }
            for proposal in casework.resolutionProposals(of: person)
            where proposal.stage == .open && seenResolutions.insert(proposal.id).inserted {
                let pair = Set([proposal.one, proposal.other].map(casework.canonical))
                guard pair.isDisjoint(with: found.passedOver),
                    pair.count == 1 || !same.contains(pair)
                else { continue }
                let command = PeopleCommand.withdrawResolutionProposal(
                    proposal.id,
                    reason: pair.count == 1
                        ? "The two are one person by now."
                        : "The records do not support it any more.")
                if try act(.people(command), &report) {
                    report.resolutionsWithdrawn.append(proposal.id)
                }
            }
        }
    }
}

extension Proposal {
    /// Change of a probability from which a proposal is revised although its evidence is the same.
    static let tellingChange = 0.1

    /// Whether the matching says something else by now.
    fileprivate func differs(from candidate: FoundFamilies.Candidate, by rules: Rules) -> Bool {
        let now = candidate.proposal(id, model: model)
        return relation != candidate.relation || request != candidate.request
            || Set(evidence.map(\.fingerprint)) != Set(candidate.evidence.map(\.fingerprint))
            || strength(by: rules) != now.strength(by: rules)
            || abs(probability - candidate.probability) >= Self.tellingChange
    }
}

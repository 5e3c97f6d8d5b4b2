// Part of Reunify. Copyright the Reunify contributors.
// SPDX-License-Identifier: Apache-2.0

package import Casework
package import FamilyLinkage

/// What the matching did.
package struct MatchingReport: Hashable, Sendable {
    /// Proposals that are new.
    package fileprivate(set) var proposed: [ProposalID] = []
    /// Proposals that got new evidence.
    package fileprivate(set) var extended: [ProposalID] = []
    /// Proposals that nobody had looked at, and that the records do not support any more.
    package fileprivate(set) var withdrawn: [ProposalID] = []
    /// Pairs that people rejected, and for which there is nothing new.
    package fileprivate(set) var rejectedBefore = 0
    /// Pairs for which there is not enough evidence.
    package fileprivate(set) var tooWeak = 0
    /// Persons who may be one human being; a data steward decides.
    package fileprivate(set) var alike: [[PersonID]] = []
    /// Records that were looked at.
    package fileprivate(set) var records = 0
}

/// The matching of a registry: asks the solver of families about everything on record, and makes,
/// extends and withdraws proposals.
///
/// It decides nothing. What people rejected it proposes again only on evidence that was not there; what
/// it proposes names the evidence and the model.
package struct FamilyMatching: Sendable {
    /// The model that it speaks for.
    package static let model = "families-1"

    private let registry: Registry
    private let actor = Actor.matching(model: Self.model)

    /// The matching of a registry.
    package init(_ registry: Registry) { self.registry = registry }

    /// Looks at everything on record.
    ///
    /// - Parameter progress: Told what is being done.
    /// - Throws: `RegistryError` where the registry cannot be read or written.
    /// - Complexity: O(n log n) in the records.
    package func run(
        progress: (@Sendable (FamilyStep) -> Void)? = nil
    ) async throws(RegistryError) -> MatchingReport {
        let state = try await registry.observe { $0 }
        var report = MatchingReport()
        let lists = await MatchingLists(state)
        report.records = lists.records.reduce(0) { $0 + $1.count }
        guard report.records > 1 else { return report }
        var options = FamilyOptions()
        options.progress = progress
        options.reading.threads = 2
        let result: FamilyResult
        do { result = try await FamilyInference.run(lists.tables, options: options) } catch {
            // Lists that cannot be compared have nothing to propose.
            return report
        }
        let found = FoundFamilies(result, lists, state.casework)
        report.alike = found.alike
        for candidate in found.candidates {
            try await submit(candidate, state.casework, &report)
        }
        try await withdraw(found, state.casework, &report)
        return report
    }

    private func submit(
        _ candidate: FoundFamilies.Candidate, _ state: CaseworkState,
        _ report: inout MatchingReport
    ) async throws(RegistryError) {
        let known = state.links(between: candidate.subject, and: candidate.relative)
        guard known.allSatisfy({ $0.superseded != nil }) else { return }
        let pending = state.proposals(of: candidate.subject).first {
            $0.stage.isPending && state.canonical($0.relative) == candidate.relative
        }
        var chance = SystemRandomness()
        let key = IdempotencyKey.random(&chance)
        if let pending {
            let told = Set(pending.evidence.map(\.fingerprint))
            let new = candidate.evidence.filter { !told.contains($0.fingerprint) }
            guard !new.isEmpty, pending.stage == .open else { return }
            let outcome = try await registry.submit(
                .tracing(
                    .addEvidence(pending.id, new, probability: candidate.probability)),
                by: actor, for: .tracing, key: key)
            if outcome.accepted != nil { report.extended.append(pending.id) }
            return
        }
        let outcome = try await registry.submit(by: actor, for: .tracing, key: key) { identifiers in
            let id = identifiers.next(ProposalID.self)
            return (.tracing(.propose(candidate.proposal(id, model: Self.model))), id)
        }
        switch outcome {
        case .accepted(let done): report.proposed.append(done.1)
        case .refused(let refusal):
            switch refusal.code {
            case .rejectedBefore: report.rejectedBefore += 1
            case .notEnoughEvidence: report.tooWeak += 1
            default: break
            }
        }
    }

    /// Takes back what nobody has looked at and the records do not support any more.
    private func withdraw(
        _ found: FoundFamilies, _ state: CaseworkState, _ report: inout MatchingReport
    ) async throws(RegistryError) {
        for proposal in state.proposals.values.sorted(by: { $0.id < $1.id })
        where proposal.stage == .open {
            let one = state.canonical(proposal.subject)
            let other = state.canonical(proposal.relative)
            if found.hasPair(one, other) { continue }
            var chance = SystemRandomness()
            let outcome = try await registry.submit(
                .tracing(
                    .withdrawProposal(
                        proposal.id, reason: "The records do not support it any more.")),
                by: actor, for: .tracing, key: .random(&chance))
            if outcome.accepted != nil { report.withdrawn.append(proposal.id) }
        }
    }
}

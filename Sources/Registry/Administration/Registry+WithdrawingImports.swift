// Part of Reunify. Copyright the Reunify contributors.
// SPDX-License-Identifier: Apache-2.0

package import Casework

extension Registry {
    /// Takes back everything that a list brought, and withdraws what the matching proposed of people who
    /// are not on record any more: all of it in one transaction.
    ///
    /// - Parameter key: The same key with the same list and reason does nothing again.
    /// - Returns: What was taken back; or the refusal, with what rests on it.
    /// - Throws: `RegistryError.onHold` where somebody whom the list brought is under a legal hold.
    /// - Complexity: the number of people, in one turn: such acts are rare.
    package func withdraw(
        list: ImportedListKey, reason: String, by actor: Actor, for purpose: Purpose,
        key: IdempotencyKey
    ) async throws(RegistryError) -> Outcome<(Acknowledgement, ImportWithdrawal)> {
        try await enqueue(isAlone: true) { (registry) throws(RegistryError) in
            let extent = registry.state.casework.extent(of: list)
            for person in extent.persons.sorted() where registry.state.holds[person] != nil {
                throw .onHold(person)
            }
            let outcome = try registry.perform(by: actor, for: purpose, key: key) { _, _ in
                (.imported(.withdraw(list, reason: reason)), ())
            }
            switch outcome {
            case .refused(let refusal): return .refused(refusal)
            case .accepted(let (done, _)):
                if !done.isRepetition { try registry.withdrawProposals(of: extent.only) }
                guard let withdrawal = registry.state.casework.withdrawals[list]?.last else {
                    throw .unreadableEntry(done.first)
                }
                return .accepted((done, withdrawal))
            }
        }
    }

    /// Takes back what the matching proposed of people who are on record no more.
    private func withdrawProposals(of persons: Set<PersonID>) throws(RegistryError) {
        let reason = "The list that one of the two came with was taken back."
        var proposals: Set<ProposalID> = []
        var resolutions: Set<ResolutionProposalID> = []
        for person in persons {
            for proposal in state.casework.proposalsOnEitherSide(of: person)
            where proposal.stage.isPending {
                proposals.insert(proposal.id)
            }
            for proposal in state.casework.resolutionProposals(of: person)
            where proposal.stage == .open {
                resolutions.insert(proposal.id)
            }
        }
        unmatched.subtract(persons)
        // Of others who are concerned the matching is asked again.
        isMatchingDue = isMatchingDue || !unmatched.isEmpty
        var report = MatchingReport()
        do {
            for id in proposals.sorted() {
                _ = try act(.tracing(.withdrawProposal(id, reason: reason)), &report)
            }
            for id in resolutions.sorted() {
                _ = try act(
                    .people(.withdrawResolutionProposal(id, reason: reason)), &report)
            }
        } catch {
            // The withdrawal is in the group already.
            poison(error)
            throw error
        }
    }
}

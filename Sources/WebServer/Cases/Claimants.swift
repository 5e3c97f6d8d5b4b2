// Part of Reunify. Copyright the Reunify contributors.
// SPDX-License-Identifier: Apache-2.0

import Casework
import FamilyLinkage
import Registry

/// Several people who are each said to be the mother, or the father, of one child.
struct Claimants: Hashable, Sendable {
    /// One of them, and what speaks for it.
    struct Claimant: Hashable, Sendable {
        let person: PersonID
        let link: LinkID?
        let proposal: ProposalID?
    }

    let relation: FamilyRelation
    let claimants: [Claimant]

    /// The conflicts about a child, by links that count and proposals that wait.
    static func conflicts(of child: PersonID, in state: CaseworkState) -> [Claimants] {
        let own = state.canonical(child)
        var found: [FamilyRelation: [Claimant]] = [:]
        for link in state.links(of: own)
        where link.superseded == nil && state.canonical(link.subject) == own {
            add(
                Claimant(person: state.canonical(link.relative), link: link.id, proposal: nil),
                link.relation, to: &found)
        }
        for proposal in state.proposals(of: own) where proposal.stage.isPending {
            add(
                Claimant(
                    person: state.canonical(proposal.relative), link: nil, proposal: proposal.id),
                FamilyRelation(proposal.relation), to: &found)
        }
        return found.filter { $0.value.count > 1 }
            .map { Claimants(relation: $0.key, claimants: $0.value) }
            .sorted { $0.relation.rawValue < $1.relation.rawValue }
    }

    /// A child has one mother and one father by birth; of other relatives there may be several.
    private static func add(
        _ claimant: Claimant, _ relation: FamilyRelation,
        to found: inout [FamilyRelation: [Claimant]]
    ) {
        guard relation == .mother || relation == .father else { return }
        let known = found[relation]?.contains { $0.person == claimant.person } ?? false
        if !known { found[relation, default: []].append(claimant) }
    }
}

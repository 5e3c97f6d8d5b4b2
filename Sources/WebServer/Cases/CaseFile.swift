// Part of Reunify. Copyright the Reunify contributors.
// SPDX-License-Identifier: Apache-2.0

import Casework
import FamilyLinkage
import Registry

/// A case with everything that its page is made from.
struct CaseFile: Sendable {
    let current: Case
    let progress: CaseProgress
    /// Links of the child that count, whatever their standing.
    let links: [FamilyLink]
    /// Links whose acceptance was taken back.
    let takenBack: [FamilyLink]
    let verifications: [LinkID: [Verification]]
    /// Proposals about the child that wait.
    let proposals: [Proposal]
    let papers: [Document]
    let consents: [Consent]
    let care: [CareArrangement]
    /// Whom persons of links stand for, after merges.
    let standsFor: [PersonID: PersonID]
    /// Whether somebody may do something with the case, by what the record is to them.
    let isReachable: Bool

    var child: PersonID { standsFor[current.child] ?? current.child }

    /// Nil where there is no such case.
    ///
    /// - Complexity: the number of links, proposals and papers of the child.
    init?(
        _ id: CaseID, in state: CaseworkState, for user: Directory.User, _ purpose: Purpose,
        at: Moment
    ) {
        guard let found = state.cases[id] else { return nil }
        current = found
        let child = state.canonical(found.child)
        progress = CaseProgress(of: found, in: state, on: at.day)
        let own = state.links(of: child).filter { $0.superseded == nil }
        links = own
        takenBack = state.links(of: child).filter {
            if case .takenBack = $0.superseded { true } else { false }
        }
        verifications = Dictionary(
            uniqueKeysWithValues: own.map { ($0.id, state.verifications(of: $0.id)) })
        proposals = state.proposals(of: child).filter(\.stage.isPending)
        let everybody = (own + takenBack).flatMap { [$0.subject, $0.relative] } + [child]
        let pending = proposals.flatMap { [$0.subject, $0.relative] }
        standsFor = Dictionary(
            (everybody + pending + [found.child]).map { ($0, state.canonical($0)) }
        ) { one, _ in one }
        papers = state.documents(of: child)
        consents = state.consents(of: child)
        care = state.careArrangements(of: child)
        let relation = state.relation(of: user.id, user.agency, to: child, at: at)
        isReachable = CasePages.actions.contains {
            Permissions.allows(user.role, $0, for: purpose, relation: relation)
        }
    }

    /// The other person of a link or proposal.
    func other(_ one: PersonID, _ other: PersonID) -> PersonID {
        let (first, second) = (standsFor[one] ?? one, standsFor[other] ?? other)
        return first == child ? second : first
    }

    /// Everybody whose name the page shows.
    var relatives: Set<PersonID> {
        var people = Set((links + takenBack).map { other($0.subject, $0.relative) })
        people.formUnion(proposals.map { other($0.subject, $0.relative) })
        people.remove(child)
        return people
    }
}

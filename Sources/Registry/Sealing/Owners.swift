// Part of Reunify. Copyright the Reunify contributors.
// SPDX-License-Identifier: Apache-2.0

import Casework

/// Whose content an entry holds.
///
/// A text about a child and its mother is about both: it can be read while the keys of both are there,
/// and is gone with either. Texts that a person gave about others (a statement, a tracing request) are
/// that person's.
extension CaseworkState {
    /// The owners of the content of an act, ascending; the state is the one after it.
    func owners(of act: Act) -> [KeyOwner] {
        var owners: Set<KeyOwner> = []
        for event in act.events { owners.formUnion(self.owners(of: event)) }
        return owners.sorted()
    }

    private func owners(of event: Event) -> [KeyOwner] {
        switch event {
        case .people(let event): persons(of: event).map(KeyOwner.person)
        case .custody(let event): persons(of: event).map(KeyOwner.person)
        case .separation(let event): persons(of: event).map(KeyOwner.person)
        case .link(let event): persons(of: event).map(KeyOwner.person)
        case .tracing(let event): persons(of: event).map(KeyOwner.person)
        case .verification(let event): persons(of: event).map(KeyOwner.person)
        case .case(let event): persons(of: event).map(KeyOwner.person)
        case .file(let event): persons(of: event).map(KeyOwner.person)
        case .imported(let event): owners(of: event)
        case .clock(let event): persons(of: event).map(KeyOwner.person)
        case .report, .export, .agreement: []
        }
    }

    private func pair(_ link: LinkID?) -> [PersonID] {
        link.flatMap { links[$0] }.map { [$0.subject, $0.relative] } ?? []
    }

    private func pair(_ proposal: ProposalID) -> [PersonID] {
        proposals[proposal].map { [$0.subject, $0.relative] } ?? []
    }

    private func pair(_ proposal: ResolutionProposalID) -> [PersonID] {
        resolutionProposals[proposal].map { [$0.one, $0.other] } ?? []
    }

    private func persons(of event: PeopleEvent) -> [PersonID] {
        switch event {
        case .registered(let person, _), .recordAdded(_, let person),
            .reclassified(let person, _, _):
            [person]
        case .resolved(let resolution): persons(of: resolution.kind)
        case .resolutionUndone(let id, _):
            resolutions[id].map { persons(of: $0.kind) } ?? []
        case .resolutionProposed(let proposal): [proposal.one, proposal.other]
        case .resolutionRevised(let id, _, _): pair(id)
        case .resolutionProposalMoved(let id, let stage):
            switch stage {
            case .rejected, .withdrawn: pair(id)
            case .open, .accepted: []
            }
        case .encountered(let encounter): encounter.people
        case .familyUnitFormed, .familyUnitJoined: []
        }
    }

    private func persons(of kind: Resolution.Kind) -> [PersonID] {
        switch kind {
        case .merge(let from, let into), .split(_, let from, let into): [from, into]
        }
    }

    private func persons(of event: CustodyEvent) -> [PersonID] {
        switch event {
        case .began, .dispatched: []
        case .ended(let id, let ending):
            switch ending.how {
            case .released, .removed, .left, .recordedInError:
                custodies[id].map { [$0.person] } ?? []
            case .transferred, .relocated, .died: []
            }
        case .transferMoved(let id, let stage):
            switch stage {
            case .refused, .recalled: transfers[id]?.passengers.map(\.person) ?? []
            case .dispatched, .acknowledged: []
            }
        }
    }

    private func persons(of event: SeparationEvent) -> [PersonID] {
        switch event {
        case .recorded(let separation): pair(separation.link) + [separation.notice.to]
        case .moved(let id, let stage):
            switch stage {
            case .ended, .withdrawn: pair(separations[id]?.link)
            case .recorded, .inForce: []
            }
        case .choiceRecorded(let choice): pair(choice.link)
        case .choiceRevoked, .alertRaised: []
        }
    }

    private func persons(of event: LinkEvent) -> [PersonID] {
        switch event {
        case .stated(let statement): [statement.by]
        case .superseded(let link, .corrected), .superseded(let link, .takenBack): pair(link)
        case .claimed, .superseded(_, .refuted), .verified: []
        }
    }

    private func persons(of event: TracingEvent) -> [PersonID] {
        switch event {
        case .requested(let request): [request.inquirer]
        case .acted(let action): requests[action.request].map { [$0.inquirer] } ?? []
        case .closed(let id, _): requests[id].map { [$0.inquirer] } ?? []
        case .proposed(let proposal): [proposal.subject, proposal.relative]
        case .proposalMoved(let id, let stage):
            switch stage {
            case .moreEvidenceAsked, .rejected, .withdrawn: pair(id)
            case .open, .underReview, .accepted: []
            }
        case .evidenceAdded(let id, _, _), .revised(let id, _): pair(id)
        case .found, .notFound: []
        }
    }

    private func persons(of event: VerificationEvent) -> [PersonID] {
        switch event {
        case .opened(let verification): pair(verification.link)
        case .evidenceAdded(let id, _), .childHeard(let id, _), .adultAssessed(let id, _),
            .sentBack(let id, _):
            pair(verifications[id]?.link)
        case .moved(let id, let stage):
            if case .abandoned = stage { pair(verifications[id]?.link) } else { [] }
        }
    }

    private func persons(of event: CaseEvent) -> [PersonID] {
        switch event {
        case .opened, .assigned, .planned, .careArranged: []
        case .moved(let id, _, _), .followedUp(let id, _): cases[id].map { [$0.child] } ?? []
        case .reunified(_, let reunification): pair(reunification.link)
        case .flagRaised(let flag): [flag.person]
        case .flagCleared(let id, _, _, _): redFlags[id].map { [$0.person] } ?? []
        }
    }

    private func persons(of event: FileEvent) -> [PersonID] {
        switch event {
        case .consented(let consent): consent.covers + [consent.giver]
        case .consentWithdrawn, .taskFinished, .disclosed: []
        case .consentRefused(let refusal): [refusal.person]
        case .contactAdded(let contact): [contact.person]
        case .attempted(let attempt): contacts[attempt.contact].map { [$0.person] } ?? []
        case .attached(let document): [document.person]
        case .noted(let note): [note.person]
        case .taskAssigned(let task): [task.person]
        case .answered(let id, _), .grantEnded(let id, _): tasks[id].map { [$0.person] } ?? []
        }
    }

    /// Orders are about nobody; nor is a look, which says only that somebody looked.
    private func persons(of event: ClockChange) -> [PersonID] {
        switch event {
        case .recorded(let event): event.person.map { [$0] } ?? []
        case .extended(let extended): [extended.person]
        case .raised(let task): [task.person]
        case .orderProposed, .orderMoved, .looked, .settled: []
        }
    }

    /// A row that became a record is its person's, by the event beside it; one that waits is its own.
    private func owners(of event: ImportEvent) -> [KeyOwner] {
        switch event {
        case .received(let row, .quarantined): [.row(row.id)]
        case .received(_, .accepted), .settled, .reread, .withdrawn: []
        }
    }
}

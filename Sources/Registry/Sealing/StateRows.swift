// Part of Reunify. Copyright the Reunify contributors.
// SPDX-License-Identifier: Apache-2.0

import Casework

/// What has a row in the current state: everything that changes.
///
/// Records, encounters, statements, documents and notes never do; their entries in the journal are all
/// there is of them.
enum StateKind: UInt8, CaseIterable {
    case person = 1, familyUnit, custody, transfer, separation, choice, link, request, proposal,
        verification, `case`, care, flag, consent, contact, task, row, alert, resolution, hold,
        erasure, courtOrder, resolutionProposal, agreement, erasureRequest

    func name(_ id: any CaseworkIdentifier) -> StateName {
        StateName(kind: rawValue, number: id.number)
    }
}

/// Writes rows of the current state.
///
/// They hold what stays of a thing and no texts, so that they are the same before and after an erasure.
final class StateRowWriter {
    private let writer = EntryWriter(keepsContent: false)

    /// What stays of a thing; nil where there is none.
    func bytes(of name: StateName, in state: RegistryState) throws -> [UInt8]? {
        guard let kind = StateKind(rawValue: name.kind) else { return nil }
        let number = name.number
        let casework = state.casework
        writer.removeAll()
        switch kind {
        case .person:
            guard let person = casework.persons[PersonID(number)] else { return nil }
            put(person)
        case .familyUnit: return try put(casework.familyUnits[FamilyUnitID(number)])
        case .custody: return try put(casework.custodies[CustodyID(number)])
        case .transfer: return try put(casework.transfers[TransferID(number)])
        case .separation: return try put(casework.separations[SeparationID(number)])
        case .choice: return try put(casework.choices[ChoiceID(number)])
        case .link: return try put(casework.links[LinkID(number)])
        case .request: return try put(casework.requests[TracingRequestID(number)])
        case .proposal: return try put(casework.proposals[ProposalID(number)])
        case .verification: return try put(casework.verifications[VerificationID(number)])
        case .case: return try put(casework.cases[CaseID(number)])
        case .care: return try put(casework.careArrangements[CareArrangementID(number)])
        case .flag: return try put(casework.redFlags[RedFlagID(number)])
        case .consent: return try put(casework.consents[ConsentID(number)])
        case .contact: return try put(casework.contacts[ContactPointID(number)])
        case .task: return try put(casework.tasks[TaskID(number)])
        case .row: return try put(casework.fates[RowID(number)])
        case .resolution: return try put(casework.resolutions[ResolutionID(number)])
        case .courtOrder: return try put(casework.courtOrders[CourtOrderID(number)])
        case .agreement: return try put(casework.agreements[AgreementID(number)])
        case .alert:
            let acts = casework.alerts.filter { $0.link.number == number }.map(\.act.rawValue)
            for act in acts.sorted() { writer.kept.put(act) }
        case .resolutionProposal:
            return try put(casework.resolutionProposals[ResolutionProposalID(number)])
        case .hold: writer.kept.put(state.holds[PersonID(number)] == nil ? 0 : 1)
        case .erasureRequest:
            guard let request = state.erasureRequests[PersonID(number)] else {
                writer.kept.put(0)
                break
            }
            writer.kept.put(1)
            writer.put(id: request.by)
        case .erasure:
            writer.kept.put(number: UInt64(state.erasures[PersonID(number)] ?? 0))
        }
        return writer.kept.bytes
    }

    private func put<Value: Encodable>(_ value: Value?) throws -> [UInt8]? {
        guard let value else { return nil }
        try writer.put(value: value)
        return writer.kept.bytes
    }

    private func put(_ person: Person) {
        writer.kept.put(count: person.records.count)
        for record in person.records { writer.put(id: record) }
        writer.kept.put(person.mergedInto == nil ? 0 : 1)
        if let into = person.mergedInto { writer.put(id: into) }
        writer.kept.put(person.processingClass.rawValue)
    }
}

extension StateRowWriter {
    /// The names of everything that has a row, ascending.
    ///
    /// - Complexity: the size of the registry.
    static func names(in state: RegistryState) -> [StateName] {
        let casework = state.casework
        var names: [StateName] = []
        func add<ID: CaseworkIdentifier>(_ kind: StateKind, keys: some Sequence<ID>) {
            for id in keys { names.append(kind.name(id)) }
        }
        add(.person, keys: casework.persons.keys)
        add(.familyUnit, keys: casework.familyUnits.keys)
        add(.custody, keys: casework.custodies.keys)
        add(.transfer, keys: casework.transfers.keys)
        add(.separation, keys: casework.separations.keys)
        add(.choice, keys: casework.choices.keys)
        add(.link, keys: casework.links.keys)
        add(.request, keys: casework.requests.keys)
        add(.proposal, keys: casework.proposals.keys)
        add(.verification, keys: casework.verifications.keys)
        add(.case, keys: casework.cases.keys)
        add(.care, keys: casework.careArrangements.keys)
        add(.flag, keys: casework.redFlags.keys)
        add(.consent, keys: casework.consents.keys)
        add(.contact, keys: casework.contacts.keys)
        add(.task, keys: casework.tasks.keys)
        add(.resolution, keys: casework.resolutions.keys)
        add(.courtOrder, keys: casework.courtOrders.keys)
        add(.agreement, keys: casework.agreements.keys)
        add(.resolutionProposal, keys: casework.resolutionProposals.keys)
        add(.alert, keys: Set(casework.alerts.map(\.link)))
        add(.hold, keys: state.holds.keys)
        add(.erasure, keys: state.erasures.keys)
        add(.erasureRequest, keys: state.erasureRequests.keys)
        add(
            .row,
            keys: casework.fates.compactMap { row, fate in
                if case .quarantined = fate { row } else { nil }
            })
        return names.sorted()
    }

    /// Things whose rows stay when there is nothing left to tell: an alert whose choice is on record, a
    /// hold that was lifted, a row of a list that was settled, a request to erase that was answered.
    static let staying: Set<UInt8> = [
        StateKind.alert.rawValue, StateKind.hold.rawValue, StateKind.row.rawValue,
        StateKind.erasureRequest.rawValue,
    ]
}

extension Happening {
    /// The rows of the current state that it changes.
    func touched(in state: CaseworkState) -> [StateName] {
        switch self {
        case .casework(let event): event.touched(in: state)
        case .administrative(let event):
            switch event {
            case .holdPlaced(let person, _), .holdLifted(let person, _):
                [StateKind.hold.name(person)]
            case .erased(let persons, _, _, _):
                persons.flatMap {
                    [StateKind.erasure.name($0), StateKind.erasureRequest.name($0)]
                }
            case .erasureAsked(let person, _), .erasureDeclined(let person, _):
                [StateKind.erasureRequest.name(person)]
            default: []
            }
        }
    }
}

extension Event {
    fileprivate func touched(in state: CaseworkState) -> [StateName] {
        switch self {
        case .people(let event): event.touched(in: state)
        case .custody(let event):
            switch event {
            case .began(let custody): [StateKind.custody.name(custody.id)]
            case .ended(let id, _): [StateKind.custody.name(id)]
            case .dispatched(let transfer): [StateKind.transfer.name(transfer.id)]
            case .transferMoved(let id, _): [StateKind.transfer.name(id)]
            }
        case .separation(let event):
            switch event {
            case .recorded(let separation): [StateKind.separation.name(separation.id)]
            case .moved(let id, _): [StateKind.separation.name(id)]
            case .choiceRecorded(let choice):
                [StateKind.choice.name(choice.id), StateKind.alert.name(choice.link)]
            case .choiceRevoked(let id, _): [StateKind.choice.name(id)]
            case .alertRaised(let alert): [StateKind.alert.name(alert.link)]
            }
        case .link(let event):
            switch event {
            case .stated: []
            case .claimed(let link): [StateKind.link.name(link.id)]
            case .superseded(let id, _), .verified(let id, _): [StateKind.link.name(id)]
            }
        case .tracing(let event):
            switch event {
            case .requested(let request): [StateKind.request.name(request.id)]
            case .acted: []
            case .closed(let id, _), .found(let id, _, _), .notFound(let id, _):
                [StateKind.request.name(id)]
            case .proposed(let proposal): [StateKind.proposal.name(proposal.id)]
            case .proposalMoved(let id, _), .evidenceAdded(let id, _, _), .revised(let id, _):
                [StateKind.proposal.name(id)]
            }
        case .verification(let event):
            switch event {
            case .opened(let verification): [StateKind.verification.name(verification.id)]
            case .evidenceAdded(let id, _), .childHeard(let id, _), .adultAssessed(let id, _),
                .moved(let id, _), .sentBack(let id, _):
                [StateKind.verification.name(id)]
            }
        case .case(let event): event.touched
        case .file(let event): event.touched
        case .imported(let event):
            switch event {
            case .received(let row, .quarantined): [StateKind.row.name(row.id)]
            // Where its record is tells its person's row.
            case .received(_, .accepted): []
            // A withdrawal never changes; what it took back follows from it.
            case .withdrawn: []
            case .settled(let row, _, _), .reread(let row, _, _): [StateKind.row.name(row)]
            }
        case .clock(let event):
            switch event {
            case .orderProposed(let order): [StateKind.courtOrder.name(order.id)]
            case .orderMoved(let id, _): [StateKind.courtOrder.name(id)]
            case .raised(let task): [StateKind.task.name(task.id)]
            case .settled(let id, _): [StateKind.task.name(id)]
            case .recorded, .extended, .looked: []
            }
        case .report, .export: []
        case .agreement(let event):
            switch event {
            case .proposed(let agreement): [StateKind.agreement.name(agreement.id)]
            case .signed(let id, _), .ended(let id, _): [StateKind.agreement.name(id)]
            }
        }
    }
}

extension PeopleEvent {
    fileprivate func touched(in state: CaseworkState) -> [StateName] {
        switch self {
        case .registered(let person, _), .recordAdded(_, let person),
            .reclassified(let person, _, _):
            [StateKind.person.name(person)]
        case .resolved(let resolution): names(resolution)
        case .resolutionUndone(let id, _): state.resolutions[id].map(names) ?? []
        case .resolutionProposed(let proposal):
            [StateKind.resolutionProposal.name(proposal.id)]
        case .resolutionRevised(let id, _, _), .resolutionProposalMoved(let id, _):
            [StateKind.resolutionProposal.name(id)]
        case .encountered: []
        case .familyUnitFormed(let unit): [StateKind.familyUnit.name(unit.id)]
        case .familyUnitJoined(let id, _): [StateKind.familyUnit.name(id)]
        }
    }

    private func names(_ resolution: Resolution) -> [StateName] {
        switch resolution.kind {
        case .merge(let from, let into), .split(_, let from, let into):
            [
                StateKind.resolution.name(resolution.id), StateKind.person.name(from),
                StateKind.person.name(into),
            ]
        }
    }
}

extension CaseEvent {
    fileprivate var touched: [StateName] {
        switch self {
        case .opened(let opened): [StateKind.case.name(opened.id)]
        case .assigned(let id, _), .moved(let id, _, _), .planned(let id, _),
            .reunified(let id, _), .followedUp(let id, _):
            [StateKind.case.name(id)]
        case .careArranged(let care): [StateKind.care.name(care.id)]
        case .flagRaised(let flag): [StateKind.flag.name(flag.id)]
        case .flagCleared(let id, _, _, _): [StateKind.flag.name(id)]
        }
    }
}

extension FileEvent {
    fileprivate var touched: [StateName] {
        switch self {
        case .consented(let consent): [StateKind.consent.name(consent.id)]
        case .consentWithdrawn(let id, _): [StateKind.consent.name(id)]
        case .contactAdded(let contact): [StateKind.contact.name(contact.id)]
        case .attempted(let attempt): [StateKind.contact.name(attempt.contact)]
        case .taskAssigned(let task): [StateKind.task.name(task.id)]
        case .taskFinished(let id, _), .answered(let id, _), .grantEnded(let id, _):
            [StateKind.task.name(id)]
        case .attached, .noted, .disclosed, .consentRefused: []
        }
    }
}

// Part of Reunify. Copyright the Reunify contributors.
// SPDX-License-Identifier: Apache-2.0

extension Decider {
    /// Refuses what the table of permissions does not allow.
    func permit(_ command: Command) throws(Refusal) {
        guard case .user(let user, let role, let agency) = context.actor else {
            try require(command.isOfMatching, .peopleDecide)
            return
        }
        try require(!command.isOfMatching, .notPermitted)
        let (subjects, needsAll) = state.subjects(of: command)
        let known = subjects.filter { state.persons[$0] != nil }
        let relations = known.map { state.relation(of: user, agency, to: $0, at: context.at) }
        // What is new belongs to the agency that records it.
        let tried = relations.isEmpty ? [.ownAgency] : relations
        let allowed = tried.map {
            Permissions.allows(role, command.action, for: context.purpose, relation: $0)
        }
        guard needsAll ? !allowed.contains(false) : allowed.contains(true) else {
            let byRole = Permissions.allowsForSome(role, command.action, for: context.purpose)
            if case .file(.disclose(let person, let part)) = command,
                state.isGranted(part, of: person, to: user, for: context.purpose, on: day)
            {
                return
            }
            if byRole, case .file(.disclose(let person, _)) = command,
                state.isWithheld(person, from: agency, at: context.at)
            {
                throw Refusal(.withheld, about: [person.description])
            }
            throw byRole
                ? Refusal(.notReachable) : Refusal(.notPermitted, action: command.action)
        }
    }
}

extension Decider {
    /// Refuses acts about people who were taken back with the list they came with; they can still be
    /// looked at, and what rests on them is withdrawn.
    func requirePresent(_ command: Command) throws(Refusal) {
        switch command {
        case .file(.disclose), .file(.finishTask), .clock(.settle), .tracing(.withdrawProposal),
            .people(.withdrawResolutionProposal), .imported, .report, .export, .agreement,
            .file(.answer), .file(.endGrant):
            return
        case .custody(.take(let passengers, _, _, _)):
            try require(present: passengers.map(\.person))
        default: try require(present: state.subjects(of: command).persons)
        }
    }
}

extension Command {
    /// Whether it is the registry that does it, its matching or its clocks, and no person.
    var isOfMatching: Bool {
        switch self {
        case .tracing(.propose), .tracing(.withdrawProposal), .tracing(.addEvidence),
            .tracing(.revise), .people(.proposeResolution), .people(.reviseResolution),
            .people(.withdrawResolutionProposal), .clock(.raise), .clock(.settle):
            true
        default: false
        }
    }

    /// The action that permission is asked for.
    package var action: Action {
        switch self {
        case .people(let command):
            switch command {
            case .register, .addRecord: .register
            case .merge, .split, .undo, .acceptResolution, .rejectResolution: .resolve
            case .proposeResolution, .reviseResolution, .withdrawResolutionProposal: .propose
            case .recordEncounter, .formFamilyUnit, .joinFamilyUnit: .group
            case .reclassify: .reclassify
            }
        case .custody(let command):
            switch command {
            case .take: .takeCustody
            case .relocate, .dispatch, .acknowledge, .refuse, .recall: .transfer
            case .end: .endCustody
            }
        case .separation(let command):
            switch command {
            case .record, .withdraw: .separate
            case .approve: .approveSeparation
            case .recordChoice, .revokeChoice: .recordChoice
            }
        case .link(let command):
            switch command {
            case .takeStatement: .state
            case .claim: .link
            case .correct: .correctLink
            }
        case .tracing(let command):
            switch command {
            case .request, .act, .close: .trace
            case .propose, .withdrawProposal, .addEvidence, .revise: .propose
            case .review, .askForEvidence, .accept, .reject, .takeBack: .reviewProposal
            }
        case .verification(let command):
            switch command {
            case .open, .add, .hearChild, .assessAdult, .abandon: .gatherEvidence
            case .recommend: .recommend
            case .confirm, .sendBack: .confirm
            }
        case .case(let command):
            switch command {
            case .open, .assign: .openCase
            case .advance, .markVerified, .reopen: .advanceCase
            case .plan: .plan
            case .reunify: .reunify
            case .followUp: .followUp
            case .close: .closeCase
            case .arrangeCare: .arrangeCare
            case .raiseFlag: .raiseFlag
            case .clearFlag: .clearFlag
            }
        case .file(let command):
            switch command {
            case .consent, .withdrawConsent, .refuseConsent: .consent
            case .addContact, .logAttempt: .contact
            case .attach: .attach
            case .note: .note
            case .assignTask, .finishTask: .assignTask
            case .answer, .endGrant: .answerRequest
            case .disclose(_, let compartment): .disclose(compartment)
            }
        case .imported(.withdraw): .withdrawImport
        case .imported: .importRows
        case .clock(let command):
            switch command {
            case .record: .recordLegalEvent
            case .extend: .extendClock
            case .propose, .withdraw, .proposeEnd: .enterOrder
            case .sign, .signEnd: .signOrder
            case .look: .seeClocks
            // Nobody may: the clocks do it themselves.
            case .raise, .settle: .propose
            }
        case .report(.issue(let report)): .report(report.kind)
        case .export(.issue): .share
        case .agreement: .agree
        }
    }
}

extension CaseworkState {
    /// Whose records a command touches, and whether all of them have to be in reach, or one.
    func subjects(of command: Command) -> (persons: [PersonID], all: Bool) {
        switch command {
        case .people(let command): subjects(of: command)
        case .custody(let command): (subjects(of: command), true)
        case .separation(let command): (subjects(of: command), false)
        case .link(let command): (subjects(of: command), false)
        case .tracing(let command): (subjects(of: command), false)
        case .verification(let command): (pair(verification(of: command)), false)
        case .case(let command): (subjects(of: command), true)
        case .file(let command): (subjects(of: command), true)
        case .imported, .report, .agreement: ([], true)
        case .export(.issue(let export)): (export.persons, true)
        case .clock(let command):
            switch command {
            case .record(let event): (event.person.map { [$0] } ?? [], true)
            case .extend(let extended): ([extended.person], true)
            case .raise(let task): ([task.person], true)
            case .settle(let id): (tasks[id].map { [$0.person] } ?? [], true)
            case .propose, .sign, .withdraw, .proposeEnd, .signEnd, .look: ([], true)
            }
        }
    }

    private func pair(_ link: LinkID?) -> [PersonID] {
        link.flatMap { links[$0] }.map { [$0.subject, $0.relative] } ?? []
    }

    private func subjects(of command: PeopleCommand) -> (persons: [PersonID], all: Bool) {
        switch command {
        case .register: ([], true)
        case .addRecord(_, let person), .reclassify(let person, _, _): ([person], true)
        case .merge(_, let from, let into, _): ([from, into], false)
        case .split(_, _, let from, _, _): ([from], true)
        case .undo(let id, _):
            switch resolutions[id]?.kind {
            case .merge(let from, let into): ([from, into], false)
            case .split(_, let from, let into): ([from, into], false)
            case nil: ([], true)
            }
        case .proposeResolution(let proposal): ([proposal.one, proposal.other], false)
        case .reviseResolution(let id, _, _), .withdrawResolutionProposal(let id, _),
            .acceptResolution(let id, _, _, _, _), .rejectResolution(let id, _):
            (resolutionProposals[id].map { [$0.one, $0.other] } ?? [], false)
        case .recordEncounter(let encounter): (encounter.people, true)
        case .formFamilyUnit(let unit, _): (unit.members, true)
        case .joinFamilyUnit(let unit, let person, _):
            ((familyUnits[unit]?.members ?? []) + [person], false)
        }
    }

    private func subjects(of command: CustodyCommand) -> [PersonID] {
        switch command {
        // Who takes somebody into custody need not have known them.
        case .take: []
        case .relocate(let passengers, _, _): passengers.map(\.person)
        case .dispatch(let transfer): transfer.passengers.map(\.person)
        case .acknowledge(let id), .refuse(let id, _), .recall(let id, _):
            transfers[id]?.passengers.map(\.person) ?? []
        case .end(let persons, _, _): persons
        }
    }

    private func subjects(of command: SeparationCommand) -> [PersonID] {
        switch command {
        case .record(let separation): pair(separation.link)
        case .approve(let id), .withdraw(let id, _): pair(separations[id]?.link)
        case .recordChoice(let choice): pair(choice.link)
        case .revokeChoice(let id): pair(choices[id]?.link)
        }
    }

    private func subjects(of command: LinkCommand) -> [PersonID] {
        switch command {
        case .takeStatement(let statement): [statement.by]
        case .claim(let link), .correct(_, let link, _): [link.subject, link.relative]
        }
    }

    private func subjects(of command: TracingCommand) -> [PersonID] {
        switch command {
        case .request(let request): [request.inquirer]
        case .act(let action): requests[action.request].map { [$0.inquirer] } ?? []
        case .close(let id, _): requests[id].map { [$0.inquirer] } ?? []
        case .propose(let proposal): [proposal.subject, proposal.relative]
        case .withdrawProposal(let id, _), .review(let id), .askForEvidence(let id, _),
            .addEvidence(let id, _, _), .revise(let id, _), .accept(let id, _),
            .reject(let id, _), .takeBack(let id, _):
            proposals[id].map { [$0.subject, $0.relative] } ?? []
        }
    }

    private func verification(of command: VerificationCommand) -> LinkID? {
        switch command {
        case .open(_, let link): link
        case .add(let id, _), .hearChild(let id, _), .assessAdult(let id, _), .recommend(let id, _),
            .confirm(let id), .sendBack(let id, _), .abandon(let id, _):
            verifications[id]?.link
        }
    }

    private func subjects(of command: CaseCommand) -> [PersonID] {
        switch command {
        case .open(_, let child, _): [child]
        case .assign(let id, _), .advance(let id, _, _), .markVerified(let id, _),
            .plan(let id, _, _, _), .reunify(let id, _, _), .followUp(let id, _),
            .close(let id, _, _), .reopen(let id, _):
            cases[id].map { [$0.child] } ?? []
        case .arrangeCare(let care): [care.child]
        case .raiseFlag(let flag): [flag.person]
        case .clearFlag(let id, _): redFlags[id].map { [$0.person] } ?? []
        }
    }

    private func subjects(of command: FileCommand) -> [PersonID] {
        switch command {
        case .consent(let consent): consent.covers.sorted() + [consent.giver]
        case .withdrawConsent(let id): consents[id].map { [$0.giver] } ?? []
        case .refuseConsent(let refusal): [refusal.person]
        case .addContact(let contact): [contact.person]
        case .logAttempt(let attempt): contacts[attempt.contact].map { [$0.person] } ?? []
        case .attach(let document): [document.person]
        case .note(let note): [note.person]
        case .assignTask(let task): [task.person]
        case .finishTask(let id), .answer(let id, _), .endGrant(let id, _):
            tasks[id].map { [$0.person] } ?? []
        case .disclose(let person, _): [person]
        }
    }
}

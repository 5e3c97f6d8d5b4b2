// Part of Reunify. Copyright the Reunify contributors.
// SPDX-License-Identifier: Apache-2.0

import Foundation

/// Everything that is known, as the sum of the events so far.
///
/// Nothing is ever taken out of it. It is changed by ``apply(_:)`` alone, which cannot fail: whether
/// something may happen was decided before.
package struct CaseworkState: Sendable {
    package private(set) var persons = NumberedTable<PersonID, Person>()
    package private(set) var records = NumberedTable<SourceRecordID, SourceRecord>()
    package private(set) var resolutions = NumberedTable<ResolutionID, Resolution>()
    package private(set) var resolutionProposals = NumberedTable<
        ResolutionProposalID, ResolutionProposal
    >()
    package private(set) var encounters = NumberedTable<EncounterID, Encounter>()
    package private(set) var familyUnits = NumberedTable<FamilyUnitID, FamilyUnit>()
    package private(set) var custodies = NumberedTable<CustodyID, Custody>()
    package private(set) var transfers = NumberedTable<TransferID, Transfer>()
    package private(set) var separations = NumberedTable<SeparationID, Separation>()
    package private(set) var choices = NumberedTable<ChoiceID, ReunificationChoice>()
    package private(set) var alerts: Set<Alert> = []
    package private(set) var statements = NumberedTable<StatementID, Statement>()
    package private(set) var links = NumberedTable<LinkID, FamilyLink>()
    package private(set) var requests = NumberedTable<TracingRequestID, TracingRequest>()
    package private(set) var tracingActions = NumberedTable<TracingRequestID, [TracingAction]>()
    package private(set) var proposals = NumberedTable<ProposalID, Proposal>()
    package private(set) var verifications = NumberedTable<VerificationID, Verification>()
    package private(set) var cases = NumberedTable<CaseID, Case>()
    package private(set) var careArrangements = NumberedTable<CareArrangementID, CareArrangement>()
    package private(set) var redFlags = NumberedTable<RedFlagID, RedFlag>()
    package private(set) var consents = NumberedTable<ConsentID, Consent>()
    /// What people said no to, by the person as recorded.
    package private(set) var consentRefusals: [PersonID: [ConsentRefusal]] = [:]
    package private(set) var contacts = NumberedTable<ContactPointID, ContactPoint>()
    package private(set) var documents = NumberedTable<DocumentID, Document>()
    package private(set) var notes = NumberedTable<NoteID, Note>()
    package private(set) var tasks = NumberedTable<TaskID, WorkTask>()
    package private(set) var rows = NumberedTable<RowID, ImportedRow>()
    package private(set) var fates = NumberedTable<RowID, ImportedRow.Fate>()
    package private(set) var legalEvents = NumberedTable<LegalEventID, LegalEvent>()
    package private(set) var clockExtensions = NumberedTable<ClockExtensionID, ClockExtension>()
    package private(set) var courtOrders = NumberedTable<CourtOrderID, CourtOrder>()
    /// The rules of orders whose text can be read.
    private(set) var orderRules = NumberedTable<CourtOrderID, ClockRuleFile>()
    /// Legal events by person as recorded, of the work as a whole, and those that others correct.
    private(set) var eventsOf: [PersonID: [LegalEventID]] = [:]
    private(set) var programEvents: [LegalEventID] = []
    private(set) var correctedEvents: Set<LegalEventID> = []
    private(set) var extensionsOf: [PersonID: [ClockExtensionID]] = [:]
    package private(set) var reports = NumberedTable<ReportID, IssuedReport>()
    /// Tasks of clocks that are not settled, by the clock.
    package private(set) var clockTasks: [ClockKey: TaskID] = [:]
    package private(set) var exports = NumberedTable<ExportID, IssuedExport>()
    package private(set) var agreements = NumberedTable<AgreementID, Agreement>()
    /// Rows that somebody answered for: no mapping knows better.
    package private(set) var settledRows: Set<RowID> = []
    /// Rows by the list they are from, ascending.
    private var listRows: [ImportedListKey: [RowID]] = [:]
    /// Lists that were taken back, each time they were.
    package private(set) var withdrawals: [ImportedListKey: [ImportWithdrawal]] = [:]
    private(set) var withdrawnRows: Set<RowID> = []
    /// People of whom nothing but lists that were taken back is on record.
    private(set) var withdrawnPersons: Set<PersonID> = []
    /// What is found by the person it is of; person ids as recorded, merged or not.
    private(set) var index = NumberedTable<PersonID, PersonIndex>()
    /// Fingerprints of the evidence on which a pair was rejected.
    private(set) var rejections: [PersonPair: Set<UInt64>] = [:]
    private var shared = SharedValues()
    /// Fingerprints of evidence that was before the last revision of a proposal.
    private var seenEvidence: [ProposalID: Set<UInt64>] = [:]
    /// Fingerprints of the evidence on which two persons were found not to be one.
    private(set) var resolutionRejections: [PersonPair: Set<UInt64>] = [:]
    private(set) var separationsOfLink: [LinkID: [SeparationID]] = [:]
    private(set) var choicesOfLink: [LinkID: [ChoiceID]] = [:]
    private(set) var verificationsOfLink: [LinkID: [VerificationID]] = [:]

    /// What is open; follows from the rest.
    var openWork = OpenWork()

    /// An empty registry.
    package init() {}

    /// The state after `events`.
    package func applying(_ events: some Sequence<Event>) -> CaseworkState {
        var state = self
        for event in events { state.apply(event) }
        return state
    }

    /// Takes in what happened.
    package mutating func apply(_ event: Event) {
        switch event {
        case .people(let event): apply(event)
        case .custody(let event): apply(event)
        case .separation(let event): apply(event)
        case .link(let event): apply(event)
        case .tracing(let event): apply(event)
        case .verification(let event): apply(event)
        case .case(let event): apply(event)
        case .file(let event): apply(event)
        case .imported(let event): apply(event)
        case .clock(let event): apply(event)
        case .report(.issued(let report)): reports[report.id] = report
        case .export(.issued(let export)): exports[export.id] = export
        case .agreement(let event): agreements.apply(event)
        }
        keepOpenWork(event)
    }

    private mutating func apply(_ event: PeopleEvent) {
        switch event {
        case .registered(let person, let record):
            persons[person] = Person(id: person, records: [record.id])
            records[record.id] = shared.shared(record)
        case .recordAdded(let record, let person):
            records[record.id] = shared.shared(record)
            persons[person]?.records.append(record.id)
        case .resolved(let resolution):
            resolutions[resolution.id] = resolution
            apply(resolution.kind)
        case .resolutionUndone(let id, let reason):
            guard let resolution = resolutions[id] else { return }
            resolutions[id]?.undone = reason
            switch resolution.kind {
            case .merge(let from, let into):
                persons[from]?.mergedInto = nil
                index[into]?.merged.removeAll { $0 == from }
            case .split(let moved, let from, let into):
                // The person of the split stays, found to be the same as before.
                persons[into]?.mergedInto = from
                index[from, default: PersonIndex()].merged.append(into)
                _ = moved
            }
        case .resolutionProposed(let proposal):
            resolutionProposals[proposal.id] = shared.shared(proposal)
            for person in [proposal.one, proposal.other] {
                index[person, default: PersonIndex()].resolutionProposals.append(proposal.id)
            }
        case .resolutionRevised(let id, let evidence, let probability):
            guard let old = resolutionProposals[id] else { return }
            resolutionProposals[id] = ResolutionProposal(
                id: id, one: old.one, other: old.other, evidence: shared.shared(evidence),
                probability: probability, model: old.model, stage: old.stage)
        case .resolutionProposalMoved(let id, let stage):
            resolutionProposals[id]?.stage = stage
            guard case .rejected = stage, let proposal = resolutionProposals[id] else { return }
            resolutionRejections[PersonPair(proposal.one, proposal.other), default: []]
                .formUnion(proposal.evidence.map(\.fingerprint))
        case .encountered(let encounter):
            encounters[encounter.id] = shared.shared(encounter)
            for person in encounter.people {
                index[person, default: PersonIndex()].encounters.append(encounter.id)
            }
        case .familyUnitFormed(let unit):
            familyUnits[unit.id] = unit
            for person in unit.members {
                index[person, default: PersonIndex()].familyUnits.append(unit.id)
            }
        case .familyUnitJoined(let unit, let person):
            familyUnits[unit]?.members.append(person)
            index[person, default: PersonIndex()].familyUnits.append(unit)
        case .reclassified(let person, let processing, _):
            persons[person]?.processingClass = processing
        }
    }

    private mutating func apply(_ kind: Resolution.Kind) {
        switch kind {
        case .merge(let from, let into):
            persons[from]?.mergedInto = into
            index[into, default: PersonIndex()].merged.append(from)
        case .split(let moved, let from, let into):
            persons[from]?.records.removeAll { moved.contains($0) }
            persons[into] = Person(id: into, records: moved)
        }
    }

    private mutating func apply(_ event: CustodyEvent) {
        switch event {
        case .began(let custody):
            custodies[custody.id] = custody
            index[custody.person, default: PersonIndex()].custodies.append(custody.id)
            for person in identifiers(of: custody.person) { index[person]?.household = nil }
        case .ended(let custody, let ending): custodies[custody]?.ended = ending
        case .dispatched(let transfer):
            transfers[transfer.id] = transfer
            for passenger in transfer.passengers {
                index[passenger.person, default: PersonIndex()].transfer = transfer.id
            }
        case .transferMoved(let id, let stage):
            transfers[id]?.stage = stage
            guard let transfer = transfers[id], !stage.isOpen else { return }
            for passenger in transfer.passengers { index[passenger.person]?.transfer = nil }
        }
    }

    private mutating func apply(_ event: SeparationEvent) {
        switch event {
        case .recorded(let separation):
            separations[separation.id] = separation
            separationsOfLink[separation.link, default: []].append(separation.id)
        case .moved(let separation, let stage): separations[separation]?.stage = stage
        case .choiceRecorded(let choice):
            choices[choice.id] = choice
            choicesOfLink[choice.link, default: []].append(choice.id)
            alerts = alerts.filter { $0.link != choice.link }
        case .choiceRevoked(let choice, let moment): choices[choice]?.revoked = moment
        case .alertRaised(let alert): alerts.insert(alert)
        }
    }

    private mutating func apply(_ event: LinkEvent) {
        switch event {
        case .stated(let statement):
            statements[statement.id] = shared.shared(statement)
            index[statement.by, default: PersonIndex()].statements.append(statement.id)
        case .claimed(let link):
            links[link.id] = link
            index[link.subject, default: PersonIndex()].links.append(link.id)
            index[link.relative, default: PersonIndex()].links.append(link.id)
        case .superseded(let link, let supersession):
            links[link]?.superseded = supersession
            if case .refuted = supersession, let link = links[link],
                case .proposal(let proposal) = link.origin
            {
                remember(rejected: proposal)
            }
        case .verified(let link, let verification):
            links[link]?.standing = .verified(verification)
        }
    }

    private mutating func apply(_ event: TracingEvent) {
        switch event {
        case .requested(let request):
            requests[request.id] = request
            index[request.inquirer, default: PersonIndex()].requests.append(request.id)
        case .acted(let action): tracingActions[action.request, default: []].append(action)
        case .closed(let request, let reason): requests[request]?.closed = reason
        case .proposed(let proposal):
            proposals[proposal.id] = shared.shared(proposal)
            index[proposal.subject, default: PersonIndex()].proposals.append(proposal.id)
            index[proposal.relative, default: PersonIndex()].asRelative.append(proposal.id)
        case .proposalMoved(let proposal, let stage):
            proposals[proposal]?.stage = stage
            if case .rejected = stage { remember(rejected: proposal) }
        case .evidenceAdded(let id, let evidence, let probability):
            guard let old = proposals[id] else { return }
            proposals[id] = Proposal(
                id: id, subject: old.subject, relative: old.relative, relation: old.relation,
                evidence: old.evidence + shared.shared(evidence), probability: probability,
                model: old.model,
                request: old.request, sought: old.sought, stage: .open)
        case .revised(let id, let revision):
            guard let old = proposals[id] else { return }
            seenEvidence[id, default: []].formUnion(old.evidence.map(\.fingerprint))
            // What was asked for may be there now; somebody who is looking goes on looking.
            var stage = old.stage
            if case .moreEvidenceAsked = stage { stage = .open }
            proposals[id] = Proposal(
                id: id, subject: old.subject, relative: old.relative, relation: revision.relation,
                evidence: shared.shared(revision.evidence), probability: revision.probability,
                model: old.model, request: revision.request, sought: revision.sought, stage: stage)
        case .found(let request, let sought, let person):
            guard requests[request] != nil else { return }
            requests[request]?.note(found: person, as: sought)
            index[person, default: PersonIndex()].requests.append(request)
        case .notFound(let request, let sought):
            let person = requests[request]?.sought.first { $0.id == sought }?.found
            requests[request]?.note(found: nil, as: sought)
            let isFoundStill = requests[request]?.sought.contains { $0.found == person } ?? false
            if let person, !isFoundStill, requests[request]?.inquirer != person {
                index[person]?.requests.removeAll { $0 == request }
            }
        }
    }

    private mutating func remember(rejected id: ProposalID) {
        guard let proposal = proposals[id] else { return }
        rejections[PersonPair(proposal.subject, proposal.relative), default: []]
            .formUnion(proposal.evidence.map(\.fingerprint) + (seenEvidence[id] ?? []))
    }

    private mutating func apply(_ event: VerificationEvent) {
        switch event {
        case .opened(let verification):
            verifications[verification.id] = verification
            verificationsOfLink[verification.link, default: []].append(verification.id)
        case .evidenceAdded(let id, let evidence): verifications[id]?.evidence.append(evidence)
        case .childHeard(let id, let view): verifications[id]?.childView = view
        case .adultAssessed(let id, let assessment): verifications[id]?.adult = assessment
        case .moved(let id, let stage): verifications[id]?.stage = stage
        case .sentBack(let id, _): verifications[id]?.stage = .gathering
        }
    }

    private mutating func apply(_ event: CaseEvent) {
        switch event {
        case .opened(let opened):
            cases[opened.id] = opened
            index[opened.child, default: PersonIndex()].cases.append(opened.id)
        case .assigned(let id, let user): cases[id]?.caseworker = user
        case .moved(let id, let stage, _): cases[id]?.stage = stage
        case .planned(let id, let plan): cases[id]?.plan = plan
        case .reunified(let id, let reunification):
            cases[id]?.reunification = reunification
            cases[id]?.followUps = []
            guard let link = links[reunification.link] else { return }
            for person in [link.subject, link.relative] {
                for other in identifiers(of: person) { index[other]?.household = nil }
                index[person, default: PersonIndex()].household = reunification.household
            }
        case .followedUp(let id, let followUp): cases[id]?.followUps.append(followUp)
        case .careArranged(let care):
            careArrangements[care.id] = care
            index[care.child, default: PersonIndex()].care.append(care.id)
        case .flagRaised(let flag):
            redFlags[flag.id] = flag
            index[flag.person, default: PersonIndex()].flags.append(flag.id)
        case .flagCleared(let id, let by, let reason, let moment):
            redFlags[id]?.cleared = RedFlag.Clearance(by: by, at: moment, reason: reason)
        }
    }

    private mutating func apply(_ event: FileEvent) {
        switch event {
        case .consented(let consent):
            consents[consent.id] = consent
            for person in consent.covers {
                index[person, default: PersonIndex()].consents.append(consent.id)
            }
        case .consentWithdrawn(let id, let moment): consents[id]?.withdrawn = moment
        case .consentRefused(let refusal):
            consentRefusals[refusal.person, default: []].append(refusal)
        case .contactAdded(let contact):
            contacts[contact.id] = shared.shared(contact)
            index[contact.person, default: PersonIndex()].contacts.append(contact.id)
        case .attempted(let attempt): contacts[attempt.contact]?.attempts.append(attempt)
        case .attached(let document): documents[document.id] = document
        case .noted(let note): notes[note.id] = note
        case .taskAssigned(let task): tasks[task.id] = task
        case .taskFinished(let id, let moment): tasks[id]?.done = moment
        case .answered(let id, let answer):
            tasks[id]?.answer = answer
            tasks[id]?.done = answer.at
        case .grantEnded(let id, let ending): tasks[id]?.grantEnded = ending
        case .disclosed: break
        }
    }

    private mutating func apply(_ event: ClockChange) {
        switch event {
        case .recorded(let event):
            legalEvents[event.id] = event
            if let person = event.person {
                eventsOf[person, default: []].append(event.id)
            } else {
                programEvents.append(event.id)
            }
            if let old = event.corrects { correctedEvents.insert(old) }
        case .extended(let extended):
            clockExtensions[extended.id] = extended
            extensionsOf[canonical(extended.person), default: []].append(extended.id)
        case .orderProposed(let order):
            courtOrders[order.id] = order
            orderRules[order.id] = try? ClockRuleFile(
                json: Data(order.text.utf8), name: order.id.description)
        case .orderMoved(let id, let stage): courtOrders[id]?.stage = stage
        case .raised(let task):
            tasks[task.id] = task
            if let clock = task.clock?.clock { clockTasks[clock] = task.id }
        case .settled(let id, let moment):
            if let clock = tasks[id]?.clock?.clock { clockTasks[clock] = nil }
            tasks[id]?.done = moment
        case .looked: break
        }
    }

    private mutating func apply(_ event: ImportEvent) {
        switch event {
        case .received(let row, let fate):
            let row = shared.shared(row)
            rows[row.id] = row
            fates[row.id] = fate
            listRows[ImportedListKey(row), default: []].append(row.id)
        case .settled(let row, let record, _):
            fates[row] = .accepted(record)
            settledRows.insert(row)
        case .reread(let row, let record, _): fates[row] = .accepted(record)
        case .withdrawn(let withdrawal):
            let extent = extent(of: withdrawal.list, through: withdrawal.through)
            withdrawals[withdrawal.list, default: []].append(withdrawal)
            withdrawnRows.formUnion(extent.rows)
            withdrawnPersons.formUnion(extent.only)
            openWork.quarantined[withdrawal.list.agency]?.subtract(extent.rows)
        }
    }

    /// The rows of a list, ascending, also those that were taken back.
    package func rows(of list: ImportedListKey) -> [RowID] { listRows[list] ?? [] }

    /// The lists of which rows are on record.
    package var importedLists: some Collection<ImportedListKey> { listRows.keys }
}

/// Two persons, in no order.
struct PersonPair: Hashable, Sendable {
    let first: PersonID
    let second: PersonID

    init(_ one: PersonID, _ other: PersonID) {
        first = min(one, other)
        second = max(one, other)
    }
}

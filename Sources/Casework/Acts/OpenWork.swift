// Part of Reunify. Copyright the Reunify contributors.
// SPDX-License-Identifier: Apache-2.0

/// What is open and waits for somebody, kept as events come, so that nobody has to look through everything
/// that ever was to find it.
struct OpenWork: Sendable {
    var custodies: [AgencyID: Set<CustodyID>] = [:]
    /// Transfers that nobody answered.
    var transfers: Set<TransferID> = []
    /// Separations that wait for approval, and those in force.
    var separations: Set<SeparationID> = []
    /// Those that wait for approval, and all in the order of recording.
    var waitingSeparations: Set<SeparationID> = []
    var separationsInOrder: [SeparationID] = []
    /// Proposals that wait for a person; not those for which evidence was asked.
    var proposals: Set<ProposalID> = []
    var verifications: Set<VerificationID> = []
    var cases: Set<CaseID> = []
    var tasks: Set<TaskID> = []
    /// Tasks that somebody assigned, done or not.
    var tasksOf: [PersonID: [TaskID]] = [:]
    /// Requests to be shown a part of a record, by who asked, answered or not.
    var asked: [UserID: [TaskID]] = [:]
    var flags: Set<RedFlagID> = []
    /// Interim care, the last of each child.
    var care: Set<CareArrangementID> = []
    /// Rows of imported lists that wait for an answer.
    var quarantined: [AgencyID: Set<RowID>] = [:]
    var documents: [PersonID: [DocumentID]] = [:]
    var notes: [PersonID: [NoteID]] = [:]
    var changes = QueueChanges()
}

/// What has changed about proposals and the people in them, in the order of changing: by it a queue that
/// was sorted before is brought up to date without sorting anew.
package struct QueueChanges: Sendable {
    /// One change.
    package enum Change: Hashable, Sendable {
        case proposal(ProposalID)
        /// A person's age, or who may see the person.
        case person(PersonID)
    }

    /// So many are kept; whoever is further behind sorts anew.
    private static let kept = 65_536

    private var changes: [Change] = []
    private var start = 0

    /// The place after the last change.
    package var end: Int { start + changes.count }

    /// The changes from a place on; nil where they are not kept any more.
    package func since(_ place: Int) -> ArraySlice<Change>? {
        guard place >= start, place <= end else { return nil }
        return changes[(place - start)...]
    }

    mutating func add(_ change: Change) {
        changes.append(change)
        guard changes.count >= 2 * Self.kept else { return }
        changes.removeFirst(Self.kept)
        start += Self.kept
    }
}

extension CaseworkState {
    /// Takes in what an event that was just applied opened, and what it ended.
    mutating func keepOpenWork(_ event: Event) {
        switch event {
        case .people(let event): keepOpenWork(event)
        case .custody(let event): keepOpenWork(event)
        case .separation(.recorded(let separation)):
            openWork.separations.insert(separation.id)
            openWork.waitingSeparations.insert(separation.id)
            openWork.separationsInOrder.append(separation.id)
        case .separation(.moved(let id, let stage)):
            openWork.waitingSeparations.remove(id)
            switch stage {
            case .recorded, .inForce: openWork.separations.insert(id)
            case .ended, .withdrawn: openWork.separations.remove(id)
            }
        case .tracing(let event): keepOpenWork(event)
        case .verification(.opened(let verification)):
            openWork.verifications.insert(verification.id)
        case .verification(.moved(let id, let stage)):
            switch stage {
            case .gathering, .recommended: openWork.verifications.insert(id)
            case .decided, .abandoned: openWork.verifications.remove(id)
            }
        case .case(let event): keepOpenWork(event)
        case .file(let event): keepOpenWork(event)
        case .imported(let event): keepOpenWork(event)
        case .clock(.raised(let task)): openWork.tasks.insert(task.id)
        case .clock(.settled(let id, _)): openWork.tasks.remove(id)
        case .separation, .link, .verification, .clock, .report, .export, .agreement: break
        }
    }

    private mutating func keepOpenWork(_ event: PeopleEvent) {
        switch event {
        // Nothing can be proposed of somebody who is new.
        case .registered: break
        case .recordAdded(_, let person): openWork.changes.add(.person(person))
        case .resolved(let resolution):
            switch resolution.kind {
            case .merge(let from, let into), .split(_, let from, let into):
                openWork.changes.add(.person(from))
                openWork.changes.add(.person(into))
            }
        case .resolutionUndone(let id, _):
            switch resolutions[id]?.kind {
            case .merge(let from, let into), .split(_, let from, let into):
                openWork.changes.add(.person(from))
                openWork.changes.add(.person(into))
            case nil: break
            }
        default: break
        }
    }

    private mutating func keepOpenWork(_ event: CustodyEvent) {
        switch event {
        case .began(let custody):
            if custody.ended == nil {
                openWork.custodies[custody.agency, default: []].insert(custody.id)
            }
            openWork.changes.add(.person(custody.person))
        case .ended(let id, _):
            guard let custody = custodies[id] else { return }
            openWork.custodies[custody.agency]?.remove(id)
            openWork.changes.add(.person(custody.person))
        case .dispatched(let transfer):
            openWork.transfers.insert(transfer.id)
            for passenger in transfer.passengers {
                openWork.changes.add(.person(passenger.person))
            }
        case .transferMoved(let id, let stage):
            if !stage.isOpen { openWork.transfers.remove(id) }
            for passenger in transfers[id]?.passengers ?? [] {
                openWork.changes.add(.person(passenger.person))
            }
        }
    }

    private mutating func keepOpenWork(_ event: TracingEvent) {
        let id: ProposalID
        switch event {
        case .proposed(let proposal): id = proposal.id
        case .proposalMoved(let moved, _), .evidenceAdded(let moved, _, _), .revised(let moved, _):
            id = moved
        case .requested, .acted, .closed, .found, .notFound: return
        }
        switch proposals[id]?.stage {
        case .open, .underReview: openWork.proposals.insert(id)
        default: openWork.proposals.remove(id)
        }
        openWork.changes.add(.proposal(id))
    }

    private mutating func keepOpenWork(_ event: CaseEvent) {
        switch event {
        case .opened(let opened):
            if !opened.stage.isEnd { openWork.cases.insert(opened.id) }
            openWork.changes.add(.person(opened.child))
        case .assigned(let id, _):
            if let child = cases[id]?.child { openWork.changes.add(.person(child)) }
        case .moved(let id, let stage, _):
            if stage.isEnd { openWork.cases.remove(id) } else { openWork.cases.insert(id) }
        case .careArranged(let care):
            for old in careArrangements(of: care.child) where old.id != care.id {
                openWork.care.remove(old.id)
            }
            if case .interim = care.duration { openWork.care.insert(care.id) }
        case .flagRaised(let flag):
            if flag.cleared == nil { openWork.flags.insert(flag.id) }
        case .flagCleared(let id, _, _, _): openWork.flags.remove(id)
        case .planned, .reunified, .followedUp: break
        }
    }

    private mutating func keepOpenWork(_ event: FileEvent) {
        switch event {
        case .consented(let consent):
            for person in consent.covers { openWork.changes.add(.person(person)) }
        case .consentWithdrawn(let id, _):
            for person in consents[id]?.covers ?? [] { openWork.changes.add(.person(person)) }
        case .attached(let document):
            openWork.documents[document.person, default: []].append(document.id)
        case .noted(let note): openWork.notes[note.person, default: []].append(note.id)
        case .taskAssigned(let task):
            if task.done == nil { openWork.tasks.insert(task.id) }
            openWork.tasksOf[task.person, default: []].append(task.id)
            if let asked = task.asked { openWork.asked[asked.by, default: []].append(task.id) }
        case .taskFinished(let id, _), .answered(let id, _): openWork.tasks.remove(id)
        case .consentRefused, .contactAdded, .attempted, .disclosed, .grantEnded: break
        }
    }

    private mutating func keepOpenWork(_ event: ImportEvent) {
        switch event {
        case .received(let row, .quarantined):
            openWork.quarantined[row.agency, default: []].insert(row.id)
        // What was taken back is counted where it is applied.
        case .received(_, .accepted), .reread, .withdrawn: break
        case .settled(let id, _, _):
            guard let agency = rows[id]?.agency else { return }
            openWork.quarantined[agency]?.remove(id)
        }
    }

    // MARK: What is open

    /// The custodies of an agency that have not ended.
    package func openCustodies(of agency: AgencyID) -> [Custody] {
        (openWork.custodies[agency] ?? []).compactMap { custodies[$0] }
    }

    /// Transfers that nobody answered.
    package var openTransfers: [Transfer] { openWork.transfers.compactMap { transfers[$0] } }

    /// Separations that wait for approval, and those in force.
    package var openSeparations: [Separation] {
        openWork.separations.compactMap { separations[$0] }
    }

    /// Separations that wait for approval, the one recorded first first.
    package var waitingSeparations: [Separation] {
        openWork.waitingSeparations.sorted().compactMap { separations[$0] }
    }

    /// All separations, the one recorded last first; to be read only as far as needed.
    package var newestSeparations: some Sequence<Separation> {
        openWork.separationsInOrder.reversed().lazy.compactMap { separations[$0] }
    }

    /// The proposals that wait for a person to look at them.
    package var waitingProposals: Set<ProposalID> { openWork.proposals }

    /// By what queues of proposals are kept up to date.
    package var queueChanges: QueueChanges { openWork.changes }

    /// Verifications that are not decided.
    package var openVerifications: [Verification] {
        openWork.verifications.compactMap { verifications[$0] }
    }

    /// Cases that have not ended.
    package var openCases: [Case] { openWork.cases.compactMap { cases[$0] } }

    /// Tasks that are not done.
    package var openTasks: [WorkTask] { openWork.tasks.compactMap { tasks[$0] } }

    /// What somebody asked to be shown, answered or not, in the order of asking.
    package func requests(toSeeOf user: UserID) -> [WorkTask] {
        (openWork.asked[user] ?? []).compactMap { tasks[$0] }
    }

    /// Red flags that nobody has cleared.
    package var openFlags: [RedFlag] { openWork.flags.compactMap { redFlags[$0] } }

    /// Interim care, the last of each child.
    package var interimCare: [CareArrangement] {
        openWork.care.compactMap { careArrangements[$0] }
    }

    /// How many rows of an agency's lists wait for an answer.
    package func quarantinedRows(of agency: AgencyID) -> Int {
        openWork.quarantined[agency]?.count ?? 0
    }

    /// The rows of an agency's lists that wait for an answer.
    package func waitingRows(of agency: AgencyID) -> Set<RowID> {
        openWork.quarantined[agency] ?? []
    }

    /// The papers of a person, in the order of attaching.
    package func documents(of person: PersonID) -> [Document] {
        identifiers(of: person).flatMap { openWork.documents[$0] ?? [] }.sorted()
            .compactMap { documents[$0] }
    }

    /// The notes about a person, in the order of writing.
    package func notes(of person: PersonID) -> [Note] {
        identifiers(of: person).flatMap { openWork.notes[$0] ?? [] }.sorted()
            .compactMap { notes[$0] }
    }
}

// Part of Reunify. Copyright the Reunify contributors.
// SPDX-License-Identifier: Apache-2.0

import Casework
import Registry

/// One thing that waits for somebody.
struct WorkItem: Sendable {
    /// What it is; the sentence's key follows from it.
    enum Kind: String, Sendable, CaseIterable {
        case alert, arrival, overdueTransfer = "overdue-transfer", approval, proposals, gathering
        case confirmation, task, overdueTask = "overdue-task", ownCase = "own-case", apart, rows
        case flagReview = "flag-review", careReview = "care-review", conflict
        case granted, refused, erasure, agreement
        case grantEnded = "grant-ended"
    }

    let kind: Kind
    /// Whom it is about.
    var person: PersonID?
    /// What it is about, where it is no person.
    var about = ""
    var address: Address?
    /// The number that its sentence tells, such as days.
    var number: Int?
    /// A word of the vocabulary that its sentence tells, by its key.
    var word = ""
    /// What somebody answered, and until when it holds.
    var words = ""
    var until: Day?
    var purpose: Purpose?
    var isUnderFive = false
    /// Higher comes first.
    var weight: Int

    var isUrgent: Bool { weight >= 700 }

    func sentence(_ language: DeskLanguage) -> String {
        let word = word.isEmpty ? "" : language.say(word)
        switch kind {
        case .granted:
            return language.say(
                "work.granted", word, until.map { language.day($0) } ?? "",
                purpose.map { language.say("purpose.\($0.rawValue)") } ?? "")
        case .refused, .grantEnded:
            return language.say("work.\(kind.rawValue)", word, words)
        default: break
        }
        return number.map { language.count($0, "work.\(kind.rawValue)", word) }
            ?? language.say("work.\(kind.rawValue)", word)
    }
}

/// Finds what waits for one user, working for one purpose.
struct WorkList {
    private(set) var items: [WorkItem] = []
    private let state: CaseworkState
    private let user: Directory.User
    private let purpose: Purpose
    private let at: Moment
    private let queues: ReviewQueues

    /// - Complexity: what is open in the registry.
    init(
        _ registry: RegistryState, for user: Directory.User, _ purpose: Purpose, at: Moment,
        without held: Set<ProposalID>, queues: ReviewQueues, rules: Rules = .standard
    ) {
        state = registry.casework
        self.user = user
        self.purpose = purpose
        self.at = at
        self.queues = queues
        addTransfers(rules)
        addSeparations()
        addProposals(without: held)
        addVerifications()
        addTasks()
        addCases()
        addReviews()
        addConflicts()
        addRows()
        addAnswers()
        addErasures(registry.erasureRequests)
        addAgreements()
        items.sort {
            ($1.weight, $0.about, $0.person ?? PersonID(0)) < (
                $0.weight, $1.about, $1.person ?? PersonID(0)
            )
        }
    }

    private func may(_ action: Action, _ person: PersonID) -> Bool {
        Permissions.allows(
            user.role, action, for: purpose,
            relation: state.relation(of: user.id, user.agency, to: person, at: at))
    }

    private func mayEver(_ action: Action) -> Bool {
        Permissions.allowsForSome(user.role, action, for: purpose)
    }

    /// Whether every source lets somebody be younger than five, and one says so.
    private func isUnderFive(_ person: PersonID) -> Bool {
        let ages = state.records(of: person).compactMap {
            $0.identity.dateOfBirth?.age(on: at.day) ?? $0.identity.age?.age(on: at.day)
        }
        return !ages.isEmpty && ages.allSatisfy { $0.lowerBound < 5 }
    }

    private mutating func add(_ item: WorkItem, child: PersonID? = nil) {
        var item = item
        if let child, isUnderFive(child) {
            item.isUnderFive = true
            item.weight += 150
        }
        items.append(item)
    }

    private mutating func addTransfers(_ rules: Rules) {
        guard mayEver(.transfer) else { return }
        for transfer in state.openTransfers {
            let hours = at.hours(since: transfer.dispatched)
            let isLate = hours >= rules.acknowledgementHours
            let isOurs = transfer.receiver == user.agency
            guard isOurs || (isLate && transfer.sender == user.agency) else { continue }
            var item = WorkItem(
                kind: isOurs && !isLate ? .arrival : .overdueTransfer, about: "\(transfer.id)",
                address: .transfer(transfer.id), number: isLate ? hours : transfer.passengers.count,
                weight: isLate ? 800 : 600)
            item.isUnderFive = transfer.passengers.contains { isUnderFive($0.person) }
            if item.isUnderFive { item.weight += 150 }
            items.append(item)
        }
    }

    private mutating func addSeparations() {
        if mayEver(.approveSeparation) {
            for separation in state.openSeparations where separation.stage == .recorded {
                guard let link = state.links[separation.link],
                    may(.approveSeparation, link.subject) || may(.approveSeparation, link.relative)
                else { continue }
                add(
                    WorkItem(
                        kind: .approval, person: link.subject, address: .separation(separation.id),
                        weight: 750), child: link.subject)
            }
        }
        let isTold = mayEver(.recordChoice) || mayEver(.approveSeparation)
        guard isTold else { return }
        for alert in state.alerts {
            guard let link = state.links[alert.link],
                [link.subject, link.relative].contains(where: {
                    may(.recordChoice, $0) || may(.approveSeparation, $0)
                })
            else { continue }
            add(
                WorkItem(
                    kind: .alert, person: link.subject, address: .person(link.subject),
                    word: "alert.\(alert.act.rawValue)", weight: 1000), child: link.subject)
        }
    }

    private mutating func addProposals(without held: Set<ProposalID>) {
        guard mayEver(.reviewProposal) else { return }
        let queue = queues.queue(of: state, for: user, purpose, at: at)
        let next = queue.next(without: held)
        guard let first = next.first else { return }
        add(
            WorkItem(
                kind: .proposals, about: "", address: .review, number: next.count, weight: 550),
            child: first.subject)
    }

    private mutating func addVerifications() {
        for verification in state.openVerifications {
            guard let link = state.links[verification.link] else { continue }
            switch verification.stage {
            case .gathering
            where may(.gatherEvidence, link.subject) || may(.gatherEvidence, link.relative):
                add(
                    WorkItem(
                        kind: .gathering, person: link.subject,
                        address: .verification(verification.id), weight: 500), child: link.subject)
            case .recommended(_, let first)
            where first != user.id && (may(.confirm, link.subject) || may(.confirm, link.relative)):
                add(
                    WorkItem(
                        kind: .confirmation, person: link.subject,
                        address: .verification(verification.id), weight: 650), child: link.subject)
            default: break
            }
        }
    }

    private mutating func addTasks() {
        for task in state.openTasks
        where task.accountable == user.role
            && (may(.note, task.person) || task.clock != nil && may(.seeClocks, task.person))
        {
            let days = at.day.number - task.due.number
            add(
                WorkItem(
                    kind: days > 0 ? .overdueTask : .task, person: task.person,
                    address: .person(task.person), number: abs(days),
                    weight: days > 0 ? 700 : 400), child: task.person)
        }
    }

    private mutating func addCases() {
        var known: Set<PersonID> = []
        for current in state.openCases where current.caseworker == user.id {
            known.insert(state.canonical(current.child))
            add(
                WorkItem(
                    kind: .ownCase, person: current.child, about: "\(current.id)",
                    address: .case(current.id), word: "stage.\(current.stage.rawValue)",
                    weight: 450 + min(100, daysApart(current.child))), child: current.child)
        }
        guard mayEver(.openCase) else { return }
        for separation in state.openSeparations where separation.isInForce {
            guard let link = state.links[separation.link] else { continue }
            let child = state.canonical(link.subject)
            let hasCase = state.cases(of: child).contains { !$0.stage.isEnd }
            guard !hasCase, may(.openCase, child), known.insert(child).inserted else { continue }
            add(
                WorkItem(
                    kind: .apart, person: child, address: .person(child),
                    number: max(0, at.day.number - separation.at.day.number),
                    weight: 600 + min(90, max(0, at.day.number - separation.at.day.number))),
                child: child)
        }
    }

    private func daysApart(_ child: PersonID) -> Int {
        let first = state.links(of: child).flatMap {
            state.separationsInForce(between: $0.subject, and: $0.relative)
        }.map(\.at.day.number).min()
        return first.map { max(0, at.day.number - $0) } ?? 0
    }

    private mutating func addReviews() {
        if mayEver(.clearFlag) || mayEver(.raiseFlag) {
            for flag in state.openFlags
            where flag.review <= at.day
                && (may(.clearFlag, flag.person) || may(.raiseFlag, flag.person))
            {
                add(
                    WorkItem(
                        kind: .flagReview, person: flag.person, address: .person(flag.person),
                        number: at.day.number - flag.review.number, weight: 700),
                    child: flag.person)
            }
        }
        guard mayEver(.arrangeCare) else { return }
        for care in state.interimCare {
            guard case .interim(let review) = care.duration, review <= at.day,
                may(.arrangeCare, care.child),
                state.careArrangements(of: care.child).max(by: {
                    ($0.started, $0.id) < ($1.started, $1.id)
                })?.id == care.id
            else { continue }
            add(
                WorkItem(
                    kind: .careReview, person: care.child, address: .person(care.child),
                    number: at.day.number - review.number, weight: 650), child: care.child)
        }
    }

    /// Children of open cases of whom several people are said to be the mother, or the father.
    private mutating func addConflicts() {
        guard CasePages.actions.contains(where: mayEver) else { return }
        for current in state.openCases {
            guard CasePages.actions.contains(where: { may($0, current.child) }) else { continue }
            for conflict in Claimants.conflicts(of: current.child, in: state) {
                add(
                    WorkItem(
                        kind: .conflict, person: current.child, about: "\(current.id)",
                        address: .case(current.id), number: conflict.claimants.count,
                        word: "relation.\(conflict.relation.rawValue)", weight: 620),
                    child: current.child)
            }
        }
    }

    /// What somebody asked to be shown and was answered: as long as it is open, and two weeks of a no.
    private mutating func addAnswers() {
        for task in state.requests(toSeeOf: user.id) {
            guard let asked = task.asked, let answer = task.answer else { continue }
            var item = WorkItem(
                kind: .granted, person: task.person, about: "\(task.id)",
                address: .person(task.person), word: "compartment.\(asked.part.rawValue)",
                weight: 300)
            switch answer {
            case .granted(let until, _, _):
                guard at.day <= until else { continue }
                if let ending = task.grantEnded {
                    item = WorkItem(
                        kind: .grantEnded, person: task.person, about: "\(task.id)",
                        address: .person(task.person), word: "compartment.\(asked.part.rawValue)",
                        words: ending.reason, weight: 295)
                } else {
                    item.until = until
                    item.purpose = asked.purpose
                }
            case .refused(let reason, _, let said):
                guard at.day.number - said.day.number <= 14 else { continue }
                item = WorkItem(
                    kind: .refused, person: task.person, about: "\(task.id)",
                    address: .person(task.person), word: "compartment.\(asked.part.rawValue)",
                    words: reason, weight: 290)
            }
            items.append(item)
        }
    }

    private mutating func addErasures(_ requests: [PersonID: ErasureRequest]) {
        guard mayEver(.approveErasure) else { return }
        for request in requests.values where request.by != user.id {
            guard may(.approveErasure, request.person) else { continue }
            items.append(
                WorkItem(
                    kind: .erasure, person: request.person, address: .person(request.person),
                    weight: 500))
        }
    }

    /// Agreements that wait for the signature of the user's agency.
    private mutating func addAgreements() {
        guard mayEver(.agree) else { return }
        for agreement in state.agreements.values
        where agreement.stage(on: at.day) == .proposed
            && agreement.unsigned.contains(user.agency)
        {
            items.append(
                WorkItem(
                    kind: .agreement, about: "\(agreement.id)", address: .agencies, weight: 350))
        }
    }

    private mutating func addRows() {
        guard mayEver(.importRows) else { return }
        let waiting = state.quarantinedRows(of: user.agency)
        guard waiting > 0 else { return }
        items.append(WorkItem(kind: .rows, address: .quarantine, number: waiting, weight: 500))
    }
}

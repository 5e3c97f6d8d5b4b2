// Part of Reunify. Copyright the Reunify contributors.
// SPDX-License-Identifier: Apache-2.0

extension CaseworkState {
    /// What happened to a person that rules may count from, in the order of time.
    ///
    /// Kinds that follow from the records are listed in Documentation/clocks.md; legal events that were
    /// recorded are beside them, those that were corrected are not.
    package func clockEvents(of person: PersonID) -> [ClockEvent] {
        var events = ClockEventCollector(state: self)
        events.collect(person)
        return ClockEvent.inOrder(events.found)
    }

    /// All that rules ask about a person.
    package func clockFacts(of person: PersonID) -> ClockFacts {
        let person = canonical(person)
        let records = records(of: person)
        let identities = records.map(\.identity)
        let links = links(of: person)
        let isParent = links.contains {
            $0.protects && canonical($0.relative) == person
        }
        let caseAgency = cases(of: person).last?.agency
        let holder =
            openCustody(of: person)?.agency ?? caseAgency
            ?? records.min { $0.received < $1.received }?.agency
        return ClockFacts(
            events: clockEvents(of: person), ages: { Self.ages(identities, on: $0) },
            isParent: isParent, holder: holder, caseAgency: caseAgency,
            extensions: extensionsOf[person].map { ids in
                ids.compactMap { clockExtensions[$0] }
            } ?? [])
    }

    /// What happened to the work as a whole.
    package func programFacts() -> ClockFacts {
        let recorded = programEvents.filter { !correctedEvents.contains($0) }
            .compactMap { legalEvents[$0] }.map(ClockEvent.init)
        let reports = self.reports.values.map {
            ClockEvent(
                ClockEventKind($0.kind.rawValue + "-report-issued"), .moment($0.at),
                source: $0.id.description)
        }
        return ClockFacts(events: recorded + reports, ages: { _ in nil })
    }

    /// Youngest and oldest age on a day by all records that say anything.
    static func ages(_ identities: [Identity], on day: Day) -> ClosedRange<Int>? {
        let ranges = identities.compactMap { identity in
            identity.dateOfBirth?.age(on: day) ?? identity.age?.age(on: day)
        }
        guard let low = ranges.map(\.lowerBound).min(), let high = ranges.map(\.upperBound).max()
        else { return nil }
        return low...high
    }
}

extension ClockEvent {
    /// An event that was recorded as such.
    init(_ event: LegalEvent) {
        self.init(
            event.kind, event.isDayOnly ? .day(event.at.day) : .moment(event.at),
            source: event.id.description, agency: event.agency, reference: event.reference)
    }
}

/// Goes through the records of one person.
private struct ClockEventCollector {
    let state: CaseworkState
    var found: [ClockEvent] = []

    private mutating func add(
        _ kind: String, _ at: ClockTime, _ source: any CaseworkIdentifier, _ agency: AgencyID? = nil
    ) {
        found.append(
            ClockEvent(ClockEventKind(kind), at, source: source.description, agency: agency))
    }

    mutating func collect(_ one: PersonID) {
        let person = state.canonical(one)
        for event in state.legalEvents(of: person) { found.append(ClockEvent(event)) }
        let records = state.records(of: person)
        if let first = records.min(by: { ($0.received, $0.id) < ($1.received, $1.id) }) {
            add("registered", .moment(first.received), first.id, first.agency)
        }
        collectMajority(records)
        collectCustody(state.custodies(of: person))
        for transfer in state.transfers(of: person) {
            add("transfer-dispatched", .moment(transfer.dispatched), transfer.id, transfer.sender)
            if case .acknowledged(let at) = transfer.stage {
                add("transfer-acknowledged", .moment(at), transfer.id, transfer.receiver)
            }
        }
        collectLinks(person)
        for request in state.requestsMade(by: person) {
            add("tracing-requested", .moment(request.inquiryDate), request.id)
            if request.closed != nil { add("tracing-ended", .unknown, request.id) }
            for action in state.tracingActions[request.id] ?? [] {
                add("tracing-action", .moment(action.at), request.id)
            }
        }
        collectCases(person)
    }

    private mutating func collectCustody(_ custodies: [Custody]) {
        var before: Custody?
        for custody in custodies {
            if case .recordedInError = custody.ended?.how { continue }
            let isContinued =
                before?.ended.map {
                    switch $0.how {
                    case .transferred, .relocated: $0.at == custody.from
                    default: false
                    }
                } ?? false
            add("custody-began", .moment(custody.from), custody.id, custody.agency)
            if !isContinued {
                add("apprehension", .moment(custody.from), custody.id, custody.agency)
            }
            if let ending = custody.ended {
                let name: String? =
                    switch ending.how {
                    case .released: "released"
                    case .removed: "removed"
                    case .died: "died"
                    case .left: "left-custody"
                    case .transferred, .relocated, .recordedInError: nil
                    }
                if let name { add(name, .moment(ending.at), custody.id, custody.agency) }
            }
            before = custody
        }
    }

    /// The day on which somebody turns 18, where every record that gives a date of birth gives it to the
    /// day.
    private mutating func collectMajority(_ records: [SourceRecord]) {
        let dated = records.filter { $0.identity.dateOfBirth != nil }
        guard dated.allSatisfy({ $0.identity.dateOfBirth?.precision == .day }),
            let last = dated.max(by: {
                ($0.identity.dateOfBirth?.latest.number ?? 0)
                    < ($1.identity.dateOfBirth?.latest.number ?? 0)
            }), let born = last.identity.dateOfBirth?.latest.parts
        else { return }
        let birthday =
            Day(born.year + 18, born.month, born.day) ?? Day(born.year + 18, 3, 1)
        if let birthday { add("turned-18", .day(birthday), last.id) }
    }

    private mutating func collectLinks(_ person: PersonID) {
        for link in state.links(of: person) {
            if link.origin == .encounter, link.protects, state.canonical(link.subject) == person {
                add("found-accompanied", .unknown, link.id)
            }
            for separation in state.separations(of: link.id) {
                collect(separation)
            }
            for choice in state.choices(of: link.id) where choice.revoked == nil {
                add("choice-recorded", .moment(choice.at), choice.id)
            }
            for verification in state.verifications(of: link.id) {
                if case .decided(let outcome, _, _, let at) = verification.stage {
                    add(
                        outcome == .related ? "link-verified" : "link-not-verified", .moment(at),
                        verification.id)
                }
                if verification.childView != nil {
                    add("child-view-recorded", .unknown, verification.id)
                }
                for evidence in verification.evidence {
                    if case .laboratory(let answer) = evidence {
                        add("dna-result", .moment(answer.at), verification.id)
                    }
                }
            }
        }
    }

    private mutating func collect(_ separation: Separation) {
        if case .withdrawn = separation.stage { return }
        add("separation", .moment(separation.at), separation.id, separation.agency)
        add("separation-notice", .moment(separation.notice.given), separation.id, separation.agency)
        add("review-route-recorded", .moment(separation.at), separation.id, separation.agency)
        switch separation.stage {
        case .inForce(_, let at): add("separation-approved", .moment(at), separation.id)
        case .ended(let at, _):
            // Only what was approved can have ended; when it was is not kept beside the end.
            add("separation-approved", .unknown, separation.id)
            add("separation-ended", .moment(at), separation.id)
        case .recorded, .withdrawn: break
        }
    }

    private mutating func collectCases(_ person: PersonID) {
        for current in state.cases(of: person) {
            if let reunification = current.reunification {
                add("reunified", .moment(reunification.at), current.id, current.agency)
            }
            for followUp in current.followUps {
                add("follow-up", .moment(followUp.at), followUp.id, current.agency)
            }
            if let plan = current.plan, let document = state.documents[plan.bestInterests] {
                add("best-interests-assessed", .day(document.dated), document.id, current.agency)
            }
            if current.stage == .closed { add("case-closed", .unknown, current.id, current.agency) }
        }
        let care = state.careArrangements(of: person).sorted {
            ($0.started, $0.id) < ($1.started, $1.id)
        }
        for (place, arrangement) in care.enumerated() {
            add(
                arrangement.isPermanent ? "placed-for-good" : "placed",
                .moment(arrangement.started),
                arrangement.id)
            // Who arranges care anew has looked at it again.
            if place > 0 { add("placement-reviewed", .moment(arrangement.started), arrangement.id) }
        }
    }
}

extension CaseworkState {
    /// Legal events of a person that were not corrected, in the order of their identifiers.
    package func legalEvents(of person: PersonID) -> [LegalEvent] {
        identifiers(of: person).flatMap { eventsOf[$0] ?? [] }
            .filter { !correctedEvents.contains($0) }.compactMap { legalEvents[$0] }
    }

    /// Every transfer of a person.
    func transfers(of person: PersonID) -> [Transfer] {
        let custodies = Set(
            self.custodies(of: person).compactMap { custody -> TransferID? in
                if case .transferred(let id) = custody.ended?.how { id } else { nil }
            })
        let open = openTransfer(of: person).map { [$0.id] } ?? []
        return custodies.union(open).sorted().compactMap { transfers[$0] }
    }

    /// Separations of a link, whatever their stage.
    package func separations(of link: LinkID) -> [Separation] {
        (separationsOfLink[link] ?? []).compactMap { separations[$0] }
    }

    /// Choices about a link, in the order in which they were recorded.
    func choices(of link: LinkID) -> [ReunificationChoice] {
        (choicesOfLink[link] ?? []).compactMap { choices[$0] }
    }

    /// Tracing requests that a person made.
    func requestsMade(by person: PersonID) -> [TracingRequest] {
        let own = identifiers(of: person)
        return Set(own.flatMap { index[$0]?.requests ?? [] }).sorted()
            .compactMap { requests[$0] }.filter { own.contains($0.inquirer) }
    }
}

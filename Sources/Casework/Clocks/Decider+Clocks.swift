// Part of Reunify. Copyright the Reunify contributors.
// SPDX-License-Identifier: Apache-2.0

import Foundation

extension Decider {
    func decide(_ command: ClockCommand) throws(Refusal) -> [Event] {
        switch command {
        case .record(let event): return try record(event)
        case .extend(let extended): return try extend(extended)
        case .propose(let order): return try propose(order)
        case .sign(let id, let text):
            let order = try find(id, state.courtOrders)
            try require(order.stage == .proposed, .illegalStep, id)
            let user = try user()
            try require(user != order.proposedBy, .samePerson, id)
            try require(text == order.text, .orderTextDiffers, id)
            return [.clock(.orderMoved(id, .inForce(by: user, context.at)))]
        case .withdraw(let id, let reason):
            let order = try find(id, state.courtOrders)
            try require(order.stage == .proposed, .illegalStep, id)
            try require(reason: reason)
            return [.clock(.orderMoved(id, .withdrawn(context.at, reason: reason)))]
        case .proposeEnd(let id, let day, let reason):
            let order = try find(id, state.courtOrders)
            guard case .inForce = order.stage else {
                throw Refusal(.illegalStep, about: [id.description])
            }
            try require(reason: reason)
            try require(day >= order.entered, .inFuture, id)
            return [
                .clock(.orderMoved(id, .endProposed(by: try user(), day: day, reason: reason)))
            ]
        case .signEnd(let id):
            let order = try find(id, state.courtOrders)
            guard case .endProposed(let first, let day, _) = order.stage else {
                throw Refusal(.illegalStep, about: [id.description])
            }
            let user = try user()
            try require(user != first, .samePerson, id)
            return [.clock(.orderMoved(id, .ended(by: user, day: day, context.at)))]
        case .raise(let task): return try raise(task)
        case .settle(let id): return try settle(id)
        case .look:
            return [.clock(.looked(context.purpose, by: try user()))]
        }
    }

    private func record(_ event: LegalEvent) throws(Refusal) -> [Event] {
        try requireNew(event.id, state.legalEvents)
        if let person = event.person { try require(persons: [person]) }
        try require(event.kind.isWellFormed, .detailMissing, event.id)
        try require(past: event.at)
        try require(event.agency == agency(), .otherAgency, event.agency)
        try require(event.recordedBy == user(), .detailMissing, event.recordedBy)
        if let document = event.document {
            try require(document: document, of: event.person.map { [$0] } ?? [])
        }
        if let old = event.corrects {
            let wrong = try find(old, state.legalEvents)
            let isOfSame =
                wrong.person.map(state.canonical) == event.person.map(state.canonical)
            try require(isOfSame, .detailMissing, old)
            try require(wrong.agency == event.agency, .otherAgency, wrong.agency)
            try require(!state.correctedEvents.contains(old), .alreadyRecorded, old)
        }
        return [.clock(.recorded(event))]
    }

    private func extend(_ extended: ClockExtension) throws(Refusal) -> [Event] {
        try requireNew(extended.id, state.clockExtensions)
        try require(persons: [extended.person])
        try require(extended.grantedBy == user(), .detailMissing, extended.grantedBy)
        try require(past: extended.at)
        try require(said: extended.reference)
        let versions = context.rules.clocks.adding(ordersOf: state).versions(of: extended.rule)
        let ground = versions.flatMap { $0.extensions ?? [] }
            .first { $0.ground == extended.ground }
        guard let ground else {
            throw Refusal(.groundNotOfRule, about: [extended.rule.rawValue])
        }
        try require((ground.adds != nil) != (extended.until != nil), .detailMissing, extended.id)
        return [.clock(.extended(extended))]
    }

    private func propose(_ order: CourtOrder) throws(Refusal) -> [Event] {
        try requireNew(order.id, state.courtOrders)
        try require(order.stage == .proposed, .notAtTheBeginning, order.id)
        try require(order.proposedBy == user(), .detailMissing, order.proposedBy)
        try require(said: order.docket)
        try require(order.entered <= day, .inFuture, order.id)
        try require(past: order.at)
        var book = context.rules.clocks.adding(ordersOf: state)
        do throws(ClockRuleError) {
            let file = try ClockRuleFile(
                json: Data(order.text.utf8), name: order.id.description)
            try book.add(file, name: order.id.description, order: order.id)
        } catch {
            throw Refusal(.orderUnreadable, about: [order.id.description])
        }
        return [.clock(.orderProposed(order))]
    }

    // MARK: The gate

    /// Refuses an act that a rule blocks for one of its people.
    ///
    /// A rule blocks while what it wants before the act is not on record, or its time has run out.
    func requireNotBlocked(_ command: Command) throws(Refusal) {
        guard let (act, persons) = state.actOnPeople(command) else { return }
        let book = context.rules.clocks.adding(ordersOf: state)
        let blocking = book.entries.filter { $0.rule.blocks?.contains(act) ?? false }
        guard !blocking.isEmpty else { return }
        let engine = ClockEngine(
            entries: blocking, calendars: book.calendars, zones: context.rules.zones)
        for person in persons {
            let facts = state.clockFacts(of: person)
            let goTogether =
                act == .removal && state.isWithChildren(person, among: persons, on: day)
            let gates = engine.gates(
                of: .person(state.canonical(person)), facts, at: context.at)
            for clock in gates where !(goTogether && clock.rule.subject == .parent) {
                throw Refusal(
                    .clockBlocks, about: [clock.rule.id.rawValue, person.description])
            }
        }
    }
}

extension CaseworkState {
    /// Whether every child that a person is linked to as parent or caregiver is among others.
    func isWithChildren(_ person: PersonID, among persons: [PersonID], on day: Day) -> Bool {
        let present = Set(persons.map(canonical))
        return protectiveLinks(of: person, on: day).allSatisfy {
            canonical($0.relative) != canonical(person) || present.contains(canonical($0.subject))
        }
    }

    /// The act that a rule may block, and the people it is done to.
    func actOnPeople(_ command: Command) -> (ClockRule.Act, [PersonID])? {
        switch command {
        case .separation(.approve(let id)):
            guard let link = separations[id].flatMap({ links[$0.link] }) else { return nil }
            return (.separation, [link.subject, link.relative])
        case .custody(.dispatch(let transfer)):
            return (.transfer, transfer.passengers.map(\.person))
        case .custody(.end(let persons, .removed, _)): return (.removal, persons)
        case .custody(.end(let persons, .released, _)): return (.release, persons)
        case .case(.arrangeCare(let care)) where care.isPermanent:
            return (.permanentPlacement, [care.child])
        case .case(.reunify(let id, _, _)):
            return cases[id].map { (.reunification, [$0.child]) }
        case .case(.close(let id, _, _)): return cases[id].map { (.closure, [$0.child]) }
        default: return nil
        }
    }
}

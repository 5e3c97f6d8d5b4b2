// Part of Reunify. Copyright the Reunify contributors.
// SPDX-License-Identifier: Apache-2.0

extension Decider {
    func decide(_ command: CustodyCommand) throws(Refusal) -> [Event] {
        switch command {
        case .take(let passengers, let agency, let facility, let from):
            return try take(passengers, agency, facility, from)
        case .relocate(let passengers, let facility, let at):
            let held = try requireHeld(passengers.map(\.person), at)
            try checkNew(passengers)
            let changes = try moves(passengers, .held(agency(), facility))
            try requireNoSilentSplit(changes)
            let ending = Custody.Ending(at: at, how: .relocated, household: nil)
            let agency = try agency()
            return held.map { .custody(.ended($0.id, ending)) }
                + passengers.map { .custody(.began(custody($0, agency, facility, at))) }
                + endedSeparations(changes)
        case .dispatch(let transfer):
            return try dispatch(transfer)
        case .acknowledge(let id):
            return try acknowledge(id)
        case .refuse(let id, let reason):
            let transfer = try open(id)
            try require(reason: reason)
            try require(transfer.receiver == agency(), .otherAgency, id)
            return [.custody(.transferMoved(id, .refused(context.at, reason: reason)))]
        case .recall(let id, let reason):
            let transfer = try open(id)
            try require(reason: reason)
            try require(transfer.sender == agency(), .otherAgency, id)
            return [.custody(.transferMoved(id, .recalled(context.at, reason: reason)))]
        case .end(let persons, let how, let at):
            return try end(persons, how, at)
        }
    }

    private func take(
        _ passengers: [Transfer.Passenger], _ agency: AgencyID, _ facility: FacilityID,
        _ from: Moment
    ) throws(Refusal) -> [Event] {
        try require(agency == self.agency(), .otherAgency, agency)
        try require(past: from)
        try checkNew(passengers)
        for passenger in passengers {
            let person = passenger.person
            try require(state.openCustody(of: person) == nil, .alreadyHeld, person)
            let last = state.custodies(of: person).compactMap(\.ended?.at).max()
            try require(last.map { $0 <= from } ?? true, .inFuture, person)
            let hasDied = state.whereabouts(of: person) == .died
            try require(!hasDied, .illegalStep, person)
        }
        let changes = try moves(passengers, .held(agency, facility))
        try requireNoSilentSplit(changes)
        return passengers.map { .custody(.began(custody($0, agency, facility, from))) }
            + endedSeparations(changes)
    }

    private func dispatch(_ transfer: Transfer) throws(Refusal) -> [Event] {
        try requireNew(transfer.id, state.transfers)
        try require(
            transfer.stage == .dispatched && transfer.links.isEmpty && transfer.separations.isEmpty,
            .notAtTheBeginning, transfer.id)
        try require(transfer.sender == agency(), .otherAgency, transfer.sender)
        try require(transfer.receiver != transfer.sender, .detailMissing, transfer.receiver)
        _ = try requireHeld(transfer.passengers.map(\.person), transfer.dispatched)
        try checkNew(transfer.passengers)
        let changes = try moves(
            transfer.passengers, .held(transfer.receiver, transfer.facility))
        try requireNoSilentSplit(changes)
        var carried = transfer
        let links = Set(transfer.passengers.flatMap { state.links(of: $0.person) }.map(\.id))
            .sorted()
        carried.links = links
        carried.separations = Set(
            links.compactMap { state.links[$0] }.flatMap {
                state.separationsInForce(between: $0.subject, and: $0.relative)
            }.map(\.id)
        ).sorted()
        return [.custody(.dispatched(carried))]
    }

    private func acknowledge(_ id: TransferID) throws(Refusal) -> [Event] {
        let transfer = try open(id)
        try require(transfer.receiver == agency(), .otherAgency, id)
        let held = try custodies(of: transfer.passengers.map(\.person))
        let changes = try moves(
            transfer.passengers, .held(transfer.receiver, transfer.facility))
        // Links may have been claimed, and others moved, while they were on the way.
        try requireNoSilentSplit(changes)
        let ending = Custody.Ending(at: context.at, how: .transferred(id), household: nil)
        return held.map { .custody(.ended($0.id, ending)) }
            + transfer.passengers.map {
                .custody(.began(custody($0, transfer.receiver, transfer.facility, context.at)))
            } + [.custody(.transferMoved(id, .acknowledged(context.at)))]
            + endedSeparations(changes)
    }

    private func end(_ persons: [PersonID], _ how: Custody.How, _ at: Moment) throws(Refusal)
        -> [Event]
    {
        switch how {
        // These happen by moving somebody somewhere.
        case .transferred, .relocated: throw Refusal(.illegalStep)
        case .released(let text), .removed(let text), .left(let text), .recordedInError(let text):
            try require(said: text)
        case .died: break
        }
        let held = try requireHeld(persons, at)
        let first = persons.count > 1 ? held.map(\.id).min() : nil
        let household = first.map(Household.leftTogether)
        let ending = Custody.Ending(at: at, how: how, household: household)
        var changes: [PersonID: Whereabouts] = [:]
        for person in persons { changes[state.canonical(person)] = Whereabouts(after: ending) }
        if case .removed = how { try requireChoice(of: changes) }
        try requireNoSilentSplit(changes)
        return held.map { .custody(.ended($0.id, ending)) }
            + endedSeparations(changes)
    }

    // MARK: Conditions

    private func open(_ id: TransferID) throws(Refusal) -> Transfer {
        let transfer = try find(id, state.transfers)
        try require(transfer.stage.isOpen, .illegalStep, id)
        return transfer
    }

    /// Persons whom the agency of the user holds and who are not on the way to another.
    private func requireHeld(_ persons: [PersonID], _ at: Moment) throws(Refusal) -> [Custody] {
        try require(past: at)
        for person in persons {
            try require(state.openTransfer(of: person) == nil, .onTheWay, person)
        }
        let held = try custodies(of: persons)
        for custody in held {
            try require(custody.agency == agency(), .otherAgency, custody.id)
            try require(custody.from <= at, .inFuture, custody.id)
        }
        return held
    }

    private func custodies(of persons: [PersonID]) throws(Refusal) -> [Custody] {
        try require(!persons.isEmpty, .detailMissing)
        try require(Set(persons.map(state.canonical)).count == persons.count, .detailMissing)
        var held: [Custody] = []
        for person in persons {
            _ = try find(person, state.persons)
            guard let custody = state.openCustody(of: person) else {
                throw Refusal(.notHeld, about: [person.description])
            }
            held.append(custody)
        }
        return held
    }

    private func checkNew(_ passengers: [Transfer.Passenger]) throws(Refusal) {
        try require(!passengers.isEmpty, .detailMissing)
        try require(
            Set(passengers.map(\.custody)).count == passengers.count
                && Set(passengers.map { state.canonical($0.person) }).count == passengers.count,
            .detailMissing)
        for passenger in passengers {
            _ = try find(passenger.person, state.persons)
            try requireNew(passenger.custody, state.custodies)
        }
    }

    private func custody(
        _ passenger: Transfer.Passenger, _ agency: AgencyID, _ facility: FacilityID, _ from: Moment
    ) -> Custody {
        Custody(
            id: passenger.custody, person: state.canonical(passenger.person), agency: agency,
            facility: facility, from: from)
    }

    private func moves(_ passengers: [Transfer.Passenger], _ to: Whereabouts) throws(Refusal)
        -> [PersonID: Whereabouts]
    {
        var changes: [PersonID: Whereabouts] = [:]
        for passenger in passengers { changes[state.canonical(passenger.person)] = to }
        return changes
    }
}

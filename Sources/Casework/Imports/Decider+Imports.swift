// Part of Reunify. Copyright the Reunify contributors.
// SPDX-License-Identifier: Apache-2.0

extension Decider {
    func decide(_ command: ImportCommand) throws(Refusal) -> [Event] {
        switch command {
        case .receive(let row, let reading):
            try require(row.agency == agency(), .otherAgency, row.agency)
            try require(state.rows[row.id] == nil, .rowReceivedBefore, row.id)
            try require(row.line >= 1, .detailMissing, row.id)
            switch reading {
            case .record(let person, let record, let content):
                return [
                    .imported(.received(row, .accepted(record.id))),
                    try taken(row, person, record),
                ] + (try said(content, in: record, by: person))
            case .unreadable(let reason): try require(reason: reason)
            case .ambiguous(let question, let readings):
                try require(said: question)
                try require(Set(readings).count >= 2, .detailMissing, row.id)
            }
            return [.imported(.received(row, .quarantined(reading)))]
        case .settle(let id, let person, let record, let content, let reason):
            let row = try find(id, state.rows)
            try require(row.agency == agency(), .otherAgency, row.agency)
            guard case .quarantined = state.fates[id] else {
                throw Refusal(.illegalStep, about: [id.description])
            }
            try require(!state.isWithdrawn(id), .importWithdrawn, id)
            try require(reason: reason)
            return [
                .imported(.settled(id, record.id, reason: reason)),
                try taken(row, person, record),
            ] + (try said(content, in: record, by: person))
        case .reread(let id, let person, let record, let content, let reason):
            let row = try find(id, state.rows)
            try require(row.agency == agency(), .otherAgency, row.agency)
            guard case .accepted(let before) = state.fates[id] else {
                throw Refusal(.illegalStep, about: [id.description])
            }
            try require(!state.isWithdrawn(id), .importWithdrawn, id)
            let isOfPerson = try find(person, state.persons).records.contains(before)
            try require(isOfPerson, .detailMissing, person)
            try require(reason: reason)
            return [
                .imported(.reread(id, record.id, reason: reason)),
                try taken(row, person, record),
            ] + (try said(content, in: record, by: person))
        case .withdraw(let list, let reason): return try withdraw(list, reason)
        }
    }

    /// Takes back what a list brought, where nothing else is on record of those it brought: no act that
    /// rests on them loses what it stands on.
    private func withdraw(_ list: ImportedListKey, _ reason: String) throws(Refusal) -> [Event] {
        try require(list.agency == agency(), .otherAgency, list.agency)
        try require(reason: reason)
        let extent = state.extent(of: list)
        guard let last = extent.rows.last else { throw Refusal(.unknownRecord) }
        let dependents = state.dependents(on: extent)
        guard dependents.isEmpty else {
            throw Refusal(
                .importBuiltOn, about: dependents.identifiers, dependents: dependents)
        }
        return [
            .imported(
                .withdrawn(
                    ImportWithdrawal(
                        list: list, through: last, rows: extent.rows.count,
                        records: extent.records.count, persons: extent.only.count, reason: reason,
                        by: try user(), at: context.at)))
        ]
    }

    /// What a row says beside who its person is: it is the source that says it, in writing, so that
    /// nobody has to be asked in which language it was said.
    private func said(_ content: RowContent, in record: SourceRecord, by person: PersonID)
        throws(Refusal) -> [Event]
    {
        var events: [Event] = []
        let isDistinct =
            Set(content.statements.map(\.id)).count == content.statements.count
            && Set(content.contacts.map(\.id)).count == content.contacts.count
        try require(isDistinct, .identifierInUse)
        for statement in content.statements {
            try requireNew(statement.id, state.statements)
            try require(said: statement.words)
            try require(
                statement.by == person && statement.record == record.id, .detailMissing,
                statement.id)
            events.append(.link(.stated(statement)))
        }
        if let encounter = content.encounter {
            try requireNew(encounter.id, state.encounters)
            try require(encounter.agency == agency(), .otherAgency)
            try require(
                encounter.people == [person] && encounter.record == record.id, .detailMissing,
                encounter.id)
            // A day that is today in the zone of the list may not have ended here.
            let isPast = encounter.isDayOnly ? encounter.at.day <= day : encounter.at <= context.at
            try require(isPast, .inFuture)
            events.append(.people(.encountered(encounter)))
        }
        for contact in content.contacts {
            try requireNew(contact.id, state.contacts)
            try require(said: contact.value)
            try require(
                contact.person == person && contact.record == record.id
                    && contact.attempts.isEmpty, .detailMissing, contact.id)
            events.append(.file(.contactAdded(contact)))
        }
        for scope in content.refused ?? [] {
            let refusal = ConsentRefusal(
                person: person, scope: scope, at: context.at, record: record.id)
            events.append(.file(.consentRefused(refusal)))
        }
        if let asked = content.asked { events += try opened(asked, in: record, by: person) }
        return events
    }

    /// A tracing request that another organisation took, by the consent for tracing that it took with it: the
    /// same rules hold as where both are recorded here, of a person who may have become one by this row.
    private func opened(
        _ asked: RowContent.Asked, in record: SourceRecord, by person: PersonID
    ) throws(Refusal) -> [Event] {
        let (consent, request) = (asked.consent, asked.request)
        try requireNew(consent.id, state.consents)
        try require(consent.withdrawn == nil, .notAtTheBeginning, consent.id)
        try require(
            consent.scope == .tracing && consent.covers == [person] && consent.giver == person,
            .detailMissing, consent.id)
        try require(past: consent.given)
        let understood = state.languages(of: person).union(record.identity.languages)
        try require(
            consent.interpretation.isUnderstood(by: understood), .notUnderstood, person)
        guard consent.stage(at: context.at) == .active, request.consent == consent.id else {
            throw Refusal(.consentMissing, about: [consent.id.description])
        }
        try require(request.inquirer == person, .detailMissing, request.id)
        try requireWhole(request)
        return [.file(.consented(consent)), .tracing(.requested(request))]
    }

    /// The row becomes a record of a person: a new one, or one of this agency.
    private func taken(_ row: ImportedRow, _ person: PersonID, _ record: SourceRecord)
        throws(Refusal) -> Event
    {
        try require(record.row == row.id, .detailMissing, row.id)
        let command: PeopleCommand
        if state.persons[person] == nil {
            command = .register(person, record)
        } else {
            command = .addRecord(record, to: person)
            try permit(.people(command))
        }
        guard let event = try decide(command).first else {
            throw Refusal(.detailMissing, about: [row.id.description])
        }
        return event
    }
}

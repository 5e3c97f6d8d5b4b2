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
            case .record(let person, let record):
                return [
                    .imported(.received(row, .accepted(record.id))),
                    try taken(row, person, record),
                ]
            case .unreadable(let reason): try require(reason: reason)
            case .ambiguous(let question, let readings):
                try require(said: question)
                try require(Set(readings).count >= 2, .detailMissing, row.id)
            }
            return [.imported(.received(row, .quarantined(reading)))]
        case .settle(let id, let person, let record, let reason):
            let row = try find(id, state.rows)
            try require(row.agency == agency(), .otherAgency, row.agency)
            guard case .quarantined = state.fates[id] else {
                throw Refusal(.illegalStep, about: [id.description])
            }
            try require(reason: reason)
            return [
                .imported(.settled(id, record.id, reason: reason)),
                try taken(row, person, record),
            ]
        }
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

// Part of Reunify. Copyright the Reunify contributors.
// SPDX-License-Identifier: Apache-2.0

/// One decision: the state, and who asks.
///
/// Each folder adds the rules of its commands.
struct Decider {
    let state: CaseworkState
    let context: ActContext

    func decide(_ command: Command) throws(Refusal) -> [Event] {
        try permit(command)
        try requirePresent(command)
        let events: [Event] =
            switch command {
            case .people(let command): try decide(command)
            case .custody(let command): try decide(command)
            case .separation(let command): try decide(command)
            case .link(let command): try decide(command)
            case .tracing(let command): try decide(command)
            case .verification(let command): try decide(command)
            case .case(let command): try decide(command)
            case .file(let command): try decide(command)
            case .imported(let command): try decide(command)
            case .clock(let command): try decide(command)
            case .report(let command): try decide(command)
            case .export(let command): try decide(command)
            case .agreement(let command): try decide(command)
            }
        try requireNotBlocked(command)
        return events
    }

    var day: Day { context.at.day }

    /// The user who acts.
    func user() throws(Refusal) -> UserID {
        guard let user = context.actor.user else { throw Refusal(.peopleDecide) }
        return user
    }

    /// The agency of the user who acts.
    func agency() throws(Refusal) -> AgencyID {
        guard case .user(_, _, let agency) = context.actor else { throw Refusal(.peopleDecide) }
        return agency
    }

    func require(_ condition: Bool, _ code: Refusal.Code, _ about: any CaseworkIdentifier...)
        throws(Refusal)
    {
        guard condition else { throw Refusal(code, about: about.map(\.description)) }
    }

    func require(reason: String) throws(Refusal) {
        try require(reason.contains { !$0.isWhitespace }, .reasonMissing)
    }

    func require(said text: String) throws(Refusal) {
        try require(text.contains { !$0.isWhitespace }, .detailMissing)
    }

    /// Not later than now.
    func require(past moment: Moment) throws(Refusal) {
        try require(moment <= context.at, .inFuture)
    }

    /// A record that exists.
    func find<ID, Value>(_ id: ID, _ records: NumberedTable<ID, Value>) throws(Refusal)
        -> Value
    {
        guard let value = records[id] else {
            throw Refusal(.unknownRecord, about: [id.description])
        }
        return value
    }

    /// An identifier that nothing has yet.
    func requireNew<ID, Value>(_ id: ID, _ records: NumberedTable<ID, Value>) throws(Refusal) {
        try require(records[id] == nil, .identifierInUse, id)
    }

    func require(persons: some Sequence<PersonID>) throws(Refusal) {
        for person in persons { _ = try find(person, state.persons) }
        try require(present: persons)
    }

    /// Not people of whom nothing but a list that was taken back is on record.
    func require(present persons: some Sequence<PersonID>) throws(Refusal) {
        for person in persons {
            try require(state.isPresent(person), .importWithdrawn, person)
        }
    }

    /// A paper of one of `persons`, attached and legible.
    func require(document id: DocumentID, of persons: [PersonID]) throws(Refusal) {
        guard let document = state.documents[id], document.isLegible else {
            throw Refusal(.evidenceNotAttached, about: [id.description])
        }
        let owner = state.canonical(document.person)
        try require(persons.contains { state.canonical($0) == owner }, .evidenceNotAttached, id)
    }

    /// Something said to a person in a language the person understands.
    func require(_ interpretation: Interpretation, understoodBy person: PersonID) throws(Refusal) {
        try require(
            interpretation.isUnderstood(by: state.languages(of: person)), .notUnderstood, person)
    }
}

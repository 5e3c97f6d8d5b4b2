// Part of Reunify. Copyright the Reunify contributors.
// SPDX-License-Identifier: Apache-2.0

import Casework
import Registry

/// What saving a family does, act by act, in the order in which one needs the other.
struct RegistrationPlan: Sendable {
    private let draft: RegistrationDraft
    private let claims: [(pair: RegistrationDraft.Pair, relation: FamilyRelation)]
    private let agency: AgencyID

    /// Seconds for which a consent holds that says nothing else: a year.
    private static let consentLasts = 365 * 86_400

    init(
        _ draft: RegistrationDraft,
        claims: [(RegistrationDraft.Pair, FamilyRelation)], agency: AgencyID
    ) {
        self.draft = draft
        self.claims = claims
        self.agency = agency
    }

    /// The first refusal that saving would meet; nil where there is none.
    ///
    /// Tried in a copy of the state, with numbers that nobody has.
    func refusal(in state: CaseworkState, _ context: ActContext) -> Refusal? {
        var state = state
        let high = UInt64.max - 10_000
        let persons = draft.people.indices.map { PersonID(high + UInt64($0)) }
        var commands = draft.people.indices.map { place in
            register(place, persons[place], SourceRecordID(high + UInt64(place)), context.at)
        }
        let met = EncounterID(high)
        commands.append(encounter(met, persons, context.at))
        if persons.count > 1 {
            var next = high
            commands.append(
                unit(FamilyUnitID(high), met, persons) {
                    next += 1
                    return LinkID(next)
                })
        }
        if let facility = draft.facility {
            commands.append(
                custody(persons, facility, context.at) { CustodyID(high + UInt64($0)) })
        }
        for place in draft.statements.indices {
            commands.append(
                statement(place, StatementID(high + UInt64(place)), persons, context.at))
        }
        for place in draft.consents.indices {
            guard let command = consent(place, ConsentID(high + UInt64(place)), persons, context.at)
            else { return Refusal(.detailMissing) }
            commands.append(command)
        }
        for command in commands {
            switch decide(state, command, context) {
            case .refused(let refusal): return refusal
            case .accepted(let events): for event in events { state.apply(event) }
            }
        }
        return nil
    }

    /// Saves it, and answers the people.
    func carryOut(_ visit: Visit) async throws -> [PersonID] {
        var persons: [PersonID] = []
        for place in draft.people.indices {
            persons.append(
                try await visit.submit("person \(place)") { identifiers, at in
                    let person = identifiers.next(PersonID.self)
                    let record = identifiers.next(SourceRecordID.self)
                    return (register(place, person, record, at), person)
                })
        }
        let people = persons
        let met = try await visit.submit("encounter") { identifiers, at in
            let id = identifiers.next(EncounterID.self)
            return (encounter(id, people, at), id)
        }
        if people.count > 1 {
            try await visit.submit("unit") { identifiers, _ in
                let id = identifiers.next(FamilyUnitID.self)
                return (unit(id, met, people) { identifiers.next(LinkID.self) }, ())
            }
        }
        if let facility = draft.facility {
            try await visit.submit("custody") { identifiers, at in
                let ids = people.map { _ in identifiers.next(CustodyID.self) }
                return (custody(people, facility, at) { ids[$0] }, ())
            }
        }
        for place in draft.statements.indices {
            try await visit.submit("statement \(place)") { identifiers, at in
                let id = identifiers.next(StatementID.self)
                return (statement(place, id, people, at), ())
            }
        }
        for place in draft.consents.indices {
            try await visit.submit("consent \(place)") { identifiers, at in
                let id = identifiers.next(ConsentID.self)
                let command = consent(place, id, people, at) ?? .file(.withdrawConsent(id))
                return (command, ())
            }
        }
        return people
    }

    // MARK: The acts

    private func register(
        _ place: Int, _ person: PersonID, _ record: SourceRecordID, _ at: Moment
    ) -> Command {
        .people(
            .register(
                person,
                SourceRecord(
                    id: record, agency: agency, identity: draft.people[place].identity,
                    received: at)))
    }

    private func encounter(_ id: EncounterID, _ people: [PersonID], _ at: Moment) -> Command {
        .people(
            .recordEncounter(
                Encounter(id: id, agency: agency, people: people, at: at, place: draft.place)))
    }

    private func unit(
        _ id: FamilyUnitID, _ met: EncounterID, _ people: [PersonID], _ next: () -> LinkID
    ) -> Command {
        let links = claims.map { claim in
            FamilyLink(
                id: next(), subject: people[claim.pair.subject],
                relative: people[claim.pair.relative], relation: claim.relation,
                caredForSubject: false, origin: .encounter)
        }
        return .people(
            .formFamilyUnit(FamilyUnit(id: id, encounter: met, members: people), claims: links))
    }

    private func custody(
        _ people: [PersonID], _ facility: FacilityID, _ at: Moment, _ id: (Int) -> CustodyID
    ) -> Command {
        .custody(
            .take(
                people.enumerated().map {
                    Transfer.Passenger(person: $0.element, custody: id($0.offset))
                }, agency, facility, from: at))
    }

    private func statement(
        _ place: Int, _ id: StatementID, _ people: [PersonID], _ at: Moment
    ) -> Command {
        let said = draft.statements[place]
        // It was said in a language of who said it.
        let language = draft.people[said.by].identity.languages.map(\.tag).sorted().first ?? ""
        return .link(
            .takeStatement(
                Statement(
                    id: id, by: people[said.by], relation: said.relation, nameOfRelative: said.name,
                    words: said.words, interpretation: Interpretation(language: Language(language)),
                    taken: at, corrects: nil)))
    }

    private func consent(
        _ place: Int, _ id: ConsentID, _ people: [PersonID], _ at: Moment
    ) -> Command? {
        guard
            let expires = Moment(
                seconds: at.seconds + Self.consentLasts, offsetMinutes: at.offsetMinutes,
                zone: at.zone)
        else { return nil }
        let scope = draft.consents[place]
        return .file(
            .consent(
                Consent(
                    id: id, scope: scope, covers: Set(people), giver: people[draft.giver],
                    recipients: scope == .sharing ? Set(draft.recipients) : [], withheldFrom: [],
                    interpretation: Interpretation(language: Language(draft.consentLanguage)),
                    given: at, expires: expires)))
    }
}

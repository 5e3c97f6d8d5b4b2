// Part of Reunify. Copyright the Reunify contributors.
// SPDX-License-Identifier: Apache-2.0

import Casework
import FamilyLinkage

/// The live index: everybody on record by what relatives share, and whose records changed since it was
/// asked last.
///
/// It is built in memory from records that are open, when it is asked for the first time after a start,
/// piece by piece between other requests. From then on every event that says something of a person
/// enters it at once. It holds no text.
struct MatchIndex: Sendable {
    let kin = KinIndex()
    /// While it is being built: those whose turn comes yet.
    private(set) var waiting: ArraySlice<PersonID>

    /// An index of nobody, for the people of a state.
    init(for state: CaseworkState) {
        waiting =
            state.persons.values.filter { $0.mergedInto == nil && state.isPresent($0.id) }
            .map(\.id)[...]
    }

    /// Whether everybody is in it.
    var isWhole: Bool { waiting.isEmpty }

    /// Takes the next people out, to be entered.
    mutating func next(_ count: Int, _ state: CaseworkState) -> [KinPerson] {
        let people = waiting.prefix(count).map(state.kinPerson)
        waiting = waiting.dropFirst(count)
        return people
    }

    private func waits(_ person: PersonID) -> Bool {
        guard let first = waiting.first, let last = waiting.last else { return false }
        return (first...last).contains(person)
    }

    /// Takes in what an event says; the state is the one after it.
    func enter(_ event: Event, _ state: CaseworkState) {
        switch event {
        case .people(.registered(let person, let record)),
            .people(.recordAdded(let record, let person)):
            guard !waits(state.canonical(person)) else { return }
            kin.count(state.kinDescription(of: record))
            // What was read of the row before says nothing any more.
            let before = state.persons[person]?.records.last {
                $0 < record.id && record.row != nil && state.records[$0]?.row == record.row
            }
            if let before = before.flatMap({ state.records[$0] }) {
                kin.forget(state.kinDescription(of: before))
            }
        case .people(.encountered(let encounter)):
            for person in encounter.people where !waits(state.canonical(person)) {
                kin.count(KinDescription.Encounter(encounter))
            }
        default: break
        }
        for person in event.described(state) where !waits(state.canonical(person)) {
            for description in state.kinPerson(person).descriptions {
                kin.enter(description, of: state.canonical(person).number)
            }
        }
    }
}

extension Event {
    /// People of whom it says something by which they may be matched.
    fileprivate func described(_ state: CaseworkState) -> [PersonID] {
        switch self {
        case .people(.registered(let person, _)), .people(.recordAdded(_, let person)): [person]
        case .people(.encountered(let encounter)): encounter.people
        case .people(.resolved(let resolution)): resolution.kind.persons
        case .link(.stated(let statement)): [statement.by]
        case .tracing(.requested(let request)): [request.inquirer]
        case .file(.contactAdded(let contact)): [contact.person]
        // Whoever had said no to tracing, and now says yes.
        case .file(.consented(let consent)) where consent.scope == .tracing:
            consent.covers.sorted().filter { state.consentRefusals[$0] != nil }
        default: []
        }
    }

    /// People about whom the index has to be asked after it; the state is the one after it.
    func changed(_ state: CaseworkState) -> [PersonID] {
        switch self {
        case .people(.resolutionUndone(let id, _)):
            state.resolutions[id]?.kind.persons ?? []
        case .link(.claimed(let link)): [link.subject, link.relative]
        case .link(.superseded(let id, _)), .link(.verified(let id, _)):
            state.links[id].map { [$0.subject, $0.relative] } ?? []
        case .imported(.withdrawn(let withdrawal)): state.stayingPersons(after: withdrawal)
        case .tracing(.closed(let id, _)), .tracing(.found(let id, _, _)),
            .tracing(.notFound(let id, _)):
            state.requests[id].map { [$0.inquirer] } ?? []
        case .file(.consentRefused(let refusal)): [refusal.person]
        default: described(state)
        }
    }
}

extension Happening {
    /// People about whom the index has to be asked after it.
    func changed(_ state: CaseworkState) -> [PersonID] {
        switch self {
        case .casework(let event): event.changed(state)
        case .administrative(.erased(let persons, _, _, _)): persons
        case .administrative: []
        }
    }
}

extension Resolution.Kind {
    fileprivate var persons: [PersonID] {
        switch self {
        case .merge(let from, let into), .split(_, let from, let into): [from, into]
        }
    }
}

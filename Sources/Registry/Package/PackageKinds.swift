// Part of Reunify. Copyright the Reunify contributors.
// SPDX-License-Identifier: Apache-2.0

import Casework

/// The present state in files of one kind each: what other programs read.
///
/// They follow from the journal of the package, and are compared with it when it is taken in.
enum PackageKinds {
    /// A kind, and how its lines are written.
    struct Kind: Sendable {
        let name: String
        let about: String
        let write: @Sendable (RegistryState, _ line: (any Encodable) throws -> Void) throws -> Void

        var path: String { "state/\(name).jsonl" }
    }

    private static func kind<ID: CaseworkIdentifier, Value: Encodable & Sendable>(
        _ name: String, _ about: String,
        _ values: @escaping @Sendable (CaseworkState) -> NumberedTable<ID, Value>
    ) -> Kind {
        Kind(name: name, about: about) { state, line in
            for value in values(state.casework).values { try line(value) }
        }
    }

    static let all: [Kind] = people + work + tracing + directory

    private static let people: [Kind] = [
        Kind(name: "persons", about: "People: which records describe each, and merges.") {
            state, line in
            for person in state.casework.persons.values {
                try line(PackagedPerson(person))
            }
        },
        kind("records", "What each source says of a person.", \.records),
        kind("resolutions", "Decisions that people are one, or two.", \.resolutions),
        kind("resolution-proposals", "People who may be one.", \.resolutionProposals),
        kind("encounters", "When and where people were first met together.", \.encounters),
        kind("family-units", "People who arrived or live together as a family.", \.familyUnits),
        kind("links", "Family links, whatever became of them.", \.links),
        kind("statements", "What people said of their relatives.", \.statements),
        kind("consents", "What was allowed, for what, towards whom.", \.consents),
        Kind(name: "consent-refusals", about: "What people said no to.") { state, line in
            for (_, said) in state.casework.consentRefusals.sorted(by: { $0.key < $1.key }) {
                for refusal in said { try line(refusal) }
            }
        },
        kind("contacts", "Ways to reach people.", \.contacts),
        kind("documents", "Papers, by their digests.", \.documents),
        kind("notes", "Notes of the work.", \.notes),
    ]

    private static let work: [Kind] = [
        kind("custodies", "Who was and is responsible for whom.", \.custodies),
        kind("transfers", "Custody handed over.", \.transfers),
        kind("separations", "Children put apart from parents or caregivers.", \.separations),
        kind("choices", "What parents chose about being reunited.", \.choices),
        Kind(name: "alerts", about: "What was tried and must not happen.") { state, line in
            let alerts = state.casework.alerts.sorted {
                ($0.link, $0.act.rawValue) < ($1.link, $1.act.rawValue)
            }
            for alert in alerts { try line(alert) }
        },
        kind("verifications", "Evidence examined by people.", \.verifications),
        kind("cases", "The work for children.", \.cases),
        kind("care", "Who looks after children.", \.careArrangements),
        kind("flags", "Concerns that hold cases.", \.redFlags),
        kind("tasks", "Work for somebody.", \.tasks),
        kind("legal-events", "What legal clocks count from.", \.legalEvents),
        kind("clock-extensions", "More time under a rule.", \.clockExtensions),
        kind("court-orders", "Courts' orders that set clocks.", \.courtOrders),
        kind("reports", "Reports that were issued.", \.reports),
        kind("exports", "What left, for whom, and what stayed.", \.exports),
        kind("agreements", "What agencies agreed may pass between them.", \.agreements),
    ]

    private static let tracing: [Kind] = [
        kind("requests", "Requests for relatives.", \.requests),
        Kind(name: "tracing-actions", about: "What was done to find people.") { state, line in
            let actions = state.casework.tracingActions
            for request in actions.keys.sorted() {
                for action in actions[request] ?? [] { try line(action) }
            }
        },
        kind("proposals", "Relations found by matching.", \.proposals),
        Kind(name: "rows", about: "Rows of lists as they came, and what became of each.") {
            state, line in
            let casework = state.casework
            for row in casework.rows.values {
                guard let fate = casework.fates[row.id] else { continue }
                try line(
                    PackagedRow(
                        row: row, fate: fate, isSettled: casework.settledRows.contains(row.id),
                        isWithdrawn: casework.isWithdrawn(row.id)))
            }
        },
        Kind(name: "lists", about: "Lists that were imported, with their mappings.") {
            state, line in
            let lists = state.lists.values.sorted {
                ($0.agency, $0.digest) < ($1.agency, $1.digest)
            }
            for list in lists { try line(list) }
        },
    ]

    private static let directory: [Kind] = [
        Kind(name: "agencies", about: "Organisations.") { state, line in
            for (id, name) in state.directory.agencies.sorted(by: { $0.key < $1.key }) {
                try line(PackagedAgency(id: id, name: name))
            }
        },
        Kind(name: "facilities", about: "Places of organisations.") { state, line in
            for place in state.directory.facilities.values.sorted(by: { $0.id < $1.id }) {
                try line(PackagedFacility(id: place.id, agency: place.agency, name: place.name))
            }
        },
        Kind(name: "users", about: "Who works with the registry, in which role.") { state, line in
            for user in state.directory.users.values.sorted(by: { $0.id < $1.id }) {
                try line(
                    PackagedUser(
                        id: user.id, name: user.name, role: user.role, agency: user.agency))
            }
        },
        Kind(name: "holds", about: "People of whom nothing may be erased.") { state, line in
            for (person, hold) in state.holds.sorted(by: { $0.key < $1.key }) {
                try line(PackagedHold(person: person, reason: hold.reason))
            }
        },
        Kind(name: "erasures", about: "People whose content was erased, and how often.") {
            state, line in
            for (person, times) in state.erasures.sorted(by: { $0.key < $1.key }) {
                try line(PackagedErasure(person: person, times: Int(times)))
            }
        },
        Kind(name: "tombstones", about: "Copies of others' records whose time has ended.") {
            state, line in
            for (_, stone) in state.tombstones.sorted(by: { $0.key < $1.key }) { try line(stone) }
        },
    ]
}

private struct PackagedPerson: Encodable {
    let id: PersonID
    let records: [SourceRecordID]
    let mergedInto: PersonID?
    let processingClass: Person.ProcessingClass

    init(_ person: Person) {
        id = person.id
        records = person.records
        mergedInto = person.mergedInto
        processingClass = person.processingClass
    }
}

private struct PackagedRow: Encodable {
    let row: ImportedRow
    let fate: ImportedRow.Fate
    let isSettled: Bool
    /// Whether it was taken back with its list.
    let isWithdrawn: Bool
}

private struct PackagedAgency: Encodable {
    let id: AgencyID
    let name: String
}

private struct PackagedFacility: Encodable {
    let id: FacilityID
    let agency: AgencyID
    let name: String
}

private struct PackagedUser: Encodable {
    let id: UserID
    let name: String
    let role: Role
    let agency: AgencyID
}

private struct PackagedHold: Encodable {
    let person: PersonID
    let reason: String
}

private struct PackagedErasure: Encodable {
    let person: PersonID
    let times: Int
}

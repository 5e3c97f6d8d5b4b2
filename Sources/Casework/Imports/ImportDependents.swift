// Part of Reunify. Copyright the Reunify contributors.
// SPDX-License-Identifier: Apache-2.0

/// What may rest on what a list brought, so that the list cannot be taken back any more.
package enum ImportDependent: String, Hashable, Sendable, Codable, CaseIterable {
    case separation, custody, transfer, verification, link, choice, proposal, resolution
    case resolutionProposal = "resolution-proposal"
    case tracingRequest = "tracing-request"
    case `case`
    case care, flag
    case familyUnit = "family-unit"
    case laterRecord = "later-record"
    case statement, encounter, contact, consent, document, note, task
    case legalEvent = "legal-event"
    case reclassification, export

    /// What they are called, in English.
    package var words: String {
        switch self {
        case .separation: "separations"
        case .custody: "custodies"
        case .transfer: "transfers"
        case .verification: "verifications"
        case .link: "family links"
        case .choice: "choices of parents"
        case .proposal: "proposals that somebody looked at"
        case .resolution: "decisions about who is who"
        case .resolutionProposal: "proposals of one person that somebody decided"
        case .tracingRequest: "tracing requests"
        case .case: "cases"
        case .care: "care arrangements"
        case .flag: "red flags"
        case .familyUnit: "family units"
        case .laterRecord: "records that came later"
        case .statement: "statements"
        case .encounter: "encounters"
        case .contact: "contacts and attempts"
        case .consent: "consents"
        case .document: "papers"
        case .note: "notes"
        case .task: "tasks"
        case .legalEvent: "legal events and extensions"
        case .reclassification: "changed classes"
        case .export: "exports"
        }
    }
}

/// How much of each kind rests on what a list brought, with the identifiers where there are some.
package struct ImportDependents: Hashable, Sendable {
    private var found: [ImportDependent: Set<String>] = [:]

    package init() {}

    /// Whether nothing does.
    package var isEmpty: Bool { found.isEmpty }

    /// How many of each kind, in the order of the kinds.
    package var counts: [(kind: ImportDependent, count: Int)] {
        ImportDependent.allCases.compactMap { kind in
            found[kind].map { (kind, $0.count) }
        }
    }

    /// The first identifiers of each kind.
    package var identifiers: [String] {
        ImportDependent.allCases.flatMap { (found[$0] ?? []).sorted().prefix(5) }
    }

    /// Such as "custodies: 2, separations: 1".
    package var words: String {
        counts.map { "\($0.kind.words): \($0.count)" }.joined(separator: ", ")
    }

    mutating func add(_ kind: ImportDependent, _ id: some CustomStringConvertible) {
        found[kind, default: []].insert(id.description)
    }
}

extension CaseworkState {
    /// Everything that people did with those whom a list brought.
    ///
    /// Whatever is on record of them beside what the list says counts, also of people who had been on
    /// record before: which of two acts rests on the other nobody can tell.
    ///
    /// - Complexity: the people of the list, and all transfers, exports and decisions about who is who.
    package func dependents(on extent: ImportExtent) -> ImportDependents {
        var found = ImportDependents()
        for person in extent.persons {
            addLinks(of: person, to: &found)
            addWork(of: person, to: &found)
            addFile(of: person, extent, to: &found)
        }
        for transfer in transfers.values
        where transfer.passengers.contains(where: { extent.persons.contains($0.person) }) {
            found.add(.transfer, transfer.id)
        }
        for resolution in resolutions.values where resolution.isInForce(in: self) {
            let isOfList =
                switch resolution.kind {
                case .merge(let from, let into), .split(_, let from, let into):
                    extent.persons.contains(from) || extent.persons.contains(into)
                }
            if isOfList { found.add(.resolution, resolution.id) }
        }
        for export in exports.values where export.persons.contains(where: extent.persons.contains) {
            found.add(.export, export.id)
        }
        for consent in consents.values where extent.persons.contains(consent.giver) {
            found.add(.consent, consent.id)
        }
        return found
    }

    private func addLinks(of person: PersonID, to found: inout ImportDependents) {
        for link in links(of: person) {
            found.add(.link, link.id)
            for id in separationsOfLink[link.id] ?? [] { found.add(.separation, id) }
            for id in choicesOfLink[link.id] ?? [] { found.add(.choice, id) }
            for id in verificationsOfLink[link.id] ?? [] { found.add(.verification, id) }
        }
        for proposal in proposalsOnEitherSide(of: person) {
            switch proposal.stage {
            case .open, .withdrawn: break
            case .underReview, .moreEvidenceAsked, .accepted, .rejected:
                found.add(.proposal, proposal.id)
            }
        }
        for proposal in resolutionProposals(of: person) {
            switch proposal.stage {
            case .open, .withdrawn: break
            case .accepted, .rejected: found.add(.resolutionProposal, proposal.id)
            }
        }
    }

    private func addWork(of person: PersonID, to found: inout ImportDependents) {
        for custody in custodies(of: person) { found.add(.custody, custody.id) }
        for one in cases(of: person) { found.add(.case, one.id) }
        for care in careArrangements(of: person) { found.add(.care, care.id) }
        for unit in familyUnits(of: person) { found.add(.familyUnit, unit.id) }
        for own in identifiers(of: person) {
            for id in index[own]?.requests ?? [] { found.add(.tracingRequest, id) }
            for id in index[own]?.flags ?? [] { found.add(.flag, id) }
            for id in eventsOf[own] ?? [] { found.add(.legalEvent, id) }
            for id in extensionsOf[own] ?? [] { found.add(.legalEvent, id) }
            if persons[own]?.processingClass != .unclassified {
                found.add(.reclassification, own)
            }
        }
        for task in openWork.tasksOf[person] ?? [] { found.add(.task, task) }
    }

    private func addFile(
        of person: PersonID, _ extent: ImportExtent, to found: inout ImportDependents
    ) {
        // What came with another list is told by its record.
        let newest = persons[person]?.records.filter(extent.records.contains).max()
        for id in persons[person]?.records ?? [] where !extent.records.contains(id) {
            guard let newest, newest < id, let record = records[id], !isWithdrawn(record) else {
                continue
            }
            found.add(.laterRecord, id)
        }
        for statement in statements(of: person) where statement.record == nil {
            found.add(.statement, statement.id)
        }
        for encounter in encounters(of: person) where encounter.record == nil {
            found.add(.encounter, encounter.id)
        }
        for contact in contacts(of: person)
        where contact.record == nil || !contact.attempts.isEmpty {
            found.add(.contact, contact.id)
        }
        for consent in consents(of: person) { found.add(.consent, consent.id) }
        for document in documents(of: person) { found.add(.document, document.id) }
        for note in notes(of: person) { found.add(.note, note.id) }
    }
}

extension Resolution {
    /// Whether it still says who is who: a split that was undone left a person that is merged.
    fileprivate func isInForce(in state: CaseworkState) -> Bool {
        switch kind {
        case .merge: undone == nil
        case .split: true
        }
    }
}

// Part of Reunify. Copyright the Reunify contributors.
// SPDX-License-Identifier: Apache-2.0

/// What may leave an agency for a recipient and a purpose on a day, and how much stays for which reason.
///
/// Pure: who asks for it journals an ``IssuedExport`` before a byte of it leaves.
package struct ExportSelection: Sendable {
    /// Whom it is for, and what for.
    package let border: ExportBorder
    /// People of whom something leaves, ascending.
    package private(set) var people: [ReleasedPerson] = []
    private var tally: [ExportPart: [StayingReason?: Int]] = [:]

    /// Selects.
    ///
    /// - Parameters:
    ///   - role: That of whoever hands it over: nothing leaves that they may not see for this purpose.
    ///   - user: Whose own cases count.
    ///   - asked: Only these; nil for everybody within reach.
    ///   - erased: People whose content was erased at some time.
    ///   - erasedRows: Rows whose content was erased, also of people of whom something else is on record.
    /// - Complexity: the size of the registry where nobody is named.
    package init(
        _ state: CaseworkState, across border: ExportBorder, by user: UserID, in role: Role,
        of asked: [PersonID]? = nil, erased: Set<PersonID> = [], erasedRows: Set<RowID> = []
    ) {
        self.border = border
        let passage = Passage(
            state: state, border: border, user: user, role: role, erased: erased,
            erasedRows: erasedRows)
        let candidates: Set<PersonID> =
            asked.map {
                Set(
                    $0.filter { state.persons[$0] != nil && state.isPresent($0) }
                        .map(state.canonical))
            }
            ?? Set(
                state.persons.keys.filter {
                    state.persons[$0]?.mergedInto == nil && state.isPresent($0)
                })
        var reasons: [PersonID: StayingReason] = [:]
        var leaving: Set<PersonID> = []
        for person in candidates {
            let reason = passage.reason(keeping: person)
            // Of how many others there are nobody is told who did not name them.
            if asked == nil, reason == .otherAgency { continue }
            if let reason {
                reasons[person] = reason
                count(.person, reason)
            } else {
                leaving.insert(person)
                count(.person, nil)
            }
        }
        for person in leaving.sorted() {
            people.append(
                release(person, passage) { other in
                    let other = state.canonical(other)
                    return leaving.contains(other) ? nil : reasons[other] ?? .notAskedFor
                })
        }
    }

    /// What leaves: how many of each part, in the order of their names.
    package var contents: [ExportCount] { counts { $0 == nil } }

    /// What stays: how many of each part for each reason.
    package var leftOut: [ExportCount] { counts { $0 != nil } }

    private func counts(_ isWanted: (StayingReason?) -> Bool) -> [ExportCount] {
        tally.flatMap { part, reasons in
            reasons.filter { isWanted($0.key) }.map { reason, count in
                ExportCount(part: part, reason: reason, count: count)
            }
        }.sorted {
            ($0.part.rawValue, $0.reason?.rawValue ?? "")
                < ($1.part.rawValue, $1.reason?.rawValue ?? "")
        }
    }

    private mutating func count(_ part: ExportPart, _ reason: StayingReason?) {
        tally[part, default: [:]][reason, default: 0] += 1
    }

    /// Keeps those elements for which there is no reason to stay, and counts all.
    private mutating func sift<Element>(
        _ elements: [Element], _ part: ExportPart, _ reason: (Element) -> StayingReason?
    ) -> [Element] {
        elements.filter { element in
            let reason = reason(element)
            count(part, reason)
            return reason == nil
        }
    }

    /// - Parameter staying: Why somebody else does not leave with this export; nil where they do.
    private mutating func release(
        _ person: PersonID, _ passage: Passage, _ staying: (PersonID) -> StayingReason?
    ) -> ReleasedPerson {
        let state = passage.state
        var released = ReleasedPerson(
            id: person,
            processingClass: state.persons[person]?.processingClass ?? .unclassified,
            isMinor: state.isMinor(person, on: passage.border.at.day))
        let isHidden = released.isMinor && !state.hasVerifiedLink(person)
        let records = sift(state.records(of: person), .record) { record in
            passage.reason(keeping: .record, of: person)
                ?? passage.reason(keeping: record, of: person)
        }
        let areSealed = !state.hasVerifiedLink(person)
        released.records = records.map { record in
            guard record.hasSecrets else { return record }
            count(.secret, areSealed ? .sealed : nil)
            return areSealed ? record.withoutSecrets : record
        }
        // A link is of two people: it leaves where both do, and is counted once, with the younger of
        // those who leave.
        for link in state.links(of: person) {
            let other = state.canonical(link.subject) == person ? link.relative : link.subject
            let reason =
                passage.reason(keeping: .link, of: person)
                ?? (link.superseded == nil ? nil : .superseded) ?? staying(other)
                ?? (passage.areKeptApart(person, other) ? .withheldFromPerson : nil)
            if state.canonical(link.subject) == person || staying(link.subject) != nil {
                count(.link, reason)
            }
            if reason == nil { released.links.append(link) }
        }
        released.statements = sift(state.statements(of: person), .statement) {
            passage.reason(keeping: .statement, of: person, beside: $0.record)
        }
        let requests = sift(state.requests(by: person), .request) { request in
            passage.reason(keeping: .request, of: person) ?? passage.reason(keeping: request)
        }
        released.requests = requests.map { request in
            request.keepingFound { found in
                staying(found) == nil && !passage.areKeptApart(person, found)
            }
        }
        released.actions = requests.flatMap { state.tracingActions[$0.id] ?? [] }
        released.contacts = sift(state.contacts(of: person), .contact) { contact in
            passage.reason(keeping: .contact, of: person, beside: contact.record)
                ?? (isHidden ? .hiddenContact : nil)
        }
        releaseCustody(&released, passage, isHidden: isHidden, staying)
        // From whom somebody hides is nobody's to know.
        released.consents = sift(state.consents(of: person), .consent) { consent in
            passage.reason(keeping: .consent, of: person)
                ?? (consent.recipients.contains(passage.border.recipient) ? nil : .notOfPurpose)
                ?? (consent.withheldFrom.isEmpty && consent.withheldFromPersons.isEmpty
                    ? nil : .withheld)
        }
        return released
    }

    private mutating func releaseCustody(
        _ released: inout ReleasedPerson, _ passage: Passage, isHidden: Bool,
        _ staying: (PersonID) -> StayingReason?
    ) {
        let state = passage.state
        let person = released.id
        let ofPurpose = passage.reason(keeping: .custody, of: person)
        released.custodies = sift(state.custodies(of: person), .custody) { custody in
            ofPurpose ?? (custody.agency == passage.border.sender ? nil : .otherAgency)
                ?? (isHidden && custody.ended == nil ? .hiddenContact : nil)
        }
        let links = Set(released.links.map(\.id))
        released.separations =
            ofPurpose == nil
            ? links.sorted().flatMap { state.separations(of: $0) }
                .filter { $0.agency == passage.border.sender } : []
        released.cases =
            ofPurpose == nil
            ? state.cases(of: person).filter { $0.agency == passage.border.sender } : []
        released.care =
            ofPurpose == nil
            ? state.careArrangements(of: person).filter { care in
                care.caregiver.map { staying($0) == nil } ?? true
            } : []
        let whereabouts = state.whereabouts(of: person)
        guard whereabouts != .unrecorded else { return }
        var reason =
            passage.reason(keeping: .location, of: person) ?? (isHidden ? .hiddenContact : nil)
        if reason == nil, case .held(let holder, _) = whereabouts, holder != passage.border.sender {
            reason = .otherAgency
        }
        count(.location, reason)
        if reason == nil { released.whereabouts = whereabouts }
    }
}

/// What decides about each part: the state, the border, and who hands it over.
private struct Passage {
    let state: CaseworkState
    let border: ExportBorder
    let user: UserID
    let role: Role
    let erased: Set<PersonID>
    let erasedRows: Set<RowID>

    private func relation(to person: PersonID) -> RecordRelation {
        state.relation(of: user, border.sender, to: person, at: border.at)
    }

    /// Why nothing of a person leaves.
    func reason(keeping person: PersonID) -> StayingReason? {
        let relation = relation(to: person)
        guard Permissions.allows(role, .share, for: border.purpose, relation: relation) else {
            return relation == .ownCase || relation == .ownAgency ? .notOfPurpose : .otherAgency
        }
        if isErased(person) { return .erased }
        return border.reason(keeping: person, in: state)
    }

    /// Whether nothing is left that says who the person is.
    private func isErased(_ person: PersonID) -> Bool {
        guard !erased.isDisjoint(with: state.identifiers(of: person)) else { return false }
        return state.records(of: person).allSatisfy(\.identity.names.isEmpty)
    }

    /// Why a part stays that its person would let go.
    func reason(
        keeping part: ExportPart, of person: PersonID, beside record: SourceRecordID? = nil
    ) -> StayingReason? {
        if let compartment = part.compartment,
            !Permissions.allows(
                role, .disclose(compartment), for: border.purpose, relation: relation(to: person))
        {
            return .notOfPurpose
        }
        return record.flatMap { state.records[$0] }.flatMap { reason(keeping: $0, of: person) }
    }

    /// What another agency recorded is handed on by the one that holds the person or works on the case.
    func reason(keeping record: SourceRecord, of person: PersonID) -> StayingReason? {
        if let row = record.row, erasedRows.contains(row) { return .erased }
        let isResponsible =
            record.agency == border.sender
            || state.openCustody(of: person)?.agency == border.sender
            || state.cases(of: person).contains { $0.agency == border.sender }
        if !isResponsible { return .otherAgency }
        return state.counts(record) ? nil : .superseded
    }

    /// A request leaves as long as the consent it rests on is in force.
    func reason(keeping request: TracingRequest) -> StayingReason? {
        switch state.consents[request.consent]?.stage(at: border.at) {
        case .active: nil
        case .withdrawn: .consentWithdrawn
        case .expired: .consentExpired
        case .notYet, nil: .noConsent
        }
    }

    /// Whether one of two keeps what concerns them from the other.
    func areKeptApart(_ one: PersonID, _ other: PersonID) -> Bool {
        state.isWithheld(one, fromPerson: other, at: border.at)
            || state.isWithheld(other, fromPerson: one, at: border.at)
    }
}

// Part of Reunify. Copyright the Reunify contributors.
// SPDX-License-Identifier: Apache-2.0

extension CaseworkState {
    /// The person `id` stands for after all merges.
    ///
    /// - Complexity: the length of the chain of merges.
    package func canonical(_ id: PersonID) -> PersonID {
        var person = id
        while let next = persons[person]?.mergedInto { person = next }
        return person
    }

    /// All identifiers that stand for the same person, in ascending order.
    package func identifiers(of id: PersonID) -> [PersonID] {
        let own = canonical(id)
        // Hardly anybody has more than one, and everything else asks for them.
        if index[own]?.merged.isEmpty ?? true { return [own] }
        var found: [PersonID] = []
        var waiting = [own]
        while let person = waiting.popLast() {
            found.append(person)
            waiting += index[person]?.merged ?? []
        }
        return found.sorted()
    }

    /// All links of a person, whatever their standing, in the order of their identifiers.
    package func links(of person: PersonID) -> [FamilyLink] {
        Set(gather(person, \.links)).sorted().compactMap { links[$0] }
    }

    /// The links of a person that keep it from being put apart silently on `day`.
    package func protectiveLinks(of person: PersonID, on day: Day) -> [FamilyLink] {
        links(of: person).filter { $0.protects && isMinor($0.subject, on: day) }
    }

    /// All links between two persons, in the order of their identifiers.
    package func links(between one: PersonID, and other: PersonID) -> [FamilyLink] {
        let pair = PersonPair(canonical(one), canonical(other))
        return links(of: one).filter {
            PersonPair(canonical($0.subject), canonical($0.relative)) == pair
        }
    }

    /// Whether somebody is to be treated as a child on `day`: everybody whom not every record proves
    /// to be 18.
    package func isMinor(_ person: PersonID, on day: Day) -> Bool {
        !records(of: person).allSatisfy { $0.identity.provesAdult(on: day) }
    }

    /// The records of a person.
    package func records(of person: PersonID) -> [SourceRecord] {
        identifiers(of: person).flatMap { persons[$0]?.records ?? [] }.compactMap { records[$0] }
    }

    /// The languages a person is recorded to understand.
    package func languages(of person: PersonID) -> Set<Language> {
        records(of: person).reduce(into: []) { $0.formUnion($1.identity.languages) }
    }

    /// Every custody of a person, in the order of their beginning.
    package func custodies(of person: PersonID) -> [Custody] {
        gather(person, \.custodies).compactMap { custodies[$0] }
            .sorted { ($0.from, $0.id) < ($1.from, $1.id) }
    }

    /// The custody a person is in.
    package func openCustody(of person: PersonID) -> Custody? {
        gather(person, \.custodies).lazy.compactMap { custodies[$0] }.first { $0.ended == nil }
    }

    /// Where a person is, as far as custody tells.
    package func whereabouts(of person: PersonID) -> Whereabouts {
        let all = gather(person, \.custodies).compactMap { custodies[$0] }
        if let open = all.first(where: { $0.ended == nil }) {
            return .held(open.agency, open.facility)
        }
        if let household = identifiers(of: person).lazy.compactMap({ index[$0]?.household }).first {
            return .atLiberty(household)
        }
        // Somebody may be moved and released at one moment: what was recorded last is the last.
        var last: (ended: Custody.Ending, from: Moment)?
        for custody in all {
            guard let ended = custody.ended else { continue }
            if let known = last, (ended.at, custody.from) < (known.ended.at, known.from) {
                continue
            }
            last = (ended, custody.from)
        }
        return last.map { Whereabouts(after: $0.ended) } ?? .unrecorded
    }

    /// The transfer that a person is on the way with.
    package func openTransfer(of person: PersonID) -> Transfer? {
        identifiers(of: person).lazy.compactMap { index[$0]?.transfer }.first
            .flatMap { transfers[$0] }
    }

    /// Separations of two persons that are in force.
    package func separationsInForce(between one: PersonID, and other: PersonID) -> [Separation] {
        links(between: one, and: other).flatMap { separationsOfLink[$0.id] ?? [] }
            .compactMap { separations[$0] }.filter(\.isInForce)
    }

    /// The choice that counts for the two persons of a link: the last that was not revoked.
    package func choice(for link: FamilyLink) -> ReunificationChoice? {
        links(between: link.subject, and: link.relative).flatMap { choicesOfLink[$0.id] ?? [] }
            .compactMap { choices[$0] }.filter { $0.revoked == nil }
            .max { ($0.at, $0.id) < ($1.at, $1.id) }
    }

    /// Evidence on which two persons were rejected, under any of their identifiers.
    package func rejectedEvidence(_ one: PersonID, _ other: PersonID) -> Set<UInt64> {
        var all: Set<UInt64> = []
        let others = identifiers(of: other)
        for mine in identifiers(of: one) {
            for theirs in others { all.formUnion(rejections[PersonPair(mine, theirs)] ?? []) }
        }
        return all
    }

    /// Verifications of a link.
    package func verifications(of link: LinkID) -> [Verification] {
        (verificationsOfLink[link] ?? []).compactMap { verifications[$0] }
    }

    /// Cases of a person.
    package func cases(of person: PersonID) -> [Case] {
        gather(person, \.cases).compactMap { cases[$0] }
    }

    /// Proposals about a child.
    package func proposals(of person: PersonID) -> [Proposal] {
        gather(person, \.proposals).compactMap { proposals[$0] }
    }

    /// Proposals about a person, as a child or as a relative.
    package func proposalsOnEitherSide(of person: PersonID) -> [Proposal] {
        Set(gather(person, \.proposals) + gather(person, \.asRelative)).sorted()
            .compactMap { proposals[$0] }
    }

    /// Proposals that a person is the same as somebody else, in the order of their making.
    package func resolutionProposals(of person: PersonID) -> [ResolutionProposal] {
        Set(gather(person, \.resolutionProposals)).sorted().compactMap { resolutionProposals[$0] }
    }

    /// Evidence on which two persons were found not to be one, under any of their identifiers.
    package func rejectedResolutionEvidence(_ one: PersonID, _ other: PersonID) -> Set<UInt64> {
        var all: Set<UInt64> = []
        let others = identifiers(of: other)
        for mine in identifiers(of: one) {
            for theirs in others {
                all.formUnion(resolutionRejections[PersonPair(mine, theirs)] ?? [])
            }
        }
        return all
    }

    /// What a person said of relatives, in the order of saying.
    package func statements(of person: PersonID) -> [Statement] {
        Set(gather(person, \.statements)).sorted().compactMap { statements[$0] }
    }

    /// When and where a person was met, in the order of recording.
    package func encounters(of person: PersonID) -> [Encounter] {
        Set(gather(person, \.encounters)).sorted().compactMap { encounters[$0] }
    }

    /// The family units that a person belongs to.
    package func familyUnits(of person: PersonID) -> [FamilyUnit] {
        Set(gather(person, \.familyUnits)).sorted().compactMap { familyUnits[$0] }
    }

    /// How a person is reached.
    package func contacts(of person: PersonID) -> [ContactPoint] {
        Set(gather(person, \.contacts)).sorted().compactMap { contacts[$0] }
    }

    /// Whether what a source record says counts: a row that was read once more counts by its newest
    /// reading alone, and not at all once its list was taken back.
    package func counts(_ record: SourceRecord) -> Bool {
        guard let row = record.row, case .accepted(let newest) = fates[row] else { return true }
        return newest == record.id && !isWithdrawn(row)
    }

    /// The same of what was read beside a record; what was not read from a row counts.
    package func counts(beside record: SourceRecordID?) -> Bool {
        record.flatMap { records[$0] }.map(counts) ?? true
    }

    /// Red flags about a person that nobody has cleared.
    package func openFlags(of person: PersonID) -> [RedFlag] {
        gather(person, \.flags).compactMap { redFlags[$0] }.filter { $0.cleared == nil }
    }

    /// Tracing requests of a person, and those in which the person was found, that are open.
    package func openRequests(of person: PersonID) -> [TracingRequest] {
        gather(person, \.requests).compactMap { requests[$0] }.filter { $0.closed == nil }
    }

    /// Care arrangements of a child.
    package func careArrangements(of person: PersonID) -> [CareArrangement] {
        gather(person, \.care).compactMap { careArrangements[$0] }
    }

    /// Consents that cover a person.
    package func consents(of person: PersonID) -> [Consent] {
        gather(person, \.consents).compactMap { consents[$0] }
    }

    /// What the record of a person is to somebody of an agency at a time.
    package func relation(
        of user: UserID, _ agency: AgencyID, to person: PersonID, at moment: Moment
    ) -> RecordRelation {
        let cases = cases(of: person)
        if cases.contains(where: { $0.caseworker == user }) { return .ownCase }
        if cases.contains(where: { $0.agency == agency })
            || records(of: person).contains(where: { $0.agency == agency })
            || openCustody(of: person)?.agency == agency
            || openTransfer(of: person)?.receiver == agency
        {
            return .ownAgency
        }
        if isWithheld(person, from: agency, at: moment) { return .none }
        let shared = consents(of: person).contains { consent in
            identifiers(of: person).contains { consent.shares($0, with: agency, at: moment) }
        }
        return shared ? .sharedByConsent : .none
    }

    /// Whether somebody who may decide it has kept what concerns a person from an agency.
    package func isWithheld(_ person: PersonID, from agency: AgencyID, at moment: Moment) -> Bool {
        let own = identifiers(of: person)
        return consents(of: person).contains { consent in
            own.contains { consent.withholds($0, from: agency, at: moment) }
        }
    }

    private func gather<ID>(_ person: PersonID, _ list: (PersonIndex) -> [ID]) -> [ID] {
        identifiers(of: person).flatMap { index[$0].map(list) ?? [] }
    }
}

extension Whereabouts {
    /// Where somebody is whose custody ended so.
    init(after ending: Custody.Ending) {
        switch ending.how {
        case .removed: self = .removed(ending.household)
        case .died: self = .died
        case .recordedInError: self = .unrecorded
        case .transferred, .relocated, .released, .left:
            self = .atLiberty(ending.household)
        }
    }
}

// Part of Reunify. Copyright the Reunify contributors.
// SPDX-License-Identifier: Apache-2.0

package import Casework

extension Registry {
    /// Shows parts of a person's record to somebody, once it is on record that they were shown.
    ///
    /// All parts are allowed, or nothing is shown. What is shown is what was decided before this
    /// request, all of it durable when the answer comes.
    ///
    /// - Complexity: what is on record of the person.
    package func read(
        _ person: PersonID, _ compartments: Set<Compartment>, by actor: Actor, for purpose: Purpose
    ) async throws(RegistryError) -> Outcome<Disclosure> {
        try await enqueue { (registry) throws(RegistryError) in
            try registry.disclose(person, compartments, by: actor, for: purpose)
        }
    }

    private func disclose(
        _ person: PersonID, _ compartments: Set<Compartment>, by actor: Actor, for purpose: Purpose
    ) throws(RegistryError) -> Outcome<Disclosure> {
        let context = ActContext(
            actor: actor, purpose: purpose, at: now, rules: environment.rules)
        var events: [Event] = []
        let asked = compartments.sorted { $0.rawValue < $1.rawValue }
        for compartment in asked {
            let command = Command.file(.disclose(person, compartment))
            switch decide(state.casework, command, context) {
            case .accepted(let accepted): events += accepted
            case .refused(let refusal): return .refused(refusal)
            }
        }
        guard !events.isEmpty else { return .refused(Refusal(.detailMissing)) }
        let entry = try record(
            Act(
                at: context.at, actor: actor, purpose: purpose,
                happenings: events.map(Happening.casework)))
        var disclosure = Disclosure(of: state.casework.canonical(person), entry: entry)
        for compartment in asked { disclosure.open(compartment, from: state.casework) }
        if let agency = agency(keptFrom: disclosure.person, context) {
            disclosure.withhold(from: agency)
        }
        return .accepted(disclosure)
    }

    /// The agency that asks, where the person keeps from it what others recorded.
    private func agency(keptFrom person: PersonID, _ context: ActContext) -> AgencyID? {
        guard case .user(_, _, let agency) = context.actor,
            state.casework.isWithheld(person, from: agency, at: context.at)
        else { return nil }
        return agency
    }

    /// Finds people by an exact number, such as an A-number or a telephone, and shows who they are.
    ///
    /// Found are those whom the one who asks may see; that others have the number is not told. The
    /// search is journaled with what it showed, without the number.
    package func find(number: String, by actor: Actor, for purpose: Purpose)
        async throws(RegistryError) -> [Disclosure]
    {
        try await enqueue { (registry) throws(RegistryError) in
            let found = try registry.persons(with: number)
            let token = registry.index.token(of: number)
            return try registry.show(found, searched: .number, by: actor, for: purpose) { records in
                records.flatMap(\.identity.numbers).contains {
                    registry.index.token(of: $0.number) == token
                }
            }
        }
    }

    /// People with a number, also those of groups that are not stored yet.
    private func persons(with number: String) throws(RegistryError) -> [PersonID] {
        guard let token = index.token(of: number) else { return [] }
        let stored: [UInt64]
        do { stored = try journal.persons(with: token) } catch { throw .journal(error) }
        let all = stored + (unsettledNumbers[token].map(Array.init) ?? [])
        return all.map { PersonID($0) }.filter { person in
            state.casework.isPresent(person) && stillHas(token, person)
        }
    }

    /// Whether a number is not only in records that were taken back with their list.
    private func stillHas(_ token: IdentifierToken, _ person: PersonID) -> Bool {
        let casework = state.casework
        let records = casework.records(of: person)
        guard records.contains(where: casework.isWithdrawn) else { return true }
        return records.contains { record in
            !casework.isWithdrawn(record)
                && record.identity.numbers.contains { index.token(of: $0.number) == token }
        }
            || casework.contacts(of: person).contains { contact in
                casework.counts(beside: contact.record) && index.token(of: contact.value) == token
            }
    }

    /// Finds people by words of their names, in any order and script, and shows who they are: those
    /// first who have most of the words letter for letter.
    ///
    /// Found are those whom the one who asks may see. The search is journaled with what it showed,
    /// without the words. The first search after a start waits until all names have been read, which takes
    /// seconds for a million people, during which others are answered.
    ///
    /// - Parameter limit: So many people are shown at most.
    package func find(
        name: String, limit: Int = 20, by actor: Actor, for purpose: Purpose
    ) async throws(RegistryError) -> [Disclosure] {
        try await readNames()
        return try await enqueue { (registry) throws(RegistryError) in
            let casework = registry.state.casework
            // It may have been dropped since.
            registry.readNames(of: .max)
            guard let index = registry.nameIndex else { return [] }
            let ranked = index.ranked(
                index.persons(named: name, limit: 800), by: name,
                identifiers: casework.identifiers)
            return try registry.show(
                ranked, limit: limit, searched: .name, by: actor, for: purpose
            ) { !NameIndex(of: $0, PersonID(1)).persons(named: name, limit: 1).isEmpty }
        }
    }

    /// Persons whose names are read in one turn, so that nobody waits long.
    private static let namesAtOnce = 512

    /// Has all names read, behind whatever else is to be done, so that the first search need not wait.
    package func prepareSearch() {
        Task(priority: .utility) { try? await readNames() }
    }

    private func readNames() async throws(RegistryError) {
        while !(nameIndex?.isWhole ?? false) {
            try await enqueue { (registry) throws(RegistryError) in
                registry.readNames(of: Self.namesAtOnce)
            }
        }
    }

    /// Reads the names of the next people, where not all are known.
    private func readNames(of count: Int) {
        if nameIndex == nil { nameIndex = NameIndex(for: state.casework) }
        guard nameIndex?.isWhole == false else { return }
        nameIndex?.read(count, state.casework)
    }

    /// Shows the identity of those people whom `actor` may see, in the order in which they were found.
    ///
    /// - Parameter finds: Whether records are what was looked for. Who keeps from an agency what others
    ///   recorded is found by its own records alone.
    private func show(
        _ found: [PersonID], limit: Int = .max, searched: AdministrativeEvent.Search,
        by actor: Actor, for purpose: Purpose, _ finds: ([SourceRecord]) -> Bool
    ) throws(RegistryError) -> [Disclosure] {
        let context = ActContext(
            actor: actor, purpose: purpose, at: now, rules: environment.rules)
        var shown: [PersonID] = []
        var events: [Event] = []
        var seen: Set<PersonID> = []
        for person in found.map(state.casework.canonical) where seen.insert(person).inserted {
            if shown.count >= limit { break }
            if let agency = agency(keptFrom: person, context),
                !finds(state.casework.records(of: person).filter { $0.agency == agency })
            {
                continue
            }
            let command = Command.file(.disclose(person, .identity))
            if case .accepted(let accepted) = decide(state.casework, command, context) {
                shown.append(person)
                events += accepted
            }
        }
        let entry = try record(
            Act(
                at: context.at, actor: actor, purpose: purpose,
                happenings: [.administrative(.searched(searched, hits: shown.count))]
                    + events.map(Happening.casework)))
        return shown.map { person in
            var disclosure = Disclosure(of: person, entry: entry)
            disclosure.open(.identity, from: state.casework)
            if let agency = agency(keptFrom: person, context) { disclosure.withhold(from: agency) }
            return disclosure
        }
    }

    /// Computes something from the state as it is when everything decided before is durable.
    ///
    /// For counts, deadlines and the matching; not for showing people, which is ``read(_:_:by:for:)``.
    package func observe<Value: Sendable>(
        _ body: @escaping @Sendable (RegistryState) -> Value
    ) async throws(RegistryError) -> Value {
        try await enqueue { (registry) throws(RegistryError) in body(registry.state) }
    }

    /// How many entries there are, those that are being stored included: it grows with every change.
    package var entries: UInt64 { next }

    /// Computes something from the state as it is, at once: what was decided last may not be stored yet.
    ///
    /// For what leads to people and shows none; what shows them waits, with ``read(together:by:for:)``, until
    /// all before it is stored.
    package func glance<Value: Sendable>(
        _ body: @Sendable (RegistryState) -> Value
    ) throws(RegistryError) -> Value {
        if let stopped { throw stopped }
        return body(state)
    }

    /// The agencies, places and users; at once, whatever the registry is doing.
    package nonisolated func directory() async throws(RegistryError) -> Directory {
        try published.directory()
    }

    /// The numbers of the entries in which a person was written about or shown, ascending.
    ///
    /// - Complexity: every entry is opened.
    package func history(
        of person: PersonID, by actor: Actor, for purpose: Purpose
    ) async throws(RegistryError) -> Outcome<[UInt64]> {
        let shown = try await read(person, [.journal], by: actor, for: purpose)
        guard shown.accepted != nil else {
            return .refused(shown.refusal ?? Refusal(.notPermitted))
        }
        let owners = Set(
            try await observe { $0.casework.identifiers(of: person).map(KeyOwner.person) })
        let (journal, ring, count) = (journal, ring, next)
        var found: [UInt64] = []
        try await Replay(journal: journal, ring: ring).forEach(of: count) { entry in
            if entry.mentions(owners) { found.append(entry.sequence) }
        }
        return .accepted(found)
    }
}

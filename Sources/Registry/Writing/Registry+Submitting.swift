// Part of Reunify. Copyright the Reunify contributors.
// SPDX-License-Identifier: Apache-2.0

package import Casework

extension Registry {
    /// Does what a command says, if the rules allow it, and answers when it is durable.
    ///
    /// - Parameter key: The same key with the same command does nothing again and gets the answer of
    ///   the first time. A refusal that leaves no trace is not remembered: it is decided anew.
    /// - Throws: `RegistryError.requestReused` where the key was used for another command; `stopped`
    ///   where a write failed.
    package func submit(
        _ command: Command, by actor: Actor, for purpose: Purpose, key: IdempotencyKey
    ) async throws(RegistryError) -> Outcome<Acknowledgement> {
        let outcome = try await submit(by: actor, for: purpose, key: key) { _ in (command, ()) }
        return switch outcome {
        case .accepted(let done): .accepted(done.0)
        case .refused(let refusal): .refused(refusal)
        }
    }

    /// Does what the command says that `make` makes with new identifiers.
    ///
    /// `make` runs once for each try, and has to make the same command from the same numbers; a
    /// repetition gets the same numbers. What it returns beside the command, such as the identifiers, is
    /// handed back with the acknowledgement.
    package func submit<Value: Sendable>(
        by actor: Actor, for purpose: Purpose, key: IdempotencyKey,
        _ make: @escaping @Sendable (inout IdentifierSource) -> (Command, Value)
    ) async throws(RegistryError) -> Outcome<(Acknowledgement, Value)> {
        try await enqueue { (registry) throws(RegistryError) in
            try registry.perform(by: actor, for: purpose, key: key) { identifiers, _ in
                make(&identifiers)
            }
        }
    }

    /// Does what the command says that `make` makes with new identifiers and the time.
    ///
    /// A repetition gets the identifiers and the time of the first, also after a restart, so that the
    /// command is the same.
    ///
    /// - Parameter expecting: What has to be so at the moment of deciding; nothing is done where it is
    ///   not. A repetition is not asked.
    /// - Throws: `RegistryError.changedMeanwhile` where it is not so.
    package func submit<Value: Sendable>(
        by actor: Actor, for purpose: Purpose, key: IdempotencyKey,
        expecting: (@Sendable (RegistryState) -> Bool)? = nil,
        timed make: @escaping @Sendable (inout IdentifierSource, Moment) -> (Command, Value)
    ) async throws(RegistryError) -> Outcome<(Acknowledgement, Value)> {
        try await enqueue { (registry) throws(RegistryError) in
            try registry.perform(by: actor, for: purpose, key: key, expecting: expecting, make)
        }
    }

    func perform<Value>(
        by actor: Actor, for purpose: Purpose, key: IdempotencyKey,
        expecting: (@Sendable (RegistryState) -> Bool)? = nil,
        _ make: (inout IdentifierSource, Moment) -> (Command, Value)
    ) throws(RegistryError) -> Outcome<(Acknowledgement, Value)> {
        let stored = try request(key)
        let at =
            try stored.map { (stored) throws(RegistryError) in try time(of: key, stored) } ?? now
        var identifiers = try source(repeating: stored)
        let (command, value) = make(&identifiers, at)
        let digest = try digest([command], by: actor, for: purpose)
        if let stored {
            let first = try repetition(of: stored, digest)
            return if let code = try refusal(of: key, stored) {
                .refused(Refusal(code))
            } else {
                .accepted((first, value))
            }
        }
        if let expecting, !expecting(state) { throw .changedMeanwhile }
        let context = ActContext(
            actor: actor, purpose: purpose, at: at, rules: environment.rules,
            members: members(for: command))
        let decision = decide(state.casework, command, context)
        let events = decision.events
        var refusal: Refusal?
        if case .refused(let reason) = decision { refusal = reason }
        if let refusal, events.isEmpty { return .refused(refusal) }
        let sequence = try record(
            Act(
                at: context.at, actor: actor, purpose: purpose, refusal: refusal?.code,
                happenings: events.map(Happening.casework)))
        remember(key, digest, first: sequence, count: 1, identifiers)
        unsettledOutcomes[ring.derived.stored(key)] = UnsettledOutcome(
            at: at, refusal: refusal?.code)
        if let refusal { return .refused(refusal) }
        return .accepted(
            (Acknowledgement(first: sequence, count: 1, isRepetition: false), value))
    }

    /// The agencies that work here, for commands that ask for them.
    func members(for command: Command) -> Set<AgencyID> {
        switch command {
        case .agreement, .export, .report: state.directory.members
        default: []
        }
    }

    /// When a request was first made.
    private func time(of key: IdempotencyKey, _ stored: StoredRequest) throws(RegistryError)
        -> Moment
    {
        if let unsettled = unsettledOutcomes[ring.derived.stored(key)] { return unsettled.at }
        return try entry(stored.first)?.act.at ?? now
    }

    /// Records rows of a list, each as an entry of its own, in one transaction.
    ///
    /// A row is accepted, quarantined or refused by itself; `make` gets new identifiers and answers the
    /// rows. At most 4,096 rows at once are stored together; more are fine, and take one long
    /// transaction.
    package func submit(
        importing count: Int, by actor: Actor, for purpose: Purpose, key: IdempotencyKey,
        _ make: @escaping @Sendable (inout IdentifierSource) -> [ImportCommand]
    ) async throws(RegistryError) -> ImportOutcome {
        try await enqueue(weight: max(1, count)) { (registry) throws(RegistryError) in
            try registry.performImport(by: actor, for: purpose, key: key, make)
        }
    }

    private func performImport(
        by actor: Actor, for purpose: Purpose, key: IdempotencyKey,
        _ make: (inout IdentifierSource) -> [ImportCommand]
    ) throws(RegistryError) -> ImportOutcome {
        let stored = try request(key)
        var identifiers = try source(repeating: stored)
        let commands = make(&identifiers).map(Command.imported)
        let digest = try digest(commands, by: actor, for: purpose)
        if let stored {
            return ImportOutcome(
                acknowledgement: try repetition(of: stored, digest), refused: [:])
        }
        let context = ActContext(
            actor: actor, purpose: purpose, at: now, rules: environment.rules)
        let first = next
        var refused: [Int: Refusal] = [:]
        for (place, command) in commands.enumerated() {
            switch decide(state.casework, command, context) {
            case .refused(let refusal): refused[place] = refusal
            case .accepted(let events):
                do {
                    try record(
                        Act(
                            at: context.at, actor: actor, purpose: purpose,
                            happenings: events.map(Happening.casework)))
                } catch {
                    // Rows before it are in the group already.
                    poison(error)
                    throw error
                }
            }
        }
        if next > first { remember(key, digest, first: first, count: next - first, identifiers) }
        return ImportOutcome(
            acknowledgement: Acknowledgement(
                first: first, count: next - first, isRepetition: false), refused: refused)
    }

    // MARK: Idempotency

    func request(_ key: IdempotencyKey) throws(RegistryError) -> StoredRequest? {
        let name = ring.derived.stored(key)
        if let unsettled = unsettledRequests[name] { return unsettled }
        do { return try journal.request(name) } catch { throw .journal(error) }
    }

    func source(repeating stored: StoredRequest?) throws(RegistryError) -> IdentifierSource {
        guard let stored else { return IdentifierSource(after: state.highest) }
        do {
            return try IdentifierSource(repeating: stored.identifiers, after: state.highest)
        } catch {
            throw .journal(.damaged(table: "request"))
        }
    }

    private func digest(_ commands: [Command], by actor: Actor, for purpose: Purpose)
        throws(RegistryError) -> [UInt8]
    {
        do {
            return try ring.derived.digest(commands, by: actor, for: purpose)
        } catch {
            throw .unreadableEntry(next)
        }
    }

    func repetition(of stored: StoredRequest, _ digest: [UInt8]) throws(RegistryError)
        -> Acknowledgement
    {
        guard stored.digest == digest else { throw .requestReused }
        return Acknowledgement(first: stored.first, count: stored.count, isRepetition: true)
    }

    /// Why the request was refused that left only its alerts.
    private func refusal(of key: IdempotencyKey, _ stored: StoredRequest) throws(RegistryError)
        -> Refusal.Code?
    {
        if let unsettled = unsettledOutcomes[ring.derived.stored(key)] { return unsettled.refusal }
        return try entry(stored.first)?.act.refusal
    }

    func remember(
        _ key: IdempotencyKey, _ digest: [UInt8], first: UInt64, count: UInt64,
        _ identifiers: IdentifierSource
    ) {
        let name = ring.derived.stored(key)
        let request = StoredRequest(
            digest: digest, first: first, count: count, identifiers: identifiers.stored)
        draft.requests[name] = request
        if let place = draft.entries.first.map({ Int(first - $0.sequence) }),
            draft.entries.indices.contains(place)
        {
            draft.entries[place].request = NamedRequest(key: name, request: request)
        }
        unsettledRequests[name] = request
    }

    /// An entry of the journal, opened; nil where it is not stored yet.
    func entry(_ sequence: UInt64) throws(RegistryError) -> OpenedEntry? {
        let entries: [JournalEntry]
        do { entries = try journal.entries(from: sequence, limit: 1) } catch {
            throw .journal(error)
        }
        guard let entry = entries.first, entry.sequence == sequence else { return nil }
        return try EntrySealing(keys: ring.derived).open(entry, ring: ring)
    }
}

/// What came of a request that is not stored yet.
struct UnsettledOutcome: Sendable {
    /// When it was first made.
    let at: Moment
    /// Why it was refused, where it left only its alerts.
    let refusal: Refusal.Code?
}

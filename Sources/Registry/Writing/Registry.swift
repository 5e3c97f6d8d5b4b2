// Part of Reunify. Copyright the Reunify contributors.
// SPDX-License-Identifier: Apache-2.0

import Casework
import TransparencyLog

/// A registry that is open: takes requests, decides, seals, journals, and acknowledges.
///
/// Every request goes the same way: it is decided by `Casework` on all that was decided before it, its
/// entry is sealed and made a leaf of the log, and a whole group of requests is stored in one
/// transaction with one sync. Only then are they answered. So nothing is acknowledged that could be
/// lost, and nothing is shown that is not on record: a look at a person is a request like any other.
///
/// After a write that failed the registry stops: it answers nothing any more, because it cannot know
/// what is on the disk. Opening it again finds out.
package actor Registry {
    let journal: any Journal
    /// What is read without waiting for the registry's turn.
    nonisolated let published: PublishedDirectory
    let environment: Environment
    var chance: Chance
    var ring: KeyRing
    /// What is decided; may be ahead of what is stored by the groups under way.
    var state: RegistryState
    var head: LogHead
    /// The number of the next entry.
    var next: UInt64
    var draft = GroupDraft()
    /// Requests and numbers of groups that are not stored yet.
    var unsettledRequests: [RequestKey: StoredRequest] = [:]
    /// What came of the requests of those groups.
    var unsettledOutcomes: [RequestKey: UnsettledOutcome] = [:]
    var unsettledNumbers: [IdentifierToken: Set<UInt64>] = [:]
    /// Made by the first search by name.
    var nameIndex: NameIndex?
    /// Made by the first question who looked at somebody; and what comes while it is made.
    var mentionIndex: MentionIndex?
    var arrivingMentions: MentionIndex?
    /// Made when the matching asks for the first time.
    var matchIndex: MatchIndex?
    /// People in it were taken back with their list: it is made anew before it is asked again.
    var isMatchIndexStale = false
    /// Whose records changed since the matching looked, also before a crash; and whether it looks by
    /// itself.
    var unmatched: Set<PersonID>
    /// While everybody is looked at, whose records have changed since that began; else nil.
    var changedMeanwhile: Set<PersonID>?
    /// Up to which entry it is on record that the matching has looked.
    var matchedUpTo: UInt64 = 0
    var isMatchingDue = false
    /// Whether anything said since the registry was opened may change who is proposed for whom.
    package internal(set) var wantsMatching = false
    var isMatching = false
    /// Whether those are looked at who came while everybody is.
    var isMatchingArrivals = false
    /// How many people there were when the matching looked at everybody last, or began to look.
    var peopleLookedAt: Int?
    /// The entry before which it did, while that is not on record.
    var everybodyLookedAt: UInt64?
    var matchingTurns: [CheckedContinuation<Void, Never>] = []
    /// What the matching did since somebody asked.
    var matchingReport = MatchingReport()
    /// Content was erased: what is in memory has to go too.
    var needsReload = false

    private let entryWriter = EntryWriter()
    private let rowWriter = StateRowWriter()
    /// Requests that wait for their turn; see `Registry+Groups.swift`.
    var pending: [Submission] = []
    var isDraining = false
    var stop: RegistryError? {
        didSet { published.stop(stop) }
    }

    init(
        journal: any Journal, environment: Environment, chance: Chance, ring: KeyRing,
        state: RegistryState, head: LogHead, next: UInt64, unmatched: Set<PersonID> = [],
        peopleLookedAt: Int?
    ) {
        self.journal = journal
        self.environment = environment
        self.chance = chance
        self.ring = ring
        self.state = state
        published = PublishedDirectory(state.directory)
        self.head = head
        self.next = next
        self.unmatched = unmatched
        self.peopleLookedAt = peopleLookedAt
    }

    /// Why nothing is answered any more; nil while everything is.
    package var stopped: RegistryError? { stop }

    /// What time it is for the registry.
    var now: Moment { environment.now() }

    /// Ends the registry: requests before are answered, later ones refused.
    package func close() async throws(RegistryError) {
        try await enqueue(isAlone: true) { (_) throws(RegistryError) in }
        stop = .closed
        do { try journal.close() } catch { throw .journal(error) }
    }

    /// Nothing can be trusted any more.
    func poison(_ error: RegistryError) { stop = stop ?? error }

    // MARK: Entries

    /// Takes an act in: adds it to the state and to the group, and answers its number.
    ///
    /// - Throws: Before anything has changed.
    @discardableResult
    func record(_ act: Act) throws(RegistryError) -> UInt64 {
        entryWriter.removeAll()
        do {
            try entryWriter.put(act)
        } catch {
            throw .unreadableEntry(next)
        }
        for happening in act.happenings {
            state.apply(happening, of: act)
            if case .administrative(let event) = happening, event.isOfDirectory {
                published.publish(state.directory)
            }
        }
        state.note(entryWriter.highest)
        let content = entryWriter.content.bytes
        let uses =
            content.isEmpty
            ? []
            : Set(state.casework.owners(of: act) + state.copies(in: act).map(KeyOwner.row))
                .sorted().map { use(of: $0, act) }
        let key = content.isEmpty ? nil : ring.contentKey(of: uses)
        if !content.isEmpty, key == nil { poison(.cryptography) }
        draft.entries.append(
            EntryDraft(
                sequence: next, body: entryWriter.kept.bytes,
                content: content, owners: uses, contentKey: key, keptNonce: chance.bytes(12),
                contentNonce: content.isEmpty ? [] : chance.bytes(12)))
        for happening in act.happenings { takeIn(happening) }
        noteForMatching(act)
        noteMentions(act, uses, entry: next)
        next += 1
        return next - 1
    }

    private func takeIn(_ happening: Happening) {
        for name in happening.touched(in: state.casework) {
            do {
                guard let bytes = try rowWriter.bytes(of: name, in: state) else { continue }
                let nonce = draft.state[name]?.nonce ?? chance.bytes(12)
                draft.state[name] = (bytes, nonce)
            } catch {
                poison(.unreadableEntry(next))
            }
        }
        guard case .casework(let event) = happening else { return }
        // Records are another person's then: the next search reads names anew.
        if case .people(.resolved(let resolution)) = event, case .split = resolution.kind {
            nameIndex = nil
        }
        if case .imported(.withdrawn) = event {
            nameIndex = nil
            isMatchIndexStale = true
        }
        if nameIndex != nil, let (person, record) = event.newRecord {
            nameIndex?.add(record.identity, of: person)
        }
        for (number, person) in event.numbers {
            if let token = index.token(of: number) {
                draft.tokens.append((token, person.number))
                unsettledNumbers[token, default: []].insert(person.number)
            }
        }
    }

    var index: BlindIndex { BlindIndex(key: ring.derived.index) }

    /// The key that content of `owner` is sealed by from now on; it is made where there is none.
    private func use(of owner: KeyOwner, _ act: Act) -> KeyUse {
        if let generation = ring.generation(of: owner) {
            return KeyUse(owner: owner, generation: generation)
        }
        var generation: UInt32 = 0
        var agency: AgencyID?
        switch owner {
        case .person(let person):
            generation = state.erasures[person] ?? 0
            agency = state.casework.persons[person]?.records.first
                .flatMap { state.casework.records[$0]?.agency }
        case .row(let row):
            // What was erased is not opened by the key of what is said of the row afterwards.
            generation = state.erasedRows.contains(row) ? 1 : 0
            agency = state.casework.rows[row]?.agency
        case .registry, .agency: break
        }
        if agency == nil, case .user(_, _, let own) = act.actor { agency = own }
        let use = KeyUse(owner: owner, generation: generation)
        for added in ring.addKey(for: use, of: agency ?? AgencyID(0), randomness: &chance) {
            draft.keys[added] = ring.wrapped(added)
        }
        return use
    }
}

extension Event {
    /// A record that came in, and whose it is.
    fileprivate var newRecord: (PersonID, SourceRecord)? {
        switch self {
        case .people(.registered(let person, let record)),
            .people(.recordAdded(let record, let person)):
            (person, record)
        default: nil
        }
    }

    /// Numbers that somebody can be found by, with whose they are.
    fileprivate var numbers: [(String, PersonID)] {
        switch self {
        case .people(.registered(let person, let record)),
            .people(.recordAdded(let record, let person)):
            record.identity.numbers.map { ($0.number, person) }
        case .file(.contactAdded(let contact)): [(contact.value, contact.person)]
        default: []
        }
    }
}

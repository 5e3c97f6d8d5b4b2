// Part of Reunify. Copyright the Reunify contributors.
// SPDX-License-Identifier: Apache-2.0

import Casework

/// Adds a journal up.
///
/// Opening entries is most of the work, and is done by several threads; adding them up keeps their
/// order.
struct Replay: Sendable {
    let journal: any Journal
    let ring: KeyRing
    private let sealing: EntrySealing

    init(journal: any Journal, ring: KeyRing) {
        self.journal = journal
        self.ring = ring
        sealing = EntrySealing(keys: ring.derived)
    }

    private static let pieceSize: UInt64 = 2048
    private static let threads: UInt64 = 3

    /// The state after the first `count` entries.
    ///
    /// - Throws: `RegistryError.missingKeys` where content cannot be opened and no erasure says why.
    func state(of count: UInt64) async throws(RegistryError) -> RegistryState {
        try await read(count, changedFrom: count).state
    }

    /// What a journal says.
    struct Reading {
        var state = RegistryState()
        /// Whose records changed from an entry on.
        var changed: Set<PersonID> = []
        /// How many people there were before another one; nil where that is not to be known.
        var peopleBefore: Int?
    }

    /// What the first `count` entries say: the state, whose records changed from an entry on, and how many
    /// people there were before another one.
    func read(
        _ count: UInt64, changedFrom first: UInt64, peopleBefore mark: UInt64? = nil
    ) async throws(RegistryError) -> Reading {
        var reading = Reading()
        var state = RegistryState()
        var missing: Set<KeyUse> = []
        var changed: Set<PersonID> = []
        try await forEach(of: count) { entry in
            if entry.sequence == mark { reading.peopleBefore = state.casework.persons.count }
            for happening in entry.act.happenings {
                state.apply(happening, of: entry.act)
                if entry.sequence >= first {
                    changed.formUnion(happening.changed(state.casework))
                }
            }
            state.note(entry.highest)
            missing.formUnion(entry.missing)
        }
        let lost = missing.filter { use in
            switch use.owner {
            case .person(let person): (state.erasures[person] ?? 0) <= use.generation
            case .row(let row): !state.erasedRows.contains(row)
            case .registry, .agency: true
            }
        }
        guard lost.isEmpty else {
            throw .missingKeys(
                lost.compactMap { if case .person(let id) = $0.owner { id } else { nil } }.sorted())
        }
        if let mark, mark >= count { reading.peopleBefore = state.casework.persons.count }
        reading.state = state
        reading.changed = changed
        return reading
    }

    /// Opens the first `count` entries and hands them over in their order.
    func forEach(of count: UInt64, _ body: (OpenedEntry) -> Void) async throws(RegistryError) {
        let pieces = stride(from: 0, to: count, by: Int(Self.pieceSize)).map { $0 }
        let result: Result<Void, RegistryError> = await withTaskGroup(
            of: (Int, Result<[OpenedEntry], RegistryError>).self
        ) { group in
            var started = 0
            func start() {
                guard started < pieces.count else { return }
                let piece = started
                started += 1
                let range = pieces[piece]..<min(pieces[piece] + Self.pieceSize, count)
                group.addTask { (piece, opened(range)) }
            }
            for _ in 0..<Self.threads { start() }
            var waiting: [Int: Result<[OpenedEntry], RegistryError>] = [:]
            var next = 0
            while next < pieces.count {
                guard let (piece, result) = await group.next() else { break }
                waiting[piece] = result
                while let result = waiting.removeValue(forKey: next) {
                    switch result {
                    case .success(let entries): for entry in entries { body(entry) }
                    case .failure(let error):
                        group.cancelAll()
                        return .failure(error)
                    }
                    next += 1
                    start()
                }
            }
            return .success(())
        }
        try result.get()
    }

    private func opened(_ range: Range<UInt64>) -> Result<[OpenedEntry], RegistryError> {
        let entries: [JournalEntry]
        do {
            entries = try journal.entries(
                from: range.lowerBound, limit: Int(range.upperBound - range.lowerBound))
        } catch {
            return .failure(.journal(error))
        }
        var opened: [OpenedEntry] = []
        opened.reserveCapacity(entries.count)
        var expected = range.lowerBound
        let forms = CodedForms()
        do throws(RegistryError) {
            for entry in entries {
                guard entry.sequence == expected else { throw .damagedEntry(expected) }
                opened.append(try sealing.open(entry, ring: ring, forms: forms))
                expected += 1
            }
            guard expected == range.upperBound else { throw .damagedEntry(expected) }
        } catch {
            return .failure(error)
        }
        return .success(opened)
    }
}

// Part of Reunify. Copyright the Reunify contributors.
// SPDX-License-Identifier: Apache-2.0

import Synchronization
package import TransparencyLog

/// A journal that is forgotten when the process ends, for tests and the seeded simulation.
///
/// It keeps to the same contract as the stores on disk, and is tested by the same tests.
package final class JournalInMemory: Journal {
    /// All that is stored; a value, so that a test can keep an old one and put it back.
    package struct Contents: Sendable {
        package var entries: [JournalEntry] = []
        package var epochs: [LogEpoch] = []
        package var checkpoints: [StoredCheckpoint] = []
        fileprivate var nodes: [Place: [TreeHash]] = [:]
        var requests: [RequestKey: StoredRequest] = [:]
        package var keys: [KeyOwner: WrappedKey] = [:]
        fileprivate var tokens: [IdentifierToken: Set<UInt64>] = [:]
        package var state: [StateName: StateRow] = [:]
        var progress: [String: UInt64] = [:]

        package init() {}
    }

    fileprivate struct Place: Hashable {
        let epoch: UInt64
        let level: Int
    }

    private let stored: Mutex<Contents>

    /// A journal with these contents, by default none.
    package init(_ contents: Contents = Contents()) { stored = Mutex(contents) }

    /// All that is stored now.
    package var contents: Contents { stored.withLock { $0 } }

    /// Takes a batch in, or nothing of it.
    package func append(_ batch: JournalBatch) throws(JournalError) {
        try stored.withLock { (contents) throws(JournalError) in
            var next = UInt64(contents.entries.count)
            for entry in batch.entries {
                guard entry.sequence == next else {
                    throw .outOfTurn(expected: next, found: entry.sequence)
                }
                next += 1
            }
            for (key, _) in batch.requests where contents.requests[key] != nil {
                throw .failed(code: 19)
            }
            contents.entries += batch.entries
            if let epoch = batch.epoch { contents.epochs.append(epoch) }
            for (epoch, node) in batch.nodes {
                contents.nodes[Place(epoch: epoch, level: node.level), default: []]
                    .append(node.hash)
            }
            if let checkpoint = batch.checkpoint { contents.checkpoints.append(checkpoint) }
            for (key, request) in batch.requests { contents.requests[key] = request }
            for (owner, key) in batch.keys { contents.keys[owner] = key }
            for owner in batch.destroyed { contents.keys[owner] = nil }
            for person in batch.tokensRemoved {
                for token in contents.tokens.keys { contents.tokens[token]?.remove(person) }
            }
            for (token, person) in batch.tokens {
                contents.tokens[token, default: []].insert(person)
            }
            for row in batch.state { contents.state[row.name] = row }
            contents.progress.merge(batch.progress) { _, new in new }
        }
    }

    /// The number of entries.
    package func count() throws(JournalError) -> UInt64 {
        stored.withLock { UInt64($0.entries.count) }
    }

    /// Entries in their order.
    package func entries(from first: UInt64, limit: Int) throws(JournalError) -> [JournalEntry] {
        stored.withLock { contents in
            guard first < UInt64(contents.entries.count) else { return [] }
            return Array(contents.entries[Int(first)...].prefix(limit))
        }
    }

    /// Leaves of the log in their order.
    package func leaves(from first: UInt64, limit: Int) throws(JournalError) -> [TreeHash] {
        try entries(from: first, limit: limit).map(\.leaf)
    }

    /// All keys, by kind and number.
    package func keys() throws(JournalError) -> [(KeyOwner, WrappedKey)] {
        stored.withLock { $0.keys.sorted { $0.key < $1.key }.map { ($0.key, $0.value) } }
    }

    /// The epochs of the log.
    package func epochs() throws(JournalError) -> [LogEpoch] { stored.withLock { $0.epochs } }

    /// Hashes above the leaves.
    package func nodes(epoch: UInt64, level: Int, from first: UInt64, limit: Int)
        throws(JournalError) -> [TreeHash]
    {
        stored.withLock { contents in
            let all = contents.nodes[Place(epoch: epoch, level: level)] ?? []
            guard first < UInt64(all.count) else { return [] }
            return Array(all[Int(first)...].prefix(limit))
        }
    }

    /// Signed checkpoints in the order of their sizes.
    package func checkpoints(epoch: UInt64, from size: UInt64, limit: Int) throws(JournalError)
        -> [StoredCheckpoint]
    {
        stored.withLock {
            Array($0.checkpoints.filter { $0.epoch == epoch && $0.size >= size }.prefix(limit))
        }
    }

    /// The newest checkpoint of an epoch.
    package func lastCheckpoint(epoch: UInt64) throws(JournalError) -> StoredCheckpoint? {
        stored.withLock { $0.checkpoints.last { $0.epoch == epoch } }
    }

    /// What a request did.
    package func request(_ key: RequestKey) throws(JournalError) -> StoredRequest? {
        stored.withLock { $0.requests[key] }
    }

    /// Numbers of people with a token, ascending.
    package func persons(with token: IdentifierToken) throws(JournalError) -> [UInt64] {
        stored.withLock { ($0.tokens[token] ?? []).sorted() }
    }

    /// Rows of the current state.
    package func state(after: StateName?, limit: Int) throws(JournalError) -> [StateRow] {
        stored.withLock { contents in
            let names = contents.state.keys.sorted().drop { name in
                after.map { name <= $0 } ?? false
            }
            return names.prefix(limit).compactMap { contents.state[$0] }
        }
    }

    /// How far some work has come.
    package func progress(_ name: String) throws(JournalError) -> UInt64? {
        stored.withLock { $0.progress[name] }
    }

    /// Puts other rows in the place of all there are.
    package func replaceState(_ rows: [StateRow]) throws(JournalError) {
        stored.withLock { contents in
            contents.state = [:]
            for row in rows { contents.state[row.name] = row }
        }
    }

    /// What the store finds wrong with itself.
    package func selfCheck() throws(JournalError) -> [String] { [] }

    /// Memory has no files: there is nothing to copy to.
    package func backup(to path: String) throws(JournalError) { throw .unsafe(setting: "memory") }

    /// Releases what is held.
    package func close() throws(JournalError) {}
}

// Part of Reunify. Copyright the Reunify contributors.
// SPDX-License-Identifier: Apache-2.0

package import Registry
import Synchronization
package import TransparencyLog

/// A journal whose n-th write fails: before anything is stored, or after all of it is.
package final class FaultyJournal: Journal {
    /// What happens to the write that fails.
    package enum Fault: Sendable, CaseIterable {
        /// Nothing is stored.
        case before
        /// All is stored, and the answer is that it failed: the loss of a reply.
        case after
    }

    private let base: any Journal
    private let fault: Fault
    private let failing: Int
    private let isForGood: Bool
    private let writes = Mutex(0)

    /// - Parameter failing: The write that fails, from 1; later ones too where it `isForGood`.
    package init(_ base: any Journal, _ fault: Fault, failing: Int, isForGood: Bool) {
        self.base = base
        self.fault = fault
        self.failing = failing
        self.isForGood = isForGood
    }

    /// Takes a batch in, or nothing of it.
    package func append(_ batch: JournalBatch) throws(JournalError) {
        let number = writes.withLock {
            $0 += 1
            return $0
        }
        let fails = number == failing || (isForGood && number > failing)
        if fails, fault == .before { throw .full }
        try base.append(batch)
        if fails { throw .failed(code: 1034) }
    }

    /// The number of entries.
    package func count() throws(JournalError) -> UInt64 { try base.count() }
    /// Entries in their order.
    package func entries(from first: UInt64, limit: Int) throws(JournalError) -> [JournalEntry] {
        try base.entries(from: first, limit: limit)
    }
    /// Leaves of the log in their order.
    package func leaves(from first: UInt64, limit: Int) throws(JournalError) -> [TreeHash] {
        try base.leaves(from: first, limit: limit)
    }
    /// All keys, by kind and number.
    package func keys() throws(JournalError) -> [(KeyOwner, WrappedKey)] { try base.keys() }
    /// The epochs of the log.
    package func epochs() throws(JournalError) -> [LogEpoch] { try base.epochs() }
    /// Hashes above the leaves.
    package func nodes(epoch: UInt64, level: Int, from first: UInt64, limit: Int)
        throws(JournalError) -> [TreeHash]
    {
        try base.nodes(epoch: epoch, level: level, from: first, limit: limit)
    }
    /// Signed checkpoints in the order of their sizes.
    package func checkpoints(epoch: UInt64, from size: UInt64, limit: Int) throws(JournalError)
        -> [StoredCheckpoint]
    {
        try base.checkpoints(epoch: epoch, from: size, limit: limit)
    }
    /// The newest checkpoint of an epoch.
    package func lastCheckpoint(epoch: UInt64) throws(JournalError) -> StoredCheckpoint? {
        try base.lastCheckpoint(epoch: epoch)
    }
    /// What a request did.
    package func request(_ key: RequestKey) throws(JournalError) -> StoredRequest? {
        try base.request(key)
    }
    /// How far some work has come.
    package func progress(_ name: String) throws(JournalError) -> UInt64? {
        try base.progress(name)
    }
    /// Numbers of people with a token, ascending.
    package func persons(with token: IdentifierToken) throws(JournalError) -> [UInt64] {
        try base.persons(with: token)
    }
    /// Rows of the current state.
    package func state(after: StateName?, limit: Int) throws(JournalError) -> [StateRow] {
        try base.state(after: after, limit: limit)
    }
    /// Puts other rows in the place of all there are.
    package func replaceState(_ rows: [StateRow]) throws(JournalError) {
        try base.replaceState(rows)
    }
    /// What the store finds wrong with itself.
    package func selfCheck() throws(JournalError) -> [String] { try base.selfCheck() }
    /// Writes a copy.
    package func backup(to path: String) throws(JournalError) { try base.backup(to: path) }
    /// Releases what is held.
    package func close() throws(JournalError) { try base.close() }
}

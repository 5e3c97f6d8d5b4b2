// Part of Reunify. Copyright the Reunify contributors.
// SPDX-License-Identifier: Apache-2.0

package import TransparencyLog

/// Where a registry keeps what happened: an append-only row of sealed entries, and beside it what can
/// be computed from them or has to change.
///
/// A store sees sealed bytes, hashes and numbers, never a name. It is used by one registry at a time;
/// `append` may be called on any thread, one call after the other.
package protocol Journal: Sendable {
    /// Stores a batch: all of it durably, or nothing.
    ///
    /// When it returns, the batch survives the loss of power. When it throws, it is not known whether
    /// it was stored; the registry then stops, and finds out when it is opened again.
    ///
    /// - Throws: `JournalError.outOfTurn` where the first entry is not the next one.
    func append(_ batch: JournalBatch) throws(JournalError)

    /// The number of entries.
    func count() throws(JournalError) -> UInt64
    /// Up to `limit` entries from `first` on, in their order.
    func entries(from first: UInt64, limit: Int) throws(JournalError) -> [JournalEntry]
    /// Up to `limit` leaves of the log from entry `first` on, in their order.
    func leaves(from first: UInt64, limit: Int) throws(JournalError) -> [TreeHash]
    /// All keys that there are.
    func keys() throws(JournalError) -> [(KeyOwner, WrappedKey)]
    /// The epochs of the log, from the first.
    func epochs() throws(JournalError) -> [LogEpoch]
    /// Hashes of a level above the leaves from a place on, in their order.
    func nodes(epoch: UInt64, level: Int, from first: UInt64, limit: Int) throws(JournalError)
        -> [TreeHash]
    /// The signed checkpoints of an epoch from `size` on, in the order of their sizes.
    func checkpoints(epoch: UInt64, from size: UInt64, limit: Int) throws(JournalError)
        -> [StoredCheckpoint]
    /// The newest checkpoint of an epoch.
    func lastCheckpoint(epoch: UInt64) throws(JournalError) -> StoredCheckpoint?
    /// What a request with this key did; nil where there was none.
    func request(_ key: RequestKey) throws(JournalError) -> StoredRequest?
    /// The numbers of people with this token, ascending.
    func persons(with token: IdentifierToken) throws(JournalError) -> [UInt64]
    /// Rows of the current state after one, in the order of kind and number.
    func state(after: StateName?, limit: Int) throws(JournalError) -> [StateRow]

    /// How far some work has come that goes through the entries in their order; nil where nothing says so.
    func progress(_ name: String) throws(JournalError) -> UInt64?

    /// Replaces all rows of the current state, in one transaction.
    func replaceState(_ rows: [StateRow]) throws(JournalError)
    /// What the store finds wrong with itself, in sentences; empty where nothing is.
    func selfCheck() throws(JournalError) -> [String]
    /// Writes a consistent copy that can be opened as a journal.
    ///
    /// The copy appears under its name when it is complete and durable, not before.
    ///
    /// - Throws: `JournalError.exists` rather than overwrite a file.
    func backup(to path: String) throws(JournalError)
    /// Everything was read through: gives back what it holds in memory of that, and gets ready for
    /// writing.
    ///
    /// Nothing but time depends on it.
    func forgetWhatWasRead()
    /// Releases files and locks.
    func close() throws(JournalError)
}

extension Journal {
    /// Keeps what it has: for stores that hold nothing beside what they are.
    package func forgetWhatWasRead() {}
}

/// One entry as it is stored.
package struct JournalEntry: Hashable, Sendable {
    /// From 0, without gaps.
    package let sequence: UInt64
    /// What stays: sealed by the registry's key.
    package let kept: [UInt8]
    /// What a person's key opens; empty where there is nothing of the kind.
    package let content: [UInt8]
    /// The hash of the leaf in the log.
    package let leaf: TreeHash

    /// An entry of its parts.
    package init(sequence: UInt64, kept: [UInt8], content: [UInt8], leaf: TreeHash) {
        self.sequence = sequence
        self.kept = kept
        self.content = content
        self.leaf = leaf
    }
}

/// A stretch of the journal that is one log.
///
/// There is one from the beginning. Another begins when an older backup had to be put back, because no
/// log may have two histories under one name.
package struct LogEpoch: Hashable, Sendable {
    /// From 1.
    package let number: UInt64
    /// The log's identity.
    package let origin: String
    /// The entry that is leaf 0 of this log.
    package let first: UInt64

    /// An epoch of its parts.
    package init(number: UInt64, origin: String, first: UInt64) {
        self.number = number
        self.origin = origin
        self.first = first
    }
}

/// A checkpoint as it was signed.
package struct StoredCheckpoint: Hashable, Sendable {
    package let epoch: UInt64
    package let size: UInt64
    /// The signed note.
    package let note: [UInt8]

    /// A checkpoint of its parts.
    package init(epoch: UInt64, size: UInt64, note: [UInt8]) {
        self.epoch = epoch
        self.size = size
        self.note = note
    }
}

/// What stands for an idempotency key: 32 bytes.
package struct RequestKey: Hashable, Sendable {
    package let bytes: [UInt8]

    /// A key that was computed or stored.
    package init(bytes: [UInt8]) { self.bytes = bytes }
}

/// What a request did, so that it is not done twice.
package struct StoredRequest: Hashable, Sendable {
    /// Stands for the command, so that another under the same key is recognised: 32 bytes.
    package let digest: [UInt8]
    /// The first entry it made.
    package let first: UInt64
    /// The entries it made.
    package let count: UInt64
    /// The first number of each kind that it was given; in the form of `IdentifierSource`.
    package let identifiers: [UInt8]

    /// A request of its parts.
    package init(digest: [UInt8], first: UInt64, count: UInt64, identifiers: [UInt8]) {
        self.digest = digest
        self.first = first
        self.count = count
        self.identifiers = identifiers
    }
}

/// What a row of the current state is about.
package struct StateName: Hashable, Sendable, Comparable {
    package let kind: UInt8
    package let number: UInt64

    /// A name of its parts.
    package init(kind: UInt8, number: UInt64) {
        self.kind = kind
        self.number = number
    }

    package static func < (left: StateName, right: StateName) -> Bool {
        (left.kind, left.number) < (right.kind, right.number)
    }
}

/// A row of the current state: what stays of one thing, sealed.
package struct StateRow: Hashable, Sendable {
    package let name: StateName
    package let sealed: [UInt8]

    /// A row of its parts.
    package init(name: StateName, sealed: [UInt8]) {
        self.name = name
        self.sealed = sealed
    }
}

/// All that one transaction stores.
package struct JournalBatch: Sendable {
    package var entries: [JournalEntry] = []
    /// A new epoch, which begins with one of the entries.
    package var epoch: LogEpoch?
    /// Hashes above the leaves that are now complete, each with its epoch.
    package var nodes: [(epoch: UInt64, node: StoredHash)] = []
    package var checkpoint: StoredCheckpoint?
    package var requests: [(RequestKey, StoredRequest)] = []
    /// Keys that are new or were wrapped anew.
    package var keys: [(KeyOwner, WrappedKey)] = []
    /// Keys that must not be found anywhere any more.
    package var destroyed: [KeyOwner] = []
    package var tokens: [(IdentifierToken, person: UInt64)] = []
    /// People whose tokens of before go, because their content does; those in `tokens` are put in afterwards.
    package var tokensRemoved: [UInt64] = []
    package var state: [StateRow] = []
    /// How far work has come that goes through the entries, by its name.
    package var progress: [String: UInt64] = [:]

    /// A batch of nothing.
    package init() {}

    /// Whether there is nothing to store.
    package var isEmpty: Bool {
        entries.isEmpty && keys.isEmpty && destroyed.isEmpty && epoch == nil && checkpoint == nil
            && progress.isEmpty
    }
}

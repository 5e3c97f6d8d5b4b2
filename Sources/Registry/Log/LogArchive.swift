// Part of Reunify. Copyright the Reunify contributors.
// SPDX-License-Identifier: Apache-2.0

package import TransparencyLog
import Crypto

/// The log of a registry: what is shown to outsiders, who believe nothing else.
///
/// Needs the registry's keys and not its people's: it can be read where the registry does not open,
/// because somebody changed it, and that is when it is needed most.
package struct LogArchive: Sendable {
    /// The epochs of the log, from the first.
    package let epochs: [LogEpoch]

    private let journal: any Journal
    private let keys: DerivedKeys
    private let count: UInt64

    init(journal: any Journal, keys: DerivedKeys) throws(RegistryError) {
        self.journal = journal
        self.keys = keys
        do {
            epochs = try journal.epochs()
            count = try journal.count()
        } catch {
            throw .journal(error)
        }
    }

    /// The log of a journal.
    package static func open(_ journal: any Journal, rootKey: any RootKeyProvider)
        throws(RegistryError) -> LogArchive
    {
        let root: SymmetricKey
        do { root = try rootKey.rootKey() } catch { throw .rootKey(error) }
        let stored: [(KeyOwner, WrappedKey)]
        do { stored = try journal.keys() } catch { throw .journal(error) }
        return try LogArchive(
            journal: journal, keys: KeyRing(root: root, stored: stored).derived)
    }

    /// The epoch that goes on.
    package var current: LogEpoch? { epochs.last }

    /// The number of entries of an epoch.
    package func size(of epoch: LogEpoch) -> UInt64 {
        let end = epochs.first { $0.number == epoch.number + 1 }?.first ?? count
        return end > epoch.first ? end - epoch.first : 0
    }

    /// The checkpoint of a note that one of the registry's epochs signed; nil where none did.
    func checkpoint(signedIn note: [UInt8]) throws(RegistryError) -> Checkpoint? {
        guard let signed = try? SignedCheckpoint(reading: note) else { return nil }
        for epoch in epochs.reversed() {
            let key = try verifierKey(of: epoch)
            if let verified = try? signed.verified(by: key) { return verified.checkpoint }
        }
        return nil
    }

    /// The key by which everybody verifies what an epoch signs, in one line.
    ///
    /// To be published far from the registry.
    package func verifierKey(of epoch: LogEpoch) throws(RegistryError) -> VerifierKey {
        try LogHead(epoch: epoch, frontier: TreeFrontier(), keys: keys).signer.verifierKey
    }

    /// The newest checkpoint of an epoch, as it was signed; to be kept by as many as possible.
    package func checkpoint(of epoch: LogEpoch) throws(RegistryError) -> StoredCheckpoint? {
        do { return try journal.lastCheckpoint(epoch: epoch.number) } catch {
            throw .journal(error)
        }
    }

    /// Checkpoints of an epoch from a size on.
    package func checkpoints(of epoch: LogEpoch, from size: UInt64 = 0, limit: Int = .max)
        throws(RegistryError) -> [StoredCheckpoint]
    {
        do {
            return try journal.checkpoints(
                epoch: epoch.number, from: size, limit: min(limit, 1 << 30))
        } catch {
            throw .journal(error)
        }
    }

    /// The epoch that an entry of the journal belongs to.
    package func epoch(of sequence: UInt64) throws(RegistryError) -> LogEpoch {
        guard sequence < count, let epoch = epochs.last(where: { $0.first <= sequence }) else {
            throw .noSuchEntry(sequence)
        }
        return epoch
    }

    /// Proof that an entry is in the log, to be kept by whom it concerns.
    ///
    /// It is verified with the entry's commitment and the log's key, years later and without the
    /// registry.
    package func receipt(for sequence: UInt64) throws(RegistryError) -> Receipt {
        let epoch = try epoch(of: sequence)
        guard let stored = try checkpoint(of: epoch),
            let signed = try? SignedCheckpoint(reading: stored.note)
        else { throw .log("The log has signed nothing yet.") }
        let index = sequence - epoch.first
        do {
            let proof = try tree(of: epoch).inclusionProof(of: index, in: stored.size)
            return Receipt(index: index, path: proof.path, checkpoint: signed)
        } catch {
            throw .log(error.description)
        }
    }

    /// Proof that a tree of `older` entries is the beginning of that of `newer` entries.
    package func consistency(of epoch: LogEpoch, from older: UInt64, to newer: UInt64)
        throws(RegistryError) -> ConsistencyProof
    {
        do { return try tree(of: epoch).consistencyProof(from: older, to: newer) } catch {
            throw .log(error.description)
        }
    }

    /// The root over the first `size` entries of an epoch; nil where there are not so many.
    package func root(of epoch: LogEpoch, size: UInt64) throws(RegistryError) -> TreeHash? {
        guard size <= self.size(of: epoch) else { return nil }
        do { return try tree(of: epoch).root(of: size) } catch { throw .log(error.description) }
    }

    /// What the log records of an entry.
    ///
    /// It says nothing to anybody who has not the salt and the sealed entry.
    package func commitment(of sequence: UInt64) throws(RegistryError) -> EntryCommitment {
        guard let entry = try entries(from: sequence, limit: 1).first,
            entry.sequence == sequence
        else { throw .noSuchEntry(sequence) }
        return EntrySealing(keys: keys).commitment(
            sequence, kept: entry.kept, content: entry.content)
    }

    /// Writes an epoch as lines that anybody can verify (`LogExport`), piece by piece.
    ///
    /// Commitments are computed from the sealed entries as they are stored now, hashes are copied from
    /// the tree: where somebody changed one of them, the lines disagree.
    package func export(_ epoch: LogEpoch, to output: ([UInt8]) throws -> Void) throws {
        var lines = try lines(of: epoch)
        while let piece = try lines.piece() { try output(piece) }
    }

    /// The same, to be fetched piece by piece.
    package func lines(of epoch: LogEpoch) throws(RegistryError) -> LogLines {
        try LogLines(epoch, size: size(of: epoch), journal: journal, keys: keys)
    }

    private func tree(of epoch: LogEpoch) -> TiledTree<LogTree> {
        LogTree(journal: journal, epoch: epoch, size: size(of: epoch)).tree
    }

    private func entries(from first: UInt64, limit: Int) throws(RegistryError) -> [JournalEntry] {
        do { return try journal.entries(from: first, limit: limit) } catch {
            throw .journal(error)
        }
    }
}

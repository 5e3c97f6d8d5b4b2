// Part of Reunify. Copyright the Reunify contributors.
// SPDX-License-Identifier: Apache-2.0

import Casework
import Crypto
import TransparencyLog

/// Everything that can be found wrong with a journal by whoever has its root key.
package struct DoctorReport: Hashable, Sendable {
    /// One thing that is wrong.
    package enum Finding: Hashable, Sendable, CustomStringConvertible {
        /// What the store says of itself.
        case store(String)
        /// Why the journal does not open.
        case unopened(RegistryError)
        /// An entry is not where it belongs.
        case missingEntry(UInt64)
        /// An entry does not open: it was changed, moved, or put in.
        case damagedEntry(UInt64)
        /// An entry is not the one whose hash the log has stored.
        case contradictedLeaf(UInt64)
        /// A stored hash of the tree does not follow from the entries below it.
        case contradictedNode(epoch: UInt64, level: Int, index: UInt64)
        /// A signed checkpoint is of other entries, or its signature is false.
        case contradictedCheckpoint(epoch: UInt64, size: UInt64)
        /// The log has not signed for the last entries.
        case unsigned(epoch: UInt64, from: UInt64)
        /// Keys are missing, and no erasure says why.
        case missingKeys(Int)
        /// What is stored of the request that made an entry is gone, or is another's.
        case missingRequest(UInt64), changedRequest(UInt64)
        /// Rows of the current state are not those that follow from the journal.
        case state(rows: Int)

        /// One sentence.
        package var description: String {
            switch self {
            case .store(let sentence): sentence
            case .unopened(let error): error.description
            case .missingEntry(let sequence): "Entry \(sequence) is missing."
            case .damagedEntry(let sequence): "Entry \(sequence) was changed."
            case .contradictedLeaf(let sequence):
                "Entry \(sequence) is not the one that the log stored a hash of."
            case .contradictedNode(let epoch, let level, let index):
                "Hash \(index) of level \(level) of log \(epoch) does not fit the entries below it."
            case .contradictedCheckpoint(let epoch, let size):
                "Log \(epoch) has signed \(size) other entries than there are."
            case .unsigned(let epoch, let from):
                "Log \(epoch) has not signed for its entries from \(from) on."
            case .missingKeys(let count):
                "Keys of \(count) people are missing without an erasure on record."
            case .missingRequest(let sequence):
                "What is stored of the request that made entry \(sequence) is gone: sent again, it "
                    + "would be done twice."
            case .changedRequest(let sequence):
                "What is stored of the request that made entry \(sequence) was changed."
            case .state(let rows):
                "\(rows) rows of the current state are not what the journal says."
            }
        }

        /// Whether the entries are sound all the same.
        var isOfRequests: Bool {
            switch self {
            case .missingRequest, .changedRequest: true
            default: false
            }
        }

        /// What to do about it, in one sentence.
        package var remedy: String {
            switch self {
            case .state, .missingRequest:
                "Run reunify rebuild: it follows from the entries, which are sound."
            case .unopened(.wrongRootKey):
                "Put the right root.key into the folder; after a rotation only the new one opens the "
                    + "registry."
            case .unopened(.rootKey):
                "Find root.key and its passphrase; nothing opens the registry without them."
            case .unopened(.rolledBack):
                "Restore the newest backup; if nothing newer is left, run reunify restore --recover."
            case .unsigned:
                "Open the registry once with any command: it signs for what it acknowledges next. If it "
                    + "is told again, restore a backup."
            case .missingKeys:
                "Restore a backup from before the keys went, beside this file, and compare."
            case .store, .unopened, .missingEntry, .damagedEntry, .contradictedLeaf,
                .contradictedNode, .contradictedCheckpoint, .changedRequest:
                "Move the journal away as evidence, restore the newest backup, and verify its log with "
                    + "checkpoints that others kept."
            }
        }
    }

    package fileprivate(set) var findings: [Finding] = []
    package fileprivate(set) var entries: UInt64 = 0
    package fileprivate(set) var checkpoints = 0
    package fileprivate(set) var stateRows = 0
    package fileprivate(set) var keys = 0

    /// Whether nothing is wrong.
    package var isHealthy: Bool { findings.isEmpty }

    /// Findings of one kind are told so many times at most.
    fileprivate mutating func add(_ finding: Finding) {
        if findings.count < 100 { findings.append(finding) }
    }
}

/// Examines a journal that no registry has open.
package struct Doctor {
    private let journal: any Journal
    private let rootKey: any RootKeyProvider

    /// A doctor for a journal.
    package init(_ journal: any Journal, rootKey: any RootKeyProvider) {
        self.journal = journal
        self.rootKey = rootKey
    }

    /// Reads and recomputes everything: entries, tree, checkpoints, keys and current state.
    ///
    /// - Parameter kept: Signed checkpoints that were kept elsewhere; a journal that is older than they are,
    ///   or goes on otherwise, is told by them alone.
    /// - Complexity: the size of the registry.
    package func examine(kept: [[UInt8]] = []) async -> DoctorReport {
        var report = DoctorReport()
        do throws(RegistryError) {
            do {
                for sentence in try journal.selfCheck() { report.add(.store(sentence)) }
            } catch {
                throw .journal(error)
            }
            let root: SymmetricKey
            do { root = try rootKey.rootKey() } catch { throw .rootKey(error) }
            let stored: [(KeyOwner, WrappedKey)]
            do { stored = try journal.keys() } catch { throw .journal(error) }
            report.keys = stored.count
            let ring = try KeyRing(root: root, stored: stored)
            let log = try LogArchive(journal: journal, keys: ring.derived)
            try examineEntries(ring, log, kept, &report)
            guard report.findings.allSatisfy(\.isOfRequests) else { return report }
            try await examineState(ring, &report)
        } catch {
            report.add(.unopened(error))
        }
        return report
    }

    private func examineEntries(
        _ ring: KeyRing, _ log: LogArchive, _ kept: [[UInt8]], _ report: inout DoctorReport
    ) throws(RegistryError) {
        var keptHere: [Checkpoint] = []
        for note in kept {
            guard let checkpoint = try log.checkpoint(signedIn: note) else {
                report.add(.unopened(.foreignCheckpoint))
                continue
            }
            keptHere.append(checkpoint)
        }
        let sealing = EntrySealing(keys: ring.derived)
        let count: UInt64
        do { count = try journal.count() } catch { throw .journal(error) }
        var tree: TreeExamination?
        var next: UInt64 = 0
        while next < count {
            let piece: [JournalEntry]
            do { piece = try journal.entries(from: next, limit: 2048) } catch {
                throw .journal(error)
            }
            guard !piece.isEmpty else { break }
            for entry in piece {
                while next < entry.sequence {
                    report.add(.missingEntry(next))
                    next += 1
                }
                if let epoch = log.epochs.first(where: { $0.first == entry.sequence }) {
                    try tree?.finish(&report)
                    tree = try TreeExamination(
                        epoch, log, journal, epoch.number == log.current?.number ? keptHere : [])
                }
                do throws(RegistryError) {
                    try examineRequest(try sealing.open(entry, ring: ring), &report)
                } catch {
                    report.add(.damagedEntry(entry.sequence))
                }
                let leaf = sealing.commitment(
                    entry.sequence, kept: entry.kept, content: entry.content
                ).leafHash
                if leaf != entry.leaf { report.add(.contradictedLeaf(entry.sequence)) }
                try tree?.append(leaf, &report)
                report.entries += 1
                next = entry.sequence + 1
            }
        }
        try tree?.finish(&report)
    }

    private func examineRequest(_ entry: OpenedEntry, _ report: inout DoctorReport)
        throws(RegistryError)
    {
        guard let named = entry.request else { return }
        let stored: StoredRequest?
        do { stored = try journal.request(named.key) } catch { throw .journal(error) }
        if stored == nil { report.add(.missingRequest(entry.sequence)) }
        if let stored, stored != named.request { report.add(.changedRequest(entry.sequence)) }
    }

    private func examineState(_ ring: KeyRing, _ report: inout DoctorReport)
        async throws(RegistryError)
    {
        let state: RegistryState
        do throws(RegistryError) {
            state = try await Replay(journal: journal, ring: ring).state(of: report.entries)
        } catch {
            guard case .missingKeys(let persons) = error else { throw error }
            return report.add(.missingKeys(persons.count))
        }
        let comparison = try StateComparison(
            journal: journal, sealing: EntrySealing(keys: ring.derived)
        ).compare(with: state)
        report.stateRows = comparison.rows
        if !comparison.isEqual {
            report.add(.state(rows: comparison.differing.count + comparison.surplus.count))
        }
    }
}

/// Grows the tree of an epoch from its entries, and compares it with what is stored on the way.
private struct TreeExamination {
    private let epoch: LogEpoch
    private let journal: any Journal
    private let key: VerifierKey
    private var checkpoints: ArraySlice<StoredCheckpoint>
    /// What others keep of this log, the smallest first.
    private var kept: ArraySlice<Checkpoint>
    private var frontier = TreeFrontier()
    private var signed: UInt64 = 0

    init(
        _ epoch: LogEpoch, _ log: LogArchive, _ journal: any Journal, _ kept: [Checkpoint]
    ) throws(RegistryError) {
        self.kept =
            kept.filter { $0.origin.description == epoch.origin && $0.size > 0 }
            .sorted { $0.size < $1.size }[...]
        self.epoch = epoch
        self.journal = journal
        key = try log.verifierKey(of: epoch)
        checkpoints = try log.checkpoints(of: epoch)[...]
    }

    mutating func append(_ leaf: TreeHash, _ report: inout DoctorReport) throws(RegistryError) {
        var stored: [StoredHash] = []
        do { try frontier.append(leaf, storing: &stored) } catch { throw .log(error.description) }
        for node in stored where node.level > 0 {
            let found: TreeHash?
            do {
                found = try journal.nodes(
                    epoch: epoch.number, level: node.level, from: node.index, limit: 1
                ).first
            } catch {
                throw .journal(error)
            }
            if found != node.hash {
                report.add(
                    .contradictedNode(epoch: epoch.number, level: node.level, index: node.index))
            }
        }
        while let next = kept.first, next.size <= frontier.size {
            kept.removeFirst()
            if next.root != frontier.root {
                report.add(.unopened(.contradictsCheckpoint(size: next.size)))
            }
        }
        while let next = checkpoints.first, next.size <= frontier.size {
            checkpoints.removeFirst()
            let verified = (try? SignedCheckpoint(reading: next.note))
                .flatMap { try? $0.verified(by: key) }?.checkpoint
            if verified?.size == frontier.size, next.size == frontier.size,
                verified?.root == frontier.root
            {
                signed = next.size
                report.checkpoints += 1
            } else {
                report.add(.contradictedCheckpoint(epoch: epoch.number, size: next.size))
            }
        }
    }

    mutating func finish(_ report: inout DoctorReport) throws(RegistryError) {
        for checkpoint in checkpoints {
            report.add(.contradictedCheckpoint(epoch: epoch.number, size: checkpoint.size))
        }
        checkpoints = []
        if let last = kept.last {
            report.add(.unopened(.rolledBack(entries: frontier.size, signed: last.size)))
        }
        kept = []
        if signed < frontier.size { report.add(.unsigned(epoch: epoch.number, from: signed)) }
    }
}

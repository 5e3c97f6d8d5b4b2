// Part of Reunify. Copyright the Reunify contributors.
// SPDX-License-Identifier: Apache-2.0

import TransparencyLog

/// What a group of requests has decided and not yet stored.
struct GroupDraft: Sendable {
    var entries: [EntryDraft] = []
    var requests: [RequestKey: StoredRequest] = [:]
    var keys: [KeyOwner: WrappedKey] = [:]
    var destroyed: [KeyOwner] = []
    var tokens: [(IdentifierToken, person: UInt64)] = []
    var tokensRemoved: [UInt64] = []
    /// What stays of things that changed; the last of a group counts.
    var state: [StateName: (bytes: [UInt8], nonce: [UInt8])] = [:]
    /// A new epoch of the log, which the first entry of the group begins.
    var epoch: LogEpoch?
    /// How far work has come that goes through the entries, by its name.
    var progress: [String: UInt64] = [:]

    var isEmpty: Bool {
        entries.isEmpty && keys.isEmpty && destroyed.isEmpty && progress.isEmpty
    }
}

/// Where the log ends, and who signs it.
struct LogHead: Sendable {
    var epoch: LogEpoch
    var frontier: TreeFrontier
    var signer: NoteSigner

    init(epoch: LogEpoch, frontier: TreeFrontier, keys: DerivedKeys) throws(RegistryError) {
        self.epoch = epoch
        self.frontier = frontier
        guard let name = KeyName(epoch.origin),
            let signer = try? NoteSigner(
                name: name, type: .ed25519, seed: keys.signingSeed(epoch: epoch.number))
        else { throw .log("The origin is not the name of a log.") }
        self.signer = signer
    }

    /// The checkpoint of the tree as it is, signed.
    func checkpoint() throws(RegistryError) -> StoredCheckpoint {
        guard let origin = NoteLine(epoch.origin) else {
            throw .log("The origin is not the name of a log.")
        }
        let checkpoint = Checkpoint(origin: origin, size: frontier.size, root: frontier.root)
        guard let signature = try? signer.sign(checkpoint.text),
            let note = try? SignedNote(text: checkpoint.text, signatures: [signature])
        else { throw .cryptography }
        return StoredCheckpoint(epoch: epoch.number, size: frontier.size, note: note.bytes)
    }
}

/// Turns what was decided into what is stored: seals entries, extends the tree, signs its head.
struct GroupSealing: Sendable {
    let sealing: EntrySealing

    init(keys: DerivedKeys) { sealing = EntrySealing(keys: keys) }

    /// The batch of a group, and where the log ends after it.
    func batch(of draft: GroupDraft, after head: LogHead) async throws(RegistryError)
        -> (JournalBatch, LogHead)
    {
        var head = head
        var batch = JournalBatch()
        if let epoch = draft.epoch {
            batch.epoch = epoch
            head = try LogHead(epoch: epoch, frontier: TreeFrontier(), keys: sealing.keys)
        }
        let sealed = try await sealed(draft)
        batch.entries = sealed.entries
        batch.state = sealed.state
        // In the order of their pages.
        batch.tokens = draft.tokens.sorted { ($0.0, $0.person) < ($1.0, $1.person) }
        var stored: [StoredHash] = []
        for entry in batch.entries {
            stored.removeAll(keepingCapacity: true)
            do {
                try head.frontier.append(entry.leaf, storing: &stored)
            } catch {
                throw .log(error.description)
            }
            for node in stored where node.level > 0 {
                batch.nodes.append((head.epoch.number, node))
            }
        }
        batch.requests = draft.requests.map { ($0.key, $0.value) }
        batch.keys = draft.keys.sorted { $0.key < $1.key }.map { ($0.key, $0.value) }
        batch.destroyed = draft.destroyed
        batch.tokensRemoved = draft.tokensRemoved
        batch.progress = draft.progress
        if !batch.entries.isEmpty { batch.checkpoint = try head.checkpoint() }
        return (batch, head)
    }

    private struct Sealed: Sendable {
        var entries: [JournalEntry] = []
        var state: [StateRow] = []
    }

    /// Seals the entries of a group; large groups on two threads.
    private func sealed(_ draft: GroupDraft) async throws(RegistryError) -> Sealed {
        let state = draft.state.sorted { $0.key < $1.key }
        let half = draft.entries.count / 2
        guard half >= 64 else {
            return try sealed(draft.entries[...], state[...])
        }
        async let first = Self.result {
            () throws(RegistryError) in
            try sealed(
                draft.entries[..<half], state[..<(state.count / 2)])
        }
        let second = try sealed(
            draft.entries[half...], state[(state.count / 2)...])
        var whole = try await first.get()
        whole.entries += second.entries
        whole.state += second.state
        return whole
    }

    @concurrent
    private static func result<Value: Sendable>(
        _ body: @Sendable () throws(RegistryError) -> Value
    ) async -> Result<Value, RegistryError> {
        do throws(RegistryError) { return .success(try body()) } catch { return .failure(error) }
    }

    private func sealed(
        _ entries: ArraySlice<EntryDraft>,
        _ state: ArraySlice<(key: StateName, value: (bytes: [UInt8], nonce: [UInt8]))>
    ) throws(RegistryError) -> Sealed {
        var sealed = Sealed()
        sealed.entries.reserveCapacity(entries.count)
        for entry in entries { sealed.entries.append(try sealing.seal(entry)) }
        for (name, row) in state {
            sealed.state.append(try sealing.sealState(row.bytes, name, nonce: row.nonce))
        }
        return sealed
    }
}

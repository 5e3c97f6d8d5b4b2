// Part of Reunify. Copyright the Reunify contributors.
// SPDX-License-Identifier: Apache-2.0

package import Casework
import TransparencyLog

extension Registry {
    /// Compares the journal with what the log has signed.
    func checkHead(kept: [[UInt8]]) throws(RegistryError) {
        for note in kept { _ = try root(signedIn: note) }
        let last: StoredCheckpoint?
        do { last = try journal.lastCheckpoint(epoch: head.epoch.number) } catch {
            throw .journal(error)
        }
        guard let last else { throw .contradictsCheckpoint(size: head.frontier.size) }
        try check(root(signedIn: last.note))
        // The last transaction signed for all that it stored.
        guard last.size == head.frontier.size else {
            throw .contradictsCheckpoint(size: head.frontier.size)
        }
        for note in kept { try check(root(signedIn: note)) }
    }

    private func check(_ signed: Checkpoint) throws(RegistryError) {
        // What an epoch before signed was judged when that epoch ended.
        guard signed.origin.description == head.epoch.origin else { return }
        guard signed.size <= head.frontier.size else {
            throw .rolledBack(entries: head.frontier.size, signed: signed.size)
        }
        let tree = LogTree(journal: journal, epoch: head.epoch, size: head.frontier.size).tree
        let root: TreeHash
        do { root = try tree.root(of: signed.size) } catch { throw .log(error.description) }
        guard root == signed.root else { throw .contradictsCheckpoint(size: signed.size) }
    }

    /// The checkpoint of a note that one of the registry's epochs signed.
    private func root(signedIn note: [UInt8]) throws(RegistryError) -> Checkpoint {
        guard let checkpoint = try log().checkpoint(signedIn: note) else {
            throw .foreignCheckpoint
        }
        return checkpoint
    }

    /// Goes on with a journal that lacks what its log has signed for, under the name of a new log.
    ///
    /// The old log may not go on: somebody may have seen entries of it that are lost, and under the same
    /// name others would take their place. The first entry of the new one says which log it follows, how
    /// many of its entries are there and which are lost, and who decided it.
    ///
    /// - Parameters:
    ///   - kept: Signed checkpoints that were kept elsewhere; one of them shows what is lost.
    ///   - origin: The identity of the new log.
    ///   - approver: A second officer.
    /// - Throws: `RegistryError.notRolledBack` where nothing is missing.
    package static func recover(
        _ journal: any Journal, rootKey: any RootKeyProvider, environment: Environment,
        kept: [[UInt8]], origin: String, reason: String, by actor: Actor,
        approvedBy approver: Actor
    ) async throws(RegistryError) -> Registry {
        let registry = try await read(journal, rootKey: rootKey, environment: environment)
        try await registry.beginEpoch(
            kept: kept, origin: origin, reason: reason, by: actor, approvedBy: approver)
        return registry
    }

    private func beginEpoch(
        kept: [[UInt8]], origin: String, reason: String, by actor: Actor,
        approvedBy approver: Actor
    ) async throws(RegistryError) {
        try await enqueue(isAlone: true) { (registry) throws(RegistryError) in
            let user = try AdministrativePermission.recover.user(actor, for: .maintenance)
            let second = try AdministrativePermission.recover.second(approver, than: user)
            try registry.require(reason: reason)
            let lost = try registry.lost(kept)
            let old = registry.head
            let epoch = LogEpoch(number: old.epoch.number + 1, origin: origin, first: registry.next)
            guard origin != old.epoch.origin else {
                throw .log("The new log needs another origin than the old one.")
            }
            // That the origin can be one is found out before anything is written.
            _ = try LogHead(
                epoch: epoch, frontier: TreeFrontier(), keys: registry.ring.derived)
            try registry.record(
                .recovered(
                    .init(
                        epoch: epoch.number, oldOrigin: old.epoch.origin,
                        restored: old.frontier.size, restoredRoot: old.frontier.root.base64,
                        signed: lost.size, signedRoot: lost.root.base64, approver: second,
                        reason: reason)), by: actor, for: .maintenance)
            registry.draft.epoch = epoch
        }
    }

    /// The largest checkpoint that the journal cannot answer for.
    private func lost(_ kept: [[UInt8]]) throws(RegistryError) -> Checkpoint {
        var lost: Checkpoint?
        for note in kept {
            let signed = try root(signedIn: note)
            do throws(RegistryError) {
                try check(signed)
            } catch {
                switch error {
                case .rolledBack, .contradictsCheckpoint:
                    if signed.size >= lost?.size ?? 0 { lost = signed }
                default: throw error
                }
            }
        }
        guard let lost else { throw .notRolledBack }
        return lost
    }
}

// Part of Reunify. Copyright the Reunify contributors.
// SPDX-License-Identifier: Apache-2.0

import Casework
import Crypto
import TransparencyLog

extension Registry {
    /// Makes a registry in an empty journal.
    ///
    /// - Parameters:
    ///   - origin: The identity of its log, such as `registry.example/audit`: no spaces, no plus sign.
    ///   - rootKey: Asked once.
    package static func create(
        in journal: any Journal, origin: String, rootKey: any RootKeyProvider,
        environment: Environment
    ) async throws(RegistryError) -> Registry {
        do throws(JournalError) {
            guard try journal.count() == 0 else { throw JournalError.exists }
        } catch {
            throw .journal(error)
        }
        let root: SymmetricKey
        do { root = try rootKey.rootKey() } catch { throw .rootKey(error) }
        var chance = Chance(environment.randomness)
        let ring = KeyRing(root: root, randomness: &chance)
        let epoch = LogEpoch(number: 1, origin: origin, first: 0)
        let head = try LogHead(epoch: epoch, frontier: TreeFrontier(), keys: ring.derived)
        let registry = Registry(
            journal: journal, environment: environment, chance: chance, ring: ring,
            state: RegistryState(), head: head, next: 0, peopleLookedAt: 0)
        try await registry.found(epoch)
        return registry
    }

    private func found(_ epoch: LogEpoch) async throws(RegistryError) {
        try await enqueue(isAlone: true) { (registry) throws(RegistryError) in
            try registry.record(
                Act(
                    at: registry.now, actor: .matching(model: "registry"), purpose: .maintenance,
                    happenings: [.administrative(.founded)]))
            registry.draft.epoch = epoch
            registry.draft.progress[Self.matchingProgress] = registry.next
            registry.draft.progress[Self.everybodyProgress] = registry.next
            registry.draft.keys[.registry] = registry.ring.wrapped(.registry)
        }
    }

    /// Opens a registry: reads its journal, and adds up what it says.
    ///
    /// - Parameter kept: Signed checkpoints that were kept elsewhere, by witnesses or on paper. Without
    ///   them a journal that was put back from an older copy cannot be told from one that never grew.
    /// - Throws: `RegistryError.rolledBack` where a kept checkpoint, or the last that is stored, is of
    ///   more entries than there are; `contradictsCheckpoint` where it is of others.
    package static func open(
        _ journal: any Journal, rootKey: any RootKeyProvider, environment: Environment,
        kept: [[UInt8]] = []
    ) async throws(RegistryError) -> Registry {
        let registry = try await read(journal, rootKey: rootKey, environment: environment)
        try await registry.checkHead(kept: kept)
        return registry
    }

    /// Whether a root key is the one of a journal; looks at keys alone.
    package static func opens(_ journal: any Journal, rootKey: any RootKeyProvider) -> Bool {
        guard let root = try? rootKey.rootKey(), let keys = try? journal.keys() else {
            return false
        }
        return (try? KeyRing(root: root, stored: keys)) != nil
    }

    static func read(
        _ journal: any Journal, rootKey: any RootKeyProvider, environment: Environment
    ) async throws(RegistryError) -> Registry {
        let root: SymmetricKey
        do { root = try rootKey.rootKey() } catch { throw .rootKey(error) }
        let keys: [(KeyOwner, WrappedKey)]
        let count: UInt64
        let last: LogEpoch?
        let (matched, everybody): (UInt64?, UInt64?)
        do {
            keys = try journal.keys()
            matched = try journal.progress(Self.matchingProgress)
            everybody = try journal.progress(Self.everybodyProgress)
            count = try journal.count()
            last = try journal.epochs().last
        } catch {
            throw .journal(error)
        }
        guard let epoch = last else { throw .journal(.notAJournal) }
        let ring = try KeyRing(root: root, stored: keys)
        // A journal that does not say is from before; who imported into it asked the matching.
        let read = try await Replay(journal: journal, ring: ring)
            .read(count, changedFrom: matched ?? count, peopleBefore: everybody)
        guard count >= epoch.first else { throw .journal(.damaged(table: "epoch")) }
        let tree = LogTree(journal: journal, epoch: epoch, size: count - epoch.first)
        let head = try LogHead(epoch: epoch, frontier: tree.frontier(), keys: ring.derived)
        // Everything was read once, and is in the state now.
        journal.forgetWhatWasRead()
        return Registry(
            journal: journal, environment: environment, chance: Chance(environment.randomness),
            ring: ring, state: read.state, head: head, next: count, unmatched: read.changed,
            peopleLookedAt: read.peopleBefore)
    }

    /// Reads everything anew, so that what was erased is in memory no longer.
    func reload() async {
        do throws(RegistryError) {
            let count: UInt64
            do { count = try journal.count() } catch { throw .journal(error) }
            state = try await Replay(journal: journal, ring: ring).state(of: count)
            published.publish(state.directory)
        } catch {
            poison(error)
        }
    }
}

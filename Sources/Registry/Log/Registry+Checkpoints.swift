// Part of Reunify. Copyright the Reunify contributors.
// SPDX-License-Identifier: Apache-2.0

import TransparencyLog

extension Registry {
    /// Compares the journal with what the log has signed.
    func checkHead(kept: [[UInt8]]) async throws(RegistryError) {
        let epoch = head.epoch
        let tree = LogTree(journal: journal, epoch: epoch, size: head.frontier.size)
        var signed: [[UInt8]] = kept
        do {
            if let last = try journal.lastCheckpoint(epoch: epoch.number) {
                signed.append(last.note)
            }
        } catch {
            throw .journal(error)
        }
        for note in signed {
            guard let checkpoint = try? SignedCheckpoint(reading: note),
                let verified = try? checkpoint.verified(by: head.signer.verifierKey)
            else { throw .foreignCheckpoint }
            let size = verified.checkpoint.size
            guard size <= head.frontier.size else {
                throw .rolledBack(entries: head.frontier.size, signed: size)
            }
            let root: TreeHash
            do { root = try tree.tree.root(of: size) } catch { throw .log(error.description) }
            guard root == verified.checkpoint.root else {
                throw .contradictsCheckpoint(size: size)
            }
        }
    }
}

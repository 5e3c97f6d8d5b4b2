// Part of Reunify. Copyright the Reunify contributors.
// SPDX-License-Identifier: Apache-2.0

package import TransparencyLog

extension Registry {
    /// The log as it is stored now.
    package func log() throws(RegistryError) -> LogArchive {
        try LogArchive(journal: journal, keys: ring.derived)
    }

    /// The newest signed checkpoint.
    ///
    /// It vouches for everything that was acknowledged before.
    package func checkpoint() throws(RegistryError) -> StoredCheckpoint? {
        let log = try log()
        return try log.current.flatMap { (epoch) throws(RegistryError) in
            try log.checkpoint(of: epoch)
        }
    }

    /// Proof that an acknowledged entry is in the log.
    package func receipt(for sequence: UInt64) throws(RegistryError) -> Receipt {
        try log().receipt(for: sequence)
    }

    /// Writes a copy of the journal that can be opened like it; the registry waits meanwhile.
    ///
    /// The copy has everything that was acknowledged before, sealed as it is, and the wrapped keys: it
    /// needs the same root key.
    package func backup(to path: String) async throws(RegistryError) {
        try await enqueue(isAlone: true) { (registry) throws(RegistryError) in
            do throws(JournalError) { try registry.journal.backup(to: path) } catch {
                throw RegistryError.journal(error)
            }
        }
    }
}

// Part of Reunify. Copyright the Reunify contributors.
// SPDX-License-Identifier: Apache-2.0

import Casework
import Crypto
import Foundation
import TransparencyLog

/// An entry before it is sealed: its bytes, and what chance was drawn for it.
struct EntryDraft: Sendable {
    let sequence: UInt64
    /// What stays, without its head.
    let body: [UInt8]
    let content: [UInt8]
    let owners: [KeyUse]
    /// The request that made it, in the first entry of each.
    var request: NamedRequest?
    /// Seals the content; nil where there is none.
    let contentKey: SymmetricKey?
    let keptNonce: [UInt8]
    let contentNonce: [UInt8]
}

extension EntryDraft {
    /// What stays.
    var kept: [UInt8] { EntryWriter.head(owners: owners, request: request) + body }
}

/// A request under the name of its idempotency key.
struct NamedRequest: Sendable, Hashable {
    let key: RequestKey
    let request: StoredRequest
}

/// Seals and opens entries with AES-256-GCM.
///
/// What is authenticated with each part: this format, the entry's place in the journal, which part it
/// is, and whose content. A part that is moved to another entry, or to another person's, does not open.
struct EntrySealing: Sendable {
    let keys: DerivedKeys

    /// The entry, and the commitment that the log takes.
    func seal(_ draft: EntryDraft) throws(RegistryError) -> JournalEntry {
        let kept = try Self.seal(
            draft.kept, keys.journal, draft.keptNonce,
            Self.context(draft.sequence, part: 1, []))
        var content: [UInt8] = []
        if let key = draft.contentKey {
            content = try Self.seal(
                draft.content, key, draft.contentNonce,
                Self.context(draft.sequence, part: 2, draft.owners))
        }
        let commitment = commitment(draft.sequence, kept: kept, content: content)
        return JournalEntry(
            sequence: draft.sequence, kept: kept, content: content, leaf: commitment.leafHash)
    }

    /// What the log records of an entry.
    ///
    /// The salt is a pseudorandom function of the entry's number, so that it need not be stored; it can
    /// be given out for one entry without giving away another's.
    func commitment(_ sequence: UInt64, kept: [UInt8], content: [UInt8]) -> EntryCommitment {
        var event = ByteWriter()
        event.put(kept)
        event.put(content)
        guard let salt = CommitmentSalt(salt(of: sequence)) else {
            preconditionFailure("SHA-256 has 32 bytes")
        }
        return EntryCommitment(salt: salt, sealedEvent: event.bytes)
    }

    /// 32 bytes that open the commitment of one entry together with its sealed bytes.
    func salt(of sequence: UInt64) -> [UInt8] {
        Array(HMAC<SHA256>.authenticationCode(for: Self.bytes(of: sequence), using: keys.salts))
    }

    /// What stays of an entry.
    func openKept(_ entry: JournalEntry) throws(RegistryError) -> [UInt8] {
        guard
            let bytes = Self.open(
                entry.kept, keys.journal, Self.context(entry.sequence, part: 1, []))
        else { throw .damagedEntry(entry.sequence) }
        return bytes
    }

    /// The content of an entry.
    func openContent(_ entry: JournalEntry, owners: [KeyUse], key: SymmetricKey)
        throws(RegistryError) -> [UInt8]
    {
        guard
            let bytes = Self.open(
                entry.content, key, Self.context(entry.sequence, part: 2, owners))
        else { throw .damagedEntry(entry.sequence) }
        return bytes
    }

    /// A row of the current state.
    func sealState(_ bytes: [UInt8], _ name: StateName, nonce: [UInt8]) throws(RegistryError)
        -> StateRow
    {
        StateRow(
            name: name,
            sealed: try Self.seal(bytes, keys.state, nonce, Self.context(name)))
    }

    /// What a row of the current state holds; nil where it was changed.
    func openState(_ row: StateRow) -> [UInt8]? {
        Self.open(row.sealed, keys.state, Self.context(row.name))
    }

    private static func seal(
        _ bytes: [UInt8], _ key: SymmetricKey, _ nonce: [UInt8], _ context: [UInt8]
    ) throws(RegistryError) -> [UInt8] {
        guard let nonce = try? AES.GCM.Nonce(data: nonce),
            let box = try? AES.GCM.seal(bytes, using: key, nonce: nonce, authenticating: context),
            let combined = box.combined
        else { throw .cryptography }
        return [UInt8](combined)
    }

    private static func open(_ sealed: [UInt8], _ key: SymmetricKey, _ context: [UInt8])
        -> [UInt8]?
    {
        guard let box = try? AES.GCM.SealedBox(combined: sealed),
            let bytes = try? AES.GCM.open(box, using: key, authenticating: context)
        else { return nil }
        return [UInt8](bytes)
    }

    private static func context(_ sequence: UInt64, part: UInt8, _ owners: [KeyUse]) -> [UInt8] {
        var context: [UInt8] = []
        context.reserveCapacity(32 + 17 * owners.count)
        context.append(contentsOf: "reunify/1 entry".utf8)
        append(sequence, to: &context)
        context.append(part)
        for use in owners {
            context.append(use.owner.kind)
            append(use.owner.number, to: &context)
            append(UInt64(use.generation), to: &context)
        }
        return context
    }

    private static func context(_ name: StateName) -> [UInt8] {
        var context = Array("reunify/1 state".utf8)
        context.append(name.kind)
        append(name.number, to: &context)
        return context
    }

    private static func bytes(of number: UInt64) -> [UInt8] {
        var bytes: [UInt8] = []
        bytes.reserveCapacity(8)
        append(number, to: &bytes)
        return bytes
    }

    private static func append(_ number: UInt64, to bytes: inout [UInt8]) {
        var shift: UInt64 = 64
        while shift > 0 {
            shift -= 8
            bytes.append(UInt8(truncatingIfNeeded: number >> shift))
        }
    }
}

// Part of Reunify. Copyright the Reunify contributors.
// SPDX-License-Identifier: Apache-2.0

import Crypto

/// 32 random bytes that keep an entry's content from being guessed by its commitment.
///
/// An event has little content that could not be tried out: without a salt, whoever holds the log
/// could ask whether this child was registered on that day. The salt is kept beside the sealed event
/// and destroyed with it; the commitment then says nothing to anybody, and the tree stays what it is.
public struct CommitmentSalt: Hashable, Sendable {
    /// The 32 bytes.
    public let bytes: [UInt8]

    /// A salt of 32 random bytes, drawn by the caller; `nil` if they are fewer or more.
    public init?(_ bytes: [UInt8]) {
        guard bytes.count == 32 else { return nil }
        self.bytes = bytes
    }
}

/// What the log records of an event: a commitment to its salt and its sealed bytes, 32 bytes.
///
/// It binds: no second event fits it. It hides: nothing can be learned from it without the salt.
/// The entry of the log is these 32 bytes and nothing more.
public struct EntryCommitment: Hashable, Sendable {
    /// SHA-256 over a byte 0x10, the salt and the sealed event.
    public let hash: TreeHash

    /// The commitment to an event.
    ///
    /// The first byte is neither that of leaves nor that of nodes. The salt has always 32 bytes, so
    /// that salt and event are told apart. Cost: linear in the bytes.
    public init(salt: CommitmentSalt, sealedEvent: [UInt8]) {
        hash = TreeHash(unchecked: SHA256.hash(data: [0x10] + salt.bytes + sealedEvent))
    }

    /// A commitment that was stored.
    public init(stored hash: TreeHash) { self.hash = hash }

    /// The hash of the leaf that holds the commitment.
    public var leafHash: TreeHash { .leaf(hash.bytes) }

    /// Whether this is the commitment to an event.
    public func isOpened(by salt: CommitmentSalt, sealedEvent: [UInt8]) -> Bool {
        EntryCommitment(salt: salt, sealedEvent: sealedEvent) == self
    }
}

// Part of Reunify. Copyright the Reunify contributors.
// SPDX-License-Identifier: Apache-2.0

import Crypto

extension TreeHash {
    /// The root of the tree without leaves: the hash of nothing (RFC 9162, Section 2.1.1).
    public static let emptyTree = TreeHash(unchecked: SHA256.hash(data: [UInt8]()))

    /// The hash of a leaf: a byte 0 and the entry (RFC 9162, Section 2.1.1).
    ///
    /// The first byte keeps leaves and nodes apart, so that no entry can pass for a subtree.
    public static func leaf(_ entry: [UInt8]) -> TreeHash {
        TreeHash(unchecked: SHA256.hash(data: [0x00] + entry))
    }

    /// The hash of a node: a byte 1 and both children's hashes (RFC 9162, Section 2.1.1).
    public static func node(_ left: TreeHash, _ right: TreeHash) -> TreeHash {
        var bytes: [UInt8] = []
        bytes.reserveCapacity(1 + 2 * byteCount)
        bytes.append(0x01)
        left.append(to: &bytes)
        right.append(to: &bytes)
        return TreeHash(unchecked: SHA256.hash(data: bytes))
    }
}

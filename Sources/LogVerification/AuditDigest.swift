// Part of Reunify. Copyright the Reunify contributors.
// SPDX-License-Identifier: Apache-2.0

import Crypto
public import Foundation

/// A SHA-256 hash as the verifier sees it: 32 bytes.
public struct AuditDigest: Hashable, Sendable {
    /// The bytes.
    public let bytes: Data

    /// The hash of these 32 bytes; `nil` if they are fewer or more.
    public init?(_ bytes: some Sequence<UInt8>) {
        self.bytes = Data(bytes)
        guard self.bytes.count == 32 else { return nil }
    }

    /// SHA-256 over `parts`, one after the other.
    init(hashing parts: Data...) {
        var function = SHA256()
        for part in parts { function.update(data: part) }
        bytes = Data(function.finalize())
    }

    /// The hash that base 64 writes; `nil` if it writes anything else.
    init?(base64: some Sequence<UInt8>) {
        guard let bytes = strictBase64(base64), let digest = AuditDigest(bytes) else { return nil }
        self = digest
    }

    /// HASH({}): the root of the tree without entries (RFC 9162, Section 2.1.1).
    public static var emptyTree: AuditDigest { AuditDigest(hashing: Data()) }

    /// HASH(0x00 || d): the leaf of an entry (RFC 9162, Section 2.1.1).
    public static func leaf(of entry: Data) -> AuditDigest {
        AuditDigest(hashing: Data([0x00]), entry)
    }

    /// HASH(0x01 || left || right): an inner node (RFC 9162, Section 2.1.1).
    public static func node(_ left: AuditDigest, _ right: AuditDigest) -> AuditDigest {
        AuditDigest(hashing: Data([0x01]), left.bytes, right.bytes)
    }

    /// HASH(0x10 || salt || event): the entry that a registry writes for a sealed event.
    ///
    /// - Returns: `nil` if the salt has not 32 bytes.
    public static func commitment(salt: Data, sealedEvent: Data) -> AuditDigest? {
        guard salt.count == 32 else { return nil }
        return AuditDigest(hashing: Data([0x10]), salt, sealedEvent)
    }
}

/// The bytes that base 64 writes; `nil` unless encoding them gives the same text again.
func strictBase64(_ text: some Sequence<UInt8>) -> Data? {
    let text = Data(text)
    guard let bytes = Data(base64Encoded: text), bytes.base64EncodedData() == text else {
        return nil
    }
    return bytes
}

/// The number that decimal digits write; `nil` for a sign, a leading zero, or 2⁶³ and more.
func strictDecimal(_ text: some Collection<UInt8>) -> UInt64? {
    let written = String(decoding: text, as: UTF8.self)
    guard let number = Int64(written), number >= 0, String(number) == written else { return nil }
    return UInt64(number)
}

// Part of Reunify. Copyright the Reunify contributors.
// SPDX-License-Identifier: Apache-2.0

import Crypto

/// Counts bytes and lines while it hashes.
struct PackageMeasure {
    private var hash = SHA256()
    private(set) var bytes: UInt64 = 0
    private(set) var lines: UInt64 = 0

    mutating func take(_ piece: [UInt8]) {
        hash.update(data: piece)
        bytes += UInt64(piece.count)
        for byte in piece where byte == 10 { lines += 1 }
    }

    /// SHA-256 as 64 hexadecimal digits.
    func digest() -> String { Self.text(hash.finalize()) }

    static func text(_ digest: SHA256.Digest) -> String {
        digest.map { byte in (byte < 16 ? "0" : "") + String(byte, radix: 16) }.joined()
    }

    /// Of bytes that are all there.
    static func digest(of bytes: [UInt8]) -> String { text(SHA256.hash(data: bytes)) }
}

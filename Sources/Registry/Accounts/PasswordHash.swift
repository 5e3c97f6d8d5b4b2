// Part of Reunify. Copyright the Reunify contributors.
// SPDX-License-Identifier: Apache-2.0

import CryptoExtras
import Foundation

/// What is kept of a password: salt and scrypt, as a PHC string.
///
/// `$scrypt$ln=17,r=8,p=1$<salt>$<hash>`, base 64 without padding.
struct PasswordHash: Hashable, Sendable {
    let cost: ScryptCost
    let salt: [UInt8]
    let hash: [UInt8]

    /// Stretches a password; it takes about a second and 128 MiB at the standard cost.
    ///
    /// Nil where the password is empty, which the library must not be given.
    init?(of password: String, salt: [UInt8], cost: ScryptCost) {
        let bytes = Self.bytes(password)
        guard !bytes.isEmpty, !salt.isEmpty, Self.isAcceptable(cost),
            let key = try? KDF.Scrypt.deriveKey(
                from: bytes, salt: salt, outputByteCount: 32, rounds: cost.blocks,
                blockSize: cost.blockSize, parallelism: cost.parallelism)
        else { return nil }
        self.cost = cost
        self.salt = salt
        hash = unsafe key.withUnsafeBytes { unsafe [UInt8]($0) }
    }

    /// A hash that was stored; nil where it is none, or would cost more than a machine has.
    init?(phc text: String) {
        let parts = text.split(separator: "$", omittingEmptySubsequences: false)
        guard parts.count == 5, parts[0].isEmpty, parts[1] == "scrypt" else { return nil }
        var values: [Substring: Int] = [:]
        for part in parts[2].split(separator: ",") {
            let pair = part.split(separator: "=")
            guard pair.count == 2, let value = Int(pair[1]) else { return nil }
            values[pair[0]] = value
        }
        guard let exponent = values["ln"], (1...20).contains(exponent), let size = values["r"],
            let parallelism = values["p"], let salt = Self.decoded(parts[3]),
            let hash = Self.decoded(parts[4]), hash.count == 32
        else { return nil }
        cost = ScryptCost(blocks: 1 << exponent, blockSize: size, parallelism: parallelism)
        self.salt = salt
        self.hash = hash
        guard Self.isAcceptable(cost) else { return nil }
    }

    /// As it is stored.
    var phc: String {
        let cost =
            "ln=\(cost.blocks.trailingZeroBitCount),r=\(cost.blockSize),p=\(cost.parallelism)"
        return "$scrypt$\(cost)$\(Self.encoded(salt))$\(Self.encoded(hash))"
    }

    /// Whether it is of this password; takes as long where it is not.
    func fits(_ password: String) -> Bool {
        guard let tried = PasswordHash(of: password, salt: salt, cost: cost) else { return false }
        // Every byte is looked at, so that time does not tell where they differ.
        return zip(tried.hash, hash).reduce(UInt8(0)) { $0 | ($1.0 ^ $1.1) } == 0
    }

    /// The same text typed on another keyboard has the same bytes (NFC; RFC 8265).
    private static func bytes(_ password: String) -> [UInt8] {
        Array(password.precomposedStringWithCanonicalMapping.utf8)
    }

    private static func isAcceptable(_ cost: ScryptCost) -> Bool {
        (2...(1 << 20)).contains(cost.blocks) && cost.blocks.nonzeroBitCount == 1
            && (1...16).contains(cost.blockSize) && (1...4).contains(cost.parallelism)
    }

    private static func encoded(_ bytes: [UInt8]) -> String {
        Data(bytes).base64EncodedString().replacing("=", with: "")
    }

    private static func decoded(_ text: Substring) -> [UInt8]? {
        let padding = String(repeating: "=", count: (4 - text.utf8.count % 4) % 4)
        return Data(base64Encoded: text + padding).map { [UInt8]($0) }
    }
}

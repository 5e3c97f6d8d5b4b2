// Part of Reunify. Copyright the Reunify contributors.
// SPDX-License-Identifier: Apache-2.0

package import Crypto
import CryptoExtras
import Foundation

/// What scrypt costs (RFC 7914): `blocks` is N, `blockSize` r, `parallelism` p.
///
/// Memory is 128 · N · r bytes.
package struct ScryptCost: Hashable, Sendable {
    package let blocks: Int
    package let blockSize: Int
    package let parallelism: Int

    /// The least that OWASP and ASVS ask for: N = 2¹⁷, r = 8, p = 1; 128 MiB.
    package static let standard = ScryptCost(blocks: 1 << 17, blockSize: 8, parallelism: 1)

    /// For tests, which open a registry many times: it protects nothing.
    package static let forTests = ScryptCost(blocks: 1 << 4, blockSize: 8, parallelism: 1)

    /// A cost that was read from a file, which must not be able to exhaust memory.
    fileprivate var isAcceptable: Bool {
        (2...(1 << 20)).contains(blocks) && blocks.nonzeroBitCount == 1
            && (1...16).contains(blockSize) && (1...4).contains(parallelism)
    }
}

/// A root key in a file, sealed by a passphrase.
///
/// ```
/// reunify-root-key@v1
/// scrypt 131072 8 1
/// <base 64 of 32 bytes of salt>
/// <base 64 of nonce, sealed key and tag (AES-256-GCM)>
/// ```
///
/// The first three lines are authenticated with the key, so that nobody makes it cheaper to guess.
/// Whoever has the file and the passphrase can read the registry; whoever has lost one of them cannot,
/// and nobody can do it for them.
package struct RootKeyFile: RootKeyProvider {
    private let path: String
    private let passphrase: String

    private static let firstLine = "reunify-root-key@v1"

    /// The root key of a file that `create` made.
    package init(path: String, passphrase: String) {
        self.path = path
        self.passphrase = passphrase
    }

    /// Makes a new root key and writes it, readable by its owner only.
    ///
    /// - Throws: `RootKeyError.exists` rather than overwrite a file.
    package static func create(
        path: String, passphrase: String, cost: ScryptCost = .standard,
        randomness: inout some RandomNumberGenerator
    ) throws(RootKeyError) {
        let key = SymmetricKey(data: randomness.bytes(32))
        try write(key, path: path, passphrase: passphrase, cost: cost, randomness: &randomness)
    }

    /// Writes the same root key under another passphrase, into another file.
    package func copy(
        to path: String, passphrase: String, cost: ScryptCost = .standard,
        randomness: inout some RandomNumberGenerator
    ) throws(RootKeyError) {
        try Self.write(
            rootKey(), path: path, passphrase: passphrase, cost: cost, randomness: &randomness)
    }

    /// The root key.
    package func rootKey() throws(RootKeyError) -> SymmetricKey {
        guard let data = FileManager.default.contents(atPath: path) else { throw .unavailable }
        let lines = String(decoding: data, as: UTF8.self).split(
            separator: "\n", omittingEmptySubsequences: false)
        guard lines.count == 5, lines[0] == Self.firstLine, lines[4].isEmpty else {
            throw .unreadable
        }
        let words = lines[1].split(separator: " ")
        guard words.count == 4, words[0] == "scrypt", let blocks = Int(words[1]),
            let blockSize = Int(words[2]), let parallelism = Int(words[3]),
            let salt = Data(base64Encoded: String(lines[2])), salt.count == 32,
            let sealed = Data(base64Encoded: String(lines[3])),
            let box = try? AES.GCM.SealedBox(combined: sealed)
        else { throw .unreadable }
        let cost = ScryptCost(blocks: blocks, blockSize: blockSize, parallelism: parallelism)
        let stretched = try Self.stretch(passphrase, salt: salt, cost: cost)
        let head = lines[0..<3].joined(separator: "\n")
        guard
            let key = try? AES.GCM.open(
                box, using: stretched, authenticating: Data(head.utf8)), key.count == 32
        else { throw .passphraseWrong }
        return SymmetricKey(data: key)
    }

    private static func write(
        _ key: SymmetricKey, path: String, passphrase: String, cost: ScryptCost,
        randomness: inout some RandomNumberGenerator
    ) throws(RootKeyError) {
        guard !FileManager.default.fileExists(atPath: path) else { throw .exists }
        let salt = Data(randomness.bytes(32))
        let stretched = try stretch(passphrase, salt: salt, cost: cost)
        let head =
            "\(firstLine)\nscrypt \(cost.blocks) \(cost.blockSize) \(cost.parallelism)\n"
            + salt.base64EncodedString()
        guard let nonce = try? AES.GCM.Nonce(data: randomness.bytes(12)),
            let sealed = try? AES.GCM.seal(
                unsafe key.withUnsafeBytes { unsafe Data($0) }, using: stretched, nonce: nonce,
                authenticating: Data(head.utf8)
            ).combined
        else { throw .unavailable }
        let text = "\(head)\n\(sealed.base64EncodedString())\n"
        let isWritten = FileManager.default.createFile(
            atPath: path, contents: Data(text.utf8), attributes: [.posixPermissions: 0o600])
        // A registry that has taken a key opens with it alone: the key has to be on the disk before.
        guard isWritten, sync(path), sync(folder(of: path)) else { throw .unavailable }
    }

    private static func folder(of path: String) -> String {
        let folder = (path as NSString).deletingLastPathComponent
        return folder.isEmpty ? "." : folder
    }

    private static func sync(_ path: String) -> Bool {
        let descriptor = unsafe open(path, O_RDONLY | O_CLOEXEC)
        guard descriptor >= 0 else { return false }
        defer { close(descriptor) }
        return fsync(descriptor) == 0
    }

    private static func stretch(_ passphrase: String, salt: Data, cost: ScryptCost)
        throws(RootKeyError) -> SymmetricKey
    {
        // The library must not be given an empty passphrase.
        guard !passphrase.isEmpty else { throw .passphraseMissing }
        guard cost.isAcceptable else { throw .tooCostly }
        do {
            return try KDF.Scrypt.deriveKey(
                from: Data(passphrase.utf8), salt: salt, outputByteCount: 32, rounds: cost.blocks,
                blockSize: cost.blockSize, parallelism: cost.parallelism)
        } catch {
            throw .unavailable
        }
    }
}

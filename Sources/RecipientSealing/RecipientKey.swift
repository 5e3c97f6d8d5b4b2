// Part of Reunify. Copyright the Reunify contributors.
// SPDX-License-Identifier: Apache-2.0

import Crypto
import Foundation

/// The public key of somebody who is sent sealed files: X25519, written as one word that can be copied.
///
/// The word is `reunify-recipient-1:`, then the key and four bytes of its SHA-256 in base64url, so that
/// a letter that was lost on the way is noticed.
package struct RecipientKey: Hashable, Sendable {
    /// The 32 bytes of the key.
    package let bytes: [UInt8]
    static let prefix = "reunify-recipient-1:"

    init(_ key: Curve25519.KeyAgreement.PublicKey) { bytes = Array(key.rawRepresentation) }

    /// Reads a key.
    ///
    /// - Throws: `SealingError.notAKey`, or `secretInsteadOfKey` where somebody handed out the wrong
    ///   half.
    package init(_ text: String) throws(SealingError) {
        if text.hasPrefix(RecipientSecret.prefix) { throw .secretInsteadOfKey }
        bytes = try KeyWord.bytes(of: text, after: Self.prefix)
        _ = try key()
    }

    /// The key as one word.
    package var text: String { KeyWord.text(bytes, after: Self.prefix) }

    /// What people compare, and what a sealed file names: 16 hexadecimal digits.
    package var id: String {
        SHA256.hash(data: bytes).prefix(8).map { byte in
            (byte < 16 ? "0" : "") + String(byte, radix: 16)
        }.joined()
    }

    func key() throws(SealingError) -> Curve25519.KeyAgreement.PublicKey {
        do { return try Curve25519.KeyAgreement.PublicKey(rawRepresentation: bytes) } catch {
            throw .notAKey
        }
    }
}

/// The secret half of a recipient's key; it stays with the recipient.
package struct RecipientSecret: Sendable {
    let key: Curve25519.KeyAgreement.PrivateKey
    static let prefix = "reunify-secret-1:"

    /// A new key.
    ///
    /// - Parameter bytes: 32 bytes of chance.
    /// - Throws: `SealingError.notAKey` where they are not 32.
    package init(bytes: [UInt8]) throws(SealingError) {
        do { key = try Curve25519.KeyAgreement.PrivateKey(rawRepresentation: bytes) } catch {
            throw .notAKey
        }
    }

    /// Reads a secret key.
    package init(_ text: String) throws(SealingError) {
        if text.hasPrefix(RecipientKey.prefix) { throw .keyInsteadOfSecret }
        try self.init(bytes: KeyWord.bytes(of: text, after: Self.prefix))
    }

    /// The secret key as one word.
    package var text: String { KeyWord.text(Array(key.rawRepresentation), after: Self.prefix) }

    /// The half that may be handed out.
    package var recipient: RecipientKey { RecipientKey(key.publicKey) }
}

/// 32 bytes as a word with a checksum.
private enum KeyWord {
    static func text(_ bytes: [UInt8], after prefix: String) -> String {
        let whole = bytes + SHA256.hash(data: bytes).prefix(4)
        return prefix
            + Data(whole).base64EncodedString().replacing("+", with: "-").replacing("/", with: "_")
    }

    static func bytes(of text: String, after prefix: String) throws(SealingError) -> [UInt8] {
        guard text.hasPrefix(prefix) else { throw .notAKey }
        let word = text.dropFirst(prefix.count).replacing("-", with: "+").replacing("_", with: "/")
        guard let whole = Data(base64Encoded: String(word)), whole.count == 36 else {
            throw .notAKey
        }
        let bytes = [UInt8](whole.prefix(32))
        guard self.text(bytes, after: prefix) == text else { throw .notAKey }
        return bytes
    }
}

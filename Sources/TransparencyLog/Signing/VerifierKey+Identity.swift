// Part of Reunify. Copyright the Reunify contributors.
// SPDX-License-Identifier: Apache-2.0

import Crypto

extension VerifierKey {
    /// A key of a name and an Ed25519 public key of 32 bytes, its id computed.
    ///
    /// - Throws: `NoteError` if the bytes are not such a key.
    public init(name: KeyName, type: SignatureType, publicKey: [UInt8]) throws(NoteError) {
        guard (try? Curve25519.Signing.PublicKey(rawRepresentation: publicKey)) != nil else {
            throw NoteError(line: 1, .invalidKey)
        }
        self.init(
            name: name, id: Self.id(name: name, type: type, publicKey: publicKey), type: type,
            publicKey: publicKey)
    }

    /// Reads `name+id+base64` and checks that the id belongs to the rest.
    ///
    /// - Throws: `NoteError` if it is not a key, or of a type that is not understood.
    public init(reading text: String) throws(NoteError) {
        let key = try VerifierKey(readingUnchecked: Array(text.utf8))
        try self.init(name: key.name, type: key.type, publicKey: key.publicKey)
        guard id == key.id else { throw NoteError(line: 1, .wrongKeyID) }
    }

    /// The first four bytes of SHA-256 over name, line feed, type and key (C2SP signed-note).
    private static func id(name: KeyName, type: SignatureType, publicKey: [UInt8]) -> UInt32 {
        let hash = SHA256.hash(data: name.bytes + [0x0A, type.rawValue] + publicKey)
        return hash.prefix(4).reduce(0) { $0 << 8 | UInt32($1) }
    }
}

// Part of Reunify. Copyright the Reunify contributors.
// SPDX-License-Identifier: Apache-2.0

import Crypto

/// A signature that was verified.
public struct VerifiedSignature: Hashable, Sendable {
    /// Whose it is.
    public let key: VerifierKey

    /// When a witness cosigned, in seconds since 1970; `nil` for the signature of a log.
    public let time: UInt64?
}

/// Why the text of a note must not be believed.
public enum NoteVerificationError: Error, Hashable, Sendable, CustomStringConvertible {
    /// No signature is by a key that is trusted.
    case noKnownSignature
    /// A signature claims a trusted key and is not its own: somebody meddled with the note.
    case falseSignature(KeyName)
    /// The log itself has not signed.
    case notSignedByLog(KeyName)
    /// The checkpoint is of another log.
    case wrongOrigin(expected: NoteLine, found: NoteLine)
    /// A key that has to be a log's is a witness's, or the other way round.
    case wrongKeyType(KeyName)

    /// One sentence.
    public var description: String {
        switch self {
        case .noKnownSignature: "No trusted key has signed the note."
        case .falseSignature(let name): "The signature in the name of \(name) is not by its key."
        case .notSignedByLog(let name): "The log \(name) has not signed the checkpoint."
        case .wrongOrigin(let expected, let found):
            "The checkpoint is of \(found), not of \(expected)."
        case .wrongKeyType(let name): "The key \(name) is of the wrong type for its part."
        }
    }
}

extension SignedNote {
    /// Verifies the signatures by the keys that are trusted, and says which there are.
    ///
    /// Signatures by other keys are ignored, and so is a second one by the same key.
    ///
    /// - Throws: `NoteVerificationError` if there is none, or one that claims a trusted key does not
    ///   verify: then the whole note is refused (C2SP signed-note, “Signatures”).
    public func verify(
        with keys: [VerifierKey]
    ) throws(NoteVerificationError) -> [VerifiedSignature] {
        var verified: [VerifiedSignature] = []
        for signature in signatures {
            let candidates = keys.filter { $0.name == signature.name && $0.id == signature.keyID }
            guard !candidates.isEmpty else { continue }
            // Two trusted keys of one name and id are two keys; the signature is by one of them.
            guard
                let valid = candidates.lazy.compactMap({ signature.verified(over: text, by: $0) })
                    .first
            else { throw .falseSignature(signature.name) }
            if !verified.contains(where: { $0.key == valid.key }) { verified.append(valid) }
        }
        guard !verified.isEmpty else { throw .noKnownSignature }
        return verified
    }
}

extension NoteSignature {
    /// The signature, if it is by `key` over `text`.
    fileprivate func verified(over text: [UInt8], by key: VerifierKey) -> VerifiedSignature? {
        guard
            let publicKey = try? Curve25519.Signing.PublicKey(rawRepresentation: key.publicKey)
        else { return nil }
        switch key.type {
        case .ed25519:
            guard signature.count == 64, publicKey.isValidSignature(signature, for: text) else {
                return nil
            }
            return VerifiedSignature(key: key, time: nil)
        case .cosignature:
            guard signature.count == 72 else { return nil }
            let time = signature.prefix(8).reduce(UInt64(0)) { $0 << 8 | UInt64($1) }
            guard time <= Cosignature.latestTime,
                publicKey.isValidSignature(
                    Array(signature.dropFirst(8)), for: Cosignature.message(text: text, time: time))
            else { return nil }
            return VerifiedSignature(key: key, time: time)
        }
    }
}

/// A checkpoint that its log has signed, as was verified.
public struct VerifiedCheckpoint: Hashable, Sendable {
    /// What the log says of itself.
    public let checkpoint: Checkpoint

    /// The note, to be kept: it is the evidence.
    public let note: SignedNote

    /// The witnesses who cosigned, in the order of the note, with their times.
    public let cosignatures: [VerifiedSignature]
}

extension SignedCheckpoint {
    /// Verifies that the log with this key has signed, and which of `witnesses` have cosigned.
    ///
    /// How many witnesses are enough is for the caller to say.
    ///
    /// - Parameters:
    ///   - logKey: The log's key, of type `ed25519`. Its name is the origin that is expected.
    ///   - witnesses: The trusted witnesses' keys, of type `cosignature`.
    /// - Throws: `NoteVerificationError`.
    public func verified(
        by logKey: VerifierKey, witnesses: [VerifierKey] = []
    ) throws(NoteVerificationError) -> VerifiedCheckpoint {
        guard logKey.type == .ed25519 else { throw .wrongKeyType(logKey.name) }
        if let witness = witnesses.first(where: { $0.type != .cosignature }) {
            throw .wrongKeyType(witness.name)
        }
        let verified = try note.verify(with: [logKey] + witnesses)
        guard verified.contains(where: { $0.key == logKey }) else {
            throw .notSignedByLog(logKey.name)
        }
        guard checkpoint.origin.bytes == logKey.name.bytes else {
            throw .wrongOrigin(
                expected: NoteLine(checked: logKey.name.bytes), found: checkpoint.origin)
        }
        return VerifiedCheckpoint(
            checkpoint: checkpoint, note: note, cosignatures: verified.filter { $0.key != logKey })
    }
}

// Part of Reunify. Copyright the Reunify contributors.
// SPDX-License-Identifier: Apache-2.0

import Crypto

/// A private key that signs notes under a name.
///
/// Never sign a checkpoint that is not consistent with every one signed before; the key cannot know.
/// On Linux a signature follows from key and text alone (RFC 8032).
public struct NoteSigner: Sendable {
    /// The public half, to be given to everybody.
    public let verifierKey: VerifierKey

    private let privateKey: Curve25519.Signing.PrivateKey

    /// A signer from the 32 random bytes that are an Ed25519 private key.
    ///
    /// - Throws: `NoteError` if there are not 32.
    public init(name: KeyName, type: SignatureType, seed: [UInt8]) throws(NoteError) {
        guard let privateKey = try? Curve25519.Signing.PrivateKey(rawRepresentation: seed) else {
            throw NoteError(line: 1, .invalidKey)
        }
        self.privateKey = privateKey
        verifierKey = try VerifierKey(
            name: name, type: type, publicKey: Array(privateKey.publicKey.rawRepresentation))
    }

    /// Signs a text as a log does.
    ///
    /// - Throws: `SigningError` if this is a witness's key, or the library fails.
    public func sign(_ text: [UInt8]) throws(SigningError) -> NoteSignature {
        guard verifierKey.type == .ed25519 else { throw .wrongKeyType }
        return line(signature: try signature(over: text))
    }

    /// Cosigns a checkpoint's text as a witness does (C2SP tlog-cosignature).
    ///
    /// It says that at this time the log's largest tree known to the witness, consistent with all it
    /// has seen before, was this one.
    ///
    /// - Parameter time: Seconds since 1970, at most 2⁶³ − 1.
    /// - Throws: `SigningError` if this is not a witness's key, the time is too large, or the library
    ///   fails.
    public func cosign(_ text: [UInt8], at time: UInt64) throws(SigningError) -> NoteSignature {
        guard verifierKey.type == .cosignature else { throw .wrongKeyType }
        guard time <= Cosignature.latestTime else { throw .timeOutOfRange }
        let message = Cosignature.message(text: text, time: time)
        return line(signature: Cosignature.bytes(of: time) + (try signature(over: message)))
    }

    private func signature(over message: [UInt8]) throws(SigningError) -> [UInt8] {
        guard let signature = try? privateKey.signature(for: message) else { throw .unavailable }
        return Array(signature)
    }

    private func line(signature: [UInt8]) -> NoteSignature {
        NoteSignature(name: verifierKey.name, keyID: verifierKey.id, signature: signature)
    }
}

/// Why nothing was signed.
public enum SigningError: Error, Hashable, Sendable, CustomStringConvertible {
    /// A log's key was asked to cosign, or a witness's key to sign.
    case wrongKeyType
    /// The time is beyond 2⁶³ − 1 seconds.
    case timeOutOfRange
    /// The cryptographic library failed.
    case unavailable

    /// One sentence.
    public var description: String {
        switch self {
        case .wrongKeyType: "A log's key signs and a witness's key cosigns; this is the other one."
        case .timeOutOfRange: "A cosignature cannot tell a time that late."
        case .unavailable: "The cryptographic library did not sign."
        }
    }
}

/// How the bytes of a witness's cosignature are laid out (C2SP tlog-cosignature).
enum Cosignature {
    /// The latest time that can be told, in seconds since 1970.
    static let latestTime = UInt64(Int64.max)

    /// What a witness signs: a line that says so, the time, the checkpoint's text.
    static func message(text: [UInt8], time: UInt64) -> [UInt8] {
        Array("cosignature/v1\ntime \(time)\n".utf8) + text
    }

    /// The time in eight bytes, the first the largest.
    static func bytes(of time: UInt64) -> [UInt8] {
        stride(from: UInt64(56), through: 0, by: -8).map {
            UInt8(truncatingIfNeeded: time >> $0)
        }
    }
}

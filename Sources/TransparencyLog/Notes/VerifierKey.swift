// Part of Reunify. Copyright the Reunify contributors.
// SPDX-License-Identifier: Apache-2.0

/// What a key signs, by the number that enters its id (C2SP signed-note, “Signature types”).
public enum SignatureType: UInt8, Hashable, Sendable {
    /// Ed25519 over the text: how a log signs.
    case ed25519 = 0x01
    /// Ed25519 over a time and the text: how a witness signs (C2SP tlog-cosignature).
    case cosignature = 0x04
}

/// A public key with its name, as people hand it to each other: `name+id+base64`.
///
/// Publish it far from the log, on paper for instance: it is what all trust in the log hangs on.
public struct VerifierKey: Hashable, Sendable, CustomStringConvertible {
    /// The key's name; of a log, its origin.
    public let name: KeyName

    /// The key's id: the first four bytes of the SHA-256 hash of name, line feed, type and key.
    public let id: UInt32

    /// What it signs.
    public let type: SignatureType

    /// The Ed25519 public key, 32 bytes.
    public let publicKey: [UInt8]

    /// A key whose parts are known to belong together.
    init(name: KeyName, id: UInt32, type: SignatureType, publicKey: [UInt8]) {
        self.name = name
        self.id = id
        self.type = type
        self.publicKey = publicKey
    }

    /// Reads a key without checking its id, which takes SHA-256: see ``init(reading:)``.
    init(readingUnchecked text: [UInt8]) throws(NoteError) {
        let parts = text.split(
            separator: UInt8(ascii: "+"), maxSplits: 2, omittingEmptySubsequences: false)
        guard parts.count == 3, let id = Self.id(parts[1]) else {
            throw NoteError(line: 1, .malformedKey)
        }
        guard let name = KeyName(parts[0]) else { throw NoteError(line: 1, .invalidKeyName) }
        guard let bytes = Base64.bytes(parts[2]) else { throw NoteError(line: 1, .invalidBase64) }
        guard let number = bytes.first else { throw NoteError(line: 1, .invalidKey) }
        guard let type = SignatureType(rawValue: number) else {
            throw NoteError(line: 1, .unknownKeyType(number))
        }
        guard bytes.count == 33 else { throw NoteError(line: 1, .invalidKey) }
        self.init(name: name, id: id, type: type, publicKey: Array(bytes.dropFirst()))
    }

    /// Eight hexadecimal digits in lower case.
    private static func id(_ text: ArraySlice<UInt8>) -> UInt32? {
        guard text.count == 8 else { return nil }
        var id: UInt32 = 0
        for digit in text {
            switch digit {
            case UInt8(ascii: "0")...UInt8(ascii: "9"): id = id << 4 | UInt32(digit - 0x30)
            case UInt8(ascii: "a")...UInt8(ascii: "f"): id = id << 4 | UInt32(digit - 0x61 + 10)
            default: return nil
            }
        }
        return id
    }

    /// The key in one line.
    public var description: String {
        let digits = String(id, radix: 16)
        let padded = String(repeating: "0", count: 8 - digits.count) + digits
        return "\(name)+\(padded)+\(Base64.text([type.rawValue] + publicKey))"
    }
}

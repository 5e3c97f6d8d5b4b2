// Part of Reunify. Copyright the Reunify contributors.
// SPDX-License-Identifier: Apache-2.0

/// A text and its signatures, none of them verified (C2SP signed-note).
///
/// Whoever reads a note has to ignore its text until a key he trusts has been shown to have signed
/// it: ``SignedNote/verify(with:)``.
public struct SignedNote: Hashable, Sendable {
    /// The most bytes a note may have.
    public static let maximumByteCount = 1_000_000

    /// The most signatures a note may have; the specification asks for at least 16.
    public static let maximumSignatureCount = 100

    /// The signed text in UTF-8, with its final line feed.
    public let text: [UInt8]

    /// The signatures in their order, at least one.
    public private(set) var signatures: [NoteSignature]

    /// A note of a text and its signatures.
    ///
    /// - Throws: `NoteError` if the text is not one, or there is no signature or are too many.
    public init(text: [UInt8], signatures: [NoteSignature]) throws(NoteError) {
        let lines = try NoteLines(text)
        guard !signatures.isEmpty else {
            throw NoteError(line: lines.lines.count + 1, .missingSignatures)
        }
        guard signatures.count <= Self.maximumSignatureCount else {
            throw NoteError(line: lines.lines.count + 1, .tooManySignatures)
        }
        self.text = text
        self.signatures = signatures
    }

    /// Reads a note.
    ///
    /// The empty line that parts text and signatures is the last one. Cost: linear in the bytes.
    ///
    /// - Throws: `NoteError` with the first line that is wrong.
    public init(reading bytes: [UInt8]) throws(NoteError) {
        let read = try NoteLines(bytes)
        guard let separator = read.lines.lastIndex(where: \.isEmpty) else {
            throw NoteError(line: read.lines.count + 1, .missingSeparator)
        }
        guard separator > 0 else { throw NoteError(line: 1, .missingText) }
        let signatureLines = read.lines[(separator + 1)...]
        guard !signatureLines.isEmpty else {
            throw NoteError(line: separator + 2, .missingSignatures)
        }
        guard signatureLines.count <= Self.maximumSignatureCount else {
            throw NoteError(
                line: separator + 2 + Self.maximumSignatureCount, .tooManySignatures)
        }
        var signatures: [NoteSignature] = []
        for (index, line) in zip(signatureLines.indices, signatureLines) {
            signatures.append(try NoteSignature(line: line, number: index + 1))
        }
        text = Array(bytes[..<read.lines[separator].startIndex])
        self.signatures = signatures
    }

    /// The note as it is kept and sent.
    public var bytes: [UInt8] {
        var bytes = text
        bytes.append(UInt8(ascii: "\n"))
        for signature in signatures {
            bytes.append(contentsOf: signature.description.utf8)
            bytes.append(UInt8(ascii: "\n"))
        }
        return bytes
    }

    /// Adds a signature, a witness's for instance, unless the note has it already.
    ///
    /// - Throws: `NoteError` if there would be too many.
    public mutating func add(_ signature: NoteSignature) throws(NoteError) {
        guard !signatures.contains(signature) else { return }
        self = try SignedNote(text: text, signatures: signatures + [signature])
    }
}

/// One signature line of a note: who is said to have signed, and the signature.
public struct NoteSignature: Hashable, Sendable, CustomStringConvertible {
    /// The name of the key.
    public let name: KeyName

    /// The id of the key; name and id together say which key it is.
    public let keyID: UInt32

    /// The signature's bytes, at least one; what they mean depends on the key's type.
    public let signature: [UInt8]

    /// A signature by the key of this name and id.
    init(name: KeyName, keyID: UInt32, signature: [UInt8]) {
        self.name = name
        self.keyID = keyID
        self.signature = signature
    }

    /// Reads a signature line.
    init(line: ArraySlice<UInt8>, number: Int) throws(NoteError) {
        let dash = Array("— ".utf8)
        guard line.starts(with: dash) else { throw NoteError(line: number, .malformedSignature) }
        let rest = line.dropFirst(dash.count)
        guard let space = rest.firstIndex(of: UInt8(ascii: " ")) else {
            throw NoteError(line: number, .malformedSignature)
        }
        guard let name = KeyName(rest[..<space]) else {
            throw NoteError(line: number, .invalidKeyName)
        }
        guard let bytes = Base64.bytes(rest[(space + 1)...]) else {
            throw NoteError(line: number, .invalidBase64)
        }
        guard bytes.count > 4 else { throw NoteError(line: number, .signatureTooShort) }
        self.name = name
        keyID = bytes.prefix(4).reduce(0) { $0 << 8 | UInt32($1) }
        signature = Array(bytes.dropFirst(4))
    }

    /// The line without its line feed.
    public var description: String {
        let id = stride(from: UInt32(24), through: 0, by: -8).map {
            UInt8(truncatingIfNeeded: keyID >> $0)
        }
        return "— \(name) \(Base64.text(id + signature))"
    }
}

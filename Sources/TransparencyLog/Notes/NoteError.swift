// Part of Reunify. Copyright the Reunify contributors.
// SPDX-License-Identifier: Apache-2.0

/// Why bytes are not the note, checkpoint, receipt or key they were offered as, and in which line.
public struct NoteError: Error, Hashable, Sendable, CustomStringConvertible {
    /// The line, counted from 1; a key, which is one line, is line 1.
    public let line: Int

    /// What is wrong with it.
    public let problem: Problem

    /// What can be wrong with a line; a cause never repeats what the line says.
    public enum Problem: Hashable, Sendable {
        /// More bytes than ``SignedNote/maximumByteCount``.
        case tooLarge
        /// The bytes are not UTF-8.
        case notUTF8
        /// A control character other than the line feed, by its code.
        case controlCharacter(UInt8)
        /// The last line does not end with a line feed.
        case missingLineFeed
        /// No empty line parts text and signatures.
        case missingSeparator
        /// The note has no text before its separating line.
        case missingText
        /// The separating line is the last: nobody signed.
        case missingSignatures
        /// More than ``SignedNote/maximumSignatureCount`` signatures.
        case tooManySignatures
        /// A signature line is not an em dash, a name and base 64, with one space between each.
        case malformedSignature
        /// A key's name is empty or has a space or a plus sign.
        case invalidKeyName
        /// Not the base 64 of RFC 4648, Section 4, in its only form.
        case invalidBase64
        /// A signature has no more bytes than its key's id.
        case signatureTooShort
        /// A checkpoint has fewer than three lines.
        case missingLine(String)
        /// A line that has to say something is empty.
        case emptyLine
        /// A tree's size or an index is not a decimal number without leading zeros below 2⁶³.
        case invalidNumber
        /// A hash is not the base 64 of 32 bytes.
        case invalidHash
        /// A key is not name, eight hexadecimal digits and base 64, joined by plus signs.
        case malformedKey
        /// A key's id is not the one that follows from its name and bytes.
        case wrongKeyID
        /// A key is of a type, by its number, that is not understood here.
        case unknownKeyType(UInt8)
        /// A key has not the bytes its type demands.
        case invalidKey
        /// The first line does not say that this is a receipt.
        case notAReceipt
        /// The line of the index is missing.
        case missingIndex
        /// The path has more hashes than any tree needs.
        case pathTooLong
    }

    init(line: Int, _ problem: Problem) {
        self.line = line
        self.problem = problem
    }

    /// One sentence, without anything the line says.
    public var description: String { "Line \(line): \(problem.sentence)." }
}

extension NoteError.Problem {
    fileprivate var sentence: String {
        switch self {
        case .tooLarge: "the note is larger than \(SignedNote.maximumByteCount) bytes"
        case .notUTF8: "the bytes are not UTF-8"
        case .controlCharacter(let code): "a control character (code \(code))"
        case .missingLineFeed: "the last line does not end with a line feed"
        case .missingSeparator: "no empty line parts the text from its signatures"
        case .missingText: "there is no text before the signatures"
        case .missingSignatures: "there is no signature"
        case .tooManySignatures: "more than \(SignedNote.maximumSignatureCount) signatures"
        case .malformedSignature: "a signature line is “— name base64”"
        case .invalidKeyName: "a key's name is not empty and has no space or plus sign"
        case .invalidBase64: "not base 64 in its standard form"
        case .signatureTooShort: "the signature is cut off"
        case .missingLine(let name): "the line of the \(name) is missing"
        case .emptyLine: "the line is empty"
        case .invalidNumber: "not a decimal number without leading zeros"
        case .invalidHash: "not a hash: 32 bytes in base 64"
        case .malformedKey: "a key is “name+id+base64”, its id eight hexadecimal digits"
        case .wrongKeyID: "the key's id does not belong to its name and bytes"
        case .unknownKeyType(let type): "keys of type \(type) are not understood"
        case .invalidKey: "the key's bytes are not a key of its type"
        case .notAReceipt: "the first line of a receipt is “\(Receipt.firstLine)”"
        case .missingIndex: "“index”, a space and a number are expected here"
        case .pathTooLong: "a path has at most \(Receipt.maximumPathLength) hashes"
        }
    }
}

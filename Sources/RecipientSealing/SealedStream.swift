// Part of Reunify. Copyright the Reunify contributors.
// SPDX-License-Identifier: Apache-2.0

import Crypto
import Foundation

/// How a sealed file is made: a head of three lines, then pieces sealed one after the other by HPKE
/// (RFC 9180, base mode) with DHKEM(X25519, HKDF-SHA256), HKDF-SHA256 and AES-256-GCM.
///
/// Each piece has 65,536 bytes before it is sealed, the last one fewer or as many. HPKE counts the
/// pieces, so that none can be left out, repeated or moved; what is authenticated with each says
/// whether it is the last, so that the end cannot be cut off. Documented in
/// Documentation/package.md.
enum SealedForm {
    static let pieceSize = 65_536
    static let tagSize = 16
    static let suite = HPKE.Ciphersuite(
        kem: .Curve25519_HKDF_SHA256, kdf: .HKDF_SHA256, aead: .AES_GCM_256)
    static let more: [UInt8] = [0]
    static let last: [UInt8] = [1]

    /// What both sides derive the keys from beside the recipient's key.
    static func opening(_ id: String) -> String { "reunify sealed 1\nto \(id)\n" }

    static func head(_ id: String, _ encapsulated: Data) -> [UInt8] {
        Array("\(opening(id))key \(encapsulated.base64EncodedString())\n\n".utf8)
    }

    /// A head is so long at most.
    static let headLimit = 256
}

/// Seals bytes for a recipient, piece by piece, so that a file of any size needs little memory.
package struct SealedWriter {
    private var sender: HPKE.Sender
    private let output: ([UInt8]) throws -> Void
    private var waiting: [UInt8] = []
    private var isFinished = false

    /// Begins a sealed file.
    ///
    /// - Parameter output: Takes what is written, in order.
    package init(for recipient: RecipientKey, output: @escaping ([UInt8]) throws -> Void) throws {
        do {
            sender = try HPKE.Sender(
                recipientKey: recipient.key(), ciphersuite: SealedForm.suite,
                info: Data(SealedForm.opening(recipient.id).utf8))
        } catch {
            throw SealingError.failed
        }
        self.output = output
        waiting.reserveCapacity(2 * SealedForm.pieceSize)
        try output(SealedForm.head(recipient.id, sender.encapsulatedKey))
    }

    /// Seals more bytes.
    package mutating func write(_ bytes: [UInt8]) throws {
        waiting += bytes
        var start = 0
        // The last piece is sealed as the last: one is always kept.
        while waiting.count - start > SealedForm.pieceSize {
            try seal(waiting[start..<(start + SealedForm.pieceSize)], SealedForm.more)
            start += SealedForm.pieceSize
        }
        waiting.removeFirst(start)
    }

    /// Ends the file; without it nobody opens what was written.
    package mutating func finish() throws {
        guard !isFinished else { return }
        isFinished = true
        try seal(waiting[...], SealedForm.last)
        waiting = []
    }

    private mutating func seal(_ piece: ArraySlice<UInt8>, _ place: [UInt8]) throws {
        let sealed: Data
        do { sealed = try sender.seal(piece, authenticating: place) } catch {
            throw SealingError.failed
        }
        try output([UInt8](sealed))
    }
}

/// Opens a sealed file piece by piece.
///
/// What it hands out is authentic; that the file is complete is known when ``read()`` answers nil, and
/// nothing should be relied on before.
package struct SealedReader {
    private var recipient: HPKE.Recipient
    private let input: (Int) throws -> [UInt8]
    private var waiting: [UInt8] = []
    private var isAtEnd = false
    private var pieces = 0

    /// Reads the head.
    ///
    /// - Parameter input: Answers up to so many next bytes; none at the end.
    /// - Throws: `SealingError.otherRecipient` where it is sealed for another key.
    package init(with secret: RecipientSecret, input: @escaping (Int) throws -> [UInt8]) throws {
        self.input = input
        let (opening, id, encapsulated, rest) = try Self.head(input)
        guard id == secret.recipient.id else {
            throw SealingError.otherRecipient(sealedFor: id, key: secret.recipient.id)
        }
        do {
            recipient = try HPKE.Recipient(
                privateKey: secret.key, ciphersuite: SealedForm.suite, info: Data(opening.utf8),
                encapsulatedKey: encapsulated)
        } catch {
            throw SealingError.changed(piece: 1)
        }
        waiting = rest
    }

    /// For whom a file is sealed: the identifier of the key.
    package static func recipient(of input: (Int) throws -> [UInt8]) throws -> String {
        try head(input).id
    }

    private static func head(
        _ input: (Int) throws -> [UInt8]
    ) throws -> (opening: String, id: String, encapsulated: Data, rest: [UInt8]) {
        var bytes: [UInt8] = []
        while true {
            if let end = end(of: bytes) {
                let lines = String(decoding: bytes[..<end], as: UTF8.self)
                    .split(separator: "\n", omittingEmptySubsequences: false)
                guard lines.count == 5, lines[1].hasPrefix("to "), lines[2].hasPrefix("key "),
                    let encapsulated = Data(base64Encoded: String(lines[2].dropFirst(4)))
                else { throw SealingError.notSealed }
                let id = String(lines[1].dropFirst(3))
                guard SealedForm.head(id, encapsulated) == Array(bytes[..<end]) else {
                    throw SealingError.notSealed
                }
                return (SealedForm.opening(id), id, encapsulated, Array(bytes[end...]))
            }
            let more = bytes.count < SealedForm.headLimit ? try input(SealedForm.headLimit) : []
            if more.isEmpty { throw SealingError.notSealed }
            bytes += more
        }
    }

    /// Behind the empty line.
    private static func end(of bytes: [UInt8]) -> Int? {
        guard bytes.count > 1 else { return nil }
        for place in 1..<bytes.count where bytes[place] == 10 && bytes[place - 1] == 10 {
            return place + 1
        }
        return nil
    }

    /// The next bytes; nil when the file is complete.
    package mutating func read() throws -> [UInt8]? {
        guard !isAtEnd else { return nil }
        let size = SealedForm.pieceSize + SealedForm.tagSize
        // One byte more tells whether it is the last piece.
        while waiting.count <= size {
            let more = try input(size + 1 - waiting.count)
            if more.isEmpty { break }
            waiting += more
        }
        let isLast = waiting.count <= size
        let piece = waiting.prefix(size)
        if isLast, piece.isEmpty { throw SealingError.endsTooEarly(pieces: pieces) }
        let opened = try open(piece, isLast: isLast)
        waiting.removeFirst(piece.count)
        pieces += 1
        isAtEnd = isLast
        return opened
    }

    private mutating func open(_ piece: ArraySlice<UInt8>, isLast: Bool) throws -> [UInt8] {
        if let opened = try? recipient.open(
            piece, authenticating: isLast ? SealedForm.last : SealedForm.more)
        {
            return [UInt8](opened)
        }
        // A whole piece that was not the last one, and nothing after it: the rest was cut off.
        let isCut =
            isLast
            && (piece.count < SealedForm.pieceSize + SealedForm.tagSize && pieces > 0
                || (try? recipient.open(piece, authenticating: SealedForm.more)) != nil)
        throw isCut
            ? SealingError.endsTooEarly(pieces: pieces) : SealingError.changed(piece: pieces + 1)
    }
}

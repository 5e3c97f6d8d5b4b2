// Part of Reunify. Copyright the Reunify contributors.
// SPDX-License-Identifier: Apache-2.0

import Crypto
public import Foundation

/// Why the verifier cannot use a note, a receipt or a key.
public enum AuditFault: Error, Hashable, Sendable {
    /// The line, counted from 1, is not what a note, checkpoint, receipt or key has there.
    case malformed(line: Int, expected: String)
    /// The log's key has not signed.
    case unsigned
    /// The signature in this line claims the log's or a witness's key and is false.
    case falseSignature(line: Int)
    /// The checkpoint's origin is not the name of the log's key.
    case otherLog

    /// What is wrong, as the rest of a sentence.
    public var reason: String {
        switch self {
        case .malformed(let line, let expected): "line \(line) is not \(expected)"
        case .unsigned: "the log's key has not signed it"
        case .falseSignature(let line): "the signature in line \(line) is false"
        case .otherLog: "it is of another log"
        }
    }
}

/// A key whose signatures the verifier believes.
public struct AuditKey: Hashable, Sendable {
    /// The key's name.
    let name: Data
    /// The first four bytes of HASH(name || 0x0A || type || key).
    let id: Data
    /// 1 for a log's key, 4 for a witness's.
    let type: UInt8
    /// The Ed25519 public key.
    let key: Data

    /// Reads `name+id+base64`.
    ///
    /// - Throws: `AuditFault` if it is not a key of a log or witness.
    public init(_ text: String) throws(AuditFault) {
        let parts = text.utf8.split(separator: 0x2B, maxSplits: 2, omittingEmptySubsequences: false)
        guard parts.count == 3, isKeyName(Data(parts[0])), let bytes = strictBase64(parts[2]),
            bytes.count == 33, let type = bytes.first, type == 1 || type == 4
        else { throw .malformed(line: 1, expected: "a key") }
        name = Data(parts[0])
        self.type = type
        key = Data(bytes.dropFirst())
        id = Data(AuditDigest(hashing: name, Data([0x0A, type]), key).bytes.prefix(4))
        let hexadecimal = id.map { String($0 >> 4, radix: 16) + String($0 & 15, radix: 16) }
        guard hexadecimal.joined().utf8.elementsEqual(parts[1]) else {
            throw .malformed(line: 1, expected: "a key with the id of its bytes")
        }
    }

    /// The time of the signature, 0 for a log's, if the bytes are this key's signature over `text`.
    fileprivate func time(of signature: Data, over text: Data) -> UInt64? {
        guard let key = try? Curve25519.Signing.PublicKey(rawRepresentation: key) else {
            return nil
        }
        if type == 1 { return key.isValidSignature(signature, for: text) ? 0 : nil }
        guard signature.count == 72 else { return nil }
        let time = signature.prefix(8).reduce(UInt64(0)) { $0 << 8 | UInt64($1) }
        let message = Data("cosignature/v1\ntime \(time)\n".utf8) + text
        guard time < 1 << 63, key.isValidSignature(signature.suffix(64), for: message) else {
            return nil
        }
        return time
    }
}

/// A name that a signature line can carry: no space of Unicode, no plus sign, not empty.
private func isKeyName(_ bytes: Data) -> Bool {
    guard let name = String(data: bytes, encoding: .utf8), !name.isEmpty else { return false }
    return name.unicodeScalars.allSatisfy {
        !$0.properties.isWhitespace && $0.value >= 0x20 && $0 != "+"
    }
}

/// A text with signatures, as the verifier reads it.
struct AuditedNote {
    /// The signed text with its final line feed.
    let text: Data
    /// The signatures, each with the number of its line.
    private let signatures: [(line: Int, name: Data, id: Data, signature: Data)]

    init(_ note: Data) throws(AuditFault) {
        let note = Data(note)
        let firstBad = note.firstIndex { $0 < 0x20 && $0 != 0x0A }
        if let firstBad {
            throw .malformed(
                line: 1 + note[..<firstBad].count { $0 == 0x0A },
                expected: "without control characters")
        }
        guard String(data: note, encoding: .utf8) != nil, note.count <= 1_000_000 else {
            throw .malformed(line: 1, expected: "a note in UTF-8")
        }
        guard let gap = note.range(of: Data("\n\n".utf8), options: .backwards),
            note.last == 0x0A
        else { throw .malformed(line: 1, expected: "a note: text, empty line, signatures") }
        text = Data(note[...gap.lowerBound])
        var line = 2 + text.count { $0 == 0x0A }
        var signatures: [(line: Int, name: Data, id: Data, signature: Data)] = []
        for part in note[gap.upperBound...].split(separator: 0x0A) {
            let words = part.split(separator: 0x20, omittingEmptySubsequences: false)
            guard words.count == 3, words[0] == Data("—".utf8), isKeyName(Data(words[1])),
                let bytes = strictBase64(words[2]), bytes.count > 4
            else { throw .malformed(line: line, expected: "a signature") }
            signatures.append(
                (line, Data(words[1]), Data(bytes.prefix(4)), Data(bytes.dropFirst(4))))
            line += 1
        }
        guard !signatures.isEmpty, signatures.count <= 100 else {
            throw .malformed(line: line, expected: "one of 1 to 100 signatures")
        }
        self.signatures = signatures
    }

    /// Which of the keys have signed, by their places, with the times of witnesses.
    func verify(_ keys: [AuditKey]) throws(AuditFault) -> [Int: UInt64] {
        var signers: [Int: UInt64] = [:]
        for signature in signatures {
            let known = keys.indices.filter {
                keys[$0].name == signature.name && keys[$0].id == signature.id
            }
            if known.isEmpty { continue }
            let valid = known.compactMap { index in
                keys[index].time(of: signature.signature, over: text).map { (index, $0) }
            }
            guard let (index, time) = valid.first else {
                throw .falseSignature(line: signature.line)
            }
            if signers[index] == nil { signers[index] = time }
        }
        return signers
    }
}

/// A checkpoint that the log has signed, as the verifier read and verified it.
public struct AuditedCheckpoint: Hashable, Sendable {
    /// The identity of the log.
    public let origin: String
    /// The number of entries.
    public let size: UInt64
    /// The root over them.
    public let root: AuditDigest
    /// How many of the trusted witnesses cosigned.
    public let witnessCount: Int

    /// Reads a checkpoint and verifies its signatures.
    ///
    /// - Throws: `AuditFault` if it is not one, or not signed by the log, or a signature in the name
    ///   of a trusted key is false.
    public init(
        _ bytes: Data, logKey: AuditKey, witnesses: [AuditKey] = []
    ) throws(AuditFault) {
        let note = try AuditedNote(bytes)
        var lines = note.text.split(separator: 0x0A, omittingEmptySubsequences: false)
        lines.removeLast()
        if let empty = lines.firstIndex(where: \.isEmpty) {
            throw .malformed(line: empty + 1, expected: "filled")
        }
        guard lines.count >= 3 else {
            throw .malformed(line: lines.count + 1, expected: "one of a checkpoint's three lines")
        }
        guard let size = strictDecimal(lines[1]) else {
            throw .malformed(line: 2, expected: "a size")
        }
        guard let root = AuditDigest(base64: lines[2]) else {
            throw .malformed(line: 3, expected: "a root")
        }
        let signers = try note.verify([logKey] + witnesses.filter { $0.type == 4 })
        guard logKey.type == 1, signers[0] != nil else { throw .unsigned }
        guard Data(lines[0]) == logKey.name else { throw .otherLog }
        origin = String(decoding: lines[0], as: UTF8.self)
        self.size = size
        self.root = root
        witnessCount = signers.count - 1
    }
}

/// A receipt, as the verifier read it; its checkpoint is verified, its entry is still to be shown.
public struct AuditedReceipt: Hashable, Sendable {
    /// Where the entry stands.
    public let index: UInt64
    /// The hashes beside its way to the root.
    public let path: [AuditDigest]
    /// The checkpoint.
    public let checkpoint: AuditedCheckpoint

    /// Reads a receipt (C2SP tlog-proof) and verifies its checkpoint.
    ///
    /// - Throws: `AuditFault`.
    public init(
        _ bytes: Data, logKey: AuditKey, witnesses: [AuditKey] = []
    ) throws(AuditFault) {
        let bytes = Data(bytes)
        guard let gap = bytes.range(of: Data("\n\n".utf8)) else {
            throw .malformed(line: 1, expected: "a receipt")
        }
        var lines = bytes[..<gap.lowerBound].split(
            separator: 0x0A, omittingEmptySubsequences: false)[...]
        guard lines.popFirst()?.elementsEqual("c2sp.org/tlog-proof@v1".utf8) == true else {
            throw .malformed(line: 1, expected: "the first of a receipt")
        }
        var number = 2
        if let extra = lines.first, extra.starts(with: "extra ".utf8) {
            guard strictBase64(extra.dropFirst(6)) != nil else {
                throw .malformed(line: number, expected: "extra data")
            }
            lines.removeFirst()
            number += 1
        }
        guard let line = lines.popFirst(), line.starts(with: "index ".utf8),
            let index = strictDecimal(line.dropFirst(6))
        else { throw .malformed(line: number, expected: "an index") }
        self.index = index
        var path: [AuditDigest] = []
        for line in lines {
            number += 1
            guard let hash = AuditDigest(base64: line), path.count < 63 else {
                throw .malformed(line: number, expected: "a hash of the path")
            }
            path.append(hash)
        }
        self.path = path
        do {
            checkpoint = try AuditedCheckpoint(
                bytes[gap.upperBound...], logKey: logKey, witnesses: witnesses)
        } catch {
            throw error.moved(by: number + 1)
        }
    }

    /// Verifies that this entry is where the receipt says.
    ///
    /// - Throws: `AuditProofError` that says why not.
    public func verify(entry: Data) throws(AuditProofError) {
        let root = try PlainProofs.root(
            leaf: .leaf(of: entry), index: index, size: checkpoint.size, path: path)
        guard root == checkpoint.root else { throw .wrongRoot }
    }
}

extension AuditFault {
    /// The same fault in a text whose first line is `lines` further down.
    fileprivate func moved(by lines: Int) -> AuditFault {
        switch self {
        case .malformed(let line, let expected): .malformed(line: line + lines, expected: expected)
        case .falseSignature(let line): .falseSignature(line: line + lines)
        case .unsigned, .otherLog: self
        }
    }
}

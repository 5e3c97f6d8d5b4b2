// Part of Reunify. Copyright the Reunify contributors.
// SPDX-License-Identifier: Apache-2.0

import Foundation
import LogVerification
import TransparencyLog

/// SplitMix64 (Steele, Lea, Flood 2014): the same numbers for the same seed everywhere.
struct SeededNumbers: RandomNumberGenerator {
    private var state: UInt64

    init(seed: UInt64) { state = seed }

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var z = state
        z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
        z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
        return z ^ (z >> 31)
    }
}

/// Thrown where a fixture is not what it should be.
struct BrokenFixture: Error {}

func unwrap<Value>(_ value: Value?) throws -> Value {
    guard let value else { throw BrokenFixture() }
    return value
}

/// The bytes that hexadecimal digits write.
func hexadecimal(_ digits: String) throws -> [UInt8] {
    let digits = Array(digits.utf8)
    return try stride(from: 0, to: digits.count, by: 2).map {
        try unwrap(UInt8(String(decoding: digits[$0..<($0 + 2)], as: UTF8.self), radix: 16))
    }
}

func hash(_ digits: String) throws -> TreeHash { try unwrap(TreeHash(hexadecimal(digits))) }

extension TreeHash {
    /// The hash with one bit turned.
    func flipping(bit: Int) throws -> TreeHash {
        var bytes = bytes
        bytes[bit / 8] ^= 1 << UInt8(bit % 8)
        return try unwrap(TreeHash(bytes))
    }

    /// The same hash for the verifier.
    var audited: AuditDigest { get throws { try unwrap(AuditDigest(bytes)) } }
}

/// The definitions of RFC 9162, Section 2.1, word for word, at any cost.
enum Definition {
    static func root(_ leaves: ArraySlice<TreeHash>) -> TreeHash {
        guard leaves.count > 1 else { return leaves.first ?? .emptyTree }
        let k = split(leaves.count)
        return .node(root(leaves.prefix(k)), root(leaves.dropFirst(k)))
    }

    static func path(_ m: Int, _ leaves: ArraySlice<TreeHash>) -> [TreeHash] {
        guard leaves.count > 1 else { return [] }
        let k = split(leaves.count)
        return m < k
            ? path(m, leaves.prefix(k)) + [root(leaves.dropFirst(k))]
            : path(m - k, leaves.dropFirst(k)) + [root(leaves.prefix(k))]
    }

    static func proof(_ m: Int, _ leaves: ArraySlice<TreeHash>) -> [TreeHash] {
        m == 0 ? [] : subproof(m, leaves, true)
    }

    private static func subproof(
        _ m: Int, _ leaves: ArraySlice<TreeHash>, _ isWhole: Bool
    ) -> [TreeHash] {
        guard m < leaves.count else { return isWhole ? [] : [root(leaves)] }
        let k = split(leaves.count)
        return m <= k
            ? subproof(m, leaves.prefix(k), isWhole) + [root(leaves.dropFirst(k))]
            : subproof(m - k, leaves.dropFirst(k), false) + [root(leaves.prefix(k))]
    }

    private static func split(_ count: Int) -> Int {
        var k = 1
        while k * 2 < count { k *= 2 }
        return k
    }
}

/// A log with all its parts, whose entry `i` commits to "event i" under a salt of bytes `i`.
struct SampleLog {
    static let origin = "registry.example/audit"
    static let witnessName = "witness.example/legal-aid"

    var commitments: [EntryCommitment] = []
    var frontier = TreeFrontier()
    var tiles = TilesInMemory()
    /// The root after each number of entries.
    var roots: [TreeHash] = [.emptyTree]

    init(count: Int) throws {
        for index in 0..<count { try append(Self.commitment(index)) }
    }

    static func commitment(_ index: Int, event: String? = nil) throws -> EntryCommitment {
        let salt = try unwrap(CommitmentSalt([UInt8](repeating: UInt8(index % 256), count: 32)))
        return EntryCommitment(salt: salt, sealedEvent: Array((event ?? "event \(index)").utf8))
    }

    mutating func append(_ commitment: EntryCommitment) throws {
        var stored: [StoredHash] = []
        try frontier.append(commitment.leafHash, storing: &stored)
        for hash in stored { try tiles.append(hash) }
        commitments.append(commitment)
        roots.append(frontier.root)
    }

    var size: UInt64 { frontier.size }
    var tree: TiledTree<TilesInMemory> { TiledTree(size: size, in: tiles) }
    var leaves: [TreeHash] { commitments.map(\.leafHash) }

    static func signer() throws -> NoteSigner {
        try NoteSigner(
            name: unwrap(KeyName(origin)), type: .ed25519, seed: Array(0..<32))
    }

    static func witness() throws -> NoteSigner {
        try NoteSigner(
            name: unwrap(KeyName(witnessName)), type: .cosignature, seed: Array(32..<64))
    }

    /// The signed checkpoint of the first `count` entries, by default of all.
    func note(_ count: Int? = nil, cosignedAt time: UInt64? = nil) throws -> SignedNote {
        let size = count ?? Int(size)
        let checkpoint = Checkpoint(
            origin: try unwrap(NoteLine(Self.origin)), size: UInt64(size), root: roots[size])
        var signatures = [try Self.signer().sign(checkpoint.text)]
        if let time { signatures.append(try Self.witness().cosign(checkpoint.text, at: time)) }
        return try SignedNote(text: checkpoint.text, signatures: signatures)
    }

    func verified(_ count: Int? = nil) throws -> VerifiedCheckpoint {
        try SignedCheckpoint(note(count)).verified(by: Self.signer().verifierKey)
    }

    /// A receipt of an entry in the first `count` entries.
    func receipt(of index: UInt64, in count: Int) throws -> Receipt {
        Receipt(
            index: index, path: try tree.inclusionProof(of: index, in: UInt64(count)).path,
            checkpoint: try SignedCheckpoint(note(count)))
    }

    /// The exported log; the writer copies, so `commitments` may be others than were hashed.
    func export(_ commitments: [EntryCommitment]? = nil, size: UInt64? = nil) throws -> [UInt8] {
        let size = size ?? self.size
        var export = LogExport(
            origin: try unwrap(NoteLine(Self.origin)), size: size, hashes: tiles)
        var output = export.header
        for commitment in (commitments ?? self.commitments).prefix(Int(size)) {
            try export.write(commitment, to: &output)
        }
        return output
    }
}

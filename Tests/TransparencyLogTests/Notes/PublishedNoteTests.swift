// Part of Reunify. Copyright the Reunify contributors.
// SPDX-License-Identifier: Apache-2.0

import Foundation
import LogVerification
import Testing
import TransparencyLog

/// Notes that others signed and published.
@Suite struct PublishedNoteTests {
    /// The example of the Go package golang.org/x/mod/sumdb/note, with both its signatures.
    static let example = """
        If you think cryptography is the answer to your problem,
        then you don't know what your problem is.

        — PeterNeumann x08go/ZJkuBS9UG/SffcvIAQxVBtiFupLLr8pAcElZInNIuGUgYN1FFYC2pZSNXgKvqfqdngotpRZb6KE6RyyBwJnAM=
        — EnochRoot rwz+eBzmZa0SO3NbfRGzPCpDckykFXSdeX+MNtCOXm2/5n2tiOHp+vAF1aGrQ5ovTG01oOTGwnWLox33WWd1RvMc+QQ=

        """
    static let exampleKeys = [
        "PeterNeumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW",
        "EnochRoot+af0cfe78+ATtqJ7zOtqQtYqOo0CpvDXNlMhV3HeJDpjrASKGLWdop",
    ]

    /// A tree head of the Go checksum database, sum.golang.org, and its key.
    static let goDatabase = """
        go.sum database tree
        65209736
        5+uGFjx6xBZG8ip1+wi77v+grwbhhukIrxEUS8PXvRo=

        — sum.golang.org Az3grnbssgK7ubgFX36gVETtNv0U23qxyAhAMai2QUfeGa3nB/akvkMdlUErfcZz7l/R3cVtYspg3dxXABkGZZKdsQ8=

        """
    static let goKey = "sum.golang.org+033de0ae+Ac4zctda0e5eza+HJyk9SxEdh+s3Ux18htTTAD8OuAn8"

    /// A receipt made by a program in Python with `cryptography` and `hashlib`, from the definitions:
    /// 300 entries as in ``SampleLog``, the log's key of seed 0…31, the witness's of seed 32…63.
    static let receipt = """
        c2sp.org/tlog-proof@v1
        index 258
        1F1kKEhAORA7Xm6tLVKAgRwztO9WIxhlz/XS7Zc0SjQ=
        QIfTNDxFI1r5+94liQMBwqPfEy4oqTx25Fts186Oq0o=
        sFwA0aichYMaxRJw3qQMV7rFrUTd06wtBeqRiPV6N+w=
        o42J6S8hBj/O1Tr6p3ssaNwFlA56wolk4Z6AD4SUs58=
        bMp5VMhWKoLNUWiR+p+BgorDz9vDTL40WRYAos3SSmQ=
        ooeIoab3N/bRzTa1hPq9Ovv9LG31f6C3+h3p1YcfZ28=
        8P9KH23QQCFtdJab4JSqsqNp4qiS3TRfWK9ObJMNa1s=

        registry.example/audit
        300
        rGF4Zvny3iNIHZ9GNc4Wl5OpEMCJD3tW14Oc99DNQwc=

        — registry.example/audit puK5Zh0PXVNtCmgj8qR97pN4hKJ9ZyniJq/Yqzi0gTPPgv4O2n0MKvuyahGSoWmHnq3mQAse1BPFg8kaEVL6pI69Egc=
        — witness.example/legal-aid 3iceEQAAAABqsTuAK22up1J9ngH1DBWL/K2xLPD0M/JdeluPGclv6P7o+Kp7igMjAZq57KycrhBIckwoL4xjBnbo64OF6SknPRU8DQ==

        """
    static let logKey =
        "registry.example/audit+a6e2b966+AQOhB7/zzhC+HXDdGOdLwJln5NYwm6UNXx3chmQSVTG4"
    static let witnessKey =
        "witness.example/legal-aid+de271e11+BCmsuuFBvMrwsi4alNNNC8c2HlJtC/4SyJeUvJMilm3X"

    @Test func `the Go project's example note verifies with both keys`() throws {
        let note = try SignedNote(reading: Array(Self.example.utf8))
        let keys = try Self.exampleKeys.map { try VerifierKey(reading: $0) }
        #expect(try note.verify(with: keys).map(\.key) == keys)
        #expect(try note.verify(with: [keys[1]]).map(\.key) == [keys[1]])
        #expect(note.bytes == Array(Self.example.utf8))
        #expect(keys.map(\.description) == Self.exampleKeys)
        #expect(throws: NoteVerificationError.noKnownSignature) { try note.verify(with: []) }
    }

    @Test func `a tree head of the Go checksum database verifies`() throws {
        let signed = try SignedCheckpoint(reading: Array(Self.goDatabase.utf8))
        #expect(signed.checkpoint.size == 65_209_736)
        #expect(signed.checkpoint.text == signed.note.text)
        let key = try VerifierKey(reading: Self.goKey)
        #expect(try signed.note.verify(with: [key]).count == 1)
        // Its origin is not the key's name, which Reunify asks for.
        #expect(
            throws: NoteVerificationError.wrongOrigin(
                expected: try unwrap(NoteLine("sum.golang.org")),
                found: try unwrap(NoteLine("go.sum database tree")))
        ) { try signed.verified(by: key) }
        #expect(throws: AuditFault.otherLog) {
            try AuditedCheckpoint(Data(Self.goDatabase.utf8), logKey: AuditKey(Self.goKey))
        }
    }

    @Test func `what another implementation wrote is what is written here`() throws {
        let log = try SampleLog(count: 300)
        let note = try log.note(cosignedAt: 1_790_000_000)
        let receipt = Receipt(
            index: 258, path: try log.tree.inclusionProof(of: 258).path,
            checkpoint: try SignedCheckpoint(note))
        #expect(String(decoding: receipt.bytes, as: UTF8.self) == Self.receipt)
        #expect(try SampleLog.signer().verifierKey.description == Self.logKey)
        #expect(try SampleLog.witness().verifierKey.description == Self.witnessKey)
    }

    @Test func `both verifiers accept a receipt of another implementation`() throws {
        let logKey = try VerifierKey(reading: Self.logKey)
        let witness = try VerifierKey(reading: Self.witnessKey)
        let receipt = try Receipt(reading: Array(Self.receipt.utf8))
        let commitment = try SampleLog.commitment(258)
        let verified = try receipt.verify(commitment, logKey: logKey, witnesses: [witness])
        #expect(verified.cosignatures.map(\.time) == [1_790_000_000])

        let audited = try AuditedReceipt(
            Data(Self.receipt.utf8), logKey: AuditKey(Self.logKey),
            witnesses: [AuditKey(Self.witnessKey)])
        #expect(audited.checkpoint.witnessCount == 1)
        try audited.verify(entry: Data(commitment.hash.bytes))
        let salt = Data(repeating: 2, count: 32)
        #expect(
            try AuditDigest.commitment(salt: salt, sealedEvent: Data("event 258".utf8))
                == commitment.hash.audited)
    }
}

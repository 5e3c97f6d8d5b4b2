// Part of Reunify. Copyright the Reunify contributors.
// SPDX-License-Identifier: Apache-2.0

import Foundation
import LogVerification
import Testing
import TransparencyLog

@Suite struct ReceiptTests {
    @Test func `a receipt proves its entry and no other`() throws {
        let log = try SampleLog(count: 40)
        let key = try SampleLog.signer().verifierKey
        for index in 0..<40 {
            let receipt = try Receipt(reading: log.receipt(of: UInt64(index), in: 40).bytes)
            let audited = try AuditedReceipt(
                Data(receipt.bytes), logKey: AuditKey(key.description))
            for (other, commitment) in log.commitments.enumerated() {
                let accepts = (try? receipt.verify(commitment, logKey: key)) != nil
                let audits = (try? audited.verify(entry: Data(commitment.hash.bytes))) != nil
                #expect(accepts == (other == index))
                #expect(audits == (other == index))
            }
        }
    }

    @Test func `a receipt keeps what was added for its reader`() throws {
        let log = try SampleLog(count: 4)
        let plain = try log.receipt(of: 2, in: 4)
        let extra = Receipt(
            index: plain.index, path: plain.path, checkpoint: plain.checkpoint,
            extra: Array("kept by counsel".utf8))
        #expect(try Receipt(reading: extra.bytes) == extra)
        #expect(try Receipt(reading: plain.bytes) == plain)
    }

    @Test func `a receipt says whether its checkpoint or its proof fails`() throws {
        let log = try SampleLog(count: 4)
        let key = try SampleLog.signer().verifierKey
        let receipt = try log.receipt(of: 2, in: 4)
        #expect(throws: ReceiptError.proof(.wrongRoot)) {
            try receipt.verify(log.commitments[1], logKey: key)
        }
        let beyond = Receipt(index: 4, path: receipt.path, checkpoint: receipt.checkpoint)
        #expect(throws: ReceiptError.proof(.noSuchLeaf(index: 4, size: 4))) {
            try beyond.verify(log.commitments[2], logKey: key)
        }
        let short = Receipt(index: 2, path: [], checkpoint: receipt.checkpoint)
        #expect(throws: ReceiptError.proof(.wrongLength(expected: 2, found: 0))) {
            try short.verify(log.commitments[2], logKey: key)
        }
        let stranger = try NoteSigner(
            name: key.name, type: .ed25519, seed: [UInt8](repeating: 9, count: 32))
        #expect(throws: ReceiptError.checkpoint(.noKnownSignature)) {
            try receipt.verify(log.commitments[2], logKey: stranger.verifierKey)
        }
    }
}

@Suite struct CheckpointHistoryTests {
    let log: SampleLog
    /// Another history from entry 5 on, signed by the same key.
    let fork: SampleLog

    init() throws {
        log = try SampleLog(count: 20)
        var fork = try SampleLog(count: 5)
        for index in 5..<20 { try fork.append(SampleLog.commitment(index, event: "other")) }
        self.fork = fork
    }

    @Test func `a proven successor is accepted, at every pair of sizes`() throws {
        for older in 0...20 {
            for newer in (older + 1)..<21 where newer > older {
                var history = CheckpointHistory(startingWith: try log.verified(older))
                let proof = try log.tree.consistencyProof(from: UInt64(older), to: UInt64(newer))
                let judgement = history.advance(to: try log.verified(newer), proof: proof)
                #expect(judgement == .accepted(from: UInt64(older), to: UInt64(newer)))
                #expect(history.latest.checkpoint.size == UInt64(newer))
            }
        }
    }

    @Test func `what is not a proven successor leaves the history as it is`() throws {
        let cases: [(VerifiedCheckpoint, ConsistencyProof?, CheckpointJudgement)] = [
            (try log.verified(12), nil, .same(size: 12)),
            (try fork.verified(12), nil, .forked(size: 12)),
            (
                try log.verified(7), try log.tree.consistencyProof(from: 7, to: 12),
                .older(trusted: 12, offered: 7)
            ),
            (
                try fork.verified(7), try log.tree.consistencyProof(from: 7, to: 12),
                .unproven(from: 7, to: 12, .wrongOlderRoot)
            ),
            (
                try log.verified(15), nil,
                .unproven(from: 12, to: 15, .wrongLength(expected: 3, found: 0))
            ),
            (
                try fork.verified(15), try fork.tree.consistencyProof(from: 12, to: 15),
                .unproven(from: 12, to: 15, .wrongOlderRoot)
            ),
            (
                try log.verified(15), try log.tree.consistencyProof(from: 11, to: 15),
                .sizeMismatch(expected: 12...15, oldSize: 11, newSize: 15)
            ),
        ]
        for (offered, proof, expected) in cases {
            var history = CheckpointHistory(startingWith: try log.verified(12))
            let judgement = history.advance(to: offered, proof: proof)
            #expect(judgement == expected)
            #expect(history.latest == (try log.verified(12)))
            #expect(judgement.description.hasSuffix("."))
        }
    }

    @Test func `a checkpoint of another log is not judged`() throws {
        let stranger = try NoteSigner(
            name: unwrap(KeyName("other.example/log")), type: .ed25519, seed: Array(1...32))
        let checkpoint = Checkpoint(
            origin: try unwrap(NoteLine("other.example/log")), size: 13, root: log.roots[13])
        let note = try SignedNote(
            text: checkpoint.text, signatures: [stranger.sign(checkpoint.text)])
        var history = CheckpointHistory(startingWith: try log.verified(12))
        let judgement = history.advance(
            to: try SignedCheckpoint(note).verified(by: stranger.verifierKey),
            proof: try log.tree.consistencyProof(from: 12, to: 13))
        #expect(
            judgement
                == .otherLog(
                    trusted: try unwrap(NoteLine(SampleLog.origin)),
                    offered: try unwrap(NoteLine("other.example/log"))))
    }
}

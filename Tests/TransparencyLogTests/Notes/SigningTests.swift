// Part of Reunify. Copyright the Reunify contributors.
// SPDX-License-Identifier: Apache-2.0

import Testing
import TransparencyLog

@Suite struct SigningTests {
    @Test func `a note carries the signatures of several`() throws {
        let log = try SampleLog(count: 3)
        var note = try log.note()
        let witness = try SampleLog.witness()
        let cosignature = try witness.cosign(note.text, at: 99)
        try note.add(cosignature)
        try note.add(cosignature)
        #expect(note.signatures.count == 2)
        #expect(try SignedNote(reading: note.bytes) == note)
        let verified = try SignedCheckpoint(note).verified(
            by: SampleLog.signer().verifierKey, witnesses: [witness.verifierKey])
        #expect(
            verified.cosignatures == [
                try unwrap(note.verify(with: [witness.verifierKey]).first)
            ])
        #expect(verified.cosignatures.map(\.time) == [99])
    }

    @Test func `a signature for another text, another key or another time is false`() throws {
        let log = try SampleLog(count: 3)
        let (signer, witness) = (try SampleLog.signer(), try SampleLog.witness())
        let (two, three) = (try log.note(2), try log.note(3))
        let swapped = try SignedNote(text: three.text, signatures: two.signatures)
        #expect(throws: NoteVerificationError.falseSignature(signer.verifierKey.name)) {
            try SignedCheckpoint(swapped).verified(by: signer.verifierKey)
        }
        let cosigned = try log.note(3, cosignedAt: 1000)
        // The eighth byte of the time is the twelfth of the signature's line.
        var bytes = Array(cosigned.signatures[1].description.utf8)
        let id = try unwrap(bytes.lastIndex(of: 0x20)) + 1
        bytes[id + 14] = bytes[id + 14] == 0x41 ? 0x42 : 0x41
        let changed = try SignedNote(
            reading: three.bytes + bytes + [0x0A])
        #expect(throws: NoteVerificationError.falseSignature(witness.verifierKey.name)) {
            try changed.verify(with: [witness.verifierKey])
        }
        // A witness that is not trusted is ignored, whatever it signed.
        #expect(try changed.verify(with: [signer.verifierKey]).count == 1)
    }

    @Test func `cosignatures alone do not make a checkpoint`() throws {
        let log = try SampleLog(count: 3)
        let (signer, witness) = (try SampleLog.signer(), try SampleLog.witness())
        let text = try log.note().text
        let note = try SignedNote(text: text, signatures: [witness.cosign(text, at: 1)])
        #expect(throws: NoteVerificationError.notSignedByLog(signer.verifierKey.name)) {
            try SignedCheckpoint(note).verified(
                by: signer.verifierKey, witnesses: [witness.verifierKey])
        }
    }

    @Test func `a log's key does not cosign and a witness's does not sign`() throws {
        let (signer, witness) = (try SampleLog.signer(), try SampleLog.witness())
        #expect(throws: SigningError.wrongKeyType) { try signer.cosign([], at: 0) }
        #expect(throws: SigningError.wrongKeyType) { try witness.sign([]) }
        #expect(throws: SigningError.timeOutOfRange) { try witness.cosign([], at: 1 << 63) }
        let checkpoint = try SignedCheckpoint(SampleLog(count: 1).note())
        #expect(throws: NoteVerificationError.wrongKeyType(witness.verifierKey.name)) {
            try checkpoint.verified(by: witness.verifierKey)
        }
        #expect(throws: NoteVerificationError.wrongKeyType(signer.verifierKey.name)) {
            try checkpoint.verified(by: signer.verifierKey, witnesses: [signer.verifierKey])
        }
    }

    @Test func `names are compared byte for byte`() throws {
        let composed = try unwrap(KeyName("caf\u{E9}.example"))
        let decomposed = try unwrap(KeyName("cafe\u{301}.example"))
        #expect(composed.description == decomposed.description)
        #expect(composed != decomposed)
        let one = try NoteSigner(name: composed, type: .ed25519, seed: Array(0..<32))
        let other = try NoteSigner(name: decomposed, type: .ed25519, seed: Array(0..<32))
        #expect(one.verifierKey.id != other.verifierKey.id)
    }
}

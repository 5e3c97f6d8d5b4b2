// Part of Reunify. Copyright the Reunify contributors.
// SPDX-License-Identifier: Apache-2.0

import Foundation
import LogVerification
import Testing
import TransparencyLog

@Suite struct MalformedNoteTests {
    static let root = "rGF4Zvny3iNIHZ9GNc4Wl5OpEMCJD3tW14Oc99DNQwc="
    static let signature = "— a AAAAAAA="

    @Test(
        arguments: [
            ("", 1, .missingLineFeed),
            ("a", 1, .missingLineFeed),
            ("a\n", 2, .missingSeparator),
            ("\n", 1, .missingText),
            ("\n— a AAAAAAA=\n", 1, .missingText),
            ("a\n\n", 3, .missingSignatures),
            ("a\n\n— a AAAAAAA=\n\n", 5, .missingSignatures),
            ("a\n\n— a AAAAAAA=", 3, .missingLineFeed),
            ("a\r\n\n— a AAAAAAA=\n", 1, .controlCharacter(13)),
            ("a\nb\u{0}\n\n— a AAAAAAA=\n", 2, .controlCharacter(0)),
            ("a\n\n- a AAAAAAA=\n", 3, .malformedSignature),
            ("a\n\n—a AAAAAAA=\n", 3, .malformedSignature),
            ("a\n\n— aAAAAAAA=\n", 3, .malformedSignature),
            ("a\n\n—  AAAAAAA=\n", 3, .invalidKeyName),
            ("a\n\n— a+b AAAAAAA=\n", 3, .invalidKeyName),
            ("a\n\n— a\u{A0}b AAAAAAA=\n", 3, .invalidKeyName),
            ("a\n\n— a\u{2028}b AAAAAAA=\n", 3, .invalidKeyName),
            ("a\n\n— a AAAAAAA=\n— b  AAAAAAA=\n", 4, .invalidBase64),
            ("a\n\n— a AAAAAAA= \n", 3, .invalidBase64),
            ("a\n\n— a AAAAAAA\n", 3, .invalidBase64),
            ("a\n\n— a AAAAAAB=\n", 3, .invalidBase64),
            ("a\n\n— a AAAA-AA=\n", 3, .invalidBase64),
            ("a\n\n— a AAAAAA==\n", 3, .signatureTooShort),
            ("a\n\n— a \n", 3, .signatureTooShort),
        ] as [(String, Int, NoteError.Problem)])
    func `a note that is none is refused with its line`(
        _ text: String, _ line: Int, _ problem: NoteError.Problem
    ) throws {
        let error = #expect(throws: NoteError.self) {
            try SignedNote(reading: Array(text.utf8))
        }
        #expect(error?.line == line)
        #expect(error?.problem == problem)
        #expect(isRefusedByAuditor(text))
    }

    @Test func `bytes that are not UTF-8 are refused with their line`() throws {
        for bytes: [UInt8] in [[0xC0, 0x80], [0xED, 0xA0, 0x80], [0xFF], [0xE2, 0x80]] {
            let note = Array("a\nb".utf8) + bytes + Array("\n\n\(Self.signature)\n".utf8)
            let error = #expect(throws: NoteError.self) { try SignedNote(reading: note) }
            #expect(error?.line == 2)
            #expect(error?.problem == .notUTF8)
        }
    }

    @Test func `notes have at most a hundred signatures and a million bytes`() throws {
        let lines = [String](repeating: Self.signature, count: 101)
        let note = "a\n\n" + lines.joined(separator: "\n") + "\n"
        let error = #expect(throws: NoteError.self) { try SignedNote(reading: Array(note.utf8)) }
        #expect(error?.line == 103)
        #expect(error?.problem == .tooManySignatures)
        let hundred = "a\n\n" + lines.dropLast().joined(separator: "\n") + "\n"
        #expect(try SignedNote(reading: Array(hundred.utf8)).signatures.count == 100)
        let large = [UInt8](repeating: 0x61, count: 1_000_001)
        #expect(throws: NoteError.self) { try SignedNote(reading: large) }
    }

    @Test func `the last empty line parts text and signatures`() throws {
        let text = "a\n\n— a AAAAAAA=\n\n— b AAAAAAA=\n"
        let note = try SignedNote(reading: Array(text.utf8))
        #expect(note.text == Array("a\n\n— a AAAAAAA=\n".utf8))
        #expect(note.signatures.map(\.name.description) == ["b"])
        #expect(note.bytes == Array(text.utf8))
    }

    @Test(
        arguments: [
            ("o\n", 2, .missingLine("tree's size")),
            ("o\n1\n", 3, .missingLine("root")),
            ("o\n01\n\(root)\n", 2, .invalidNumber),
            ("o\n+1\n\(root)\n", 2, .invalidNumber),
            ("o\n-0\n\(root)\n", 2, .invalidNumber),
            ("o\n1 \n\(root)\n", 2, .invalidNumber),
            ("o\n٣\n\(root)\n", 2, .invalidNumber),
            ("o\n9223372036854775808\n\(root)\n", 2, .invalidNumber),
            ("o\n99999999999999999999999\n\(root)\n", 2, .invalidNumber),
            ("o\n1\nrGF4\n", 3, .invalidHash),
            ("o\n1\n\(root)=\n", 3, .invalidHash),
            ("o\n\n\(root)\n", 2, .emptyLine),
            ("\n1\n\(root)\n", 1, .emptyLine),
            ("o\n1\n\(root)\nmore\n\n", 5, .emptyLine),
        ] as [(String, Int, NoteError.Problem)])
    func `a checkpoint that is none is refused with its line`(
        _ text: String, _ line: Int, _ problem: NoteError.Problem
    ) {
        let error = #expect(throws: NoteError.self) { try Checkpoint(reading: Array(text.utf8)) }
        #expect(error?.line == line)
        #expect(error?.problem == problem)
        #expect(error?.description.hasPrefix("Line \(line): ") == true)
        #expect(isRefusedByAuditor(text + "\n\(Self.signature)\n"))
    }

    @Test func `a checkpoint keeps its extension lines and the largest size`() throws {
        let text = "o\n9223372036854775807\n\(Self.root)\nmore\nand more\n"
        let checkpoint = try Checkpoint(reading: Array(text.utf8))
        #expect(checkpoint.size == TreeSize.limit)
        #expect(checkpoint.extensions.map(\.description) == ["more", "and more"])
        #expect(checkpoint.text == Array(text.utf8))
    }

    @Test(
        arguments: [
            ("", .malformedKey), ("a+00000000", .malformedKey), ("a+0000000+AQ==", .malformedKey),
            ("a+A6E2B966+AQ==", .malformedKey), ("+00000000+AQ==", .invalidKeyName),
            ("a b+00000000+AQ==", .invalidKeyName), ("a+00000000+AQ", .invalidBase64),
            ("a+00000000+", .invalidKey), ("a+00000000+AQ==", .invalidKey),
            ("a+00000000+Ag==", .unknownKeyType(2)),
            (
                "registry.example/audit+a6e2b967+AQOhB7/zzhC+HXDdGOdLwJln5NYwm6UNXx3chmQSVTG4",
                .wrongKeyID
            ),
            (
                "registry.example/Audit+a6e2b966+AQOhB7/zzhC+HXDdGOdLwJln5NYwm6UNXx3chmQSVTG4",
                .wrongKeyID
            ),
        ] as [(String, NoteError.Problem)])
    func `a key that is none is refused`(_ text: String, _ problem: NoteError.Problem) {
        let error = #expect(throws: NoteError.self) { try VerifierKey(reading: text) }
        #expect(error?.problem == problem)
        #expect(throws: AuditFault.self) { try AuditKey(text) }
    }

    @Test(
        arguments: [
            ("c2sp.org/tlog-proof@v2\nindex 0\n\n", 1, .notAReceipt),
            ("c2sp.org/tlog-proof@v1\n", 2, .missingIndex),
            ("c2sp.org/tlog-proof@v1\nextra A\nindex 0\n\n", 2, .invalidBase64),
            ("c2sp.org/tlog-proof@v1\nextra AA==\nindex 01\n\n", 3, .invalidNumber),
            ("c2sp.org/tlog-proof@v1\nindex 0\nextra AA==\n\n", 3, .invalidHash),
            ("c2sp.org/tlog-proof@v1\nindex 0\n\(root)\n", 4, .missingSeparator),
            ("c2sp.org/tlog-proof@v1\nindex 0\n\(root)\n\n", 5, .missingLineFeed),
            ("c2sp.org/tlog-proof@v1\nindex 0\n\no\n1\n\(root)\n", 7, .missingSeparator),
            (
                "c2sp.org/tlog-proof@v1\nindex 0\n\no\nx\n\(root)\n\n\(signature)\n", 5,
                .invalidNumber
            ),
            (
                "c2sp.org/tlog-proof@v1\nindex 0\n"
                    + String(repeating: "\(root)\n", count: 64) + "\n",
                66, .pathTooLong
            ),
        ] as [(String, Int, NoteError.Problem)])
    func `a receipt that is none is refused with its line`(
        _ text: String, _ line: Int, _ problem: NoteError.Problem
    ) throws {
        let error = #expect(throws: NoteError.self) { try Receipt(reading: Array(text.utf8)) }
        #expect(error?.line == line)
        #expect(error?.problem == problem)
        let key = try AuditKey(PublishedNoteTests.logKey)
        #expect(throws: AuditFault.self) { try AuditedReceipt(Data(text.utf8), logKey: key) }
    }

    @Test func `both parsers accept and refuse the same damaged checkpoints`() throws {
        let log = try SampleLog(count: 5)
        let bytes = try log.note(cosignedAt: 7).bytes
        let logKey = try SampleLog.signer().verifierKey
        let witness = try SampleLog.witness().verifierKey
        let auditKeys = (
            log: try AuditKey(logKey.description), witness: try AuditKey(witness.description)
        )
        var acceptedCount = 0
        for seed: UInt64 in 1...600 {
            var numbers = SeededNumbers(seed: seed)
            var damaged = bytes
            for _ in 0..<Int.random(in: 1...2, using: &numbers) {
                let place = Int.random(in: 0..<damaged.count, using: &numbers)
                switch Int.random(in: 0...3, using: &numbers) {
                case 0: damaged[place] ^= 1 << UInt8.random(in: 0...7, using: &numbers)
                case 1: damaged.remove(at: place)
                case 2: damaged.insert(damaged[damaged.count - 1 - place], at: place)
                default: damaged.append(contentsOf: damaged[place...])
                }
            }
            let here = try? SignedCheckpoint(reading: damaged).verified(
                by: logKey, witnesses: [witness])
            let there = try? AuditedCheckpoint(
                Data(damaged), logKey: auditKeys.log, witnesses: [auditKeys.witness])
            #expect((here == nil) == (there == nil), "seed \(seed)")
            #expect(here?.checkpoint.size == there?.size, "seed \(seed)")
            #expect(here?.cosignatures.count == there?.witnessCount, "seed \(seed)")
            if let here {
                acceptedCount += 1
                // What is signed is what was signed, whatever became of the rest.
                #expect(here.checkpoint.root == log.roots[5], "seed \(seed)")
            }
        }
        #expect((1..<200).contains(acceptedCount))
    }

    private func isRefusedByAuditor(_ text: String) -> Bool {
        guard let key = try? AuditKey(PublishedNoteTests.logKey) else { return false }
        do {
            _ = try AuditedCheckpoint(Data(text.utf8), logKey: key)
            return false
        } catch {
            guard case .malformed = error else { return false }
            return true
        }
    }
}

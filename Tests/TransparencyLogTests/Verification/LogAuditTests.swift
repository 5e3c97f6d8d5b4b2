// Part of Reunify. Copyright the Reunify contributors.
// SPDX-License-Identifier: Apache-2.0

import Foundation
import LogVerification
import Testing
import TransparencyLog

/// A log of 600 entries, of which the sizes 100, 300 and 600 were signed, and what can be done to it.
@Suite struct LogAuditTests {
    let log: SampleLog
    let checkpoints: [Data]
    let key: AuditKey

    init() throws {
        let log = try SampleLog(count: 600)
        self.log = log
        checkpoints = try [300, 100, 600].map { Data(try log.note($0).bytes) }
        key = try AuditKey(SampleLog.signer().verifierKey.description)
    }

    private func audit(
        _ export: [UInt8], checkpoints: [Data]? = nil, receipts: [Data] = []
    ) -> AuditReport {
        var audit = LogAudit(
            key: key, checkpoints: checkpoints ?? self.checkpoints, receipts: receipts)
        audit.read(export)
        return audit.finish()
    }

    /// The lines of the export, to be changed.
    private func lines() throws -> [String] {
        String(decoding: try log.export(), as: UTF8.self).components(separatedBy: "\n").dropLast()
    }

    private func export(_ lines: [String]) -> [UInt8] {
        Array((lines.joined(separator: "\n") + "\n").utf8)
    }

    /// Where in the export an entry stands, counted from 0.
    private func line(of entry: Int) -> Int { 4 + entry + entry / 256 }

    @Test func `an export that nobody touched is sound`() throws {
        let report = audit(
            try log.export(),
            receipts: [
                Data(try log.receipt(of: 17, in: 300).bytes),
                Data(try log.receipt(of: 0, in: 599).bytes),
            ])
        #expect(report.findings == [])
        #expect(report.agreedSizes == [100, 300, 599, 600])
        #expect(report.entryCount == 600)
        #expect(
            report.sentence == "All of the first 600 entries are those that the log has signed for."
        )
    }

    @Test func `an export may be read in pieces of any size`() throws {
        let bytes = try log.export()
        for size in [1, 7, 100, 4095] {
            var audit = LogAudit(key: key, checkpoints: checkpoints)
            for start in stride(from: 0, to: bytes.count, by: size) {
                audit.read(Array(bytes[start..<min(start + size, bytes.count)]))
            }
            #expect(audit.finish() == self.audit(bytes))
        }
    }

    @Test func `an entry changed in the journal is named`() throws {
        for entry in [0, 17, 255, 256, 299, 511, 599] {
            var commitments = log.commitments
            commitments[entry] = try SampleLog.commitment(entry, event: "another")
            let report = audit(try log.export(commitments))
            #expect(report.firstDeparture?.entries == UInt64(entry)...UInt64(entry))
            let signed: UInt64 = entry < 100 ? 100 : entry < 300 ? 300 : 600
            #expect(
                report.findings.contains {
                    if case .contradicted(_, signed) = $0 { true } else { false }
                })
        }
    }

    @Test func `a hash changed in the tiles is named`() throws {
        var text = try lines()
        text[line(of: 17)] = text[line(of: 17)].replacing(
            /.$/, with: { $0.output == "A" ? "B" : "A" })
        let report = audit(export(text))
        #expect(report.findings == [.changedEntries(17...17, line: UInt64(line(of: 17) + 1))])
        #expect(report.agreedSizes == [100, 300, 600])
    }

    @Test func `entries deleted from, put into or exchanged in the journal are placed`() throws {
        var deleted = log.commitments
        deleted.remove(at: 42)
        deleted.append(log.commitments[42])
        #expect(audit(try log.export(deleted)).firstDeparture?.entries == 42...599)
        var inserted = log.commitments
        inserted.insert(try SampleLog.commitment(1, event: "inserted"), at: 42)
        #expect(audit(try log.export(inserted)).firstDeparture?.entries == 42...599)
        var exchanged = log.commitments
        exchanged.swapAt(42, 43)
        #expect(audit(try log.export(exchanged)).firstDeparture?.entries == 42...43)
    }

    @Test func `lines deleted, doubled or exchanged in the export are named`() throws {
        var text = try lines()
        text.remove(at: line(of: 42))
        let number = UInt64(line(of: 42) + 1)
        #expect(audit(export(text)).findings == [.missingEntries(42...42, line: number)])
        text.remove(at: line(of: 42))
        #expect(audit(export(text)).findings == [.missingEntries(42...43, line: number)])

        text = try lines()
        text.insert(text[line(of: 42)], at: line(of: 50))
        let doubled = UInt64(line(of: 50) + 1)
        #expect(audit(export(text)).findings == [.repeatedEntry(42, line: doubled)])

        text = try lines()
        text.swapAt(line(of: 42), line(of: 43))
        #expect(audit(export(text)).findings == [.displacedEntry(42, line: number + 1)])
    }

    @Test func `a truncated export and a rolled back log are told apart`() throws {
        let text = try lines()
        #expect(
            audit(export(Array(text.prefix(line(of: 400))))).findings
                == [.truncated(entries: 400, size: 600)])
        let rolledBack = audit(try log.export(size: 400))
        #expect(rolledBack.findings == [.rolledBack(entries: 400, signed: 600)])
        #expect(rolledBack.agreedSizes == [100, 300])
        var partial = try log.export()
        partial.removeLast(3)
        #expect(audit(partial).findings.count == 1)
        #expect(
            audit(export(text + [text[line(of: 599)].replacing(/^599/, with: "600")])).findings
                == [.surplus(size: 600, line: UInt64(text.count + 1))])
    }

    @Test func `a log rewritten with all its hashes is placed between signed roots`() throws {
        for (entry, range) in [(20, 0...99), (150, 100...299), (450, 300...599)] {
            var forged = try SampleLog.empty
            for index in 0..<600 {
                try forged.append(
                    index == entry
                        ? SampleLog.commitment(index, event: "forged") : log.commitments[index])
            }
            let report = audit(try forged.export())
            let entries = UInt64(range.lowerBound)...UInt64(range.upperBound)
            #expect(report.firstDeparture?.entries == entries)
            // A receipt that somebody kept names the entry.
            let receipt = Data(try log.receipt(of: UInt64(entry), in: 600).bytes)
            let nearer = audit(try forged.export(), receipts: [receipt])
            #expect(nearer.firstDeparture == .receiptContradicted(number: 1, index: UInt64(entry)))
        }
    }

    @Test func `two histories that are both signed convict the log`() throws {
        var fork = try SampleLog.empty
        for index in 0..<300 {
            try fork.append(
                index < 200 ? log.commitments[index] : SampleLog.commitment(index, event: "fork"))
        }
        let other = Data(try fork.note(300).bytes)
        let report = audit(try log.export(), checkpoints: checkpoints + [other])
        #expect(
            report.findings == [
                .forked(size: 300, .checkpoint(1), .checkpoint(4)),
                .contradicted(agreed: 300, size: 300),
            ])
        // Who was shown only the fork sees that the log is not what was signed for him.
        let shown = audit(try log.export(), checkpoints: [other, checkpoints[1]])
        #expect(shown.findings == [.contradicted(agreed: 100, size: 300)])
        #expect(shown.firstDeparture?.entries == 100...299)
    }

    @Test func `a stretch's line that is changed, missing or misplaced is told`() throws {
        var text = try lines()
        let stretch = 4 + 256
        #expect(text[stretch].hasPrefix("subtree 0 256 "))
        let number = UInt64(stretch + 1)
        let original = text[stretch]
        text[stretch] = "subtree 0 256 " + log.roots[100].base64
        #expect(audit(export(text)).findings == [.changedStretch(0...255, line: number)])
        text.remove(at: stretch)
        #expect(audit(export(text)).findings == [.missingStretch(0...255, line: number)])
        text.insert(original, at: stretch - 1)
        #expect(audit(export(text)).findings.count == 1)
        text[stretch - 1] = "subtree 256 0 " + log.roots[100].base64
        #expect(audit(export(text)).findings.count == 1)
    }

    @Test func `without a checkpoint nothing is vouched for`() throws {
        #expect(audit(try log.export(), checkpoints: []).findings == [.unvouched])
        let empty = Data(try log.note(0).bytes)
        #expect(audit(try log.export(), checkpoints: [empty]).findings == [.unvouched])
        let later = audit(try log.export(), checkpoints: [checkpoints[0]])
        #expect(later.isSound)
        #expect(
            later.sentence == """
                All of the first 300 entries are those that the log has signed for; nothing \
                vouches yet for the 300 after them.
                """)
        #expect(audit(try SampleLog.empty.export(), checkpoints: [empty]).isSound)
    }

    @Test func `a checkpoint or receipt that proves nothing is told`() throws {
        let unsigned = Data("registry.example/audit\n1\n\n— a AAAAAAA=\n".utf8)
        let report = audit(
            try log.export(), checkpoints: [checkpoints[0], unsigned], receipts: [Data()])
        #expect(report.findings.count == 2)
        #expect(report.agreedSizes == [300])
        #expect(!report.isSound)
    }

    @Test func `a byte changed anywhere is found, and no export makes the audit trap`() throws {
        let small = try SampleLog(count: 270)
        let bytes = try small.export()
        let note = Data(try small.note().bytes)
        for seed: UInt64 in 1...120 {
            var numbers = SeededNumbers(seed: seed)
            var damaged = bytes
            let place = Int.random(in: 0..<bytes.count, using: &numbers)
            switch Int.random(in: 0...2, using: &numbers) {
            case 0: damaged[place] ^= 1 << UInt8.random(in: 0...7, using: &numbers)
            case 1: damaged.remove(at: place)
            default: damaged.insert(UInt8.random(in: 0...255, using: &numbers), at: place)
            }
            #expect(
                damaged == bytes || !audit(damaged, checkpoints: [note]).isSound, "seed \(seed)")
        }
    }
}

extension SampleLog {
    /// A log without entries.
    static var empty: SampleLog { get throws { try SampleLog(count: 0) } }
}

// Part of Reunify. Copyright the Reunify contributors.
// SPDX-License-Identifier: Apache-2.0

import ArgumentParser
import Foundation
import LogVerification

/// Verifies an exported log, offline, by code that the writer of the log does not share.
struct LogVerifyCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "verify",
        abstract: "Verify an exported log against checkpoints that were kept; offline.",
        discussion: """
            Needs no registry, no passphrase and no network. Bring every checkpoint and receipt that you \
            have kept, and the log's key from elsewhere than the export.

            EXAMPLE
              reunify log verify log.txt --key-file log.key --checkpoint 2018-07-12.checkpoint
            """)

    @Argument(help: "The export.") var export: String
    @Option(help: ArgumentHelp("The log's key.", valueName: "key")) var key: String?
    @Option(help: ArgumentHelp("A file with the log's key.", valueName: "file"))
    var keyFile: String?
    @Option(help: ArgumentHelp("A checkpoint; may be given several times.", valueName: "file"))
    var checkpoint: [String] = []
    @Option(help: ArgumentHelp("A receipt; may be given several times.", valueName: "file"))
    var receipt: [String] = []
    @Option(
        help: ArgumentHelp(
            "Key of a witness that you trust; may be given several times.", valueName: "key"))
    var witness: [String] = []
    @Flag(help: "Print one JSON object.") var json = false

    func validate() throws {
        guard (key == nil) != (keyFile == nil) else {
            throw ValidationError("Give the log's key, with --key or --key-file.")
        }
        guard !checkpoint.isEmpty || !receipt.isEmpty else {
            throw ValidationError(
                "Give a checkpoint that was kept: --checkpoint FILE. Without one, nothing vouches.")
        }
    }

    func run() throws {
        let text = try keyFile.map { String(decoding: try Self.data($0), as: UTF8.self) } ?? key
        let logKey = try Self.auditKey(text ?? "")
        var audit = LogAudit(
            key: logKey, checkpoints: try checkpoint.map(Self.data),
            witnesses: try witness.map(Self.auditKey), receipts: try receipt.map(Self.data))
        let file = try MappedFile(path: export)
        let size = unsafe file.bytes.count
        var start = 0
        while start < size {
            let end = min(size, start + 1 << 16)
            audit.read(unsafe [UInt8](file.bytes[start..<end]))
            start = end
        }
        try file.checkUnchanged()
        let report = audit.finish()
        if json {
            let encoder = JSONEncoder()
            encoder.outputFormatting = [.sortedKeys]
            let shown = Report(
                sound: report.isSound, entries: report.entryCount,
                agreedSizes: report.agreedSizes, witnesses: report.witnessCount,
                findings: report.findings.map(\.description))
            try StandardStreams.print(
                String(decoding: try encoder.encode(shown), as: UTF8.self))
        } else {
            try StandardStreams.print(report.sentence)
            // What the sentence has said is not said again.
            for finding in report.findings where finding.description != report.sentence {
                try StandardStreams.print("  \(finding.description)")
            }
        }
        guard report.isSound else {
            throw CommandFailure(
                ExitStatus.data,
                "The log is not what was signed for. Keep the export and the checkpoints as "
                    + "evidence, and tell those who hold copies.")
        }
    }

    private static func auditKey(_ text: String) throws -> AuditKey {
        do {
            return try AuditKey(text.trimmingCharacters(in: .whitespacesAndNewlines))
        } catch {
            throw CommandFailure(
                ExitStatus.data, "That is not the key of a log, as reunify log key prints it.")
        }
    }

    private static func data(_ path: String) throws -> Data {
        let file = try MappedFile(path: path)
        return unsafe Data(file.bytes)
    }

    private struct Report: Encodable {
        var sound: Bool
        var entries: UInt64
        var agreedSizes: [UInt64]
        var witnesses: Int
        var findings: [String]
    }
}

// Part of Reunify. Copyright the Reunify contributors.
// SPDX-License-Identifier: Apache-2.0

import ArgumentParser
import Casework
import Foundation
import JournalSQLite
import Registry

/// Writes a copy of the journal.
struct BackupCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "backup",
        abstract: "Write a copy of the journal, sealed as it is.",
        discussion: """
            The copy has everything that was acknowledged. It opens with the same root key, which is not \
            in it: keep root.key and the passphrase elsewhere. Keep checkpoints elsewhere, too: they show \
            whether a restored copy lacks something.

            EXAMPLE
              reunify backup /media/safe/2018-07-12.sqlite --registry registry
            """)

    @Argument(help: ArgumentHelp("The copy.", valueName: "file")) var copy: String
    @OptionGroup var options: RegistryOptions

    func run() async throws {
        let folder = try options.folder()
        let registry = try await Desk.open(folder, options.opening.passphrase)
        do {
            try await registry.backup(to: copy)
            let size = try await registry.checkpoint()?.size ?? 0
            try await registry.close()
            try StandardStreams.print("\(copy): the journal up to \(size) entries")
        } catch let error as RegistryError {
            throw CommandFailure(error)
        }
    }
}

/// Puts a copy of the journal in its place.
struct RestoreCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "restore",
        abstract: "Put a backup in the place of a journal that is lost.",
        discussion: """
            A damaged journal is evidence: move it away first. root.key has to be in the folder.

            Where the log had signed for more than the backup holds, the registry does not open under its \
            old name, because others may have seen what is lost. With --recover a new log begins, whose \
            first entry says what is missing and who decided it: an operator and a second person.

            EXAMPLES
              reunify restore 2018-07-12.sqlite --registry registry
              reunify restore 2018-07-12.sqlite --registry registry --recover \
            --origin registry.example/log2 --reason "disk failed" --as ines --approved-by hugo
            """)

    @Argument(help: ArgumentHelp("The backup.", valueName: "file")) var backup: String
    @Option(
        name: .customLong("registry"),
        help: ArgumentHelp("Folder of the registry.", valueName: "dir"))
    var path: String
    @OptionGroup var opening: OpeningOptions
    @Flag(help: "Begin a new log where the backup lacks what was signed for.") var recover = false
    @Option(help: ArgumentHelp("What the new log is called.", valueName: "name"))
    var origin: String?
    @Option(help: "Why.") var reason: String?
    @Option(name: .customLong("as"), help: ArgumentHelp("The operator.", valueName: "user"))
    var user: String?
    @Option(help: ArgumentHelp("The second person.", valueName: "user")) var approvedBy: String?
    @Option(
        help: ArgumentHelp(
            "A checkpoint that was kept elsewhere; may be given several times.",
            valueName: "file"))
    var kept: [String] = []

    func validate() throws {
        if recover, origin == nil || reason == nil || user == nil || approvedBy == nil {
            throw ValidationError("--recover needs --origin, --reason, --as and --approved-by.")
        }
    }

    func run() async throws {
        let folder = RegistryFolder(path: path)
        if !folder.exists {
            do { try JournalSQLite.restore(backup, to: folder.journal) } catch {
                throw CommandFailure(error)
            }
        } else if !recover {
            throw CommandFailure(
                ExitStatus.cannotCreate,
                "There is a journal in “\(path)”. Move it away first; it is evidence.")
        }
        let notes =
            folder.kept()
            + (try kept.map { path in
                let file = try MappedFile(path: path)
                return unsafe [UInt8](file.bytes)
            })
        let key = try folder.key(opening.passphrase)
        let environment = try folder.environment()
        do {
            let registry: Registry
            if recover {
                registry = try await begin(folder, key, environment, notes)
            } else {
                registry = try await Registry.open(
                    try folder.openJournal(), rootKey: key, environment: environment,
                    kept: notes)
            }
            if let newest = try await registry.checkpoint() { try folder.keep(newest.note) }
            let size = try await registry.checkpoint()?.size ?? 0
            try await registry.close()
            try StandardStreams.print(
                recover
                    ? "\(path): restored under a new log, \(origin ?? "")"
                    : "\(path): restored, \(size) entries; nothing is missing that was signed for")
        } catch let error as RegistryError {
            throw CommandFailure(error)
        }
    }

    private func begin(
        _ folder: RegistryFolder, _ key: RootKeyFile, _ environment: Environment,
        _ notes: [[UInt8]]
    ) async throws -> Registry {
        let old = try await Registry.open(
            try folder.openJournal(), rootKey: key, environment: environment)
        let directory = try await old.directory()
        try await old.close()
        func actor(_ name: String?) throws -> Actor {
            guard let user = name.flatMap(directory.user(named:)) else {
                throw CommandFailure(
                    ExitStatus.permission,
                    "The backup does not know the user “\(name ?? "")”.")
            }
            return user.actor
        }
        return try await Registry.recover(
            try folder.openJournal(), rootKey: key, environment: environment, kept: notes,
            origin: origin ?? "", reason: reason ?? "", by: try actor(user),
            approvedBy: try actor(approvedBy))
    }
}

/// Computes the current state anew.
struct RebuildCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "rebuild",
        abstract: "Compute the current state anew from the journal, and correct what differs.",
        discussion: "EXAMPLE\n  reunify rebuild --registry registry")

    @OptionGroup var options: RegistryOptions

    func run() async throws {
        let folder = try options.folder()
        let registry = try await Desk.open(folder, options.opening.passphrase)
        do {
            let report = try await registry.rebuild()
            try await registry.close()
            try StandardStreams.print(
                "\(Numerals.count(report.rows, "row")) of current state, \(report.corrected) corrected"
                    + (report.requests == 0
                        ? "" : "; \(Numerals.count(report.requests, "request")) entered anew")
            )
        } catch let error as RegistryError {
            throw CommandFailure(error)
        }
    }
}

/// Examines a registry.
struct DoctorCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "doctor",
        abstract: "Read and recompute everything, and say what is wrong.",
        discussion: """
            Entries, hashes, checkpoints, requests, keys, the current state and the files beside them. \
            Changes nothing; each finding says what to do. The exit status is 65 where anything is wrong.

            EXAMPLE
              reunify doctor --registry registry
            """)

    @OptionGroup var options: RegistryOptions
    @Flag(help: "Print one JSON object.") var json = false

    func run() async throws {
        let folder = try options.folder()
        let key = try folder.key(options.opening.passphrase)
        let journal = try folder.openJournal()
        let report = await Doctor(journal, rootKey: key).examine(kept: folder.kept())
        let findings =
            report.findings.map { Finding(found: $0.description, remedy: $0.remedy) }
            + Self.folderFindings(folder, journal, key)
        let isHealthy = findings.isEmpty
        if json {
            try StandardStreams.print(
                try ReceiptText.encode(
                    Report(
                        healthy: isHealthy, entries: report.entries,
                        checkpoints: report.checkpoints, keys: report.keys,
                        stateRows: report.stateRows, findings: findings)))
        } else {
            var lines = [
                "entries      \(report.entries)", "checkpoints  \(report.checkpoints)",
                "keys         \(report.keys)", "state rows   \(report.stateRows)",
            ]
            for finding in findings { lines += [finding.found, "  → " + finding.remedy] }
            if isHealthy { lines.append("Nothing is wrong.") }
            try StandardStreams.print(lines.joined(separator: "\n"))
        }
        guard isHealthy else {
            throw CommandFailure(
                ExitStatus.data,
                "\(Numerals.count(findings.count, "finding")); each says what to do.")
        }
    }

    private struct Finding: Encodable {
        var found: String
        var remedy: String
    }

    /// What is wrong with the files beside the journal.
    private static func folderFindings(
        _ folder: RegistryFolder, _ journal: JournalSQLite, _ key: RootKeyFile
    ) -> [Finding] {
        let files = FileManager.default
        var findings: [Finding] = []
        if files.fileExists(atPath: folder.newRootKey) {
            let isTaken = !Registry.opens(journal, rootKey: key)
            findings.append(
                Finding(
                    found: "A rotation of the root key was interrupted: there is root.key.new.",
                    remedy: isTaken
                        ? "Run any command with the new passphrase; it ends the rotation."
                        : "The registry has not taken it. Rotate again with reunify keys rotate --root, "
                            + "or remove root.key.new."))
        }
        if !files.fileExists(atPath: folder.checkpoint) {
            findings.append(
                Finding(
                    found:
                        "There is no checkpoint beside the journal, so that an older copy of it would "
                        + "not be recognised.",
                    remedy:
                        "Compare reunify log checkpoint with one that others kept; the next command "
                        + "that writes keeps one."))
        }
        let mode = (try? files.attributesOfItem(atPath: folder.rootKey))?[.posixPermissions]
        if let mode = mode as? Int, mode & 0o077 != 0 {
            findings.append(
                Finding(
                    found: "Others than its owner may read root.key.",
                    remedy: "chmod 600 \(folder.rootKey)"))
        }
        return findings
    }

    private struct Report: Encodable {
        var healthy: Bool
        var entries: UInt64
        var checkpoints: Int
        var keys: Int
        var stateRows: Int
        var findings: [Finding]
    }
}

// Part of Reunify. Copyright the Reunify contributors.
// SPDX-License-Identifier: Apache-2.0

import ArgumentParser
import Casework
import Foundation
import JournalSQLite
import RecipientSealing
import Registry
import TransparencyLog

/// A whole registry in an open form, so that nobody is locked in.
struct PackageCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "package",
        abstract: "Take a whole registry elsewhere: write it, verify it, open it, take it in.",
        discussion: """
            A package holds everything that is on record: each entry of the journal, the present state \
            in a file of JSON Lines for each kind of thing, the log with its checkpoint, papers that are \
            at hand, and a signed manifest with the digest of each file. It is sealed for one recipient, \
            and it takes two people. What was erased is not in it, nor passwords and keys. Its form is \
            in Documentation/package.md.

            EXAMPLES
              reunify package make --out move.sealed --encrypt-to new.key --reason "we change hosts" \
            --approved-by carla --as ines --purpose maintenance
              reunify package verify move.sealed --key-file new.secret --log-key log.key
              reunify package open move.sealed --key-file new.secret --log-key log.key --to folder
              reunify package load move.sealed --key-file new.secret --log-key log.key \
            --origin new.example/log --as ines --into registry
            """,
        subcommands: [Make.self, Verify.self, Open.self, Load.self])

    struct Make: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Write everything on record into one file, sealed for a recipient.")
        @Option(help: ArgumentHelp("The file.", valueName: "file")) var out: String
        @Option(
            help: ArgumentHelp(
                "The recipient's key, or a file with it: reunify keys recipient make.",
                valueName: "key"))
        var encryptTo: String
        @Option(
            help: ArgumentHelp(
                "Folder with papers that are attached and kept elsewhere; those that the registry keeps "
                    + "come along without.",
                valueName: "dir"))
        var papers: String?
        @Option(help: "Why everything leaves.") var reason: String
        @Option(
            help: ArgumentHelp(
                "A second person: another operator, or a supervisor.", valueName: "user"))
        var approvedBy: String
        @Flag(name: .shortAndLong, help: "Show no progress.") var quiet = false
        @OptionGroup var act: ActOptions

        func run() async throws {
            let key = try RecipientKeyFile.recipient(encryptTo)
            guard !FileManager.default.fileExists(atPath: out) else {
                throw CommandFailure.writing(out, error: EEXIST)
            }
            let found = try papers.map(PaperFolder.papers) ?? []
            let folder = try act.registry.folder()
            let journal = try folder.openJournal()
            let desk = try await Desk.open(act, in: folder, journal)
            let approver = try desk.user(approvedBy).actor
            let progress = ProgressLine(isQuiet: quiet)
            let ticking = Task { await progress.keepTime() }
            defer {
                ticking.cancel()
                progress.end()
            }
            progress.begin("Counting", unit: "MB")
            var isWriting = false
            let file = try SealedFile(path: out, for: key)
            let receipt: PackageReceipt
            do {
                receipt = try await desk.registry.writePackage(
                    for: key.id, papers: found, keptIn: journal, reason: reason, by: desk.actor,
                    approvedBy: approver, for: desk.purpose,
                    progress: { done, all in
                        if let all, !isWriting {
                            isWriting = true
                            progress.begin("Sealing", total: Int(all >> 20), unit: "MB")
                        }
                        progress.update(done: Int(done >> 20))
                    }, output: file.write)
                try file.finish()
            } catch {
                throw PackageCommand.failure(error)
            }
            try await desk.keepCheckpoint()
            progress.end()
            try PackageText.print(receipt, out: out, recipient: key.id, json: desk.json)
        }
    }

    struct Verify: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Verify a package and its log: whether it is what was written, and by whom.")
        @OptionGroup var source: PackageOptions

        func run() async throws {
            let (manifest, audited) = try await source.verified()
            try PackageText.print(manifest, audited)
        }
    }

    struct Open: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Unpack a package into a folder, once it is verified.",
            discussion:
                "The folder holds names and numbers of people in the clear; delete it after use.")
        @OptionGroup var source: PackageOptions
        @Option(help: ArgumentHelp("A folder that is not there yet.", valueName: "dir"))
        var to: String

        func run() async throws {
            let (manifest, audited) = try await source.verified()
            let files = FileManager.default
            guard !files.fileExists(atPath: to) else {
                throw CommandFailure.writing(to, error: EEXIST)
            }
            let beside = to + ".new"
            try? files.removeItem(atPath: beside)
            do {
                try await source.reading().forEachFile { path, next in
                    let target = beside + "/" + path
                    try files.createDirectory(
                        atPath: (target as NSString).deletingLastPathComponent,
                        withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
                    try PlainFile.write(target, next)
                }
                // What was written is what was verified.
                _ = try await PackageCheck.check(
                    PackageFolder(path: beside), key: try source.key())
                try files.moveItem(atPath: beside, toPath: to)
            } catch {
                try? files.removeItem(atPath: beside)
                throw PackageCommand.failure(error)
            }
            try PackageText.print(manifest, audited)
        }
    }

    struct Load: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Make a new registry of a package.",
            discussion: """
                The registry gets keys and a log of its own; its entries keep their numbers and their \
                times. Accounts of the desk are not in a package: give people new links to sign in.
                """)
        @OptionGroup var source: PackageOptions
        @Option(help: ArgumentHelp("Folder of the new registry.", valueName: "dir"))
        var into: String
        @Option(
            help: ArgumentHelp(
                "Identity of its log, such as registry.example/log; another than before.",
                valueName: "name"))
        var origin: String
        @Option(
            name: .customLong("as"),
            help: ArgumentHelp("Who takes it in: an operator of the package.", valueName: "user"))
        var user: String
        @OptionGroup var opening: OpeningOptions
        @Flag(help: .hidden) var weakPassphraseForTests = false
        @Flag(name: .shortAndLong, help: "Show no progress.") var quiet = false

        func run() async throws {
            guard !FileManager.default.fileExists(atPath: into) else {
                throw CommandFailure.writing(into, error: EEXIST)
            }
            let key = try source.key()
            let package = try source.reading()
            var source = opening.passphrase
            source.asksTwice = true
            let passphrase = try source.passphrase()
            let folder = RegistryFolder(path: into + ".new")
            let files = FileManager.default
            try? files.removeItem(atPath: folder.path)
            let progress = ProgressLine(isQuiet: quiet)
            let ticking = Task { await progress.keepTime() }
            defer {
                ticking.cancel()
                progress.end()
            }
            do {
                try files.createDirectory(
                    atPath: folder.path, withIntermediateDirectories: true,
                    attributes: [.posixPermissions: 0o700])
                var chance = SystemRandomness()
                try RootKeyFile.create(
                    path: folder.rootKey, passphrase: passphrase,
                    cost: weakPassphraseForTests ? .forTests : .standard, randomness: &chance)
                let journal = try JournalSQLite.create(at: folder.journal)
                let registry = try await Registry.create(
                    in: journal, origin: origin,
                    rootKey: RootKeyFile(path: folder.rootKey, passphrase: passphrase),
                    environment: Environment(now: { WallClock.now(offset: 0) }))
                progress.begin("Verifying")
                var isLoading = false
                let manifest = try await registry.load(
                    package, key: key, as: user, papersInto: journal
                ) { done, all in
                    if !isLoading {
                        isLoading = true
                        progress.begin("Taking in", total: Int(all), unit: "entries")
                    }
                    progress.update(done: Int(done))
                }
                if let newest = try await registry.checkpoint() { try folder.keep(newest.note) }
                let log = try await registry.log()
                let verifier = try log.current.map { epoch in try log.verifierKey(of: epoch) }
                try await registry.close()
                try files.moveItem(atPath: folder.path, toPath: into)
                progress.end()
                try PackageText.print(manifest, into: into, logKey: verifier)
            } catch {
                try? files.removeItem(atPath: folder.path)
                throw PackageCommand.failure(error)
            }
        }
    }

    /// What an error means at a terminal.
    static func failure(_ error: any Error) -> any Error {
        switch error {
        case let error as PackageError:
            CommandFailure(
                ExitStatus.data, error.description + " Nothing of the package was used.")
        case let error as SealingError: CommandFailure(error)
        case let error as RegistryError: CommandFailure(error)
        case let error as JournalError: CommandFailure(error)
        case let error as RootKeyError: CommandFailure(error)
        default: error
        }
    }
}

// Part of Reunify. Copyright the Reunify contributors.
// SPDX-License-Identifier: Apache-2.0

import ArgumentParser
import Casework
import Crypto
import Foundation
import JournalSQLite
import LogVerification
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

/// Which package, and what it is opened and verified by.
struct PackageOptions: ParsableArguments {
    @Argument(help: "The sealed file, or a folder into which one was opened.") var package: String

    @Option(
        help: ArgumentHelp("The secret half of the recipient's key.", valueName: "file"))
    var keyFile: String?

    @Option(
        help: ArgumentHelp(
            "The key of the log of the registry that wrote it, as it was published, or a file with it.",
            valueName: "key"))
    var logKey: String

    @Option(
        help: ArgumentHelp("Give reading up after so many seconds.", valueName: "seconds"))
    var timeLimit = 86_400.0

    @Option(
        help: ArgumentHelp("Refuse a package that has more MiB.", valueName: "MiB"))
    var sizeLimit = 1_048_576

    func validate() throws {
        guard timeLimit > 0, timeLimit <= 1e7, (1...1 << 30).contains(sizeLimit) else {
            throw ValidationError(
                "--time-limit is more than 0 seconds, --size-limit from 1 MiB to 1 PiB.")
        }
    }

    func key() throws(CommandFailure) -> VerifierKey { try RecipientKeyFile.logKey(logKey) }

    /// The package, which can be read more than once.
    func reading() throws -> AnyPackage {
        var isFolder: ObjCBool = false
        let exists = unsafe FileManager.default.fileExists(
            atPath: package, isDirectory: &isFolder)
        guard exists else { throw CommandFailure.reading(package, error: ENOENT) }
        if isFolder.boolValue { return .folder(PackageFolder(path: package)) }
        guard let keyFile else {
            throw CommandFailure(
                ExitStatus.usage,
                "“\(package)” is sealed: name the secret half of the key with --key-file FILE.")
        }
        let secret = try RecipientKeyFile.secret(keyFile)
        let path = package
        let (seconds, mebibytes) = (timeLimit, sizeLimit)
        let end = ContinuousClock.now + .seconds(seconds)
        return .archive(
            PackageArchive {
                let next = try SealedFile.read(path, with: secret)
                var bytes = 0
                return {
                    let piece = try next()
                    bytes += piece?.count ?? 0
                    guard bytes >> 20 < mebibytes else {
                        throw CommandFailure(
                            ExitStatus.data,
                            "“\(path)” has more than \(Numerals.grouped(mebibytes)) MiB, and is not read. If "
                                + "it is meant to be so large: --size-limit")
                    }
                    guard ContinuousClock.now < end else {
                        throw CommandFailure(
                            ExitStatus.data,
                            "“\(path)” was not read within \(Numerals.decimal(seconds, seconds < 10 ? 1 : 0)) "
                                + "seconds, and was given up. If it is meant to take so long: --time-limit"
                        )
                    }
                    return piece
                }
            })
    }

    /// The manifest, and what the verification of the logs said of each.
    func verified() async throws -> (PackageManifest, [String]) {
        let audits = PackageAudits()
        do {
            let (manifest, _) = try await PackageCheck.check(
                try reading(), key: try key(), observe: audits.take)
            return (manifest, try audits.finish())
        } catch {
            throw PackageCommand.failure(error)
        }
    }
}

/// A package in a file or in a folder.
enum AnyPackage: PackageReading {
    case archive(PackageArchive)
    case folder(PackageFolder)

    func forEachFile(
        _ body: (_ path: String, _ next: () throws -> [UInt8]?) async throws -> Void
    ) async throws {
        switch self {
        case .archive(let archive): try await archive.forEachFile(body)
        case .folder(let folder): try await folder.forEachFile(body)
        }
    }
}

/// Verifies the logs of a package while they are read, by code that shares nothing with the registry's.
private final class PackageAudits {
    private var small: [String: [UInt8]] = [:]
    private var audits: [String: LogAudit] = [:]

    func take(_ path: String, _ piece: [UInt8]) throws {
        guard path.hasPrefix("log/") else { return }
        guard path.hasSuffix(".txt") else {
            small[path, default: []] += piece
            return
        }
        if audits[path] == nil {
            let stem = path.dropLast(4)
            let key = String(decoding: small["\(stem).key"] ?? [], as: UTF8.self)
                .trimmingCharacters(in: .whitespacesAndNewlines)
            audits[path] = LogAudit(
                key: try AuditKey(key),
                checkpoints: [Data(small["\(stem).checkpoint"] ?? [])])
        }
        audits[path]?.read(piece)
    }

    /// A sentence for each log.
    func finish() throws(CommandFailure) -> [String] {
        var sentences: [String] = []
        for path in audits.keys.sorted() {
            guard let report = audits[path]?.finish() else { continue }
            guard report.isSound else {
                throw CommandFailure(
                    ExitStatus.data,
                    "\(path): \(report.sentence) "
                        + report.findings.map(\.description).joined(separator: " "))
            }
            sentences.append(report.sentence)
        }
        return sentences
    }
}

/// Papers that lie in a folder.
private enum PaperFolder {
    static func papers(_ folder: String) throws -> [PackageAttachment] {
        guard let names = try? FileManager.default.subpathsOfDirectory(atPath: folder) else {
            throw CommandFailure.reading(folder, error: ENOENT)
        }
        return try names.sorted().compactMap { name in
            let path = folder + "/" + name
            guard let attributes = try? FileManager.default.attributesOfItem(atPath: path),
                attributes[.type] as? FileAttributeType == .typeRegular
            else { return nil }
            var hash = SHA256()
            try read(path) { hash.update(data: $0) }
            let digest = hash.finalize().map { byte in
                (byte < 16 ? "0" : "") + String(byte, radix: 16)
            }.joined()
            return PackageAttachment(digest: digest) { output in try read(path, output) }
        }
    }

    private static func read(_ path: String, _ output: ([UInt8]) throws -> Void) throws {
        guard let file = FileHandle(forReadingAtPath: path) else {
            throw CommandFailure.reading(path, error: errno)
        }
        defer { try? file.close() }
        while let piece = try file.read(upToCount: 1 << 16), !piece.isEmpty {
            try output([UInt8](piece))
        }
    }
}

/// What is said of a package.
private enum PackageText {
    static func print(
        _ receipt: PackageReceipt, out: String, recipient: String, json: Bool
    ) throws {
        if json {
            struct Written: Encodable {
                var file: String
                var recipient: String
                var manifest: String
                var entry: UInt64
                var entries: UInt64
                var people: Int
                var files: Int
                var papers: Int
                var papersIncluded: Int
            }
            let manifest = receipt.manifest
            return try StandardStreams.print(
                try ReceiptText.encode(
                    Written(
                        file: out, recipient: recipient, manifest: receipt.digest,
                        entry: receipt.entry, entries: manifest.entries, people: manifest.people,
                        files: manifest.files.count, papers: manifest.papers,
                        papersIncluded: manifest.papersIncluded)))
        }
        var lines = ["package   \(out)", "sealed    for the key \(recipient)"]
        lines += facts(receipt.manifest)
        lines += ["manifest  sha256 \(receipt.digest)", "entry     \(receipt.entry)"]
        if receipt.manifest.papersIncluded < receipt.manifest.papers {
            lines.append(
                "Papers that the registry does not keep come along where --papers names their folder: "
                    + "\(receipt.manifest.papers - receipt.manifest.papersIncluded) are not in it.")
        }
        try StandardStreams.print(lines.joined(separator: "\n"))
    }

    static func print(_ manifest: PackageManifest, _ audited: [String]) throws {
        let files = Numerals.count(manifest.files.count, "file")
        let lines =
            ["It is what was written: \(files), each by its digest, signed by the log's key."]
            + facts(manifest) + audited
        try StandardStreams.print(lines.joined(separator: "\n"))
    }

    static func print(_ manifest: PackageManifest, into: String, logKey: VerifierKey?) throws {
        var lines = ["registry  \(into)"] + facts(manifest)
        if let logKey { lines.append("log key   \(logKey)") }
        lines += [
            "The state is the one of the package, compared file by file.",
            "Publish the new log key far from this machine, beside the old one.",
        ]
        try StandardStreams.print(lines.joined(separator: "\n"))
    }

    private static func facts(_ manifest: PackageManifest) -> [String] {
        [
            "made      \(manifest.made), from \(manifest.origin)",
            "holds     \(Numerals.count(Int(manifest.entries), "entry", plural: "entries")), "
                + "\(Numerals.count(manifest.people, "person", plural: "people")), "
                + "\(manifest.papersIncluded) of \(Numerals.count(manifest.papers, "paper"))",
        ]
    }
}

// Part of Reunify. Copyright the Reunify contributors.
// SPDX-License-Identifier: Apache-2.0

import ArgumentParser
import Crypto
import Foundation
import LogVerification
import Registry
import TransparencyLog

/// A witness's key: 32 bytes under a passphrase, sealed as root keys are.
struct WitnessKey {
    let signer: NoteSigner

    init(path: String, name: String, _ passphrase: PassphraseSource) throws(CommandFailure) {
        guard let name = KeyName(name) else {
            throw CommandFailure(
                ExitStatus.usage,
                "“\(name)” is not the name of a witness: no spaces and no plus sign, such as "
                    + "ngo.example/witness.")
        }
        let source = PassphraseSource(
            file: passphrase.file, prompt: "Passphrase of the witness's key: ")
        let key: SymmetricKey
        do {
            key = try RootKeyFile(path: path, passphrase: try source.passphrase()).rootKey()
        } catch let error as RootKeyError {
            throw CommandFailure(error)
        } catch let failure as CommandFailure {
            throw failure
        } catch {
            throw CommandFailure(ExitStatus.data, "“\(path)” is not the key of a witness.")
        }
        let seed = unsafe key.withUnsafeBytes { unsafe [UInt8]($0) }
        guard let signer = try? NoteSigner(name: name, type: .cosignature, seed: seed) else {
            throw CommandFailure(ExitStatus.data, "“\(path)” is not the key of a witness.")
        }
        self.signer = signer
    }
}

extension LogCommand {
    /// Makes the key of a witness.
    struct WitnessKeyCommand: ParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "witness-key",
            abstract: "Make a key for a witness, and print the half that everybody may have.",
            discussion: """
                For an organisation that watches a registry, on a machine of its own. Give the printed \
                line to whoever verifies, and keep the file and its passphrase to yourselves.

                EXAMPLE
                  reunify log witness-key --name ngo.example/witness --out witness.key
                """)
        @Option(help: "What the witness is called: no spaces, no plus sign.") var name: String
        @Option(help: ArgumentHelp("The file of the key.", valueName: "file")) var out: String
        @OptionGroup var opening: OpeningOptions
        @Flag(help: .hidden) var weakPassphraseForTests = false

        func run() throws {
            var source = PassphraseSource(
                file: opening.passphraseFile, prompt: "Passphrase of the witness's key: ")
            source.asksTwice = true
            let passphrase = try source.passphrase()
            var chance = SystemRandomness()
            do {
                try RootKeyFile.create(
                    path: out, passphrase: passphrase,
                    cost: weakPassphraseForTests ? .forTests : .standard, randomness: &chance)
            } catch {
                throw CommandFailure(error)
            }
            let key = try WitnessKey(path: out, name: name, opening.passphrase)
            try StandardStreams.print(key.signer.verifierKey.description)
        }
    }

    /// Signs, as a witness, that a log goes on from what was seen before.
    struct Cosign: ParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Cosign a checkpoint as a witness: the log goes on from what you have seen.",
            discussion: """
                Verifies the export against the checkpoint and against the one you cosigned last, which \
                is kept in --state, and signs only then; a log that shrank or was rewritten gets no \
                signature. Needs no registry. What is printed is the checkpoint with your line under it: \
                give it back to the registry (reunify log witnesses --take) and to others who watch.

                EXAMPLE
                  reunify log cosign today.checkpoint --export log.txt --log-key-file log.key \
                --name ngo.example/witness --witness-key witness.key --state seen.checkpoint \
                > today.cosigned
                """)
        @Argument(help: "The checkpoint.") var checkpoint: String
        @Option(help: ArgumentHelp("The exported log.", valueName: "file")) var export: String
        @Option(help: ArgumentHelp("The log's key.", valueName: "key")) var logKey: String?
        @Option(help: ArgumentHelp("A file with the log's key.", valueName: "file"))
        var logKeyFile: String?
        @Option(help: "What the witness is called.") var name: String
        @Option(help: ArgumentHelp("The file of the witness's key.", valueName: "file"))
        var witnessKey: String
        @Option(
            help: ArgumentHelp(
                "Where the checkpoint is kept that was cosigned last; made the first time.",
                valueName: "file"))
        var state: String
        @OptionGroup var opening: OpeningOptions

        func validate() throws {
            guard (logKey == nil) != (logKeyFile == nil) else {
                throw ValidationError("Give the log's key, with --log-key or --log-key-file.")
            }
        }

        func run() throws {
            let text =
                try logKeyFile.map { String(decoding: try Self.bytes($0), as: UTF8.self) } ?? logKey
            let logText = (text ?? "").trimmingCharacters(in: .whitespacesAndNewlines)
            let new = try Self.bytes(checkpoint)
            let signed = try Self.checkpoint(new, logText, checkpoint)
            let seen = FileManager.default.contents(atPath: state).map { [UInt8]($0) }
            if let seen {
                let before = try Self.checkpoint(seen, logText, state)
                guard before.checkpoint.size <= signed.checkpoint.size else {
                    throw CommandFailure(
                        ExitStatus.data,
                        "The log was larger when you saw it last: \(before.checkpoint.size) entries, and "
                            + "now \(signed.checkpoint.size). It was rolled back, or this is an old "
                            + "checkpoint. Nothing is signed; keep both.")
                }
            }
            try verify([new] + (seen.map { [$0] } ?? []), logText)
            let witness = try WitnessKey(path: witnessKey, name: name, opening.passphrase)
            let time = UInt64(max(0, Int(Date().timeIntervalSince1970)))
            var note = signed.note
            do { try note.add(try witness.signer.cosign(note.text, at: time)) } catch {
                throw CommandFailure(ExitStatus.data, "The checkpoint could not be cosigned.")
            }
            // First kept, then given out: a witness never signs a second history.
            try DurableFile.replace(state, with: Data(note.bytes))
            try StandardStreams.print(
                String(decoding: note.bytes, as: UTF8.self), terminator: "")
        }

        private func verify(_ kept: [[UInt8]], _ logText: String) throws {
            let key: AuditKey
            do { key = try AuditKey(logText) } catch {
                throw CommandFailure(
                    ExitStatus.data, "That is not the key of a log, as reunify log key prints it.")
            }
            var audit = LogAudit(key: key, checkpoints: kept.map { Data($0) })
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
            for finding in report.findings {
                StandardStreams.tell("reunify: \(finding.description)")
            }
            guard report.isSound else {
                throw CommandFailure(
                    ExitStatus.data,
                    "The export is not what was signed for. Nothing is cosigned; keep the export and "
                        + "the checkpoints as evidence, and tell those who hold copies.")
            }
        }

        private static func checkpoint(
            _ bytes: [UInt8], _ logKey: String, _ path: String
        ) throws(CommandFailure) -> VerifiedCheckpoint {
            guard let key = try? VerifierKey(reading: logKey) else {
                throw CommandFailure(
                    ExitStatus.data, "That is not the key of a log, as reunify log key prints it.")
            }
            guard let verified = try? SignedCheckpoint(reading: bytes).verified(by: key) else {
                throw CommandFailure(
                    ExitStatus.data, "“\(path)” is not a checkpoint that this log has signed.")
            }
            return verified
        }

        fileprivate static func bytes(_ path: String) throws(CommandFailure) -> [UInt8] {
            let file = try MappedFile(path: path)
            return unsafe [UInt8](file.bytes)
        }
    }

    /// The witnesses of a registry.
    struct Witnesses: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            abstract:
                "Name witnesses you trust, take their cosignatures, and show how far they reach.",
            discussion: """
                A checkpoint that witnesses have cosigned is kept beside the journal: the registry does \
                not open with fewer entries than they have seen. reunify log checkpoint --cosigned prints \
                it for whoever verifies with reunify log verify --witness KEY.

                EXAMPLES
                  reunify log witnesses --trust ngo.example/witness+6d1f…
                  reunify log witnesses --take today.cosigned
                  reunify log witnesses
                """)
        @Option(
            help: ArgumentHelp(
                "The key of a witness to be trusted; may be given several times.",
                valueName: "key"))
        var trust: [String] = []
        @Option(help: ArgumentHelp("A checkpoint that witnesses cosigned.", valueName: "file"))
        var take: [String] = []
        @Flag(help: "Print one JSON object.") var json = false
        @OptionGroup var options: RegistryOptions

        func run() async throws {
            let folder = try options.folder()
            var book = try WitnessBook(folder)
            for text in trust { try book.trust(text) }
            if !take.isEmpty {
                let (log, epoch) = try LogCommand.open(options)
                let key = try asking { () throws(RegistryError) in try log.verifierKey(of: epoch) }
                for path in take {
                    try book.take(try Cosign.bytes(path), path, key) { (size) in
                        try asking { () throws(RegistryError) in try log.root(of: epoch, size: size)
                        }
                    }
                }
            }
            let shown = book.shown()
            if json {
                return try StandardStreams.print(try ReceiptText.encode(["witnesses": shown]))
            }
            for witness in shown {
                let seen = witness.time.map { "saw \(witness.size ?? 0) entries on \($0)" }
                try StandardStreams.print("\(witness.name)  \(seen ?? "has cosigned nothing yet")")
            }
            if shown.isEmpty {
                StandardStreams.tell(
                    "reunify: No witness is trusted yet. Ask one for its key, and: reunify log witnesses "
                        + "--trust KEY")
            }
        }
    }
}

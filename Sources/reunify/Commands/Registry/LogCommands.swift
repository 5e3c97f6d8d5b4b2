// Part of Reunify. Copyright the Reunify contributors.
// SPDX-License-Identifier: Apache-2.0

import ArgumentParser
import Casework
import Foundation
import Registry
import TransparencyLog

/// The log of a registry, for outsiders.
struct LogCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "log",
        abstract: "Show outsiders the log: checkpoints, proofs, an export; and verify it.",
        discussion: """
            Whoever keeps a checkpoint can find out later whether anything was changed, taken away or \
            put in before it: with an export, the log's key, and no help of the registry.

            EXAMPLES
              reunify log checkpoint > 2018-07-12.checkpoint
              reunify log export --out log.txt
              reunify log verify log.txt --key registry.example/log+… --checkpoint 2018-07-12.checkpoint
            """,
        subcommands: [
            PrintCheckpoint.self, Key.self, Prove.self, Growth.self, Export.self,
            LogVerifyCommand.self, LogConsistencyCommand.self,
            WitnessKeyCommand.self, Cosign.self, Witnesses.self,
        ])

    struct PrintCheckpoint: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "checkpoint", abstract: "Print the newest signed head of the log.",
            discussion: """
                EXAMPLES
                  reunify log checkpoint > 2018-07-12.checkpoint
                  reunify log checkpoint --cosigned > 2018-07-12.cosigned
                """)
        @Flag(help: "The newest that witnesses have cosigned, with their lines.") var cosigned =
            false
        @OptionGroup var options: RegistryOptions

        func run() async throws {
            if cosigned {
                guard let note = try WitnessBook(try options.folder()).cosigned else {
                    throw CommandFailure(
                        ExitStatus.data,
                        "No witness has cosigned yet. See: reunify log witnesses --help")
                }
                return try StandardStreams.print(
                    String(decoding: note, as: UTF8.self), terminator: "")
            }
            let (log, epoch) = try LogCommand.open(options)
            guard
                let checkpoint = try asking({ () throws(RegistryError) in
                    try log.checkpoint(of: epoch)
                })
            else {
                throw CommandFailure(ExitStatus.data, "The log has signed nothing yet.")
            }
            try StandardStreams.print(
                String(decoding: checkpoint.note, as: UTF8.self), terminator: "")
        }
    }

    struct Key: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Print the key by which everybody verifies the log; publish it elsewhere.")
        @OptionGroup var options: RegistryOptions

        func run() async throws {
            let (log, epoch) = try LogCommand.open(options)
            let key = try asking { () throws(RegistryError) in try log.verifierKey(of: epoch) }
            try StandardStreams.print(key.description)
        }
    }

    struct Prove: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Print the proof that an entry is in the log (C2SP tlog-proof).",
            discussion: """
                The entry's commitment, which the proof is about, is told on standard error.

                EXAMPLE
                  reunify log prove 17 > entry-17.proof
                """)
        @Argument(help: "The entry's number.") var entry: UInt64
        @OptionGroup var options: RegistryOptions

        func run() async throws {
            let (log, _) = try LogCommand.open(options)
            let entry = entry
            let receipt = try asking { () throws(RegistryError) in try log.receipt(for: entry) }
            let commitment = try asking { () throws(RegistryError) in
                try log.commitment(of: entry)
            }
            StandardStreams.tell("reunify: The commitment is \(commitment.hash.base64).")
            try StandardStreams.print(
                String(decoding: receipt.bytes, as: UTF8.self), terminator: "")
        }
    }

    struct Export: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Write the log as lines that anybody can verify; they name nobody.",
            discussion: "EXAMPLE\n  reunify log export --out log.txt")
        @Option(help: ArgumentHelp("The file.", valueName: "file")) var out: String
        @OptionGroup var options: RegistryOptions

        func run() async throws {
            let (log, epoch) = try LogCommand.open(options)
            let file = try OutputFile(path: out, temporary: out)
            do {
                try log.export(epoch) { bytes in try file.write(bytes.span) }
            } catch let error as RegistryError {
                throw CommandFailure(error)
            } catch let failure as CommandFailure {
                throw failure
            } catch {
                throw CommandFailure(
                    ExitStatus.data,
                    "The log could not be written to its end; reunify log verify says where it stops."
                )
            }
            try StandardStreams.print(
                "\(Numerals.count(Int(log.size(of: epoch)), "entry", plural: "entries")) of \(epoch.origin) "
                    + "written to \(out)")
        }
    }

    static func open(
        _ options: RegistryOptions
    ) throws(CommandFailure) -> (LogArchive, LogEpoch) {
        let folder = try options.folder()
        let journal = try folder.openJournal()
        let key = try folder.finishRotation(journal, options.opening.passphrase)
        let log = try asking { () throws(RegistryError) in
            try LogArchive.open(journal, rootKey: key)
        }
        guard let epoch = log.current else {
            throw CommandFailure(ExitStatus.data, "The registry has no log yet.")
        }
        return (log, epoch)
    }
}

/// What an error of the registry means at a terminal.
func asking<Value>(_ body: () throws(RegistryError) -> Value) throws(CommandFailure) -> Value {
    do { return try body() } catch { throw CommandFailure(error) }
}

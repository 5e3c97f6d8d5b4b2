// Part of Reunify. Copyright the Reunify contributors.
// SPDX-License-Identifier: Apache-2.0

import ArgumentParser
import Casework
import Foundation
import Registry
import TransparencyLog

/// Verifies, offline, that a log only grew from one head to a later one.
struct LogConsistencyCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "consistent",
        abstract: "Verify that a later head goes on from a checkpoint that was kept; offline.",
        discussion: """
            The proof is a file of the page of the log, or of reunify log growth. It holds the later head, as \
            it was signed: keep it as the newest checkpoint.

            EXAMPLE
              reunify log consistent 17.checkpoint 17-42.consistency --key-file log.key
            """)
    @Argument(help: "The checkpoint that was kept.") var checkpoint: String
    @Argument(help: "The proof.") var proof: String
    @Option(help: ArgumentHelp("The log's key.", valueName: "key")) var key: String?
    @Option(help: ArgumentHelp("A file with the log's key.", valueName: "file"))
    var keyFile: String?

    func validate() throws {
        guard (key == nil) != (keyFile == nil) else {
            throw ValidationError("Give the log's key, with --key or --key-file.")
        }
    }

    func run() throws {
        let text = try keyFile.map { String(decoding: try Self.bytes($0), as: UTF8.self) } ?? key
        let line = (text ?? "").split(whereSeparator: \.isNewline).first.map(String.init) ?? ""
        let judgement: CheckpointJudgement
        do {
            let logKey = try VerifierKey(reading: line)
            let older = try SignedCheckpoint(reading: try Self.bytes(checkpoint))
                .verified(by: logKey)
            let growth = try GrowthProof(reading: try Self.bytes(proof))
            let newer = try growth.checkpoint.verified(by: logKey)
            var history = CheckpointHistory(startingWith: older)
            judgement = history.advance(
                to: newer,
                proof: ConsistencyProof(
                    oldSize: growth.oldSize, newSize: newer.checkpoint.size, path: growth.path))
        } catch let failure as CommandFailure {
            throw failure
        } catch {
            throw CommandFailure(ExitStatus.data, "\(error)")
        }
        switch judgement {
        case .accepted, .same: try StandardStreams.print(judgement.description)
        default:
            throw CommandFailure(
                ExitStatus.data,
                judgement.description + " Keep both files as evidence.")
        }
    }

    private static func bytes(_ path: String) throws(CommandFailure) -> [UInt8] {
        guard let data = FileManager.default.contents(atPath: path) else {
            throw .reading(path, error: ENOENT)
        }
        return [UInt8](data)
    }
}

extension LogCommand {
    struct Growth: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Print the proof that the log only grew between two heads that were signed.",
            discussion: """
                In the form in which a witness is sent it (C2SP tlog-witness).

                EXAMPLE
                  reunify log growth 17 42 > 17-42.consistency
                """)
        @Argument(help: "Entries of the earlier head.") var from: UInt64
        @Argument(help: "Entries of the later head.") var to: UInt64
        @OptionGroup var options: RegistryOptions

        func run() async throws {
            let (log, _) = try LogCommand.open(options)
            let (from, to) = (from, to)
            let proof = try asking { () throws(RegistryError) in try log.growth(from: from, to: to)
            }
            guard let proof else {
                throw CommandFailure(
                    ExitStatus.data,
                    "No head was signed over one of these numbers of entries. Checkpoints that were kept "
                        + "say which were.")
            }
            try StandardStreams.print(proof, terminator: "")
        }
    }
}

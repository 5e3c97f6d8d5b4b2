// Part of Reunify. Copyright the Reunify contributors.
// SPDX-License-Identifier: Apache-2.0

import ArgumentParser
import Casework
import Foundation
import JournalSQLite
import Registry
import TransparencyLog

/// Makes a registry.
struct InitCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "init",
        abstract: "Make a registry: its journal, its root key, its first operator.",
        discussion: """
            Into DIR go journal.sqlite (everything, sealed), root.key (the key that opens it, sealed by \
            a passphrase) and checkpoint (the newest signed head of the log). Without the passphrase \
            nobody can read anything, and nobody can restore it: keep it on paper, apart from backups.

            The first operator may enter agencies and users, and sees nobody.

            EXAMPLES
              reunify init registry --operator ines --origin registry.example/log
              reunify init registry --operator ines --passphrase-file secret.txt --agency Border \
            --agency Shelter
              reunify init training --operator ines --training-from 2018-07-12T09:00
            """)

    @Argument(
        help: ArgumentHelp("Folder for the registry; made if it is missing.", valueName: "dir"))
    var path: String

    @Option(
        name: .customLong("operator"),
        help: ArgumentHelp("Name of the first operator.", valueName: "name"))
    var operatorName: String

    @Option(
        help: ArgumentHelp(
            "Agency to be entered; may be given several times. The first is the operator's.",
            valueName: "name"))
    var agency: [String] = []

    @Option(
        help: ArgumentHelp(
            "What the log is called by outsiders: no spaces, no plus sign.", valueName: "name"))
    var origin = "reunify.local/log"

    @OptionGroup var opening: OpeningOptions

    @Option(
        help: ArgumentHelp(
            "Make it a registry for training, whose clock begins then.", valueName: "time"))
    var trainingFrom: String?

    @Option(help: ArgumentHelp("The zone of --training-from.", valueName: "zone"))
    var zone: String?

    @Flag(help: .hidden)
    var weakPassphraseForTests = false

    @Flag(help: "Print one JSON object.")
    var json = false

    func run() async throws {
        let folder = RegistryFolder(path: path)
        guard !folder.exists else {
            throw CommandFailure(
                ExitStatus.cannotCreate, "There is a registry in “\(path)” already.")
        }
        let beginning = try trainingFrom.map { (text) throws(CommandFailure) in
            try ActTime.moment(text, zone: zone)
        }
        var source = opening.passphrase
        source.asksTwice = true
        let passphrase = try source.passphrase()
        do {
            try FileManager.default.createDirectory(
                atPath: path, withIntermediateDirectories: true,
                attributes: [.posixPermissions: 0o700])
        } catch {
            throw CommandFailure.writing(path, error: errno)
        }
        var chance = SystemRandomness()
        do {
            try RootKeyFile.create(
                path: folder.rootKey, passphrase: passphrase,
                cost: weakPassphraseForTests ? .forTests : .standard, randomness: &chance)
        } catch {
            throw CommandFailure(error)
        }
        if let beginning { try folder.beginTraining(at: beginning) }
        let key = RootKeyFile(path: folder.rootKey, passphrase: passphrase)
        let journal: JournalSQLite
        do { journal = try JournalSQLite.create(at: folder.journal) } catch {
            throw CommandFailure(error)
        }
        let environment = try folder.environment()
        do {
            let registry = try await Registry.create(
                in: journal, origin: origin, rootKey: key, environment: environment)
            try await enter(registry, folder)
        } catch let error as RegistryError {
            throw CommandFailure(error)
        }
    }

    private func enter(_ registry: Registry, _ folder: RegistryFolder) async throws {
        // Before there is an operator, the registry's own maker enters the first.
        let maker = Actor.user(UserID(0), .operator, AgencyID(0))
        let names = agency.isEmpty ? ["Registry"] : agency
        var agencies: [AgencyID] = []
        for name in names { agencies.append(try await registry.enroll(agency: name, by: maker)) }
        guard let first = agencies.first else { return }
        let user = try await registry.enroll(
            user: operatorName, .operator, of: first, by: maker)
        let log = try await registry.log()
        let verifier = try log.current.map { epoch in try log.verifierKey(of: epoch) }
        if let newest = try await registry.checkpoint() { try folder.keep(newest.note) }
        try await registry.close()
        let report = Report(
            registry: folder.path, logKey: verifier?.description ?? "",
            operator: user.id.description,
            agencies: zip(agencies, names).map { .init(id: $0.description, name: $1) })
        if json { return try StandardStreams.print(try ReceiptText.encode(report)) }
        var lines = ["registry  \(folder.path)", "operator  \(user.id) \(user.name)"]
        lines += report.agencies.map { "agency    \($0.id) \($0.name)" }
        lines += [
            "log key   \(report.logKey)", "",
            "Publish the log key far from this machine: outsiders verify the log by it.",
        ]
        try StandardStreams.print(lines.joined(separator: "\n"))
    }

    private struct Report: Encodable {
        struct Agency: Encodable {
            var id: String
            var name: String
        }
        var registry: String
        var logKey: String
        var `operator`: String
        var agencies: [Agency]
    }
}

// Part of Reunify. Copyright the Reunify contributors.
// SPDX-License-Identifier: Apache-2.0

import ArgumentParser
import Casework
import Foundation
import Glibc
import JournalSQLite
import Registry
import WebServer

/// Opens a registry to the people who work with it, in a browser.
struct ServeCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "serve",
        abstract: "Open a registry to the people who work with it, in a browser.",
        discussion: """
            Serves pages in English, Spanish, French and Arabic, with or without script, until it is \
            told to stop; then requests under way are answered. The registry is open to this program \
            alone meanwhile.

            At the first start a link for the operator is printed: it sets a password and an app for \
            codes, once, within a day. The operator makes such links for everybody else, on the page \
            Accounts.

            Without --behind-proxy only this machine can connect. For others, put a proxy in front that \
            speaks TLS and sets X-Forwarded-For; see Documentation/desk.md.

            EXAMPLES
              reunify serve registry
              reunify serve registry --port 9000 --passphrase-file secret.txt
              reunify serve registry --address 10.0.0.5 --behind-proxy
            """)

    @Argument(help: ArgumentHelp("Folder of the registry.", valueName: "dir"))
    var path: String

    @OptionGroup var opening: OpeningOptions

    @Option(help: ArgumentHelp("Port to listen on; 0 takes one that is free.", valueName: "n"))
    var port = 8080

    @Option(help: ArgumentHelp("Address to listen on.", valueName: "address"))
    var address = "127.0.0.1"

    @Flag(help: "A proxy in front speaks TLS with the browsers and sets X-Forwarded-For.")
    var behindProxy = false

    @Option(
        help: ArgumentHelp(
            "Seconds in which a decision about a proposal can be undone before it is recorded.",
            valueName: "n"))
    var undoSeconds = 20

    @Flag(
        help:
            "Programs that are told what happens may be in your own network: reunify webhooks.")
    var allowPrivateWebhooks = false

    @Flag(help: .hidden)
    var weakPasswordsForTests = false

    func validate() throws {
        guard (0...65535).contains(port) else {
            throw ValidationError("--port must be 0 to 65535.")
        }
        guard (0...600).contains(undoSeconds) else {
            throw ValidationError("--undo-seconds must be 0 to 600.")
        }
        let isLocal = address == "127.0.0.1" || address == "::1" || address == "localhost"
        guard isLocal || behindProxy else {
            throw ValidationError(
                "Passwords and people's data would cross the network in the clear. Put a proxy in "
                    + "front that speaks TLS and say --behind-proxy, or leave --address out.")
        }
    }

    func run() async throws {
        let folder = RegistryFolder(path: path)
        try folder.require()
        let key = try folder.key(opening.passphrase)
        let journal = try folder.openJournal()
        let environment = try folder.environment()
        let clock: @Sendable () -> Int = { WallClock.now(offset: 0).seconds }
        let registry: Registry
        let accounts: AccountBook
        do throws(RegistryError) {
            registry = try await Registry.open(
                journal, rootKey: key, environment: environment, kept: folder.kept())
            accounts = try await AccountBook.open(
                registry, store: journal, clock: clock,
                cost: weakPasswordsForTests ? .forTests : .standard)
        } catch {
            throw CommandFailure(error)
        }
        var settings = DeskSettings()
        settings.isBehindTLS = behindProxy
        settings.isForTraining = folder.isForTraining
        settings.undoSeconds = undoSeconds
        let desk = try WebServer.Desk(
            registry, accounts: accounts, objects: journal, settings: settings,
            now: environment.now, clock: clock,
            log: { StandardStreams.tell("reunify: " + $0) })
        try await serve(desk, registry, accounts, folder)
    }

    private func serve(
        _ desk: WebServer.Desk, _ registry: Registry, _ accounts: AccountBook,
        _ folder: RegistryFolder
    ) async throws {
        var configuration = DeskServer.Configuration()
        configuration.host = address
        configuration.port = port
        configuration.trustsProxy = behindProxy
        let server = DeskServer(desk, configuration)
        await registry.resumeMatching()
        let upkeep = Task { await Self.upkeep(desk, registry, folder) }
        let rounds = Task { await Self.rounds(registry, allowsPrivate: allowPrivateWebhooks) }
        defer { rounds.cancel() }
        do {
            try await server.run { port in
                await Self.greet(registry, accounts, at: "http://\(address):\(port)")
            }
        } catch {
            upkeep.cancel()
            throw CommandFailure(
                ExitStatus.inputOutput,
                "Port \(port) of \(address) cannot be used: it is taken, or not allowed. Choose "
                    + "another with --port.")
        }
        upkeep.cancel()
        await desk.close()
        do throws(RegistryError) {
            if let newest = try await registry.checkpoint() { try? folder.keep(newest.note) }
            try await registry.close()
        } catch {
            throw CommandFailure(error)
        }
        StandardStreams.tell("reunify: Stopped; everything that was answered is on the disk.")
    }

    /// Says where the desk is, and lets the operator in where nobody has an account yet.
    private static func greet(
        _ registry: Registry, _ accounts: AccountBook, at address: String
    ) async {
        StandardStreams.tell("reunify: The desk is open at \(address)/ (stop it with Ctrl-C)")
        guard let directory = try? await registry.directory() else { return }
        let operators = directory.users.values.filter { $0.role == .operator }
            .sorted { $0.id < $1.id }
        for user in operators where await accounts.standing(of: user.id).hasPassword { return }
        guard let first = operators.first,
            let token = try? await accounts.invite(first.id, by: nil)
        else { return }
        StandardStreams.tell(
            "reunify: Nobody can sign in yet. For \(first.name), once, within a day:\n"
                + "  \(address)/welcome/\(token)")
    }

    /// Puts the work of clocks on record and tells programs what happened, again and again.
    ///
    /// Clocks are asked once a minute at most, and take a twentieth of the time.
    private static func rounds(_ registry: Registry, allowsPrivate: Bool) async {
        let sender = HTTPWebhookSender(allowsPrivate: allowsPrivate)
        var clocksFrom = ContinuousClock.now
        while !Task.isCancelled {
            if ContinuousClock.now >= clocksFrom {
                let began = ContinuousClock.now
                _ = try? await registry.settleClocks()
                let took = ContinuousClock.now - began
                clocksFrom = ContinuousClock.now + max(.seconds(60), took * 20)
            }
            let report = try? await registry.deliverWebhooks(
                with: sender, now: UInt64(max(0, WallClock.now(offset: 0).seconds)))
            for id in report?.died ?? [] {
                StandardStreams.tell(
                    "reunify: \(id) is dead: what happens is not taken there. See: reunify webhooks "
                        + "list")
            }
            try? await Task.sleep(for: .seconds(2))
        }
    }

    /// Records what can be undone no more, keeps the newest checkpoint beside the journal, and ends the
    /// program where a write failed: nothing may be answered then that is not stored.
    private static func upkeep(
        _ desk: WebServer.Desk, _ registry: Registry, _ folder: RegistryFolder
    ) async {
        var kept: UInt64 = 0
        var seconds = 0
        while !Task.isCancelled {
            try? await Task.sleep(for: .seconds(1))
            seconds += 1
            await desk.settleDecisions()
            if let stopped = await registry.stopped, stopped != .closed {
                StandardStreams.tell("reunify: \(stopped.description)")
                Glibc.exit(ExitStatus.inputOutput)
            }
            guard seconds % 10 == 0, let newest = try? await registry.checkpoint(),
                newest.size != kept
            else { continue }
            kept = newest.size
            try? folder.keep(newest.note)
        }
    }
}

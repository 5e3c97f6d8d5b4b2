// Part of Reunify. Copyright the Reunify contributors.
// SPDX-License-Identifier: Apache-2.0

import ArgumentParser
import CMalloc
import Casework
import Foundation
import Glibc
import JournalSQLite
import Registry
import Synchronization
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

    /// Searches of a user in ten minutes; benchmarks search faster than people do.
    @Option(help: .hidden)
    var searchesForBenchmarks = DeskSettings().searchBudget

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
        Self.allowConnections()
        Self.joinFreedMemory()
        var isFirst = true
        while try await open(folder, key, isFirst: isFirst) == .roomIsBack {
            isFirst = false
            StandardStreams.tell(
                "reunify: There is room on the disk again; the registry is opened anew.")
        }
        StandardStreams.tell("reunify: Stopped; everything that was answered is on the disk.")
    }

    /// Lets the process have as many connections as the system allows it.
    private static func allowConnections() {
        var limit = rlimit()
        let files = __rlimit_resource_t(RLIMIT_NOFILE.rawValue)
        guard unsafe getrlimit(files, &limit) == 0 else { return }
        limit.rlim_cur = min(limit.rlim_max, 65_536)
        _ = unsafe setrlimit(files, &limit)
    }

    /// Has small pieces of memory joined with what is free beside them as each is freed.
    ///
    /// Left to itself glibc puts them aside and joins them all at a later time, under a lock for which other
    /// threads wait. After a list's people were matched that is hundreds of megabytes, and a third of a second
    /// in which no page was answered.
    private static func joinFreedMemory() {
        _ = mallopt(M_MXFAST, 0)
    }

    /// Why serving ended.
    private enum End {
        case stopped
        /// The disk was full and is not any more: what is in memory may be ahead of what is stored.
        case roomIsBack
    }

    /// Opens the registry and serves it.
    private func open(
        _ folder: RegistryFolder, _ key: RootKeyFile, isFirst: Bool
    ) async throws -> End {
        let journal = try folder.openJournal()
        let environment = try folder.environment(looksAgainUpTo: 1_000_000)
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
        settings.searchBudget = searchesForBenchmarks
        settings.room = { Self.room(folder) }
        let desk = try WebServer.Desk(
            registry, accounts: accounts, objects: journal, settings: settings,
            now: environment.now, clock: clock,
            log: { StandardStreams.tell("reunify: " + $0) })
        let end = try await serve(desk, registry, accounts, folder, isFirst: isFirst)
        switch end {
        case .stopped:
            await desk.close()
            do throws(RegistryError) {
                if let newest = try await registry.checkpoint() { try? folder.keep(newest.note) }
                try await registry.close()
            } catch {
                throw CommandFailure(error)
            }
        case .roomIsBack:
            do { try journal.close() } catch { throw CommandFailure(error) }
        }
        return end
    }

    private func serve(
        _ desk: WebServer.Desk, _ registry: Registry, _ accounts: AccountBook,
        _ folder: RegistryFolder, isFirst: Bool
    ) async throws -> End {
        var configuration = DeskServer.Configuration()
        configuration.host = address
        configuration.port = isFirst ? port : Self.bound.withLock { $0 }
        configuration.trustsProxy = behindProxy
        let server = DeskServer(desk, configuration)
        await registry.prepareSearch()
        await registry.resumeMatching()
        let (address, port) = (address, port)
        let allowsPrivateWebhooks = allowPrivateWebhooks
        return try await withThrowingTaskGroup(of: End?.self) { group in
            group.addTask {
                do {
                    try await server.run { port in
                        Self.bound.withLock { $0 = port }
                        guard isFirst else { return }
                        await Self.greet(registry, accounts, at: "http://\(address):\(port)")
                    }
                    return .stopped
                } catch is CancellationError {
                    return nil
                } catch {
                    throw CommandFailure(
                        ExitStatus.inputOutput,
                        "Port \(port) of \(address) cannot be used: it is taken, or not allowed. "
                            + "Choose another with --port.")
                }
            }
            group.addTask { await Self.upkeep(desk, registry, folder) }
            group.addTask {
                await Self.rounds(registry, folder, allowsPrivate: allowsPrivateWebhooks)
                return nil
            }
            var end: End?
            while end == nil, let next = try await group.next() {
                end = next
                group.cancelAll()
            }
            // The port has to be free before it is bound anew.
            while try await group.next() != nil {}
            return end ?? .stopped
        }
    }

    /// The port that is listened on, so that it is the same after the registry was opened anew.
    private static let bound = Mutex(0)

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

    /// Does what a service does by itself, again and again, until it is told to stop.
    private static func rounds(
        _ registry: Registry, _ folder: RegistryFolder, allowsPrivate: Bool
    ) async {
        let rounds = ServiceRounds(
            of: registry, sender: HTTPWebhookSender(allowsPrivate: allowsPrivate),
            clock: ContinuousClock()
        ) {
            try? folder.environment().now()
        } wall: {
            UInt64(max(0, WallClock.now(offset: 0).seconds))
        }
        while !Task.isCancelled {
            for line in await rounds.round() { StandardStreams.tell("reunify: \(line)") }
            try? await Task.sleep(for: .seconds(2))
        }
    }

    /// Records what can be undone no more, keeps the newest checkpoint beside the journal, and sees to it
    /// that nothing is answered that is not stored: after a write that failed the program ends, but for a
    /// full disk, which it waits to have room again.
    private static func upkeep(
        _ desk: WebServer.Desk, _ registry: Registry, _ folder: RegistryFolder
    ) async -> End? {
        var kept: UInt64 = 0
        var seconds = 0
        while !Task.isCancelled {
            try? await Task.sleep(for: .seconds(1))
            seconds += 1
            await desk.settleDecisions()
            if let stopped = await registry.stopped, stopped != .closed {
                StandardStreams.tell("reunify: \(stopped.description)")
                guard stopped == .stopped(.full) else { Glibc.exit(ExitStatus.inputOutput) }
                StandardStreams.tell(
                    "reunify: Nothing is recorded until \(roomNeeded / 1_048_576) MiB are free; pages say "
                        + "so meanwhile.")
                while !Task.isCancelled {
                    try? await Task.sleep(for: .seconds(1))
                    if hasRoom(folder) {
                        desk.endStreams()
                        return .roomIsBack
                    }
                }
                return nil
            }
            guard seconds % 10 == 0, let newest = try? await registry.checkpoint(),
                newest.size != kept
            else { continue }
            kept = newest.size
            try? folder.keep(newest.note)
        }
        return nil
    }

    /// Room on the disk of the journal.
    private static func room(_ folder: RegistryFolder) -> DiskRoom? {
        let files = FileManager.default
        guard let disk = try? files.attributesOfFileSystem(forPath: folder.path),
            let free = (disk[.systemFreeSize] as? NSNumber)?.intValue,
            let total = (disk[.systemSize] as? NSNumber)?.intValue
        else { return nil }
        let sizes = [folder.journal, folder.journal + "-wal"].map { path in
            ((try? files.attributesOfItem(atPath: path))?[.size] as? NSNumber)?.intValue ?? 0
        }
        return DiskRoom(free: free, total: total, journal: sizes.reduce(0, +))
    }

    /// Bytes that have to be free before the registry is opened anew.
    private static let roomNeeded = 16 * 1_048_576

    private static func hasRoom(_ folder: RegistryFolder) -> Bool {
        let free = try? FileManager.default.attributesOfFileSystem(forPath: folder.path)[
            .systemFreeSize]
        return (free as? NSNumber)?.intValue ?? 0 >= roomNeeded
    }
}

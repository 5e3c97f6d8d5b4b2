// Part of Reunify. Copyright the Reunify contributors.
// SPDX-License-Identifier: Apache-2.0

import Casework
import FamilyLinkage
import Registry
import Synchronization

@testable import CaseworkScenarios
@testable import RegistryScenarios
@testable import WebServer

/// A clock of the machine that a test moves.
final class MachineClock: Sendable {
    private let seconds = Mutex(1_790_000_000)
    var now: Int { seconds.withLock { $0 } }
    func advance(_ by: Int) { seconds.withLock { $0 += by } }
}

/// A desk over a registry in memory: the people of `World`, a user of every role, and what was logged.
final class TestDesk: Sendable {
    let desk: Desk
    let registry: Registry
    let accounts: AccountBook
    let clock: MachineClock
    let objects = ObjectStoreInMemory()
    /// What time it is for the registry.
    let time: TestClock

    static let password = "seven quiet herons at noon"

    /// Users by name, in the order of `World`'s numbers.
    static let users: [(name: String, role: Role, agency: UInt64)] = [
        ("intake", .intakeWorker, 1), ("guard", .custodian, 1), ("chief", .supervisor, 1),
        ("receiver", .custodian, 2), ("caseworker", .caseworker, 2), ("head", .supervisor, 2),
        ("verifier", .verifier, 2), ("second", .verifier, 2), ("tracer", .tracingOfficer, 2),
        ("steward", .dataSteward, 1), ("counsel", .counsel, 2), ("checker", .caseworker, 2),
        ("monitor", .legalMonitor, 3), ("auditor", .auditor, 3), ("keeper", .operator, 3),
    ]

    init(_ world: World? = nil, undoSeconds: Int = 20, searchBudget: Int = 60) async throws {
        let clock = MachineClock()
        let time = TestClock()
        time.set(1_528_700_000)
        let registry = try await Opening.create(JournalInMemory(), clock: time)
        let maker = Actor.user(UserID(0), .operator, AgencyID(0))
        for agency in ["Border", "Shelter", "Tracers"] {
            _ = try await registry.enroll(agency: agency, by: maker)
        }
        for (place, agency) in [("Cell", 1), ("Ward", 1), ("House", 2)] as [(String, UInt64)] {
            _ = try await registry.enroll(facility: place, of: AgencyID(agency), by: maker)
        }
        for user in Self.users {
            _ = try await registry.enroll(
                user: user.name, user.role, of: AgencyID(user.agency), by: maker)
        }
        if let world { try await registry.replay(world.journal) }
        accounts = try await AccountBook.open(
            registry, store: AccountStoreInMemory(), clock: { clock.now }, cost: .forTests,
            randomness: SeededChance(state: 11))
        var settings = DeskSettings()
        settings.isStrict = true
        settings.undoSeconds = undoSeconds
        settings.searchBudget = searchBudget
        let lines = LogLines()
        desk = try Desk(
            registry, accounts: accounts, objects: objects, settings: settings,
            now: { time.moment },
            clock: { clock.now }, log: { lines.add($0) })
        self.registry = registry
        self.clock = clock
        self.time = time
        logLines = lines
    }

    let logLines: LogLines

    final class LogLines: Sendable {
        private let lines = Mutex<[String]>([])
        func add(_ line: String) { lines.withLock { $0.append(line) } }
        var all: [String] { lines.withLock { $0 } }
    }

    func user(_ name: String) async throws -> Directory.User {
        guard let user = try await registry.directory().user(named: name) else {
            throw Missing(name: name)
        }
        return user
    }

    struct Missing: Error { let name: String }

    /// Border and shelter agree on everything for a year.
    func agree() async throws {
        var world = World()
        world.now = 1_528_700_000
        var agreement = AgreementCommandPool.agreement(1, in: world)
        agreement.signatures = [
            Agreement.Signature(agency: World.shelter, by: UserID(6), at: world.moment)
        ]
        try await registry.replay([.agreement(.proposed(agreement))])
    }

    /// Somebody who has set a password, and an app where the role needs one.
    func client(_ name: String, withCode: Bool = true) async throws -> Client {
        let user = try await user(name)
        let link = try await accounts.invite(user.id, by: nil)
        let token = try await accounts.accept(link, password: Self.password)
        if withCode, user.role.needsCode {
            let code = try await accounts.offerCode(token)
            try await accounts.takeCode(token, code: code.code(step: clock.now / 30))
        }
        return Client(desk: desk, token: token)
    }

    /// A client that works for a purpose.
    func client(_ name: String, for purpose: Purpose) async throws -> Client {
        let client = try await client(name)
        if let token = client.token { try await accounts.state(purpose, in: token) }
        return client
    }

    /// Entries of the journal so far.
    func entries() async throws -> UInt64 { try await registry.checkpoint()?.size ?? 0 }
}

/// A browser, as far as the desk can tell.
struct Client: Sendable {
    let desk: Desk
    let token: String?
    var visitor = "01234567890123456789012345678901234567890ab"

    private var cookie: String {
        token.map { "reunify-session=\($0)" } ?? "reunify-visitor=\(visitor)"
    }

    var formToken: String { Visit.formToken(of: token ?? visitor) }

    func get(_ path: String, headers: [String: String] = [:]) async -> WebResponse {
        let parts = path.split(separator: "?", maxSplits: 1)
        return await desk.answer(
            WebRequest(
                method: .get, path: String(parts[0]),
                query: parts.count > 1 ? String(parts[1]) : "",
                headers: ["cookie": cookie].merging(headers) { $1 }))
    }

    func post(
        _ path: String, _ fields: [(String, String)] = [], headers: [String: String] = [:],
        formToken: String? = nil
    ) async -> WebResponse {
        var all = fields
        all.append(("form-token", formToken ?? self.formToken))
        let body = all.map { "\(Self.encoded($0.0))=\(Self.encoded($0.1))" }.joined(separator: "&")
        var sent = [
            "cookie": cookie, "content-type": "application/x-www-form-urlencoded",
            "sec-fetch-site": "same-origin", "host": "desk.example",
        ]
        sent.merge(headers) { $1 }
        return await desk.answer(
            WebRequest(method: .post, path: path, headers: sent, body: Array(body.utf8)))
    }

    static func encoded(_ text: String) -> String {
        var encoded = ""
        for byte in text.utf8 {
            let isPlain =
                (48...57).contains(byte) || (65...90).contains(byte) || (97...122).contains(byte)
            encoded +=
                isPlain
                ? String(UnicodeScalar(byte))
                : "%" + String(byte >> 4, radix: 16) + String(byte & 15, radix: 16)
        }
        return encoded
    }
}

extension WebResponse {
    var text: String { String(decoding: body, as: UTF8.self) }

    /// The title of a page.
    var title: String {
        guard let open = text.firstRange(of: "<title>"), let close = text.firstRange(of: "</title>")
        else { return "" }
        return String(text[open.upperBound..<close.lowerBound])
    }

    /// What stands in `main`, the part that a page is about.
    var main: String {
        guard let open = text.firstRange(of: "<main"), let close = text.firstRange(of: "</main>")
        else { return "" }
        return String(text[open.lowerBound..<close.lowerBound])
    }

    /// The value of a hidden field.
    func hidden(_ name: String) -> String? {
        guard let field = text.firstRange(of: "name=\"\(name)\" value=\"") else { return nil }
        return text[field.upperBound...].split(separator: "\"", omittingEmptySubsequences: false)
            .first.map(String.init)
    }
}

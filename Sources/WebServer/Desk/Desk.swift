// Part of Reunify. Copyright the Reunify contributors.
// SPDX-License-Identifier: Apache-2.0

package import Casework
import Crypto
import Importing
package import Registry
import Synchronization

/// The desk: answers requests from its table of routes.
///
/// Whatever comes in is a ``WebRequest`` and whatever goes out a ``WebResponse``; sockets are the
/// business of ``DeskServer``.
package final class Desk: Sendable {
    let registry: Registry
    let accounts: AccountBook
    let papers: AttachedPapers
    let drafts: DraftBook
    let imports: ImportBook
    let settings: DeskSettings
    /// What time it is for the registry.
    let now: @Sendable () -> Moment
    /// Seconds since 1970 by the machine's clock, by which sessions run.
    let clock: @Sendable () -> Int
    /// A line for whoever runs the server; carries no personal data.
    let log: @Sendable (String) -> Void
    package let routes: RouteTable
    package let metrics = DeskMetrics()
    let memory = DeskMemory()
    let queues = ReviewQueues()
    let streams = StreamCount()
    private let largeBodies = LargeBodyCount()
    let reports = ReportShelf()
    let cookies: DeskCookies
    let assets: Assets
    private let templates: [String: TemplateSet]

    /// A desk of a registry.
    ///
    /// - Throws: where a template is wrong, which a test finds out.
    package init(
        _ registry: Registry, accounts: AccountBook, objects: any ObjectStore,
        settings: DeskSettings,
        now: @escaping @Sendable () -> Moment, clock: @escaping @Sendable () -> Int,
        log: @escaping @Sendable (String) -> Void = { _ in }
    ) throws {
        self.registry = registry
        self.accounts = accounts
        papers = AttachedPapers(registry, store: objects)
        drafts = DraftBook(registry, store: objects)
        imports = ImportBook(
            registry, store: objects, now: now, randomID: { Desk.randomText(16) })
        self.settings = settings
        self.now = now
        self.clock = clock
        self.log = log
        routes = RouteTable.desk
        cookies = DeskCookies(isTLS: settings.isBehindTLS)
        assets = Assets()
        templates = try TemplateSet.all(isStrict: settings.isStrict)
    }

    /// Bytes of a body that are read for a request, at most; 0 where there is no such route.
    package func bodyLimit(_ method: WebRequest.Method, _ path: String) -> Int {
        guard method == .post else { return 0 }
        return routes.route(method, path)?.0.bodyLimit ?? 0
    }

    /// How much of a body is read: lists are large, and are taken from those alone who are let in, a few at
    /// once.
    package func admission(
        _ method: WebRequest.Method, _ path: String, _ headers: [String: String]
    ) async -> BodyAdmission {
        let limit = bodyLimit(method, path)
        guard limit > BodyAdmission.small else { return BodyAdmission(limit: limit) }
        let isKnown: Bool
        if let sent = headers["authorization"], sent.lowercased().hasPrefix("bearer ") {
            isKnown = await accounts.client(String(sent.dropFirst("bearer ".count))) != nil
        } else {
            let request = WebRequest(method: method, path: path, query: "", headers: headers)
            if let token = request.cookie(cookies.session) {
                isKnown = await accounts.visitor(token) != nil
            } else {
                isKnown = false
            }
        }
        guard isKnown, largeBodies.begin() else {
            return BodyAdmission(limit: BodyAdmission.small)
        }
        return BodyAdmission(limit: limit, count: largeBodies)
    }

    /// Answers a request.
    package func answer(_ request: WebRequest) async -> WebResponse {
        let started = ContinuousClock.now
        let found = routes.route(request.method, request.path)
        if request.path.hasPrefix("/api/") {
            return await answerProgram(request, found, started)
        }
        let visit = await Visit(to: self, request, found?.0, found?.1)
        var response: WebResponse
        do {
            guard let route = found?.0 else { throw Stop.notFound }
            try visit.admit()
            response = try await route.handler(visit)
        } catch let stop as Stop {
            response = await ErrorPages(visit).answer(stop)
        } catch let error as RegistryError {
            response = await ErrorPages(visit).answer(.registry(error))
        } catch {
            log("error in \(found?.0.pattern ?? "-"): \(type(of: error))")
            response = await ErrorPages(visit).answer(.registry(.cryptography))
        }
        response.headers += visit.newCookies
        SecurityHeaders.apply(to: &response, isTLS: settings.isBehindTLS)
        if request.method == .head {
            response.body = []
            response.stream = nil
        }
        let spent = ContinuousClock.now - started
        metrics.record(found?.0.pattern ?? "-", status: response.status, spent)
        return response
    }

    /// Answers a program: errors are problems, and there are no cookies.
    private func answerProgram(
        _ request: WebRequest, _ found: (Route, RouteMatch)?, _ started: ContinuousClock.Instant
    ) async -> WebResponse {
        var response: WebResponse
        switch found {
        case let (route, match)? where route.operation != nil:
            response = await Operation.answer(request, route, match, at: self)
        case let (route, match)?:
            let visit = await Visit(to: self, request, route, match)
            response =
                (try? await route.handler(visit)) ?? Problem.of(.notFound, at: self).response
        case nil:
            response = Problem.missing(methods: routes.methods(of: request.path), at: self).response
        }
        SecurityHeaders.apply(to: &response, isTLS: settings.isBehindTLS)
        if request.method == .head {
            response.body = []
            response.stream = nil
        }
        metrics.record(
            found?.0.pattern ?? "-", status: response.status, ContinuousClock.now - started)
        return response
    }

    /// Says that what was sent is larger than the form may be.
    package func tooLarge(_ request: WebRequest) async -> WebResponse {
        let found = routes.route(request.method, request.path)
        let visit = await Visit(to: self, request, found?.0, found?.1)
        var response = await ErrorPages(visit).answer(.tooLarge)
        response.headers += visit.newCookies
        SecurityHeaders.apply(to: &response, isTLS: settings.isBehindTLS)
        metrics.record(found?.0.pattern ?? "-", status: response.status, .zero)
        return response
    }

    /// A body of a page in the frame that all pages have.
    func page(
        _ template: String, _ view: View, of visit: Visit, title: String, status: Int = 200,
        wide: Bool = false
    ) async -> WebResponse {
        guard let set = templates[visit.language.code] else { return .text("", status: 500) }
        let whole = view.adding([
            "formToken": .text(visit.formToken), "once": .text(visit.freshOnce),
        ])
        let body = set.render(template, whole)
        let frame = await PageFrame(visit: visit, title: title, isWide: wide).view(
            body: body)
        return .page(set.render("frame", frame), status: status)
    }

    /// 32 bytes that nobody can foresee, in base 64 for addresses.
    static func randomText(_ count: Int = 32) -> String {
        TokenText.base64(chance.withLock { $0.bytes(count) })
    }

    private static let chance = Mutex(SystemRandomness())

    /// Records decisions that were held back and can be undone no more.
    ///
    /// - Parameter all: Also those that still could; at the end.
    package func settleDecisions(all: Bool = false) async {
        for decision in await memory.due(at: clock(), all: all) {
            await PendingDecision.record(decision, at: self)
        }
    }

    /// Ends what would otherwise go on for long: streams of events.
    package func endStreams() { streams.end() }

    /// Ends the desk: what was decided is recorded, and lists that are being recorded stop between two
    /// pieces.
    package func close() async {
        await settleDecisions(all: true)
        await imports.close()
    }
}

// Part of Reunify. Copyright the Reunify contributors.
// SPDX-License-Identifier: Apache-2.0

import Casework
import Crypto
import Foundation
import Registry

/// One request, and who asks.
package struct Visit: Sendable {
    let desk: Desk
    let request: WebRequest
    let route: Route?
    let match: RouteMatch?
    let query: FormFields
    /// Nil where the body is no form.
    let fields: FormFields?
    /// Files of the form, on routes that take some.
    let files: [UploadedFile]
    let language: DeskLanguage
    let token: String?
    let session: Session?
    let user: Directory.User?
    /// Stands in every form, and shows that it was made for whoever sends it.
    let formToken: String
    /// Makes a form one that is done once.
    let freshOnce = Desk.randomText(16)
    private(set) var newCookies: [(name: String, value: String)] = []

    init(to desk: Desk, _ request: WebRequest, _ route: Route?, _ match: RouteMatch?) async {
        self.desk = desk
        self.request = request
        self.route = route
        self.match = match
        query = FormFields(encoded: request.query.utf8) ?? FormFields()
        let type = request.headers["content-type"] ?? ""
        let lowered = type.lowercased()
        if request.method != .post {
            (fields, files) = (nil, [])
        } else if lowered.hasPrefix("application/x-www-form-urlencoded") {
            (fields, files) = (FormFields(encoded: request.body), [])
        } else if lowered.hasPrefix("multipart/form-data"), route?.takesFiles ?? false {
            let form = MultipartForm(request.body, contentType: type)
            (fields, files) = (form?.fields, form?.files ?? [])
        } else {
            (fields, files) = (nil, [])
        }
        let cookies = desk.cookies
        let asked = query["language"]
        if let chosen = DeskLanguage.of(asked) {
            language = chosen
            newCookies.append(cookies.set(cookies.language, asked, seconds: 31_536_000))
        } else {
            language =
                request.cookie(cookies.language).flatMap(DeskLanguage.of)
                ?? DeskLanguage.preferred(request.headers["accept-language"])
        }
        let needsNobody = route?.access == .everybody && route?.audit == Route.Audit.none
        let sent = needsNobody && route != nil ? nil : request.cookie(cookies.session)
        let visitor =
            if let sent { await desk.accounts.visitor(sent) } else {
                nil as (Session, Directory.User)?
            }
        token = visitor == nil ? nil : sent
        session = visitor?.0
        user = visitor?.1
        if let token {
            formToken = Self.formToken(of: token)
        } else if let known = request.cookie(cookies.visitor), known.utf8.count == 43 {
            formToken = Self.formToken(of: known)
        } else if needsNobody {
            formToken = ""
        } else {
            let new = Desk.randomText()
            formToken = Self.formToken(of: new)
            newCookies.append(cookies.set(cookies.visitor, new))
        }
    }

    /// The token that forms carry for whoever has a secret.
    static func formToken(of secret: String) -> String {
        let code = HMAC<SHA256>.authenticationCode(
            for: Array("reunify/1 form".utf8), using: SymmetricKey(data: Array(secret.utf8)))
        return TokenText.hex(code)
    }

    // MARK: Getting in

    /// Lets in whom the route lets in, with a form of this server.
    func admit() throws(Stop) {
        guard let route else { throw .notFound }
        if request.method == .post, !route.pattern.hasPrefix("/api/") {
            guard RequestOrigin.isOwn(request) else { throw .foreignForm }
            // Whose session is over signs in again; the form belongs to nobody any more.
            guard route.access == .everybody || session != nil else { throw .signInFirst }
            guard let fields else { throw .unreadable }
            guard Self.isSame(fields.raw("form-token"), formToken) else { throw .foreignForm }
        }
        switch route.access {
        case .everybody: return
        case .client: throw .notFound
        case .signingIn:
            guard session != nil else { throw .signInFirst }
            return
        case .signedIn, .may, .operators:
            guard let session, let user else { throw .signInFirst }
            guard !session.mustSetUpCode else { throw .setUpCodeFirst }
            let purposes = route.purposes(of: user.role)
            guard !purposes.isEmpty else { throw .notForRole(Self.roles(of: route)) }
            guard purposes.contains(session.purpose) else { throw .otherPurpose(purposes) }
            if route.needsFreshProof, !session.isConfirmed(at: desk.clock()) {
                throw .confirmFirst
            }
        }
    }

    /// The page that a form was on, as far as its address tells: the nearest page above it.
    var pageOfForm: RouteMatch? {
        var path = Substring(request.path)
        while path.count > 1 {
            if let (route, match) = desk.routes.route(.get, String(path)), route.audit != .account {
                return match
            }
            guard let stroke = path.lastIndex(of: "/") else { return nil }
            path = path[..<stroke]
        }
        return nil
    }

    static func roles(of route: Route) -> [Role] {
        Role.allCases.filter { !route.purposes(of: $0).isEmpty }
    }

    private static func isSame(_ one: String, _ other: String) -> Bool {
        guard one.utf8.count == other.utf8.count, !other.isEmpty else { return false }
        return zip(one.utf8, other.utf8).reduce(UInt8(0)) { $0 | ($1.0 ^ $1.1) } == 0
    }

    // MARK: What was sent

    /// The fields of the form.
    var form: FormFields { fields ?? FormFields() }

    /// An identifier in the path.
    func id<ID: CaseworkIdentifier>(_ type: ID.Type, _ name: String) throws(Stop) -> ID {
        guard let id = ID(match?.parameters[name] ?? "") else { throw .notFound }
        return id
    }

    // MARK: Who asks

    /// Who acts; only on routes that let nobody in who is not signed in.
    var actor: Actor {
        get throws(Stop) {
            guard let user else { throw .signInFirst }
            return user.actor
        }
    }

    /// What for.
    var purpose: Purpose { session?.purpose ?? .maintenance }

    /// Whether the role may do something for the purpose, with some record at least.
    func may(_ actions: Action...) -> Bool { may(actions) }

    /// The same for any of a list.
    func may(_ actions: [Action]) -> Bool {
        guard let user else { return false }
        return actions.contains { Permissions.allowsForSome(user.role, $0, for: purpose) }
    }

    // MARK: The registry

    /// Looks into the state; not for showing people.
    func observe<Value: Sendable>(
        _ body: @escaping @Sendable (RegistryState) -> Value
    ) async throws -> Value {
        try await desk.registry.observe(body)
    }

    /// Looks into the state at once, for what leads to people and shows none.
    func glance<Value: Sendable>(
        _ body: @escaping @Sendable (RegistryState) -> Value
    ) async throws -> Value {
        try await desk.registry.glance(body)
    }

    /// Does what a command says that is made from new identifiers and the time; once for a form, however
    /// often it is sent.
    ///
    /// - Parameter step: Tells apart several acts of one form.
    func submit<Value: Sendable>(
        _ step: String = "",
        _ make: @escaping @Sendable (inout IdentifierSource, Moment) -> (Command, Value)
    ) async throws -> Value {
        let key = try key(of: step)
        let at = await desk.memory.moment(of: key.bytes, desk.now())
        let outcome: Outcome<(Acknowledgement, Value)>
        do throws(RegistryError) {
            outcome = try await desk.registry.submit(
                by: try actorOrNotPermitted(), for: purpose, key: key
            ) {
                make(&$0, at)
            }
        } catch {
            if error == .requestReused { throw Stop.sentBefore }
            throw error
        }
        switch outcome {
        case .accepted(let done): return done.1
        case .refused(let refusal): throw Stop.refused(refusal)
        }
    }

    func actorOrNotPermitted() throws(RegistryError) -> Actor {
        guard let user else { throw .notPermitted }
        return user.actor
    }

    /// The same for the same form with the same values.
    func key(of step: String) throws -> IdempotencyKey {
        var hash = SHA256()
        for text in [user?.id.description ?? "", request.path, step] {
            hash.update(data: Array(text.utf8) + [0])
        }
        for pair in form.pairs where pair.name != "form-token" {
            hash.update(data: Array(pair.name.utf8) + [0] + Array(pair.value.utf8) + [0])
        }
        guard let key = IdempotencyKey(Array(hash.finalize())) else { throw Stop.unreadable }
        return key
    }

    // MARK: Answers

    /// A page.
    func page(
        _ template: String, _ view: View, title: String, status: Int = 200, wide: Bool = false
    ) async -> WebResponse {
        await desk.page(
            template, view, of: self, title: language.say(title), status: status, wide: wide)
    }

    /// Sends the browser on, with a word for whoever reads.
    func see(_ address: Address, _ notice: Notice? = nil) async -> WebResponse {
        if let notice, let token { await desk.memory.add(notice, for: token) }
        return .see(address)
    }
}

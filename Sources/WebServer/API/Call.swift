// Part of Reunify. Copyright the Reunify contributors.
// SPDX-License-Identifier: Apache-2.0

import Casework
import Crypto
import Registry

/// One request of a program: which, in whose name, and what for.
package struct Call: Sendable {
    let desk: Desk
    let request: WebRequest
    let match: RouteMatch
    let operation: Operation
    let client: APIClient
    let user: Directory.User
    /// What for; of operations that need none, the first of the role's.
    let purpose: Purpose
    let query: FormFields
    /// What was sent; an empty object where nothing was.
    let body: JSON

    var actor: Actor { user.actor }

    /// The language of sentences for people, by Accept-Language; words of programs are the same in all.
    var language: DeskLanguage { DeskLanguage.preferred(request.headers["accept-language"]) }

    /// Lets a program in whose token, scope, role and purpose let it do what the route does.
    static func admit(
        _ request: WebRequest, _ route: Route, _ operation: Operation, _ match: RouteMatch,
        at desk: Desk
    ) async throws -> Call {
        guard case .client(let scope, let actions) = route.access else { throw Stop.notFound }
        guard let token = bearer(request), let known = await desk.accounts.client(token) else {
            throw CallFault(unauthorized(wasSent: request.headers["authorization"] != nil))
        }
        if let scope, !known.client.scopes.contains(scope) {
            throw CallFault(Problem.missing(scope))
        }
        let purpose = try Self.purpose(of: request, known.user, operation)
        if !actions.isEmpty {
            let purposes = route.purposes(of: known.user.role)
            guard !purposes.isEmpty else { throw Stop.notForRole(Visit.roles(of: route)) }
            guard purposes.contains(purpose) else { throw Stop.otherPurpose(purposes) }
        }
        guard let query = FormFields(encoded: request.query.utf8) else { throw Stop.unreadable }
        return Call(
            desk: desk, request: request, match: match, operation: operation,
            client: known.client, user: known.user, purpose: purpose, query: query,
            body: try body(of: request))
    }

    private static func bearer(_ request: WebRequest) -> String? {
        guard let sent = request.headers["authorization"] else { return nil }
        let parts = sent.split(separator: " ", maxSplits: 1)
        guard parts.count == 2, parts[0].lowercased() == "bearer" else { return nil }
        return String(parts[1])
    }

    private static func unauthorized(wasSent: Bool) -> Problem {
        var problem = Problem(
            401, "token-needed", "A token is needed that holds.",
            "Ask an operator of the registry for one, and send it as Authorization: Bearer TOKEN.")
        problem.headers["www-authenticate"] =
            wasSent ? "Bearer error=\"invalid_token\"" : "Bearer"
        return problem
    }

    private static func purpose(
        of request: WebRequest, _ user: Directory.User, _ operation: Operation
    ) throws -> Purpose {
        let own = user.role.purposes
        guard operation.statesPurpose else { return own.first ?? .maintenance }
        guard let stated = request.headers["reunify-purpose"].flatMap({ Purpose(rawValue: $0) })
        else {
            throw CallFault(
                .wrong(
                    parameter: "Reunify-Purpose",
                    "Say what for in the header Reunify-Purpose: "
                        + own.map(\.rawValue).joined(separator: " or ") + "."))
        }
        guard own.contains(stated) else { throw Stop.otherPurpose(own) }
        return stated
    }

    private static func body(of request: WebRequest) throws -> JSON {
        guard request.method == .post, !request.body.isEmpty else { return [:] }
        let type = request.headers["content-type"]?.split(separator: ";").first.map {
            $0.lowercased().filter { $0 != " " }
        }
        guard type == "application/json" else {
            throw CallFault(
                Problem(
                    415, "not-json", "The body is not said to be JSON.",
                    "Send it with Content-Type: application/json."))
        }
        guard let body = JSONReading.value(request.body) else { throw Stop.unreadable }
        return body
    }

    // MARK: What was sent

    /// An identifier in the path.
    func id<ID: CaseworkIdentifier>(_ type: ID.Type, _ name: String) throws(Stop) -> ID {
        guard let id = ID(match.parameters[name] ?? "") else { throw .notFound }
        return id
    }

    /// A time that was sent; now where none was.
    func moment(_ sent: SentTime?, _ field: String, _ now: Moment) throws -> Moment {
        guard let sent else { return now }
        guard let moment = sent.moment(like: desk.now()) else {
            var problem = Problem.wrong(field)
            problem.wayForward =
                "The offset is not that of the registry: name the zone in brackets, as in "
                + "2018-06-10T14:30:00-05:00[America/Chicago]."
            throw CallFault(problem)
        }
        return moment
    }

    // MARK: Acts

    /// What makes a command from new identifiers and the time, and names what is made.
    typealias Making = @Sendable (inout IdentifierSource, Moment) -> (Command, [String])

    /// Does what a command says, once for a key, however often it is sent.
    ///
    /// - Parameter expecting: What If-Match asks for.
    func submit(
        expecting: (@Sendable (RegistryState) -> Bool)? = nil, _ make: @escaping Making
    ) async throws -> (Acknowledgement, [String]) {
        let outcome = try await desk.registry.submit(
            by: actor, for: purpose, key: try key(), expecting: expecting, timed: make)
        switch outcome {
        case .accepted(let done): return done
        case .refused(let refusal): throw Stop.refused(hiding(refusal))
        }
    }

    /// Whether there is such a person is not told to who may not see it.
    func hiding(_ refusal: Refusal) -> Refusal {
        match.parameters["person"] != nil && refusal.code == .unknownRecord
            ? Refusal(.notReachable) : refusal
    }

    /// The key that makes a repetition of a request recognisable; each user has keys of their own.
    func key() throws -> IdempotencyKey {
        guard let sent = request.headers["idempotency-key"], (8...128).contains(sent.utf8.count),
            sent.utf8.allSatisfy({ (33...126).contains($0) })
        else {
            throw CallFault(
                .wrong(
                    parameter: "Idempotency-Key",
                    "Send a key of 8 to 128 letters, digits and signs that you use for this act "
                        + "alone, such as a UUID, and the same again when you get no answer."))
        }
        var hash = SHA256()
        hash.update(data: Array("reunify/1 call".utf8) + [0])
        hash.update(data: Array(user.id.description.utf8) + [0] + Array(sent.utf8))
        guard let key = IdempotencyKey(Array(hash.finalize())) else { throw Stop.unreadable }
        return key
    }
}

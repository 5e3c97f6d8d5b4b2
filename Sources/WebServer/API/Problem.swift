// Part of Reunify. Copyright the Reunify contributors.
// SPDX-License-Identifier: Apache-2.0

import Casework
import Registry

/// Why a program is not answered as it meant to be (RFC 9457); without anything of anybody.
struct Problem: Hashable, Sendable {
    var status: Int
    /// The last part of `type`.
    var name: String
    var title: String
    /// What would make it possible.
    var wayForward = ""
    /// The rule that is kept.
    var rule: Invariant?
    /// Identifiers of the records in the way.
    var about: [String] = []
    /// Links about which an alert was recorded.
    var alerts: [String] = []
    /// The field of the body or the parameter that is wrong.
    var field = ""
    /// Purposes for which the role may.
    var purposes: [String] = []
    var headers: [String: String] = [:]

    init(_ status: Int, _ name: String, _ title: String, _ wayForward: String = "") {
        (self.status, self.name, self.title, self.wayForward) = (status, name, title, wayForward)
    }

    /// The rule that a refusal keeps, and the way forward.
    init(_ refusal: Refusal) {
        self.init(
            RefusalView.status(of: refusal.code), "refused/\(refusal.code.rawValue)",
            refusal.sentence, refusal.remedy)
        rule = refusal.invariant
        about = refusal.about
        alerts = refusal.alerts.map(\.link.description)
    }

    static let rendering = Rendering<Problem>(
        "Problem",
        [
            .text("type") { "urn:reunify:problem:" + $0.name },
            .text("title") { $0.title },
            .integer("status") { $0.status },
            .mayText("detail") { $0.wayForward.isEmpty ? nil : $0.wayForward }
                .saying("What would make it possible."),
            .object("rule", invariant) { $0.rule }.saying("The rule that is kept."),
            .texts("about") { $0.about }.saying("Identifiers of the records in the way."),
            .texts("alerts") { $0.alerts }.saying("Links about which an alert was recorded."),
            .mayText("field") { $0.field.isEmpty ? nil : $0.field }
                .saying("The field or parameter that is wrong."),
            .texts("purposes") { $0.purposes }
                .saying("Purposes for which the role may do it, where another was stated."),
        ])

    private static let invariant = Rendering<Invariant>(
        "Rule",
        [
            .integer("number") { $0.rawValue }.saying("As in Documentation/casework.md."),
            .text("title") { DeskLanguage.english.say("invariant.\($0.rawValue)") },
        ])

    var response: WebResponse {
        var response = WebResponse.json(Self.rendering(self).bytes, status: status)
        for (name, value) in headers.sorted(by: { $0.key < $1.key }) {
            response.headers.append((name, value))
        }
        return response
    }
}

extension Problem {
    /// That a token has not a scope.
    static func missing(_ scope: APIClient.Scope) -> Problem {
        var problem = Problem(
            403, "scope-missing", "The token has not the scope that this needs.",
            "Ask an operator for a token with the scope \(scope.rawValue).")
        problem.headers["www-authenticate"] =
            "Bearer error=\"insufficient_scope\", scope=\"\(scope.rawValue)\""
        return problem
    }

    /// Why a request is stopped.
    static func of(_ stop: Stop, at desk: Desk) -> Problem {
        switch stop {
        case .refused(let refusal): return Problem(refusal)
        case .registry(let error): return of(error, at: desk)
        case .otherPurpose(let purposes):
            var problem = Problem(
                403, "other-purpose", "The role may do this, for another purpose.",
                "State one of the purposes.")
            problem.purposes = purposes.map(\.rawValue)
            return problem
        case .notForRole(let roles):
            return Problem(
                403, "not-for-role", "This role may not do this.",
                roles.isEmpty
                    ? "" : "Roles that may: " + roles.map(\.rawValue).joined(separator: ", ") + ".")
        case .unreadable:
            return Problem(
                400, "unreadable", "The request cannot be read.",
                "Send what the OpenAPI document describes, at /api/v1/openapi.json.")
        case .tooLarge:
            return Problem(413, "too-large", "The body is larger than any that is asked for.")
        case .wait(let seconds):
            var problem = Problem(
                429, "too-many", "That is more than one person asks for.",
                "Wait \(seconds) seconds. That it happened is told to those who keep the service.")
            problem.headers["retry-after"] = "\(seconds)"
            return problem
        case .sentBefore:
            return Problem(
                422, "idempotency-key-reused", "The idempotency key was used for another request.",
                "Take a new key for each act, and the same for the same act sent again.")
        case .notFound, .signInFirst, .setUpCodeFirst, .confirmFirst, .foreignForm:
            return Problem(404, "not-found", "There is nothing here.")
        }
    }

    private static func of(_ error: RegistryError, at desk: Desk) -> Problem {
        switch error {
        case .requestReused: return of(.sentBefore, at: desk)
        case .changedMeanwhile: return Problem.changed
        case .notPermitted, .secondPersonNeeded:
            return Problem(403, "not-permitted", error.description)
        case .erased, .onHold, .sharedKey:
            return Problem(409, "erased", "What was said of the person was erased, or is kept.")
        case .unknownPerson, .unknownAgency, .noSuchEntry:
            return Problem(404, "not-found", "There is nothing here.")
        case .journal(.full), .stopped(.full):
            desk.log("the disk is full")
            return Problem(
                507, "disk-full", "The disk of the server is full; nothing was recorded.",
                "Send it again with the same idempotency key when there is room.")
        default:
            desk.log("the registry: \(error.description)")
            var problem = Problem(
                503, "unavailable", "The registry takes nothing in at the moment.",
                "Send it again with the same idempotency key.")
            problem.headers["retry-after"] = "5"
            return problem
        }
    }

    /// Nothing is at a path, or nothing that can be asked so.
    static func missing(methods: [WebRequest.Method], at desk: Desk) -> Problem {
        guard !methods.isEmpty else { return of(.notFound, at: desk) }
        var problem = Problem(405, "method-not-allowed", "That cannot be done with this.")
        problem.headers["allow"] = methods.map(\.rawValue).joined(separator: ", ")
        return problem
    }

    static let changed = Problem(
        412, "changed", "It is not any more what If-Match says.",
        "Look at it again, and decide anew.")

    static func wrong(_ field: String) -> Problem {
        var problem = Problem(
            422, "wrong-field",
            field.isEmpty
                ? "The body has a field that is not known, or is no object."
                : "A field is missing, or has a value that it cannot have.",
            "Compare with the OpenAPI document, at /api/v1/openapi.json.")
        problem.field = field
        return problem
    }

    static func wrong(parameter: String, _ wayForward: String) -> Problem {
        var problem = Problem(
            400, "wrong-parameter",
            "A header or parameter is missing, or has a value it cannot have.",
            wayForward)
        problem.field = parameter
        return problem
    }
}

/// Stops a call with a problem of its own.
struct CallFault: Error {
    let problem: Problem
    init(_ problem: Problem) { self.problem = problem }
}

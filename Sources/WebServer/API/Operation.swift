// Part of Reunify. Copyright the Reunify contributors.
// SPDX-License-Identifier: Apache-2.0

import Casework
import Crypto
import Registry

/// What a route of the API does, with what goes in and what comes out.
package struct Operation: Sendable {
    /// What is answered.
    enum Answer: Sendable {
        /// That something was done.
        case receipt
        /// A value of a schema.
        case value(String)
        /// A list of values of a schema, page by page.
        case list(String)
        /// Server-sent events.
        case events
    }

    /// A parameter of the query.
    struct Parameter: Sendable {
        let name: String
        let schema: JSON
        let about: String
    }

    let id: String
    let group: String
    let summary: String
    let answer: Answer
    /// Schemas that the answer refers to.
    let schemas: [String: JSON]
    /// What has to be sent; nil where nothing is.
    let body: JSON?
    let query: [Parameter]
    /// Whether the purpose has to be stated.
    let statesPurpose: Bool
    /// Whether If-Match is looked at.
    let takesIfMatch: Bool
    /// Whether a code of the user's app is looked at, which proves a second factor.
    let takesCode: Bool
    let run: @Sendable (Call) async throws -> CallAnswer

    init(
        _ id: String, _ group: String, _ summary: String, _ answer: Answer,
        schemas: [String: JSON] = [:], body: JSON? = nil, query: [Parameter] = [],
        statesPurpose: Bool = true, takesIfMatch: Bool = false,
        takesCode: Bool = false,
        run: @escaping @Sendable (Call) async throws -> CallAnswer
    ) {
        self.id = id
        self.group = group
        self.summary = summary
        self.answer = answer
        self.schemas = schemas
        self.body = body
        self.query = query
        self.statesPurpose = statesPurpose
        self.takesIfMatch = takesIfMatch
        self.takesCode = takesCode
        self.run = run
    }
}

/// What a call is answered with.
struct CallAnswer: Sendable {
    var status = 200
    var json: JSON
    /// The entry of the journal that says what was done or shown; in a header, so that what is
    /// unchanged is answered unchanged.
    var entry: UInt64?
    var headers: [(name: String, value: String)] = []
    /// Whether it has an entity tag.
    var isTagged = false

    init(_ json: JSON, entry: UInt64? = nil, isTagged: Bool = false) {
        self.json = json
        self.entry = entry
        self.isTagged = isTagged
    }
}

/// Tells what is answered from what was answered before (RFC 9110 §8.8.3).
enum EntityTag {
    static func of(_ json: JSON) -> String {
        let digest = SHA256.hash(data: json.bytes).prefix(12).map { byte in
            String(byte >> 4, radix: 16) + String(byte & 15, radix: 16)
        }.joined()
        return "\"\(digest)\""
    }

    /// Whether a list of tags, or `*`, has one.
    static func matches(_ list: String, _ tag: String) -> Bool {
        list.split(separator: ",").contains { part in
            let sent = part.drop { $0 == " " }.reversed().drop { $0 == " " }.reversed()
            return String(sent) == "*" || String(sent) == tag || String(sent) == "W/" + tag
        }
    }
}

extension Operation {
    /// Answers a call.
    static func answer(
        _ request: WebRequest, _ route: Route, _ match: RouteMatch, at desk: Desk
    ) async -> WebResponse {
        guard let operation = route.operation else {
            return Problem.of(.notFound, at: desk).response
        }
        do {
            let call = try await Call.admit(request, route, operation, match, at: desk)
            if case .events = operation.answer { return WorkEvents.stream(call) }
            return response(to: call, try await operation.run(call))
        } catch let fault as CallFault {
            return fault.problem.response
        } catch let stop as Stop {
            return Problem.of(stop, at: desk).response
        } catch let error as RegistryError {
            return Problem.of(.registry(error), at: desk).response
        } catch {
            desk.log("error in \(route.pattern): \(type(of: error))")
            return Problem.of(.registry(.cryptography), at: desk).response
        }
    }

    private static func response(to call: Call, _ answer: CallAnswer) -> WebResponse {
        var response = WebResponse.json(answer.json.bytes, status: answer.status)
        response.headers += answer.headers
        if let entry = answer.entry { response.headers.append(("reunify-entry", "\(entry)")) }
        guard answer.isTagged else { return response }
        let tag = EntityTag.of(answer.json)
        response.headers.append(("etag", tag))
        if let known = call.request.headers["if-none-match"], EntityTag.matches(known, tag) {
            response.status = 304
            response.body = []
            response.headers.removeAll { $0.name == "content-type" }
        }
        return response
    }
}

// Part of Reunify. Copyright the Reunify contributors.
// SPDX-License-Identifier: Apache-2.0

package import Casework
package import Registry

/// A path, who may use it and what for, what the journal says of it, and what it does.
package struct Route: Sendable {
    /// Who gets in.
    package enum Access: Hashable, Sendable {
        /// Whoever asks.
        case everybody
        /// Whoever is signed in, whatever is still to be set up.
        case signingIn
        /// Whoever is signed in.
        case signedIn
        /// Roles that may do one of these for the purpose that they state.
        case may([Action])
        /// Operators; the proof of who they are must be fresh where `isFresh`.
        case operators(isFresh: Bool)
        /// Programs with a token of the scope, whose user's role may do one of these for the purpose that
        /// they state; whatever role where none is named.
        case client(APIClient.Scope?, [Action])
    }

    /// What is on record before anything is answered.
    package enum Audit: String, Hashable, Sendable, CaseIterable {
        /// Nothing: there is nothing of anybody in it.
        case none
        /// That somebody signed in or out, or could not.
        case account
        /// Whom somebody was shown, and for which purpose.
        case disclosure
        /// That somebody searched, and whom they were shown.
        case search
        /// What was done.
        case act
    }

    package let method: WebRequest.Method
    /// Such as `/persons/{person}`.
    package let pattern: String
    package let access: Access
    package let audit: Audit
    /// Bytes of a form, at most.
    let bodyLimit: Int
    /// Whether its form may bring files.
    let takesFiles: Bool
    /// Whether who it is has to have been proved a short time ago.
    package let needsFreshProof: Bool
    let segments: [Segment]
    /// How many segments are words, and no parameters.
    var words: Int { segments.count { if case .word = $0 { true } else { false } } }
    private let purposes: [Role: [Purpose]]
    let handler: @Sendable (Visit) async throws -> WebResponse
    /// What a route of the API does; nil of pages.
    package let operation: Operation?

    enum Segment: Hashable, Sendable {
        case word(String)
        case parameter(String)
    }

    init(
        _ method: WebRequest.Method, _ pattern: String, _ access: Access, _ audit: Audit,
        bodyLimit: Int = 256 * 1024, takesFiles: Bool = false, needsFreshProof: Bool = false,
        _ handler: @escaping @Sendable (Visit) async throws -> WebResponse
    ) {
        self.method = method
        self.pattern = pattern
        self.access = access
        self.audit = audit
        self.bodyLimit =
            takesFiles ? max(bodyLimit, CleanedFile.most + 512 * 1024) : bodyLimit
        self.takesFiles = takesFiles
        self.needsFreshProof = needsFreshProof || access == .operators(isFresh: true)
        self.handler = handler
        operation = nil
        segments = Self.segments(of: pattern)
        purposes = Self.purposes(by: access)
    }

    /// A route of the API.
    init(
        _ method: WebRequest.Method, _ pattern: String, _ access: Access, _ audit: Audit,
        bodyLimit: Int, _ operation: Operation
    ) {
        self.method = method
        self.pattern = pattern
        self.access = access
        self.audit = audit
        self.bodyLimit = bodyLimit
        self.operation = operation
        takesFiles = false
        needsFreshProof = false
        handler = { _ in throw Stop.notFound }
        segments = Self.segments(of: pattern)
        purposes = Self.purposes(by: access)
    }

    private static func segments(of pattern: String) -> [Segment] {
        pattern.split(separator: "/").map { part in
            part.hasPrefix("{")
                ? .parameter(String(part.dropFirst().dropLast())) : .word(String(part))
        }
    }

    /// The purposes for which a role may use it; empty where it may for none.
    package func purposes(of role: Role) -> [Purpose] { purposes[role] ?? [] }

    private static func purposes(by access: Access) -> [Role: [Purpose]] {
        Dictionary(
            uniqueKeysWithValues: Role.allCases.map { ($0, purposes(of: $0, by: access)) })
    }

    private static func purposes(of role: Role, by access: Access) -> [Purpose] {
        switch access {
        case .everybody, .signingIn, .signedIn: return role.purposes
        case .operators: return role == .operator ? [.maintenance] : []
        case .client(_, let actions) where actions.isEmpty: return role.purposes
        case .may(let actions), .client(_, let actions):
            return role.purposes.filter { purpose in
                actions.contains { Permissions.allowsForSome(role, $0, for: purpose) }
            }
        }
    }
}

/// A route that a path led to.
package struct RouteMatch: Hashable, Sendable {
    package let path: String
    package let pattern: String
    package let parameters: [String: String]
}

// Part of Reunify. Copyright the Reunify contributors.
// SPDX-License-Identifier: Apache-2.0

package import Casework

/// A program that may ask in the name of one user, within some scopes, until a day.
package struct APIClient: Hashable, Sendable, Codable {
    /// Tells tokens apart in lists; says nothing of the token.
    package let id: String
    /// What the operator calls the program.
    package let name: String
    /// In whose name it asks.
    package let user: UserID
    package let scopes: Set<Scope>
    /// Seconds since 1970.
    package let made: Int
    package let expires: Int
    /// When it asked last, to the minute; nil where it never did.
    package internal(set) var lastUsed: Int?

    /// For so many days a token holds, at most.
    package static let mostDays = 366

    /// Whether it still holds.
    package func holds(at now: Int) -> Bool { made <= now && now < expires }

    /// What a program may do, whatever its user may.
    package enum Scope: String, Hashable, Sendable, Codable, CaseIterable {
        case search
        case workRead = "work:read"
        case personsRead = "persons:read"
        case personsWrite = "persons:write"
        case custodyRead = "custody:read"
        case custodyWrite = "custody:write"
        case tracingRead = "tracing:read"
        case tracingWrite = "tracing:write"
        case verificationRead = "verification:read"
        case verificationWrite = "verification:write"
        case casesRead = "cases:read"
        case casesWrite = "cases:write"
        case clocksRead = "clocks:read"
        case clocksWrite = "clocks:write"
        case journalRead = "journal:read"
        case importsRead = "imports:read"
        case importsWrite = "imports:write"
        case reportsRead = "reports:read"
        case reportsWrite = "reports:write"
        case agreementsRead = "agreements:read"
        case agreementsWrite = "agreements:write"
        /// Exact reports, besides `reports:write` and a fresh code of the user's app.
        case reportsExact = "reports:exact"
    }
}

extension AccountBook {
    /// Makes a token for a program.
    ///
    /// It is told here and nowhere else: only its digest is kept.
    ///
    /// - Parameters:
    ///   - actor: An operator.
    ///   - days: For so long it holds, 1 to ``APIClient/mostDays``.
    package func makeClient(
        named name: String, for user: UserID, scopes: Set<APIClient.Scope>, days: Int,
        by actor: Actor
    ) async throws(AccountError) -> (client: APIClient, token: String) {
        guard case .user(_, .operator, _) = actor else { throw .notPermitted }
        guard !name.isEmpty, name.count <= 80, !scopes.isEmpty,
            (1...APIClient.mostDays).contains(days), await self.user(user) != nil
        else { throw .clientIncomplete }
        let token = "reunify_" + Self.text(chance.bytes(32))
        let digest = Self.digest(token)
        let now = clock()
        let client = APIClient(
            id: "client-"
                + digest.prefix(6).map { byte in
                    String(byte >> 4, radix: 16) + String(byte & 15, radix: 16)
                }.joined(), name: name, user: user, scopes: scopes, made: now,
            expires: now + days * 86_400)
        try await record(.clientMade, user, by: actor)
        try await keep(client, digest)
        return (client, token)
    }

    /// Lets a program in no more; nothing happens where it is not known.
    package func revokeClient(_ id: String, by actor: Actor) async throws(AccountError) {
        guard case .user(_, .operator, _) = actor else { throw .notPermitted }
        guard let found = clients.first(where: { $0.value.id == id }) else { return }
        try await record(.clientRevoked, found.value.user, by: actor)
        clients[found.key] = nil
        try await writer.write([], removing: [.client(found.key)])
    }

    /// The programs that have tokens, also those that have expired; the newest first.
    package func allClients() -> [APIClient] {
        clients.values.sorted { ($1.made, $0.id) < ($0.made, $1.id) }
    }

    /// Whose token it is, and in whose name; nil where it is nobody's, or holds no more.
    package func client(_ token: String) async -> (client: APIClient, user: Directory.User)? {
        let (digest, now) = (Self.digest(token), clock())
        guard var client = clients[digest], client.holds(at: now),
            !(accounts[client.user]?.isClosed ?? false), let user = await user(client.user)
        else { return nil }
        // Once a minute is exact enough to see whether a program is still used.
        if now - (client.lastUsed ?? 0) >= 60, clients[digest] != nil {
            client.lastUsed = now
            clients[digest] = client
            if let row = try? sealing.seal(client, .client(digest)) {
                Task { try? await writer.write([row]) }
            }
        }
        return (client, user)
    }

    /// Journals that somebody searched more than people do.
    package func noteSlowed(_ user: UserID) async throws(AccountError) {
        try await record(.slowed, user, by: nil)
    }

    private func keep(_ client: APIClient, _ digest: [UInt8]) async throws(AccountError) {
        clients[digest] = client
        let row: AccountRow
        do { row = try sealing.seal(client, .client(digest)) } catch { throw .registry(error) }
        try await writer.write([row])
    }
}

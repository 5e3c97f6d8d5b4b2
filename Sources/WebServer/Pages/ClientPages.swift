// Part of Reunify. Copyright the Reunify contributors.
// SPDX-License-Identifier: Apache-2.0

import Casework
import Registry

/// Tokens of programs, on the page of accounts: made, listed with their last use, revoked.
enum ClientPages {
    static let routes = [
        Route(.post, "/accounts/client", .operators(isFresh: true), .account, make),
        Route(.post, "/accounts/client/revoke", .operators(isFresh: true), .account) { visit in
            let id = visit.form["client"]
            let actor = try visit.actor
            try await AccountFault.told { () throws(AccountError) in
                try await visit.desk.accounts.revokeClient(id, by: actor)
            }
            return await visit.see(.accounts, Notice(key: "clients.revoked"))
        },
    ]

    private static func make(_ visit: Visit) async throws -> WebResponse {
        let form = visit.form
        let scopes = Set(form.all("scope").compactMap { APIClient.Scope(rawValue: $0) })
        guard let user = UserID(form["user"]), let days = Int(form["days"]) else {
            return try await AccountPages.list(visit, fault: "clients.incomplete")
        }
        let actor = try visit.actor
        do throws(AccountError) {
            let made = try await visit.desk.accounts.makeClient(
                named: form["name"], for: user, scopes: scopes, days: days, by: actor)
            return try await shown(visit, made.token)
        } catch {
            switch error {
            case .clientIncomplete:
                return try await AccountPages.list(visit, fault: "clients.incomplete")
            case .registry(let error): throw error
            default: throw Stop.registry(.notPermitted)
            }
        }
    }

    /// The page with the token, which is shown this once.
    private static func shown(_ visit: Visit, _ token: String) async throws(AccountError)
        -> WebResponse
    {
        do { return try await AccountPages.list(visit, token: token) } catch {
            throw .registry(error as? RegistryError ?? .cryptography)
        }
    }

    /// What the page of accounts shows of programs.
    static func view(_ visit: Visit, _ directory: Directory, token: String?) async -> View {
        let (language, now) = (visit.language, visit.desk.clock())
        let clients = await visit.desk.accounts.allClients().map { client -> View in
            [
                "id": .text(client.id), "name": .text(client.name),
                "user": .text(directory.users[client.user]?.name ?? "\(client.user)"),
                "scopes": .text(client.scopes.map(\.rawValue).sorted().joined(separator: ", ")),
                "used": .text(
                    client.lastUsed.flatMap { time($0, language) } ?? language.say("clients.never")),
                "until": .text(
                    client.holds(at: now)
                        ? time(client.expires, language) ?? "" : language.say("clients.over")),
            ]
        }
        let users = directory.users.values.sorted { $0.id < $1.id }.map { user -> View in
            [
                "id": .text("\(user.id)"),
                "name": .text("\(user.name) (\(language.say("role.\(user.role.rawValue)")))"),
            ]
        }
        return [
            "clients": .list(clients), "hasClients": .flag(!clients.isEmpty),
            "clientUsers": .list(users), "hasToken": .flag(token != nil),
            "token": .text(token ?? ""),
            "scopes": .list(APIClient.Scope.allCases.map { ["value": .text($0.rawValue)] }),
        ]
    }

    private static func time(_ seconds: Int, _ language: DeskLanguage) -> String? {
        Moment(seconds: seconds, offsetMinutes: 0, zone: "UTC").map { language.time($0) }
    }
}

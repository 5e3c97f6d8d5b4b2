// Part of Reunify. Copyright the Reunify contributors.
// SPDX-License-Identifier: Apache-2.0

import Casework
import Registry

/// Who works here: agencies, places, users, and how they get in.
enum AccountPages {
    static let routes = [
        Route(.get, "/accounts", .operators(isFresh: true), .none) { visit in
            try await list(visit)
        },
        Route(.post, "/accounts/invite", .operators(isFresh: true), .account, invite),
        Route(.post, "/accounts/close", .operators(isFresh: true), .account) { visit in
            try await set(visit, closed: true)
        },
        Route(.post, "/accounts/reopen", .operators(isFresh: true), .account) { visit in
            try await set(visit, closed: false)
        },
        Route(.post, "/accounts/agency", .operators(isFresh: true), .act, addAgency),
        Route(.post, "/accounts/place", .operators(isFresh: true), .act, addPlace),
        Route(.post, "/accounts/user", .operators(isFresh: true), .act, addUser),
    ]

    static func list(
        _ visit: Visit, link: (user: String, text: String)? = nil, token: String? = nil,
        fault: String? = nil
    ) async throws -> WebResponse {
        let desk = visit.desk
        let language = visit.language
        let directory = try await desk.registry.directory()
        var users: [View] = []
        for user in directory.users.values.sorted(by: { $0.id < $1.id }) {
            let standing = await desk.accounts.standing(of: user.id)
            let key =
                standing.isClosed
                ? "closed"
                : standing.invitedUntil != nil
                    ? "invited"
                    : !standing.hasPassword
                        ? "none" : user.role.needsCode && !standing.hasCode ? "no-code" : "open"
            users.append([
                "id": .text("\(user.id)"), "name": .text(user.name),
                "role": .text(language.say("role.\(user.role.rawValue)")),
                "agency": .text(directory.agencies[user.agency] ?? "\(user.agency)"),
                "standing": .text(language.say("accounts.standing.\(key)")),
                "isClosed": .flag(standing.isClosed),
                "isOwn": .flag(user.id == visit.user?.id),
                "hasPassword": .flag(standing.hasPassword),
            ])
        }
        let agencies = directory.agencies.sorted { $0.key < $1.key }.map { id, name -> View in
            let places = directory.facilities.values.filter { $0.agency == id }
                .sorted { $0.id < $1.id }
            return [
                "id": .text("\(id)"), "name": .text(name),
                "places": .list(places.map { ["name": .text($0.name)] }),
                "hasPlaces": .flag(!places.isEmpty),
            ]
        }
        let roles = Role.allCases.map { role -> View in
            ["value": .text(role.rawValue), "name": .text(language.say("role.\(role.rawValue)"))]
        }
        let programs = await ClientPages.view(visit, directory, token: token)
        return await visit.page(
            "accounts",
            programs.adding([
                "users": .list(users), "agencies": .list(agencies), "roles": .list(roles),
                "hasLink": .flag(link != nil), "linkUser": .text(link?.user ?? ""),
                "link": .text(link?.text ?? ""), "hasFault": .flag(fault != nil),
                "fault": .text(fault.map { language.say($0) } ?? ""),
            ]), title: "accounts.title", status: fault == nil ? 200 : 422)
    }

    private static func user(_ visit: Visit) async throws -> Directory.User {
        guard let id = UserID(visit.form["user"]),
            let user = try await visit.desk.registry.directory().users[id]
        else { throw Stop.notFound }
        return user
    }

    /// Makes a one-time link, and shows it once.
    private static func invite(_ visit: Visit) async throws -> WebResponse {
        let user = try await user(visit)
        let actor = try visit.actor
        let token = try await AccountFault.told { () throws(AccountError) in
            try await visit.desk.accounts.invite(user.id, by: actor)
        }
        let scheme = visit.desk.settings.isBehindTLS ? "https" : "http"
        let host = visit.request.headers["host"] ?? "localhost"
        let link = "\(scheme)://\(host)\(Address.welcome(token).text)"
        return try await list(visit, link: (user.name, link))
    }

    private static func set(_ visit: Visit, closed: Bool) async throws -> WebResponse {
        let user = try await user(visit)
        let actor = try visit.actor
        try await AccountFault.told { () throws(AccountError) in
            try await visit.desk.accounts.set(user.id, closed: closed, by: actor)
        }
        return await visit.see(
            .accounts,
            Notice(
                key: closed ? "accounts.closed" : "accounts.reopened", values: ["\(user.id)"]))
    }

    private static func addAgency(_ visit: Visit) async throws -> WebResponse {
        let name = visit.form["name"]
        guard !name.isEmpty else { return try await list(visit, fault: "accounts.name-missing") }
        let id = try await visit.desk.registry.enroll(agency: name, by: try visit.actor)
        return await visit.see(.accounts, Notice(key: "accounts.made", values: ["\(id)"]))
    }

    private static func addPlace(_ visit: Visit) async throws -> WebResponse {
        let name = visit.form["name"]
        guard !name.isEmpty, let agency = AgencyID(visit.form["agency"]) else {
            return try await list(visit, fault: "accounts.name-missing")
        }
        let id = try await visit.desk.registry.enroll(
            facility: name, of: agency, by: try visit.actor)
        return await visit.see(.accounts, Notice(key: "accounts.made", values: ["\(id)"]))
    }

    private static func addUser(_ visit: Visit) async throws -> WebResponse {
        let name = visit.form["name"]
        guard !name.isEmpty, let agency = AgencyID(visit.form["agency"]),
            let role = Role(rawValue: visit.form["role"])
        else { return try await list(visit, fault: "accounts.name-missing") }
        // Names of users are typed: no letters that look like others, no marks of direction.
        let isPlain = name.utf8.allSatisfy { byte in
            (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte)
                || (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
                || ".-_".utf8.contains(byte)
        }
        guard isPlain, (2...40).contains(name.utf8.count) else {
            return try await list(visit, fault: "accounts.name-plain")
        }
        guard try await visit.desk.registry.directory().user(named: name) == nil else {
            return try await list(visit, fault: "accounts.name-taken")
        }
        let user = try await visit.desk.registry.enroll(
            user: name, role, of: agency, by: try visit.actor)
        return await visit.see(.accounts, Notice(key: "accounts.made", values: ["\(user.id)"]))
    }
}

// Part of Reunify. Copyright the Reunify contributors.
// SPDX-License-Identifier: Apache-2.0

import Casework
import Registry

/// The legal clocks as a calendar that calendar programs fetch by themselves, by a secret address of each user's.
enum CalendarPages {
    static let routes = [
        Route(.get, "/clocks/address", .may([.seeClocks]), .none) { try await page($0) },
        // Whoever sits down at somebody else's open page must not take the calendar along.
        Route(.post, "/clocks/address", .may([.seeClocks]), .act, needsFreshProof: true, make),
        Route(.post, "/clocks/address/revoke", .may([.seeClocks]), .act, revoke),
        // Calendar programs cannot sign in: the address itself is the secret.
        Route(.get, "/calendars/{token}", .everybody, .disclosure, fetch),
    ]

    /// Fetches of one address in an hour; calendar programs ask every quarter of an hour or less often.
    static let budget = 30

    private static func page(_ visit: Visit, token: String? = nil) async throws -> WebResponse {
        guard let user = visit.user else { throw Stop.signInFirst }
        let language = visit.language
        let address = await visit.desk.accounts.calendarAddress(of: user.id)
        let scheme = visit.desk.settings.isBehindTLS ? "https" : "http"
        let host = visit.request.headers["host"] ?? "localhost"
        let used = address.map { address in
            address.lastUsed.flatMap { time($0, language) }.map {
                language.say("calendar.used", $0)
            } ?? language.say("calendar.unused")
        }
        return await visit.page(
            "calendar",
            [
                "isNew": .flag(token != nil),
                "address": .text("\(scheme)://\(host)\(Address.calendar(token ?? "").text)"),
                "hasAddress": .flag(address != nil),
                "purpose": .text(
                    address.map { language.say("purpose.\($0.purpose.rawValue)") } ?? ""),
                "until": .text(address.flatMap { time($0.expires, language) } ?? ""),
                "used": .text(used ?? ""),
                "isBehindTLS": .flag(visit.desk.settings.isBehindTLS),
            ], title: "calendar.title")
    }

    private static func time(_ seconds: Int, _ language: DeskLanguage) -> String? {
        Moment(seconds: seconds, offsetMinutes: 0, zone: "UTC").map { language.time($0) }
    }

    /// Makes an address, and shows it this once.
    private static func make(_ visit: Visit) async throws -> WebResponse {
        guard let user = visit.user else { throw Stop.signInFirst }
        let purpose = visit.purpose
        let token = try await AccountFault.told { () throws(AccountError) in
            try await visit.desk.accounts.makeCalendarAddress(for: user, purpose)
        }
        return try await page(visit, token: token)
    }

    private static func revoke(_ visit: Visit) async throws -> WebResponse {
        guard let user = visit.user else { throw Stop.signInFirst }
        try await AccountFault.told { () throws(AccountError) in
            try await visit.desk.accounts.revokeCalendarAddress(of: user)
        }
        return await visit.see(.calendarAddress, Notice(key: "calendar.revoked"))
    }

    private static func fetch(_ visit: Visit) async throws -> WebResponse {
        let desk = visit.desk
        guard
            let (address, user) = await desk.accounts.calendar(
                visit.match?.parameters["token"] ?? ""),
            Permissions.allowsForSome(user.role, .seeClocks, for: address.purpose)
        else { throw Stop.notFound }
        if let seconds = await desk.memory.countFetch(of: user.id, at: desk.clock(), budget: budget)
        {
            throw Stop.wait(seconds: seconds)
        }
        // That somebody looked is on record first, as on the page.
        let outcome = try await desk.registry.clocks(by: user.actor, for: address.purpose)
        guard let clocks = outcome.accepted else { throw Stop.notFound }
        let origin = try await desk.registry.log().current?.origin ?? "registry"
        let text = ClockCalendar(origin: origin, stamp: desk.now()).text(of: clocks)
        return WebResponse(
            headers: [
                ("content-type", "text/calendar; charset=utf-8"),
                ("content-disposition", "inline; filename=\"clocks.ics\""),
            ], body: Array(text.utf8))
    }
}

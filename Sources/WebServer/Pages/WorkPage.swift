// Part of Reunify. Copyright the Reunify contributors.
// SPDX-License-Identifier: Apache-2.0

import Casework
import Registry

/// What waits for whoever is signed in, most urgent first.
enum WorkPage {
    static let routes = [Route(.get, "/work", .signedIn, .disclosure, page)]

    /// So many things are shown with the names of people.
    private static let most = 50

    private static func page(_ visit: Visit) async throws -> WebResponse {
        guard let user = visit.user else { throw Stop.signInFirst }
        let (desk, language, purpose, at) = (
            visit.desk, visit.language, visit.purpose, visit.desk.now()
        )
        let held = await desk.memory.heldProposals
        try await desk.queues.prepare(for: user, purpose, at: at, from: desk.registry)
        let all = try await visit.glance { state in
            WorkList(
                state, for: user, purpose, at: at, without: held, queues: desk.queues
            ).items
        }
        let shown = Array(all.prefix(most))
        var asked: [PersonID: Set<Compartment>] = [:]
        for item in shown { if let person = item.person { asked[person] = [.identity] } }
        let sight = try await desk.registry.read(together: asked, by: user.actor, for: purpose)
        let items = shown.map { item -> View in
            let records = item.person.flatMap { sight.shown[$0]?.identity }
            return [
                "text": .text(item.sentence(language)),
                "hasAddress": .flag(item.address != nil),
                "address": .text(item.address?.text ?? ""),
                "hasName": .flag(records != nil),
                "name": .text(IdentityView.name(records) ?? language.say("person.no-name")),
                "age": .text(records.flatMap { language.age($0, on: at.day) } ?? ""),
                "id": .text(item.person?.description ?? item.about),
                "isUrgent": .flag(item.isUrgent),
                "underFive": .flag(item.isUnderFive),
            ]
        }
        let standing = WorkPlaces(visit).places
        let drafts = try await RegisterPages.drafts(visit)
        return await visit.page(
            "work",
            [
                "items": .list(items), "hasItems": .flag(!items.isEmpty),
                "total": .text("\(all.count)"),
                "count": .text(language.count(all.count, "work.count")),
                "isCut": .flag(all.count > most),
                "drafts": .list(drafts), "hasDrafts": .flag(!drafts.isEmpty),
                "places": .list(standing), "hasPlaces": .flag(!standing.isEmpty),
                "isOperator": .flag(user.role == .operator),
            ], title: "work.title")
    }
}

/// What somebody may begin when nothing waits.
private struct WorkPlaces {
    let places: [View]

    init(_ visit: Visit) {
        let all: [Address] = [
            .register, .search, .review, .cases, .custody, .separations, .clocks, .imports,
            .quarantine,
            .accounts,
        ]
        places = all.compactMap { address -> View? in
            guard let user = visit.user,
                let (route, _) = visit.desk.routes.route(.get, address.text),
                route.purposes(of: user.role).contains(visit.purpose)
            else { return nil }
            return [
                "address": .text(address.text),
                "text": .text(visit.language.say("work.begin." + address.text.dropFirst())),
            ]
        }
    }
}

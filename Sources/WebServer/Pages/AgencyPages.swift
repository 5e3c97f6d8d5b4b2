// Part of Reunify. Copyright the Reunify contributors.
// SPDX-License-Identifier: Apache-2.0

import Casework
import Registry

/// The agencies that work with the registry: their places, who works there in which role, and how many people let
/// others see their records there.
enum AgencyPages {
    static let routes = [
        Route(.get, "/agencies", .signedIn, .none) { visit in try await page(visit) }
    ]

    static func page(_ visit: Visit, _ trouble: FormTrouble? = nil) async throws -> WebResponse {
        guard let user = visit.user else { throw Stop.signInFirst }
        let (language, at) = (visit.language, visit.desk.now())
        let directory = try await visit.desk.registry.directory()
        // How many, never who: a count of few people of one's own agency alone.
        let shared = try await visit.observe { state -> [AgencyID: Int] in
            var people: [AgencyID: Set<PersonID>] = [:]
            for consent in state.casework.consents.values
            where consent.scope == .sharing && consent.stage(at: at) == .active {
                for person in consent.covers {
                    let own = state.casework.records(of: person).contains {
                        $0.agency == user.agency
                    }
                    guard own else { continue }
                    for recipient in consent.recipients.subtracting(consent.withheldFrom) {
                        people[recipient, default: []].insert(state.casework.canonical(person))
                    }
                }
            }
            return people.mapValues(\.count)
        }
        let mayCount = visit.may(.disclose(.identity))
        let agencies = directory.agencies.sorted { $0.key < $1.key }.map { id, name -> View in
            let places = directory.facilities.values.filter { $0.agency == id }
                .sorted { $0.id < $1.id }
            let users = directory.users.values.filter { $0.agency == id }
            let roles = Role.allCases.compactMap { role -> View? in
                let names = users.filter { $0.role == role }.map(\.name).sorted()
                guard !names.isEmpty else { return nil }
                return [
                    "role": .text(language.say("role.\(role.rawValue)")),
                    "names": .text(language.list(names)),
                ]
            }
            let count = shared[id] ?? 0
            return [
                "id": .text("\(id)"), "name": .text(name), "isOwn": .flag(id == user.agency),
                "hasPlaces": .flag(!places.isEmpty),
                "places": .text(language.list(places.map(\.name))),
                "roles": .list(roles), "hasRoles": .flag(!roles.isEmpty),
                "isShared": .flag(mayCount && id != user.agency && count > 0),
                "shared": .text(language.count(count, "agencies.shared")),
            ]
        }
        let agreements = try await visit.observe { Array($0.casework.agreements.values) }
        let view = AgreementView(agreements, NameDirectory(directory), visit, on: at.day)
        return await visit.page(
            "agencies",
            view.view.adding(["agencies": .list(agencies)])
                .adding(FormTrouble.view(trouble, language)), title: "nav.agencies",
            status: trouble?.status ?? 200)
    }
}

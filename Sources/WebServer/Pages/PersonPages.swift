// Part of Reunify. Copyright the Reunify contributors.
// SPDX-License-Identifier: Apache-2.0

import Casework
import Registry

/// One person: who it is, who is responsible, who belongs to whom; and what is hidden, with how to ask.
enum PersonPages {
    static let parts = Compartment.allCases.filter { $0 != .journal }

    static let routes = [
        Route(
            .get, "/persons/{person}", .may(parts.map(Action.disclose)), .disclosure
        ) { try await page($0) },
        Route(
            .get, "/persons/{person}/history", .may([.disclose(.journal)]), .disclosure, history),
    ]

    /// - Parameter asked: Whose page it is; that of the address where nobody is named.
    static func page(
        _ visit: Visit, of asked: PersonID? = nil, _ trouble: FormTrouble? = nil
    ) async throws -> WebResponse {
        let person = try asked ?? visit.id(PersonID.self, "person")
        let file = try await visit.desk.registry.file(
            of: person, Set(parts), by: try visit.actor, for: visit.purpose)
        // Whether there is such a person is not told to who may not see it.
        guard let file else { throw Stop.refused(Refusal(.notReachable)) }
        let sight = file.sight
        guard let shown = sight.shown[person] else {
            let refusals = sight.hidden[person] ?? [:]
            let told = refusals.values.first { $0.code == .notReachable } ?? Refusal(.notReachable)
            throw Stop.refused(told)
        }
        let names = NameDirectory(try await visit.desk.registry.directory())
        let photos = try await kept(file.photos, visit)
        let today = visit.desk.now().day
        let (erasure, hold, grants) = try await visit.glance { state in
            (
                ErasureStanding(of: person, in: state), HoldStanding(on: person, in: state),
                state.casework.grants(of: person, on: today)
            )
        }
        let view = PersonView(
            shown, hidden: sight.hidden[person] ?? [:], sight: sight, names: names,
            standsFor: file.standsFor, photos: photos, clocks: file.clocks, tasks: file.tasks,
            visit: visit)
        return await visit.page(
            "person",
            await view.view.adding(erasure.view(visit, names)).adding(hold.view(visit, names))
                .adding(GrantRows(grants, names, visit).view)
                .adding(FormTrouble.view(trouble, visit.language)).adding([
                    "isTakenBack": .flag(
                        try await visit.glance { !$0.casework.isPresent(person) })
                ]),
            title: "person.title", status: trouble?.status ?? 200, wide: true)
    }

    /// Photos of a person that are kept here, newest first.
    static func photos(of person: PersonID, _ visit: Visit) async throws -> [DocumentID] {
        let found = try await visit.observe { state in
            state.casework.documents(of: person).filter { PaperKind($0.kind) == .photo }
                .sorted { $1.id < $0.id }
        }
        return try await kept(found, visit)
    }

    private static func kept(_ photos: [Document], _ visit: Visit) async throws -> [DocumentID] {
        guard !photos.isEmpty else { return [] }
        let kept = try await visit.desk.papers.kept(photos)
        return photos.map(\.id).filter(kept.contains)
    }

    /// So many looks are listed.
    private static let mostLooks = 500

    private static func history(_ visit: Visit) async throws -> WebResponse {
        let person = try visit.id(PersonID.self, "person")
        let outcome = try await visit.desk.registry.mentions(
            at: person, limit: mostLooks, by: try visit.actor, for: visit.purpose)
        let looks: [Mention]
        let count: Int
        switch outcome {
        case .refused(let refusal):
            throw Stop.refused(
                refusal.code == .unknownRecord ? Refusal(.notReachable) : refusal)
        case .accepted(let found): (looks, count) = (found.mentions, found.count)
        }
        let names = NameDirectory(try await visit.desk.registry.directory())
        let language = visit.language
        let rows = looks.map { look -> View in
            let who: (name: String, role: String, agency: String) =
                switch look.actor {
                case .user(let user, let role, let agency):
                    (
                        names.user(user), language.say("role.\(role.rawValue)"),
                        names.agency(agency)
                    )
                case .matching: (language.say("history.matching"), "", "")
                }
            let parts = look.shown.map { language.say("compartment.\($0.rawValue)") }
            return [
                "entry": .text(language.number(Int(look.entry))),
                "at": .text(language.time(look.at)), "who": .text(who.name),
                "role": .text(who.role), "agency": .text(who.agency),
                "purpose": .text(language.say("purpose.\(look.purpose.rawValue)")),
                "isLook": .flag(!parts.isEmpty),
                "parts": .text(language.list(parts)),
            ]
        }
        return await visit.page(
            "history",
            [
                "rows": .list(rows), "person": .text("\(person)"),
                "address": .text(Address.person(person).text),
                "count": .text(language.count(count, "history.count")),
            ], title: "history.title", wide: true)
    }
}

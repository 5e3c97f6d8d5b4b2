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

    static func page(_ visit: Visit, _ trouble: FormTrouble? = nil) async throws -> WebResponse {
        let person = try visit.id(PersonID.self, "person")
        let (actor, purpose, at) = (try visit.actor, visit.purpose, visit.desk.now())
        // Relatives are looked up first: their names are shown, so that they are part of the look.
        let standsFor = try await visit.glance { state -> [PersonID: PersonID]? in
            let casework = state.casework
            guard casework.persons[person] != nil else { return nil }
            let context = ActContext(actor: actor, purpose: purpose, at: at)
            guard case .accepted = decide(casework, .file(.disclose(person, .links)), context)
            else {
                return [:]
            }
            var standsFor: [PersonID: PersonID] = [:]
            for one in casework.links(of: person).flatMap({ [$0.subject, $0.relative] }) {
                standsFor[one] = casework.canonical(one)
            }
            return standsFor
        }
        // Whether there is such a person is not told to who may not see it.
        guard let standsFor else { throw Stop.refused(Refusal(.notReachable)) }
        var asked: [PersonID: Set<Compartment>] = [person: Set(parts)]
        for relative in standsFor.values where asked[relative] == nil {
            asked[relative] = [.identity]
        }
        let sight = try await visit.desk.registry.read(together: asked, by: actor, for: purpose)
        guard let shown = sight.shown[person] else {
            let refusals = sight.hidden[person] ?? [:]
            let told = refusals.values.first { $0.code == .notReachable } ?? Refusal(.notReachable)
            throw Stop.refused(told)
        }
        let names = NameDirectory(try await visit.desk.registry.directory())
        let photos = try await Self.photos(of: person, visit)
        let clocks = try await Self.clocks(of: person, visit)
        let tasks = try await Self.tasks(of: person, visit)
        let view = PersonView(
            shown, hidden: sight.hidden[person] ?? [:], sight: sight, names: names,
            standsFor: standsFor, photos: photos, clocks: clocks, tasks: tasks, visit: visit)
        return await visit.page(
            "person", await view.view.adding(FormTrouble.view(trouble, visit.language)),
            title: "person.title", status: trouble?.status ?? 200, wide: true)
    }

    /// The legal clocks of a person, for those who may see clocks; nil for others.
    private static func clocks(of person: PersonID, _ visit: Visit) async throws -> [Clock]? {
        guard visit.may(.seeClocks) else { return nil }
        return try await visit.desk.registry.clocks(
            of: person, by: try visit.actor, for: visit.purpose
        ).accepted
    }

    /// Open tasks about a person that whoever asks may see: their role's, or all for who gives out tasks.
    private static func tasks(of person: PersonID, _ visit: Visit) async throws -> [WorkTask] {
        guard let user = visit.user else { return [] }
        let (purpose, at) = (visit.purpose, visit.desk.now())
        return try await visit.observe { state in
            let casework = state.casework
            let relation = casework.relation(of: user.id, user.agency, to: person, at: at)
            guard Permissions.allows(user.role, .note, for: purpose, relation: relation) else {
                return []
            }
            let gives = Permissions.allows(
                user.role, .assignTask, for: purpose, relation: relation)
            let own = Set(casework.identifiers(of: person))
            return casework.openTasks.filter {
                own.contains($0.person) && (gives || $0.accountable == user.role)
            }.sorted { ($0.due, $0.id) < ($1.due, $1.id) }
        }
    }

    /// Photos of a person that are kept here, newest first.
    static func photos(of person: PersonID, _ visit: Visit) async throws -> [DocumentID] {
        let found = try await visit.observe { state in
            state.casework.documents(of: person).filter { PaperKind($0.kind) == .photo }
                .sorted { $1.id < $0.id }
        }
        let kept = try await visit.desk.papers.kept(found)
        return found.map(\.id).filter(kept.contains)
    }

    private static func history(_ visit: Visit) async throws -> WebResponse {
        let person = try visit.id(PersonID.self, "person")
        let outcome = try await visit.desk.registry.mentions(
            at: person, by: try visit.actor, for: visit.purpose)
        let looks: [Mention]
        switch outcome {
        case .refused(let refusal):
            throw Stop.refused(
                refusal.code == .unknownRecord ? Refusal(.notReachable) : refusal)
        case .accepted(let found): looks = found
        }
        let names = NameDirectory(try await visit.desk.registry.directory())
        let language = visit.language
        let rows = looks.prefix(500).map { look -> View in
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
                "count": .text(language.count(looks.count, "history.count")),
            ], title: "history.title", wide: true)
    }
}

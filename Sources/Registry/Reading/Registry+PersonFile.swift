// Part of Reunify. Copyright the Reunify contributors.
// SPDX-License-Identifier: Apache-2.0

package import Casework

/// All that somebody is shown of a person at once: of one moment, and on record as one entry.
package struct PersonFile: Sendable {
    /// The person, and who their relatives are.
    package let sight: Sight
    /// Whom the persons of links stand for, after merges.
    package let standsFor: [PersonID: PersonID]
    /// Legal clocks; nil where whoever asks may not see them.
    package let clocks: [Clock]?
    /// Open tasks that whoever asks may see: their role's, or all for who gives out tasks.
    package let tasks: [WorkTask]
    /// Photos, newest first.
    package let photos: [Document]
}

extension Registry {
    /// Shows what the rules allow of a person, and who the relatives are, once it is on record that it was
    /// shown; nil where there is no such person.
    ///
    /// - Complexity: what is on record of the person, and the number of rules of clocks.
    package func file(
        of person: PersonID, _ compartments: Set<Compartment>, by actor: Actor,
        for purpose: Purpose
    ) async throws(RegistryError) -> PersonFile? {
        try await enqueue { (registry) throws(RegistryError) in
            let state = registry.state.casework
            guard state.persons[person] != nil else { return nil }
            let context = ActContext(
                actor: actor, purpose: purpose, at: registry.now, rules: registry.environment.rules)
            let standsFor = Self.relatives(of: person, state, context)
            var asked: [PersonID: Set<Compartment>] = [person: compartments]
            for relative in standsFor.values where asked[relative] == nil {
                asked[relative] = [.identity]
            }
            let view = FurtherView(of: person, state, context)
            let sight = try registry.look(
                at: asked, context, also: { $0.shown(person) ? view.looks : [] })
            let isShown = sight.shown[person] != nil
            return PersonFile(
                sight: sight, standsFor: standsFor,
                clocks: isShown && !view.looks.isEmpty
                    ? state.clocks(
                        by: context.rules.clocks, at: context.at, only: person,
                        zones: context.rules.zones
                    ) { _ in true } : nil,
                tasks: isShown ? view.tasks : [],
                photos: isShown
                    ? state.documents(of: person).filter { PaperKind($0.kind) == .photo }
                        .sorted { $1.id < $0.id } : [])
        }
    }

    /// Their names are shown with the links, so that they are part of the look.
    private static func relatives(
        of person: PersonID, _ state: CaseworkState, _ context: ActContext
    ) -> [PersonID: PersonID] {
        guard case .accepted = decide(state, .file(.disclose(person, .links)), context) else {
            return [:]
        }
        var standsFor: [PersonID: PersonID] = [:]
        for one in state.links(of: person).flatMap({ [$0.subject, $0.relative] }) {
            standsFor[one] = state.canonical(one)
        }
        return standsFor
    }
}

/// What is shown of a person beside the parts of the record.
private struct FurtherView {
    /// That clocks were looked at; empty where whoever asks may not.
    let looks: [Event]
    let tasks: [WorkTask]

    init(of person: PersonID, _ state: CaseworkState, _ context: ActContext) {
        guard case .user(let user, let role, let agency) = context.actor else {
            (looks, tasks) = ([], [])
            return
        }
        let relation = state.relation(of: user, agency, to: person, at: context.at)
        func may(_ action: Action) -> Bool {
            Permissions.allows(role, action, for: context.purpose, relation: relation)
        }
        if may(.seeClocks), case .accepted(let events) = decide(state, .clock(.look), context) {
            looks = events
        } else {
            looks = []
        }
        guard may(.note) else {
            tasks = []
            return
        }
        let gives = may(.assignTask)
        let own = Set(state.identifiers(of: person))
        tasks = state.openTasks.filter {
            own.contains($0.person) && (gives || $0.accountable == role)
        }.sorted { ($0.due, $0.id) < ($1.due, $1.id) }
    }
}

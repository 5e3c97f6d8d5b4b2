// Part of Reunify. Copyright the Reunify contributors.
// SPDX-License-Identifier: Apache-2.0

package import Casework

/// What somebody is shown of several people in one look, and what stays hidden of each.
package struct Sight: Sendable {
    /// What was shown, by the person that was asked for.
    package fileprivate(set) var shown: [PersonID: Disclosure] = [:]
    /// Why a part is not shown.
    package fileprivate(set) var hidden: [PersonID: [Compartment: Refusal]] = [:]
    /// The entry of the journal that says so; nil where nothing was shown.
    package fileprivate(set) var entry: UInt64?

    /// Nobody.
    package init() {}
}

extension Registry {
    /// Shows what the rules allow of several people, once it is on record as one entry that it was
    /// shown; what they do not allow is answered with the reason.
    ///
    /// - Complexity: that of ``read(_:_:by:for:)`` for each.
    package func read(
        together asked: [PersonID: Set<Compartment>], by actor: Actor, for purpose: Purpose
    ) async throws(RegistryError) -> Sight {
        try await enqueue { (registry) throws(RegistryError) in
            let context = ActContext(
                actor: actor, purpose: purpose, at: registry.now, rules: registry.environment.rules)
            return try registry.look(at: asked, context) { _ in [] }
        }
    }

    /// Decides what is shown of people, and records the look.
    ///
    /// - Parameter also: What else was looked at, given what is shown.
    func look(
        at asked: [PersonID: Set<Compartment>], _ context: ActContext, also: (Sight) -> [Event]
    ) throws(RegistryError) -> Sight {
        let state = state.casework
        var sight = Sight()
        var happenings: [Happening] = []
        for (person, compartments) in asked.sorted(by: { $0.key < $1.key }) {
            var parts: [Compartment] = []
            for compartment in compartments.sorted(by: { $0.rawValue < $1.rawValue }) {
                switch decide(state, .file(.disclose(person, compartment)), context) {
                case .accepted(let events):
                    parts.append(compartment)
                    happenings += events.map(Happening.casework)
                case .refused(let refusal):
                    sight.hidden[person, default: [:]][compartment] = refusal
                }
            }
            if !parts.isEmpty {
                // The entry's number is known already: it is the next.
                var disclosure = Disclosure(of: state.canonical(person), entry: next)
                for compartment in parts { disclosure.open(compartment, from: state) }
                sight.shown[person] = disclosure
            }
        }
        guard !happenings.isEmpty else { return sight }
        happenings += also(sight).map(Happening.casework)
        sight.entry = try record(
            Act(
                at: context.at, actor: context.actor, purpose: context.purpose,
                happenings: happenings))
        return sight
    }
}

extension Sight {
    /// Whether anything of a person is shown.
    func shown(_ person: PersonID) -> Bool { shown[person] != nil }
}

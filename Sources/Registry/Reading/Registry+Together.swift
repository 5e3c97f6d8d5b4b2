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
            let state = registry.state.casework
            var sight = Sight()
            var open: [PersonID: [Compartment]] = [:]
            var happenings: [Happening] = []
            for (person, compartments) in asked.sorted(by: { $0.key < $1.key }) {
                for compartment in compartments.sorted(by: { $0.rawValue < $1.rawValue }) {
                    switch decide(state, .file(.disclose(person, compartment)), context) {
                    case .accepted(let events):
                        open[person, default: []].append(compartment)
                        happenings += events.map(Happening.casework)
                    case .refused(let refusal):
                        sight.hidden[person, default: [:]][compartment] = refusal
                    }
                }
            }
            guard !happenings.isEmpty else { return sight }
            let entry = try registry.record(
                Act(at: context.at, actor: actor, purpose: purpose, happenings: happenings))
            sight.entry = entry
            for (person, compartments) in open {
                var disclosure = Disclosure(of: state.canonical(person), entry: entry)
                for compartment in compartments { disclosure.open(compartment, from: state) }
                sight.shown[person] = disclosure
            }
            return sight
        }
    }
}

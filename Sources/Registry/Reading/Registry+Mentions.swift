// Part of Reunify. Copyright the Reunify contributors.
// SPDX-License-Identifier: Apache-2.0

package import Casework

/// An entry of the journal in which a person was written about or shown: who, when, and what for.
package struct Mention: Hashable, Sendable {
    package let entry: UInt64
    package let at: Moment
    package let actor: Actor
    package let purpose: Purpose
    /// The parts of the person's record that were shown; empty where something was written.
    package let shown: [Compartment]
}

extension Registry {
    /// Who wrote about a person or saw the person's record, the newest first.
    ///
    /// - Complexity: every entry is opened.
    package func mentions(
        at person: PersonID, by actor: Actor, for purpose: Purpose
    ) async throws(RegistryError) -> Outcome<[Mention]> {
        let shown = try await read(person, [.journal], by: actor, for: purpose)
        guard shown.accepted != nil else {
            return .refused(shown.refusal ?? Refusal(.notPermitted))
        }
        let identifiers = Set(try await observe { $0.casework.identifiers(of: person) })
        let owners = Set(identifiers.map(KeyOwner.person))
        let (journal, ring, count) = (journal, ring, next)
        var found: [Mention] = []
        try await Replay(journal: journal, ring: ring).forEach(of: count) { entry in
            guard entry.mentions(owners) else { return }
            let parts = entry.act.events.compactMap { event -> Compartment? in
                guard case .file(.disclosed(let seen, let part, _, _)) = event,
                    identifiers.contains(seen)
                else { return nil }
                return part
            }
            found.append(
                Mention(
                    entry: entry.sequence, at: entry.act.at, actor: entry.act.actor,
                    purpose: entry.act.purpose, shown: parts))
        }
        return .accepted(found.reversed())
    }
}

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
    /// Who wrote about a person or saw the person's record: the newest first, and of how many.
    ///
    /// - Parameter limit: So many are told at most.
    /// - Complexity: the entries of the person; the first question after a start opens every entry.
    package func mentions(
        at person: PersonID, limit: Int, by actor: Actor, for purpose: Purpose
    ) async throws(RegistryError) -> Outcome<(mentions: [Mention], count: Int)> {
        let shown = try await read(person, [.journal], by: actor, for: purpose)
        guard let disclosure = shown.accepted else {
            return .refused(shown.refusal ?? Refusal(.notPermitted))
        }
        let identifiers = Set(try await observe { $0.casework.identifiers(of: person) })
        // Later ones may not be stored yet.
        let entries = try await mentionsOfEverybody().entries(of: identifiers)
            .filter { $0 <= disclosure.entry }
        let mentions = try await Self.mentions(
            Array(entries.prefix(limit)), of: identifiers, journal, ring)
        return .accepted((mentions, entries.count))
    }

    @concurrent
    private static func mentions(
        _ entries: [UInt64], of identifiers: Set<PersonID>, _ journal: any Journal, _ ring: KeyRing
    ) async throws(RegistryError) -> [Mention] {
        let sealing = EntrySealing(keys: ring.derived)
        var found: [Mention] = []
        for sequence in entries {
            let stored: [JournalEntry]
            do { stored = try journal.entries(from: sequence, limit: 1) } catch {
                throw .journal(error)
            }
            guard let first = stored.first, first.sequence == sequence else {
                throw .damagedEntry(sequence)
            }
            let entry = try sealing.open(first, ring: ring)
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
        return found
    }
}

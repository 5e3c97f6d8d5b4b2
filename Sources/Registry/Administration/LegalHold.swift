// Part of Reunify. Copyright the Reunify contributors.
// SPDX-License-Identifier: Apache-2.0

package import Casework

/// Nothing of a person may be erased until it is lifted: a court, or somebody who may go to one, needs it.
package struct LegalHold: Hashable, Sendable {
    package let person: PersonID
    package let reason: String
    /// Who placed it; nil where the entry names nobody.
    package let by: UserID?
    package let at: Moment
}

extension Registry {
    /// Forbids that anything of a person is erased until the hold is lifted; of all numbers that stand for
    /// the person, so that it stays on each of them where records are split off later.
    ///
    /// - Parameter key: With the same key it is on record once.
    /// - Throws: `RegistryError.onHold` where there is one: its reason is not written over.
    @discardableResult
    package func hold(
        _ person: PersonID, reason: String, by actor: Actor, for purpose: Purpose,
        key: IdempotencyKey? = nil
    ) async throws(RegistryError) -> Acknowledgement {
        try await placing(
            ["hold", "\(person)", reason], actor, purpose, key
        ) { (registry) throws(RegistryError) in
            let own = try registry.canonical(person, within: .placeHold, of: actor, for: purpose)
            try registry.require(reason: reason)
            let all = registry.state.casework.identifiers(of: own)
            let free = all.filter { registry.state.holds[$0] == nil }
            guard !free.isEmpty else { throw .onHold(own) }
            return free.map { .holdPlaced($0, reason: reason) }
        }
    }

    /// Lifts the hold on a person.
    ///
    /// - Parameter key: With the same key it is on record once.
    /// - Throws: `RegistryError.changedMeanwhile` where there is none.
    @discardableResult
    package func liftHold(
        of person: PersonID, reason: String, by actor: Actor, for purpose: Purpose,
        key: IdempotencyKey? = nil
    ) async throws(RegistryError) -> Acknowledgement {
        try await placing(
            ["lift hold", "\(person)", reason], actor, purpose, key
        ) { (registry) throws(RegistryError) in
            let own = try registry.canonical(person, within: .placeHold, of: actor, for: purpose)
            try registry.require(reason: reason)
            let held = registry.state.casework.identifiers(of: own).filter {
                registry.state.holds[$0] != nil
            }
            guard !held.isEmpty else { throw .changedMeanwhile }
            return held.map { .holdLifted($0, reason: reason) }
        }
    }

    /// Puts on record what is decided now; once for a key.
    private func placing(
        _ words: [String], _ actor: Actor, _ purpose: Purpose, _ key: IdempotencyKey?,
        _ decide:
            @escaping @Sendable (isolated Registry) throws(RegistryError) -> [AdministrativeEvent]
    ) async throws(RegistryError) -> Acknowledgement {
        try await enqueue { (registry) throws(RegistryError) in
            let digest = registry.ring.derived.digest(words, by: actor, for: purpose)
            if let key, let stored = try registry.request(key) {
                return try registry.repetition(of: stored, digest)
            }
            let events = try decide(registry)
            let entry = try registry.record(
                Act(
                    at: registry.now, actor: actor, purpose: purpose,
                    happenings: events.map(Happening.administrative)))
            if let key {
                registry.remember(
                    key, digest, first: entry, count: 1,
                    IdentifierSource(after: registry.state.highest))
            }
            return Acknowledgement(first: entry, count: 1, isRepetition: false)
        }
    }
}

// Part of Reunify. Copyright the Reunify contributors.
// SPDX-License-Identifier: Apache-2.0

package import Casework

extension Registry {
    /// Makes everything that was said of people unreadable for good, by destroying their keys.
    ///
    /// What stays is that they existed and since when, how they are linked, who was responsible for them
    /// when, sex and year of birth: what links, permissions and counts depend on. A later entry about
    /// such a person is sealed by a new key. Copies of the journal that were made before, and the old
    /// keys in them, are beyond reach: see the page on keys.
    ///
    /// - Parameters:
    ///   - persons: They and all that were merged with them.
    ///   - approver: A supervisor, who is not the one who acts.
    /// - Throws: `RegistryError.onHold` where one of them is under a legal hold; `sharedKey` where records
    ///   were split off and the other part is not erased with it.
    /// - Complexity: the size of the registry, once for all `persons`.
    @discardableResult
    package func erase(
        _ persons: [PersonID], reason: String, by actor: Actor, approvedBy approver: Actor,
        for purpose: Purpose
    ) async throws(RegistryError) -> Acknowledgement {
        try await enqueue(isAlone: true) { (registry) throws(RegistryError) in
            let user = try AdministrativePermission.erase.user(actor, for: purpose)
            let second = try AdministrativePermission.erase.second(approver, than: user)
            try registry.require(reason: reason)
            return try registry.destroyKeys(
                of: persons, reason: reason, actor, purpose, approver: second)
        }
    }

    private func destroyKeys(
        of persons: [PersonID], reason: String, _ actor: Actor, _ purpose: Purpose,
        approver: UserID
    ) throws(RegistryError) -> Acknowledgement {
        let casework = state.casework
        for person in persons { try require(person) }
        let all = Set(persons.flatMap(casework.identifiers))
        for person in all.sorted() where state.holds[person] != nil { throw .onHold(person) }
        // Records that were split off are sealed by the key of whom they were split from.
        var shared: Set<PersonID> = []
        for resolution in casework.resolutions.values {
            if case .split(_, let from, let into) = resolution.kind,
                all.contains(from) != all.contains(into)
            {
                shared.formUnion([from, into])
            }
        }
        guard shared.isEmpty else { throw .sharedKey(shared.sorted()) }
        let rows = all.flatMap { casework.persons[$0]?.records ?? [] }
            .compactMap { casework.records[$0]?.row }.filter { ring.has(.row($0)) }.sorted()
        let sequence = try record(
            .erased(all.sorted(), rows: rows, reason: reason, approver: approver), by: actor,
            for: purpose)
        destroy(all.sorted().map(KeyOwner.person) + rows.map(KeyOwner.row))
        removeTokens(of: all.sorted())
        needsReload = true
        return Acknowledgement(first: sequence, count: 1, isRepetition: false)
    }

    /// Nobody is found any more by a number of these people.
    func removeTokens(of persons: [PersonID]) {
        let numbers = Set(persons.map(\.number))
        draft.tokens.removeAll { numbers.contains($0.person) }
        draft.tokensRemoved += numbers.sorted()
    }

    func destroy(_ owners: [KeyOwner]) {
        for owner in owners {
            ring.destroy(owner)
            draft.keys[owner] = nil
            draft.destroyed.append(owner)
        }
    }

    func require(_ person: PersonID) throws(RegistryError) {
        guard state.casework.persons[person] != nil else { throw .unknownPerson(person) }
    }

    func require(reason: String) throws(RegistryError) {
        guard reason.contains(where: { !$0.isWhitespace }) else { throw .reasonMissing }
    }
}

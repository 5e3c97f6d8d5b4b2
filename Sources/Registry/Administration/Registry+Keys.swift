// Part of Reunify. Copyright the Reunify contributors.
// SPDX-License-Identifier: Apache-2.0

package import Casework
import Crypto

extension Registry {
    /// Gives an agency a new key, and wraps every key anew that the old one wrapped.
    ///
    /// Nothing is sealed again: content is sealed by people's keys, which stay what they are.
    package func rotateKey(
        of agency: AgencyID, by actor: Actor, for purpose: Purpose = .maintenance
    )
        async throws(RegistryError)
    {
        try await enqueue(isAlone: true) { (registry) throws(RegistryError) in
            _ = try AdministrativePermission.keys.user(actor, for: purpose)
            guard registry.ring.has(.agency(agency)) else { throw .unknownAgency(agency) }
            try registry.record(.agencyKeyRotated(agency), by: actor, for: purpose)
            let changed = registry.ring.rotate(agency, randomness: &registry.chance)
            registry.store(changed)
        }
    }

    /// Wraps the keys of the registry and of all agencies by a new root key.
    ///
    /// From then on the registry opens with the new one only. Copies of the journal from before open
    /// with the old one, until nobody has it any more.
    package func rotateRootKey(
        to provider: any RootKeyProvider, by actor: Actor, for purpose: Purpose = .maintenance
    ) async throws(RegistryError) {
        let root: SymmetricKey
        do { root = try provider.rootKey() } catch { throw .rootKey(error) }
        try await enqueue(isAlone: true) { (registry) throws(RegistryError) in
            _ = try AdministrativePermission.keys.user(actor, for: purpose)
            try registry.record(.rootKeyRotated, by: actor, for: purpose)
            registry.store(registry.ring.rotateRoot(to: root))
        }
    }

    /// Destroys the key of an agency: nothing can be read any more of what was said of the people whom
    /// it registered.
    ///
    /// What stays is what an erasure leaves of each of them.
    ///
    /// - Parameter approver: Another operator, or a supervisor.
    package func destroyKey(
        of agency: AgencyID, reason: String, by actor: Actor, approvedBy approver: Actor,
        for purpose: Purpose = .maintenance
    ) async throws(RegistryError) {
        try await enqueue(isAlone: true) { (registry) throws(RegistryError) in
            let user = try AdministrativePermission.keys.user(actor, for: purpose)
            let second = try AdministrativePermission.keys.second(approver, than: user)
            try registry.require(reason: reason)
            guard registry.ring.has(.agency(agency)) else { throw .unknownAgency(agency) }
            let persons = registry.ring.persons(of: agency)
            let rows = registry.ring.rows(of: agency)
            for person in persons where registry.state.holds[person] != nil {
                throw .onHold(person)
            }
            try registry.record(
                Act(
                    at: registry.now, actor: actor, purpose: purpose,
                    happenings: [
                        .administrative(
                            .erased(persons, rows: rows, reason: reason, approver: second)),
                        .administrative(
                            .agencyKeyDestroyed(agency, reason: reason, approver: second)),
                    ]))
            registry.destroy(
                persons.map(KeyOwner.person) + rows.map(KeyOwner.row) + [.agency(agency)])
            registry.removeTokens(of: persons)
            registry.needsReload = true
        }
    }

    private func store(_ changed: [KeyOwner]) {
        for owner in changed { draft.keys[owner] = ring.wrapped(owner) }
    }
}

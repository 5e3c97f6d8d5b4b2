// Part of Reunify. Copyright the Reunify contributors.
// SPDX-License-Identifier: Apache-2.0

package import Casework

/// Somebody asked that what is on record of a person becomes unreadable, and nobody has answered.
package struct ErasureRequest: Hashable, Sendable {
    package let person: PersonID
    package let by: UserID
    package let at: Moment
    package let reason: String
}

extension Registry {
    /// Asks that a person is erased; nothing is done before a supervisor agrees.
    ///
    /// - Throws: `RegistryError.onHold` where a legal hold forbids it.
    package func askErasure(
        of person: PersonID, reason: String, by actor: Actor, for purpose: Purpose
    ) async throws(RegistryError) {
        try await enqueue { (registry) throws(RegistryError) in
            let own = try registry.canonical(
                person, within: .requestErasure, of: actor, for: purpose)
            try registry.require(reason: reason)
            try registry.requireNoHold(on: own)
            guard registry.state.erasureRequests[own] == nil else { return }
            try registry.record(.erasureAsked(own, reason: reason), by: actor, for: purpose)
        }
    }

    /// Agrees as the second person to what somebody asked for: the keys of the person are destroyed.
    ///
    /// The entry names who asked as the one who acts, and the supervisor as the one who agreed.
    ///
    /// - Throws: `RegistryError.changedMeanwhile` where nobody asks for it any more;
    ///   `secondPersonNeeded` where it is the same person.
    @discardableResult
    package func approveErasure(
        of person: PersonID, by actor: Actor, for purpose: Purpose
    ) async throws(RegistryError) -> Acknowledgement {
        let asked = try await enqueue {
            (registry) throws(RegistryError) -> (ErasureRequest, Actor) in
            let own = try registry.canonical(
                person, within: .approveErasure, of: actor, for: purpose)
            guard let request = registry.state.erasureRequests[own],
                let first = registry.state.directory.users[request.by]
            else { throw .changedMeanwhile }
            return (request, first.actor)
        }
        return try await erase(
            [asked.0.person], reason: asked.0.reason, by: asked.1, approvedBy: actor,
            for: .registration)
    }

    /// Says no to what somebody asked for.
    package func declineErasure(
        of person: PersonID, reason: String, by actor: Actor, for purpose: Purpose
    ) async throws(RegistryError) {
        try await enqueue { (registry) throws(RegistryError) in
            let own = try registry.canonical(
                person, within: .approveErasure, of: actor, for: purpose)
            try registry.require(reason: reason)
            guard registry.state.erasureRequests[own] != nil else { throw .changedMeanwhile }
            try registry.record(.erasureDeclined(own, reason: reason), by: actor, for: purpose)
        }
    }

    /// The person after all merges, where somebody may do this with their record.
    func canonical(
        _ person: PersonID, within action: Action, of actor: Actor, for purpose: Purpose
    ) throws(RegistryError) -> PersonID {
        guard case .user(let user, let role, let agency) = actor else { throw .notPermitted }
        try require(person)
        let relation = state.casework.relation(of: user, agency, to: person, at: now)
        guard Permissions.allows(role, action, for: purpose, relation: relation) else {
            throw .notPermitted
        }
        return state.casework.canonical(person)
    }

    private func requireNoHold(on person: PersonID) throws(RegistryError) {
        for one in state.casework.identifiers(of: person) where state.holds[one] != nil {
            throw .onHold(one)
        }
    }
}

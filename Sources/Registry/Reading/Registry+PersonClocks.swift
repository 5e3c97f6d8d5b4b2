// Part of Reunify. Copyright the Reunify contributors.
// SPDX-License-Identifier: Apache-2.0

package import Casework

extension Registry {
    /// The legal clocks of a person, by the rules of this installation and the orders in force, once it is
    /// on record that somebody looked.
    ///
    /// - Complexity: the number of rules.
    package func clocks(
        of person: PersonID, by actor: Actor, for purpose: Purpose
    ) async throws(RegistryError) -> Outcome<[Clock]> {
        guard case .user(let user, let role, let agency) = actor else {
            return .refused(Refusal(.peopleDecide))
        }
        let (rules, at) = (environment.rules, now)
        let isReachable = try await observe { state in
            state.casework.persons[person] != nil
                && Permissions.allows(
                    role, .seeClocks, for: purpose,
                    relation: state.casework.relation(of: user, agency, to: person, at: at))
        }
        guard isReachable else { return .refused(Refusal(.notReachable)) }
        let looked = try await submit(.clock(.look), by: actor, for: purpose, key: .random(&chance))
        if case .refused(let refusal) = looked { return .refused(refusal) }
        return .accepted(
            try await observe { state in
                state.casework.clocks(by: rules.clocks, at: at, only: person, zones: rules.zones) {
                    _ in true
                }
            })
    }

    /// The legal clocks of everybody within reach and of the work as a whole, once it is on record that
    /// somebody looked.
    ///
    /// - Complexity: people times rules, on a frozen state; other requests go on meanwhile.
    package func clocks(
        by actor: Actor, for purpose: Purpose
    ) async throws(RegistryError) -> Outcome<[Clock]> {
        guard case .user(let user, let role, let agency) = actor else {
            return .refused(Refusal(.peopleDecide))
        }
        let looked = try await submit(.clock(.look), by: actor, for: purpose, key: .random(&chance))
        if case .refused(let refusal) = looked { return .refused(refusal) }
        let (rules, at) = (environment.rules, now)
        let state = try await observe { $0.casework }
        return .accepted(
            await Self.clocks(state, rules, at) { person in
                Permissions.allows(
                    role, .seeClocks, for: purpose,
                    relation: state.relation(of: user, agency, to: person, at: at))
            })
    }

    @concurrent
    private static func clocks(
        _ state: CaseworkState, _ rules: Rules, _ at: Moment,
        _ isWithinReach: @Sendable (PersonID) -> Bool
    ) async -> [Clock] {
        state.clocks(
            by: rules.clocks, at: at, zones: rules.zones, isWithinReach: isWithinReach)
    }
}

// Part of Reunify. Copyright the Reunify contributors.
// SPDX-License-Identifier: Apache-2.0

import Casework

/// Who may do what with the registry itself: the table beside `Permissions`.
enum AdministrativePermission {
    case enroll, announce, erase, keys, recover, package, webhooks

    /// The roles that may, each with the purpose it has to state.
    var roles: [(Role, Purpose)] {
        switch self {
        case .enroll, .keys, .recover, .package, .webhooks: [(.operator, .maintenance)]
        case .announce, .erase: [(.dataSteward, .registration)]
        }
    }

    /// The user who acts, where the table allows it.
    func user(_ actor: Actor, for purpose: Purpose) throws(RegistryError) -> UserID {
        guard case .user(let user, let role, _) = actor,
            roles.contains(where: { $0 == (role, purpose) })
        else { throw .notPermitted }
        return user
    }

    /// A second person: a supervisor, or for the keys and the log another operator.
    func second(_ approver: Actor, than user: UserID) throws(RegistryError) -> UserID {
        guard case .user(let second, let role, _) = approver, second != user,
            role == .supervisor || (role == .operator && self != .erase)
        else { throw .secondPersonNeeded }
        return second
    }
}

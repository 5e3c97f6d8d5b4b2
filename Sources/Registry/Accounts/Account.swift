// Part of Reunify. Copyright the Reunify contributors.
// SPDX-License-Identifier: Apache-2.0

package import Casework

/// How somebody who works with the registry proves who they are.
struct Account: Hashable, Sendable, Codable {
    let user: UserID
    /// As a PHC string; nil before the first.
    var password: String?
    /// The secret of the authenticator app.
    var codeSecret: [UInt8]?
    /// A secret that was shown, and is not confirmed by a code yet.
    var offeredSecret: [UInt8]?
    /// The step of the last code that was used: none is taken twice.
    var usedStep: Int?
    var isClosed = false
    /// SHA-256 of the token of a one-time link, and until when it holds.
    var invitation: [UInt8]?
    var invitedUntil: Int?
    /// Where programs fetch the calendar of the user's legal clocks.
    var calendar: CalendarAddress?

    init(user: UserID) { self.user = user }
}

/// Where an account stands, without secrets.
package struct AccountStanding: Hashable, Sendable {
    package let hasPassword: Bool
    package let hasCode: Bool
    package let isClosed: Bool
    /// Until when a one-time link holds, in seconds since 1970.
    package let invitedUntil: Int?
}

extension Role {
    /// Whether a password alone is not enough.
    package var needsCode: Bool {
        switch self {
        case .supervisor, .verifier, .operator: true
        default: false
        }
    }

    /// What the role may state as purposes, in the order of the table of permissions.
    package var purposes: [Purpose] {
        if self == .operator { return [.maintenance] }
        var purposes: [Purpose] = []
        for grant in Permissions.table where grant.role == self {
            for purpose in grant.purposes.sorted(by: { $0.rawValue < $1.rawValue })
            where !purposes.contains(purpose) {
                purposes.append(purpose)
            }
        }
        return purposes
    }
}

/// What happened to an account; journaled without secrets.
package enum AccountAct: String, Hashable, Sendable, Codable, CaseIterable {
    case invited, passwordSet, codeSet, signedIn, refused, signedOut, closed, reopened, confirmed
    case clientMade, clientRevoked
    case calendarMade, calendarRevoked
    /// Searched more than people do.
    case slowed
}

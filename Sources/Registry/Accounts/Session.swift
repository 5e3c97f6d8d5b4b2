// Part of Reunify. Copyright the Reunify contributors.
// SPDX-License-Identifier: Apache-2.0

package import Casework

/// Somebody is signed in.
///
/// The token is with the browser alone; the registry keeps its SHA-256.
package struct Session: Hashable, Sendable, Codable {
    package let user: UserID
    /// Seconds since 1970.
    package let began: Int
    package internal(set) var lastSeen: Int
    /// When the person last proved who they are.
    package internal(set) var confirmed: Int
    /// What the person works for.
    package internal(set) var purpose: Purpose
    /// Nothing is open before an authenticator app is set up.
    package internal(set) var mustSetUpCode: Bool

    /// When a session ends (NIST SP 800-63B, AAL2, and stricter), in seconds.
    package enum Limit {
        package static let idle = 15 * 60
        package static let total = 12 * 3600
        /// For so long a proof is enough for accounts and roles.
        package static let confirmation = 5 * 60
    }

    /// Whether it still holds.
    func holds(at now: Int) -> Bool {
        now - lastSeen < Limit.idle && now - began < Limit.total && now >= began
    }

    /// Whether the person proved a short time ago who they are.
    package func isConfirmed(at now: Int) -> Bool { now - confirmed < Limit.confirmation }
}

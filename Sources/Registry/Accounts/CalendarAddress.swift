// Part of Reunify. Copyright the Reunify contributors.
// SPDX-License-Identifier: Apache-2.0

package import Casework

/// A secret address at which programs fetch the calendar of a user's legal clocks; a user has one at most.
///
/// Calendar programs can neither sign in nor send headers: whoever has the address gets the calendar, which
/// names nobody, until the user revokes it, makes another, or begins the account anew.
package struct CalendarAddress: Hashable, Sendable, Codable {
    /// SHA-256 of the secret part.
    let digest: [UInt8]
    /// What for, as every look at clocks says.
    package let purpose: Purpose
    /// Seconds since 1970.
    package let made: Int
    package let expires: Int
    /// When it was fetched last, to the minute; nil where it never was.
    package internal(set) var lastUsed: Int?

    /// For so many days it holds.
    package static let days = 366

    /// Whether it still holds.
    package func holds(at now: Int) -> Bool { made <= now && now < expires }
}

extension AccountBook {
    /// Makes the secret part of an address; one from before holds no more.
    ///
    /// It is told here and nowhere else: only its digest is kept.
    package func makeCalendarAddress(
        for user: Directory.User, _ purpose: Purpose
    ) async throws(AccountError) -> String {
        guard user.role.purposes.contains(purpose), accounts[user.id] != nil else {
            throw .notPermitted
        }
        let token = Self.text(chance.bytes(32))
        try await record(.calendarMade, user.id, by: user.actor)
        let now = clock()
        calendars[user.id] = CalendarAddress(
            digest: Self.digest(token), purpose: purpose, made: now,
            expires: now + CalendarAddress.days * 86_400)
        try await saveAccount(of: user.id)
        return token
    }

    /// Lets the address of a user lead nowhere; nothing happens where there is none.
    package func revokeCalendarAddress(of user: Directory.User) async throws(AccountError) {
        guard calendars[user.id] != nil else { return }
        try await record(.calendarRevoked, user.id, by: user.actor)
        calendars[user.id] = nil
        try await saveAccount(of: user.id)
    }

    /// What there is of a user's address; the secret part is not.
    package func calendarAddress(of user: UserID) -> CalendarAddress? {
        guard let address = calendars[user], address.holds(at: clock()) else { return nil }
        return address
    }

    /// Whose address it is, and what for; nil where it is nobody's, or holds no more.
    package func calendar(_ token: String) async -> (
        address: CalendarAddress, user: Directory.User
    )? {
        let (digest, now) = (Self.digest(token), clock())
        guard let found = calendars.first(where: { $0.value.digest == digest }),
            found.value.holds(at: now), !(accounts[found.key]?.isClosed ?? true),
            let user = await user(found.key)
        else { return nil }
        // Once a minute is exact enough to see whether it is still used.
        if now - (found.value.lastUsed ?? 0) >= 60, calendars[found.key]?.digest == digest {
            calendars[found.key]?.lastUsed = now
            Task { try? await saveAccount(of: found.key) }
        }
        return (found.value, user)
    }

    private func saveAccount(of user: UserID) async throws(AccountError) {
        guard let account = accounts[user] else { return }
        try await save(account)
    }
}

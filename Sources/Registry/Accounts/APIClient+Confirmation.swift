// Part of Reunify. Copyright the Reunify contributors.
// SPDX-License-Identifier: Apache-2.0

import Casework

extension AccountBook {
    /// Whether somebody proved within the last minutes who is behind a program.
    package func isConfirmed(_ client: APIClient) -> Bool {
        confirmedClients[client.id].map { clock() - $0 < Session.Limit.confirmation } ?? false
    }

    /// Proves who is behind a program, by a code of the user's app: a token is one factor, and the code another.
    ///
    /// Each code counts once, and wrong ones slow the user's sign-in down as they do elsewhere.
    ///
    /// - Throws: `AccountError.refused` where the code is wrong, or the user has no app.
    package func confirm(_ client: APIClient, code: String) async throws(AccountError) {
        guard let known = await user(client.user) else { throw .refused }
        let now = clock()
        let isLocked = throttle.isLocked(known.name.lowercased(), at: now)
        guard !isLocked, var account = accounts[client.user], account.codeSecret != nil,
            useCode(code, of: &account, at: now)
        else {
            throttle.fail(known.name.lowercased(), at: now)
            try await record(.refused, client.user, by: nil)
            throw .refused
        }
        accounts[client.user] = account
        try await save(account)
        try await record(.confirmed, client.user, by: known.actor)
        confirmedClients[client.id] = now
    }
}

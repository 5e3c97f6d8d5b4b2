// Part of Reunify. Copyright the Reunify contributors.
// SPDX-License-Identifier: Apache-2.0

import Casework
import Crypto

extension Registry {
    /// Seals accounts.
    var accountsKey: SymmetricKey { ring.derived.accounts }

    /// Journals what happened to an account.
    ///
    /// - Parameter actor: Who did it; nil where it is not known, or the program did.
    func record(_ act: AccountAct, of user: UserID, by actor: Actor?) async throws(RegistryError) {
        _ = try await enqueue { (registry) throws(RegistryError) in
            try registry.record(
                .account(user, act), by: actor ?? .matching(model: "accounts"), for: .maintenance)
        }
    }
}

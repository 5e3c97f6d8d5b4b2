// Part of Reunify. Copyright the Reunify contributors.
// SPDX-License-Identifier: Apache-2.0

import Synchronization

/// Accounts in memory, for tests.
package final class AccountStoreInMemory: AccountStore {
    private let rows = Mutex<[AccountRow.Name: AccountRow]>([:])

    /// An empty store.
    package init() {}

    /// All rows.
    package func accountRows() throws(JournalError) -> [AccountRow] {
        rows.withLock { Array($0.values) }
    }

    /// Writes rows and takes others out, all or none.
    package func writeAccounts(
        _ rows: [AccountRow], removing: [AccountRow.Name]
    ) throws(JournalError) {
        self.rows.withLock { all in
            for name in removing { all[name] = nil }
            for row in rows { all[row.name] = row }
        }
    }
}

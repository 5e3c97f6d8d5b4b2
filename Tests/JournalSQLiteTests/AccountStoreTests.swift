// Part of Reunify. Copyright the Reunify contributors.
// SPDX-License-Identifier: Apache-2.0

import JournalSQLite
import Registry
import Testing

@Suite struct AccountStoreTests {
    private func row(_ number: UInt8, _ content: UInt8) -> AccountRow {
        AccountRow(
            name: AccountRow.Name(kind: 2, bytes: Array(repeating: number, count: 32)),
            sealed: Array(repeating: content, count: 40))
    }

    @Test func `accounts are written, replaced and taken out in one transaction, and stay`() throws
    {
        let folder = try TemporaryFolder()
        let journal = try JournalSQLite.create(at: folder.file())
        try journal.writeAccounts([row(1, 1), row(2, 2)], removing: [])
        try journal.writeAccounts([row(2, 3)], removing: [row(1, 0).name])
        #expect(try journal.accountRows() == [row(2, 3)])
        // One that does not fit takes the others with it.
        let short = AccountRow(name: AccountRow.Name(kind: 2, bytes: [1]), sealed: [1])
        #expect(throws: JournalError.self) {
            try journal.writeAccounts([row(3, 3), short], removing: [row(2, 0).name])
        }
        #expect(try journal.selfCheck() == [])
        try journal.close()
        let again = try JournalSQLite.open(at: folder.file())
        #expect(try again.accountRows() == [row(2, 3)])
        try again.close()
    }
}

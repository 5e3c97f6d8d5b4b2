// Part of Reunify. Copyright the Reunify contributors.
// SPDX-License-Identifier: Apache-2.0

import Foundation
import GRDB
package import Registry

/// Accounts beside the journal, in the same file: a backup holds both.
extension JournalSQLite: AccountStore {
    /// All rows.
    package func accountRows() throws(JournalError) -> [AccountRow] {
        try SQLiteFault.mapped {
            try queue.read { database in
                try Row.fetchAll(database, sql: "SELECT kind, name, sealed FROM account").map {
                    row in
                    let (kind, name, sealed): (Int, Data, Data) = (row[0], row[1], row[2])
                    guard let kind = UInt8(exactly: kind) else {
                        throw JournalError.damaged(table: "account")
                    }
                    return AccountRow(
                        name: AccountRow.Name(kind: kind, bytes: [UInt8](name)),
                        sealed: [UInt8](sealed))
                }
            }
        }
    }

    /// Writes rows and takes others out, all or none.
    package func writeAccounts(
        _ rows: [AccountRow], removing: [AccountRow.Name]
    ) throws(JournalError) {
        guard !rows.isEmpty || !removing.isEmpty else { return }
        try SQLiteFault.mapped {
            try queue.writeWithoutTransaction { database in
                try database.inTransaction(.immediate) {
                    for name in removing {
                        try database.execute(
                            sql: "DELETE FROM account WHERE kind = ? AND name = ?",
                            arguments: [Int(name.kind), Data(name.bytes)])
                    }
                    for row in rows {
                        try database.execute(
                            sql: """
                                INSERT INTO account (kind, name, sealed) VALUES (?, ?, ?)
                                ON CONFLICT (kind, name) DO UPDATE SET sealed = excluded.sealed
                                """,
                            arguments: [
                                Int(row.name.kind), Data(row.name.bytes), Data(row.sealed),
                            ])
                    }
                    return .commit
                }
            }
        }
    }
}

// Part of Reunify. Copyright the Reunify contributors.
// SPDX-License-Identifier: Apache-2.0

import Casework
import Foundation
import GRDB
package import Registry
package import TransparencyLog

extension JournalSQLite {
    /// The number of entries.
    package func count() throws(JournalError) -> UInt64 {
        try read { database in
            let last = try Int64.fetchOne(
                database.cachedStatement(sql: "SELECT max(sequence) FROM entry"))
            return last.map { UInt64(bitPattern: $0) + 1 } ?? 0
        }
    }

    /// Entries in their order.
    package func entries(from first: UInt64, limit: Int) throws(JournalError) -> [JournalEntry] {
        try rows(
            "SELECT sequence, kept, content, leaf FROM entry WHERE sequence >= ? "
                + "ORDER BY sequence LIMIT ?",
            [first.stored, limit.databaseValue]
        ) { row in
            JournalEntry(
                sequence: UInt64(bitPattern: row[0]), kept: Self.bytes(row[1]),
                content: Self.bytes(row[2]), leaf: try Self.hash(row[3], "entry"))
        }
    }

    /// Leaves of the log in their order.
    package func leaves(from first: UInt64, limit: Int) throws(JournalError) -> [TreeHash] {
        try rows(
            "SELECT leaf FROM entry WHERE sequence >= ? ORDER BY sequence LIMIT ?",
            [first.stored, limit.databaseValue]
        ) { try Self.hash($0[0], "entry") }
    }

    /// All keys, by kind and number.
    package func keys() throws(JournalError) -> [(KeyOwner, WrappedKey)] {
        try rows(
            "SELECT kind, number, agency, generation, wrapped FROM wrappedKey "
                + "ORDER BY kind, number", []
        ) { row in
            let kind: Int = row[0]
            let agency: Int64? = row[2]
            let generation: Int = row[3]
            let wrapped: Data = row[4]
            guard let kind = UInt8(exactly: kind), let generation = UInt32(exactly: generation),
                let owner = KeyOwner(kind: kind, number: UInt64(bitPattern: row[1])),
                let key = WrappedKey(
                    agency: agency.map { AgencyID(UInt64(bitPattern: $0)) },
                    generation: generation, bytes: wrapped)
            else { throw JournalError.damaged(table: "wrappedKey") }
            return (owner, key)
        }
    }

    /// The epochs of the log.
    package func epochs() throws(JournalError) -> [LogEpoch] {
        try rows("SELECT number, origin, first FROM epoch ORDER BY number", []) { row in
            LogEpoch(
                number: UInt64(bitPattern: row[0]), origin: row[1],
                first: UInt64(bitPattern: row[2]))
        }
    }

    /// Hashes above the leaves.
    package func nodes(epoch: UInt64, level: Int, from first: UInt64, limit: Int)
        throws(JournalError) -> [TreeHash]
    {
        try rows(
            "SELECT hash FROM node WHERE epoch = ? AND level = ? AND position >= ? "
                + "ORDER BY position LIMIT ?",
            [epoch.stored, level.databaseValue, first.stored, limit.databaseValue]
        ) { try Self.hash($0[0], "node") }
    }

    /// Signed checkpoints in the order of their sizes.
    package func checkpoints(epoch: UInt64, from size: UInt64, limit: Int) throws(JournalError)
        -> [StoredCheckpoint]
    {
        try rows(
            "SELECT epoch, size, note FROM checkpoint WHERE epoch = ? AND size >= ? "
                + "ORDER BY size LIMIT ?",
            [epoch.stored, size.stored, limit.databaseValue], Self.checkpoint)
    }

    /// The newest checkpoint of an epoch.
    package func lastCheckpoint(epoch: UInt64) throws(JournalError) -> StoredCheckpoint? {
        try rows(
            "SELECT epoch, size, note FROM checkpoint WHERE epoch = ? ORDER BY size DESC LIMIT 1",
            [epoch.stored], Self.checkpoint
        ).first
    }

    /// What a request did.
    package func request(_ key: RequestKey) throws(JournalError) -> StoredRequest? {
        try rows(
            "SELECT digest, first, count, identifiers FROM request WHERE key = ?",
            [key.bytes.stored]
        ) { row in
            StoredRequest(
                digest: Self.bytes(row[0]), first: UInt64(bitPattern: row[1]),
                count: UInt64(bitPattern: row[2]), identifiers: Self.bytes(row[3]))
        }.first
    }

    /// Numbers of people with a token, ascending.
    package func persons(with token: IdentifierToken) throws(JournalError) -> [UInt64] {
        try rows(
            "SELECT person FROM token WHERE token = ? ORDER BY person", [token.bytes.stored]
        ) { UInt64(bitPattern: $0[0]) }
    }

    /// Rows of the current state.
    package func state(after: StateName?, limit: Int) throws(JournalError) -> [StateRow] {
        let kind = after.map { Int($0.kind) } ?? 0
        let number = after?.number ?? 0
        return try rows(
            "SELECT kind, number, sealed FROM state WHERE (kind, number) > (?, ?) "
                + "ORDER BY kind, number LIMIT ?",
            [kind.databaseValue, number.stored, limit.databaseValue]
        ) { row in
            let kind: Int = row[0]
            guard let kind = UInt8(exactly: kind) else {
                throw JournalError.damaged(table: "state")
            }
            return StateRow(
                name: StateName(kind: kind, number: UInt64(bitPattern: row[1])),
                sealed: Self.bytes(row[2]))
        }
    }

    /// How far some work has come.
    package func progress(_ name: String) throws(JournalError) -> UInt64? {
        try read { database in
            try Int64.fetchOne(
                database, sql: "SELECT entry FROM progress WHERE name = ?", arguments: [name]
            ).map { UInt64(bitPattern: $0) }
        }
    }

    private func read<Value>(_ body: (Database) throws -> Value) throws(JournalError) -> Value {
        try SQLiteFault.mapped { try queue.writeWithoutTransaction(body) }
    }

    private func rows<Value>(
        _ sql: String, _ arguments: [DatabaseValue], _ value: (Row) throws -> Value
    ) throws(JournalError) -> [Value] {
        try read { database in
            let statement = try database.cachedStatement(sql: sql)
            let cursor = try Row.fetchCursor(
                statement, arguments: StatementArguments(arguments))
            var values: [Value] = []
            while let row = try cursor.next() { values.append(try value(row)) }
            return values
        }
    }

    private static func checkpoint(_ row: Row) throws -> StoredCheckpoint {
        StoredCheckpoint(
            epoch: UInt64(bitPattern: row[0]), size: UInt64(bitPattern: row[1]),
            note: bytes(row[2]))
    }

    private static func bytes(_ data: Data) -> [UInt8] { [UInt8](data) }

    private static func hash(_ data: Data, _ table: String) throws -> TreeHash {
        guard let hash = TreeHash(data) else { throw JournalError.damaged(table: table) }
        return hash
    }
}

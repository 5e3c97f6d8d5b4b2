// Part of Reunify. Copyright the Reunify contributors.
// SPDX-License-Identifier: Apache-2.0

import Casework
import Foundation
import GRDB
import Registry
import TransparencyLog

/// Writes a batch inside a transaction.
struct BatchWriter {
    let database: Database

    func write(_ batch: JournalBatch) throws {
        if let first = batch.entries.first {
            let next = try next()
            guard first.sequence == next else {
                throw JournalError.outOfTurn(expected: next, found: first.sequence)
            }
        }
        try insert(
            "INSERT INTO entry (sequence, kept, content, leaf) VALUES (?, ?, ?, ?)", batch.entries
        ) { entry in
            [
                entry.sequence.stored, entry.kept.stored, entry.content.stored,
                entry.leaf.bytes.stored,
            ]
        }
        if let epoch = batch.epoch {
            try database.execute(
                sql: "INSERT INTO epoch (number, origin, first) VALUES (?, ?, ?)",
                arguments: [
                    epoch.number.stored, epoch.origin.databaseValue, epoch.first.stored,
                ])
        }
        try insert(
            "INSERT INTO node (epoch, level, position, hash) VALUES (?, ?, ?, ?)", batch.nodes
        ) { epoch, node in
            [
                epoch.stored, node.level.databaseValue, node.index.stored,
                node.hash.bytes.stored,
            ]
        }
        if let checkpoint = batch.checkpoint {
            try database.execute(
                sql: "INSERT INTO checkpoint (epoch, size, note) VALUES (?, ?, ?)",
                arguments: [
                    checkpoint.epoch.stored, checkpoint.size.stored, checkpoint.note.stored,
                ])
        }
        try insert(
            "INSERT INTO request (key, digest, first, count, identifiers) VALUES (?, ?, ?, ?, ?)",
            batch.requests
        ) { key, request in
            [
                key.bytes.stored, request.digest.stored, request.first.stored,
                request.count.stored, request.identifiers.stored,
            ]
        }
        try writeKeys(batch)
        try write(batch.state)
        try insert(
            """
            INSERT INTO progress (name, entry) VALUES (?, ?)
            ON CONFLICT (name) DO UPDATE SET entry = excluded.entry
            """, batch.progress.sorted { $0.key < $1.key }
        ) { name, entry in [name.databaseValue, entry.stored] }
    }

    func write(_ rows: [StateRow]) throws {
        try insert(
            """
            INSERT INTO state (kind, number, sealed) VALUES (?, ?, ?)
            ON CONFLICT (kind, number) DO UPDATE SET sealed = excluded.sealed
            """, rows
        ) { row in
            [Int(row.name.kind).databaseValue, row.name.number.stored, row.sealed.stored]
        }
    }

    private func writeKeys(_ batch: JournalBatch) throws {
        try insert(
            """
            INSERT INTO wrappedKey (kind, number, agency, generation, wrapped)
            VALUES (?, ?, ?, ?, ?)
            ON CONFLICT (kind, number) DO UPDATE SET
                agency = excluded.agency, generation = excluded.generation,
                wrapped = excluded.wrapped
            """, batch.keys
        ) { owner, key in
            [
                Int(owner.kind).databaseValue, owner.number.stored,
                key.agency.map(\.number.stored) ?? .null, Int(key.generation).databaseValue,
                key.bytes.stored,
            ]
        }
        try insert(
            "DELETE FROM wrappedKey WHERE kind = ? AND number = ?", batch.destroyed
        ) { owner in [Int(owner.kind).databaseValue, owner.number.stored] }
        try insert("DELETE FROM token WHERE person = ?", batch.tokensRemoved) { [$0.stored] }
        try insert(
            "INSERT OR IGNORE INTO token (token, person) VALUES (?, ?)", batch.tokens
        ) { token, person in [token.bytes.stored, person.stored] }
    }

    private func next() throws -> UInt64 {
        let last = try Int64.fetchOne(
            database.cachedStatement(sql: "SELECT max(sequence) FROM entry"))
        return last.map { UInt64(bitPattern: $0) + 1 } ?? 0
    }

    /// Runs one prepared statement for each of `values`.
    private func insert<Value>(
        _ sql: String, _ values: [Value], _ arguments: (Value) -> [DatabaseValue]
    ) throws {
        guard !values.isEmpty else { return }
        let statement = try database.cachedStatement(sql: sql)
        for value in values {
            statement.setUncheckedArguments(StatementArguments(arguments(value)))
            try statement.execute()
        }
    }
}

extension UInt64 {
    /// As SQLite's signed integer of the same bits; numbers beyond 2⁶³ are negative there.
    var stored: DatabaseValue { Int64(bitPattern: self).databaseValue }
}

extension [UInt8] {
    var stored: DatabaseValue { Data(self).databaseValue }
}

// Part of Reunify. Copyright the Reunify contributors.
// SPDX-License-Identifier: Apache-2.0

import Foundation
import GRDB
package import Registry

/// Papers and drafts beside the journal, in the same file: a backup holds all of it.
extension JournalSQLite: ObjectStore {
    /// One object; nil where there is none.
    package func object(_ name: StoredObject.Name) throws(JournalError) -> StoredObject? {
        try SQLiteFault.mapped {
            try queue.read { database in
                try Data.fetchOne(
                    database,
                    sql: """
                        SELECT sealed FROM \(name.kind.table)
                        WHERE kind = ? AND owner = ? AND name = ?
                        """,
                    arguments: [
                        Int(name.kind.rawValue), Int64(bitPattern: name.owner), Data(name.bytes),
                    ]
                ).map { StoredObject(name: name, sealed: [UInt8]($0)) }
            }
        }
    }

    /// All objects of a kind that belong to somebody.
    package func objects(
        _ kind: StoredObject.Kind, of owner: UInt64
    ) throws(JournalError) -> [StoredObject] {
        try SQLiteFault.mapped {
            try queue.read { database in
                try Row.fetchAll(
                    database,
                    sql: "SELECT name, sealed FROM \(kind.table) WHERE kind = ? AND owner = ?",
                    arguments: [Int(kind.rawValue), Int64(bitPattern: owner)]
                ).map { row in
                    let (name, sealed): (Data, Data) = (row[0], row[1])
                    return StoredObject(
                        name: StoredObject.Name(kind: kind, owner: owner, bytes: [UInt8](name)),
                        sealed: [UInt8](sealed))
                }
            }
        }
    }

    /// Writes objects and takes others out, all or none.
    package func writeObjects(
        _ objects: [StoredObject], removing: [StoredObject.Name]
    ) throws(JournalError) {
        guard !objects.isEmpty || !removing.isEmpty else { return }
        try SQLiteFault.mapped {
            try queue.writeWithoutTransaction { database in
                try database.inTransaction(.immediate) {
                    for name in removing {
                        try database.execute(
                            sql: """
                                DELETE FROM \(name.kind.table)
                                WHERE kind = ? AND owner = ? AND name = ?
                                """,
                            arguments: [
                                Int(name.kind.rawValue), Int64(bitPattern: name.owner),
                                Data(name.bytes),
                            ])
                    }
                    for object in objects {
                        let name = object.name
                        try database.execute(
                            sql: """
                                INSERT INTO \(name.kind.table) (kind, owner, name, sealed)
                                VALUES (?, ?, ?, ?)
                                ON CONFLICT (kind, owner, name)
                                DO UPDATE SET sealed = excluded.sealed
                                """,
                            arguments: [
                                Int(name.kind.rawValue), Int64(bitPattern: name.owner),
                                Data(name.bytes), Data(object.sealed),
                            ])
                    }
                    return .commit
                }
            }
        }
    }
}

extension StoredObject.Kind {
    /// The table that holds objects of the kind.
    fileprivate var table: String {
        switch self {
        case .paper, .draft: "object"
        case .importJob, .importPiece: "spool"
        case .draftFile: "draftFile"
        }
    }
}

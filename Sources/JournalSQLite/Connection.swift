// Part of Reunify. Copyright the Reunify contributors.
// SPDX-License-Identifier: Apache-2.0

import GRDB
import Registry

/// How the connection has to be set up.
enum Connection {
    /// Before the file is first read: the lock is then held for as long as it is open.
    static let before = [
        "PRAGMA locking_mode = EXCLUSIVE",
        "PRAGMA trusted_schema = OFF",
        "PRAGMA cell_size_check = ON",
        "PRAGMA mmap_size = 0",
        "PRAGMA secure_delete = ON",
    ]

    /// After the file was found to be a journal.
    ///
    /// `synchronous` comes last: activating the write-ahead log through GRDB sets it to NORMAL, which
    /// loses commits when power does.
    static func after(_ pages: Int) -> [String] {
        [
            "PRAGMA journal_mode = WAL", "PRAGMA wal_autocheckpoint = \(pages)",
            "PRAGMA synchronous = FULL",
        ]
    }

    /// Asserts by reading back.
    static func check(_ database: Database) throws {
        let expected: [(String, String)] = [
            ("journal_mode", "wal"), ("synchronous", "2"), ("locking_mode", "exclusive"),
            ("foreign_keys", "1"), ("secure_delete", "1"), ("cell_size_check", "1"),
            ("trusted_schema", "0"),
        ]
        for (setting, value) in expected {
            let found = try String.fetchOne(database, sql: "PRAGMA \(setting)")
            guard found == value else { throw JournalError.unsafe(setting: setting) }
        }
    }
}

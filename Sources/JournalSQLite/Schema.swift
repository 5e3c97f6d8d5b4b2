// Part of Reunify. Copyright the Reunify contributors.
// SPDX-License-Identifier: Apache-2.0

import GRDB
import Registry

/// The tables, in migrations that are only ever added to.
enum Schema {
    /// "Reun": what says that a file of SQLite is a journal.
    static let applicationID = 0x5265_756E

    static func migrate(_ queue: DatabaseQueue) throws {
        var migrator = DatabaseMigrator()
        for migration in migrations {
            migrator.registerMigration(migration.name) { database in
                for statement in migration.statements { try database.execute(sql: statement) }
            }
        }
        let isTooNew = try queue.read { try migrator.hasBeenSuperseded($0) }
        guard !isTooNew else { throw JournalError.tooNew(version: migrations.count + 1) }
        try migrator.migrate(queue)
    }

    struct Migration {
        let name: String
        let statements: [String]
    }

    static let migrations: [Migration] = [
        Migration(
            name: "1 journal",
            statements: ["PRAGMA application_id = \(applicationID)"] + tables + triggers),
        Migration(name: "2 accounts", statements: accounts),
        Migration(name: "3 progress", statements: progress),
        Migration(name: "4 objects", statements: objects),
        Migration(name: "5 spool", statements: spool),
        Migration(name: "6 files of drafts", statements: draftFiles),
    ]

    /// Who signs in, and who is; rows that change.
    private static let accounts = [
        """
        CREATE TABLE account (
            kind INTEGER NOT NULL CHECK (kind BETWEEN 1 AND 3),
            name BLOB NOT NULL CHECK (length(name) BETWEEN 8 AND 32),
            sealed BLOB NOT NULL CHECK (length(sealed) > 28),
            PRIMARY KEY (kind, name)
        ) STRICT, WITHOUT ROWID
        """
    ]

    /// How far work has come that goes through the entries in their order; numbers of entries alone.
    private static let progress = [
        """
        CREATE TABLE progress (
            name TEXT NOT NULL PRIMARY KEY CHECK (length(name) > 0),
            entry INTEGER NOT NULL CHECK (entry >= 0)
        ) STRICT, WITHOUT ROWID
        """
    ]

    /// Attached papers and unfinished forms.
    private static let objects = [
        """
        CREATE TABLE object (
            kind INTEGER NOT NULL CHECK (kind BETWEEN 1 AND 2),
            owner INTEGER NOT NULL,
            name BLOB NOT NULL CHECK (length(name) BETWEEN 8 AND 32),
            sealed BLOB NOT NULL CHECK (length(sealed) > 32),
            PRIMARY KEY (kind, owner, name)
        ) STRICT
        """
    ]

    /// Lists that were handed over and are not on record yet, piece by piece, and how far each is; taken
    /// out when they are.
    private static let spool = [
        """
        CREATE TABLE spool (
            kind INTEGER NOT NULL CHECK (kind BETWEEN 3 AND 4),
            owner INTEGER NOT NULL,
            name BLOB NOT NULL CHECK (length(name) BETWEEN 8 AND 32),
            sealed BLOB NOT NULL CHECK (length(sealed) > 32),
            PRIMARY KEY (kind, owner, name)
        ) STRICT
        """
    ]

    /// Photos and papers that an unfinished form brought; taken out when it is sent or thrown away.
    private static let draftFiles = [
        """
        CREATE TABLE draftFile (
            kind INTEGER NOT NULL CHECK (kind = 5),
            owner INTEGER NOT NULL,
            name BLOB NOT NULL CHECK (length(name) BETWEEN 8 AND 32),
            sealed BLOB NOT NULL CHECK (length(sealed) > 32),
            PRIMARY KEY (kind, owner, name)
        ) STRICT
        """
    ]

    private static let tables = [
        // What happened. The one table that cannot be computed from another.
        """
        CREATE TABLE entry (
            sequence INTEGER NOT NULL PRIMARY KEY CHECK (sequence >= 0),
            kept BLOB NOT NULL CHECK (length(kept) > 28),
            content BLOB NOT NULL CHECK (length(content) = 0 OR length(content) > 28),
            leaf BLOB NOT NULL CHECK (length(leaf) = 32)
        ) STRICT
        """,
        """
        CREATE TABLE epoch (
            number INTEGER NOT NULL PRIMARY KEY CHECK (number >= 1),
            origin TEXT NOT NULL CHECK (length(origin) > 0),
            first INTEGER NOT NULL REFERENCES entry (sequence)
        ) STRICT
        """,
        // Hashes of the tree above its leaves: of every eight heights one.
        """
        CREATE TABLE node (
            epoch INTEGER NOT NULL REFERENCES epoch (number),
            level INTEGER NOT NULL CHECK (level >= 1),
            position INTEGER NOT NULL CHECK (position >= 0),
            hash BLOB NOT NULL CHECK (length(hash) = 32),
            PRIMARY KEY (epoch, level, position)
        ) STRICT, WITHOUT ROWID
        """,
        """
        CREATE TABLE checkpoint (
            epoch INTEGER NOT NULL REFERENCES epoch (number),
            size INTEGER NOT NULL CHECK (size >= 1),
            note BLOB NOT NULL CHECK (length(note) > 0),
            PRIMARY KEY (epoch, size)
        ) STRICT, WITHOUT ROWID
        """,
        """
        CREATE TABLE request (
            key BLOB NOT NULL PRIMARY KEY CHECK (length(key) = 32),
            digest BLOB NOT NULL CHECK (length(digest) = 32),
            first INTEGER NOT NULL REFERENCES entry (sequence),
            count INTEGER NOT NULL CHECK (count >= 1),
            identifiers BLOB NOT NULL
        ) STRICT, WITHOUT ROWID
        """,
        // The tables below change: keys are wrapped anew and destroyed, the current state goes on.
        """
        CREATE TABLE wrappedKey (
            kind INTEGER NOT NULL CHECK (kind BETWEEN 0 AND 3),
            number INTEGER NOT NULL,
            agency INTEGER,
            generation INTEGER NOT NULL CHECK (generation >= 0),
            wrapped BLOB NOT NULL CHECK (length(wrapped) = 40),
            PRIMARY KEY (kind, number)
        ) STRICT, WITHOUT ROWID
        """,
        """
        CREATE TABLE token (
            token BLOB NOT NULL CHECK (length(token) = 16),
            person INTEGER NOT NULL,
            PRIMARY KEY (token, person)
        ) STRICT, WITHOUT ROWID
        """,
        """
        CREATE TABLE state (
            kind INTEGER NOT NULL CHECK (kind >= 1),
            number INTEGER NOT NULL,
            sealed BLOB NOT NULL CHECK (length(sealed) >= 28),
            PRIMARY KEY (kind, number)
        ) STRICT, WITHOUT ROWID
        """,
    ]

    /// Tables of which no row is ever changed or taken out.
    static let appendOnly = ["entry", "epoch", "node", "checkpoint", "request"]

    private static let triggers =
        [
            """
            CREATE TRIGGER entryFollows BEFORE INSERT ON entry
            WHEN NEW.sequence <> (SELECT coalesce(max(sequence), -1) + 1 FROM entry)
            BEGIN SELECT RAISE(ABORT, 'an entry follows on the last one'); END
            """
        ]
        + appendOnly.flatMap { table in
            ["UPDATE", "DELETE"].map { act in
                """
                CREATE TRIGGER \(table)\(act == "UPDATE" ? "Unchanged" : "Stays") \
                BEFORE \(act) ON \(table)
                BEGIN SELECT RAISE(ABORT, 'what is journaled is never changed'); END
                """
            }
        }

    /// The definitions that a journal has to have, by name.
    static var definitions: [String: String] {
        var definitions: [String: String] = [:]
        for statement in tables + triggers + accounts + progress + objects + spool
            + draftFiles
        {
            let words = statement.split(whereSeparator: { " \n".contains($0) })
            if words.count > 2 { definitions[String(words[2])] = statement }
        }
        return definitions
    }
}

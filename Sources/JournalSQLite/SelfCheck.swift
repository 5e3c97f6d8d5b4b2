// Part of Reunify. Copyright the Reunify contributors.
// SPDX-License-Identifier: Apache-2.0

import GRDB
import Registry

/// What can be found wrong with a file without any key.
struct SelfCheck {
    let database: Database

    func findings() throws -> [String] {
        var findings: [String] = []
        let integrity = try String.fetchAll(database, sql: "PRAGMA integrity_check")
        if integrity != ["ok"] {
            findings.append("The file is damaged: \(integrity.count) findings of SQLite.")
        }
        let foreign = try Row.fetchAll(database, sql: "PRAGMA foreign_key_check")
        if !foreign.isEmpty {
            findings.append("\(foreign.count) rows refer to rows that are not there.")
        }
        do {
            try Connection.check(database)
        } catch let error as JournalError {
            findings.append(error.description)
        }
        return findings + (try schemaFindings()) + (try gaps())
    }

    /// Tables and triggers that were changed or taken away.
    private func schemaFindings() throws -> [String] {
        var stored: [String: String] = [:]
        let rows = try Row.fetchAll(
            database,
            sql: "SELECT name, sql FROM sqlite_schema WHERE sql IS NOT NULL "
                + "AND name NOT LIKE 'grdb_%'")
        for row in rows { stored[row[0]] = row[1] }
        var findings: [String] = []
        for (name, definition) in Schema.definitions.sorted(by: { $0.key < $1.key })
        where stored[name] != definition {
            findings.append("The definition of \(name) is missing or was changed.")
        }
        let foreign = stored.keys.filter { Schema.definitions[$0] == nil }.count
        if foreign > 0 { findings.append("\(foreign) definitions do not belong to a journal.") }
        return findings
    }

    private func gaps() throws -> [String] {
        let row = try Row.fetchOne(
            database, sql: "SELECT count(*), coalesce(max(sequence), -1) + 1 FROM entry")
        let count: Int = row?[0] ?? 0
        let next: Int = row?[1] ?? 0
        return count == next ? [] : ["\(next - count) entries are missing in between."]
    }
}

// Part of Reunify. Copyright the Reunify contributors.
// SPDX-License-Identifier: Apache-2.0

import ChildProcesses
import Foundation
import GRDB
import JournalSQLite
import Registry
import RegistryScenarios
import Testing

/// What a journal in a file promises beyond the contract.
@Suite struct JournalSQLiteTests {
    /// Runs SQL against the file as somebody would who has it.
    private func attack(_ path: String, _ statements: String...) throws {
        let queue = try DatabaseQueue(path: path)
        try queue.write { database in
            for statement in statements { try database.execute(sql: statement) }
        }
        try queue.close()
    }

    private func count(_ path: String, _ table: String) throws -> Int {
        let queue = try DatabaseQueue(path: path)
        defer { try? queue.close() }
        return try queue.read { try Int.fetchOne($0, sql: "SELECT count(*) FROM \(table)") ?? 0 }
    }

    @Test func `files are readable by their owner only`() async throws {
        let folder = try TemporaryFolder()
        let registry = try await Opening.create(JournalSQLite.create(at: folder.file()))
        try await registry.register(1, "Ana Tzoc")
        for name in try folder.contents().keys {
            let mode =
                try FileManager.default.attributesOfItem(atPath: folder.file(name))[
                    .posixPermissions] as? Int
            #expect(mode == 0o600, "\(name)")
        }
        #expect(try folder.contents().keys.sorted() == ["registry.sqlite", "registry.sqlite-wal"])
        try await registry.close()
    }

    @Test func `one journal is open once`() throws {
        let folder = try TemporaryFolder()
        let journal = try JournalSQLite.create(at: folder.file())
        #expect(throws: JournalError.inUse) { try JournalSQLite.open(at: folder.file()) }
        try journal.close()
        let again = try JournalSQLite.open(at: folder.file())
        #expect(try again.count() == 0)
        try again.close()
    }

    @Test(
        .enabled(
            if: FileManager.default.isExecutableFile(atPath: "/usr/bin/sqlite3"),
            "sqlite3 is not installed"))
    func `another process cannot open it`() throws {
        let folder = try TemporaryFolder()
        let journal = try JournalSQLite.create(at: folder.file())
        let output = folder.file("said")
        let process = try ChildProcess(
            "/usr/bin/sqlite3", [folder.file(), "SELECT count(*) FROM entry"], output: output,
            errors: output)
        #expect(process.wait() != .exited(0))
        let text = try String(contentsOfFile: output, encoding: .utf8)
        #expect(text.contains("locked"), "\(text)")
        try journal.close()
    }

    @Test func `nothing is overwritten, and nothing else is taken for a journal`() throws {
        let folder = try TemporaryFolder()
        try JournalSQLite.create(at: folder.file()).close()
        #expect(throws: JournalError.exists) { try JournalSQLite.create(at: folder.file()) }
        #expect(throws: JournalError.notFound) { try JournalSQLite.open(at: folder.file("no")) }
        #expect(throws: JournalError.exists) {
            try Data([1]).write(to: URL(fileURLWithPath: folder.file("left-wal")))
            return try JournalSQLite.create(at: folder.file("left"))
        }
        try Data(repeating: 65, count: 4096).write(to: URL(fileURLWithPath: folder.file("text")))
        #expect(throws: JournalError.notAJournal) {
            try JournalSQLite.open(at: folder.file("text"))
        }
        try attack(folder.file("other"), "CREATE TABLE entry (x)")
        #expect(throws: JournalError.notAJournal) {
            try JournalSQLite.open(at: folder.file("other"))
        }
    }

    @Test func `a journal of a later version is not touched`() async throws {
        let folder = try TemporaryFolder()
        let registry = try await Opening.create(JournalSQLite.create(at: folder.file()))
        try await registry.close()
        try attack(
            folder.file(), "INSERT INTO grdb_migrations (identifier) VALUES ('2 something')")
        #expect(throws: JournalError.tooNew(version: 7)) {
            try JournalSQLite.open(at: folder.file())
        }
    }

    @Test(arguments: ["entry", "epoch", "node", "checkpoint", "request"])
    func `SQL cannot change or take out what is append-only`(_ table: String) async throws {
        let folder = try TemporaryFolder()
        let registry = try await Opening.create(JournalSQLite.create(at: folder.file()))
        for person in 1...300 { try await registry.register(UInt64(person), "Ana") }
        try await registry.close()
        let before = try count(folder.file(), table)
        #expect(before > 0)
        let column = ["entry": "kept", "epoch": "origin", "node": "hash", "checkpoint": "note"]
        let name = column[table] ?? "digest"
        for statement in [
            "DELETE FROM \(table)", "UPDATE \(table) SET \(name) = \(name)",
            "INSERT OR REPLACE INTO entry SELECT * FROM entry WHERE sequence = 1",
        ] {
            #expect(throws: DatabaseError.self, "\(statement)") {
                try attack(folder.file(), statement)
            }
        }
        #expect(try count(folder.file(), table) == before)
    }

    @Test func `a healthy journal finds nothing wrong with itself`() async throws {
        let folder = try TemporaryFolder()
        let journal = try JournalSQLite.create(at: folder.file())
        let registry = try await Opening.create(journal)
        try await registry.register(1, "Ana Tzoc")
        #expect(try journal.selfCheck() == [])
        try await registry.close()
        try attack(folder.file(), "DROP TRIGGER entryStays")
        let again = try JournalSQLite.open(at: folder.file())
        #expect(
            try again.selfCheck() == ["The definition of entryStays is missing or was changed."])
    }
}

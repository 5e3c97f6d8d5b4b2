// Part of Reunify. Copyright the Reunify contributors.
// SPDX-License-Identifier: Apache-2.0

import Casework
import Foundation
import GRDB
import JournalSQLite
import LogVerification
import RegistryScenarios
import Testing
import TransparencyLog

@testable import Registry

/// Somebody who has the file and can drop the triggers, but not the keys.
@Suite struct TamperingTests {
    enum Attack: CaseIterable, Sendable {
        case flipKept, flipContent, flipLeaf, delete, insert, reorder, truncate, node, note, key,
            state
    }

    private static let people = 330

    /// A registry as it is before somebody gets at it; made once, copied for each attack.
    private static let template = Task {
        let folder = try TemporaryFolder()
        let registry = try await Opening.create(JournalSQLite.create(at: folder.file()))
        try await registry.registerMany(people)
        try await registry.close()
        return folder
    }

    private func prepared(_ folder: TemporaryFolder) async throws {
        try FileManager.default.copyItem(
            atPath: try await Self.template.value.file(), toPath: folder.file())
    }

    private func attack(_ path: String, _ kind: Attack, at victim: Int) throws {
        let queue = try DatabaseQueue(path: path)
        try queue.writeWithoutTransaction { database in
            try database.execute(sql: "PRAGMA foreign_keys = OFF")
            let triggers = try String.fetchAll(
                database, sql: "SELECT name FROM sqlite_schema WHERE type = 'trigger'")
            var definitions: [String] = []
            for trigger in triggers {
                definitions += try String.fetchAll(
                    database, sql: "SELECT sql FROM sqlite_schema WHERE name = ?",
                    arguments: [trigger])
                try database.execute(sql: "DROP TRIGGER \(trigger)")
            }
            let flip = { (column: String) in
                "UPDATE entry SET \(column) = CAST(substr(\(column), 1, 2) || x'00FF' "
                    + "|| substr(\(column), 5) AS BLOB) WHERE sequence = \(victim)"
            }
            let statements: [String] =
                switch kind {
                case .flipKept: [flip("kept")]
                case .flipContent: [flip("content")]
                case .flipLeaf: [flip("leaf")]
                case .delete: ["DELETE FROM entry WHERE sequence = \(victim)"]
                case .insert:
                    [
                        "UPDATE entry SET sequence = -sequence WHERE sequence > \(victim)",
                        """
                        INSERT INTO entry SELECT \(victim + 1), kept, content, leaf FROM entry \
                        WHERE sequence = \(victim)
                        """,
                        "UPDATE entry SET sequence = 1 - sequence WHERE sequence < 0",
                    ]
                case .reorder:
                    [
                        "UPDATE entry SET sequence = -1 WHERE sequence = \(victim)",
                        "UPDATE entry SET sequence = \(victim) WHERE sequence = \(victim + 1)",
                        "UPDATE entry SET sequence = \(victim + 1) WHERE sequence = -1",
                    ]
                case .truncate: ["DELETE FROM entry WHERE sequence >= \(victim)"]
                case .node:
                    ["UPDATE node SET hash = (SELECT leaf FROM entry LIMIT 1) WHERE position = 0"]
                case .note:
                    [
                        """
                        UPDATE checkpoint SET note = (SELECT note FROM checkpoint WHERE size = 5) \
                        WHERE size = \(victim)
                        """
                    ]
                case .key: ["DELETE FROM wrappedKey WHERE kind = 2 AND number = \(victim)"]
                case .state:
                    ["UPDATE state SET sealed = zeroblob(40) WHERE kind = 1 AND number = \(victim)"]
                }
            // SQLite checks what it is given: an attacker turns that off.
            try database.execute(sql: "PRAGMA ignore_check_constraints = ON")
            for statement in statements { try database.execute(sql: statement) }
            for definition in definitions { try database.execute(sql: definition) }
        }
        try queue.close()
    }

    @Test(arguments: Attack.allCases, [3, 301])
    func `what was changed in the file is found, and where`(_ kind: Attack, _ victim: Int)
        async throws
    {
        let folder = try TemporaryFolder()
        try await prepared(folder)
        try attack(folder.file(), kind, at: victim)
        let journal = try JournalSQLite.open(at: folder.file())
        defer { try? journal.close() }
        let report = await Doctor(journal, rootKey: Opening.rootKey()).examine()
        let place = UInt64(victim)
        switch kind {
        case .flipKept, .flipContent, .insert, .reorder:
            #expect(
                report.findings.contains { finding in
                    finding == .damagedEntry(place) || finding == .damagedEntry(place + 1)
                }, "\(report.findings.prefix(3))")
        case .flipLeaf: #expect(report.findings.contains(.contradictedLeaf(place)))
        case .delete: #expect(report.findings.contains(.missingEntry(place)))
        case .truncate:
            #expect(
                report.findings.contains(.contradictedCheckpoint(epoch: 1, size: place + 1)))
        case .node:
            #expect(report.findings.contains(.contradictedNode(epoch: 1, level: 1, index: 0)))
        case .note:
            #expect(report.findings.contains(.contradictedCheckpoint(epoch: 1, size: place)))
        case .key: #expect(report.findings == [.missingKeys(1)])
        case .state: #expect(report.findings == [.state(rows: 1)])
        }
        // Nothing of it is served as if it were right.
        switch kind {
        case .state, .note, .node, .flipLeaf: break
        default:
            await #expect(throws: RegistryError.self) { try await Opening.open(journal) }
        }
    }

    @Test(arguments: [
        Attack.flipKept, .flipContent, .flipLeaf, .delete, .insert, .reorder, .truncate, .node,
    ])
    func `the independent verifier finds it in the export, and where`(_ kind: Attack) async throws {
        let folder = try TemporaryFolder()
        try await prepared(folder)
        let victim = 301
        let before = try JournalSQLite.open(at: folder.file())
        let log = try LogArchive.open(before, rootKey: Opening.rootKey())
        let epoch = try #require(log.current)
        // What outsiders have kept.
        let kept = try log.checkpoints(of: epoch).map { Data($0.note) }
        let key = try AuditKey(log.verifierKey(of: epoch).description)
        try before.close()
        try attack(folder.file(), kind, at: victim)
        let journal = try JournalSQLite.open(at: folder.file())
        defer { try? journal.close() }
        let attacked = try LogArchive.open(journal, rootKey: Opening.rootKey())
        var audit = LogAudit(key: key, checkpoints: kept)
        do { try attacked.export(epoch) { audit.read($0) } } catch {
            // Stored hashes are missing: the export ends where it cannot go on.
        }
        let report = audit.finish()
        #expect(!report.isSound)
        let departure = try #require(report.firstDeparture)
        let entries = try #require(departure.entries, "\(departure)")
        switch kind {
        // A stored hash over the first 256 entries.
        case .node: #expect(entries == 0...255)
        // One that was put in after it.
        case .insert: #expect(entries.contains(UInt64(victim) + 1), "\(departure)")
        default:
            #expect(entries.contains(UInt64(victim)), "\(departure)")
            #expect(entries.count <= 301, "\(departure)")
        }
    }

    @Test func `an older file and a forked one are found by what outsiders kept`() async throws {
        let folder = try TemporaryFolder()
        let path = folder.file()
        let registry = try await Opening.create(JournalSQLite.create(at: path))
        for person in 1...20 { try await registry.register(UInt64(person), "Ana") }
        try await registry.backup(to: folder.file("old.sqlite"))
        for person in 21...30 { try await registry.register(UInt64(person), "Ana") }
        let kept = try #require(try await registry.checkpoint()).note
        try await registry.close()
        try JournalSQLite.restore(folder.file("old.sqlite"), to: folder.file("back.sqlite"))
        let back = try JournalSQLite.open(at: folder.file("back.sqlite"))
        await #expect(throws: RegistryError.rolledBack(entries: 21, signed: 31)) {
            try await Opening.open(back, kept: [kept])
        }
        let examined = await Doctor(back, rootKey: Opening.rootKey()).examine(kept: [kept])
        #expect(examined.findings == [.unopened(.rolledBack(entries: 21, signed: 31))])
        // Without what outsiders keep, nobody can tell.
        #expect(await Doctor(back, rootKey: Opening.rootKey()).examine().findings == [])
        let fork = try await Opening.open(back, seed: 7)
        for person in 21...30 { try await fork.register(UInt64(person), "Somebody else") }
        try await fork.close()
        let again = try JournalSQLite.open(at: folder.file("back.sqlite"))
        await #expect(throws: RegistryError.contradictsCheckpoint(size: 31)) {
            try await Opening.open(again, kept: [kept])
        }
        let forked = await Doctor(again, rootKey: Opening.rootKey()).examine(kept: [kept])
        #expect(forked.findings == [.unopened(.contradictsCheckpoint(size: 31))])
        let log = try LogArchive.open(again, rootKey: Opening.rootKey())
        let epoch = try #require(log.current)
        var audit = LogAudit(
            key: try AuditKey(log.verifierKey(of: epoch).description),
            checkpoints: try log.checkpoints(of: epoch).map { Data($0.note) } + [Data(kept)])
        try log.export(epoch) { audit.read($0) }
        let report = audit.finish()
        #expect(
            report.findings.contains { finding in
                if case .forked(31, _, _) = finding { true } else { false }
            }, "\(report.findings)")
        try again.close()
    }
}

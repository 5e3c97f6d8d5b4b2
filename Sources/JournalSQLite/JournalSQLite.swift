// Part of Reunify. Copyright the Reunify contributors.
// SPDX-License-Identifier: Apache-2.0

import Foundation
import GRDB
package import Registry
import Synchronization

/// A journal in a file of SQLite.
///
/// One process has the file, by a lock that lasts as long as the journal is open. Every transaction is
/// synced before `append` returns (write-ahead log, `synchronous = FULL`, read back to make sure). Files
/// are readable by their owner only. Triggers refuse every change of what is append-only, whoever
/// tries.
package final class JournalSQLite: Journal {
    let queue: DatabaseQueue
    private let cache = Mutex(PageCache())

    private init(_ queue: DatabaseQueue) { self.queue = queue }

    /// After so many pages of the log of writes they are copied into the file.
    package static let pagesBetweenCheckpoints = 8000

    /// Makes a journal under a name that nothing has.
    package static func create(
        at path: String, pagesBetweenCheckpoints: Int = pagesBetweenCheckpoints
    ) throws(JournalError) -> JournalSQLite {
        // What is left of another journal would be taken for a part of this one.
        for suffix in ["", "-wal", "-journal", "-shm"] {
            guard !FileManager.default.fileExists(atPath: path + suffix) else { throw .exists }
        }
        try DurableFile.create(path)
        return try connect(path, isNew: true, pagesBetweenCheckpoints)
    }

    /// Opens a journal that there is.
    ///
    /// - Throws: `JournalError.inUse` where another process has it.
    package static func open(
        at path: String, pagesBetweenCheckpoints: Int = pagesBetweenCheckpoints
    ) throws(JournalError) -> JournalSQLite {
        guard FileManager.default.fileExists(atPath: path) else { throw .notFound }
        return try connect(path, isNew: false, pagesBetweenCheckpoints)
    }

    private static func connect(_ path: String, isNew: Bool, _ pages: Int) throws(JournalError)
        -> JournalSQLite
    {
        try SQLiteFault.mapped {
            var configuration = Configuration()
            configuration.label = "journal"
            configuration.busyMode = .immediateError
            configuration.prepareDatabase { database in
                for pragma in Connection.before { try database.execute(sql: pragma) }
                try database.execute(sql: PageCache.Use.reading.pragma)
            }
            let queue = try DatabaseQueue(path: path, configuration: configuration)
            try queue.writeWithoutTransaction { database in
                let id = try Int.fetchOne(database, sql: "PRAGMA application_id")
                let isEmpty =
                    try Int.fetchOne(database, sql: "SELECT count(*) FROM sqlite_schema") == 0
                guard id == Schema.applicationID || (isNew && id == 0 && isEmpty) else {
                    throw JournalError.notAJournal
                }
                for pragma in Connection.after(pages) { try database.execute(sql: pragma) }
                try Connection.check(database)
            }
            try Schema.migrate(queue)
            // The migrator sets some of them to its own needs.
            try queue.writeWithoutTransaction { try Connection.check($0) }
            return JournalSQLite(queue)
        }
    }

    /// Takes a batch in, in one transaction with one sync.
    package func append(_ batch: JournalBatch) throws(JournalError) {
        try SQLiteFault.mapped {
            try queue.writeWithoutTransaction { database in
                try keepPages(database) { $0.use(for: batch.entries.count) }
                try database.inTransaction(.immediate) {
                    try BatchWriter(database: database).write(batch)
                    return .commit
                }
                // The pages from before a key was destroyed must not stay in the log of writes.
                if !batch.destroyed.isEmpty {
                    try database.execute(sql: "PRAGMA wal_checkpoint(TRUNCATE)")
                }
            }
        }
    }

    /// Puts other rows in the place of all there are.
    package func replaceState(_ rows: [StateRow]) throws(JournalError) {
        try SQLiteFault.mapped {
            try queue.writeWithoutTransaction { database in
                try database.inTransaction(.immediate) {
                    try database.execute(sql: "DELETE FROM state")
                    try BatchWriter(database: database).write(rows)
                    return .commit
                }
            }
        }
    }

    /// What SQLite and the schema find wrong.
    package func selfCheck() throws(JournalError) -> [String] {
        try SQLiteFault.mapped {
            try queue.writeWithoutTransaction { try SelfCheck(database: $0).findings() }
        }
    }

    /// Writes a copy by `VACUUM INTO` beside, makes it durable, and gives it its name.
    ///
    /// Nothing is written meanwhile.
    package func backup(to path: String) throws(JournalError) {
        guard !FileManager.default.fileExists(atPath: path) else { throw .exists }
        let unfinished = path + ".unfinished"
        try? FileManager.default.removeItem(atPath: unfinished)
        try DurableFile.create(unfinished)
        try SQLiteFault.mapped { try queue.vacuum(into: unfinished) }
        try DurableFile.rename(unfinished, to: path)
    }

    /// Puts a backup in the place of a journal that is not there any more.
    ///
    /// The backup is checked first, and stays. A damaged journal has to be moved away by whoever
    /// restores: it is evidence.
    package static func restore(_ backup: String, to path: String) throws(JournalError) {
        for suffix in ["", "-wal", "-journal", "-shm"] {
            guard !FileManager.default.fileExists(atPath: path + suffix) else { throw .exists }
        }
        guard FileManager.default.fileExists(atPath: backup) else { throw .notFound }
        let unfinished = path + ".unfinished"
        for suffix in ["", "-wal"] {
            try? FileManager.default.removeItem(atPath: unfinished + suffix)
        }
        try DurableFile.copy(backup, to: unfinished)
        let copy = try open(at: unfinished)
        let findings = try copy.selfCheck()
        guard findings.isEmpty else { throw .damaged(table: "backup") }
        try copy.close()
        try? FileManager.default.removeItem(atPath: unfinished + "-wal")
        try DurableFile.rename(unfinished, to: path)
    }

    /// Keeps other pages from now on: what comes is writing, and looking here and there.
    package func forgetWhatWasRead() {
        queue.releaseMemory()
        try? queue.writeWithoutTransaction { try keepPages($0) { _ in .work } }
    }

    /// Keeps as many pages as a use needs; those beyond are let go at once.
    private func keepPages(
        _ database: Database, _ use: (inout PageCache) -> PageCache.Use
    ) throws {
        try cache.withLock { cache in
            let next = use(&cache)
            guard cache.current != next else { return }
            try database.execute(sql: next.pragma)
            cache.current = next
        }
    }

    /// Releases the file.
    package func close() throws(JournalError) {
        try SQLiteFault.mapped { try queue.close() }
    }
}

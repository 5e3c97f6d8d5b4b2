// Part of Reunify. Copyright the Reunify contributors.
// SPDX-License-Identifier: Apache-2.0

import GRDB
import Registry
import Testing
import TransparencyLog

@testable import JournalSQLite

/// How much of the file is in memory.
@Suite struct PageCacheTests {
    private func batch(_ range: Range<UInt64>) -> JournalBatch {
        var batch = JournalBatch()
        batch.entries = range.map { number in
            JournalEntry(
                sequence: number, kept: [UInt8](repeating: 1, count: 40), content: [],
                leaf: TreeHash.leaf([UInt8(truncatingIfNeeded: number)]))
        }
        return batch
    }

    /// KiB, as the file itself says.
    private func kept(_ journal: JournalSQLite) throws -> Int {
        try journal.queue.read { -(try Int.fetchOne($0, sql: "PRAGMA cache_size") ?? 0) }
    }

    @Test func `people who look and write one by one fill eight MiB and no more`() throws {
        let folder = try TemporaryFolder()
        let journal = try JournalSQLite.create(at: folder.file())
        for number in 0..<UInt64(200) { try journal.append(batch(number..<(number + 1))) }
        #expect(try kept(journal) == 8192)
        try journal.close()
    }

    @Test func `a list has room until nobody has recorded one for a while`() throws {
        let folder = try TemporaryFolder()
        let journal = try JournalSQLite.create(at: folder.file())
        var next: UInt64 = 0
        func record(_ entries: UInt64) throws {
            try journal.append(batch(next..<(next + entries)))
            next += entries
        }
        try record(512)
        #expect(try kept(journal) == 65536)
        // Others look while it is recorded: that does not have its pages read again.
        for _ in 0..<63 { try record(1) }
        #expect(try kept(journal) == 65536)
        try record(2048)
        for _ in 0..<63 { try record(1) }
        #expect(try kept(journal) == 65536)
        try record(1)
        #expect(try kept(journal) == 8192)
        try journal.close()
    }

    @Test func `a file that was read through keeps what work needs`() throws {
        let folder = try TemporaryFolder()
        let path = folder.file()
        try JournalSQLite.create(at: path).close()
        let journal = try JournalSQLite.open(at: path)
        #expect(try kept(journal) == 2048)
        journal.forgetWhatWasRead()
        #expect(try kept(journal) == 8192)
        try journal.close()
    }
}

// Part of Reunify. Copyright the Reunify contributors.
// SPDX-License-Identifier: Apache-2.0

import JournalSQLite
import Registry
import Testing

@Suite struct ObjectStoreTests {
    private func object(
        _ kind: StoredObject.Kind, _ owner: UInt64, _ name: UInt8, _ content: UInt8
    ) -> StoredObject {
        StoredObject(
            name: StoredObject.Name(
                kind: kind, owner: owner, bytes: Array(repeating: name, count: 32)),
            sealed: Array(repeating: content, count: 60))
    }

    @Test
    func `papers and drafts are written, replaced and taken out in one transaction, and stay`()
        throws
    {
        let folder = try TemporaryFolder()
        let journal = try JournalSQLite.create(at: folder.file())
        let paper = object(.paper, .max, 1, 1)
        try journal.writeObjects(
            [paper, object(.draft, 1, 1, 2), object(.draft, 2, 1, 3)], removing: [])
        try journal.writeObjects(
            [object(.draft, 1, 1, 4)], removing: [object(.draft, 2, 1, 0).name])
        #expect(try journal.object(paper.name) == paper)
        #expect(try journal.objects(.draft, of: 1) == [object(.draft, 1, 1, 4)])
        #expect(try journal.objects(.draft, of: 2) == [])
        #expect(try journal.objects(.paper, of: 1) == [])
        let piece = object(.importPiece, 1, 1, 5)
        try journal.writeObjects([piece, object(.importJob, 1, 1, 6)], removing: [])
        #expect(try journal.object(piece.name) == piece)
        try journal.writeObjects([], removing: [piece.name])
        #expect(try journal.object(piece.name) == nil)
        #expect(try journal.objects(.importJob, of: 1).count == 1)
        // One that does not fit takes the others with it.
        let short = StoredObject(name: object(.draft, 3, 3, 0).name, sealed: [1])
        #expect(throws: JournalError.self) {
            try journal.writeObjects([object(.draft, 3, 2, 1), short], removing: [paper.name])
        }
        #expect(try journal.object(paper.name) == paper)
        #expect(try journal.selfCheck() == [])
        // A backup holds them, and what is opened again too.
        try journal.backup(to: folder.file("copy"))
        try journal.close()
        for path in [folder.file(), folder.file("copy")] {
            let again = try JournalSQLite.open(at: path)
            #expect(try again.object(paper.name) == paper)
            #expect(try again.objects(.draft, of: 1) == [object(.draft, 1, 1, 4)])
            try again.close()
        }
    }
}

// Part of Reunify. Copyright the Reunify contributors.
// SPDX-License-Identifier: Apache-2.0

import Casework
import JournalSQLite
import Registry
import Testing
import TransparencyLog

/// What every journal promises, asked of each of them.
@Suite struct JournalContractTests {
    enum Kind: CaseIterable, Sendable { case memory, sqlite }

    /// A new journal; the folder has to be kept as long as it is used.
    private func make(_ kind: Kind) throws -> (any Journal, TemporaryFolder) {
        let folder = try TemporaryFolder()
        let journal: any Journal =
            switch kind {
            case .memory: JournalInMemory()
            case .sqlite: try JournalSQLite.create(at: folder.file())
            }
        return (journal, folder)
    }

    private func entry(_ sequence: UInt64, _ byte: UInt8 = 1) -> JournalEntry {
        let bytes = [UInt8](repeating: byte, count: 40)
        return JournalEntry(
            sequence: sequence, kept: bytes, content: sequence % 2 == 0 ? [] : bytes,
            leaf: .leaf([byte]))
    }

    private func batch(_ range: Range<UInt64>) -> JournalBatch {
        var batch = JournalBatch()
        batch.entries = range.map { entry($0) }
        if range.lowerBound == 0 {
            batch.epoch = LogEpoch(number: 1, origin: "log.example", first: 0)
        }
        return batch
    }

    private func wrapped(_ byte: UInt8, _ agency: UInt64?) throws -> WrappedKey {
        try #require(
            WrappedKey(
                agency: agency.map { AgencyID($0) }, generation: 3,
                bytes: [UInt8](repeating: byte, count: 40)))
    }

    @Test(arguments: Kind.allCases)
    func `entries come back in their order`(_ kind: Kind) throws {
        let (journal, folder) = try make(kind)
        #expect(try journal.count() == 0)
        try journal.append(batch(0..<3))
        try journal.append(batch(3..<10))
        #expect(try journal.count() == 10)
        #expect(try journal.entries(from: 2, limit: 4) == (2..<6).map { entry($0) })
        #expect(try journal.entries(from: 9, limit: 4) == [entry(9)])
        #expect(try journal.entries(from: 10, limit: 4) == [])
        #expect(try journal.leaves(from: 8, limit: 9) == [.leaf([1]), .leaf([1])])
        #expect(try journal.epochs() == [LogEpoch(number: 1, origin: "log.example", first: 0)])
        _ = folder
    }

    @Test(arguments: Kind.allCases)
    func `an entry follows on the last one, or the whole batch is refused`(_ kind: Kind) throws {
        let (journal, folder) = try make(kind)
        try journal.append(batch(0..<3))
        for first in [UInt64(0), 2, 4, 100] {
            #expect(throws: JournalError.outOfTurn(expected: 3, found: first)) {
                try journal.append(batch(first..<(first + 2)))
            }
        }
        #expect(try journal.count() == 3)
        _ = folder
    }

    @Test(arguments: Kind.allCases)
    func `a request is stored once, and nothing of a batch that repeats it`(_ kind: Kind) throws {
        let (journal, folder) = try make(kind)
        let key = RequestKey(bytes: [UInt8](repeating: 5, count: 32))
        let request = StoredRequest(
            digest: [UInt8](repeating: 6, count: 32), first: 0, count: 2, identifiers: [0])
        var first = batch(0..<2)
        first.requests = [(key, request)]
        try journal.append(first)
        #expect(try journal.request(key) == request)
        #expect(try journal.request(RequestKey(bytes: [UInt8](repeating: 9, count: 32))) == nil)
        var second = batch(2..<4)
        second.requests = [(key, request)]
        #expect(throws: JournalError.self) { try journal.append(second) }
        #expect(try journal.count() == 2)
        _ = folder
    }

    @Test(arguments: Kind.allCases)
    func `keys are replaced and destroyed`(_ kind: Kind) throws {
        let (journal, folder) = try make(kind)
        var first = batch(0..<1)
        let owners: [KeyOwner] = [
            .registry, .agency(AgencyID(4)), .person(PersonID(1)), .person(PersonID(2)),
            .row(RowID(1)),
        ]
        first.keys = try owners.map { ($0, try wrapped($0.kind, $0.kind < 2 ? nil : 4)) }
        try journal.append(first)
        #expect(try journal.keys().map(\.0) == owners)
        #expect(try journal.keys()[2].1 == wrapped(2, 4))
        var second = batch(1..<2)
        second.keys = [(.person(PersonID(2)), try wrapped(9, 4))]
        second.destroyed = [.person(PersonID(1)), .row(RowID(1))]
        try journal.append(second)
        #expect(
            try journal.keys().map(\.0) == [
                .registry, .agency(AgencyID(4)), .person(PersonID(2)),
            ])
        #expect(try journal.keys().last?.1 == wrapped(9, 4))
        _ = folder
    }

    @Test(arguments: Kind.allCases)
    func `tokens find people until they are removed`(_ kind: Kind) throws {
        let (journal, folder) = try make(kind)
        let one = IdentifierToken(bytes: [UInt8](repeating: 1, count: 16))
        let other = IdentifierToken(bytes: [UInt8](repeating: 2, count: 16))
        var first = batch(0..<1)
        first.tokens = [(one, 7), (one, 3), (other, 3), (one, 7)]
        try journal.append(first)
        #expect(try journal.persons(with: one) == [3, 7])
        var second = batch(1..<2)
        second.tokensRemoved = [3]
        try journal.append(second)
        #expect(try journal.persons(with: one) == [7])
        #expect(try journal.persons(with: other) == [])
        _ = folder
    }

    @Test(arguments: Kind.allCases)
    func `the current state is replaced row by row or whole`(_ kind: Kind) throws {
        let (journal, folder) = try make(kind)
        func row(_ kind: UInt8, _ number: UInt64, _ byte: UInt8) -> StateRow {
            StateRow(
                name: StateName(kind: kind, number: number),
                sealed: [UInt8](repeating: byte, count: 30))
        }
        var first = batch(0..<1)
        first.state = [row(1, 2, 1), row(2, 1, 1), row(1, 1, 1)]
        try journal.append(first)
        var second = batch(1..<2)
        second.state = [row(1, 2, 9)]
        try journal.append(second)
        #expect(
            try journal.state(after: nil, limit: 10) == [row(1, 1, 1), row(1, 2, 9), row(2, 1, 1)])
        #expect(
            try journal.state(after: StateName(kind: 1, number: 1), limit: 1) == [row(1, 2, 9)])
        try journal.replaceState([row(5, 5, 5)])
        #expect(try journal.state(after: nil, limit: 10) == [row(5, 5, 5)])
        _ = folder
    }

    @Test(arguments: Kind.allCases)
    func `nodes and checkpoints are found by epoch and place`(_ kind: Kind) throws {
        let (journal, folder) = try make(kind)
        var first = batch(0..<1)
        first.nodes = [
            (1, StoredHash(level: 1, index: 0, hash: .leaf([1]))),
            (1, StoredHash(level: 1, index: 1, hash: .leaf([2]))),
            (1, StoredHash(level: 2, index: 0, hash: .leaf([3]))),
        ]
        first.checkpoint = StoredCheckpoint(epoch: 1, size: 1, note: [1])
        try journal.append(first)
        var second = batch(1..<3)
        second.checkpoint = StoredCheckpoint(epoch: 1, size: 3, note: [2])
        try journal.append(second)
        #expect(
            try journal.nodes(epoch: 1, level: 1, from: 0, limit: 5) == [.leaf([1]), .leaf([2])])
        #expect(try journal.nodes(epoch: 1, level: 1, from: 1, limit: 5) == [.leaf([2])])
        #expect(try journal.nodes(epoch: 2, level: 1, from: 0, limit: 5) == [])
        #expect(try journal.lastCheckpoint(epoch: 1)?.size == 3)
        #expect(try journal.checkpoints(epoch: 1, from: 2, limit: 5).map(\.note) == [[2]])
        _ = folder
    }
}

// Part of Reunify. Copyright the Reunify contributors.
// SPDX-License-Identifier: Apache-2.0

import Testing

@testable import Casework
@testable import CaseworkScenarios

/// Invariant 12: imports drop nothing.
@Suite struct ImportTests {
    private func record(_ row: RowID, in world: World) -> SourceRecord {
        SourceRecord(
            id: SourceRecordID(500), agency: World.border,
            identity: World.identity("Rosa", born: 2012), row: row, received: world.moment)
    }

    @Test func `a row is accepted or quarantined, and its text is kept`() throws {
        var world = World()
        let rows = (1...3).map { CommandPool.row(UInt64($0)) }
        try world.must(
            .imported(.receive(rows[0], .record(PersonID(500), record(rows[0].id, in: world)))),
            by: World.steward)
        try world.must(
            .imported(.receive(rows[1], .unreadable(reason: "no such column"))), by: World.steward)
        let ambiguous = ImportedRow.Reading.ambiguous(
            question: "03/04/2012?", readings: ["3 April", "4 March"])
        try world.must(.imported(.receive(rows[2], ambiguous)), by: World.steward)
        #expect(rows.allSatisfy { world.state.rows[$0.id] == $0 })
        let partition = try world.state.rowsByFate(at: world.moment)
        #expect(partition.total == 3)
        #expect(partition.parts.map(\.count) == [1, 2])
        #expect(
            world.state.defects(at: world.moment, by: .standard)
                == [.rowUnsettled(rows[1].id), .rowUnsettled(rows[2].id)])
        #expect(
            world.code(.imported(.receive(rows[1], ambiguous)), by: World.steward)
                == .rowReceivedBefore)
        let person = PersonID(501)
        let answer = SourceRecord(
            id: SourceRecordID(501), agency: World.border,
            identity: World.identity("Rosa", born: 2012), row: rows[2].id, received: world.moment)
        try world.must(
            .imported(.settle(rows[2].id, person, answer, reason: "asked the source")),
            by: World.steward)
        #expect(world.state.fates[rows[2].id] == .accepted(answer.id))
        #expect(world.state.persons[person] != nil)
    }

    @Test func `what may mean two things is asked, not guessed`() {
        let world = World()
        let row = CommandPool.row(1)
        for readings in [[], ["3 April"], ["3 April", "3 April"]] {
            let reading = ImportedRow.Reading.ambiguous(question: "which?", readings: readings)
            #expect(
                world.code(.imported(.receive(row, reading)), by: World.steward) == .detailMissing)
        }
        #expect(
            world.code(.imported(.receive(row, .unreadable(reason: " "))), by: World.steward)
                == .reasonMissing)
    }

    @Test func `a row does not become a record of another agency's person`() throws {
        let world = try World.arrived()
        let foreign = Actor.user(UserID(50), .dataSteward, World.tracers)
        let row = ImportedRow(
            id: RowID(1), agency: World.tracers, list: "x", line: 1, raw: "Rosa")
        let record = SourceRecord(
            id: SourceRecordID(500), agency: World.tracers,
            identity: World.identity("Rosa", born: 2012), row: row.id, received: world.moment)
        #expect(
            world.code(
                .imported(.receive(row, .record(World.daughter, record))), by: foreign)
                == .notReachable)
    }
}

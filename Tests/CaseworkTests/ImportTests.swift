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

    /// What a row says beside who its person is.
    private func content(
        of person: PersonID, beside record: SourceRecordID, _ id: UInt64, in world: World
    ) -> RowContent {
        RowContent(
            statements: [
                Statement(
                    id: StatementID(id), by: person, relation: .mother, nameOfRelative: "Ana",
                    words: "Ana", interpretation: Interpretation(language: Language("und")),
                    taken: world.moment, record: record)
            ],
            encounter: Encounter(
                id: EncounterID(id), agency: World.border, people: [person], at: world.moment,
                isDayOnly: true, place: "river", record: record),
            contacts: [
                ContactPoint(
                    id: ContactPointID(id), person: person, value: "+502 5555 0101",
                    validFrom: world.moment.day, safeContactInstruction: "", record: record)
            ])
    }

    @Test func `what a row says of relatives, encounter and contact is on record with it`() throws {
        var world = World()
        let row = CommandPool.row(1)
        let person = PersonID(500)
        let said = content(of: person, beside: SourceRecordID(500), 900, in: world)
        try world.must(
            .imported(.receive(row, .record(person, record(row.id, in: world), said))),
            by: World.steward)
        #expect(world.state.statements(of: person) == said.statements)
        #expect(world.state.encounters(of: person) == [said.encounter])
        #expect(world.state.contacts(of: person) == said.contacts)
        // A row speaks for its own person, beside its own record, and nothing else.
        let other = CommandPool.row(2)
        for (speaker, beside) in [(PersonID(500), 501), (PersonID(501), 500)]
            as [(PersonID, UInt64)]
        {
            let foreign = content(of: speaker, beside: SourceRecordID(beside), 910, in: world)
            let answer = SourceRecord(
                id: SourceRecordID(501), agency: World.border,
                identity: World.identity("Rosa", born: 2012), row: other.id,
                received: world.moment)
            #expect(
                world.code(
                    .imported(.receive(other, .record(PersonID(501), answer, foreign))),
                    by: World.steward) == .detailMissing)
        }
    }

    @Test func `a tracing request that came with its consent is opened, by the same rules as any`()
        throws
    {
        var world = World()
        let person = PersonID(500)
        func asked(
            language: String = "es", until: Int = 1000, scope: Consent.Scope = .tracing,
            sought: [String] = ["Ana"], giver: PersonID = PersonID(500), _ row: UInt64
        ) -> ImportedRow.Reading {
            let consent = Consent(
                id: ConsentID(row), scope: scope, covers: [person], giver: giver, recipients: [],
                withheldFrom: [], interpretation: Interpretation(language: Language(language)),
                given: world.moment, expires: World.moment(world.now + until))
            let request = TracingRequest(
                id: TracingRequestID(row), inquirer: person,
                sought: sought.enumerated().map {
                    TracingRequest.SoughtPerson(
                        id: SoughtPersonID(row * 10 + UInt64($0.offset)), name: $0.element,
                        relation: .unspecified, locationLast: "")
                }, consent: consent.id, inquiryDate: world.moment)
            return .record(
                person, record(RowID(row), in: world),
                RowContent(asked: RowContent.Asked(consent: consent, request: request)))
        }
        let row = CommandPool.row(1)
        let id = row.id.number
        for (reading, code) in [
            (asked(language: "fa", id), Refusal.Code.notUnderstood),
            (asked(until: 0, id), .consentMissing),
            (asked(scope: .services, id), .detailMissing),
            (asked(sought: [], id), .detailMissing),
            (asked(giver: World.mother, id), .detailMissing),
        ] {
            #expect(
                world.code(.imported(.receive(row, reading)), by: World.steward) == code)
        }
        try world.must(.imported(.receive(row, asked(id))), by: World.steward)
        #expect(world.state.requests[TracingRequestID(id)]?.inquirer == person)
        #expect(world.state.consents[ConsentID(id)]?.scope == .tracing)
    }

    @Test func `a row that is read anew counts by its newest reading, and keeps the other`() throws
    {
        var world = World()
        let row = CommandPool.row(1)
        let person = PersonID(500)
        try world.must(
            .imported(
                .receive(
                    row,
                    .record(
                        person, record(row.id, in: world),
                        content(of: person, beside: SourceRecordID(500), 900, in: world)))),
            by: World.steward)
        let better = SourceRecord(
            id: SourceRecordID(600), agency: World.border,
            identity: World.identity("Rosa María", born: 2012), row: row.id, received: world.moment)
        let said = content(of: person, beside: better.id, 901, in: world)
        for (wrong, code) in [
            (PersonID(77), Refusal.Code.unknownRecord), (person, .reasonMissing),
        ] {
            #expect(
                world.code(
                    .imported(
                        .reread(row.id, wrong, better, said, reason: wrong == person ? " " : "x")),
                    by: World.steward) == code)
        }
        try world.must(
            .imported(.reread(row.id, person, better, said, reason: "mapping corrected")),
            by: World.steward)
        #expect(world.state.fates[row.id] == .accepted(better.id))
        #expect(world.state.records(of: person).map(world.state.counts) == [false, true])
        #expect(world.state.counts(beside: SourceRecordID(500)) == false)
        #expect(world.state.counts(beside: better.id))
        #expect(try world.state.rowsByFate(at: world.moment).total == 1)
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

// Part of Reunify. Copyright the Reunify contributors.
// SPDX-License-Identifier: Apache-2.0

import Testing

@testable import Casework
@testable import CaseworkScenarios

/// An import is taken back as a whole, and never from under what people did.
@Suite struct ImportWithdrawalTests {
    private static let list = ImportedListKey(agency: World.border, digest: "roster")
    private static let withdrawal = Command.imported(
        .withdraw(list, reason: "the roster of another post"))

    private static func row(_ id: UInt64, list: String = "roster") -> ImportedRow {
        ImportedRow(
            id: RowID(id), agency: World.border, list: list, line: Int(id), raw: "row \(id)")
    }

    /// The family of the test world, as a list brought it, and a row that waits.
    private static func imported() throws -> World {
        var world = World()
        let people: [(PersonID, String, Int)] = [
            (World.mother, "María", 1990), (World.daughter, "Ana", 2012),
            (World.son, "Luis", 2014), (World.stranger, "Pedro", 1985),
        ]
        for (place, (person, name, year)) in people.enumerated() {
            let id = UInt64(place + 1)
            let record = SourceRecord(
                id: SourceRecordID(id), agency: World.border,
                identity: World.identity(name, born: year), row: RowID(id), received: world.moment)
            try world.must(
                .imported(.receive(row(id), .record(person, record))), by: World.steward)
        }
        try world.must(
            .imported(.receive(row(9), .unreadable(reason: "no name"))), by: World.steward)
        return world
    }

    @Test func `whom a list brought is on record and counts no more, and rows balance`() throws {
        var world = try Self.imported()
        let before = world.state
        #expect(before.quarantinedRows(of: World.border) == 1)
        try world.must(Self.withdrawal, by: World.steward)
        let after = world.state
        #expect(after.persons == before.persons)
        #expect(after.records == before.records)
        #expect(after.rows == before.rows)
        #expect(!before.persons.keys.contains { !before.isPresent($0) })
        #expect(!after.persons.keys.contains(where: after.isPresent))
        #expect(try after.personsByAge(at: world.moment).total == 0)
        #expect(try after.childrenByStage(at: world.moment).total == 0)
        let rows = try after.rowsByFate(at: world.moment)
        #expect(rows.total == 5)
        #expect(rows.parts.map(\.name) == ["withdrawn"])
        #expect(after.quarantinedRows(of: World.border) == 0)
        #expect(after.defects(at: world.moment, by: .standard).isEmpty)
        let told = try #require(after.withdrawals[Self.list]?.last)
        #expect(told.rows == 5 && told.records == 4 && told.persons == 4)
        #expect(told.reason == "the roster of another post")
        #expect(CaseworkState().applying(world.journal).withdrawnPersons == after.withdrawnPersons)
    }

    @Test func `only a data steward of the agency takes an import back, with a reason, once`()
        throws
    {
        var world = try Self.imported()
        let foreign = Actor.user(UserID(90), .dataSteward, World.shelter)
        #expect(world.code(Self.withdrawal, by: foreign) == .otherAgency)
        for actor in [World.intake, World.chief, World.tracer, World.caseworker] {
            #expect(world.code(Self.withdrawal, by: actor) == .notPermitted)
        }
        #expect(
            world.code(.imported(.withdraw(Self.list, reason: " ")), by: World.steward)
                == .reasonMissing)
        let unknown = ImportedListKey(agency: World.border, digest: "none")
        #expect(
            world.code(.imported(.withdraw(unknown, reason: "x")), by: World.steward)
                == .unknownRecord)
        try world.must(Self.withdrawal, by: World.steward)
        #expect(world.code(Self.withdrawal, by: World.steward) == .unknownRecord)
    }

    @Test func `a separation, a custody and a link keep an import from being taken back`() throws {
        var world = try Self.imported()
        try world.must(
            .custody(
                .take(
                    [Transfer.Passenger(person: World.mother, custody: CustodyID(1))],
                    World.border, World.cell, from: world.moment)), by: World.guardOne)
        let refusal = try #require(world.refusal(Self.withdrawal, by: World.steward))
        #expect(refusal.code == .importBuiltOn)
        #expect(refusal.dependents.counts.map(\.kind) == [.custody])
        #expect(refusal.about == ["custody-1"])
        #expect(refusal.sentence.contains("custodies: 1"))
    }

    /// Every act of the pool that succeeds is tried on its own, on people whom a list brought.
    @Test func `whatever people did keeps an import from being taken back`() throws {
        let start = try Self.imported()
        var kept: Set<ImportDependent> = []
        var free = 0
        for (command, actor) in CommandPool.commands(in: start) {
            var world = start
            guard world.act(command, by: actor) == nil else { continue }
            let acted = world.state
            let touched = acted.extent(of: Self.list)
            guard let refusal = world.refusal(Self.withdrawal, by: World.steward) else {
                // Nothing that people did is lost: looks, and what the matching proposed.
                free += 1
                #expect(acted.dependents(on: touched).isEmpty, "\(command)")
                try world.must(Self.withdrawal, by: World.steward)
                #expect(
                    InvariantCheck.violations(from: acted, to: world.state, at: world.moment)
                        == [], "\(command)")
                continue
            }
            guard refusal.code == .importBuiltOn else { continue }
            kept.formUnion(refusal.dependents.counts.map(\.kind))
        }
        #expect(free > 0)
        #expect(
            kept.isSuperset(of: [
                .custody, .link, .statement, .encounter, .reclassification, .resolution,
                .laterRecord,
            ]), "\(kept)")
    }

    /// A history whose people came with a list instead of one by one.
    private static func asImported(_ world: World) -> World {
        var state = CaseworkState()
        for event in world.journal {
            guard case .people(.registered(let person, let record)) = event else {
                state.apply(event)
                continue
            }
            let row = ImportedRow(
                id: RowID(1000 + person.number), agency: World.border, list: "roster",
                line: Int(person.number), raw: "\(person)")
            state.apply(.imported(.received(row, .accepted(record.id))))
            state.apply(
                .people(
                    .registered(
                        person,
                        SourceRecord(
                            id: record.id, agency: record.agency, identity: record.identity,
                            row: row.id, received: record.received))))
        }
        var imported = world
        imported.state = state
        return imported
    }

    @Test func `what a family went through keeps the list they came with from being taken back`()
        throws
    {
        let worlds: [(World, Set<ImportDependent>)] = [
            (try .separated(), [.separation, .transfer, .custody, .link]),
            (try .rejected(), [.proposal]), (try .verified(), [.verification]),
            (try .reunified(), [.case]),
        ]
        for (world, kinds) in worlds {
            let imported = Self.asImported(world)
            let refusal = try #require(imported.refusal(Self.withdrawal, by: World.steward))
            #expect(refusal.code == .importBuiltOn)
            let told = Set(refusal.dependents.counts.map(\.kind))
            for kind in kinds where !told.contains(kind) { Issue.record("\(kind) is not told") }
        }
    }

    @Test
    func `nothing is done with people who were taken back, and what was proposed of them goes`()
        throws
    {
        var world = try Self.imported()
        let proposal = CommandPool.proposal(
            1, World.daughter, World.mother, bits: 9, prints: [1])
        try world.must(.tracing(.propose(proposal)), by: World.matching)
        try world.must(Self.withdrawal, by: World.steward)
        var accepted = 0
        for (command, actor) in CommandPool.commands(in: world) {
            guard world.code(command, by: actor) == nil else { continue }
            var after = world
            after.act(command, by: actor)
            accepted += 1
            #expect(
                InvariantCheck.violations(from: world.state, to: after.state, at: after.moment)
                    == [], "\(command)")
        }
        #expect(accepted > 0)
        #expect(
            world.code(
                .tracing(.withdrawProposal(proposal.id, reason: "taken back")), by: World.matching)
                == nil)
    }

    @Test func `somebody who was on record before stays, without what the list said`() throws {
        var world = World()
        let known = SourceRecord(
            id: SourceRecordID(1), agency: World.border,
            identity: World.identity("Ana", born: 2012), received: world.moment)
        try world.must(.people(.register(World.daughter, known)), by: World.intake)
        let added = SourceRecord(
            id: SourceRecordID(2), agency: World.border,
            identity: World.identity("Anna", born: 1980), row: RowID(1), received: world.moment)
        try world.must(
            .imported(.receive(Self.row(1), .record(World.daughter, added))), by: World.steward)
        try world.must(Self.withdrawal, by: World.steward)
        #expect(world.state.isPresent(World.daughter))
        #expect(world.state.records(of: World.daughter).filter(world.state.counts) == [known])
        #expect(try world.state.personsByAge(at: world.moment).total == 1)
        #expect(world.state.ages(of: World.daughter, on: world.moment.day)?.upperBound == 6)
    }

    @Test func `a record that came later builds on an import, one that came before does not`()
        throws
    {
        var world = try Self.imported()
        let later = SourceRecord(
            id: SourceRecordID(50), agency: World.border,
            identity: World.identity("Ana", born: 2012), row: RowID(50), received: world.moment)
        try world.must(
            .imported(
                .receive(Self.row(50, list: "second"), .record(World.daughter, later))),
            by: World.steward)
        let refusal = try #require(world.refusal(Self.withdrawal, by: World.steward))
        #expect(refusal.dependents.counts.map(\.kind) == [.laterRecord])
        let second = ImportedListKey(agency: World.border, digest: "second")
        try world.must(.imported(.withdraw(second, reason: "sent twice")), by: World.steward)
        #expect(world.state.isPresent(World.daughter))
        try world.must(Self.withdrawal, by: World.steward)
        #expect(!world.state.isPresent(World.daughter))
    }

    @Test func `a list that was taken back can come again, and rows from before cannot be settled`()
        throws
    {
        var world = try Self.imported()
        try world.must(Self.withdrawal, by: World.steward)
        let answer = SourceRecord(
            id: SourceRecordID(60), agency: World.border,
            identity: World.identity("Rosa", born: 2012), row: RowID(9), received: world.moment)
        #expect(
            world.code(
                .imported(.settle(RowID(9), PersonID(60), answer, reason: "asked")),
                by: World.steward) == .importWithdrawn)
        let again = SourceRecord(
            id: SourceRecordID(61), agency: World.border,
            identity: World.identity("Ana", born: 2012), row: RowID(61), received: world.moment)
        try world.must(
            .imported(.receive(Self.row(61), .record(PersonID(61), again))), by: World.steward)
        #expect(world.state.isPresent(PersonID(61)))
        #expect(world.state.extent(of: Self.list).rows == [RowID(61)])
        try world.must(Self.withdrawal, by: World.steward)
        #expect(world.state.withdrawals[Self.list]?.map(\.rows) == [5, 1])
    }
}

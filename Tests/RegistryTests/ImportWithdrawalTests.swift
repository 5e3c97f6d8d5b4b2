// Part of Reunify. Copyright the Reunify contributors.
// SPDX-License-Identifier: Apache-2.0

import Casework
import FamilyLinkage
import Testing

@testable import CaseworkScenarios
@testable import Registry
import RegistryScenarios

/// An import that was taken back is found by nothing and is all there.
@Suite struct ImportWithdrawalTests {
    private typealias Somebody = Village.Somebody

    private static let roster = ImportedListKey(agency: World.border, digest: "roster")
    private static let mother = Somebody(
        "María Tzoc Caal", (1988, 3, 4), .female, of: "Cobán", number: "201334551")
    private static let daughter = Somebody(
        "Rosa Xol Tzoc", (2012, 5, 20), .female, of: "Cobán", number: "201334552")

    /// Imports people, a row each, and a row that waits.
    private func importing(
        _ people: [Somebody], as list: String = "roster", from line: Int = 1, key: Int,
        into village: Village
    ) async throws -> [PersonID] {
        let outcome = try await village.registry.submit(
            importing: people.count + 1, by: World.steward, for: .registration,
            key: Opening.key(key)
        ) { ids in
            var commands = people.enumerated().map { place, somebody -> ImportCommand in
                let row = ImportedRow(
                    id: ids.next(RowID.self), agency: World.border, list: list, line: line + place,
                    raw: somebody.name)
                let record = SourceRecord(
                    id: ids.next(SourceRecordID.self), agency: World.border,
                    identity: Village.identity(somebody), row: row.id,
                    received: World.moment(1_528_632_000))
                return .receive(row, .record(ids.next(PersonID.self), record))
            }
            commands.append(
                .receive(
                    ImportedRow(
                        id: ids.next(RowID.self), agency: World.border, list: list,
                        line: line + people.count, raw: "?"), .unreadable(reason: "no name")))
            return commands
        }
        #expect(outcome.refused.isEmpty)
        return try await village.registry.observe { state in
            state.casework.persons.keys.sorted().suffix(people.count)
        }
    }

    private func withdraw(
        _ village: Village, key: Int = 90, reason: String = "the roster of another post"
    ) async throws -> Outcome<(Acknowledgement, ImportWithdrawal)> {
        try await village.registry.withdraw(
            list: Self.roster, reason: reason, by: World.steward, for: .registration,
            key: Opening.key(key))
    }

    @Test
    func `whom an import brought is found no more, and what was proposed of them is withdrawn`()
        async throws
    {
        let journal = JournalInMemory()
        let village = Village(try await Opening.create(journal))
        try await village.crowd(120)
        let daughter = try await village.register(Self.daughter)
        try await village.state(daughter, .mother, "María Tzoc Caal")
        let mother = try #require(
            try await importing([Self.mother], key: 80, into: village).first)
        try await village.registry.matched()
        #expect(try await village.pending().contains { $0.relative == mother })
        let find = { (registry: Registry) in
            let byName = try await registry.find(
                name: "María Tzoc", by: World.steward, for: .registration)
            let byNumber = try await registry.find(
                number: "201334551", by: World.steward, for: .registration)
            return (byName.map(\.person) + byNumber.map(\.person)).contains(mother)
        }
        #expect(try await find(village.registry))
        let (done, withdrawal) = try #require(try await withdraw(village).accepted)
        #expect(withdrawal.rows == 2 && withdrawal.records == 1 && withdrawal.persons == 1)
        #expect(try await !find(village.registry))
        #expect(try await village.pending().contains { $0.relative == mother } == false)
        // The matching does not find them anew.
        try await village.registry.matchEverything()
        #expect(try await village.pending().contains { $0.relative == mother } == false)
        #expect(
            try await village.registry.quarantine(
                of: World.border, by: World.steward, for: .registration
            ).isEmpty)
        // Again under the same key nothing is done again.
        let again = try #require(try await withdraw(village).accepted)
        #expect(again.0.first == done.first && again.0.isRepetition)
        // Whoever may see them still does, and a registry that is opened anew knows the same.
        let shown = try await village.registry.read(
            mother, [.identity], by: World.steward, for: .registration)
        #expect(shown.accepted != nil)
        let before = try await village.registry.observe(\.casework)
        try await village.registry.close()
        let opened = try await Opening.open(journal)
        let after = try await opened.observe(\.casework)
        #expect(after.withdrawals == before.withdrawals)
        #expect(!after.isPresent(mother) && after.persons[mother] != nil)
        #expect(try await !find(opened))
        let list = try #require(
            try await opened.imports(of: World.border, by: World.steward, for: .registration)
                .first { $0.key == Self.roster })
        #expect(list.isWithdrawn && list.accepted == 0 && list.rows == 2)
    }

    @Test func `an import on which people acted is refused with what rests on it`() async throws {
        let village = Village(try await Opening.create(JournalInMemory()))
        let people = try await importing([Self.mother, Self.daughter], key: 80, into: village)
        try await village.state(people[1], .mother, "María Tzoc Caal")
        let refusal = try #require(try await withdraw(village).refusal)
        #expect(refusal.code == .importBuiltOn)
        #expect(refusal.dependents.counts.map(\.kind) == [.statement])
        let rests = try await village.registry.dependents(
            on: Self.roster, by: World.steward, for: .registration)
        #expect(rests == refusal.dependents)
        #expect(try await village.registry.observe { $0.casework.withdrawals.isEmpty })
    }

    @Test func `a legal hold keeps an import from being taken back`() async throws {
        let village = Village(try await Opening.create(JournalInMemory()))
        let people = try await importing([Self.mother], key: 80, into: village)
        try await village.registry.hold(
            people[0], reason: "a court asks", by: World.chief, for: .care)
        await #expect(throws: RegistryError.onHold(people[0])) {
            _ = try await withdraw(village)
        }
    }

    @Test func `a list that was taken back comes again as new people`() async throws {
        let village = Village(try await Opening.create(JournalInMemory()))
        let first = try await importing([Self.mother], key: 80, into: village)
        _ = try #require(try await withdraw(village).accepted)
        let second = try await importing([Self.mother], key: 81, into: village)
        #expect(first != second)
        let found = try await village.registry.find(
            name: "María Tzoc", by: World.steward, for: .registration)
        #expect(found.map(\.person) == second)
        let list = try #require(
            try await village.registry.imports(
                of: World.border, by: World.steward, for: .registration
            ).first)
        #expect(list.rows == 4 && list.withdrawn == 2 && list.accepted == 1 && list.waiting == 1)
    }
}

// Part of Reunify. Copyright the Reunify contributors.
// SPDX-License-Identifier: Apache-2.0

import Casework
import FamilyLinkage
import RegistryScenarios
import Testing

@testable import CaseworkScenarios
@testable import Registry

/// Nothing is proposed of whoever does not want that relatives are sought.
@Suite struct TracingRefusalTests {
    private static let mother = Village.Somebody(
        "María Tzoc Caal", (1988, 3, 4), .female, of: "Cobán", number: "201334551")
    private static let daughter = Village.Somebody(
        "Rosa Xol Tzoc", (2012, 5, 20), .female, of: "Cobán", number: "201334552")

    private func village(small: Int = 0) async throws -> Village {
        let village = Village(try await Opening.create(JournalInMemory(), small: small))
        try await village.crowd(120)
        try await village.registry.matched()
        return village
    }

    /// A mother and a daughter who says so; the proposal about them.
    private func family(_ village: Village) async throws -> (PersonID, PersonID, Proposal) {
        let mother = try await village.register(Self.mother)
        let daughter = try await village.register(Self.daughter)
        try await village.state(daughter, .mother, "María Tzoc Caal")
        try await village.registry.matched()
        let proposal = try #require(
            try await village.pending().first { $0.subject == daughter && $0.relative == mother })
        return (mother, daughter, proposal)
    }

    @Test(arguments: [0, 1_000])
    func `who said no to tracing is left out of the matching, until they say yes`(small: Int)
        async throws
    {
        let village = try await village(small: small)
        let (mother, daughter, proposal) = try await family(village)
        let at = World.moment(1_528_632_000)
        func isProposed() async throws -> Bool {
            try await village.registry.matched()
            return try await village.pending().contains {
                Set([$0.subject, $0.relative]) == [mother, daughter]
            }
        }
        _ = try await village.must(World.intake) { _ in
            let refusal = ConsentRefusal(person: daughter, scope: .tracing, at: at)
            return (.file(.refuseConsent(refusal)), daughter)
        }
        #expect(try await !isProposed())
        let stage = try await village.registry.observe {
            $0.casework.proposals[proposal.id]?.stage
        }
        #expect(stage?.isPending == false)
        // Nor by what is said later, of or by the child, nor where everybody is looked at.
        try await village.state(daughter, .father, "Pedro Xol")
        #expect(try await !isProposed())
        try await village.registry.matchEverything()
        #expect(try await !isProposed())
        _ = try await village.must(World.intake) { ids in
            let consent = Consent(
                id: ids.next(ConsentID.self), scope: .tracing, covers: [daughter],
                giver: daughter, recipients: [], withheldFrom: [],
                interpretation: World.spanish, given: at, expires: World.moment(1_900_000_000))
            return (.file(.consent(consent)), daughter)
        }
        #expect(try await isProposed())
    }

    @Test func `a list that says that a child does not want tracing brings it and its no`()
        async throws
    {
        let village = try await village()
        let mother = try await village.register(Self.mother)
        let daughter = try await village.must(World.steward) { ids in
            let row = ImportedRow(
                id: ids.next(RowID.self), agency: World.border, list: "cases", line: 1, raw: "{}")
            let person = ids.next(PersonID.self)
            let record = SourceRecord(
                id: ids.next(SourceRecordID.self), agency: World.border,
                identity: Village.identity(Self.daughter), row: row.id,
                received: World.moment(1_528_632_000))
            let said = Statement(
                id: ids.next(StatementID.self), by: person, relation: .mother,
                nameOfRelative: "María Tzoc Caal", words: "mother: María Tzoc Caal",
                interpretation: Interpretation(language: Language("und")),
                taken: record.received, record: record.id)
            let content = RowContent(statements: [said], refused: [.tracing])
            return (.imported(.receive(row, .record(person, record, content))), person)
        }
        try await village.registry.matched()
        #expect(
            try await village.pending().allSatisfy {
                ![$0.subject, $0.relative].contains(daughter)
            })
        #expect(
            try await village.alike().allSatisfy { ![$0.one, $0.other].contains(daughter) })
        let state = try await village.registry.observe(\.casework)
        #expect(state.refusals(of: daughter).map(\.record) == [state.persons[daughter]?.records[0]])
        #expect(state.persons[mother] != nil)
    }
}

// Part of Reunify. Copyright the Reunify contributors.
// SPDX-License-Identifier: Apache-2.0

import Casework
import FamilyLinkage
import Testing

@testable import CaseworkScenarios
@testable import Registry
import RegistryScenarios

/// The live index is asked after every change, and proposes; people decide.
@Suite struct MatchingTests {
    private typealias Somebody = Village.Somebody

    private func village(crowd: Int = 120, small: Int = 0) async throws -> Village {
        let village = Village(try await Opening.create(JournalInMemory(), small: small))
        try await village.crowd(crowd)
        try await village.registry.matched()
        return village
    }

    private static let mother = Somebody(
        "María Tzoc Caal", (1988, 3, 4), .female, of: "Cobán", number: "201334551")
    private static let daughter = Somebody(
        "Rosa Xol Tzoc", (2012, 5, 20), .female, of: "Cobán", number: "201334552")

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

    @Test func `a statement that names somebody on record makes a proposal with its evidence`()
        async throws
    {
        let village = try await village()
        let (mother, daughter, proposal) = try await family(village)
        #expect(proposal.relation == .mother)
        #expect(proposal.model == Registry.matchingModel)
        #expect(proposal.evidence.contains { $0.kind.hasPrefix("statement/") && $0.bits > 3 })
        #expect(proposal.strength(by: .standard) == .strong)
        // It decides nothing: there is no link, and nobody was merged.
        let state = try await village.registry.observe { $0.casework }
        #expect(state.links(between: mother, and: daughter).isEmpty)
        #expect(state.resolutions.isEmpty)
        #expect(state.proposals.values.allSatisfy { $0.stage.isPending || $0.isWithdrawn })
    }

    @Test func `who changes while everybody is looked at is passed over by what was found before`()
        async throws
    {
        let village = try await village()
        let (mother, daughter, proposal) = try await family(village)
        await village.registry.setChangedMeanwhile([daughter])
        let passed = try await village.registry.put(
            nothingAbout: [mother, daughter], as: .everybody)
        #expect(passed.withdrawn.isEmpty)
        // Nobody has changed: what is not found is not there.
        await village.registry.setChangedMeanwhile([])
        let looked = try await village.registry.put(
            nothingAbout: [mother, daughter], as: .everybody)
        #expect(looked.withdrawn == [proposal.id])
    }

    @Test func `the index looks by itself where it is told to, and says what came of it`()
        async throws
    {
        let clock = TestClock()
        let environment = Environment(
            now: { clock.moment }, randomness: SeededChance(state: 3), matchesLive: true)
        let registry = try await Registry.create(
            in: JournalInMemory(), origin: Opening.origin, rootKey: Opening.rootKey(),
            environment: environment)
        let village = Village(registry)
        try await village.crowd(60)
        let mother = try await village.register(Self.mother)
        let daughter = try await village.register(Self.daughter)
        try await village.state(daughter, .mother, "María Tzoc Caal")
        let report = try await registry.matched()
        let proposals = try await village.pending()
        #expect(proposals.contains { $0.subject == daughter && $0.relative == mother })
        #expect(Set(report.proposed).isSuperset(of: proposals.map(\.id)))
        #expect(try await registry.matched().isEmpty)
    }

    @Test func `what is rejected stays so until there is evidence that was not there`() async throws
    {
        let village = try await village()
        let (mother, daughter, proposal) = try await family(village)
        _ = try await village.must(World.tracer(of: World.border)) { _ in
            (.tracing(.review(proposal.id)), proposal.id)
        }
        _ = try await village.must(World.tracer(of: World.border)) { _ in
            (.tracing(.reject(proposal.id, reason: "another village")), proposal.id)
        }
        // Looked at again, and by a change that says nothing new of the two.
        let again = try await village.registry.matchEverything()
        #expect(again.proposed.isEmpty)
        #expect(again.rejectedBefore == 1)
        try await village.state(daughter, .sibling, "Pedro Xol Tzoc")
        try await village.registry.matched()
        #expect(try await village.pending().allSatisfy { $0.relative != mother })
        // The mother names the daughter: nobody had said that.
        try await village.state(mother, .unspecified, "Rosa Xol Tzoc")
        let report = try await village.registry.matched()
        let new = try #require(
            try await village.pending().first { $0.subject == daughter && $0.relative == mother })
        #expect(report.proposed == [new.id])
    }

    @Test func `a record that is corrected withdraws what rested on it`() async throws {
        let village = try await village()
        let mother = try await village.register(Self.mother)
        let daughter = try await village.register(Self.daughter)
        let said = try await village.state(daughter, .mother, "María Tzoc Caal")
        try await village.registry.matched()
        let before = try await village.pending().first {
            $0.subject == daughter && $0.relative == mother
        }
        let proposal = try #require(before)
        try await village.state(daughter, .mother, "Petrona Ixim Pop", corrects: said)
        let report = try await village.registry.matched()
        let stage = try await village.registry.observe {
            $0.casework.proposals[proposal.id]?.stage
        }
        let after = try await village.registry.observe { $0.casework.proposals[proposal.id] }
        // Without the statement it is gone, or says what is left.
        #expect(
            report.withdrawn == [proposal.id]
                || (report.revised == [proposal.id] && (after?.bits ?? 0) < proposal.bits - 5),
            "\(String(describing: stage))")
    }

    @Test func `a claimed link ends the proposal about the two`() async throws {
        let village = try await village()
        let (mother, daughter, proposal) = try await family(village)
        _ = try await village.must(World.intake) { ids in
            let link = World.link(ids.next(LinkID.self), daughter, mother, .mother)
            return (.link(.claim(link)), link.id)
        }
        let report = try await village.registry.matched()
        #expect(report.withdrawn == [proposal.id])
        #expect(try await village.registry.matchEverything().proposed.isEmpty)
    }

    @Test func `erasure withdraws what rested on the person, and nothing of them is found`()
        async throws
    {
        let village = try await village()
        let (mother, daughter, proposal) = try await family(village)
        try await village.registry.erase(
            [mother], reason: "asked", by: World.steward, approvedBy: World.chief,
            for: .registration)
        let report = try await village.registry.matched()
        #expect(report.withdrawn == [proposal.id])
        #expect(try await village.pending().allSatisfy { $0.subject != daughter })
    }

    // MARK: One person

    private static let sameMother = Somebody(
        "Maria Tsoc Caal", (1988, 3, 4), .female, of: "Cobán", number: "201334551")

    @Test func `two records of one person are proposed to a steward, who merges or does not`()
        async throws
    {
        let village = try await village()
        let one = try await village.register(Self.mother)
        let other = try await village.register(Self.sameMother)
        try await village.registry.matched()
        let proposal = try #require(try await village.alike().first)
        #expect([proposal.one, proposal.other] == [one, other])
        #expect(proposal.evidence.contains { $0.kind == "one-person/identifier" && $0.bits > 5 })
        #expect(try await village.registry.observe { $0.casework.resolutions.isEmpty })

        // Only a data steward decides, and it can be undone.
        let byTracer = try await village.registry.submit(
            .people(.rejectResolution(proposal.id, reason: "no")), by: World.tracer, for: .tracing,
            key: Opening.key(77))
        #expect(byTracer.refusal?.code == .notPermitted)
        let resolution = try await village.must(World.steward) { ids in
            let id = ids.next(ResolutionID.self)
            return (
                .people(.acceptResolution(proposal.id, id, other, into: one, reason: "scar")), id
            )
        }
        #expect(try await village.registry.observe { $0.casework.canonical(other) } == one)
        #expect(try await village.registry.matched().isEmpty)
        _ = try await village.must(World.steward) { _ in
            (.people(.undo(resolution, reason: "sisters")), resolution)
        }
        let report = try await village.registry.matched()
        #expect(report.resolutionsProposed.count == 1)
    }

    @Test func `two who were found to be two come back with new evidence alone`() async throws {
        let village = try await village()
        let one = try await village.register(Self.mother)
        let other = try await village.register(Self.sameMother)
        try await village.registry.matched()
        let proposal = try #require(try await village.alike().first)
        _ = try await village.must(World.steward) { _ in
            (.people(.rejectResolution(proposal.id, reason: "cousins")), proposal.id)
        }
        #expect(try await village.registry.matchEverything().resolutionsProposed.isEmpty)
        try await village.state(one, .mother, "Juana Caal Pop")
        try await village.registry.matched()
        #expect(try await village.alike().isEmpty)
        // Now both say who their mother is.
        try await village.state(other, .mother, "Juana Caal Pop")
        try await village.registry.matched()
        #expect(try await village.alike().map(\.one) == [one])
    }

    @Test func `relatives are not proposed to be one person`() async throws {
        let village = try await village()
        _ = try await village.register(Self.mother)
        _ = try await village.register(
            Somebody("Marta Tzoc Caal", (1990, 7, 9), .female, of: "Cobán"))
        _ = try await village.register(Self.daughter)
        _ = try await village.register(
            Somebody("Rosario Xol Tzoc", (2014, 1, 11), .female, of: "Cobán"))
        try await village.registry.matched()
        #expect(try await village.alike().isEmpty)
    }

    // MARK: Rows of lists

    private static func row(_ line: Int, _ ids: inout IdentifierSource) -> ImportedRow {
        ImportedRow(
            id: ids.next(RowID.self), agency: World.border, list: "list", line: line, raw: "row")
    }

    private static func draft(
        _ somebody: Somebody, _ row: RowID, _ ids: inout IdentifierSource
    ) -> SourceRecord {
        SourceRecord(
            id: ids.next(SourceRecordID.self), agency: World.border,
            identity: Village.identity(somebody), row: row,
            received: World.moment(1_528_632_000))
    }

    private static func said(
        _ name: String, by person: PersonID, beside record: SourceRecord,
        _ ids: inout IdentifierSource
    ) -> Statement {
        Statement(
            id: ids.next(StatementID.self), by: person, relation: .mother, nameOfRelative: name,
            words: name, interpretation: Interpretation(language: Language("und")),
            taken: record.received,
            described: RelativeDescription(relation: .mother, sex: .female), record: record.id)
    }

    @Test func `what an imported row says of relatives counts, and its corrected reading alone`()
        async throws
    {
        let village = try await village()
        let mother = try await village.register(Self.mother)
        let outcome = try await village.registry.submit(
            importing: 1, by: World.steward, for: .registration, key: Opening.key(5)
        ) { ids in
            let row = Self.row(1, &ids)
            let record = Self.draft(Self.daughter, row.id, &ids)
            let person = ids.next(PersonID.self)
            let statement = Self.said("María Tzoc Caal", by: person, beside: record, &ids)
            return [
                .receive(row, .record(person, record, RowContent(statements: [statement])))
            ]
        }
        #expect(outcome.refused.isEmpty)
        try await village.registry.matched()
        let proposal = try #require(
            try await village.pending().first { $0.relative == mother })
        #expect(proposal.evidence.contains { $0.kind.hasPrefix("statement/") })

        // The mapping took the wrong column: by the right one another mother is named.
        let daughter = proposal.subject
        let row = try await village.registry.observe { state in
            state.casework.records(of: daughter).first?.row ?? RowID(0)
        }
        let reread = try await village.registry.submit(
            importing: 1, by: World.steward, for: .registration, key: Opening.key(6)
        ) { ids in
            let record = Self.draft(
                Somebody("Rosa Ixim Pop", (2012, 5, 20), .female, of: "Cahabón"), row, &ids)
            let statement = Self.said("Petrona Pop Ical", by: daughter, beside: record, &ids)
            return [
                .reread(
                    row, daughter, record, RowContent(statements: [statement]), reason: "mapping")
            ]
        }
        #expect(reread.refused.isEmpty)
        let report = try await village.registry.matched()
        #expect(report.withdrawn == [proposal.id])
        // Both readings are on record.
        let records = try await village.registry.observe { $0.casework.records(of: daughter) }
        #expect(records.count == 2)
    }

    // MARK: One by one, and all at once

    private static let families: [[Somebody]] = (0..<8).map { number in
        let fathers = ["Xol", "Ical", "Choc", "Pop", "Maquín", "Bá", "Coy", "Tiul"]
        let mothers = ["Tzoc", "Caal", "Quib", "Sacul", "Yat", "Cucul", "Rax", "Tut"]
        let places = ["Cobán", "Cahabón", "Lanquín", "Senahú"]
        let place = places[number % 4]
        let (father, mother) = (fathers[number], mothers[(number * 3 + 1) % 8])
        return [
            Somebody(
                "Pedro \(father) Choc", (1984 + number % 5, 3, 4 + number), .male, of: place),
            Somebody(
                "Elvira \(mother) Yat", (1986 + number % 4, 8, 3 + number), .female, of: place),
            Somebody(
                "Ana \(father) \(mother)", (2010 + number % 6, 2, 6 + number), .female, of: place),
            Somebody(
                "Mario \(father) \(mother)", (2013 + number % 4, 9, 5 + number), .male, of: place),
        ]
    }

    /// Everybody registered, with what the children say, in an order.
    private func register(_ village: Village, seed: UInt64, oneByOne: Bool) async throws
        -> [PersonID: String]
    {
        var chance = SeededChance(state: seed)
        var names: [PersonID: String] = [:]
        var order = Self.families.enumerated().flatMap { family, members in
            members.indices.map { (family, $0) }
        }
        order.shuffle(using: &chance)
        for (family, member) in order {
            let people = Self.families[family]
            let person = try await village.register(people[member])
            names[person] = people[member].name
            if member >= 2 {
                try await village.state(person, .mother, people[1].name)
                if family % 2 == 0 { try await village.state(person, .father, people[0].name) }
            }
            if oneByOne { try await village.registry.matched() }
        }
        return names
    }

    /// Pairs that wait for people, with their evidence in bits.
    private func pairs(
        _ village: Village, _ names: [PersonID: String]
    ) async throws -> [[String]: Double] {
        Dictionary(
            try await village.pending().map {
                (
                    [names[$0.subject] ?? "", $0.relation.rawValue, names[$0.relative] ?? ""],
                    $0.bits
                )
            }, uniquingKeysWith: { one, _ in one })
    }

    @Test(arguments: [1, 2, 3] as [UInt64], [0, 256])
    func `people who come one by one are matched as people of one list are`(
        _ seed: UInt64, _ small: Int
    ) async throws {
        let first = try await village(small: small)
        let named = try await register(first, seed: seed, oneByOne: true)
        let live = try await pairs(first, named)
        let second = try await village()
        let names = try await register(second, seed: seed, oneByOne: false)
        try await second.registry.matchEverything()
        let whole = try await pairs(second, names)
        #expect(whole.count >= 16, "seed \(seed)")
        let differing = live.filter { whole[$0.key] == nil }
            .merging(whole.filter { live[$0.key] == nil }) { one, _ in one }
        if small > 0 {
            // In a registry of so few the two are the same.
            #expect(differing.isEmpty, "seed \(seed): \(differing)")
        } else {
            // How common a name is changes with everybody who comes. Since the last look at everybody few
            // came; all they can change is a pair that has hardly the least evidence.
            let least = Rules.standard.leastEvidenceBits
            #expect(
                differing.values.allSatisfy { $0 >= least && $0 < least + 0.5 },
                "seed \(seed): \(differing)")
            #expect(differing.count * 10 <= whole.count, "seed \(seed): \(differing)")
        }
        // And that a look at everybody says.
        try await first.registry.matchEverything()
        #expect(Set(try await pairs(first, named).keys) == Set(whole.keys), "seed \(seed)")
    }

    @Test
    func `everybody is looked at again when one in thirty-two has come, also after a restart`()
        async throws
    {
        let journal = JournalInMemory()
        let village = Village(try await Opening.create(journal))
        try await village.crowd(96)
        try await village.registry.matched()
        for number in 0..<4 {
            let left = JournalInMemory(journal.contents)
            let again = try await Opening.open(left, seed: UInt64(number))
            for person in 0...UInt64(number) {
                try await again.register(
                    1_000 + person, "María Tzoc Caal", key: Int(9_000 + person))
            }
            let report = try await again.matched()
            // Three are a thirty-second, and four more than that.
            #expect(number < 3 ? report.persons <= number + 1 : report.persons >= 96)
            let before = try journal.progress(Registry.everybodyProgress)
            let looked = try left.progress(Registry.everybodyProgress)
            #expect(try looked == (number < 3 ? before : journal.count() + 4))
        }
    }

    @Test func `a registry that is opened again proposes nothing new`() async throws {
        let journal = JournalInMemory()
        let village = Village(try await Opening.create(journal))
        try await village.crowd(80)
        try await village.registry.matched()
        let (_, _, proposal) = try await family(village)
        let opened = try await Opening.open(JournalInMemory(journal.contents))
        let report = try await opened.matchEverything()
        #expect(report.isEmpty)
        #expect(try await opened.observe { $0.casework.proposals[proposal.id]?.stage } == .open)
    }

    @Test func `a lone candidate in an empty registry is not strong`() async throws {
        let village = Village(try await Opening.create(JournalInMemory()))
        _ = try await village.register(Somebody("Elena Caal", (1990, 1, 5), .female, of: ""))
        _ = try await village.register(Somebody("Rosa Caal", (2014, 1, 9), .female, of: ""))
        try await village.registry.matched()
        let strong = try await village.pending().filter { $0.strength(by: .standard) == .strong }
        #expect(strong.isEmpty)
    }

    @Test(arguments: [false, true])
    func `what was recorded before a crash and not looked at is looked at afterwards`(live: Bool)
        async throws
    {
        let journal = JournalInMemory()
        let village = Village(try await Opening.create(journal))
        try await village.crowd(130)
        try await village.registry.matched()
        let looked = try #require(try journal.progress(Registry.matchingProgress))
        #expect(looked <= (try journal.count()))
        let mother = try await village.register(Self.mother)
        let daughter = try await village.register(Self.daughter)
        try await village.state(daughter, .mother, "María Tzoc Caal")
        // Here the process dies: acknowledged, and nobody has looked.
        let clock = TestClock()
        let left = JournalInMemory(journal.contents)
        let again = Village(
            try await Registry.open(
                left, rootKey: Opening.rootKey(),
                environment: Environment(
                    now: { clock.moment }, randomness: SeededChance(state: 5), matchesLive: live,
                    looksAtAllUpTo: 0)))
        if live { await again.registry.resumeMatching() }
        let report = try await again.registry.matched()
        #expect(report.persons <= 4 || live)
        #expect(
            try await again.pending().contains {
                $0.subject == daughter && $0.relative == mother
            })
        // And once: a third process finds nothing left to look at.
        try await again.registry.close()
        let third = Village(try await Opening.open(JournalInMemory(left.contents)))
        #expect(try await third.registry.matched().persons == 0)
        #expect(try left.progress(Registry.matchingProgress) == (try left.count()))
    }

    @Test func `how far the matching has come is never ahead of what it has looked at`()
        async throws
    {
        let journal = JournalInMemory()
        let village = Village(try await Opening.create(journal))
        for _ in 0..<3 {
            let before = try #require(try journal.progress(Registry.matchingProgress))
            try await village.crowd(20)
            _ = try await village.register(Self.mother)
            #expect(try journal.progress(Registry.matchingProgress) == before)
            try await village.registry.matched()
            #expect(try journal.progress(Registry.matchingProgress) == (try journal.count()))
        }
        try await village.crowd(5)
        try await village.registry.passOverUnmatched()
        #expect(try journal.progress(Registry.matchingProgress) == (try journal.count()))
        #expect(try await village.registry.matched().persons == 0)
    }
}

extension Proposal {
    fileprivate var isWithdrawn: Bool {
        if case .withdrawn = stage { true } else { false }
    }
}

extension World {
    /// A tracing officer of an agency.
    static func tracer(of agency: AgencyID) -> Actor { .user(UserID(31), .tracingOfficer, agency) }
}

extension Registry {
    fileprivate func setChangedMeanwhile(_ persons: Set<PersonID>) { changedMeanwhile = persons }
}

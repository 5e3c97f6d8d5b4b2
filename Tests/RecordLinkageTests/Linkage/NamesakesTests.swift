// Part of Reunify. Copyright the Reunify contributors.
// SPDX-License-Identifier: Apache-2.0

import Testing

@testable import RecordLinkage

@Suite("Strangers of one name")
struct NamesakesTests {
    static let seed: UInt64 = 71

    /// Two lists of two peoples, each with a few names of its own.
    ///
    /// Names go together, and most who are called alike are strangers. Every fourth person is on both.
    static func lists() -> [RecordTable] {
        var chance = TableTesting.Generator(seed: seed)
        let peoples = [
            (["Linh", "Lan", "Hoa", "Mai", "Thao"], ["Tran", "Pham", "Hoang", "Ngo", "Bui"]),
            (["Jose", "Ramon", "Liza", "Rosario"], ["Santos", "Reyes", "Cruz", "Ocampo"]),
        ]
        var lists: [[[String]]] = [[], []]
        for person in 0..<1_600 {
            let (given, surnames) = peoples[Int.random(in: 0..<2, using: &chance)]
            let cells = [
                given[Int.random(in: 0..<given.count, using: &chance)],
                surnames[Int.random(in: 0..<surnames.count, using: &chance)],
                "\(Int.random(in: 1950...2005, using: &chance))-1\(Int.random(in: 0...2, using: &chance))-\(Int.random(in: 10...28, using: &chance))",
            ]
            if person % 4 != 1 { lists[0].append(["L\(person)"] + cells) }
            if person % 4 < 2 { lists[1].append(["R\(person)"] + cells) }
        }
        return lists.enumerated().map { place, rows in
            var table = SyntheticTable.table(
                ["id", "first name", "last name", "date of birth"].enumerated().map {
                    column, name in (name, rows.map { $0[column] })
                })
            table.source = place == 0 ? "left" : "right"
            return table
        }
    }

    private func training(_ scope: PairScope) async throws -> LinkageTraining {
        let population = try await EngineParts.population(Self.lists())
        return LinkageTraining(
            population: population, plans: ComparisonPlan.plans(for: population), scope: scope,
            ranks: RecordOrder(sources: population.sources).rank, threads: 1)
    }

    @Test func `namesakes beyond chance are counted within lists that hold people once`()
        async throws
    {
        let across = try await training(.acrossSources).namesakeShare()
        // Names of one people go together: half of all pairs are of one people.
        #expect(across > 0.01 && across < 0.05, "\(across), seed \(Self.seed)")
        let within = try await training(.all).namesakeShare()
        #expect(within == 0)
    }

    @Test func `strangers of one name do not become one person`() async throws {
        let result = try await Linkage.run(Self.lists(), options: EngineParts.options())
        let truth = Set(
            (0..<1_600).filter { $0 % 4 == 0 }.map { ["L\($0)", "R\($0)"] })
        let found = result.accuracy(truth)
        #expect(found.f1 > 0.95, "\(found), seed \(Self.seed)")
    }

    @Test func `what one person's records hardly ever say never becomes usual`() {
        for kind in ComparisonKind.allCases {
            let strays = kind.levels.indices.filter { kind.isStray($0) }
            #expect(strays.isEmpty == (kind.mostStrays == nil))
        }
        #expect(!ComparisonKind.dateOfBirth.isStray(1))
        // Three thousand pairs of one name and of births years apart, a hundred with one birth.
        let kinds: [ComparisonKind] = [.givenName, .surname, .age]
        var observed = [Double](repeating: 0, count: 48)
        (observed[1], observed[11]) = (0.01, 0.99)
        (observed[17], observed[25]) = (0.01, 0.99)
        (observed[33], observed[36]) = (0.02, 0.98)
        let em = ExpectationMaximization(
            kinds: kinds, patterns: [(0x111, 100), (0x411, 3_000)], pairCount: 1_000_000,
            observed: observed, resolution: 1_000_000)
        let fitted = em.fit(em.start(recordCount: 2_000), iterations: 60)
        #expect(fitted.m[36] <= 0.15 + 1e-9)
        #expect(fitted.m[33] > 0.5)
    }
}

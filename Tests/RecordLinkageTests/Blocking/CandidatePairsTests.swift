// Part of Reunify. Copyright the Reunify contributors.
// SPDX-License-Identifier: Apache-2.0

import Testing

@testable import RecordLinkage

@Suite struct CandidatePairsTests {
    /// All pairs that candidates yield, in the order in which they come.
    private static func pairs(_ candidates: CandidatePairs) -> [RecordPair] {
        var pairs: [RecordPair] = []
        for unit in candidates.units() {
            candidates.forEachPair(unit) { a, b in pairs.append(RecordPair(a, b)) }
        }
        return pairs
    }

    /// People with surnames of their own: a column with one value alone is none to compare by.
    private static func others() -> [[String]] {
        (1...60).map { number in
            [
                "other-\(number)", "name\(number)", "surname\(number)", "19\(10 + number)-03-12",
                "M", "555\(7_000_000 + number * 991)", "\(number) hill road", "town\(number % 9)",
                "7\(1000 + number)",
            ]
        }
    }

    private static func candidates(
        _ population: Population, _ rules: [BlockingRule], _ scope: PairScope
    ) async throws -> CandidatePairs {
        let order = RecordOrder(sources: population.sources)
        let candidates = await CandidatePairs(
            population: population, rules: rules, scope: scope, ranks: order.rank, threads: 2)
        return try #require(candidates)
    }

    @Test(arguments: [1, 3])
    func `rules yield each pair once, and exactly those that agree on a key`(
        sources: Int
    ) async throws {
        let data = SyntheticPeople.make(people: 160, sources: sources, seed: 11)
        let population = try await EngineParts.population(data.tables)
        let scope: PairScope = sources == 1 ? .all : .acrossSources
        let rules = CandidateRules.rules(for: population)
        #expect(rules.count > 20)
        let found = Self.pairs(try await Self.candidates(population, rules, scope))
        let distinct = Set(found)
        #expect(distinct.count == found.count)

        let hashes = try #require(
            await BlockingHashes(population: population, rules: rules, threads: 1))
        let keys = rules.map { population.blockingKeys($0, hashes: hashes) }
        var expected: Set<RecordPair> = []
        for a in 0..<population.recordCount {
            for b in a + 1..<max(a + 1, population.recordCount)
            where scope == .all
                || population.sourceIndex(ofRow: a) != population.sourceIndex(ofRow: b)
            {
                if keys.contains(where: { $0[a] != 0 && $0[a] == $0[b] }) {
                    expected.insert(RecordPair(UInt32(a), UInt32(b)))
                }
            }
        }
        #expect(distinct == expected)
        #expect(expected.count > 100)
    }

    @Test func `a block that is too large is split, and equal records stay together`() async throws
    {
        // One surname for all; every record stands three times; forty given names and birth years.
        var rows: [[String]] = []
        for number in 0..<900 {
            for copy in 0..<3 {
                rows.append([
                    "\(copy)-\(number)", "given\(number % 40)", "lopez",
                    "\(1950 + number % 40)-0\(1 + number % 9)-\(10 + number % 18)", "F", "",
                    "\(number) oak road", "rio", "70001",
                ])
            }
        }
        let count = rows.count
        rows += Self.others()
        let population = try await EngineParts.population([
            SyntheticPeople.table(rows, source: "lopez")
        ])
        let slot = population.slot(.surname)
        let surname = try #require(slot)
        let rule = BlockingRule(
            name: "surname", atoms: [BlockingAtom(slot: surname, property: .exact)])
        let candidates = try await Self.candidates(population, [rule], .all)
        let found = Self.pairs(candidates)
        let all = count * (count - 1) / 2
        #expect(Set(found).count == found.count)
        #expect(candidates.oversize[0].blocks == 1)
        #expect(candidates.oversize[0].records == count)
        #expect(found.count < all / 10)
        #expect(Double(found.count) + candidates.oversize[0].pairsLeftOut == Double(all))
        let distinct = Set(found)
        for number in 0..<900 {
            let first = UInt32(number * 3)
            #expect(distinct.contains(RecordPair(first, first + 1)))
            #expect(distinct.contains(RecordPair(first + 1, first + 2)))
        }
    }

    @Test func `equal records in a block that nothing can split stay connected`() async throws {
        let equal = (1...2000).map { number in
            [
                "\(number)", "ana", "lopez", "1990-04-05", "F", "5551234567", "1 oak road", "rio",
                "70001",
            ]
        }
        let population = try await EngineParts.population([
            SyntheticPeople.table(equal + Self.others(), source: "equal")
        ])
        let slot = population.slot(.surname)
        let surname = try #require(slot)
        let rule = BlockingRule(
            name: "surname", atoms: [BlockingAtom(slot: surname, property: .exact)])
        let candidates = try await Self.candidates(population, [rule], .all)
        let found = Self.pairs(candidates)
        #expect(Set(found).count == found.count)
        var reached = Clustering(recordCount: equal.count)
        reached.join(
            found.map { ($0.left, $0.right, 1) }, sourceOf: { _ in 0 }, oneToOne: false,
            evidence: { _, _ in 1 })
        #expect(reached.groups().count == 1)
        #expect(Double(found.count) + candidates.oversize[0].pairsLeftOut == 2000 * 1999 / 2)
    }

    @Test
    func `where no day of birth is known, fathers are looked for by the forms of their names`()
        async throws
    {
        let rules = CandidateRules.rules(
            for: try await EngineParts.population(NameChainTests.tables()))
        let surnameGroups = rules.filter { rule in
            rule.name.contains("surname (name-group)")
        }
        #expect(surnameGroups.count > 2)
        let dated = CandidateRules.rules(
            for: try await EngineParts.population(
                SyntheticPeople.make(people: 160, sources: 1, seed: 11).tables))
        #expect(!dated.contains { $0.name.contains("surname (name-group)") })
    }
}

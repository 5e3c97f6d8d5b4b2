// Part of Reunify. Copyright the Reunify contributors.
// SPDX-License-Identifier: Apache-2.0

import Testing

@testable import RecordLinkage

@Suite struct ExpectationMaximizationTests {
    /// Tables of probabilities by level, the missing level first.
    private struct Known {
        let kinds: [ComparisonKind] = [.identifier, .middleName, .sex, .givenName]
        let m: [[Double]] = [
            [0, 0.88, 0.07, 0.01, 0.04], [0, 0.7, 0.12, 0.03, 0.1, 0.05], [0, 0.97, 0.03],
            [0, 0.75, 0.02, 0.02, 0.05, 0.07, 0.02, 0.02, 0.02, 0.01, 0.02],
        ]
        let u: [[Double]] = [
            [0, 0.0001, 0.001, 0.002, 0.9969], [0, 0.02, 0.05, 0.01, 0.03, 0.89], [0, 0.5, 0.5],
            [0, 0.01, 0.004, 0.004, 0.006, 0.008, 0.004, 0.02, 0.05, 0.1, 0.794],
        ]
        let prior = 0.0005
        let pairs = 40_000_000.0

        /// Counts of all patterns as expected, and the shares that random pairs show.
        func counts() -> (patterns: [(pattern: UInt64, count: Int)], observed: [Double]) {
            var patterns: [(UInt64, Double, Double)] = [(0, 1, 1)]
            for k in kinds.indices {
                patterns = patterns.flatMap { pattern, pm, pu in
                    (1..<m[k].count).map { level in
                        (
                            pattern | UInt64(level) << UInt64(k * 4), pm * m[k][level],
                            pu * u[k][level]
                        )
                    }
                }
            }
            var observed = [Double](repeating: 0, count: kinds.count * 16)
            for k in kinds.indices {
                for level in 1..<m[k].count {
                    observed[k * 16 + level] = prior * m[k][level] + (1 - prior) * u[k][level]
                }
            }
            let counted = patterns.map { pattern, pm, pu in
                (
                    pattern: pattern,
                    count: Int((pairs * (prior * pm + (1 - prior) * pu)).rounded())
                )
            }
            return (counted.filter { $0.count > 0 }.sorted { $0.pattern < $1.pattern }, observed)
        }
    }

    @Test func `known parameters are recovered from counts of patterns`() {
        let known = Known()
        let (patterns, observed) = known.counts()
        let em = ExpectationMaximization(
            kinds: known.kinds, patterns: patterns, pairCount: known.pairs, observed: observed,
            resolution: known.pairs)
        // Round by round: left to itself, training stops as soon as a round moves little.
        var fitted = em.start(recordCount: 9000)
        for _ in 0..<500 { fitted = em.fit(fitted, iterations: 1) }
        #expect(abs(fitted.prior / known.prior - 1) < 0.03, "prior \(fitted.prior)")
        for k in known.kinds.indices {
            for level in 1..<known.m[k].count {
                let m = fitted.m[k * 16 + level]
                let u = fitted.u[k * 16 + level]
                #expect(abs(m - known.m[k][level]) < 0.015, "m of \(known.kinds[k]) \(level): \(m)")
                #expect(
                    abs(u - known.u[k][level]) < 0.001 + 0.02 * known.u[k][level],
                    "u of \(known.kinds[k]) \(level): \(u)")
            }
        }
    }

    /// Candidates by given name or date of birth: nearly all matches, one housemate in forty.
    @Test func `housemates keep their share where few of them are candidates`() throws {
        let kinds: [ComparisonKind] = [.givenName, .dateOfBirth, .surname, .phone]
        let full: (unrelated: [Double], household: [Double], match: [Double]) = (
            [0.025, 0.0003, 0.01, 0.0002], [0.025, 0.0003, 0.97, 0.95], [0.9, 0.93, 0.97, 0.95]
        )
        let shares = (match: 1e-4, household: 1e-3)
        let pairs = 2_000_000.0
        /// Full agreement or none: the first level or the last.
        func level(_ k: Int, _ agrees: Bool) -> Int { agrees ? 1 : kinds[k].levels.count - 1 }
        func chance(_ table: [Double], _ agreements: Int) -> Double {
            kinds.indices.reduce(1) {
                $0 * (agreements >> $1 & 1 == 1 ? table[$1] : 1 - table[$1])
            }
        }
        var patterns: [(pattern: UInt64, count: Int)] = []
        for agreements in 0..<16 where agreements & 3 != 0 {
            let pattern = kinds.indices.reduce(UInt64(0)) {
                $0 | UInt64(level($1, agreements >> $1 & 1 == 1)) << UInt64($1 * 4)
            }
            let expected =
                shares.match * chance(full.match, agreements)
                + shares.household * chance(full.household, agreements)
                + (1 - shares.match - shares.household) * chance(full.unrelated, agreements)
            patterns.append((pattern, Int((pairs * expected).rounded())))
        }
        patterns.sort { $0.pattern < $1.pattern }
        var observed = [Double](repeating: 0, count: kinds.count * 16)
        for k in kinds.indices {
            let agree =
                shares.match * full.match[k] + shares.household * full.household[k]
                + (1 - shares.match - shares.household) * full.unrelated[k]
            observed[k * 16 + level(k, true)] = agree
            observed[k * 16 + level(k, false)] = 1 - agree
        }
        func table(_ agreement: [Double]) -> [Double] {
            var table = [Double](repeating: 1e-9, count: kinds.count * 16)
            for k in kinds.indices {
                table[k * 16] = 1
                table[k * 16 + level(k, true)] = agreement[k]
                table[k * 16 + level(k, false)] = 1 - agreement[k]
            }
            return table
        }
        let truth = ModelParameters(
            prior: shares.match, m: table(full.match), u: table(full.unrelated),
            related: [
                .init(kind: .household, share: shares.household, table: table(full.household))
            ])
        var em = ExpectationMaximization(
            kinds: kinds, patterns: patterns, pairCount: pairs, observed: observed,
            resolution: pairs)
        func shareAfterTraining() throws -> Double {
            let fitted = em.fit(truth, iterations: 40)
            return try #require(fitted.related.first).share / shares.household
        }
        // Taken as they come, candidates make the class vanish.
        let shrunk = try shareAfterTraining()
        #expect(shrunk < 0.1, "share \(shrunk)")
        em.selection = [.household: 1 - (1 - full.unrelated[0]) * (1 - full.unrelated[1])]
        let kept = try shareAfterTraining()
        #expect((0.7...1.4).contains(kept), "share \(kept)")
    }

    /// Pairs of one surname and two numbers, of which training could make households.
    @Test func `a household begins as those who have its number where lists name relatives`() {
        func table(_ kinds: [ComparisonKind]) -> (share: Double, ofOnePerson: Double) {
            let last = kinds.map { $0.levels.count - 1 }
            let pattern = UInt64(1) | UInt64(last[1]) << 4 | (kinds.count > 2 ? UInt64(1) << 8 : 0)
            var observed = [Double](repeating: 0, count: kinds.count * 16)
            for k in kinds.indices {
                observed[k * 16 + 1] = 0.01
                observed[k * 16 + last[k]] = 0.99
            }
            let em = ExpectationMaximization(
                kinds: kinds, patterns: [(pattern, 5_000)], pairCount: 1e6, observed: observed,
                resolution: 1e6)
            let fitted = em.fit(em.start(recordCount: 2_000), iterations: 3)
            let household = fitted.related.first { $0.kind == .household }
            return (household?.table[16 + 1] ?? 0, fitted.m[16 + 1])
        }
        let guided = table([.surname, .groupNumber, .relativeName])
        #expect(guided.share >= guided.ofOnePerson)
        let free = table([.surname, .groupNumber])
        #expect(free.share < 0.2)
    }

    @Test func `the chance of being a candidate is that of agreeing in what is not shared`()
        async throws
    {
        let people = SyntheticPeople.make(people: 250, seed: 21)
        let population = try await EngineParts.population(people.tables)
        let given = try #require(population.slots(.givenName).first)
        let surname = try #require(population.slots(.surname).first)
        let phone = try #require(population.slots(.phone).first)
        let rules = [
            BlockingRule(
                name: "a",
                atoms: [
                    BlockingAtom(slot: given, property: .exact),
                    BlockingAtom(slot: phone, property: .exact),
                ]),
            // Asks the same of housemates as the first.
            BlockingRule(
                name: "b",
                atoms: [
                    BlockingAtom(slot: given, property: .exact),
                    BlockingAtom(slot: surname, property: .exact),
                ]),
        ]
        var alike = 0
        let count = population.recordCount
        for a in 0..<count {
            for b in 0..<a where population.code(a, given) != 0 {
                alike += population.code(a, given) == population.code(b, given) ? 1 : 0
            }
        }
        let expected = Double(alike) / population.pairCount(.all)
        let found = try #require(
            await population.selectionChance(
                rules, scope: .all, threads: 2, isShared: { $0 == surname || $0 == phone }))
        #expect(abs(found - expected) < 1e-9)
        #expect(expected > 0.001)
        let whole = await population.selectionChance(
            rules, scope: .all, threads: 2, isShared: { _ in true })
        #expect(whole == 1)
    }

    @Test func `chance agreement is the sum of squared shares`() async throws {
        var random = TableTesting.Generator(seed: 17)
        let given = ["ana", "berta", "carla", "dora", "elsa", "flor", "gina", "hilda"]
        let rows = (1...700).map { number in
            [
                "\(number)", given[Int(random.next() % 8)],
                "sur\(Int(random.next() % 90))", "19\(10 + number % 80)-0\(1 + number % 9)-11", "F",
                "555\(1_000_000 + number)", "\(number) oak road", "rio\(number % 5)", "70001",
            ]
        }
        let population = try await EngineParts.population([
            SyntheticPeople.table(rows, source: "chance")
        ])
        let plans = ComparisonPlan.plans(for: population)
        let found = await RandomPairs.observe(
            Comparator(population: population, comparisons: plans), kinds: plans.map(\.kind),
            plans: plans, sample: (0..<700).map { UInt32($0) }, scope: .all, target: 7000,
            threads: 1)
        let shares = try #require(found)
        for (kind, column) in [(ComparisonKind.givenName, 1), (.surname, 2)] {
            let k = try #require(plans.firstIndex { $0.kind == kind })
            let counts = Dictionary(grouping: rows) { $0[column] }.values.map { Double($0.count) }
            let expected = counts.reduce(0) { $0 + $1 * ($1 - 1) } / (700 * 699)
            #expect(abs(shares.observed[k * 16 + 1] - expected) < 1e-12, "\(kind)")
        }
    }

    @Test func `in one list, two slips in a date are no commoner than chance brings them together`()
        throws
    {
        let kinds: [ComparisonKind] = [.givenName, .surname, .dateOfBirth]
        let double = try #require(ComparisonKind.dateOfBirth.doubleSlip)
        let oneDigit = try #require(
            ComparisonKind.dateOfBirth.levels.firstIndex { $0.name == "one-digit" })
        let different = ComparisonKind.dateOfBirth.levels.count - 1
        // As many namesakes of one year as people who stand twice.
        let alike: (Int) -> UInt64 = { 1 | 1 << 4 | UInt64($0) << 8 }
        let patterns = [(alike(1), 300), (alike(oneDigit), 60), (alike(double), 300)]
        let observed = kinds.flatMap { kind in
            (0..<16).map { level in
                level == 0 ? 0 : level == kind.levels.count - 1 ? 0.99 : 0.001
            }
        }
        func share(isOneList: Bool, madeUp: Int = 0) -> Double {
            var em = ExpectationMaximization(
                kinds: kinds,
                patterns: (patterns + [(alike(different), madeUp)]).sorted { $0.0 < $1.0 },
                pairCount: 1e7,
                observed: observed, resolution: 1e7)
            em.isOneList = isOneList
            return em.fit(em.start(recordCount: 5_000), iterations: 60).m[2 * 16 + double]
        }
        #expect(share(isOneList: true) < 0.03)
        #expect(share(isOneList: false) > 0.2)
        // Where dates are made up, some have the right year.
        #expect(share(isOneList: true, madeUp: 600) > 0.08)
    }
}

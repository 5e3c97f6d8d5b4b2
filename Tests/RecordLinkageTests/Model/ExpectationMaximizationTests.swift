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
}

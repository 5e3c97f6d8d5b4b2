// Part of Reunify. Copyright the Reunify contributors.
// SPDX-License-Identifier: Apache-2.0

import Testing

@testable import RecordLinkage

@Suite struct ComparatorTests {
    @Test func `a comparison gives the same whichever record comes first`() async throws {
        let data = SyntheticPeople.make(people: 120, seed: 23, errorsIn100: 30)
        let population = try await EngineParts.population(data.tables)
        let plans = ComparisonPlan.plans(for: population)
        let comparator = Comparator(population: population, comparisons: plans)
        var different = 0
        for a in 0..<population.recordCount {
            for b in a + 1..<max(a + 1, population.recordCount)
            where comparator.pattern(a, b) != comparator.pattern(b, a) {
                different += 1
            }
        }
        #expect(different == 0, "seed 23")
    }

    @Test func `a record agrees in full with itself wherever it says something`() async throws {
        let data = SyntheticPeople.make(people: 80, seed: 29)
        let population = try await EngineParts.population(data.tables)
        let plans = ComparisonPlan.plans(for: population)
        let comparator = Comparator(population: population, comparisons: plans)
        for row in 0..<population.recordCount {
            let pattern = comparator.pattern(row, row)
            for (index, plan) in plans.enumerated() {
                let level = pattern >> UInt64(index * 4) & 15
                let isFull = plan.slots.allSatisfy { population.code(row, $0) != 0 }
                // Sex is told by a given name that agrees already; part of an address is less than one.
                if isFull && plan.kind != .sex { #expect(level == 1, "\(plan.name)") }
            }
        }
    }
}

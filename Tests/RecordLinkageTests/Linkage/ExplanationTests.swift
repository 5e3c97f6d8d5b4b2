// Part of Reunify. Copyright the Reunify contributors.
// SPDX-License-Identifier: Apache-2.0

import Testing

@testable import RecordLinkage

@Suite struct ExplanationTests {
    @Test func `the bars of every link add up to its evidence`() async throws {
        let data = SyntheticPeople.make(people: 400, seed: 3)
        let result = try await Linkage.run(data.tables, options: EngineParts.options())
        #expect(result.links.count > 100)
        for link in result.links {
            let explanation = result.explain(link.left, link.right)
            let sum = explanation.bars.reduce(0) { $0 + $1.bits }
            #expect(abs(sum - link.bits) < 1e-9)
            #expect(abs(explanation.bits - link.bits) < 1e-9)
        }
    }

    @Test func `a calibrated model's bars add up too`() async throws {
        let data = SyntheticPeople.make(people: 300, seed: 4)
        var model = try await Linkage.run(data.tables, options: EngineParts.options()).model
        model.calibration = LinkageModel.Calibration(slope: 0.7, intercept: -1.5, labels: 40)
        var options = EngineParts.options()
        options.model = model
        let result = try await Linkage.run(data.tables, options: options)
        #expect(!result.links.isEmpty)
        for link in result.links {
            let explanation = result.explain(link.right, link.left)
            #expect(abs(explanation.bits - link.bits) < 1e-9)
            #expect(explanation.bars.contains { $0.part == .calibration })
        }
    }

    @Test func `a missing value never counts against a pair`() async throws {
        let data = SyntheticPeople.make(people: 400, seed: 5)
        let result = try await Linkage.run(data.tables, options: EngineParts.options())
        var missing = 0
        for link in result.links {
            for bar in result.explain(link.left, link.right).bars {
                guard case .comparison(_, level: nil) = bar.part else { continue }
                missing += 1
                #expect(bar.bits == 0)
            }
        }
        #expect(missing > 50)
    }

    @Test func `emptying a cell leaves its comparison without a say`() async throws {
        let names = SyntheticPeople.headers
        let whole = [
            "1", "ana", "lopez", "1990-04-05", "F", "5551234567", "1 oak road", "rio", "70001",
        ]
        for column in [1, 2, 3, 4, 5] {
            var other = whole
            other[0] = "2"
            other[column] = ""
            var rows = [whole, other]
            for number in 3..<60 {
                rows.append([
                    "\(number)", "name\(number)", "sur\(number)",
                    "19\(number + 20)-01-1\(number % 9)",
                    number % 2 == 0 ? "M" : "F", "555\(1_000_000 + number * 77_777)",
                    "\(number) elm road", "town\(number % 7)", "7\(1000 + number)",
                ])
            }
            let population = try await EngineParts.population([
                SyntheticPeople.table(rows, source: "gap")
            ])
            let plans = ComparisonPlan.plans(for: population)
            let pattern = Comparator(population: population, comparisons: plans).pattern(0, 1)
            for (index, plan) in plans.enumerated()
            where plan.slots.allSatisfy({ population.code(1, $0) == 0 }) {
                #expect(pattern >> UInt64(index * 4) & 15 == 0, "\(names[column])")
            }
            #expect(
                plans.contains { $0.slots.allSatisfy { population.code(1, $0) == 0 } },
                "\(names[column]) is compared by something")
        }
    }
}

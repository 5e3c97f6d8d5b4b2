// Part of Reunify. Copyright the Reunify contributors.
// SPDX-License-Identifier: Apache-2.0

extension LinkageTraining {
    /// P(level | same person) before anything is learned, for these tables: where one has years and
    /// another has days of birth, the same date cannot be told to be the same.
    func usualLevels(_ plans: [ComparisonPlan]) -> [Double] {
        var table = ExpectationMaximization.usual(plans.map(\.kind))
        for (k, plan) in plans.enumerated() where plan.kind == .dateOfBirth {
            guard let slot = plan.slots.first else { continue }
            let unequal = shareOfUnequalPrecision(slot)
            for (l, level) in plan.kind.levels.enumerated() where l > 0 {
                let usual = Self.ofUnequalPrecision[level.name] ?? 0.001
                table[k * 16 + l] = (1 - unequal) * level.priorM + unequal * usual
            }
        }
        return table
    }

    /// How often one person's dates are at a level of which one is known to the day, the other is not.
    private static let ofUnequalPrecision = [
        "default-day": 0.85, "near": 0.08, "one-digit": 0.02, "different": 0.04,
    ]

    /// Of pairs in scope with two dates, the share of which one alone is known to the day.
    private func shareOfUnequalPrecision(_ slot: Int) -> Double {
        var known: [Double] = []
        var vague: [Double] = []
        for source in population.sources {
            var counts = (known: 0.0, vague: 0.0)
            for row in source.rows {
                let code = Int(population.code(row, slot))
                if code == 0 { continue }
                if population.dates.month[code] != 0 && population.dates.day[code] != 0 {
                    counts.known += 1
                } else {
                    counts.vague += 1
                }
            }
            known.append(counts.known)
            vague.append(counts.vague)
        }
        var unequal = 0.0
        var all = 0.0
        for first in known.indices {
            for second in known.indices where second >= first {
                if second == first && scope == .acrossSources { continue }
                unequal += known[first] * vague[second] + vague[first] * known[second]
                all += (known[first] + vague[first]) * (known[second] + vague[second])
            }
        }
        return all > 0 ? unequal / all : 0
    }
}

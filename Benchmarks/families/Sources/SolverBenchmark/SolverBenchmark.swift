// Part of Reunify. Copyright the Reunify contributors.
// SPDX-License-Identifier: Apache-2.0

import FamilyLinkage

/// Measures the family solver on one group of records that hangs together.
///
///     SolverBenchmark [RECORDS]
///
/// Prints a line of JSON for each kind of village: how long the solver takes for one group, the median and the
/// longest of twelve villages, and how much of the evidence was left out because the group was too large.
@main
struct SolverBenchmark {
    static func main() {
        let records = CommandLine.arguments.dropFirst().first.flatMap { Int($0) } ?? 200
        let solver = FamilySolver()
        let clock = ContinuousClock()
        for kind in Village.Kind.allCases {
            var taken: [Double] = []
            var proven = 0
            var cuts = 0
            for seed in UInt64(1)...12 {
                let group = Village(kind, records: records, seed: seed).group
                var solution: FamilySolution?
                let time = clock.measure { solution = solver.solve(group) }.components
                taken.append(Double(time.seconds) + Double(time.attoseconds) / 1e18)
                if solution?.isProvenBest ?? false { proven += 1 }
                cuts += solution?.cuts.count ?? 0
            }
            taken.sort()
            print(
                """
                {"village": "\(kind.rawValue)", "records": \(records), "median_s": \(taken[6]), \
                "longest_s": \(taken[11]), "proven": \(proven), "of": \(taken.count), "cuts": \(cuts)}
                """)
        }
    }
}

// Part of Reunify. Copyright the Reunify contributors.
// SPDX-License-Identifier: Apache-2.0

/// Chooses blocking rules by what they cost and what they find, measured on a sample.
///
/// All candidate rules are run on a sample of records, and a first model is trained on what they yield.
/// Rules are then taken one after another, always the one that adds most expected matches for the pairs
/// it adds, until a rule's matches are too dear or the budget of pairs is spent.
struct BlockingPlan: Sendable {
    /// The chosen rules, in the order in which they were taken.
    var rules: [BlockingRule]
    /// Parameters of the first model.
    var parameters: ModelParameters
    /// Of the expected matches that any candidate rule yields on the sample, the share that the chosen
    /// rules keep.
    var recallOfCandidates: Double

    /// Fewest expected matches for each pair that a rule adds: the larger the population, the dearer
    /// the last few of them, and the more of them are found anyway through other records of a person.
    static func leastYield(recordCount: Int) -> Double {
        min(0.004, 0.0004 * max(1, Double(recordCount) / 100_000))
    }
    /// Pairs allowed for each record of the population.
    static let pairsPerRecord = 9.0
    /// Budget below which pairs are not worth saving.
    static let freePairs = 1_500_000.0

    /// Most rules that are used.
    static let ruleLimit = 32

    /// Sets of rules that yield the same pairs, with how many pairs and expected matches they hold.
    ///
    /// Expected matches are counted in millionths, as a whole number: sums of such do not depend on
    /// the order of adding.
    struct Yield: Sendable {
        var rules: UInt64
        private var pairCount = 0
        private var millionths = 0

        init(rules: UInt64) { self.rules = rules }

        var pairs: Double { Double(pairCount) }
        var matches: Double { Double(millionths) * 1e-6 }

        mutating func add(probability: Double) {
            pairCount += 1
            millionths += Int(probability * 1e6)
        }

        func adding(_ other: Yield) -> Yield {
            var sum = self
            sum.pairCount += other.pairCount
            sum.millionths += other.millionths
            return sum
        }
    }

    /// Takes rules greedily.
    ///
    /// - Parameters:
    ///   - yields: what combinations of rules yield on the sample.
    ///   - scale: by how much pair counts of the sample have to be multiplied for the population.
    static func choose(
        _ candidates: [BlockingRule], yields: [Yield], scale: Double, recordCount: Int
    ) -> (rules: [BlockingRule], recall: Double) {
        let budget = max(freePairs, pairsPerRecord * Double(recordCount))
        let all = yields.reduce(0) { $0 + $1.matches }
        var open = yields
        var chosen: [Int] = []
        let least = leastYield(recordCount: recordCount)
        var spent = 0.0
        var found = 0.0
        while chosen.count < ruleLimit {
            var pairs = [Double](repeating: 0, count: candidates.count)
            var matches = [Double](repeating: 0, count: candidates.count)
            for yield in open {
                var bits = yield.rules
                while bits != 0 {
                    let rule = bits.trailingZeroBitCount
                    pairs[rule] += yield.pairs
                    matches[rule] += yield.matches
                    bits &= bits - 1
                }
            }
            var best: Int?
            var bestYield = 0.0
            for rule in candidates.indices where !chosen.contains(rule) && matches[rule] > 0 {
                let cost = pairs[rule] * scale
                if spent + cost > budget { continue }
                // A handful of pairs is no measure of yield: a floor keeps tiny rules from going first.
                let yield = matches[rule] / max(pairs[rule], 20)
                if yield > bestYield {
                    bestYield = yield
                    best = rule
                }
            }
            guard let best else { break }
            let gain = matches[best] / max(all, 1e-9)
            if bestYield < least || gain < 2e-5 { break }
            chosen.append(best)
            spent += pairs[best] * scale
            found += matches[best]
            let bit: UInt64 = 1 << UInt64(best)
            open.removeAll { $0.rules & bit != 0 }
        }
        return (chosen.map { candidates[$0] }, all > 0 ? found / all : 1)
    }
}

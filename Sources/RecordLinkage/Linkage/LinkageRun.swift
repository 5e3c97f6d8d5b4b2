// Part of Reunify. Copyright the Reunify contributors.
// SPDX-License-Identifier: Apache-2.0

/// A link between two records: how strong, and the pattern of agreement behind it.
package struct ScoredLink: Sendable, Hashable {
    /// The two records.
    package var pair: RecordPair
    /// Evidence of the pair taken alone, in bits.
    package var bits: Double
    /// Probability that both are one person, what is known of other records included.
    package var probability: Double
    /// Levels of agreement, four bits a comparison.
    package var pattern: UInt64
    /// Index of the rule that found it.
    package var rule: Int?
}

/// Links the records of a population: trains, scores every candidate pair, and groups records.
struct LinkageRun: Sendable {
    let training: LinkageTraining
    /// Least probability at which a pair is reported.
    var floor = 0.01
    var oneToOne = false

    struct Outcome: Sendable {
        var trained: LinkageTraining.Result
        var links: [ScoredLink]
        var clusterOf: [UInt32]
        var pairsCompared: Int
    }

    func run(report: @escaping @Sendable (String) -> Void) async -> Outcome? {
        guard let trained = await training.run(report: report) else { return nil }
        let population = training.population
        let scorer = PairScorer(
            parameters: trained.parameters, kinds: training.kinds, frequencies: trained.frequencies)
        let blocks = trained.blocks
        let leastBits = -6.63
        let table = PatternTable(counts: trained.patterns) { scorer.weights($0) }
        let scored = await concurrentMap(blocks.count, threads: training.threads) { index in
            var links: [ScoredLink] = []
            let unit = blocks[index]
            let codes = population.codes.span
            for (pair, pattern) in zip(unit.pairs, unit.patterns) {
                let weights = table[pattern]
                let bits = scorer.bits(
                    weights, pattern, codes, left: Int(pair.left) * population.stride)
                if bits >= leastBits {
                    links.append(
                        ScoredLink(
                            pair: pair, bits: bits,
                            probability: PairScorer.probability(bits: bits), pattern: pattern,
                            rule: unit.rule))
                }
            }
            return links
        }
        guard let scored else { return nil }
        var links = scored.flatMap { $0 }
        report("scored: \(links.count) above the floor")
        links.sort { ($0.bits, $1.pair.left, $1.pair.right) > ($1.bits, $0.pair.left, $0.pair.right) }
        report("sorted")
        var clustering = Clustering(recordCount: population.recordCount)
        let comparator = Comparator(population: population, comparisons: training.plans)
        let stride = population.stride
        clustering.join(
            links.prefix { $0.bits > 0 }.map { (pair: $0.pair, bits: $0.bits) },
            sourceOf: { population.sourceIndex(ofRow: Int($0)) }, oneToOne: oneToOne,
            evidence: { a, b in
                let pattern = comparator.pattern(Int(a), Int(b))
                return scorer.bits(
                    table[pattern], pattern, population.codes.span, left: Int(a) * stride)
            })
        report("clustered: \(clustering.refused.count) joins refused")
        var clusterOf = [UInt32](repeating: 0, count: population.recordCount)
        for row in 0..<clusterOf.count { clusterOf[row] = clustering.root(UInt32(row)) }
        return Outcome(
            trained: trained, links: links, clusterOf: clusterOf,
            pairsCompared: blocks.reduce(0) { $0 + $1.pairs.count })
    }
}

// Part of Reunify. Copyright the Reunify contributors.
// SPDX-License-Identifier: Apache-2.0

/// From a population to a trained model and the blocks to apply it to.
struct LinkageTraining: Sendable {
    let population: Population
    let plans: [ComparisonPlan]
    let scope: PairScope
    /// Place of each row in the order of sources and ids.
    let ranks: [UInt32]
    let threads: Int
    /// Number of random pairs to look at.
    var randomPairs = RandomPairs.target

    var kinds: [ComparisonKind] { plans.map(\.kind) }

    /// Comparisons by which rules are tried out: as usual where the levels of the model's own are data,
    /// from which nothing can be learned.
    private var trialPlans: [ComparisonPlan] {
        plans.contains { $0.kind == .thresholds } ? ComparisonPlan.plans(for: population) : plans
    }

    /// Pairs below which all are compared and blocking is not needed.
    static let exhaustivePairs = 600_000.0
    /// Records on which rules are tried out.
    static let sampleSize = 60_000
    /// Pairs that trying out rules may yield, those that several rules yield counted for each.
    static let trialPairs = 2_500_000.0

    /// Pairs that are kept in memory between training and scoring; more are compared twice.
    static let keptPairs = 24_000_000.0

    /// What training yields.
    struct Result: Sendable {
        var parameters: ModelParameters
        var pairs: ComparedPairs
        /// What was counted of the compared pairs; nothing where a model was applied to a stream.
        var patterns: PatternCounts
        var rules: [BlockingRule]
        var oversize: [CandidatePairs.OversizeBlocks]
        var recallOfCandidates: Double

        /// Gives the compared pairs away, so that their memory can be used again.
        mutating func takePairs() -> ComparedPairs {
            defer { pairs = .kept([]) }
            return pairs
        }

        /// The rules as the model file writes them.
        func modelRules(_ population: Population, _ outcome: Resolution.Outcome) -> [LinkageModel
            .Rule]
        {
            rules.enumerated().map { index, rule in
                LinkageModel.Rule(
                    name: rule.name, keys: rule.atoms.map { $0.key(population) },
                    pairs: outcome.pairsPerRule[index], expectedLinks: outcome.expectedLinks[index],
                    pairsLeftOut: oversize[index].pairsLeftOut)
            }
        }
    }

    /// Candidate pairs that have been compared.
    enum ComparedPairs: Sendable {
        /// All of them with their patterns.
        case kept([ComparedUnit])
        /// Too many to keep: they are compared again as they are scored.
        case streamed(CandidatePairs)
    }

    /// Pairs of one unit of blocking work with their patterns.
    struct ComparedUnit: Sendable {
        var rule: Int?
        var pairs: [RecordPair] = []
        var patterns: [UInt64] = []
        /// See ``WaitingPairs/touched``.
        var touched: UInt64 = 0
    }

    /// Chooses rules, compares all candidate pairs, and trains unless there is a model to apply; nil
    /// where the surrounding task is cancelled.
    func run(
        model: LinkageModel?, report: @Sendable (LinkageProgress.Step) -> Void
    ) async -> Result? {
        let allPairs = population.pairCount(scope)
        var rules = model?.rules(for: population) ?? []
        var random: RandomPairs?
        var start = model?.parameters
        var recall = 1.0
        if model == nil || rules.isEmpty {
            report(.sampling)
            if allPairs <= Self.exhaustivePairs {
                // Every pair will be compared: a sample of pairs would tell nothing more.
                rules = [BlockingRule(name: "every pair", atoms: [])]
            } else {
                guard let sample = await sample(), let observed = await observe(sample) else {
                    return nil
                }
                random = observed
                report(.planning)
                guard let plan = await plan(sample: sample, random: observed) else { return nil }
                rules = plan.rules
                if model == nil { start = plan.parameters }
                recall = plan.recallOfCandidates
            }
        }
        report(.blocking)
        guard
            let candidates = await CandidatePairs(
                population: population, rules: rules, scope: scope, ranks: ranks, threads: threads)
        else { return nil }
        report(.comparing)
        var result = Result(
            parameters: start ?? ModelParameters.none(comparisons: plans.count),
            pairs: .streamed(candidates), patterns: PatternCounts(), rules: candidates.rules,
            oversize: candidates.oversize, recallOfCandidates: recall)
        let fits = candidates.mostPairs <= Self.keptPairs
        if model != nil && !fits { return result }
        guard let (units, counts) = await compare(candidates, keeping: fits) else { return nil }
        if fits { result.pairs = .kept(units) }
        result.patterns = counts
        guard model == nil else { return result }
        report(.training)
        let patterns = counts.sorted()
        // Where every pair is at hand, nothing has to be estimated from a sample.
        guard let selection = await selection(candidates.rules, plans) else { return nil }
        let em = ExpectationMaximization(
            kinds: kinds, patterns: patterns, pairCount: allPairs,
            observed: random?.observed ?? Self.observed(patterns, kinds: kinds),
            resolution: random.map { Double($0.sampled) } ?? allPairs, selection: selection,
            namesakes: namesakeShare(), usual: usualLevels(plans),
            isOneList: population.sources.count == 1)
        result.parameters = em.fit(
            start ?? em.start(recordCount: population.recordCount),
            iterations: start == nil ? 60 : 25)
        return result
    }

    /// For each related class, the chance that rules bring a pair of it together, counted on a sample.
    private func selection(
        _ rules: [BlockingRule], _ plans: [ComparisonPlan]
    ) async -> [Relatedness: Double]? {
        if rules.contains(where: \.atoms.isEmpty) { return [:] }
        let rows = Population.shuffled(ranks, first: Self.sampleSize)
        let part =
            rows.count == population.recordCount ? population : population.subset(rows: rows)
        var chances: [Relatedness: Double] = [:]
        for relatedness in Relatedness.allCases {
            // The twins' day of birth agrees, that of others of the household by chance.
            let shared = Set(plans.filter { relatedness.shares($0.kind) }.flatMap(\.slots))
            chances[relatedness] = await part.selectionChance(
                rules, scope: scope, threads: threads, isShared: shared.contains)
            if chances[relatedness] == nil { return nil }
        }
        return chances
    }

    /// Rows in random order, as many as rules are tried out on.
    private func sample() async -> [UInt32]? {
        let size = max(Self.sampleSize, population.recordCount / 16)
        return Population.shuffled(ranks, first: size)
    }

    private func observe(_ sample: [UInt32]) async -> RandomPairs? {
        let plans = trialPlans
        return await RandomPairs.observe(
            Comparator(population: population, comparisons: plans), kinds: plans.map(\.kind),
            plans: plans, sample: sample, scope: scope, target: randomPairs, threads: threads)
    }

    private func compare(
        _ candidates: CandidatePairs, keeping: Bool
    ) async -> ([ComparedUnit], PatternCounts)? {
        let comparator = Comparator(population: population, comparisons: plans)
        let units = candidates.units()
        let compared = await concurrentMap(units.count, threads: threads) { index in
            var unit = ComparedUnit(rule: units[index].rule)
            var counts = PatternCounts()
            var waiting = WaitingPairs()
            candidates.forEachPair(units[index]) { a, b in
                waiting.add(a, b, comparator) { a, b, pattern in
                    if keeping {
                        unit.pairs.append(RecordPair(a, b))
                        unit.patterns.append(pattern)
                    }
                    counts.add(pattern)
                }
            }
            waiting.finish(comparator) { a, b, pattern in
                if keeping {
                    unit.pairs.append(RecordPair(a, b))
                    unit.patterns.append(pattern)
                }
                counts.add(pattern)
            }
            unit.touched = waiting.touched
            return (unit, counts)
        }
        guard let compared else { return nil }
        var counts = PatternCounts(minimumCapacity: 1 << 12)
        for (_, part) in compared { counts.add(part) }
        return (compared.map(\.0), counts)
    }

    /// Shares of levels over all pairs.
    static func observed(
        _ patterns: [(pattern: UInt64, count: Int)], kinds: [ComparisonKind]
    ) -> [Double] {
        var counts = [Int](repeating: 0, count: kinds.count * 16)
        for (pattern, count) in patterns {
            for k in kinds.indices { counts[k * 16 + Int(pattern >> UInt64(k * 4) & 15)] += count }
        }
        return RandomPairs.shares(counts, kinds: kinds)
    }

    /// Chooses rules on a sample.
    private func plan(sample: [UInt32], random: RandomPairs) async -> BlockingPlan? {
        let plans = trialPlans
        let kinds = plans.map(\.kind)
        let whole = sample.count == population.recordCount
        let part = whole ? population : population.subset(rows: sample)
        let sampleRanks = whole ? ranks : sample.sorted().map { ranks[Int($0)] }
        let allPairs = population.pairCount(scope)
        let samplePairs = part.pairCount(scope)
        let scale = allPairs / max(1, samplePairs)
        var rules = Array(CandidateRules.rules(for: population).prefix(64))
        guard let tables = await BlockingHashes(population: part, rules: rules, threads: threads)
        else { return nil }
        let tried = rules
        let costs = await concurrentMap(tried.count, threads: threads) { index in
            var pairs = 0.0
            let keys = part.blockingKeys(tried[index], hashes: tables)
            BlockSort.forEachBlock(BlockSort.sorted(keys: keys)) { range in
                pairs += Double(range.count) * Double(range.count - 1) / 2
            }
            return pairs
        }
        guard let costs else { return nil }
        // Cheapest first, as long as the trial as a whole stays affordable, and no rule that alone
        // would cost the whole budget.
        let budget = max(
            BlockingPlan.freePairs, BlockingPlan.pairsPerRecord * Double(population.recordCount))
        var spent = 0.0
        let order = tried.indices.sorted { (costs[$0], $0) < (costs[$1], $1) }.filter { rule in
            spent += costs[rule]
            return costs[rule] > 0 && costs[rule] * scale <= budget && spent <= Self.trialPairs
        }
        // Where records are so alike that every rule is too dear, the cheapest are tried all the same:
        // their blocks are split.
        let cheapest = tried.indices.filter { costs[$0] > 0 }
            .sorted { (costs[$0], $0) < (costs[$1], $1) }.prefix(3)
        rules = (order.isEmpty ? Array(cheapest) : order).map { tried[$0] }
        if rules.isEmpty {
            // No two records agree in anything: whatever rule stands here will say so.
            let slot = plans.compactMap(\.slots.first).first ?? 0
            let atom = BlockingAtom(slot: slot, property: .exact)
            rules = [tried.first ?? BlockingRule(name: population.fields[slot].name, atoms: [atom])]
        }
        guard
            let blocks = await CandidatePairs(
                population: part, rules: rules, scope: scope, ranks: sampleRanks,
                threads: threads)
        else { return nil }
        let comparator = Comparator(population: part, comparisons: plans)
        let units = blocks.units()
        let kindCount = plans.count
        let results = await concurrentMap(units.count, threads: threads) { index in
            var counts = PatternCounts()
            var found: [(rules: UInt64, pattern: UInt64)] = []
            blocks.forEachPair(units[index]) { a, b in
                let pattern = comparator.pattern(Int(a), Int(b))
                counts.add(pattern)
                found.append((blocks.rulesYielding(a, b), pattern))
            }
            return (counts, found)
        }
        guard let results else { return nil }
        var counts = PatternCounts()
        for (part, _) in results { counts.add(part) }
        guard let selection = await selection(rules, plans) else { return nil }
        let em = ExpectationMaximization(
            kinds: kinds, patterns: counts.sorted(), pairCount: samplePairs,
            observed: random.observed, resolution: Double(random.sampled), selection: selection,
            namesakes: namesakeShare(), usual: usualLevels(plans),
            isOneList: population.sources.count == 1)
        let parameters = em.fit(em.start(recordCount: part.recordCount), iterations: 40)

        let table = PatternTable(counts: counts) { parameters.matchProbability($0, kindCount) }
        let yields = await concurrentMap(results.count, threads: threads) { index in
            var yields: [UInt64: BlockingPlan.Yield] = [:]
            for (rules, pattern) in results[index].1 {
                yields[rules, default: .init(rules: rules)].add(probability: table[pattern])
            }
            return yields
        }
        guard let yields else { return nil }
        var total: [UInt64: BlockingPlan.Yield] = [:]
        for part in yields { total.merge(part) { $0.adding($1) } }
        let chosen = BlockingPlan.choose(
            rules, yields: total.values.sorted { $0.rules < $1.rules }, scale: scale,
            recordCount: population.recordCount)
        return BlockingPlan(
            rules: chosen.rules.isEmpty ? rules : chosen.rules, parameters: parameters,
            recallOfCandidates: chosen.recall)
    }
}

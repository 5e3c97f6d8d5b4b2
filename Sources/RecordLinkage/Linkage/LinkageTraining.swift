// Part of Reunify. Copyright the Reunify contributors.
// SPDX-License-Identifier: Apache-2.0

/// From a population to a trained model and the blocks to apply it to.
struct LinkageTraining: Sendable {
    let population: Population
    let plans: [ComparisonPlan]
    let scope: PairScope
    let threads: Int

    var kinds: [ComparisonKind] { plans.map(\.kind) }

    /// Pairs below which all are compared and blocking is not needed.
    static let exhaustivePairs = 600_000.0
    /// Records on which rules are tried out.
    static let sampleSize = 60_000

    /// What training yields.
    struct Result: Sendable {
        var parameters: ModelParameters
        var candidates: CandidatePairs
        var blocks: [ScoredUnit]
        var frequencies: [(slot: Int, counts: [UInt32])?]
        var recallOfCandidates: Double
        var patternCount: Int
    }

    /// Pairs of one unit of blocking work with their patterns.
    struct ScoredUnit: Sendable {
        var rule: Int?
        var pairs: [RecordPair] = []
        var patterns: [UInt64] = []
    }

    /// Trains on a population; nil where the surrounding task is cancelled.
    func run(report: @Sendable (String) -> Void) async -> Result? {
        let comparator = Comparator(population: population, comparisons: plans)
        guard let hashes = await population.contentHashes(threads: threads) else { return nil }
        let shuffled = Population.shuffled(hashes)
        report("content hashes")
        let size = max(Self.sampleSize, population.recordCount / 12)
        let sample = Array(shuffled.prefix(size))
        guard
            let random = await RandomPairs.observe(
                comparator, kinds: kinds, plans: plans, sample: sample, scope: scope,
                threads: threads)
        else { return nil }
        report("random pairs: \(random.sampled)")
        let allPairs = population.pairCount(scope)
        var rules: [BlockingRule]
        var start: ModelParameters?
        var recall = 1.0
        if allPairs <= Self.exhaustivePairs {
            rules = [BlockingRule(name: "every pair", atoms: [])]
        } else {
            guard let plan = await plan(sample: sample, hashes: hashes, random: random) else {
                return nil
            }
            rules = plan.rules
            start = plan.parameters
            recall = plan.recallOfCandidates
        }
        report("blocking plan: \(rules.count) rules")
        guard
            let candidates = await CandidatePairs(
                population: population, rules: rules, scope: scope, contentHashes: hashes,
                threads: threads)
        else { return nil }
        report("blocks")
        let units = candidates.units()
        let scored = await concurrentMap(units.count, threads: threads) { index in
            var unit = ScoredUnit(rule: units[index].rule)
            var counts = PatternCounts()
            candidates.forEachPair(units[index]) { a, b in
                let pattern = comparator.pattern(Int(a), Int(b))
                unit.pairs.append(RecordPair(a, b))
                unit.patterns.append(pattern)
                counts.add(pattern)
            }
            return (unit, counts)
        }
        guard let scored else { return nil }
        var counts = PatternCounts(minimumCapacity: 1 << 16)
        for (_, part) in scored { counts.add(part) }
        let patterns = counts.sorted()
        report("pairs: \(scored.reduce(0) { $0 + $1.0.pairs.count }), patterns: \(patterns.count)")
        var observed = random.observed
        var resolution = Double(random.sampled)
        if rules[0].atoms.isEmpty {
            // Every pair is at hand: nothing has to be sampled.
            observed = Self.observed(patterns, kinds: kinds)
            resolution = allPairs
        }
        let em = ExpectationMaximization(
            kinds: kinds, patterns: patterns, pairCount: allPairs, observed: observed,
            resolution: resolution)
        let parameters = em.fit(
            start ?? em.start(recordCount: population.recordCount), iterations: start == nil ? 60 : 25)
        report("training")
        return Result(
            parameters: parameters, candidates: candidates, blocks: scored.map(\.0),
            frequencies: frequencies(), recallOfCandidates: recall, patternCount: patterns.count)
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

    /// Value counts of the comparisons that use term frequencies.
    func frequencies() -> [(slot: Int, counts: [UInt32])?] {
        plans.map { plan in
            switch plan.kind {
            case .age, .sex: return nil
            case .address:
                let roles: [FieldRole] = [.streetAddress, .postcode, .locality]
                guard
                    let slot = roles.lazy.compactMap({ role in
                        plan.slots.first { population.fields[$0].role == role }
                    }).first
                else { return nil }
                return (slot, population.frequencies(slot: slot))
            default:
                guard plan.slots.count == 1 || plan.kind == .surname else { return nil }
                return (plan.slots[0], population.frequencies(slot: plan.slots[0]))
            }
        }
    }

    /// Chooses rules on a sample.
    private func plan(sample: [UInt32], hashes: [UInt32], random: RandomPairs) async -> BlockingPlan?
    {
        let whole = sample.count == population.recordCount
        let part = whole ? population : population.subset(rows: sample)
        let sampleHashes = whole ? hashes : sample.sorted().map { hashes[Int($0)] }
        let allPairs = population.pairCount(scope)
        let samplePairs = part.pairCount(scope)
        let scale = allPairs / max(1, samplePairs)
        var rules = Array(CandidateRules.rules(for: population).prefix(64))
        // Rules that alone would cost several times the budget on the whole are not worth trying.
        let limit =
            3 * max(BlockingPlan.freePairs, BlockingPlan.pairsPerRecord * Double(population.recordCount))
        let tables = BlockingHashes(population: part, rules: rules)
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
        let order = tried.indices.filter { costs[$0] > 0 && costs[$0] * scale <= limit }
            .sorted { (costs[$0], $0) < (costs[$1], $1) }
        rules = order.map { tried[$0] }
        guard !rules.isEmpty,
            let blocks = await CandidatePairs(
                population: part, rules: rules, scope: scope, contentHashes: sampleHashes,
                threads: threads)
        else { return nil }
        let comparator = Comparator(population: part, comparisons: plans)
        let units = blocks.units()
        let kindCount = plans.count
        let results = await concurrentMap(units.count, threads: threads) { index in
            var counts = PatternCounts()
            var sets: [YieldKey: Int] = [:]
            blocks.forEachPair(units[index]) { a, b in
                let pattern = comparator.pattern(Int(a), Int(b))
                counts.add(pattern)
                sets[YieldKey(rules: blocks.rulesYielding(a, b), pattern: pattern), default: 0] += 1
            }
            return (counts, sets)
        }
        guard let results else { return nil }
        var counts = PatternCounts()
        for (part, _) in results { counts.add(part) }
        let em = ExpectationMaximization(
            kinds: kinds, patterns: counts.sorted(), pairCount: samplePairs,
            observed: random.observed, resolution: Double(random.sampled))
        var parameters = em.fit(em.start(recordCount: part.recordCount), iterations: 40)

        var sets: [YieldKey: Int] = [:]
        for (_, part) in results { sets.merge(part, uniquingKeysWith: +) }
        var yields: [UInt64: BlockingPlan.Yield] = [:]
        for (key, count) in sets.sorted(by: { $0.key < $1.key }) {
            let match =
                parameters.prior
                * ModelParameters.likelihood(parameters.m, key.pattern, kindCount)
            var all =
                match + parameters.unrelatedShare
                * ModelParameters.likelihood(parameters.u, key.pattern, kindCount)
            for other in parameters.related {
                all += other.share * ModelParameters.likelihood(other.table, key.pattern, kindCount)
            }
            let matches = all > 0 ? Double(count) * match / all : 0
            yields[key.rules, default: .init(rules: key.rules, pairs: 0, matches: 0)].pairs +=
                Double(count)
            yields[key.rules]?.matches += matches
        }
        let chosen = BlockingPlan.choose(
            rules, yields: yields.values.sorted { $0.rules < $1.rules }, scale: scale,
            recordCount: population.recordCount)
        // A sample has the population's share of matching pairs, not of matching records.
        parameters.prior = min(0.9, parameters.prior)
        return BlockingPlan(
            rules: chosen.rules.isEmpty ? rules : chosen.rules, parameters: parameters,
            recallOfCandidates: chosen.recall)
    }

    private struct YieldKey: Hashable, Comparable {
        var rules: UInt64
        var pattern: UInt64
        static func < (a: YieldKey, b: YieldKey) -> Bool {
            (a.rules, a.pattern) < (b.rules, b.pattern)
        }
    }
}

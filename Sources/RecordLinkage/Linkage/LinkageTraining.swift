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
    /// Pairs that trying out rules may compare.
    static let trialPairs = 600_000.0

    /// What training yields.
    struct Result: Sendable {
        var parameters: ModelParameters
        var candidates: CandidatePairs
        var blocks: [ScoredUnit]
        var frequencies: [(slot: Int, firstCode: UInt32, counts: [UInt32])?]
        var recallOfCandidates: Double
        var patterns: PatternCounts
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
            frequencies: frequencies(), recallOfCandidates: recall, patterns: counts)
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
    func frequencies() -> [(slot: Int, firstCode: UInt32, counts: [UInt32])?] {
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
                return frequency(slot)
            default:
                guard plan.slots.count == 1 || plan.kind == .surname else { return nil }
                return frequency(plan.slots[0])
            }
        }
    }

    private func frequency(_ slot: Int) -> (slot: Int, firstCode: UInt32, counts: [UInt32]) {
        (
            slot, UInt32(population.fields[slot].codes.lowerBound),
            population.frequencies(slot: slot)
        )
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
        // Cheapest first, as long as the trial as a whole stays affordable, and no rule that alone
        // would cost the whole budget.
        let budget = max(
            BlockingPlan.freePairs, BlockingPlan.pairsPerRecord * Double(population.recordCount))
        var spent = 0.0
        let order = tried.indices.sorted { (costs[$0], $0) < (costs[$1], $1) }.filter { rule in
            spent += costs[rule]
            return costs[rule] > 0 && costs[rule] * scale <= budget && spent <= Self.trialPairs
        }
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
        let em = ExpectationMaximization(
            kinds: kinds, patterns: counts.sorted(), pairCount: samplePairs,
            observed: random.observed, resolution: Double(random.sampled))
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

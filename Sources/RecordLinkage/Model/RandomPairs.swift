// Part of Reunify. Copyright the Reunify contributors.
// SPDX-License-Identifier: Apache-2.0

/// What pairs of random records show: the raw material of P(level | unrelated).
///
/// Drawing random pairs is most of the time other programs spend. Here full agreement, the level that
/// matters most and is rarest, is counted exactly from value frequencies; the other levels come from
/// pairs of a sample that depends on the records' contents alone, so that neither a seed nor the order
/// of the input changes it.
struct RandomPairs {
    /// Of pairs with both values present, the share at each level; sixteen a comparison.
    var observed: [Double]
    /// Number of pairs sampled.
    var sampled: Int

    /// What some of the pairs show.
    private struct Part: Sendable {
        var counts: [Int]
        var pairs = 0
        /// See ``WaitingPairs/touched``.
        var touched: UInt64 = 0

        @inline(__always)
        mutating func add(_ pattern: UInt64) {
            var rest = pattern
            for place in stride(from: 0, to: counts.count, by: 16) {
                counts[place + Int(rest & 15)] += 1
                rest >>= 4
            }
            pairs += 1
        }
    }

    /// Number of sampled pairs aimed at.
    static let target = 500_000

    /// Observes a population.
    ///
    /// - Parameters:
    ///   - sample: rows in an order that is random but fixed by their contents.
    static func observe(
        _ comparator: Comparator, kinds: [ComparisonKind], plans: [ComparisonPlan],
        sample: [UInt32],
        scope: PairScope, target: Int = RandomPairs.target, threads: Int
    ) async -> RandomPairs? {
        let population = comparator.population
        let strides = max(1, min(sample.count - 1, target / max(1, sample.count)))
        let chunk = 4096
        let chunks = (sample.count + chunk - 1) / chunk
        let bounds = population.sources.map(\.rows.upperBound)
        guard
            let parts = await concurrentMap(
                chunks, threads: threads,
                { index -> Part in
                    var part = Part(counts: [Int](repeating: 0, count: kinds.count * 16))
                    var waiting = WaitingPairs()
                    for i in index * chunk..<min(sample.count, (index + 1) * chunk) {
                        for d in 1...strides {
                            let a = Int(sample[i])
                            let b = Int(sample[(i + d) % sample.count])
                            if a == b { continue }
                            if scope == .acrossSources && sameSource(bounds, a, b) { continue }
                            waiting.add(
                                UInt32(min(a, b)), UInt32(max(a, b)), comparator
                            ) { _, _, pattern in part.add(pattern) }
                        }
                    }
                    waiting.finish(comparator) { _, _, pattern in part.add(pattern) }
                    part.touched = waiting.touched
                    return part
                })
        else { return nil }
        var counts = [Int](repeating: 0, count: kinds.count * 16)
        var pairs = 0
        for part in parts {
            for place in counts.indices { counts[place] += part.counts[place] }
            pairs += part.pairs
        }
        var observed = shares(counts, kinds: kinds)
        let exact = await concurrentMap(plans.count, threads: threads) { index in
            exactShare(population, plans[index], scope)
        }
        guard let exact else { return nil }
        for (k, share) in exact.enumerated() {
            guard let share else { continue }
            let others = 1 - observed[k * 16 + 1]
            for l in 2..<16 where others > 0 { observed[k * 16 + l] *= (1 - share) / others }
            observed[k * 16 + 1] = share
        }
        return RandomPairs(observed: observed, sampled: pairs)
    }

    /// Level shares from counts of levels, leaving missing values out and no level at nothing.
    static func shares(_ counts: [Int], kinds: [ComparisonKind]) -> [Double] {
        var result = [Double](repeating: 0, count: counts.count)
        for (k, kind) in kinds.enumerated() {
            let levels = 1..<kind.levels.count
            let total = levels.reduce(0.0) { $0 + Double(counts[k * 16 + $1]) + 0.5 }
            for l in levels {
                result[k * 16 + l] = (Double(counts[k * 16 + l]) + 0.5) / total
            }
        }
        return result
    }

    @inline(__always)
    static func sameSource(_ bounds: [Int], _ a: Int, _ b: Int) -> Bool {
        for bound in bounds where (a < bound) != (b < bound) { return false }
        return true
    }

    /// Share of pairs in scope with equal values, among those with both present; nil for kinds whose
    /// full agreement is more than equality.
    private static func exactShare(
        _ population: Population, _ plan: ComparisonPlan, _ scope: PairScope
    ) -> Double? {
        if plan.kind == .sex || plan.kind == .phone && plan.slots.count > 1 { return nil }
        if plan.kind == .surname && plan.slots.count > 1 { return nil }
        if plan.slots.count == 1, plan.kind != .address {
            return population.equalShare(slot: plan.slots[0], scope)
        }
        var keys = [UInt32](repeating: 0, count: population.recordCount)
        let stride = population.stride
        // A street without its number, or a number without its street, is no address.
        let slots = plan.slots.filter {
            plan.kind != .address || population.fields[$0].role != .unit
        }
        for row in 0..<keys.count {
            var key: UInt32 = 1
            for slot in slots {
                let code = population.codes[row * stride + slot]
                key = code == 0 ? 0 : mix(key &* 31 ^ code)
                if key == 0 { break }
            }
            keys[row] = key
        }
        let entries = BlockSort.sorted(keys: keys)
        guard entries.count > 1 else { return nil }
        var equal = 0.0
        BlockSort.forEachBlock(entries) { range in
            equal += Double(
                population.pairCount(
                    rows: entries[range].lazy.map { Int($0 & 0xFFFF_FFFF) }, scope))
        }
        var rows = entries.map { Int($0 & 0xFFFF_FFFF) }
        rows.sort()
        let all = Double(population.pairCount(rows: rows, scope))
        return all > 0 ? max(equal, 0.25) / all : nil
    }
}

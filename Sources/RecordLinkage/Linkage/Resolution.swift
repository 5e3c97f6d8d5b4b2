// Part of Reunify. Copyright the Reunify contributors.
// SPDX-License-Identifier: Apache-2.0

import Foundation

/// From compared pairs to links and persons.
///
/// Records that no chain of positive links connects have nothing to say of each other, so each connected
/// component is grouped on its own, many at a time. A class, as every component refers to it: it is handed
/// on without being copied.
final class Resolution: Sendable {
    let scoring: Scoring
    let order: RecordOrder
    let scope: PairScope
    let oneToOne: Bool
    let floor: Double
    let threads: Int

    init(
        scoring: Scoring, order: RecordOrder, scope: PairScope, oneToOne: Bool, floor: Double,
        threads: Int
    ) {
        self.scoring = scoring
        self.order = order
        self.scope = scope
        self.oneToOne = oneToOne
        self.floor = floor
        self.threads = threads
    }

    struct Outcome: Sendable {
        var links: [LinkageResult.Link]
        var clusters: LinkageResult.Clusters
        var refused: [LinkageResult.RefusedLink]
        /// Pairs that each blocking rule added.
        var pairsPerRule: [Int]
        /// Links expected among them.
        var expectedLinks: [Double]
        var pairsCompared: Int
    }

    /// Scores, groups, and follows chains within groups; nil where the task is cancelled.
    func resolve(
        _ pairs: consuming LinkageTraining.ComparedPairs, ruleCount: Int,
        tell: @Sendable (LinkageProgress.Step) -> Void
    ) async -> Outcome? {
        guard var scored = await score(pairs) else { return nil }
        pairs = .kept([])
        addHouseholds(&scored)
        var pairsPerRule = [Int](repeating: 0, count: ruleCount)
        for part in scored { if let rule = part.rule { pairsPerRule[rule] += part.pairCount } }
        let pairsCompared = scored.reduce(0) { $0 + $1.pairCount }
        tell(.clustering)
        let withinSource = withinSourceBits(scored)
        var components = Components(recordCount: order.row.count)
        for part in scored {
            for link in part.links where link.bits > 0 { components.join(link.left, link.right) }
        }
        // Links of pairs stay as they are; only components of three and more are resolved.
        let inner = LinksInside(scored.map(\.links), &components)
        var links = inner.others
        scored = []
        let members = components.membersOfLarge()
        let chunk = 512
        let parts = await concurrentMap((members.count + chunk - 1) / chunk, threads: threads) {
            c in
            (c * chunk..<min(members.count, (c + 1) * chunk)).map { place in
                ComponentResolution(
                    members: members[place], links: inner[place], context: self,
                    withinSource: withinSource
                ).resolved()
            }
        }
        guard let parts else { return nil }
        var groups = RecordGroups(components)
        var refused: [Clustering.RefusedJoin] = []
        for resolved in parts.joined() {
            links.append(contentsOf: resolved.links)
            for group in resolved.groups { groups.append(group) }
            refused.append(contentsOf: resolved.refused)
        }
        guard let heeding = await heedingRivals(links, groups, withinSource),
            let sorted = await PlacedLink.sorted(heeding, threads: threads)
        else { return nil }
        links = sorted
        groups.sort()
        refused.sort { ($1.bits, $0.left, $0.right) < ($0.bits, $1.left, $1.right) }
        var expected = [Double](repeating: 0, count: ruleCount)
        for link in links where link.rule >= 0 { expected[Int(link.rule)] += link.probability }
        if Task.isCancelled { return nil }
        return Outcome(
            links: links.map(link), clusters: groups.clusters(record),
            refused: refused.map { join in
                LinkageResult.RefusedLink(
                    left: record(join.left), right: record(join.right), bits: join.bits,
                    evidenceBetweenGroups: join.evidenceBetweenGroups)
            }, pairsPerRule: pairsPerRule, expectedLinks: expected, pairsCompared: pairsCompared)
    }

    /// The links found among the pairs of one unit of work.
    struct ScoredUnit: Sendable {
        var rule: Int?
        var pairCount = 0
        var links: [PlacedLink] = []
    }

    /// Evidence of all compared pairs; those below the floor are dropped.
    private func score(_ pairs: LinkageTraining.ComparedPairs) async -> [ScoredUnit]? {
        let least = log2(floor / (1 - floor))
        switch pairs {
        case .kept(let units):
            return await concurrentMap(units.count, threads: threads) { [self] index in
                var scored = ScoredUnit(rule: units[index].rule)
                for (pair, pattern) in zip(units[index].pairs, units[index].patterns) {
                    let weights = scoring.table[pattern]
                    score(pair.left, pair.right, pattern, weights, least, into: &scored)
                }
                return scored
            }
        case .streamed(let candidates):
            let units = candidates.units()
            return await concurrentMap(units.count, threads: threads) { [self] index in
                var scored = ScoredUnit(rule: units[index].rule)
                var recent = RecentPatterns(scorer: scoring.scorer)
                candidates.forEachPair(units[index], fetchingFor: scoring.comparator) { a, b in
                    let pattern = scoring.comparator.pattern(Int(a), Int(b))
                    let weights = recent.weights(pattern)
                    score(a, b, pattern, weights, least, into: &scored)
                }
                return scored
            }
        }
    }

    @inline(__always)
    private func score(
        _ left: UInt32, _ right: UInt32, _ pattern: UInt64, _ weights: PairScorer.ClassWeights,
        _ least: Double, into scored: inout ScoredUnit
    ) {
        scored.pairCount += 1
        // Most candidates are far below; only what may pass is looked at with frequencies.
        if scoring.mostBits(weights) < least { return }
        let bits = scoring.bits(left, right, pattern: pattern, weights: weights)
        guard bits >= least else { return }
        let a = order.rank[Int(left)]
        let b = order.rank[Int(right)]
        scored.links.append(
            PlacedLink(
                left: min(a, b), right: max(a, b), bits: bits,
                probability: PairScorer.probability(bits: bits), pattern: pattern,
                rule: Int16(scored.rule ?? -1)))
    }

    private func record(_ place: UInt32) -> LinkageResult.Record {
        LinkageResult.Record(row: order.row[Int(place)])
    }

    private func link(_ link: PlacedLink) -> LinkageResult.Link {
        LinkageResult.Link(
            left: record(link.left), right: record(link.right), probability: link.probability,
            bits: link.bits, rule: link.rule < 0 ? nil : Int(link.rule), pattern: link.pattern)
    }
}

// Part of Reunify. Copyright the Reunify contributors.
// SPDX-License-Identifier: Apache-2.0

import Foundation

/// From candidate pairs to links and persons.
struct Resolution: Sendable {
    let scoring: Scoring
    let order: RecordOrder
    let scope: PairScope
    let oneToOne: Bool
    let floor: Double
    let threads: Int

    struct Outcome: Sendable {
        var links: [LinkageResult.Link]
        var clusters: [LinkageResult.Cluster]
        var refused: [LinkageResult.RefusedLink]
        /// Expected links per blocking rule.
        var expectedLinks: [Double]
    }

    /// A scored pair in places of the record order, smaller place first.
    private struct PlacedLink: Sendable {
        var left: UInt32
        var right: UInt32
        var bits: Double
        var probability: Double
        var pattern: UInt64
        var rule: Int16
    }

    /// Scores, groups, and follows chains within groups; nil where the task is cancelled.
    func resolve(
        _ units: [LinkageTraining.ComparedUnit], tell: @Sendable (LinkageProgress.Step) -> Void
    ) async -> Outcome? {
        let least = log2(floor / (1 - floor))
        let scored = await concurrentMap(units.count, threads: threads) { index in
            var links: [PlacedLink] = []
            let unit = units[index]
            for (pair, pattern) in zip(unit.pairs, unit.patterns) {
                let bits = scoring.bits(pair.left, pair.right, pattern: pattern)
                guard bits >= least else { continue }
                let a = order.rank[Int(pair.left)]
                let b = order.rank[Int(pair.right)]
                links.append(
                    PlacedLink(
                        left: min(a, b), right: max(a, b), bits: bits,
                        probability: PairScorer.probability(bits: bits), pattern: pattern,
                        rule: Int16(unit.rule ?? -1)))
            }
            return links
        }
        guard let scored else { return nil }
        var links = scored.flatMap { $0 }
        links.sort(by: Self.precedes)
        tell(.clustering)
        let rules = 1 + (units.compactMap(\.rule).max() ?? 0)
        var expected = [Double](repeating: 0, count: rules)
        for link in links where link.rule >= 0 { expected[Int(link.rule)] += link.probability }

        var clustering = Clustering(recordCount: order.row.count)
        let bounds = scoring.population.sources.map(\.rows.upperBound)
        clustering.join(
            links.lazy.prefix { $0.bits > 0 }.map { ($0.left, $0.right, $0.bits) },
            sourceOf: { scoring.population.sourceIndex(ofRow: Int(order.row[Int($0)])) },
            oneToOne: oneToOne, evidence: evidence)
        let groups = clustering.groups()
        followChains(&links, groups: groups, clustering: &clustering, bounds: bounds)
        links.sort(by: Self.precedes)
        if Task.isCancelled { return nil }
        return Outcome(
            links: links.map(link), clusters: clusters(groups),
            refused: clustering.refused.map { join in
                LinkageResult.RefusedLink(
                    left: record(join.left), right: record(join.right), bits: join.bits,
                    evidenceBetweenGroups: join.evidenceBetweenGroups)
            }, expectedLinks: expected)
    }

    /// Strongest first; ties in the order of records.
    private static func precedes(_ a: PlacedLink, _ b: PlacedLink) -> Bool {
        if a.probability != b.probability { return a.probability > b.probability }
        if a.bits != b.bits { return a.bits > b.bits }
        return (a.left, a.right) < (b.left, b.right)
    }

    private func record(_ place: UInt32) -> LinkageResult.Record {
        LinkageResult.Record(row: order.row[Int(place)])
    }

    private func link(_ link: PlacedLink) -> LinkageResult.Link {
        LinkageResult.Link(
            left: record(link.left), right: record(link.right), probability: link.probability,
            bits: link.bits, rule: link.rule < 0 ? nil : Int(link.rule), pattern: link.pattern)
    }

    /// Evidence of a pair of places.
    private func evidence(_ a: UInt32, _ b: UInt32) -> Double {
        let left = order.row[Int(a)]
        let right = order.row[Int(b)]
        return scoring.bits(min(left, right), max(left, right))
    }

    private func clusters(_ groups: [[UInt32]]) -> [LinkageResult.Cluster] {
        groups.sorted { a, b in a.count != b.count ? a.count > b.count : a[0] < b[0] }
            .map { LinkageResult.Cluster(records: $0.map(record)) }
    }

    /// Raises pairs of one group to what their strongest chain says, adds those that blocking had not
    /// brought together, and lowers links that the groups' other members speak against.
    private func followChains(
        _ links: inout [PlacedLink], groups: [[UInt32]], clustering: inout Clustering, bounds: [Int]
    ) {
        var known: [UInt64: Int] = [:]
        for (index, link) in links.enumerated() {
            let a = clustering.root(link.left)
            let b = clustering.root(link.right)
            if a == b {
                if clustering.size(a) > 2 { known[Self.key(link.left, link.right)] = index }
            } else if link.bits > 0 {
                // Outvoted: what is left is the average voice between the groups.
                let voice = clustering.averageEvidence(a, b, evidence: evidence)
                links[index].probability = min(
                    link.probability, PairScorer.probability(bits: voice), 0.5)
            }
        }
        for group in groups where group.count > 2 && group.count <= TransitiveEvidence.groupLimit {
            let count = group.count
            var direct = [Double](repeating: 0, count: count * count)
            var added: [(i: Int, j: Int, link: PlacedLink)] = []
            for i in 0..<count {
                for j in i + 1..<count {
                    let left = order.row[Int(group[i])]
                    let right = order.row[Int(group[j])]
                    if scope == .acrossSources
                        && RandomPairs.sameSource(bounds, Int(left), Int(right))
                    {
                        continue
                    }
                    let probability: Double
                    if let index = known[Self.key(group[i], group[j])] {
                        probability = links[index].probability
                    } else {
                        let (a, b) = (min(left, right), max(left, right))
                        let pattern = scoring.comparator.pattern(Int(a), Int(b))
                        let bits = scoring.bits(a, b, pattern: pattern)
                        probability = PairScorer.probability(bits: bits)
                        added.append(
                            (
                                i, j,
                                PlacedLink(
                                    left: group[i], right: group[j], bits: bits,
                                    probability: probability, pattern: pattern, rule: -1)
                            ))
                    }
                    direct[i * count + j] = probability
                    direct[j * count + i] = probability
                }
            }
            let closed = TransitiveEvidence.closure(direct, count: count)
            for i in 0..<count {
                for j in i + 1..<count {
                    if let index = known[Self.key(group[i], group[j])] {
                        links[index].probability = closed[i * count + j]
                    }
                }
            }
            for (i, j, link) in added where closed[i * count + j] >= floor {
                var link = link
                link.probability = closed[i * count + j]
                links.append(link)
            }
        }
    }

    private static func key(_ a: UInt32, _ b: UInt32) -> UInt64 { UInt64(a) << 32 | UInt64(b) }
}

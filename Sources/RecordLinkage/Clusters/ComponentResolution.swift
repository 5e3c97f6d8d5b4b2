// Part of Reunify. Copyright the Reunify contributors.
// SPDX-License-Identifier: Apache-2.0

/// Groups the records of one connected component into persons, and lets the members of a group speak
/// for each other's links.
struct ComponentResolution {
    /// Places of the records, ascending.
    let members: [UInt32]
    /// Links between them, in any order.
    let links: ArraySlice<PlacedLink>
    let context: Resolution
    /// Per source, bits added to the evidence of two of its records; see
    /// ``Resolution/withinSourceBits(_:)``.
    let withinSource: [Double]

    struct Resolved: Sendable {
        var links: [PlacedLink]
        var groups: [[UInt32]]
        var refused: [Clustering.RefusedJoin]
    }

    /// Members above which evidence is computed anew each time instead of being remembered.
    private static let rememberedMembers = 256

    /// Resolves.
    func resolved() -> Resolved {
        var evidence = EvidenceMatrix(
            members: members, context: context, withinSource: withinSource)
        var local: [(i: Int, j: Int, link: PlacedLink)] = links.map { link in
            (place(link.left), place(link.right), link)
        }
        local.sort { PlacedLink.precedes($0.link, $1.link) }
        for (i, j, link) in local { evidence.remember(i, j, link.bits, link.pattern) }
        var clustering = Clustering(recordCount: members.count)
        clustering.join(
            local.lazy.filter { $0.link.bits > 0 }.map {
                (UInt32($0.i), UInt32($0.j), $0.link.bits)
            },
            sourceOf: {
                context.scoring.population.sourceIndex(
                    ofRow: Int(context.order.row[Int(members[Int($0)])]))
            }, oneToOne: context.oneToOne, evidence: { evidence.bits(Int($0), Int($1)) })

        var result = Resolved(links: [], groups: [], refused: [])
        var known: [UInt64: Int] = [:]
        for (i, j, link) in local {
            let a = clustering.root(UInt32(i))
            let b = clustering.root(UInt32(j))
            var link = link
            if a == b {
                known[UInt64(i) << 32 | UInt64(j)] = result.links.count
            } else if link.bits > 0 {
                // Outvoted: what is left is the average voice between the groups.
                let voice = clustering.averageEvidence(a, b) { evidence.bits(Int($0), Int($1)) }
                link.probability = min(
                    link.probability, PairScorer.probability(bits: voice), 0.5.nextDown)
            }
            result.links.append(link)
        }
        for group in clustering.groups() {
            if group.count > 2 && group.count <= TransitiveEvidence.groupLimit {
                followChains(group.map { Int($0) }, known, &evidence, &result.links)
            }
            result.groups.append(group.map { members[Int($0)] })
        }
        result.refused = clustering.refused.map { join in
            var join = join
            join.left = members[Int(join.left)]
            join.right = members[Int(join.right)]
            return join
        }
        return result
    }

    /// Index of a record among the members.
    private func place(_ record: UInt32) -> Int {
        var low = 0
        var high = members.count
        while low < high {
            let middle = (low + high) / 2
            if members[middle] < record { low = middle + 1 } else { high = middle }
        }
        return low
    }

    /// Raises the links of one group to what their strongest chain says, and adds pairs that blocking
    /// had not brought together.
    private func followChains(
        _ group: [Int], _ known: [UInt64: Int], _ evidence: inout EvidenceMatrix,
        _ links: inout [PlacedLink]
    ) {
        let count = group.count
        var direct = [Double](repeating: 0, count: count * count)
        for i in 0..<count {
            for j in i + 1..<count where evidence.isInScope(group[i], group[j]) {
                let probability = PairScorer.probability(bits: evidence.bits(group[i], group[j]))
                direct[i * count + j] = probability
                direct[j * count + i] = probability
            }
        }
        let closed = TransitiveEvidence.closure(direct, count: count)
        for i in 0..<count {
            for j in i + 1..<count where evidence.isInScope(group[i], group[j]) {
                let probability = closed[i * count + j]
                if let index = known[UInt64(group[i]) << 32 | UInt64(group[j])] {
                    links[index].probability = probability
                } else if probability >= context.floor {
                    links.append(
                        PlacedLink(
                            left: members[group[i]], right: members[group[j]],
                            bits: evidence.bits(group[i], group[j]), probability: probability,
                            pattern: evidence.pattern(group[i], group[j]), rule: -1))
                }
            }
        }
    }

    /// Evidence between the members of a component, computed when first asked for.
    private struct EvidenceMatrix {
        let members: [UInt32]
        let context: Resolution
        let withinSource: [Double]
        private var known: [Double]
        private var patterns: [UInt64]

        init(members: [UInt32], context: Resolution, withinSource: [Double]) {
            self.members = members
            self.withinSource = withinSource
            self.context = context
            let size =
                members.count <= ComponentResolution.rememberedMembers
                ? members.count * members.count : 0
            known = [Double](repeating: .nan, count: size)
            patterns = [UInt64](repeating: 0, count: size)
        }

        private func rows(_ i: Int, _ j: Int) -> (UInt32, UInt32) {
            let a = context.order.row[Int(members[i])]
            let b = context.order.row[Int(members[j])]
            return (min(a, b), max(a, b))
        }

        func isInScope(_ i: Int, _ j: Int) -> Bool {
            guard context.scope == .acrossSources else { return true }
            let (a, b) = rows(i, j)
            let population = context.scoring.population
            return population.sourceIndex(ofRow: Int(a)) != population.sourceIndex(ofRow: Int(b))
        }

        mutating func remember(_ i: Int, _ j: Int, _ bits: Double, _ pattern: UInt64) {
            guard !known.isEmpty else { return }
            let place = min(i, j) * members.count + max(i, j)
            known[place] = bits
            patterns[place] = pattern
        }

        mutating func bits(_ i: Int, _ j: Int) -> Double {
            let place = min(i, j) * members.count + max(i, j)
            if !known.isEmpty && !known[place].isNaN { return known[place] }
            let (a, b) = rows(i, j)
            let pattern = context.scoring.comparator.pattern(Int(a), Int(b))
            let bits = context.evidence(a, b, pattern: pattern, withinSource)
            remember(i, j, bits, pattern)
            return bits
        }

        func pattern(_ i: Int, _ j: Int) -> UInt64 {
            if !known.isEmpty { return patterns[min(i, j) * members.count + max(i, j)] }
            let (a, b) = rows(i, j)
            return context.scoring.comparator.pattern(Int(a), Int(b))
        }
    }
}

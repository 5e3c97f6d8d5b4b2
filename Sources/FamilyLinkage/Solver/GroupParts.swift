// Part of Reunify. Copyright the Reunify contributors.
// SPDX-License-Identifier: Apache-2.0

/// A group taken apart: into parts that nothing positive connects, and those too large along their weakest
/// evidence.
struct GroupParts {
    /// Records to be solved together, and the evidence among them.
    struct Part {
        var members: [Int] = []
        var same: [FamilyGroup.Sameness] = []
        var kin: [FamilyGroup.Kinship] = []
    }

    /// In the order of their first members.
    private(set) var parts: [Part]
    private(set) var cuts: [FamilySolution.Cut]

    init(_ group: FamilyGroup, options: FamilySolver.Options) {
        let count = group.members.count
        let same = group.sameness.compactMap { edge -> FamilyGroup.Sameness? in
            guard Self.joins(edge.first, edge.second, count) else { return nil }
            return .init(edge.first, edge.second, bits: Self.bounded(edge.bits))
        }
        let kin = group.kinship.compactMap { edge -> FamilyGroup.Kinship? in
            guard Self.joins(edge.subject, edge.relative, count) else { return nil }
            var weights = KinWeights()
            for relation in KinRelation.allCases {
                weights[relation] = Self.bounded(edge.weights[relation])
            }
            return .init(subject: edge.subject, relative: edge.relative, weights: weights)
        }
        var sets = DisjointSets(count: count)
        for edge in same where edge.bits > 0 { sets.join(edge.first, edge.second) }
        for edge in kin where edge.weights.largest > 0 { sets.join(edge.subject, edge.relative) }
        let limit = min(max(options.largestGroup, 2), 1_000)
        if (0..<count).contains(where: { sets.size($0) > limit }) {
            sets = Self.cut(group, same, kin, joined: sets, limit: limit)
        }

        let (numbers, partCount) = sets.numbers()
        parts = [Part](repeating: Part(), count: partCount)
        for member in 0..<count { parts[numbers[member]].members.append(member) }
        var cuts: [FamilySolution.Cut] = []
        for edge in same {
            if numbers[edge.first] == numbers[edge.second] {
                parts[numbers[edge.first]].same.append(edge)
            } else if edge.bits > 0 {
                cuts.append(Self.cut(edge.first, edge.second, edge.bits))
            }
        }
        for edge in kin {
            if numbers[edge.subject] == numbers[edge.relative] {
                parts[numbers[edge.subject]].kin.append(edge)
            } else if edge.weights.largest > 0 {
                cuts.append(Self.cut(edge.subject, edge.relative, edge.weights.largest))
            }
        }
        self.cuts = cuts.sorted { ($1.bits, $0.first, $0.second) < ($0.bits, $1.first, $1.second) }
    }

    private static func joins(_ a: Int, _ b: Int, _ count: Int) -> Bool {
        a != b && (0..<count).contains(a) && (0..<count).contains(b)
    }

    /// No evidence is beyond a thousand bits, and what is no number is none.
    private static func bounded(_ bits: Double) -> Double {
        bits.isNaN ? 0 : min(max(bits, -1_000), 1_000)
    }

    private static func cut(_ a: Int, _ b: Int, _ bits: Double) -> FamilySolution.Cut {
        .init(first: min(a, b), second: max(a, b), bits: bits)
    }

    /// Joins along the strongest evidence first, and no further than the limit: what is left out is the
    /// weakest there is.
    private static func cut(
        _ group: FamilyGroup, _ same: [FamilyGroup.Sameness], _ kin: [FamilyGroup.Kinship],
        joined: DisjointSets, limit: Int
    ) -> DisjointSets {
        var joined = joined
        // Equally strong evidence is told apart by what surrounds it, not by numbers of records.
        let colours = FamilyProblem.colours(of: group, same: same, kin: kin)
        var links: [(bits: Double, low: UInt64, high: UInt64, first: Int, second: Int)] = []
        func add(_ a: Int, _ b: Int, _ bits: Double) {
            guard bits > 0 else { return }
            links.append((bits, min(colours[a], colours[b]), max(colours[a], colours[b]), a, b))
        }
        for edge in same { add(edge.first, edge.second, edge.bits) }
        for edge in kin { add(edge.subject, edge.relative, edge.weights.largest) }
        links.sort {
            ($1.bits, $0.low, $0.high, $0.first, $0.second)
                < ($0.bits, $1.low, $1.high, $1.first, $1.second)
        }
        var sets = DisjointSets(count: group.members.count)
        for link in links {
            if joined.size(link.first) <= limit
                || sets.size(link.first) + sets.size(link.second) <= limit
            {
                sets.join(link.first, link.second)
            }
        }
        return sets
    }
}

extension FamilyProblem {
    /// What tells the records of a whole group apart, independent of how they are numbered.
    static func colours(
        of group: FamilyGroup, same: [FamilyGroup.Sameness], kin: [FamilyGroup.Kinship]
    ) -> [UInt64] {
        CanonicalOrder.colours(
            facts: group.members.map(hash(of:)), edges: edges(same: same, kin: kin) { $0 },
            rounds: 8)
    }

    /// Evidence as edges between places.
    static func edges(
        same: [FamilyGroup.Sameness], kin: [FamilyGroup.Kinship], at: (Int) -> Int
    ) -> [CanonicalOrder.Edge] {
        same.map { edge in
            .init(
                first: at(edge.first), second: at(edge.second), hash: edge.bits.bitPattern,
                isDirected: false)
        }
            + kin.map { edge in
                .init(
                    first: at(edge.subject), second: at(edge.relative),
                    hash: hash(of: edge.weights), isDirected: true)
            }
    }
}

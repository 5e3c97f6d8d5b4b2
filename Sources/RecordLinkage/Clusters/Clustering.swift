// Part of Reunify. Copyright the Reunify contributors.
// SPDX-License-Identifier: Apache-2.0

/// Groups records into persons.
///
/// Not connected components: links are taken from the strongest down, and two groups are joined only
/// where the evidence between all their members, for and against, adds up to more than nothing. One
/// weak bridge between two people therefore does not make them one. Evidence between members that
/// blocking did not bring together is computed here.
///
/// Greedy additive edge contraction (Keuper et al. 2015) on the correlation-clustering objective
/// (Bansal, Blum and Chawla 2004), with evidence of one pair bounded so that no single agreement
/// outvotes many contradictions. Complexity: O(n log n) for groups of bounded size.
struct Clustering {
    /// Most that one pair of records can say for or against, in bits.
    static let voiceLimit = 12.0
    /// Members of each side that are heard when large groups meet.
    static let delegates = 12

    /// The group of each record: the smallest row in it.
    private(set) var parent: [UInt32]
    private var next: [UInt32]
    private var last: [UInt32]
    private var size: [UInt32]
    /// Joins that were refused because of evidence against.
    private(set) var refused: [RefusedJoin] = []

    /// A link that would have joined two groups, and was outvoted.
    struct RefusedJoin: Sendable {
        var left: UInt32
        var right: UInt32
        var bits: Double
        /// Nil where the groups have records of one source and may not.
        var evidenceBetweenGroups: Double?
    }

    /// Starts with every record alone.
    init(recordCount: Int) {
        parent = (0..<recordCount).map { UInt32(truncatingIfNeeded: $0) }
        next = [UInt32](repeating: .max, count: recordCount)
        last = parent
        size = [UInt32](repeating: 1, count: recordCount)
    }

    /// Number of members of a group.
    func size(_ root: UInt32) -> Int { Int(size[Int(root)]) }

    /// All groups, records alone included, members and groups in ascending order.
    mutating func groups() -> [[UInt32]] {
        var result: [[UInt32]] = []
        for node in 0..<UInt32(truncatingIfNeeded: parent.count) where root(node) == node {
            result.append(size[Int(node)] == 1 ? [node] : members(node).sorted())
        }
        return result
    }

    /// The group a record is in.
    mutating func root(_ row: UInt32) -> UInt32 {
        var row = row
        while parent[Int(row)] != row {
            parent[Int(row)] = parent[Int(parent[Int(row)])]
            row = parent[Int(row)]
        }
        return row
    }

    /// Members of a group, in the order in which they joined.
    func members(_ root: UInt32, limit: Int = .max) -> [UInt32] {
        var result: [UInt32] = []
        var row = root
        while row != .max && result.count < limit {
            result.append(row)
            row = next[Int(row)]
        }
        return result
    }

    /// Joins along links, given from the strongest down.
    ///
    /// - Parameters:
    ///   - oneToOne: refuse to join groups that have records of one source.
    ///   - evidence: bits for a pair of records, the smaller first.
    mutating func join(
        _ links: some Sequence<(UInt32, UInt32, Double)>, sourceOf: (UInt32) -> Int,
        oneToOne: Bool, evidence: (UInt32, UInt32) -> Double
    ) {
        for (left, right, bits) in links {
            let a = root(left)
            let b = root(right)
            if a == b { continue }
            if oneToOne {
                let taken = Set(members(a).map(sourceOf))
                if members(b).contains(where: { taken.contains(sourceOf($0)) }) {
                    refused.append(RefusedJoin(left: left, right: right, bits: bits))
                    continue
                }
            }
            if size[Int(a)] > 1 || size[Int(b)] > 1 {
                let voice = averageEvidence(a, b, evidence: evidence)
                if voice <= 0 {
                    refused.append(
                        RefusedJoin(
                            left: left, right: right, bits: bits, evidenceBetweenGroups: voice))
                    continue
                }
            }
            merge(min(a, b), max(a, b))
        }
    }

    /// Evidence between the members of two groups, in bits a pair; each pair's voice is bounded.
    func averageEvidence(
        _ a: UInt32, _ b: UInt32, evidence: (UInt32, UInt32) -> Double
    ) -> Double {
        var sum = 0.0
        var pairs = 0
        let others = members(b, limit: Self.delegates)
        for x in members(a, limit: Self.delegates) {
            for y in others {
                sum += max(-Self.voiceLimit, min(Self.voiceLimit, evidence(min(x, y), max(x, y))))
                pairs += 1
            }
        }
        return pairs == 0 ? 0 : sum / Double(pairs)
    }

    private mutating func merge(_ keep: UInt32, _ other: UInt32) {
        parent[Int(other)] = keep
        next[Int(last[Int(keep)])] = other
        last[Int(keep)] = last[Int(other)]
        size[Int(keep)] += size[Int(other)]
    }
}

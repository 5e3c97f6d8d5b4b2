// Part of Reunify. Copyright the Reunify contributors.
// SPDX-License-Identifier: Apache-2.0

/// The records of one part of a group, in canonical order, as the search works on them.
struct FamilyProblem {
    /// Evidence that two records are one person's.
    struct Same {
        var first: Int
        var second: Int
        var bits: Double
    }

    /// Evidence that two records are relatives'.
    struct Kin {
        var subject: Int
        var relative: Int
        var weights: KinWeights
    }

    /// Numbers of the records in the group; all below is by position here.
    let members: [Int]
    let births: [ClosedRange<Int>?]
    let sexes: [Sex?]
    let same: [Same]
    let kin: [Kin]
    let options: FamilySolver.Options
    /// Neighbours of each record by positive sameness.
    let alike: [[Int]]

    var count: Int { members.count }

    /// Puts a part together.
    ///
    /// - Parameters:
    ///   - members: Numbers of its records, in any order.
    ///   - same: Evidence among them, by numbers of the group.
    ///   - kin: Evidence among them, by numbers of the group.
    init(
        group: FamilyGroup, members: [Int], same: [FamilyGroup.Sameness],
        kin: [FamilyGroup.Kinship], options: FamilySolver.Options
    ) {
        let ascending = members.sorted()
        var place = [Int: Int](minimumCapacity: members.count)
        for (at, member) in ascending.enumerated() { place[member] = at }
        func at(_ member: Int) -> Int { place[member] ?? 0 }
        let facts = ascending.map { Self.hash(of: group.members[$0]) }
        let edges = Self.edges(same: same, kin: kin, at: at)
        let order = CanonicalOrder.order(facts: facts, edges: edges)
        var rank = [Int](repeating: 0, count: order.count)
        for (position, local) in order.enumerated() { rank[local] = position }

        self.members = order.map { ascending[$0] }
        births = self.members.map { group.members[$0].birth }
        sexes = self.members.map { group.members[$0].sex }
        self.same = same.map { edge in
            let a = rank[at(edge.first)]
            let b = rank[at(edge.second)]
            return Same(first: min(a, b), second: max(a, b), bits: edge.bits)
        }.sorted { ($0.first, $0.second, $0.bits) < ($1.first, $1.second, $1.bits) }
        self.kin = kin.map { edge in
            Kin(
                subject: rank[at(edge.subject)], relative: rank[at(edge.relative)],
                weights: edge.weights)
        }.sorted { ($0.subject, $0.relative) < ($1.subject, $1.relative) }
        self.options = options
        var alike = [[Int]](repeating: [], count: order.count)
        for edge in self.same where edge.bits > 0 {
            alike[edge.first].append(edge.second)
            alike[edge.second].append(edge.first)
        }
        self.alike = alike
    }

    static func hash(of member: FamilyGroup.Member) -> UInt64 {
        var hash: UInt64 = 0
        switch member.sex {
        case .female?: hash = 1
        case .male?: hash = 2
        case nil: break
        }
        guard let birth = member.birth else { return hash }
        hash = CanonicalOrder.mixed(hash, UInt64(bitPattern: Int64(birth.lowerBound)))
        return CanonicalOrder.mixed(hash, UInt64(bitPattern: Int64(birth.upperBound)))
    }

    static func hash(of weights: KinWeights) -> UInt64 {
        var hash: UInt64 = 3
        for relation in KinRelation.allCases {
            hash = CanonicalOrder.mixed(hash, weights[relation].bitPattern)
        }
        return hash
    }

    /// Splits a set of records into those that chains of positive sameness connect.
    ///
    /// - Parameter labels: A label for each record; records of different labels stay apart.
    /// - Returns: New labels, numbered in the order of first records.
    func connected(_ labels: [Int]) -> [Int] {
        var sets = DisjointSets(count: count)
        for edge in same where edge.bits > 0 && labels[edge.first] == labels[edge.second] {
            sets.join(edge.first, edge.second)
        }
        return sets.numbers().of
    }
}

/// Who is one person, and which persons are full brothers and sisters: what the search varies.
///
/// Both as labels of the records, numbered in the order of first records, so that equal arrangements
/// have equal labels. Records of one person are in one set of siblings.
struct Arrangement: Hashable, Comparable {
    private(set) var persons: [Int]
    private(set) var siblings: [Int]

    /// Takes labels of any kind.
    init(persons: [Int], siblings: [Int]) {
        self.persons = Self.numbered(persons)
        self.siblings = Self.numbered(siblings)
    }

    /// Number of persons.
    var personCount: Int { (persons.max() ?? -1) + 1 }

    static func < (a: Arrangement, b: Arrangement) -> Bool {
        a.persons == b.persons
            ? a.siblings.lexicographicallyPrecedes(b.siblings)
            : a.persons.lexicographicallyPrecedes(b.persons)
    }

    /// Labels in the order of their first appearance.
    static func numbered(_ labels: [Int]) -> [Int] {
        let size = (labels.max() ?? -1) + 1
        var number = [Int](repeating: -1, count: size)
        var count = 0
        return labels.map { label in
            if number[label] < 0 {
                number[label] = count
                count += 1
            }
            return number[label]
        }
    }
}

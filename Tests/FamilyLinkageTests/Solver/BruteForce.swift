// Part of Reunify. Copyright the Reunify contributors.
// SPDX-License-Identifier: Apache-2.0

import FamilyLinkage

/// The slow twin of the solver: tries every explanation of a small group and judges each one whole.
///
/// Written from the documentation of the objective alone; shares no code with the solver but the limits of
/// ages.
struct BruteForce {
    struct Claim: Hashable {
        var subject: Int
        var relative: Int
        var relation: KinRelation
        var place: FamilySolution.BirthPlace?
    }

    struct Found {
        var score: Double
        var persons: [[Int]]
        var claims: Set<Claim>
    }

    let group: FamilyGroup
    let options: FamilySolver.Options
    /// Called for every explanation that contradicts nothing.
    private(set) var found: [Found] = []
    /// What the evidence of two persons counts, by their first records.
    private var weights: [Set<Int>: Double] = [:]

    init(_ group: FamilyGroup, options: FamilySolver.Options = .init()) {
        self.group = group
        self.options = options
        for labels in Self.partitions(group.members.count) {
            let persons = Self.blocks(labels)
            guard persons.allSatisfy(isConnected) else { continue }
            weights = copyWeights(persons)
            relate(persons)
        }
    }

    /// Score of the best explanation.
    var best: Double { found.map(\.score).max() ?? 0 }

    static func partitions(_ count: Int) -> [[Int]] {
        var all: [[Int]] = [[]]
        for _ in 0..<count {
            all = all.flatMap { labels in
                (0...((labels.max() ?? -1) + 1)).map { labels + [$0] }
            }
        }
        return all
    }

    static func blocks(_ labels: [Int]) -> [[Int]] {
        (0..<((labels.max() ?? -1) + 1)).map { label in
            labels.indices.filter { labels[$0] == label }
        }
    }

    private func isConnected(_ person: [Int]) -> Bool {
        var reached: Set<Int> = [person[0]]
        var grows = true
        while grows {
            grows = false
            for edge in group.sameness
            where edge.bits > 0 && person.contains(edge.first) && person.contains(edge.second)
                && reached.contains(edge.first) != reached.contains(edge.second)
            {
                reached.insert(edge.first)
                reached.insert(edge.second)
                grows = true
            }
        }
        return reached.count == person.count
    }

    // MARK: Facts of persons

    private func birth(_ person: [Int]) -> ClosedRange<Int>? {
        let known = person.compactMap { group.members[$0].birth }
        guard let first = known.map(\.lowerBound).max(), let last = known.map(\.upperBound).min(),
            let low = known.map(\.lowerBound).min(), let high = known.map(\.upperBound).max()
        else { return nil }
        return first <= last ? first...last : low...high
    }

    private func sex(_ person: [Int]) -> Sex? {
        let known = Set(person.compactMap { group.members[$0].sex })
        return known.count == 1 ? known.first : nil
    }

    private func sameness(_ a: [Int], _ b: [Int]) -> Double {
        group.sameness.filter {
            a.contains($0.first) && b.contains($0.second)
                || b.contains($0.first) && a.contains($0.second)
        }.reduce(0) { $0 + $1.bits }
    }

    /// Weights of pairs that may be copies of others, because their persons look like one.
    private func copyWeights(_ persons: [[Int]]) -> [Set<Int>: Double] {
        func strongest(_ a: [Int], _ b: [Int]) -> Double {
            KinRelation.allCases.reduce(0) {
                max($0, pooled($1, a, b) ?? 0, pooled($1, b, a) ?? 0)
            }
        }
        func alike(_ a: [Int], _ b: [Int]) -> Bool { a == b || sameness(a, b) > 0 }
        let pairs = persons.indices.flatMap { a in
            persons.indices.filter { $0 > a }.map { (persons[a], persons[$0]) }
        }
        var weights: [Set<Int>: Double] = [:]
        for (a, b) in pairs {
            let copies = pairs.filter { (x, y) in
                alike(a, x) && alike(b, y) || alike(a, y) && alike(b, x)
            }.map(strongest)
            let own = strongest(a, b)
            var places: [Double] = []
            var weight = 1.0
            for copy in copies.sorted(by: >) {
                if copy == own { places.append(weight) }
                weight *= options.copyWeight
            }
            weights[[a[0], b[0]]] = places.reduce(0, +) / Double(places.count)
        }
        return weights
    }

    /// Evidence for a relation; nil if the persons were never compared.
    private func bits(_ relation: KinRelation, _ subject: [Int], _ relative: [Int]) -> Double? {
        guard let bits = pooled(relation, subject, relative), bits > 0 else {
            return pooled(relation, subject, relative)
        }
        return bits * (weights[[subject[0], relative[0]]] ?? 1)
    }

    private func pooled(_ relation: KinRelation, _ subject: [Int], _ relative: [Int]) -> Double? {
        let mutual = relation == .sibling || relation == .halfSibling
        let any = group.kinship.contains {
            subject.contains($0.subject) && relative.contains($0.relative)
                || relative.contains($0.subject) && subject.contains($0.relative)
        }
        guard any else { return nil }
        let copies = group.kinship.filter {
            subject.contains($0.subject) && relative.contains($0.relative)
                || mutual && relative.contains($0.subject) && subject.contains($0.relative)
        }.map { $0.weights[relation] }.sorted(by: >)
        guard let first = copies.first else { return 0 }
        var sum = first
        var weight = options.copyWeight
        for copy in copies.dropFirst() where copy > 0 {
            sum += weight * copy
            weight *= options.copyWeight
        }
        return sum
    }

    private func parentBits(
        _ place: FamilySolution.BirthPlace, _ child: [Int], _ parent: [Int]
    ) -> Double? {
        guard let named = bits(place == .mother ? .mother : .father, child, parent),
            let either = bits(.parent, child, parent)
        else { return nil }
        return max(named, either)
    }

    private func implied(_ bits: Double) -> Double {
        bits > 0 ? bits : min(0, bits + options.impliedPriorBits)
    }

    // MARK: Explanations

    private mutating func relate(_ persons: [[Int]]) {
        for labels in Self.partitions(persons.count) {
            let sets = Self.blocks(labels)
            guard let bits = siblingBits(sets, persons) else { continue }
            var places: [[Int?]] = [[]]
            for set in sets {
                for place in FamilySolution.BirthPlace.allCases {
                    let holders: [Int?] =
                        [nil]
                        + persons.indices.filter { worth($0, place, set, persons) ?? 0 > 0 }
                    places = places.flatMap { made in holders.map { made + [$0] } }
                }
            }
            for holders in places { choose(persons, sets, labels, holders, bits) }
        }
    }

    /// What a parent is worth to a set of siblings; nil if that cannot be.
    private func worth(
        _ parent: Int, _ place: FamilySolution.BirthPlace, _ set: [Int], _ persons: [[Int]]
    ) -> Double? {
        if set.contains(parent) { return nil }
        if let sex = sex(persons[parent]), sex != (place == .mother ? .female : .male) {
            return nil
        }
        var sum = 0.0
        for child in set {
            guard
                options.ages.allow(
                    place == .mother ? .mother : .father, subject: birth(persons[child]),
                    relative: birth(persons[parent]))
            else { return nil }
            let bits = parentBits(place, persons[child], persons[parent])
            sum += bits.map { set.count > 1 ? implied($0) : $0 } ?? 0
        }
        return sum
    }

    private func siblingBits(_ sets: [[Int]], _ persons: [[Int]]) -> Double? {
        var sum = 0.0
        for set in sets where set.count > 1 {
            var reached: Set<Int> = [set[0]]
            for _ in set {
                for a in set where reached.contains(a) {
                    for b in set where a != b && bits(.sibling, persons[a], persons[b]) ?? 0 > 0 {
                        reached.insert(b)
                    }
                }
            }
            if reached.count < set.count { return nil }
            for a in set {
                for b in set where a < b {
                    guard
                        options.ages.allow(
                            .sibling, subject: birth(persons[a]), relative: birth(persons[b]))
                    else { return nil }
                    sum += bits(.sibling, persons[a], persons[b]).map(implied) ?? 0
                }
            }
        }
        return sum
    }

    /// All choices of other relations, once parents and siblings are chosen.
    private mutating func choose(
        _ persons: [[Int]], _ sets: [[Int]], _ labels: [Int], _ holders: [Int?],
        _ siblingBits: Double
    ) {
        var claims: [Claim] = []
        var sum = siblingBits + persons.reduce(0) { $0 + within($1) }
        for (number, set) in sets.enumerated() {
            for (at, place) in FamilySolution.BirthPlace.allCases.enumerated() {
                guard let holder = holders[number * 2 + at] else { continue }
                sum += worth(holder, place, set, persons) ?? 0
                for child in set {
                    claims.append(
                        Claim(
                            subject: child, relative: holder,
                            relation: place == .mother ? .mother : .father, place: place))
                }
            }
            for a in set {
                for b in set where a < b {
                    claims.append(Claim(subject: a, relative: b, relation: .sibling))
                }
            }
        }
        let pairs = claims.map { Set([$0.subject, $0.relative]) }
        guard Set(pairs).count == pairs.count, !isCyclic(claims, persons.count) else { return }
        for claim in claims where claim.place == .mother {
            if claims.contains(where: { $0.place == .father && $0.relative == claim.relative }) {
                return
            }
        }
        extend(claims, sum, persons, sets, labels, holders, from: 0)
    }

    private mutating func extend(
        _ claims: [Claim], _ sum: Double, _ persons: [[Int]], _ sets: [[Int]], _ labels: [Int],
        _ holders: [Int?], from start: Int
    ) {
        let count = persons.count
        guard start < count * count else {
            found.append(Found(score: sum, persons: persons, claims: Set(claims)))
            return
        }
        let a = start / count
        let b = start % count
        extend(claims, sum, persons, sets, labels, holders, from: start + 1)
        guard a != b, labels[a] != labels[b],
            !claims.contains(where: { Set([$0.subject, $0.relative]) == [a, b] })
        else { return }
        for relation in [
            KinRelation.stepParent, .guardian, .grandparent, .auntOrUncle, .halfSibling,
        ] {
            if relation == .halfSibling, a > b { continue }
            guard let bits = bits(relation, persons[a], persons[b]), bits > 0,
                options.ages.allow(
                    relation, subject: birth(persons[a]), relative: birth(persons[b]))
            else { continue }
            if relation == .halfSibling {
                let pairs = (0..<2).map {
                    (holders[labels[a] * 2 + $0], holders[labels[b] * 2 + $0])
                }
                let same = pairs.count { $0 != nil && $0 == $1 }
                let different = pairs.count { $0 != nil && $1 != nil && $0 != $1 }
                if same == 2 || different == 2 { continue }
            }
            let more = claims + [Claim(subject: a, relative: b, relation: relation)]
            if isCyclic(more, count) { continue }
            extend(more, sum + bits, persons, sets, labels, holders, from: start + 1)
        }
    }

    private func within(_ person: [Int]) -> Double {
        group.sameness.filter { person.contains($0.first) && person.contains($0.second) }
            .reduce(0) { $0 + $1.bits }
    }

    private func isCyclic(_ claims: [Claim], _ count: Int) -> Bool {
        var reach = [[Bool]](repeating: [Bool](repeating: false, count: count), count: count)
        for claim in claims where claim.relation != .sibling && claim.relation != .halfSibling {
            reach[claim.subject][claim.relative] = true
        }
        for k in 0..<count {
            for i in 0..<count where reach[i][k] {
                for j in 0..<count where reach[k][j] { reach[i][j] = true }
            }
        }
        return (0..<count).contains { reach[$0][$0] }
    }
}

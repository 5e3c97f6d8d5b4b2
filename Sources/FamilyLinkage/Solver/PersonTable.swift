// Part of Reunify. Copyright the Reunify contributors.
// SPDX-License-Identifier: Apache-2.0

import Foundation

/// The persons of an arrangement, and the evidence between them pooled from their records.
struct PersonTable {
    /// Two persons with evidence between them.
    struct Pair {
        /// The person with the smaller number.
        var low: Int
        var high: Int
        /// Sum of the bits for being one person after all.
        var sameness = 0.0
        /// Whether any two of their records were compared as relatives.
        var isCompared = false
        /// Bits for what `high` is to `low`, at ``KinRelation/index``; relations that hold both ways are here.
        var upward = SIMD16<Double>(repeating: 0)
        /// Bits for what `low` is to `high`.
        var downward = SIMD16<Double>(repeating: 0)

        /// Bits for a relation of `relative` to the other.
        func bits(_ relation: KinRelation, relativeIsHigh: Bool) -> Double {
            relativeIsHigh || relation.isMutual
                ? upward[relation.index] : downward[relation.index]
        }
    }

    let count: Int
    /// Person of each record.
    let personOf: [Int]
    private(set) var births: [ClosedRange<Int>?]
    private(set) var sexes: [Sex?]
    private(set) var pairs: [Pair] = []
    /// Sum of the bits within persons.
    private(set) var samenessBits = 0.0
    /// Whether two persons look like one.
    private var hasLookalikes = false
    /// Position in ``pairs`` by `low * count + high`; −1 where there is nothing.
    private var pairIndex: [Int32]

    init(_ arrangement: Arrangement, problem: FamilyProblem) {
        personOf = arrangement.persons
        count = arrangement.personCount
        births = [ClosedRange<Int>?](repeating: nil, count: count)
        sexes = [Sex?](repeating: nil, count: count)
        pairIndex = [Int32](repeating: -1, count: count * count)
        describe(problem)
        pool(problem)
        if hasLookalikes { damp(problem.options.copyWeight) }
    }

    /// Position in ``pairs`` of the evidence between two persons; nil where there is none.
    func pair(_ a: Int, _ b: Int) -> Int? {
        let at = pairIndex[min(a, b) * count + max(a, b)]
        return at < 0 ? nil : Int(at)
    }

    /// Whether two persons are the same or look so: their records speak for one person, taken together.
    func looksLike(_ a: Int, _ b: Int) -> Bool {
        a == b || pair(a, b).map { pairs[$0].sameness > 0 } ?? false
    }

    /// Persons who hold one of the marked records.
    func holding(_ isMarked: [Bool]) -> [Bool] {
        var holds = [Bool](repeating: false, count: count)
        for (record, person) in personOf.enumerated() where isMarked[record] {
            holds[person] = true
        }
        return holds
    }

    /// Bits for a birth parent: what speaks for the place itself or for a parent of unknown sex.
    func parentBits(_ pair: Int, place: FamilySolution.BirthPlace, relativeIsHigh: Bool) -> Double {
        let named = pairs[pair].bits(place.relation, relativeIsHigh: relativeIsHigh)
        return max(named, pairs[pair].bits(.parent, relativeIsHigh: relativeIsHigh))
    }

    /// Birth and sex of each person.
    ///
    /// Where the records of one person contradict each other, one of them is wrong and nobody knows which:
    /// then the sex is unknown, and any day that a record allows is possible.
    private mutating func describe(_ problem: FamilyProblem) {
        var all = births
        var clash = [Bool](repeating: false, count: count)
        for (record, person) in personOf.enumerated() {
            if let sex = problem.sexes[record], !clash[person] {
                if let known = sexes[person], known != sex {
                    sexes[person] = nil
                    clash[person] = true
                } else {
                    sexes[person] = sex
                }
            }
        }
        var broken = [Bool](repeating: false, count: count)
        for (record, person) in personOf.enumerated() {
            guard let birth = problem.births[record] else { continue }
            guard let hull = all[person], let core = births[person] else {
                all[person] = birth
                births[person] = birth
                continue
            }
            all[person] =
                min(hull.lowerBound, birth.lowerBound)...max(hull.upperBound, birth.upperBound)
            let first = max(core.lowerBound, birth.lowerBound)
            let last = min(core.upperBound, birth.upperBound)
            if first <= last, !broken[person] {
                births[person] = first...last
            } else {
                broken[person] = true
            }
        }
        for person in 0..<count where broken[person] { births[person] = all[person] }
    }

    private mutating func pool(_ problem: FamilyProblem) {
        for edge in problem.same {
            let a = personOf[edge.first]
            let b = personOf[edge.second]
            if a == b {
                samenessBits += edge.bits
            } else {
                pairs[entry(a, b)].sameness += edge.bits
            }
        }
        // Edges of a pair as a chain, so that the usual single one costs nothing more.
        var chain = [Int32](repeating: -1, count: problem.kin.count)
        var first = [Int32](repeating: -1, count: pairs.count)
        for (number, edge) in problem.kin.enumerated() {
            let a = personOf[edge.subject]
            let b = personOf[edge.relative]
            if a == b { continue }
            let at = entry(a, b)
            while first.count < pairs.count { first.append(-1) }
            chain[number] = first[at]
            first[at] = Int32(truncatingIfNeeded: number)
        }
        var copies: [Double] = []
        for at in pairs.indices {
            if pairs[at].sameness > 0 { hasLookalikes = true }
            guard first[at] >= 0 else { continue }
            pairs[at].isCompared = true
            if chain[Int(first[at])] < 0 {
                let edge = problem.kin[Int(first[at])]
                let isUpward = personOf[edge.subject] == pairs[at].low
                for relation in KinRelation.allCases {
                    let bits = edge.weights[relation]
                    if isUpward || relation.isMutual {
                        pairs[at].upward[relation.index] = bits
                    } else {
                        pairs[at].downward[relation.index] = bits
                    }
                }
                continue
            }
            for relation in KinRelation.allCases {
                let both = relation.isMutual
                pairs[at].upward[relation.index] = pooled(
                    relation, from: first[at], chain, problem, &copies
                ) { both || $0 == pairs[at].low }
                if !both {
                    pairs[at].downward[relation.index] = pooled(
                        relation, from: first[at], chain, problem, &copies
                    ) { $0 == pairs[at].high }
                }
            }
        }
    }

    /// Damps the evidence of pairs that may be copies of others.
    ///
    /// Where two persons look like one, what both have with the same third person may be one piece of evidence
    /// told twice. Of such pairs the one with the strongest evidence counts in full and each further one
    /// `copyWeight` of the one before, as if the records had been taken for one person: telling two records
    /// apart must not pay by doubling their evidence. Equally strong ones share.
    private mutating func damp(_ copyWeight: Double) {
        var alike = (0..<count).map { [$0] }
        for pair in pairs where pair.sameness > 0 {
            alike[pair.low].append(pair.high)
            alike[pair.high].append(pair.low)
        }
        let strongest = pairs.map { max($0.upward.max(), $0.downward.max()) }
        var weights = [Double](repeating: 1, count: pairs.count)
        for (number, pair) in pairs.enumerated()
        where strongest[number] > 0 && alike[pair.low].count + alike[pair.high].count > 2 {
            var copies: Set<Int> = []
            for a in alike[pair.low] {
                for b in alike[pair.high] where a != b {
                    if let copy = self.pair(a, b), strongest[copy] > 0 { copies.insert(copy) }
                }
            }
            let before = copies.count { strongest[$0] > strongest[number] }
            let shared = copies.count { strongest[$0] == strongest[number] }
            var share = 0.0
            for place in before..<before + shared { share += pow(copyWeight, Double(place)) }
            weights[number] = share / Double(shared)
        }
        for number in pairs.indices where weights[number] < 1 {
            let zero = SIMD16<Double>(repeating: 0)
            let up = pairs[number].upward
            let down = pairs[number].downward
            pairs[number].upward.replace(with: up * weights[number], where: up .> zero)
            pairs[number].downward.replace(with: down * weights[number], where: down .> zero)
        }
    }

    /// Evidence of several pairs of records for one relation of their persons.
    private func pooled(
        _ relation: KinRelation, from start: Int32, _ chain: [Int32], _ problem: FamilyProblem,
        _ copies: inout [Double], where counts: (_ subject: Int) -> Bool
    ) -> Double {
        copies.removeAll(keepingCapacity: true)
        var at = Int(start)
        while at >= 0 {
            let edge = problem.kin[at]
            if counts(personOf[edge.subject]) { copies.append(edge.weights[relation]) }
            at = Int(chain[at])
        }
        return Self.pooled(&copies, copyWeight: problem.options.copyWeight)
    }

    /// The strongest copy, and the others damped: the second counts `copyWeight`, the third its square, and so
    /// on.
    ///
    /// Copies that speak against are left out beside a stronger one: bits include the prior, so a record
    /// that merely says little looks the same.
    static func pooled(_ copies: inout [Double], copyWeight: Double) -> Double {
        guard copies.count > 1 else { return copies.first ?? 0 }
        copies.sort(by: >)
        var sum = copies[0]
        var weight = copyWeight
        for bits in copies.dropFirst() {
            if bits <= 0 { break }
            sum += weight * bits
            weight *= copyWeight
        }
        return sum
    }

    private mutating func entry(_ a: Int, _ b: Int) -> Int {
        let low = min(a, b)
        let high = max(a, b)
        let at = pairIndex[low * count + high]
        if at >= 0 { return Int(at) }
        pairIndex[low * count + high] = Int32(truncatingIfNeeded: pairs.count)
        pairs.append(Pair(low: low, high: high))
        return pairs.count - 1
    }
}

extension FamilySolution.BirthPlace {
    /// The relation of who holds it.
    var relation: KinRelation { self == .mother ? .mother : .father }

    /// The sex it asks for.
    var sex: Sex { self == .mother ? .female : .male }

    /// 0 or 1.
    var index: Int { self == .mother ? 0 : 1 }
}

/// Sets of full brothers and sisters.
struct Sibships {
    /// Persons of each set, ascending.
    private(set) var members: [[Int]]
    /// Set of each person.
    private(set) var of: [Int]
    /// Bits for being siblings, summed over the pairs in each set.
    private(set) var bits = 0.0

    /// Reads the sets of an arrangement; nil if one of them cannot be.
    ///
    /// A set hangs together by pairs with positive evidence, and no two in it are too far apart in age. Pairs
    /// that were never compared count 0; those with negative evidence count it, less the prior that the
    /// others have overcome already.
    init?(_ arrangement: Arrangement, persons: PersonTable, problem: FamilyProblem) {
        of = [Int](repeating: 0, count: persons.count)
        var setCount = 0
        for (record, person) in persons.personOf.enumerated() {
            of[person] = arrangement.siblings[record]
            setCount = max(setCount, arrangement.siblings[record] + 1)
        }
        members = [[Int]](repeating: [], count: setCount)
        for person in 0..<persons.count { members[of[person]].append(person) }
        let options = problem.options
        for set in members where set.count > 1 {
            var links = 0
            var sets = DisjointSets(count: set.count)
            for (i, a) in set.enumerated() {
                for (j, b) in set.enumerated().dropFirst(i + 1) {
                    guard
                        options.ages.allow(
                            .sibling, subject: persons.births[a], relative: persons.births[b])
                    else { return nil }
                    guard let pair = persons.pair(a, b), persons.pairs[pair].isCompared else {
                        continue
                    }
                    let weight = persons.pairs[pair].bits(.sibling, relativeIsHigh: true)
                    bits += options.implied(weight)
                    if weight > 0, sets.join(i, j) { links += 1 }
                }
            }
            if links < set.count - 1 { return nil }
        }
    }

    /// Whether somebody marked first has somebody else marked second for a sibling.
    func join(_ first: [Bool], _ second: [Bool]) -> Bool {
        members.contains { set in
            set.contains { a in first[a] && set.contains { $0 != a && second[$0] } }
        }
    }
}

// Part of Reunify. Copyright the Reunify contributors.
// SPDX-License-Identifier: Apache-2.0

import FamilyLinkage

/// SplitMix64 (Steele, Lea and Flood, OOPSLA 2014, figure 16): the same numbers for the same seed everywhere.
struct WorldGenerator: RandomNumberGenerator {
    private var state: UInt64

    init(seed: UInt64) { state = seed }

    mutating func next() -> UInt64 {
        state &+= 0x9e37_79b9_7f4a_7c15
        var z = state
        z = (z ^ (z >> 30)) &* 0xbf58_476d_1ce4_e5b9
        z = (z ^ (z >> 27)) &* 0x94d0_49bb_1331_11eb
        return z ^ (z >> 31)
    }
}

/// Random groups of records with random evidence, as contradictory as can be.
enum SmallWorld {
    /// Bits in quarters, so that sums are exact and ties happen.
    static func bits(_ range: ClosedRange<Int>, _ chance: inout WorldGenerator) -> Double {
        Double(Int.random(in: range, using: &chance)) / 4
    }

    /// A group.
    ///
    /// - Parameters:
    ///   - count: Number of records.
    ///   - samePercent: How many of the pairs have evidence for one person.
    ///   - kinPercent: How many of the pairs have evidence for relatives.
    static func group(
        _ count: Int, samePercent: Int = 35, kinPercent: Int = 55, _ chance: inout WorldGenerator
    ) -> FamilyGroup {
        let members = (0..<count).map { _ in
            let born = Int.random(in: -9_000...17_000, using: &chance)
            let isKnown = Int.random(in: 0..<4, using: &chance) > 0
            let sex: Sex? = [.female, .male, nil][Int.random(in: 0..<3, using: &chance)]
            return FamilyGroup.Member(
                birth: isKnown ? born...(born + Int.random(in: 0...6_000, using: &chance)) : nil,
                sex: sex)
        }
        var same: [FamilyGroup.Sameness] = []
        var kin: [FamilyGroup.Kinship] = []
        for a in 0..<count {
            for b in (a + 1)..<max(count, a + 1) {
                if Int.random(in: 0..<100, using: &chance) < samePercent {
                    same.append(.init(a, b, bits: bits(-30...50, &chance)))
                }
                if Int.random(in: 0..<100, using: &chance) < kinPercent {
                    var weights = KinWeights(all: -3)
                    for relation in KinRelation.allCases
                    where Int.random(in: 0..<3, using: &chance) == 0 {
                        weights[relation] = bits(-20...50, &chance)
                    }
                    let isSwapped = Bool.random(using: &chance)
                    kin.append(
                        .init(
                            subject: isSwapped ? b : a, relative: isSwapped ? a : b,
                            weights: weights))
                }
            }
        }
        return FamilyGroup(members: members, sameness: same, kinship: kin)
    }

    /// The same group with its members numbered otherwise: member `i` becomes `order[i]`.
    static func renumbered(
        _ group: FamilyGroup, _ order: [Int], _ chance: inout WorldGenerator
    ) -> FamilyGroup {
        var members = group.members
        for (old, new) in order.enumerated() { members[new] = group.members[old] }
        let same = group.sameness.map { edge in
            Bool.random(using: &chance)
                ? FamilyGroup.Sameness(order[edge.first], order[edge.second], bits: edge.bits)
                : FamilyGroup.Sameness(order[edge.second], order[edge.first], bits: edge.bits)
        }
        let kin = group.kinship.map {
            FamilyGroup.Kinship(
                subject: order[$0.subject], relative: order[$0.relative], weights: $0.weights)
        }
        return FamilyGroup(
            members: members, sameness: same.shuffled(using: &chance),
            kinship: kin.shuffled(using: &chance))
    }
}

extension KinWeights {
    /// Weights of some relations; all others speak against.
    init(_ weights: [KinRelation: Double], others: Double = -5) {
        self.init(all: others)
        for (relation, bits) in weights { self[relation] = bits }
    }
}

/// Interval of birth for a person of some age at the start of 2018, known to the year.
func born(yearsBefore2018 age: Int) -> ClosedRange<Int> {
    let day = 17_532 - age * 365
    return (day - 180)...(day + 180)
}

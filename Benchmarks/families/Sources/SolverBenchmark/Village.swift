// Part of Reunify. Copyright the Reunify contributors.
// SPDX-License-Identifier: Apache-2.0

import FamilyLinkage

/// An invented village whose families weak evidence joins in one group.
struct Village {
    /// What joins its families.
    enum Kind: String, CaseIterable {
        /// Each family is one mother and her children; a neighbour may be the mother of one of them.
        case chain
        /// Everybody is on two lists, and who is who is not sure.
        case twoLists = "two-lists"
        /// Surnames are few: each child is compared with many adults, and several claim it.
        case fewNames = "few-names"
    }

    private(set) var group = FamilyGroup(members: [], sameness: [], kinship: [])
    private var state: UInt64

    init(_ kind: Kind, records: Int, seed: UInt64) {
        state = seed
        let copies = kind == .twoLists ? 2 : 1
        let size = 5 * copies
        var mothers: [Int] = []
        while group.members.count + size <= records {
            let family = mothers.count
            let first = group.members.count
            mothers.append(first)
            for _ in 0..<copies {
                let age = 28 + family % 9
                add(age: age, .female)
                add(age: age + 3, .male)
                for child in 1...3 { add(age: child * 4, child % 2 == 0 ? .female : .male) }
            }
            for copy in 0..<copies {
                let mother = first + copy * 5
                for child in mother + 2..<mother + 5 {
                    relate(child, mother, [(.mother, bits(5, 15)), (.auntOrUncle, bits(-6, 6))])
                    relate(child, mother + 1, [(.father, bits(3, 12)), (.guardian, bits(-6, 2))])
                    for other in child + 1..<mother + 5 where other > child {
                        relate(child, other, [(.sibling, bits(2, 6)), (.halfSibling, bits(-2, 3))])
                    }
                }
            }
            if copies > 1 {
                for person in first..<first + 5 {
                    group.sameness.append(.init(person, person + 5, bits: bits(-3, 7)))
                }
                // The mother of one list and the father of the other.
                relate(first + 2, first + 5, [(.mother, bits(3, 10))])
            }
            guard family > 0 else { continue }
            relate(first + 2, mothers[family - 1], [(.mother, bits(-2, 5))])
            guard kind == .fewNames else { continue }
            for child in first + 2..<first + 5 {
                for _ in 0..<4 {
                    let other = mothers[Int(next() % UInt64(family))]
                    relate(child, other, [(.mother, bits(-1, 9)), (.auntOrUncle, bits(-1, 4))])
                    relate(child, other + 1, [(.father, bits(-1, 7))])
                }
            }
        }
    }

    private mutating func add(age: Int, _ sex: Sex) {
        let day = 17_700 - age * 365
        group.members.append(.init(birth: day - 180...day + 180, sex: sex))
    }

    private mutating func relate(_ subject: Int, _ relative: Int, _ known: [(KinRelation, Double)])
    {
        guard
            !group.kinship.contains(where: {
                $0.subject == subject && $0.relative == relative
            })
        else { return }
        var weights = KinWeights(all: -6)
        for (relation, bits) in known { weights[relation] = bits }
        group.kinship.append(.init(subject: subject, relative: relative, weights: weights))
    }

    /// Bits between two bounds, in quarters.
    private mutating func bits(_ low: Int, _ high: Int) -> Double {
        Double(low) + Double(next() % UInt64((high - low) * 4 + 1)) / 4
    }

    /// SplitMix64.
    private mutating func next() -> UInt64 {
        state &+= 0x9e37_79b9_7f4a_7c15
        var z = state
        z = (z ^ (z >> 30)) &* 0xbf58_476d_1ce4_e5b9
        z = (z ^ (z >> 27)) &* 0x94d0_49bb_1331_11eb
        return z ^ (z >> 31)
    }
}

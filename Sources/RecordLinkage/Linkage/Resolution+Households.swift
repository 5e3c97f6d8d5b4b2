// Part of Reunify. Copyright the Reunify contributors.
// SPDX-License-Identifier: Apache-2.0

/// Links of two households, and who else is in them.
private struct HouseholdPair {
    /// The strongest first.
    var links: [PlacedLink] = []

    /// Probability that the two are one household, by links other than those of two records.
    ///
    /// Each record speaks once: a child that resembles two of the other household's is one child.
    func probability(besides left: UInt32, _ right: UInt32) -> Double {
        var used: Set<UInt32> = [left, right]
        var missed = 1.0
        for link in links where !used.contains(link.left) && !used.contains(link.right) {
            used.formUnion([link.left, link.right])
            missed *= 1 - link.probability
        }
        return 1 - missed
    }
}

extension Resolution {
    /// Of the members of a household in one list, the share that are in the other's household as well.
    private static var membersFound: Double { 0.8 }
    /// Least probability that two households are one, from which all their members are compared.
    private static var leastTogether: Double { 0.5 }
    /// Members above which a household is an institution.
    private static var mostMembers: Int { 30 }

    /// Lets members of a household speak for each other where two lists know who is with whom.
    ///
    /// A reader who has found the mother looks for her children among those who are with her there, and
    /// knows them by half a name and a rounded age: there are four to choose from, and not ten thousand.
    /// Links of other members make it probable that two households are one; if they are, a pair of their
    /// members is one person or two of the family, which is weighed against each other. Pairs that no rule
    /// has brought together are compared as well.
    ///
    /// Not within one list: that a household stands there twice is the exception, and neighbours with names
    /// of one kind would speak for each other.
    ///
    /// - Complexity: Linear in the links, and in the pairs of members of households that a link connects.
    func addHouseholds(_ scored: inout [ScoredUnit]) {
        let households = scoring.population.households
        guard scope == .acrossSources, !households.isEmpty, scoring.levels == nil else { return }
        func key(_ link: PlacedLink) -> UInt64? {
            let left = households[Int(order.row[Int(link.left)])]
            let right = households[Int(order.row[Int(link.right)])]
            return left == 0 || right == 0 ? nil : UInt64(left) << 32 | UInt64(right)
        }
        var pairs: [UInt64: HouseholdPair] = [:]
        for unit in scored {
            for link in unit.links where link.bits > 0 {
                if let key = key(link) { pairs[key, default: HouseholdPair()].links.append(link) }
            }
        }
        for key in pairs.keys { pairs[key]?.links.sort(by: PlacedLink.precedes) }
        let members = membersOfHouseholds()
        var known: [UInt64: Set<UInt64>] = [:]
        for unit in scored.indices {
            for place in scored[unit].links.indices {
                let link = scored[unit].links[place]
                guard let key = key(link), let pair = pairs[key] else { continue }
                known[key, default: []].insert(UInt64(link.left) << 32 | UInt64(link.right))
                let together = pair.probability(besides: link.left, link.right)
                if together > 0 {
                    scored[unit].links[place] = strengthened(link, together, members)
                }
            }
            scored[unit].links.removeAll { $0.probability < floor }
        }
        scored.append(unseenMembers(pairs, known, members))
    }

    /// The places of the members of each household, in the order of records.
    private func membersOfHouseholds() -> [UInt32: [UInt32]] {
        let households = scoring.population.households
        var members: [UInt32: [UInt32]] = [:]
        for (place, row) in order.row.enumerated() where households[Int(row)] != 0 {
            members[households[Int(row)], default: []].append(UInt32(place))
        }
        return members
    }

    /// Pairs of members of households that are probably one, which were not compared or came to nothing.
    private func unseenMembers(
        _ pairs: [UInt64: HouseholdPair], _ known: [UInt64: Set<UInt64>],
        _ members: [UInt32: [UInt32]]
    ) -> ScoredUnit {
        var found = ScoredUnit(rule: nil)
        for key in pairs.keys.sorted() {
            guard let pair = pairs[key] else { continue }
            let first = members[UInt32(key >> 32)] ?? []
            let second = members[UInt32(key & 0xFFFF_FFFF)] ?? []
            guard first.count <= Self.mostMembers, second.count <= Self.mostMembers,
                pair.probability(besides: .max, .max) >= Self.leastTogether
            else { continue }
            for left in first {
                for right in second
                where known[key]?.contains(UInt64(left) << 32 | UInt64(right)) != true {
                    let together = pair.probability(besides: left, right)
                    guard together > 0 else { continue }
                    found.pairCount += 1
                    let (a, b) = (order.row[Int(left)], order.row[Int(right)])
                    let pattern = scoring.comparator.pattern(Int(min(a, b)), Int(max(a, b)))
                    let bits = scoring.bits(min(a, b), max(a, b), pattern: pattern)
                    let link = strengthened(
                        PlacedLink(
                            left: left, right: right, bits: bits, probability: 0, pattern: pattern,
                            rule: -1), together, members)
                    if link.probability >= floor { found.links.append(link) }
                }
            }
        }
        return found
    }

    /// A link with what its households add.
    private func strengthened(
        _ link: PlacedLink, _ together: Double, _ members: [UInt32: [UInt32]]
    ) -> PlacedLink {
        let population = scoring.population
        let rows = [order.row[Int(link.left)], order.row[Int(link.right)]].sorted()
        let size = rows.map { members[population.households[Int($0)]]?.count ?? 1 }.max() ?? 1
        let gain = scoring.scorer.householdGain(
            .init(probability: together, match: Self.membersFound / Double(size)), link.pattern,
            population.codes.span, left: Int(rows[0]) * population.stride,
            right: Int(rows[1]) * population.stride)
        var stronger = link
        stronger.bits += gain
        stronger.probability = PairScorer.probability(bits: stronger.bits)
        return stronger
    }
}

// Part of Reunify. Copyright the Reunify contributors.
// SPDX-License-Identifier: Apache-2.0

extension Resolution {
    /// A record's most probable link within its group.
    private struct Partner: Sendable {
        var record: UInt32 = .max
        var probability = 0.0
    }

    /// Lowers links between groups: whoever has somebody on the other list already is less likely to be a
    /// second person there.
    ///
    /// A pair is scored as if nothing else were known of its records. Where one of them has a partner, the
    /// pair is of one person only if the partner is that person too, or is the wrong one. So the partner is
    /// compared with the other record, and what both comparisons say on average is believed as far as the
    /// partner is. Namesakes come down by it; further records of one person, whom the partner resembles,
    /// hardly do. Within one list, where further records are what is looked for, it is believed only as far
    /// as those who are on it more than once are on it twice.
    ///
    /// - Parameters:
    ///   - links: All that were scored; those within groups stay as they are.
    ///   - withinSource: Per source, bits added to the evidence of two of its records; see
    ///     ``withinSourceBits(_:)``.
    /// - Returns: nil where the task is cancelled.
    /// - Complexity: linear in the links; two comparisons at most for each between groups.
    func heedingRivals(
        _ links: [PlacedLink], _ groups: RecordGroups, _ withinSource: [Double]
    ) async -> [PlacedLink]? {
        let groupOf = groups.groupOfPlace(count: order.row.count)
        let further = scope == .acrossSources ? 0 : Self.shareOfLarger(groupOf)
        let partners = partners(links, groupOf)
        let size = 4_096
        let parts = await concurrentMap((links.count + size - 1) / size, threads: threads) {
            [self] part in
            links[part * size..<min(links.count, (part + 1) * size)].map { link in
                guard groupOf[Int(link.left)] != groupOf[Int(link.right)] else { return link }
                var share = 1.0
                for (record, other) in [(link.left, link.right), (link.right, link.left)] {
                    let partner = partners[Int(record)]
                    guard partner.record != .max else { continue }
                    let bits = evidence(ofPlaces: partner.record, other, withinSource)
                    share *= Self.share(link, partner.probability, partnersBits: bits)
                }
                guard share < 1 else { return link }
                let odds = Self.odds(link.probability) * (further + (1 - further) * share)
                var link = link
                link.probability = odds / (1 + odds)
                return link
            }
        }
        return parts.map { Array($0.joined()) }
    }

    /// Of the records that are in a group with others, the part that is in one of three or more; all where there
    /// is none.
    static func shareOfLarger(_ groupOf: [UInt32]) -> Double {
        var sizes = [Int](repeating: 0, count: groupOf.count)
        for group in groupOf where group != .max { sizes[Int(group)] += 1 }
        let (together, larger) = sizes.reduce((0, 0)) { sum, size in
            (sum.0 + (size > 1 ? size : 0), sum.1 + (size > 2 ? size : 0))
        }
        return together == 0 ? 1 : Double(larger) / Double(together)
    }

    /// The partner of each place, of several that are as probable the first.
    private func partners(_ links: [PlacedLink], _ groupOf: [UInt32]) -> [Partner] {
        var partners = [Partner](repeating: Partner(), count: groupOf.count)
        for link in links where groupOf[Int(link.left)] == groupOf[Int(link.right)] {
            for (record, other) in [(link.left, link.right), (link.right, link.left)] {
                let known = partners[Int(record)]
                if link.probability > known.probability
                    || link.probability == known.probability && other < known.record
                {
                    partners[Int(record)] = Partner(record: other, probability: link.probability)
                }
            }
        }
        return partners
    }

    /// What is left of the odds of a link where one of its records has a partner: a factor up to 1.
    private static func share(
        _ link: PlacedLink, _ partner: Double, partnersBits: Double
    ) -> Double {
        let direct = link.probability
        let voices = [link.bits, partnersBits].map {
            max(-Clustering.voiceLimit, min(Clustering.voiceLimit, $0))
        }
        let both = min(direct, PairScorer.probability(bits: (voices[0] + voices[1]) / 2))
        return odds(partner * both + (1 - partner) * direct) / odds(direct)
    }

    /// The odds, finite where evidence rounds to certainty.
    static func odds(_ probability: Double) -> Double {
        let bounded = min(probability, 1 - 0x1p-52)
        return bounded / (1 - bounded)
    }

    private func evidence(ofPlaces one: UInt32, _ other: UInt32, _ withinSource: [Double])
        -> Double
    {
        let (first, second) = (order.row[Int(one)], order.row[Int(other)])
        let (a, b) = (min(first, second), max(first, second))
        return evidence(
            a, b, pattern: scoring.comparator.pattern(Int(a), Int(b)), withinSource)
    }
}

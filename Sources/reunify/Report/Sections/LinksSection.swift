// Part of Reunify. Copyright the Reunify contributors.
// SPDX-License-Identifier: Apache-2.0

import RecordLinkage

/// Pairs from all along the list: the strongest, some in between, and those on both sides of the
/// threshold.
///
/// Which ones depends on the list alone.
struct LinksSection: Sendable {
    let facts: ReportFacts

    /// Most pairs of each of the four kinds.
    static let limit = 15

    var markup: Markup {
        let links = facts.result.links
        guard !links.isEmpty else {
            return "<p>There is no pair to show: none reached even the floor of the list.</p>\n"
        }
        let accepted = facts.links.accepted
        let weakest = max(0, accepted - Self.limit)..<accepted
        let strongest = 0..<min(Self.limit, weakest.lowerBound)
        let between = Self.spread(strongest.upperBound..<weakest.lowerBound, count: Self.limit)
        let below = strongestBelow(accepted)
        return [
            """
            <p>Open a pair to see both records and why they were, or were not, taken for one person. \
            Start with the weakest links: that is where mistakes are. The full list is in \
            <code>links.csv</code>.</p>

            """,
            block(
                "The weakest pairs that were linked", weakest.reversed(), isFirst: true,
                "Just above the threshold: check these first."),
            block(
                "The strongest pairs that were not linked", below,
                "Just below the threshold: people may be missed here."),
            block(
                "The strongest links", Array(strongest),
                "What the program holds to be surest. A mistake here would be a serious sign."),
            block(
                "Links in between", between,
                "Taken at even steps from all other links, so that you see what is usual."),
        ].joined()
    }

    /// Places at even steps of a range.
    static func spread(_ range: Range<Int>, count: Int) -> [Int] {
        guard range.count > count else { return Array(range) }
        return (0..<count).map { range.lowerBound + (2 * $0 + 1) * range.count / (2 * count) }
    }

    /// The strongest pairs that are no links, each record once: a record that holds little is a little
    /// like everybody, and would fill the list alone.
    private func strongestBelow(_ accepted: Int) -> [Int] {
        let links = facts.result.links
        var shown: Set<LinkageResult.Record> = []
        var places: [Int] = []
        for place in accepted..<min(links.count, accepted + 5_000) where places.count < Self.limit {
            let link = links[place]
            if shown.contains(link.left) || shown.contains(link.right) { continue }
            shown.formUnion([link.left, link.right])
            places.append(place)
        }
        return places
    }

    /// Pairs under a heading; the first pair of the first block is open, as an example.
    private func block(
        _ title: Markup, _ places: [Int], isFirst: Bool = false, _ note: Markup
    ) -> Markup {
        guard let first = places.first else { return "" }
        let pairs = places.map { place -> Markup in
            let link = facts.result.links[place]
            return PairEvidence(
                facts: facts, id: "pair-\(place + 1)", left: link.left, right: link.right,
                probability: link.probability, isOpen: isFirst && place == first
            ).markup
        }
        return "<h3>\(title)</h3>\n<p>\(note)</p>\n\(pairs)"
    }
}

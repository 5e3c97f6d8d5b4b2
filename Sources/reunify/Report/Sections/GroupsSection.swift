// Part of Reunify. Copyright the Reunify contributors.
// SPDX-License-Identifier: Apache-2.0

import RecordLinkage

/// Groups that a person should look at: the largest, those that contradict themselves, and links that
/// were refused because their groups speak against them.
struct GroupsSection: Sendable {
    let facts: ReportFacts

    /// Most groups or pairs of each kind.
    static let limit = 10
    /// Most members of a group that are shown.
    static let memberLimit = 12

    var markup: Markup { [sizes, largest, contradictions, refused].joined() }

    private var sizes: Markup {
        let groups = facts.groups
        var html = ReportTable(
            caption: "Groups by size; a group is what is taken for one person",
            name: "Groups by size",
            columns: ["Size", .number("Groups")],
            rows: GroupTally.sizeNames.indices.map {
                ["\(GroupTally.sizeNames[$0])", "\(groups.sizes[$0])"]
            }
        ).markup
        if groups.groupsWithRepeats > 0 {
            html += """
                <p>In \(Figure.count(groups.groupsWithRepeats, "group", "groups")), one list has more \
                than one record of the person: it has duplicates, or two people were taken for \
                one.</p>

                """
        }
        return html
    }

    private var largest: Markup {
        let clusters = facts.result.clusters.prefix(Self.limit).filter { $0.records.count > 2 }
        guard !clusters.isEmpty else {
            return "<h3>The largest groups</h3>\n<p>No group has more than two records.</p>\n"
        }
        let groups = clusters.enumerated().map { index, cluster in group(cluster, index: index) }
        return """
            <h3>The largest groups</h3>
            <p>Large groups are often right where a person was registered many times, and often \
            wrong where many share one name or one made-up date.</p>
            \(groups)
            """
    }

    /// A group with its members as rows.
    private func group(_ cluster: LinkageResult.Cluster, index: Int) -> Markup {
        let result = facts.result
        let shown = cluster.records.prefix(Self.memberLimit)
        let values = shown.map { record in
            Dictionary(
                result.values(of: record).map { ($0.field, $0.value) },
                uniquingKeysWith: { first, _ in first })
        }
        let fields = result.fields.map(\.name).filter { name in values.contains { $0[name] != nil }
        }
        let rows = zip(shown, values).map { record, values in
            [facts.name(of: record)]
                + fields.map { field -> Markup in
                    values[field].map {
                        "\(value: RecordValue.written($0, role: facts.roles[field]))"
                    } ?? "<span class=\"of\">–</span>"
                }
        }
        let first: Markup = cluster.records.first.map { facts.name(of: $0) } ?? ""
        let rest = cluster.records.count - shown.count
        let more: Markup =
            rest > 0
            ? "<p>And \(rest) more; see group \(plain: index) in <code>clusters.csv</code>.</p>\n"
            : ""
        return """
            <details class="pair"><summary><strong>\(cluster.records.count) records</strong> \
            <span class="ids">\(first) and others</span></summary>
            \(ReportTable(
                caption: "Members of the group", name: "Members of group \(index + 1)",
                columns: ["Record"] + fields.map { .init("\(value: facts.words(field: $0))") },
                rows: rows
            ).markup)\(more)</details>

            """
    }

    private var contradictions: Markup {
        let places = facts.groups.contradictions
        guard !places.isEmpty else {
            return """
                <h3>Groups that contradict themselves</h3>
                <p>In no group do two records give altogether different dates of birth or numbers.</p>

                """
        }
        // The list is in order of strength: its end holds the weakest.
        let pairs = places.suffix(Self.limit).reversed().map { place in
            let link = facts.result.links[place]
            return PairEvidence(
                facts: facts, id: "contradiction-\(place + 1)", left: link.left, right: link.right,
                probability: link.probability
            ).markup
        }
        return """
            <h3>Groups that contradict themselves</h3>
            <p>\(Figure.count(places.count, "pair", "pairs")) within groups give altogether different \
            dates of birth or numbers. The weakest are shown.</p>
            \(pairs)
            """
    }

    private var refused: Markup {
        let refused = facts.result.refusedLinks
        guard !refused.isEmpty else {
            return """
                <h3>Links that were refused</h3>
                <p>No link was refused because of other records.</p>

                """
        }
        let pairs = refused.prefix(Self.limit).enumerated().map { index, link -> Markup in
            let remark: Markup =
                link.evidenceBetweenGroups.map {
                    """
                    <p>The pair alone speaks for one person with \(Figure.bits(link.bits)) bits. The \
                    other records of both groups, \(Figure.bits($0)) bits a pair on average, speak \
                    against it.</p>

                    """
                } ?? """
                    <p>Each record may have one partner only in each list, and a stronger one was \
                    found.</p>

                    """
            return PairEvidence(
                facts: facts, id: "refused-\(index + 1)", left: link.left, right: link.right,
                probability: probability(link), remark: remark
            ).markup
        }
        return """
            <h3>Links that were refused</h3>
            <p>\(Figure.count(refused.count, "pair", "pairs")) looked alike but would have put two \
            groups together that do not fit. The strongest are shown.</p>
            \(pairs)
            """
    }

    /// Refused links count as links in no case.
    private func probability(_ link: LinkageResult.RefusedLink) -> Double? {
        facts.result.links.first {
            $0.left == link.left && $0.right == link.right
        }?.probability
    }
}

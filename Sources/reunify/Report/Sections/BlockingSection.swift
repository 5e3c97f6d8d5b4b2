// Part of Reunify. Copyright the Reunify contributors.
// SPDX-License-Identifier: Apache-2.0

import RecordLinkage

/// What blocking cost and gained.
struct BlockingSection: Sendable {
    let facts: ReportFacts

    /// Number of pairs that the scope allows.
    static func possiblePairs(_ result: LinkageResult) -> Double {
        let pairs = { (count: Int) in Double(count) * Double(max(0, count - 1)) / 2 }
        let all = pairs(result.recordCount)
        guard result.model.scope == .acrossSources else { return all }
        return result.sourceNames.indices.reduce(all) { $0 - pairs(result.recordCount(source: $1)) }
    }

    var markup: Markup {
        let result = facts.result
        let possible = Self.possiblePairs(result)
        let compared = Double(result.pairsCompared)
        let rules = result.model.blocking
        let left = rules.reduce(0) { $0 + $1.pairsLeftOut }
        var html: Markup = "<p>There are \(Figure.about(possible)) possible pairs. "
        if compared >= possible {
            html += "They are so few that all of them were compared.</p>\n"
            return html
        }
        html += """
            The program compared \(result.pairsCompared) of them \
            (\(Figure.percent(compared / possible))): those that share something that few share.
            """
        if result.blockingRecall >= 1, left >= 0.5 {
            html += " Some were left out because too many records are alike; see below.</p>\n"
        } else if result.blockingRecall >= 1 {
            html += " No match that any rule could find was left out.</p>\n"
        } else {
            html += """
                 Of the matches that all rules together could find, these rules keep an estimated \
                \(Figure.percent(result.blockingRecall)).</p>

                """
        }
        guard !rules.isEmpty else {
            html += "<p>No rules were needed: every pair was compared.</p>\n"
            return html
        }
        let most = max(rules.map(\.expectedLinks).max() ?? 1, 1e-9)
        let chart = RowChart(
            id: "rules", title: "Links that each rule added",
            summary: "Bars for each rule, in the order in which the rules were applied.",
            rows: rules.enumerated().map { index, rule in
                RowChart.Row(
                    label: "\(index + 1). " + rule.name,
                    bars: [
                        .init(
                            length: rule.expectedLinks / most,
                            text: Figure.about(rule.expectedLinks), style: .first)
                    ])
            })
        let table = ReportTable(
            caption: "The rules in their order; each counts only pairs that none before it had",
            name: "The rules in their order",
            columns: [
                "Rule", .number("Pairs added"), .number("Links expected"),
                .number("Pairs for one link"), .number("Left out"),
            ],
            rows: rules.enumerated().map { index, rule in
                let cost =
                    rule.expectedLinks > 0.5 ? Double(rule.pairs) / rule.expectedLinks : .nan
                return [
                    "\(index + 1). \(value: rule.name)", "\(rule.pairs)",
                    "\(Figure.about(rule.expectedLinks))",
                    cost.isNaN ? "–" : "\(Figure.about(cost))",
                    "\(Figure.about(rule.pairsLeftOut))",
                ]
            })
        html += """
            <h3>What each rule gained and cost</h3>
            <figure>\(chart.markup)</figure>
            \(table.folded())
            """
        html +=
            left < 0.5
            ? "<p>No group of like records was too large to compare whole.</p>\n"
            : """
            <p>\(Figure.about(left)) pairs were left out, because too many records share one value. \
            Other rules may have found them all the same.</p>

            """
        return html
    }
}

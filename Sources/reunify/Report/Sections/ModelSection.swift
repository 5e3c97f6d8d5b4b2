// Part of Reunify. Copyright the Reunify contributors.
// SPDX-License-Identifier: Apache-2.0

import RecordLinkage

/// The model in words and bars: how often each level of agreement occurs among pairs of one person and
/// among pairs of two.
struct ModelSection: Sendable {
    let facts: ReportFacts

    private var model: LinkageModel { facts.result.model }

    var markup: Markup {
        [lead, overview, related, comparisons].joined()
    }

    private var lead: Markup {
        let oneIn = Figure.about(1 / model.prior)
        var html: Markup = """
            <p>Before anything is compared, about one pair in \(oneIn) is the same person. Then each \
            comparison adds its evidence: how often do two records of <em>one</em> person look like \
            this (<var>m</var>), and how often do records of <em>two</em> strangers \
            (<var>u</var>)? The more these differ, the more the comparison says. All of this was \
            learned from the lists, without examples.</p>

            """
        if let calibration = model.calibration {
            html += """
                <p>The probabilities were corrected by \
                \(Figure.count(calibration.labels, "reviewed pair", "reviewed pairs")).</p>

                """
        }
        return html
    }

    private var overview: Markup {
        let rows = model.comparisons.map { comparison -> [Markup] in
            let exact = comparison.levels.first?.bits ?? 0
            let worst = comparison.levels.last?.bits ?? 0
            let frequency: Markup = comparison.usesTermFrequency ? "yes" : "no"
            return [
                "\(value: ReportFacts.words(comparison: comparison))",
                fields(comparison), "\(Figure.bits(exact))", "\(Figure.bits(worst))", frequency,
            ]
        }
        return ReportTable(
            caption: """
                What each comparison can say, in bits. Where rarity counts, agreeing on a rare value \
                says more than these bits, and on a common value less.
                """, name: "What each comparison can say",
            columns: [
                "Comparison", "Fields", .number("If the same"), .number("If different"),
                "Rarity counts",
            ], rows: rows
        ).markup
    }

    private func fields(_ comparison: LinkageModel.Comparison) -> Markup {
        comparison.fields.map { "\(value: facts.words(field: $0))" as Markup }.joined(", ")
    }

    private var related: Markup {
        guard !model.related.isEmpty else {
            return """
                <p>No sign was found of relatives or housemates who agree in much without being one \
                person.</p>

                """
        }
        let rows = model.related.map { other -> [Markup] in
            let name: Markup =
                switch other.kind {
                case .household: "People of one family or household"
                case .twins: "Of one household and born on one day"
                case .namesakes: "Strangers of one name"
                }
            return [name, "one in \(Figure.about(1 / max(other.share, 1e-18)))"]
        }
        return """
            <h3>Relatives and housemates</h3>
            <p>Members of a family share names, addresses and telephones. The program counts such \
            pairs as a kind of their own, so that a brother is not taken for his brother.</p>

            """
                + ReportTable(
                    caption: "Pairs that agree in much and are two people",
                    name: "Pairs that agree in much and are two people",
                    columns: ["Kind of pair", "Share of all pairs"], rows: rows
                ).markup
    }

    private var comparisons: Markup {
        var html: Markup = "<h3>Each comparison, level by level</h3>\n"
        for (index, comparison) in model.comparisons.enumerated() {
            html += detail(comparison, index: index)
        }
        return html
    }

    private func detail(_ comparison: LinkageModel.Comparison, index: Int) -> Markup {
        let name = ReportFacts.words(comparison: comparison)
        let chart = RowChart(
            id: "model-\(index + 1)", title: "Levels of " + name,
            summary: """
                Paired bars: how often each level occurs among pairs of one person and among pairs \
                of two.
                """, key: [(.first, "one person (m)"), (.second, "two people (u)")],
            rows: comparison.levels.map { level in
                RowChart.Row(
                    label: ReportFacts.words(level: level.name) + "  " + Figure.bits(level.bits),
                    bars: [
                        .init(length: level.m, text: Figure.percent(level.m), style: .first),
                        .init(length: level.u, text: Figure.percent(level.u), style: .second),
                    ])
            })
        let kinds = model.related.map(\.kind.rawValue)
        let definitions = comparison.kind.levels
        let subject = "\(name.prefix(1).uppercased())\(name.dropFirst()) "
        let table = ReportTable(
            caption: "Levels of \(value: name)", name: "Levels of " + name,
            columns: [
                "Level", "Meaning", .number("<var>m</var>: one person"),
                .number("<var>u</var>: two people"),
            ] + kinds.map { .number("\($0)") } + [.number("Bits")],
            rows: comparison.levels.map { level in
                let meaning = definitions.first { $0.name == level.name }?.sentence ?? ""
                return [
                    "\(ReportFacts.words(level: level.name))", "\(meaning)",
                    "\(Figure.percent(level.m))", "\(Figure.percent(level.u))",
                ]
                    + kinds.map { "\(Figure.percent(level.related[$0] ?? level.u))" as Markup }
                    + ["\(Figure.bits(level.bits))"]
            })
        return """
            <details class="comparison"><summary>\(value: subject)</summary>
            <figure>\(chart.markup)</figure>
            \(table.markup)</details>

            """
    }
}

extension Markup {
    static func + (left: Markup, right: Markup) -> Markup {
        var sum = left
        sum += right
        return sum
    }
}

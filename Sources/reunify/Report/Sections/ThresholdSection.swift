// Part of Reunify. Copyright the Reunify contributors.
// SPDX-License-Identifier: Apache-2.0

import RecordLinkage

/// What another threshold would mean, and whether claimed probabilities hold.
struct ThresholdSection: Sendable {
    let facts: ReportFacts

    var markup: Markup { [lead, charts, calibration].joined() }

    private var lead: Markup {
        """
        <p>A higher threshold gives fewer wrong links and misses more people; a lower one the \
        reverse. The figures below follow from the probabilities of the pairs in the list. They hold \
        as far as the probabilities do, and they cannot know of people whose records were never \
        compared or are below \(Figure.percent(facts.context.floor)).</p>

        """
    }

    private var charts: Markup {
        let curve = facts.links.curve
        guard let first = curve.first, !facts.result.links.isEmpty else {
            return "<p>There are no pairs, so there is nothing to choose.</p>\n"
        }
        let current = facts.threshold
        let quality = LineChart(
            id: "quality", title: "Expected right and found, by threshold",
            summary: """
                Two lines over the threshold. The share of links that are right rises from \
                \(Figure.percent(first.precision)) to \(Figure.percent(curve.last?.precision ?? 1)); \
                the share of matches that are found falls from \(Figure.percent(first.recall)) to \
                \(Figure.percent(curve.last?.recall ?? 1)).
                """,
            series: [
                .init(
                    name: "links that are right (precision)", style: .first,
                    points: curve.map { ($0.threshold, $0.precision) }),
                .init(
                    name: "matches that are found (recall)", style: .second,
                    points: curve.map { ($0.threshold, $0.recall) }),
            ], scale: ["0 %", "25 %", "50 %", "75 %", "100 %"], axisName: "threshold",
            threshold: current)
        let most = Double(max(1, first.links))
        let amount = LineChart(
            id: "amount", title: "Number of links, by threshold",
            summary: """
                A line that falls from \(Figure.count(first.links)) links at the lowest threshold to \
                \(Figure.count(curve.last?.links ?? 0)) at the highest.
                """,
            series: [
                .init(
                    name: "links", style: .first,
                    points: curve.map { ($0.threshold, Double($0.links) / most) })
            ], scale: [0, 0.5, 1].map { Figure.count(Int(($0 * most).rounded())) },
            axisName: "threshold", threshold: current)
        let table = ReportTable(
            caption: "What each threshold would mean", name: "What each threshold would mean",
            columns: [
                .number("Threshold"), .number("Links"), .number("Expected wrong"),
                .number("Expected missed"), .number("Precision"), .number("Recall"),
            ],
            rows: curve.map { point in
                [
                    "\(Figure.percent(point.threshold))", "\(point.links)",
                    "\(Figure.about(Double(point.links) - point.expectedRight))",
                    "\(Figure.about(max(0, facts.links.expectedAll - point.expectedRight)))",
                    "\(Figure.percent(point.precision))", "\(Figure.percent(point.recall))",
                ]
            })
        return """
            <h3>Expected right and found</h3>
            <div class="pictures"><figure>\(quality.markup)</figure>
            <figure>\(amount.markup)</figure></div>
            <p>The dashed upright line is the threshold in use, \(Figure.percent(current)).</p>
            \(table.folded())
            """
    }

    private var calibration: Markup {
        let points = facts.context.calibration.filter {
            $0.count > 0 && $0.claimed.isFinite && $0.observed.isFinite
        }.sorted { $0.claimed < $1.claimed }
        guard !points.isEmpty else {
            return """
                <h3>Do the probabilities hold?</h3>
                <p>Nobody has reviewed pairs of these lists yet, so this cannot be told. Review some \
                with <code>reunify review</code>: fifty pairs around the threshold take a quarter of \
                an hour. The next report then compares what was claimed with what people found, and \
                corrects the probabilities.</p>

                """
        }
        let reviewed = points.reduce(0) { $0 + $1.count }
        let chart = LineChart(
            id: "calibration", title: "Claimed and observed",
            summary: "Of pairs claimed at some probability, the share that people confirmed.",
            series: [
                .init(
                    name: "confirmed by people", style: .first,
                    points: points.map { ($0.claimed, $0.observed) }, hasDots: true)
            ], scale: ["0 %", "25 %", "50 %", "75 %", "100 %"],
            axisName: "probability claimed", hasDiagonal: true)
        let table = ReportTable(
            caption: "Claimed and observed", name: "Claimed and observed",
            columns: [.number("Claimed"), .number("Confirmed"), .number("Pairs reviewed")],
            rows: points.map {
                ["\(Figure.percent($0.claimed))", "\(Figure.percent($0.observed))", "\($0.count)"]
            })
        return """
            <h3>Do the probabilities hold?</h3>
            <p>People have reviewed \(Figure.count(reviewed, "pair", "pairs")). Points on the \
            slanted line are as claimed; below it the program was too sure, above it too \
            careful.</p>
            <figure>\(chart.markup)</figure>
            \(table.folded())
            """
    }
}

// Part of Reunify. Copyright the Reunify contributors.
// SPDX-License-Identifier: Apache-2.0

import RecordLinkage

/// A pair of records that opens to both records side by side, the waterfall of its evidence, and what
/// would have changed the answer.
struct PairEvidence: Sendable {
    let facts: ReportFacts
    /// Identifier within the page, of letters, digits and hyphens.
    var id: String
    var left: LinkageResult.Record
    var right: LinkageResult.Record
    /// Probability with what is known of other records; nil where the pair alone is all there is.
    var probability: Double?
    /// A sentence on why the pair is shown; empty for none.
    var remark: Markup = ""
    var isOpen = false

    var markup: Markup {
        let explanation = facts.result.explain(left, right)
        let shown = probability ?? explanation.probability
        let verdict: Markup =
            shown >= facts.threshold
            ? "<span class=\"yes\">link</span>" : "<span class=\"no\">no link</span>"
        let open: Markup = isOpen ? " open" : ""
        return """
            <details class="pair" id="\(id)"\(open)><summary>\(verdict) \
            <strong>\(Figure.probability(shown))</strong> \
            <span class="ids">\(facts.name(of: left)) – \(facts.name(of: right))</span></summary>
            \(remark)\(records)\(waterfall(explanation))\(groupSentence(explanation))\
            \(whatIf(explanation))</details>

            """
    }

    /// Both records, field by field.
    private var records: Markup {
        let result = facts.result
        let a = Dictionary(
            result.values(of: left).map { ($0.field, $0.value) }, uniquingKeysWith: { x, _ in x })
        let b = Dictionary(
            result.values(of: right).map { ($0.field, $0.value) }, uniquingKeysWith: { x, _ in x })
        let rows = result.fields.map(\.name).filter { a[$0] != nil || b[$0] != nil }.map { field in
            row(field, a[field], b[field])
        }
        return ReportTable(
            caption: "The records as they were compared: in lower case and Latin letters",
            name: "Both records, field by field",
            columns: [
                "Field", .init(facts.name(of: left)), .init(facts.name(of: right)), "Compared",
            ], rows: rows
        ).markup
    }

    private func row(_ field: String, _ a: String?, _ b: String?) -> [Markup] {
        let name: Markup = "\(value: facts.words(field: field))"
        let role = facts.roles[field]
        let x = a.map { RecordValue.written($0, role: role) }
        let y = b.map { RecordValue.written($0, role: role) }
        let missing: Markup = "<span class=\"of\">not given</span>"
        switch (x, y) {
        case (let x?, let y?) where x == y:
            return [name, "\(value: x)", "\(value: y)", "<span class=\"same\">= same</span>"]
        case (let x?, let y?):
            let (p, q) = RecordValue.marked(x, y)
            return [name, p, q, "<span class=\"differs\">✗ differs</span>"]
        default:
            return [
                name, x.map { "\(value: $0)" } ?? missing, y.map { "\(value: $0)" } ?? missing,
                "<span class=\"of\">– only one</span>",
            ]
        }
    }

    private func waterfall(_ explanation: Explanation) -> Markup {
        let bars = explanation.bars
        let chart = WaterfallChart(
            id: id + "-w", title: "How the evidence adds up",
            summary: """
                Starting at \(Figure.bits(bars.first?.bits ?? 0)) bits, the steps lead to \
                \(Figure.bits(explanation.bits)) bits, a probability of \
                \(Figure.probability(explanation.probability)).
                """,
            steps: bars.compactMap { bar in
                // Steps that say nothing would only make the picture longer; the table has them.
                if case .comparison(_, nil) = bar.part { return nil }
                return .init(label: label(bar.part), bits: bar.bits, running: bar.runningBits)
            }, thresholdBits: facts.thresholdBits)
        let table = ReportTable(
            caption: "How the evidence adds up, step by step",
            name: "How the evidence adds up, step by step",
            columns: [
                "Step", "What it says", .number("Bits"), .number("Bits so far"),
                .number("Probability so far"),
            ],
            rows: bars.map { bar in
                [
                    "\(value: label(bar.part))", "\(bar.sentence)", "\(Figure.bits(bar.bits))",
                    "\(Figure.bits(bar.runningBits))",
                    "\(Figure.probability(bar.runningProbability))",
                ]
            })
        return "<figure>\(chart.markup)</figure>\n\(table.folded("The steps in words and numbers"))"
    }

    private func label(_ part: Explanation.Part) -> String {
        let comparisons = facts.result.model.comparisons
        switch part {
        case .prior: return "before anything is compared"
        case .comparison(let index, let level):
            let name = ReportFacts.words(comparison: comparisons[index])
            guard let level else { return name + ": nothing to compare" }
            return name + ": " + ReportFacts.words(level: level)
        case .frequency(let index):
            return "how common the " + ReportFacts.words(comparison: comparisons[index]) + " is"
        case .relatedness: return "family and household"
        case .households: return "others of the household"
        case .calibration: return "learned from reviewed pairs"
        }
    }

    /// Where other records have changed the answer.
    private func groupSentence(_ explanation: Explanation) -> Markup {
        guard let probability, abs(probability - explanation.probability) > 0.005 else { return "" }
        let direction: Markup = probability > explanation.probability ? "raise" : "lower"
        return """
            <p>Taken alone, the pair has a probability of \(Figure.probability(explanation.probability)). \
            Other records of the same group \(direction) it to \(Figure.probability(probability)).</p>

            """
    }

    private func whatIf(_ explanation: Explanation) -> Markup {
        guard !explanation.whatIf.isEmpty else {
            return "<p>No single field would have changed the answer.</p>\n"
        }
        let items: [Markup] = explanation.whatIf.map { "<li>\($0)</li>" }
        return "<p>What would have changed the answer:</p><ul>\(items)</ul>\n"
    }
}

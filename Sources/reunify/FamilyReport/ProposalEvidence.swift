// Part of Reunify. Copyright the Reunify contributors.
// SPDX-License-Identifier: Apache-2.0

import FamilyLinkage

import Foundation

/// A proposal that opens to the waterfall of its evidence, and the table behind it.
struct ProposalEvidence: Sendable {
    let language: ReportLanguage
    let content: FamilyReportContent
    var proposal: FamilyReportContent.Proposal
    /// Identifier within the page, of letters, digits and hyphens.
    var id: String

    var markup: Markup {
        let title = language.markup(
            .evidenceOf,
            [
                "\(value: content.persons[proposal.relative].name)",
                "\(language.relation(proposal.relation))",
                "\(value: content.persons[proposal.child].name)",
            ])
        guard !proposal.steps.isEmpty else { return "" }
        return """
            <details class="pair" id="\(id)"><summary>\(BandMark(language, proposal.band).markup) \
            <strong>\(number: language.percent(proposal.probability))</strong> \
            <span class="ids">\(title)</span></summary>
            \(waterfall)</details>

            """
    }

    private var waterfall: Markup {
        var running = 0.0
        let sums = proposal.steps.map { step -> Double in
            running += step.bits
            return running
        }
        let chart = WaterfallChart(
            id: id + "-w", title: language.say(.waterfallTitle),
            summary: language.say(.waterfallSummary, [language.bits(running)]),
            steps: zip(proposal.steps, sums).map { step, sum in
                .init(label: label(step), bits: step.bits, running: sum)
            }, thresholdBits: 0, axis: language.say(.waterfallAxis),
            written: { [language] in language.bits($0) })
        let rows = zip(proposal.steps, sums).map { step, sum in
            [
                "\(label(step))", language.reason(step.reason),
                "\(number: language.bits(step.bits))",
                "\(number: language.bits(sum))",
                "\(number: language.percent(1 / (1 + exp2(-sum))))",
            ] as [Markup]
        }
        let table = ReportTable(
            caption: "\(language.say(.waterfallTitle))", name: language.say(.waterfallTitle),
            columns: [
                .init("\(language.say(.step))"), .init("\(language.say(.says))"),
                .number("\(language.say(.bits))"), .number("\(language.say(.bitsSoFar))"),
                .number("\(language.say(.probabilitySoFar))"),
            ], rows: rows)
        return """
            <figure class="waterfall">\(chart.markup)</figure>
            \(table.folded("\(language.say(.stepsTable))"))
            """
    }

    private func label(_ step: FamilyReportContent.Step) -> String {
        step.reason.code == .prior
            ? language.say(.beforeEvidence) : language.kinds[step.kind] ?? step.kind.rawValue
    }
}

/// The band of a proposal, told by a word and a shape.
struct BandMark: Sendable {
    let language: ReportLanguage
    let band: FamilyReportContent.Band

    init(_ language: ReportLanguage, _ band: FamilyReportContent.Band) {
        self.language = language
        self.band = band
    }

    var words: String {
        switch band {
        case .strong: language.say(.strong)
        case .review: language.say(.review)
        case .insufficient: language.say(.insufficient)
        }
    }

    var markup: Markup {
        "<span class=\"band \(band.rawValue)\">\(words)</span>"
    }
}

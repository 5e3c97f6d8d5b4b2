// Part of Reunify. Copyright the Reunify contributors.
// SPDX-License-Identifier: Apache-2.0

import Foundation
import RecordLinkage

/// An explanation as a waterfall of text, or as JSON.
struct ExplanationReport {
    let explanation: Explanation
    let model: LinkageModel
    let left: String
    let right: String
    let leftSource: String
    let rightSource: String

    /// Half the width of the bars, in characters.
    private static let halfWidth = 16

    /// The waterfall.
    var text: String {
        let most = explanation.bars.map { abs($0.bits) }.max() ?? 1
        var lines = [
            "\(TextTable.visible(left)) of \(leftSource), and "
                + "\(TextTable.visible(right)) of \(rightSource)",
            "",
        ]
        let names = explanation.bars.map { title($0.part) }
        let width = names.map(\.count).max() ?? 0
        for (name, bar) in zip(names, explanation.bars) {
            let padding = String(repeating: " ", count: width - name.count)
            let bits = Numerals.bits(bar.bits)
            let gap = String(repeating: " ", count: max(0, 6 - bits.count))
            lines.append(
                "\(name)\(padding)  \(Self.bar(bar.bits, most: most)) \(gap)\(bits) bits"
                    + "  → \(ProbabilityText.text(bar.runningProbability))")
            lines.append("    \(bar.sentence)")
            for pair in bar.values where pair.left != nil || pair.right != nil {
                lines.append("    \(Self.value(pair.left)) | \(Self.value(pair.right))")
            }
        }
        let probability = explanation.probability
        lines += [
            "",
            "Together \(Numerals.bits(explanation.bits)) bits: probability "
                + "\(ProbabilityText.text(probability)), "
                + (probability >= model.threshold
                    ? "a link (threshold \(model.threshold))."
                    : "not a link (threshold \(model.threshold))."),
            "This is the pair alone; links.csv also counts what other records of the group say.",
        ]
        if !explanation.whatIf.isEmpty {
            lines += ["", "What if"] + explanation.whatIf.map { "  \($0)" }
        }
        return lines.joined(separator: "\n")
    }

    private func title(_ part: Explanation.Part) -> String {
        switch part {
        case .prior: "starting point"
        case .comparison(let index, _): model.comparisons[index].name
        case .frequency: "  how common"
        case .relatedness: "family, household"
        case .households: "household's others"
        case .calibration: "calibration"
        }
    }

    private static func value(_ value: String?) -> String {
        value.map(TextTable.visible) ?? "(missing)"
    }

    /// A bar to the left of the middle for evidence against, to the right for evidence in favour.
    private static func bar(_ bits: Double, most: Double) -> String {
        let length = Int((abs(bits) / max(most, 1) * Double(halfWidth)).rounded())
        let full = String(repeating: "█", count: length)
        let empty = String(repeating: " ", count: halfWidth - length)
        let blank = String(repeating: " ", count: halfWidth)
        return bits < 0 ? "\(empty)\(full)│\(blank)" : "\(blank)│\(full)\(empty)"
    }

    /// The explanation for programs.
    func json() throws -> String {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        let report = Report(
            left: left, right: right, leftSource: leftSource, rightSource: rightSource,
            bits: explanation.bits, probability: explanation.probability,
            threshold: model.threshold, isLink: explanation.probability >= model.threshold,
            bars: explanation.bars.map { bar in
                var part = "prior"
                var comparison: String?
                var level: String?
                switch bar.part {
                case .prior: break
                case .comparison(let index, let reached):
                    part = "comparison"
                    comparison = model.comparisons[index].name
                    level = reached ?? "missing"
                case .frequency(let index):
                    part = "frequency"
                    comparison = model.comparisons[index].name
                case .relatedness: part = "relatedness"
                case .households: part = "households"
                case .calibration: part = "calibration"
                }
                return Report.Bar(
                    part: part, comparison: comparison, level: level, bits: bar.bits,
                    runningBits: bar.runningBits, runningProbability: bar.runningProbability,
                    values: bar.values.map { [$0.left, $0.right] }, sentence: bar.sentence)
            }, whatIf: explanation.whatIf)
        return String(decoding: try encoder.encode(report), as: UTF8.self)
    }

    private struct Report: Codable {
        struct Bar: Codable {
            var part: String
            var comparison: String?
            var level: String?
            var bits: Double
            var runningBits: Double
            var runningProbability: Double
            var values: [[String?]]
            var sentence: String
        }
        var left: String
        var right: String
        var leftSource: String
        var rightSource: String
        var bits: Double
        var probability: Double
        var threshold: Double
        var isLink: Bool
        var bars: [Bar]
        var whatIf: [String]
    }
}

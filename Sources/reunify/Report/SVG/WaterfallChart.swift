// Part of Reunify. Copyright the Reunify contributors.
// SPDX-License-Identifier: Apache-2.0

import Foundation

/// How evidence adds up: each step starts where the one before ended.
///
/// Below is the axis of evidence in bits, above the probability that goes with it.
struct WaterfallChart: Sendable {
    /// A step.
    struct Step: Sendable {
        var label: String
        /// Evidence added, in bits.
        var bits: Double
        /// Evidence with this step, in bits.
        var running: Double
    }

    var id: String
    var title: String
    var summary: String
    var steps: [Step]
    /// Evidence from which a pair counts as a link, in bits.
    var thresholdBits: Double
    /// What is written under the axis.
    var axis = "evidence in bits; above: probability"
    /// How bits are written.
    var written: @Sendable (Double) -> String = { Figure.bits($0) }

    /// Probabilities named on the upper axis, with their text.
    private static let marks: [(probability: Double, text: String)] = [
        (0.000_001, "1 : 1 000 000"), (0.001, "0.1 %"), (0.5, "50 %"), (0.999, "99.9 %"),
        (0.999_999, "99.9999 %"),
    ]

    var markup: Markup {
        let (left, right) = (10.0, 318.0)
        let running = steps.map(\.running).filter(\.isFinite)
        let least = min(running.min() ?? 0, 0, thresholdBits) - 1
        let most = max(running.max() ?? 0, 0, thresholdBits) + 1
        let x = { (bits: Double) in
            left + (min(max(bits, least), most) - least) / (most - least) * (right - left)
        }
        let top = 34.0
        let rowHeight = 32.0
        let bottom = top + Double(steps.count) * rowHeight + 6
        var content = Markup()
        content += scales(x, least: least, most: most, top: top, bottom: bottom)
        var y = top + 4
        var before = 0.0
        for (place, step) in steps.enumerated() {
            let from = x(place == 0 ? 0 : before)
            let to = x(step.running)
            content += Picture.text(Picture.clipped(step.label), x: left - 6, y: y + 10)
            let style: Picture.Style =
                place == 0 || abs(step.bits) < 0.05
                ? .neutral : step.bits < 0 ? .speaksAgainst : .speaksFor
            content += Picture.bar(x: from, y: y + 14, width: to - from, height: 11, style: style)
            content += Picture.text(
                written(step.bits), x: max(from, to) + 4, y: y + 23.5, style: .strong)
            if place < steps.count - 1 {
                content += Picture.line(to, y + 14, to, y + 14 + rowHeight + 11, style: .axis)
            }
            before = step.running
            y += rowHeight
        }
        return Picture(
            id: id, title: title, summary: summary, height: bottom + 34, content: content
        ).markup
    }

    /// Both axes with their lines, and the threshold.
    private func scales(
        _ x: (Double) -> Double, least: Double, most: Double, top: Double, bottom: Double
    ) -> Markup {
        var content = Markup()
        var taken = -100.0
        for mark in Self.marks {
            let bits = log2(mark.probability / (1 - mark.probability))
            guard bits > least, bits < most else { continue }
            content += Picture.line(x(bits), top - 6, x(bits), bottom)
            let half = Double(mark.text.count) * 3.4
            let middle = min(max(x(bits), half + 2), Picture.width - half - 2)
            guard middle - half > taken else { continue }
            content += Picture.text(
                mark.text, x: middle, y: top - 12, anchor: .middle, style: .faint)
            taken = middle + half + 6
        }
        content += Picture.line(
            x(thresholdBits), top - 6, x(thresholdBits), bottom, style: .threshold)
        let step = [5.0, 10, 20, 50, 100, 1000].first { (most - least) / $0 <= 9 } ?? 10_000
        var bits = (least / step).rounded(.up) * step
        while bits <= most {
            content += Picture.line(x(bits), bottom, x(bits), bottom + 4, style: .axis)
            content += Picture.text(
                Figure.bits(bits.rounded()).replacing(".0", with: ""), x: x(bits), y: bottom + 16,
                anchor: .middle, style: .faint)
            bits += step
        }
        content += Picture.line(x(least), bottom, x(most), bottom, style: .axis)
        content += Picture.text(
            axis, x: Picture.width / 2, y: bottom + 31,
            anchor: .middle)
        return content
    }
}

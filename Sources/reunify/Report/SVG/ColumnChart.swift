// Part of Reunify. Copyright the Reunify contributors.
// SPDX-License-Identifier: Apache-2.0

import Foundation

/// Upright columns of counts on a logarithmic scale, over the range from 0 to 1.
///
/// Logarithmic, because a linkage has thousands of sure pairs for each doubtful one, and the doubtful
/// ones are what the reader looks for.
struct ColumnChart: Sendable {
    var id: String
    var title: String
    var summary: String
    /// Counts, evenly spread over 0 to 1.
    var counts: [Int]
    /// Where the threshold stands, in [0, 1].
    var threshold: Double
    /// What lies along the range.
    var axisName: String

    var markup: Markup {
        let (left, right, top, bottom) = (44.0, 350.0, 22.0, 170.0)
        let most = Double(max(counts.max() ?? 0, 1))
        let decades = max(1, Int(log10(most).rounded(.up)))
        // A column of one pair must be seen: the scale starts below one.
        let height = { (count: Double) in
            (log10(count) + 0.25) / (Double(decades) + 0.25) * (bottom - top)
        }
        var content = Markup()
        let step = decades > 6 ? 2 : 1
        for decade in stride(from: 0, through: decades, by: step) {
            let y = bottom - height(pow(10, Double(decade)))
            content += Picture.line(left, y, right, y)
            content += Picture.text(
                Figure.count(Int(pow(10, Double(decade)))), x: left - 5, y: y + 4, anchor: .end,
                style: .faint)
        }
        let width = (right - left) / Double(max(1, counts.count))
        for (place, count) in counts.enumerated() where count > 0 {
            let tall = height(Double(count))
            let middle = (Double(place) + 0.5) / Double(counts.count)
            content += Picture.bar(
                x: left + Double(place) * width + 1, y: bottom - tall, width: width - 2,
                height: tall, style: middle >= threshold ? .speaksFor : .speaksAgainst)
        }
        let mark = left + threshold * (right - left)
        content += Picture.line(mark, top - 4, mark, bottom, style: .threshold)
        content += Picture.text(
            "threshold", x: mark + (threshold > 0.7 ? -4 : 4), y: top - 8,
            anchor: threshold > 0.7 ? .end : .start)
        content += Picture.line(left, bottom, right, bottom, style: .axis)
        for share in [0.0, 0.25, 0.5, 0.75, 1] {
            content += Picture.text(
                "\(Int(share * 100))\(Figure.thinSpace)%", x: left + share * (right - left),
                y: bottom + 16, anchor: share == 1 ? .end : .middle, style: .faint)
        }
        content += Picture.text(
            axisName, x: (left + right) / 2, y: bottom + 34, anchor: .middle)
        return Picture(id: id, title: title, summary: summary, height: 212, content: content).markup
    }
}

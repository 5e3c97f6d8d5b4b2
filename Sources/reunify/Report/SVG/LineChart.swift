// Part of Reunify. Copyright the Reunify contributors.
// SPDX-License-Identifier: Apache-2.0

/// Lines over a range from 0 to 1, each named where it ends and told apart by dashes.
struct LineChart: Sendable {
    /// A line.
    struct Series: Sendable {
        var name: String
        var style: Picture.Style
        /// Points in ascending order; both coordinates in [0, 1] of the axes.
        var points: [(x: Double, y: Double)]
        /// Whether each point is marked.
        var hasDots = false
    }

    var id: String
    var title: String
    var summary: String
    var series: [Series]
    /// Texts along the left side, from the lower end to the upper, evenly spread.
    var scale: [String]
    /// What lies along the range.
    var axisName: String
    /// A mark on the range; nil for none.
    var threshold: Double?
    /// Whether the line of equal coordinates is drawn.
    var hasDiagonal = false

    var markup: Markup {
        let (left, right, bottom) = (52.0, 350.0, 190.0)
        let top = 14.0 + 16 * Double(series.count)
        var content = Markup()
        for (row, line) in series.enumerated() {
            let y = 12 + Double(row) * 16
            content += Picture.line(left, y - 4, left + 26, y - 4, style: line.style)
            content += Picture.text(line.name, x: left + 32, y: y)
        }
        for (place, text) in scale.enumerated() {
            let y = bottom - Double(place) / Double(max(1, scale.count - 1)) * (bottom - top)
            content += Picture.line(left, y, right, y)
            content += Picture.text(text, x: left - 5, y: y + 4, anchor: .end, style: .faint)
        }
        if hasDiagonal { content += Picture.line(left, bottom, right, top, style: .axis) }
        if let threshold {
            let x = left + threshold * (right - left)
            content += Picture.line(x, top, x, bottom, style: .threshold)
        }
        for line in series {
            let points = line.points.filter { $0.x.isFinite && $0.y.isFinite }.map {
                (
                    x: left + min(max($0.x, 0), 1) * (right - left),
                    y: bottom - min(max($0.y, 0), 1) * (bottom - top)
                )
            }
            let path = points.map { "\(at: $0.x),\(at: $0.y)" as Markup }.joined(" ")
            content += "<polyline class=\"\(line.style.rawValue)\" points=\"\(path)\"/>\n"
            if line.hasDots {
                for point in points {
                    content += """
                        <circle cx="\(at: point.x)" cy="\(at: point.y)" r="4" \
                        class="\(line.style.rawValue)"/>

                        """
                }
            }
        }
        content += Picture.line(left, bottom, right, bottom, style: .axis)
        for share in [0.0, 0.25, 0.5, 0.75, 1] {
            content += Picture.text(
                "\(Int(share * 100))\(Figure.thinSpace)%", x: left + share * (right - left),
                y: bottom + 16, anchor: share == 1 ? .end : .middle, style: .faint)
        }
        content += Picture.text(axisName, x: (left + right) / 2, y: bottom + 34, anchor: .middle)
        return Picture(id: id, title: title, summary: summary, height: 232, content: content).markup
    }
}

// Part of Reunify. Copyright the Reunify contributors.
// SPDX-License-Identifier: Apache-2.0

/// Rows of bars that lie on their side, each row under its label; bars of a row are told apart by
/// filling, and by their texts.
struct RowChart: Sendable {
    /// A bar.
    struct Bar: Sendable {
        /// Length, in [0, 1] of the whole width.
        var length: Double
        /// What is written at its end.
        var text: String
        var style: Picture.Style
    }

    /// A label and its bars.
    struct Row: Sendable {
        var label: String
        var bars: [Bar]
    }

    var id: String
    var title: String
    var summary: String
    /// Fillings and what they stand for; empty where there is one kind of bar.
    var key: [(style: Picture.Style, name: String)] = []
    var rows: [Row]

    var markup: Markup {
        let left = 4.0
        let width = 262.0
        var content = Markup()
        var y = 4.0
        if !key.isEmpty {
            var x = left
            for (style, name) in key {
                content += Picture.bar(x: x, y: y + 2, width: 14, height: 11, style: style)
                content += Picture.text(name, x: x + 19, y: y + 12)
                x += 178
            }
            y += 26
        }
        for row in rows {
            content += Picture.text(Picture.clipped(row.label), x: left, y: y + 12)
            y += 17
            for bar in row.bars {
                let length = bar.length.isFinite ? min(max(bar.length, 0), 1) * width : 0
                content += Picture.bar(x: left, y: y, width: length, height: 10, style: bar.style)
                content += Picture.text(
                    bar.text, x: left + max(length, 0.7) + 5, y: y + 9.5, style: .faint)
                y += 13
            }
            y += 7
        }
        return Picture(id: id, title: title, summary: summary, height: y, content: content).markup
    }
}

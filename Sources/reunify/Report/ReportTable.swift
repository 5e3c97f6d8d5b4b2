// Part of Reunify. Copyright the Reunify contributors.
// SPDX-License-Identifier: Apache-2.0

/// A table with a caption, headers for its columns and rows, in a region that scrolls by itself.
struct ReportTable: Sendable {
    /// A column's header.
    struct Column: Sendable, ExpressibleByStringLiteral {
        var title: Markup
        var isNumeric = false

        init(stringLiteral value: StaticString) { title = Markup(stringLiteral: value) }

        init(_ title: Markup, isNumeric: Bool = false) {
            self.title = title
            self.isNumeric = isNumeric
        }

        /// A column of numbers.
        static func number(_ title: Markup) -> Column { Column(title, isNumeric: true) }
    }

    var caption: Markup
    /// The caption as a plain name, for the region.
    var name: String
    var columns: [Column]
    /// Cells; the first of each row is its header.
    var rows: [[Markup]]

    var markup: Markup {
        var html: Markup = """
            <div class="scroll" role="group" tabindex="0" aria-label="\(name)"><table>
            <caption>\(caption)</caption><thead><tr>
            """
        for column in columns {
            let kind: Markup = column.isNumeric ? " class=\"n\"" : ""
            html += "<th scope=\"col\"\(kind)>\(column.title)</th>"
        }
        html += "</tr></thead><tbody>\n"
        for row in rows {
            html += "<tr>"
            for (place, cell) in row.enumerated() {
                let isNumeric = place < columns.count && columns[place].isNumeric
                let kind: Markup = isNumeric ? " class=\"n\"" : ""
                if place == 0 {
                    html += "<th scope=\"row\"\(kind)>\(cell)</th>"
                } else {
                    html += "<td\(kind)>\(cell)</td>"
                }
            }
            html += "</tr>\n"
        }
        html += "</tbody></table></div>\n"
        return html
    }

    /// The table, folded away under a picture of which it holds the numbers.
    func folded(_ summary: Markup = "The numbers as a table") -> Markup {
        "<details class=\"numbers\"><summary>\(summary)</summary>\n\(markup)</details>\n"
    }
}

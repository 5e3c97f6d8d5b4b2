// Part of Reunify. Copyright the Reunify contributors.
// SPDX-License-Identifier: Apache-2.0

extension ReportDocument {
    /// The report as a page in a language: complete in one file, without scripts, for screens in light and
    /// dark, for screen readers and for paper.
    package func html(_ words: ReportWords = .english) -> String {
        var page = HTMLText(words: words)
        page.raw("<!DOCTYPE html>\n<html lang=\"\(words.language)\" dir=\"\(words.direction)\">\n")
        page.raw("<head>\n<meta charset=\"utf-8\">\n")
        page.raw("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n")
        page.raw("<meta name=\"referrer\" content=\"no-referrer\">\n<title>")
        page.unmarked(title)
        page.raw("</title>\n<style>\n")
        page.raw(Self.style)
        page.raw("</style>\n</head>\n<body>\n<a class=\"skip\" href=\"#content\">")
        page.text("To the content")
        page.raw("</a>\n<header><h1>")
        page.text(title)
        page.raw("</h1><p class=\"notice\">")
        page.text(notice)
        page.raw("</p>\n<dl>\n")
        for fact in facts {
            page.raw("<div><dt>")
            page.text(fact.label)
            page.raw("</dt><dd>")
            page.text(fact.value)
            page.raw("</dd></div>\n")
        }
        page.raw("</dl></header>\n")
        if sections.count > 2 { put(contents: &page) }
        page.raw("<main id=\"content\">\n")
        for (place, section) in sections.enumerated() {
            page.raw("<section aria-labelledby=\"s\(place)\"><h2 id=\"s\(place)\">")
            page.text(section.title)
            page.raw("</h2>\n")
            for text in section.texts {
                page.raw("<p>")
                page.text(text)
                page.raw("</p>\n")
            }
            for table in section.tables { put(table, &page) }
            page.raw("</section>\n")
        }
        page.raw("</main>\n</body>\n</html>\n")
        return page.html
    }

    private func put(contents page: inout HTMLText) {
        page.raw("<nav aria-label=\"")
        page.unmarked("Contents")
        page.raw("\"><ol>\n")
        for (place, section) in sections.enumerated() {
            page.raw("<li><a href=\"#s\(place)\">")
            page.text(section.title)
            page.raw("</a></li>\n")
        }
        page.raw("</ol></nav>\n")
    }

    private func put(_ table: Table, _ page: inout HTMLText) {
        if let column = table.chart { put(chart: table, column, &page) }
        page.raw("<div class=\"scroll\" role=\"group\" tabindex=\"0\" aria-labelledby=\"t-")
        page.raw(table.id)
        page.raw("\">\n<table><caption id=\"t-")
        page.raw(table.id)
        page.raw("\">")
        page.text(table.caption)
        page.raw("</caption>\n<thead><tr>")
        for (place, column) in table.columns.enumerated() {
            let isNumber =
                place > 0 && table.rows.first?.cells.dropFirst(place - 1).first?.isNumber ?? false
            page.raw(isNumber ? "<th scope=\"col\" class=\"n\">" : "<th scope=\"col\">")
            page.text(column)
            page.raw("</th>")
        }
        page.raw("</tr></thead>\n<tbody>\n")
        if table.rows.isEmpty {
            page.raw("<tr><td colspan=\"\(table.columns.count)\">")
            page.text("Nobody and nothing.")
            page.raw("</td></tr>\n")
        }
        for row in table.rows {
            page.raw(
                row.isTotal ? "<tr class=\"total\"><th scope=\"row\">" : "<tr><th scope=\"row\">")
            page.text(row.head)
            page.raw("</th>")
            for cell in row.cells {
                page.raw(
                    cell == .withheld
                        ? "<td class=\"n withheld\">" : cell.isNumber ? "<td class=\"n\">" : "<td>")
                page.cell(cell)
                page.raw("</td>")
            }
            page.raw("</tr>\n")
        }
        page.raw("</tbody></table></div>\n")
    }

    /// Bars of one column, from the side where lines begin; the table is right behind them.
    private func put(chart table: Table, _ column: Int, _ page: inout HTMLText) {
        let bars = table.rows.filter { !$0.isTotal && column < $0.cells.count }
        guard let longest = bars.compactMap({ $0.cells[column].length }).max(), longest > 0 else {
            return
        }
        let height = bars.count * 42 + 6
        page.raw("<svg role=\"img\" aria-labelledby=\"c-")
        page.raw(table.id)
        page.raw(" d-")
        page.raw(table.id)
        page.raw("\" viewBox=\"0 0 640 \(height)\"><title id=\"c-")
        page.raw(table.id)
        page.raw("\">")
        page.unmarked(table.caption)
        page.raw("</title><desc id=\"d-")
        page.raw(table.id)
        page.raw("\">")
        let name: ReportText =
            column + 1 < table.columns.count ? table.columns[column + 1] : ""
        page.unmarked("Bars of the column “\(name)” of the table below.")
        page.raw("</desc>\n")
        let isMirrored = page.words.isRightToLeft
        func x(_ x: Int) -> Int { isMirrored ? 640 - x : x }
        // Where lines run from right to left, text starts at its right end.
        let turn = isMirrored ? " direction=\"rtl\"" : ""
        for (place, row) in bars.enumerated() {
            let y = place * 42
            let cell = row.cells[column]
            page.raw("<text\(turn) x=\"\(x(0))\" y=\"\(y + 13)\">")
            page.drawn(row.head)
            page.raw("</text>")
            var end = 0
            if let length = cell.length {
                let width = max(Int((length / longest * 540).rounded()), 1)
                let start = isMirrored ? x(width) : 0
                page.raw("<rect x=\"\(start)\" y=\"\(y + 18)\" width=\"\(width)\" height=\"12\"/>")
                end = width + 6
            }
            page.raw("<text\(turn) class=\"value\" x=\"\(x(end))\" y=\"\(y + 29)\">")
            page.cell(cell, isDrawn: true)
            page.raw("</text>\n")
        }
        page.raw("</svg>\n")
    }

    private static let style = """
        :root{color-scheme:light dark;--page:#fff;--ink:#1b1b1b;--faint:#545454;--line:#8a8a8a;\
        --soft:#f1f3f5;--bar:#1f5f8b;--warn:#7a2e00}
        @media (prefers-color-scheme:dark){:root{--page:#14171a;--ink:#f0f0f0;--faint:#b9bec4;\
        --line:#6d747b;--soft:#20252a;--bar:#7db7e0;--warn:#ffb782}}
        *{box-sizing:border-box}
        body{margin:0 auto;max-inline-size:60rem;padding:1.2rem;background:var(--page);\
        color:var(--ink);font:1rem/1.5 system-ui,"Noto Sans",sans-serif}
        h1{font-size:1.7rem;line-height:1.25;margin-block:.4rem}
        h2{font-size:1.25rem;margin-block:2rem .4rem;border-block-end:2px solid var(--line)}
        a{color:var(--bar)}
        a:focus-visible,.scroll:focus-visible{outline:3px solid var(--bar);outline-offset:2px}
        .skip{position:absolute;inset-inline-start:-99rem}
        .skip:focus{position:static}
        .notice{font-weight:600;color:var(--warn);margin-block:.3rem}
        dl{display:grid;gap:.2rem;margin-block:.8rem}
        dl>div{display:grid;grid-template-columns:minmax(8rem,13rem) 1fr;gap:.6rem}
        dt{color:var(--faint)}
        dd{margin:0;overflow-wrap:anywhere}
        nav ol{padding-inline-start:1.3rem}
        .scroll{overflow-x:auto}
        table{border-collapse:collapse;margin-block:.8rem;min-inline-size:60%}
        caption{text-align:start;font-weight:600;padding-block:.3rem}
        th,td{border-block-end:1px solid var(--line);padding:.3rem .7rem;text-align:start;\
        vertical-align:top}
        thead th{background:var(--soft)}
        tbody th{font-weight:400}
        .n{text-align:end;font-variant-numeric:tabular-nums;white-space:nowrap}
        .total th,.total td{font-weight:700;border-block-start:2px solid var(--line)}
        .withheld{color:var(--faint);font-style:italic}
        svg{inline-size:100%;max-inline-size:40rem;block-size:auto;margin-block:.6rem;\
        font:13px system-ui,"Noto Sans",sans-serif}
        svg text{fill:var(--ink)}
        svg rect{fill:var(--bar)}
        @media (max-width:30rem){dl>div{grid-template-columns:1fr;gap:0}}
        @media (forced-colors:active){svg rect{fill:CanvasText}svg text{fill:CanvasText}}
        @media print{:root{--page:#fff;--ink:#000;--faint:#444;--line:#777;--soft:#eee;\
        --bar:#234f6d;--warn:#000}body{max-inline-size:none;padding:0;font-size:10.5pt}\
        .skip,nav{display:none}section{break-inside:auto}table,svg{break-inside:avoid}\
        h2{break-after:avoid}section:last-of-type{break-before:page}.scroll{overflow:visible}@page{size:A4;margin:18mm}}

        """
}

/// A page under construction: what comes from records is escaped.
struct HTMLText {
    let words: ReportWords
    private(set) var html = ""

    init(words: ReportWords) { self.words = words }

    /// Markup of this program's own.
    mutating func raw(_ markup: String) { html += markup }

    /// A text in the language of the page; its values keep their own direction.
    mutating func text(_ text: ReportText) {
        for piece in words.pieces(text) {
            switch piece {
            case .words(let text): escaped(text)
            case .isolated(let text):
                raw("<bdi>")
                escaped(text)
                raw("</bdi>")
            }
        }
    }

    /// A text where no markup can be: a title, an attribute, a description.
    mutating func unmarked(_ text: ReportText) { escaped(words.say(text)) }

    /// A text of a picture: signs keep the direction of its values, as markup cannot (Unicode Bidirectional
    /// Algorithm, §2.4).
    mutating func drawn(_ text: ReportText) {
        for piece in words.pieces(text) {
            switch piece {
            case .words(let text): escaped(text)
            case .isolated(let text):
                raw("\u{2068}")
                escaped(text)
                raw("\u{2069}")
            }
        }
    }

    /// What stands in a cell.
    mutating func cell(_ cell: ReportDocument.Cell, isDrawn: Bool = false) {
        guard case .text(let text) = cell else { return escaped(words.say(cell)) }
        if isDrawn { drawn(text) } else { self.text(text) }
    }

    /// A text of whatever origin.
    ///
    /// Characters that turn or hide text are shown as what they are.
    private mutating func escaped(_ text: String) {
        for scalar in text.unicodeScalars {
            switch scalar {
            case "&": html += "&amp;"
            case "<": html += "&lt;"
            case ">": html += "&gt;"
            case "\"": html += "&quot;"
            case "'": html += "&#39;"
            case "\u{0}"..."\u{1F}", "\u{7F}"..."\u{9F}", "\u{202A}"..."\u{202E}",
                "\u{2066}"..."\u{2069}", "\u{FEFF}":
                html += "\u{FFFD}"
            default: html.unicodeScalars.append(scalar)
            }
        }
    }
}

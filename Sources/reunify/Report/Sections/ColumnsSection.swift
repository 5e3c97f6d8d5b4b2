// Part of Reunify. Copyright the Reunify contributors.
// SPDX-License-Identifier: Apache-2.0

import RecordLinkage

/// What each column was taken for, why, how sure that is, and how full it is.
struct ColumnsSection: Sendable {
    let facts: ReportFacts

    var markup: Markup {
        let result = facts.result
        var html: Markup = """
            <p>If a column was taken for the wrong thing, say what it is and run the command again: \
            <code>--role "COLUMN=given-name"</code>, or <code>--ignore "COLUMN"</code> to leave it \
            out. <code>reunify columns FILE</code> lists all roles.</p>

            """
        for (source, columns) in result.columns.enumerated() {
            let name = source < result.sourceNames.count ? result.sourceNames[source] : ""
            html += table(columns, source: source, name: name)
        }
        return html + fields
    }

    private func table(_ columns: [RecognizedColumn], source: Int, name: String) -> Markup {
        let table = ReportTable(
            caption: "Columns of \(value: name)", name: "Columns of " + name,
            columns: [
                "Column", "Taken for", .number("How sure"), .number("Filled"),
                .number("Distinct values"), "Why",
            ], rows: columns.map(row))
        let chart = RowChart(
            id: "filled-\(source + 1)", title: "How full the columns of \(name) are",
            summary: "A bar for each column, as long as the share of records that have a value.",
            rows: columns.map { column in
                RowChart.Row(
                    label: column.name,
                    bars: [
                        .init(
                            length: column.completeness, text: Figure.percent(column.completeness),
                            style: .first)
                    ])
            })
        let context = facts.context.sources
        let notes: [Markup] =
            source < context.count ? context[source].notes.map { "<li>\(value: $0)</li>" } : []
        let noted: Markup =
            notes.isEmpty ? "" : "<p>Noticed while reading:</p><ul>\(notes)</ul>\n"
        return """
            <h3>\(value: name)</h3>
            \(noted)<figure>\(chart.markup)</figure>
            \(table.markup)
            """
    }

    private func row(_ column: RecognizedColumn) -> [Markup] {
        let sure: Markup =
            column.confidence >= 1 ? "told" : "\(Figure.percent(column.confidence))"
        var role: Markup = "\(column.role.rawValue)"
        if let format = column.dateFormat {
            role += "<br><span class=\"of\">\(Self.words(format))</span>"
        }
        if let (other, share) = column.alternatives.first, share > 0.1, column.confidence < 1 {
            role += "<br><span class=\"of\">or \(other.rawValue) (\(Figure.percent(share)))</span>"
        }
        let reasons: [Markup] = column.reasons.map { "\(value: $0)" }
        return [
            "\(value: column.name)", role, sure, "\(Figure.percent(column.completeness))",
            "\(column.distinctCount)", reasons.joined(" "),
        ]
    }

    /// A date format in words.
    static func words(_ format: DateFormat) -> String {
        let shape =
            switch format.shape {
            case .separated: "dates with separators"
            case .compact: "dates as a row of digits"
            case .named: "dates with the month as a word"
            case .yearMonth: "year and month"
            case .year: "the year only"
            case .serial: "a spreadsheet’s day count"
            }
        let order =
            switch format.order {
            case .yearMonthDay: "year first"
            case .dayMonthYear: "day before month"
            case .monthDayYear: "month before day"
            }
        return format.shape == .separated ? "\(shape), \(order) where unclear" : shape
    }

    /// Which columns were put together.
    private var fields: Markup {
        let result = facts.result
        guard result.sourceNames.count > 1 else { return "" }
        let names: [ReportTable.Column] = result.sourceNames.map { .init("\(value: $0)") }
        let table = ReportTable(
            caption: "Fields, and the columns they come from", name: "Fields and their columns",
            columns: ["Field"] + names,
            rows: result.fields.map { field in
                ["\(value: facts.words(field: field.name))"]
                    + result.sourceNames.indices.map { source in
                        cell(source < field.sources.count ? field.sources[source] : nil, source)
                    }
            })
        let notes: [Markup] = result.fields.compactMap(\.ageNote).map { "<p>\(value: $0)</p>\n" }
        return "<h3>Which columns were put together</h3>\n" + table.markup + notes.joined("")
    }

    private func cell(_ source: FieldSource?, _ index: Int) -> Markup {
        let columns = index < facts.result.columns.count ? facts.result.columns[index] : []
        let name = { (place: Int) -> Markup in
            columns.first { $0.index == place }.map { "\(value: $0.name)" } ?? "?"
        }
        switch source {
        case nil: return "<span class=\"of\">not there</span>"
        case .column(let place): return name(place)
        case .derived(let derivation):
            switch derivation {
            case .dateFromParts(let year, let month, let day):
                return [year, month, day].compactMap { $0 }.map(name).joined(" + ")
            case .partOfFullName(let column, let part):
                return "\(part.rawValue) in \(name(column))"
            case .partOfChain(let columns, let part):
                let names: Markup = columns.map(name).joined(" + ")
                return "\(part.rawValue) in \(names)"
            case .ageFromDate(let column), .ageFromYear(let column):
                return "age from \(name(column))"
            case .houseNumber(let column): return "house number in \(name(column))"
            case .streetWithoutNumber(let column): return "street in \(name(column))"
            }
        }
    }
}

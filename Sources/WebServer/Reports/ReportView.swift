// Part of Reunify. Copyright the Reunify contributors.
// SPDX-License-Identifier: Apache-2.0

import Casework
import ReportPrinting
import Reporting

/// A report as a page: facts, sections, charts with the table behind each.
///
/// The words of the report are those of its definitions, in English, in every language of the desk: so one
/// digest stands for one report.
struct ReportView {
    private let report: MadeReport
    private let language: DeskLanguage

    static func page(
        _ report: MadeReport, _ visit: Visit, fault: String? = nil
    ) async -> WebResponse {
        let view = ReportView(report: report, language: visit.language).view
        return await visit.page(
            "report",
            view.adding([
                "hasFault": .flag(fault != nil),
                "fault": .text(fault.map { visit.language.say($0) } ?? ""),
            ]), title: "report.title.\(report.document.kind.rawValue)",
            status: fault == nil ? 200 : 503, wide: true)
    }

    private var view: View {
        let document = report.document
        let address = Address.report(report.id).text
        let words = language.reportWords
        return [
            "heading": .text(shown(document.title, words)),
            "notice": .text(shown(document.notice, words)),
            "id": .text("\(report.id)"), "result": .text(result),
            "digest": .text(report.digest),
            "facts": .list(
                document.facts.map {
                    [
                        "label": .text(shown($0.label, words)),
                        "value": .text(shown($0.value, words)),
                    ]
                }),
            "contents": .list(
                document.sections.enumerated().map { place, section in
                    ["anchor": .text("s-\(place)"), "name": .text(shown(section.title, words))]
                }),
            "hasContents": .flag(document.sections.count > 2),
            "sections": .list(
                document.sections.enumerated().map { place, section in
                    [
                        "anchor": .text("s-\(place)"), "name": .text(shown(section.title, words)),
                        "texts": .list(section.texts.map { ["text": .text(shown($0, words))] }),
                        "tables": .list(section.tables.map { table($0, words) }),
                    ]
                }),
            "html": .text(address + "/html"), "csv": .text(address + "/csv"),
            "json": .text(address + "/json"), "pdf": .text(address + "/pdf"),
            "hasPDF": .flag(PDFPrinter.isPossible),
            "isPublic": .flag(document.kind == .public),
        ]
    }

    /// What came of it, in the language of whoever reads.
    private var result: String {
        switch report.result {
        case .exact(let children, let follows):
            language.count(children, "report.result.exact")
                + (follows.map { " " + language.say("report.result.bridged", "\($0)") } ?? "")
        case .public(let withheld, let figures, let earlier):
            language.say(
                "report.result.public", language.number(withheld), language.number(figures),
                language.number(earlier))
        case .reconciliation(let differences, let agreeing):
            language.say(
                "report.result.reconciliation", language.number(differences),
                language.number(agreeing))
        case .indicators(let count): language.count(count, "report.result.indicators")
        case .quality(let records, let agencies):
            language.say(
                "report.result.quality", language.number(records), language.number(agencies))
        }
    }

    /// A text with its values isolated by signs: whatever a page puts it into, they keep their direction.
    private func shown(_ text: ReportText, _ words: ReportWords) -> String {
        words.pieces(text).map { piece in
            switch piece {
            case .words(let text): text
            case .isolated(let text): "\u{2068}\(text)\u{2069}"
            }
        }.joined()
    }

    private func shown(_ cell: ReportDocument.Cell, _ words: ReportWords) -> String {
        if case .text(let text) = cell { shown(text, words) } else { words.say(cell) }
    }

    private func table(_ table: ReportDocument.Table, _ words: ReportWords) -> View {
        let chart = chart(table, words)
        return [
            "id": .text("t-\(table.id)"), "caption": .text(shown(table.caption, words)),
            "columns": .list(
                table.columns.enumerated().map { place, column in
                    let cell = place > 0 ? table.rows.first?.cells.dropFirst(place - 1).first : nil
                    return [
                        "column": .text(shown(column, words)),
                        "isOfNumbers": .flag(cell?.isNumber ?? false),
                    ]
                }),
            "hasChart": .flag(chart != nil), "chart": .markup(chart ?? ""),
            "isEmpty": .flag(table.rows.isEmpty),
            "rows": .list(
                table.rows.map { row in
                    [
                        "head": .text(shown(row.head, words)), "isTotal": .flag(row.isTotal),
                        "cells": .list(
                            row.cells.enumerated().map { place, cell in
                                [
                                    "text": .text(shown(cell, words)),
                                    "column": .text(
                                        place + 1 < table.columns.count
                                            ? shown(table.columns[place + 1], words) : ""),
                                    "isNumber": .flag(cell.isNumber && cell != .withheld),
                                    "isWithheld": .flag(cell == .withheld),
                                ]
                            }),
                    ]
                }),
        ]
    }

    /// Bars of one column; the table is right behind them.
    private func chart(_ table: ReportDocument.Table, _ words: ReportWords) -> Markup? {
        guard let column = table.chart else { return nil }
        let bars = table.rows.filter { !$0.isTotal && column < $0.cells.count }
        guard let longest = bars.compactMap({ $0.cells[column].length }).max(), longest > 0 else {
            return nil
        }
        var drawing = Drawing(language)
        let step = 34.0
        drawing.height = Double(bars.count) * step + 6
        for (place, row) in bars.enumerated() {
            let y = Double(place) * step
            let cell = row.cells[column]
            drawing.text(Drawing.clipped(shown(row.head, words), 46), 0, y + 12, "small")
            var end = 0.0
            if let length = cell.length {
                end = max(2, length / longest * 250)
                drawing.bar(0, end, y: y + 17, height: 11, "bar-held")
                end += 5
            }
            drawing.text(shown(cell, words), end, y + 27, "small strong")
        }
        let name: ReportText =
            column + 1 < table.columns.count ? table.columns[column + 1] : ""
        return drawing.picture(
            id: "c-\(table.id)", title: words.say(table.caption),
            summary: words.say("Bars of the column “\(name)” of the table below."))
    }
}

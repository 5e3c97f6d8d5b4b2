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
        return [
            "heading": .text(document.title), "notice": .text(document.notice),
            "id": .text("\(report.id)"), "result": .text(result),
            "digest": .text(report.digest),
            "facts": .list(
                document.facts.map { ["label": .text($0.label), "value": .text($0.value)] }),
            "contents": .list(
                document.sections.enumerated().map { place, section in
                    ["anchor": .text("s-\(place)"), "name": .text(section.title)]
                }),
            "hasContents": .flag(document.sections.count > 2),
            "sections": .list(
                document.sections.enumerated().map { place, section in
                    [
                        "anchor": .text("s-\(place)"), "name": .text(section.title),
                        "texts": .list(section.texts.map { ["text": .text($0)] }),
                        "tables": .list(section.tables.map(Self.table)),
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

    private static func table(_ table: ReportDocument.Table) -> View {
        let chart = chart(table)
        return [
            "id": .text("t-\(table.id)"), "caption": .text(table.caption),
            "columns": .list(
                table.columns.enumerated().map { place, column in
                    let cell = place > 0 ? table.rows.first?.cells.dropFirst(place - 1).first : nil
                    return ["column": .text(column), "isOfNumbers": .flag(cell?.isNumber ?? false)]
                }),
            "hasChart": .flag(chart != nil), "chart": .markup(chart ?? ""),
            "isEmpty": .flag(table.rows.isEmpty),
            "rows": .list(
                table.rows.map { row in
                    [
                        "head": .text(row.head), "isTotal": .flag(row.isTotal),
                        "cells": .list(
                            row.cells.enumerated().map { place, cell in
                                [
                                    "text": .text(cell.text),
                                    "column": .text(
                                        place + 1 < table.columns.count
                                            ? table.columns[place + 1] : ""),
                                    "isNumber": .flag(cell.isNumber && cell != .withheld),
                                    "isWithheld": .flag(cell == .withheld),
                                ]
                            }),
                    ]
                }),
        ]
    }

    /// Bars of one column; the table is right behind them.
    private static func chart(_ table: ReportDocument.Table) -> Markup? {
        guard let column = table.chart else { return nil }
        let bars = table.rows.filter { !$0.isTotal && column < $0.cells.count }
        guard let longest = bars.compactMap({ $0.cells[column].length }).max(), longest > 0 else {
            return nil
        }
        var drawing = Drawing(.english)
        let step = 34.0
        drawing.height = Double(bars.count) * step + 6
        for (place, row) in bars.enumerated() {
            let y = Double(place) * step
            let cell = row.cells[column]
            drawing.text(Drawing.clipped(row.head, 46), 0, y + 12, "small")
            var end = 0.0
            if let length = cell.length {
                end = max(2, length / longest * 250)
                drawing.bar(0, end, y: y + 17, height: 11, "bar-held")
                end += 5
            }
            drawing.text(cell.text, end, y + 27, "small strong")
        }
        let name = column + 1 < table.columns.count ? table.columns[column + 1] : ""
        return drawing.picture(
            id: "c-\(table.id)", title: table.caption,
            summary: "Bars of the column “\(name)” of the table below.")
    }
}

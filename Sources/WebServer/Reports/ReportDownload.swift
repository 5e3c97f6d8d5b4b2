// Part of Reunify. Copyright the Reunify contributors.
// SPDX-License-Identifier: Apache-2.0

import Foundation
import ReportPrinting
import Reporting

/// A report as a file, in each of its forms: for people in the language of the desk, for programs in
/// English.
enum ReportDownload: String, CaseIterable {
    case html, csv, json, pdf

    static let routes = allCases.map { form in
        Route(
            .get, "/reports/made/{report}/\(form.rawValue)", .may(ReportPages.actions), .none
        ) { visit in
            guard let report = try await ReportPages.report(visit) else {
                return await ReportPages.gone(visit)
            }
            guard let bytes = await form.bytes(of: report, in: visit.language, at: visit.desk)
            else {
                return await ReportView.page(report, visit, fault: "report.no-pdf")
            }
            return WebResponse(
                headers: [
                    ("content-type", form.type),
                    (
                        "content-disposition",
                        "attachment; filename=\"\(report.fileName(form.rawValue))\""
                    ),
                ], body: bytes)
        }
    }

    private var type: String {
        switch self {
        case .html: "text/html; charset=utf-8"
        case .csv: "text/csv; charset=utf-8; header=present"
        case .json: "application/json"
        case .pdf: "application/pdf"
        }
    }

    /// The file; nil where nothing here makes a PDF.
    private func bytes(
        of report: MadeReport, in language: DeskLanguage, at desk: Desk
    ) async -> [UInt8]? {
        switch self {
        case .html: return Array(report.document.html(language.reportWords).utf8)
        case .csv: return Array(report.document.csv().utf8)
        case .json: return Array(report.json)
        case .pdf:
            // A program is run for it: one at a time, and not by a thread that answers requests.
            let made = try? await desk.reports.afterOthers {
                [UInt8](try await PDFPrinter.pdf(of: report.document.html(language.reportWords)))
            }
            return made
        }
    }
}

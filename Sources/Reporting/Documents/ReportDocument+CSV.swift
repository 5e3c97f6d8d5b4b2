// Part of Reunify. Copyright the Reunify contributors.
// SPDX-License-Identifier: Apache-2.0

import Casework

extension ReportDocument {
    /// The tables as one file of comma-separated values (RFC 4180), a row for each figure.
    ///
    /// Programs read it: it is in English in every language. A public report has HXL tags in its second row, as the Humanitarian Data Exchange reads them.
    package func csv() -> String {
        let isPublic = kind == .public
        var lines = [["table", "row", "column", "value", "note"] + (isPublic ? ["as of"] : [])]
        if isPublic {
            lines.append([
                "#meta+table", "#indicator+category", "#group+band", "#affected+children+num",
                "#meta+note", "#date+reported",
            ])
        } else {
            // A file for programs of the public has counts alone.
            for fact in facts {
                lines.append(["report", fact.label.plain, "", fact.value.plain, ""])
            }
        }
        let day = isPublic ? [facts.first?.value.plain ?? ""] : []
        for table in sections.flatMap(\.tables) where !isPublic || table.id != "definitions" {
            for row in table.rows {
                for (place, cell) in row.cells.enumerated() {
                    let column =
                        place + 1 < table.columns.count ? table.columns[place + 1].plain : ""
                    let isWithheld = cell == .withheld
                    lines.append(
                        [
                            table.id, row.head.plain, column, isWithheld ? "" : cell.plain,
                            isWithheld ? "withheld" : "",
                        ] + day)
                }
            }
        }
        return lines.map(Self.line).joined(separator: "\r\n") + "\r\n"
    }

    private static func line(_ fields: [String]) -> String {
        fields.map(field).joined(separator: ",")
    }

    /// Quoted where it has to be, and kept from being read as a formula.
    static func field(_ text: String) -> String {
        var text = text
        if let first = text.unicodeScalars.first,
            "=+@\t\r".unicodeScalars.contains(first)
                || first == "-" && Double(text) == nil
        {
            text = "'" + text
        }
        guard text.unicodeScalars.contains(where: { ",\"\r\n".unicodeScalars.contains($0) }) else {
            return text
        }
        return "\"" + text.replacing("\"", with: "\"\"") + "\""
    }
}

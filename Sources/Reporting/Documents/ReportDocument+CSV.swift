// Part of Reunify. Copyright the Reunify contributors.
// SPDX-License-Identifier: Apache-2.0

import Casework

extension ReportDocument {
    /// The tables as one file of comma-separated values (RFC 4180), a row for each figure.
    ///
    /// A public report has HXL tags in its second row, as the Humanitarian Data Exchange reads them.
    package func csv() -> String {
        var lines = [Self.line(["table", "row", "column", "value"])]
        if kind == .public {
            lines.append(
                Self.line(["#meta+table", "#indicator+category", "#group+band", "#affected+num"]))
        }
        for fact in facts {
            lines.append(Self.line(["report", fact.label, "", fact.value]))
        }
        for table in sections.flatMap(\.tables) {
            for row in table.rows {
                for (place, cell) in row.cells.enumerated() {
                    let column = place + 1 < table.columns.count ? table.columns[place + 1] : ""
                    lines.append(Self.line([table.id, row.head, column, cell.plain]))
                }
            }
        }
        return lines.joined(separator: "\r\n") + "\r\n"
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

// Part of Reunify. Copyright the Reunify contributors.
// SPDX-License-Identifier: Apache-2.0

extension TracingIndicators.Days {
    /// How long things took, one line for each; `caption` names the unit.
    static func table(
        id: String, caption: ReportText, of spans: [TracingIndicators.Days]
    ) -> ReportDocument.Table {
        ReportDocument.Table(
            id: id, caption: caption,
            columns: ["What", "Cases", "Half within", "Nine of ten within", "Definition"],
            rows: spans.map {
                ReportDocument.Row(
                    $0.name,
                    [
                        .count($0.count), $0.median.map { .count($0) } ?? .none,
                        $0.ninetieth.map { .count($0) } ?? .none, .text($0.definition),
                    ])
            })
    }
}

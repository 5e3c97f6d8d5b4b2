// Part of Reunify. Copyright the Reunify contributors.
// SPDX-License-Identifier: Apache-2.0

import RecordLinkage

/// Records that can never link: set aside by the reader, or with too little in them.
struct UnlinkableSection: Sendable {
    let facts: ReportFacts

    var markup: Markup { [setAside, tooLittle].joined() }

    private var setAside: Markup {
        let result = facts.result
        var rows: [[Markup]] = []
        for source in result.sourceNames.indices {
            let name: Markup = "\(value: result.sourceNames[source])"
            if source < facts.context.sources.count {
                let context = facts.context.sources[source]
                for (place, kind) in context.quarantined.enumerated() {
                    let numbers: Markup =
                        place > 0 ? "" : Self.numbers(context.quarantinedRecords)
                    rows.append([name, "\(value: kind.reason)", "\(kind.count)", numbers])
                }
            }
            guard source < result.quarantine.count, !result.quarantine[source].isEmpty else {
                continue
            }
            var counted = ReportContext.Source()
            counted.add(result.quarantine[source])
            for (place, kind) in counted.quarantined.enumerated() {
                let numbers: Markup = place > 0 ? "" : Self.numbers(counted.quarantinedRecords)
                rows.append([name, "\(value: kind.reason)", "\(kind.count)", numbers])
            }
        }
        guard !rows.isEmpty else {
            return "<h3>Set aside</h3>\n<p>No record was set aside: all could be read.</p>\n"
        }
        return """
            <h3>Set aside</h3>
            <p>These records were not linked. Nothing is lost: each stands in \
            <code>quarantine.csv</code> with its reason and its text. Repair them there and run the \
            command again.</p>

            """
                + ReportTable(
                    caption: "Records set aside", name: "Records set aside",
                    columns: ["List", "Why", .number("Records"), "Record numbers, the first few"],
                    rows: rows
                ).markup
    }

    private static func numbers(_ numbers: [Int]) -> Markup {
        numbers.prefix(20).map { "\($0)" as Markup }.joined(", ")
    }

    private var tooLittle: Markup {
        let unlinkable = facts.unlinkable
        let total = facts.result.recordCount
        var html: Markup = "<h3>Too little in them</h3>\n"
        if unlinkable.total == 0 {
            html += "<p>Every record holds enough to be linked, if its other half is there.</p>\n"
        } else {
            html += """
                <p>\(Figure.count(unlinkable.total, "record", "records")) of \(total) \
                (\(Figure.percent(Double(unlinkable.total) / Double(max(1, total))))) cannot reach the \
                threshold even if everything in them agrees, unless a value is very rare. To find \
                these people, ask for a name, a date of birth or a number.</p>

                """
            let reasons = UnlinkableRecords.Reason.allCases.filter {
                unlinkable.counts[$0.rawValue] > 0
            }
            html +=
                ReportTable(
                    caption: "Records with too little in them", name: "Records with too little",
                    columns: ["What is missing", .number("Records"), "Ids, the first few"],
                    rows: reasons.map { reason in
                        [
                            "\(reason.sentence)", "\(unlinkable.counts[reason.rawValue])",
                            unlinkable.examples[reason.rawValue].map(facts.name).joined(", "),
                        ]
                    }
                ).markup
        }
        let others = unlinkable.linkableWithoutNameAndDate
        if others > 0 {
            html += """
                <p>Besides, \(Figure.count(others, "record has", "records have")) neither a name nor \
                a date of birth. Only numbers, contacts or addresses can link them.</p>

                """
        }
        return html
    }
}

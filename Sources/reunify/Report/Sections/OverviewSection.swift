// Part of Reunify. Copyright the Reunify contributors.
// SPDX-License-Identifier: Apache-2.0

import RecordLinkage

/// What was linked and how sure it is: a paragraph, two tables and the histogram.
struct OverviewSection: Sendable {
    let facts: ReportFacts

    var markup: Markup {
        [lead, primer, sources, bands, histogram].joined()
    }

    private var lead: Markup {
        let result = facts.result
        let tables = result.sourceNames.count
        let links = facts.links.accepted
        let wrong = Double(links) - facts.links.acceptedRight
        let inGroups = facts.groups.linkedRecords.reduce(0, +)
        let persons = result.clusters.count
        var sentences: Markup = """
            <p class="lead">\(Figure.count(result.recordCount, "record", "records")) from \
            \(Figure.count(tables, "list", "lists")) were compared. \

            """
        guard links > 0 else {
            sentences += """
                <strong>No pair reached the threshold of \(Figure.percent(facts.threshold))</strong>, \
                so no records were put together.</p>

                """
            return sentences
        }
        let mistakes: Markup =
            wrong < 0.5
            ? "fewer than one of them is"
            : """
            about \(Figure.about(wrong)) of them (\(Figure.percent(wrong / Double(links)))) \
            \(Figure.about(wrong) == "1" ? "is" : "are")
            """
        sentences += """
            <strong>\(Figure.count(links, "pair was", "pairs were")) taken for the same \
            person</strong>, at a threshold of \(Figure.percent(facts.threshold)). By the program’s own \
            estimate \(mistakes) wrong. \
            \(Figure.count(inGroups, "record is", "records are")) now in \
            \(Figure.count(facts.groups.groups, "group", "groups")); in all, the lists speak of \
            \(Figure.count(persons, "person", "different persons")).</p>

            """
        return sentences
    }

    private var primer: Markup {
        """
        <aside class="box" aria-label="How to read the numbers">
        <p><strong>Probability</strong> is how likely it is that two records are about one person. Of \
        100 pairs at 90\(Figure.thinSpace)%, about 90 should be right and 10 wrong.</p>
        <p><strong>Bits</strong> measure evidence. One bit makes “the same person” twice as likely \
        against “two people”, ten bits a thousand times. Bits add up; a minus speaks against. At 0 \
        bits the chance is even.</p>
        <p class="screen">Every picture has its numbers in a table that you can open below it. On \
        paper, only what is open is printed.</p>
        </aside>

        """
    }

    private var sources: Markup {
        let result = facts.result
        let rows = result.sourceNames.indices.map { source -> [Markup] in
            let records = result.recordCount(source: source)
            let linked = facts.groups.linkedRecords[source]
            let share = records == 0 ? 0 : Double(linked) / Double(records)
            let context = facts.context.sources
            let path = source < context.count ? context[source].path : nil
            let from: Markup =
                path.map {
                    $0 == result.sourceNames[source]
                        ? "" : "<br><span class=\"of\">from \(value: $0)</span>"
                } ?? ""
            return [
                "\(value: result.sourceNames[source])\(from)", "\(records)",
                "\(facts.quarantined(source: source))", "\(linked)", "\(Figure.percent(share))",
            ]
        }
        return ReportTable(
            caption: "The lists", name: "The lists",
            columns: [
                "List", .number("Records"), .number("Set aside"), .number("In a group"),
                .number("Share in a group"),
            ], rows: rows
        ).markup
    }

    private var bands: Markup {
        let rows = facts.links.bands.map { band -> [Markup] in
            let range: Markup =
                band.below > 1
                ? "\(Figure.percent(band.from)) and more"
                : "\(Figure.percent(band.from)) to under \(Figure.percent(band.below))"
            return [
                "\(band.name.prefix(1).uppercased() + band.name.dropFirst())", range,
                "\(band.links)", "\(Figure.about(band.expected))",
                "\(Figure.about(Double(band.links) - band.expected))",
            ]
        }
        return ReportTable(
            caption: """
                Pairs by how sure they are. The last two columns are what the probabilities \
                themselves lead to expect; reviewing pairs shows whether they hold.
                """, name: "Pairs by how sure they are",
            columns: [
                "Pairs that are", "Probability", .number("Pairs"), .number("Expected right"),
                .number("Expected wrong"),
            ], rows: rows
        ).markup
    }

    private var histogram: Markup {
        let counts = facts.links.histogram
        guard counts.contains(where: { $0 > 0 }) else { return "" }
        let chart = ColumnChart(
            id: "histogram", title: "How many pairs have which probability",
            summary: """
                Columns for each twentieth of probability, on a logarithmic scale. \
                \(Figure.count(counts[19])) pairs are at 95 % or more, \
                \(Figure.count(counts[4...14].reduce(0, +))) between 20 % and 75 %.
                """, counts: counts, threshold: facts.threshold,
            axisName: "probability that the pair is one person")
        let table = ReportTable(
            caption: "Pairs by probability", name: "Pairs by probability",
            columns: ["Probability", .number("Pairs")],
            rows: counts.indices.map { place in
                let end: Markup =
                    place == 19 ? "and more" : "to under \((place + 1) * 5)\(Figure.thinSpace)%"
                return ["\(place * 5)\(Figure.thinSpace)% \(end)", "\(counts[place])"]
            })
        return """
            <h3>How many pairs have which probability</h3>
            <p>Each step up on the left is ten times as many pairs. Few columns in the middle are a \
            good sign: the program could tell most pairs apart.</p>
            <figure>\(chart.markup)</figure>
            \(table.folded())
            """
    }
}

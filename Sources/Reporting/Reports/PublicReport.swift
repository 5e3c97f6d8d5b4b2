// Part of Reunify. Copyright the Reunify contributors.
// SPDX-License-Identifier: Apache-2.0

package import Casework

/// The report for everybody: counts from which nobody can work out one from 1 to 10.
///
/// Tables cross at most two things, and one of them is the age in four bands; there are no days, and no
/// percentages from which a withheld count would follow. All tables share the ages alone, so that what all of
/// them say together is what the attack on them knows (``CellSuppression``).
package struct PublicReport: Sendable {
    /// The definitions by which it counts; only reports of one series are compared.
    package static let series = "separated-children-public/1"

    package let figures: PublicFigures
    package let at: Moment
    package let snapshot: ReportSnapshot
    private let agencies: [(key: String, title: ReportText)]
    private let grounds: [String]

    /// - Parameters:
    ///   - agencyNames: Agencies by name; others are "not known".
    ///   - earlier: Public reports of the series that were issued before, oldest first.
    package init(
        children: [SeparatedChild], agencyNames: [AgencyID: String], at: Moment,
        snapshot: ReportSnapshot, earlier: [IssuedReport] = []
    ) throws(ReportRefusal) {
        var found: Set<String> = []
        var grounds: Set<String> = []
        var tally: [String: Int] = [:]
        for child in children {
            let agency =
                child.agency.map { agencyNames[$0] == nil ? "not-known" : $0.description }
                ?? "not-known"
            let ground = child.ground ?? "not-recorded"
            found.insert(agency)
            grounds.insert(ground)
            let band = child.band.rawValue
            for key in [
                "category|\(child.category.rawValue)|\(band)",
                "category|\(child.category.rawValue)",
                "agency|\(agency)|\(band)", "agency|\(agency)", "age|\(band)", "total",
                "ground|\(ground)", "length|\(child.length.rawValue)",
            ] {
                tally[key, default: 0] += 1
            }
        }
        agencies = found.sorted().map { key in
            (
                key,
                AgencyID(key).flatMap { agencyNames[$0] }.map(ReportText.init(verbatim:))
                    ?? "Not known"
            )
        }
        self.grounds = grounds.sorted()
        self.at = at
        self.snapshot = snapshot
        let raw = try Self.figures(tally, agencies.map(\.key), self.grounds)
        let before = try earlier.map { report throws(ReportRefusal) in
            try Self.figures(of: report)
        }
        figures = try CellSuppression.protect(raw, after: before)
    }

    // MARK: Figures and how they add up

    private static let bands = SeparatedChild.AgeBand.allCases.map(\.rawValue)

    private static func figures(
        _ tally: [String: Int], _ agencies: [String], _ grounds: [String]
    ) throws(ReportRefusal) -> PublicFigures {
        let categories = ReportCategory.separatedChildren.map(\.category.rawValue)
        let lengths = SeparatedChild.Length.allCases.map(\.rawValue)
        var keys = ["total"] + bands.map { "age|\($0)" }
        for (table, rows) in [("category", categories), ("agency", agencies)] {
            for row in rows {
                keys.append("\(table)|\(row)")
                keys += bands.map { "\(table)|\(row)|\($0)" }
            }
        }
        keys += grounds.map { "ground|\($0)" } + lengths.map { "length|\($0)" }
        return try PublicFigures(
            cells: keys.map { PublicCell(key: $0, value: tally[$0] ?? 0) },
            sums: sums(of: Set(keys), keys))
    }

    /// How figures of such keys add up; the same for this report and for those of the journal.
    private static func sums(of known: Set<String>, _ keys: [String]) -> [PublicFigures.Sum] {
        var parts: [String: [String]] = [:]
        for key in keys {
            let names = key.split(separator: "|").map(String.init)
            switch (names.first, names.count) {
            case ("total", _): break
            case ("age", _): parts["total/age", default: []].append(key)
            case ("category", 2), ("agency", 2), ("ground", _), ("length", _):
                parts["total/\(names[0])", default: []].append(key)
            case (let table?, 3):
                parts["\(table)|\(names[1])", default: []].append(key)
                parts["age|\(names[2])/\(table)", default: []].append(key)
            default: break
            }
        }
        return parts.sorted { $0.key < $1.key }.compactMap { key, all in
            let total = key.split(separator: "/").first.map(String.init) ?? key
            return known.contains(total) && !all.isEmpty
                ? PublicFigures.Sum(total: total, parts: all) : nil
        }
    }

    /// The figures of a report as the journal has them.
    private static func figures(of report: IssuedReport) throws(ReportRefusal) -> PublicFigures {
        let cells = report.cells.map {
            PublicCell(key: $0.key, value: $0.value, isWithheld: $0.isWithheld)
        }
        let keys = cells.map(\.key)
        return try PublicFigures(cells: cells, sums: sums(of: Set(keys), keys))
    }

    /// The figures for the journal, which is sealed: with those that were withheld.
    package var cells: [IssuedReport.Cell] {
        figures.cells.map {
            IssuedReport.Cell(key: $0.key, value: $0.value, isWithheld: $0.isWithheld)
        }
    }

    // MARK: The document

    /// The report as it is read.
    package func document() -> ReportDocument { document(figures.published) }

    /// The report with nothing withheld: for tests of what can be worked out.
    func printingEverything() -> ReportDocument {
        document(Dictionary(uniqueKeysWithValues: figures.cells.map { ($0.key, $0.value) }))
    }

    private func document(_ published: [String: Int?]) -> ReportDocument {
        func cell(_ key: String) -> ReportDocument.Cell {
            guard let value = published[key] else { return .none }
            return value.map(ReportDocument.Cell.count) ?? .withheld
        }
        func crossed(_ table: String, _ rows: [(key: String, title: ReportText)]) -> [ReportDocument
            .Row]
        {
            rows.map { row in
                ReportDocument.Row(
                    row.title,
                    Self.bands.map { cell("\(table)|\(row.key)|\($0)") } + [
                        cell("\(table)|\(row.key)")
                    ])
            } + [
                ReportDocument.Row(
                    "Total", Self.bands.map { cell("age|\($0)") } + [cell("total")], isTotal: true)
            ]
        }
        let bandWords = SeparatedChild.AgeBand.allCases.map(\.words)
        let total = ReportDocument.Row("Total", [cell("total")], isTotal: true)
        return ReportDocument(
            kind: .public, title: "Children separated from a parent or caregiver",
            notice:
                "For everybody. Counts from 1 to 10, and those from which one would follow, are withheld.",
            facts: [
                .init("Counted as of", "\(at.day)"), .init("Definitions", "\(Self.series)"),
                .init("Log", "\(snapshot.origin)"),
                .init("Entries counted", "\(Int(clamping: snapshot.size))"),
                .init("Hash over them", "\(snapshot.root)"),
            ],
            sections: [
                ReportDocument.Section(
                    "Where the children are",
                    tables: [
                        ReportDocument.Table(
                            id: "categories", caption: "Children by category and age",
                            columns: ["Category"] + bandWords + ["All ages"],
                            rows: crossed(
                                "category",
                                ReportCategory.separatedChildren.map {
                                    ($0.category.rawValue, $0.title)
                                }),
                            chart: Self.bands.count)
                    ]),
                ReportDocument.Section(
                    "Who answers for them",
                    tables: [
                        ReportDocument.Table(
                            id: "agencies", caption: "Children by agency and age",
                            columns: ["Agency"] + bandWords + ["All ages"],
                            rows: crossed("agency", agencies))
                    ]),
                ReportDocument.Section(
                    "Why, and for how long",
                    tables: [
                        ReportDocument.Table(
                            id: "grounds", caption: "Children by the ground of the last separation",
                            columns: ["Ground", "Children"],
                            rows: grounds.map {
                                ReportDocument.Row(Self.words($0), [cell("ground|\($0)")])
                            }
                                + [total], chart: 0),
                        ReportDocument.Table(
                            id: "lengths", caption: "Children by the length of the separation",
                            columns: ["Length", "Children"],
                            rows: SeparatedChild.Length.allCases.map {
                                ReportDocument.Row($0.words, [cell("length|\($0.rawValue)")])
                            } + [total], chart: 0),
                    ]),
                ReportDocument.Section(
                    "How to read this",
                    texts: [
                        "“Withheld” is not zero. A count from 1 to 10 is withheld, and with it the figures "
                            + "from which it could be worked out; a figure is withheld, too, where it differs "
                            + "by 1 to 10 from an earlier report.",
                        "Nothing here names anybody. The head of the log says which entries of the "
                            + "registry were counted; whoever keeps it can hold the registry to it.",
                    ],
                    tables: [
                        ReportDocument.Table(
                            id: "definitions",
                            caption: "Categories, in the order in which they are asked",
                            columns: ["Category", "Definition"],
                            rows: ReportCategory.separatedChildren.map {
                                ReportDocument.Row($0.title, [.text($0.definition)])
                            })
                    ]),
            ])
    }

    private static func words(_ code: String) -> ReportText {
        let words = code.split(separator: "-").joined(separator: " ")
        let plain = words.prefix(1).uppercased() + words.dropFirst()
        return code == "not-recorded"
            ? "Not recorded" : ReportText(.code("ground.\(code)", plain: plain))
    }
}

// Part of Reunify. Copyright the Reunify contributors.
// SPDX-License-Identifier: Apache-2.0

package import Casework

/// The report for a court: every count as it is, from a frozen state of the registry.
///
/// One whose sums differ, or that does not lead over from the report before, cannot be made.
package struct ExactReport: Hashable, Sendable {
    /// What the previous report said, and what changed since.
    package struct Continuation: Hashable, Sendable {
        /// Somebody who came onto the list or left it.
        package struct Change: Hashable, Sendable {
            package let person: PersonID
            package let isAdded: Bool
            package let reason: String
            /// The record that says so; empty where there is none.
            package let source: String
        }

        package let previous: ReportID
        package let bridge: Bridge
        package let changes: [Change]
        /// How many moved from one category to another.
        package let moves: [(from: ReportCategory, to: ReportCategory, count: Int)]

        package static func == (left: Continuation, right: Continuation) -> Bool {
            left.previous == right.previous && left.bridge == right.bridge
                && left.changes == right.changes
        }

        package func hash(into hasher: inout Hasher) {
            hasher.combine(previous)
            hasher.combine(bridge)
        }
    }

    /// The definitions by which it counts; changed when they are.
    package static let series = "separated-children/1"

    package let children: [SeparatedChild]
    package let at: Moment
    package let ageDay: Day
    package let snapshot: ReportSnapshot
    package let byCategory: Partition
    package let byAge: Partition
    package let continuation: Continuation?
    /// Names of categories by code, in order.
    private let categories: [(category: ReportCategory, title: ReportText, definition: ReportText)]

    package static func == (left: ExactReport, right: ExactReport) -> Bool {
        left.children == right.children && left.at == right.at && left.snapshot == right.snapshot
    }

    package func hash(into hasher: inout Hasher) {
        hasher.combine(children)
        hasher.combine(snapshot)
    }

    /// - Parameters:
    ///   - total: The number of people counted another way; the report is refused where it is another.
    ///   - previous: The exact report before.
    ///   - reasons: Why people came or left who nothing on record explains.
    package init(
        children: [SeparatedChild], total: Int, at: Moment, ageDay: Day, snapshot: ReportSnapshot,
        categories: [(category: ReportCategory, title: ReportText, definition: ReportText)] =
            ReportCategory
            .separatedChildren,
        previous: IssuedReport? = nil, reasons: [PersonID: String] = [:],
        mergedInto: (PersonID) -> PersonID? = { _ in nil }
    ) throws(ReportRefusal) {
        let known = Set(categories.map(\.category))
        var counts: [ReportCategory: Int] = [:]
        var bands: [SeparatedChild.AgeBand: Int] = [:]
        for child in children {
            if !known.contains(child.category) {
                throw .sumsDiffer(
                    what: ReportText(verbatim: child.category.rawValue), total: 0, sum: 1)
            }
            counts[child.category, default: 0] += 1
            bands[child.band, default: 0] += 1
        }
        let distinct = Set(children.map(\.person)).count
        guard distinct == children.count else {
            throw .sumsDiffer(what: "children", total: distinct, sum: children.count)
        }
        byCategory = try Self.partition(
            "children by category", at, total,
            categories.map { ($0.category.rawValue, counts[$0.category] ?? 0) })
        byAge = try Self.partition(
            "children by age on \(ageDay)", at, total,
            SeparatedChild.AgeBand.allCases.map { ($0.rawValue, bands[$0] ?? 0) })
        continuation = try previous.map { report throws(ReportRefusal) in
            try Self.continuation(report, children, reasons, mergedInto)
        }
        self.children = children
        self.at = at
        self.ageDay = ageDay
        self.snapshot = snapshot
        self.categories = categories
    }

    /// The report of a registry as it is in a snapshot.
    ///
    /// - Parameter total: `CaseworkState.countSeparated(at:)`, counted person by person.
    package init(
        _ state: CaseworkState, census: SeparationCensus, total: Int, at: Moment, ageDay: Day,
        snapshot: ReportSnapshot, reasons: [PersonID: String] = [:]
    ) throws(ReportRefusal) {
        try self.init(
            children: census.children, total: total, at: at, ageDay: ageDay,
            snapshot: snapshot, previous: state.reports(.exact, series: Self.series).last,
            reasons: reasons,
            mergedInto: { person in
                let into = state.canonical(person)
                return into == person ? nil : into
            })
    }

    /// Those who are counted, for the journal.
    package var members: [IssuedReport.Member] {
        children.map { IssuedReport.Member(person: $0.person, category: $0.category) }
    }

    private static func partition(
        _ definition: ReportText, _ at: Moment, _ total: Int, _ parts: [(String, Int)]
    ) throws(ReportRefusal) -> Partition {
        do throws(Partition.Imbalance) {
            return try Partition(
                definition: definition.plain, asOf: at, total: total,
                parts: parts.map { Partition.Part(name: $0.0, count: $0.1) })
        } catch {
            throw .sumsDiffer(what: definition, total: error.total, sum: error.sum)
        }
    }

    private static func continuation(
        _ previous: IssuedReport, _ children: [SeparatedChild], _ reasons: [PersonID: String],
        _ mergedInto: (PersonID) -> PersonID?
    ) throws(ReportRefusal) -> Continuation {
        let before = Dictionary(
            previous.members.map { ($0.person, $0.category) }, uniquingKeysWith: { one, _ in one })
        let now = Dictionary(
            children.map { ($0.person, $0) }, uniquingKeysWith: { one, _ in one })
        var why: [PersonID: String] = [:]
        for (person, child) in now where before[person] == nil {
            let onRecord = child.since.isEmpty ? nil : Self.kind(of: child.since)
            why[person] = reasons[person] ?? onRecord
        }
        for person in before.keys where now[person] == nil {
            let merged = mergedInto(person).map { _ in Self.foundToBeOne.plain }
            why[person] = reasons[person] ?? merged
        }
        let bridge = Bridge(from: Set(before.keys), to: Set(now.keys), reasons: why)
        guard let bridge else {
            let changed = Set(before.keys).symmetricDifference(now.keys)
            throw .unbridged(changed.filter { why[$0]?.isEmpty ?? true }.sorted())
        }
        var moves: [[ReportCategory]: Int] = [:]
        for (person, child) in now {
            guard let old = before[person], old != child.category else { continue }
            moves[[old, child.category], default: 0] += 1
        }
        let changes = why.keys.sorted().map { person in
            let merged = mergedInto(person).map { "\($0)" } ?? ""
            return Continuation.Change(
                person: person, isAdded: now[person] != nil, reason: why[person] ?? "",
                source: now[person].map(\.since) ?? merged)
        }
        return Continuation(
            previous: previous.id, bridge: bridge, changes: changes,
            moves: moves.sorted { $0.key.lexicographicallyPrecedes($1.key) }.map {
                ($0.key[0], $0.key[1], $0.value)
            })
    }

    private static func kind(of source: String) -> String {
        if source.hasPrefix(SeparationID.kind + "-") { return recordedSince.plain }
        if source.hasPrefix(LinkID.kind + "-") { return foundApart.plain }
        return saidSeparated.plain
    }

    private static let recordedSince: ReportText = "separation recorded since"
    private static let foundApart: ReportText = "found apart without a record"
    private static let saidSeparated: ReportText = "a source says separated"
    private static let foundToBeOne: ReportText = "found to be one person with another"

    /// What is on record is said in every language; what somebody wrote stays as it is.
    private static func text(ofReason reason: String) -> ReportText {
        [recordedSince, foundApart, saidSeparated, foundToBeOne].first { $0.plain == reason }
            ?? ReportText(verbatim: reason)
    }

    // MARK: The document

    /// The report as it is read.
    ///
    /// - Parameter signer: The accountable official, in words.
    package func document(signer: ReportText) -> ReportDocument {
        let bands = SeparatedChild.AgeBand.allCases
        var table: [ReportCategory: [SeparatedChild.AgeBand: Int]] = [:]
        for child in children { table[child.category, default: [:]][child.band, default: 0] += 1 }
        var rows = categories.map { entry in
            let counts = bands.map { table[entry.category]?[$0] ?? 0 }
            return ReportDocument.Row(
                entry.title,
                counts.map(ReportDocument.Cell.count) + [.count(counts.reduce(0, +))])
        }
        rows.append(
            ReportDocument.Row(
                "Total", byAge.parts.map { .count($0.count) } + [.count(byAge.total)], isTotal: true
            ))
        var sections = [
            ReportDocument.Section(
                "Children by category and age",
                texts: [
                    "Every child is counted once. The categories are asked in the order of the "
                        + "definitions, and together they make up the total."
                ],
                tables: [
                    ReportDocument.Table(
                        id: "categories",
                        caption: "Children by category, and by age on \(ageDay)",
                        columns: ["Category"] + bands.map(\.words) + ["All ages"], rows: rows,
                        chart: bands.count)
                ])
        ]
        sections.append(bridgeSection)
        sections.append(definitions)
        return ReportDocument(
            kind: .exact, title: "Children separated from a parent or caregiver",
            notice: "Exact counts, some of them small. Sealed: for the court and those it names.",
            facts: [
                .init("Counted as of", "\(at)"),
                .init("Ages measured on", "\(ageDay)"),
                .init("Definitions", "\(Self.series)"),
                .init("Accountable", signer),
                .init("Log", "\(snapshot.origin)"),
                .init("Entries counted", "\(Int(clamping: snapshot.size))"),
                .init("Hash over them", "\(snapshot.root)"),
            ], sections: sections)
    }

    private var bridgeSection: ReportDocument.Section {
        guard let continuation else {
            return ReportDocument.Section(
                "From the previous report", texts: ["This is the first report of its series."])
        }
        let bridge = continuation.bridge
        var rows = [
            ReportDocument.Row(
                "Previous report, \(id: continuation.previous)", [.count(bridge.previous)])
        ]
        rows += bridge.steps.map {
            ReportDocument.Row(
                $0.change > 0
                    ? "Added: \(Self.text(ofReason: $0.reason))"
                    : "Taken off: \(Self.text(ofReason: $0.reason))",
                [.count($0.change)])
        }
        rows.append(ReportDocument.Row("This report", [.count(bridge.current)], isTotal: true))
        let titles = Dictionary(uniqueKeysWithValues: categories.map { ($0.category, $0.title) })
        return ReportDocument.Section(
            "From the previous report",
            tables: [
                ReportDocument.Table(
                    id: "bridge", caption: "How the previous total becomes this one",
                    columns: ["Step", "Children"], rows: rows),
                ReportDocument.Table(
                    id: "changes", caption: "Case by case",
                    columns: ["Child", "Change", "Reason"],
                    rows: continuation.changes.map {
                        let reason = Self.text(ofReason: $0.reason)
                        return ReportDocument.Row(
                            "\(id: $0.person)",
                            [
                                .text($0.isAdded ? "added" : "taken off"),
                                .text($0.source.isEmpty ? reason : "\(reason) (\($0.source))"),
                            ])
                    }),
                ReportDocument.Table(
                    id: "moves", caption: "Children who are in another category than before",
                    columns: ["From", "To", "Children"],
                    rows: continuation.moves.map {
                        ReportDocument.Row(
                            titles[$0.from] ?? "\($0.from.rawValue)",
                            [.text(titles[$0.to] ?? "\($0.to.rawValue)"), .count($0.count)])
                    }),
            ])
    }

    private var definitions: ReportDocument.Section {
        ReportDocument.Section(
            "Definitions",
            texts: [
                "Counted is everybody of whom a separation from a parent or caregiver was recorded and not "
                    + "withdrawn, who is apart from one without a record, or of whom a source says so. "
                    + "Persons found to be one are counted once.",
                "Ages are those of all records together; where they leave open in which band, the age is "
                    + "not certain.",
            ],
            tables: [
                ReportDocument.Table(
                    id: "definitions", caption: "Categories, in the order in which they are asked",
                    columns: ["Category", "Definition"],
                    rows: categories.map { ReportDocument.Row($0.title, [.text($0.definition)]) })
            ])
    }
}

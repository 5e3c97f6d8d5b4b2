// Part of Reunify. Copyright the Reunify contributors.
// SPDX-License-Identifier: Apache-2.0

package import Casework

/// How tracing and reunification go, as the sector counts it.
///
/// Shares are of those the numerator can be of; each row says of whom. The definitions follow the Minimum
/// Standards for Child Protection in Humanitarian Action (2019), Standard 13, and the stages of a case; they
/// are our reading of it, and the exact wording of its indicators was not at hand.
package struct TracingIndicators: Hashable, Sendable {
    /// One indicator.
    package struct Indicator: Hashable, Sendable {
        package let name: ReportText
        package let definition: ReportText
        package let numerator: Int
        /// Nil where it is a count alone.
        package let denominator: Int?

        var share: ReportDocument.Cell {
            guard let denominator, denominator > 0 else { return .none }
            return .share(Double(numerator) / Double(denominator))
        }
    }

    /// Middle, and where nine of ten have been, of some numbers of days.
    package struct Days: Hashable, Sendable {
        package let name: ReportText
        package let definition: ReportText
        package let count: Int
        package let median: Int?
        package let ninetieth: Int?
    }

    package let indicators: [Indicator]
    package let days: [Days]
    package let careKinds: [(name: ReportText, count: Int)]
    package let closures: [(name: ReportText, count: Int)]
    package let caseload: [(agency: AgencyID, cases: Int, workers: Int)]
    package let at: Moment

    package static func == (left: TracingIndicators, right: TracingIndicators) -> Bool {
        left.indicators == right.indicators && left.days == right.days
    }

    package func hash(into hasher: inout Hasher) { hasher.combine(indicators) }

    /// - Complexity: the number of people, requests and cases.
    package init(_ state: CaseworkState, at: Moment) {
        self.at = at
        let children = SeparationCensus(state, at: at, ageDay: at.day).children
        var tally = ChildTally()
        for child in children { tally.count(child, state, at) }
        var requests = RequestTally()
        for request in state.requests.values { requests.count(request, state) }
        var verified = (related: 0, decided: 0)
        for verification in state.verifications.values {
            if case .decided(let outcome, _, _, _) = verification.stage {
                verified.decided += 1
                if outcome == .related { verified.related += 1 }
            }
        }
        let counted = children.count
        let reunified = tally.reunified
        indicators = [
            Indicator(
                name: "Separated children on record", definition: "As in the exact report",
                numerator: counted, denominator: nil),
            Indicator(
                name: "With a case",
                definition: "of separated children, those with a case, open or ended",
                numerator: tally.withCase, denominator: counted),
            Indicator(
                name: "Tracing begun",
                definition:
                    "of separated children, those who made or are found in a tracing request with "
                    + "an action, or whose relative is known from the beginning",
                numerator: tally.traced, denominator: counted),
            Indicator(
                name: "Relation verified",
                definition: "of separated children, those with a link verified by two people",
                numerator: tally.verified, denominator: counted),
            Indicator(
                name: "Reunified",
                definition:
                    "of separated children who were not found to be not separated, those reunified",
                numerator: reunified, denominator: counted - tally.notSeparated),
            Indicator(
                name: "Visited after reunification",
                definition: "of those reunified by a case, those seen at least once since",
                numerator: tally.visited, denominator: tally.reunifiedByCase),
            Indicator(
                name: "Visited within a month",
                definition:
                    "of those reunified by a case at least 31 days ago, those seen within 31 days",
                numerator: tally.visitedInAMonth, denominator: tally.reunifiedAMonthAgo),
            Indicator(
                name: "Under 5 reunified",
                definition: "of separated children under 5 today, those reunified",
                numerator: tally.under5Reunified, denominator: tally.under5),
            Indicator(
                name: "In family-based care",
                definition:
                    "of separated children whose last care arrangement is interim, those in kinship "
                    + "or foster care, with a customary caregiver, a step-parent or an adult sibling",
                numerator: tally.familyCare, denominator: tally.interimCare),
            Indicator(
                name: "People sought and found",
                definition: "of people sought in tracing requests, those found",
                numerator: requests.found, denominator: requests.sought),
            Indicator(
                name: "Requests with an action",
                definition: "of tracing requests, those with an action",
                numerator: requests.acted, denominator: requests.requests),
            Indicator(
                name: "Requests open", definition: "of tracing requests, those not closed",
                numerator: requests.open, denominator: requests.requests),
            Indicator(
                name: "Verifications that found a relation",
                definition: "of verifications decided, those that found the two related",
                numerator: verified.related, denominator: verified.decided),
        ]
        days = [
            Self.days(
                "From separation to reunification",
                "first separation of a child to its reunification", tally.daysToReunification),
            Self.days(
                "Separated until now", "first separation to today, of children not reunified",
                tally.daysOpen),
            Self.days(
                "From request to the first action", "tracing requests with an action",
                requests.daysToAction),
            Self.days(
                "From reunification to the first visit",
                "cases with a visit at which the child was seen",
                tally.daysToVisit),
        ]
        careKinds = tally.careKinds.sorted { $0.key < $1.key }.map { name, count in
            let isKind = CareArrangement.Kind(rawValue: name) != nil
            return (
                isKind ? ReportText(.code("care.\(name)", plain: name)) : "none on record", count
            )
        }
        var closed: [String: Int] = [:]
        var load: [AgencyID: (cases: Int, workers: Set<UserID>)] = [:]
        for current in state.cases.values {
            if current.stage.isEnd {
                closed[current.stage.rawValue, default: 0] += 1
            } else {
                load[current.agency, default: (0, [])].cases += 1
                load[current.agency, default: (0, [])].workers.insert(current.caseworker)
            }
        }
        closures = closed.sorted { $0.key < $1.key }.map {
            (ReportText(.code("stage.\($0.key)", plain: $0.key)), $0.value)
        }
        caseload = load.sorted { $0.key < $1.key }.map {
            ($0.key, $0.value.cases, $0.value.workers.count)
        }
    }

    static func days(_ name: ReportText, _ definition: ReportText, _ all: [Int]) -> Days {
        let sorted = all.sorted()
        guard !sorted.isEmpty else {
            return Days(name: name, definition: definition, count: 0, median: nil, ninetieth: nil)
        }
        // The nearest rank: of ten, the ninth.
        let ninetieth = sorted[(sorted.count * 9 + 9) / 10 - 1]
        return Days(
            name: name, definition: definition, count: sorted.count,
            median: sorted[(sorted.count - 1) / 2], ninetieth: ninetieth)
    }

    // MARK: The document

    /// The report as it is read.
    package func document(names: [AgencyID: String], snapshot: ReportSnapshot) -> ReportDocument {
        ReportDocument(
            kind: .indicators, title: "Tracing and reunification: indicators",
            notice: "For those who work with the registry: counts are exact, some of them small.",
            facts: [
                .init("Counted as of", "\(at)"), .init("Log", "\(snapshot.origin)"),
                .init("Entries counted", "\(Int(clamping: snapshot.size))"),
                .init("Hash over them", "\(snapshot.root)"),
            ],
            sections: [
                ReportDocument.Section(
                    "From identification to follow-up",
                    tables: [
                        ReportDocument.Table(
                            id: "indicators", caption: "Indicators",
                            columns: ["Indicator", "Share", "Count", "Of", "Definition"],
                            rows: indicators.map {
                                ReportDocument.Row(
                                    $0.name,
                                    [
                                        $0.share, .count($0.numerator),
                                        $0.denominator.map { .count($0) } ?? .none,
                                        .text($0.definition),
                                    ])
                            }, chart: 0)
                    ]),
                ReportDocument.Section(
                    "How long it takes",
                    tables: [
                        TracingIndicators.Days.table(
                            id: "days", caption: "Days", of: days)
                    ]),
                ReportDocument.Section(
                    "Care and work",
                    tables: [
                        ReportDocument.Table(
                            id: "care",
                            caption: "Separated children by the kind of care they are in",
                            columns: ["Kind", "Children"],
                            rows: careKinds.map { ReportDocument.Row($0.name, [.count($0.count)]) },
                            chart: 0),
                        ReportDocument.Table(
                            id: "closures", caption: "Cases that ended, by how",
                            columns: ["Stage", "Cases"],
                            rows: closures.map { ReportDocument.Row($0.name, [.count($0.count)]) }),
                        ReportDocument.Table(
                            id: "caseload", caption: "Open cases by agency",
                            columns: ["Agency", "Cases", "Caseworkers", "Cases each"],
                            rows: caseload.map {
                                ReportDocument.Row(
                                    "\(names[$0.agency] ?? $0.agency.description)",
                                    [
                                        .count($0.cases), .count($0.workers),
                                        .number(Double($0.cases) / Double(max(1, $0.workers))),
                                    ])
                            }),
                    ]),
            ])
    }
}

/// What is counted of separated children.
private struct ChildTally {
    var (withCase, traced, verified, reunified, reunifiedByCase, notSeparated) = (0, 0, 0, 0, 0, 0)
    var (visited, visitedInAMonth, reunifiedAMonthAgo) = (0, 0, 0)
    var (under5, under5Reunified, interimCare, familyCare) = (0, 0, 0, 0)
    var daysToReunification: [Int] = []
    var daysOpen: [Int] = []
    var daysToVisit: [Int] = []
    var careKinds: [String: Int] = [:]

    private static let family: Set<CareArrangement.Kind> = [
        .kinshipCare, .fosterCare, .customaryCaregivers, .stepParent, .adultSibling,
    ]

    mutating func count(_ child: SeparatedChild, _ state: CaseworkState, _ now: Moment) {
        let cases = state.cases(of: child.person)
        let links = state.links(of: child.person).filter {
            state.canonical($0.subject) == child.person
        }
        withCase += cases.isEmpty ? 0 : 1
        let isSought = state.tracingHasBegun(for: child.person)
        let isKnown = links.contains { $0.superseded == nil && $0.standing != .proposed }
        traced += isSought || isKnown ? 1 : 0
        verified += links.contains { $0.isVerified && $0.superseded == nil } ? 1 : 0
        notSeparated += child.category == .notSeparated ? 1 : 0
        let isReunified = child.category == .reunified
        reunified += isReunified ? 1 : 0
        if child.band == .under5 {
            under5 += 1
            under5Reunified += isReunified ? 1 : 0
        }
        let separations = links.flatMap { state.separations(of: $0.id) }.map(\.at)
        if let reunion = cases.last(where: { $0.reunification != nil }),
            let at = reunion.reunification?.at
        {
            reunifiedByCase += 1
            let seen = reunion.followUps.filter(\.childWasSeen).map(\.at).filter { at <= $0 }.min()
            visited += seen == nil ? 0 : 1
            if let seen { daysToVisit.append(seen.day.number - at.day.number) }
            if now.day.number - at.day.number >= 31 {
                reunifiedAMonthAgo += 1
                if let seen, seen.day.number - at.day.number <= 31 { visitedInAMonth += 1 }
            }
            if let first = separations.min(), first <= at {
                daysToReunification.append(at.day.number - first.day.number)
            }
        }
        if !isReunified, let first = separations.min(), first <= now {
            daysOpen.append(now.day.number - first.day.number)
        }
        let care = state.careArrangements(of: child.person).max {
            ($0.started, $0.id) < ($1.started, $1.id)
        }
        if let care {
            careKinds[care.kind.rawValue, default: 0] += 1
            if !care.isPermanent {
                interimCare += 1
                familyCare += Self.family.contains(care.kind) ? 1 : 0
            }
        } else {
            careKinds["none on record", default: 0] += 1
        }
    }
}

/// What is counted of tracing requests.
private struct RequestTally {
    var (requests, open, acted, sought, found) = (0, 0, 0, 0, 0)
    var daysToAction: [Int] = []

    mutating func count(_ request: TracingRequest, _ state: CaseworkState) {
        requests += 1
        open += request.closed == nil ? 1 : 0
        sought += request.sought.count
        found += request.sought.count { $0.found != nil }
        if let first = state.tracingActions[request.id]?.map(\.at).min() {
            acted += 1
            daysToAction.append(first.day.number - request.inquiryDate.day.number)
        }
    }
}

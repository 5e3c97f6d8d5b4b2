// Part of Reunify. Copyright the Reunify contributors.
// SPDX-License-Identifier: Apache-2.0

/// What a report is for, and so what it may say.
package enum ReportKind: String, Hashable, Sendable, Codable, CaseIterable {
    /// For a court, sealed: every count as it is.
    case exact
    /// For everybody: nothing from which a count from 1 to 10 follows.
    case `public`
    /// Two agencies' lists beside each other.
    case reconciliation
    /// How tracing and reunification go.
    case indicators
    /// How good the data and the matching are.
    case quality
}

/// Where somebody is counted in a report, such as `in-care`.
package struct ReportCategory: RawRepresentable, Hashable, Sendable, Codable, Comparable {
    package let rawValue: String
    package init(rawValue: String) { self.rawValue = rawValue }
    /// The category of a name in lower case with hyphens.
    package init(_ name: String) { rawValue = name }
    package static func < (left: Self, right: Self) -> Bool { left.rawValue < right.rawValue }
}

/// The head of the log on which a report rests: whoever has it can tell which entries were counted.
package struct ReportSnapshot: Hashable, Sendable, Codable {
    /// The log's name.
    package let origin: String
    /// The entries that were counted.
    package let size: UInt64
    /// The root hash over them, in base 64.
    package let root: String

    package init(origin: String, size: UInt64, root: String) {
        self.origin = origin
        self.size = size
        self.root = root
    }
}

/// A report as the journal keeps it: what it contained, so that the next one can be bridged from it and
/// no two public ones give away together what neither says.
package struct IssuedReport: Hashable, Sendable, Codable {
    /// A figure of a public report.
    package struct Cell: Hashable, Sendable, Codable {
        package let key: String
        /// The true count, also where it was withheld: the journal is sealed.
        package let value: Int
        package let isWithheld: Bool

        package init(key: String, value: Int, isWithheld: Bool) {
            self.key = key
            self.value = value
            self.isWithheld = isWithheld
        }
    }

    /// Somebody who was counted in an exact report.
    package struct Member: Hashable, Sendable, Codable {
        package let person: PersonID
        package let category: ReportCategory

        package init(person: PersonID, category: ReportCategory) {
            self.person = person
            self.category = category
        }
    }

    package let id: ReportID
    package let kind: ReportKind
    /// Which definitions it follows; only reports of one series are compared.
    package let series: String
    package let at: Moment
    package let issuedBy: UserID
    package let snapshot: ReportSnapshot
    /// SHA-256 of the report as JSON, as 64 hexadecimal digits.
    package let digest: String
    package let total: Int
    package let members: [Member]
    package let cells: [Cell]
    /// The two agencies whose lists were laid beside each other.
    package let agencies: [AgencyID]
    /// The exact or public report of the series on which it was made to follow; nil for the first.
    package let follows: ReportID?

    package init(
        id: ReportID, kind: ReportKind, series: String, at: Moment, issuedBy: UserID,
        snapshot: ReportSnapshot, digest: String, total: Int, members: [Member] = [],
        cells: [Cell] = [],
        agencies: [AgencyID] = [], follows: ReportID? = nil
    ) {
        self.id = id
        self.kind = kind
        self.series = series
        self.at = at
        self.issuedBy = issuedBy
        self.snapshot = snapshot
        self.digest = digest
        self.total = total
        self.members = members
        self.cells = cells
        self.agencies = agencies
        self.follows = follows
    }
}

/// Commands about reports.
package enum ReportCommand: Hashable, Sendable, Codable {
    case issue(IssuedReport)
}

/// What happened with reports.
package enum ReportEvent: Hashable, Sendable, Codable {
    case issued(IssuedReport)
}

extension Decider {
    func decide(_ command: ReportCommand) throws(Refusal) -> [Event] {
        guard case .issue(let report) = command else { return [] }
        try requireNew(report.id, state.reports)
        try require(past: report.at)
        try require(report.issuedBy == user(), .detailMissing, report.issuedBy)
        try require(report.digest.utf8.count == 64, .detailMissing, report.id)
        let areCounts = ([report.total] + report.cells.map(\.value)).allSatisfy {
            (0...1_000_000_000_000).contains($0)
        }
        try require(areCounts && report.cells.count <= 100_000, .sumsDiffer, report.id)
        if report.kind == .reconciliation {
            try require(Set(report.agencies).count == 2, .detailMissing, report.id)
            // Lists are the agencies' own; a monitor is of none.
            if case .user(_, let role, let agency) = context.actor, role != .legalMonitor {
                try require(report.agencies.contains(agency), .otherAgency, agency)
                for other in report.agencies {
                    try requireAgreement(on: .reconciliation, between: agency, and: other)
                }
            }
        }
        if report.kind == .exact || report.kind == .public {
            // One that another has overtaken was not held against it.
            let last = state.reports(report.kind, series: report.series).last?.id
            try require(report.follows == last, .illegalStep, report.id)
        }
        if report.kind == .exact {
            let persons = Set(report.members.map(\.person))
            try require(
                persons.count == report.members.count && persons.count == report.total,
                .sumsDiffer, report.id)
            for person in persons {
                try require(
                    state.persons[person] != nil && state.canonical(person) == person,
                    .unknownRecord, person)
            }
        } else {
            try require(report.members.isEmpty, .detailMissing, report.id)
        }
        return [.report(.issued(report))]
    }
}

extension CaseworkState {
    /// Reports of a kind and series, in the order in which they were issued.
    package func reports(_ kind: ReportKind, series: String) -> [IssuedReport] {
        reports.values.filter { $0.kind == kind && $0.series == series }
            .sorted { $0.id < $1.id }
    }
}

// Part of Reunify. Copyright the Reunify contributors.
// SPDX-License-Identifier: Apache-2.0

package import Casework
import PersonNames

/// Makes a report of one kind from a frozen state; the command line and the desk make all theirs by it.
package struct ReportMaking: Sendable {
    /// What a report is about beside its kind.
    package struct Options: Sendable {
        /// The day on which ages are measured.
        package var ageDay: Day
        /// Why somebody came onto the list or left it, where nothing on record says so.
        package var reasons: [PersonID: String] = [:]
        /// The two agencies of a reconciliation.
        package var agencies: (AgencyID, AgencyID)?
        /// Whom two lists are of.
        package var scope = ListReconciliation.Scope.everybody
        /// Days there are to find out what two lists disagree on.
        package var days = 7

        /// Nothing beside the day.
        package init(ageDay: Day) { self.ageDay = ageDay }
    }

    /// What came of it, for the sentence that says so.
    package enum Result: Hashable, Sendable {
        case exact(children: Int, follows: ReportID?)
        case `public`(withheld: Int, figures: Int, earlier: Int)
        case reconciliation(differences: Int, agreeing: Int)
        case indicators(Int)
        case quality(records: Int, agencies: Int)
    }

    /// A report, and what the journal keeps of it.
    package struct Made: Sendable {
        package let document: ReportDocument
        package let series: String
        package let total: Int
        package var members: [IssuedReport.Member] = []
        package var cells: [IssuedReport.Cell] = []
        package var agencies: [AgencyID] = []
        package var follows: ReportID?
        package let result: Result

        /// As the journal keeps it, before anybody sees it.
        ///
        /// - Parameter digest: SHA-256 of the report as JSON, as 64 hexadecimal digits.
        package func issued(
            _ id: ReportID, by user: UserID, at: Moment, snapshot: ReportSnapshot, digest: String
        ) -> IssuedReport {
            IssuedReport(
                id: id, kind: document.kind, series: series, at: at, issuedBy: user,
                snapshot: snapshot, digest: digest, total: total, members: members, cells: cells,
                agencies: agencies, follows: follows)
        }
    }

    private let state: CaseworkState
    private let names: [AgencyID: String]
    private let snapshot: ReportSnapshot
    private let at: Moment
    private let signer: ReportText
    private let rules: Rules
    private let threads: Int

    /// What a report is made from.
    ///
    /// - Parameters:
    ///   - names: Of all agencies.
    ///   - snapshot: The head of the log over what is counted.
    ///   - signer: Who answers for an exact report, and in which role.
    ///   - threads: 1 or more; the report does not depend on it.
    package init(
        _ state: CaseworkState, names: [AgencyID: String], snapshot: ReportSnapshot, at: Moment,
        signer: ReportText, rules: Rules, threads: Int
    ) {
        self.state = state
        self.names = names
        self.snapshot = snapshot
        self.at = at
        self.signer = signer
        self.rules = rules
        self.threads = threads
    }

    /// Makes it.
    ///
    /// - Throws: Why it must not be printed.
    package func make(
        _ kind: ReportKind, _ options: Options
    ) async throws(ReportRefusal) -> Made {
        switch kind {
        case .exact: try await exact(options)
        case .public: try await published(options)
        case .reconciliation: try reconciliation(options)
        case .indicators: indicators()
        case .quality: quality()
        }
    }

    private func exact(_ options: Options) async throws(ReportRefusal) -> Made {
        let (state, at) = (state, at)
        async let second = Self.secondCount(state, at)
        let census = await SeparationCensus.counting(
            state, at: at, ageDay: options.ageDay, threads: threads)
        let report = try ExactReport(
            state, census: census, total: await second, at: at, ageDay: options.ageDay,
            snapshot: snapshot, reasons: options.reasons)
        let follows = report.continuation?.previous
        return Made(
            document: report.document(signer: signer), series: ExactReport.series,
            total: report.children.count, members: report.members, follows: follows,
            result: .exact(children: report.children.count, follows: follows))
    }

    private func published(_ options: Options) async throws(ReportRefusal) -> Made {
        let earlier = state.reports(.public, series: PublicReport.series)
        let census = await SeparationCensus.counting(
            state, at: at, ageDay: options.ageDay, threads: threads)
        let report = try PublicReport(
            children: census.children, agencyNames: names, at: at, snapshot: snapshot,
            earlier: earlier)
        return Made(
            document: report.document(), series: PublicReport.series,
            total: census.children.count, cells: report.cells, follows: earlier.last?.id,
            result: .public(
                withheld: report.cells.count { $0.isWithheld }, figures: report.cells.count,
                earlier: earlier.count))
    }

    private func reconciliation(_ options: Options) throws(ReportRefusal) -> Made {
        guard let (first, second) = options.agencies else { throw .unknownAgency }
        let report = try ListReconciliation(
            state, first, second, scope: options.scope, at: at, days: options.days)
        return Made(
            document: report.document(names: names, snapshot: snapshot), series: "lists/1",
            total: report.items.count + report.agreeing, agencies: [first, second],
            result: .reconciliation(differences: report.items.count, agreeing: report.agreeing))
    }

    private func indicators() -> Made {
        let report = TracingIndicators(state, at: at)
        return Made(
            document: report.document(names: names, snapshot: snapshot), series: "indicators/1",
            total: report.indicators.first?.numerator ?? 0,
            result: .indicators(report.indicators.count))
    }

    private func quality() -> Made {
        let clocks = state.clocks(by: rules.clocks, at: at, zones: rules.zones) { _ in true }
        let report = DataQuality(
            state, rules: rules, at: at,
            overdue: (
                clocks.count { $0.status.name == .overdue },
                clocks.count { $0.status.name == .cannotCompute }
            ), tradition: Self.tradition)
        return Made(
            document: report.document(names: names, snapshot: snapshot), series: "quality/1",
            total: state.records.count,
            result: .quality(records: state.records.count, agencies: report.completeness.count))
    }

    @concurrent
    private static func secondCount(_ state: CaseworkState, _ at: Moment) async -> Int {
        state.countSeparated(at: at)
    }

    /// The most probable tradition of a name.
    private static func tradition(_ identity: Identity) -> String {
        guard let name = identity.names.first?.asTyped, !name.isEmpty else { return "not known" }
        let readings = NameReader.readings(fullName: name, country: identity.nationality.first)
        return readings.first?.tradition.rawValue ?? "not known"
    }
}

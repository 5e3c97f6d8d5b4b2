// Part of Reunify. Copyright the Reunify contributors.
// SPDX-License-Identifier: Apache-2.0

import Casework
import Foundation
import PersonNames
import Registry
import Reporting

/// Makes a report of one kind from a snapshot of a registry.
struct ReportMaking: Sendable {
    /// What a report is about beside its kind.
    struct Options: Sendable {
        var ageDay: Day
        var reasons: [PersonID: String] = [:]
        /// The two agencies of a reconciliation.
        var agencies: (AgencyID, AgencyID)?
        var scope = ListReconciliation.Scope.everybody
        var days = 7
    }

    /// A report, and what the journal keeps of it.
    struct Made: Sendable {
        var document: ReportDocument
        var series: String
        var total: Int
        var members: [IssuedReport.Member] = []
        var cells: [IssuedReport.Cell] = []
        var agencies: [AgencyID] = []
        var follows: ReportID?
        /// What came of it, in a line.
        var summary: String
    }

    let taken: RegistrySnapshot
    let at: Moment
    let signer: String
    let rules: Rules

    private var state: CaseworkState { taken.state.casework }
    private var names: [AgencyID: String] { taken.state.directory.agencies }

    /// As many as there are cores.
    private static let threads = ProcessInfo.processInfo.activeProcessorCount

    func make(_ kind: ReportKind, _ options: Options) async throws(ReportRefusal) -> Made {
        switch kind {
        case .exact:
            let (state, at) = (state, at)
            async let second = Self.secondCount(state, at)
            let census = await SeparationCensus.counting(
                state, at: at, ageDay: options.ageDay, threads: Self.threads)
            let report = try ExactReport(
                state, census: census, total: await second, at: at, ageDay: options.ageDay,
                snapshot: taken.snapshot, reasons: options.reasons)
            return Made(
                document: report.document(signer: signer), series: ExactReport.series,
                total: report.children.count, members: report.members,
                follows: report.continuation?.previous,
                summary: "\(Numerals.count(report.children.count, "child", plural: "children")), "
                    + "the categories sum to it"
                    + (report.continuation.map { ", bridged from \($0.previous)" } ?? ""))
        case .public:
            let earlier = state.reports(.public, series: PublicReport.series)
            let census = await SeparationCensus.counting(
                state, at: at, ageDay: options.ageDay, threads: Self.threads)
            let report = try PublicReport(
                children: census.children, agencyNames: names, at: at, snapshot: taken.snapshot,
                earlier: earlier)
            let withheld = report.cells.count { $0.isWithheld }
            return Made(
                document: report.document(), series: PublicReport.series,
                total: census.children.count, cells: report.cells, follows: earlier.last?.id,
                summary:
                    "\(withheld) of \(Numerals.count(report.cells.count, "figure")) withheld; held "
                    + "against \(Numerals.count(earlier.count, "earlier report"))")
        case .reconciliation:
            guard let (first, second) = options.agencies else { throw .unknownAgency }
            let report = try ListReconciliation(
                state, first, second, scope: options.scope, at: at, days: options.days)
            return Made(
                document: report.document(names: names, snapshot: taken.snapshot),
                series: "lists/1", total: report.items.count + report.agreeing,
                agencies: [first, second],
                summary:
                    "\(Numerals.count(report.items.count, "difference")), \(report.agreeing) agree")
        case .indicators:
            let report = TracingIndicators(state, at: at)
            return Made(
                document: report.document(names: names, snapshot: taken.snapshot),
                series: "indicators/1", total: report.indicators.first?.numerator ?? 0,
                summary: Numerals.count(report.indicators.count, "indicator"))
        case .quality:
            let clocks = state.clocks(by: rules.clocks, at: at, zones: rules.zones) { _ in true }
            let report = DataQuality(
                state, rules: rules, at: at,
                overdue: (
                    clocks.count { $0.status.name == .overdue },
                    clocks.count { $0.status.name == .cannotCompute }
                ), tradition: Self.tradition)
            return Made(
                document: report.document(names: names, snapshot: taken.snapshot),
                series: "quality/1", total: state.records.count,
                summary: "\(Numerals.count(state.records.count, "record")) of "
                    + Numerals.count(report.completeness.count, "agency", plural: "agencies"))
        }
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

// Part of Reunify. Copyright the Reunify contributors.
// SPDX-License-Identifier: Apache-2.0

import Casework
import Crypto
import Foundation
import Registry
import Reporting

/// Makes a report, puts on record what it contains, and only then has something to show; for pages and for
/// programs.
struct ReportIssuing: Sendable {
    let desk: Desk
    let user: Directory.User
    let purpose: Purpose
    let key: IdempotencyKey
    /// The time of the report: that of the request, also where it is sent again.
    let at: Moment

    /// The report, once it is on record; the same again for the same request.
    ///
    /// - Throws: `ReportRefusal` where its numbers do not hold, `Stop` where it may not be made.
    func made(
        _ kind: ReportKind, _ options: ReportMaking.Options
    ) async throws -> (report: MadeReport, isRepetition: Bool) {
        let now = desk.clock()
        let shelf = desk.reports
        if let known = await shelf.report(for: key, of: user.id, at: now) {
            return (known, true)
        }
        if let seconds = await shelf.count(of: user.id, at: now) {
            throw Stop.wait(seconds: seconds)
        }
        return try await shelf.afterOthers {
            let outcome = try await desk.registry.snapshot(
                for: kind, by: user.actor, for: purpose)
            switch outcome {
            case .refused(let refusal): throw Stop.refused(refusal)
            case .accepted(let taken):
                let report = try await make(kind, options, from: taken)
                await shelf.put(report, for: key, at: now)
                return (report, false)
            }
        }
    }

    private func make(
        _ kind: ReportKind, _ options: ReportMaking.Options, from taken: RegistrySnapshot
    ) async throws -> MadeReport {
        let making = ReportMaking(
            taken.state.casework, names: taken.state.directory.agencies, snapshot: taken.snapshot,
            at: at,
            signer:
                "\(user.name), \(code: "role.\(user.role.rawValue)", plain: user.role.rawValue)",
            rules: taken.rules,
            threads: ProcessInfo.processInfo.activeProcessorCount)
        let made = try await making.make(kind, options)
        let json = try made.document.json()
        let digest = TokenText.hex(SHA256.hash(data: json))
        let (issuer, at, snapshot) = (user.id, at, taken.snapshot)
        let outcome: Outcome<(Acknowledgement, ReportID)>
        do throws(RegistryError) {
            outcome = try await desk.registry.submit(
                by: user.actor, for: purpose, key: key, expecting: nil
            ) { identifiers, _ in
                let report = made.issued(
                    identifiers.next(ReportID.self), by: issuer, at: at, snapshot: snapshot,
                    digest: digest)
                return (.report(.issue(report)), report.id)
            }
        } catch {
            if error == .requestReused { throw Stop.sentBefore }
            throw error
        }
        switch outcome {
        case .refused(let refusal): throw Stop.refused(refusal)
        case .accepted(let (acknowledgement, id)):
            return MadeReport(
                id: id, document: made.document, json: json, digest: digest,
                result: made.result, user: issuer, entry: acknowledgement.first,
                entries: acknowledgement.count, until: desk.clock() + ReportShelf.seconds)
        }
    }
}

/// What the journal has of the reports that somebody's role may make.
struct ReportHistory: Sendable {
    /// The newest first.
    let reports: [IssuedReport]

    /// - Parameter kinds: Kinds that may be seen.
    init(_ state: CaseworkState, _ kinds: Set<ReportKind>, for user: Directory.User) {
        reports = state.reports.values.filter { report in
            guard kinds.contains(report.kind) else { return false }
            // Lists are the agencies' own; a monitor is of none.
            return report.kind != .reconciliation || user.role == .legalMonitor
                || report.agencies.contains(user.agency)
        }.sorted { $0.id > $1.id }
    }

    /// Kinds that a role may make for a purpose.
    static func kinds(_ role: Role, for purpose: Purpose) -> [ReportKind] {
        ReportKind.allCases.filter {
            Permissions.allowsForSome(role, .report($0), for: purpose)
        }
    }
}

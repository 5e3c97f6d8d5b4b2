// Part of Reunify. Copyright the Reunify contributors.
// SPDX-License-Identifier: Apache-2.0

import Casework
import Registry
import Reporting

/// Reports whose numbers reconcile: made here, shown, downloaded, and those of before.
///
/// What a report contains is on record before anybody sees it. Who made it sees it here for an hour.
enum ReportPages {
    /// Whoever may make some report.
    static let actions = ReportKind.allCases.map(Action.report)

    static let routes: [Route] =
        [Route(.get, "/reports", .may(actions), .none, list)]
        + ReportKind.allCases.flatMap { kind in
            let path = Address.reportForm(kind).text
            // Exact counts of few people give people away: who asks proves again who it is.
            let isFresh = kind == .exact
            return [
                Route(.get, path, .may([.report(kind)]), .none, needsFreshProof: isFresh) {
                    try await form(kind, $0)
                },
                Route(.post, path, .may([.report(kind)]), .act, needsFreshProof: isFresh) {
                    try await make(kind, $0)
                },
            ]
        }
        + [
            // What it contains was put on record when it was made, for whoever made it alone.
            Route(.get, "/reports/made/{report}", .may(actions), .none) { visit in
                guard let report = try await report(visit) else { return await gone(visit) }
                return await ReportView.page(report, visit)
            }
        ] + ReportDownload.routes

    // MARK: The list

    private static func list(_ visit: Visit) async throws -> WebResponse {
        guard let user = visit.user else { throw Stop.signInFirst }
        let language = visit.language
        let kinds = ReportHistory.kinds(user.role, for: visit.purpose)
        let names = NameDirectory(try await visit.desk.registry.directory())
        let history = try await visit.observe {
            ReportHistory($0.casework, Set(kinds), for: user)
        }
        let others = ReportKind.allCases.filter { !kinds.contains($0) }.compactMap {
            kind -> View? in
            let purposes = user.role.purposes.filter {
                Permissions.allowsForSome(user.role, .report(kind), for: $0)
            }
            guard !purposes.isEmpty else { return nil }
            return [
                "text": .text(
                    language.say(
                        "report.other-purpose", language.say("report.kind.\(kind.rawValue)"),
                        language.list(purposes.map { language.say("purpose.\($0.rawValue)") })))
            ]
        }
        let shown = history.reports.prefix(mostShown)
        return await visit.page(
            "reports",
            [
                "kinds": .list(
                    kinds.map { kind in
                        [
                            "id": .text("kind-\(kind.rawValue)"),
                            "name": .text(language.say("report.kind.\(kind.rawValue)")),
                            "about": .text(language.say("report.about.\(kind.rawValue)")),
                            "address": .text(Address.reportForm(kind).text),
                        ]
                    }),
                "others": .list(others), "hasOthers": .flag(!others.isEmpty),
                "reports": .list(shown.map { row($0, names, language) }),
                "hasReports": .flag(!shown.isEmpty),
                "isCut": .flag(history.reports.count > mostShown),
                "cut": .text(language.say("report.cut", language.number(mostShown))),
            ], title: "nav.reports", wide: true)
    }

    /// Reports of before that are shown, the newest.
    private static let mostShown = 100

    private static func row(
        _ report: IssuedReport, _ names: NameDirectory, _ language: DeskLanguage
    ) -> View {
        [
            "id": .text("\(report.id)"),
            "kind": .text(language.say("report.kind.\(report.kind.rawValue)")),
            "at": .text(language.time(report.at)), "user": .text(names.user(report.issuedBy)),
            "hasAgencies": .flag(!report.agencies.isEmpty),
            "agencies": .text(report.agencies.map(names.agency).joined(separator: " · ")),
            "hasBefore": .flag(report.follows != nil),
            "before": .text(
                report.follows.map { language.say("report.follows", "\($0)") } ?? ""),
            "digest": .text(report.digest),
            "size": .text(language.number(Int(clamping: report.snapshot.size))),
            "root": .text(report.snapshot.root), "origin": .text(report.snapshot.origin),
        ]
    }

    // MARK: Making one

    private static func form(
        _ kind: ReportKind, _ visit: Visit, refused: ReportRefusal? = nil,
        _ trouble: FormTrouble? = nil
    ) async throws -> WebResponse {
        guard let user = visit.user else { throw Stop.signInFirst }
        let language = visit.language
        var unbridged: [PersonID] = []
        if case .unbridged(let persons) = refused {
            unbridged = persons
        }
        // Reasons that were given before are asked for again, where something else is wrong.
        for pair in visit.form.pairs where pair.name.hasPrefix("reason-") {
            guard let person = PersonID(String(pair.name.dropFirst("reason-".count))),
                !unbridged.contains(person)
            else { continue }
            unbridged.append(person)
        }
        let form = ReportForms.form(
            kind, try await visit.desk.registry.directory(), user, visit.desk.now().day,
            unbridged: unbridged, language)
        let isTooMany = unbridged.count > ReportForms.mostReasons
        let view: View = [
            "name": .text(language.say("report.kind.\(kind.rawValue)")),
            "about": .text(language.say("report.about.\(kind.rawValue)")),
            "isPublic": .flag(kind == .public), "isExact": .flag(kind == .exact),
            "isRefused": .flag(refused != nil),
            "whyRefused": .text(refused.map { ReportForms.sentence($0, language) } ?? ""),
            "isTooMany": .flag(isTooMany),
            "tooMany": .text(
                language.say("report.too-many-reasons", "\(ReportForms.mostReasons)")),
            "forms": .list([form.view(language, typed: visit.form)]),
        ]
        return await visit.page(
            "report-make", view.adding(FormTrouble.view(trouble, language)),
            title: "report.title.\(kind.rawValue)",
            status: refused == nil ? trouble?.status ?? 200 : 409)
    }

    private static func make(_ kind: ReportKind, _ visit: Visit) async throws -> WebResponse {
        guard let user = visit.user else { throw Stop.signInFirst }
        return try await visit.acting {
            let at = try await visit.moment(of: "")
            let options = try ReportForms.options(
                kind, visit.form, try await visit.desk.registry.directory(), today: at.day)
            let issuing = ReportIssuing(
                desk: visit.desk, user: user, purpose: visit.purpose, key: try visit.key(of: ""),
                at: at)
            do {
                let report = try await issuing.made(kind, options).report
                return await visit.see(
                    .report(report.id), Notice(key: "report.made", values: ["\(report.id)"]))
            } catch let refusal as ReportRefusal {
                return try await form(kind, visit, refused: refusal)
            }
        } otherwise: { trouble in
            try await form(kind, visit, trouble)
        }
    }

    // MARK: One that was made

    /// The report of a path, where it is still here and the one who asks made it.
    static func report(_ visit: Visit) async throws -> MadeReport? {
        guard let user = visit.user else { throw Stop.signInFirst }
        let id = try visit.id(ReportID.self, "report")
        guard
            let report = await visit.desk.reports.report(
                id, of: user.id, at: visit.desk.clock()),
            visit.may(.report(report.document.kind))
        else { return nil }
        // Exact counts of few people are asked for anew as they were made: by who proves who it is.
        if report.document.kind == .exact,
            visit.session?.isConfirmed(at: visit.desk.clock()) != true
        {
            throw Stop.confirmFirst
        }
        return report
    }

    /// Says that a report is not here any more, and that what it contained is on record.
    static func gone(_ visit: Visit) async -> WebResponse {
        await visit.page("report-gone", [:], title: "report.gone-title", status: 410)
    }
}

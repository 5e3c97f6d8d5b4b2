// Part of Reunify. Copyright the Reunify contributors.
// SPDX-License-Identifier: Apache-2.0

import Casework
import Registry
import Reporting

/// Reports for programs: which there are, making one, fetching it, and those of before.
///
/// A token is one factor. Exact counts of few people give people away, so that an exact report needs a scope of
/// its own, and a code of the user's app from the last five minutes, for making it and for fetching it.
enum ReportCalls {
    static let routes = [kinds, make, made, history]

    /// Kinds that a program can make.
    enum Kind: String, CaseIterable, Sendable {
        case `public`, reconciliation, indicators, quality, exact

        var kind: ReportKind {
            switch self {
            case .exact: .exact
            case .public: .public
            case .reconciliation: .reconciliation
            case .indicators: .indicators
            case .quality: .quality
            }
        }
    }

    private static let makeable = Kind.allCases.map { Action.report($0.kind) }

    // MARK: Kinds

    private struct Offer: Sendable {
        let kind: ReportKind
        let purposes: [Purpose]
    }

    private static let offer = Rendering<Offer>(
        "ReportKind",
        [
            .choice("kind") { $0.kind },
            .texts("purposes") { $0.purposes.map(\.rawValue) }
                .saying("For which your role may make it."),
            .flag("byProgram") { Kind(rawValue: $0.kind.rawValue) != nil }
                .saying("Whether it can be made here."),
            .flag("needsCode") { $0.kind == .exact }
                .saying("Whether it needs the scope reports:exact and a fresh Reunify-Code."),
        ])

    private static let offers = Rendering<[Offer]>("ReportKinds", [.list("items", offer) { $0 }])

    private static let kinds = Route.other(
        .get, "/reports/kinds", .reportsRead, [], .none,
        Operation(
            "listReportKinds", "reports", "List the kinds of reports that your role may make.",
            .value(offers.name), schemas: offers.schemas, statesPurpose: false
        ) { call in
            let role = call.user.role
            return CallAnswer(
                offers(
                    ReportKind.allCases.compactMap { kind in
                        let purposes = role.purposes.filter {
                            Permissions.allowsForSome(role, .report(kind), for: $0)
                        }
                        return purposes.isEmpty ? nil : Offer(kind: kind, purposes: purposes)
                    }))
        })

    // MARK: Making one

    private static let reading = BodyReading(
        Field.need("kind", .choice(Kind.self), "Which."),
        Field.may(
            "ageOn", .day,
            "The day on which ages are measured, of an exact or public report; today."),
        Field.may("first", .id(AgencyID.self), "The first agency of a reconciliation."),
        Field.may("second", .id(AgencyID.self), "The second."),
        Field.with(
            "lists", .choice(ListReconciliation.Scope.self), default: .everybody,
            "Whom two lists are of."),
        Field.with(
            "days", .integer(0...365), default: 7,
            "Days there are to find out what two lists disagree on."),
        Field.with(
            "because", .list(reason, 0...ReportForms.mostReasons), default: [],
            "Why people came onto the list or left it since the last exact report, where the registry does not "
                + "tell."))

    /// Why somebody came onto the list of an exact report, or left it.
    private struct Because: Sendable {
        let person: PersonID
        let reason: String
    }

    private static let reason = Reading<Because>.object(
        Field.need("person", .id(PersonID.self), "Who."),
        Field.need("reason", .text(300), "Why.")
    ) { Because(person: $0, reason: $1) }

    private static let make = Route.other(
        .post, "/reports", .reportsWrite, makeable, .act,
        Operation(
            "makeReport", "reports",
            "Make a report. What it contains is on record before it can be fetched; it is kept here for an hour, "
                + "for your user.",
            .receipt, schemas: Receipt.rendering.schemas, body: reading.schema, takesCode: true
        ) { call in
            let sent: (Kind, Day?, AgencyID?, AgencyID?, ListReconciliation.Scope, Int, [Because])
            do {
                sent = try reading.read(call.body)
            } catch let fault
                as BodyReading<
                    Kind, Day?, AgencyID?, AgencyID?, ListReconciliation.Scope, Int, [Because]
                >.Fault
            {
                throw CallFault(.wrong(fault.field))
            }
            if sent.0 == .exact { try await requireProof(call) }
            let key = try call.key()
            let at = await call.desk.memory.moment(of: key.bytes, call.desk.now())
            var options = ReportMaking.Options(ageDay: sent.1 ?? at.day)
            if sent.0 == .reconciliation {
                guard let first = sent.2 else { throw CallFault(.wrong("first")) }
                guard let second = sent.3, first != second else {
                    throw CallFault(.wrong("second"))
                }
                options.agencies = (first, second)
                options.scope = sent.4
                options.days = sent.5
            }
            if sent.0 == .exact {
                options.reasons = Dictionary(
                    sent.6.map { ($0.person, $0.reason) }, uniquingKeysWith: { _, last in last })
            }
            let issuing = ReportIssuing(
                desk: call.desk, user: call.user, purpose: call.purpose, key: key, at: at)
            do {
                let (report, isRepetition) = try await issuing.made(sent.0.kind, options)
                return Receipt.answer(
                    call,
                    Receipt(
                        made: ["\(report.id)"], entry: report.entry, entries: report.entries,
                        isRepetition: isRepetition))
            } catch let refusal as ReportRefusal {
                throw CallFault(
                    Problem(409, "report-not-printed", refusal.description))
            }
        })

    /// Lets nobody by who has not the scope of exact reports, or has not proved within the last minutes who they
    /// are.
    private static func requireProof(_ call: Call) async throws {
        guard call.client.scopes.contains(.reportsExact) else {
            throw CallFault(Problem.missing(.reportsExact))
        }
        if let code = call.request.headers["reunify-code"] {
            do throws(AccountError) {
                try await call.desk.accounts.confirm(call.client, code: code)
            } catch {
                if case .registry(let error) = error { throw Stop.registry(error) }
                throw CallFault(
                    Problem(
                        403, "code-refused", "The code is not right, or was used before.",
                        "Send the next code of the user's authenticator app in Reunify-Code. Whoever has no app "
                            + "sets one up on the page of their account."))
            }
        }
        guard await call.desk.accounts.isConfirmed(call.client) else {
            throw CallFault(
                Problem(
                    403, "code-needed",
                    "An exact report needs a second factor, and a token proves one alone.",
                    "Send a code of the user's authenticator app in the header Reunify-Code; it counts for five "
                        + "minutes."))
        }
    }

    // MARK: One that was made

    private static let report = Rendering<MadeReport>(
        "Report",
        [
            .id("id") { $0.id }, .choice("kind") { $0.document.kind },
            .text("title") { $0.document.title.plain },
            .text("digest") { $0.digest }
                .saying("SHA-256 of `content`, as the journal has it; 64 hexadecimal digits."),
            .text("content") { String(decoding: $0.json, as: UTF8.self) }
                .saying("The report as JSON, byte for byte: what the digest is over."),
            .text("csv") { $0.document.csv() }
                .saying("Its figures as comma-separated values; of public reports with HXL tags."),
            .integer("keptUntil") { $0.until }.saying("Seconds since 1970."),
        ])

    private static let made = Route.other(
        .get, "/reports/{report}", .reportsRead, ReportPages.actions, .none,
        Operation(
            "readReport", "reports", "Fetch a report that your user made within the hour.",
            .value(report.name), schemas: report.schemas, takesCode: true
        ) { call in
            let id = try call.id(ReportID.self, "report")
            guard
                let found = await call.desk.reports.report(
                    id, of: call.user.id, at: call.desk.clock()),
                Permissions.allowsForSome(
                    call.user.role, .report(found.document.kind), for: call.purpose)
            else { throw Stop.notFound }
            if found.document.kind == .exact { try await requireProof(call) }
            return CallAnswer(report(found), isTagged: true)
        })

    // MARK: Those of before

    private static let issued = Rendering<IssuedReport>(
        "IssuedReport",
        [
            .id("id") { $0.id }, .choice("kind") { $0.kind }, .text("series") { $0.series },
            .time("at") { $0.at }, .id("issuedBy") { $0.issuedBy },
            .text("digest") { $0.digest }.saying("SHA-256 of the report as JSON."),
            .text("origin") { $0.snapshot.origin }.saying("The name of the log."),
            .integer("size") { Int(clamping: $0.snapshot.size) }
                .saying("Entries that were counted."),
            .text("root") { $0.snapshot.root }.saying("The root hash over them, in base 64."),
            .ids("agencies") { $0.agencies }.saying("Of a reconciliation."),
            .mayID("follows") { $0.follows }.saying("The report that it was held against."),
        ])

    private static let history = Route.other(
        .get, "/reports", .reportsRead, ReportPages.actions, .none,
        Operation(
            "listReports", "reports",
            "List what the journal has of reports of the kinds that you may make for the purpose, the newest "
                + "first; no figures.",
            .list(issued.name), schemas: issued.schemas, query: Paging.parameters
        ) { call in
            let paging = try Paging(call)
            let user = call.user
            let kinds = Set(ReportHistory.kinds(user.role, for: call.purpose))
            let reports = try await call.desk.registry.observe {
                ReportHistory($0.casework, kinds, for: user).reports
            }
            let listed = reports.map {
                Listed($0, [], rank: -Int(clamping: $0.id.number), number: $0.id.number)
            }
            return paging.answer(paging.page(of: listed), issued, call)
        })
}

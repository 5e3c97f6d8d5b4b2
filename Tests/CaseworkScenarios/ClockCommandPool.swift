// Part of Reunify. Copyright the Reunify contributors.
// SPDX-License-Identifier: Apache-2.0

@testable import Casework

/// Commands about clocks and reports, for ``CommandPool``.
enum ClockCommandPool {
    static let monitor = Actor.user(UserID(22), .legalMonitor, World.border)
    static let secondMonitor = Actor.user(UserID(23), .legalMonitor, World.border)

    /// An order with one rule of 72 hours.
    static let order = """
        {"jurisdiction": "court", "title": "A court", "about": "An order of one rule.", "rules": [{
          "id": "court.order", "version": "1", "title": "Together again within 72 hours",
          "subject": "child", "kind": "elapsed-hours", "duration": {"hours": 72},
          "starts": ["order-served"], "met": ["reunified"], "role": "custodian",
          "office": "The defendants", "consequence": "alert", "citation": "No. 1",
          "checked": "verified", "extensions": [{"ground": "by-the-court"}],
          "example": {"events": ["order-served 2018-07-09T10:00 UTC"],
            "now": "2018-07-10T10:00 UTC", "due": "2018-07-12T10:00 UTC", "status": "due"}}]}
        """

    static func event(
        _ id: UInt64, _ person: PersonID?, _ kind: String, in world: World,
        corrects: LegalEventID? = nil
    ) -> LegalEvent {
        LegalEvent(
            id: LegalEventID(id), person: person, kind: ClockEventKind(kind), at: world.moment,
            agency: World.shelter, recordedBy: UserID(5), reference: "letter 7", corrects: corrects)
    }

    static func courtOrder(_ id: UInt64, in world: World) -> CourtOrder {
        CourtOrder(
            id: CourtOrderID(id), docket: "No. 1", entered: world.moment.day, text: order,
            proposedBy: UserID(22), at: world.moment)
    }

    static func report(_ id: UInt64, _ kind: ReportKind, by user: UInt64, in world: World)
        -> IssuedReport
    {
        let members =
            kind == .exact
            ? [IssuedReport.Member(person: World.daughter, category: ReportCategory("in-care"))]
            : []
        return IssuedReport(
            id: ReportID(id), kind: kind, series: "1", at: world.moment, issuedBy: UserID(user),
            snapshot: ReportSnapshot(origin: "log", size: 3, root: "abc"),
            digest: String(repeating: "b", count: 64), total: members.count, members: members,
            cells: kind == .public
                ? [IssuedReport.Cell(key: "total", value: 12, isWithheld: false)] : [],
            agencies: kind == .reconciliation ? [World.border, World.shelter] : [],
            follows: kind == .exact || kind == .public
                ? world.state.reports(kind, series: "1").last?.id : nil)
    }

    /// What a tracing officer may hand to the tracers, as a file.
    static func export(_ id: UInt64, by actor: Actor, in world: World) -> IssuedExport {
        guard case .user(let user, let role, let agency) = actor else {
            preconditionFailure("the matching hands nothing over")
        }
        let selection = ExportSelection(
            world.state,
            across: ExportBorder(
                sender: agency, recipient: World.tracers, purpose: .tracing, at: world.moment),
            by: user, in: role)
        return IssuedExport(
            id: ExportID(id), of: selection, issuedBy: user, format: "test",
            digest: String(repeating: "c", count: 64))
    }

    static func commands(in world: World, _ fresh: UInt64) -> [(Command, Actor)] {
        var all: [(Command, Actor)] = [
            (.clock(.look), World.caseworker), (.clock(.look), World.counsel),
            (.clock(.propose(courtOrder(fresh, in: world))), monitor),
        ]
        for (place, person) in [World.daughter, World.mother].enumerated() {
            let id = fresh + UInt64(place)
            all.append(
                (
                    .clock(.record(event(id, person, "sponsor-identified", in: world))),
                    World.caseworker
                ))
        }
        all.append(
            (
                .clock(.record(event(fresh + 3, nil, "emergency-declared", in: world))),
                World.caseworker
            ))
        for old in world.state.legalEvents.values.sorted(by: { $0.id < $1.id }) {
            all.append(
                (
                    .clock(
                        .record(
                            event(
                                fresh + 4, old.person, "sponsor-identified", in: world,
                                corrects: old.id))), World.caseworker
                ))
        }
        for id in world.state.courtOrders.keys.sorted() {
            let extended = ClockExtension(
                id: ClockExtensionID(fresh), person: World.daughter,
                rule: ClockRuleID(rawValue: "court.order"), ground: "by-the-court",
                until: world.moment, reference: "order 8", grantedBy: UserID(22), at: world.moment)
            all += [
                (.clock(.sign(id, text: order)), monitor),
                (.clock(.sign(id, text: order)), secondMonitor),
                (.clock(.sign(id, text: order + " ")), secondMonitor),
                (.clock(.extend(extended)), monitor),
                (.clock(.withdraw(id, reason: "misread")), monitor),
                (.clock(.proposeEnd(id, day: world.moment.day, reason: "vacated")), monitor),
                (.clock(.signEnd(id)), monitor), (.clock(.signEnd(id)), secondMonitor),
            ]
        }
        let unruled = ClockExtension(
            id: ClockExtensionID(fresh + 1), person: World.daughter,
            rule: ClockRuleID(rawValue: "nothing"), ground: "none", until: nil, reference: "x",
            grantedBy: UserID(22), at: world.moment)
        all.append((.clock(.extend(unruled)), monitor))
        for (place, kind) in ReportKind.allCases.enumerated() {
            let report = report(fresh + UInt64(place), kind, by: 22, in: world)
            all.append((.report(.issue(report)), monitor))
        }
        all.append((.export(.issue(export(fresh, by: World.tracer, in: world))), World.tracer))
        return all
    }
}

// Part of Reunify. Copyright the Reunify contributors.
// SPDX-License-Identifier: Apache-2.0

import Casework
import Foundation
import Registry

/// The way of a case: what was done, what the next step still lacks, and the forms for it.
enum CasePages {
    /// What somebody must be able to do with a case to see it.
    static let actions: [Action] = [
        .openCase, .advanceCase, .plan, .reunify, .followUp, .closeCase,
    ]

    static let routes: [Route] =
        [
            Route(.get, "/cases", .may(actions), .disclosure, list),
            Route(.get, "/cases/{case}", .may(actions), .disclosure) { try await page($0) },
            Route(.post, "/persons/{person}/case", .may([.openCase]), .act, open),
            Route(.post, "/cases/{case}/reunify", .may([.reunify]), .act, reunify),
        ]
        + [
            act("assign", .openCase) { visit, id in try CaseActs.assign(id, visit.form) },
            act("advance", .advanceCase) { visit, id in try CaseActs.advance(id, visit.form) },
            act("verified", .advanceCase) { visit, id in
                try CaseActs.markVerified(id, visit.form)
            },
            act("plan", .plan) { visit, id in try CaseActs.plan(id, visit.form) },
            act("close", .closeCase) { visit, id in try CaseActs.close(id, visit.form) },
            act("reopen", .advanceCase) { visit, id in CaseActs.reopen(id, visit.form) },
            act("follow-up", .followUp) { visit, id in
                let visiting = try CaseActs.followUp(id, visit.form)
                return { identifiers, at in (visiting(&identifiers, at).0, ()) }
            },
            act("care", .arrangeCare) { visit, id in
                let child = try await child(of: id, visit)
                return try CaseActs.arrangeCare(child, visit.form)
            },
            act("flag", .raiseFlag) { visit, _ in
                guard let user = visit.user else { throw Stop.signInFirst }
                let flagging = try CaseActs.raiseFlag(visit.form, by: user.id)
                return { identifiers, at in (flagging(&identifiers, at).0, ()) }
            },
            act("clear-flag", .clearFlag) { visit, _ in try CaseActs.clearFlag(visit.form) },
            act("trace", .trace) { visit, id in
                let child = try await child(of: id, visit)
                return try TracingActs.request(child, visit.form)
            },
        ]

    /// A form on the page of a case that does one thing.
    private static func act(
        _ name: String, _ action: Action,
        _ making: @escaping @Sendable (Visit, CaseID) async throws -> Making<Void>
    ) -> Route {
        Route(.post, "/cases/{case}/\(name)", .may([action]), .act) { visit in
            let id = try visit.id(CaseID.self, "case")
            return try await visit.acting {
                try await visit.perform(try await making(visit, id))
                return await visit.see(
                    .case(id), Notice(key: "case.done.\(name)", values: ["\(id)"]))
            } otherwise: { trouble in
                try await page(visit, trouble)
            }
        }
    }

    private static func child(of id: CaseID, _ visit: Visit) async throws -> PersonID {
        guard let child = try await visit.observe({ $0.casework.cases[id]?.child }) else {
            throw Stop.refused(Refusal(.notReachable))
        }
        return child
    }

    // MARK: All of them

    /// So many cases are shown at once.
    private static let most = 100

    private static func list(_ visit: Visit) async throws -> WebResponse {
        guard let user = visit.user else { throw Stop.signInFirst }
        let (purpose, at, language) = (visit.purpose, visit.desk.now(), visit.language)
        let found = try await visit.observe { state -> [(Case, CaseProgress)] in
            let casework = state.casework
            return casework.cases.values.filter { current in
                let relation = casework.relation(
                    of: user.id, user.agency, to: current.child, at: at)
                return actions.contains {
                    Permissions.allows(user.role, $0, for: purpose, relation: relation)
                }
            }.sorted { one, other in
                (one.stage.isEnd ? 1 : 0, one.caseworker == user.id ? 0 : 1, one.id)
                    < (other.stage.isEnd ? 1 : 0, other.caseworker == user.id ? 0 : 1, other.id)
            }.prefix(most).map { ($0, CaseProgress(of: $0, in: casework, on: at.day)) }
        }
        let sight = try await visit.desk.registry.read(
            together: Dictionary(found.map { ($0.0.child, [.identity]) }) { one, _ in one },
            by: user.actor, for: purpose)
        let names = NameDirectory(try await visit.desk.registry.directory())
        let rows = found.map { current, progress -> View in
            let records = sight.shown[current.child]?.identity
            let next = progress.steps.first { $0.standing == .next }
            let lacks = next.map { CaseView.sentences($0.lacks, language) } ?? []
            return [
                "address": .text(Address.case(current.id).text), "id": .text("\(current.id)"),
                "name": .text(
                    records == nil
                        ? language.say("family.hidden-name")
                        : IdentityView.name(records) ?? language.say("person.no-name")),
                "age": .text(records.flatMap { language.age($0, on: at.day) } ?? ""),
                "stage": .text(language.say("stage.\(current.stage.rawValue)")),
                "isEnd": .flag(current.stage.isEnd),
                "isOwn": .flag(current.caseworker == user.id),
                "caseworker": .text(names.user(current.caseworker)),
                "hasNext": .flag(next != nil),
                "next": .text(
                    next.map { language.say("stage.\($0.stage.rawValue)") } ?? ""),
                "isReady": .flag(lacks.isEmpty),
                "lacks": .list(lacks.map { ["text": .text($0)] }),
            ]
        }
        return await visit.page(
            "cases",
            [
                "rows": .list(rows), "isEmpty": .flag(rows.isEmpty),
                "count": .text(language.count(rows.count, "cases.count")),
                "isCut": .flag(rows.count == most),
            ], title: "nav.cases")
    }

    // MARK: One

    static func page(_ visit: Visit, _ trouble: FormTrouble? = nil) async throws -> WebResponse {
        let id = try visit.id(CaseID.self, "case")
        guard let user = visit.user else { throw Stop.signInFirst }
        let (purpose, at) = (visit.purpose, visit.desk.now())
        let found = try await visit.observe { state -> (CaseFile, [Claimants], [Proposal])? in
            let casework = state.casework
            return CaseFile(id, in: casework, for: user, purpose, at: at).map {
                (
                    $0, Claimants.conflicts(of: $0.child, in: casework), $0.proposals
                )
            }
        }
        guard let (file, conflicts, _) = found, file.isReachable else {
            throw Stop.refused(Refusal(.notReachable))
        }
        var asked: [PersonID: Set<Compartment>] = [
            file.child: [.identity, .custody, .links, .safety, .statements]
        ]
        for relative in file.relatives { asked[relative] = [.identity, .safety] }
        let sight = try await visit.desk.registry.read(
            together: asked, by: user.actor, for: purpose)
        let names = NameDirectory(try await visit.desk.registry.directory())
        let view = CaseView(
            file, conflicts: conflicts, sight: sight, names: names, user: user, visit: visit
        ).view.adding(FormTrouble.view(trouble, visit.language))
        return await visit.page(
            "case", view, title: "case.title", status: trouble?.status ?? 200, wide: true)
    }

    private static func open(_ visit: Visit) async throws -> WebResponse {
        let child = try visit.id(PersonID.self, "person")
        do {
            let id = try await visit.perform(CaseActs.open(child, visit.form))
            return await visit.see(.case(id), Notice(key: "case.opened", values: ["\(id)"]))
        } catch is FormFault {
            throw Stop.refused(Refusal(.detailMissing))
        }
    }

    // MARK: The handing over

    /// The checklist is attached first, so that what is recorded as done has its paper.
    private static func reunify(_ visit: Visit) async throws -> WebResponse {
        let id = try visit.id(CaseID.self, "case")
        guard let user = visit.user else { throw Stop.signInFirst }
        return try await visit.acting {
            let making = try CaseActs.reunify(id, visit.form)
            let at = try await visit.moment(of: "checklist")
            let list = try CaseActs.handOver(id, visit.form, by: user.id, at: at)
            let child = try await child(of: id, visit)
            try await visit.refuseEarly(making)
            try await visit.attach(
                form: list, kind: .handOver, to: child, step: "checklist")
            try await visit.perform(making)
            return await visit.see(
                .case(id), Notice(key: "case.done.reunify", values: ["\(id)"]))
        } otherwise: { trouble in
            try await page(visit, trouble)
        }
    }
}

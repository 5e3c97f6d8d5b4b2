// Part of Reunify. Copyright the Reunify contributors.
// SPDX-License-Identifier: Apache-2.0

import Casework
import Registry

/// What agencies agreed may pass between them; about nobody, so that every role may read it.
enum AgreementCalls {
    static let routes = [list, propose, sign, end]

    private static let signature = Rendering<Agreement.Signature>(
        "AgreementSignature",
        [.id("agency") { $0.agency }, .id("by") { $0.by }, .time("at") { $0.at }])

    private static let rendering = Rendering<Agreement>(
        "Agreement",
        [
            .id("id") { $0.id }, .ids("parties") { $0.parties },
            .texts("purposes") { $0.purposes.map(\.rawValue).sorted() },
            .texts("passes") { $0.passes.map(\.rawValue).sorted() }
                .saying("What may pass: `tracing`, `records`, `reconciliation`."),
            .text("basis") { $0.basis }.saying("The legal ground."),
            .text("reference") { $0.reference }.saying("Where the paper is kept."),
            .day("from") { $0.from }, .day("until") { $0.until },
            .mayText("paper") { $0.paper }.saying("SHA-256 of the paper."),
            .object("proposed", signature) { $0.proposed },
            .list("signatures", signature) { $0.signatures },
            .ids("unsigned") { $0.unsigned }
                .saying(
                    "Who has not signed; it is in force, from its first day, when nobody is left."),
            .mayTime("ended") { $0.ended?.at }, .mayText("endedBecause") { $0.ended?.reason },
        ])

    private static let resource = Resource<AgreementID, Agreement>(rendering) { state, id in
        state.agreements[id].map { ($0, []) }
    }

    private static let list = Route.other(
        .get, "/agreements", .agreementsRead, [], .none,
        Operation(
            "listAgreements", "agreements",
            "List what agencies agreed may pass between them, the newest first.",
            .list(rendering.name), schemas: rendering.schemas, query: Paging.parameters
        ) { call in
            let paging = try Paging(call)
            let all = try await call.desk.registry.observe { state in
                state.casework.agreements.values.map {
                    Listed($0, [], rank: -Int(clamping: $0.id.number), number: $0.id.number)
                }
            }
            return paging.answer(paging.page(of: all), rendering, call)
        })

    private static let paper = Field.may("paper", .digest, "SHA-256 of the paper.")

    private static let propose = Route.act(
        "proposeAgreement", "/agreements", .agreementsWrite, [.agree],
        "Propose an agreement; it is in force when a supervisor of each other party has signed.",
        .need(
            "parties", .list(.id(AgencyID.self), 1...50, isSet: true),
            "The other agencies, or all."),
        .need(
            "purposes",
            .list(
                .choice(among: Purpose.allCases.filter { $0 != .maintenance }), 1...8, isSet: true),
            "What for."),
        .need(
            "passes", .list(.choice(Agreement.Passage.self), 1...3, isSet: true),
            "What may pass."),
        .need("basis", .text(500), "The legal ground."),
        .need("reference", .text(300), "Where the paper is kept."),
        .need("from", .day, "The first day."), .need("until", .day, "The last day."), paper
    ) { call, parties, purposes, passes, basis, reference, from, until, paper in
        let user = call.user
        return { identifiers, now in
            let agreement = Agreement(
                id: identifiers.next(AgreementID.self),
                parties: Set(parties).union([user.agency]).sorted(), purposes: Set(purposes),
                passes: Set(passes), basis: basis, reference: reference, from: from,
                until: until, paper: paper,
                proposed: Agreement.Signature(agency: user.agency, by: user.id, at: now))
            return (.agreement(.propose(agreement)), [agreement.id.description])
        }
    }

    private static let sign = Route.act(
        "signAgreement", "/agreements/{agreement}/sign", .agreementsWrite, [.agree],
        "Sign for your agency; with the digest of your copy where a paper is named.",
        on: resource, paper
    ) { _, id, paper in { _, _ in (.agreement(.sign(id, paper: paper)), []) } }

    private static let end = Route.act(
        "endAgreement", "/agreements/{agreement}/end", .agreementsWrite, [.agree],
        "End an agreement at once, or decline to sign it.", on: resource, SentFields.reason
    ) { _, id, reason in { _, _ in (.agreement(.end(id, reason: reason)), []) } }
}

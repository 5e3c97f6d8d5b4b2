// Part of Reunify. Copyright the Reunify contributors.
// SPDX-License-Identifier: Apache-2.0

import Casework
import Registry

/// Decisions about proposals that are held back for some seconds, and can be undone so long: as on the pages,
/// where the journal takes nothing back.
enum HeldDecisionCalls {
    static let routes = [list, hold, undo]

    private enum Word: String, CaseIterable, Sendable { case accept, reject, ask }

    private static let decision = Rendering<PendingDecision>(
        "HeldDecision",
        [
            .id("proposal") { $0.proposal },
            .choice("decision") { decision -> Word in
                switch decision.verdict {
                case .accept: .accept
                case .reject: .reject
                case .ask: .ask
                }
            },
            .integer("due") { $0.due }.saying("When it is recorded, in seconds since 1970."),
        ])

    private static let held = Rendering<[PendingDecision]>(
        "HeldDecisions", [.list("items", decision) { $0 }])

    private static let list = Route.other(
        .get, "/held-decisions", .tracingRead, [.reviewProposal], .none,
        Operation(
            "listHeldDecisions", "proposals", "List your decisions that can still be undone.",
            .value(held.name), schemas: held.schemas
        ) { call in CallAnswer(held(await call.desk.memory.held(by: call.user.id))) })

    private static let reading = BodyReading(
        Field.need("decision", .choice(Word.self), "What you decide."),
        Field.with(
            "words", .text(2000, least: 0), default: "",
            "Why it is rejected, or what evidence is asked for; not with `accept`."))

    private static let hold = Route.other(
        .post, "/proposals/{proposal}/hold", .tracingWrite, [.reviewProposal], .none,
        Operation(
            "holdDecision", "proposals",
            "Decide about a proposal so that it can be undone until `due`; then it is recorded. What would be "
                + "refused is refused at once.",
            .value(decision.name), schemas: decision.schemas, body: reading.schema
        ) { call in
            let id = try call.id(ProposalID.self, "proposal")
            let sent: (Word, String)
            do {
                sent = try reading.read(call.body)
            } catch let fault as BodyReading<Word, String>.Fault {
                throw CallFault(.wrong(fault.field))
            }
            guard sent.1.isEmpty == (sent.0 == .accept) else { throw CallFault(.wrong("words")) }
            let verdict: PendingDecision.Verdict =
                switch sent.0 {
                case .accept: .accept
                case .reject: .reject(reason: sent.1)
                case .ask: .ask(what: sent.1)
                }
            let decision = PendingDecision(
                proposal: id, verdict: verdict, user: call.user, purpose: call.purpose, token: "",
                due: call.desk.clock() + call.desk.settings.undoSeconds)
            if let refusal = try await decision.refusal(at: call.desk) {
                throw Stop.refused(refusal)
            }
            guard await call.desk.memory.hold(decision) else {
                throw CallFault(
                    Problem(
                        409, "held", DeskLanguage.english.say("review.held", "\(id)"),
                        "Wait until it is recorded, or undo it where it is yours."))
            }
            if call.desk.settings.undoSeconds == 0 {
                await call.desk.settleDecisions()
            }
            return CallAnswer(Self.decision(decision))
        })

    private static let undo = Route.other(
        .post, "/proposals/{proposal}/undo", .tracingWrite, [.reviewProposal], .none,
        Operation(
            "undoDecision", "proposals",
            "Take back a decision of yours that is held; answers those that still are.",
            .value(held.name), schemas: held.schemas
        ) { call in
            let id = try call.id(ProposalID.self, "proposal")
            guard await call.desk.memory.undo(id, by: call.user.id) else {
                throw CallFault(
                    Problem(
                        409, "not-held", DeskLanguage.english.say("review.too-late", "\(id)")))
            }
            return CallAnswer(held(await call.desk.memory.held(by: call.user.id)))
        })
}

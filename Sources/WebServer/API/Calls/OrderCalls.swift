// Part of Reunify. Copyright the Reunify contributors.
// SPDX-License-Identifier: Apache-2.0

import Casework
import Registry

/// Orders of courts that set clocks: one person proposes the text, another signs for it.
enum OrderCalls {
    static let routes = [list, read, propose, sign, withdraw, end, signEnd]

    private static let properties: [Property<CourtOrder>] = [
        .id("id") { $0.id }, .text("docket") { $0.docket }.saying("Court and number."),
        .day("entered") { $0.entered },
        .word("stage", ["proposed", "in-force", "end-proposed", "ended", "withdrawn"]) {
            stage($0.stage)
        },
        .flag("binds") { $0.stage.binds }.saying("Its clocks run."),
        .id("proposedBy") { $0.proposedBy }, .time("proposed") { $0.at },
        .mayID("signedBy") { if case .inForce(let user, _) = $0.stage { user } else { nil } },
        .mayDay("ends") { order in
            switch order.stage {
            case .endProposed(_, let day, _), .ended(_, let day, _): day
            default: nil
            }
        },
    ]

    private static func stage(_ stage: CourtOrder.Stage) -> String {
        switch stage {
        case .proposed: "proposed"
        case .inForce: "in-force"
        case .endProposed: "end-proposed"
        case .ended: "ended"
        case .withdrawn: "withdrawn"
        }
    }

    private static let short = Rendering("CourtOrder", properties)
    private static let whole = Rendering(
        "CourtOrderText",
        properties + [.text("text") { $0.text }.saying("Its rules, letter for letter.")])

    /// It is about nobody: who may see clocks sees it.
    private static let resource = Resource<CourtOrderID, CourtOrder>(whole) { state, id in
        state.courtOrders[id].map { ($0, []) }
    }

    private static let list = Route.many(
        "listCourtOrders", "/court-orders", .clocksRead, [.seeClocks],
        "List the orders of courts that were entered.", .clocks, short
    ) { _, state, _ in
        state.casework.courtOrders.values.map { Listed($0, [], number: $0.id.number) }
    }

    private static let read = Route.other(
        .get, "/court-orders/{order}", .clocksRead, [.seeClocks], .disclosure,
        Operation(
            "readCourtOrder", "court-orders", "Show an order with the text of its rules.",
            .value(whole.name), schemas: whole.schemas
        ) { call in
            let id = try call.id(CourtOrderID.self, "order")
            let found = try await call.desk.registry.list(
                .clocks, by: call.actor, for: call.purpose
            ) { (state, _) throws(Refusal) in
                state.casework.courtOrders[id].map { [($0, [])] } ?? []
            }
            guard let order = found.accepted?.first else { throw Stop.notFound }
            return CallAnswer(whole(order), isTagged: true)
        })

    private static let text = Field.need(
        "text", .text(40_000), "The rules in the form of a rule file (Documentation/clocks.md).")

    private static let propose = Route.act(
        "proposeCourtOrder", "/court-orders", .clocksWrite, [.enterOrder],
        "Propose an order; it binds when a second person has signed for the same text.",
        .need("docket", .text(200), "Court and number."),
        .need("entered", .day, "The day it was entered."), text
    ) { call, docket, entered, text in
        let user = call.user.id
        return { identifiers, now in
            let order = CourtOrder(
                id: identifiers.next(CourtOrderID.self), docket: docket, entered: entered,
                text: text, proposedBy: user, at: now)
            return (.clock(.propose(order)), [order.id.description])
        }
    }

    private static let sign = Route.act(
        "signCourtOrder", "/court-orders/{order}/sign", .clocksWrite, [.signOrder],
        "Sign for an order that somebody else proposed, with your copy of its text.",
        on: resource, text
    ) { _, id, text in { _, _ in (.clock(.sign(id, text: text)), []) } }

    private static let withdraw = Route.act(
        "withdrawCourtOrder", "/court-orders/{order}/withdraw", .clocksWrite, [.enterOrder],
        "Withdraw an order that nobody has signed for.", on: resource, SentFields.reason
    ) { _, id, reason in { _, _ in (.clock(.withdraw(id, reason: reason)), []) } }

    private static let end = Route.act(
        "endCourtOrder", "/court-orders/{order}/end", .clocksWrite, [.enterOrder],
        "Propose that an order has ended; a second person signs for it.", on: resource,
        .need("day", .day, "The day it ended."), SentFields.reason
    ) { _, id, day, reason in
        { _, _ in (.clock(.proposeEnd(id, day: day, reason: reason)), []) }
    }

    private static let signEnd = Route.act(
        "signEndOfCourtOrder", "/court-orders/{order}/sign-end", .clocksWrite, [.signOrder],
        "Sign for the end of an order that somebody else proposed.", on: resource
    ) { _, id in { _, _ in (.clock(.signEnd(id)), []) } }
}

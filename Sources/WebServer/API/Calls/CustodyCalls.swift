// Part of Reunify. Copyright the Reunify contributors.
// SPDX-License-Identifier: Apache-2.0

import Casework
import Registry

/// Custody, transfers, separations and choices.
enum CustodyCalls {
    static let routes = [
        list, take, move, end, transfers, transfer, dispatch, acknowledge, refuse, recall,
        separations, separation, separate, approve, withdraw, choose, revoke, alerts,
    ]

    private static let transferResource = Resource<TransferID, Transfer>(CustodyRendering.transfer)
    {
        state, id in
        state.transfers[id].map { ($0, $0.passengers.map(\.person)) }
    }

    private static let separationResource = Resource<SeparationID, Separation>(
        CustodyRendering.separation
    ) { state, id in
        guard let found = state.separations[id], let link = state.links[found.link] else {
            return nil
        }
        return (found, [link.subject, link.relative])
    }

    // MARK: Custody

    private static let list = Route.many(
        "listCustodies", "/custodies", .custodyRead, [.transfer],
        "List who is in the custody of your agency.", .custodies, CustodyRendering.custody
    ) { call, state, _ in
        state.casework.openCustodies(of: call.user.agency).map {
            Listed($0, [$0.person], number: $0.id.number)
        }
    }

    private static let place = Field.need(
        "facility", .id(FacilityID.self), "The place, by its identifier in /directory.")

    private static let take = Route.act(
        "takeIntoCustody", "/custodies", .custodyWrite, [.takeCustody],
        "Take people into the custody of your agency.", SentFields.people, place, SentFields.at
    ) { call, people, facility, at in
        let agency = call.user.agency
        let sent = try at.map { try call.moment($0, "at", call.desk.now()) }
        return { identifiers, now in
            let passengers = passengers(people, &identifiers)
            return (
                .custody(.take(passengers, agency, facility, from: sent ?? now)),
                passengers.map(\.custody.description)
            )
        }
    }

    private static let move = Route.act(
        "moveWithinAgency", "/custodies/move", .custodyWrite, [.transfer],
        "Move people to another place of your agency.", SentFields.people, place, SentFields.at
    ) { call, people, facility, at in
        let sent = try at.map { try call.moment($0, "at", call.desk.now()) }
        return { identifiers, now in
            let passengers = passengers(people, &identifiers)
            return (
                .custody(.relocate(passengers, facility, at: sent ?? now)),
                passengers.map(\.custody.description)
            )
        }
    }

    /// How custody ends, as it is sent.
    private enum Way: String, CaseIterable {
        case released, removed, left, died, recordedInError
    }

    private static let end = Route.act(
        "endCustody", "/custodies/end", .custodyWrite, [.endCustody], "End the custody of people.",
        SentFields.people, .need("how", .choice(Way.self), "How."),
        .with(
            "detail", .text(300, least: 0), default: "",
            "To whom, to which country, under which circumstances, or why."), SentFields.at
    ) { call, people, way, detail, at in
        let sent = try at.map { try call.moment($0, "at", call.desk.now()) }
        let how: Custody.How =
            switch way {
            case .released: .released(to: detail)
            case .removed: .removed(country: detail)
            case .left: .left(circumstances: detail)
            case .died: .died
            case .recordedInError: .recordedInError(reason: detail)
            }
        return { _, now in (.custody(.end(people, how, at: sent ?? now)), []) }
    }

    private static func passengers(
        _ people: [PersonID], _ identifiers: inout IdentifierSource
    ) -> [Transfer.Passenger] {
        people.map { Transfer.Passenger(person: $0, custody: identifiers.next(CustodyID.self)) }
    }

    // MARK: Transfers

    private static let transfers = Route.many(
        "listTransfers", "/transfers", .custodyRead, [.transfer],
        "List the transfers to and from your agency that nobody acknowledged.", .transfers,
        CustodyRendering.transfer
    ) { call, state, _ in
        let agency = call.user.agency
        return state.casework.openTransfers.filter {
            $0.sender == agency || $0.receiver == agency
        }.map { Listed($0, $0.passengers.map(\.person), number: $0.id.number) }
    }

    private static let transfer = Route.one(
        "readTransfer", "/transfers/{transfer}", .custodyRead, [.transfer], "Show a transfer.",
        .transfers, transferResource)

    private static let dispatch = Route.act(
        "dispatchTransfer", "/transfers", .custodyWrite, [.transfer],
        "Hand people over to another agency; complete only when it acknowledges.",
        SentFields.people, place
    ) { call, people, facility in
        guard let receiver = try await call.desk.registry.directory().facilities[facility]?.agency
        else { throw CallFault(.wrong("facility")) }
        let sender = call.user.agency
        return { identifiers, now in
            let id = identifiers.next(TransferID.self)
            let transfer = Transfer(
                id: id, passengers: passengers(people, &identifiers), sender: sender,
                receiver: receiver, facility: facility, dispatched: now)
            return (.custody(.dispatch(transfer)), [id.description])
        }
    }

    private static let acknowledge = Route.act(
        "acknowledgeTransfer", "/transfers/{transfer}/acknowledge", .custodyWrite, [.transfer],
        "Acknowledge that the people of a transfer have arrived.", on: transferResource
    ) { _, id in { _, _ in (.custody(.acknowledge(id)), []) } }

    private static let refuse = Route.act(
        "refuseTransfer", "/transfers/{transfer}/refuse", .custodyWrite, [.transfer],
        "Refuse a transfer to your agency.", on: transferResource, SentFields.reason
    ) { _, id, reason in { _, _ in (.custody(.refuse(id, reason: reason)), []) } }

    private static let recall = Route.act(
        "recallTransfer", "/transfers/{transfer}/recall", .custodyWrite, [.transfer],
        "Recall a transfer of your agency.", on: transferResource, SentFields.reason
    ) { _, id, reason in { _, _ in (.custody(.recall(id, reason: reason)), []) } }

    // MARK: Separations

    private static let separations = Route.many(
        "listSeparations", "/separations", .custodyRead, [.separate, .approveSeparation],
        "List separations within your reach; those that wait for approval first.", .separations,
        CustodyRendering.separation
    ) { _, state, context in
        state.casework.separations.values.compactMap { separation in
            guard let link = state.casework.links[separation.link],
                [link.subject, link.relative].contains(where: {
                    context.mayAny([.separate, .approveSeparation], $0, state.casework)
                })
            else { return nil }
            return Listed(
                separation, [link.subject, link.relative],
                rank: separation.stage == .recorded ? 0 : 1, number: separation.id.number)
        }
    }

    private static let separation = Route.one(
        "readSeparation", "/separations/{separation}", .custodyRead,
        [.separate, .approveSeparation], "Show a separation.", .separations, separationResource)

    private static let separate = Route.act(
        "recordSeparation", "/separations", .custodyWrite, [.separate],
        "Record the separation of a child from a parent or caregiver, before they are put apart.",
        .need("link", .id(LinkID.self), "The link between the two."),
        .need("ground", .text(60), "The ground, by its code in the list in force."),
        .need("groundList", .text(60), "The version of that list."),
        .need("narrative", .text(4000), "What happened."),
        .need("place", .text(200), "Where."),
        .need("told", .id(PersonID.self), "Who was told: the parent or caregiver."),
        .need("reviewRoute", .text(500), "Where and how the decision can be reviewed."),
        SentFields.language, SentFields.interpreter, SentFields.into, SentFields.at
    ) {
        call, link, ground, list, narrative, place, told, route, language, interpreter, into, at in
        let (user, agency) = (call.user.id, call.user.agency)
        let sent = try at.map { try call.moment($0, "at", call.desk.now()) }
        let said = SentFields.interpretation(language, interpreter, into)
        return { identifiers, now in
            let id = identifiers.next(SeparationID.self)
            let separation = Separation(
                id: id, link: link, ground: Ground(list: list, code: ground),
                narrative: narrative, decisionMaker: user, agency: agency, place: place,
                at: sent ?? now,
                notice: Separation.Notice(given: sent ?? now, to: told, interpretation: said),
                reviewRoute: route)
            return (.separation(.record(separation)), [id.description])
        }
    }

    private static let approve = Route.act(
        "approveSeparation", "/separations/{separation}/approve", .custodyWrite,
        [.approveSeparation], "Approve a separation that somebody else decided.",
        on: separationResource
    ) { _, id in { _, _ in (.separation(.approve(id)), []) } }

    private static let withdraw = Route.act(
        "withdrawSeparation", "/separations/{separation}/withdraw", .custodyWrite, [.separate],
        "Withdraw a separation.", on: separationResource, SentFields.reason
    ) { _, id, reason in { _, _ in (.separation(.withdraw(id, reason: reason)), []) } }

    private static let choose = Route.act(
        "recordChoice", "/links/{link}/choices", .custodyWrite, [.recordChoice],
        "Record what a parent or caregiver chose, informed and in their language.",
        .need("answer", .choice(among: [.together, .apart, .undecided]), "What was chosen.")
            as Field<ReunificationChoice.Answer>,
        .need(
            "options", .list(.text(300), 2...10, isSet: true),
            "The possibilities that were laid before the person."),
        .may("counsel", .text(200), "Counsel who was present."),
        .may("signature", .id(DocumentID.self), "The signed paper."),
        SentFields.language, SentFields.interpreter, SentFields.into
    ) { call, answer, options, counsel, signature, language, interpreter, into in
        let link = try call.id(LinkID.self, "link")
        let said = SentFields.interpretation(language, interpreter, into)
        return { identifiers, now in
            let choice = ReunificationChoice(
                id: identifiers.next(ChoiceID.self), link: link, answer: answer,
                optionsShown: options, interpretation: said, counsel: counsel,
                signature: signature, at: now)
            return (.separation(.recordChoice(choice)), [choice.id.description])
        }
    }

    private static let revoke = Route.act(
        "revokeChoice", "/choices/{choice}/revoke", .custodyWrite, [.recordChoice],
        "Record that a choice was revoked."
    ) { call in
        let id = try call.id(ChoiceID.self, "choice")
        return { _, _ in (.separation(.revokeChoice(id)), []) }
    }

    private static let alerts = Route.many(
        "listAlerts", "/alerts", .custodyRead, [.recordChoice, .approveSeparation],
        "List what was tried and must not happen.", .alerts, CustodyRendering.alert
    ) { _, state, context in
        state.casework.alerts.compactMap { alert in
            guard let link = state.casework.links[alert.link],
                [link.subject, link.relative].contains(where: {
                    context.mayAny([.recordChoice, .approveSeparation], $0, state.casework)
                })
            else { return nil }
            return Listed(
                alert, [link.subject, link.relative], rank: alert.act == .removal ? 0 : 1,
                number: alert.link.number)
        }
    }
}

// Part of Reunify. Copyright the Reunify contributors.
// SPDX-License-Identifier: Apache-2.0

import Casework
import Registry

/// Legal clocks, and what starts and extends them.
enum ClockCalls {
    static let routes = [mine, ofPerson, record, extend]

    private static let clock = Rendering<Clock>(
        "Clock",
        [
            .text("key") { $0.key }.saying("The same in every computation."),
            .text("rule") { $0.rule.id.rawValue }, .text("version") { $0.rule.version },
            .text("title") { $0.rule.title }, .text("jurisdiction") { $0.jurisdiction },
            .mayID("order") { $0.order }, .text("subject") { $0.subject.description },
            .mayTime("deadline") { $0.deadline }, .mayDay("lastDay") { $0.lastDay },
            .choice("status") { $0.status.name },
            .mayText("because") { obstacle($0)?.reason }.saying("Why it cannot be computed."),
            .mayText("task") { obstacle($0)?.work }.saying("What somebody has to do about that."),
            .mayInteger("ageSeconds") { $0.age }, .integer("missed") { $0.missed },
            .choice("role") { $0.rule.role }, .text("office") { $0.rule.office },
            .mayID("agency") { $0.agency }, .choice("consequence") { $0.rule.consequence },
            .text("citation") { $0.rule.citation }, .choice("checked") { $0.rule.checked },
            .ids("extensions") { $0.extensions },
        ])

    private static func obstacle(_ clock: Clock) -> ClockObstacle? {
        if case .cannotCompute(let obstacle) = clock.status { obstacle } else { nil }
    }

    /// The clocks of people, those of each person in the order of the rules.
    private static func listed(
        _ people: [PersonID], _ state: CaseworkState, _ context: ActContext
    ) -> [Listed<Clock>] {
        people.flatMap { person in
            state.clocks(
                by: context.rules.clocks, at: context.at, only: person, zones: context.rules.zones
            ) { context.mayAny([.seeClocks], $0, state) }.enumerated().map { place, clock in
                Listed(clock, [person], rank: Int(clamping: person.number), number: UInt64(place))
            }
        }
    }

    /// So many people in custody are looked at beside one's own cases.
    private static let most = 200

    private static let mine = Route.many(
        "listClocks", "/clocks", .clocksRead, [.seeClocks],
        "List the clocks of your open cases, and of the first \(most) in your agency's custody.",
        .clocks, clock
    ) { call, state, context in
        let state = state.casework
        let own = state.openCases.filter { $0.caseworker == call.user.id }.map(\.child)
        let held = state.openCustodies(of: call.user.agency).map(\.person).sorted().prefix(most)
        return listed(Set((own + held).map(state.canonical)).sorted(), state, context)
    }

    private static let ofPerson = Route.many(
        "listClocksOfPerson", "/persons/{person}/clocks", .clocksRead, [.seeClocks],
        "List the clocks of a person.", .clocks, clock
    ) { call, state, context in
        let person = try call.id(PersonID.self, "person")
        guard state.casework.persons[person] != nil,
            context.mayAny([.seeClocks], person, state.casework)
        else { throw Refusal(.notReachable) }
        return listed([state.casework.canonical(person)], state.casework, context)
    }

    private static let record = Route.act(
        "recordLegalEvent", "/legal-events", .clocksWrite, [.recordLegalEvent],
        "Record what happened that starts, stops or meets a clock.",
        .may(
            "person", .id(PersonID.self),
            "About whom; nobody where it is about the work as a whole."),
        .need(
            "kind", .text(60), "What happened, by a name that rules use, such as `apprehension`."),
        .need("at", .time, "When."),
        .with("isDayOnly", .flag, default: false, "The day is known, the hour is not."),
        .with("reference", .text(200, least: 0), default: "", "What tells it apart from others."),
        .may("document", .id(DocumentID.self), "The paper that shows it."),
        .may("corrects", .id(LegalEventID.self), "The one that it takes the place of.")
    ) { call, person, kind, at, isDayOnly, reference, document, corrects in
        guard ClockEventKind(kind).isWellFormed else { throw CallFault(.wrong("kind")) }
        let (user, agency) = (call.user.id, call.user.agency)
        let moment = try call.moment(at, "at", call.desk.now())
        return { identifiers, _ in
            let event = LegalEvent(
                id: identifiers.next(LegalEventID.self), person: person,
                kind: ClockEventKind(kind), at: moment, isDayOnly: isDayOnly, agency: agency,
                recordedBy: user, reference: reference, document: document, corrects: corrects)
            return (.clock(.record(event)), [event.id.description])
        }
    }

    private static let extend = Route.act(
        "extendClock", "/clock-extensions", .clocksWrite, [.extendClock],
        "Give a clock more time, on a ground that its rule knows.",
        .need("person", .id(PersonID.self), "Whose clock."),
        .need("rule", .text(80), "The rule."), .need("ground", .text(80), "The ground."),
        .may("until", .time, "Until when, where the ground does not say how much it adds."),
        .need("reference", .text(300), "The order or paper it rests on.")
    ) { call, person, rule, ground, until, reference in
        let user = call.user.id
        let end = try until.map { try call.moment($0, "until", call.desk.now()) }
        return { identifiers, now in
            let extended = ClockExtension(
                id: identifiers.next(ClockExtensionID.self), person: person,
                rule: ClockRuleID(rawValue: rule), ground: ground, until: end,
                reference: reference, grantedBy: user, at: now)
            return (.clock(.extend(extended)), [extended.id.description])
        }
    }
}

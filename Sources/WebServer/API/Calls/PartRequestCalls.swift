// Part of Reunify. Copyright the Reunify contributors.
// SPDX-License-Identifier: Apache-2.0

import Casework
import Registry

/// Asking a supervisor to be shown what is hidden, and the answer.
enum PartRequestCalls {
    static let routes = [list, ask, answer, grants, endGrant]

    private enum Standing: String, CaseIterable, Sendable { case waiting, granted, refused, ended }

    private static let rendering = Rendering<WorkTask>(
        "PartRequest",
        [
            .id("id") { $0.id }, .id("person") { $0.person },
            .mayText("part") { $0.asked?.part.rawValue },
            .mayText("purpose") { $0.asked?.purpose.rawValue }
                .saying("For which it is opened, where it is."),
            .choice("answer") { task -> Standing in
                switch task.answer {
                case nil: .waiting
                case .granted: task.grantEnded == nil ? .granted : .ended
                case .refused: .refused
                }
            },
            .mayDay("until") { task in
                if case .granted(let until, _, _) = task.answer { until } else { nil }
            },
            .mayText("because") { task in
                if case .refused(let reason, _, _) = task.answer { reason } else { nil }
            },
            .mayTime("answered") { $0.answer?.at },
            .mayTime("ended") { $0.grantEnded?.at }
                .saying("When what was granted was taken back."),
            .mayText("endedBecause") { $0.grantEnded?.reason },
        ])

    private static let list = Route.many(
        "listPartRequests", "/part-requests", .workRead, [.assignTask],
        "List what you asked to be shown, and what you were answered; the newest first.", .tasks,
        rendering
    ) { call, state, _ in
        state.casework.requests(toSeeOf: call.user.id).map {
            Listed(
                $0, [$0.person], rank: -Int(clamping: $0.id.number), number: $0.id.number)
        }
    }

    private static let ask = Route.act(
        "askForPart", "/persons/{person}/part-requests", .casesWrite, [.assignTask],
        "Ask a supervisor to be shown a part of a record that is hidden from you.",
        .need("part", .choice(Compartment.self), "Which part."), SentFields.reason
    ) { call, part, reason in
        let person = try call.id(PersonID.self, "person")
        let (user, purpose, english) = (call.user, call.purpose, DeskLanguage.english)
        let what = english.say(
            "ask.task", "\(user.name) (\(english.say("role.\(user.role.rawValue)")))",
            english.say("compartment.\(part.rawValue)"), reason)
        return { identifiers, now in
            let task = FileActs.asking(
                identifiers.next(TaskID.self), part, of: person, reason, what, by: user,
                for: purpose, now)
            return (.file(.assignTask(task)), [task.id.description])
        }
    }

    private static let answer = Route.act(
        "answerPartRequest", "/tasks/{task}/answer", .casesWrite, [.answerRequest],
        "Open the part until a day, for who asked and for the purpose that they named; or say why not.",
        .may("until", .day, "The last day on which it is open; 30 days away at most."),
        .may("because", .text(1000), "Why it stays hidden; not with `until`.")
    ) { call, until, because in
        let (id, user) = (try call.id(TaskID.self, "task"), call.user.id)
        guard (until == nil) != (because == nil) else { throw CallFault(.wrong("because")) }
        return { _, now in
            let answer: PartAnswer =
                if let until {
                    .granted(until: until, by: user, at: now)
                } else {
                    .refused(reason: because ?? "", by: user, at: now)
                }
            return (.file(.answer(id, answer)), [])
        }
    }

    private static let grants = Route.many(
        "listGrants", "/persons/{person}/grants", .casesWrite, [.answerRequest],
        "List what supervisors opened of a person to whom, and is open.", .tasks, grant
    ) { call, state, context in
        let person = try call.id(PersonID.self, "person")
        guard state.casework.persons[person] != nil,
            context.mayAny([.answerRequest], person, state.casework)
        else { throw Refusal(.notReachable) }
        return state.casework.grants(of: person, on: context.at.day).map {
            Listed($0, [$0.person], number: $0.id.number)
        }
    }

    private static let grant = Rendering<WorkTask>(
        "PartGrant",
        [
            .id("id") { $0.id }, .id("person") { $0.person },
            .mayText("part") { $0.asked?.part.rawValue },
            .mayText("purpose") { $0.asked?.purpose.rawValue },
            .mayID("to") { $0.asked?.by }, .mayID("by") { $0.answer?.by },
            .mayTime("since") { $0.answer?.at },
            .mayDay("until") { task in
                if case .granted(let until, _, _) = task.answer { until } else { nil }
            },
        ])

    private static let endGrant = Route.act(
        "endGrant", "/tasks/{task}/end-grant", .casesWrite, [.answerRequest],
        "Take back at once what was opened.", SentFields.reason
    ) { call, reason in
        let id = try call.id(TaskID.self, "task")
        return { _, _ in (.file(.endGrant(id, reason: reason)), []) }
    }
}

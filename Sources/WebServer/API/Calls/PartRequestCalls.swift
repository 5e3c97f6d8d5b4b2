// Part of Reunify. Copyright the Reunify contributors.
// SPDX-License-Identifier: Apache-2.0

import Casework
import Registry

/// Asking a supervisor to be shown what is hidden, and the answer.
enum PartRequestCalls {
    static let routes = [list, ask, answer]

    private enum Standing: String, CaseIterable, Sendable { case waiting, granted, refused }

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
                case .granted: .granted
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
}

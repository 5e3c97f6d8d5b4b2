// Part of Reunify. Copyright the Reunify contributors.
// SPDX-License-Identifier: Apache-2.0

import Casework
import Registry

/// What is added to the file of a person on their page: consents, contacts, notes, tasks, and requests to see
/// what is hidden.
enum FilePages {
    static let routes: [Route] = [
        act("consent", .consent) { try FileActs.consent($1, $0.form) },
        act("refuse", .consent) { try FileActs.refuse($1, $0.form) },
        act("withdraw", .consent) { visit, _ in try FileActs.withdraw(visit.form) },
        act("contact", .contact) { try FileActs.contact($1, $0.form) },
        act("attempt", .contact) { visit, _ in try FileActs.attempt(visit.form) },
        act("note", .note) { visit, person in
            guard let user = visit.user else { throw Stop.signInFirst }
            return try FileActs.note(person, visit.form, by: user.id)
        },
        act("task", .assignTask) { try FileActs.task($1, $0.form) },
        act("ask", .assignTask) { visit, person in
            guard let user = visit.user else { throw Stop.signInFirst }
            let language = visit.language
            return try FileActs.ask(person, visit.form, by: user, for: visit.purpose) {
                part, reason in
                language.say(
                    "ask.task", "\(user.name) (\(language.say("role.\(user.role.rawValue)")))",
                    language.say("compartment.\(part.rawValue)"), reason)
            }
        },
        Route(.post, "/tasks/{task}/finish", .may([.assignTask]), .act, bodyLimit: 4096) { visit in
            let id = try visit.id(TaskID.self, "task")
            let person = try await visit.observe { $0.casework.tasks[id]?.person }
            guard let person else { throw Stop.refused(Refusal(.notReachable)) }
            try await visit.perform(FileActs.finish(id))
            return await visit.see(.person(person), Notice(key: "task.finished", values: ["\(id)"]))
        },
        Route(.post, "/tasks/{task}/answer", .may([.answerRequest]), .act, bodyLimit: 16384) {
            visit in
            guard let user = visit.user else { throw Stop.signInFirst }
            let id = try visit.id(TaskID.self, "task")
            let person = try await visit.observe { $0.casework.tasks[id]?.person }
            guard let person else { throw Stop.refused(Refusal(.notReachable)) }
            return try await visit.acting {
                try await visit.perform(try FileActs.answer(id, visit.form, by: user.id))
                return await visit.see(
                    .person(person), Notice(key: "answer.done", values: ["\(id)"]))
            } otherwise: { trouble in
                try await PersonPages.page(visit, of: person, trouble)
            }
        },
        Route(.post, "/tasks/{task}/end-grant", .may([.answerRequest]), .act, bodyLimit: 16384) {
            visit in
            let id = try visit.id(TaskID.self, "task")
            let person = try await visit.observe { $0.casework.tasks[id]?.person }
            guard let person else { throw Stop.refused(Refusal(.notReachable)) }
            return try await visit.acting {
                try await visit.perform(try FileActs.endGrant(id, visit.form))
                return await visit.see(
                    .person(person), Notice(key: "grant.done", values: ["\(id)"]))
            } otherwise: { trouble in
                try await PersonPages.page(visit, of: person, trouble)
            }
        },
    ]

    private static func act(
        _ name: String, _ action: Action,
        _ making: @escaping @Sendable (Visit, PersonID) throws -> Making<Void>
    ) -> Route {
        Route(.post, "/persons/{person}/\(name)", .may([action]), .act) { visit in
            let person = try visit.id(PersonID.self, "person")
            return try await visit.acting {
                try await visit.perform(try making(visit, person))
                return await visit.see(
                    .person(person), Notice(key: "file.done.\(name)", values: ["\(person)"]))
            } otherwise: { trouble in
                try await PersonPages.page(visit, of: nil, trouble)
            }
        }
    }
}

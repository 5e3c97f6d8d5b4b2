// Part of Reunify. Copyright the Reunify contributors.
// SPDX-License-Identifier: Apache-2.0

import ArgumentParser
import Casework
import Registry

extension FileCommand {
    struct Ask: RegistryAct {
        static let configuration = CommandConfiguration(
            abstract: "Ask a supervisor to be shown a part of a record that is hidden from you.",
            discussion: """
                The answer is told by reunify file asked, and on the page My work.

                EXAMPLE
                  reunify file ask person-2 --part safety --reason "hand-over on Friday" --as sol --purpose care
                """)
        @Argument var person: PersonID
        @Option(help: "Which part.") var part: Compartment
        @Option(help: "What you need it for.") var reason: String
        @OptionGroup var act: ActOptions

        func making(_ desk: Desk) -> Desk.Making {
            let (person, part, reason, at) = (person, part, reason, desk.at)
            let (user, purpose) = (desk.user, desk.purpose)
            return { identifiers in
                let task = WorkTask(
                    id: identifiers.next(TaskID.self), person: person,
                    what:
                        "\(user.name) (\(user.role.rawValue)) asks to see \(part.rawValue): \(reason)",
                    accountable: .supervisor, due: Day(number: at.day.number + 1),
                    asked: PartRequest(
                        by: user.id, role: user.role, part: part, purpose: purpose,
                        reason: reason, at: at))
                return (.file(.assignTask(task)), [task.id.description])
            }
        }
    }

    struct Answer: RegistryAct {
        static let configuration = CommandConfiguration(
            abstract: "Answer whoever asked: open the part until a day, or say why not.",
            discussion: """
                EXAMPLES
                  reunify file answer task-3 --until 2018-07-20 --as carla --purpose care
                  reunify file answer task-3 --because "the verifier has it" --as carla --purpose care
                """)
        @Argument var task: TaskID
        @Option(help: ArgumentHelp("The last day on which it is open.", valueName: "day"))
        var until: String?
        @Option(help: "Why it stays hidden.") var because: String?
        @OptionGroup var act: ActOptions

        func validate() throws {
            guard (until == nil) != (because == nil) else {
                throw ValidationError("Give --until DAY, or --because REASON.")
            }
        }

        func making(_ desk: Desk) throws -> Desk.Making {
            let (id, user, at) = (task, desk.user.id, desk.at)
            let answer: PartAnswer =
                if let until {
                    .granted(until: try ActTime.day(until), by: user, at: at)
                } else {
                    .refused(reason: because ?? "", by: user, at: at)
                }
            return { _ in (.file(.answer(id, answer)), []) }
        }
    }

    struct EndGrant: RegistryAct {
        static let configuration = CommandConfiguration(
            abstract: "Take back at once what was opened to whoever asked.",
            discussion: """
                EXAMPLE
                  reunify file end-grant task-3 --reason "moved to another post" --as carla --purpose care
                """)
        @Argument var task: TaskID
        @Option(help: "Why.") var reason: String
        @OptionGroup var act: ActOptions

        func making(_ desk: Desk) -> Desk.Making {
            let (id, reason) = (task, reason)
            return { _ in (.file(.endGrant(id, reason: reason)), []) }
        }
    }

    struct Asked: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "List what you asked to be shown, and what you were answered.")
        @OptionGroup var act: ActOptions

        func run() async throws {
            let desk = try await Desk.open(act)
            let user = desk.user.id
            let outcome = try await desk.asking { (registry) throws(RegistryError) in
                try await registry.list(.tasks, by: desk.actor, for: desk.purpose) {
                    (state, _) throws(Refusal) in
                    state.casework.requests(toSeeOf: user).map { ($0, [$0.person]) }
                }
            }
            guard let tasks = outcome.accepted else {
                throw CommandFailure(outcome.refusal ?? Refusal(.notPermitted))
            }
            guard !tasks.isEmpty else {
                return try StandardStreams.print("You asked for nothing.")
            }
            for task in tasks {
                guard let asked = task.asked else { continue }
                let answer =
                    switch task.answer {
                    case nil: "waits for a supervisor"
                    case .granted where task.grantEnded != nil:
                        "taken back: " + TextTable.visible(task.grantEnded?.reason ?? "")
                    case .granted(let until, _, _):
                        "open to you until \(until.iso) for \(asked.purpose.rawValue)"
                    case .refused(let reason, _, _): "refused: " + TextTable.visible(reason)
                    }
                try StandardStreams.print(
                    "\(task.id)  \(task.person)  \(asked.part.rawValue)  \(answer)")
            }
        }
    }
}

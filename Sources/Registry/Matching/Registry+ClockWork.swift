// Part of Reunify. Copyright the Reunify contributors.
// SPDX-License-Identifier: Apache-2.0

import Casework

/// What came of asking the clocks.
package struct ClockWorkReport: Hashable, Sendable {
    /// Tasks that are new or stand otherwise.
    package var raised = 0
    /// Tasks whose clocks were met, stopped, or are none any more.
    package var settled = 0

    /// Nothing.
    package init() {}
}

extension Registry {
    /// The name under which clocks act.
    package static let clockModel = "clocks"
    /// Tasks that are put on record in one turn, so that nobody waits long.
    private static let settledAtOnce = 64

    /// Puts on record what the clocks ask for: work for those who answer, and the end of it.
    ///
    /// Done once however often it is called: it compares with what is on record.
    ///
    /// - Complexity: people times rules, on a frozen state; other requests go on meanwhile.
    @discardableResult
    package func settleClocks() async throws(RegistryError) -> ClockWorkReport {
        let (state, at, first) = try await enqueue { (registry) throws(RegistryError) in
            (registry.state.casework, registry.now, registry.state.highest.highest(TaskID.self))
        }
        let commands = await Self.clockWork(state, environment.rules, at, after: first)
        var report = ClockWorkReport()
        for start in stride(from: 0, to: commands.count, by: Self.settledAtOnce) {
            let part = Array(commands[start..<min(commands.count, start + Self.settledAtOnce)])
            let done = try await enqueue(weight: part.count) { (registry) throws(RegistryError) in
                try registry.perform(part)
            }
            report.raised += done.raised
            report.settled += done.settled
        }
        return report
    }

    @concurrent
    private static func clockWork(
        _ state: CaseworkState, _ rules: Rules, _ at: Moment, after first: UInt64
    ) async -> [ClockCommand] {
        var next = first
        return state.clockWork(by: rules.clocks, at: at, zones: rules.zones) {
            next += 1
            return TaskID(next)
        }
    }

    private func perform(_ commands: [ClockCommand]) throws(RegistryError) -> ClockWorkReport {
        var report = ClockWorkReport()
        let context = ActContext(
            actor: .matching(model: Self.clockModel), purpose: .legal, at: now,
            rules: environment.rules)
        for command in commands {
            // Somebody may have been given a task meanwhile: its number is looked at anew.
            let command = renumbered(command)
            guard case .accepted(let events) = decide(state.casework, .clock(command), context)
            else { continue }
            try record(
                Act(
                    at: context.at, actor: context.actor, purpose: context.purpose,
                    happenings: events.map(Happening.casework)))
            if case .raise = command { report.raised += 1 } else { report.settled += 1 }
        }
        return report
    }

    private func renumbered(_ command: ClockCommand) -> ClockCommand {
        guard case .raise(let task) = command, let clock = task.clock,
            state.casework.clockTasks[clock.clock] != task.id
        else { return command }
        var identifiers = IdentifierSource(after: state.highest)
        return .raise(
            WorkTask(
                id: state.casework.clockTasks[clock.clock] ?? identifiers.next(TaskID.self),
                person: task.person, what: task.what, accountable: task.accountable, due: task.due,
                clock: clock))
    }
}

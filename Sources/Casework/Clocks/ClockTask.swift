// Part of Reunify. Copyright the Reunify contributors.
// SPDX-License-Identifier: Apache-2.0

/// Names a clock, the same in every computation; numbers and rules alone, so that it stays when texts
/// are erased.
package struct ClockKey: RawRepresentable, Hashable, Sendable, Codable {
    package let rawValue: String
    package init(rawValue: String) { self.rawValue = rawValue }
}

/// The clock that a task is for: what follows from the law, kept as work for somebody.
package struct ClockReason: Hashable, Sendable, Codable {
    /// The clock: ``Clock/key``.
    package let clock: ClockKey
    package let rule: ClockRuleID
    package let consequence: ClockRule.Consequence
    /// Where the clock stood when it was put on record: due, overdue or not to be computed.
    package let status: ClockStatus.Name
    /// The agency that answers; nil where none is known.
    package let agency: AgencyID?

    package init(
        clock: ClockKey, rule: ClockRuleID, consequence: ClockRule.Consequence,
        status: ClockStatus.Name, agency: AgencyID?
    ) {
        self.clock = clock
        self.rule = rule
        self.consequence = consequence
        self.status = status
        self.agency = agency
    }
}

/// How much time before its end a clock becomes work for somebody.
///
/// Seconds: a day.
private let warning = 86_400

extension CaseworkState {
    /// What the clocks of everybody ask to be put on record now: tasks of those that are due within a
    /// day, overdue or cannot be computed, and the end of tasks whose clocks no longer are.
    ///
    /// The same state, rules and moment give the same commands; once they are done there are none.
    ///
    /// - Parameter identifier: Answers new identifiers.
    /// - Complexity: people times rules.
    package func clockWork(
        by book: ClockRuleBook, at now: Moment, zones: ZoneOffsets,
        identifier: () -> TaskID
    ) -> [ClockCommand] {
        var commands: [ClockCommand] = []
        var waiting = clockTasks
        for clock in clocks(by: book, at: now, zones: zones, isWithinReach: { _ in true }) {
            guard case .person(let person) = clock.subject, clock.isWork else { continue }
            let known = waiting.removeValue(forKey: ClockKey(rawValue: clock.key)).flatMap {
                tasks[$0]
            }
            let task = clock.task(known?.id ?? identifier(), of: person, on: now.day)
            if known?.clock?.status == task.clock?.status, known?.due == task.due,
                known?.accountable == task.accountable
            {
                continue
            }
            commands.append(.raise(task))
        }
        // Its clock was met, stopped or is none any more.
        commands += waiting.values.filter { tasks[$0]?.done == nil }.sorted()
            .map(ClockCommand.settle)
        return commands
    }
}

extension Clock {
    /// Whether somebody has to do something now.
    fileprivate var isWork: Bool {
        switch status {
        case .overdue, .cannotCompute: true
        case .due(let left): left.map { $0 <= warning } ?? false
        case .met, .stopped: false
        }
    }

    fileprivate func task(_ id: TaskID, of person: PersonID, on day: Day) -> WorkTask {
        var what = rule.title
        if case .cannotCompute(let obstacle) = status { what += ": " + obstacle.work }
        let reason = ClockReason(
            clock: ClockKey(rawValue: key), rule: rule.id, consequence: rule.consequence,
            status: status.name,
            agency: agency)
        // What cannot be computed has no day of its own: it is work from its first day on.
        let due = lastDay ?? deadline?.day ?? startDay ?? start?.at.day ?? day
        return WorkTask(
            id: id, person: person, what: what, accountable: rule.role, due: due, clock: reason)
    }
}

extension Decider {
    /// Puts work of a clock on record, or another standing of it.
    func raise(_ task: WorkTask) throws(Refusal) -> [Event] {
        guard let reason = task.clock else {
            throw Refusal(.detailMissing, about: [task.id.description])
        }
        try require(persons: [task.person])
        try require(task.done == nil, .notAtTheBeginning, task.id)
        try require(said: task.what)
        if let known = state.clockTasks[reason.clock] {
            try require(known == task.id, .alreadyRecorded, known)
            try require(state.tasks[known] != task, .alreadyRecorded, known)
        } else {
            try requireNew(task.id, state.tasks)
        }
        return [.clock(.raised(task))]
    }

    /// Ends the work of a clock.
    func settle(_ id: TaskID) throws(Refusal) -> [Event] {
        let task = try find(id, state.tasks)
        try require(task.clock != nil && task.done == nil, .illegalStep, id)
        return [.clock(.settled(id, context.at))]
    }
}

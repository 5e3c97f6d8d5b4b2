// Part of Reunify. Copyright the Reunify contributors.
// SPDX-License-Identifier: Apache-2.0

/// Somebody asks to be shown a part of a record that is hidden from them.
package struct PartRequest: Hashable, Sendable, Codable {
    package let by: UserID
    package let role: Role
    package let part: Compartment
    package let purpose: Purpose
    package let reason: String
    package let at: Moment

    package init(
        by: UserID, role: Role, part: Compartment, purpose: Purpose, reason: String, at: Moment
    ) {
        self.by = by
        self.role = role
        self.part = part
        self.purpose = purpose
        self.reason = reason
        self.at = at
    }
}

/// What whoever asked was answered by a supervisor.
package enum PartAnswer: Hashable, Sendable, Codable {
    /// The part is opened to who asked, for the purpose that they named, until a day, which is the last.
    case granted(until: Day, by: UserID, at: Moment)
    case refused(reason: String, by: UserID, at: Moment)

    /// When it was given.
    package var at: Moment {
        switch self {
        case .granted(_, _, let at), .refused(_, _, let at): at
        }
    }

    /// Who gave it.
    package var by: UserID {
        switch self {
        case .granted(_, let by, _), .refused(_, let by, _): by
        }
    }

    /// So many days a part is open at most.
    package static let mostDays = 30
}

/// What was opened is hidden again, before its day.
package struct GrantEnding: Hashable, Sendable, Codable {
    package let by: UserID
    package let at: Moment
    package let reason: String

    package init(by: UserID, at: Moment, reason: String) {
        self.by = by
        self.at = at
        self.reason = reason
    }
}

extension WorkTask {
    /// Whether what was asked for is open on a day.
    package func isOpen(on day: Day) -> Bool {
        guard case .granted(let until, _, let at) = answer, grantEnded == nil else { return false }
        return day <= until && at.day <= day
    }
}

extension Compartment {
    /// What was given to find a family, where a child is, and what was examined: opened to nobody whose
    /// role the table of permissions does not let see it for that purpose.
    package var isWalled: Bool {
        switch self {
        case .statements, .tracing, .contacts, .location, .evidence, .consents, .journal: true
        case .identity, .custody, .links, .safety: false
        }
    }
}

extension Decider {
    /// What a new request has to say.
    func require(_ asked: PartRequest, of task: WorkTask) throws(Refusal) {
        guard case .user(let user, let role, _) = context.actor else {
            throw Refusal(.peopleDecide)
        }
        try require(asked.by == user && asked.role == role, .detailMissing, asked.by)
        try require(asked.purpose == context.purpose, .detailMissing, task.id)
        try require(task.accountable == .supervisor, .detailMissing, task.id)
        try require(past: asked.at)
        try require(reason: asked.reason)
    }

    /// A supervisor answers; the part opens, or stays hidden for a reason.
    func answer(_ id: TaskID, _ answer: PartAnswer) throws(Refusal) -> [Event] {
        let task = try find(id, state.tasks)
        guard let asked = task.asked, task.done == nil else {
            throw Refusal(.illegalStep, about: [id.description])
        }
        let user = try user()
        try require(user != asked.by, .samePerson, id)
        try require(answer.by == user, .detailMissing, answer.by)
        try require(past: answer.at)
        switch answer {
        case .refused(let reason, _, _): try require(reason: reason)
        case .granted(let until, _, _):
            try require(
                until >= day && until.number - day.number <= PartAnswer.mostDays, .grantTooLong,
                id)
            let isOpenToRole = Permissions.allowsForSome(
                asked.role, .disclose(asked.part), for: asked.purpose)
            try require(
                asked.role != .operator && (isOpenToRole || !asked.part.isWalled),
                .grantBehindWall, id)
        }
        return [.file(.answered(id, answer))]
    }

    /// A supervisor takes back what one of them granted; from then on it is hidden.
    func endGrant(_ id: TaskID, _ reason: String) throws(Refusal) -> [Event] {
        let task = try find(id, state.tasks)
        try require(task.isOpen(on: day), .illegalStep, id)
        try require(reason: reason)
        let ending = GrantEnding(by: try user(), at: context.at, reason: reason)
        return [.file(.grantEnded(id, ending))]
    }
}

extension CaseworkState {
    /// Whether a supervisor opened a part of somebody's record to a user for a purpose, and its last day
    /// is not over.
    func isGranted(
        _ part: Compartment, of person: PersonID, to user: UserID, for purpose: Purpose, on day: Day
    ) -> Bool {
        guard let all = openWork.asked[user] else { return false }
        let own = identifiers(of: person)
        return all.contains { id in
            guard let task = tasks[id], let asked = task.asked, asked.part == part,
                asked.purpose == purpose, own.contains(task.person)
            else { return false }
            return task.isOpen(on: day)
        }
    }

    /// What supervisors opened of a person and is open on a day, in the order of asking.
    package func grants(of person: PersonID, on day: Day) -> [WorkTask] {
        identifiers(of: person).flatMap { openWork.tasksOf[$0] ?? [] }.sorted()
            .compactMap { tasks[$0] }.filter { $0.isOpen(on: day) }
    }
}

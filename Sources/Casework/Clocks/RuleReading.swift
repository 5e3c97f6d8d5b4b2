// Part of Reunify. Copyright the Reunify contributors.
// SPDX-License-Identifier: Apache-2.0

/// One rule read on the facts of one subject.
struct RuleReading {
    let entry: ClockRuleBook.Entry
    let subject: ClockSubject
    let facts: ClockFacts
    let now: Moment
    let zones: ZoneOffsets
    let calendars: [String: HolidayCalendar]

    var rule: ClockRule { entry.rule }

    // MARK: Starts

    /// What a clock starts from.
    enum Start {
        case event(ClockEvent)
        case day(Day)

        var event: ClockEvent? { if case .event(let event) = self { event } else { nil } }

        var day: Day? {
            switch self {
            case .event(let event): event.at.day
            case .day(let day): day
            }
        }
    }

    func clocks() -> [Clock] {
        if let text = rule.startDay {
            guard let day = Day(iso: text), day <= now.day else { return [] }
            return run(.day(day), until: nil).map { [$0] } ?? []
        }
        let kinds = rule.starts ?? []
        let all = facts.events.filter { kinds.contains($0.kind) }
        guard !all.isEmpty else { return unstarted(kinds).map { [$0] } ?? [] }
        // One from before the rule must not stand in the way of a later one.
        let starts = all.filter { $0.at.day.map(isInForce) ?? true }
        switch rule.choose ?? .earliest {
        case .earliest:
            return starts.first.flatMap { run(.event($0), until: nil) }.map { [$0] } ?? []
        case .latest: return starts.last.flatMap { run(.event($0), until: nil) }.map { [$0] } ?? []
        case .each:
            return starts.enumerated().compactMap { place, start in
                let next = starts[(place + 1)...].first { $0.kind == start.kind }
                return run(.event(start), until: next)
            }
        }
    }

    /// No start is on record: a gate waits for its act, and anything else that shows that it has begun
    /// makes a clock that says what is missing.
    func unstarted(_ kinds: [ClockEventKind]) -> Clock? {
        switch rule.kind {
        case .before:
            let cohort = cohort()
            guard isInForce(on: now.day), cohort != .no, age(start: now.day) != .no else {
                return nil
            }
            if case .uncertain(let obstacle) = cohort {
                return clock(nil, .cannotCompute(obstacle))
            }
            if let done = facts.events.first(where: { rule.met.contains($0.kind) }) {
                return clock(nil, .met(done.at, late: nil))
            }
            return clock(nil, .due(in: nil))
        case .prohibited: return nil
        case .recurring:
            // Whoever did it has begun.
            let done = facts.events.first {
                (rule.impliedBy ?? []).contains($0.kind) && rule.met.contains($0.kind)
            }
            if let done { return run(.event(done), until: nil) }
        default: break
        }
        let shows = rule.impliedBy ?? []
        guard let sign = facts.events.first(where: { shows.contains($0.kind) }),
            isInForce(on: sign.at.day ?? now.day), cohort() != .no,
            age(start: sign.at.day ?? now.day) != .no
        else { return nil }
        return clock(nil, .cannotCompute(.startMissing(expected: kinds, shownBy: sign.kind)))
    }

    private func isInForce(on day: Day) -> Bool { rule.isInForce(on: day) }

    // MARK: Whom it concerns

    enum Answer: Equatable {
        case yes, no
        case uncertain(ClockObstacle)
    }

    private func cohort() -> Answer {
        var answer = Answer.yes
        for condition in rule.cohort ?? [] {
            let from = condition.from.flatMap { Day(iso: $0) }
            let until = condition.until.flatMap { Day(iso: $0) }
            var isWithin = false
            var isUncertain = false
            for event in facts.events where event.kind == condition.event {
                guard from != nil || until != nil else {
                    isWithin = true
                    continue
                }
                guard let day = event.at.day else {
                    isUncertain = true
                    continue
                }
                if (from.map { $0 <= day } ?? true) && (until.map { day <= $0 } ?? true) {
                    isWithin = true
                }
            }
            if isWithin == (condition.absent ?? false), !(isUncertain && !isWithin) { return .no }
            if isUncertain && !isWithin { answer = .uncertain(.cohortUncertain(condition.event)) }
        }
        return answer
    }

    private func age(start: Day) -> Answer {
        if let band = rule.age {
            let day: Day
            switch band.on {
            case "start": day = start
            case "today": day = now.day
            default: day = Day(iso: band.on) ?? start
            }
            let answer = place(of: facts.ages(day), in: band, on: day)
            if answer == .no { return .no }
            if case .uncertain = answer, band.uncertain != .applies { return answer }
        }
        guard rule.subject == .child else { return .yes }
        // Who is not proven to be 18 is a child.
        return facts.ages(start).map { $0.lowerBound < 18 } ?? true ? .yes : .no
    }

    private func place(
        of ages: ClosedRange<Int>?, in band: ClockRule.AgeBand, on day: Day
    ) -> Answer {
        guard let ages else { return .uncertain(.ageUnknown(day)) }
        let low = band.from ?? 0
        let high = (band.under ?? 1000) - 1
        if ages.upperBound < low || ages.lowerBound > high { return .no }
        if ages.lowerBound >= low && ages.upperBound <= high { return .yes }
        return .uncertain(.ageUncertain(day, ages))
    }

    // MARK: Running

    /// The clock of one start; nil where the rule does not concern it.
    private func run(_ start: Start, until next: ClockEvent?) -> Clock? {
        guard let day = start.day else {
            guard let event = start.event, cohort() != .no else { return nil }
            return clock(start, .cannotCompute(.dayMissing(event.kind, source: event.source)))
        }
        guard isInForce(on: day) else { return nil }
        let cohort = cohort()
        let age = age(start: day)
        if cohort == .no || age == .no { return nil }
        if case .uncertain(let obstacle) = cohort { return clock(start, .cannotCompute(obstacle)) }
        if case .uncertain(let obstacle) = age { return clock(start, .cannotCompute(obstacle)) }
        switch rule.kind {
        case .before: return gate(start)
        case .prohibited: return breach(start)
        case .withoutDelay: return undelayed(start, until: next)
        case .recurring: return recurring(start)
        case .notBefore: return waiting(start)
        case .elapsedHours, .calendarDays, .businessDays: return timed(start, until: next)
        }
    }

    private func gate(_ start: Start) -> Clock {
        guard let act = start.event else { return clock(start, .due(in: nil)) }
        let done = facts.events.filter { rule.met.contains($0.kind) }
        if let before = done.first(where: { isBefore($0.at, act.at) }) {
            return clock(start, .met(before.at, late: nil))
        }
        if let undated = done.first(where: { $0.at == .unknown }) {
            return clock(
                start, .cannotCompute(.dayMissing(undated.kind, source: undated.source)))
        }
        return clock(start, .overdue(by: seconds(since: act.at)))
    }

    /// Whether one was not later than the other; on one day nobody can say otherwise.
    private func isBefore(_ one: ClockTime, _ other: ClockTime) -> Bool {
        switch (one, other) {
        case (.moment(let left), .moment(let right)): left <= right
        default: one.day.flatMap { left in other.day.map { left <= $0 } } ?? false
        }
    }

    private func breach(_ start: Start) -> Clock {
        clock(start, .overdue(by: start.event.map { seconds(since: $0.at) } ?? 0))
    }

    private func undelayed(_ start: Start, until next: ClockEvent?) -> Clock {
        if let done = firstDone(after: start, until: next) {
            return clock(start, .met(done.at, late: nil))
        }
        if let stop = stop(after: start) { return clock(start, .stopped(stop.kind, stop.at)) }
        return clock(start, .due(in: nil))
    }

    private func timed(_ start: Start, until next: ClockEvent?) -> Clock {
        let deadline: Deadline
        switch self.deadline(from: start) {
        case .failure(let obstacle): return clock(start, .cannotCompute(obstacle.obstacle))
        case .success(let found): deadline = found
        }
        let earliest = earliestDay(from: start)
        let done = firstDone(after: start, until: next, from: earliest)
        if let done {
            switch lateness(done, deadline) {
            case .success(let late): return clock(start, .met(done.at, late: late), deadline)
            case .failure(let obstacle):
                return clock(start, .cannotCompute(obstacle.obstacle), deadline)
            }
        }
        if let stop = stop(after: start) {
            // What was missed before stays missed; it only grows no older.
            if case .success(let late) = lateness(stop, deadline), late > 0 {
                return clock(start, .overdue(by: late), deadline)
            }
            return clock(start, .stopped(stop.kind, stop.at), deadline)
        }
        if rule.lapses == true, let until = rule.inForce.until, until < now.day {
            return clock(
                start, .stopped(ClockEventKind("rule-ended"), .day(until)), deadline)
        }
        let left = deadline.end.seconds - now.seconds
        return clock(start, left > 0 ? .due(in: left) : .overdue(by: -left), deadline)
    }

    private func recurring(_ start: Start) -> Clock {
        if let stop = stop(after: start) { return clock(start, .stopped(stop.kind, stop.at)) }
        let done = facts.events.filter {
            rule.met.contains($0.kind) && isAfter($0, start) && !isLater($0.at, now)
        }
        guard let span = rule.duration else {
            let last = done.last.map(Start.event) ?? start
            return clock(last, .due(in: nil))
        }
        var anchor = start
        var missed = 0
        for event in done where event.at.day != nil {
            if case .success(let deadline) = deadline(from: anchor, span: span),
                case .success(let late) = lateness(event, deadline), late > 0
            {
                missed += 1
            }
            anchor = .event(event)
        }
        switch deadline(from: anchor, span: span) {
        case .failure(let obstacle): return clock(anchor, .cannotCompute(obstacle.obstacle))
        case .success(let deadline):
            let left = deadline.end.seconds - now.seconds
            return clock(
                anchor, left > 0 ? .due(in: left) : .overdue(by: -left), deadline,
                missed: missed + (left > 0 ? 0 : 1))
        }
    }

    private func waiting(_ start: Start) -> Clock {
        switch deadline(from: start) {
        case .failure(let obstacle): return clock(start, .cannotCompute(obstacle.obstacle))
        case .success(let deadline):
            if let early = firstDone(after: start, until: nil),
                case .success(let late) = lateness(early, deadline), late == 0
            {
                return clock(start, .overdue(by: seconds(since: early.at)), deadline)
            }
            let left = deadline.end.seconds - now.seconds
            return left > 0
                ? clock(start, .due(in: left), deadline)
                : clock(start, .met(.moment(deadline.end), late: nil), deadline)
        }
    }

    // MARK: Events after a start

    private func isAfter(_ event: ClockEvent, _ start: Start) -> Bool {
        if let started = start.event {
            if started == event { return false }
            if !started.reference.isEmpty, !event.reference.isEmpty,
                started.reference != event.reference
            {
                return false
            }
        }
        switch (start, event.at) {
        case (_, .unknown): return true
        case (.event(let started), _): return isBefore(started.at, event.at)
        case (.day(let day), _): return event.at.day.map { day <= $0 } ?? true
        }
    }

    private func isLater(_ time: ClockTime, _ now: Moment) -> Bool {
        switch time {
        case .moment(let moment): moment > now
        case .day(let day): day > now.day
        case .unknown: false
        }
    }

    private func firstDone(
        after start: Start, until next: ClockEvent?, from earliest: Day? = nil
    ) -> ClockEvent? {
        facts.events.first { event in
            guard rule.met.contains(event.kind), isAfter(event, start), !isLater(event.at, now)
            else { return false }
            if let earliest, let day = event.at.day, day < earliest { return false }
            // What follows the next start answers that one, unless it says which it answers.
            if let next, event.reference.isEmpty || event.reference != start.event?.reference,
                isBefore(next.at, event.at)
            {
                return false
            }
            return true
        }
    }

    private func stop(after start: Start) -> ClockEvent? {
        let stops = (rule.stops ?? []) + [ClockEventKind("died")]
        return facts.events.first {
            stops.contains($0.kind) && isAfter($0, start) && !isLater($0.at, now)
        }
    }

    private func seconds(since time: ClockTime) -> Int {
        switch time {
        case .moment(let moment): max(0, now.seconds - moment.seconds)
        case .day(let day): max(0, (now.day.number - day.number) * 86_400)
        case .unknown: 0
        }
    }

    // MARK: The clock

    private func clock(
        _ start: Start?, _ status: ClockStatus, _ deadline: Deadline? = nil, missed: Int = 0
    ) -> Clock {
        let began: ClockTime? = start.flatMap {
            switch $0 {
            case .event(let event): event.at
            case .day(let day): .day(day)
            }
        }
        let agency: AgencyID? =
            switch rule.agency ?? .holder {
            case .holder: facts.holder
            case .holderAtStart: start?.event?.agency ?? facts.holder
            case .case: facts.caseAgency ?? facts.holder
            case .none: nil
            }
        var startDay: Day?
        if case .day(let day) = start { startDay = day }
        return Clock(
            rule: rule, jurisdiction: entry.jurisdiction, order: entry.order, subject: subject,
            start: start?.event, startDay: startDay, deadline: deadline?.end,
            lastDay: deadline?.lastDay, status: status, age: began.map { seconds(since: $0) },
            missed: missed, agency: agency, extensions: granted.map(\.id))
    }
}

// Part of Reunify. Copyright the Reunify contributors.
// SPDX-License-Identifier: Apache-2.0

/// When the time of a rule ends, counted from a start.
extension RuleReading {
    struct Deadline {
        /// The first moment that is too late.
        let end: Moment
        /// The last day that is not, where it ends with a day.
        let lastDay: Day?
    }

    struct Failure: Error { let obstacle: ClockObstacle }

    var granted: [ClockExtension] {
        facts.extensions.filter { $0.rule == rule.id && $0.at <= now }
    }

    func zone(of start: Start) -> String {
        if case .event(let event) = start, case .moment(let moment) = event.at {
            return moment.zone
        }
        return rule.zone ?? "UTC"
    }

    func earliestDay(from start: Start) -> Day? {
        guard let day = start.day else { return nil }
        return rule.notBefore?.day(after: day)
    }

    func deadline(from start: Start) -> Result<Deadline, Failure> {
        guard let span = rule.duration else {
            return .failure(
                Failure(obstacle: .dayMissing(ClockEventKind("duration"), source: "rule")))
        }
        return deadline(from: start, span: span).map(extended)
    }

    func deadline(
        from start: Start, span: ClockRule.Span
    ) -> Result<Deadline, Failure> {
        let zone = zone(of: start)
        if rule.kind == .elapsedHours || span.isHours {
            let from: Moment
            switch start {
            case .event(let event):
                guard case .moment(let moment) = event.at else {
                    return .failure(
                        Failure(obstacle: .hourMissing(event.kind, source: event.source)))
                }
                from = moment
            case .day(let day):
                // The hour of an order counts for nobody's disadvantage but the state's.
                guard let moment = zones.moment(day, in: zone) else {
                    return .failure(Failure(obstacle: .zoneUnknown(zone)))
                }
                from = moment
            }
            let seconds = from.seconds + (span.hours ?? 0) * 3600
            guard let end = zones.moment(seconds, in: zone) else {
                return .failure(Failure(obstacle: .zoneUnknown(zone)))
            }
            return .success(Deadline(end: end, lastDay: nil))
        }
        guard let day = start.day else {
            return .failure(
                Failure(
                    obstacle: .dayMissing(
                        start.event?.kind ?? rule.starts?.first ?? ClockEventKind("start"),
                        source: "")))
        }
        let last: Day
        if rule.kind == .businessDays {
            guard let name = rule.calendar, let calendar = calendars[name] else {
                return .failure(Failure(obstacle: .calendarUnknown(rule.calendar ?? "")))
            }
            last = calendar.day(span.days ?? 0, after: day)
        } else {
            last = span.day(after: day) ?? day
        }
        guard let end = zones.end(of: last, in: zone) else {
            return .failure(Failure(obstacle: .zoneUnknown(zone)))
        }
        return .success(Deadline(end: end, lastDay: last))
    }

    /// The deadline with the time that was given on top.
    func extended(_ deadline: Deadline) -> Deadline {
        var deadline = deadline
        for grant in granted {
            if let until = grant.until {
                if until > deadline.end { deadline = Deadline(end: until, lastDay: nil) }
                continue
            }
            guard let adds = rule.extensions?.first(where: { $0.ground == grant.ground })?.adds
            else { continue }
            let zone = deadline.end.zone
            if adds.isHours {
                let seconds = deadline.end.seconds + (adds.hours ?? 0) * 3600
                if let end = zones.moment(seconds, in: zone) {
                    deadline = Deadline(end: end, lastDay: nil)
                }
            } else if let last = deadline.lastDay {
                let later =
                    rule.kind == .businessDays
                    ? rule.calendar.flatMap { calendars[$0] }?.day(adds.days ?? 0, after: last)
                    : adds.day(after: last)
                if let later, let end = zones.end(of: later, in: zone) {
                    deadline = Deadline(end: end, lastDay: later)
                }
            } else if let days = adds.day(after: deadline.end.day),
                let end = zones.moment(
                    deadline.end.seconds + (days.number - deadline.end.day.number) * 86_400,
                    in: zone)
            {
                deadline = Deadline(end: end, lastDay: nil)
            }
        }
        return deadline
    }

    /// By how many seconds something was late; 0 where it was not.
    func lateness(_ done: ClockEvent, _ deadline: Deadline) -> Result<Int, Failure> {
        switch done.at {
        case .moment(let moment):
            return .success(max(0, moment.seconds - deadline.end.seconds))
        case .day(let day):
            if let last = deadline.lastDay {
                return .success(max(0, (day.number - last.number) * 86_400))
            }
            if day < deadline.end.day { return .success(0) }
            if day > deadline.end.day {
                return .success((day.number - deadline.end.day.number) * 86_400)
            }
            return .failure(Failure(obstacle: .hourMissing(done.kind, source: done.source)))
        case .unknown:
            return .failure(Failure(obstacle: .dayMissing(done.kind, source: done.source)))
        }
    }
}

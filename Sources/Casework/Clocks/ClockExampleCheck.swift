// Part of Reunify. Copyright the Reunify contributors.
// SPDX-License-Identifier: Apache-2.0

/// The worked example of a rule, computed.
package struct ClockExampleCheck: Hashable, Sendable {
    /// What the rule's file says, and what the engine makes of it, where they differ; nil where they
    /// agree.
    package let difference: String?

    /// Computes the example of a rule.
    ///
    /// - Parameter calendars: Those that the rule may name.
    package init(
        _ entry: ClockRuleBook.Entry, calendars: [String: HolidayCalendar], zones: ZoneOffsets
    ) {
        let example = entry.rule.example
        guard let now = Self.moment(example.now, zones) else {
            difference = "“\(example.now)” is not a time such as 2018-06-11T00:00 America/Chicago"
            return
        }
        var events: [ClockEvent] = []
        for (place, line) in example.events.enumerated() {
            guard let event = Self.event(line, number: place, zones) else {
                difference = "“\(line)” is not an event and a time"
                return
            }
            events.append(event)
        }
        var ages: @Sendable (Day) -> ClosedRange<Int>? = { _ in nil }
        if let text = example.born {
            guard let born = Day(iso: text) else {
                difference = "“\(text)” is not a day"
                return
            }
            ages = { day in
                let years = max(0, day.years(since: born))
                return years...years
            }
        }
        let facts = ClockFacts(events: events, ages: ages, isParent: true)
        let subject: ClockSubject =
            entry.rule.subject == .program ? .program : .person(PersonID(1))
        let engine = ClockEngine(entries: [entry], calendars: calendars, zones: zones)
        let clocks = engine.clocks(of: subject, facts, at: now)
        guard let clock = clocks.first else {
            difference = "the rule says nothing about the example"
            return
        }
        let due = clock.lastDay?.iso ?? clock.deadline.map(Self.written)
        if clock.status.name != example.status {
            difference =
                "the example says \(example.status.rawValue), computed is "
                + clock.status.name.rawValue
        } else if due != example.due {
            difference =
                "the example says due \(example.due ?? "never"), computed is \(due ?? "never")"
        } else {
            difference = nil
        }
    }

    static func moment(_ text: String, _ zones: ZoneOffsets) -> Moment? {
        let parts = text.split(separator: " ")
        guard parts.count == 2 else { return nil }
        let halves = parts[0].split(separator: "T")
        guard halves.count == 2, let day = Day(iso: String(halves[0])) else { return nil }
        let clock = halves[1].split(separator: ":").map { Int($0) }
        guard clock.count == 2, let hour = clock[0], let minute = clock[1],
            (0...23).contains(hour), (0...59).contains(minute)
        else { return nil }
        return zones.moment(day, secondOfDay: hour * 3600 + minute * 60, in: String(parts[1]))
    }

    static func event(_ line: String, number: Int, _ zones: ZoneOffsets) -> ClockEvent? {
        let parts = line.split(separator: " ").map(String.init)
        guard (2...3).contains(parts.count), let kind = parts.first else { return nil }
        let source = "example-\(number + 1)"
        if parts.count == 2 {
            return Day(iso: parts[1]).map {
                ClockEvent(ClockEventKind(kind), .day($0), source: source)
            }
        }
        return moment(parts[1] + " " + parts[2], zones).map {
            ClockEvent(ClockEventKind(kind), .moment($0), source: source)
        }
    }

    /// `2018-06-12T14:30 America/Chicago`.
    static func written(_ moment: Moment) -> String {
        let local = moment.seconds + moment.offsetMinutes * 60
        let second = ((local % 86_400) + 86_400) % 86_400
        func two(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
        return "\(moment.day.iso)T\(two(second / 3600)):\(two(second / 60 % 60)) \(moment.zone)"
    }
}

extension ClockRuleBook {
    /// Rules whose worked example the engine does not reproduce, with the difference.
    package func wrongExamples(zones: ZoneOffsets) -> [(rule: ClockRule, difference: String)] {
        entries.compactMap { entry in
            ClockExampleCheck(entry, calendars: calendars, zones: zones).difference.map {
                (entry.rule, $0)
            }
        }
    }
}

// Part of Reunify. Copyright the Reunify contributors.
// SPDX-License-Identifier: Apache-2.0

/// Computes the clocks of somebody from what happened to them.
///
/// Pure: the same rules, facts and moment give the same clocks. A rule that concerns somebody gives at
/// least one clock; what is missing for it is said by the clock, so that none is silently absent.
package struct ClockEngine: Sendable {
    private let entries: [ClockRuleBook.Entry]
    private let calendars: [String: HolidayCalendar]
    private let zones: ZoneOffsets

    init(
        entries: [ClockRuleBook.Entry], calendars: [String: HolidayCalendar], zones: ZoneOffsets
    ) {
        self.entries = entries
        self.calendars = calendars
        self.zones = zones
    }

    /// An engine for all rules of a book.
    package init(_ book: ClockRuleBook, zones: ZoneOffsets) {
        self.init(entries: book.entries, calendars: book.calendars, zones: zones)
    }

    /// All clocks of a person, or of the work as a whole, in the order of the rules.
    ///
    /// - Complexity: rules times events.
    package func clocks(of subject: ClockSubject, _ facts: ClockFacts, at now: Moment) -> [Clock] {
        entries.flatMap { entry -> [Clock] in
            guard (subject == .program) == (entry.rule.subject == .program) else { return [] }
            if entry.rule.subject == .parent, !facts.isParent { return [] }
            return RuleReading(
                entry: entry, subject: subject, facts: facts, now: now, zones: zones,
                calendars: calendars
            ).clocks()
        }
    }

    /// What keeps an act from being done now: gates whose condition is not on record, and clocks of
    /// other kinds that are overdue.
    ///
    /// A gate is asked anew for each act, whatever was done at earlier ones.
    func gates(of subject: ClockSubject, _ facts: ClockFacts, at now: Moment) -> [Clock] {
        entries.flatMap { entry -> [Clock] in
            if entry.rule.subject == .program || entry.rule.subject == .parent && !facts.isParent {
                return []
            }
            let reading = RuleReading(
                entry: entry, subject: subject, facts: facts, now: now, zones: zones,
                calendars: calendars)
            let clocks =
                entry.rule.kind == .before
                ? reading.unstarted([]).map { [$0] } ?? [] : reading.clocks()
            return clocks.filter(\.blocksNow)
        }
    }
}

// Part of Reunify. Copyright the Reunify contributors.
// SPDX-License-Identifier: Apache-2.0

import Casework

/// What a legal rule says, in the language of whoever reads: made from the rule itself, so that it is said of
/// rules that were loaded, too.
struct ClockWords {
    let language: DeskLanguage

    /// Something that happened; by its own name where there is no word for it.
    func event(_ kind: ClockEventKind) -> String {
        let key = "event.\(kind.rawValue)"
        return language.has(key) ? language.say(key) : kind.words
    }

    func events(_ kinds: [ClockEventKind]) -> String { language.list(kinds.map(event)) }

    /// When it has to be done, from when on, and by what.
    func explained(_ rule: ClockRule) -> String {
        let start =
            rule.startDay.flatMap { Day(iso: $0) }.map(language.day) ?? events(rule.starts ?? [])
        let span = rule.duration.map { self.span($0, of: rule) } ?? ""
        let when =
            switch rule.kind {
            case .elapsedHours, .calendarDays, .businessDays:
                language.say("clock.within", span, start)
            case .recurring:
                span.isEmpty
                    ? language.say("clock.regularly", start)
                    : language.say("clock.every", span, start)
            case .withoutDelay: language.say("clock.at-once", start)
            case .before: language.say("clock.first", start)
            case .notBefore: language.say("clock.not-before", span, start)
            case .prohibited: language.say("clock.never", start)
            }
        guard !rule.met.isEmpty else { return when }
        let met = rule.kind == .notBefore ? "clock.waits-for" : "clock.met-by"
        return when + " " + language.say(met, events(rule.met))
    }

    /// What a calendar of deadlines says.
    var calendar: ClockCalendar.Words {
        let language = language
        guard language.code != "en" else { return .english }
        return ClockCalendar.Words(
            language: language.code, name: language.say("clock.title"),
            role: { language.say("role.\($0.rawValue)") },
            overdue: { language.say("clock.overdue-of", $0) })
    }

    private func span(_ span: ClockRule.Span, of rule: ClockRule) -> String {
        let days = rule.kind == .businessDays ? "working-days" : "days"
        let parts = [
            (span.years, "years"), (span.months, "months"), (span.weeks, "weeks"),
            (span.days, days), (span.hours, "hours"),
        ]
        return language.list(
            parts.compactMap { count, unit in count.map { language.count($0, unit) } })
    }
}

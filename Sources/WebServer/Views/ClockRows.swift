// Part of Reunify. Copyright the Reunify contributors.
// SPDX-License-Identifier: Apache-2.0

import Casework
import Registry

/// Legal clocks as rows of a table: what is overdue first, then what cannot be computed, then what is due
/// next.
struct ClockRows {
    private let clocks: [Clock]
    private let names: NameDirectory
    private let language: DeskLanguage

    init(_ clocks: [Clock], _ names: NameDirectory, _ language: DeskLanguage) {
        self.clocks = Self.urgentFirst(clocks)
        self.names = names
        self.language = language
    }

    /// What is overdue, what cannot be computed, what is due next, and the rest.
    static func urgentFirst(_ clocks: [Clock]) -> [Clock] {
        clocks.sorted {
            (rank($0), $0.deadline?.seconds ?? .max, $0.key)
                < (rank($1), $1.deadline?.seconds ?? .max, $1.key)
        }
    }

    private static func rank(_ clock: Clock) -> Int {
        switch clock.status {
        case .overdue: 0
        case .cannotCompute: 1
        case .due: 2
        case .met: 3
        case .stopped: 4
        }
    }

    var rows: [View] {
        clocks.map { clock in
            let title = clock.rule.title(in: language.code)
            let office = clock.rule.office(in: language.code)
            return [
                "rule": .text(clock.rule.id.rawValue), "title": .text(title.text),
                "titleLanguage": .text(title.language),
                "explained": .text(ClockWords(language: language).explained(clock.rule)),
                "citation": .text(clock.rule.citation), "status": .text(status(clock)),
                "class": .text(clock.status.name.rawValue),
                "isOverdue": .flag(clock.status.name == .overdue),
                "isUnclear": .flag(clock.status.name == .cannotCompute),
                "due": .text(
                    clock.lastDay.map { language.say("clock.by", language.day($0)) }
                        ?? clock.deadline.map { language.say("clock.by", language.time($0)) }
                        ?? language.say("clock.no-number")),
                "answersRole": .text(language.say("role.\(clock.rule.role.rawValue)")),
                "answers": .text(clock.agency.map(names.agency) ?? office.text),
                "isOffice": .flag(clock.agency == nil), "officeLanguage": .text(office.language),
                "isUnchecked": .flag(clock.rule.checked != .verified),
            ]
        }
    }

    /// Where a clock stands.
    func status(_ clock: Clock) -> String {
        switch clock.status {
        case .due(let left?): return language.say("clock.due-in", span(left))
        case .due(nil):
            return clock.rule.kind == .before
                ? language.say("clock.waits") : language.say("clock.open", span(clock.age ?? 0))
        case .met(_, let late?) where late > 0: return language.say("clock.met-late", span(late))
        case .met: return language.say("clock.met")
        case .overdue(let by):
            let isBroken = clock.rule.kind == .prohibited || clock.rule.kind == .before
            return isBroken
                ? language.say("clock.broken") : language.say("clock.overdue", span(by))
        case .stopped: return language.say("clock.stopped")
        case .cannotCompute(let obstacle): return language.say("clock.unclear", why(obstacle))
        }
    }

    /// What somebody has to find out.
    private func why(_ obstacle: ClockObstacle) -> String {
        switch obstacle {
        case .startMissing(let expected, _):
            language.say("clock.start-missing", ClockWords(language: language).events(expected))
        case .hourMissing(let kind, _):
            language.say("clock.hour-missing", ClockWords(language: language).event(kind))
        case .dayMissing(let kind, _), .cohortUncertain(let kind):
            language.say("clock.day-missing", ClockWords(language: language).event(kind))
        case .ageUncertain, .ageUnknown: language.say("clock.age-missing")
        case .zoneUnknown(let zone): language.say("clock.zone-unknown", zone)
        case .calendarUnknown(let calendar): language.say("clock.calendar-unknown", calendar)
        case .orderUnreadable(let order): language.say("clock.order-unreadable", "\(order)")
        }
    }

    /// Days from two days on, else hours, else minutes.
    private func span(_ seconds: Int) -> String {
        switch seconds {
        case (2 * 86_400)...: language.count(seconds / 86_400, "days")
        case 7200...: language.count(seconds / 3600, "hours")
        default: language.count(max(0, seconds / 60), "minutes")
        }
    }
}

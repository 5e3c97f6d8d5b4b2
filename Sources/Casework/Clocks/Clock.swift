// Part of Reunify. Copyright the Reunify contributors.
// SPDX-License-Identifier: Apache-2.0

/// What a clock runs for.
package enum ClockSubject: Hashable, Sendable, Comparable, CustomStringConvertible {
    case person(PersonID)
    /// The work as a whole.
    case program

    package var description: String {
        switch self {
        case .person(let id): id.description
        case .program: "program"
        }
    }

    package static func < (left: ClockSubject, right: ClockSubject) -> Bool {
        switch (left, right) {
        case (.person(let one), .person(let other)): one < other
        case (.program, .person): true
        case (_, .program): false
        }
    }
}

/// Where a clock stands.
package enum ClockStatus: Hashable, Sendable {
    /// It runs; `in` are the seconds left, nil where there is no number to count to.
    case due(in: Int?)
    /// Done, on time or late by so many seconds; late is nil where there was no time to keep.
    case met(ClockTime, late: Int?)
    /// The time is over, or what is prohibited happened.
    case overdue(by: Int)
    /// Something ended it.
    case stopped(ClockEventKind, ClockTime)
    case cannotCompute(ClockObstacle)

    /// Its name, as interfaces write it.
    package enum Name: String, Hashable, Sendable, Codable, CaseIterable {
        case due, met, overdue, stopped
        case cannotCompute = "cannot-compute"
    }

    package var name: Name {
        switch self {
        case .due: .due
        case .met: .met
        case .overdue: .overdue
        case .stopped: .stopped
        case .cannotCompute: .cannotCompute
        }
    }
}

/// Why a clock cannot be computed, and what somebody has to find out.
package enum ClockObstacle: Hashable, Sendable {
    /// It has begun, as something else shows, and nobody recorded when.
    case startMissing(expected: [ClockEventKind], shownBy: ClockEventKind)
    /// The day is known and the hour is needed.
    case hourMissing(ClockEventKind, source: String)
    /// It happened, and the day is not on record.
    case dayMissing(ClockEventKind, source: String)
    /// The age on a day may be in the band or not.
    case ageUncertain(Day, ClosedRange<Int>)
    case ageUnknown(Day)
    /// Whether the person belongs to those the rule is about depends on when something happened.
    case cohortUncertain(ClockEventKind)
    case zoneUnknown(String)
    case calendarUnknown(String)
    /// The text of an order cannot be read.
    case orderUnreadable(CourtOrderID)

    /// What is missing, after "because".
    package var reason: String {
        switch self {
        case .startMissing(let expected, let shown):
            "no \(Self.list(expected)) is on record, though \(shown.words) is"
        case .hourMissing(let kind, let source):
            "the hour of \(kind.words) (\(source)) is not on record"
        case .dayMissing(let kind, let source):
            "when \(kind.words) was (\(source)) is not on record"
        case .ageUncertain(let day, let ages):
            "the age on \(day.iso) is not certain: \(ages.lowerBound) to \(ages.upperBound)"
        case .ageUnknown(let day): "no record says how old the person was on \(day.iso)"
        case .cohortUncertain(let kind): "the day of \(kind.words) is not on record"
        case .zoneUnknown(let zone): "there is no time zone “\(zone)”"
        case .calendarUnknown(let calendar): "there is no holiday calendar “\(calendar)”"
        case .orderUnreadable(let order): "the text of \(order) cannot be read"
        }
    }

    /// What somebody has to do.
    package var work: String {
        switch self {
        case .startMissing(let expected, _): "Record when \(Self.list(expected)) was."
        case .hourMissing(let kind, _): "Record the hour of \(kind.words)."
        case .dayMissing(let kind, _), .cohortUncertain(let kind):
            "Record the day of \(kind.words)."
        case .ageUncertain, .ageUnknown: "Find out the date of birth, and record its source."
        case .zoneUnknown: "Record the time again, with a zone of the tz database."
        case .calendarUnknown: "Add the holiday calendar to the rule file."
        case .orderUnreadable: "Enter the order again."
        }
    }

    private static func list(_ kinds: [ClockEventKind]) -> String {
        kinds.map(\.words).joined(separator: " or ")
    }
}

/// One clock of one person, or of the work as a whole.
package struct Clock: Hashable, Sendable {
    package let rule: ClockRule
    package let jurisdiction: String
    /// The order that set the rule, where one did.
    package let order: CourtOrderID?
    package let subject: ClockSubject
    /// What started it; nil where nobody recorded it, or an order started it for everybody.
    package let start: ClockEvent?
    package let startDay: Day?
    /// The first moment at which it is too late; nil where there is no number.
    package let deadline: Moment?
    /// The last day on which it is not too late, where it ends with a day.
    package let lastDay: Day?
    package let status: ClockStatus
    /// Since when it runs, in seconds; for clocks without a number.
    package let age: Int?
    /// How often a recurring one was missed so far.
    package let missed: Int
    /// The agency that answers; nil where none is known.
    package let agency: AgencyID?
    /// The extensions that were added.
    package let extensions: [ClockExtensionID]

    /// The same clock in every computation, so that calendars recognise it.
    package var key: String {
        let began = start?.source ?? startDay?.iso ?? "unknown"
        return "\(rule.id.rawValue)/\(rule.version)/\(subject)/\(began)"
    }

    /// Whether an act that the rule blocks has to wait.
    package var blocksNow: Bool {
        switch (rule.kind, status) {
        case (.before, .due), (.before, .cannotCompute), (_, .overdue): true
        case (.notBefore, .due): true
        default: false
        }
    }
}

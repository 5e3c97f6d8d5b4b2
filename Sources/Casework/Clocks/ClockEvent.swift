// Part of Reunify. Copyright the Reunify contributors.
// SPDX-License-Identifier: Apache-2.0

/// When something happened, as exactly as it is known.
package enum ClockTime: Hashable, Sendable {
    case moment(Moment)
    /// The day is on record, the hour is not.
    case day(Day)
    /// That it happened is on record, when is not.
    case unknown

    /// The day it was there.
    package var day: Day? {
        switch self {
        case .moment(let moment): moment.day
        case .day(let day): day
        case .unknown: nil
        }
    }

    /// For putting events into their order; days come before the hours of the day.
    fileprivate var order: Int {
        switch self {
        case .moment(let moment): moment.seconds
        case .day(let day): day.number * 86_400
        case .unknown: .max
        }
    }
}

/// Something that happened to a person and that rules may count from.
package struct ClockEvent: Hashable, Sendable {
    package let kind: ClockEventKind
    package let at: ClockTime
    /// The record it is from, such as `custody-3`.
    package let source: String
    package let agency: AgencyID?
    /// What tells it apart from others of its kind, where somebody said: the number of an appeal.
    package let reference: String

    package init(
        _ kind: ClockEventKind, _ at: ClockTime, source: String, agency: AgencyID? = nil,
        reference: String = ""
    ) {
        self.kind = kind
        self.at = at
        self.source = source
        self.agency = agency
        self.reference = reference
    }

    /// In the order of time; what has no time comes last.
    static func inOrder(_ events: [ClockEvent]) -> [ClockEvent] {
        events.sorted { ($0.at.order, $0.kind, $0.source) < ($1.at.order, $1.kind, $1.source) }
    }
}

/// All that rules ask about a person.
package struct ClockFacts: Sendable {
    /// In the order of time.
    package let events: [ClockEvent]
    /// Youngest and oldest age on a day by all records; nil where none says anything.
    package let ages: @Sendable (Day) -> ClosedRange<Int>?
    /// Whether the person is linked to a child as parent or caregiver.
    package let isParent: Bool
    /// Who answers, by the way of ``ClockRule/AnsweringAgency``.
    package let holder: AgencyID?
    package let caseAgency: AgencyID?
    /// Time that was given on top, for each rule.
    package let extensions: [ClockExtension]

    package init(
        events: [ClockEvent], ages: @escaping @Sendable (Day) -> ClosedRange<Int>?,
        isParent: Bool = false, holder: AgencyID? = nil, caseAgency: AgencyID? = nil,
        extensions: [ClockExtension] = []
    ) {
        self.events = ClockEvent.inOrder(events)
        self.ages = ages
        self.isParent = isParent
        self.holder = holder
        self.caseAgency = caseAgency
        self.extensions = extensions
    }
}

// Part of Reunify. Copyright the Reunify contributors.
// SPDX-License-Identifier: Apache-2.0

/// Which rule: two versions of one rule share it.
package struct ClockRuleID: RawRepresentable, Hashable, Sendable, Codable, Comparable {
    package let rawValue: String
    package init(rawValue: String) { self.rawValue = rawValue }
    package static func < (left: Self, right: Self) -> Bool { left.rawValue < right.rawValue }
}

/// What happened, as rules name it: `apprehension`, `sponsor-identified`.
///
/// Some follow from the records (``CaseworkState/clockEvents(of:)``), all others are recorded as such.
package struct ClockEventKind: RawRepresentable, Hashable, Sendable, Codable, Comparable {
    package let rawValue: String
    package init(rawValue: String) { self.rawValue = rawValue }
    /// The kind of a name in lower case with hyphens.
    package init(_ name: String) { rawValue = name }
    package static func < (left: Self, right: Self) -> Bool { left.rawValue < right.rawValue }

    /// Whether it is written as kinds are: small letters, digits and hyphens.
    package var isWellFormed: Bool {
        !rawValue.isEmpty && rawValue.utf8.count <= 60
            && rawValue.utf8.allSatisfy {
                (97...122).contains($0) || (48...57).contains($0) || $0 == 45
            }
    }

    /// In words.
    package var words: String { rawValue.split(separator: "-").joined(separator: " ") }
}

/// One rule that sets a clock, as its file has it.
///
/// Every field is described in Documentation/clocks.md.
package struct ClockRule: Hashable, Sendable, Codable {
    /// Whom it is about.
    package enum Subject: String, Hashable, Sendable, Codable, CaseIterable {
        /// Everybody not proven to be 18 at the start.
        case child
        /// Who is linked to a child as parent or caregiver.
        case parent
        case person
        /// The work as a whole, not one person.
        case program
    }

    /// How time runs.
    package enum Kind: String, Hashable, Sendable, Codable, CaseIterable {
        case elapsedHours = "elapsed-hours"
        case calendarDays = "calendar-days"
        case businessDays = "business-days"
        /// Again and again after each time it was done; without a duration there is no number, and the
        /// age is shown.
        case recurring
        /// No number: the age is shown, and nothing is ever "on time".
        case withoutDelay = "without-delay"
        /// What is named in `met` has to be on record before the act that `starts` it.
        case before
        /// What is named in `met` must not happen before the time is over.
        case notBefore = "not-before"
        /// What starts it must not happen.
        case prohibited
    }

    /// A stretch of time; several parts add up.
    package struct Span: Hashable, Sendable, Codable {
        package var hours: Int?
        package var days: Int?
        package var weeks: Int?
        package var months: Int?
        package var years: Int?
    }

    /// Ages it applies to.
    package struct AgeBand: Hashable, Sendable, Codable {
        /// What to do with somebody whose age may lie in the band or outside.
        package enum Uncertain: String, Hashable, Sendable, Codable {
            /// The rule applies.
            case applies
            /// It cannot be computed until somebody finds out.
            case ask
        }

        /// From this age in whole years, and under that one.
        package let from: Int?
        package let under: Int?
        /// The day on which the age is measured: `start`, `today` or a day.
        package let on: String
        package let uncertain: Uncertain?
    }

    /// A condition of belonging to those the rule is about.
    package struct Cohort: Hashable, Sendable, Codable {
        package let event: ClockEventKind
        /// First and last day on which it happened.
        package let from: String?
        package let until: String?
        /// It must *not* have happened in that time.
        package let absent: Bool?
    }

    /// On what ground more time is given, and how much.
    package struct Extension: Hashable, Sendable, Codable {
        package let ground: String
        /// Nil where the ground does not say how much; whoever extends says until when.
        package let adds: Span?
        package let citation: String?
    }

    /// Whose agency answers for it.
    package enum AnsweringAgency: String, Hashable, Sendable, Codable {
        /// Who has custody, else who works on the case, else who registered the person.
        case holder
        /// Who had custody at the start.
        case holderAtStart = "holder-at-start"
        case `case`
        case none
    }

    /// What follows when it is not met.
    package enum Consequence: String, Hashable, Sendable, Codable, CaseIterable {
        case task, alert, block
    }

    /// Acts that a rule can block.
    package enum Act: String, Hashable, Sendable, Codable, CaseIterable {
        case separation, transfer, removal, release
        case permanentPlacement = "permanent-placement"
        case reunification, closure
    }

    /// Whether somebody has compared the rule with the published text.
    package enum Checked: String, Hashable, Sendable, Codable, CaseIterable {
        case verified
        /// By a weak source, such as training material.
        case weakly = "weakly-verified"
        /// The rule is, its numbers or wording are not.
        case partly = "partly-verified"
        case unverified
    }

    /// An example worked by hand.
    ///
    /// The engine has to reproduce it; a rule without one is refused.
    package struct Example: Hashable, Sendable, Codable {
        /// `apprehension 2018-06-10T14:30 America/Chicago`, or with the day alone.
        package let events: [String]
        package let born: String?
        /// When it is looked at, such as `2018-06-11T00:00 America/Chicago`.
        package let now: String
        /// `2018-06-12T14:30 America/Chicago`, or the last day `2018-07-10`; nil where there is none.
        package let due: String?
        package let status: ClockStatus.Name
        package let because: String?
    }

    /// A rule in another language than its own.
    package struct Translation: Hashable, Sendable, Codable {
        package let title: String
        /// Nil where the office has the same name in every language.
        package let office: String?
    }

    package let id: ClockRuleID
    package let version: String
    package let title: String
    /// The language of title, office and note, as a tag (BCP 47); nil where it is English.
    package let language: String?
    /// What it is called in other languages, by their tags; the citation stays as it is.
    package let translations: [String: Translation]?
    package let from: String?
    package let until: String?
    /// Clocks end with the rule; without, a clock that started in its time runs on.
    package let lapses: Bool?
    package let subject: Subject
    package let kind: Kind
    package let duration: Span?
    /// Done before so much time has passed it does not count: "day 30 to 37".
    package let notBefore: Span?
    package let calendar: String?
    /// The zone of days that are written without one.
    package let zone: String?
    package let starts: [ClockEventKind]?
    /// The start for everybody: the day an order was entered.
    package let startDay: String?
    package let choose: Choice?
    package let impliedBy: [ClockEventKind]?
    package let met: [ClockEventKind]
    package let stops: [ClockEventKind]?
    package let age: AgeBand?
    package let cohort: [Cohort]?
    package let extensions: [Extension]?
    package let role: Role
    package let office: String
    package let agency: AnsweringAgency?
    package let consequence: Consequence
    package let blocks: [Act]?
    package let citation: String
    package let checked: Checked
    package let source: String?
    package let note: String?
    package let example: Example

    /// Its title for who reads a language, and the language that the title is in.
    package func title(in reader: String) -> (text: String, language: String) {
        translations?[reader].map { ($0.title, reader) } ?? (title, language ?? "en")
    }

    /// Its office for who reads a language, and the language that the name is in.
    package func office(in reader: String) -> (text: String, language: String) {
        translations?[reader]?.office.map { ($0, reader) } ?? (office, language ?? "en")
    }

    /// Which of several starts counts.
    package enum Choice: String, Hashable, Sendable, Codable {
        case earliest, latest
        /// Each has a clock of its own.
        case each
    }

    /// First and last day on which a clock may start under it; nil where it is open.
    package var inForce: (from: Day?, until: Day?) {
        (from.flatMap { Day(iso: $0) }, until.flatMap { Day(iso: $0) })
    }

    /// Whether a clock that starts on a day runs under this version.
    package func isInForce(on day: Day) -> Bool {
        let (from, until) = inForce
        return from.map { $0 <= day } ?? true && until.map { day <= $0 } ?? true
    }
}

extension ClockRule.Span {
    /// Whether it is so many hours and nothing else.
    var isHours: Bool {
        hours != nil && days == nil && weeks == nil && months == nil && years == nil
    }

    var isPositive: Bool {
        let parts = [hours, days, weeks, months, years].compactMap { $0 }
        return !parts.isEmpty && parts.allSatisfy { (1...10_000).contains($0) }
            && (years ?? 1) <= 1000
    }

    /// The day so much later.
    ///
    /// Months end on the day of the same number, or on the last of a shorter month.
    package func day(after day: Day) -> Day? {
        let (year, month, number) = day.parts
        let ahead = year * 12 + month - 1 + (months ?? 0) + (years ?? 0) * 12
        var landed: Day?
        for last in 0..<4 where landed == nil {
            landed = Day(ahead / 12, ahead % 12 + 1, number - last)
        }
        return landed.map { Day(number: $0.number + (days ?? 0) + (weeks ?? 0) * 7) }
    }

    /// In words: "48 hours", "1 month".
    package var words: String {
        let parts = [
            (hours, "hour"), (days, "day"), (weeks, "week"), (months, "month"), (years, "year"),
        ]
        return parts.compactMap { count, unit in
            count.map { "\($0) \(unit)\($0 == 1 ? "" : "s")" }
        }.joined(separator: " and ")
    }
}

// Part of Reunify. Copyright the Reunify contributors.
// SPDX-License-Identifier: Apache-2.0

package import Foundation

/// The rules of one jurisdiction, as their file has them.
package struct ClockRuleFile: Hashable, Sendable, Codable {
    package let jurisdiction: String
    package let title: String
    /// What the file is, for whoever reads it.
    package let about: String
    package let calendars: [HolidayCalendar]?
    package let rules: [ClockRule]

    /// Reads a file, and finds everything that is wrong with it.
    ///
    /// - Parameter name: What errors call the file.
    /// - Throws: `ClockRuleError` that says which rule and which field.
    package init(json: Data, name: String) throws(ClockRuleError) {
        do {
            let unknown = try Self.form.unknownFields(in: json)
            guard unknown.isEmpty else {
                throw ClockRuleError(
                    file: name, faults: unknown.map { "there is no field “\($0.path)”" })
            }
            self = try JSONDecoder().decode(ClockRuleFile.self, from: json)
        } catch let error as ClockRuleError {
            throw error
        } catch let error as DecodingError {
            throw ClockRuleError(
                file: name, faults: [FileForm.words(error) ?? "it cannot be read"])
        } catch {
            throw ClockRuleError(file: name, faults: ["it cannot be read"])
        }
        let faults = rules.flatMap { $0.faults } + (calendars ?? []).flatMap(\.faults)
        guard faults.isEmpty else { throw ClockRuleError(file: name, faults: faults) }
    }

    private static let form = FileForm(fields: [
        "": ["jurisdiction", "title", "about", "calendars", "rules"],
        "calendars": ["id", "title", "weekend", "holidays", "citation"],
        "calendars.holidays": [
            "name", "month", "day", "weekday", "nth", "easter", "once", "observed", "from", "until",
        ],
        "rules": [
            "id", "version", "title", "language", "translations", "from", "until", "lapses",
            "subject", "kind", "duration",
            "notBefore", "calendar", "zone", "starts", "startDay", "choose", "impliedBy", "met",
            "stops", "age", "cohort", "extensions", "role", "office", "agency", "consequence",
            "blocks", "citation", "checked", "source", "note", "example",
        ],
        "rules.duration": ["hours", "days", "weeks", "months", "years"],
        "rules.notBefore": ["hours", "days", "weeks", "months", "years"],
        "rules.age": ["from", "under", "on", "uncertain"],
        "rules.cohort": ["event", "from", "until", "absent"],
        "rules.extensions": ["ground", "adds", "citation"],
        "rules.extensions.adds": ["hours", "days", "weeks", "months", "years"],
        "rules.example": ["events", "born", "now", "due", "status", "because"],
    ])
}

/// Why rules cannot be used: every fault, in words.
package struct ClockRuleError: Error, Hashable, Sendable, CustomStringConvertible {
    package let file: String
    package let faults: [String]

    package var description: String {
        "The rules of “\(file)” cannot be used: " + faults.joined(separator: "; ") + "."
    }
}

extension ClockRule {
    /// What is wrong with it, in words; empty where nothing is.
    var faults: [String] {
        var found: [String] = []
        func fault(_ condition: Bool, _ words: String) {
            if condition { found.append("rule \(id.rawValue): \(words)") }
        }
        fault(
            id.rawValue.isEmpty || version.isEmpty || title.isEmpty, "id, version or title is empty"
        )
        fault(citation.isEmpty, "it cites nothing")
        for (tag, words) in (translations ?? [:]).sorted(by: { $0.key < $1.key }) {
            fault(
                words.title.isEmpty || words.office?.isEmpty ?? false,
                "its title or office in “\(tag)” is empty")
        }
        for (name, day) in [("from", from), ("until", until), ("startDay", startDay)] {
            fault(
                day.map { Day(iso: $0) == nil } ?? false,
                "“\(name)” is not a day such as 2018-06-26")
        }
        if let (from, until) = pair(inForce) { fault(until < from, "it ends before it begins") }
        fault((starts ?? []).isEmpty && startDay == nil, "nothing starts it")
        fault(!(starts ?? []).isEmpty && startDay != nil, "it has both “starts” and “startDay”")
        let kinds =
            (starts ?? []) + (impliedBy ?? []) + met + (stops ?? []) + (cohort ?? []).map(\.event)
        for kind in kinds {
            fault(
                !kind.isWellFormed, "“\(kind.rawValue)” is not a word of small letters and hyphens")
        }
        switch kind {
        case .elapsedHours:
            fault(duration?.isHours != true, "elapsed hours need “hours” alone")
            fault(duration?.isPositive != true, "its duration is none, or too long")
        case .calendarDays, .notBefore:
            fault(
                duration?.isPositive != true || duration?.hours != nil,
                "it needs days, weeks, months or years")
        case .businessDays:
            fault(
                duration?.days == nil || duration?.isPositive != true, "business days need “days”")
            fault(calendar == nil, "business days need a “calendar”")
        case .recurring: fault(duration.map { !$0.isPositive } ?? false, "its duration is none")
        case .withoutDelay, .before, .prohibited:
            fault(duration != nil, "a clock of this kind has no duration")
        }
        fault(kind == .prohibited && !met.isEmpty, "what is prohibited is not met by anything")
        fault(kind != .prohibited && subject != .program && met.isEmpty, "nothing meets it")
        fault(
            (consequence == .block) != !(blocks ?? []).isEmpty, "“block” and “blocks” go together")
        for (name, span) in [("notBefore", notBefore)]
            + (extensions ?? []).map({ ("adds", $0.adds) })
        {
            fault(span.map { !$0.isPositive } ?? false, "“\(name)” is no time, or too long")
        }
        let limits = [age?.from, age?.under].compactMap { $0 }
        fault(!limits.allSatisfy { (0...150).contains($0) }, "an age is from 0 to 150")
        if let age {
            fault(age.from == nil && age.under == nil, "the age band has no limit")
            let isDay = Day(iso: age.on) != nil
            fault(
                age.on != "start" && age.on != "today" && !isDay,
                "ages are measured on “start”, “today” or a day")
        }
        for condition in cohort ?? [] {
            for day in [condition.from, condition.until].compactMap({ $0 }) {
                fault(Day(iso: day) == nil, "a day of the cohort is not a day such as 2018-06-26")
            }
        }
        return found
    }

    private func pair(_ days: (from: Day?, until: Day?)) -> (Day, Day)? {
        guard let from = days.from, let until = days.until else { return nil }
        return (from, until)
    }
}

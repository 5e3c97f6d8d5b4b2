// Part of Reunify. Copyright the Reunify contributors.
// SPDX-License-Identifier: Apache-2.0

import Casework
import Registry

/// Rules and orders in words.
enum RuleText {
    /// A rule for whoever has to know what it says.
    static func text(_ entry: ClockRuleBook.Entry) -> String {
        let rule = entry.rule
        var lines = ["\(rule.id.rawValue)  version \(rule.version)  \(rule.checked.rawValue)"]
        lines.append("  " + rule.title)
        lines.append("  clock      " + clock(rule))
        lines.append("  starts     " + starts(rule))
        if !rule.met.isEmpty {
            let verb = rule.kind == .notBefore ? "waits for" : "met by"
            lines.append(padded(verb) + list(rule.met))
        }
        if let stops = rule.stops, !stops.isEmpty { lines.append("  stopped by " + list(stops)) }
        if let age = rule.age {
            let band = [age.from.map { "from \($0)" }, age.under.map { "under \($0)" }]
                .compactMap { $0 }.joined(separator: " ")
            lines.append("  age        \(band), measured on \(age.on)")
        }
        for condition in rule.cohort ?? [] { lines.append("  concerns   " + cohort(condition)) }
        for ground in rule.extensions ?? [] {
            lines.append(
                "  longer     \(ground.ground): "
                    + (ground.adds?.words ?? "until a time that is recorded"))
        }
        if rule.from != nil || rule.until != nil {
            lines.append("  in force   \(rule.from ?? "always") to \(rule.until ?? "now")")
        }
        lines.append("  answers    \(rule.office) (\(rule.role.rawValue))")
        let blocked = (rule.blocks ?? []).map(\.rawValue).joined(separator: ", ")
        lines.append(
            "  leads to   \(rule.consequence.rawValue)" + (blocked.isEmpty ? "" : " of \(blocked)"))
        lines.append("  citation   " + rule.citation)
        if let source = rule.source { lines.append("  source     " + source) }
        if let note = rule.note { lines.append("  note       " + note) }
        let example = rule.example
        lines.append(
            "  example    " + (example.events + ["at \(example.now)"]).joined(separator: "; ")
                + ": \(example.status.rawValue)" + (example.due.map { ", due \($0)" } ?? ""))
        if let because = example.because { lines.append("             " + because) }
        return lines.joined(separator: "\n")
    }

    private static func padded(_ word: String) -> String {
        "  " + word + String(repeating: " ", count: max(1, 11 - word.count))
    }

    private static func clock(_ rule: ClockRule) -> String {
        let span = rule.duration?.words ?? "no number"
        return switch rule.kind {
        case .elapsedHours: "\(span), hour for hour"
        case .calendarDays: "\(span), to the end of the day"
        case .businessDays: "\(span) of work, calendar \(rule.calendar ?? "")"
        case .recurring: rule.duration == nil ? "again and again, no number" : "every \(span)"
        case .withoutDelay: "without delay, no number"
        case .before: "before the act"
        case .notBefore: "not before \(span) have passed"
        case .prohibited: "must not happen"
        }
    }

    private static func starts(_ rule: ClockRule) -> String {
        if let day = rule.startDay { return "\(day), for everybody" }
        let choice = rule.choose == .each ? ", each" : rule.choose == .latest ? ", the latest" : ""
        return list(rule.starts ?? []) + choice
    }

    private static func cohort(_ condition: ClockRule.Cohort) -> String {
        let window = [
            condition.from.map { "from \($0)" }, condition.until.map { "until \($0)" },
        ].compactMap { $0 }.joined(separator: " ")
        return (condition.absent == true ? "those without " : "those with ")
            + condition.event.rawValue + (window.isEmpty ? "" : " " + window)
    }

    private static func list(_ kinds: [ClockEventKind]) -> String {
        kinds.map(\.rawValue).joined(separator: ", ")
    }

    /// Where an order stands.
    static func stage(_ stage: CourtOrder.Stage, _ directory: Directory) -> String {
        func name(_ id: UserID) -> String { directory.users[id]?.name ?? id.description }
        switch stage {
        case .proposed: return "waits for a second signature"
        case .inForce(let by, _): return "in force, signed by \(name(by))"
        case .endProposed(let by, let day, _):
            return "in force; \(name(by)) proposed its end on \(day.iso)"
        case .ended(_, let day, _): return "ended on \(day.iso)"
        case .withdrawn: return "withdrawn"
        }
    }
}

extension ClockRule {
    /// Every kind of event that it names.
    var kinds: [ClockEventKind] {
        (starts ?? []) + (impliedBy ?? []) + met + (stops ?? []) + (cohort ?? []).map(\.event)
    }
}

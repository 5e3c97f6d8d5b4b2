// Part of Reunify. Copyright the Reunify contributors.
// SPDX-License-Identifier: Apache-2.0

import Casework
import Registry

/// Clocks for people and for programs.
struct ClockListing {
    /// How a list is put into groups.
    enum Grouping: String, CaseIterable {
        case person, agency, rule
    }

    let clocks: [Clock]
    let agencies: [AgencyID: String]
    /// When they were computed.
    let at: Moment

    /// For people: what is overdue first, then what cannot be computed, then what is due next.
    func text(by grouping: Grouping) -> String {
        guard !clocks.isEmpty else {
            return
                "No clock runs for anybody within your reach. Clocks start with what happened: see "
                + "reunify clocks event --help."
        }
        var lines: [String] = []
        for (title, group) in groups(by: grouping) {
            if !lines.isEmpty { lines.append("") }
            lines.append(title)
            var table = TextTable(alignments: [.left, .left, .left, .left, .left])
            for clock in group {
                let own = ["  " + Self.status(clock), Self.due(clock)]
                table.add(
                    own
                        + (grouping == .rule
                            ? [clock.subject.description, agency(clock)]
                            : [
                                clock.rule.id.rawValue, clock.rule.title,
                                grouping == .person ? agency(clock) : clock.subject.description,
                            ]))
            }
            lines += table.lines
            for clock in group {
                if case .cannotCompute(let obstacle) = clock.status {
                    lines.append(
                        "    \(clock.rule.id.rawValue), \(clock.subject): \(obstacle.reason). "
                            + "Task for \(answers(clock)): \(obstacle.work)")
                }
            }
        }
        lines.append("")
        lines.append(summary)
        return lines.joined(separator: "\n")
    }

    private var summary: String {
        let counts = ClockStatus.Name.allCases.map { name in
            (name, clocks.count { $0.status.name == name })
        }
        return counts.filter { $0.1 > 0 }.map { "\(Numerals.grouped($0.1)) \($0.0.rawValue)" }
            .joined(separator: ", ") + " at " + ActTime.text(at)
    }

    private func groups(by grouping: Grouping) -> [(String, [Clock])] {
        let sorted = clocks.sorted {
            (Self.rank($0), $0.deadline?.seconds ?? .max, $0.key)
                < (Self.rank($1), $1.deadline?.seconds ?? .max, $1.key)
        }
        var groups: [(String, [Clock])] = []
        var places: [String: Int] = [:]
        for clock in sorted {
            let title: String =
                switch grouping {
                case .person: clock.subject.description
                case .agency: agency(clock)
                case .rule:
                    "\(clock.rule.id.rawValue) (version \(clock.rule.version), "
                        + "\(clock.rule.checked.rawValue)): \(clock.rule.title)\n  "
                        + clock.rule.citation
                }
            if let place = places[title] {
                groups[place].1.append(clock)
            } else {
                places[title] = groups.count
                groups.append((title, [clock]))
            }
        }
        return groups
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

    private func agency(_ clock: Clock) -> String {
        clock.agency.map { agencies[$0] ?? $0.description } ?? clock.rule.office
    }

    private func answers(_ clock: Clock) -> String {
        "\(clock.rule.role.rawValue), \(agency(clock))"
    }

    static func status(_ clock: Clock) -> String {
        switch clock.status {
        case .due(let left?): "due in \(duration(left))"
        case .due(nil):
            clock.rule.kind == .before
                ? "waits" : "open for \(duration(clock.age ?? 0))"
        case .met(_, let late?) where late > 0: "met \(duration(late)) late"
        case .met(_, nil): "met"
        case .met: "met in time"
        case .overdue(let by):
            (clock.rule.kind == .prohibited || clock.rule.kind == .before
                ? "broken" : "overdue by \(duration(by))")
                + (clock.rule.consequence == .task ? "" : ", " + clock.rule.consequence.rawValue)
        case .stopped(let kind, _): "stopped: \(kind.words)"
        case .cannotCompute: "cannot compute"
        }
    }

    private static func due(_ clock: Clock) -> String {
        clock.lastDay.map { "by " + $0.iso } ?? clock.deadline.map { "by " + ActTime.text($0) }
            ?? "no number"
    }

    /// Days from two days on, else hours, else minutes.
    static func duration(_ seconds: Int) -> String {
        switch seconds {
        case (2 * 86_400)...: Numerals.count(seconds / 86_400, "day")
        case 7200...: Numerals.count(seconds / 3600, "hour")
        default: Numerals.count(seconds / 60, "minute")
        }
    }

    // MARK: For programs

    /// One JSON object: when, and every clock.
    func json() throws -> String {
        try ReceiptText.encode(
            Report(
                at: ActTime.text(at),
                clocks: clocks.map { clock in
                    Entry(
                        key: clock.key, rule: clock.rule.id.rawValue, version: clock.rule.version,
                        title: clock.rule.title, jurisdiction: clock.jurisdiction,
                        order: clock.order?.description, subject: clock.subject.description,
                        start: clock.start.map { "\($0.kind.rawValue) \($0.source)" },
                        due: clock.deadline.map(ActTime.text), lastDay: clock.lastDay?.iso,
                        status: clock.status.name.rawValue, says: Self.status(clock),
                        because: obstacle(clock)?.reason, task: obstacle(clock)?.work,
                        ageSeconds: clock.age, missed: clock.missed,
                        role: clock.rule.role.rawValue, office: clock.rule.office,
                        agency: clock.agency?.description,
                        consequence: clock.rule.consequence.rawValue,
                        citation: clock.rule.citation, checked: clock.rule.checked.rawValue,
                        extensions: clock.extensions.map(\.description))
                }))
    }

    private func obstacle(_ clock: Clock) -> ClockObstacle? {
        if case .cannotCompute(let obstacle) = clock.status { obstacle } else { nil }
    }

    private struct Report: Encodable {
        var at: String
        var clocks: [Entry]
    }

    private struct Entry: Encodable {
        var key: String
        var rule: String
        var version: String
        var title: String
        var jurisdiction: String
        var order: String?
        var subject: String
        var start: String?
        var due: String?
        var lastDay: String?
        var status: String
        var says: String
        var because: String?
        var task: String?
        var ageSeconds: Int?
        var missed: Int
        var role: String
        var office: String
        var agency: String?
        var consequence: String
        var citation: String
        var checked: String
        var extensions: [String]
    }
}

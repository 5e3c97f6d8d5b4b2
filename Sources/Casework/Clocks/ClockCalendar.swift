// Part of Reunify. Copyright the Reunify contributors.
// SPDX-License-Identifier: Apache-2.0

/// Clocks as a calendar that every calendar program reads (RFC 5545).
///
/// It names nobody: a person is a number, a rule its title.
package struct ClockCalendar: Sendable {
    /// What the calendar says in one language.
    package struct Words: Sendable {
        /// Its tag (BCP 47): titles of rules are in it, where they have one.
        package let language: String
        /// What the calendar is called.
        package let name: String
        package let role: @Sendable (Role) -> String
        /// Says of a title that it is overdue.
        package let overdue: @Sendable (String) -> String

        /// Words of a language.
        package init(
            language: String, name: String, role: @escaping @Sendable (Role) -> String,
            overdue: @escaping @Sendable (String) -> String
        ) {
            self.language = language
            self.name = name
            self.role = role
            self.overdue = overdue
        }

        /// English, with roles as programs name them.
        package static let english = Words(
            language: "en", name: "Legal clocks", role: \.rawValue, overdue: { "Overdue: " + $0 })
    }

    private let origin: String
    private let stamp: Moment
    private let words: Words

    /// - Parameters:
    ///   - origin: The registry's name, such as `registry.example/log`: with a clock's key it makes
    ///     identifiers that no other calendar uses.
    ///   - stamp: When the calendar is made.
    package init(origin: String, stamp: Moment, words: Words = .english) {
        self.origin = origin
        self.stamp = stamp
        self.words = words
    }

    /// The calendar of those clocks that run or are overdue and have a deadline.
    package func text(of clocks: [Clock]) -> String {
        var lines = [
            "BEGIN:VCALENDAR", "VERSION:2.0",
            "PRODID:-//Reunify//Legal clocks//\(words.language.uppercased())",
            "CALSCALE:GREGORIAN", "METHOD:PUBLISH", "X-WR-CALNAME:" + Self.escaped(words.name),
        ]
        for clock in clocks {
            switch clock.status {
            case .due, .overdue: lines += event(clock)
            case .met, .stopped, .cannotCompute: break
            }
        }
        lines.append("END:VCALENDAR")
        return lines.map(Self.folded).joined(separator: "\r\n") + "\r\n"
    }

    private func event(_ clock: Clock) -> [String] {
        guard let deadline = clock.deadline else { return [] }
        var lines = [
            "BEGIN:VEVENT",
            "UID:" + Self.escaped("\(clock.key)@\(origin)"),
            "DTSTAMP:" + Self.utc(stamp),
        ]
        if let last = clock.lastDay {
            lines.append("DTSTART;VALUE=DATE:" + Self.date(last))
            lines.append("DTEND;VALUE=DATE:" + Self.date(Day(number: last.number + 1)))
            lines.append("TRANSP:TRANSPARENT")
        } else {
            lines.append("DTSTART:" + Self.utc(deadline))
        }
        let title = "\(clock.rule.title(in: words.language).text): \(clock.subject)"
        lines.append(
            "SUMMARY:"
                + Self.escaped(clock.status.name == .overdue ? words.overdue(title) : title))
        let office = clock.rule.office(in: words.language).text
        lines.append(
            "DESCRIPTION:"
                + Self.escaped(
                    "\(clock.rule.citation)\n\(office) (\(words.role(clock.rule.role)))"))
        lines.append("CATEGORIES:" + Self.escaped(clock.jurisdiction))
        lines.append("STATUS:CONFIRMED")
        lines.append("END:VEVENT")
        return lines
    }

    /// §3.3.11: backslash, semicolon, comma and the end of a line.
    static func escaped(_ text: String) -> String {
        var result = ""
        for scalar in text.unicodeScalars {
            switch scalar {
            case "\\": result += "\\\\"
            case ";": result += "\\;"
            case ",": result += "\\,"
            case "\n": result += "\\n"
            case "\u{0}"..."\u{1F}", "\u{7F}": break
            default: result.unicodeScalars.append(scalar)
            }
        }
        return result
    }

    /// §3.1: lines of at most 75 octets, cut between characters.
    static func folded(_ line: String) -> String {
        var result = ""
        var octets = 0
        for character in line.unicodeScalars {
            let width = UTF8.width(character)
            if octets + width > 75 {
                result += "\r\n "
                octets = 1
            }
            result.unicodeScalars.append(character)
            octets += width
        }
        return result
    }

    private static func date(_ day: Day) -> String { day.iso.filter { $0 != "-" } }

    private static func utc(_ moment: Moment) -> String {
        let days = Int((Double(moment.seconds) / 86_400).rounded(.down))
        let second = moment.seconds - days * 86_400
        func two(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
        return date(Day(number: days)) + "T" + two(second / 3600) + two(second / 60 % 60)
            + two(second % 60) + "Z"
    }
}

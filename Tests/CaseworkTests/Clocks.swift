// Part of Reunify. Copyright the Reunify contributors.
// SPDX-License-Identifier: Apache-2.0

import EmbeddedFiles
import Foundation

@testable import Casework

/// The rules that ship, and what tests need around them.
enum Clocks {
    /// The tz database of the machine.
    static let zones = ZoneOffsets { zone, seconds in
        TimeZone(identifier: zone)?.secondsFromGMT(
            for: Date(timeIntervalSince1970: TimeInterval(seconds)))
    }

    static func shipped() throws -> ClockRuleBook {
        try ClockRuleBook(
            (0..<reunify_rule_file_count()).map { place in
                let file = unsafe reunify_rule_file_at(place)
                let bytes = unsafe Data(bytes: file.bytes, count: file.count)
                let name = unsafe String(cString: file.name)
                return (name, try ClockRuleFile(json: bytes, name: name))
            })
    }

    /// `2018-06-10T14:30 America/Chicago`.
    static func moment(_ text: String) throws -> Moment {
        guard let moment = ClockExampleCheck.moment(text, zones) else {
            throw Missing(what: text)
        }
        return moment
    }

    struct Missing: Error { let what: String }

    static func facts(
        _ events: [String], born: String? = nil, ages: ClosedRange<Int>? = nil,
        extensions: [ClockExtension] = []
    ) throws -> ClockFacts {
        let found = try events.enumerated().map { place, line in
            guard let event = ClockExampleCheck.event(line, number: place, zones) else {
                throw Missing(what: line)
            }
            return event
        }
        let birth = born.flatMap { Day(iso: $0) }
        return ClockFacts(
            events: found,
            ages: { day in
                if let birth {
                    return max(0, day.years(since: birth))...max(0, day.years(since: birth))
                }
                return ages
            }, isParent: true, extensions: extensions)
    }

    /// The clocks of one rule.
    static func clocks(
        _ rule: String, _ facts: ClockFacts, at now: String,
        of subject: ClockSubject = .person(PersonID(1))
    ) throws -> [Clock] {
        ClockEngine(try shipped(), zones: zones).clocks(of: subject, facts, at: try moment(now))
            .filter { $0.rule.id.rawValue == rule }
    }

    /// A rule in the form of a file, for orders and loadable files.
    static func file(
        _ id: String = "court.test", version: String = "1", kind: String = "elapsed-hours",
        duration: String = #"{"hours": 72}"#, more: String = "",
        example: String =
            #"{"events": ["order-served 2018-07-09T10:00 UTC"], "now": "2018-07-10T10:00 UTC", "due": "2018-07-12T10:00 UTC", "status": "due"}"#
    ) -> String {
        """
        {"jurisdiction": "us-court", "title": "A court", "about": "An order.", "rules": [{
          "id": "\(id)", "version": "\(version)", "title": "As ordered", "subject": "person",
          "kind": "\(kind)", "duration": \(duration), "starts": ["order-served"],
          "met": ["order-obeyed"], "role": "custodian", "office": "The defendants",
          "consequence": "alert", "citation": "No. 1", "checked": "verified"\(more),
          "example": \(example)}]}
        """
    }
}

// Part of Reunify. Copyright the Reunify contributors.
// SPDX-License-Identifier: Apache-2.0

import Casework
import Registry

/// Legal clocks of everybody within reach: by person, by agency, by rule, and as a calendar.
///
/// It names nobody: who somebody is stands on the person's own page.
enum ClockPages {
    static let routes = [
        Route(.get, "/clocks", .may([.seeClocks]), .disclosure) { visit in
            try await page(visit, .person)
        },
        Route(.get, "/clocks/by-agency", .may([.seeClocks]), .disclosure) { visit in
            try await page(visit, .agency)
        },
        Route(.get, "/clocks/by-rule", .may([.seeClocks]), .disclosure) { visit in
            try await page(visit, .rule)
        },
        Route(.get, "/clocks/calendar", .may([.seeClocks]), .disclosure, calendar),
    ]

    /// How clocks are put into groups.
    private enum Grouping: String, CaseIterable {
        case person, agency, rule

        var path: String { self == .person ? "/clocks" : "/clocks/by-\(rawValue)" }
    }

    /// So many clocks are shown; what is most urgent comes first.
    private static let most = 300

    private static func page(_ visit: Visit, _ grouping: Grouping) async throws -> WebResponse {
        let clocks = try await clocks(visit)
        let names = NameDirectory(try await visit.desk.registry.directory())
        let language = visit.language
        let open = ClockRows.urgentFirst(clocks.filter(\.isOpen))
        let groups = Groups(Array(open.prefix(most)), grouping, names, language)
        func count(_ names: ClockStatus.Name...) -> String {
            language.number(clocks.count { names.contains($0.status.name) })
        }
        return await visit.page(
            "clocks",
            [
                "views": .list(
                    Grouping.allCases.map { other in
                        [
                            "address": .text(other.path),
                            "name": .text(language.say("clock.by-\(other.rawValue)")),
                            "isCurrent": .flag(other == grouping),
                        ]
                    }),
                "sums": .text(
                    language.say(
                        "clock.sums",
                        [
                            count(.overdue), count(.cannotCompute), count(.due),
                            count(.met, .stopped),
                        ])),
                "groups": .list(groups.views), "hasGroups": .flag(!open.isEmpty),
                "isCut": .flag(open.count > most),
                "cut": .text(language.say("clock.cut", language.number(most))),
            ], title: "clock.title", wide: true)
    }

    private static func calendar(_ visit: Visit) async throws -> WebResponse {
        let clocks = try await clocks(visit)
        let origin = try await visit.desk.registry.log().current?.origin ?? "registry"
        let words = ClockWords(language: visit.language).calendar
        let text = ClockCalendar(origin: origin, stamp: visit.desk.now(), words: words)
            .text(of: clocks)
        return WebResponse(
            headers: [
                ("content-type", "text/calendar; charset=utf-8"),
                ("content-disposition", "attachment; filename=\"clocks.ics\""),
            ], body: Array(text.utf8))
    }

    /// The clocks within reach, once it is on record that somebody looked.
    private static func clocks(_ visit: Visit) async throws -> [Clock] {
        let outcome = try await visit.desk.registry.clocks(
            by: try visit.actor, for: visit.purpose)
        guard let clocks = outcome.accepted else { throw Stop.notFound }
        return clocks
    }

    /// Clocks by what they are shown under, in the order of the most urgent of each.
    private struct Groups {
        private(set) var views: [View] = []

        init(
            _ clocks: [Clock], _ grouping: Grouping, _ names: NameDirectory,
            _ language: DeskLanguage
        ) {
            var order: [String] = []
            var groups: [String: [Clock]] = [:]
            for clock in clocks {
                let key =
                    switch grouping {
                    case .person: clock.subject.description
                    case .agency:
                        clock.agency.map(names.agency) ?? clock.rule.office(in: language.code).text
                    case .rule: "\(clock.rule.id.rawValue), \(clock.rule.version)"
                    }
                if groups[key] == nil { order.append(key) }
                groups[key, default: []].append(clock)
            }
            views = order.enumerated().map { place, key in
                let group = groups[key] ?? []
                return [
                    "anchor": .text("clocks-\(place + 1)"),
                    "title": .text(Self.title(key, group, grouping, language)),
                    "hasAddress": .flag(grouping == .person && group.first?.person != nil),
                    "address": .text(group.first?.person.map { Address.person($0).text } ?? ""),
                    "clocks": .list(group.map { Self.row($0, names, language) }),
                ]
            }
        }

        private static func title(
            _ key: String, _ group: [Clock], _ grouping: Grouping, _ language: DeskLanguage
        ) -> String {
            switch grouping {
            case .person: group.first?.person == nil ? language.say("clock.program") : key
            case .agency: key
            case .rule:
                group.first.map { "\($0.rule.title(in: language.code).text) (\(key))" } ?? key
            }
        }

        private static func row(
            _ clock: Clock, _ names: NameDirectory, _ language: DeskLanguage
        ) -> View {
            let about: View = [
                "about": .text(clock.person?.description ?? language.say("clock.program")),
                "isPerson": .flag(clock.person != nil),
                "person": .text(clock.person.map { Address.person($0).text } ?? ""),
            ]
            return ClockRows([clock], names, language).rows.first.map { $0.adding(about) } ?? about
        }
    }
}

extension Clock {
    /// Whether it runs, is overdue, or cannot be computed.
    fileprivate var isOpen: Bool {
        switch status {
        case .overdue, .due, .cannotCompute: true
        case .met, .stopped: false
        }
    }

    fileprivate var person: PersonID? {
        if case .person(let person) = subject { person } else { nil }
    }
}

// Part of Reunify. Copyright the Reunify contributors.
// SPDX-License-Identifier: Apache-2.0

import Casework

/// When two people can have been born, by all their sources, on one axis.
struct BirthAxis {
    /// A person's first and last possible day.
    struct Span: Sendable {
        let label: String
        let earliest: Day
        let latest: Day
    }

    let spans: [Span]
    private let language: DeskLanguage

    init(_ people: [(label: String, records: [SourceRecord])], _ language: DeskLanguage) {
        self.language = language
        spans = people.compactMap { label, records in
            let ranges = records.compactMap { Self.range($0.identity) }
            guard let earliest = ranges.map(\.0).min(), let latest = ranges.map(\.1).max() else {
                return nil
            }
            return Span(label: label, earliest: earliest, latest: latest)
        }
    }

    private static func range(_ identity: Identity) -> (Day, Day)? {
        if let date = identity.dateOfBirth { return (date.earliest, date.latest) }
        guard let age = identity.age else { return nil }
        // Somebody who was 6 that day was born in the year that ended 6 years before it.
        let first = age.asOf.number - 365 * (age.years.upperBound + 1) - age.years.upperBound / 4
        let last = age.asOf.number - 365 * age.years.lowerBound - age.years.lowerBound / 4
        return (Day(number: first), Day(number: last))
    }

    /// The picture; nil where not both have a date.
    var picture: Markup? {
        guard spans.count == 2 else { return nil }
        let first = (spans.map(\.earliest.parts.year).min() ?? 0) - 2
        let last = (spans.map(\.latest.parts.year).max() ?? 0) + 3
        func x(_ day: Day) -> Double {
            let (year, month, _) = day.parts
            return 8 + (Double(year - first) + Double(month - 1) / 12) / Double(last - first)
                * (Drawing.width - 16)
        }
        var drawing = Drawing(language)
        var y = 16.0
        for span in spans {
            let years = (span.earliest.parts.year, span.latest.parts.year)
            let text = years.0 == years.1 ? "\(years.0)" : "\(years.0)–\(years.1)"
            drawing.text(Drawing.clipped(span.label, 40) + " · " + text, 8, y, "word name")
            drawing.bar(x(span.earliest), x(span.latest), y: y + 5, height: 10, "bar-held")
            y += 34
        }
        drawing.line(8, y, Drawing.width - 8, y, "axis")
        let step = max(1, (last - first) / 5)
        for year in stride(from: first, through: last, by: step) {
            guard let day = Day(year, 1, 1) else { continue }
            drawing.line(x(day), y, x(day), y + 4, "axis")
            drawing.text(
                "\(year)", min(max(x(day), 20), Drawing.width - 20), y + 17, "faint",
                anchor: "middle")
        }
        drawing.height = y + 24
        return drawing.picture(
            id: "births", title: language.say("births.picture"),
            summary: spans.map {
                "\($0.label): \($0.earliest.parts.year)–\($0.latest.parts.year)"
            }.joined(separator: "; "))
    }
}

// Part of Reunify. Copyright the Reunify contributors.
// SPDX-License-Identifier: Apache-2.0

import Casework
import Foundation
import PersonNames
import RecordLinkage

extension ListMapping {
    private static let form = FileForm(fields: [
        "": [
            "reunify-mapping", "form", "formVersion", "source", "revision", "sheet", "headerRow",
            "merged", "asOf", "zone",
            "tables", "columns", "tests", "requests",
        ],
        "requests": ["consent", "until", "language"],
        "columns": ["column", "is", "kind", "dates", "width", "zeros", "table", "unlisted"],
        "columns.dates": ["order", "compact", "century", "serial", "calendar"],
        "tests": ["row", "gives"],
    ])

    /// Most bytes of a mapping file.
    package static let mostBytes = 4 << 20

    /// Reads the text of a mapping file.
    ///
    /// - Parameters:
    ///   - file: What errors call it.
    ///   - hasZone: Whether there is a zone of a name.
    package static func read(
        _ text: String, file: String, hasZone: (String) -> Bool = ListMapping.isZone
    ) throws(MappingError) -> ListMapping {
        guard text.utf8.count <= mostBytes else {
            throw .notAMapping(file: file, place: "it has more than \(mostBytes) bytes")
        }
        let mapping: ListMapping
        do {
            let data = Data(text.utf8)
            if let unknown = try form.unknownFields(in: data).first {
                throw MappingError.notAMapping(
                    file: file,
                    place: "there is no field “\(unknown.path)”"
                        + Suggestion.question(unknown.name, in: unknown.known))
            }
            mapping = try JSONDecoder().decode(Self.self, from: data)
        } catch let error as MappingError {
            throw error
        } catch {
            throw .notAMapping(
                file: file, place: (error as? DecodingError).flatMap(FileForm.words) ?? "")
        }
        guard mapping.version == version else {
            throw .otherVersion(file: file, version: mapping.version)
        }
        if let fault = mapping.fault(hasZone) { throw .wrong(file: file, sentence: fault) }
        return mapping
    }

    /// Whether the tz database has a zone of a name.
    package static func isZone(_ name: String) -> Bool { TimeZone(identifier: name) != nil }

    /// The text of its file: fields in their order, so that two revisions are compared line by line.
    package func text() throws(MappingError) -> String {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
        guard let data = try? encoder.encode(self) else {
            throw .notAMapping(file: source ?? "", place: "it cannot be written")
        }
        return String(decoding: data, as: UTF8.self) + "\n"
    }

    /// The text of a mapping that only says which form a list has.
    var shortText: String { (try? text()) ?? "" }

    /// The first thing that is wrong with it.
    private func fault(_ hasZone: (String) -> Bool) -> String? {
        if let zone, !hasZone(zone) {
            return "there is no zone “\(zone)”; name one such as America/Chicago."
        }
        if let asOf, Day(iso: asOf) == nil {
            return "“asOf” is a day such as 2018-06-10, not “\(asOf)”."
        }
        if let requests {
            guard form == .primero else {
                return "“requests” belongs to lists of the form primero."
            }
            if requests.consent.trimmed.isEmpty {
                return "“requests” lacks the paper of the consent, and where it is kept."
            }
            if Day(iso: requests.until) == nil {
                return "“until” of “requests” is a day such as 2019-06-10, not “\(requests.until)”."
            }
            if let language = requests.language, LanguageNames.languages(in: language).isEmpty {
                return "“language” of “requests” is a language such as es, not “\(language)”."
            }
        }
        if let revision, revision < 1 { return "a revision is 1 or more." }
        var seen: Set<String> = []
        for column in columns {
            guard seen.insert(column.column).inserted else {
                return "the column “\(column.column)” is named twice."
            }
            if let fault = fault(column) { return fault }
        }
        for (place, test) in (tests ?? []).enumerated() {
            for header in (test.row.keys.sorted() + test.gives.keys.sorted())
            where !seen.contains(header) {
                return "test \(place + 1) speaks of a column that is not mapped: “\(header)”."
            }
        }
        return nil
    }

    private func fault(_ column: Column) -> String? {
        let name = "column “\(column.column)”: "
        guard Self.words.contains(column.is) else {
            return "there is nothing that is called “\(column.is)”."
                + Suggestion.question(column.is, in: Self.words)
                + " A column may be: \(Self.words.joined(separator: ", "))."
        }
        if let dates = column.dates {
            guard ["YMD", "DMY", "MDY", "ask"].contains(dates.order) else {
                return name + "the order of dates is YMD, DMY, MDY or ask, not “\(dates.order)”."
            }
            if let compact = dates.compact, DateFormat.Order(rawValue: compact) == nil {
                return name + "“compact” is YMD, DMY or MDY, not “\(compact)”."
            }
            if let century = dates.century, century > 99 {
                return name + "“century” is a year of two digits."
            }
            if let calendar = dates.calendar,
                !CalendarSystem.allCases.contains(where: { "\($0)" == calendar })
            {
                let known = CalendarSystem.allCases.map { "\($0)" }
                return name + "there is no calendar “\(calendar)”."
                    + Suggestion.question(calendar, in: known)
                    + " Calendars: \(known.joined(separator: ", "))."
            }
        }
        if let width = column.width, !(1...40).contains(width) {
            return name + "numbers have 1 to 40 digits."
        }
        if column.zeros != nil, column.width == nil {
            return name + "“zeros” needs “width”: how many digits the numbers have."
        }
        if let table = column.table, tables?[table] == nil {
            return name + "there is no table “\(table)”."
                + Suggestion.question(table, in: (tables ?? [:]).keys.sorted())
        }
        return nil
    }
}

// Part of Reunify. Copyright the Reunify contributors.
// SPDX-License-Identifier: Apache-2.0

import Casework
import FamilyLinkage
import RecordLinkage

/// Who somebody is, as sources tell it.
struct IdentityView {
    private let records: [SourceRecord]
    private let names: NameDirectory
    private let language: DeskLanguage

    init(_ records: [SourceRecord], _ names: NameDirectory, _ language: DeskLanguage) {
        self.records = records.sorted { ($0.received, $0.id) < ($1.received, $1.id) }
        self.names = names
        self.language = language
    }

    /// The name most would use: that of the newest source that has one.
    static func name(_ records: [SourceRecord]?) -> String? {
        records?.sorted { ($1.received, $1.id) < ($0.received, $0.id) }.lazy
            .compactMap { $0.identity.names.first { !$0.asTyped.isEmpty }?.asTyped }.first
    }

    /// All names, each once.
    static func names(_ records: [SourceRecord]) -> [String] {
        var seen: Set<String> = []
        return records.flatMap(\.identity.names).map(\.asTyped).filter {
            !$0.isEmpty && seen.insert($0).inserted
        }
    }

    /// What sources say, thing by thing, and whether they differ.
    var rows: [View] {
        let things: [(key: String, isName: Bool, value: (Identity) -> String)] = [
            (
                "name", true,
                { $0.names.map(\.asTyped).filter { !$0.isEmpty }.joined(separator: " / ") }
            ),
            (
                "sex", false,
                { [language] in $0.sex.map { language.say("sex.\($0.rawValue)") } ?? "" }
            ),
            ("birth", false, { [language] in language.birth($0) }),
            ("birthplace", true, { $0.placeOfBirth }),
            (
                "nationality", false,
                { [language] in language.list($0.nationality.map { Self.country($0, in: language) })
                }
            ),
            ("languages", false, { [language] in LanguageNames.text($0.languages, in: language) }),
            (
                "numbers", false,
                { [language] in NumberWords.text($0.numbers, in: language) }
            ),
            ("documents", true, { $0.documentsCarried }),
            ("belongings", true, { $0.belongings }),
            ("stories", true, { $0.storiesSongsWords }),
        ]
        return things.compactMap { thing -> View? in
            var said: [(value: String, sources: [String])] = []
            for record in records {
                let value = thing.value(record.identity)
                guard !value.isEmpty else { continue }
                let source = language.say(
                    "source.of", names.agency(record.agency), language.day(record.received.day))
                if let place = said.firstIndex(where: { $0.value == value }) {
                    if !said[place].sources.contains(source) { said[place].sources.append(source) }
                } else {
                    said.append((value, [source]))
                }
            }
            guard !said.isEmpty else { return nil }
            return [
                "label": .text(language.say("identity.\(thing.key)")),
                "differs": .flag(said.count > 1),
                "values": .list(
                    said.map {
                        [
                            "value": .text($0.value), "isName": .flag(thing.isName),
                            "sources": .text($0.sources.joined(separator: " · ")),
                        ]
                    }),
            ]
        }
    }

    /// A country in the reader's language where a source gave its code; else in the words of the source.
    static func country(_ text: String, in language: DeskLanguage) -> String {
        let isCode = (2...3).contains(text.utf8.count)
        let name = (isCode ? CountryNames.code(text) : nil).flatMap {
            CountryNames.name($0, language: language.code)
        }
        return name ?? language.isolated([text])[0]
    }

    /// Fields that every comparison of two people has, empty where nothing is known.
    static func compared(_ records: [SourceRecord], on day: Day, _ language: DeskLanguage) -> View {
        func join(_ values: [String]) -> String {
            var seen: Set<String> = []
            return values.filter { !$0.isEmpty && seen.insert($0).inserted }.joined(
                separator: " / ")
        }
        return [
            "names": .text(join(records.flatMap(\.identity.names).map(\.asTyped))),
            "sex": .text(
                join(
                    records.compactMap {
                        $0.identity.sex.map { language.say("sex.\($0.rawValue)") }
                    })),
            "birth": .text(join(records.map { language.birth($0.identity) })),
            "age": .text(language.age(records, on: day) ?? ""),
            "place": .text(join(records.map(\.identity.placeOfBirth))),
            "nationality": .text(
                join(records.flatMap(\.identity.nationality).map { country($0, in: language) })),
            "languages": .text(
                LanguageNames.text(
                    records.reduce(into: []) { $0.formUnion($1.identity.languages) }, in: language)),
            "numbers": .text(
                NumberWords.text(records.flatMap(\.identity.numbers), in: language)),
        ]
    }
}

/// Names of languages that people speak, in the reader's; by their tags where there is none.
enum LanguageNames {
    static func text(_ languages: Set<Language>, in reader: DeskLanguage) -> String {
        reader.list(languages.map(\.tag).sorted().map { name($0, in: reader) })
    }

    static func name(_ tag: String, in reader: DeskLanguage) -> String {
        let key = "language.\(tag)"
        return reader.has(key) ? reader.say(key) : tag
    }

    /// Languages that forms offer.
    static let offered = [
        "es", "en", "fr", "ar", "kek", "mam", "quc", "ixl", "kjb", "acr", "poh", "cak", "tzj", "pt",
        "ht", "so", "ti", "am", "fa", "prs", "ps", "ur", "rhg", "bn", "my", "uk", "ru", "sw", "ln",
        "din", "nus", "sign",
    ]
}

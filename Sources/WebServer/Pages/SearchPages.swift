// Part of Reunify. Copyright the Reunify contributors.
// SPDX-License-Identifier: Apache-2.0

import Casework
import PersonNames
import Registry

/// One box for names, numbers, ages and places; the words are in no address.
enum SearchPages {
    static let routes = [
        Route(.get, "/search", .may([.disclose(.identity)]), .none) { visit in
            await visit.page("search", box(visit, text: ""), title: "search.title")
        },
        Route(.post, "/search", .may([.disclose(.identity)]), .none, bodyLimit: 8192) { visit in
            guard let token = visit.token else { throw Stop.signInFirst }
            let text = String(visit.form["words"].prefix(200))
            guard !text.isEmpty else { return .see(.search) }
            return .see(.foundPeople(await visit.desk.memory.remember(text, for: token)))
        },
        Route(.get, "/search/{search}", .may([.disclose(.identity)]), .search, found),
    ]

    private static func box(_ visit: Visit, text: String) -> View {
        [
            "words": .text(text), "hasResults": false, "isOver": false,
            "purpose": .text(visit.language.say("purpose.\(visit.purpose.rawValue)")),
        ]
    }

    private static func found(_ visit: Visit) async throws -> WebResponse {
        guard let token = visit.token, let user = visit.user else { throw Stop.signInFirst }
        let desk = visit.desk
        let id = visit.match?.parameters["search"] ?? ""
        guard let search = await desk.memory.search(id, of: token) else {
            var view = box(visit, text: "")
            view["isOver"] = true
            return await visit.page("search", view, title: "search.title", status: 404)
        }
        try await SearchBudget.spend(by: user.id, at: desk)
        let result = try await PersonSearch(search.text).run(
            desk.registry, visit.language, user.actor, visit.purpose, desk.now().day)
        let names = NameDirectory(try await desk.registry.directory())
        let day = desk.now().day
        let language = visit.language
        let people = result.people.map { shown -> View in
            let records = shown.identity ?? []
            let all = IdentityView.names(records)
            var agencies: [String] = []
            for record in records {
                let agency = names.agency(record.agency)
                if !agencies.contains(agency) { agencies.append(agency) }
            }
            return [
                "address": .text(Address.person(shown.person).text),
                "id": .text("\(shown.person)"),
                "name": .text(all.first ?? language.say("person.no-name")),
                "others": .list(all.dropFirst().map { ["name": .text($0)] }),
                "age": .text(language.age(records, on: day) ?? ""),
                "place": .text(
                    records.lazy.map(\.identity.placeOfBirth).first { !$0.isEmpty } ?? ""),
                "agencies": .text(language.list(agencies)),
            ]
        }
        var view = box(visit, text: search.text)
        view["hasResults"] = true
        view["people"] = .list(people)
        view["isEmpty"] = .flag(people.isEmpty)
        view["count"] = .text(language.count(people.count, "search.count"))
        view["looked"] = .list(result.looked.map { ["text": .text($0)] })
        return await visit.page("search", view, title: "search.title")
    }
}

/// What somebody typed, taken apart, and looked for.
struct PersonSearch {
    let numbers: [String]
    /// Years of age.
    let ages: [Int]
    let words: [String]
    /// Numbers of slips.
    let identifiers: [CheckedIdentifier.Reading]

    init(_ text: String) {
        var (numbers, ages, words): ([String], [Int], [String]) = ([], [], [])
        var identifiers: [CheckedIdentifier.Reading] = []
        for part in text.split(whereSeparator: { $0.isWhitespace || ",;،".contains($0) }) {
            if let reading = CheckedIdentifier.read(part) {
                identifiers.append(reading)
                continue
            }
            // Digits of any script.
            let digits = part.compactMap { character in
                character.isNumber
                    ? character.wholeNumberValue.flatMap { (0...9).contains($0) ? $0 : nil } : nil
            }
            if digits.count >= 4 {
                numbers.append(DigitText.latin(part))
            } else if !digits.isEmpty, digits.count == part.count,
                case let age = digits.reduce(0, { $0 * 10 + $1 }), age <= 120
            {
                ages.append(age)
            } else {
                words.append(String(part))
            }
        }
        (self.numbers, self.ages, self.words) = (numbers, ages, words)
        self.identifiers = identifiers
    }

    struct Result: Sendable {
        var people: [Disclosure] = []
        /// What was looked for, in sentences.
        var looked: [String] = []
    }

    /// Looks for numbers, then names; where no name has all words, each word once as a place.
    func run(
        _ registry: Registry, _ language: DeskLanguage, _ actor: Actor, _ purpose: Purpose,
        _ day: Day
    ) async throws -> Result {
        var result = Result()
        var seen: Set<PersonID> = []
        func take(_ found: [Disclosure]) {
            for person in found where seen.insert(person.person).inserted {
                result.people.append(person)
            }
        }
        for identifier in identifiers.prefix(3) {
            switch identifier {
            case .mistyped: result.looked.append(language.say("search.mistyped"))
            case .person(let person):
                result.looked.append(language.say("search.looked-identifier"))
                let sight = try await registry.read(
                    together: [person: [.identity]], by: actor, for: purpose)
                if let shown = sight.shown[person] { take([shown]) }
            }
        }
        for number in numbers.prefix(3) {
            result.looked.append(language.say("search.looked-number"))
            take(try await registry.find(number: number, by: actor, for: purpose))
        }
        guard !words.isEmpty else {
            if !ages.isEmpty { result.looked.append(language.say("search.age-alone")) }
            return result
        }
        result.looked.append(language.count(words.count, "search.looked-name"))
        take(
            try await registry.find(
                name: words.joined(separator: " "), limit: ages.isEmpty ? 20 : 60, by: actor,
                for: purpose))
        if result.people.isEmpty, (2...5).contains(words.count) {
            result.looked.append(language.say("search.looked-place"))
            for place in words.indices.reversed() where result.people.isEmpty {
                var rest = words
                let word = NameFolding.fold(rest.remove(at: place))
                let found = try await registry.find(
                    name: rest.joined(separator: " "), limit: 60, by: actor, for: purpose)
                take(
                    found.filter { person in
                        (person.identity ?? []).contains {
                            NameFolding.fold($0.identity.placeOfBirth).contains(word)
                        }
                    })
            }
        }
        if let age = ages.first {
            result.looked.append(language.count(age, "search.looked-age"))
            result.people = result.people.filter { person in
                let known = (person.identity ?? []).compactMap {
                    $0.identity.dateOfBirth?.age(on: day) ?? $0.identity.age?.age(on: day)
                }
                return known.isEmpty
                    || known.contains { (($0.lowerBound - 2)...($0.upperBound + 2)).contains(age) }
            }
        }
        return result
    }
}

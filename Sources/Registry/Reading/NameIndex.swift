// Part of Reunify. Copyright the Reunify contributors.
// SPDX-License-Identifier: Apache-2.0

import Casework
import PersonNames

/// People by the words of their names, in memory only.
///
/// Words are found by their skeletons, so that spellings of one name meet (`PersonNames`). It is for
/// looking somebody up; who may be whom is for the matching to say.
struct NameIndex: Sendable {
    private var persons: [String: [PersonID]] = [:]
    /// The same by words letter for letter, once folded.
    private var exact: [String: [PersonID]] = [:]

    /// While it is being built: those whose names are to be read yet.
    private var waiting: ArraySlice<PersonID> = []

    /// An index of nobody, for the people of a state.
    init(for state: CaseworkState) {
        waiting = state.persons.values.map(\.id)[...]
    }

    /// Whether everybody is in it.
    var isWhole: Bool { waiting.isEmpty }

    /// Reads the names of the next people.
    mutating func read(_ count: Int, _ state: CaseworkState) {
        for person in waiting.prefix(count).compactMap({ state.persons[$0] }) {
            for record in person.records {
                guard let record = state.records[record], !state.isWithdrawn(record) else {
                    continue
                }
                add(record.identity, of: person.id)
            }
        }
        waiting = waiting.dropFirst(count)
    }

    /// The names of one person's records.
    init(of records: [SourceRecord], _ person: PersonID) {
        for record in records { add(record.identity, of: person) }
    }

    /// Takes in the names of a record.
    mutating func add(_ identity: Identity, of person: PersonID) {
        let words = Set(Self.words(of: identity))
        for word in words { insert(person, into: &exact[word, default: []]) }
        for word in Set(words.map(ComparisonFold.skeleton)) {
            insert(person, into: &persons[word, default: []])
        }
    }

    private func insert(_ person: PersonID, into list: inout [PersonID]) {
        guard let last = list.last, person <= last else { return list.append(person) }
        let place = Self.place(of: person, in: list)
        if list[place] != person { list.insert(person, at: place) }
    }

    /// People whose names have all words of `text`, or where there is nobody all but one of three or
    /// more.
    ///
    /// Short forms and what they stand for count as one word: Pepe finds José. Ascending, at most `limit`.
    func persons(named text: String, limit: Int) -> [PersonID] {
        let lists = Set(Self.words(of: text)).sorted().map(bearers)
        let all = Self.common(lists, limit)
        guard all.isEmpty, lists.count >= 3 else { return all }
        var found: Set<PersonID> = []
        for left in lists.indices {
            var rest = lists
            rest.remove(at: left)
            found.formUnion(Self.common(rest, limit))
        }
        return Array(found.sorted().prefix(limit))
    }

    /// People who have a word in their names, or another that stands for the same given name: one
    /// ascending list for each spelling.
    private func bearers(_ word: String) -> Bearers {
        let skeletons = Set(
            ([word] + NicknameGroups.standard.alternatives(to: word)).map(ComparisonFold.skeleton))
        return Bearers(lists: skeletons.sorted().compactMap { persons[$0] })
    }

    /// People who have one of several words; never put into one list, which may be long.
    private struct Bearers {
        let lists: [[PersonID]]

        var count: Int { lists.reduce(0) { $0 + $1.count } }

        func has(_ person: PersonID) -> Bool {
            lists.contains { list in
                let place = NameIndex.place(of: person, in: list)
                return place < list.count && list[place] == person
            }
        }

        /// Calls with each once, ascending, as long as `body` answers true.
        func forEach(_ body: (PersonID) -> Bool) {
            var places = [Int](repeating: 0, count: lists.count)
            while true {
                var next: PersonID?
                for (list, place) in zip(lists, places) where place < list.count {
                    next = next.map { min($0, list[place]) } ?? list[place]
                }
                guard let next else { return }
                for number in lists.indices
                where places[number] < lists[number].count && lists[number][places[number]] == next
                {
                    places[number] += 1
                }
                guard body(next) else { return }
            }
        }
    }

    /// Those of some people first who have most words of `text` letter for letter, once folded.
    ///
    /// - Parameters:
    ///   - found: Who was found, ascending.
    ///   - identifiers: The identifiers of a person, merged ones included.
    func ranked(
        _ found: [PersonID], by text: String, identifiers: (PersonID) -> [PersonID]
    ) -> [PersonID] {
        let lists = Set(Self.words(of: text)).compactMap { exact[$0] }
        let agreement = found.map { person in
            let own = identifiers(person)
            return lists.count { list in
                own.contains { one in
                    let place = Self.place(of: one, in: list)
                    return place < list.count && list[place] == one
                }
            }
        }
        return zip(found, agreement).sorted { ($1.1, $0.0) < ($0.1, $1.0) }.map(\.0)
    }

    /// People of all words, by walking those of the rarest and looking among the others.
    private static func common(_ words: [Bearers], _ limit: Int) -> [PersonID] {
        guard let rarest = words.indices.min(by: { words[$0].count < words[$1].count }) else {
            return []
        }
        let others = words.indices.filter { $0 != rarest }.map { words[$0] }
        var found: [PersonID] = []
        words[rarest].forEach { person in
            if others.allSatisfy({ $0.has(person) }) { found.append(person) }
            return found.count < limit
        }
        return found
    }

    /// The place of the first element that is not before `person`.
    private static func place(of person: PersonID, in list: [PersonID]) -> Int {
        var range = 0..<list.count
        while !range.isEmpty {
            let middle = range.lowerBound + range.count / 2
            range =
                list[middle] < person
                ? (middle + 1)..<range.upperBound : range.lowerBound..<middle
        }
        return range.lowerBound
    }

    private static func words(of identity: Identity) -> [String] {
        identity.names.flatMap { words(of: "\($0.asTyped) \($0.first) \($0.middle) \($0.last)") }
    }

    private static func words(of text: String) -> [String] {
        NameFolding.fold(text).split(separator: " ").map(String.init)
    }
}

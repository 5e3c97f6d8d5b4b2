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

    /// The names of everybody.
    ///
    /// - Complexity: the number of names.
    init(of state: CaseworkState) {
        for person in state.persons.values.sorted(by: { $0.id < $1.id }) {
            for record in person.records {
                if let identity = state.records[record]?.identity { add(identity, of: person.id) }
            }
        }
    }

    /// Takes in the names of a record.
    mutating func add(_ identity: Identity, of person: PersonID) {
        for word in Set(Self.words(of: identity).map(ComparisonFold.skeleton)) {
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
    /// Ascending, at most `limit`.
    func persons(named text: String, limit: Int) -> [PersonID] {
        let words = Array(Set(Self.words(of: text).map(ComparisonFold.skeleton))).sorted()
        let lists = words.map { persons[$0] ?? [] }
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

    /// How many words of `text` a person's names have letter for letter, once folded.
    static func agreement(_ text: String, _ records: [SourceRecord]) -> Int {
        let own = Set(records.flatMap { words(of: $0.identity) })
        return Set(words(of: text)).intersection(own).count
    }

    /// Elements of all lists, by walking the shortest and looking into the others.
    private static func common(_ lists: [[PersonID]], _ limit: Int) -> [PersonID] {
        guard let shortest = lists.min(by: { $0.count < $1.count }) else { return [] }
        var found: [PersonID] = []
        for person in shortest {
            let isInAll = lists.allSatisfy { list in
                let place = place(of: person, in: list)
                return place < list.count && list[place] == person
            }
            if isInAll { found.append(person) }
            if found.count == limit { break }
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

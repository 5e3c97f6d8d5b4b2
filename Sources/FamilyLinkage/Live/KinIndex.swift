// Part of Reunify. Copyright the Reunify contributors.
// SPDX-License-Identifier: Apache-2.0

import PersonNames
import Synchronization

/// Everybody whom a registry knows, by what relatives share and by what records of one person share:
/// finds the few who are worth weighing against somebody, and says how common things are.
///
/// It holds keys and counts and no text. Who is entered stays: what is not true any more costs a
/// comparison in vain until the index is built anew. About a hundred bytes a person, and as many for
/// each relative who is named.
///
/// Calls may come from any task; one is answered at a time.
package final class KinIndex: Sendable {
    private let state: Mutex<State>

    private struct State: Sendable {
        /// Keys, each above the person who has it, ascending.
        var sorted: [UInt64] = []
        /// What came since: by key.
        var recent: [UInt32: [UInt32]] = [:]
        var recentCount = 0
        var counts: [UInt32: UInt32] = [:]
        var descriptions = 0
        var births = [Double](repeating: 0, count: 300)
        var females = 0
        var sexes = 0
        var serials = 0
        var encounters: [UInt32: (count: Int, first: Int, last: Int)] = [:]
        /// Keys and counts of a word of a name; words are few.
        var words: [String: [UInt32]] = [:]
    }

    /// An index of nobody.
    package init() { state = Mutex(State()) }

    /// How many descriptions are entered.
    package var count: Int { state.withLock { $0.descriptions } }

    // MARK: Entering

    /// Has a person found by what is known of them from now on; what is known already changes nothing.
    ///
    /// How common things are is told apart from it: that is `count`'s.
    package func enter(_ description: KinDescription, of person: UInt64) {
        let keys = KinKeys(description).entered
        let number = UInt32(truncatingIfNeeded: person)
        state.withLock { state in
            for key in keys where !Self.has(key, number, state) {
                state.recent[key, default: []].append(number)
                state.recentCount += 1
            }
            if state.recentCount > 65_536, state.recentCount * 8 > state.sorted.count {
                Self.settle(&state)
            }
        }
    }

    private static func has(_ key: UInt32, _ person: UInt32, _ state: State) -> Bool {
        if state.recent[key]?.contains(person) ?? false { return true }
        let range = range(key, state)
        return state.sorted[range].contains(UInt64(key) << 32 | UInt64(person))
    }

    /// Counts a record that is new, without statements.
    package func count(_ description: KinDescription) {
        state.withLock { Self.count(description, by: 1, &$0) }
    }

    /// Counts an encounter of a person that is new.
    package func count(_ encounter: KinDescription.Encounter) {
        state.withLock { Self.count(encounter, by: 1, &$0) }
    }

    /// Enters and counts many people, who are found once `settle` was called.
    ///
    /// - Complexity: linear.
    package func enter(_ people: [KinPerson]) {
        var fresh: [UInt64] = []
        for person in people {
            for description in person.descriptions {
                let number = UInt64(UInt32(truncatingIfNeeded: person.number))
                for key in KinKeys(description).entered { fresh.append(UInt64(key) << 32 | number) }
            }
        }
        state.withLock { state in
            for person in people {
                for description in person.descriptions { Self.count(description, by: 1, &state) }
            }
            state.sorted += fresh
        }
    }

    /// Ends entering many people.
    ///
    /// - Complexity: O(n log n).
    package func settle() { state.withLock { Self.settle(&$0) } }

    /// Counts what is not known of anybody any more no longer.
    package func forget(_ description: KinDescription) {
        state.withLock { Self.count(description, by: -1, &$0) }
    }

    private static func settle(_ state: inout State) {
        for (key, persons) in state.recent {
            for person in persons { state.sorted.append(UInt64(key) << 32 | UInt64(person)) }
        }
        state.recent = [:]
        state.recentCount = 0
        state.sorted.sort()
        var kept = 0
        for place in state.sorted.indices
        where kept == 0 || state.sorted[place] != state.sorted[kept - 1] {
            state.sorted[kept] = state.sorted[place]
            kept += 1
        }
        state.sorted.removeLast(state.sorted.count - kept)
    }

    // MARK: Finding

    /// People who may be related to somebody of these descriptions, or be the same person; the most
    /// telling first.
    ///
    /// - Parameter limit: Most people to find.
    /// - Complexity: O(log n) for each thing that is known of the person.
    package func candidates(for descriptions: [KinDescription], limit: Int) -> [UInt64] {
        let questions = descriptions.map { KinKeys($0).asked }
        return state.withLock { state in
            var found: [UInt64] = []
            var seen: Set<UInt32> = []
            for question in questions.joined() {
                let persons = Self.persons(question.key, state, atMost: question.largest)
                for person in persons ?? [] where seen.insert(person).inserted {
                    found.append(UInt64(person))
                    if found.count == limit { return found }
                }
            }
            return found
        }
    }

    /// Those who have a key; nil where they are too many.
    private static func persons(_ key: UInt32, _ state: State, atMost limit: Int) -> [UInt32]? {
        let recent = state.recent[key] ?? []
        let range = range(key, state)
        guard range.count + recent.count <= limit else { return nil }
        return state.sorted[range].map { UInt32(truncatingIfNeeded: $0) } + recent
    }

    private static func range(_ key: UInt32, _ state: State) -> Range<Int> {
        let first = UInt64(key) << 32
        let last = first | UInt64(UInt32.max)
        return state.sorted.sortedPlace(of: first)..<state.sorted.sortedPlace(of: last)
    }

    // MARK: How common things are

    private static func count(_ description: KinDescription, by step: Int, _ state: inout State) {
        func add(_ key: UInt32) {
            let count = Int(state.counts[key] ?? 0) + step
            state.counts[key] = count > 0 ? UInt32(clamping: count) : nil
        }
        state.descriptions += step
        for part in description.origin.parts { add(KinKeys.key(.place, KinKeys.hash(part))) }
        if let home = description.origin.parts.first { add(KinKeys.key(.home, KinKeys.hash(home))) }
        let country = KinKeys.hash(description.origin.country ?? description.nationality ?? "")
        add(KinKeys.key(.country, country))
        add(KinKeys.key(.language, KinKeys.hash(description.foldedLanguage)))
        if let birth = description.birth {
            let around = birth.days.lowerBound + birth.days.count / 2
            state.births[RosterFrequencies.halfYear(around)] += Double(step)
        }
        if let sex = description.sex {
            state.sexes += step
            if sex == .female { state.females += step }
        }
        state.serials += step * description.identifiers.count { ProfileBuilder.serial($0) != nil }
        for encounter in description.encounters { count(encounter, by: step, &state) }
        guard let name = description.names.first else { return }
        let text = name.full.isEmpty ? name.given + " " + name.surname : name.full
        var sounds: Set<UInt32> = []
        for word in NameFolding.fold(text).split(separator: " ").map(String.init) {
            if let known = state.words[word] {
                sounds.formUnion(known)
            } else {
                let all = Self.sounds(of: word)
                state.words[word] = all
                sounds.formUnion(all)
            }
        }
        for sound in sounds {
            add(KinKeys.key(.sound, UInt64(sound)))
            add(KinKeys.key(.countrySound, UInt64(sound), country))
        }
    }

    private static func count(
        _ encounter: KinDescription.Encounter, by step: Int, _ state: inout State
    ) {
        guard let place = encounter.place.parts.first else { return }
        let key = KinKeys.key(.encounterPlace, KinKeys.hash(place))
        let day = encounter.time.day
        let old = state.encounters[key] ?? (0, day, day)
        state.encounters[key] = (old.count + step, min(old.first, day), max(old.last, day))
    }

    /// The sounds of a word in all naming traditions, as which it is depends on the whole name.
    private static func sounds(of word: String) -> [UInt32] {
        var sounds: Set<String> = []
        // A patronymic sounds as the father's name does.
        if let stem = SlavicNames.patronymicStem(word) {
            sounds.insert(NameLexicon.sound(stem, tradition: .eastSlavic, isSurname: false))
        }
        for tradition in [NamingTradition.hispanic, .western, .hornOfAfrica, .eastSlavic] {
            for isSurname in [false, true] {
                sounds.insert(
                    NameLexicon.sound(word, tradition: tradition, isSurname: isSurname))
            }
        }
        return sounds.map(Self.sound)
    }

    private static func sound(_ text: String) -> UInt32 {
        UInt32(truncatingIfNeeded: KinKeys.hash(text) >> 8)
    }

    private func counted(_ kind: KinKeys.Kind, _ a: UInt64, _ b: UInt64 = 0) -> Int {
        let key = KinKeys.key(kind, a, b)
        return state.withLock { Int($0.counts[key] ?? 0) }
    }

    private func entered(_ kind: KinKeys.Kind, _ a: UInt64, _ b: UInt64 = 0) -> Int {
        let key = KinKeys.key(kind, a, b)
        return state.withLock { Self.range(key, $0).count + ($0.recent[key]?.count ?? 0) }
    }

    func count(place: String) -> Int { counted(.place, KinKeys.hash(place)) }
    func count(home: String) -> Int { counted(.home, KinKeys.hash(home)) }
    func count(country: String) -> Int { counted(.country, KinKeys.hash(country)) }
    func count(language: String) -> Int { counted(.language, KinKeys.hash(language)) }
    func count(group: String) -> Int { entered(.group, KinKeys.hash(group)) }
    func count(phone: Int) -> Int { entered(.phone, UInt64(phone)) }

    func count(sound: String) -> Int { counted(.sound, UInt64(Self.sound(sound))) }

    func count(sound: String, country: String) -> Int {
        counted(.countrySound, UInt64(Self.sound(sound)), KinKeys.hash(country))
    }

    /// People of a home with a word in their names, by its consonants.
    func count(consonants: UInt64, home: String) -> Int {
        entered(.local, consonants, KinKeys.hash(home))
    }

    /// Personal numbers within reach of one, and a few more; and all there are.
    func count(serialsNear serial: Int, reach: Int) -> (near: Int, all: Int) {
        var near = 0
        for bucket in ((serial - reach) / 8)...((serial + reach) / 8) where bucket >= 0 {
            near += entered(.serial, UInt64(bucket))
        }
        return (near, state.withLock { $0.serials })
    }

    var sexes: (female: Int, known: Int) { state.withLock { ($0.females, $0.sexes) } }
    var births: [Double] { state.withLock { $0.births } }

    /// People met per minute at a place, from the span of days in which it was used.
    func encounterRate(_ place: String) -> Double? {
        let key = KinKeys.key(.encounterPlace, KinKeys.hash(place))
        return state.withLock { state in
            state.encounters[key].map {
                Double(max(1, $0.count)) / (Double($0.last - $0.first + 1) * 1_440)
            }
        }
    }
}

extension KinDescription {
    var foldedLanguage: String { language.map(NameFolding.fold) ?? "" }
}

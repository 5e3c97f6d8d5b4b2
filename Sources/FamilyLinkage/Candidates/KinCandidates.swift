// Part of Reunify. Copyright the Reunify contributors.
// SPDX-License-Identifier: Apache-2.0

import PersonNames
import RecordLinkage

/// Pairs of people who may be related: those that share something relatives share.
///
/// Rules are cheap keys; each pair comes once, however many rules yield it. Blocks that are too large
/// are split by the home of the people and by the day they were met; what is still too large is left
/// out and counted.
struct KinCandidates {
    /// Two people, by number, the smaller first.
    struct Pair: Sendable, Hashable {
        var first: Int32
        var second: Int32
    }

    /// What a rule yielded.
    struct RuleYield: Sendable {
        var name: String
        var pairs: Int
        /// Pairs in blocks that were too large even when split.
        var pairsLeftOut: Int
    }

    /// Pairs, each as one number: the first person's above the second's.
    struct Pairs: RandomAccessCollection, Sendable {
        private(set) var keys: [UInt64] = []

        var startIndex: Int { 0 }
        var endIndex: Int { keys.count }

        subscript(place: Int) -> Pair {
            let key = keys[place]
            return Pair(first: Int32(key >> 32), second: Int32(key & 0xFFFF_FFFF))
        }

        mutating func note(_ a: Int32, _ b: Int32) {
            keys.append(
                UInt64(UInt32(bitPattern: Swift.min(a, b))) << 32
                    | UInt64(UInt32(bitPattern: Swift.max(a, b))))
        }

        /// Brings them into the order of their numbers, each once.
        mutating func settle() {
            keys.sort()
            var kept = 0
            for place in keys.indices where kept == 0 || keys[place] != keys[kept - 1] {
                keys[kept] = keys[place]
                kept += 1
            }
            keys.removeLast(keys.count - kept)
        }

        /// Adds pairs, both in their order, each once.
        mutating func merge(_ others: Pairs) {
            if others.isEmpty { return }
            var merged: [UInt64] = []
            merged.reserveCapacity(keys.count + others.keys.count)
            var (one, two) = (0, 0)
            while one < keys.count, two < others.keys.count {
                let (a, b) = (keys[one], others.keys[two])
                merged.append(Swift.min(a, b))
                if a <= b { one += 1 }
                if b <= a { two += 1 }
            }
            merged += keys[one...]
            merged += others.keys[two...]
            keys = merged
        }
    }

    /// The pairs, in the order of their numbers.
    private(set) var pairs = Pairs()
    /// What each rule yielded, pairs that several yield counted for each.
    private(set) var yields: [RuleYield] = []

    /// Pairs of a block above which it is split.
    static let largestBlock = 1_500

    let persons: [PersonProfile]
    let lexicon: NameLexicon
    private let handingDown: HandingDown
    /// The persons of whom pairs are looked for, as the first of the two.
    private let firsts: Range<Int>

    /// One end of a key: who has it, and on which side.
    struct End {
        var key: UInt64
        var person: Int32
        /// Ends of side 1 meet those of side 2; ends of side 0 meet each other.
        var side: UInt8

        static func isInOrder(_ a: End, _ b: End) -> Bool {
            if a.key != b.key { return a.key < b.key }
            return a.side != b.side ? a.side < b.side : a.person < b.person
        }
    }

    /// Finds the pairs of some people.
    ///
    /// - Parameter firsts: Whose pairs, those of whom the number is the smaller of the two; nil for all. Those
    ///   of several ranges put together are those of all.
    init(_ persons: [PersonProfile], lexicon: NameLexicon, firsts: Range<Int>? = nil) {
        self.init(
            persons, lexicon: lexicon, handingDown: HandingDown(), firsts: firsts,
            kinds: Kind.allCases)
    }

    /// Finds the pairs of all people, by several rules at a time; nil where the task is cancelled.
    init?(
        _ persons: [PersonProfile], lexicon: NameLexicon, handingDown: HandingDown, threads: Int
    ) async {
        let parts = await concurrentMap(Kind.allCases.count, threads: threads) { kind in
            KinCandidates(
                persons, lexicon: lexicon, handingDown: handingDown, firsts: nil,
                kinds: [Kind.allCases[kind]])
        }
        guard let parts else { return nil }
        self.init(
            persons, lexicon: lexicon, handingDown: handingDown, firsts: nil, kinds: [])
        for part in parts {
            yields += part.yields
            pairs.merge(part.pairs)
        }
    }

    private init(
        _ persons: [PersonProfile], lexicon: NameLexicon, handingDown: HandingDown,
        firsts: Range<Int>?, kinds: [Kind]
    ) {
        self.persons = persons
        self.handingDown = handingDown
        self.lexicon = lexicon
        self.firsts = firsts ?? persons.indices
        for kind in kinds {
            switch kind {
            case .statements: addStatements()
            case .families: addFamilies()
            case .surnames: addSurnames()
            case .numbers: addNumbers()
            case .encounters: addEncounters()
            case .names: addNames()
            case .patronymics: addPatronymics()
            }
        }
        pairs.settle()
    }

    /// What people may have in common.
    private enum Kind: CaseIterable {
        case statements, families, surnames, numbers, encounters, names, patronymics
    }

    // MARK: Rules

    private mutating func addNumbers() {
        var stated: [End] = []
        var groups: [End] = []
        var phones: [End] = []
        var serials: [(value: Int, person: Int32)] = []
        for (number, person) in persons.enumerated() {
            let number = Int32(number)
            for identifier in person.identifiers {
                stated.append(End(key: Self.key(4, identifier, 0), person: number, side: 2))
            }
            for statement in person.statements {
                if statement.identifier != 0 {
                    stated.append(
                        End(key: Self.key(4, statement.identifier, 0), person: number, side: 1))
                }
                if let phone = statement.phone {
                    phones.append(
                        End(
                            key: Self.key(6, Int32(truncatingIfNeeded: phone), 0), person: number,
                            side: 0))
                }
            }
            for group in person.groups {
                groups.append(End(key: Self.key(5, group.number, 0), person: number, side: 0))
            }
            for phone in person.phones {
                phones.append(
                    End(
                        key: Self.key(6, Int32(truncatingIfNeeded: phone), 0), person: number,
                        side: 0))
            }
            for serial in person.serials { serials.append((serial, number)) }
        }
        add("a stated personal number", &stated)
        add("a group number", &groups)
        add("a telephone number", &phones)
        serials.sort { ($0.value, $0.person) < ($1.value, $1.person) }
        var count = 0
        for place in serials.indices {
            var next = place + 1
            while next < serials.count, next <= place + 8,
                serials[next].value - serials[place].value <= 6
            {
                note(serials[place].person, serials[next].person)
                count += 1
                next += 1
            }
        }
        yields.append(
            RuleYield(name: "neighbouring personal numbers", pairs: count, pairsLeftOut: 0))
    }

    private mutating func addEncounters() {
        var ends: [End] = []
        for (number, person) in persons.enumerated() {
            for encounter in person.encounters {
                guard let minute = encounter.minute, encounter.place != 0 else { continue }
                // Windows of forty minutes that overlap by half, so that no near pair falls between two.
                let slot = (encounter.day * 1_440 + minute) / 20
                for window in [slot, slot + 1] {
                    ends.append(
                        End(
                            key: Self.key(7, encounter.place, Int32(truncatingIfNeeded: window)),
                            person: Int32(number), side: 0))
                }
            }
        }
        add("the encounter", &ends)
    }

    private mutating func addNames() {
        var inherited: [End] = []
        var rare: [End] = []
        for (number, person) in persons.enumerated() {
            let number = Int32(number)
            guard let name = person.names.first else { continue }
            guard let tradition = lexicon.tradition(Int(name)) else { continue }
            let passesGiven = handingDown.fathersGiven[tradition] != nil
            for word in lexicon.words[lexicon.range(Int(name))] {
                let sound = word.sound
                let isChain =
                    tradition == .arabic || tradition == .hornOfAfrica || passesGiven
                let isHandedDown: Bool =
                    switch word.role {
                    case .surname, .maternalSurname, .nisba, .marriedSurname: true
                    case .father, .grandfather: true
                    case .given: isChain
                    case .middle: passesGiven
                    default: false
                    }
                guard isHandedDown else { continue }
                for home in person.origin.parts.prefix(person.origin.homes) {
                    inherited.append(End(key: Self.key(8, sound, home), person: number, side: 0))
                }
                if lexicon.share[Int(sound)] < 0.004 {
                    rare.append(
                        End(key: Self.key(9, sound, person.country), person: number, side: 0))
                }
            }
        }
        add("a name handed down, same home", &inherited)
        add("a rare name handed down", &rare)
    }

    // MARK: Blocks

    static func key(_ rule: UInt64, _ a: Int32, _ b: Int32) -> UInt64 {
        var hash = rule &* 0x9E37_79B9_7F4A_7C15
        for value in [a, b] {
            hash = (hash ^ UInt64(UInt32(bitPattern: value))) &* 0xBF58_476D_1CE4_E5B9
            hash ^= hash >> 29
        }
        return hash
    }

    /// A key of two words in whatever order: registers write surnames first and last, and where names are of
    /// one kind nobody can tell which is which.
    static func unordered(_ rule: UInt64, _ a: Int32, _ b: Int32) -> UInt64 {
        key(rule, min(a, b), max(a, b))
    }

    private mutating func note(_ a: Int32, _ b: Int32) {
        guard a != b, firsts.contains(Int(min(a, b))) else { return }
        pairs.note(a, b)
    }

    mutating func add(_ name: String, _ ends: inout [End]) {
        var yield = RuleYield(name: name, pairs: 0, pairsLeftOut: 0)
        for block in Self.blocks(&ends) { add(ends[block], to: &yield, depth: 0) }
        yields.append(yield)
    }

    /// Brings ends into order, and answers where those of one key stand.
    private static func blocks(_ ends: inout [End]) -> [Range<Int>] {
        ends.sort(by: End.isInOrder)
        var blocks: [Range<Int>] = []
        var start = 0
        while start < ends.count {
            var end = start + 1
            while end < ends.count, ends[end].key == ends[start].key { end += 1 }
            if end - start > 1 { blocks.append(start..<end) }
            start = end
        }
        return blocks
    }

    private mutating func add(_ block: ArraySlice<End>, to yield: inout RuleYield, depth: Int) {
        let within = block.count { $0.side == 0 }
        let left = block.count { $0.side == 1 }
        let right = block.count { $0.side == 2 }
        let count = within * (within - 1) / 2 + left * right
        if count == 0 { return }
        if count > Self.largestBlock {
            guard depth < 2 else {
                yield.pairsLeftOut += count
                return
            }
            // Split by home, then by the day of the encounter.
            var parts: [End] = []
            for end in block {
                let person = persons[Int(end.person)]
                if depth == 0 {
                    // The two smallest places: of many only the larger is told.
                    for home in person.origin.parts.prefix(person.origin.homes > 1 ? 4 : 2) {
                        parts.append(
                            End(key: Self.key(20, home, 0), person: end.person, side: end.side))
                    }
                } else {
                    for encounter in person.encounters {
                        parts.append(
                            End(
                                key: Self.key(21, Int32(encounter.day), 0), person: end.person,
                                side: end.side))
                    }
                }
            }
            let inner = Self.blocks(&parts)
            if inner.isEmpty { yield.pairsLeftOut += count }
            for part in inner { add(parts[part], to: &yield, depth: depth + 1) }
            return
        }
        yield.pairs += count
        for (offset, one) in block.enumerated() {
            for two in block.dropFirst(offset + 1)
            where one.side == 0 && two.side == 0 || one.side == 1 && two.side == 2 {
                note(one.person, two.person)
            }
        }
    }
}

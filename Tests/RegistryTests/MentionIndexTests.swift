// Part of Reunify. Copyright the Reunify contributors.
// SPDX-License-Identifier: Apache-2.0

import Casework
import Testing

@testable import Registry
import RegistryScenarios

@Suite("In which entries people are mentioned")
struct MentionIndexTests {
    @Test(arguments: [UInt64(1), 7, 42, 4_711])
    func `everybody has the entries that mention them, each once and the newest first`(
        seed: UInt64
    ) {
        var random = SeededChance(state: seed)
        var index = MentionIndex(from: 0)
        var later = MentionIndex(from: 0)
        var expected: [PersonID: [UInt64]] = [:]
        var entry: UInt64 = 0
        for step in 0..<2_000 {
            // Near by as a rule, and far at times.
            entry += random.next() % 40 == 0 ? random.next() % (1 << 40) : 1 + random.next() % 300
            var persons: Set<PersonID> = []
            for _ in 0..<(random.next() % 8) { persons.insert(PersonID(1 + random.next() % 60)) }
            for person in persons { expected[person, default: []].append(entry) }
            if step < 1_200 { index.add(entry, of: persons) } else { later.add(entry, of: persons) }
        }
        index.append(later)
        for number in 1...60 as ClosedRange<UInt64> {
            let person = PersonID(number)
            #expect(
                index.entries(of: [person]) == (expected[person] ?? []).reversed(),
                "seed \(seed), person \(number)")
        }
        let both = Set((expected[PersonID(3)] ?? []) + (expected[PersonID(4)] ?? []))
        #expect(index.entries(of: [PersonID(3), PersonID(4)]) == both.sorted(by: >))
        #expect(index.entries(of: [PersonID(99)]).isEmpty)
    }

    @Test func `entries out of their order are told all the same`() {
        var index = MentionIndex(from: 0)
        for entry in [UInt64.max, 0, 5, 1 << 63, 4] { index.add(entry, of: [PersonID(1)]) }
        #expect(index.entries(of: [PersonID(1)]) == [.max, 1 << 63, 5, 4, 0])
    }

    @Test func `a list that is looked at all day takes a few bytes for each of its people`() {
        var index = MentionIndex(from: 0)
        let people = Set((1...50 as ClosedRange<UInt64>).map { PersonID($0) })
        let looks = 10_000
        for look in 0..<looks { index.add(UInt64(1_000_000 + look * 97), of: people) }
        #expect(index.bytesOfMentions < looks * people.count * 3)
    }
}

// Part of Reunify. Copyright the Reunify contributors.
// SPDX-License-Identifier: Apache-2.0

import Casework
import Testing

/// A table of numbers beside a dictionary that does the same.
@Suite struct NumberedTableTests {
    private typealias Table = NumberedTable<PersonID, [Int]>

    private static func number(_ random: inout HistoryTests.Random) -> PersonID {
        switch random.next() % 4 {
        // One after the other, as numbers are given out.
        case 0, 1: PersonID(random.next() % 200)
        case 2: PersonID(random.next() % 5_000)
        // As somebody may ask who types what comes to mind.
        default: PersonID(random.next() % 2 == 0 ? .max - random.next() % 70 : random.next())
        }
    }

    private func expect(
        _ table: Table, _ dictionary: [PersonID: [Int]], _ place: @autoclosure () -> String
    ) {
        let sorted = dictionary.sorted { $0.key < $1.key }
        #expect(table.map(\.key) == sorted.map(\.key), "\(place())")
        #expect(table.map(\.value) == sorted.map(\.value), "\(place())")
        #expect(Array(table.keys) == sorted.map(\.key), "\(place())")
        #expect(Array(table.values) == sorted.map(\.value), "\(place())")
        #expect(table.count == dictionary.count, "\(place())")
        #expect(table.isEmpty == dictionary.isEmpty, "\(place())")
    }

    @Test(arguments: 1...20)
    func `it answers what a dictionary answers, in the order of the numbers`(_ seed: UInt64) {
        var random = HistoryTests.Random(state: seed)
        var table = Table()
        var dictionary: [PersonID: [Int]] = [:]
        for step in 0..<1_500 {
            let id = Self.number(&random)
            switch random.next() % 6 {
            case 0: (table[id], dictionary[id]) = ([step], [step])
            case 1: (table[id], dictionary[id]) = (nil, nil)
            case 2:
                table[id]?.append(step)
                dictionary[id]?.append(step)
            case 3, 4:
                table[id, default: [-1]].append(step)
                dictionary[id, default: [-1]].append(step)
            default: #expect(table[id, default: [7]] == dictionary[id, default: [7]])
            }
            #expect(table[id] == dictionary[id], "seed \(seed), step \(step)")
            #expect(table.keys.contains(id) == (dictionary[id] != nil), "seed \(seed)")
        }
        expect(table, dictionary, "seed \(seed)")
        for id in Array(dictionary.keys) { table[id] = nil }
        expect(table, [:], "seed \(seed)")
        #expect(table == Table(), "seed \(seed)")
    }

    @Test(arguments: 1...10)
    func `tables that keep the same are equal, whatever order it came in`(_ seed: UInt64) {
        var random = HistoryTests.Random(state: seed)
        var pairs = (0..<300).map { (Self.number(&random), [$0]) }
        var seen: Set<PersonID> = []
        pairs.removeAll { !seen.insert($0.0).inserted }
        var one = Table()
        for (id, value) in pairs { one[id] = value }
        var other = Table()
        other[PersonID(77_777)] = []
        for (id, value) in pairs.shuffled(using: &random) { other[id] = value }
        #expect(one != other, "seed \(seed)")
        #expect(one.keys != other.keys, "seed \(seed)")
        other[PersonID(77_777)] = nil
        #expect(one == other, "seed \(seed)")
        #expect(one.keys == other.keys, "seed \(seed)")
        other[pairs[0].0]?.append(1)
        #expect(one != other && one.keys == other.keys, "seed \(seed)")
    }

    @Test func `a copy stays as it was`() {
        var table = Table()
        for number in 0..<1_000 { table[PersonID(UInt64(number))] = [number] }
        let copy = table
        for number in 0..<1_000 { table[PersonID(UInt64(number))]?.append(0) }
        table[PersonID(5)] = nil
        table[PersonID(1_000), default: []].append(1)
        #expect(copy.count == 1_000 && copy[PersonID(5)] == [5] && copy[PersonID(1_000)] == nil)
        #expect(copy.values.allSatisfy { $0.count == 1 })
        #expect(table.count == 1_000 && table[PersonID(999)] == [999, 0])
    }
}

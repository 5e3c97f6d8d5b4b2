// Part of Reunify. Copyright the Reunify contributors.
// SPDX-License-Identifier: Apache-2.0

import PersonNames
import Testing

@testable import FamilyLinkage

@Suite("Evidence of names")
struct NameBitsTests {
    private static let words = [
        "María", "Maria", "Mary", "Juan", "José", "Pepe", "Francisco", "Paco", "Ana", "Anna",
        "López", "Lopes", "Tzoc", "Tzok", "Caal", "Ca'al", "de la Torre", "Delatorre", "Muñoz",
        "Munos", "Al", "Hassan", "Hasan", "Mohammed", "Muhammad", "Abd al-Rahman", "Abdulrahman",
        "Abdi", "Rahman", "Nguyễn", "Thi", "Huong", "Oleksandr", "Kovalenko", "Kowalenko", "J.",
        "М.", "محمد", "حسن", "Олександр", "Van", "Dyk", "Vandyk", "Cruz", "de la Cruz",
    ]

    /// Random names of one to five words, in roster and lexicon.
    private static func lexicon(_ chance: inout WorldGenerator, _ count: Int) async throws
        -> NameLexicon
    {
        var roster = FamilyRoster()
        for number in 0..<count {
            let length = Int.random(in: 1...5, using: &chance)
            let written = (0..<length).map { _ in
                words[Int.random(in: 0..<words.count, using: &chance)]
            }.joined(separator: " ")
            let country = ["GT", "SY", "VN", "UA", "SO", nil][
                Int.random(in: 0..<6, using: &chance)]
            roster.names.append(
                FamilyName(
                    written: written,
                    readings: NameReader.readings(fullName: written, country: country)
                        .filter { !$0.isEmpty }))
            var record = FamilyRecord(source: 0, row: number, id: "\(number)")
            record.name = number + 1
            roster.records.append(record)
        }
        return try #require(await NameLexicon(roster, threads: 1))
    }

    @Test(arguments: [UInt64(5), 55, 555])
    func `a table of words changes no evidence, however small it is`(seed: UInt64) async throws {
        var chance = WorldGenerator(seed: seed)
        let lexicon = try await Self.lexicon(&chance, 60)
        var large = WordMemo(capacity: 1 << 16)
        var small = WordMemo(capacity: 4)
        for a in 0..<lexicon.names.count {
            for b in 0..<lexicon.names.count {
                let plain = lexicon.bits(a, b)
                let found = (lexicon.bits(a, b, &large), lexicon.bits(a, b, &small))
                #expect(
                    abs(plain - found.0) < 1e-4 && abs(plain - found.1) < 1e-4,
                    "seed \(seed), names \(a) and \(b): \(plain), \(found)")
            }
        }
    }

    @Test(arguments: [UInt64(6), 66, 666])
    func `the short way to evidence is the slow assignment's`(seed: UInt64) async throws {
        var chance = WorldGenerator(seed: seed)
        let lexicon = try await Self.lexicon(&chance, 60)
        var memo = WordMemo(capacity: 1 << 16)
        for a in 0..<lexicon.names.count {
            for b in 0..<lexicon.names.count {
                let fast = lexicon.bits(a, b, &memo)
                let slow = lexicon.assignedBits(a, b)
                #expect(
                    abs(fast - slow) < 1e-4,
                    "seed \(seed), names \(a) and \(b): \(fast), not \(slow)")
            }
        }
    }

    @Test(arguments: [UInt64(7), 77])
    func `evidence is the same from either side, and no name says anything`(seed: UInt64)
        async throws
    {
        var chance = WorldGenerator(seed: seed)
        let lexicon = try await Self.lexicon(&chance, 40)
        for a in 1..<lexicon.names.count {
            #expect(lexicon.bits(a, 0) == 0 && lexicon.bits(0, a) == 0)
            for b in 1..<a {
                let (one, two) = (lexicon.bits(a, b), lexicon.bits(b, a))
                #expect(abs(one - two) < 0.6, "seed \(seed), names \(a) and \(b): \(one), \(two)")
            }
        }
    }
}

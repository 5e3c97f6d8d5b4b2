// Part of Reunify. Copyright the Reunify contributors.
// SPDX-License-Identifier: Apache-2.0

import PersonNames
import Testing

@testable import RecordLinkage

@Suite("What digests of values tell")
struct ValueDigestTests {
    /// Words of a few letters, garbled now and then, so that likeness of every degree occurs.
    private static func words(_ count: Int, seed: UInt64) -> [[UInt8]] {
        var random = TableTesting.Generator(seed: seed)
        let letters = Array("aabcdeilmnnorst0179 @é\u{0}".utf8)
        var words: [[UInt8]] = []
        while words.count < count {
            var word: [UInt8]
            if let other = words.randomElement(using: &random),
                Int.random(in: 0..<4, using: &random) > 0
            {
                word = other
                for _ in 0...Int.random(in: 0..<3, using: &random) {
                    garble(&word, letters, &random)
                }
            } else {
                word = (0..<Int.random(in: 1...24, using: &random)).map { _ in
                    letters.randomElement(using: &random) ?? 97
                }
            }
            if !word.isEmpty { words.append(word) }
        }
        return words
    }

    private static func garble(
        _ word: inout [UInt8], _ letters: [UInt8], _ random: inout TableTesting.Generator
    ) {
        let place = Int.random(in: 0...word.count, using: &random)
        let letter = letters.randomElement(using: &random) ?? 97
        switch Int.random(in: 0..<4, using: &random) {
        case 0: word.insert(letter, at: place)
        case 1 where place < word.count: word.remove(at: place)
        case 2 where place < word.count: word[place] = letter
        case 3 where place + 1 < word.count: word.swapAt(place, place + 1)
        default: break
        }
    }

    private static func store(_ words: [[UInt8]]) -> ValueStore {
        var store = ValueStore()
        for word in words { _ = store.append(word.span) }
        return store
    }

    @Test(arguments: [1, 2, 3] as [UInt64])
    func `no bound hides a likeness that is there`(seed: UInt64) {
        let words = Self.words(150, seed: seed)
        let store = Self.store(words)
        for i in words.indices {
            for j in words.indices {
                let x = store.digests[i + 1]
                let y = store.digests[j + 1]
                let (one, other) = (words[i], words[j])
                let distance = OptimalStringAlignment.distance(one.span, other.span)
                for limit in 0...4 where distance <= limit {
                    #expect(
                        x.areWithin(slips: limit, of: y), "seed \(seed): \(words[i]) \(words[j])")
                }
                let similarity = JaroWinkler.similarity(one.span, other.span)
                for least in [0.3, 0.7, 0.72, 0.75, 0.88, 0.9, 0.97, 1, similarity]
                where similarity >= least {
                    #expect(
                        SimilarityFloor(least).mayBeReached(x, y),
                        "seed \(seed), least \(least): \(words[i]) \(words[j])")
                }
            }
        }
    }

    @Test(arguments: [4, 5] as [UInt64])
    func `what the store says of two values is what their bytes say`(seed: UInt64) {
        let words = Self.words(120, seed: seed)
        let store = Self.store(words)
        for i in words.indices {
            for j in words.indices {
                let (a, b) = (UInt32(i + 1), UInt32(j + 1))
                let (one, other) = (words[i], words[j])
                let distance = OptimalStringAlignment.distance(one.span, other.span)
                let comment: Comment = "seed \(seed): \(words[i]) \(words[j])"
                #expect(store.slips(a, b, limit: 2) == min(3, distance), comment)
                let isFirst =
                    words[i].count != words[j].count
                    ? words[i].count < words[j].count
                    : words[i].lexicographicallyPrecedes(words[j])
                #expect(store.precedes(a, b) == isFirst, comment)
                let similarity =
                    isFirst
                    ? JaroWinkler.similarity(one.span, other.span)
                    : JaroWinkler.similarity(other.span, one.span)
                let found = store.nameSimilarity(a, b)
                #expect(found == similarity || found == 0 && similarity < 0.75, comment)
                let areSimilar =
                    min(words[i].count, words[j].count) >= 4
                    && (distance <= 1 || similarity >= 0.90)
                #expect(store.areSimilar(a, b) == areSimilar, comment)
            }
        }
    }

    @Test(arguments: [6, 7] as [UInt64])
    func `where a common beginning ends is told by heads, or left open`(seed: UInt64) {
        let words = Self.words(120, seed: seed)
        let store = Self.store(words)
        let at = UInt8(ascii: "@")
        for i in words.indices {
            for j in words.indices {
                let common = zip(words[i], words[j]).prefix { $0 == $1 }.map(\.0)
                let told = store.digests[i + 1].commonBeginning(
                    with: store.digests[j + 1], endingBefore: at)
                guard let told else { continue }
                #expect(
                    told == common.firstIndex(of: at) ?? -1,
                    "seed \(seed): \(words[i]) \(words[j])")
            }
        }
    }

    @Test(arguments: [8, 9] as [UInt64])
    func `names that digests tell apart are not related otherwise either`(seed: UInt64) {
        var random = TableTesting.Generator(seed: seed)
        var index = ValueIndex()
        let known = [
            "maria", "mary", "jose luis", "bill", "william", "m", "de la cruz", "luis jose",
        ]
        for name in known { _ = index.intern(Array(name.utf8)) }
        for word in Self.words(90, seed: seed) where word.allSatisfy({ $0 < 128 && $0 > 31 }) {
            _ = index.intern(word)
            if Bool.random(using: &random), let other = known.randomElement(using: &random) {
                _ = index.intern(word + Array(" \(other)".utf8))
            }
        }
        let names = NameValues(index: &index)
        var store = ValueStore()
        _ = store.append(index.dictionary)
        for a in 1..<UInt32(names.count) {
            for b in 1..<UInt32(names.count) where a != b {
                let full = names.relationOfUnequal(a, b, store)
                let comment: Comment =
                    "seed \(seed): \(store.values[Int(a)]), \(store.values[Int(b)])"
                #expect(names.relation(a, b, store) == full, comment)
                #expect(
                    names.areNear(a, b, store) == (full.rawValue <= NameRelation.typo.rawValue),
                    comment)
            }
        }
    }

    @Test(arguments: [10, 11] as [UInt64])
    func `a slip in eight digits is seen in words as in bytes`(seed: UInt64) {
        var random = TableTesting.Generator(seed: seed)
        for _ in 0..<20_000 {
            let digits = (0..<8).map { _ in UInt8.random(in: 48...51, using: &random) }
            var other = digits
            for _ in 0..<Int.random(in: 0..<3, using: &random) {
                let place = Int.random(in: 0..<7, using: &random)
                if Bool.random(using: &random) {
                    other[place] = UInt8.random(in: 48...51, using: &random)
                } else {
                    other.swapAt(place, place + 1)
                }
            }
            let isSlip = OptimalStringAlignment.distance(digits.span, other.span) <= 1
            #expect(
                DateValues.differByOneSlip(DateValues.word(digits), DateValues.word(other))
                    == isSlip,
                "seed \(seed): \(digits) \(other)")
        }
    }
}

// Part of Reunify. Copyright the Reunify contributors.
// SPDX-License-Identifier: Apache-2.0

import Foundation
import PersonNames
import Testing

@Suite struct JaroWinklerTests {
    /// Winkler (1990 and 1994), and answers of RapidFuzz and jellyfish.
    @Test(arguments: [
        ("MARTHA", "MARHTA", 0.9611), ("DWAYNE", "DUANE", 0.84), ("DIXON", "DICKSONX", 0.8133),
        ("William", "Williams", 0.975), ("", "foo", 0), ("a", "a", 1), ("abc", "xyz", 0),
        ("aaaa", "aaaaa", 0.96), ("orangutan-kumquat", "orangutan kumquat", 0.9765),
        ("jaz", "jal", 0.8222), ("@", "@@", 0.85), ("012345", "0123456", 0.9714),
        ("012abc", "013abcd", 0.8794), ("a1bc", "a1be", 0.8833), ("", "", 1),
    ])
    func `a published pair has its published similarity`(a: String, b: String, expected: Double) {
        #expect(abs(JaroWinkler.similarity(a, b) - expected) < 0.00006)
    }

    @Test func `every pair of a small world has the similarity of the definition`() {
        let world = StringPairs.world(letters: 2, length: 7)
        for a in world {
            for b in world {
                if fast(a, b) != Reference.jaroWinkler(a, b) { Issue.record("\(a) \(b)") }
            }
        }
    }

    @Test(arguments: [8, 9, 16, 17, 40, 64, 65, 200])
    func `random pairs have the similarity of the definition`(length: Int) {
        let seed = 0x7A20 &+ UInt64(length)
        var pairs = StringPairs(seed: seed)
        for _ in 0..<(length <= 17 ? 2_500 : 200) {
            let letters = Int.random(in: 2...9, using: &pairs.random)
            let (a, b) = pairs.pair(upTo: length, letters: letters)
            if fast(a, b) != Reference.jaroWinkler(a, b) { Issue.record("\(a) \(b) seed \(seed)") }
        }
    }

    @Test func `similarity is symmetric, one for equals, and in range`() {
        var pairs = StringPairs(seed: 91)
        for _ in 0..<4_000 {
            let (a, b) = pairs.pair(upTo: 24, letters: 4)
            let similarity = fast(a, b)
            #expect(similarity == fast(b, a), "\(a) \(b)")
            #expect((0...1).contains(similarity), "\(a) \(b)")
            #expect(fast(a, a) == 1, "\(a)")
        }
    }

    @Test func `a prepared string gives the same similarities`() {
        var pairs = StringPairs(seed: 92)
        for length in [8, 16, 40, 64, 66] {
            for _ in 0..<300 {
                let (a, b) = pairs.pair(upTo: length, letters: 5)
                let prepared = JaroWinkler.Prepared(a.span)
                #expect(prepared.similarity(b.span) == fast(a, b), "\(a) \(b)")
            }
        }
    }

    @Test func `scalars are compared whole`() {
        #expect(JaroWinkler.similarity(scalarsOf: "МАРТА", "МАРАТ") > 0.9)
        #expect(
            JaroWinkler.similarity(scalarsOf: "МАРТА", "МАРАТ")
                == JaroWinkler.similarity("MARTA", "MARAT"))
        let many = String(
            String.UnicodeScalarView((0x4E00...0x4F80).compactMap(Unicode.Scalar.init)))
        #expect(JaroWinkler.similarity(scalarsOf: many, many) == 1)
    }

    @Test(
        .enabled(
            if: SharedAnswers.exists("jellyfish_testdata/jaro_winkler.csv"),
            "needs the shared answers"))
    func `the known answers of jellyfish are given`() throws {
        for row in try SharedAnswers.rows("jellyfish_testdata/jaro_winkler.csv") {
            let expected = try #require(Double(row[2]))
            let similarity = JaroWinkler.similarity(scalarsOf: row[0], row[1])
            #expect(abs(similarity - expected) < 0.0006, "\(row)")
        }
    }

    private func fast(_ a: [UInt8], _ b: [UInt8]) -> Double {
        JaroWinkler.similarity(a.span, b.span)
    }
}

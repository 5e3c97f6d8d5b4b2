// Part of Reunify. Copyright the Reunify contributors.
// SPDX-License-Identifier: Apache-2.0

import PersonNames
import Testing

@Suite struct EditDistanceTests {
    /// One kernel with its reference, under a name for messages.
    struct Metric: Sendable, CustomTestStringConvertible {
        let testDescription: String
        let fast: @Sendable ([UInt8], [UInt8]) -> Int
        let limited: @Sendable ([UInt8], [UInt8], Int) -> Int?
        let scalars: @Sendable (String, String) -> Int
        let reference: @Sendable ([UInt8], [UInt8]) -> Int
    }

    static let levenshtein = Metric(
        testDescription: "Levenshtein",
        fast: { Levenshtein.distance($0.span, $1.span) },
        limited: { Levenshtein.distance($0.span, $1.span, limit: $2) },
        scalars: { Levenshtein.distance(scalarsOf: $0, $1) }, reference: Reference.levenshtein)
    static let alignment = Metric(
        testDescription: "optimal string alignment",
        fast: { OptimalStringAlignment.distance($0.span, $1.span) },
        limited: { OptimalStringAlignment.distance($0.span, $1.span, limit: $2) },
        scalars: { OptimalStringAlignment.distance(scalarsOf: $0, $1) },
        reference: Reference.optimalStringAlignment)
    static let damerau = Metric(
        testDescription: "Damerau–Levenshtein",
        fast: { DamerauLevenshtein.distance($0.span, $1.span) },
        limited: { DamerauLevenshtein.distance($0.span, $1.span, limit: $2) },
        scalars: { DamerauLevenshtein.distance(scalarsOf: $0, $1) },
        reference: Reference.damerauLevenshtein)
    static let all = [levenshtein, alignment, damerau]

    @Test(arguments: [
        ("kitten", "sitting", 3, 3, 3), ("Saturday", "Sunday", 3, 3, 3), ("", "abc", 3, 3, 3),
        ("CA", "ABC", 3, 3, 2), ("fuor", "four", 2, 1, 1), ("abcd", "acb", 2, 2, 2),
        ("ifhs", "fish", 3, 2, 2), ("jellyifhs", "jellyfish", 3, 2, 2),
        ("a cat", "an act", 3, 2, 2),
        ("MARTHA", "MARHTA", 2, 1, 1), ("ab", "bca", 3, 3, 2), ("", "", 0, 0, 0),
        ("cape sand recycling ", "edith ann graham", 17, 17, 17),
    ])
    func `a published pair has its published distances`(
        a: String, b: String, levenshtein: Int, alignment: Int, damerau: Int
    ) {
        #expect(Levenshtein.distance(a, b) == levenshtein)
        #expect(OptimalStringAlignment.distance(a, b) == alignment)
        #expect(DamerauLevenshtein.distance(a, b) == damerau)
    }

    @Test(arguments: all)
    func `every pair of a small world has the distance of the definition`(metric: Metric) {
        let world = StringPairs.world(letters: 3, length: 4)
        for a in world {
            for b in world {
                if metric.fast(a, b) != metric.reference(a, b) { Issue.record("\(a) \(b)") }
            }
        }
    }

    @Test(arguments: all, [8, 16, 24, 64, 70])
    func `random pairs have the distance of the definition`(metric: Metric, length: Int) {
        let seed = 0x5EED_0001 &+ UInt64(length)
        var pairs = StringPairs(seed: seed)
        for _ in 0..<(length <= 16 ? 1_500 : length <= 24 ? 200 : 30) {
            let letters = Int.random(in: 2...9, using: &pairs.random)
            let (a, b) = pairs.pair(upTo: length, letters: letters)
            if metric.fast(a, b) != metric.reference(a, b) {
                Issue.record("\(a) \(b) seed \(seed)")
            }
        }
    }

    @Test(arguments: [levenshtein, alignment])
    func `strings of up to two hundred bytes have the distance of the definition`(
        metric: Metric
    ) {
        var pairs = StringPairs(seed: 200)
        for _ in 0..<24 {
            let (a, b) = pairs.pair(upTo: 200, letters: 4)
            if metric.fast(a, b) != metric.reference(a, b) { Issue.record("\(a) \(b)") }
        }
    }

    @Test func `long strings with swaps have the distance of the definition`() {
        var pairs = StringPairs(seed: 201)
        for _ in 0..<6 {
            let (a, b) = pairs.pair(upTo: 90, letters: 6)
            #expect(
                DamerauLevenshtein.distance(a.span, b.span)
                    == Reference.damerauLevenshtein(a, b), "\(a) \(b)")
        }
    }

    @Test(arguments: all)
    func `distance is symmetric, zero for equals only, and bounded`(metric: Metric) {
        var pairs = StringPairs(seed: 77)
        for _ in 0..<3_000 {
            let (a, b) = pairs.pair(upTo: 20, letters: 4)
            let distance = metric.fast(a, b)
            #expect(distance == metric.fast(b, a), "\(a) \(b)")
            #expect((distance == 0) == (a == b), "\(a) \(b)")
            #expect(distance <= max(a.count, b.count), "\(a) \(b)")
            #expect(distance >= abs(a.count - b.count), "\(a) \(b)")
        }
    }

    @Test(arguments: [levenshtein, damerau])
    func `a detour is never shorter`(metric: Metric) {
        var pairs = StringPairs(seed: 78)
        for _ in 0..<3_000 {
            let (a, b) = pairs.pair(upTo: 12, letters: 3)
            let c = pairs.bytes(upTo: 12, letters: 3)
            #expect(
                metric.fast(a, b) <= metric.fast(a, c) + metric.fast(c, b), "\(a) \(b) \(c)")
        }
    }

    @Test func `alignment is not a metric`() {
        #expect(OptimalStringAlignment.distance("CA", "AC") == 1)
        #expect(OptimalStringAlignment.distance("AC", "ABC") == 1)
        #expect(OptimalStringAlignment.distance("CA", "ABC") == 3)
    }

    @Test(arguments: all)
    func `a limit hides greater distances only`(metric: Metric) {
        var pairs = StringPairs(seed: 79)
        for _ in 0..<2_000 {
            let (a, b) = pairs.pair(upTo: 14, letters: 4)
            let distance = metric.fast(a, b)
            for limit in -1...5 {
                let expected = distance <= limit ? distance : nil
                #expect(metric.limited(a, b, limit) == expected, "\(a) \(b) \(limit)")
            }
        }
        #expect(metric.limited([1], [2], .max) == 1)
        #expect(metric.limited([1], [1], .min) == nil)
    }

    @Test(arguments: all)
    func `scalars are compared whole`(metric: Metric) {
        #expect(
            metric.scalars("нина", "инна") == metric.fast(Array("nina".utf8), Array("inna".utf8)))
        #expect(metric.scalars("Zoë", "Zoe") == 1)
        #expect(metric.scalars("😀a", "a") == 1)
        let many = String(
            String.UnicodeScalarView((0x4E00...0x4F80).compactMap(Unicode.Scalar.init)))
        #expect(metric.scalars(many, many + "a") == 1)
        #expect(metric.scalars(many, String(many.dropFirst(2))) == 2)
    }

    @Test func `a prepared string gives the same distances`() {
        var pairs = StringPairs(seed: 80)
        for length in [8, 20, 64, 66] {
            for _ in 0..<200 {
                let (a, b) = pairs.pair(upTo: length, letters: 5)
                let prepared = Levenshtein.Prepared(a.span)
                let distance = Levenshtein.distance(a.span, b.span)
                #expect(prepared.distance(b.span) == distance, "\(a) \(b)")
                #expect(prepared.distance(b.span, limit: 3) == (distance <= 3 ? distance : nil))
            }
        }
    }

    @Test(
        .enabled(
            if: SharedAnswers.exists("jellyfish_testdata/levenshtein.csv"),
            "needs the shared answers"))
    func `the known answers of jellyfish are given`() throws {
        for row in try SharedAnswers.rows("jellyfish_testdata/levenshtein.csv") {
            #expect(Levenshtein.distance(scalarsOf: row[0], row[1]) == Int(row[2]), "\(row)")
        }
        for row in try SharedAnswers.rows("jellyfish_testdata/damerau_levenshtein.csv") {
            #expect(
                DamerauLevenshtein.distance(scalarsOf: row[0], row[1]) == Int(row[2]), "\(row)")
        }
    }
}

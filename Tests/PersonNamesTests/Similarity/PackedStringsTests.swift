// Part of Reunify. Copyright the Reunify contributors.
// SPDX-License-Identifier: Apache-2.0

import PersonNames
import Testing

@Suite struct PackedStringsTests {
    @Test(arguments: [0, 1, 3, 7, 8, 9, 15, 16, 17, 31, 32, 33, 40, 70])
    func `packed strings get the results of single ones`(length: Int) {
        var pairs = StringPairs(seed: 0xACED &+ UInt64(length))
        for count in [0, 1, 15, 16, 17, 50] {
            let a = (0..<length).map { _ in UInt8.random(in: 97...101, using: &pairs.random) }
            var bytes: [UInt8] = []
            var offsets = [0]
            for _ in 0..<count {
                let limit = [3, 8, 12, 20, 32, 66].randomElement(using: &pairs.random) ?? 8
                bytes +=
                    Bool.random(using: &pairs.random)
                    ? Array(a.prefix(limit)) : pairs.bytes(upTo: limit, letters: 5)
                offsets.append(bytes.count)
            }
            let packed = PackedStrings(bytes.span, offsets: offsets.span)
            #expect(packed?.count == count)
            guard let packed else { continue }
            var similarities = [Double](repeating: -1, count: count + 1)
            var places = similarities.mutableSpan
            JaroWinkler.Prepared(a.span).similarities(packed, into: &places)
            var distances = [UInt8](repeating: 255, count: count + 1)
            var cells = distances.mutableSpan
            Levenshtein.Prepared(a.span).distances(packed, into: &cells)
            for index in 0..<count {
                let b = Array(bytes[offsets[index]..<offsets[index + 1]])
                #expect(
                    similarities[index] == JaroWinkler.similarity(a.span, b.span), "\(a) \(b)")
                #expect(
                    Int(distances[index]) == Levenshtein.distance(a.span, b.span), "\(a) \(b)")
            }
            #expect(similarities[count] == -1)
            #expect(distances[count] == 255)
        }
    }

    @Test func `a column of every length gets the results of single strings`() {
        var pairs = StringPairs(seed: 0xC0DE)
        let column = (0..<400).map { number in
            // Each length several times, a last group that is not full, letters in any order.
            String(
                decoding: (0..<number % 37).map { _ in
                    UInt8.random(in: 97...100, using: &pairs.random)
                }, as: UTF8.self)
        }
        let packed = PackedStrings(column)
        for length in 0...34 {
            let one = String(
                decoding: (0..<length).map { _ in
                    UInt8.random(in: 97...100, using: &pairs.random)
                }, as: UTF8.self)
            var similarities = [Double](repeating: -1, count: column.count)
            var places = similarities.mutableSpan
            JaroWinkler.Prepared(one).similarities(packed, into: &places)
            var distances = [UInt8](repeating: 255, count: column.count)
            var cells = distances.mutableSpan
            Levenshtein.Prepared(one).distances(packed, into: &cells)
            for (index, other) in column.enumerated() {
                #expect(
                    similarities[index] == JaroWinkler.similarity(one, other), "\(one) \(other)")
                #expect(
                    Int(distances[index]) == Levenshtein.distance(one, other), "\(one) \(other)")
            }
        }
    }

    @Test func `bytes of any value are told apart`() {
        var pairs = StringPairs(seed: 0xB17E)
        for _ in 0..<400 {
            let a = pairs.bytes(upTo: 8, letters: 3)
            let b = pairs.bytes(upTo: 8, letters: 3)
            guard let packed = PackedStrings(b.span, offsets: [0, b.count].span) else {
                Issue.record("valid offsets were refused")
                return
            }
            var similarity = [0.0]
            var place = similarity.mutableSpan
            JaroWinkler.Prepared(a.span).similarities(packed, into: &place)
            #expect(similarity[0] == Reference.jaroWinkler(a, b), "\(a) \(b)")
            var distance: [UInt8] = [0]
            var cell = distance.mutableSpan
            Levenshtein.Prepared(a.span).distances(packed, into: &cell)
            #expect(Int(distance[0]) == Reference.levenshtein(a, b), "\(a) \(b)")
        }
    }

    @Test func `a zero beyond the end is no byte of the string`() {
        let others = ["abcdefg\u{0}", "ab\u{0}\u{0}", "\u{0}", ""]
        for one in ["abcdefg", "ab", "ab\u{0}", "\u{0}", ""] {
            var similarities = [0.0, 0, 0, 0]
            var places = similarities.mutableSpan
            JaroWinkler.Prepared(one).similarities(PackedStrings(others), into: &places)
            #expect(similarities == others.map { JaroWinkler.similarity(one, $0) })
        }
    }

    @Test func `distances above a byte are cut`() {
        let long = String(repeating: "a", count: 400)
        var distances: [UInt8] = [0, 0]
        var places = distances.mutableSpan
        Levenshtein.Prepared("b").distances(PackedStrings([long, "b"]), into: &places)
        #expect(distances == [255, 0])
    }

    @Test(arguments: [[0, 4], [2, 1], [-1, 2], [0, 3, 2]])
    func `offsets outside of the bytes are refused`(offsets: [Int]) {
        let bytes: [UInt8] = [1, 2, 3]
        #expect(PackedStrings(bytes.span, offsets: offsets.span) == nil)
    }
}

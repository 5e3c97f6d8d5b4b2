// Part of Reunify. Copyright the Reunify contributors.
// SPDX-License-Identifier: Apache-2.0

import PersonNames

/// The normalised values of all fields of a population, end to end in one piece of memory.
///
/// A value's code is its place in the store, so one code tells field and value, and comparing two
/// values needs no look at which field they are from. Code 0 is the missing value of every field.
/// Values of one field have neighbouring codes.
package struct ValueStore: Sendable {
    /// The values' bytes; value 0 is empty.
    package private(set) var values = ValueDictionary(bytes: [], offsets: [0, 0])
    /// What most comparisons can be decided by: comparing two values that are far apart then costs two
    /// cache lines and no look at their bytes.
    private(set) var digests: [ValueDigest] = [ValueDigest()]

    /// A store with the missing value alone.
    package init() {}

    /// Number of values, the missing one included.
    package var count: Int { digests.count }

    /// Adds a field's values, of which the first is the empty one and is left out.
    ///
    /// - Returns: the codes that the added values have got: local value `v ≥ 1` has code
    ///   `lowerBound + v - 1`.
    mutating func append(_ dictionary: ValueDictionary) -> Range<Int> {
        append(dictionary, digests: ValueDigest.digests(of: dictionary))
    }

    /// The same with digests that have been taken beforehand.
    mutating func append(_ dictionary: ValueDictionary, digests made: [ValueDigest]) -> Range<Int> {
        let first = count
        let base = values.bytes.count
        values.append(contentsOf: dictionary, from: 1)
        digests.reserveCapacity(count + made.count)
        for digest in made { digests.append(digest.moved(by: base)) }
        return first..<count
    }

    /// Adds one value, whatever its field, and returns its code.
    mutating func append(_ value: Span<UInt8>) -> UInt32 {
        digests.append(ValueDigest(value, start: values.bytes.count))
        values.append(value)
        return UInt32(count - 1)
    }

    /// Makes room for some more values, which have so many bytes together.
    mutating func reserve(values count: Int, bytes: Int) {
        digests.reserveCapacity(digests.count + count)
        values.reserve(count, bytes: bytes)
    }

    /// Makes room for some more values of usual length.
    mutating func reserve(_ more: Int) {
        digests.reserveCapacity(count + more)
        values.reserve(more, bytes: more * 12)
    }

    /// Takes away the values that were added last.
    mutating func removeLast(to count: Int) {
        guard count < self.count else { return }
        digests.removeSubrange(count...)
        values.removeLast(to: count)
    }

    /// Length of a value in bytes.
    @inline(__always)
    func length(_ code: UInt32) -> Int { Int(digests[Int(code)].length) }

    /// Number of slips of the pen between two present values, at most `limit + 1`.
    @inline(__always)
    func slips(_ a: UInt32, _ b: UInt32, limit: Int) -> Int {
        let x = digests[Int(a)]
        let y = digests[Int(b)]
        return x.areWithin(slips: limit, of: y) ? slips(x, y, limit: limit) : limit + 1
    }

    /// The same, where it was seen that there may be so few.
    private func slips(_ x: ValueDigest, _ y: ValueDigest, limit: Int) -> Int {
        if x.isWhole && y.isWhole {
            return min(
                OptimalStringAlignment.distance(
                    word: x.head, Int(x.length), word: y.head, Int(y.length)), limit + 1)
        }
        let bytes = values.bytes.span
        return OptimalStringAlignment.distance(
            bytes.extracting(x.range), bytes.extracting(y.range), limit: limit) ?? limit + 1
    }

    /// Jaro–Winkler similarity of two present values, or 0 where it is certainly below `least`.
    @inline(__always)
    func similarity(_ a: UInt32, _ b: UInt32, atLeast least: Double) -> Double {
        let x = digests[Int(a)]
        let y = digests[Int(b)]
        return SimilarityFloor(least).mayBeReached(x, y) ? similarity(x, y) : 0
    }

    private func similarity(_ x: ValueDigest, _ y: ValueDigest) -> Double {
        // Jaro's greedy matching can depend on which side is first; the values decide that, so that
        // the answer does not depend on the order of the input.
        let (first, second) = precedes(x, y) ? (x, y) : (y, x)
        if x.isWhole && y.isWhole {
            return JaroWinkler.similarity(
                word: first.head, Int(first.length), word: second.head, Int(second.length))
        }
        let bytes = values.bytes.span
        return JaroWinkler.similarity(
            bytes.extracting(first.range), bytes.extracting(second.range))
    }

    /// Jaro–Winkler similarity of two present names, or 0 where it is certainly below
    /// ``NameValues/leastSimilarity``.
    @inline(__always)
    func nameSimilarity(_ a: UInt32, _ b: UInt32) -> Double {
        haveInCommon(a, b) ? similarity(digests[Int(a)], digests[Int(b)]) : 0
    }

    /// Whether two present names may be as similar as ``NameValues/leastSimilarity``.
    @inline(__always)
    func haveInCommon(_ a: UInt32, _ b: UInt32) -> Bool {
        SimilarityFloor(NameValues.leastSimilarity).mayBeReached(digests[Int(a)], digests[Int(b)])
    }

    /// Whether two present names may be one with a slip of the pen: two only in long ones, none in names of
    /// one or two bytes.
    @inline(__always)
    func mayBeTypo(_ a: UInt32, _ b: UInt32) -> Bool {
        let x = digests[Int(a)]
        let y = digests[Int(b)]
        let shorter = min(x.length, y.length)
        return shorter >= 3 && x.areWithin(slips: shorter >= 8 ? 2 : 1, of: y)
    }

    /// Whether a value comes before another by length, then by bytes.
    @inline(__always)
    func precedes(_ a: UInt32, _ b: UInt32) -> Bool {
        precedes(digests[Int(a)], digests[Int(b)])
    }

    @inline(__always)
    private func precedes(_ x: ValueDigest, _ y: ValueDigest) -> Bool {
        if x.length != y.length { return x.length < y.length }
        if x.head != y.head { return x.head.byteSwapped < y.head.byteSwapped }
        if x.isWhole { return false }
        for offset in 8..<Int(x.length) {
            let left = values.bytes[Int(x.start) + offset]
            let right = values.bytes[Int(y.start) + offset]
            if left != right { return left < right }
        }
        return false
    }

    /// Whether two present values are words of which one is the other with a slip, or nearly so.
    @inline(__always)
    func areSimilar(_ a: UInt32, _ b: UInt32) -> Bool {
        let x = digests[Int(a)]
        let y = digests[Int(b)]
        if min(x.length, y.length) < 4 { return false }
        if x.areWithin(slips: 1, of: y) && slips(x, y, limit: 1) <= 1 { return true }
        let nearlyAll = SimilarityFloor(0.90)
        return nearlyAll.mayBeReached(x, y) && similarity(x, y) >= nearlyAll.least
    }
}

extension ValueDictionary {
    /// Adds another dictionary's values from an index on, without looking whether they are there.
    mutating func append(contentsOf other: ValueDictionary, from first: Int) {
        guard first < other.count else { return }
        appendBytes(
            other.bytes[Int(other.offsets[first])...],
            offsets: other.offsets[(first + 1)...], base: other.offsets[first])
    }
}

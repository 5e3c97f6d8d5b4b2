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
    /// Which letters and digits each value has: bit 0…25 for a…z, 26…35 for 0…9, 36 for all else.
    private(set) var letters: [UInt64] = [0]

    /// A store with the missing value alone.
    package init() {}

    /// Number of values, the missing one included.
    package var count: Int { letters.count }

    /// Adds a field's values, of which the first is the empty one and is left out.
    ///
    /// - Returns: the codes that the added values have got: local value `v ≥ 1` has code
    ///   `lowerBound + v - 1`.
    mutating func append(_ dictionary: ValueDictionary) -> Range<Int> {
        let first = count
        values.append(contentsOf: dictionary, from: 1)
        letters.reserveCapacity(count + dictionary.count)
        for index in 1..<max(1, dictionary.count) {
            var set: UInt64 = 0
            for position in dictionary.range(index) {
                set |= Self.letterBit(dictionary.bytes[position])
            }
            letters.append(set)
        }
        return first..<count
    }

    /// Adds one value, whatever its field, and returns its code.
    mutating func append(_ value: Span<UInt8>) -> UInt32 {
        var set: UInt64 = 0
        for position in 0..<value.count { set |= Self.letterBit(value[position]) }
        letters.append(set)
        values.append(value)
        return UInt32(count - 1)
    }

    /// Makes room for some more values of usual length.
    mutating func reserve(_ more: Int) {
        letters.reserveCapacity(count + more)
        values.reserve(more, bytesEach: 12)
    }

    /// Takes away the values that were added last.
    mutating func removeLast(to count: Int) {
        guard count < self.count else { return }
        letters.removeSubrange(count...)
        values.removeLast(to: count)
    }

    @inline(__always)
    private static func letterBit(_ byte: UInt8) -> UInt64 {
        if byte >= 97 && byte <= 122 { return 1 << UInt64(byte - 97) }
        if byte >= 48 && byte <= 57 { return 1 << UInt64(byte - 48 + 26) }
        return 1 << 36
    }

    /// Length of a value in bytes.
    @inline(__always)
    func length(_ code: UInt32) -> Int {
        Int(values.offsets[Int(code) + 1]) - Int(values.offsets[Int(code)])
    }

    /// Number of slips of the pen between two present values, at most `limit + 1`.
    @inline(__always)
    func slips(_ a: UInt32, _ b: UInt32, limit: Int) -> Int {
        // A slip brings in, or takes away, one letter at most.
        let x = letters[Int(a)]
        let y = letters[Int(b)]
        if (x & ~y).nonzeroBitCount > limit || (y & ~x).nonzeroBitCount > limit { return limit + 1 }
        if abs(length(a) - length(b)) > limit { return limit + 1 }
        let bytes = values.bytes.span
        return OptimalStringAlignment.distance(
            bytes.extracting(values.range(Int(a))), bytes.extracting(values.range(Int(b))),
            limit: limit) ?? limit + 1
    }

    /// Jaro–Winkler similarity of two present values, or 0 where it is certainly below `least`.
    @inline(__always)
    func similarity(_ a: UInt32, _ b: UInt32, atLeast least: Double) -> Double {
        if similarityBound(a, b) < least { return 0 }
        // Jaro's greedy matching can depend on which side is first; the values decide that, so that
        // the answer does not depend on the order of the input.
        let (first, second) = precedes(a, b) ? (a, b) : (b, a)
        let bytes = values.bytes.span
        return JaroWinkler.similarity(
            bytes.extracting(values.range(Int(first))), bytes.extracting(values.range(Int(second))))
    }

    /// Whether a value comes before another by length, then by bytes.
    @inline(__always)
    func precedes(_ a: UInt32, _ b: UInt32) -> Bool {
        let lengthA = length(a)
        let lengthB = length(b)
        if lengthA != lengthB { return lengthA < lengthB }
        let left = Int(values.offsets[Int(a)])
        let right = Int(values.offsets[Int(b)])
        for offset in 0..<lengthA {
            let x = values.bytes[left + offset]
            let y = values.bytes[right + offset]
            if x != y { return x < y }
        }
        return false
    }

    /// A value that the Jaro–Winkler similarity does not exceed, from lengths and letters alone.
    ///
    /// Letters that only one side has cannot be among the matching ones; all others are taken to match
    /// in order, and the common prefix to be the longest that counts where the first letters agree.
    @inline(__always)
    func similarityBound(_ a: UInt32, _ b: UInt32) -> Double {
        let lengthA = length(a)
        let lengthB = length(b)
        let x = letters[Int(a)]
        let y = letters[Int(b)]
        let matching = min(
            lengthA - (x & ~y).nonzeroBitCount, lengthB - (y & ~x).nonzeroBitCount)
        if matching <= 0 { return 0 }
        let m = Double(matching)
        let jaro = (m / Double(lengthA) + m / Double(lengthB) + 1) / 3
        let start = Int(values.offsets[Int(a)])
        let other = Int(values.offsets[Int(b)])
        if values.bytes[start] != values.bytes[other] { return jaro }
        return jaro + 0.4 * (1 - jaro)
    }

    /// Whether two present values are words of which one is the other with a slip, or nearly so.
    @inline(__always)
    func areSimilar(_ a: UInt32, _ b: UInt32) -> Bool {
        if min(length(a), length(b)) < 4 { return false }
        if slips(a, b, limit: 1) <= 1 { return true }
        return similarity(a, b, atLeast: 0.90) >= 0.90
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

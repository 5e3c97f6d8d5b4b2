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
    /// What most comparisons can be decided by, sixteen bytes a value: comparing two values that are
    /// far apart then costs two cache lines and no look at their bytes.
    private(set) var digests: [ValueDigest] = [ValueDigest(letters: 0, start: 0, length: 0)]

    /// A store with the missing value alone.
    package init() {}

    /// Number of values, the missing one included.
    package var count: Int { digests.count }

    /// Adds a field's values, of which the first is the empty one and is left out.
    ///
    /// - Returns: the codes that the added values have got: local value `v ≥ 1` has code
    ///   `lowerBound + v - 1`.
    mutating func append(_ dictionary: ValueDictionary) -> Range<Int> {
        let first = count
        values.append(contentsOf: dictionary, from: 1)
        digests.reserveCapacity(count + dictionary.count)
        for code in first..<values.count {
            let range = values.range(code)
            var letters: UInt64 = 0
            for position in range { letters |= ValueDigest.letter(values.bytes[position]) }
            digests.append(
                ValueDigest(
                    letters: letters, start: UInt32(range.lowerBound), length: UInt32(range.count)))
        }
        return first..<count
    }

    /// Adds one value, whatever its field, and returns its code.
    mutating func append(_ value: Span<UInt8>) -> UInt32 {
        var letters: UInt64 = 0
        for position in 0..<value.count { letters |= ValueDigest.letter(value[position]) }
        digests.append(
            ValueDigest(
                letters: letters, start: UInt32(values.bytes.count), length: UInt32(value.count)))
        values.append(value)
        return UInt32(count - 1)
    }

    /// Makes room for some more values of usual length.
    mutating func reserve(_ more: Int) {
        digests.reserveCapacity(count + more)
        values.reserve(more, bytesEach: 12)
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
        // A slip brings in, or takes away, one letter at most.
        if x.lettersMissing(in: y) > limit || y.lettersMissing(in: x) > limit { return limit + 1 }
        if abs(Int(x.length) - Int(y.length)) > limit { return limit + 1 }
        let bytes = values.bytes.span
        return OptimalStringAlignment.distance(
            bytes.extracting(x.range), bytes.extracting(y.range), limit: limit) ?? limit + 1
    }

    /// Jaro–Winkler similarity of two present values, or 0 where it is certainly below `least`.
    @inline(__always)
    func similarity(_ a: UInt32, _ b: UInt32, atLeast least: Double) -> Double {
        let x = digests[Int(a)]
        let y = digests[Int(b)]
        if similarityBound(x, y) < least { return 0 }
        // Jaro's greedy matching can depend on which side is first; the values decide that, so that
        // the answer does not depend on the order of the input.
        let (first, second) = precedes(x, y) ? (x, y) : (y, x)
        let bytes = values.bytes.span
        return JaroWinkler.similarity(
            bytes.extracting(first.range), bytes.extracting(second.range))
    }

    /// Whether a value comes before another by length, then by bytes.
    @inline(__always)
    func precedes(_ a: UInt32, _ b: UInt32) -> Bool {
        precedes(digests[Int(a)], digests[Int(b)])
    }

    @inline(__always)
    private func precedes(_ x: ValueDigest, _ y: ValueDigest) -> Bool {
        if x.length != y.length { return x.length < y.length }
        for offset in 0..<Int(x.length) {
            let left = values.bytes[Int(x.start) + offset]
            let right = values.bytes[Int(y.start) + offset]
            if left != right { return left < right }
        }
        return false
    }

    /// A value that the Jaro–Winkler similarity does not exceed, from lengths and letters alone.
    ///
    /// Letters that only one side has cannot be among the matching ones; all others are taken to match
    /// in order, and the common prefix to be the longest that counts where the first letters agree.
    @inline(__always)
    private func similarityBound(_ x: ValueDigest, _ y: ValueDigest) -> Double {
        let matching = min(
            Int(x.length) - x.lettersMissing(in: y), Int(y.length) - y.lettersMissing(in: x))
        if matching <= 0 { return 0 }
        let m = Double(matching)
        let jaro = (m / Double(x.length) + m / Double(y.length) + 1) / 3
        // Both first letters must be in both values for a common prefix; only the bytes tell more.
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

/// Where a value is, how long, and which letters it has.
struct ValueDigest: Sendable, Hashable {
    /// Bit 0…25 for a…z, 26…35 for 0…9, 36 for all else.
    var letters: UInt64
    /// Place of the first byte in the store.
    var start: UInt32
    /// Length in bytes.
    var length: UInt32

    /// Where the bytes are.
    @inline(__always)
    var range: Range<Int> { Int(start)..<Int(start) + Int(length) }

    /// How many of the different letters are not in another value.
    @inline(__always)
    func lettersMissing(in other: ValueDigest) -> Int { (letters & ~other.letters).nonzeroBitCount }

    /// The bit of a byte.
    @inline(__always)
    static func letter(_ byte: UInt8) -> UInt64 {
        if byte >= 97 && byte <= 122 { return 1 << UInt64(byte - 97) }
        if byte >= 48 && byte <= 57 { return 1 << UInt64(byte - 48 + 26) }
        return 1 << 36
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

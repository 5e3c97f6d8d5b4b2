// Part of Reunify. Copyright the Reunify contributors.
// SPDX-License-Identifier: Apache-2.0

import PersonNames

/// Distinct normalised values of one field: code 0 is the missing value.
package struct TextValues: Sendable {
    /// The values; entry 0 is empty.
    package let dictionary: ValueDictionary

    /// Takes over the values of an index.
    package init(index: consuming ValueIndex) { dictionary = index.dictionary }

    /// Number of values, the missing one included.
    package var count: Int { dictionary.count }

    /// Number of slips of the pen between two present values, at most `limit + 1`.
    @inline(__always)
    func slips(_ a: UInt32, _ b: UInt32, limit: Int) -> Int {
        let bytes = dictionary.bytes.span
        return OptimalStringAlignment.distance(
            bytes.extracting(dictionary.range(Int(a))), bytes.extracting(dictionary.range(Int(b))),
            limit: limit)
    }

    /// Jaro–Winkler similarity of two present values.
    @inline(__always)
    func similarity(_ a: UInt32, _ b: UInt32) -> Double {
        let bytes = dictionary.bytes.span
        return JaroWinkler.similarity(
            bytes.extracting(dictionary.range(Int(a))), bytes.extracting(dictionary.range(Int(b))))
    }

    /// Whether two present values are words of which one is the other with a slip, or nearly so.
    func areSimilar(_ a: UInt32, _ b: UInt32) -> Bool {
        let shorter = min(
            dictionary.range(Int(a)).count, dictionary.range(Int(b)).count)
        if shorter >= 4 && slips(a, b, limit: 1) <= 1 { return true }
        return shorter >= 4 && similarity(a, b) >= 0.90
    }
}

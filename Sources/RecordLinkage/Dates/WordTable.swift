// Part of Reunify. Copyright the Reunify contributors.
// SPDX-License-Identifier: Apache-2.0

/// A fixed table from hashes of words to small numbers, open addressing.
///
/// The keys are hashes already, so that looking one up costs a mask and, as a rule, one comparison.
struct WordTable: Sendable {
    private var keys: [UInt64]
    private var values: [UInt16]
    private let mask: Int

    /// A table of the given entries.
    init(_ entries: [UInt64: UInt16]) {
        var capacity = 16
        while capacity < entries.count * 3 { capacity *= 2 }
        mask = capacity - 1
        keys = Array(repeating: 0, count: capacity)
        values = Array(repeating: 0, count: capacity)
        // Entries are few and unequal: the order in which they come changes places, never answers.
        for (key, value) in entries {
            var slot = Self.slot(key) & mask
            while keys[slot] != 0 { slot = (slot + 1) & mask }
            keys[slot] = key
            values[slot] = value
        }
    }

    /// The number of a word, nil where it is not in the table.
    @inline(__always)
    func value(_ word: WordHash) -> UInt16? {
        var slot = Self.slot(word.value) & mask
        while keys[slot] != 0 {
            if keys[slot] == word.value { return values[slot] }
            slot = (slot &+ 1) & mask
        }
        return nil
    }

    @inline(__always)
    private static func slot(_ key: UInt64) -> Int {
        Int(truncatingIfNeeded: (key ^ key >> 29) & 0xFFFF_FFFF)
    }
}

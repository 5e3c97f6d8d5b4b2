// Part of Reunify. Copyright the Reunify contributors.
// SPDX-License-Identifier: Apache-2.0

/// The keys of all records under all rules, and whether two records agree on one.
///
/// That is asked for every pair of every block, of records that are anywhere in memory. So each key has
/// a fingerprint of one byte, eight to a word, a record's next to each other: the words of two records
/// tell most pairs apart, and only where a byte agrees are the keys themselves looked at. Key 0 means
/// that a record takes no part in a rule.
struct BlockKeys: Sendable {
    /// Eight fingerprints: the top bit of a byte says that there is a key.
    typealias Word = UInt64

    /// Per rule the key of each record.
    private let columns: [[UInt32]]
    private var words: [Word]
    /// Words that a record has.
    private let wordCount: Int

    private static let present: Word = 0x8080_8080_8080_8080

    /// Takes the keys of rules, each a column with one key a record.
    init(columns: [[UInt32]], recordCount: Int) {
        self.columns = columns
        wordCount = Self.words(limit: columns.count)
        words = [Word](repeating: 0, count: recordCount * wordCount)
        for first in stride(from: 0, to: columns.count, by: 8) {
            let shared = columns[first..<min(columns.count, first + 8)]
            // A tile of records at a time stays in the cache while the columns are laid into it.
            let tile = 4096
            for start in stride(from: 0, to: recordCount, by: tile) {
                for (lane, column) in zip(0..., shared) {
                    var place = start * wordCount + first / 8
                    for row in start..<min(recordCount, start + tile) {
                        words[place] |= Self.fingerprint(column[row]) << Word(lane * 8)
                        place += wordCount
                    }
                }
            }
        }
    }

    /// Keys are well mixed: any seven bits of them are a fingerprint.
    @inline(__always)
    private static func fingerprint(_ key: UInt32) -> Word {
        key == 0 ? 0 : 0x80 | Word(key >> 25)
    }

    /// Number of words in which the fingerprints of the first `limit` rules lie.
    static func words(limit: Int) -> Int { (limit + 7) / 8 }

    /// Appends a record's fingerprints under the first `limit` rules to a window, those of later rules
    /// left out.
    @inline(__always)
    func append(_ row: UInt32, limit: Int, to window: inout [Word]) {
        let base = Int(row) * wordCount
        for word in 0..<limit / 8 { window.append(words[base + word]) }
        if limit % 8 != 0 {
            window.append(words[base + limit / 8] & (1 << Word(limit % 8 * 8) - 1))
        }
    }

    /// Bit 7 of each byte that is a fingerprint of both.
    @inline(__always)
    private static func agreeing(_ left: Word, _ right: Word) -> Word {
        let difference = left ^ right
        let low: Word = ~present
        // A byte plus 127 reaches the top bit unless its lower seven bits are zero.
        return ~((difference & low) &+ low | difference) & left & present
    }

    /// Whether two records, given by their rows and their places in a window, agree on a key.
    @inline(__always)
    func agree(
        _ a: UInt32, _ b: UInt32, _ window: Span<Word>, _ i: Int, _ j: Int, words: Int
    ) -> Bool {
        for word in 0..<words {
            let bytes = Self.agreeing(window[i * words + word], window[j * words + word])
            if bytes != 0 && shared(a, b, bytes, word) != 0 { return true }
        }
        return false
    }

    /// Of bytes whose fingerprints agree, those whose keys agree.
    private func shared(_ a: UInt32, _ b: UInt32, _ bytes: Word, _ word: Int) -> Word {
        var open = bytes
        var result: Word = 0
        while open != 0 {
            let rule = word * 8 + open.trailingZeroBitCount / 8
            if columns[rule][Int(a)] == columns[rule][Int(b)] { result |= open & (~open &+ 1) }
            open &= open &- 1
        }
        return result
    }

    /// Whether two records agree on a key of one of the first `limit` rules.
    func agree(_ a: UInt32, _ b: UInt32, limit: Int) -> Bool {
        var window: [Word] = []
        append(a, limit: limit, to: &window)
        append(b, limit: limit, to: &window)
        return agree(a, b, window.span, 0, 1, words: Self.words(limit: limit))
    }

    /// Rules on whose keys two records agree, as bits; only the first 64 rules are told.
    @inline(__always)
    func agreeingRules(_ a: UInt32, _ b: UInt32) -> UInt64 {
        var rules: UInt64 = 0
        for word in 0..<min(wordCount, 8) {
            let bytes = Self.agreeing(
                words[Int(a) * wordCount + word], words[Int(b) * wordCount + word])
            if bytes == 0 { continue }
            var open = shared(a, b, bytes, word)
            while open != 0 {
                rules |= 1 << UInt64(word * 8 + open.trailingZeroBitCount / 8)
                open &= open &- 1
            }
        }
        return rules
    }
}

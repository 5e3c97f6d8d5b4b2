// Part of Reunify. Copyright the Reunify contributors.
// SPDX-License-Identifier: Apache-2.0

/// The keys of all records under all rules, and whether two records agree on one.
///
/// That is asked for every pair of every block, of records that are anywhere in memory. So a record's keys
/// under sixteen rules lie next to each other, in one cache line, and four are compared at a time. Key 0
/// means that a record takes no part in a rule.
struct BlockKeys: Sendable {
    /// Keys under four rules.
    typealias Word = SIMD4<UInt32>

    /// Rules whose keys lie together.
    static let groupSize = 16
    /// Records whose keys are one array are 2 to this power.
    private static let chunkBits = 16

    private var groups: [Group] = []

    /// The keys under up to sixteen rules.
    private struct Group: Sendable {
        /// Words that a record has.
        let width: Int
        let chunks: [[Word]]

        @inline(__always)
        func word(_ row: UInt32, _ place: Int) -> Word {
            let local = Int(row) & (1 << BlockKeys.chunkBits - 1)
            return chunks[Int(row) >> BlockKeys.chunkBits][local * width + place]
        }
    }

    /// Takes the keys under the next rules, each a column with one key a record: ``groupSize`` of them, and
    /// fewer the last time only; false where the surrounding task is cancelled.
    mutating func append(columns: [[UInt32]], recordCount: Int, threads: Int) async -> Bool {
        let width = (columns.count + 3) / 4
        let size = 1 << Self.chunkBits
        let chunks = await concurrentMap((recordCount + size - 1) / size, threads: threads) {
            chunk in
            let rows = chunk * size..<min(recordCount, (chunk + 1) * size)
            var words = [Word](repeating: .zero, count: rows.count * width)
            for (index, column) in columns.enumerated() {
                var place = index / 4
                for row in rows {
                    words[place][index % 4] = column[row]
                    place += width
                }
            }
            return words
        }
        guard let chunks else { return false }
        groups.append(Group(width: width, chunks: chunks))
        return true
    }

    /// Number of words in which the keys under the first `limit` rules lie.
    static func words(limit: Int) -> Int { (limit + 3) / 4 }

    /// Appends a record's keys under the first `limit` rules to a window, those of later rules left out.
    @inline(__always)
    func append(_ row: UInt32, limit: Int, to window: inout [Word]) {
        let count = Self.words(limit: limit)
        for place in 0..<count {
            var word = groups[place / 4].word(row, place % 4)
            if place == count - 1 {
                for lane in 0..<4 where place * 4 + lane >= limit { word[lane] = 0 }
            }
            window.append(word)
        }
    }

    /// Reads a little of what ``append(_:limit:to:)`` will read of a record, so that the waits for many
    /// records overlap; what it returns has to be kept somewhere, lest it be optimised away.
    @inline(__always)
    func touch(_ row: UInt32, limit: Int) -> UInt32 {
        var sum: UInt32 = 0
        for group in 0..<(limit + Self.groupSize - 1) / Self.groupSize {
            let last = min(3, (limit - group * Self.groupSize - 1) / 4)
            sum &+= groups[group].word(row, 0)[0] &+ groups[group].word(row, last)[3]
        }
        return sum
    }

    /// Those keys of a word that are another's too.
    @inline(__always)
    private static func shared(_ left: Word, _ right: Word) -> Word {
        left.replacing(with: 0, where: left .!= right)
    }

    @inline(__always)
    private static func isZero(_ word: Word) -> Bool {
        let halves = unsafe unsafeBitCast(word, to: SIMD2<UInt64>.self)
        return halves.x | halves.y == 0
    }

    /// Whether two records, given by their places in a window, agree on a key.
    @inline(__always)
    static func agree(_ window: Span<Word>, _ i: Int, _ j: Int, words: Int) -> Bool {
        var all = Word.zero
        for word in 0..<words {
            all |= shared(window[i * words + word], window[j * words + word])
        }
        return !isZero(all)
    }

    /// Whether two records agree on a key of one of the first `limit` rules.
    func agree(_ a: UInt32, _ b: UInt32, limit: Int) -> Bool {
        var window: [Word] = []
        append(a, limit: limit, to: &window)
        append(b, limit: limit, to: &window)
        return Self.agree(window.span, 0, 1, words: Self.words(limit: limit))
    }

    /// Rules on whose keys two records agree, as bits; only the first 64 rules are told.
    @inline(__always)
    func agreeingRules(_ a: UInt32, _ b: UInt32) -> UInt64 {
        var rules: UInt64 = 0
        for (number, group) in groups.prefix(4).enumerated() {
            for place in 0..<group.width {
                let shared = Self.shared(group.word(a, place), group.word(b, place))
                if Self.isZero(shared) { continue }
                for lane in 0..<4 where shared[lane] != 0 {
                    rules |= 1 << UInt64(number * Self.groupSize + place * 4 + lane)
                }
            }
        }
        return rules
    }
}

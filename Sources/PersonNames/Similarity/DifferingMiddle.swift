// Part of Reunify. Copyright the Reunify contributors.
// SPDX-License-Identifier: Apache-2.0

/// What is left of two strings without their common beginning and end.
///
/// Levenshtein distance and both Damerau variants stay the same when these are taken away.
struct DifferingMiddle {
    /// Where the differing part starts, in both strings.
    let start: Int
    /// Length of the differing part of the first string.
    let firstCount: Int
    /// Length of the differing part of the second string.
    let secondCount: Int

    init(_ a: Span<UInt8>, _ b: Span<UInt8>) {
        var from = 0
        let shorter = min(a.count, b.count)
        while from < shorter {
            let x = unsafe a[unchecked: from]
            let y = unsafe b[unchecked: from]
            if x != y { break }
            from &+= 1
        }
        var left = shorter &- from
        var aEnd = a.count
        var bEnd = b.count
        while left > 0 {
            let x = unsafe a[unchecked: aEnd &- 1]
            let y = unsafe b[unchecked: bEnd &- 1]
            if x != y { break }
            aEnd &-= 1
            bEnd &-= 1
            left &-= 1
        }
        start = from
        firstCount = aEnd &- from
        secondCount = bEnd &- from
    }
}

/// Two strings of at most eight bytes brought to eight by the same beginning, the shorter one
/// first.
///
/// A common beginning changes no edit distance, so the kernels can always take eight steps and
/// need no loop whose length the processor has to guess.
struct AlignedWords {
    let pattern: UInt64
    /// Bytes of the pattern, with what was added.
    let patternCount: Int
    let text: UInt64
    /// How many bytes were added to each.
    let added: Int

    /// Both strings have at most ``ByteWord/capacity`` bytes.
    @inline(__always)
    init(_ a: Span<UInt8>, _ b: Span<UInt8>) {
        self.init(
            ByteWord(a, from: 0, count: a.count).bits, a.count,
            ByteWord(b, from: 0, count: b.count).bits, b.count)
    }

    /// Both counts are at most ``ByteWord/capacity``.
    @inline(__always)
    init(_ a: UInt64, _ aCount: Int, _ b: UInt64, _ bCount: Int) {
        added = ByteWord.capacity &- max(aCount, bCount)
        let shift = UInt64(added &* 8)
        let aIsShorter = aCount <= bCount
        pattern = (aIsShorter ? a : b) << shift
        text = (aIsShorter ? b : a) << shift
        patternCount = min(aCount, bCount) &+ added
    }
}

// Part of Reunify. Copyright the Reunify contributors.
// SPDX-License-Identifier: Apache-2.0

extension JaroWinkler.Prepared {
    /// The similarities of the prepared string and each of `others`, in their order.
    ///
    /// Sixteen short strings are compared at once, each in one lane of a vector, when the prepared
    /// string has at most eight bytes too. The values are those of ``similarity(_:)``, bit for
    /// bit.
    /// - Parameters:
    ///   - others: The strings to compare with.
    ///   - similarities: Gets the result; its first `others.count` elements are overwritten. Must
    ///     have at least that many.
    public func similarities(
        _ others: PackedStrings, into similarities: inout MutableSpan<Double>
    ) {
        precondition(similarities.count >= others.count, "too few places for the similarities")
        let count = bytes.count
        let all = others.bytes.span
        guard count > 0, count <= ByteWord.capacity else {
            for index in 0..<others.count {
                similarities[index] = similarity(
                    all.extracting(others.ends[index]..<others.ends[index + 1]))
            }
            return
        }
        let word = ByteWord(bytes.span, from: 0, count: count).bits
        let pattern = unsafe unsafeBitCast(word, to: SIMD8<UInt8>.self)
        let scores = JaroWinklerLanes.scores.span
        for group in others.groups.indices {
            let counted = JaroWinklerLanes.count(
                pattern, count, others.groups[group].columns, others.groups[group].counts)
            JaroWinklerLanes.store(
                counted, count, others.groups[group], scores, into: &similarities)
        }
        for index in others.longIndices {
            similarities[index] = similarity(
                all.extracting(others.ends[index]..<others.ends[index + 1]))
        }
    }
}

/// The matching of ``WordMatching`` in each of sixteen lanes, one candidate in each.
enum JaroWinklerLanes {
    /// What Jaro similarity is made from, per lane.
    struct Counts {
        var matches: SIMD16<UInt8>
        var outOfOrder: SIMD16<UInt8>
        var prefix: SIMD16<UInt8>
    }

    /// Pattern positions exactly `distance` from `position`, as bits.
    @inline(__always)
    private static func ring(_ position: Int, _ distance: Int) -> UInt8 {
        let below = position >= distance ? 1 << (position - distance) : 0
        let above = position + distance < 8 ? 1 << (position + distance) : 0
        return UInt8(truncatingIfNeeded: below | above)
    }

    /// `columns` holds the bytes of sixteen strings by position, `counts` their lengths.
    ///
    /// Never inlined: next to code that takes lanes out one by one, the optimiser would compute
    /// each lane by itself.
    @inline(never)
    static func count(
        _ pattern: SIMD8<UInt8>, _ patternCount: Int,
        _ columns: borrowing InlineArray<8, SIMD16<UInt8>>, _ counts: SIMD16<UInt8>
    ) -> Counts {
        let zero = SIMD16<UInt8>(repeating: 0)
        let length = SIMD16<UInt8>(repeating: UInt8(truncatingIfNeeded: patternCount))
        let longerPattern = ~ByteLanes.running(counts, past: patternCount &- 1)
        let longest = (length & longerPattern) | (counts & ~longerPattern)
        // Half the longer length less one: 1 from four bytes on, 2 from six, 3 from eight.
        let one = ByteLanes.running(longest, past: 3)
        let two = ByteLanes.running(longest, past: 5)
        let three = ByteLanes.running(longest, past: 7)
        let used = SIMD16<UInt8>(
            repeating: UInt8(truncatingIfNeeded: (1 << patternCount) - 1))
        var taken = zero
        var equal = InlineArray<8, SIMD16<UInt8>>(repeating: zero)
        var matched = InlineArray<8, SIMD16<UInt8>>(repeating: zero)
        for position in 0..<8 {
            let bits =
                ByteLanes.matches(columns[position], pattern) & used
                & ByteLanes.running(counts, past: position)
            var window = SIMD16<UInt8>(repeating: ring(position, 0))
            window |= SIMD16<UInt8>(repeating: ring(position, 1)) & one
            window |= SIMD16<UInt8>(repeating: ring(position, 2)) & two
            window |= SIMD16<UInt8>(repeating: ring(position, 3)) & three
            let candidates = bits & window & ~taken
            let match = candidates & (zero &- candidates)
            taken |= match
            equal[position] = bits
            matched[position] = match
        }
        var prefix = zero
        var same = SIMD16<UInt8>(repeating: 0xFF)
        for position in 0..<JaroWinkler.longestPrefix {
            let bit = SIMD16<UInt8>(repeating: UInt8(truncatingIfNeeded: 1 << position))
            same &= ~ByteLanes.zeros(equal[position] & bit)
            prefix &-= same
        }
        // Each match of the second string, in order, against the next match of the first.
        var rest = taken
        var outOfOrder = zero
        for position in 0..<8 {
            let counterpart = rest & (zero &- rest)
            let isMatched = ~ByteLanes.zeros(matched[position])
            let differs = ByteLanes.zeros(equal[position] & counterpart)
            outOfOrder &-= differs & isMatched
            rest ^= counterpart & isMatched
        }
        return Counts(
            matches: ByteLanes.bitCount(taken), outOfOrder: outOfOrder, prefix: prefix)
    }

    /// Jaro similarity by lengths up to eight, matches and misplaced pairs: looked up, because
    /// divisions would take longer than the comparison itself.
    static let scores: [Double] = {
        var scores: [Double] = []
        for first in 0...8 {
            for second in 0...8 {
                for matches in 0...8 {
                    for halves in 0...4 {
                        scores.append(
                            JaroWinkler.jaro(
                                matches: matches, outOfOrder: halves * 2, first, second))
                    }
                }
            }
        }
        return scores
    }()

    @inline(__always)
    static func store(
        _ counted: Counts, _ patternCount: Int, _ group: borrowing PackedStrings.Group,
        _ scores: Span<Double>, into similarities: inout MutableSpan<Double>
    ) {
        // Lanes are read from memory: taking them out of a register one by one is slow.
        let matches = unsafe unsafeBitCast(counted.matches, to: InlineArray<16, UInt8>.self)
        let late = unsafe unsafeBitCast(counted.outOfOrder, to: InlineArray<16, UInt8>.self)
        let prefix = unsafe unsafeBitCast(counted.prefix, to: InlineArray<16, UInt8>.self)
        let counts = unsafe unsafeBitCast(group.counts, to: InlineArray<16, UInt8>.self)
        for lane in 0..<16 {
            let index = Int(group.indices[lane])
            guard index < similarities.count else { continue }
            let cell =
                ((patternCount &* 9 &+ Int(counts[lane])) &* 9 &+ Int(matches[lane])) &* 5
                &+ Int(late[lane] &>> 1)
            unsafe similarities[unchecked: index] = JaroWinkler.withBonus(
                scores[cell], prefix: Int(prefix[lane]))
        }
    }
}

// Part of Reunify. Copyright the Reunify contributors.
// SPDX-License-Identifier: Apache-2.0

extension JaroWinkler.Prepared {
    /// The similarities of the prepared string and each of `others`, in their order.
    ///
    /// Sixteen strings are compared at once, each in one lane of a vector, while they and the prepared
    /// string have at most 32 bytes; in narrower lanes when the prepared one has at most 16 or 8. The values
    /// are those of ``similarity(_:)``, bit for bit.
    /// - Parameters:
    ///   - others: The strings to compare with.
    ///   - similarities: Gets the result; its first `others.count` elements are overwritten. Must
    ///     have at least that many.
    public func similarities(
        _ others: PackedStrings, into similarities: inout MutableSpan<Double>
    ) {
        precondition(similarities.count >= others.count, "too few places for the similarities")
        switch bytes.count {
        case 1...8: compare(others, as: UInt8.self, into: &similarities)
        case 9...16: compare(others, as: UInt16.self, into: &similarities)
        case 17...32: compare(others, as: UInt32.self, into: &similarities)
        default:
            oneByOne(0..<others.count, others, into: &similarities)
            return
        }
        oneByOne(others.longIndices, others, into: &similarities)
    }

    private func oneByOne(
        _ indices: some Sequence<Int>, _ others: PackedStrings,
        into similarities: inout MutableSpan<Double>
    ) {
        let all = others.bytes.span
        for index in indices {
            similarities[index] = similarity(
                all.extracting(others.ends[index]..<others.ends[index + 1]))
        }
    }

    @inline(__always)
    private func compare<Bits: LaneBits>(
        _ others: PackedStrings, as _: Bits.Type, into similarities: inout MutableSpan<Double>
    ) {
        let narrow = table.map { Bits(truncatingIfNeeded: $0) }
        var matches = LaneMatches<Bits>()
        var room = matches.rows
        var matched = room.mutableSpan
        let known = JaroScores.table
        let scores = known.span
        for group in others.groups {
            matches.look(up: others.columns.span, group, narrow.span)
            JaroWinklerLanes.score(
                matches.rows.span, &matched, bytes.count, group, scores, into: &similarities)
        }
    }
}

/// The matching of ``BitMatching`` in each of sixteen lanes, one candidate in each.
enum JaroWinklerLanes<Bits: LaneBits> {
    /// Scores a group.
    ///
    /// - Parameters:
    ///   - rows: For each byte of the group, where it stands in the pattern.
    ///   - matched: Room for the place that each byte is matched with.
    ///   - scores: ``JaroScores/table``.
    @inline(__always)
    static func score(
        _ rows: Span<SIMD16<Bits>>, _ matched: inout MutableSpan<SIMD16<Bits>>,
        _ patternCount: Int, _ group: borrowing PackedStrings.Group, _ scores: Span<Double>,
        into similarities: inout MutableSpan<Double>
    ) {
        let length = group.length
        let taken = match(rows, patternCount, length, &matched)
        let late = outOfOrder(rows, matched.span, length, taken)
        // Lanes are read from memory: taking them out of a register one by one is slow.
        let found = unsafe unsafeBitCast(taken.bitCounts, to: InlineArray<16, Bits>.self)
        let apart = unsafe unsafeBitCast(late, to: InlineArray<16, Bits>.self)
        let begun = unsafe unsafeBitCast(prefix(rows, length), to: InlineArray<16, Bits>.self)
        let lengths = JaroScores(patternCount, length)
        for lane in 0..<16 {
            let index = Int(group.indices[lane])
            if index >= similarities.count { continue }
            let jaro = lengths.jaro(
                matches: Int(truncatingIfNeeded: found[lane]),
                outOfOrder: Int(truncatingIfNeeded: apart[lane]), scores)
            unsafe similarities[unchecked: index] = JaroWinkler.withBonus(
                jaro, prefix: Int(truncatingIfNeeded: begun[lane]))
        }
    }

    /// Matches byte after byte with the first free place within reach; the places that were taken.
    @inline(__always)
    private static func match(
        _ rows: Span<SIMD16<Bits>>, _ patternCount: Int, _ length: Int,
        _ matched: inout MutableSpan<SIMD16<Bits>>
    ) -> SIMD16<Bits> {
        let reach = JaroWinkler.reach(patternCount, length)
        var window = (UInt64(2) &<< UInt64(reach)) &- 1
        var growing = (UInt64(1) &<< UInt64(reach)) &- 1
        let used = Bits.max >> (Bits.bitWidth - patternCount)
        var free = SIMD16<Bits>(repeating: used)
        for position in 0..<length {
            let candidates =
                rows[position] & free & SIMD16(repeating: Bits(truncatingIfNeeded: window))
            let match = candidates & (SIMD16(repeating: 0) &- candidates)
            free ^= match
            matched[position] = match
            window = window &<< 1 | growing & 1
            growing &>>= 1
        }
        return ~free & SIMD16(repeating: used)
    }

    /// How many bytes at the beginning are the same.
    @inline(__always)
    private static func prefix(_ rows: Span<SIMD16<Bits>>, _ length: Int) -> SIMD16<Bits> {
        // The bit of the place itself, moved to the lowest.
        var same = SIMD16<Bits>(repeating: 1)
        var count = SIMD16<Bits>(repeating: 0)
        for position in 0..<min(length, JaroWinkler.longestPrefix) {
            same &= rows[position] &>> SIMD16(repeating: Bits(truncatingIfNeeded: position))
            count &+= same
        }
        return count
    }

    /// Matched bytes that differ from their counterpart: each match of the second string, in order, against
    /// the next match of the first.
    @inline(__always)
    private static func outOfOrder(
        _ rows: Span<SIMD16<Bits>>, _ matched: Span<SIMD16<Bits>>, _ length: Int,
        _ taken: SIMD16<Bits>
    ) -> SIMD16<Bits> {
        var rest = taken
        var count = SIMD16<Bits>(repeating: 0)
        for position in 0..<length {
            let counterpart = rest & (SIMD16(repeating: 0) &- rest)
            let isMatched = filled(matched[position])
            let isEqual = filled(rows[position] & counterpart)
            count &+= isMatched & ~isEqual & SIMD16(repeating: 1)
            rest ^= counterpart & isMatched
        }
        return count
    }

    /// All bits of the lanes that have one.
    @inline(__always)
    private static func filled(_ lanes: SIMD16<Bits>) -> SIMD16<Bits> {
        // The highest bit of what is less than nothing, or of itself; then that bit everywhere.
        let highest =
            (lanes | (SIMD16(repeating: 0) &- lanes))
            &>> SIMD16(
                repeating: Bits(truncatingIfNeeded: Bits.bitWidth - 1))
        return SIMD16(repeating: 0) &- highest
    }
}

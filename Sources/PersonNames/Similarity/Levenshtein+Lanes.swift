// Part of Reunify. Copyright the Reunify contributors.
// SPDX-License-Identifier: Apache-2.0

extension Levenshtein.Prepared {
    /// The distances of the prepared string and each of `others`, in their order.
    ///
    /// Sixteen strings are compared at once, each in one lane of a vector, while they and the prepared
    /// string have at most 32 bytes; in narrower lanes when the prepared one has at most 16 or 8. Distances
    /// above 255 are given as 255.
    /// - Parameters:
    ///   - others: The strings to compare with.
    ///   - distances: Gets the result; its first `others.count` elements are overwritten. Must have
    ///     at least that many.
    public func distances(_ others: PackedStrings, into distances: inout MutableSpan<UInt8>) {
        precondition(distances.count >= others.count, "too few places for the distances")
        switch bytes.count {
        case ...8: compare(others, as: UInt8.self, into: &distances)
        case ...16: compare(others, as: UInt16.self, into: &distances)
        case ...32: compare(others, as: UInt32.self, into: &distances)
        default:
            oneByOne(0..<others.count, others, into: &distances)
            return
        }
        oneByOne(others.longIndices, others, into: &distances)
    }

    private func oneByOne(
        _ indices: some Sequence<Int>, _ others: PackedStrings,
        into distances: inout MutableSpan<UInt8>
    ) {
        let all = others.bytes.span
        for index in indices {
            let other = all.extracting(others.ends[index]..<others.ends[index + 1])
            distances[index] = UInt8(clamping: distance(other))
        }
    }

    @inline(__always)
    private func compare<Bits: LaneBits>(
        _ others: PackedStrings, as _: Bits.Type, into distances: inout MutableSpan<UInt8>
    ) {
        let narrow = table.map { Bits(truncatingIfNeeded: $0) }
        var matches = LaneMatches<Bits>()
        for place in others.groups.indices {
            let length = others.groups[place].length
            matches.look(up: others.columns.span, others.groups[place], narrow.span)
            let result = LevenshteinLanes.distances(matches.rows.span, bytes.count, length)
            LaneResults.store(result, others.groups[place], into: &distances)
        }
    }
}

/// Writing the lanes of a group to where their strings stand in the column.
enum LaneResults {
    @inline(__always)
    static func store<Bits: LaneBits>(
        _ results: SIMD16<Bits>, _ group: borrowing PackedStrings.Group,
        into places: inout MutableSpan<UInt8>
    ) {
        // Lanes are read from memory: taking them out of a register one by one is slow.
        let lanes = unsafe unsafeBitCast(results, to: InlineArray<16, Bits>.self)
        for lane in 0..<16 {
            let index = Int(group.indices[lane])
            if index < places.count {
                unsafe places[unchecked: index] = UInt8(truncatingIfNeeded: lanes[lane])
            }
        }
    }
}

/// The bit-parallel distance of ``LevenshteinColumn`` with the bits of the pattern in each of sixteen
/// lanes, one candidate in each.
struct LevenshteinLanes<Bits: LaneBits> {
    /// The distances of a pattern of `patternCount` bytes and sixteen strings of `length`, of which each row
    /// tells where a byte stands in the pattern.
    @inline(__always)
    static func distances(
        _ rows: Span<SIMD16<Bits>>, _ patternCount: Int, _ length: Int
    ) -> SIMD16<Bits> {
        var lanes = LevenshteinLanes()
        for position in 0..<length { lanes.advance(rows[position]) }
        return lanes.distances(patternCount, length)
    }

    private var up = SIMD16<Bits>(repeating: .max)
    private var down = SIMD16<Bits>(repeating: 0)

    /// Goes one byte on in all lanes.
    @inline(__always)
    mutating func advance(_ matches: SIMD16<Bits>) {
        let diagonal = (((matches & up) &+ up) ^ up) | matches | down
        var right = down | ~(diagonal | up)
        let left = diagonal & up
        right = (right &+ right) | SIMD16(repeating: 1)
        up = (left &+ left) | ~(diagonal | right)
        down = right & diagonal
    }

    /// The values at the foot of the column, whose top is `length`.
    @inline(__always)
    func distances(_ patternCount: Int, _ length: Int) -> SIMD16<Bits> {
        let used = SIMD16(repeating: Bits.max >> (Bits.bitWidth - patternCount))
        return SIMD16(repeating: Bits(truncatingIfNeeded: length)) &+ (up & used).bitCounts
            &- (down & used).bitCounts
    }
}

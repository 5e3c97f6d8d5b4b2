// Part of Reunify. Copyright the Reunify contributors.
// SPDX-License-Identifier: Apache-2.0

extension Levenshtein.Prepared {
    /// The distances of the prepared string and each of `others`, in their order.
    ///
    /// Sixteen short strings are compared at once, each in one lane of a vector, when the prepared
    /// string has at most eight bytes too. Distances above 255 are given as 255.
    /// - Parameters:
    ///   - others: The strings to compare with.
    ///   - distances: Gets the result; its first `others.count` elements are overwritten. Must have
    ///     at least that many.
    public func distances(_ others: PackedStrings, into distances: inout MutableSpan<UInt8>) {
        precondition(distances.count >= others.count, "too few places for the distances")
        let pattern = bytes.span
        let all = others.bytes.span
        guard pattern.count <= ByteWord.capacity else {
            for index in 0..<others.count {
                let other = all.extracting(others.ends[index]..<others.ends[index + 1])
                distances[index] = UInt8(clamping: distance(other))
            }
            return
        }
        let word = ByteWord(pattern, from: 0, count: pattern.count).bits
        let lanes = unsafe unsafeBitCast(word, to: SIMD8<UInt8>.self)
        for group in others.groups.indices {
            let result = LevenshteinLanes.distances(
                lanes, pattern.count, others.groups[group].columns,
                others.groups[group].counts)
            LaneResults.store(result, others.groups[group], into: &distances)
        }
        for index in others.longIndices {
            let other = all.extracting(others.ends[index]..<others.ends[index + 1])
            distances[index] = UInt8(clamping: distance(other))
        }
    }
}

/// Writing the lanes of a group to where their strings stand in the column.
enum LaneResults {
    @inline(__always)
    static func store(
        _ results: SIMD16<UInt8>, _ group: borrowing PackedStrings.Group,
        into places: inout MutableSpan<UInt8>
    ) {
        // Lanes are read from memory: taking them out of a register one by one is slow.
        let bytes = unsafe unsafeBitCast(results, to: InlineArray<16, UInt8>.self)
        for lane in 0..<16 {
            let index = Int(group.indices[lane])
            if index < places.count { unsafe places[unchecked: index] = bytes[lane] }
        }
    }
}

/// The bit-parallel distance of ``LevenshteinColumn`` with eight pattern bits in each of sixteen
/// lanes, one candidate in each.
struct LevenshteinLanes {
    /// `columns` holds the bytes of sixteen strings by position, `counts` their lengths.
    ///
    /// Never inlined: next to code that takes lanes out one by one, the optimiser would compute
    /// each lane by itself.
    @inline(never)
    static func distances(
        _ pattern: SIMD8<UInt8>, _ patternCount: Int,
        _ columns: borrowing InlineArray<8, SIMD16<UInt8>>, _ counts: SIMD16<UInt8>
    ) -> SIMD16<UInt8> {
        var lanes = LevenshteinLanes()
        lanes.advance(columns[0], pattern, ByteLanes.running(counts, past: 0))
        lanes.advance(columns[1], pattern, ByteLanes.running(counts, past: 1))
        lanes.advance(columns[2], pattern, ByteLanes.running(counts, past: 2))
        lanes.advance(columns[3], pattern, ByteLanes.running(counts, past: 3))
        lanes.advance(columns[4], pattern, ByteLanes.running(counts, past: 4))
        lanes.advance(columns[5], pattern, ByteLanes.running(counts, past: 5))
        lanes.advance(columns[6], pattern, ByteLanes.running(counts, past: 6))
        lanes.advance(columns[7], pattern, ByteLanes.running(counts, past: 7))
        let used = SIMD16(repeating: UInt8(truncatingIfNeeded: (1 << patternCount) - 1))
        return counts &+ ByteLanes.bitCount(lanes.up & used)
            &- ByteLanes.bitCount(lanes.down & used)
    }

    private var up = SIMD16<UInt8>(repeating: 0xFF)
    private var down = SIMD16<UInt8>(repeating: 0)

    /// Goes one byte on in the lanes that `running` marks; the others keep their column.
    @inline(__always)
    private mutating func advance(
        _ column: SIMD16<UInt8>, _ pattern: SIMD8<UInt8>, _ running: SIMD16<UInt8>
    ) {
        let matches = ByteLanes.matches(column, pattern)
        let diagonal = (((matches & up) &+ up) ^ up) | matches | down
        var right = down | ~(diagonal | up)
        let left = diagonal & up
        right = (right &+ right) | SIMD16(repeating: 1)
        let nextUp = (left &+ left) | ~(diagonal | right)
        let nextDown = right & diagonal
        up = (nextUp & running) | (up & ~running)
        down = (nextDown & running) | (down & ~running)
    }
}

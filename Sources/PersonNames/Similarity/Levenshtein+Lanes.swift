// Part of Reunify. Copyright the Reunify contributors.
// SPDX-License-Identifier: Apache-2.0

extension Levenshtein.Prepared {
    /// The distances of the prepared string and each of `others`, in their order.
    ///
    /// Sixteen short strings are compared at once, each in one lane of a vector, when the prepared
    /// string has at most eight bytes too. Distances above 255 are given as 255.
    /// - Parameter distances: Gets the result; its first `others.count` elements are overwritten.
    ///   Must have at least that many.
    public func distances(_ others: PackedStrings, into distances: inout MutableSpan<UInt8>) {
        precondition(distances.count >= others.count, "too few places for the distances")
        let pattern = bytes.span
        if pattern.count <= ByteWord.capacity {
            let word = ByteWord(pattern, from: 0, count: pattern.count).bits
            let lanes = unsafe unsafeBitCast(word, to: SIMD8<UInt8>.self)
            for group in others.groups.indices {
                let result = LevenshteinLanes.distances(
                    lanes, pattern.count, others.groups[group].columns,
                    others.groups[group].counts)
                LaneResults.store(result, others.groups[group], into: &distances)
            }
        } else {
            var text = InlineArray<8, UInt8>(repeating: 0)
            for group in others.groups.indices {
                for lane in 0..<16 {
                    let index = Int(others.groups[group].indices[lane])
                    guard index < others.count else { continue }
                    let length = others.groups[group].copy(lane, into: &text)
                    distances[index] = UInt8(
                        clamping: distance(text.span.extracting(first: length)))
                }
            }
        }
        let long = others.longBytes.span
        for (position, index) in others.longIndices.enumerated() {
            let other = long.extracting(
                others.longEnds[position]..<others.longEnds[position + 1])
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
enum LevenshteinLanes {
    /// `columns` holds the bytes of sixteen strings by position, `counts` their lengths.
    ///
    /// Never inlined: next to code that takes lanes out one by one, the optimiser would compute
    /// each lane by itself.
    @inline(never)
    static func distances(
        _ pattern: SIMD8<UInt8>, _ patternCount: Int,
        _ columns: InlineArray<8, SIMD16<UInt8>>, _ counts: SIMD16<UInt8>
    ) -> SIMD16<UInt8> {
        let zero = SIMD16<UInt8>(repeating: 0)
        var up = SIMD16<UInt8>(repeating: 0xFF)
        var down = zero
        for position in 0..<8 {
            let matches = ByteLanes.matches(columns[position], pattern)
            let diagonal = (((matches & up) &+ up) ^ up) | matches | down
            var right = down | ~(diagonal | up)
            let left = diagonal & up
            right = (right &+ right) | SIMD16(repeating: 1)
            let nextUp = (left &+ left) | ~(diagonal | right)
            let nextDown = right & diagonal
            // Lanes whose string has ended keep their column.
            let running = ByteLanes.running(counts, past: position)
            up = (nextUp & running) | (up & ~running)
            down = (nextDown & running) | (down & ~running)
        }
        let used = SIMD16(repeating: UInt8(truncatingIfNeeded: (1 << patternCount) - 1))
        return counts &+ ByteLanes.bitCount(up & used) &- ByteLanes.bitCount(down & used)
    }
}

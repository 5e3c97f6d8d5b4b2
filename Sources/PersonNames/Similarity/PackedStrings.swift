// Part of Reunify. Copyright the Reunify contributors.
// SPDX-License-Identifier: Apache-2.0

/// Many byte strings laid out so that one string can be compared with sixteen of them at a time.
///
/// Strings of at most eight bytes stand in groups of sixteen, each group turned so that one
/// vector holds the first bytes of all sixteen, the next one their second bytes, and so on. Make
/// it once for a column and use it for every string to be compared with the column. Longer
/// strings are compared one by one. Takes a copy of the bytes.
public struct PackedStrings: Sendable {
    /// How many strings there are.
    public let count: Int

    /// Sixteen short strings, one in each lane.
    struct Group: Sendable {
        var columns = InlineArray<8, SIMD16<UInt8>>(repeating: SIMD16(repeating: 0))
        var counts = SIMD16<UInt8>(repeating: 0)
        /// The index of each lane's string; lanes without one have `UInt32.max`.
        var indices = InlineArray<16, UInt32>(repeating: .max)
    }

    private(set) var groups: [Group] = []
    /// Indices of strings of more than eight bytes.
    private(set) var longIndices: [Int] = []
    /// All strings one after the other, for those that are compared one by one.
    private(set) var bytes: [UInt8] = []
    /// Where each string ends in ``bytes``, after a zero.
    private(set) var ends: [Int] = [0]

    /// Packs the strings of a column: string `i` is `bytes[offsets[i] ..< offsets[i + 1]]`.
    ///
    /// - Returns: `nil` when the offsets descend or lie outside of `bytes`, or when there are more
    ///   than `UInt32.max` strings.
    public init?(_ bytes: Span<UInt8>, offsets: Span<Int>) {
        count = max(offsets.count - 1, 0)
        guard count < Int(UInt32.max) else { return nil }
        var lane = 16
        for index in 0..<count {
            let start = offsets[index]
            let end = offsets[index + 1]
            guard start >= 0, start <= end, end <= bytes.count else { return nil }
            let length = end - start
            for position in start..<end { self.bytes.append(bytes[position]) }
            ends.append(self.bytes.count)
            if length > ByteWord.capacity {
                longIndices.append(index)
                continue
            }
            if lane == 16 {
                groups.append(Group())
                lane = 0
            }
            let group = groups.count - 1
            for position in 0..<length {
                groups[group].columns[position][lane] = bytes[start + position]
            }
            groups[group].counts[lane] = UInt8(truncatingIfNeeded: length)
            groups[group].indices[lane] = UInt32(truncatingIfNeeded: index)
            lane += 1
        }
    }

    /// Packs the UTF-8 bytes of strings.
    public init(_ strings: [String]) {
        var bytes: [UInt8] = []
        var offsets = [0]
        for string in strings {
            bytes.append(contentsOf: string.utf8)
            offsets.append(bytes.count)
        }
        self = PackedStrings(bytes.span, offsets: offsets.span) ?? PackedStrings()
    }

    private init() { count = 0 }
}

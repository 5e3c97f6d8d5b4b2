// Part of Reunify. Copyright the Reunify contributors.
// SPDX-License-Identifier: Apache-2.0

/// Many byte strings laid out so that one string can be compared with sixteen of them at a time.
///
/// Strings of at most 32 bytes stand by length in groups of sixteen, each group turned so that one
/// vector holds the first bytes of all sixteen, the next one their second bytes, and so on. As all
/// strings of a group are of one length, the loops over them ask no lane whether it has ended. Make
/// it once for a column and use it for every string to be compared with the column. Longer
/// strings are compared one by one. Takes a copy of the bytes.
public struct PackedStrings: Sendable {
    /// How many strings there are.
    public let count: Int

    /// The longest string that stands in a group.
    static let longest = 32

    /// Up to sixteen strings of one length, one in each lane.
    struct Group: Sendable {
        let length: Int
        /// Where its first vector stands in ``columns``; it has `length` of them.
        let start: Int
        /// The index of each lane's string; lanes without one have `UInt32.max`.
        var indices = InlineArray<16, UInt32>(repeating: .max)
    }

    /// Groups, the shortest strings first.
    private(set) var groups: [Group] = []
    /// The vectors of all groups end to end.
    private(set) var columns: [SIMD16<UInt8>] = []
    /// Indices of strings that stand in no group.
    private(set) var longIndices: [Int] = []
    /// All strings one after the other, for those that are compared one by one.
    private(set) var bytes: [UInt8] = []
    /// Where each string ends in ``bytes``, after a zero.
    private(set) var ends: [Int] = [0]

    /// Packs the strings of a column: string `i` is `bytes[offsets[i] ..< offsets[i + 1]]`.
    ///
    /// - Returns: `nil` when the offsets descend or lie outside of `bytes`, or when there are more
    ///   than `UInt32.max` strings.
    /// - Complexity: O(*bytes of the column*)
    public init?(_ bytes: Span<UInt8>, offsets: Span<Int>) {
        count = max(offsets.count - 1, 0)
        guard count < Int(UInt32.max) else { return nil }
        ends.reserveCapacity(count + 1)
        var lengths = [Int](repeating: 0, count: Self.longest + 1)
        for index in 0..<count {
            let start = offsets[index]
            let end = offsets[index + 1]
            guard start >= 0, start <= end, end <= bytes.count else { return nil }
            for position in start..<end { self.bytes.append(bytes[position]) }
            ends.append(self.bytes.count)
            if end - start > Self.longest {
                longIndices.append(index)
            } else {
                lengths[end - start] += 1
            }
        }
        var next = makeGroups(lengths)
        for index in 0..<count { place(index, &next) }
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

    /// Makes empty groups for so many strings of each length; the number of the first lane of each length.
    private mutating func makeGroups(_ lengths: [Int]) -> [Int] {
        var first: [Int] = []
        for (length, count) in lengths.enumerated() {
            first.append(groups.count * 16)
            for _ in 0..<(count + 15) / 16 {
                groups.append(Group(length: length, start: columns.count))
                columns.append(contentsOf: repeatElement(SIMD16(repeating: 0), count: length))
            }
        }
        return first
    }

    /// Puts a string into the next lane of its length.
    private mutating func place(_ index: Int, _ next: inout [Int]) {
        let start = ends[index]
        let length = ends[index + 1] - start
        guard length <= Self.longest else { return }
        let lane = next[length] % 16
        let group = next[length] / 16
        next[length] += 1
        groups[group].indices[lane] = UInt32(truncatingIfNeeded: index)
        for position in 0..<length {
            columns[groups[group].start + position][lane] = bytes[start + position]
        }
    }
}

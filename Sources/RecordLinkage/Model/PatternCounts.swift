// Part of Reunify. Copyright the Reunify contributors.
// SPDX-License-Identifier: Apache-2.0

/// How many pairs showed each pattern of agreement.
///
/// An open-addressing table: counting is done once for every candidate pair.
struct PatternCounts: Sendable {
    private var patterns: [UInt64]
    private var counts: [Int]
    private(set) var used = 0
    private var mask: Int
    /// Pattern 0 says nothing was comparable; it stands apart, because 0 marks an empty place.
    private var nothing = 0

    init(minimumCapacity: Int = 1 << 12) {
        var size = 16
        while size < minimumCapacity { size *= 2 }
        patterns = [UInt64](repeating: 0, count: size)
        counts = [Int](repeating: 0, count: size)
        mask = size - 1
    }

    mutating func add(_ pattern: UInt64, _ count: Int = 1) {
        if pattern == 0 {
            nothing += count
            return
        }
        var place = start(pattern)
        while patterns[place] != pattern {
            if patterns[place] == 0 {
                if used * 2 >= mask {
                    grow()
                    add(pattern, count)
                    return
                }
                patterns[place] = pattern
                used += 1
                break
            }
            place = (place + 1) & mask
        }
        counts[place] += count
    }

    @inline(__always)
    private func start(_ pattern: UInt64) -> Int {
        Int(truncatingIfNeeded: (pattern &* 0x9E37_79B9_7F4A_7C15) >> 20) & mask
    }

    /// Number of places of the table; see ``place(of:)``.
    var placeCount: Int { patterns.count }

    /// Where a pattern stands in the table, for looking up what was computed once for each pattern;
    /// nil for patterns that were never added, and for pattern 0.
    @inline(__always)
    func place(of pattern: UInt64) -> Int? {
        if pattern == 0 { return nil }
        var place = start(pattern)
        while patterns[place] != pattern {
            if patterns[place] == 0 { return nil }
            place = (place + 1) & mask
        }
        return place
    }

    /// The pattern at a place, 0 where there is none.
    func pattern(at place: Int) -> UInt64 { patterns[place] }

    mutating func add(_ other: PatternCounts) {
        nothing += other.nothing
        for place in 0..<other.patterns.count where other.patterns[place] != 0 {
            add(other.patterns[place], other.counts[place])
        }
    }

    private mutating func grow() {
        var larger = PatternCounts(minimumCapacity: patterns.count * 2)
        for place in 0..<patterns.count where patterns[place] != 0 {
            larger.add(patterns[place], counts[place])
        }
        larger.nothing = nothing
        self = larger
    }

    /// The patterns with their counts, in ascending order of pattern: the same for any order of adding.
    func sorted() -> [(pattern: UInt64, count: Int)] {
        var result: [(pattern: UInt64, count: Int)] = []
        result.reserveCapacity(used + 1)
        if nothing > 0 { result.append((0, nothing)) }
        for place in 0..<patterns.count where patterns[place] != 0 {
            result.append((patterns[place], counts[place]))
        }
        result.sort { $0.pattern < $1.pattern }
        return result
    }
}

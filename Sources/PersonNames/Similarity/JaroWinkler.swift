// Part of Reunify. Copyright the Reunify contributors.
// SPDX-License-Identifier: Apache-2.0

/// Jaro similarity with Winkler's bonus for a common beginning.
///
/// Two bytes match when they are equal and at most `max(lengths) / 2 - 1` places apart, each byte
/// being used once. With *m* matches of which *t* pairs are out of order, Jaro similarity is
/// (*m* / |a| + *m* / |b| + (*m* − *t*) / *m*) / 3, where *t* is half the number of matched bytes
/// that differ from their counterpart, rounded down. If that is greater than 0.7, a tenth of what
/// is missing to one is added for each of the first four bytes that are the same: the rule of
/// RapidFuzz and DuckDB. (Winkler's own code adds the bonus at 0.7 or more; the often shown form
/// without a threshold gives other values below it.)
///
/// Two empty strings have similarity 1, an empty and another one 0. The result is the same
/// whichever string comes first. O(|a| + |b|) while both have at most 64 bytes.
///
/// - SeeAlso: Winkler, "String comparator metrics and enhanced decision rules in the
///   Fellegi–Sunter model of record linkage", ASA Section on Survey Research Methods (1990).
public enum JaroWinkler {
    /// Jaro similarity above which the common beginning counts.
    static let bonusThreshold = 0.7
    /// What each common byte at the beginning adds, as a share of what is missing to one.
    static let prefixWeight = 0.1
    static let longestPrefix = 4

    /// Similarity of two byte strings, in `0 ... 1`.
    public static func similarity(_ a: Span<UInt8>, _ b: Span<UInt8>) -> Double {
        if a.count <= ByteWord.capacity, b.count <= ByteWord.capacity {
            return ofWords(
                ByteWord(a, from: 0, count: a.count).bits, a.count,
                ByteWord(b, from: 0, count: b.count).bits, b.count)
        }
        if a.count <= ByteVector.capacity, b.count <= ByteVector.capacity {
            return a.count >= b.count ? ofVectors(a, b) : ofVectors(b, a)
        }
        if a.count <= PositionTable.capacity, b.count <= PositionTable.capacity {
            return throughTable(a, b)
        }
        return ofLongStrings(a, b)
    }

    /// Similarity of the UTF-8 bytes of two strings.
    public static func similarity(_ a: String, _ b: String) -> Double {
        similarity(a.utf8Span.span, b.utf8Span.span)
    }

    /// Similarity in Unicode scalars instead of bytes.
    public static func similarity(scalarsOf a: String, _ b: String) -> Double {
        let codes = ScalarCodes(a, b)
        return codes.fitBytes
            ? similarity(codes.firstBytes.span, codes.secondBytes.span)
            : ofLongStrings(codes.first.span, codes.second.span)
    }

    /// Jaro similarity and the bonus, from what was counted.
    ///
    /// `outOfOrder` counts the matched bytes that differ from their counterpart.
    @inline(__always)
    static func score(
        matches: Int, outOfOrder: Int, _ aCount: Int, _ bCount: Int, prefix: Int
    ) -> Double {
        withBonus(
            jaro(matches: matches, outOfOrder: outOfOrder, aCount, bCount), prefix: prefix)
    }

    @inline(__always)
    static func jaro(matches: Int, outOfOrder: Int, _ aCount: Int, _ bCount: Int) -> Double {
        guard matches > 0 else { return aCount | bCount == 0 ? 1 : 0 }
        let matched = Double(matches)
        let shares =
            SIMD2<Double>(repeating: matched) / SIMD2<Double>(Double(aCount), Double(bCount))
        let ordered = (matched - Double(outOfOrder &>> 1)) / matched
        return (shares.x + shares.y + ordered) / 3
    }

    @inline(__always)
    static func withBonus(_ jaro: Double, prefix: Int) -> Double {
        guard jaro > bonusThreshold else { return jaro }
        return min(jaro + Double(prefix) * prefixWeight * (1 - jaro), 1)
    }

    /// How far apart matching bytes may be.
    @inline(__always)
    static func reach(_ aCount: Int, _ bCount: Int) -> Int {
        max(max(aCount, bCount) &>> 1 &- 1, 0)
    }

    @inline(__always)
    private static func throughTable(_ a: Span<UInt8>, _ b: Span<UInt8>) -> Double {
        var words = InlineArray<256, UInt64>(repeating: 0)
        var rows = words.mutableSpan
        PositionTable.enter(a, from: 0, count: a.count, into: &rows)
        return similarity(rows.span, a.count, b, prefix: prefix(a, b))
    }

    @inline(__always)
    static func prefix<Element: Equatable>(_ a: Span<Element>, _ b: Span<Element>) -> Int {
        let end = min(longestPrefix, min(a.count, b.count))
        var index = 0
        while index < end, unsafe a[unchecked: index] == b[unchecked: index] { index &+= 1 }
        return index
    }

    /// Both strings have at most 64 bytes; `table` holds the first.
    @inline(__always)
    static func similarity(
        _ table: Span<UInt64>, _ aCount: Int, _ b: Span<UInt8>, prefix: Int
    ) -> Double {
        var matching = BitMatching(aCount: aCount, reach: reach(aCount, b.count))
        for index in 0..<b.count {
            let row = Int(unsafe b[unchecked: index])
            matching.take(unsafe table[unchecked: row])
        }
        var outOfOrder = 0
        if matching.late != 0 {
            var inFirst = matching.taken
            var inSecond = matching.takenInSecond &<< UInt64(64 &- b.count)
            while inSecond != 0 {
                let counterpart = inFirst & (0 &- inFirst)
                let index = inSecond.leadingZeroBitCount
                let row = Int(unsafe b[unchecked: index])
                outOfOrder &+= unsafe table[unchecked: row] & counterpart == 0 ? 1 : 0
                inFirst ^= counterpart
                inSecond &= ~(0x8000_0000_0000_0000 &>> UInt64(index))
            }
        }
        return score(
            matches: matching.taken.nonzeroBitCount, outOfOrder: outOfOrder, aCount, b.count,
            prefix: prefix)
    }

    /// The definition as it stands, for strings longer than a machine word.
    static func ofLongStrings<Element: Equatable>(
        _ a: Span<Element>, _ b: Span<Element>
    ) -> Double {
        let reach = reach(a.count, b.count)
        var takenInA = [Bool](repeating: false, count: a.count)
        var matchedInB: [Int] = []
        for j in 0..<b.count {
            let wanted = b[j]
            var i = max(0, j &- reach)
            let end = min(a.count, j &+ reach &+ 1)
            while i < end {
                if !takenInA[i] {
                    let candidate = a[i]
                    if candidate == wanted {
                        takenInA[i] = true
                        matchedInB.append(j)
                        break
                    }
                }
                i &+= 1
            }
        }
        var outOfOrder = 0
        var next = 0
        for i in 0..<a.count {
            guard takenInA[i] else { continue }
            outOfOrder &+= a[i] == b[matchedInB[next]] ? 0 : 1
            next &+= 1
        }
        return score(
            matches: next, outOfOrder: outOfOrder, a.count, b.count, prefix: prefix(a, b))
    }
}

extension JaroWinkler {
    /// One string made ready to be compared with many.
    ///
    /// Preparing costs about as much as a handful of comparisons.
    public struct Prepared: Sendable {
        let bytes: [UInt8]
        private let start: ByteWord
        let table: [UInt64]

        /// Prepares `a`, of which a copy is kept.
        public init(_ a: Span<UInt8>) {
            bytes = ownedCopy(of: a)
            start = ByteWord(a, from: 0, count: min(a.count, ByteWord.capacity))
            table = PositionTable.make(of: a)
        }

        /// Prepares the UTF-8 bytes of `a`.
        public init(_ a: String) { self.init(a.utf8Span.span) }

        /// The same as ``JaroWinkler/similarity(_:_:)-(Span<UInt8>,_)`` of the prepared string and `b`.
        public func similarity(_ b: Span<UInt8>) -> Double {
            let count = bytes.count
            if count <= ByteWord.capacity, b.count <= ByteWord.capacity {
                let other = ByteWord(b, from: 0, count: b.count)
                return JaroWinkler.ofWords(start.bits, count, other.bits, b.count)
            }
            guard count <= PositionTable.capacity, b.count <= PositionTable.capacity,
                count > 0
            else { return JaroWinkler.similarity(bytes.span, b) }
            let length = min(count, b.count, longestPrefix)
            let other = ByteWord(b, from: 0, count: length)
            let difference = (start.bits ^ other.bits) | 1 &<< UInt64(length &* 8)
            return JaroWinkler.similarity(
                table.span, count, b, prefix: difference.trailingZeroBitCount &>> 3)
        }
    }
}

// Part of Reunify. Copyright the Reunify contributors.
// SPDX-License-Identifier: Apache-2.0

/// Levenshtein distance: the fewest insertions, deletions and substitutions of one byte that turn
/// one string into the other.
///
/// Bit-parallel after Myers (1999) in the form of Hyyrö (2003): one word holds a column of the
/// matrix of Wagner and Fischer, so a comparison takes O(*length of the longer string*) while the
/// shorter one has at most 64 bytes, and O(*product of the lengths*) beyond.
///
/// The strings are compared byte by byte. Fold text to ASCII first, or use
/// ``distance(scalarsOf:_:)`` where every Unicode scalar is to count as one.
///
/// - SeeAlso: Hyyrö, "A bit-vector algorithm for computing Levenshtein and Damerau edit
///   distances", Nordic Journal of Computing 10 (2003).
public enum Levenshtein {
    /// Distance of two byte strings, in `0 ... max(a.count, b.count)`.
    public static func distance(_ a: Span<UInt8>, _ b: Span<UInt8>) -> Int {
        if a.count <= ByteWord.capacity, b.count <= ByteWord.capacity {
            return distance(AlignedWords(a, b))
        }
        if a.count <= ByteVector.capacity, b.count <= ByteVector.capacity {
            return a.count <= b.count ? ofVectors(a, b) : ofVectors(b, a)
        }
        return a.count <= b.count ? throughTable(a, b) : throughTable(b, a)
    }

    /// Distance of two byte strings, or `nil` when it is greater than `limit`.
    ///
    /// Strings whose lengths differ by more than `limit` are told apart without being read.
    public static func distance(_ a: Span<UInt8>, _ b: Span<UInt8>, limit: Int) -> Int? {
        guard abs(a.count &- b.count) <= limit else { return nil }
        let exact = distance(a, b)
        return exact <= limit ? exact : nil
    }

    /// Distance of the UTF-8 bytes of two strings.
    public static func distance(_ a: String, _ b: String) -> Int {
        distance(a.utf8Span.span, b.utf8Span.span)
    }

    /// Distance in Unicode scalars instead of bytes.
    public static func distance(scalarsOf a: String, _ b: String) -> Int {
        let codes = ScalarCodes(a, b)
        return codes.fitBytes
            ? distance(codes.firstBytes.span, codes.secondBytes.span)
            : EditMatrix.levenshtein(codes.first.span, codes.second.span)
    }

    @inline(__always)
    static func distance(_ words: AlignedWords) -> Int {
        var rows = MatchGrid.bits(pattern: words.pattern, text: words.text)
        var column = LevenshteinColumn()
        for _ in 0..<ByteWord.capacity {
            column.advance(rows & 0xFF)
            rows &>>= 8
        }
        return column.distance(patternCount: words.patternCount, textCount: ByteWord.capacity)
    }

    /// Both have at most 16 bytes, `shorter` no more than `longer`.
    @inline(__always)
    static func ofVectors(_ shorter: Span<UInt8>, _ longer: Span<UInt8>) -> Int {
        let rows = WideRows(
            pattern: ByteVector(shorter).lanes, text: ByteVector(longer).lanes)
        var column = LevenshteinColumn()
        for index in 0..<longer.count { column.advance(rows[index]) }
        return column.distance(patternCount: shorter.count, textCount: longer.count)
    }

    /// `shorter` has no more bytes than `longer`.
    static func throughTable(_ shorter: Span<UInt8>, _ longer: Span<UInt8>) -> Int {
        let middle = DifferingMiddle(shorter, longer)
        let patternCount = middle.firstCount
        guard patternCount > 0 else { return middle.secondCount }
        guard patternCount <= PositionTable.capacity else {
            return EditMatrix.levenshtein(shorter, longer)
        }
        var column = LevenshteinColumn()
        let end = middle.start &+ middle.secondCount
        var index = middle.start
        if patternCount <= ByteWord.capacity {
            let word = ByteWord(shorter, from: middle.start, count: patternCount)
            while index < end {
                column.advance(word.positions(of: unsafe longer[unchecked: index]))
                index &+= 1
            }
        } else {
            var words = InlineArray<256, UInt64>(repeating: 0)
            var rows = words.mutableSpan
            PositionTable.enter(
                shorter, from: middle.start, count: patternCount, into: &rows)
            while index < end {
                let row = Int(unsafe longer[unchecked: index])
                column.advance(unsafe rows[unchecked: row])
                index &+= 1
            }
        }
        return column.distance(
            patternCount: patternCount, textCount: middle.secondCount)
    }
}

extension Levenshtein {
    /// One string made ready to be compared with many.
    ///
    /// Preparing costs about as much as a handful of comparisons.
    public struct Prepared: Sendable {
        let bytes: [UInt8]
        let table: [UInt64]

        /// Prepares `a`, of which a copy is kept.
        public init(_ a: Span<UInt8>) {
            bytes = ownedCopy(of: a)
            table = PositionTable.make(of: a)
        }

        /// Prepares the UTF-8 bytes of `a`.
        public init(_ a: String) { self.init(a.utf8Span.span) }

        /// The same as ``Levenshtein/distance(_:_:)-(Span<UInt8>,_)`` of the prepared string and `b`.
        public func distance(_ b: Span<UInt8>) -> Int {
            let count = bytes.count
            guard count > 0 else { return b.count }
            guard count <= PositionTable.capacity else {
                return Levenshtein.distance(bytes.span, b)
            }
            var column = LevenshteinColumn()
            let rows = table.span
            for index in 0..<b.count {
                let row = Int(unsafe b[unchecked: index])
                column.advance(unsafe rows[unchecked: row])
            }
            return column.distance(patternCount: count, textCount: b.count)
        }

        /// The distance of the prepared string and `b`, or `nil` when it is greater than `limit`.
        public func distance(_ b: Span<UInt8>, limit: Int) -> Int? {
            guard abs(bytes.count &- b.count) <= limit else { return nil }
            let exact = distance(b)
            return exact <= limit ? exact : nil
        }
    }
}

/// One column of the edit matrix as vertical differences, and its last value.
struct LevenshteinColumn {
    private var up: UInt64 = ~0
    private var down: UInt64 = 0

    /// Goes one text byte on; `matches` has a bit for each pattern position that holds it.
    @inline(__always)
    mutating func advance(_ matches: UInt64) {
        let diagonal = (((matches & up) &+ up) ^ up) | matches | down
        var right = down | ~(diagonal | up)
        var left = diagonal & up
        right = right &<< 1 | 1
        left &<<= 1
        up = left | ~(diagonal | right)
        down = right & diagonal
    }

    /// The value at the foot of the column, whose top is `textCount`.
    ///
    /// `patternCount` is in `0 ... 64`.
    @inline(__always)
    func distance(patternCount: Int, textCount: Int) -> Int {
        let used = ~UInt64(0) >> UInt64(64 &- patternCount)
        return textCount &+ (up & used).nonzeroBitCount &- (down & used).nonzeroBitCount
    }
}

// Part of Reunify. Copyright the Reunify contributors.
// SPDX-License-Identifier: Apache-2.0

/// Optimal string alignment distance: Levenshtein distance in which swapping two neighbouring
/// bytes is one edit, and no byte is edited twice.
///
/// Also called restricted Damerau–Levenshtein distance. It is not a metric: CA → AC → ABC costs
/// one and one, yet CA → ABC costs three. Bit-parallel after Hyyrö (2003), with the same cost
/// and the same treatment of bytes as ``Levenshtein``.
public enum OptimalStringAlignment {
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
            : EditMatrix.optimalStringAlignment(codes.first.span, codes.second.span)
    }

    /// Distance of two strings that their caller holds in words.
    ///
    /// - Parameters:
    ///   - a: The bytes of the first string, the first byte lowest, zero above the end.
    ///   - aCount: Its length, in `0 ... 8`.
    ///   - b: The bytes of the second string.
    ///   - bCount: Its length, in `0 ... 8`.
    package static func distance(
        word a: UInt64, _ aCount: Int, word b: UInt64, _ bCount: Int
    ) -> Int {
        distance(AlignedWords(a, aCount, b, bCount))
    }

    @inline(__always)
    static func distance(_ words: AlignedWords) -> Int {
        distance(
            MatchGrid.bits(pattern: words.pattern, text: words.text),
            patternCount: words.patternCount)
    }

    /// Distance from the equal bytes of a text of eight bytes and a pattern.
    @inline(__always)
    static func distance(_ grid: UInt64, patternCount: Int) -> Int {
        var column = AlignmentColumn()
        var rows = grid
        for _ in 0..<ByteWord.capacity {
            column.advance(rows & 0xFF)
            rows &>>= 8
        }
        return column.distance(patternCount: patternCount, textCount: ByteWord.capacity)
    }

    /// Both have at most 16 bytes, `shorter` no more than `longer`.
    @inline(__always)
    static func ofVectors(_ shorter: Span<UInt8>, _ longer: Span<UInt8>) -> Int {
        let rows = WideRows(
            pattern: ByteVector(shorter).lanes, text: ByteVector(longer).lanes)
        return distance(rows, patternCount: shorter.count, textCount: longer.count)
    }

    /// Distance from the equal bytes of a text and a pattern of at most 16 bytes.
    @inline(__always)
    static func distance(_ rows: WideRows, patternCount: Int, textCount: Int) -> Int {
        var column = AlignmentColumn()
        for index in 0..<textCount { column.advance(rows[index]) }
        return column.distance(patternCount: patternCount, textCount: textCount)
    }

    /// `shorter` has no more bytes than `longer`.
    static func throughTable(_ shorter: Span<UInt8>, _ longer: Span<UInt8>) -> Int {
        let middle = DifferingMiddle(shorter, longer)
        let patternCount = middle.firstCount
        guard patternCount > 0 else { return middle.secondCount }
        guard patternCount <= PositionTable.capacity else {
            return EditMatrix.optimalStringAlignment(shorter, longer)
        }
        var column = AlignmentColumn()
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

/// One column of the edit matrix with swaps: ``LevenshteinColumn`` and what the column before knew.
struct AlignmentColumn {
    private var up: UInt64 = ~0
    private var down: UInt64 = 0
    private var diagonal: UInt64 = 0
    private var matchesBefore: UInt64 = 0

    /// Goes one text byte on; `matches` has a bit for each pattern position that holds it.
    @inline(__always)
    mutating func advance(_ matches: UInt64) {
        let swapped = ((~diagonal & matches) &<< 1) & matchesBefore
        diagonal = (((matches & up) &+ up) ^ up) | matches | down | swapped
        var right = down | ~(diagonal | up)
        var left = diagonal & up
        right = right &<< 1 | 1
        left &<<= 1
        up = left | ~(diagonal | right)
        down = right & diagonal
        matchesBefore = matches
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

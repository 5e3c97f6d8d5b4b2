// Part of Reunify. Copyright the Reunify contributors.
// SPDX-License-Identifier: Apache-2.0

/// Damerau–Levenshtein distance: insertions, deletions, substitutions and swaps of neighbouring
/// bytes, where bytes that were swapped may be edited again.
///
/// Unlike ``OptimalStringAlignment`` this is a metric: CA → AC → ABC makes the distance of CA and
/// ABC two. The two differ only where a swap has a gap, so the cheap bit-parallel distance is
/// computed first and kept when no such swap can beat it; the rest goes to the matrix of Zhao and
/// Sahni. Bytes are treated as in ``Levenshtein``.
public enum DamerauLevenshtein {
    /// Distance of two byte strings, in `0 ... max(a.count, b.count)`.
    public static func distance(_ a: Span<UInt8>, _ b: Span<UInt8>) -> Int {
        if a.count <= ByteWord.capacity, b.count <= ByteWord.capacity {
            return ofWords(a, b)
        }
        if a.count <= ByteVector.capacity, b.count <= ByteVector.capacity {
            return a.count <= b.count ? ofVectors(a, b) : ofVectors(b, a)
        }
        let aligned = OptimalStringAlignment.distance(a, b)
        return aligned > cheapestGappedSwap ? throughMatrix(a, b) : aligned
    }

    /// Both have at most eight bytes.
    @inline(__always)
    private static func ofWords(_ a: Span<UInt8>, _ b: Span<UInt8>) -> Int {
        let words = AlignedWords(a, b)
        let grid = MatchGrid.bits(pattern: words.pattern, text: words.text)
        let aligned = OptimalStringAlignment.distance(grid, patternCount: words.patternCount)
        guard aligned > cheapestGappedSwap,
            GappedSwap.couldSave(grid, in: words, aligned: aligned)
        else { return aligned }
        return throughMatrix(a, b)
    }

    /// Both have at most 16 bytes, `shorter` no more than `longer`.
    private static func ofVectors(_ shorter: Span<UInt8>, _ longer: Span<UInt8>) -> Int {
        let pattern = ByteVector(shorter).lanes
        let text = ByteVector(longer).lanes
        let rows = WideRows(pattern: pattern, text: text)
        let aligned = OptimalStringAlignment.distance(
            rows, patternCount: shorter.count, textCount: longer.count)
        guard aligned > cheapestGappedSwap else { return aligned }
        let affordable = GappedSwap.Affordable(
            equalBytes: rows.equalBytes(textCount: longer.count, patternCount: shorter.count),
            patternCount: shorter.count, textCount: longer.count, aligned: aligned)
        guard affordable.apartInText || affordable.apartInPattern,
            GappedSwap.couldSave(
                rows, WideRows(pattern: text, text: pattern), patternCount: shorter.count,
                textCount: longer.count, aligned: aligned, affordable)
        else { return aligned }
        return throughMatrix(shorter, longer)
    }

    private static func throughMatrix(_ a: Span<UInt8>, _ b: Span<UInt8>) -> Int {
        max(a.count, b.count) <= ShortSwapMatrix.capacity
            ? ShortSwapMatrix.distance(a, b) : EditMatrix.damerauLevenshtein(a, b)
    }

    /// A swap with one byte between costs two, where alignment pays three: no distance up to two
    /// can be improved.
    private static let cheapestGappedSwap = 2

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
        return EditMatrix.damerauLevenshtein(codes.first.span, codes.second.span)
    }
}

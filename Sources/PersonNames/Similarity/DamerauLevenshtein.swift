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
        // One gapped swap costs at least two and saves one.
        let aligned = OptimalStringAlignment.distance(a, b)
        guard aligned > 2 else { return aligned }
        return EditMatrix.damerauLevenshtein(a, b)
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
        return EditMatrix.damerauLevenshtein(codes.first.span, codes.second.span)
    }
}

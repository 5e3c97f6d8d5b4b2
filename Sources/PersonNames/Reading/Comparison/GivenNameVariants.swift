// Part of Reunify. Copyright the Reunify contributors.
// SPDX-License-Identifier: Apache-2.0

import Foundation

/// How likely two spellings are one given name, among pairs that already look alike.
///
/// A logistic combination of edit distance, consonants, Double Metaphone, name groups and first
/// letter, with weights learned from one half of the Ancestry given-name pairs, rounded. It ranks
/// spelling variants better than Jaro–Winkler, but it takes Maria and Mario for variants: the pairs
/// it learned from ignore sex. Use it to suggest variants, not to tell two people apart.
///
/// ```swift
/// GivenNameVariants.similarity("katheryn", "cathrine")   // above 0.9
/// GivenNameVariants.similarity("robert", "margaret")     // below 0.5
/// ```
public enum GivenNameVariants {
    /// The estimate for two folded names, in 0…1: 1 for equal names, 0 if one is empty or very
    /// long.
    ///
    /// Symmetric. About two microseconds.
    public static func similarity(_ first: Span<UInt8>, _ second: Span<UInt8>) -> Double {
        guard !first.isEmpty, !second.isEmpty else { return 0 }
        // Longer texts are no names, and would cost their square.
        guard max(first.count, second.count) <= PreparedName.maximumWordLength else { return 0 }
        let edits = OptimalStringAlignment.distance(first, second)
        if edits == 0 { return 1 }
        let length = max(first.count, second.count)
        let letters = 1 - Double(edits) / Double(length)
        var sum = -4.6 - 0.03 * Double(length)
        sum += 3.7 * letters
        sum += 3.8 * consonants(first, second)
        sum += 0.7 * JaroWinkler.similarity(first, second)
        sum += 1.1 * sound(first, second)
        if first[0] == second[0] { sum += 1.3 }
        switch NicknameGroups.standard.share(first, second) {
        case .sameName: sum += 1.7
        case .nickname: sum += 1.5
        case .sharedName, .translation: sum += 0.9
        case nil: break
        }
        return 1 / (1 + exp(-sum))
    }

    /// The estimate for two names, which are folded first.
    public static func similarity(_ first: String, _ second: String) -> Double {
        let a = NameFolding.fold(first)
        let b = NameFolding.fold(second)
        return similarity(a.utf8Span.span, b.utf8Span.span)
    }

    private static func consonants(_ first: Span<UInt8>, _ second: Span<UInt8>) -> Double {
        let a = ComparisonFold.skeleton(text(first))
        let b = ComparisonFold.skeleton(text(second))
        let length = max(a.utf8.count, b.utf8.count)
        if length == 0 { return 1 }
        let edits = OptimalStringAlignment.distance(a.utf8Span.span, b.utf8Span.span)
        return 1 - Double(edits) / Double(length)
    }

    private static func sound(_ first: Span<UInt8>, _ second: Span<UInt8>) -> Double {
        let a = DoubleMetaphone.codes(first)
        let b = DoubleMetaphone.codes(second)
        if a.primary == b.primary { return 1 }
        let isAlternate =
            a.primary == b.alternate || a.alternate == b.primary || a.alternate == b.alternate
        return isAlternate ? 0.8 : 0
    }

    private static func text(_ bytes: Span<UInt8>) -> String {
        var copy: [UInt8] = []
        copy.reserveCapacity(bytes.count)
        for index in 0..<bytes.count { copy.append(bytes[index]) }
        return String(decoding: copy, as: UTF8.self)
    }
}

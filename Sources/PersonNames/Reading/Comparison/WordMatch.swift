// Part of Reunify. Copyright the Reunify contributors.
// SPDX-License-Identifier: Apache-2.0

/// Two words of two names that correspond, by their places among the words that are compared.
///
/// For evidence that weighs words by how rare they are; ``NameComparison/compare(_:_:)-(PreparedName,_)``
/// tells the same in sentences.
package struct WordMatch: Sendable, Hashable {
    /// Place in ``PreparedName/words`` of the first name; the first of two where they are fused.
    package let first: Int
    /// Place in ``PreparedName/words`` of the second name.
    package let second: Int
    /// Whether the word and its successor in the first name are one word in the second.
    package let firstFused: Bool
    /// Whether the word and its successor in the second name are one word in the first.
    package let secondFused: Bool
    /// How the words correspond.
    package let kind: AlignmentKind
    /// Similarity in 0.5…1.
    package let score: Double
}

extension NameComparison {
    /// The words of two names that correspond in the best assignment; in the order of the first.
    ///
    /// - Complexity: a few microseconds for names of up to four words.
    package static func wordMatches(_ first: PreparedName, _ second: PreparedName) -> [WordMatch] {
        guard !first.words.isEmpty, !second.words.isEmpty else { return [] }
        return WordAssignment(first, second).matches().map {
            WordMatch(
                first: $0.first, second: $0.second, firstFused: $0.firstFused,
                secondFused: $0.secondFused, kind: $0.result.kind, score: $0.result.score)
        }
    }
}

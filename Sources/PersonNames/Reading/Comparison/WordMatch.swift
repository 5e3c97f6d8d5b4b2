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

    /// How two words of two names correspond on their own, as ``wordMatches(_:_:)`` would have it; score 0
    /// where they do not.
    ///
    /// - Parameters:
    ///   - i: place of the word among the words of `first`; of the former of two that are fused.
    ///   - isFused: whether the word and its successor are taken as one, as they may be written.
    ///   - j: place of the word among the words of `second`.
    package static func wordRelation(
        _ first: PreparedName, _ i: Int, isFused: Bool = false, _ second: PreparedName, _ j: Int
    ) -> (kind: AlignmentKind, score: Double) {
        let habits = WordSimilarity.Habits(first.reading.tradition, second.reading.tradition)
        let result =
            isFused
            ? WordSimilarity.compareFused(
                first.fused[i], of: first, second.words[j], of: second, habits)
            : WordSimilarity.compare(
                first.words[i], of: first, second.words[j], of: second, habits)
        return (result.kind, result.score)
    }
}

extension PreparedName {
    /// What comparisons of a word depend on, as a number: equal numbers compare alike with every word.
    ///
    /// FNV-1a over letters, script, role and tradition; two words in a thousand million have a number in
    /// common by chance.
    package func fingerprint(ofWord index: Int) -> UInt64 { fingerprint(words[index]) }

    /// The same of a word and its successor written as one; 0 where they cannot be.
    package func fingerprint(ofFused index: Int) -> UInt64 {
        index < fused.count && fused[index].mayFuse ? fingerprint(fused[index]) : 0
    }

    /// Letters and length of a word, for the test whether two neighbours may be the word.
    package func shape(ofWord index: Int) -> WordShape { shape(words[index]) }

    /// The same of a word and its successor written as one.
    package func shape(ofFused index: Int) -> WordShape { shape(fused[index]) }

    private func shape(_ word: Word) -> WordShape {
        WordShape(
            length: UInt8(truncatingIfNeeded: min(word.folded.count, 255)),
            initial: word.folded.isEmpty ? 0 : storage[word.folded.lowerBound],
            script: word.script, hasGroup: word.membership.entry >= 0)
    }

    private func fingerprint(_ word: Word) -> UInt64 {
        var hash: UInt64 = 0xCBF2_9CE4_8422_2325
        func add(_ byte: UInt8) { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01B3 }
        for byte in storage[word.folded] { add(byte) }
        add(0xFF)
        for byte in storage[word.native] { add(byte) }
        add(0xFF)
        for byte in storage[word.key] { add(byte) }
        add(0xFE)
        for byte in reading.tradition.rawValue.utf8 { add(byte) }
        add(word.script.rawValue)
        add(word.mayBeGiven ? 1 : 0)
        add(word.role.isSurname ? 1 : 0)
        // A finish, as the last letters would hardly reach the high bits.
        hash ^= hash >> 32
        hash = hash &* 0xD6E8_FEB8_6659_FD93
        hash ^= hash >> 32
        return hash == 0 ? 1 : hash
    }
}

/// The cheap features of a word by which most pairs of a word and two fused ones are ruled out.
package struct WordShape: Sendable {
    let length: UInt8
    let initial: UInt8
    let script: Script
    let hasGroup: Bool

    /// Whether two neighbours written as one may be the word.
    package func mayFuse(into word: WordShape) -> Bool {
        if abs(Int(length) - Int(word.length)) <= 1, word.length > 0 {
            return script != word.script || initial == word.initial
        }
        return hasGroup && word.hasGroup
    }
}

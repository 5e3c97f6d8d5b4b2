// Part of Reunify. Copyright the Reunify contributors.
// SPDX-License-Identifier: Apache-2.0

/// Comparison of whole names by assigning word to word.
///
/// The score is the weighted similarity of the corresponding words, divided by the weight of the
/// lighter name plus a quarter of what the other has more: words left on both sides count in full
/// as disagreement, a name that is merely shorter loses little. It is symmetric, 1 for equal names,
/// and does not depend on the order of words that keep their roles.
///
/// ```swift
/// let agreement = NameComparison.compare(
///     NameReader.readings(fullName: "Pepe Martínez Cruz", country: "GT"),
///     NameReader.readings(fullName: "MARTINEZCRUZ, José", country: "GT"))
/// agreement.score                            // 0.845
/// agreement.alignments.map(\.sentence)       // one sentence for each pair of words
/// ```
public enum NameComparison {
    /// How much of what only the longer name has counts as disagreement.
    static let missingShare = 0.25
    /// How much better a pair of improbable readings must agree to be preferred.
    static let improbability = 0.15

    /// The score of two prepared names in 0…1, without the explanation; 0 if either has no words.
    ///
    /// - Complexity: a few microseconds for names of up to four words.
    public static func score(_ first: PreparedName, _ second: PreparedName) -> Double {
        guard !first.words.isEmpty, !second.words.isEmpty else { return 0 }
        let (small, large) = ordered(first, second)
        return score(WordAssignment(small, large).total, first, second)
    }

    /// The agreement of two prepared names, with its explanation.
    public static func compare(_ first: PreparedName, _ second: PreparedName) -> NameAgreement {
        guard !first.words.isEmpty, !second.words.isEmpty else {
            return NameAgreement(score: 0, givenScore: nil, surnameScore: nil, alignments: [])
        }
        let (small, large) = ordered(first, second)
        let isSwapped = precedes(second, first)
        let assignment = WordAssignment(small, large)
        let matches = assignment.matches().map { match in
            isSwapped
                ? WordAssignment.Match(
                    first: match.second, second: match.first, firstFused: match.secondFused,
                    secondFused: match.firstFused, result: match.result)
                : match
        }
        return NameAgreement(
            score: score(assignment.total, first, second),
            givenScore: partScore(matches, first, second) { !$0.role.isSurname },
            surnameScore: partScore(matches, first, second) { $0.role.isSurname },
            alignments: alignments(matches, first, second))
    }

    /// The agreement of two readings.
    public static func compare(_ first: NameReading, _ second: NameReading) -> NameAgreement {
        compare(PreparedName(first), PreparedName(second))
    }

    /// The agreement of the pair of readings that agrees best, improbable readings counting for
    /// less.
    public static func compare(_ first: [NameReading], _ second: [NameReading]) -> NameAgreement {
        var best = NameAgreement(score: 0, givenScore: nil, surnameScore: nil, alignments: [])
        var bestValue = -1.0
        let secondNames = second.map { PreparedName($0) }
        let usual =
            (first.map(\.weight).max() ?? 1) * (second.map(\.weight).max() ?? 1)
        for reading in first {
            let name = PreparedName(reading)
            for other in secondNames {
                let agreement = compare(name, other)
                let share = usual > 0 ? reading.weight * other.reading.weight / usual : 1
                let value = agreement.score - improbability * (1 - share)
                if value > bestValue { (best, bestValue) = (agreement, value) }
            }
        }
        return best
    }

    private static func score(
        _ total: Double, _ first: PreparedName, _ second: PreparedName
    ) -> Double {
        let lighter = min(first.weight, second.weight)
        let excess = abs(first.weight - second.weight)
        return min(1, total / (lighter + missingShare * excess))
    }

    /// A fixed order of two names, so that ties are broken alike whichever comes first.
    private static func ordered(
        _ first: PreparedName, _ second: PreparedName
    ) -> (PreparedName, PreparedName) {
        precedes(second, first) ? (second, first) : (first, second)
    }

    private static func precedes(_ first: PreparedName, _ second: PreparedName) -> Bool {
        if first.words.count != second.words.count { return first.words.count > second.words.count }
        for index in first.words.indices {
            let a = first.words[index]
            let b = second.words[index]
            let bytes = (first.storage[a.folded], second.storage[b.folded])
            if bytes.0 != bytes.1 { return bytes.0.lexicographicallyPrecedes(bytes.1) }
            if a.role != b.role { return a.role.rawValue < b.role.rawValue }
            if a.script != b.script { return a.script.rawValue < b.script.rawValue }
        }
        return first.reading.tradition.rawValue < second.reading.tradition.rawValue
    }

    private static func partScore(
        _ matches: [WordAssignment.Match], _ first: PreparedName, _ second: PreparedName,
        where isPart: (PreparedName.Word) -> Bool
    ) -> Double? {
        var weights = (0.0, 0.0)
        for word in first.words where isPart(word) { weights.0 += word.weight }
        for word in second.words where isPart(word) { weights.1 += word.weight }
        guard weights.0 > 0, weights.1 > 0 else { return nil }
        var total = 0.0
        for match in matches
        where isPart(first.words[match.first]) && isPart(second.words[match.second]) {
            var firstWeight = first.words[match.first].weight
            var secondWeight = second.words[match.second].weight
            if match.firstFused { firstWeight += first.words[match.first + 1].weight }
            if match.secondFused { secondWeight += second.words[match.second + 1].weight }
            total += match.result.score * min(firstWeight, secondWeight)
        }
        let lighter = min(weights.0, weights.1)
        return min(1, total / (lighter + missingShare * abs(weights.0 - weights.1)))
    }

    private static func alignments(
        _ matches: [WordAssignment.Match], _ first: PreparedName, _ second: PreparedName
    ) -> [NameAlignment] {
        var alignments: [NameAlignment] = []
        var firstLeft = Set(first.words.indices)
        var secondLeft = Set(second.words.indices)
        for match in matches {
            firstLeft.remove(match.first)
            secondLeft.remove(match.second)
            if match.firstFused { firstLeft.remove(match.first + 1) }
            if match.secondFused { secondLeft.remove(match.second + 1) }
            let a = match.firstFused ? first.fused[match.first] : first.words[match.first]
            let b = match.secondFused ? second.fused[match.second] : second.words[match.second]
            alignments.append(
                NameAlignment(
                    first: a.positions, second: b.positions, kind: match.result.kind,
                    score: match.result.score,
                    crossesRoles: WordAssignment.crossesRoles(a, b),
                    firstText: text(a, first), secondText: text(b, second)))
        }
        let firstRest = firstLeft.sorted().map { first.words[$0] }
        let secondRest = secondLeft.sorted().map { second.words[$0] }
        let conflicts = min(firstRest.count, secondRest.count)
        for index in 0..<conflicts {
            alignments.append(
                NameAlignment(
                    first: firstRest[index].positions, second: secondRest[index].positions,
                    kind: .conflict, score: 0, crossesRoles: false,
                    firstText: text(firstRest[index], first),
                    secondText: text(secondRest[index], second)))
        }
        for word in firstRest.dropFirst(conflicts) {
            alignments.append(
                NameAlignment(
                    first: word.positions, second: [], kind: .missing, score: 0,
                    crossesRoles: false, firstText: text(word, first), secondText: ""))
        }
        for word in secondRest.dropFirst(conflicts) {
            alignments.append(
                NameAlignment(
                    first: [], second: word.positions, kind: .missing, score: 0,
                    crossesRoles: false, firstText: "", secondText: text(word, second)))
        }
        return alignments.enumerated().sorted {
            let a = $0.element.first.first ?? Int.max
            let b = $1.element.first.first ?? Int.max
            return a != b ? a < b : $0.offset < $1.offset
        }.map(\.element)
    }

    private static func text(_ word: PreparedName.Word, _ name: PreparedName) -> String {
        word.positions.map { name.reading.tokens[$0].text }.joined(separator: " ")
    }
}

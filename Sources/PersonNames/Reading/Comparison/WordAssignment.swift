// Part of Reunify. Copyright the Reunify contributors.
// SPDX-License-Identifier: Apache-2.0

/// The best assignment of the words of one name to the words of another.
///
/// Each word is matched at most once; two neighbours may be matched together to one word that fuses
/// them. The sum of similarity times the smaller weight is maximal: dynamic programming over sets
/// of used words, O(n · 2^m · m) for n and m words, exact. Values are integers (millionths), so
/// that sums do not depend on their order.
struct WordAssignment {
    struct Match {
        /// Index of the word in the first name; the first of two if `firstFused`.
        let first: Int
        let second: Int
        let firstFused: Bool
        let secondFused: Bool
        let result: WordSimilarity.Result
    }

    /// Factor for a given name beside a surname.
    static let crossing = 0.9
    private static let unit = 1_000_000.0

    /// Sum over the best assignment, in weights.
    let total: Double
    private let first: PreparedName
    private let second: PreparedName
    private let values: [Int]
    private let results: [WordSimilarity.Result]
    private let table: [Int]

    init(_ first: PreparedName, _ second: PreparedName) {
        self.first = first
        self.second = second
        let n = first.words.count
        let m = second.words.count
        let habits = WordSimilarity.Habits(first.reading.tradition, second.reading.tradition)
        // Three blocks: word–word, fused first–word, word–fused second.
        var results = [WordSimilarity.Result](repeating: .none, count: 3 * n * m)
        var values = [Int](repeating: 0, count: 3 * n * m)
        for i in 0..<n {
            for j in 0..<m {
                let cell = i * m + j
                let plain = WordSimilarity.compare(
                    first.words[i], of: first, second.words[j], of: second, habits)
                results[cell] = plain
                values[cell] = WordAssignment.value(plain, first.words[i], second.words[j])
                if i + 1 < n,
                    WordAssignment.mayFuse(
                        first.fused[i], first, second.words[j], second)
                {
                    let fused = WordSimilarity.compareFused(
                        first.fused[i], of: first, second.words[j], of: second, habits)
                    results[n * m + cell] = fused
                    values[n * m + cell] = WordAssignment.value(
                        fused, first.fused[i], second.words[j])
                }
                if j + 1 < m,
                    WordAssignment.mayFuse(
                        second.fused[j], second, first.words[i], first)
                {
                    let fused = WordSimilarity.compareFused(
                        second.fused[j], of: second, first.words[i], of: first, habits)
                    results[2 * n * m + cell] = fused
                    values[2 * n * m + cell] = WordAssignment.value(
                        fused, first.words[i], second.fused[j])
                }
            }
        }
        let sets = 1 << m
        var table = [Int](repeating: 0, count: (n + 1) * sets)
        var i = n - 1
        while i >= 0 {
            for used in 0..<sets {
                var best = table[(i + 1) * sets + used]
                for j in 0..<m where used >> j & 1 == 0 {
                    let cell = i * m + j
                    let next = used | 1 << j
                    if values[cell] > 0 {
                        best = max(best, values[cell] + table[(i + 1) * sets + next])
                    }
                    if values[n * m + cell] > 0 {
                        best = max(best, values[n * m + cell] + table[(i + 2) * sets + next])
                    }
                    if values[2 * n * m + cell] > 0, used >> (j + 1) & 1 == 0 {
                        let pair = next | 1 << (j + 1)
                        best = max(best, values[2 * n * m + cell] + table[(i + 1) * sets + pair])
                    }
                }
                table[i * sets + used] = best
            }
            i -= 1
        }
        total = Double(table[0]) / WordAssignment.unit
        self.values = values
        self.results = results
        self.table = table
    }

    /// The matches of the best assignment; among equal ones the first words meet the first words.
    func matches() -> [Match] {
        let n = first.words.count
        let m = second.words.count
        let sets = 1 << m
        var matches: [Match] = []
        var i = 0
        var used = 0
        rows: while i < n {
            let target = table[i * sets + used]
            for j in 0..<m where used >> j & 1 == 0 {
                let cell = i * m + j
                let next = used | 1 << j
                let plain = values[cell]
                if plain > 0, plain + table[(i + 1) * sets + next] == target {
                    matches.append(
                        Match(
                            first: i, second: j, firstFused: false, secondFused: false,
                            result: results[cell]))
                    used = next
                    i += 1
                    continue rows
                }
                let fused = values[n * m + cell]
                if fused > 0, fused + table[(i + 2) * sets + next] == target {
                    matches.append(
                        Match(
                            first: i, second: j, firstFused: true, secondFused: false,
                            result: results[n * m + cell]))
                    used = next
                    i += 2
                    continue rows
                }
                let split = values[2 * n * m + cell]
                if split > 0, used >> (j + 1) & 1 == 0 {
                    let pair = next | 1 << (j + 1)
                    if split + table[(i + 1) * sets + pair] == target {
                        matches.append(
                            Match(
                                first: i, second: j, firstFused: false, secondFused: true,
                                result: results[2 * n * m + cell]))
                        used = pair
                        i += 1
                        continue rows
                    }
                }
            }
            i += 1
        }
        return matches
    }

    private static func value(
        _ result: WordSimilarity.Result, _ first: PreparedName.Word, _ second: PreparedName.Word
    ) -> Int {
        let crosses = crossesRoles(first, second)
        let weight = min(first.weight, second.weight)
        return Int((result.score * weight * (crosses ? crossing : 1) * unit).rounded())
    }

    /// Whether a person's own name is matched to a family name.
    static func crossesRoles(_ first: PreparedName.Word, _ second: PreparedName.Word) -> Bool {
        let isGiven = (first.role == .given, second.role == .given)
        return isGiven.0 && second.role.isSurname || isGiven.1 && first.role.isSurname
    }

    /// Cheap test before two neighbours are compared as one word: same start, nearly the same
    /// length, or a name group of their own.
    private static func mayFuse(
        _ fused: PreparedName.Word, _ fusedName: PreparedName,
        _ word: PreparedName.Word, _ name: PreparedName
    ) -> Bool {
        // An initial is written apart; joined to its neighbour it would only blur it.
        guard fused.mayFuse else { return false }
        if abs(fused.folded.count - word.folded.count) <= 1, !word.folded.isEmpty {
            return fused.script != word.script
                || fusedName.storage[fused.folded.lowerBound]
                    == name.storage[word.folded.lowerBound]
        }
        return fused.membership.entry >= 0 && word.membership.entry >= 0
    }
}

// Part of Reunify. Copyright the Reunify contributors.
// SPDX-License-Identifier: Apache-2.0

import Foundation

/// Expectation–maximisation for the joint probability of letter groups of two scripts.
///
/// A name pair is a sequence of units: zero to two native letters beside zero to three Latin
/// letters. The first rounds learn which units exist; the later ones their probability in ten
/// contexts: at the start or after a vowel or consonant in either script, and whether the unit ends
/// both names.
struct UnitTrainer {
    static let shapes = [
        (1, 0), (1, 1), (1, 2), (1, 3), (0, 1), (0, 2), (2, 1), (2, 2), (2, 3),
    ]
    static let contextCount = 10
    private static let latinCodes = 1 + 26 + 676 + 17_576
    private static let latinVowels: Set<Int> = [0, 4, 8, 14, 20, 24]
    /// Weight of the context-free estimate, in observations.
    private static let backoff = 20.0

    let set: TrainingSet
    private let letterCount: Int
    private var probability: [Int: [Double]] = [:]

    init(_ set: TrainingSet) {
        self.set = set
        letterCount = set.alphabet.count
    }

    /// The lines of the table: native group, Latin group, ten costs.
    mutating func train() -> [String] {
        discoverUnits()
        for _ in 0..<4 { learnContexts() }
        return probability.sorted { $0.key < $1.key }.map { unit, values in
            let costs = values.map { String(Int((-20 * log($0)).rounded())) }
            return "\(nativeText(unit)) \(latinText(unit)) \(costs.joined(separator: " "))"
        }
    }

    private mutating func discoverUnits() {
        var current: [Int: Double] = [:]
        for round in 0..<6 {
            var counts: [Int: Double] = [:]
            forwardBackward(
                probability: { unit, _, native, latin in
                    round == 0
                        ? UnitTrainer.initialProbability(native, latin) : current[unit] ?? 1e-9
                },
                add: { unit, _, expected in counts[unit, default: 0] += expected })
            // One observation is taken from long units, so that they must earn their place.
            for (unit, count) in counts where isLong(unit) { counts[unit] = max(0, count - 1) }
            let total = counts.values.reduce(0, +)
            current = counts.compactMapValues { $0 > 1e-3 ? $0 / total : nil }
        }
        let kept = current.filter { !isLong($0.key) || $0.value * 40_000 > 2 }
        probability = kept.mapValues {
            [Double](repeating: $0, count: UnitTrainer.contextCount)
        }
    }

    private mutating func learnContexts() {
        var counts: [Int: [Double]] = [:]
        let empty = [Double](repeating: 0, count: UnitTrainer.contextCount)
        let table = probability
        forwardBackward(
            probability: { unit, context, native, latin in
                table[unit]?[context] ?? UnitTrainer.floor(native, latin)
            },
            add: { unit, context, expected in counts[unit, default: empty][context] += expected })
        counts = counts.filter { unit, values in
            values.reduce(0, +) >= (isLong(unit) ? 1 : 0.2)
        }
        let total = counts.values.reduce(0) { $0 + $1.reduce(0, +) }
        var contextTotals = empty
        for values in counts.values {
            for context in 0..<UnitTrainer.contextCount {
                contextTotals[context] += values[context]
            }
        }
        probability = counts.mapValues { values in
            let share = values.reduce(0, +) / total
            return (0..<UnitTrainer.contextCount).map { context in
                (values[context] + UnitTrainer.backoff * share)
                    / (contextTotals[context] + UnitTrainer.backoff)
            }
        }
    }

    /// Runs over all pairs: `probability(unit, context, native length, Latin length)`.
    private func forwardBackward(
        probability: (Int, Int, Int, Int) -> Double, add: (Int, Int, Double) -> Void
    ) {
        for pair in set.pairs {
            let height = pair.native.count
            let width = pair.latin.count
            let stride = width + 1
            var forward = [Double](repeating: 0, count: (height + 1) * stride)
            var backward = forward
            var units: [(from: Int, to: Int, unit: Int, context: Int, probability: Double)] = []
            forward[0] = 1
            backward[height * stride + width] = 1
            for i in 0...height {
                for j in 0...width where forward[i * stride + j] > 0 {
                    for (a, c) in UnitTrainer.shapes where i + a <= height && j + c <= width {
                        let unit = unit(pair, i, a, j, c)
                        let context = context(pair, i, j, i + a, j + c)
                        let value = probability(unit, context, a, c)
                        if value <= 0 { continue }
                        let from = i * stride + j
                        let to = (i + a) * stride + j + c
                        forward[to] += forward[from] * value
                        units.append((from, to, unit, context, value))
                    }
                }
            }
            let total = forward[height * stride + width]
            if total <= 0 { continue }
            for step in units.reversed() {
                let onward = step.probability * backward[step.to]
                backward[step.from] += onward
                let expected = forward[step.from] * onward / total
                if expected > 1e-4 { add(step.unit, step.context, expected) }
            }
        }
    }

    private func context(_ pair: TrainingPair, _ i: Int, _ j: Int, _ endI: Int, _ endJ: Int) -> Int
    {
        var left = 0
        if i > 0 || j > 0 {
            left = 1
            if j > 0, UnitTrainer.latinVowels.contains(pair.latin[j - 1]) { left += 1 }
            if i > 0, set.vowels.contains(pair.native[i - 1]) { left += 2 }
        }
        return left * 2 + (endI == pair.native.count && endJ == pair.latin.count ? 1 : 0)
    }

    private func unit(_ pair: TrainingPair, _ i: Int, _ a: Int, _ j: Int, _ c: Int) -> Int {
        var latin = 0
        for offset in 0..<c { latin = latin * 26 + pair.latin[j + offset] }
        latin += [0, 1, 27, 703][c]
        let native =
            switch a {
            case 0: 0
            case 1: 1 + pair.native[i]
            default: 1 + letterCount + pair.native[i] * letterCount + pair.native[i + 1]
            }
        return native * UnitTrainer.latinCodes + latin
    }

    private func isLong(_ unit: Int) -> Bool {
        unit % UnitTrainer.latinCodes >= 27 || unit / UnitTrainer.latinCodes > letterCount
    }

    private static func initialProbability(_ native: Int, _ latin: Int) -> Double {
        switch (native, latin) {
        case (1, 1): 1e-3
        case (1, 0), (0, 1): 1e-4
        case (1, 2): 1e-5
        case (2, 1): 1e-6
        case (1, 3), (0, 2): 1e-8
        case (2, 2): 1e-9
        default: 1e-10
        }
    }

    /// What a unit that was never seen costs; the library uses the same numbers.
    private static func floor(_ native: Int, _ latin: Int) -> Double {
        switch (native, latin) {
        case (1, 1): 2e-7
        case (1, 0), (0, 1): 1e-5
        default: 0
        }
    }

    private func nativeText(_ unit: Int) -> String {
        let code = unit / UnitTrainer.latinCodes
        if code == 0 { return "-" }
        if code <= letterCount { return String(set.alphabet[code - 1]) }
        let pair = code - 1 - letterCount
        return String(set.alphabet[pair / letterCount]) + String(set.alphabet[pair % letterCount])
    }

    private func latinText(_ unit: Int) -> String {
        var code = unit % UnitTrainer.latinCodes
        if code == 0 { return "-" }
        let length = code < 27 ? 1 : code < 703 ? 2 : 3
        code -= [0, 1, 27, 703][length]
        var letters: [Character] = []
        for _ in 0..<length {
            letters.append(Character(Unicode.Scalar(UInt8(0x61 + code % 26))))
            code /= 26
        }
        return String(letters.reversed())
    }
}

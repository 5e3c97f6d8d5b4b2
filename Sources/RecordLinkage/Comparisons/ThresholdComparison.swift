// Part of Reunify. Copyright the Reunify contributors.
// SPDX-License-Identifier: Apache-2.0

import PersonNames

/// A comparison whose levels are data, made ready for a population.
package struct ThresholdPlan: Sendable, Hashable {
    /// When there is nothing to compare.
    var missing: Condition?
    /// The levels' conditions, in the order in which they are tried.
    var levels: [Condition]
    /// Per level, how agreement counts by how common the value is.
    var terms: [Term?]

    /// A condition over slots.
    indirect enum Condition: Sendable, Hashable {
        case otherwise
        case missing(slot: Int, side: LevelCondition.Side)
        case alike(LevelCondition.Likeness, left: Int, right: Int)
        case all([Condition])
        case any([Condition])
        case not(Condition)
    }

    /// A term frequency setting over a slot; see ``LinkageModel/TermFrequency``.
    struct Term: Sendable, Hashable {
        var slot: Int
        var exactU: Double
        var weight: Double
        var minimumU: Double
    }

    /// Binds a model's comparison to a population's fields; nil where one of them is not there, or the
    /// comparison is of another kind.
    init?(_ comparison: LinkageModel.Comparison, population: Population) {
        guard comparison.kind == .thresholds else { return nil }
        let slot: (String) -> Int? = { name in
            population.fields.firstIndex { $0.name == name }
        }
        if let condition = comparison.missing {
            guard let bound = Condition(condition, slot) else { return nil }
            missing = bound
        }
        levels = []
        terms = []
        for level in comparison.levels.prefix(15) {
            guard let condition = level.condition.flatMap({ Condition($0, slot) }) else {
                return nil
            }
            levels.append(condition)
            guard let term = level.termFrequency else {
                terms.append(nil)
                continue
            }
            guard let slot = slot(term.field) else { return nil }
            terms.append(
                Term(
                    slot: slot, exactU: term.exactU, weight: term.weight,
                    minimumU: term.minimumU))
        }
    }
}

extension ThresholdPlan.Condition {
    fileprivate init?(_ condition: LevelCondition, _ slot: (String) -> Int?) {
        switch condition {
        case .otherwise: self = .otherwise
        case .missing(let field, let side):
            guard let place = slot(field) else { return nil }
            self = .missing(slot: place, side: side)
        case .alike(let likeness, let left, let right):
            guard let first = slot(left), let second = slot(right) else { return nil }
            self = .alike(likeness, left: first, right: second)
        case .all(let parts), .any(let parts):
            var bound: [Self] = []
            for part in parts {
                guard let condition = Self(part, slot) else { return nil }
                bound.append(condition)
            }
            if case .all = condition { self = .all(bound) } else { self = .any(bound) }
        case .not(let part):
            guard let bound = Self(part, slot) else { return nil }
            self = .not(bound)
        }
    }
}

extension Comparator {
    /// The first level whose condition is true, counted from 1; 0 where there is nothing to compare.
    func compareByThresholds(_ plan: ThresholdPlan, _ left: Int, _ right: Int) -> UInt64 {
        if let missing = plan.missing, holds(missing, left, right) == true { return 0 }
        for (index, condition) in plan.levels.enumerated()
        where holds(condition, left, right) == true {
            return UInt64(index + 1)
        }
        return 0
    }

    /// Truth of a condition; nil where a missing value leaves it open.
    private func holds(_ condition: ThresholdPlan.Condition, _ left: Int, _ right: Int) -> Bool? {
        switch condition {
        case .otherwise: return true
        case .missing(let slot, let side):
            let (x, y) = codes(left, right, slot)
            switch side {
            case .left: return x == 0
            case .right: return y == 0
            case .either: return x == 0 || y == 0
            }
        case .alike(let likeness, let first, let second):
            let x = population.codes[left + first]
            let y = population.codes[right + second]
            if x == 0 || y == 0 { return nil }
            return population.store.areAlike(likeness, x, y)
        case .all(let parts):
            var result: Bool? = true
            for part in parts {
                switch holds(part, left, right) {
                case true?: continue
                case false?: return false
                case nil: result = nil
                }
            }
            return result
        case .any(let parts):
            var result: Bool? = false
            for part in parts {
                switch holds(part, left, right) {
                case true?: return true
                case false?: continue
                case nil: result = nil
                }
            }
            return result
        case .not(let part): return holds(part, left, right).map { !$0 }
        }
    }
}

extension ValueStore {
    /// Whether two present values are alike; nil where they cannot be compared in that way.
    func areAlike(_ likeness: LevelCondition.Likeness, _ x: UInt32, _ y: UInt32) -> Bool? {
        let a = values.bytes.span.extracting(values.range(Int(x)))
        let b = values.bytes.span.extracting(values.range(Int(y)))
        switch likeness {
        case .equal: return x == y || areEqual(a, b)
        case .jaroWinkler(let least):
            if x == y { return true }
            return similarity(x, y, atLeast: least) >= least
        case .jaro(let least): return x == y || Jaro.similarity(a, b) >= least
        case .jaccard(let least): return Self.jaccard(a, b) >= least
        case .levenshtein(let most):
            return x == y
                || mayBeWithin(most, x, y)
                    && Levenshtein.distance(a, b, limit: most) != nil
        case .damerauLevenshtein(let most):
            return x == y
                || mayBeWithin(most, x, y)
                    && DamerauLevenshtein.distance(a, b, limit: most) != nil
        case .optimalStringAlignment(let most):
            return x == y
                || mayBeWithin(most, x, y)
                    && OptimalStringAlignment.distance(a, b, limit: most) != nil
        case .daysApart(let most):
            guard let first = WrittenDate.dayNumber(a), let second = WrittenDate.dayNumber(b) else {
                return nil
            }
            return Double(abs(first - second)) <= most
        }
    }

    @inline(__always)
    private func mayBeWithin(_ limit: Int, _ x: UInt32, _ y: UInt32) -> Bool {
        digests[Int(x)].areWithin(slips: limit, of: digests[Int(y)])
    }

    private func areEqual(_ a: Span<UInt8>, _ b: Span<UInt8>) -> Bool {
        guard a.count == b.count else { return false }
        for position in 0..<a.count where a[position] != b[position] { return false }
        return true
    }

    /// Distinct bytes in common over distinct bytes in all.
    static func jaccard(_ a: Span<UInt8>, _ b: Span<UInt8>) -> Double {
        func bytes(_ text: Span<UInt8>) -> SIMD4<UInt64> {
            var set = SIMD4<UInt64>.zero
            for position in 0..<text.count {
                let byte = Int(text[position])
                set[byte >> 6] |= 1 << UInt64(byte & 63)
            }
            return set
        }
        let x = bytes(a)
        let y = bytes(b)
        var common = 0
        var all = 0
        for part in 0..<4 {
            common += (x[part] & y[part]).nonzeroBitCount
            all += (x[part] | y[part]).nonzeroBitCount
        }
        return all == 0 ? 1 : Double(common) / Double(all)
    }
}

/// Jaro similarity without a bonus for a common beginning (Jaro 1989).
enum Jaro {
    /// Similarity of two byte strings, in [0, 1].
    ///
    /// - Complexity: O(|a| × |b|).
    static func similarity(_ a: Span<UInt8>, _ b: Span<UInt8>) -> Double {
        if a.isEmpty || b.isEmpty { return a.isEmpty && b.isEmpty ? 1 : 0 }
        let window = max(0, max(a.count, b.count) / 2 - 1)
        var used = [Bool](repeating: false, count: b.count)
        var matched: [UInt8] = []
        for i in 0..<a.count {
            let low = max(0, i - window)
            let high = min(b.count - 1, i + window)
            if low > high { continue }
            for j in low...high where !used[j] && a[i] == b[j] {
                used[j] = true
                matched.append(a[i])
                break
            }
        }
        if matched.isEmpty { return 0 }
        var outOfOrder = 0
        var next = 0
        for j in 0..<b.count where used[j] {
            if b[j] != matched[next] { outOfOrder += 1 }
            next += 1
        }
        let m = Double(matched.count)
        return
            (m / Double(a.count) + m / Double(b.count) + (m - Double(outOfOrder / 2)) / m) / 3
    }
}

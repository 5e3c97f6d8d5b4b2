// Part of Reunify. Copyright the Reunify contributors.
// SPDX-License-Identifier: Apache-2.0

import Foundation

/// Estimates a mixture's parameters from counts of patterns, without labels.
///
/// Unlike in the usual treatment (Winkler 1988), the classes are classes of *all* pairs, not of the
/// candidate pairs: a candidate's weight under "unrelated" is the number of pairs in the population
/// times its chance of this pattern. Blocking selects on the pattern alone, so the posterior of a
/// candidate is the same as without blocking, and the prior comes out of the same iteration. Candidates
/// are as good as all matches, but few of the pairs of a related class: those that agree by chance in
/// what rules ask of them beyond the things they share. What candidates show of such a class is
/// therefore divided by the class's chance of being a candidate; without that its share would shrink
/// with every round, and housemates would be called one person.
///
/// P(level | unrelated) is not learned from candidates but is what random pairs show, less what the
/// other classes explain of it.
struct ExpectationMaximization {
    /// The comparisons, in pattern order.
    let kinds: [ComparisonKind]
    /// Candidate patterns with their counts.
    let patterns: [(pattern: UInt64, count: Int)]
    /// Number of pairs in the population from which the candidates were selected.
    let pairCount: Double
    /// Of random pairs with both values present, the share at each level; sixteen a comparison.
    let observed: [Double]
    /// How many random pairs `observed` rests on, at most; sets how small a share can be believed.
    let resolution: Double
    /// Chance that a pair of a related class is among the candidates; 1 where none is given.
    var selection: [Relatedness: Double] = [:]
    /// Share of all pairs that are namesakes, where it is known from elsewhere; candidates do not tell
    /// them from people whose date of birth is wrong.
    var namesakes = 0.0
    /// P(level | same person) as is usual, sixteen a comparison.
    ///
    /// Training starts there, and m is pulled towards it. Nil stands for what is usual of the kinds.
    var usual: [Double]?

    /// Whether all dates were written down by one office.
    ///
    /// Two offices may ask in two ways: by another calendar, or for the year alone.
    var isOneList = false

    /// How many imagined pairs pull m towards what is usual for its kind.
    static let priorStrength = 12.0
    /// How strongly births are pulled towards what is usual, for each match: how often they are wrong is
    /// told by few other fields where names are common.
    static let birthPull = 0.12
    /// Of the agreement that random pairs show, at least this share is called chance, however much of
    /// it matches explain.
    static let leastChance = 0.02

    /// Where training starts: m as is usual, u as observed, a match for every twentieth record.
    func start(recordCount: Int) -> ModelParameters {
        let m = usualLevels
        let u = chance(prior: 0, m: m, related: [])
        let related = Relatedness.allCases.compactMap {
            relatedness -> ModelParameters.RelatedClass? in
            guard canOccur(relatedness) else { return nil }
            var table = u
            for (k, kind) in kinds.enumerated() where relatedness.learns(kind) {
                for l in 1..<kind.levels.count { table[k * 16 + l] = m[k * 16 + l] }
                hold(relatedness, kind, k, &table, to: u)
            }
            let share =
                relatedness == .namesakes
                ? namesakes
                : (relatedness == .household ? 0.2 : 0.01) * Double(recordCount) / pairCount
            return .init(kind: relatedness, share: min(0.02, share), table: table)
        }
        let prior = min(0.2, 0.25 * Double(recordCount) / pairCount)
        return ModelParameters(prior: prior, m: m, u: u, related: related)
    }

    /// Whether anything that is compared could tell the class from one person and from strangers.
    private func canOccur(_ relatedness: Relatedness) -> Bool {
        let hasBirth = kinds.contains { $0 == .dateOfBirth || $0 == .age }
        return switch relatedness {
        case .household: kinds.contains { Relatedness.household.shares($0) }
        case .twins: hasBirth && kinds.contains { Relatedness.household.shares($0) }
        case .namesakes: namesakes > 0 && hasBirth
        }
    }

    /// P(level | same person) as is usual of comparisons of these kinds, sixteen a comparison.
    static func usual(_ kinds: [ComparisonKind]) -> [Double] {
        var table = [Double](repeating: 1, count: kinds.count * 16)
        for (k, kind) in kinds.enumerated() {
            for (l, level) in kind.levels.enumerated() where l > 0 {
                table[k * 16 + l] = level.priorM
            }
        }
        return table
    }

    private var usualLevels: [Double] { usual ?? Self.usual(kinds) }

    /// Runs EM until parameters move by less than a thousandth, or `iterations` times.
    func fit(_ start: ModelParameters, iterations: Int) -> ModelParameters {
        var parameters = start
        for iteration in 0..<iterations {
            let isGuided = iteration < Self.guidedSteps && isOfFamilies
            let next = step(parameters, isGuided: isGuided)
            let moved = zip(next.m, parameters.m).reduce(0) { max($0, abs($1.0 - $1.1)) }
            let drift = abs(next.prior - parameters.prior) / parameters.prior
            parameters = next
            if moved < 1e-3 && drift < 1e-3 && !isGuided { break }
        }
        return parameters
    }

    /// Rounds in which households are held to what they are defined by.
    ///
    /// Left to themselves from the start, they at times become the people of one surname, and brothers and
    /// sisters one person.
    private static let guidedSteps = 10

    /// Whether the lists are of families: they name a relative beside everybody, whom brothers and sisters
    /// share as they share the family's number.
    private var isOfFamilies: Bool {
        kinds.contains(.relativeName) && kinds.contains(.groupNumber)
    }

    /// One round of expectation and maximisation.
    private func step(_ current: ModelParameters, isGuided: Bool) -> ModelParameters {
        let width = kinds.count * 16
        let classes = current.related.count
        var matchCounts = [Double](repeating: 0, count: width)
        var relatedCounts = [[Double]](
            repeating: [Double](repeating: 0, count: width), count: classes)
        var matches = 0.0
        var relatedTotals = [Double](repeating: 0, count: classes)
        var weights = [Double](repeating: 0, count: classes)
        let unrelated = current.unrelatedShare

        for (pattern, count) in patterns {
            let match = current.prior * likelihood(current.m, pattern)
            var total = match + unrelated * likelihood(current.u, pattern)
            for c in 0..<classes {
                weights[c] =
                    current.related[c].share * likelihood(current.related[c].table, pattern)
                total += weights[c]
            }
            guard total > 0 else { continue }
            let share = Double(count) / total
            let expected = match * share
            matches += expected
            if expected > 1e-9 { spread(expected, pattern, &matchCounts) }
            for c in 0..<classes {
                let expected = weights[c] * share
                relatedTotals[c] += expected
                if expected > 1e-9 { spread(expected, pattern, &relatedCounts[c]) }
            }
        }

        let usualLevels = usualLevels
        var next = current
        next.prior = min(0.9, max(matches, 0.5) / pairCount)
        for (k, kind) in kinds.enumerated() {
            let levels = 1..<kind.levels.count
            normalise(
                &next.m, matchCounts, k, levels,
                pull: { usualLevels[k * 16 + $0] },
                strength: kind.isBirth
                    ? max(Self.priorStrength, Self.birthPull * matches) : Self.priorStrength)
            limitSlips(&next.m, kind, k)
            limitStrays(&next.m, kind, k)
            for c in 0..<classes where next.related[c].kind.learns(kind) {
                if next.related[c].kind.agreesAsOnePerson(kind) {
                    for l in levels { next.related[c].table[k * 16 + l] = next.m[k * 16 + l] }
                    continue
                }
                normalise(
                    &next.related[c].table, relatedCounts[c], k, levels,
                    pull: { current.u[k * 16 + $0] }, strength: Self.priorStrength)
                hold(next.related[c].kind, kind, k, &next.related[c].table, to: current.u)
                if isGuided, next.related[c].kind.isDefined(by: kind),
                    next.related[c].table[k * 16 + 1] < next.m[k * 16 + 1]
                {
                    for l in levels { next.related[c].table[k * 16 + l] = next.m[k * 16 + l] }
                }
            }
        }
        for c in 0..<classes where next.related[c].kind != .namesakes {
            let total = relatedTotals[c] / (selection[current.related[c].kind] ?? 1)
            next.related[c].share = min(0.5, max(total, 0.1) / pairCount)
        }
        next.u = chance(prior: next.prior, m: next.m, related: next.related)
        for c in 0..<classes {
            for (k, kind) in kinds.enumerated() where !next.related[c].kind.learns(kind) {
                for l in 0..<16 { next.related[c].table[k * 16 + l] = next.u[k * 16 + l] }
            }
        }
        return next
    }

    /// Keeps the level of a related class that is hardly learned near to what chance makes it.
    private func hold(
        _ relatedness: Relatedness, _ kind: ComparisonKind, _ k: Int, _ table: inout [Double],
        to chance: [Double]
    ) {
        guard let (held, most) = relatedness.held(kind) else { return }
        let levels = 1..<kind.levels.count
        let others = levels.reduce(0) { $1 == held ? $0 : $0 + table[k * 16 + $1] }
        guard others > 0 else { return }
        let by = chance[k * 16 + held]
        let share = max(by, min(most, table[k * 16 + held] / (others + table[k * 16 + held])))
        for l in levels where l != held { table[k * 16 + l] *= (1 - share) / others }
        table[k * 16 + held] = share
    }

    /// Of two slips in a date of three parts, the share that harm month and day.
    private static let bothParts = 2.0 / 9

    /// Of dates that were made up, the share that are of the right year, against those years away.
    private static let yearByChance = 0.3

    /// Keeps dates of which month and day are both wrong from being commoner than two slips of the pen
    /// together, and dates that were made up, would have it.
    ///
    /// Where people are looked for who stand twice in a list, namesakes of one year would be called one
    /// person, and training would find itself confirmed.
    private func limitSlips(_ table: inout [Double], _ kind: ComparisonKind, _ k: Int) {
        guard isOneList, let double = kind.doubleSlip else { return }
        let levels = 1..<kind.levels.count
        let slips = levels.filter { kind.isSlip($0) }.reduce(0) { $0 + table[k * 16 + $1] }
        let strays = levels.filter { kind.isStray($0) }.reduce(0) { $0 + table[k * 16 + $1] }
        let most = max(
            kind.levels[double].priorM,
            Self.bothParts * slips * slips + Self.yearByChance * strays)
        let whole = levels.reduce(0) { $0 + table[k * 16 + $1] }
        let share = table[k * 16 + double] / whole
        guard share > most, share < 1 else { return }
        for l in levels {
            table[k * 16 + l] *= l == double ? most / share : (1 - most) / (1 - share)
        }
    }

    /// Keeps what one person's records hardly ever say from becoming usual.
    ///
    /// Births, given names and sexes tell people of one name and of one family apart. Where names are
    /// common and little else is compared, training could call all namesakes one person whose age is mostly
    /// wrong, or brothers and sisters one with many given names, and would find itself confirmed.
    private func limitStrays(_ table: inout [Double], _ kind: ComparisonKind, _ k: Int) {
        guard let most = kind.mostStrays else { return }
        let levels = 1..<kind.levels.count
        let strays = levels.filter { kind.isStray($0) }
        let total = strays.reduce(0) { $0 + table[k * 16 + $1] }
        let whole = levels.reduce(0) { $0 + table[k * 16 + $1] }
        guard total > most * whole, total < whole else { return }
        for l in levels {
            table[k * 16 + l] *=
                kind.isStray(l) ? most * whole / total : (1 - most) * whole / (whole - total)
        }
    }

    private func likelihood(_ table: [Double], _ pattern: UInt64) -> Double {
        ModelParameters.likelihood(table, pattern, kinds.count)
    }

    private func spread(_ amount: Double, _ pattern: UInt64, _ counts: inout [Double]) {
        var rest = pattern
        for k in 0..<kinds.count {
            counts[k * 16 + Int(rest & 15)] += amount
            rest >>= 4
        }
    }

    private func normalise(
        _ table: inout [Double], _ counts: [Double], _ k: Int, _ levels: Range<Int>,
        pull: (Int) -> Double, strength: Double
    ) {
        var total = 0.0
        var pulled = 0.0
        for l in levels {
            total += counts[k * 16 + l]
            pulled += pull(l)
        }
        guard pulled > 0 else { return }
        for l in levels {
            table[k * 16 + l] =
                (counts[k * 16 + l] + strength * pull(l) / pulled) / (total + strength)
        }
    }

    /// P(level | unrelated): what random pairs show, less the part that matches and relatives explain.
    private func chance(
        prior: Double, m: [Double], related: [ModelParameters.RelatedClass]
    ) -> [Double] {
        var u = [Double](repeating: 1, count: kinds.count * 16)
        let share = max(0.01, 1 - prior - related.reduce(0) { $0 + $1.share })
        for (k, kind) in kinds.enumerated() {
            var total = 0.0
            for l in 1..<kind.levels.count {
                let place = k * 16 + l
                var rest = observed[place] - prior * m[place]
                for other in related where other.kind.learns(kind) {
                    rest -= other.share * other.table[place]
                }
                let least = max(observed[place] * Self.leastChance, 0.02 / resolution)
                u[place] = max(rest / share, least)
                total += u[place]
            }
            for l in 1..<kind.levels.count { u[k * 16 + l] /= total }
        }
        return u
    }
}

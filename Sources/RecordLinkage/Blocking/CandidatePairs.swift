// Part of Reunify. Copyright the Reunify contributors.
// SPDX-License-Identifier: Apache-2.0

/// The blocks of a population under a set of rules, from which each candidate pair comes once.
///
/// A pair belongs to the first rule whose keys agree on it. All keys of a record lie next to each other,
/// so looking whether an earlier rule has the pair costs two cache lines.
package struct CandidatePairs: Sendable {
    /// The rules, in order.
    package let rules: [BlockingRule]
    /// Which pairs are looked at.
    package let scope: PairScope
    /// `recordCount × rules.count` keys; 0 where a record takes no part.
    let keys: [UInt32]
    /// For each rule the rows that take part, ordered by key.
    let order: [[UInt32]]
    /// Pairs of blocks that no refinement could make small: neighbours only.
    let neighbours: [RecordPair]
    /// What happened to blocks that were too large, per rule.
    package let oversize: [OversizeBlocks]
    private let bounds: [Int]

    /// How a rule's largest blocks were dealt with.
    package struct OversizeBlocks: Sendable, Codable, Hashable {
        /// Blocks larger than the limit.
        package var blocks = 0
        /// Records in them.
        package var records = 0
        /// Pairs that were left out although the rule asked for them, rounded up.
        package var pairsLeftOut = 0.0
    }

    /// Records a block may hold before it is split by further properties.
    package static let blockLimit = 600
    /// With how many following records each record of a block that cannot be split is compared.
    static let neighbourhood = 10

    /// Groups a population by rules.
    init?(
        population: Population, rules: [BlockingRule], scope: PairScope, ranks: [UInt32],
        threads: Int
    ) async {
        let refinements = Self.refinements(population)
        guard
            let hashes = await BlockingHashes(
                population: population, rules: rules + refinements, threads: threads)
        else { return nil }
        let columns = await concurrentMap(rules.count, threads: threads) { index in
            RuleBlocks(
                population: population, rule: rules[index], refinements: refinements,
                hashes: hashes, ranks: ranks, scope: scope)
        }
        guard let columns else { return nil }
        let count = rules.count
        var keys = [UInt32](repeating: 0, count: population.recordCount * count)
        for (rule, column) in columns.enumerated() {
            var place = rule
            for key in column.keys {
                keys[place] = key
                place += count
            }
        }
        self.rules = rules
        self.scope = scope
        self.keys = keys
        bounds = population.sources.map(\.rows.upperBound)
        order = columns.map(\.order)
        oversize = columns.map(\.oversize)
        var seen: Set<RecordPair> = []
        var neighbours: [RecordPair] = []
        for pair in columns.flatMap(\.neighbours) where seen.insert(pair).inserted {
            neighbours.append(pair)
        }
        self.neighbours = neighbours
    }

    /// Properties by which blocks that are too large are split, the most telling first.
    static func refinements(_ population: Population) -> [BlockingRule] {
        let wanted: [(FieldRole, BlockingAtom.Property)] = [
            (.dateOfBirth, .year), (.givenName, .nameGroup), (.surname, .sound),
            (.postcode, .exact), (.streetAddress, .exact), (.locality, .exact),
            (.dateOfBirth, .monthAndDay), (.middleName, .initial), (.age, .exact),
        ]
        return wanted.compactMap { role, property in
            guard let slot = population.slot(role) else { return nil }
            return BlockingRule(name: "", atoms: [BlockingAtom(slot: slot, property: property)])
        }
    }

    /// A stretch of one rule's rows, cut between blocks.
    struct Unit: Sendable {
        /// The rule, or nil for neighbours in blocks that could not be split.
        var rule: Int?
        var range: Range<Int>
    }

    /// Pairs of all blocks, those that several rules yield counted for each, and pairs within sources
    /// counted though they may be out of scope.
    var mostPairs: Double {
        var all = Double(neighbours.count)
        for (rule, rows) in order.enumerated() {
            var start = 0
            while start < rows.count {
                var end = start + 1
                while end < rows.count && key(rows[end], rule) == key(rows[start], rule) {
                    end += 1
                }
                all += Double(end - start) * Double(end - start - 1) / 2
                start = end
            }
        }
        return all
    }

    /// The work of going through all pairs, in pieces of similar size.
    func units() -> [Unit] {
        var units: [Unit] = []
        let size = 32_768
        for (rule, rows) in order.enumerated() {
            var start = 0
            while start < rows.count {
                var end = min(rows.count, start + size)
                while end < rows.count && key(rows[end], rule) == key(rows[end - 1], rule) {
                    end += 1
                }
                units.append(Unit(rule: rule, range: start..<end))
                start = end
            }
        }
        var start = 0
        while start < neighbours.count {
            let end = min(neighbours.count, start + size)
            units.append(Unit(rule: nil, range: start..<end))
            start = end
        }
        return units
    }

    @inline(__always)
    private func key(_ row: UInt32, _ rule: Int) -> UInt32 { keys[Int(row) * rules.count + rule] }

    /// Calls a function with each pair of a unit, the smaller row first.
    @inline(__always)
    func forEachPair(_ unit: Unit, _ body: (UInt32, UInt32) -> Void) {
        guard let rule = unit.rule else {
            for pair in neighbours[unit.range]
            where !isCovered(pair.left, pair.right, before: rules.count) {
                body(pair.left, pair.right)
            }
            return
        }
        let rows = order[rule]
        var start = unit.range.lowerBound
        while start < unit.range.upperBound {
            let block = key(rows[start], rule)
            var end = start + 1
            while end < unit.range.upperBound && key(rows[end], rule) == block { end += 1 }
            for i in start..<end {
                for j in i + 1..<max(end, i + 1) {
                    let a = rows[i]
                    let b = rows[j]
                    if scope == .acrossSources
                        && RandomPairs.sameSource(bounds, Int(a), Int(b))
                    {
                        continue
                    }
                    if !isCovered(a, b, before: rule) { body(a, b) }
                }
            }
            start = end
        }
    }

    /// Whether a rule before `limit` yields this pair.
    @inline(__always)
    private func isCovered(_ a: UInt32, _ b: UInt32, before limit: Int) -> Bool {
        let width = rules.count
        let all = keys.span
        let left = all.extracting(Int(a) * width..<Int(a) * width + limit)
        let right = all.extracting(Int(b) * width..<Int(b) * width + limit)
        // No early exit: a branch-free loop is compiled to vector instructions.
        var agreeing: UInt32 = 0
        for rule in 0..<limit {
            let key = left[rule]
            agreeing |= key == right[rule] && key != 0 ? 1 : 0
        }
        return agreeing != 0
    }

    /// Whether any rule yields a pair, neighbours in blocks that could not be split left aside.
    func isYielded(_ a: UInt32, _ b: UInt32) -> Bool { isCovered(a, b, before: rules.count) }

    /// Which rules yield a pair, as bits; only the first 64 rules are told.
    func rulesYielding(_ a: UInt32, _ b: UInt32) -> UInt64 {
        var bits: UInt64 = 0
        for rule in 0..<min(64, rules.count) {
            let key = keys[Int(a) * rules.count + rule]
            if key != 0 && key == keys[Int(b) * rules.count + rule] { bits |= 1 << UInt64(rule) }
        }
        return bits
    }
}

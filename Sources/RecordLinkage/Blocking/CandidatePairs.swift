// Part of Reunify. Copyright the Reunify contributors.
// SPDX-License-Identifier: Apache-2.0

/// The blocks of a population under a set of rules, from which each candidate pair comes once.
///
/// A pair belongs to the first rule whose keys agree on it.
package struct CandidatePairs: Sendable {
    /// The rules, in order.
    package let rules: [BlockingRule]
    /// Which pairs are looked at.
    package let scope: PairScope
    private let keys: BlockKeys
    /// For each rule the rows of its blocks, one block after the other; the first row of a block bears
    /// ``RuleBlocks/blockStart``.
    private let order: [[UInt32]]
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
        self.rules = rules
        self.scope = scope
        bounds = population.sources.map(\.rows.upperBound)
        var keys = BlockKeys()
        var order: [[UInt32]] = []
        var oversize: [OversizeBlocks] = []
        var seen: Set<RecordPair> = []
        var neighbours: [RecordPair] = []
        // Some rules at a time, so that their columns of keys can be let go.
        for first in stride(from: 0, to: rules.count, by: BlockKeys.groupSize) {
            let count = min(BlockKeys.groupSize, rules.count - first)
            let made = await concurrentMap(count, threads: threads) { index in
                RuleBlocks(
                    population: population, rule: rules[first + index], refinements: refinements,
                    hashes: hashes, ranks: ranks, scope: scope)
            }
            guard let made,
                await keys.append(
                    columns: made.map(\.keys), recordCount: population.recordCount,
                    threads: threads)
            else { return nil }
            for blocks in made {
                order.append(blocks.order)
                oversize.append(blocks.oversize)
                for pair in blocks.neighbours where seen.insert(pair).inserted {
                    neighbours.append(pair)
                }
            }
        }
        self.keys = keys
        self.order = order
        self.oversize = oversize
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
        for rows in order {
            var before = 0
            for row in rows {
                before = row & RuleBlocks.blockStart == 0 ? before + 1 : 0
                all += Double(before)
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
                while end < rows.count && rows[end] & RuleBlocks.blockStart == 0 { end += 1 }
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

    /// Rows whose keys are fetched together: enough that waits for memory overlap, few enough that they
    /// stay in the nearest cache.
    private static let window = 256

    /// Calls a function with each pair of a unit, the smaller row first.
    ///
    /// - Parameter comparator: Compares nearly all of the pairs, so that records are worth fetching together
    ///   with their keys; nil where most pairs have come before, or pairs are fetched by who asks for them.
    @inline(__always)
    func forEachPair(
        _ unit: Unit, fetchingFor comparator: Comparator? = nil, _ body: (UInt32, UInt32) -> Void
    ) {
        guard let rule = unit.rule else {
            for pair in neighbours[unit.range]
            where !keys.agree(pair.left, pair.right, limit: rules.count) {
                body(pair.left, pair.right)
            }
            return
        }
        let rows = order[rule]
        let words = BlockKeys.words(limit: rule)
        var window: [BlockKeys.Word] = []
        var start = unit.range.lowerBound
        while start < unit.range.upperBound {
            var end = min(unit.range.upperBound, start + Self.window)
            while end < unit.range.upperBound && rows[end] & RuleBlocks.blockStart == 0 { end += 1 }
            window.removeAll(keepingCapacity: true)
            var touched: UInt32 = 0
            for place in start..<end {
                let row = rows[place] & ~RuleBlocks.blockStart
                touched &+= keys.touch(row, limit: rule)
                if let comparator { touched &+= comparator.touchCodes(row) }
            }
            if let comparator {
                for place in start..<end {
                    touched &+= comparator.touchValues(rows[place] & ~RuleBlocks.blockStart)
                }
            }
            for place in start..<end {
                keys.append(rows[place] & ~RuleBlocks.blockStart, limit: rule, to: &window)
            }
            // Kept after the last record, where nobody looks.
            window.append(BlockKeys.Word(repeating: touched))
            let earlier = window.span
            var block = start
            for j in start..<end {
                if rows[j] & RuleBlocks.blockStart != 0 {
                    block = j
                    continue
                }
                for i in block..<j {
                    let a = rows[i] & ~RuleBlocks.blockStart
                    let b = rows[j]
                    if scope == .acrossSources
                        && RandomPairs.sameSource(bounds, Int(a), Int(b))
                    {
                        continue
                    }
                    if BlockKeys.agree(earlier, i - start, j - start, words: words) { continue }
                    body(a, b)
                }
            }
            start = end
        }
    }

    /// Whether any rule yields a pair, neighbours in blocks that could not be split left aside.
    func isYielded(_ a: UInt32, _ b: UInt32) -> Bool { keys.agree(a, b, limit: rules.count) }

    /// Which rules yield a pair, as bits; only the first 64 rules are told.
    @inline(__always)
    func rulesYielding(_ a: UInt32, _ b: UInt32) -> UInt64 { keys.agreeingRules(a, b) }
}

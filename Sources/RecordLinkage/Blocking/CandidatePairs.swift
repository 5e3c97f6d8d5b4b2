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
    /// For each rule the rows of its blocks, one block after the other; the first row of a block bears
    /// ``RuleBlocks/blockStart``.
    private let order: [[UInt32]]
    /// Pairs of blocks that no refinement could make small: neighbours only.
    let neighbours: [RecordPair]
    /// What happened to blocks that were too large, per rule.
    package let oversize: [OversizeBlocks]
    private let bounds: [Int]
    private let recordCount: Int
    /// Per stretch of rows the pairs whose smaller row is in it, those that several rules yield counted
    /// for each.
    private let pairsByTile: [Int]

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
        self.rules = rules
        self.scope = scope
        bounds = population.sources.map(\.rows.upperBound)
        recordCount = population.recordCount
        order = columns.map(\.order)
        oversize = columns.map(\.oversize)
        var seen: Set<RecordPair> = []
        var neighbours: [RecordPair] = []
        for pair in columns.flatMap(\.neighbours) where seen.insert(pair).inserted {
            neighbours.append(pair)
        }
        self.neighbours = neighbours
        var pairs = [Int](
            repeating: 0, count: PairTiling(recordCount: population.recordCount).tileCount)
        for column in columns {
            for tile in pairs.indices { pairs[tile] += column.pairsByTile[tile] }
        }
        let tiling = PairTiling(recordCount: population.recordCount)
        for pair in neighbours { pairs[tiling.tile(ofRow: Int(pair.left))] += 1 }
        pairsByTile = pairs
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

    /// Pairs of all blocks, those that several rules yield counted for each, and pairs within sources
    /// counted though they may be out of scope.
    var mostPairs: Double { pairsByTile.reduce(0) { $0 + Double($1) } }

    /// Which of some pairs the rules yield.
    ///
    /// Complexity: O(n) in the number of records for each rule.
    func areYielded(_ pairs: [RecordPair]) -> [Bool] {
        let listed = Set(neighbours)
        var result = pairs.map { listed.contains($0) }
        var isWanted = [Bool](repeating: false, count: recordCount)
        for pair in pairs {
            isWanted[Int(pair.left)] = true
            isWanted[Int(pair.right)] = true
        }
        for rows in order {
            var block = 0
            var blocks: [UInt32: Int] = [:]
            for row in rows {
                if row & RuleBlocks.blockStart != 0 { block += 1 }
                let row = row & ~RuleBlocks.blockStart
                if isWanted[Int(row)] { blocks[row] = block }
            }
            for (index, pair) in pairs.enumerated() where !result[index] {
                if let own = blocks[pair.left] { result[index] = own == blocks[pair.right] }
            }
        }
        return result
    }

    // MARK: - Going through all pairs

    /// A stretch of one rule's rows, cut between blocks.
    private struct Unit: Sendable {
        /// The rule, or the number of rules for neighbours in blocks that could not be split.
        var rule: Int
        var range: Range<Int>
    }

    /// The pairs of one unit, by stretch of rows.
    struct UnitPairs: Sendable {
        let pairs: [UInt64]
        fileprivate let starts: [UInt32]

        /// Where the pairs of one stretch are.
        func range(tile: Int) -> Range<Int> { Int(starts[tile])..<Int(starts[tile + 1]) }
    }

    /// Pairs that are in memory at a time before each is taken once.
    static let pairsPerRound = 24_000_000

    /// Computes something of each tile of pairs, on several threads; results are in the order of rows.
    /// Nil where the surrounding task is cancelled.
    ///
    /// Pairs are never in memory all at once where they are many: a round is as many stretches of rows
    /// as fit, and for each round all blocks are gone through.
    func mapTiles<Result: Sendable>(
        threads: Int, _ body: @escaping @Sendable (PairTile) -> Result
    ) async -> [Result]? {
        let units = units()
        var results: [Result] = []
        for rows in rounds() {
            let tiling = PairTiling(recordCount: recordCount, rows: rows)
            let packing = PairTile.Packing(firstRow: rows.lowerBound, ruleCount: rules.count + 1)
            let parts = await concurrentMap(units.count, threads: threads) { index in
                pairs(of: units[index], tiling: tiling, packing: packing)
            }
            guard let parts else { return nil }
            let made = await concurrentMap(tiling.tileCount, threads: threads) { tile in
                body(PairTile(parts, tile: tile, places: tiling.places(tile), packing: packing))
            }
            guard let made else { return nil }
            results += made
        }
        return results
    }

    /// Stretches of rows whose pairs fit into memory.
    private func rounds() -> [Range<Int>] {
        let tiling = PairTiling(recordCount: recordCount)
        let rowLimit = PairTile.Packing.rowLimit(ruleCount: rules.count + 1)
        var rounds: [Range<Int>] = []
        var start = 0
        var pairs = 0
        func end(_ row: Int) {
            if row > start { rounds.append(start..<row) }
            start = row
            pairs = 0
        }
        for (tile, count) in pairsByTile.enumerated() {
            let rows = tiling.places(tile)
            if pairs + count > Self.pairsPerRound || rows.upperBound - start > rowLimit {
                end(rows.lowerBound)
            }
            pairs += count
            // A block that is to stay whole may give one stretch more than fits: fewer rows at a time.
            if count > Self.pairsPerRound {
                let step = max(1, rows.count * Self.pairsPerRound / count)
                for row in stride(from: rows.lowerBound + step, to: rows.upperBound, by: step) {
                    end(row)
                }
                end(rows.upperBound)
            }
        }
        end(recordCount)
        return rounds
    }

    /// All blocks in pieces of similar size.
    private func units() -> [Unit] {
        var units: [Unit] = []
        let size = max(32_768, recordCount / 8)
        for (rule, rows) in order.enumerated() {
            var start = 0
            while start < rows.count {
                var end = min(rows.count, start + size)
                while end < rows.count && rows[end] & RuleBlocks.blockStart == 0 { end += 1 }
                units.append(Unit(rule: rule, range: start..<end))
                start = end
            }
        }
        for start in stride(from: 0, to: neighbours.count, by: size) {
            units.append(
                Unit(rule: rules.count, range: start..<min(neighbours.count, start + size)))
        }
        return units
    }

    /// The pairs of a unit whose smaller row is among those of a tiling.
    private func pairs(
        of unit: Unit, tiling: PairTiling, packing: PairTile.Packing
    ) -> UnitPairs {
        var pairs: [UInt64] = []
        var starts = [UInt32](repeating: 0, count: tiling.tileCount + 1)
        forEachPair(unit, in: tiling.rows) { a, b in
            pairs.append(packing.pack(a, b, rule: unit.rule))
            starts[tiling.tile(ofRow: Int(a)) + 1] += 1
        }
        for tile in 0..<tiling.tileCount { starts[tile + 1] += starts[tile] }
        var next = starts
        var sorted = [UInt64](repeating: 0, count: pairs.count)
        for pair in pairs {
            let tile = tiling.tile(ofPlace: packing.place(pair))
            sorted[Int(next[tile])] = pair
            next[tile] += 1
        }
        return UnitPairs(pairs: sorted, starts: starts)
    }

    /// Calls a function with each pair of a unit in scope whose smaller row is in a range, the smaller
    /// row first.
    @inline(__always)
    private func forEachPair(_ unit: Unit, in range: Range<Int>, _ body: (UInt32, UInt32) -> Void) {
        guard unit.rule < order.count else {
            for pair in neighbours[unit.range] where range.contains(Int(pair.left)) {
                body(pair.left, pair.right)
            }
            return
        }
        let rows = order[unit.rule]
        var start = unit.range.lowerBound
        while start < unit.range.upperBound {
            var end = start + 1
            while end < unit.range.upperBound && rows[end] & RuleBlocks.blockStart == 0 { end += 1 }
            // Rows of a block are in ascending order.
            for i in start..<end {
                let a = rows[i] & ~RuleBlocks.blockStart
                if Int(a) < range.lowerBound { continue }
                if Int(a) >= range.upperBound { break }
                for j in i + 1..<max(i + 1, end) {
                    let b = rows[j]
                    if scope == .acrossSources
                        && RandomPairs.sameSource(bounds, Int(a), Int(b))
                    {
                        continue
                    }
                    body(a, b)
                }
            }
            start = end
        }
    }
}

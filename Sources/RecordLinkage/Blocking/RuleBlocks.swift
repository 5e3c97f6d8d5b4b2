// Part of Reunify. Copyright the Reunify contributors.
// SPDX-License-Identifier: Apache-2.0

/// One rule's blocks over a population, none of them too large.
struct RuleBlocks: Sendable {
    /// Key of each record, 0 where it takes no part or its block could not be split.
    var keys: [UInt32]
    /// Rows of blocks, one block after the other; the first row of each bears ``blockStart``.
    var order: [UInt32] = []
    /// Pairs of blocks that could not be split.
    var neighbours: [RecordPair] = []
    var oversize = CandidatePairs.OversizeBlocks()

    /// Marks the first row of a block; there are fewer rows than that.
    static let blockStart: UInt32 = 1 << 31

    init(
        population: Population, rule: BlockingRule, refinements: [BlockingRule],
        hashes: BlockingHashes, ranks: [UInt32], scope: PairScope
    ) {
        keys = population.blockingKeys(rule, hashes: hashes)
        let entries = BlockSort.sorted(keys: keys)
        order.reserveCapacity(entries.count)
        var large: [[UInt32]] = []
        BlockSort.forEachBlock(entries) { range in
            // A rule that asks for nothing yields every pair, and is there because that is wanted.
            if range.count <= CandidatePairs.blockLimit || rule.atoms.isEmpty
                || rule.keepsLargeBlocks
            {
                appendBlock(entries[range].lazy.map { UInt32(truncatingIfNeeded: $0) })
            } else {
                large.append(entries[range].map { UInt32(truncatingIfNeeded: $0) })
            }
        }
        let used = Set(rule.atoms.map(\.slot))
        let open = refinements.filter { !used.contains($0.atoms[0].slot) }
        for block in large {
            oversize.blocks += 1
            oversize.records += block.count
            let before = Double(population.pairCount(rows: block.lazy.map(Int.init), scope))
            let kept = split(
                block, by: open[...], population: population, hashes: hashes,
                ranks: ranks, scope: scope)
            oversize.pairsLeftOut += max(0, before - kept)
        }
    }

    private mutating func appendBlock(_ rows: some Collection<UInt32>) {
        guard rows.count > 1 else { return }
        let first = order.count
        order.append(contentsOf: rows)
        order[first] |= Self.blockStart
    }

    /// Splits a block by the first refinement, and its parts by the rest; returns the pairs that stay.
    private mutating func split(
        _ block: [UInt32], by refinements: ArraySlice<BlockingRule>, population: Population,
        hashes: BlockingHashes, ranks: [UInt32], scope: PairScope
    ) -> Double {
        if block.count <= CandidatePairs.blockLimit {
            appendBlock(block)
            return Double(population.pairCount(rows: block.lazy.map(Int.init), scope))
        }
        guard let refinement = refinements.first else {
            return compareNeighbours(block, population, ranks, scope)
        }
        let atom = refinement.atoms[0]
        let values = hashes[atom.slot, atom.property]
        var entries: [UInt64] = []
        entries.reserveCapacity(block.count)
        for row in block {
            let value = values[Int(row)]
            let key = mix(keys[Int(row)] &* 31 ^ value)
            keys[Int(row)] = key
            entries.append(UInt64(key) << 32 | UInt64(row))
        }
        entries.sort()
        var kept = 0.0
        var start = 0
        while start < entries.count {
            var end = start + 1
            while end < entries.count && entries[end] >> 32 == entries[start] >> 32 { end += 1 }
            kept += split(
                entries[start..<end].map { UInt32(truncatingIfNeeded: $0) },
                by: refinements.dropFirst(), population: population, hashes: hashes,
                ranks: ranks, scope: scope)
            start = end
        }
        return kept
    }

    /// Records that agree in everything blocks are split by are compared with their neighbours in the
    /// order of their ids, so that equal records still end in one cluster.
    private mutating func compareNeighbours(
        _ block: [UInt32], _ population: Population, _ ranks: [UInt32], _ scope: PairScope
    ) -> Double {
        let rows = block.sorted { ranks[Int($0)] < ranks[Int($1)] }
        let bounds = population.sources.map(\.rows.upperBound)
        var kept = 0.0
        for i in rows.indices {
            keys[Int(rows[i])] = 0
            for j in i + 1..<max(i + 1, min(rows.count, i + 1 + CandidatePairs.neighbourhood)) {
                if scope == .acrossSources
                    && RandomPairs.sameSource(bounds, Int(rows[i]), Int(rows[j]))
                {
                    continue
                }
                neighbours.append(RecordPair(rows[i], rows[j]))
                kept += 1
            }
        }
        return kept
    }
}

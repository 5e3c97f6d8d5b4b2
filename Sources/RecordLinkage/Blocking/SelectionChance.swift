// Part of Reunify. Copyright the Reunify contributors.
// SPDX-License-Identifier: Apache-2.0

extension Population {
    /// Chance that two people of a related class become a candidate pair.
    ///
    /// What the class shares, such as surname and street, is taken to agree; in everything else its
    /// people agree as strangers do. A rule therefore yields them as often as the rest of its atoms
    /// agrees between random records, which is counted from the sizes of blocks. Rules count as
    /// independent of each other, those that ask the same counting once.
    ///
    /// - Parameters:
    ///   - isShared: Whether the class shares what a field says.
    ///   - leastChance: The result is never below this, so that a class of which hardly a pair was seen
    ///     is not blown up beyond what was seen.
    /// - Complexity: O(*n* log *n*) for each rule with atoms beyond what is shared.
    func selectionChance(
        _ rules: [BlockingRule], scope: PairScope, threads: Int, leastChance: Double = 1e-3,
        isShared: (Int) -> Bool
    ) async -> Double? {
        var rests: [[BlockingAtom]] = []
        for rule in rules {
            let rest = rule.atoms.compactMap { atom -> BlockingAtom? in
                let slots = ([atom.slot] + (atom.secondSlot.map { [$0] } ?? []))
                    .filter { !isShared($0) }
                guard let first = slots.first else { return nil }
                return BlockingAtom(
                    slot: first, secondSlot: slots.count > 1 ? slots.last : nil,
                    property: atom.property)
            }
            // A rule that asks for nothing else yields all of the class.
            if rest.isEmpty { return 1 }
            if !rests.contains(rest) { rests.append(rest) }
        }
        let asked = rests.map { BlockingRule(name: "", atoms: $0) }
        guard let hashes = await BlockingHashes(population: self, rules: asked, threads: threads)
        else { return nil }
        let all = pairCount(scope)
        let chances = await concurrentMap(asked.count, threads: threads) { index in
            let entries = BlockSort.sorted(keys: blockingKeys(asked[index], hashes: hashes))
            var pairs = 0.0
            BlockSort.forEachBlock(entries) { range in
                pairs += Double(
                    pairCount(rows: entries[range].lazy.map { Int($0 & 0xFFFF_FFFF) }, scope))
            }
            return pairs
        }
        guard let chances, all > 0 else { return nil }
        let missed = chances.reduce(1) { $0 * max(0, 1 - $1 / all) }
        return min(1, max(leastChance, 1 - missed))
    }
}

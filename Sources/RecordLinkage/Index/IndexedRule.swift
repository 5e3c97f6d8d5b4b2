// Part of Reunify. Copyright the Reunify contributors.
// SPDX-License-Identifier: Apache-2.0

/// One blocking rule of an index: from a key to the rows that have it.
///
/// Most blocks lie in two flat arrays, ordered by key; what came later is in a dictionary until there
/// is enough of it to be merged. Blocks that are too large to be compared whole are lists of their own,
/// ordered by the properties that the batch splits blocks by, one after another: whatever part of a
/// block a record belongs to lies in one piece, so that nothing ever has to be split or joined while
/// records come and go.
struct IndexedRule: Sendable {
    let rule: BlockingRule
    /// Properties that split the rule's large blocks, in order.
    let refinements: [BlockingAtom]
    private var keys: [UInt32] = []
    private var rows: [UInt32] = []
    private var later: [UInt32: [UInt32]] = [:]
    private var laterCount = 0
    private var large: [UInt32: [UInt32]] = [:]

    /// Whether the rule asks for nothing, so that every record is in its one block.
    var holdsAll: Bool { rule.atoms.isEmpty }

    /// Records a block may hold before it counts as large; the batch splits the same blocks.
    private var limit: Int { rule.keepsLargeBlocks ? .max : CandidatePairs.blockLimit }

    /// Groups the rows of a population.
    ///
    /// - Parameter ranks: each row's place in the order of records.
    init(
        population: Population, rule: BlockingRule, refinements all: [BlockingRule],
        hashes: BlockingHashes, ranks: [UInt32]
    ) {
        self.rule = rule
        let used = Set(rule.atoms.map(\.slot))
        refinements = all.map { $0.atoms[0] }.filter { !used.contains($0.slot) }
        if holdsAll { return }
        let entries = BlockSort.sorted(keys: population.blockingKeys(rule, hashes: hashes))
        keys.reserveCapacity(entries.count)
        rows.reserveCapacity(entries.count)
        var start = 0
        while start < entries.count {
            let key = UInt32(truncatingIfNeeded: entries[start] >> 32)
            var end = start + 1
            while end < entries.count && entries[end] >> 32 == entries[start] >> 32 { end += 1 }
            let block = entries[start..<end].lazy.map { UInt32(truncatingIfNeeded: $0) }
            if block.count > limit {
                large[key] = sorted(Array(block), population) { ranks[Int($0)] < ranks[Int($1)] }
            } else {
                for row in block {
                    keys.append(key)
                    rows.append(row)
                }
            }
            start = end
        }
    }

    // MARK: Finding

    /// Calls a function with every row that the batch would compare a record with under this rule.
    ///
    /// - Parameters:
    ///   - row: a row of the population with the record's codes, which the rule does not hold.
    ///   - place: the record's place in the order of records.
    func forEachCandidate(
        of row: Int, at place: Roster.Place, _ population: Population, _ roster: Roster,
        _ body: (UInt32) -> Void
    ) {
        if holdsAll {
            for other in 0..<roster.count where roster.isAlive[other] { body(UInt32(other)) }
            return
        }
        let key = population.blockingKey(rule, row: row)
        if key == 0 { return }
        if let block = large[key] {
            candidates(block, of: row, at: place, population, roster, body)
            return
        }
        let live = liveRows(key, roster)
        if live.count < limit {
            for other in live { body(other) }
        } else {
            // With the record itself the block is one too large.
            candidates(
                sorted(live, population, roster), of: row, at: place, population, roster, body)
        }
    }

    /// Narrows an ordered block to the part that is small enough and agrees with a record in as many
    /// refinements as that takes; where all are not enough, to the record's neighbours.
    private func candidates(
        _ block: [UInt32], of row: Int, at place: Roster.Place, _ population: Population,
        _ roster: Roster, _ body: (UInt32) -> Void
    ) {
        var part = 0..<block.count
        for atom in refinements where part.count >= limit {
            let wanted = hash(atom, row, population)
            let first = Self.firstIndex(part) { hash(atom, Int(block[$0]), population) >= wanted }
            part = first..<part.upperBound
            let end = Self.firstIndex(part) { hash(atom, Int(block[$0]), population) > wanted }
            part = first..<end
        }
        if part.count >= limit {
            let own = Self.firstIndex(part) { place.precedes(roster.place(Int(block[$0]))) }
            let reach = CandidatePairs.neighbourhood
            part = max(part.lowerBound, own - reach)..<min(part.upperBound, own + reach)
        }
        for index in part { body(block[index]) }
    }

    /// The first index of a range for which a condition holds that holds from there on.
    private static func firstIndex(_ range: Range<Int>, where holds: (Int) -> Bool) -> Int {
        var low = range.lowerBound
        var high = range.upperBound
        while low < high {
            let middle = low + (high - low) / 2
            if holds(middle) { high = middle } else { low = middle + 1 }
        }
        return low
    }

    private func hash(_ atom: BlockingAtom, _ row: Int, _ population: Population) -> UInt32 {
        population.hash(
            of: atom.property, slot: atom.slot, code: population.code(row, atom.slot))
    }

    /// Rows of a block that is not a large one, without those of removed records.
    private func liveRows(_ key: UInt32, _ roster: Roster) -> [UInt32] {
        var found = later[key] ?? []
        var index = Self.firstIndex(0..<keys.count) { keys[$0] >= key }
        while index < keys.count && keys[index] == key {
            if roster.isAlive[Int(rows[index])] { found.append(rows[index]) }
            index += 1
        }
        return found
    }

    // MARK: Ordering large blocks

    private func sorted(
        _ block: [UInt32], _ population: Population, precedes: (UInt32, UInt32) -> Bool
    ) -> [UInt32] {
        let width = refinements.count
        var hashes: [UInt32] = []
        hashes.reserveCapacity(block.count * width)
        for row in block {
            for atom in refinements { hashes.append(hash(atom, Int(row), population)) }
        }
        let order = block.indices.sorted { a, b in
            for place in 0..<width {
                let x = hashes[a * width + place]
                let y = hashes[b * width + place]
                if x != y { return x < y }
            }
            return precedes(block[a], block[b])
        }
        return order.map { block[$0] }
    }

    private func sorted(
        _ block: [UInt32], _ population: Population, _ roster: Roster
    ) -> [UInt32] {
        sorted(block, population) { roster.place(Int($0)).precedes(roster.place(Int($1))) }
    }

    /// Where a row stands, or would stand, in an ordered block.
    private func position(
        of row: Int, in block: [UInt32], _ population: Population, _ roster: Roster
    ) -> Int {
        let own = refinements.map { hash($0, row, population) }
        let place = roster.place(row)
        return Self.firstIndex(0..<block.count) { index in
            let other = Int(block[index])
            for (atom, value) in zip(refinements, own) {
                let theirs = hash(atom, other, population)
                if theirs != value { return theirs > value }
            }
            return !roster.place(other).precedes(place)
        }
    }

    // MARK: Records that come and go

    /// Takes in a row that the roster holds already.
    mutating func insert(_ row: Int, _ population: Population, _ roster: Roster) {
        let key = holdsAll ? 0 : population.blockingKey(rule, row: row)
        if key == 0 { return }
        if let index = large[key].map({ position(of: row, in: $0, population, roster) }) {
            large[key]?.insert(UInt32(row), at: index)
            return
        }
        let live = liveRows(key, roster)
        if live.count < limit {
            later[key, default: []].append(UInt32(row))
            laterCount += 1
            if laterCount > max(4096, keys.count / 4) { merge(roster) }
        } else {
            laterCount -= later.removeValue(forKey: key)?.count ?? 0
            large[key] = sorted(live + [UInt32(row)], population, roster)
        }
    }

    /// Takes a row away that the roster does not hold any more.
    mutating func remove(_ row: Int, _ population: Population, _ roster: Roster) {
        let key = holdsAll ? 0 : population.blockingKey(rule, row: row)
        if key == 0 { return }
        if let index = large[key].map({ position(of: row, in: $0, population, roster) }) {
            large[key]?.remove(at: index)
        } else if let index = later[key]?.firstIndex(of: UInt32(row)) {
            later[key]?.remove(at: index)
            laterCount -= 1
            if later[key]?.isEmpty == true { later[key] = nil }
        }
        // Else it is in the flat arrays, where the roster tells that it is gone.
    }

    /// Merges what came later into the flat arrays, without rows of removed and of large blocks.
    private mutating func merge(_ roster: Roster) {
        var entries: [UInt64] = []
        entries.reserveCapacity(laterCount)
        for (key, rows) in later {
            for row in rows { entries.append(UInt64(key) << 32 | UInt64(row)) }
        }
        entries.sort()
        var newKeys: [UInt32] = []
        var newRows: [UInt32] = []
        newKeys.reserveCapacity(keys.count + entries.count)
        newRows.reserveCapacity(keys.count + entries.count)
        var next = 0
        for index in 0...keys.count {
            let limit = index < keys.count ? UInt64(keys[index]) << 32 | UInt64(rows[index]) : .max
            while next < entries.count && entries[next] < limit {
                newKeys.append(UInt32(entries[next] >> 32))
                newRows.append(UInt32(truncatingIfNeeded: entries[next]))
                next += 1
            }
            if index < keys.count, roster.isAlive[Int(rows[index])], large[keys[index]] == nil {
                newKeys.append(keys[index])
                newRows.append(rows[index])
            }
        }
        keys = newKeys
        rows = newRows
        later = [:]
        laterCount = 0
    }
}

// Part of Reunify. Copyright the Reunify contributors.
// SPDX-License-Identifier: Apache-2.0

import RecordLinkage

/// Weighs the pairs of many people, and keeps of each no more than how strong it is.
struct FamilyPairing: Sendable {
    let profiles: [PersonProfile]
    let assessor: KinAssessor
    let threads: Int

    /// Pairs between which there is evidence, by places of persons.
    struct Edges: Sendable {
        /// Relatives, the child first.
        var kinship: [Edge] = []
        /// Two who may be one.
        var sameness: [Edge] = []

        struct Edge: Sendable {
            var first: Int32
            var second: Int32
            var bits: Float
        }
    }

    /// Weighs the pairs of which the smaller place is one of some; false where the surrounding task is
    /// cancelled.
    func weigh(
        _ firsts: Range<Int>, _ alike: SamenessCandidates, into edges: inout Edges,
        _ pause: (@Sendable () async -> Void)?
    ) async -> Bool {
        let related = KinCandidates(profiles, lexicon: assessor.lexicon, firsts: firsts).pairs
        let kinship = await spread(related, pause) { pair, memo in
            PairWeighing.weigh(
                Int(pair.first), Int(pair.second), profiles, assessor, &memo
            ).map {
                Edges.Edge(
                    first: Int32(truncatingIfNeeded: $0.subject),
                    second: Int32(truncatingIfNeeded: $0.relative), bits: Float($0.weights.largest))
            }
        }
        guard let kinship else { return false }
        for part in kinship { edges.kinship += part }
        let sameness = await spread(alike.pairs(firsts: firsts), pause) { pair, memo in
            let ledger = assessor.sameness(
                profiles[Int(pair.first)], profiles[Int(pair.second)], keepsReasons: false, &memo)
            return ledger.flatMap {
                // Compared as they are, and kept rounded: what is kept only joins.
                $0.bits > Neighbourhood.possible
                    ? Edges.Edge(
                        first: pair.first, second: pair.second,
                        bits: Float($0.bits).keepingSign(of: $0.bits))
                    : nil
            }
        }
        guard let sameness else { return false }
        for part in sameness { edges.sameness += part }
        return true
    }

    /// Pairs that are weighed before somebody else has a turn: some hundredths of a second.
    private static let turn = 4_096

    /// Weighs pairs on all threads, in small turns; nil where the surrounding task is cancelled.
    private func spread(
        _ pairs: KinCandidates.Pairs, _ pause: (@Sendable () async -> Void)?,
        _ weigh: @escaping @Sendable (KinCandidates.Pair, inout WordMemo) -> Edges.Edge?
    ) async -> [[Edges.Edge]]? {
        // Large enough that words are met again, small enough that all threads have work.
        let slice = max(1_024, pairs.count / (4 * max(1, threads)) + 1)
        let slices = (pairs.count + slice - 1) / slice
        var results = [[Edges.Edge]](repeating: [], count: slices)
        var isWhole = true
        await withTaskGroup(of: (Int, [Edges.Edge]?).self) { group in
            var next = 0
            func add() {
                guard next < slices else { return }
                let number = next
                next += 1
                group.addTask {
                    let range = number * slice..<min(pairs.count, (number + 1) * slice)
                    return (number, await Self.weigh(pairs[range], pause, weigh))
                }
            }
            for _ in 0..<max(1, threads) { add() }
            while let (number, found) = await group.next() {
                guard let found else {
                    isWhole = false
                    continue
                }
                results[number] = found
                add()
            }
        }
        return isWhole ? results : nil
    }

    @concurrent
    private static func weigh(
        _ pairs: Slice<KinCandidates.Pairs>, _ pause: (@Sendable () async -> Void)?,
        _ weigh: @Sendable (KinCandidates.Pair, inout WordMemo) -> Edges.Edge?
    ) async -> [Edges.Edge]? {
        var found: [Edges.Edge] = []
        var memo = WordMemo(forPairs: pairs.count)
        var start = pairs.startIndex
        while start < pairs.endIndex {
            if Task.isCancelled { return nil }
            let end = min(pairs.endIndex, start + turn)
            for place in start..<end {
                if let edge = weigh(pairs[place], &memo) { found.append(edge) }
            }
            start = end
            await pause?()
            await Task.yield()
        }
        return found
    }
}

extension FamilyPairing.Edges {
    /// Keeps the pairs that are worth deciding on; see ``KinSelection``.
    mutating func select(personCount: Int) {
        let best = KinSelection.bars(
            kinship.lazy.map { (Int($0.first), Double($0.bits)) }, personCount: personCount)
        kinship.removeAll {
            !KinSelection.isTelling(Double($0.bits), bar: best[Int($0.first)])
        }
    }

    /// Persons as sets whom evidence connects, those that are too large cut as the solver cuts them.
    func joined(_ pairing: FamilyPairing) -> DisjointSets {
        let count = pairing.profiles.count
        var sets = DisjointSets(count: count)
        for edge in sameness where edge.bits > 0 { sets.join(Int(edge.first), Int(edge.second)) }
        for edge in kinship where edge.bits > 0 { sets.join(Int(edge.first), Int(edge.second)) }
        let options = FamilyOptions().solver
        guard (0..<count).contains(where: { sets.size($0) > options.largestGroup }) else {
            return sets
        }
        var large: [Int: LargeGroup] = [:]
        for person in 0..<count where sets.size(person) > options.largestGroup {
            large[sets.root(person), default: LargeGroup()].members.append(person)
        }
        for edge in kinship where large[sets.root(Int(edge.first))] != nil {
            large[sets.root(Int(edge.first))]?.kinship.append(edge)
        }
        for edge in sameness
        where sets.root(Int(edge.first)) == sets.root(Int(edge.second))
            && large[sets.root(Int(edge.first))] != nil
        {
            large[sets.root(Int(edge.first))]?.sameness.append(edge)
        }
        var cut = DisjointSets(count: count)
        for person in 0..<count where sets.size(person) <= options.largestGroup {
            cut.join(sets.root(person), person)
        }
        for group in large.values {
            for part in group.parts(pairing, options) {
                for member in part.dropFirst() { cut.join(part[0], member) }
            }
        }
        return cut
    }
}

/// A group that is too large to be solved as one.
private struct LargeGroup {
    /// Ascending.
    var members: [Int] = []
    var kinship: [FamilyPairing.Edges.Edge] = []
    var sameness: [FamilyPairing.Edges.Edge] = []

    /// Its parts that are solved together.
    func parts(_ pairing: FamilyPairing, _ options: FamilySolver.Options) -> [[Int]] {
        var places: [Int: Int] = [:]
        for (place, member) in members.enumerated() { places[member] = place }
        var memo = WordMemo(capacity: 1 << 12)
        let profiles = pairing.profiles
        let group = FamilyGroup(
            members: members.map {
                FamilyGroup.Member(birth: profiles[$0].birth, sex: profiles[$0].sex)
            },
            sameness: sameness.compactMap { edge in
                let (one, other) = (Int(edge.first), Int(edge.second))
                guard let first = places[one], let second = places[other],
                    let ledger = pairing.assessor.sameness(
                        profiles[one], profiles[other], keepsReasons: false, &memo)
                else { return nil }
                return FamilyGroup.Sameness(first, second, bits: ledger.bits)
            },
            kinship: kinship.compactMap { edge in
                let one = Int(min(edge.first, edge.second))
                let other = Int(max(edge.first, edge.second))
                guard
                    let kinship = PairWeighing.weigh(
                        one, other, profiles, pairing.assessor, &memo),
                    let subject = places[kinship.subject], let relative = places[kinship.relative]
                else { return nil }
                return FamilyGroup.Kinship(
                    subject: subject, relative: relative, weights: kinship.weights)
            })
        return GroupParts(group, options: options).parts.map { part in
            part.members.map { members[$0] }
        }
    }
}

extension Float {
    /// The same where it has the sign of what it was rounded from; else the nearest that has.
    fileprivate func keepingSign(of exact: Double) -> Float {
        exact > 0 ? max(self, .leastNormalMagnitude) : min(self, 0)
    }
}

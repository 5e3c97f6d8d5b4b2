// Part of Reunify. Copyright the Reunify contributors.
// SPDX-License-Identifier: Apache-2.0

import Foundation

/// What an index knows, and how it answers; ``MatchIndex`` lets one caller at it at a time.
struct IndexState: Sendable {
    let model: LinkageModel
    let scope: PairScope
    let reading: RecordReading
    private var values: IndexedPopulation
    private(set) var roster: Roster
    private var rules: [IndexedRule]
    private let plans: [ComparisonPlan]
    private let scorer: PairScorer
    /// Per comparison how often its values occur; nil where that does not count.
    private var counts: [ValueCounts?]
    /// Per comparison the names of its levels.
    private let levelNames: [[String]]
    /// Per row the number of the question for which it was last compared.
    private var asked: [UInt32]
    private var question: UInt32 = 0

    /// Groups and counts the records of a population; nil where the surrounding task is cancelled.
    init?(
        population: Population, reading: RecordReading, model: LinkageModel, rules: [BlockingRule],
        scope: PairScope, threads: Int
    ) async {
        self.model = model
        self.scope = scope
        self.reading = reading
        let plans = model.plans(for: population)
        self.plans = plans
        let frequencies = plans.map { $0.frequencies(population) }
        counts = frequencies.map { entry in
            entry.map { ValueCounts(slot: $0.slot, firstCode: $0.firstCode, counts: $0.counts) }
        }
        scorer = PairScorer(
            parameters: model.parameters, kinds: plans.map(\.kind),
            frequencies: frequencies.map { entry in
                entry.map { (slot: $0.slot, firstCode: $0.firstCode, counts: []) }
            })
        levelNames = plans.map { $0.kind.levels.map(\.name) }
        roster = Roster(sources: population.sources)
        asked = [UInt32](repeating: 0, count: roster.count)
        let refinements = CandidatePairs.refinements(population)
        guard
            let hashes = await BlockingHashes(
                population: population, rules: rules, threads: threads)
        else { return nil }
        let ranks = RecordOrder(sources: population.sources).rank
        let blocks = await concurrentMap(rules.count, threads: threads) { index in
            IndexedRule(
                population: population, rule: rules[index], refinements: refinements,
                hashes: hashes, ranks: ranks)
        }
        guard let blocks else { return nil }
        self.rules = blocks
        values = IndexedPopulation(population)
    }

    // MARK: Asking

    /// A candidate with its evidence.
    struct Scored {
        var row: Int
        var pattern: UInt64
        var bits: Double
    }

    /// Records that may be of the same person as a record, strongest evidence first.
    mutating func match(
        _ record: [String: String], id: String?, source: Int?, limit: Int,
        atLeast probability: Double
    ) -> [Match] {
        guard limit > 0, values.hasRoom else { return [] }
        let read = reading.values(of: record, source: source)
        let extent = values.extent
        values.place(read)
        let found = score(place: roster.place(id: id, source: source), source, probability)
        values.goBack(to: extent)
        return best(found, limit).map(match)
    }

    /// Scores every candidate of the record in the last row.
    private mutating func score(
        place: Roster.Place, _ source: Int?, _ probability: Double
    ) -> [Scored] {
        nextQuestion()
        let population = values.population
        let row = values.rowCount - 1
        var candidates: [UInt32] = []
        for rule in rules {
            rule.forEachCandidate(of: row, at: place, population, roster) { other in
                if asked[Int(other)] == question { return }
                asked[Int(other)] = question
                candidates.append(other)
            }
        }
        let comparator = Comparator(population: population, comparisons: plans)
        let surprises = counts.map { term in
            term.map { $0.surprise(adding: population.code(row, $0.slot)) } ?? 0
        }
        // The same expression as for the floor of the batch, so that both let the same pairs through.
        let least =
            probability <= 0 ? -Double.infinity : log2(probability / (1 - min(1, probability)))
        let stride = population.stride
        var found: [Scored] = []
        for other in candidates {
            let other = Int(other)
            if scope == .acrossSources, let source, roster.source(other) == source { continue }
            let pattern = comparator.pattern(other, row)
            var bits = scorer.bits(
                scorer.weights(pattern), pattern, population.codes.span, left: other * stride,
                right: row * stride, surprises: surprises)
            if let calibration = model.calibration {
                bits = calibration.slope * bits + calibration.intercept
            }
            if bits >= least { found.append(Scored(row: other, pattern: pattern, bits: bits)) }
        }
        return found
    }

    private mutating func nextQuestion() {
        if question == .max {
            for row in asked.indices { asked[row] = 0 }
            question = 0
        }
        question += 1
    }

    /// The strongest, ties in the order of records.
    private func best(_ found: [Scored], _ limit: Int) -> [Scored] {
        let sorted = found.sorted { a, b in
            a.bits != b.bits
                ? a.bits > b.bits : roster.place(a.row).precedes(roster.place(b.row))
        }
        return Array(sorted.prefix(limit))
    }

    private func match(_ scored: Scored) -> Match {
        Match(
            id: roster.id(scored.row), source: roster.sources[roster.source(scored.row)].name,
            probability: PairScorer.probability(bits: scored.bits), bits: scored.bits,
            levels: levelNames.enumerated().map { index, names in
                let level = Int(scored.pattern >> UInt64(index * 4) & 15)
                return level == 0 || level >= names.count ? nil : names[level]
            })
    }

    // MARK: Records that come and go

    /// Takes a record in.
    mutating func insert(
        _ record: [String: String], id: String, source: Int
    ) throws(MatchIndexError) {
        if id.isEmpty { throw .missingID }
        if roster.row(id: id, source: source) != nil {
            throw .duplicateID(id: id, source: roster.sources[source].name)
        }
        guard values.hasRoom, roster.hasRoom else { throw .full }
        values.insert(reading.values(of: record, source: source))
        roster.append(id: id, source: source)
        asked.append(0)
        let row = roster.count - 1
        for index in rules.indices { rules[index].insert(row, values.population, roster) }
        for index in counts.indices {
            guard let slot = counts[index]?.slot else { continue }
            counts[index]?.add(values.population.code(row, slot))
        }
    }

    /// Takes a record out; false where there is none of this id.
    mutating func remove(id: String, source: Int) -> Bool {
        guard let row = roster.row(id: id, source: source) else { return false }
        roster.remove(row)
        for index in rules.indices { rules[index].remove(row, values.population, roster) }
        for index in counts.indices {
            guard let slot = counts[index]?.slot else { continue }
            counts[index]?.remove(values.population.code(row, slot))
        }
        return true
    }
}

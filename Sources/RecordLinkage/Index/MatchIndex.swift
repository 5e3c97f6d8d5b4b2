// Part of Reunify. Copyright the Reunify contributors.
// SPDX-License-Identifier: Apache-2.0

import Foundation
import Synchronization

/// Records that one record at a time is compared with, in real time.
///
/// The index applies a trained model to records that stay in memory. For a record it finds the pairs
/// that ``Linkage`` would find for it, had it been run with the same model over the index's records and
/// this one: the same blocking rules with the same limits on blocks, the same levels, the same evidence
/// to the last bit. Frequencies of values are those of the records that the index holds at the time,
/// the record that is asked about included, as in a batch.
///
/// What differs from a batch:
/// - A probability is that of the pair alone. What other records of a group say of it is not considered.
/// - Columns, the formats of dates, and habits of a list such as masked numbers or letters for the sexes are
///   recognised once, from the tables that the index is built of, and records are read by them.
/// - A mark for the cell above (“ditto”) says nothing in a record that comes alone.
/// - Records of a source without ids are ordered by when they came, which matters only in blocks of more
///   than 600 records that agree in everything by which blocks are split.
/// - A model whose levels are data, such as one carried over from Splink, is refused: its term frequencies
///   look at both values of a pair, of which the index counts only those that agree.
/// - A model whose only rule asks for nothing compares a record with all others: O(records) a question.
///
/// Calls may come from any task; one is answered at a time. Values of removed records stay in memory
/// until the index is built anew.
public final class MatchIndex: Sendable {
    private let state: Mutex<IndexState>
    /// Names of the sources, in order.
    public let sourceNames: [String]

    /// Builds an index.
    ///
    /// - Parameters:
    ///   - model: The model to apply, as trained by ``Linkage/run(_:options:)``.
    ///   - tables: The records to begin with. Where they hold none, fields and sources are those of the
    ///     model.
    ///   - options: As for a linkage; the model, the floor and one-to-one do not count.
    /// - Throws: ``LinkageError``.
    /// - Complexity: O(n log n).
    public init(
        model: LinkageModel, tables: [RecordTable], options: LinkageOptions = LinkageOptions()
    ) async throws(LinkageError) {
        if model.comparesByThresholds { throw .modelIsForBatches }
        let threads =
            options.threadCount > 0
            ? options.threadCount : ProcessInfo.processInfo.activeProcessorCount
        let parts =
            tables.contains { $0.rowCount > 0 }
            ? try await Self.parts(model, tables, options, threads)
            : await Self.parts(model, without: tables)
        guard let (population, reading) = parts else { throw .cancelled }
        if model.plans(for: population).allSatisfy({ $0.slots.isEmpty }) {
            throw .modelDoesNotFit(missing: model.fields.map(\.name))
        }
        var rules = model.rules(for: population)
        if rules.isEmpty {
            // A model without rules compares all; rules that need other fields are another matter.
            guard model.blocking.isEmpty else {
                throw .modelDoesNotFit(missing: model.fields.map(\.name))
            }
            rules = [BlockingRule(name: "every pair", atoms: [])]
        }
        guard
            let state = await IndexState(
                population: population, reading: reading, model: model, rules: rules,
                scope: options.scope ?? model.scope, threads: threads)
        else { throw .cancelled }
        sourceNames = state.roster.sources.map(\.name)
        self.state = Mutex(state)
    }

    private static func parts(
        _ model: LinkageModel, _ tables: [RecordTable], _ options: LinkageOptions, _ threads: Int
    ) async throws(LinkageError) -> (Population, RecordReading)? {
        let prepared = try await PreparedTables(tables, options: options, threads: threads)
        let builder = prepared.populationBuilder(threads: threads)
        guard let population = await builder.build() else { return nil }
        return (population, RecordReading(builder, prepared))
    }

    /// The parts of an index that has no records to learn fields from.
    private static func parts(
        _ model: LinkageModel, without tables: [RecordTable]
    ) async -> (Population, RecordReading)? {
        var names = tables.isEmpty ? model.sources.map(\.name) : tables.map(\.source)
        if names.isEmpty { names = ["records"] }
        let noIDs = TableColumn(name: "", codes: [], values: ValueDictionary())
        let builder = PopulationBuilder(
            tables: names.map {
                RecordTable(
                    source: $0, columns: [noIDs], rowCount: 0, recordNumbers: [], quarantine: [])
            },
            fields: model.fields.map { field in
                AlignedField(name: field.name, role: field.role, sources: names.map { _ in nil })
            }, columns: names.map { _ in [] }, idColumns: names.map { _ in 0 }, threads: 1)
        return await builder.build().map { ($0, RecordReading(model: model)) }
    }

    /// Number of records.
    public var count: Int { state.withLock { $0.roster.liveCount } }

    /// Finds records that may be of the same person, strongest evidence first; ties in the order of
    /// sources and ids.
    ///
    /// - Parameters:
    ///   - record: Texts by header of a table the index was built of, or by name of a field of the model.
    ///     What is missing is not compared; other keys are passed over.
    ///   - id: The record's id if it has one. It decides nothing but which neighbours are looked at among
    ///     more than 600 records that agree in everything by which blocks are split.
    ///   - source: The source the record is from. In a linkage across sources, records of the same source
    ///     are left out; nil, or an unknown name, means it is from none of them.
    ///   - limit: Most matches to return.
    ///   - probability: Least probability of a match, in [0, 1].
    /// - Complexity: That of comparing with the blocks the record belongs to, each of fewer than 600
    ///   records, and of finding them: O(log n) for each rule.
    public func match(
        _ record: [String: String], id: String? = nil, source: String? = nil, limit: Int = 10,
        atLeast probability: Double = 0.01
    ) -> [Match] {
        let source = source.flatMap { sourceNames.firstIndex(of: $0) }
        return state.withLock {
            $0.match(record, id: id, source: source, limit: limit, atLeast: probability)
        }
    }

    /// Takes a record in, to be found from now on.
    ///
    /// - Parameters:
    ///   - record: As for ``match(_:id:source:limit:atLeast:)``.
    ///   - id: An id that no record of the source has.
    ///   - source: Name of its source; may be nil where the index has one only.
    /// - Throws: ``MatchIndexError``; the index is as it was then.
    /// - Complexity: O(log n) for each rule, amortised; in a block of more than 600 records, O(block).
    public func insert(
        _ record: [String: String], id: String, source: String? = nil
    ) throws(MatchIndexError) {
        let source = try index(of: source)
        try state.withLock { state throws(MatchIndexError) in
            try state.insert(record, id: id, source: source)
        }
    }

    /// Takes a record out.
    ///
    /// - Parameters:
    ///   - id: The record's id, or its record number where its source has no ids.
    ///   - source: Name of its source; may be nil where the index has one only.
    /// - Returns: Whether there was such a record.
    /// - Complexity: As for ``insert(_:id:source:)``.
    @discardableResult
    public func remove(id: String, source: String? = nil) -> Bool {
        guard let source = try? index(of: source) else { return false }
        return state.withLock { $0.remove(id: id, source: source) }
    }

    private func index(of source: String?) throws(MatchIndexError) -> Int {
        if let source {
            if let index = sourceNames.firstIndex(of: source) { return index }
        } else if sourceNames.count == 1 {
            return 0
        }
        throw .unknownSource(name: source, known: sourceNames)
    }
}

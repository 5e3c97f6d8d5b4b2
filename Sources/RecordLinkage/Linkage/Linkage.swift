// Part of Reunify. Copyright the Reunify contributors.
// SPDX-License-Identifier: Apache-2.0

import Foundation

/// Links the records of tables that share no key.
///
/// The whole way from tables to persons: columns are recognised and put together, values normalised,
/// blocking rules chosen by what they cost and find, a model trained without labels, every candidate
/// pair scored, and records grouped. Nothing is random: the result depends on the tables' contents and
/// the options alone, not on the order of rows or the number of threads.
public enum Linkage {
    /// Links tables, or finds duplicates in one.
    ///
    /// - Parameters:
    ///   - tables: One table or several; names of sources should differ.
    ///   - options: What is to be different from usual.
    /// - Throws: ``LinkageError``.
    /// - Complexity: O(n log n) in the number of records, for a number of pairs that grows with them.
    public static func run(
        _ tables: consuming [RecordTable], options: LinkageOptions = LinkageOptions()
    ) async throws(LinkageError) -> LinkageResult {
        let scope =
            options.scope ?? options.model?.scope ?? (tables.count > 1 ? .acrossSources : .all)
        guard let first = tables.first?.source, scope == .all || tables.count > 1 else {
            throw .tooFewTables
        }
        let threads =
            options.threadCount > 0
            ? options.threadCount : ProcessInfo.processInfo.activeProcessorCount
        let tell: @Sendable (LinkageProgress.Step) -> Void = { step in
            options.progress?(LinkageProgress(step: step))
        }
        tell(.recognizing)
        var prepared = try await PreparedTables(tables, options: options, threads: threads)
        tables = []
        for table in prepared.tables where scope == .acrossSources && table.rowCount == 0 {
            throw .tooFewRecords(source: table.source)
        }
        tell(.normalizing)
        var builder = prepared.populationBuilder(threads: threads)
        builder.householdColumns = prepared.householdColumns()
        guard let population = await builder.build() else { throw .cancelled }
        guard population.recordCount > 1 else { throw .tooFewRecords(source: first) }
        prepared.dropCells()
        let plans = options.model?.plans(for: population) ?? ComparisonPlan.plans(for: population)
        if let model = options.model, plans.allSatisfy({ $0.slots.isEmpty }) {
            throw .modelDoesNotFit(missing: model.fields.map(\.name))
        }
        guard !plans.isEmpty else { throw .nothingToCompare }

        let order = RecordOrder(sources: population.sources)
        let training = LinkageTraining(
            population: population, plans: plans, scope: scope, ranks: order.rank, threads: threads,
            randomPairs: options.randomPairs)
        guard var trained = await training.run(model: options.model, report: tell) else {
            throw .cancelled
        }
        tell(.scoring)
        let scoring = Scoring(
            population: population, plans: plans, parameters: trained.parameters,
            patterns: trained.patterns, calibration: options.model?.calibration)
        guard
            let resolution = await Resolution(
                scoring: scoring, order: order, scope: scope, oneToOne: options.oneToOne,
                floor: options.floor, threads: threads
            ).resolve(trained.takePairs(), ruleCount: trained.rules.count, tell: tell)
        else { throw .cancelled }

        let model =
            options.model
            ?? LinkageModel(
                scope: scope, population: population, plans: plans, parameters: trained.parameters,
                fields: prepared.modelFields(),
                rules: trained.modelRules(population, resolution),
                sources: prepared.modelSources())
        return LinkageResult(
            model: model, columns: prepared.columns, fields: prepared.fields,
            quarantine: prepared.quarantine, links: resolution.links,
            clusters: resolution.clusters, refusedLinks: resolution.refused,
            pairsCompared: resolution.pairsCompared, blockingRecall: trained.recallOfCandidates,
            population: population, scoring: scoring)
    }
}

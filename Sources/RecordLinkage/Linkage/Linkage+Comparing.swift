// Part of Reunify. Copyright the Reunify contributors.
// SPDX-License-Identifier: Apache-2.0

import Foundation

extension Linkage {
    /// Applies a model to tables without looking for links, so that any two of their records can be
    /// compared and explained.
    ///
    /// - Returns: A result without links and clusters, which explains and scores pairs as the linkage
    ///   did that made the model.
    /// - Throws: ``LinkageError``.
    /// - Complexity: Linear in the number of records.
    package static func comparing(
        _ tables: [RecordTable], with model: LinkageModel, options: LinkageOptions
    ) async throws(LinkageError) -> LinkageResult {
        let threads =
            options.threadCount > 0
            ? options.threadCount : ProcessInfo.processInfo.activeProcessorCount
        let prepared = try await PreparedTables(tables, options: options, threads: threads)
        guard let population = await prepared.populationBuilder(threads: threads).build() else {
            throw .cancelled
        }
        let plans = model.plans(for: population)
        guard plans.contains(where: { !$0.slots.isEmpty }) else {
            throw .modelDoesNotFit(missing: model.fields.map(\.name))
        }
        let scoring = Scoring(
            population: population, plans: plans, parameters: model.parameters,
            patterns: PatternCounts(), calibration: model.calibration)
        return LinkageResult(
            model: model, columns: prepared.columns, fields: prepared.fields,
            quarantine: prepared.quarantine, links: [], clusters: .init(), refusedLinks: [],
            pairsCompared: 0, blockingRecall: 1, population: population, scoring: scoring)
    }
}

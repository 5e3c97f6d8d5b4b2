// Part of Reunify. Copyright the Reunify contributors.
// SPDX-License-Identifier: Apache-2.0

import ArgumentParser
import Foundation
import RecordLinkage

/// Asks a person about pairs, and lets the answers correct the model.
struct ReviewCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "review",
        abstract: "Go through doubtful pairs with the keyboard; answers correct the model.",
        discussion: """
            Shows two records side by side with the evidence. m: one person, n: two people, u: unsure, \
            s: skip, z: undo, ?: help, q: quit and save. Every answer is on disk before the next pair \
            is shown, and pairs with an answer are not asked again. With 20 answers or more, quitting \
            corrects how the model turns evidence into probability, if that makes it better.

            EXAMPLES
              reunify link left.csv right.csv --out linked
              reunify review linked
              reunify review linked --limit 50 --order random --labels anna.csv
              printf 'm\\nn\\nz\\nq\\n' | reunify review linked
            """)

    @Argument(help: "The folder that link or dedupe wrote.")
    var folder: String

    @Option(help: "File of answers; usually labels.csv in the folder.")
    var labels: String?

    @Option(help: "Pairs to ask about at most.")
    var limit: Int?

    @Option(
        help: ArgumentHelp(
            "Which pairs come first: doubtful, random or strong.",
            discussion: "doubtful takes every fourth pair evenly from all probabilities."),
        transform: Self.order)
    var order: ReviewQueue.Order = .doubtful

    @Option(help: "Where a table is now; once for each table, in the order of the linkage.")
    var input: [String] = []

    private static func order(_ name: String) throws -> ReviewQueue.Order {
        guard let order = ReviewQueue.Order(rawValue: name) else {
            let names = ReviewQueue.Order.allCases.map(\.rawValue).joined(separator: ", ")
            throw ValidationError("--order is one of \(names).")
        }
        return order
    }

    func validate() throws {
        if let limit, limit < 1 { throw ValidationError("--limit must be 1 or more.") }
    }

    func run() async throws {
        try await FolderError.telling { try await review() }
    }

    private func review() async throws {
        let folder = LinkageFolder(path: folder)
        let model = try folder.model()
        let labelFile = try await LabelFile(path: labels ?? folder.file("labels.csv"))
        let links = try await folder.links(sourceNames: model.sources.map(\.name))
        let records = try await ComparableRecords(
            try await folder.tables(of: model, inputs: input), model: model)

        let decided = labelFile.decided
        var strata = [Int](repeating: 0, count: ReviewQueue.stratumCount)
        var stratumOfPair: [LabelFile.Pair: Int] = [:]
        var candidates: [ReviewQueue.Candidate] = []
        var pairs: [ReviewLoop.Item] = []
        var unknown = 0
        for link in links {
            let stratum = ReviewQueue.stratum(link.probability)
            strata[stratum] += 1
            let key = LabelFile.Pair(link.left, link.right)
            if decided[key] != nil {
                stratumOfPair[key] = stratum
                continue
            }
            guard let (left, right) = Self.records(of: link, in: records) else {
                unknown += 1
                continue
            }
            candidates.append(
                .init(
                    probability: link.probability, bits: link.bits,
                    pattern: records.pattern(left, right),
                    lot: ReviewQueue.lot(link.left, link.right)))
            pairs.append(.init(left: left, right: right, probability: link.probability))
        }
        if unknown > 0 {
            Talk.line(
                "\(unknown) pairs are left out: their records are not in the tables any more.")
        }
        let chosen = ReviewQueue.order(candidates, by: order, threshold: model.threshold)
            .prefix(limit ?? .max)
        if chosen.isEmpty { Talk.line("No pair is left to ask about.") }
        let clock = ISO8601DateFormatter()
        var loop = ReviewLoop(
            records: records, queue: chosen.map { pairs[$0] }, labels: labelFile,
            now: { clock.string(from: Date()) })
        let isPlain = ProcessInfo.processInfo.environment["NO_COLOR"].map { !$0.isEmpty } ?? false
        if try !loop.runOnScreen(isColoured: !isPlain) {
            try loop.runInLines({ readLine() }, show: { print($0) })
        }
        Talk.line(
            "\(loop.givenCount) answers given, \(loop.labels.entries.count) in \(loop.labels.path)."
        )
        for index in chosen {
            let link = pairs[index]
            let key = LabelFile.Pair(records.id(of: link.left), records.id(of: link.right))
            stratumOfPair[key] = ReviewQueue.stratum(candidates[index].probability)
        }
        try recalibrate(
            model, folder, records, loop.labels.decided, strata: strata,
            stratumOfPair: stratumOfPair)
    }

    private static func records(
        of link: LinkageFolder.ReportedLink, in records: ComparableRecords
    ) -> (ComparableRecords.Record, ComparableRecords.Record)? {
        if let sources = link.sources,
            let left = records.record(id: link.left, source: Int(sources.left)),
            let right = records.record(id: link.right, source: Int(sources.right))
        {
            return (left, right)
        }
        return records.pair(link.left, link.right)
    }

    private func recalibrate(
        _ model: LinkageModel, _ folder: LinkageFolder, _ records: ComparableRecords,
        _ decided: [LabelFile.Pair: ReviewLabel], strata: [Int],
        stratumOfPair: [LabelFile.Pair: Int]
    ) throws {
        // In the order of ids, so that the same labels teach the same in whatever order they came.
        let usable = decided.filter { $0.value != .unsure }.sorted { $0.key < $1.key }
            .compactMap { pair, label in
                records.pair(pair.first, pair.second).map { records.uncalibratedBits($0, $1) }
                    .map { (pair: pair, label: label, bits: $0) }
            }
        if let missing = Recalibration.missing(usable.map(\.label)) {
            Talk.line(missing)
            return
        }
        let result = Recalibration(
            labels: usable.map { LabelledEvidence(bits: $0.bits, isMatch: $0.label == .match) },
            current: model.calibration, strata: strata,
            places: usable.map { stratumOfPair[$0.pair] ?? 0 })
        for line in result.words { Talk.line(line) }
        guard result.isBetter else { return }
        var model = model
        model.calibration = result.calibration
        try folder.write(model)
    }
}

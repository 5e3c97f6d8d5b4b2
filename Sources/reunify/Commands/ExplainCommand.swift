// Part of Reunify. Copyright the Reunify contributors.
// SPDX-License-Identifier: Apache-2.0

import ArgumentParser
import Foundation
import RecordLinkage

/// Shows why two records are, or are not, taken to be one person.
struct ExplainCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "explain",
        abstract: "Show why two records are, or are not, taken to be one person.",
        discussion: """
            Prints the evidence step by step: what each comparison adds or takes away, in bits \
            (one bit doubles the odds), the probability so far, the values compared as they were \
            normalised, and what would have changed the answer. Any two records can be compared, \
            whether they are linked or not.

            EXAMPLES
              reunify explain result/model.json A-17 B-201
              reunify explain result/model.json A-17 B-201 --data intake.csv --data shelter.csv
              reunify explain result/model.json A-17 B-201 --json
            """)

    @Argument(help: "The model.json that a linkage has written.")
    var model: String

    @Argument(help: ArgumentHelp("Id of a record.", valueName: "a-id"))
    var left: String

    @Argument(help: ArgumentHelp("Id of another record.", valueName: "b-id"))
    var right: String

    @Option(
        help: ArgumentHelp(
            "File to look in instead of those the model names; once per file, in their order.",
            valueName: "file"))
    var data: [String] = []

    @Flag(help: "Print one JSON object.")
    var json = false

    func run() async throws {
        let model = try ModelFile.read(self.model)
        let paths = data.isEmpty ? try ModelSources.paths(model, modelPath: self.model) : data
        let progress = ProgressLine(isQuiet: false)
        defer { progress.end() }
        let (tables, sources) = try await TableInput.read(
            paths, limits: try .usual(), progress: progress)
        try TableInput.checkNotEmpty(sources)
        try ModelSources.check(sources, against: model)
        let result: LinkageResult
        do {
            progress.begin("Normalising values")
            result = try await Linkage.comparing(
                tables, with: model, options: ModelSources.options(model, tables: tables))
        } catch {
            throw CommandFailure(ExitStatus.data, error.sentence)
        }
        progress.end()
        if data.isEmpty { try ModelSources.checkCounts(result, sources, against: model) }
        let (a, b) = try records(result)
        let report = ExplanationReport(
            explanation: result.explain(a, b), model: model, left: left, right: right,
            leftSource: result.sourceNames[result.source(of: a)],
            rightSource: result.sourceNames[result.source(of: b)])
        try StandardStreams.print(json ? try report.json() : report.text)
    }

    /// The two records; of several with one id, those of different tables are taken, the earlier first.
    private func records(
        _ result: LinkageResult
    ) throws(CommandFailure) -> (LinkageResult.Record, LinkageResult.Record) {
        let lefts = result.records(id: left)
        let rights = result.records(id: right)
        for (id, found) in [(left, lefts), (right, rights)] where found.isEmpty {
            throw CommandFailure(
                ExitStatus.noInput, "There is no record with the id “\(id)” that could be used.")
        }
        for a in lefts {
            for b in rights.reversed()
            where a != b
                && (result.model.scope == .all || result.source(of: a) != result.source(of: b))
            {
                return (a, b)
            }
        }
        for a in lefts {
            for b in rights where a != b { return (a, b) }
        }
        throw CommandFailure(
            ExitStatus.usage, "“\(left)” and “\(right)” are one and the same record.")
    }
}

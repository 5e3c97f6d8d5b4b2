// Part of Reunify. Copyright the Reunify contributors.
// SPDX-License-Identifier: Apache-2.0

import ArgumentParser
import Foundation
import PersonNames
import RecordLinkage

/// Answers for single records which records of a file may be the same person.
struct MatchCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "match",
        abstract: "Find, in real time, who in a file a single record may be.",
        discussion: """
            Reads records from standard input and answers each with one JSON object on one line: \
            {"matches":[{"id":…,"source":…,"probability":…,"bits":…,"levels":{…}}]}, the best \
            first. JSON Lines are answered as they come; a table with a header when it is complete. \
            Keys and headers are column names of the file, or names of the model's fields.

            EXAMPLES
              echo '{"given_name":"Ana","surname":"Tzoc"}' | reunify match result/model.json a.csv
              reunify match result/model.json a.csv --limit 3 < new-arrivals.csv
            """)

    @Argument(help: "The model.json that a linkage has written.")
    var model: String

    @Argument(help: "The file with the records to look among, or several.")
    var files: [String]

    @OptionGroup var limits: LimitOptions

    @Option(help: ArgumentHelp("Most matches for a record.", valueName: "n"))
    var limit = 10

    @Option(help: ArgumentHelp("Least probability of a match.", valueName: "p"))
    var atLeast = 0.01

    @Option(
        help: ArgumentHelp(
            "Name of the file the records are from, if they are; links across files leave it out.",
            valueName: "name"))
    var source: String?

    @Option(help: ArgumentHelp("Threads for building the index; 0 for all.", valueName: "n"))
    var threads = 0

    @Flag(help: "Print how long each answer took, as a line of JSON on standard error.")
    var timings = false

    @Flag(name: .shortAndLong, help: "Show no progress and no notes.")
    var quiet = false

    func validate() throws {
        guard limit > 0 else { throw ValidationError("--limit must be 1 or more.") }
        guard atLeast >= 0, atLeast <= 1 else {
            throw ValidationError("--at-least must be from 0 to 1.")
        }
        guard threads >= 0, threads <= 1024 else {
            throw ValidationError("--threads must be from 0 to 1024.")
        }
    }

    func run() async throws {
        let model = try ModelFile.read(self.model)
        let (index, columns) = try await makeIndex(model)
        if let source, !index.sourceNames.contains(source) {
            throw CommandFailure(
                ExitStatus.usage,
                "--source: there is no file “\(source)”."
                    + Suggestion.question(source, in: index.sourceNames))
        }
        if !quiet {
            StandardStreams.tell(
                "reunify: \(Numerals.count(index.count, "record")) ready; "
                    + "records are read from standard input.")
        }
        let known = columns.union(model.fields.map(\.name))
            .union(model.fields.flatMap { $0.columns.compactMap { $0 } })
        let names = model.comparisons.map(\.name)
        let idColumns = Set(model.sources.compactMap(\.idColumn))
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        var input = QueryInput()
        var unreadable = 0
        while let query = try input.next() {
            switch query {
            case .unreadable(let line, let reason):
                unreadable += 1
                let answer = Answer(error: "line \(line): \(reason)", matches: [])
                try StandardStreams.print(
                    String(decoding: try encoder.encode(answer), as: UTF8.self))
            case .record(let record) where !record.keys.contains(where: known.contains):
                unreadable += 1
                let answer = Answer(
                    error: "None of the record's keys is a column of the files or a field of the "
                        + "model.", matches: [])
                try StandardStreams.print(
                    String(decoding: try encoder.encode(answer), as: UTF8.self))
            case .record(let record):
                let id = idColumns.lazy.compactMap { record[$0] }.first
                let began = ContinuousClock.now
                let matches = index.match(
                    record, id: id, source: source, limit: limit, atLeast: atLeast)
                let duration = ContinuousClock.now - began
                let answer = Answer(
                    error: nil, matches: matches.map { Answer.Found($0, comparisons: names) })
                try StandardStreams.print(
                    String(decoding: try encoder.encode(answer), as: UTF8.self))
                if timings {
                    let tenths = Int64(duration / .nanoseconds(100))
                    StandardStreams.tell("{\"microseconds\":\(tenths / 10).\(tenths % 10)}")
                }
            }
        }
        if unreadable > 0 {
            throw CommandFailure(
                ExitStatus.data,
                "\(Numerals.count(unreadable, "record")) of standard input could not be used.")
        }
    }

    /// The index, and the names of the files' columns.
    private func makeIndex(_ model: LinkageModel) async throws -> (MatchIndex, Set<String>) {
        let progress = ProgressLine(isQuiet: quiet)
        let ticking = Task { await progress.keepTime() }
        defer {
            ticking.cancel()
            progress.end()
        }
        let (tables, sources) = try await TableInput.read(
            files, threads: threads, limits: limits, progress: progress)
        try TableInput.checkNotEmpty(sources)
        var options = ModelSources.options(model, tables: tables)
        options.threadCount = threads
        progress.begin("Building the index")
        do {
            let index = try await MatchIndex(model: model, tables: tables, options: options)
            return (index, Set(tables.flatMap { $0.columns.map(\.name) }))
        } catch {
            throw CommandFailure(ExitStatus.data, error.sentence)
        }
    }

    private struct Answer: Codable {
        struct Found: Codable {
            var id: String
            var source: String
            var probability: Double
            var bits: Double
            var levels: [String: String]

            init(_ match: Match, comparisons: [String]) {
                id = match.id
                source = match.source
                probability = match.probability
                bits = match.bits
                levels = Dictionary(
                    zip(comparisons, match.levels).compactMap { name, level in
                        level.map { (name, $0) }
                    }, uniquingKeysWith: { first, _ in first })
            }
        }
        var error: String?
        var matches: [Found]
    }
}

// Part of Reunify. Copyright the Reunify contributors.
// SPDX-License-Identifier: Apache-2.0

import Foundation
import PersonNames
import RecordLinkage

/// One run of `link` or `dedupe`, from files to a folder of results.
struct LinkageRun {
    var paths: [String]
    var options: LinkingOptions
    var isOneToOne = false
    var scope: PairScope

    /// Names of the files that are written.
    enum FileName {
        static let links = "links.csv"
        static let clusters = "clusters.csv"
        static let quarantine = "quarantine.csv"
        static let model = "model.json"
        static let report = "report.html"
    }

    /// Reads, links, writes and tells.
    func run() async throws {
        var linkage = try linkageOptions()
        let folder = try OutputFolder(path: try options.folder())
        defer { folder.discard() }
        let watch = SignalWatch(removing: folder)
        let progress = ProgressLine(isQuiet: options.quiet)
        let ticking = Task { await progress.keepTime() }
        defer {
            ticking.cancel()
            progress.end()
        }
        let clock = StageClock()
        clock.begin("read")
        var (tables, sources) = try await TableInput.read(
            paths, threads: options.threads, limits: options.limits, progress: progress)
        try TableInput.checkNotEmpty(sources)
        try checkColumns(linkage, sources)
        linkage.progress = { step in
            clock.begin(step.step.rawValue)
            progress.show(step)
        }
        let handedOver = tables
        tables = []
        let result: LinkageResult
        do {
            result = try await Linkage.run(handedOver, options: linkage)
        } catch {
            throw CommandFailure(ExitStatus.data, error.sentence)
        }
        // What the linkage itself set aside, the report finds in the result.
        var context = ReportContext(
            version: Reunify.version, sources: sources.map(Self.reportSource),
            threshold: options.threshold, floor: options.floor)
        context.title = isAcross ? "Linkage report" : "Report on duplicates"
        for index in sources.indices {
            sources[index].recordCount -= result.quarantine[index].count
            sources[index].quarantine += result.quarantine[index]
            sources[index].quarantine.sort { $0.recordNumber < $1.recordNumber }
        }
        clock.begin("write")
        progress.begin("Writing")
        var model = result.model
        if let threshold = options.threshold { model.threshold = threshold }
        if linkage.model == nil {
            for index in model.sources.indices { model.sources[index].path = paths[index] }
        }
        try await write(result, model: model, sources: sources, context: context, to: folder)
        clock.begin(nil)
        watch.stop()
        progress.end()
        let summary = LinkageSummary(
            result: result, sources: sources, threshold: model.threshold, folder: folder)
        if !options.quiet {
            for line in summary.notes { StandardStreams.tell("reunify: \(line)") }
        }
        try StandardStreams.print(options.json ? try summary.json() : summary.text)
        if options.timings { StandardStreams.tell(try clock.json(pairs: result.pairsCompared)) }
    }

    private var isAcross: Bool { scope == .acrossSources }

    private static func reportSource(_ source: TableSource) -> ReportContext.Source {
        var described = ReportContext.Source(path: source.path)
        described.notes = source.notes.map(\.sentence)
        described.add(source.quarantine)
        return described
    }

    private func linkageOptions() throws -> LinkageOptions {
        var linkage = LinkageOptions()
        linkage.scope = scope
        linkage.idColumn = options.id
        linkage.ignoredColumns = Set(options.ignore)
        linkage.roles = try options.roles()
        linkage.oneToOne = isOneToOne
        linkage.ageDay = try options.ageDay()
        linkage.floor = options.floor
        linkage.threadCount = options.threads
        if let path = options.model {
            var model = try ModelFile.read(path)
            if let threshold = options.threshold { model.threshold = threshold }
            linkage.model = model
        }
        return linkage
    }

    /// Throws where a column that was named is in none of the files.
    private func checkColumns(
        _ linkage: LinkageOptions, _ sources: [TableSource]
    ) throws(CommandFailure) {
        var known: [String] = []
        for source in sources {
            for name in source.columns where !known.contains(name) { known.append(name) }
        }
        let named =
            (options.id.map { [("--id", $0)] } ?? []) + options.ignore.map { ("--ignore", $0) }
            + linkage.roles.keys.sorted().map { ("--role", $0) }
        for (flag, name) in named where !known.contains(name) {
            throw CommandFailure(
                ExitStatus.usage,
                "\(flag): there is no column “\(name)”." + Suggestion.question(name, in: known)
                    + " The columns are: \(known.joined(separator: ", ")).")
        }
    }

    private func write(
        _ result: LinkageResult, model: LinkageModel, sources: [TableSource],
        context: ReportContext, to folder: OutputFolder
    ) async throws {
        let threads =
            options.threads > 0 ? options.threads : ProcessInfo.processInfo.activeProcessorCount
        // The report is made while the tables are written.
        async let report = ReportPage.html(result: result, context: context)
        let ids = result.encodedIdentifiers()
        try await folder.write(FileName.links) { file throws(CommandFailure) in
            try await ResultTables.writeLinks(result, ids: ids, threads: threads, to: file)
        }
        try await folder.write(FileName.clusters) { file throws(CommandFailure) in
            try await ResultTables.writeClusters(result, ids: ids, threads: threads, to: file)
        }
        try await folder.write(FileName.quarantine) { file throws(CommandFailure) in
            try ResultTables.writeQuarantine(sources, to: file)
        }
        let text = model.json()
        try await folder.write(FileName.model) { file throws(CommandFailure) in
            try file.write(text.span)
        }
        let page = await report
        try await folder.write(FileName.report) { file throws(CommandFailure) in
            try file.write(page)
        }
        try folder.commit()
    }
}

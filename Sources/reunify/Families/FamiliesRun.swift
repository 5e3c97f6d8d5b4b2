// Part of Reunify. Copyright the Reunify contributors.
// SPDX-License-Identifier: Apache-2.0

import FamilyLinkage
import Foundation
import RecordLinkage

/// One run of `families`, from lists to a folder of results.
struct FamiliesRun {
    var paths: [String]
    var options: FamiliesOptions

    /// Names of the files that are written.
    enum FileName {
        static let persons = "persons.csv"
        static let proposals = "proposals.csv"
        static let conflicts = "conflicts.csv"
        static let unfound = "unfound.csv"
        static let quarantine = "quarantine.csv"
    }

    /// Reads, reasons, writes and tells.
    func run() async throws {
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
        let (tables, sources) = try await TableInput.read(
            paths, threads: options.threads, limits: options.limits, progress: progress)
        try TableInput.checkNotEmpty(sources)
        let familyOptions = try familyOptions(clock, progress)
        let result: FamilyResult
        do {
            result = try await FamilyInference.run(tables, options: familyOptions)
        } catch {
            throw CommandFailure(ExitStatus.data, error.sentence)
        }
        clock.begin("write")
        progress.begin("Writing")
        try await write(result, sources, to: folder)
        clock.begin(nil)
        watch.stop()
        progress.end()
        let summary = FamiliesSummary(result: result, sources: sources, folder: folder)
        if !options.quiet {
            for note in summary.notes { StandardStreams.tell("reunify: \(note)") }
        }
        try StandardStreams.print(options.json ? try summary.json() : summary.text)
        if options.timings { StandardStreams.tell(try clock.json(pairs: result.pairCount)) }
    }

    private func familyOptions(
        _ clock: StageClock, _ progress: ProgressLine
    ) throws -> FamilyOptions {
        var family = FamilyOptions()
        family.reading.idColumn = options.id
        family.reading.ignoredColumns = Set(options.ignore)
        for statement in options.role {
            let (column, role) = try ColumnRoles.parse(statement)
            family.reading.roles[column] = role
        }
        family.reading.asOf = try options.asOfDay()
        family.reading.today = Int((Date().timeIntervalSince1970 / 86_400).rounded(.down))
        family.reading.threads = threads
        family.progress = { step in
            clock.begin(step.rawValue)
            progress.begin(Self.title(step))
        }
        family.linkageProgress = { progress.show($0) }
        return family
    }

    private var threads: Int {
        options.threads > 0 ? options.threads : ProcessInfo.processInfo.activeProcessorCount
    }

    private static func title(_ step: FamilyStep) -> String {
        switch step {
        case .reading: "Reading names, places and statements"
        case .linking: "Linking records of one person"
        case .preparing: "Counting names and places"
        case .pairing: "Pairing people who may be related"
        case .weighing: "Weighing evidence"
        case .solving: "Solving families"
        case .explaining: "Explaining proposals"
        }
    }

    private func write(
        _ result: FamilyResult, _ sources: [TableSource], to folder: OutputFolder
    ) async throws {
        // The report is made while the tables are written.
        async let pages = Self.pages(result, threads: threads)
        try await folder.write(FileName.persons) { file throws(CommandFailure) in
            try FamilyTables.writePersons(result, to: file)
        }
        try await folder.write(FileName.proposals) { file throws(CommandFailure) in
            try await FamilyTables.writeProposals(result, to: file, threads: threads)
        }
        try await folder.write(FileName.conflicts) { file throws(CommandFailure) in
            try FamilyTables.writeConflicts(result, to: file)
        }
        try await folder.write(FileName.unfound) { file throws(CommandFailure) in
            try FamilyTables.writeUnfound(result, to: file)
        }
        try await folder.write(FileName.quarantine) { file throws(CommandFailure) in
            try ResultTables.writeQuarantine(sources, to: file)
        }
        for (language, page) in zip(ReportLanguage.all, try await pages) {
            try await folder.write(language.fileName) { file throws(CommandFailure) in
                try file.write(page)
            }
        }
        try folder.commit()
    }

    /// The report in each language.
    @concurrent private static func pages(
        _ result: FamilyResult, threads: Int
    ) async throws -> [String] {
        let content = FamilyReportContent(result, version: Reunify.version)
        let sorted = ReportedFamilies(content)
        let pages = await concurrentMap(ReportLanguage.all.count, threads: threads) { number in
            FamilyReportPage(content, language: ReportLanguage.all[number], sorted: sorted).html
        }
        guard let pages else { throw CancellationError() }
        return pages
    }
}

// Part of Reunify. Copyright the Reunify contributors.
// SPDX-License-Identifier: Apache-2.0

import Foundation
import Simulation

/// One run of `simulate`, from options to a folder of lists.
struct SimulationRun {
    var options: Simulation.Options
    var path: String
    var threads: Int
    var isQuiet: Bool
    var isJSON: Bool

    /// Makes, writes and tells.
    func run() async throws {
        let folder = try OutputFolder(path: path)
        defer { folder.discard() }
        let watch = SignalWatch(removing: folder)
        let progress = ProgressLine(isQuiet: isQuiet)
        let ticking = Task { await progress.keepTime() }
        defer {
            ticking.cancel()
            progress.end()
        }
        progress.begin("Preparing")
        let simulation = try prepared()
        progress.begin("Making families", total: simulation.familyCount, unit: "families")
        let counts = try await write(simulation, to: folder, progress)
        let report = SimulationReport(simulation: simulation, counts: counts)
        let description = try report.json()
        try await folder.write("simulation.json") { file throws(CommandFailure) in
            try file.write(description + "\n")
        }
        try folder.commit()
        watch.stop()
        progress.end()
        try StandardStreams.print(isJSON ? description : report.text(folder: folder))
    }

    private func prepared() throws(CommandFailure) -> Simulation {
        do {
            return try Simulation(options)
        } catch {
            switch error {
            case .tooFewSeparations(let found):
                throw CommandFailure(
                    ExitStatus.usage,
                    "Only \(Numerals.count(found, "child", plural: "children")) would be separated. "
                        + "Ask for fewer, for more families, or leave --families out.")
            case .tooManyFamilies(let most):
                throw CommandFailure(
                    ExitStatus.usage, "There may be at most \(Numerals.grouped(most)) families.")
            }
        }
    }

    /// Writes chunk after chunk, while others are being made.
    private func write(
        _ simulation: Simulation, to folder: OutputFolder, _ progress: ProgressLine
    ) async throws -> Simulation.Counts {
        let lists = try simulation.listNames.map { try OpenFile($0, in: folder) }
        let truth = try Simulation.truthNames.map { try OpenFile("truth/" + $0, in: folder) }
        var counts = Simulation.Counts(lists: lists.count)
        func append(_ chunk: Simulation.Chunk) throws {
            for (file, bytes) in zip(lists, chunk.lists) { try file.write(bytes) }
            for (file, bytes) in zip(truth, chunk.truth) { try file.write(bytes) }
            counts += chunk.counts
            progress.update(done: counts.families)
        }
        try append(simulation.head)
        let workers = threads > 0 ? threads : ProcessInfo.processInfo.activeProcessorCount
        try await withThrowingTaskGroup(of: (Int, Simulation.Chunk).self) { group in
            var begun = 0
            var written = 0
            // Chunks that are ready before their turn; never more than there are workers and as many again.
            var waiting: [Int: Simulation.Chunk] = [:]
            func begin() {
                let number = begun
                group.addTask { (number, simulation.chunk(number)) }
                begun += 1
            }
            while begun < min(workers, simulation.chunkCount) { begin() }
            while let (number, chunk) = try await group.next() {
                waiting[number] = chunk
                while let next = waiting.removeValue(forKey: written) {
                    try append(next)
                    written += 1
                }
                while begun < simulation.chunkCount, begun - written < 2 * workers,
                    begun - written - waiting.count < workers
                {
                    begin()
                }
            }
        }
        return counts
    }

    /// A file that stays open while chunks are made.
    private final class OpenFile {
        private let file: OutputFile

        init(_ name: String, in folder: OutputFolder) throws(CommandFailure) {
            file = try folder.open(name)
        }

        func write(_ bytes: [UInt8]) throws(CommandFailure) { try file.write(bytes.span) }
    }
}

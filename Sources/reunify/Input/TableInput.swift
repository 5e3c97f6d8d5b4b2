// Part of Reunify. Copyright the Reunify contributors.
// SPDX-License-Identifier: Apache-2.0

import Exchange
import RecordLinkage

/// What is to be known of a table that has been read, besides its cells.
struct TableSource: Sendable {
    /// Path as it was given.
    var path: String
    /// Name in results.
    var name: String
    /// Records that were accepted.
    var recordCount: Int
    /// Records that were not.
    var quarantine: [QuarantinedRecord]
    /// What the reader noticed.
    var notes: [ReadingNote]
    /// Headers.
    var columns: [String]
}

/// Reads files into tables.
enum TableInput {
    /// Reads all files, one after another; each is unmapped as soon as it has been read.
    ///
    /// - Parameter limits: How much of each is read, before it is given up.
    static func read(
        _ paths: [String], threads: Int = 0, limits: LimitOptions, progress: ProgressLine? = nil
    ) async throws -> (tables: [RecordTable], sources: [TableSource]) {
        let names = distinctNames(paths)
        var tables: [RecordTable] = []
        var sources: [TableSource] = []
        for (path, name) in zip(paths, names) {
            var table = try await limits.whileItLasts(reading: path) {
                try await read(
                    path, name: name, threads: threads, limits: limits, progress: progress)
            }
            sources.append(
                TableSource(
                    path: path, name: name, recordCount: table.rowCount,
                    quarantine: table.quarantine, notes: table.notes,
                    columns: table.columns.map(\.name)))
            table.quarantine = []
            tables.append(table)
        }
        return (tables, sources)
    }

    /// Reads one file.
    private static func read(
        _ path: String, name: String, threads: Int, limits: LimitOptions, progress: ProgressLine?
    ) async throws -> RecordTable {
        let file = try limits.open(ListFile.parts(path).path)
        var options = TableReadingOptions(threadCount: threads)
        options.hashSeed = .random(in: .min ... .max)
        if let progress {
            progress.begin(
                "Reading \(name)", total: unsafe max(1, file.bytes.count >> 20), unit: "MB")
            options.progress = { progress.update(done: $0 >> 20) }
        }
        if unsafe Spreadsheet.isOne(file.bytes) {
            let table = try await sheet(file, path, name, options, limits.reading)
            try file.checkUnchanged()
            return table
        }
        do {
            let table = try await unsafe TableReader.read(
                file.bytes, source: name, options: options)
            try file.checkUnchanged()
            return table
        } catch let error as TableReadingError {
            try file.checkUnchanged()
            throw CommandFailure(ExitStatus.data, "“\(path)” cannot be read. \(error.sentence)")
        }
    }

    /// Reads a sheet of a workbook; merged cells are given to the first cell alone, and told of.
    private static func sheet(
        _ file: borrowing MappedFile, _ path: String, _ name: String,
        _ options: TableReadingOptions, _ limits: ReadingLimits
    ) async throws -> RecordTable {
        do throws(ListFileError) {
            return try unsafe SheetTable(
                reading: file.bytes, source: name,
                sheet: SpreadsheetOptions(
                    sheet: ListFile.parts(path).sheet, merged: .first, limits: limits),
                options: options, keepsRows: false
            ).table
        } catch {
            throw CommandFailure(ExitStatus.data, "“\(path)” cannot be read. \(error.sentence)")
        }
    }

    /// Throws where a table has nothing to link.
    static func checkNotEmpty(_ sources: [TableSource]) throws(CommandFailure) {
        for source in sources where source.recordCount == 0 {
            let reason =
                if let first = source.quarantine.first {
                    "has no record that can be read; the first, on line \(first.line): "
                        + first.reason
                } else if source.columns.isEmpty {
                    "is empty."
                } else {
                    "has a header and no records."
                }
            throw CommandFailure(ExitStatus.data, "“\(source.path)” \(reason)")
        }
    }

    /// File names without folders; where two are equal, with as many folders as it takes, and where
    /// the same file is named twice, with a number.
    static func distinctNames(_ paths: [String]) -> [String] {
        let parts = paths.map { $0.split(separator: "/").map(String.init) }
        let deepest = parts.map(\.count).max() ?? 1
        var names = parts.map { $0.last ?? "" }
        for depth in 2..<max(3, deepest + 1) {
            let repeated = Set(names.filter { name in names.count { $0 == name } > 1 })
            if repeated.isEmpty { break }
            for index in names.indices where repeated.contains(names[index]) {
                names[index] = parts[index].suffix(depth).joined(separator: "/")
            }
        }
        var used: Set<String> = []
        for index in names.indices {
            // Folders that do not tell the files apart are left out again.
            let repeats = names.count { $0 == names[index] } > 1
            let base = repeats ? parts[index].last ?? "" : names[index]
            var name = base
            var number = 2
            while !used.insert(name).inserted {
                name = "\(base) (\(number))"
                number += 1
            }
            names[index] = name
        }
        return names
    }
}

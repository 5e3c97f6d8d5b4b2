// Part of Reunify. Copyright the Reunify contributors.
// SPDX-License-Identifier: Apache-2.0

import ArgumentParser
import Foundation
import RecordLinkage

/// Why the results of a linkage cannot be read or written, with the exit code of sysexits that says so.
struct FolderError: Error {
    var sentence: String
    var code: Int32

    /// A file that is not there or may not be read.
    static func unreadable(_ path: String) -> FolderError {
        FolderError(sentence: "\(path) cannot be read.", code: EX_NOINPUT)
    }

    /// A file that does not hold what it should.
    static func malformed(_ path: String, _ why: String) -> FolderError {
        FolderError(sentence: "\(path): \(why)", code: EX_DATAERR)
    }

    /// Runs a command's work, and tells of errors as one sentence on stderr and an exit code.
    static func telling(_ body: () async throws -> Void) async throws {
        do {
            try await body()
        } catch let error as FolderError {
            Talk.line("reunify: \(error.sentence)")
            throw ExitCode(error.code)
        } catch let error as LinkageError {
            Talk.line("reunify: \(error.sentence)")
            throw ExitCode(EX_DATAERR)
        } catch let error as TableReadingError {
            Talk.line("reunify: \(error.sentence)")
            throw ExitCode(EX_DATAERR)
        }
    }
}

/// Talk to the person at the terminal: everything that is not data.
enum Talk {
    /// Writes a line to stderr.
    static func line(_ text: String) {
        FileHandle.standardError.write(Data((text + "\n").utf8))
    }
}

/// The folder that `link` or `dedupe` wrote.
struct LinkageFolder {
    let path: String

    /// A line of `links.csv`.
    struct ReportedLink {
        var left: String
        var right: String
        var probability: Double
        var bits: Double
        /// Numbers of the records' sources, where the file tells them.
        var sources: (left: UInt16, right: UInt16)?
    }

    /// A line of `clusters.csv`.
    struct Member {
        var group: UInt32
        var source: UInt16
        var id: String
    }

    func file(_ name: String) -> String { path + "/" + name }

    /// Reads `model.json`.
    func model() throws -> LinkageModel {
        let data = try Self.bytes(file("model.json"))
        do {
            return try JSONDecoder().decode(LinkageModel.self, from: Data(data))
        } catch {
            throw FolderError.malformed(file("model.json"), "this is not a model of reunify.")
        }
    }

    /// Writes `model.json` anew: beside, then renamed over the old one.
    func write(_ model: LinkageModel) throws {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
        var data = try encoder.encode(model)
        data.append(0x0A)
        try DurableFile.replace(file("model.json"), with: data)
    }

    /// Reads `links.csv`, by its first four columns, and the names of sources where it has them.
    func links(sourceNames: [String]) async throws -> [ReportedLink] {
        let path = file("links.csv")
        let table = try await Self.table(path, hasHeader: true)
        if table.columns.isEmpty || table.rowCount == 0 { return [] }
        guard table.columns.count >= 4 else {
            throw FolderError.malformed(path, "four columns are needed: ids, probability, bits.")
        }
        let probabilities = Self.numbers(table.columns[2])
        let bits = Self.numbers(table.columns[3])
        let left = Self.texts(table.columns[0])
        let right = Self.texts(table.columns[1])
        let sources = ["left_source", "right_source"].compactMap { name in
            table.columns.firstIndex { $0.name == name }
        }
        let numbers = sources.map { column in
            Self.texts(table.columns[column]).map { name in
                sourceNames.firstIndex(of: name).map { UInt16(clamping: $0) }
            }
        }
        return try (0..<table.rowCount).map { row in
            guard let probability = probabilities[Int(table.columns[2].codes[row])],
                let evidence = bits[Int(table.columns[3].codes[row])],
                (0...1).contains(probability), evidence.isFinite
            else {
                throw FolderError.malformed(
                    path, "record \(table.recordNumbers[row]) has no probability or no bits.")
            }
            let named = sources.indices.map {
                numbers[$0][Int(table.columns[sources[$0]].codes[row])]
            }
            var known: (left: UInt16, right: UInt16)?
            if named.count == 2, let left = named[0], let right = named[1] { known = (left, right) }
            return ReportedLink(
                left: left[Int(table.columns[0].codes[row])],
                right: right[Int(table.columns[1].codes[row])], probability: probability,
                bits: evidence, sources: known)
        }
    }

    /// Reads `clusters.csv`; source names are numbered as in the model, unknown ones after them.
    func members(sourceNames: [String]) async throws -> [Member] {
        let path = file("clusters.csv")
        let table = try await Self.table(path, hasHeader: true)
        if table.columns.isEmpty || table.rowCount == 0 { return [] }
        guard table.columns.count >= 3 else {
            throw FolderError.malformed(path, "three columns are needed: cluster, source, id.")
        }
        var known: [String: UInt16] = [:]
        for name in sourceNames where known[name] == nil { known[name] = UInt16(known.count) }
        let sources = Self.texts(table.columns[1]).map { name -> UInt16 in
            if let number = known[name] { return number }
            let number = UInt16(clamping: known.count)
            known[name] = number
            return number
        }
        let ids = Self.texts(table.columns[2])
        return (0..<table.rowCount).map { row in
            Member(
                group: table.columns[0].codes[row],
                source: sources[Int(table.columns[1].codes[row])],
                id: ids[Int(table.columns[2].codes[row])])
        }
    }

    /// Reads the tables that a model was trained on, from the paths it tells or from others.
    func tables(of model: LinkageModel, inputs: [String]) async throws -> [RecordTable] {
        var tables: [RecordTable] = []
        let paths: [String]
        if inputs.isEmpty {
            paths = model.sources.map { source in
                let written = source.path ?? source.name
                let name = URL(filePath: written).lastPathComponent
                return [written, file(written), file(name)].first {
                    FileManager.default.isReadableFile(atPath: $0)
                } ?? written
            }
        } else if inputs.count == model.sources.count {
            paths = inputs
        } else {
            throw FolderError(
                sentence: "The model is of \(model.sources.count) table(s): give --input as often.",
                code: EX_USAGE)
        }
        for (path, source) in zip(paths, model.sources) {
            guard FileManager.default.isReadableFile(atPath: path) else {
                throw FolderError(
                    sentence: "\(path) cannot be read. Say where the table is now with --input.",
                    code: EX_NOINPUT)
            }
            tables.append(
                try await TableReader.read(try Self.bytes(path), source: source.name))
        }
        return tables
    }

    /// Reads a file whole.
    static func bytes(_ path: String) throws -> [UInt8] {
        guard let data = try? Data(contentsOf: URL(filePath: path)) else {
            throw FolderError.unreadable(path)
        }
        return [UInt8](data)
    }

    /// Reads a file of comma-separated text.
    static func table(_ path: String, hasHeader: Bool) async throws -> RecordTable {
        try await table(bytes(path), name: path, hasHeader: hasHeader)
    }

    /// Reads comma-separated text.
    static func table(
        _ bytes: [UInt8], name: String, hasHeader: Bool
    ) async throws -> RecordTable {
        let options = TableReadingOptions(
            layout: .delimited(by: .comma), encoding: .utf8, hasHeader: hasHeader)
        return try await TableReader.read(bytes, source: name, options: options)
    }

    /// A column's values by code, the missing one included.
    static func texts(_ column: TableColumn) -> [String] {
        [""] + (0..<column.values.count).map { column.values[$0] }
    }

    private static func numbers(_ column: TableColumn) -> [Double?] {
        texts(column).map { Double($0) }
    }
}

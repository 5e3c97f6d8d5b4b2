// Part of Reunify. Copyright the Reunify contributors.
// SPDX-License-Identifier: Apache-2.0

import Foundation
import Glibc
import RecordLinkage

/// Finds the files a model was trained on, and reads them as they were read then.
enum ModelSources {
    /// Paths of the model's sources: as written, or else beside the model.
    static func paths(
        _ model: LinkageModel, modelPath: String
    ) throws(CommandFailure) -> [String] {
        var paths: [String] = []
        for source in model.sources {
            guard let written = source.path else {
                throw CommandFailure(
                    ExitStatus.noInput,
                    "The model does not say where “\(source.name)” is; name the files with --data.")
            }
            let folder = URL(filePath: modelPath).deletingLastPathComponent()
            let beside = folder.appending(path: written).path(percentEncoded: false)
            let inFolder = folder.appending(path: URL(filePath: written).lastPathComponent)
                .path(percentEncoded: false)
            guard
                let path = [written, beside, inFolder].first(where: isThere)
            else {
                throw CommandFailure(
                    ExitStatus.noInput,
                    "The model was made of “\(written)”, which is not there any more; "
                        + "say where the files are with --data.")
            }
            paths.append(path)
        }
        guard !paths.isEmpty else {
            throw CommandFailure(
                ExitStatus.noInput, "The model names no files; name them with --data.")
        }
        return paths
    }

    private static func isThere(_ path: String) -> Bool { unsafe access(path, F_OK) == 0 }

    /// Throws where a file does not hold what the model was made of.
    static func check(
        _ sources: [TableSource], against model: LinkageModel
    ) throws(CommandFailure) {
        for (index, source) in sources.enumerated() where index < model.sources.count {
            let columns =
                model.fields.compactMap { field in
                    index < field.columns.count ? field.columns[index] : nil
                } + [model.sources[index].idColumn].compactMap(\.self)
            for column in columns where !source.columns.contains(column) {
                throw CommandFailure(
                    ExitStatus.data,
                    "“\(source.path)” has changed since the model was made: "
                        + "the column “\(column)” is missing.")
            }
        }
    }

    /// Throws where a file has not as many records as when the model was made.
    static func checkCounts(
        _ result: LinkageResult, _ sources: [TableSource], against model: LinkageModel
    ) throws(CommandFailure) {
        for (index, source) in sources.enumerated() where index < model.sources.count {
            let expected = model.sources[index].records
            let found = result.recordCount(source: index)
            guard expected != found else { continue }
            throw CommandFailure(
                ExitStatus.data,
                "“\(source.path)” has changed since the model was made: it has "
                    + "\(Numerals.grouped(found)) usable records instead of "
                    + "\(Numerals.grouped(expected)). Make the links again, or name the files "
                    + "as they were with --data.")
        }
    }

    /// Options under which the tables' columns are taken for what they were when the model was made.
    static func options(
        _ model: LinkageModel, tables: [RecordTable]
    ) -> LinkageOptions {
        var options = LinkageOptions()
        options.scope = model.scope
        let known = Set(tables.flatMap { $0.columns.map(\.name) })
        for field in model.fields {
            for column in field.columns.compactMap(\.self) where known.contains(column) {
                options.roles[column] = field.role
            }
        }
        for source in model.sources {
            if let id = source.idColumn, known.contains(id) { options.roles[id] = .recordID }
        }
        // Other columns may be what a field was made of, such as a date's parts, or the columns of a
        // file that the model has not seen; else they were told to be left out, or are of no use.
        let isMadeOfParts = model.fields.contains { $0.columns.contains(nil) }
        if !isMadeOfParts, tables.allSatisfy({ isKnown($0, to: model) }) {
            options.ignoredColumns = known.subtracting(options.roles.keys)
        }
        return options
    }

    /// Whether a table has all columns of a source of the model.
    private static func isKnown(_ table: RecordTable, to model: LinkageModel) -> Bool {
        let headers = Set(table.columns.map(\.name))
        return model.sources.indices.contains { source in
            let needed = model.fields.compactMap {
                $0.columns.indices.contains(source) ? $0.columns[source] : nil
            }
            return !needed.isEmpty && headers.isSuperset(of: needed)
        }
    }
}

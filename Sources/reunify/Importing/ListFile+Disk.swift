// Part of Reunify. Copyright the Reunify contributors.
// SPDX-License-Identifier: Apache-2.0

import ArgumentParser
import Exchange
import RecordLinkage

extension ListFile {
    /// A path, and the sheet that is named behind it: `list.xlsx#Roster`.
    static func parts(_ path: String) -> (path: String, sheet: String?) {
        guard let mark = path.lastIndex(of: "#"),
            path[..<mark].lowercased().hasSuffix(".xlsx")
                || path[..<mark].lowercased().hasSuffix(".xlsm")
        else { return (path, nil) }
        return (String(path[..<mark]), String(path[path.index(after: mark)...]))
    }

    /// Reads a file.
    static func read(
        _ path: String, spreadsheet: SpreadsheetOptions = SpreadsheetOptions(),
        limits: LimitOptions, progress: ProgressLine?
    ) async throws -> ListFile {
        let (plain, sheet) = parts(path)
        let file = try limits.open(plain)
        let bytes = unsafe [UInt8](file.bytes)
        try file.checkUnchanged()
        let name = plain.split(separator: "/").last.map(String.init) ?? plain
        progress?.begin("Reading \(name)")
        var spreadsheet = spreadsheet
        spreadsheet.sheet = spreadsheet.sheet ?? sheet
        spreadsheet.limits = limits.reading
        let sheetOptions = spreadsheet
        return try await limits.whileItLasts(reading: path) {
            do throws(ListFileError) {
                var options = TableReadingOptions()
                options.hashSeed = .random(in: .min ... .max)
                return try await read(
                    bytes, name: name, options: options, spreadsheet: sheetOptions)
            } catch {
                throw CommandFailure(
                    ExitStatus.data, "“\(path)” cannot be read. \(error.sentence)")
            }
        }
    }
}

extension ListFile {
    /// The bytes of a file, and its name without its folder.
    static func bytes(
        _ path: String, limits: LimitOptions, progress: ProgressLine?
    ) throws(CommandFailure) -> ([UInt8], String) {
        let file = try limits.open(path)
        let name = path.split(separator: "/").last.map(String.init) ?? path
        progress?.begin("Reading \(name)")
        let bytes = unsafe [UInt8](file.bytes)
        try file.checkUnchanged()
        return (bytes, name)
    }
}

/// Lists in the forms of other systems.
enum ListForms {
    /// Reads a document of another system.
    static func read(
        _ bytes: [UInt8], form: ListForm, name: String, path: String, terms: PFIFList.Terms,
        zone: String, mapping: ListMapping?, limits: LimitOptions
    ) async throws -> ReadList {
        let reading = limits.reading
        return try await limits.whileItLasts(reading: path) {
            try read(
                bytes, form: form, name: name, path: path, terms: terms, zone: zone,
                mapping: mapping, limits: reading)
        }
    }

    private static func read(
        _ bytes: [UInt8], form: ListForm, name: String, path: String, terms: PFIFList.Terms,
        zone: String, mapping: ListMapping?, limits: ReadingLimits
    ) throws(CommandFailure) -> ReadList {
        switch form {
        case .pfif:
            do { return try PFIFList.read(bytes, name: name, terms: terms, limits: limits) } catch {
                throw CommandFailure(
                    ExitStatus.data, "“\(path)” cannot be read. \(error.sentence)")
            }
        case .primero:
            do {
                return try PrimeroList.read(
                    bytes, name: name, zone: zone, mapping: mapping, limits: limits)
            } catch {
                throw CommandFailure(
                    ExitStatus.data, "“\(path)” cannot be read. \(error.sentence)")
            }
        case .table: throw CommandFailure(ExitStatus.usage, "A table needs a mapping.")
        }
    }
}

extension ListForm: ExpressibleByArgument {}

extension CommandFailure {
    /// Why a mapping cannot be used.
    init(_ error: MappingError) { self.init(ExitStatus.data, error.sentence) }
}

extension ListMapping {
    /// Reads a mapping file.
    static func read(path: String) throws(CommandFailure) -> (mapping: ListMapping, text: String) {
        let file = try MappedFile(path: path, atMost: ListMapping.mostBytes)
        let text = unsafe String(decoding: file.bytes, as: UTF8.self)
        do { return (try read(text, file: path), text) } catch { throw CommandFailure(error) }
    }
}

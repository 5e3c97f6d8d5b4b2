// Part of Reunify. Copyright the Reunify contributors.
// SPDX-License-Identifier: Apache-2.0

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
        progress: ProgressLine?
    ) async throws -> ListFile {
        let (plain, sheet) = parts(path)
        let file = try MappedFile(path: plain)
        let bytes = unsafe [UInt8](file.bytes)
        try file.checkUnchanged()
        let name = plain.split(separator: "/").last.map(String.init) ?? plain
        progress?.begin("Reading \(name)")
        var spreadsheet = spreadsheet
        spreadsheet.sheet = spreadsheet.sheet ?? sheet
        do throws(ListFileError) {
            var options = TableReadingOptions()
            options.hashSeed = .random(in: .min ... .max)
            return try await read(bytes, name: name, options: options, spreadsheet: spreadsheet)
        } catch {
            throw CommandFailure(ExitStatus.data, "“\(path)” cannot be read. \(error.sentence)")
        }
    }
}

extension CommandFailure {
    /// Why a mapping cannot be used.
    init(_ error: MappingError) { self.init(ExitStatus.data, error.sentence) }
}

extension ListMapping {
    /// Reads a mapping file.
    static func read(path: String) throws(CommandFailure) -> (mapping: ListMapping, text: String) {
        let file = try MappedFile(path: path)
        let text = unsafe String(decoding: file.bytes, as: UTF8.self)
        do { return (try read(text, file: path), text) } catch { throw CommandFailure(error) }
    }
}

// Part of Reunify. Copyright the Reunify contributors.
// SPDX-License-Identifier: Apache-2.0

/// A workbook that is open: its sheets, and what their cells share.
final class Workbook {
    /// A sheet with the part that holds it.
    struct Sheet {
        var name: String
        var part: String
        var isHidden: Bool
    }

    let sheets: [Sheet]
    private let archive: ZipArchive
    private let limits: ReadingLimits
    private let is1904: Bool
    private let shared: TextList
    private let formats: [NumberFormat]

    @unsafe init(_ bytes: UnsafeRawBufferPointer, limits: ReadingLimits) throws(SpreadsheetError) {
        if unsafe bytes.prefix(4).elementsEqual([0xD0, 0xCF, 0x11, 0xE0]) {
            throw .notAWorkbook(what: "an old Excel workbook (.xls), or one with a password")
        }
        let archive = try unsafe ZipArchive(bytes, limits: limits)
        self.archive = archive
        self.limits = limits
        let root = RelationshipReader()
        guard try archive.read("_rels/.rels", for: root, refusal: { root.refusal }),
            let main = root.relationships.first(where: { $0.type == "officeDocument" })
        else { throw .notAWorkbook(what: Self.kind(archive.names)) }
        let path = RelationshipReader.path(main.target, from: "")
        if path.hasSuffix(".bin") {
            throw .notAWorkbook(what: "a binary Excel workbook (.xlsb)")
        }
        let folder = path.split(separator: "/").dropLast().joined(separator: "/")
        let name = path.split(separator: "/").last.map(String.init) ?? ""
        let workbook = WorkbookReader()
        guard try archive.read(path, for: workbook, refusal: { workbook.refusal }) else {
            throw .partMissing(path)
        }
        guard workbook.isWorkbook else { throw .notAWorkbook(what: Self.kind(archive.names)) }
        let links = RelationshipReader()
        let linksPath = (folder.isEmpty ? "" : folder + "/") + "_rels/" + name + ".rels"
        guard try archive.read(linksPath, for: links, refusal: { links.refusal }) else {
            throw .partMissing(linksPath)
        }
        is1904 = workbook.is1904
        var sheets: [Sheet] = []
        for sheet in workbook.sheets {
            // Charts have sheets of their own, with no cells.
            guard
                let link = links.relationships.first(where: {
                    $0.id == sheet.relationship && $0.type == "worksheet"
                })
            else { continue }
            sheets.append(
                Sheet(
                    name: sheet.name,
                    part: RelationshipReader.path(link.target, from: folder),
                    isHidden: sheet.isHidden))
        }
        self.sheets = sheets
        let texts = SharedTextReader(most: limits.sharedTexts, bytes: limits.sharedBytes)
        if let link = links.relationships.first(where: { $0.type == "sharedStrings" }) {
            _ = try archive.read(
                RelationshipReader.path(link.target, from: folder), for: texts,
                refusal: { texts.refusal })
        }
        shared = texts.texts
        let styles = StyleReader()
        if let link = links.relationships.first(where: { $0.type == "styles" }) {
            _ = try archive.read(
                RelationshipReader.path(link.target, from: folder), for: styles,
                refusal: { styles.refusal })
        }
        formats = styles.formats
    }

    /// The sheet of a name; without one, the only one that is shown and has rows.
    func chosen(_ name: String?) throws(SpreadsheetError) -> Sheet {
        if let name {
            guard
                let sheet = sheets.first(where: { $0.name == name })
                    ?? sheets.first(where: { $0.name.lowercased() == name.lowercased() })
            else { throw .noSuchSheet(name, sheets: sheets.map(\.name)) }
            return sheet
        }
        var found: [Sheet] = []
        for sheet in sheets where !sheet.isHidden {
            if try hasRows(sheet) { found.append(sheet) }
            if found.count > 1 { throw .whichSheet(sheets.filter { !$0.isHidden }.map(\.name)) }
        }
        guard let only = found.first else { throw .empty }
        return only
    }

    private func hasRows(_ sheet: Sheet) throws(SpreadsheetError) -> Bool {
        var hasSome = false
        _ = try read(sheet, for: .layout) { (_) throws(XMLReader.Stop) in
            hasSome = true
            throw .enough
        }
        return hasSome
    }

    /// Reads a sheet row by row.
    ///
    /// - Returns: What was met beside the rows.
    func read(
        _ sheet: Sheet, for wish: SheetReader.Wish,
        take: @escaping (SheetReader.Row) throws(XMLReader.Stop) -> Void
    ) throws(SpreadsheetError) -> SheetReader {
        let reader = SheetReader(
            sheet: sheet.name, shared: shared, formats: formats, is1904: is1904, limits: limits,
            wish: wish, take: take)
        guard try archive.read(sheet.part, for: reader, refusal: { reader.refusal }) else {
            throw .partMissing(sheet.part)
        }
        return reader
    }

    /// What is to be told of the workbook, beside the sheet that is read.
    func notes(except read: Sheet) -> [String] {
        var notes: [String] = []
        let hidden = sheets.filter { $0.isHidden && $0.name != read.name }.map { "“\($0.name)”" }
        if !hidden.isEmpty {
            notes.append("Not read: hidden sheets \(hidden.joined(separator: ", ")).")
        }
        if is1904 { notes.append("The workbook counts days from 1904.") }
        return notes
    }

    /// What an archive is that is no workbook.
    private static func kind(_ names: [String]) -> String {
        if names.contains(where: { $0.hasPrefix("word/") }) { return "a Word document" }
        if names.contains(where: { $0.hasPrefix("ppt/") }) { return "a presentation" }
        if names.contains("content.xml") { return "an OpenDocument file" }
        if names.contains(where: { $0.hasSuffix(".xlsx") }) {
            return "an archive with a workbook in it"
        }
        return ""
    }
}

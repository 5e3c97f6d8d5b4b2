// Part of Reunify. Copyright the Reunify contributors.
// SPDX-License-Identifier: Apache-2.0

/// Reads the cells of one sheet as text.
final class SheetReader: XMLReaderOwner {
    /// A cell that holds something.
    struct Cell {
        var column: UInt16
        /// Its place in `texts`.
        var text: UInt32
    }

    /// A row that has cells.
    struct Row {
        /// From 1.
        var number: Int
        var isHidden: Bool
        /// The place of its first cell in `cells`.
        var start: Int
    }

    weak var reader: XMLReader?
    private(set) var refusal: SpreadsheetError?
    private(set) var cells: [Cell] = []
    private(set) var rows: [Row] = []
    private(set) var texts = TextList()
    private(set) var merged: [CellRange] = []
    private(set) var hiddenColumns: [ClosedRange<Int>] = []
    /// Cells whose value is an error of the spreadsheet program, such as `#REF!`.
    private(set) var errors: [CellPlace] = []
    private(set) var errorCount = 0
    /// Cells with a formula.
    private(set) var formulas = 0

    private let sheet: String
    private let shared: TextList
    private let formats: [NumberFormat]
    private let is1904: Bool
    private let limits: ReadingLimits
    /// Texts that have been met, so that equal ones are kept once; not those of many letters.
    private var known: [String: UInt32] = [:]

    private var place = CellPlace(column: 0, row: 0)
    private var type = ""
    private var style = 0
    private var value: String?
    private var inline = ""
    private var hasFormula = false
    private var isInInline = false
    private var isPhonetic = false

    init(
        sheet: String, shared: TextList, formats: [NumberFormat], is1904: Bool,
        limits: ReadingLimits
    ) {
        self.sheet = sheet
        self.shared = shared
        self.formats = formats
        self.is1904 = is1904
        self.limits = limits
    }

    func open(_ element: borrowing XMLElement) throws(XMLReader.Stop) {
        switch element.name {
        case "row": try openRow(element)
        case "c": try openCell(element)
        case "v": reader?.keepsText = true
        case "f": hasFormula = true
        case "is": isInInline = true
        case "rPh": isPhonetic = true
        case "t": reader?.keepsText = isInInline && !isPhonetic
        case "col":
            guard ["1", "true"].contains(element.attribute("hidden") ?? ""),
                let first = element.attribute("min").flatMap({ Int($0) }),
                let last = element.attribute("max").flatMap({ Int($0) }), first >= 1, first <= last
            else { return }
            hiddenColumns.append(first - 1...min(last, CellPlace.mostColumns) - 1)
        case "mergeCell":
            guard let range = element.attribute("ref").flatMap({ CellRange($0) }),
                merged.count < 1_000_000
            else { return }
            merged.append(range)
        default: break
        }
    }

    private func openRow(_ element: borrowing XMLElement) throws(XMLReader.Stop) {
        let number = element.attribute("r").map { Int($0) ?? -1 } ?? place.row + 1
        guard number > place.row, number <= CellPlace.mostRows else {
            throw refuse("A\(max(1, number))", "its row is out of order, or beyond the last row.")
        }
        place = CellPlace(column: -1, row: number)
        rows.append(
            Row(
                number: number,
                isHidden: ["1", "true"].contains(element.attribute("hidden") ?? ""),
                start: cells.count))
    }

    private func openCell(_ element: borrowing XMLElement) throws(XMLReader.Stop) {
        guard !rows.isEmpty else { throw refuse("A1", "it is in no row.") }
        if let reference = element.attribute("r") {
            guard let there = CellPlace(reference), there.row == place.row,
                there.column > place.column
            else { throw refuse(reference, "it is out of order, or in a row that is not its own.") }
            place.column = there.column
        } else {
            place.column += 1
            guard place.column < CellPlace.mostColumns else {
                throw refuse(place.text, "it is beyond the last column.")
            }
        }
        type = element.attribute("t") ?? "n"
        style = element.attribute("s").flatMap { Int($0) } ?? 0
        value = nil
        inline = ""
        hasFormula = false
    }

    func close(_ name: String, text: String) throws(XMLReader.Stop) {
        switch name {
        case "v": value = text
        case "t": if isInInline, !isPhonetic { inline += text }
        case "is": isInInline = false
        case "rPh": isPhonetic = false
        case "c": try closeCell()
        case "row":
            if rows.last?.start == cells.count { rows.removeLast() }
        default: break
        }
    }

    private func closeCell() throws(XMLReader.Stop) {
        if hasFormula {
            formulas += 1
            if value == nil, type != "inlineStr" {
                throw refuse(
                    place.text,
                    "it holds a formula whose value was not saved. Open the workbook in a spreadsheet "
                        + "program, and save it.")
            }
        }
        let text = try self.text()
        guard !text.isEmpty else { return }
        guard cells.count < limits.cells else {
            refusal = .overLimit(what: "more than \(limits.cells) cells")
            throw .refused
        }
        cells.append(Cell(column: UInt16(place.column), text: try keep(text)))
    }

    private func text() throws(XMLReader.Stop) -> String {
        switch type {
        case "s":
            guard let number = value.flatMap({ Int($0) }), number >= 0, number < shared.count else {
                if value == nil { return "" }
                throw refuse(place.text, "the text that it refers to is not in the workbook.")
            }
            return shared[number]
        case "inlineStr": return inline
        case "str": return value ?? ""
        case "b":
            switch value {
            case "1": return "true"
            case "0": return "false"
            default: return value ?? ""
            }
        case "e":
            errorCount += 1
            if errors.count < 5 { errors.append(place) }
            return value ?? ""
        case "d": return (value ?? "").replacing("T00:00:00", with: "")
        case "n":
            guard let value else { return "" }
            let format = formats.indices.contains(style) ? formats[style] : .general
            return format.text(value, is1904: is1904)
        default: throw refuse(place.text, "its kind “\(type)” is not known.")
        }
    }

    private func keep(_ text: String) throws(XMLReader.Stop) -> UInt32 {
        if text.utf8.count <= 64, let index = known[text] { return index }
        let index = UInt32(texts.count)
        guard texts.append(text) else {
            refusal = .overLimit(what: "more than 4 GiB of text in one sheet")
            throw .refused
        }
        if text.utf8.count <= 64, known.count < 1 << 20 { known[text] = index }
        return index
    }

    private func refuse(_ cell: String, _ what: String) -> XMLReader.Stop {
        refusal = .cell(sheet: sheet, cell: cell, what: what)
        return .refused
    }
}

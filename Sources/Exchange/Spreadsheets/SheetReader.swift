// Part of Reunify. Copyright the Reunify contributors.
// SPDX-License-Identifier: Apache-2.0

/// Reads the rows of one sheet, one after the other, and keeps none of them.
final class SheetReader: XMLReaderOwner {
    /// A cell that holds something.
    struct Cell {
        var column: Int
        /// Empty where only the layout of the sheet is looked at.
        var text: String
    }

    /// A row that has cells.
    struct Row {
        /// From 1.
        var number: Int
        var isHidden: Bool
        /// In the order of their columns; never empty.
        var cells: [Cell]
    }

    /// What is taken of each cell.
    enum Wish {
        /// Only whether it holds something.
        case layout
        case text
    }

    weak var reader: XMLReader?
    private(set) var refusal: SpreadsheetError?
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
    private let wish: Wish
    private let take: (Row) throws(XMLReader.Stop) -> Void

    private var row = Row(number: 0, isHidden: false, cells: [])
    private var isInRow = false
    private var cellCount = 0
    private var place = CellPlace(column: 0, row: 0)
    private var type = ""
    private var style = 0
    private var value: String?
    private var inline = ""
    private var hasFormula = false
    private var isInInline = false
    private var isPhonetic = false

    /// Merged cells of a sheet, at most.
    private static let mostMerged = 1_000_000

    /// - Parameter take: Gets each row that has cells, in the order of the sheet.
    init(
        sheet: String, shared: TextList, formats: [NumberFormat], is1904: Bool,
        limits: ReadingLimits, wish: Wish, take: @escaping (Row) throws(XMLReader.Stop) -> Void
    ) {
        self.sheet = sheet
        self.shared = shared
        self.formats = formats
        self.is1904 = is1904
        self.limits = limits
        self.wish = wish
        self.take = take
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
            guard hiddenColumns.count < CellPlace.mostColumns else {
                throw overLimit("more than \(CellPlace.mostColumns) hidden columns")
            }
            hiddenColumns.append(first - 1...min(last, CellPlace.mostColumns) - 1)
        case "mergeCell":
            guard let range = element.attribute("ref").flatMap({ CellRange($0) }) else { return }
            guard merged.count < Self.mostMerged else {
                throw overLimit("more than \(Self.mostMerged) merged cells")
            }
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
        isInRow = true
        row.number = number
        row.isHidden = ["1", "true"].contains(element.attribute("hidden") ?? "")
        row.cells.removeAll(keepingCapacity: true)
    }

    private func openCell(_ element: borrowing XMLElement) throws(XMLReader.Stop) {
        guard isInRow else { throw refuse("A1", "it is in no row.") }
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
            isInRow = false
            if !row.cells.isEmpty { try take(row) }
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
        guard cellCount < limits.cells else {
            throw overLimit("more than \(limits.cells) cells")
        }
        cellCount += 1
        row.cells.append(Cell(column: place.column, text: wish == .text ? text : ""))
    }

    private func text() throws(XMLReader.Stop) -> String {
        switch type {
        case "s":
            guard let number = value.flatMap({ Int($0) }), number >= 0, number < shared.count else {
                if value == nil { return "" }
                throw refuse(place.text, "the text that it refers to is not in the workbook.")
            }
            // What it says is not needed to see that it says something.
            if wish == .layout { return shared.isEmpty(number) ? "" : "s" }
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
            if wish == .layout { return value }
            let format = formats.indices.contains(style) ? formats[style] : .general
            return format.text(value, is1904: is1904)
        default: throw refuse(place.text, "its kind “\(type)” is not known.")
        }
    }

    private func refuse(_ cell: String, _ what: String) -> XMLReader.Stop {
        refusal = .cell(sheet: sheet, cell: cell, what: what)
        return .refused
    }

    private func overLimit(_ what: String) -> XMLReader.Stop {
        refusal = .overLimit(what: what)
        return .refused
    }
}

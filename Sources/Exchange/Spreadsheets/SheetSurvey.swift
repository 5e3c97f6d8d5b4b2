// Part of Reunify. Copyright the Reunify contributors.
// SPDX-License-Identifier: Apache-2.0

/// What a first look over a sheet tells of it: where its table begins, how wide it is, what is hidden, merged
/// or wrong.
///
/// It needs the same memory for every number of rows.
struct SheetSurvey {
    /// A row by where its cells begin and end.
    private struct Extent {
        var number: Int
        var isHidden: Bool
        var columns: ClosedRange<Int>
        var cells: Int
    }

    /// Rows among which the header is looked for.
    private static let topRows = 60

    /// The row of the header, from 1.
    private(set) var header = 0
    /// The columns of the table.
    private(set) var columns = 0...0
    /// The last row that has cells.
    private(set) var lastRow = 0
    /// Rows above the header that hold something: how many, and the first of them.
    private(set) var above: (count: Int, first: [Int]) = (0, [])
    /// Rows of the table that are hidden: how many, and the first of them.
    private(set) var hidden: (count: Int, first: [Int]) = (0, [])
    let merged: [CellRange]
    let hiddenColumns: [ClosedRange<Int>]
    let errors: [CellPlace]
    let errorCount: Int
    let formulas: Int

    /// Looks over a sheet.
    init(
        _ workbook: Workbook, _ sheet: Workbook.Sheet, headerRow wanted: Int?
    ) throws(SpreadsheetError) {
        var looking = Looking(wanted: wanted)
        let read = try workbook.read(sheet, for: .layout) { (row) throws(XMLReader.Stop) in
            looking.take(row)
        }
        merged = read.merged
        hiddenColumns = read.hiddenColumns
        errors = read.errors
        errorCount = read.errorCount
        formulas = read.formulas
        looking.end()
        guard looking.lastRow > 0 else { throw .empty }
        guard let columns = looking.columns, looking.hasHeader else {
            throw .cell(
                sheet: sheet.name, cell: "A\(wanted ?? 1)",
                what: "the header's row has no cells.")
        }
        header = looking.header
        self.columns = columns
        lastRow = looking.lastRow
        above = looking.above
        hidden = looking.hidden
    }

    /// What is gathered on the way.
    private struct Looking {
        let wanted: Int?
        var header = 0
        var hasHeader = false
        var columns: ClosedRange<Int>?
        var lastRow = 0
        var above: (count: Int, first: [Int]) = (0, [])
        var hidden: (count: Int, first: [Int]) = (0, [])
        /// The first rows, until it is known which of them is the header.
        private var top: [Extent] = []
        private var isDecided = false

        init(wanted: Int?) { self.wanted = wanted }

        mutating func take(_ row: SheetReader.Row) {
            guard let first = row.cells.first, let last = row.cells.last else { return }
            let extent = Extent(
                number: row.number, isHidden: row.isHidden, columns: first.column...last.column,
                cells: row.cells.count)
            lastRow = row.number
            if let wanted {
                isDecided = true
                header = wanted
                add(extent)
            } else if isDecided {
                add(extent)
            } else {
                top.append(extent)
                if top.count == SheetSurvey.topRows { decide() }
            }
        }

        mutating func end() { if !isDecided { decide() } }

        /// The header is the first row that is nearly as wide as the widest of the first rows: titles above a
        /// table have a cell or two.
        private mutating func decide() {
            isDecided = true
            let widest = top.map(\.cells).max() ?? 0
            header = top.first { Double($0.cells) >= 0.6 * Double(widest) }?.number ?? 0
            for extent in top { add(extent) }
            top = []
        }

        private mutating func add(_ row: Extent) {
            guard row.number >= header else {
                above.count += 1
                if above.first.count < 12 { above.first.append(row.number) }
                return
            }
            if row.number == header { hasHeader = true }
            let known = columns ?? row.columns
            columns =
                min(
                    known.lowerBound, row.columns.lowerBound)...max(
                    known.upperBound, row.columns.upperBound)
            if row.isHidden {
                hidden.count += 1
                if hidden.first.count < 5 { hidden.first.append(row.number) }
            }
        }
    }
}

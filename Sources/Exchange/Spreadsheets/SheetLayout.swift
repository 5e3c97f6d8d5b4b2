// Part of Reunify. Copyright the Reunify contributors.
// SPDX-License-Identifier: Apache-2.0

import RecordLinkage

/// Where on a sheet the table stands: its header, and the rows below it.
struct SheetLayout {
    private let sheet: Workbook.Sheet
    private let reader: SheetReader
    private let options: SpreadsheetOptions
    /// The place of the header among the rows that have cells.
    private let header: Int
    /// The columns of the table.
    private let columns: ClosedRange<Int>

    /// Rows among which the header is looked for.
    private static let topRows = 60

    init(
        _ sheet: Workbook.Sheet, _ reader: SheetReader, _ options: SpreadsheetOptions
    ) throws(SpreadsheetError) {
        self.sheet = sheet
        self.reader = reader
        self.options = options
        guard !reader.rows.isEmpty else { throw .empty }
        if let wanted = options.headerRow {
            guard let place = reader.rows.firstIndex(where: { $0.number == wanted }) else {
                throw .cell(
                    sheet: sheet.name, cell: "A\(wanted)", what: "the header's row has no cells.")
            }
            header = place
        } else {
            header = Self.header(reader)
        }
        var least = Int.max
        var most = 0
        for row in header..<reader.rows.count {
            let cells = Self.cells(reader, row)
            if let first = cells.first, let last = cells.last {
                least = min(least, Int(first.column))
                most = max(most, Int(last.column))
            }
        }
        columns = min(least, most)...most
    }

    private static func cells(_ reader: SheetReader, _ row: Int) -> ArraySlice<SheetReader.Cell> {
        let end = row + 1 < reader.rows.count ? reader.rows[row + 1].start : reader.cells.count
        return reader.cells[reader.rows[row].start..<end]
    }

    /// The first row that is nearly as wide as the widest of the first rows: titles above a table have a
    /// cell or two.
    private static func header(_ reader: SheetReader) -> Int {
        let top = min(topRows, reader.rows.count)
        let widths = (0..<top).map { cells(reader, $0).count }
        let widest = widths.max() ?? 0
        return widths.firstIndex { Double($0) >= 0.6 * Double(widest) } ?? 0
    }

    /// The sheet as text.
    func spreadsheet(notes: [String]) throws(SpreadsheetError) -> Spreadsheet {
        let first = reader.rows[header].number
        let merged = reader.merged.filter { range in
            range.last.row > first && range.first.column <= columns.upperBound
                && range.last.column >= columns.lowerBound
                && holdsText(range)
        }
        if !merged.isEmpty, options.merged == nil {
            throw .merged(
                sheet: sheet.name, ranges: merged.prefix(5).map(\.text), count: merged.count)
        }
        let lastRow = reader.rows.last?.number ?? first
        let covered = merged.reduce(0) { $0 + min($1.last.row, lastRow) - $1.first.row + 1 }
        if covered > Self.mostMergedRows {
            throw .overLimit(what: "merged cells over more than \(Self.mostMergedRows) rows")
        }
        var lines: [String] = []
        var numbers: [UInt32] = []
        lines.reserveCapacity(reader.rows.count - header)
        var headerLine = ""
        let fills =
            options.merged == .fill ? Fills(merged, through: lastRow) : Fills([], through: 0)
        var texts = [UInt32?](repeating: nil, count: columns.count)
        var filled: [CellPlace: UInt32] = [:]
        for row in header..<reader.rows.count {
            for place in texts.indices { texts[place] = nil }
            let number = reader.rows[row].number
            for cell in Self.cells(reader, row) where columns.contains(Int(cell.column)) {
                texts[Int(cell.column) - columns.lowerBound] = cell.text
                if fills.starts.contains(CellPlace(column: Int(cell.column), row: number)) {
                    filled[CellPlace(column: Int(cell.column), row: number)] = cell.text
                }
            }
            for range in fills.ranges(in: number) {
                guard let text = filled[range.first] else { continue }
                let from = max(range.first.column, columns.lowerBound)
                let to = min(range.last.column, columns.upperBound)
                for column in from...max(from, to) where texts[column - columns.lowerBound] == nil {
                    texts[column - columns.lowerBound] = text
                }
            }
            var writer = DelimitedWriter()
            for text in texts { writer.cell(text.map { reader.texts[Int($0)] } ?? "") }
            writer.endRecord()
            let line = String(decoding: writer.bytes.dropLast(), as: UTF8.self)
            if row == header {
                headerLine = line
            } else {
                lines.append(line)
                numbers.append(UInt32(number))
            }
        }
        return Spreadsheet(
            sheet: sheet.name, header: headerLine, lines: lines, rowNumbers: numbers,
            headerRow: first, notes: notes + told(merged))
    }

    /// Whether the first cell of a range holds something.
    private func holdsText(_ range: CellRange) -> Bool {
        var (low, high) = (0, reader.rows.count)
        while low < high {
            let middle = (low + high) / 2
            if reader.rows[middle].number < range.first.row {
                low = middle + 1
            } else {
                high = middle
            }
        }
        guard low < reader.rows.count, reader.rows[low].number == range.first.row else {
            return false
        }
        return Self.cells(reader, low).contains { Int($0.column) == range.first.column }
    }

    /// Most rows that merged cells may cover together.
    private static let mostMergedRows = 4 * CellPlace.mostRows

    /// Merged cells by the rows they cover.
    private struct Fills {
        var starts: Set<CellPlace> = []
        private var byRow: [Int: [CellRange]] = [:]

        init(_ ranges: [CellRange], through lastRow: Int) {
            for range in ranges where range.first.row <= lastRow {
                starts.insert(range.first)
                for row in range.first.row...min(range.last.row, lastRow) {
                    byRow[row, default: []].append(range)
                }
            }
        }

        func ranges(in row: Int) -> [CellRange] { byRow[row] ?? [] }
    }

    private func told(_ merged: [CellRange]) -> [String] {
        var notes: [String] = []
        let name = "Sheet “\(sheet.name)”: "
        if header > 0 {
            let above = reader.rows[..<header].map { String($0.number) }
            notes.append(
                name
                    + "the header is in row \(reader.rows[header].number); above it stands text that is "
                    + "no record, in row \(above.joined(separator: ", ")).")
        }
        let hidden = reader.rows[header...].filter(\.isHidden)
        if !hidden.isEmpty {
            notes.append(
                name + "\(hidden.count) hidden rows were read like others ("
                    + hidden.prefix(5).map { String($0.number) }.joined(separator: ", ")
                    + (hidden.count > 5 ? ", …" : "") + ").")
        }
        let hiddenColumns = columns.filter { column in
            reader.hiddenColumns.contains { $0.contains(column) }
        }
        if !hiddenColumns.isEmpty {
            notes.append(
                name + "hidden columns were read like others ("
                    + hiddenColumns.prefix(8).map(CellPlace.letters).joined(separator: ", ")
                    + (hiddenColumns.count > 8 ? ", …" : "") + ").")
        }
        if !merged.isEmpty {
            notes.append(
                name + "\(merged.count) merged cells among the records ("
                    + merged.prefix(5).map(\.text).joined(separator: ", ") + ") were "
                    + (options.merged == .fill
                        ? "given to every cell." : "given to the first cell alone."))
        }
        if reader.formulas > 0 {
            notes.append(
                name
                    + "\(reader.formulas) cells hold formulas; the values that were saved were read."
            )
        }
        if reader.errorCount > 0 {
            notes.append(
                name + "\(reader.errorCount) cells hold an error such as #REF! ("
                    + reader.errors.map(\.text).joined(separator: ", ")
                    + (reader.errorCount > reader.errors.count ? ", …" : "")
                    + "); it stands as text.")
        }
        return notes
    }
}

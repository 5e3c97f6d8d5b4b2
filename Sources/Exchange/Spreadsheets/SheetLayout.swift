// Part of Reunify. Copyright the Reunify contributors.
// SPDX-License-Identifier: Apache-2.0

/// Where on a sheet the table stands; its rows are read one after the other, and never held together.
///
/// A sheet is read twice: what is merged stands behind its rows, and how wide it is no row tells.
struct SheetLayout {
    private let workbook: Workbook
    private let sheet: Workbook.Sheet
    private let survey: SheetSurvey
    private let merging: SpreadsheetOptions.Merged?
    /// Merged cells among the records whose first cell holds something, by their first rows.
    private let merged: [CellRange]

    /// The row of the header.
    var headerRow: Int { survey.header }
    /// How many columns the table has.
    var width: Int { survey.columns.count }

    init(
        _ workbook: Workbook, _ sheet: Workbook.Sheet, _ options: SpreadsheetOptions
    ) throws(SpreadsheetError) {
        self.workbook = workbook
        self.sheet = sheet
        survey = try SheetSurvey(workbook, sheet, headerRow: options.headerRow)
        merging = options.merged
        merged = try Self.merged(workbook, sheet, survey)
        if !merged.isEmpty, options.merged == nil {
            throw .merged(
                sheet: sheet.name, ranges: merged.prefix(5).map(\.text), count: merged.count)
        }
        let last = survey.lastRow
        let covered = merged.reduce(0) { $0 + min($1.last.row, last) - $1.first.row + 1 }
        if covered > Self.mostMergedRows {
            throw .overLimit(what: "merged cells over more than \(Self.mostMergedRows) rows")
        }
    }

    /// Most rows that merged cells may cover together.
    private static let mostMergedRows = 4 * CellPlace.mostRows

    private static func merged(
        _ workbook: Workbook, _ sheet: Workbook.Sheet, _ survey: SheetSurvey
    ) throws(SpreadsheetError) -> [CellRange] {
        let among = survey.merged.filter { range in
            range.last.row > survey.header && range.first.row <= survey.lastRow
                && range.first.column <= survey.columns.upperBound
                && range.last.column >= survey.columns.lowerBound
        }
        guard !among.isEmpty else { return [] }
        let wanted = Set(among.map(\.first))
        var filled: Set<CellPlace> = []
        _ = try workbook.read(sheet, for: .layout) { (row) throws(XMLReader.Stop) in
            for cell in row.cells {
                let place = CellPlace(column: cell.column, row: row.number)
                if wanted.contains(place) { filled.insert(place) }
            }
        }
        return among.filter { filled.contains($0.first) }.sorted { $0.first.row < $1.first.row }
    }

    /// Reads the header and the rows below it.
    ///
    /// - Parameter body: Gets the number of the row on the sheet, and a text for each column.
    func forEachRow(
        _ body: @escaping (_ number: Int, _ texts: [String]) throws(XMLReader.Stop) -> Void
    ) throws(SpreadsheetError) {
        var texts = [String](repeating: "", count: survey.columns.count)
        var fills = Fills(merging == .fill ? merged : [])
        let (columns, header) = (survey.columns, survey.header)
        _ = try workbook.read(sheet, for: .text) { (row) throws(XMLReader.Stop) in
            guard row.number >= header else { return fills.see(row) }
            for place in texts.indices { texts[place] = "" }
            for cell in row.cells where columns.contains(cell.column) {
                texts[cell.column - columns.lowerBound] = cell.text
            }
            fills.fill(&texts, from: columns, row)
            try body(row.number, texts)
        }
    }

    /// Values of merged cells that go on in the rows below.
    private struct Fills {
        /// Those that begin in a later row, the next one last.
        private var coming: [CellRange]
        private var open: [(range: CellRange, text: String)] = []

        init(_ ranges: [CellRange]) { coming = ranges.reversed() }

        /// Takes note of a row.
        mutating func see(_ row: SheetReader.Row) {
            if coming.isEmpty, open.isEmpty { return }
            open.removeAll { $0.range.last.row < row.number }
            while let next = coming.last, next.first.row <= row.number {
                coming.removeLast()
                guard next.first.row == row.number,
                    let cell = row.cells.first(where: { $0.column == next.first.column })
                else { continue }
                open.append((next, cell.text))
            }
        }

        /// Gives cells that are empty the value of the merged cells that cover them.
        mutating func fill(
            _ texts: inout [String], from columns: ClosedRange<Int>, _ row: SheetReader.Row
        ) {
            see(row)
            for (range, text) in open {
                let from = max(range.first.column, columns.lowerBound)
                let to = min(range.last.column, columns.upperBound)
                for column in from...max(from, to)
                where columns.contains(column) && texts[column - columns.lowerBound].isEmpty {
                    texts[column - columns.lowerBound] = text
                }
            }
        }
    }

    /// What was noticed.
    var notes: [String] {
        var notes: [String] = []
        let name = "Sheet “\(sheet.name)”: "
        if survey.above.count > 0 {
            notes.append(
                name
                    + "the header is in row \(survey.header); above it stands text that is "
                    + "no record, in row "
                    + Self.some(survey.above.first.map(String.init), of: survey.above.count) + ".")
        }
        if survey.hidden.count > 0 {
            notes.append(
                name + "\(survey.hidden.count) hidden rows were read like others ("
                    + Self.some(survey.hidden.first.map(String.init), of: survey.hidden.count)
                    + ").")
        }
        let hiddenColumns = survey.columns.filter { column in
            survey.hiddenColumns.contains { $0.contains(column) }
        }
        if !hiddenColumns.isEmpty {
            notes.append(
                name + "hidden columns were read like others ("
                    + Self.some(
                        hiddenColumns.prefix(8).map(CellPlace.letters), of: hiddenColumns.count)
                    + ").")
        }
        if !merged.isEmpty {
            notes.append(
                name + "\(merged.count) merged cells among the records ("
                    + merged.prefix(5).map(\.text).joined(separator: ", ") + ") were "
                    + (merging == .fill ? "given to every cell." : "given to the first cell alone.")
            )
        }
        if survey.formulas > 0 {
            notes.append(
                name
                    + "\(survey.formulas) cells hold formulas; the values that were saved were read."
            )
        }
        if survey.errorCount > 0 {
            notes.append(
                name + "\(survey.errorCount) cells hold an error such as #REF! ("
                    + Self.some(survey.errors.map(\.text), of: survey.errorCount)
                    + "); it stands as text.")
        }
        return notes
    }

    private static func some(_ texts: [String], of count: Int) -> String {
        texts.joined(separator: ", ") + (count > texts.count ? ", …" : "")
    }
}

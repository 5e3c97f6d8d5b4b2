// Part of Reunify. Copyright the Reunify contributors.
// SPDX-License-Identifier: Apache-2.0

import RecordLinkage
import Testing

@testable import Exchange

@Suite struct SpreadsheetTests {
    private static let styles = """
        <numFmts><numFmt numFmtId="164" formatCode="dd/mm/yyyy;@"/>
        <numFmt numFmtId="165" formatCode="00000000"/><numFmt numFmtId="166" formatCode="000\\-00\\-0000"/>
        <numFmt numFmtId="167" formatCode="[$-409]h:mm AM/PM"/>
        <numFmt numFmtId="168" formatCode="&quot;day&quot; 0"/></numFmts>
        <cellStyleXfs><xf numFmtId="14"/></cellStyleXfs>
        <cellXfs><xf numFmtId="0"/><xf numFmtId="14"/><xf numFmtId="164"/><xf numFmtId="165"/>
        <xf numFmtId="166"/><xf numFmtId="22"/><xf numFmtId="167"/><xf numFmtId="168"/></cellXfs>
        """

    /// A sheet, with its rows letter for letter.
    static func sheet(
        _ bytes: [UInt8], _ options: SpreadsheetOptions = SpreadsheetOptions(),
        pieceBytes: Int = 4 << 20
    ) throws -> SheetTable {
        do throws(ListFileError) {
            return try SheetTable(
                bytes, source: "list.xlsx", sheet: options, pieceBytes: pieceBytes)
        } catch {
            if case .spreadsheet(let error) = error { throw error }
            throw error
        }
    }

    /// The cells of a sheet's first record.
    private static func cells(
        _ cells: String, is1904: Bool = false, shared: [String] = []
    ) throws -> String {
        let header = WorkbookMaking.row(1, ["a", "b", "c", "d", "e", "f", "g", "h"])
        let workbook = WorkbookMaking(
            rows: header + "<row r=\"2\">\(cells)</row>", shared: shared, styles: styles,
            is1904: is1904)
        return try Self.sheet(workbook.bytes).raw.rows.joined(separator: "|")
    }

    @Test func `dates are read by their format, in both counts of days`() throws {
        let dates = """
            <c s="1"><v>41002</v></c><c s="2"><v>43261.604166666664</v></c><c s="5"><v>43261.5</v></c>
            <c s="6"><v>0.604166666666667</v></c><c s="0"><v>41002</v></c><c s="1"><v>60</v></c>
            <c s="1"><v>59</v></c><c t="d"><v>2018-06-10T00:00:00</v></c>
            """
        #expect(
            try Self.cells(dates)
                == "2012-04-03,2018-06-10 14:30,2018-06-10 12:00,14:30,41002,1900-02-29,1900-02-28,2018-06-10"
        )
        #expect(try Self.cells("<c s=\"1\"><v>39540</v></c>", is1904: true) == "2012-04-03,,,,,,,")
    }

    @Test func `numbers keep the zeros that the sheet shows, and lose no digits`() throws {
        let numbers = """
            <c s="3"><v>234567</v></c><c s="4"><v>12345678</v></c><c s="7"><v>7</v></c>
            <c><v>2.01334556E8</v></c><c><v>0.30000000000000004</v></c><c><v>201334556</v></c>
            <c><v>-3.5</v></c><c s="3"><v>123456789</v></c>
            """
        #expect(
            try Self.cells(numbers)
                == "00234567,012-34-5678,7,201334556,0.3,201334556,-3.5,123456789")
    }

    @Test func `texts of every kind are read, readings above them are not`() throws {
        let cells = """
            <c t="s"><v>1</v></c><c t="inlineStr"><is><r><t>Ana </t></r><r><t>Paz</t></r></is></c>
            <c t="str"><f>A1</f><v>x, "y"</v></c><c t="b"><v>1</v></c><c t="e"><v>#REF!</v></c>
            """
        #expect(
            try Self.cells(
                cells,
                shared: ["<t>no</t>", "<r><t>佐藤</t></r><rPh sb=\"0\" eb=\"2\"><t>サトウ</t></rPh>"])
                == "佐藤,Ana Paz,\"x, \"\"y\"\"\",true,#REF!,,,")
    }

    @Test func `titles above, hidden rows and columns, errors and formulas are told`() throws {
        let rows =
            WorkbookMaking.row(1, ["Roster of June"])
            + WorkbookMaking.row(4, ["Name", "Card", "Sex"])
            + WorkbookMaking.row(5, ["Ana", "1", "F"])
            + WorkbookMaking.row(7, ["Eva", "2", "F"], attributes: "hidden=\"1\"")
            + "<row r=\"9\"><c r=\"A9\" t=\"str\"><f>X</f><v>Ida</v></c><c r=\"C9\" t=\"e\"><v>#N/A</v></c></row>"
        let workbook = WorkbookMaking(
            sheets: [
                ("List", rows, "<cols><col min=\"2\" max=\"2\" hidden=\"1\"/></cols>", ""),
                ("Codes", WorkbookMaking.row(1, ["x"]), "", "hidden"),
            ], styles: Self.styles)
        let sheet = try Self.sheet(workbook.bytes)
        #expect(sheet.raw.header == "Name,Card,Sex")
        #expect(sheet.raw.rows == ["Ana,1,F", "Eva,2,F", "Ida,,#N/A"])
        #expect(sheet.headerRow == 4)
        let told = sheet.table.notes.map(\.sentence).joined(separator: "\n")
        for words in [
            "hidden sheets “Codes”", "header is in row 4", "in row 1", "1 hidden rows", "(7)",
            "columns were read like others (B)", "1 cells hold formulas", "(C9)",
        ] { #expect(told.contains(words), "\(words): \(told)") }
        let table = sheet.table
        #expect(table.recordNumbers == [5, 7, 9])
        #expect(table.rowCount == 3)
        #expect(table.notes.contains { $0.sentence.contains("hidden rows") })
    }

    @Test func `merged cells among the records are asked about, and read as is answered`() throws {
        let rows =
            WorkbookMaking.row(1, ["Family", "Name"]) + WorkbookMaking.row(2, ["FU-1", "Ana"])
            + "<row r=\"3\"><c r=\"B3\" t=\"inlineStr\"><is><t>Eva</t></is></c></row>"
        let workbook = WorkbookMaking(
            rows: rows, after: "<mergeCells><mergeCell ref=\"A2:A3\"/></mergeCells>")
        #expect(throws: SpreadsheetError.merged(sheet: "List", ranges: ["A2:A3"], count: 1)) {
            try Self.sheet(workbook.bytes)
        }
        let filled = try Self.sheet(workbook.bytes, SpreadsheetOptions(merged: .fill))
        #expect(filled.raw.rows == ["FU-1,Ana", "FU-1,Eva"])
        let first = try Self.sheet(workbook.bytes, SpreadsheetOptions(merged: .first))
        #expect(first.raw.rows == ["FU-1,Ana", ",Eva"])
        #expect(first.table.notes.contains { $0.sentence.contains("A2:A3") })
    }

    @Test func `a sheet is chosen by name, and asked for where there are several`() throws {
        let one = WorkbookMaking.row(1, ["A", "B"]) + WorkbookMaking.row(2, ["1", "2"])
        let workbook = WorkbookMaking(sheets: [
            ("June", one, "", ""), ("July", one, "", ""), ("Empty", "", "", ""),
        ])
        #expect(throws: SpreadsheetError.whichSheet(["June", "July", "Empty"])) {
            try Self.sheet(workbook.bytes)
        }
        #expect(
            try Self.sheet(workbook.bytes, SpreadsheetOptions(sheet: "july")).sheet
                == "July")
        #expect(
            throws: SpreadsheetError.noSuchSheet("Jule", sheets: ["June", "July", "Empty"])
        ) { try Self.sheet(workbook.bytes, SpreadsheetOptions(sheet: "Jule")) }
    }

    @Test func `strict workbooks are read like others`() throws {
        let workbook = WorkbookMaking(
            rows: WorkbookMaking.row(1, ["A", "B"]) + WorkbookMaking.row(2, ["1", "2"]),
            strict: true)
        #expect(try Self.sheet(workbook.bytes).raw.rows == ["1,2"])
    }

    @Test(arguments: [
        ("<c r=\"B2\" t=\"s\"><v>99</v></c>", "cell B2"),
        ("<c r=\"C2\"/><c r=\"B2\"/>", "cell B2"), ("<c r=\"B7\"/>", "cell B7"),
        ("<c r=\"D2\"><f>NOW()</f></c>", "cell D2"), ("<c r=\"XFE2\"/>", "XFE2"),
        ("<c r=\"A2\" t=\"odd\"><v>1</v></c>", "“odd”"), ("<c r=\"A2\">", "well-formed"),
    ])
    func `what is wrong names the sheet and the cell`(cells: String, words: String) throws {
        let rows = WorkbookMaking.row(1, ["A", "B", "C"]) + "<row r=\"2\">\(cells)</row>"
        #expect { try Self.sheet(WorkbookMaking(rows: rows).bytes) } throws: { error in
            guard let error = error as? SpreadsheetError else { return false }
            return error.sentence.contains(words)
        }
    }

    @Test func `a document type in a part is refused`() throws {
        var workbook = WorkbookMaking(rows: WorkbookMaking.row(1, ["A"]))
        for place in workbook.parts.indices where workbook.parts[place].name.contains("sheet1") {
            workbook.parts[place].text =
                "<!DOCTYPE x [<!ENTITY a \"aaaa\">]><worksheet><sheetData/></worksheet>"
        }
        #expect { try Self.sheet(workbook.bytes) } throws: { error in
            guard case .part("xl/worksheets/sheet1.xml", .documentType) = error as? SpreadsheetError
            else { return false }
            return true
        }
    }

    @Test func `limits end the reading`() throws {
        let rows = WorkbookMaking.row(1, ["A", "B"]) + WorkbookMaking.row(2, ["1", "2"])
        let bytes = WorkbookMaking(rows: rows).bytes
        var limits = ReadingLimits()
        func fails(_ change: (inout ReadingLimits) -> Void) {
            limits = ReadingLimits()
            change(&limits)
            let options = SpreadsheetOptions(limits: limits)
            #expect(throws: SpreadsheetError.self) { try Self.sheet(bytes, options) }
        }
        fails { $0.bytes = 200 }
        fails { $0.parts = 3 }
        fails { $0.cells = 3 }
        fails { $0.depth = 3 }
        fails { $0.elements = 4 }
        fails { $0.isLate = { true } }
        let shared = WorkbookMaking(
            rows: "<row r=\"1\"><c t=\"s\"><v>0</v></c></row>", shared: ["<t>a long text</t>"]
        ).bytes
        limits = ReadingLimits()
        limits.sharedBytes = 5
        #expect(throws: SpreadsheetError.self) {
            try Self.sheet(shared, SpreadsheetOptions(limits: limits))
        }
    }

    /// However a sheet is cut into pieces, the table is the same: codes, record numbers, rows, quarantine.
    @Test func `a sheet is read in pieces as it is at once`() throws {
        var rows = WorkbookMaking.row(1, ["Name", "Sex", "Note", ""])
        var number = 1
        for record in 0..<300 {
            number += record % 7 == 3 ? 2 : 1
            // A column without a name is left out where it is empty: here until the last piece.
            let last = record == 290 ? ["late"] : []
            rows += WorkbookMaking.row(
                number, ["Ana \(record % 13)", record % 2 == 0 ? "F" : "M", "a, \"b\"\nc"] + last)
        }
        for end in [rows, rows.replacing("late", with: "")] {
            let bytes = WorkbookMaking(rows: end).bytes
            let whole = try Self.sheet(bytes)
            #expect(whole.table.rowCount == 300)
            #expect(whole.raw.rows.count == 300)
            for size in [1, 40, 1000, 5000] {
                let parts = try Self.sheet(bytes, pieceBytes: size)
                #expect(parts.table == whole.table, "pieces of \(size)")
                #expect(parts.raw == whole.raw)
            }
        }
    }

    /// A sheet of many rows needs the memory of its table and of a piece, not of its cells.
    @Test func `rows of a sheet are not held together`() throws {
        let rows =
            WorkbookMaking.row(1, ["A", "B"])
            + (2...2000).map { WorkbookMaking.row($0, ["x", "\($0 % 5)"]) }.joined()
        let bytes = WorkbookMaking(rows: rows).bytes
        var held = 0
        try unsafe bytes.withUnsafeBytes { bytes in
            let workbook = try unsafe Workbook(bytes, limits: ReadingLimits())
            let sheet = try workbook.chosen(nil)
            let layout = try SheetLayout(workbook, sheet, SpreadsheetOptions())
            var last = 0
            try layout.forEachRow { (number, texts) throws(XMLReader.Stop) in
                held = max(held, texts.count)
                last = number
            }
            #expect(last == 2000)
        }
        #expect(held == 2)
    }

    @Test func `other archives are told by name`() {
        func sentence(_ bytes: [UInt8]) -> String {
            do {
                _ = try SheetTable(bytes, source: "list.xlsx")
                return ""
            } catch { return error.sentence }
        }
        let word = WorkbookMaking.archive([("word/document.xml", [1])])
        #expect(sentence(word).contains("a Word document"))
        #expect(sentence(WorkbookMaking.archive([("content.xml", [1])])).contains("OpenDocument"))
        #expect(sentence([0x50, 0x4B, 3, 4, 1, 2, 3]).contains("broken"))
        #expect(sentence([0xD0, 0xCF, 0x11, 0xE0]).contains("old Excel workbook"))
    }

    /// Damage of every kind ends in a table or an error, never in a trap.
    @Test func `no damaged workbook is a trap`() {
        let rows = WorkbookMaking.row(1, ["A", "B"]) + WorkbookMaking.row(2, ["1", "2"])
        let whole = WorkbookMaking(
            rows: rows, after: "<mergeCells><mergeCell ref=\"A1:B2\"/></mergeCells>",
            styles: Self.styles
        ).bytes
        var state: UInt64 = 20_250
        func next(_ below: Int) -> Int {
            state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            return Int(state >> 33) % below
        }
        for _ in 0..<600 {
            var bytes = whole
            for _ in 0...next(4) { bytes[next(bytes.count)] = UInt8(next(256)) }
            if next(4) == 0 { bytes.removeLast(next(bytes.count)) }
            _ = try? Self.sheet(bytes, pieceBytes: 1)
        }
    }
}

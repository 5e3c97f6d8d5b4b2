// Part of Reunify. Copyright the Reunify contributors.
// SPDX-License-Identifier: Apache-2.0

import Testing

@testable import RecordLinkage

@Suite struct FormatDetectionTests {
    private func layout(_ text: String) -> TableFormat.Layout {
        TableReader.detect(Array(text.utf8)).layout
    }

    @Test(arguments: Delimiter.allCases)
    func `the delimiter is found`(delimiter: Delimiter) {
        let mark = String(UnicodeScalar(delimiter.rawValue))
        let text = ["name;x", "born, city", "a|b"].map { "\"\($0)\"" }.joined(separator: mark)
        #expect(layout("\(text)\n\(text)\n") == .delimited(by: delimiter))
    }

    @Test func `a first line names the delimiter and is no record`() throws {
        let table = try TableTesting.read("sep=;\r\nname;city\r\nAna, B;Lima\r\n")
        #expect(table.rows == [["Ana, B", "Lima"]])
        #expect(table.notes == [.delimiterLine])
    }

    @Test func `objects on lines are JSON Lines`() {
        #expect(layout("{\"a\": 1}\n{}\n") == .jsonLines)
        #expect(layout("\n { } \n") == .jsonLines)
        #expect(layout("{x},y\n1,2\n") == .delimited(by: .comma))
    }

    @Test func `other formats are refused by name`() {
        for (start, name) in [
            ("PK\u{3}\u{4}", "a zip archive or an Excel workbook"), ("PAR1", "a Parquet file"),
            ("%PDF-1.7", "a PDF document"), ("[{\"a\":1}]", "a JSON array"),
        ] {
            #expect(throws: TableReadingError.unsupportedFormat(name: name)) {
                try TableTesting.read(start)
            }
        }
    }

    private static let text = "name,city\nJosé Núñez,Łódź\n李,\"東\n京\"\n😀,é\n"

    @Test func `UTF-8 may start with a mark`() throws {
        let table = try TableTesting.read([0xEF, 0xBB, 0xBF] + Array(Self.text.utf8))
        #expect(table.columns.map(\.name) == ["name", "city"])
        #expect(try table == TableTesting.read(Self.text))
    }

    @Test(arguments: [false, true], [false, true])
    func `UTF-16 is decoded with and without a mark`(lowFirst: Bool, hasMark: Bool) throws {
        let units = (hasMark ? [0xFEFF] : []) + Array(Self.text.utf16)
        let bytes = units.flatMap { unit -> [UInt8] in
            let (high, low) = (UInt8(unit >> 8), UInt8(unit & 0xFF))
            return lowFirst ? [low, high] : [high, low]
        }
        let table = try TableTesting.read(bytes)
        #expect(try table.rows == TableTesting.read(Self.text).rows)
        #expect(table.notes == [.decoded(lowFirst ? .utf16LittleEndian : .utf16BigEndian)])
    }

    @Test func `a lone surrogate or half a unit sends its record to quarantine`() throws {
        var units = Array("name,city\nAna,Lima\nBo,".utf16) + [0xD83D]
        units += Array("\nLi,Oslo\nEva,X".utf16)
        var bytes: [UInt8] = []
        for unit in units { bytes += [UInt8(unit & 0xFF), UInt8(unit >> 8)] }
        bytes.append(0x41)
        let table = try TableTesting.read(bytes)
        #expect(table.rows == [["Ana", "Lima"], ["Li", "Oslo"]])
        #expect(table.quarantine.map(\.recordNumber) == [2, 4])
    }

    @Test func `Windows-1252 is told from damaged UTF-8`() async throws {
        let latin = Array("name,city\nJos".utf8) + [0xE9] + Array(",K".utf8) + [0xF6]
        let bytes = latin + Array("ln\n".utf8) + [0x80] + Array("1,x\n".utf8)
        let table = try TableTesting.read(bytes)
        #expect(table.rows == [["José", "Köln"], ["€1", "x"]])
        #expect(table.notes == [.decoded(.windows1252)])
        #expect(TableReader.detect(bytes).encoding == .windows1252)
        #expect(try await TableReader.read(bytes, source: "test") == table)

        let damaged = Array("name,city\nJosé,Köln\nJos".utf8) + [0xE9] + Array(",x\n".utf8)
        #expect(try TableTesting.read(damaged).quarantine.map(\.recordNumber) == [2])
        #expect(TableReader.detect(damaged).encoding == .utf8)
    }

    @Test func `Cyrillic of one byte a letter is Windows-1251; Arabic and Hebrew are not`()
        async throws
    {
        /// The bytes of a text in Windows-1251.
        func bytes(_ text: String) -> [UInt8] {
            text.unicodeScalars.map { scalar in
                switch scalar.value {
                case 0x410...0x44F: UInt8(scalar.value - 0x410 + 0xC0)
                case 0x456: 0xB3
                case 0x457: 0xBF
                case 0x454: 0xBA
                case 0x2116: 0xB9
                default: UInt8(truncatingIfNeeded: scalar.value)
                }
            }
        }
        let text = "№;ФИО;Город\n1;Ковальчук Олена;Київ\n2;Мороз Сергій;Бахмут\n"
        let table = try TableTesting.read(bytes(text))
        #expect(table.columns.map(\.name) == ["№", "ФИО", "Город"])
        #expect(
            table.rows == [["1", "Ковальчук Олена", "Київ"], ["2", "Мороз Сергій", "Бахмут"]])
        #expect(table.notes == [.decoded(.windows1251)])
        #expect(TableReader.detect(bytes(text)).encoding == .windows1251)
        #expect(try await TableReader.read(bytes(text), source: "test") == table)
        // “محمد احمد، علي حسين” in Windows-1256.
        let arabic: [UInt8] = [
            0xE3, 0xCD, 0xE3, 0xCF, 0x20, 0xC7, 0xCD, 0xE3, 0xCF, 0x0A, 0xDA, 0xE1, 0xED, 0x20,
            0xCD, 0xD3, 0xED, 0xE4, 0x0A,
        ]
        #expect(TableReader.detect(Array("name\n".utf8) + arabic).encoding != .windows1251)
        // “שרה כהן, דוד לוי” in Windows-1255.
        let hebrew: [UInt8] = [
            0xF9, 0xF8, 0xE4, 0x20, 0xEB, 0xE4, 0xEF, 0x0A, 0xE3, 0xE5, 0xE3, 0x20, 0xEC, 0xE5,
            0xE9, 0x0A,
        ]
        #expect(TableReader.detect(Array("name\n".utf8) + hebrew).encoding != .windows1251)
    }

    @Test(arguments: [
        ("17,Ana,1985-02-03\n18,Bo,1990-01-01\n", 2), ("Ana,ana@example.org\n", 1),
        ("id,2019,2020\n1,2,3\n", 1), ("Ana,Lima\nBo,Oslo\n", 1), ("1\n2\n3\n", 3),
    ])
    func `a header is assumed unless the first record looks like data`(text: String, rows: Int)
        throws
    {
        let table = try TableTesting.read(text, TableReadingOptions(layout: .delimited(by: .comma)))
        #expect(table.rowCount == rows)
        #expect(table.notes.contains(.noHeader) == (table.columns[0].name == "column 1"))
    }
}

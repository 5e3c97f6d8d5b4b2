// Part of Reunify. Copyright the Reunify contributors.
// SPDX-License-Identifier: Apache-2.0

import Testing

@testable import RecordLinkage

@Suite struct DelimitedReaderTests {
    private func rows(_ text: String) throws -> [[String]] {
        try TableTesting.read(text, TableTesting.commaOptions()).rows
    }

    @Test func `quotes commas and line breaks inside quotes stay in their cell`() throws {
        #expect(try rows("a,b\n\"x, \"\"y\"\"\",\"1\r\n2\"\n") == [["x, \"y\"", "1\r\n2"]])
    }

    @Test func `all line breaks end a record, also mixed`() throws {
        #expect(try rows("a,b\r1,2\n3,4\r\n5,6") == [["1", "2"], ["3", "4"], ["5", "6"]])
    }

    @Test func `a quote inside an unquoted cell is literal`() throws {
        #expect(try rows("a,b\n5\" pipe,x\"\n") == [["5\" pipe", "x\""]])
    }

    @Test func `white space around cells and quotes is dropped`() throws {
        #expect(
            try rows("a,b\n  x\t, \" y \" \n\u{A0}z\u{FEFF},\"\u{A0}\"\n") == [
                ["x", "y"], ["z", ""],
            ])
    }

    @Test func `blank lines are counted and no records`() throws {
        let table = try TableTesting.read("\na\n1\n\n \t\n2\n", TableTesting.commaOptions())
        #expect(table.rows == [["1"], ["2"]])
        #expect(table.recordNumbers == [1, 2])
        #expect(table.notes == [.blankLines(3)])
    }

    @Test func `a quoted empty cell in a table of one column is a record`() throws {
        #expect(try rows("a\n\"\"\nx\n") == [[""], ["x"]])
    }

    @Test func `empty cells have code zero and equal cells equal codes`() throws {
        let table = try TableTesting.read("a,b\nx,\n,y\nx,x\n", TableTesting.commaOptions())
        #expect(table.columns[0].codes == [1, 0, 1])
        #expect(table.columns[1].codes == [0, 1, 2])
        #expect(table.columns[1].values[1] == "x")
    }

    @Test func `records with the wrong number of cells go to quarantine with number and line`()
        throws
    {
        let table = try TableTesting.read(
            "a,b\n1,2\n\"x\ny\",2\n3\n\n4,5,6\n7,8\n", TableTesting.commaOptions())
        #expect(table.rows == [["1", "2"], ["x\ny", "2"], ["7", "8"]])
        #expect(table.recordNumbers == [1, 2, 5])
        #expect(
            table.quarantine == [
                QuarantinedRecord(
                    recordNumber: 3, line: 5, reason: "The record has 1 cell instead of 2.",
                    rawText: "3"),
                QuarantinedRecord(
                    recordNumber: 4, line: 7, reason: "The record has 3 cells instead of 2.",
                    rawText: "4,5,6"),
            ])
    }

    @Test func `a stray quote costs one line and not the rest of the file`() throws {
        let table = try TableTesting.read(
            "a,b\n1,\"2\n3,4\n5,\"6\"\n7,8\n", TableTesting.commaOptions())
        #expect(table.rows == [["3", "4"], ["5", "6"], ["7", "8"]])
        #expect(table.quarantine.map(\.rawText) == ["1,\"2"])
        #expect(table.quarantine.map(\.reason) == ["A quote is opened and not properly closed."])
    }

    @Test func `text after a closing quote sends the line to quarantine`() throws {
        let table = try TableTesting.read(
            "a,b\n\"Joe \"S\" Smith\",1\nx,y\n", TableTesting.commaOptions())
        #expect(table.rows == [["x", "y"]])
        #expect(table.quarantine.map(\.recordNumber) == [1])
    }

    @Test func `an extra delimiter at the end of a record is ignored and counted`() throws {
        let table = try TableTesting.read("a,b\n1,2,\n3,4\n", TableTesting.commaOptions())
        #expect(table.rows == [["1", "2"], ["3", "4"]])
        #expect(table.notes == [.trailingDelimiters(1)])
    }

    @Test func `an unnamed empty last column is dropped`() throws {
        let table = try TableTesting.read("a,b,\n1,2,\n3,4\n", TableTesting.commaOptions())
        #expect(table.columns.map(\.name) == ["a", "b"])
        #expect(table.rows == [["1", "2"], ["3", "4"]])
        #expect(table.notes == [.droppedEmptyColumn(position: 3)])
    }

    @Test func `an unnamed column with values gets a name`() throws {
        let table = try TableTesting.read(",b,\n1,2,x\n3,4\n", TableTesting.commaOptions())
        #expect(table.columns.map(\.name) == ["column 1", "b", "column 3"])
        #expect(table.rows == [["1", "2", "x"], ["3", "4", ""]])
    }

    @Test func `a repeated column name gets a number`() throws {
        let table = try TableTesting.read(
            "a,a,a (2),a\n1,2,3,4\n", TableTesting.commaOptions())
        #expect(table.columns.map(\.name) == ["a", "a (3)", "a (2)", "a (4)"])
        #expect(table.notes.first == .renamedColumn(position: 2, from: "a", to: "a (3)"))
    }

    @Test func `a NUL and broken UTF-8 send the record to quarantine`() throws {
        let bytes = Array("a,b\né,1\nx\u{0},2\n".utf8) + [0x79, 0xC3, 0x2C, 0x33, 0x0A]
        let table = try TableTesting.read(bytes, TableTesting.commaOptions())
        #expect(table.rows == [["é", "1"]])
        #expect(
            table.quarantine.map(\.reason) == [
                "The record holds a NUL character.", "The record is not valid UTF-8.",
            ])
        #expect(table.quarantine.last?.rawText == "y\u{FFFD},3")
    }

    @Test func `a cell over the limit goes to quarantine with its length`() throws {
        var options = TableTesting.commaOptions()
        options.maximumCellBytes = 10_000
        let long = String(repeating: "x", count: 10_001)
        let table = try TableTesting.read(
            "a,b\n\(long),1\n\(long.dropLast()),\(long.dropLast())\n\"\(long)\",2\n", options)
        #expect(table.rowCount == 1)
        #expect(table.quarantine.map(\.recordNumber) == [1, 3])
        #expect(table.quarantine[0].reason == "A cell is longer than 10000 bytes.")
        #expect(table.quarantine[0].rawText.hasSuffix("… [10003 bytes in all]"))
        #expect(table.quarantine[0].rawText.utf8.count < 5000)
    }

    @Test func `empty text, a header alone and an unreadable header are told apart`() throws {
        #expect(try TableTesting.read("").notes == [.emptySource])
        #expect(try TableTesting.read("\n \n").notes == [.emptySource])
        let header = try TableTesting.read("name,city\n")
        #expect(header.notes == [.headerOnly] && header.columns.count == 2)
        #expect(throws: TableReadingError.unreadableHeader(line: 2)) {
            try TableTesting.read("\n\"a,b\n1,2\n", TableTesting.commaOptions())
        }
        #expect(throws: TableReadingError.tooManyColumns(limit: 16_384)) {
            try TableTesting.read(String(repeating: ",", count: 16_384) + "\n")
        }
    }

    @Test func `a cancelled task reads nothing`() async {
        let task = Task { () -> TableReadingError? in
            unsafe withUnsafeCurrentTask { unsafe $0?.cancel() }
            do throws(TableReadingError) {
                _ = try await TableReader.read(Array("a,b\n1,2\n".utf8), source: "test")
                return nil
            } catch {
                return error
            }
        }
        #expect(await task.value == .cancelled)
    }

    @Test func `progress never falls and ends with all bytes`() async throws {
        let text = Array(("name,city\n" + String(repeating: "Ana,Lima\n", count: 500)).utf8)
        let (stream, continuation) = AsyncStream<Int>.makeStream()
        var options = TableReadingOptions(threadCount: 2) { continuation.yield($0) }
        options.chunkBytes = 500
        _ = try await TableReader.read(text, source: "test", options: options)
        continuation.finish()
        var seen: [Int] = []
        for await bytes in stream { seen.append(bytes) }
        #expect(seen == seen.sorted() && seen.last == text.count && seen.count > 3)
    }
}

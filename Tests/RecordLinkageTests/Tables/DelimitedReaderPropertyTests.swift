// Part of Reunify. Copyright the Reunify contributors.
// SPDX-License-Identifier: Apache-2.0

import Testing

@testable import RecordLinkage

@Suite struct DelimitedReaderPropertyTests {
    /// Compares one text with the oracle; the answer says what differs.
    private func difference(_ bytes: [UInt8]) -> String? {
        let options = TableTesting.commaOptions()
        let table: RecordTable
        do throws(TableReadingError) {
            table = try TableTesting.read(bytes, options)
        } catch {
            let isExpected = ReferenceReader(bytes) == nil
            if case .unreadableHeader = error, isExpected { return nil }
            return "threw \(error)"
        }
        if let rule = table.brokenRule { return rule }
        guard let expected = ReferenceReader(bytes) else {
            return table.columns.isEmpty ? nil : "the oracle finds no header"
        }
        if table.columns.count != expected.header.count { return "column count" }
        if table.rows != expected.rows { return "rows \(table.rows) not \(expected.rows)" }
        if table.recordNumbers.map({ Int($0) }) != expected.rowNumbers { return "numbers" }
        let refused = table.quarantine.map { "\($0.recordNumber)@\($0.line) \($0.rawText)" }
        let expectedRefused = expected.refused.map { "\($0.number)@\($0.line) \($0.text)" }
        if refused != expectedRefused { return "quarantine \(refused) not \(expectedRefused)" }
        var blanks = 0
        for case .blankLines(let count) in table.notes { blanks += count }
        if blanks != expected.blankLines { return "\(blanks) blank lines" }
        return nil
    }

    private func random(
        _ generator: inout TableTesting.Generator, _ alphabet: [UInt8], _ length: Int
    ) -> [UInt8] {
        (0..<length).map { _ in alphabet[Int.random(in: 0..<alphabet.count, using: &generator)] }
    }

    @Test func `every short text reads as the oracle reads it`() {
        let alphabet = Array("a\",\n\r".utf8)
        for length in 0...5 {
            var digits = [Int](repeating: 0, count: length)
            while true {
                let text = Array("a,b\n".utf8) + digits.map { alphabet[$0] }
                if let difference = difference(text) {
                    Issue.record(
                        "\(String(decoding: text, as: UTF8.self).debugDescription): \(difference)")
                    return
                }
                guard let place = digits.lastIndex(where: { $0 < alphabet.count - 1 }) else {
                    break
                }
                digits[place] += 1
                for later in digits.indices where later > place { digits[later] = 0 }
            }
        }
    }

    @Test(arguments: [1, 2, 3, 4] as [UInt64])
    func `random text reads as the oracle reads it`(seed: UInt64) {
        var generator = TableTesting.Generator(seed: seed)
        let alphabets = [
            Array("a\",;\n\r".utf8), Array("abc\",\n \t".utf8), Array("a,,,\n\n\"\"".utf8),
            Array("aé\u{A0}\u{FEFF},\n\" ".utf8) + [0x00, 0xFF], Array("a\",,,,,\r\n".utf8),
        ]
        for round in 0..<1500 {
            let header = ["", "a\n", "a,b\n", "a,b,c\r\n", "a,b,\n"].randomElement(
                using: &generator)
            let length = Int.random(in: 0..<60, using: &generator)
            let text =
                Array((header ?? "").utf8)
                + random(&generator, alphabets[round % alphabets.count], length)
            if let difference = difference(text) {
                let shown = String(decoding: text, as: UTF8.self).debugDescription
                Issue.record("seed \(seed), round \(round), \(shown): \(difference)")
                return
            }
        }
    }

    @Test(arguments: [11, 12, 13] as [UInt64])
    func `stretches of any size and any number of tasks give the same table`(seed: UInt64)
        async throws
    {
        var generator = TableTesting.Generator(seed: seed)
        let alphabets = [
            Array("a\",\n".utf8), Array("ab\",\r\n".utf8), Array("abcde,,\n\n\n\"".utf8),
            Array("b\",x,\"\n".utf8),
        ]
        for round in 0..<120 {
            let length = Int.random(in: 0..<400, using: &generator)
            let text = Array("a,b\n".utf8) + random(&generator, alphabets[round % 4], length)
            var options = TableTesting.commaOptions()
            let expected = try TableTesting.read(text, options)
            for threads in [1, 2, 0] {
                options.threadCount = threads
                options.chunkBytes = Int.random(in: 1..<80, using: &generator)
                let table = try await TableReader.read(text, source: "test", options: options)
                #expect(
                    table == expected,
                    "seed \(seed), round \(round), \(threads) tasks, stretches of \(options.chunkBytes)"
                )
            }
        }
    }

    @Test(arguments: [21, 22] as [UInt64])
    func `what the writer writes the reader reads`(seed: UInt64) throws {
        var generator = TableTesting.Generator(seed: seed)
        let pieces = [
            "a", "é", "\"", ",", ";", "\n", "\r", " ", "José", "ا", "sep=", "1", "\t", "{",
            "\u{A0}b",
        ]
        for round in 0..<300 {
            let width = Int.random(in: 1...5, using: &generator)
            let delimiter = Delimiter.allCases.randomElement(using: &generator) ?? .comma
            var writer = DelimitedWriter(delimiter: delimiter)
            for column in 0..<width { writer.cell("column \(column)") }
            writer.endRecord()
            var expected: [[String]] = []
            for _ in 0..<Int.random(in: 0..<20, using: &generator) {
                let row = (0..<width).map { _ in
                    let count = Int.random(in: 0..<4, using: &generator)
                    return (0..<count).map { _ in pieces.randomElement(using: &generator) ?? "" }
                        .joined()
                }
                for cell in row { writer.cell(cell) }
                writer.endRecord()
                expected.append(row.map(Self.trimmed))
            }
            let table = try TableTesting.read(
                writer.bytes,
                TableReadingOptions(
                    layout: .delimited(by: delimiter), encoding: .utf8, hasHeader: true))
            #expect(table.quarantine.isEmpty && table.notes.allSatisfy { $0 == .headerOnly })
            #expect(table.rows == expected, "seed \(seed), round \(round)")
        }
    }

    private static func trimmed(_ text: String) -> String {
        var scalars = text.unicodeScalars[...]
        let spaces = "\t\n\u{B}\u{C}\r \u{A0}\u{FEFF}".unicodeScalars
        while let first = scalars.first, spaces.contains(first) { scalars.removeFirst() }
        while let last = scalars.last, spaces.contains(last) { scalars.removeLast() }
        return String(scalars)
    }

    @Test(arguments: [31, 32] as [UInt64])
    func `damaged text never stops the reader and no record is lost`(seed: UInt64) {
        var generator = TableTesting.Generator(seed: seed)
        let sound = Array(
            "id,name,city\n1,Ana,\"San \"\"A\"\"\nJosé\"\r\n2,Léa,Lyon\n\n3,\"Li, M\",\r\n4,Bo,Oslo\n"
                .utf8)
        for round in 0..<2000 {
            var text = sound
            for _ in 0..<Int.random(in: 1...6, using: &generator) {
                let place = Int.random(in: 0..<text.count, using: &generator)
                switch Int.random(in: 0..<4, using: &generator) {
                case 0: text[place] = UInt8.random(in: 0...255, using: &generator)
                case 1: text.remove(at: place)
                case 2: text.insert(UInt8.random(in: 0...255, using: &generator), at: place)
                default: text.insert(contentsOf: text[place...].prefix(9), at: place)
                }
            }
            if let table = try? TableTesting.read(text) {
                #expect(table.brokenRule == nil, "seed \(seed), round \(round)")
            }
            if let difference = difference(text) {
                Issue.record("seed \(seed), round \(round): \(difference)")
                return
            }
        }
    }

    @Test func `a stray quote on every line takes time linear in the text`() throws {
        // Each line opens a quote when it starts a record, and stays inside quotes when it does
        // not; without a memory of failures this text would be scanned a hundred thousand times.
        let line = "b\",x,\"\n"
        let text = "a,b\n" + String(repeating: line, count: 100_000)
        let table = try TableTesting.read(text, TableTesting.commaOptions())
        #expect(table.quarantine.count == 100_000)
        #expect(table.rowCount == 0)
    }

    @Test func `quoted cells longer than a stretch and its surroundings are read whole`()
        async throws
    {
        let long = String(repeating: "x,\n", count: 40_000)
        var text = "a,b\n"
        for index in 0..<4 { text += "\(index),\"\(long)\"\nplain,\(index)\n" }
        text += "open,\"\(long)"
        var options = TableTesting.commaOptions()
        let expected = try TableTesting.read(text, options)
        #expect(expected.columns[1].values.count == 5)
        #expect(expected.quarantine.first?.rawText == "open,\"x,")
        for size in [1_000, 30_000, 1 << 20] {
            options.chunkBytes = size
            let table = try await TableReader.read(
                Array(text.utf8), source: "test", options: options)
            #expect(table == expected, "stretches of \(size) bytes")
        }
    }

    @Test func `the seed of the hash changes nothing`() async throws {
        let text = "a,b\n" + (0..<3000).map { "\($0 * 7919 % 1009),x\($0)\n" }.joined()
        var options = TableTesting.commaOptions()
        let expected = try TableTesting.read(text, options)
        options.hashSeed = 0xD1B5_4A32_D192_ED03
        #expect(try TableTesting.read(text, options) == expected)
        #expect(
            try await TableReader.read(Array(text.utf8), source: "test", options: options)
                == expected)
    }
}

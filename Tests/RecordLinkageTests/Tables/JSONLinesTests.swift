// Part of Reunify. Copyright the Reunify contributors.
// SPDX-License-Identifier: Apache-2.0

import Testing

@testable import RecordLinkage

@Suite struct JSONLinesTests {
    @Test func `columns come in order of first appearance and missing keys are empty`() throws {
        let table = try TableTesting.read(
            "{\"name\":\"Ana\",\"age\":7}\n\n{\"age\":8,\"city\":\"Lima\"}\r\n{}\n")
        #expect(table.columns.map(\.name) == ["name", "age", "city"])
        #expect(table.rows == [["Ana", "7", ""], ["", "8", "Lima"], ["", "", ""]])
        #expect(table.notes == [.blankLines(1)])
    }

    @Test func `objects are flattened and arrays joined`() throws {
        let table = try TableTesting.read(
            """
            {"a":{"b":1,"c":{"d":true}},"e":["x",null,["y"],-1.5e+3],"f":[{"g":1},{"g":2,"h":3}],"i":null}
            """)
        #expect(table.columns.map(\.name) == ["a.b", "a.c.d", "e", "f.g", "f.h", "i"])
        #expect(table.rows == [["1", "true", "x; y; -1.5e+3", "1; 2", "3", ""]])
    }

    @Test func `escapes are read`() throws {
        let table = try TableTesting.read(#"{"a":"\"\\\/\b\f\n\r\t\u00e9\uD83D\uDE00."}"#)
        #expect(table.rows == [["\"\\/\u{8}\u{C}\n\r\té😀."]])
    }

    @Test(arguments: [
        "[1]", "{\"a\":1", "{\"a\":01}", "{\"a\":1.}", "{\"a\":+1}", "{\"a\":tru}", "{a:1}",
        "{\"a\" 1}",
        "{\"a\":1,}", "{\"a\":\"\\x\"}", "{\"a\":\"\\ud800\"}", "{\"a\":\"\\u0000\"}",
        "{\"a\":\"\t\"}",
        "{\"a\":1}{", "{\"a\":1,\"a\":2}", "{\"a\":{\"b\":1},\"a.b\":2}", "{\"a\":1,\"a\":[2]}",
        "\"a\"", "{",
        "{\"a\":", "{\"", "{\"a\":\"", "{\"a\":\"\\", "{\"a\":\"\\u12", "{\"a\":-", "{\"a\":1e",
        "x",
    ])
    func `a line that is no sound object goes to quarantine`(line: String) throws {
        var options = TableReadingOptions(layout: .jsonLines)
        options.encoding = .utf8
        let table = try TableTesting.read("{\"k\":1}\n\(line)\n{\"k\":2}", options)
        #expect(table.rows == [["1"], ["2"]])
        #expect(table.quarantine.map(\.rawText) == [line])
        #expect(table.quarantine.map(\.line) == [2])
        #expect(table.recordNumbers == [1, 3])
    }

    @Test func `deep nesting is refused and not followed`() throws {
        let deep = String(repeating: "{\"a\":", count: 100_000)
        let table = try TableTesting.read("{\"k\":1}\n\(deep)")
        #expect(
            table.quarantine.map(\.reason) == [
                "The JSON object is nested deeper than 32 levels."
            ])
    }

    @Test func `a long value goes to quarantine`() throws {
        let options = TableReadingOptions(maximumCellBytes: 5)
        let table = try TableTesting.read(
            "{\"a\":\"12345\"}\n{\"a\":\"123456\"}\n{\"a\":[12,34]}", options)
        #expect(table.rows == [["12345"]])
    }

    @Test func `many lines with hardly a key in common are an error`() {
        let keys = (0..<9000).map { "\"k\($0)\":1" }.joined(separator: ",")
        let text = "{\(keys)}\n" + String(repeating: "{}\n", count: 2000)
        #expect(throws: TableReadingError.tooSparse) { try TableTesting.read(text) }
    }

    @Test(arguments: [41, 42, 43] as [UInt64])
    func `stretches give the same table, damaged or not, and no line is lost`(seed: UInt64)
        async throws
    {
        var generator = TableTesting.Generator(seed: seed)
        let lines = [
            "{\"a\":\"x\",\"b\":[1,2]}", "{\"b\":\"é\"}", "", "{}", "{\"c\":{\"a\":\"y\"}}",
            "{\"a\":\"z\"}",
            "{\"a\": null , \"\":\"u\"}", "{\"a\":\"\\u00e9\"}",
        ]
        for round in 0..<150 {
            let count = Int.random(in: 0..<12, using: &generator)
            var text = Array(
                (0..<count).map { _ in (lines.randomElement(using: &generator) ?? "") + "\n" }
                    .joined().utf8)
            if round % 2 == 0, !text.isEmpty {
                let place = Int.random(in: 0..<text.count, using: &generator)
                text[place] = UInt8.random(in: 0...255, using: &generator)
            }
            var options = TableReadingOptions(layout: .jsonLines)
            options.encoding = .utf8
            let expected = try TableTesting.read(text, options)
            #expect(expected.brokenRule == nil, "seed \(seed), round \(round)")
            options.chunkBytes = Int.random(in: 1..<60, using: &generator)
            let table = try await TableReader.read(text, source: "test", options: options)
            #expect(table == expected, "seed \(seed), round \(round)")
        }
    }
}

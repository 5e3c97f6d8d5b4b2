// Part of Reunify. Copyright the Reunify contributors.
// SPDX-License-Identifier: Apache-2.0

import Testing

@testable import Exchange

@Suite struct ListMappingTests {
    @Test func `a mapping is written and read as the same`() throws {
        let mapping = ListMapping(
            columns: [
                .init(column: "ID", is: "record-id"),
                .init(column: "CARD", is: "identifier", kind: "ration-card", width: 8, zeros: .pad),
                .init(
                    column: "DOB", is: "date-of-birth",
                    dates: .init(order: "MDY", century: 20, serial: .from1904)),
                .init(column: "SEX", is: "sex", table: "sex", unlisted: .keep),
            ], source: "border roster", revision: 3, asOf: "2018-07-10", zone: "America/Chicago",
            tables: ["sex": ["1": "male", "2": "female"]],
            tests: [.init(row: ["SEX": "1"], gives: ["SEX": "male"])])
        let text = try mapping.text()
        #expect(try ListMapping.read(text, file: "m.json") == mapping)
        #expect(try ListMapping.read(text, file: "m.json").text() == text)
    }

    @Test func `a mapping of before is read as it was meant`() throws {
        let mapping = try ListMapping.read(
            #"""
            {"reunify-mapping":1,"columns":[{"column":"DOB","is":"date-of-birth",
              "dates":{"order":"DMY","serial":true}}]}
            """#, file: "old.json")
        #expect(mapping.columns[0].dates?.serial == .from1900)
        #expect(mapping.revision == nil)
    }

    @Test(arguments: [
        (#"{"reunify-mapping":1,"columns":[{"column":"A","is":"namee"}]}"#, "“namee”"),
        (#"{"reunify-mapping":1,"columns":[{"column":"A","is":"surnam"}]}"#, "“surname”?"),
        (#"{"reunify-mapping":2,"columns":[]}"#, "version 2"),
        (#"{"reunify-mapping":1,"colums":[]}"#, "“columns”?"),
        (#"{"reunify-mapping":1,"columns":[{"column":"A","is":"sex","tabel":"x"}]}"#, "“table”?"),
        (
            #"{"reunify-mapping":1,"columns":[{"column":"A","is":"sex","table":"x"}]}"#,
            "no table “x”"
        ),
        (
            #"{"reunify-mapping":1,"columns":[{"column":"A","is":"sex"},{"column":"A","is":"age"}]}"#,
            "named twice"
        ),
        (#"{"reunify-mapping":1,"zone":"Mars/Base","columns":[]}"#, "Mars/Base"),
        (#"{"reunify-mapping":1,"asOf":"10/07/2018","columns":[]}"#, "asOf"),
        (
            #"{"reunify-mapping":1,"columns":[{"column":"A","is":"age","dates":{"order":"XYZ"}}]}"#,
            "not “XYZ”"
        ),
        (
            #"{"reunify-mapping":1,"columns":[{"column":"A","is":"identifier","zeros":"pad"}]}"#,
            "“width”"
        ),
        (
            #"{"reunify-mapping":1,"columns":[],"tests":[{"row":{"B":"x"},"gives":{}}]}"#,
            "not mapped: “B”"
        ),
        ("not json", "not JSON"), ("[]", "is not a mapping"), ("", "is not a mapping"),
    ])
    func `what is wrong with a mapping is said with its place`(text: String, words: String) {
        #expect { try ListMapping.read(text, file: "m.json") } throws: { error in
            guard let error = error as? MappingError else { return false }
            let isSaid = error.sentence.contains(words) && error.sentence.contains("m.json")
            if !isSaid { Issue.record("\(error.sentence)") }
            return isSaid
        }
    }

    @Test func `a mapping's own tests say what became otherwise`() async throws {
        var mapping = ListMapping(
            columns: [
                .init(column: "DOB", is: "date-of-birth", dates: .init(order: "MDY")),
                .init(column: "SEX", is: "sex", table: "sex"),
                .init(column: "Name", is: "full-name"),
            ], tables: ["sex": ["1": "male", "2": "female", "9": ""]],
            tests: [
                .init(
                    row: ["Name": "Ana", "DOB": "03/04/2017", "SEX": "2"],
                    gives: ["DOB": "2017-03-04", "SEX": "female", "Name": "Ana"]),
                .init(row: ["SEX": "9"], gives: ["SEX": ""]),
                .init(row: ["SEX": "7"], gives: ["SEX": "not in its table"]),
            ])
        #expect(try await mapping.runTests(zone: "UTC") == [])
        mapping.columns[0].dates?.order = "DMY"
        #expect(
            try await mapping.runTests(zone: "UTC") == [
                .init(test: 1, column: "DOB", wanted: "2017-03-04", found: "2017-04-03")
            ])
        mapping.columns[0].dates?.order = "ask"
        #expect(
            try await mapping.runTests(zone: "UTC").first?.found
                == "asked: 2017-04-03 or 2017-03-04")
    }
}

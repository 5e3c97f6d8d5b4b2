// Part of Reunify. Copyright the Reunify contributors.
// SPDX-License-Identifier: Apache-2.0

import Casework
import RecordLinkage
import Testing

@testable import Exchange

@Suite struct RowReadingTests {
    @Test func `codes are translated by tables, and unknown ones are asked about`() async throws {
        let mapping = ListMapping(
            columns: [
                .init(column: "Name", is: "full-name"),
                .init(column: "Sex", is: "sex", table: "sex"),
            ], tables: ["sex": ["1": "male", "2": "female", "U": ""]])
        let read = try await Lists.read(
            "Name,Sex\nAna Paz,2\nLuis Paz,1\nEva Paz,u\nJo Paz,7\n", mapping)
        var sexes: [String] = []
        for result in read {
            switch result {
            case .record(let draft): sexes.append(draft.identity.sex.map { "\($0)" } ?? "")
            case .unreadable(let reason): sexes.append(reason)
            case .ambiguous(let question, _): sexes.append(question)
            }
        }
        #expect(sexes[0] == "female")
        #expect(sexes[1] == "male")
        #expect(sexes[2] == "")
        #expect(sexes[3].contains("not in the table “sex”"))
        #expect(!sexes[3].contains("7"))
    }

    @Test func `numbers that lost their zeros are asked about, filled, or kept`() async throws {
        var mapping = ListMapping(columns: [
            .init(column: "Name", is: "full-name"),
            .init(column: "Card", is: "identifier", kind: "ration-card", width: 8, zeros: .ask),
        ])
        let list = "Name,Card\nAna Paz,12345678\nLuis Paz,234567\nEva Paz,X1\n"
        let asked = try await Lists.read(list, mapping)
        guard case .record(let whole) = asked[0],
            case .ambiguous(let question, let readings) = asked[1],
            case .record(let other) = asked[2]
        else {
            Issue.record("\(asked)")
            return
        }
        #expect(whole.identity.numbers.map(\.number) == ["12345678"])
        #expect(question.contains("“Card”"))
        #expect(readings == ["00234567", "234567"])
        #expect(other.identity.numbers.map(\.number) == ["X1"])
        for (zeros, number) in [(ListMapping.Zeros.pad, "00234567"), (.keep, "234567")] {
            mapping.columns[1].zeros = zeros
            let read = try await Lists.read(list, mapping)
            guard case .record(let draft) = read[1] else {
                Issue.record("\(read)")
                return
            }
            #expect(draft.identity.numbers.map(\.number) == [number])
        }
    }

    @Test func `bare numbers in a column of dates are asked about, or read by what was answered`()
        async throws
    {
        var mapping = ListMapping(columns: [
            .init(column: "Name", is: "full-name"),
            .init(column: "DOB", is: "date-of-birth", dates: .init(order: "DMY")),
        ])
        let list = "Name,DOB\nAna Paz,41002\n"
        guard case .ambiguous(_, let readings) = try await Lists.read(list, mapping)[0] else {
            Issue.record("not asked")
            return
        }
        #expect(readings == ["2012-04-03", "2016-04-04"])
        for (serial, day) in [
            (ListMapping.Serial.from1900, "2012-04-03"), (.from1904, "2016-04-04"),
        ] {
            mapping.columns[1].dates?.serial = serial
            guard case .record(let draft) = try await Lists.read(list, mapping)[0] else {
                Issue.record("not read")
                return
            }
            #expect(draft.identity.dateOfBirth?.earliest.iso == day)
            #expect(draft.identity.dateOfBirth?.asWritten == "41002")
        }
        mapping.columns[1].dates?.serial = ListMapping.Serial.none
        guard case .unreadable = try await Lists.read(list, mapping)[0] else {
            Issue.record("read")
            return
        }
    }

    @Test func `an A-number has one form, and what is none is kept as written`() async throws {
        let mapping = ListMapping(columns: [
            .init(column: "Name", is: "full-name"),
            .init(column: "A", is: "identifier", kind: "a-number"),
        ])
        let read = try await Lists.read(
            "Name,A\nAna Paz,A 201-334-556\nLuis Paz,20133455\nEva Paz,A20\n", mapping)
        let numbers = read.map { result -> String in
            guard case .record(let draft) = result else { return "" }
            return draft.identity.numbers.map { "\($0.kind) \($0.number)" }.joined()
        }
        #expect(numbers == ["a-number A201334556", "a-number A020133455", "a-number A20"])
    }

    @Test func `every cell tells what became of it`() async throws {
        let mapping = ListMapping(
            columns: [
                .init(column: "A", is: "identifier", kind: "a-number"),
                .init(column: "Name", is: "full-name"),
                .init(column: "DOB", is: "date-of-birth", dates: .init(order: "ask")),
                .init(column: "Sex", is: "sex", table: "sex"),
                .init(column: "Mother", is: "relative"),
                .init(column: "Batch", is: "ignored"),
            ], tables: ["sex": ["2": "F"]])
        let table = try await Lists.table(
            "A,Name,DOB,Sex,Mother,Batch\n20133455,Ana Paz,13/04/2012,2,Rosa Cruz,b7\n,Eva Paz,03/04/2012,,,\n"
        )
        let reading = try await RowReading(table, mapping, zone: "UTC")
        let cells = reading.cells(0).map { [$0.column, $0.cell, $0.word, $0.gives] }
        #expect(
            cells == [
                ["A", "20133455", "identifier", "A020133455"],
                ["Name", "Ana Paz", "full-name", "Ana Paz"],
                ["DOB", "13/04/2012", "date-of-birth", "2012-04-13"],
                ["Sex", "2", "sex", "female"],
                ["Mother", "Rosa Cruz", "relative", "mother: Rosa Cruz"],
                ["Batch", "b7", "ignored", ""],
            ])
        #expect(reading.cells(1).map(\.gives) == ["Eva Paz", "asked: 2012-04-03 or 2012-03-04"])
    }

    @Test func `a mapping that does not fit says which column`() async throws {
        let table = try await Lists.table("Name,Age\nAna,7\n")
        await #expect(throws: MappingError.columnNotMapped("Age")) {
            try await RowReading(
                table, ListMapping(columns: [.init(column: "Name", is: "full-name")]), zone: "UTC")
        }
        await #expect(throws: MappingError.noSuchColumn("Nom", headers: ["Name", "Age"])) {
            try await RowReading(
                table,
                ListMapping(columns: [
                    .init(column: "Name", is: "full-name"), .init(column: "Age", is: "age"),
                    .init(column: "Nom", is: "full-name"),
                ]), zone: "UTC")
        }
    }
}

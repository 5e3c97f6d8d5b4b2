// Part of Reunify. Copyright the Reunify contributors.
// SPDX-License-Identifier: Apache-2.0

import RecordLinkage
import Testing

@Suite("Rules of column recognition")
struct ColumnRecognitionTests {
    func roles(_ columns: [(String, FieldRole)], rows: Int = 300) -> [FieldRole] {
        ColumnRecognition.recognize(SyntheticTable.make(columns, rows: rows)).map(\.role)
    }

    @Test func `without headers the values alone tell most columns`() {
        let wanted: [FieldRole] = [
            .recordID, .givenName, .surname, .dateOfBirth, .sex, .phone, .email, .locality, .region,
            .country, .nationality,
        ]
        let found = roles(wanted.enumerated().map { ("column \($0.offset + 1)", $0.element) })
        #expect(found == wanted)
        #expect(
            roles(
                wanted.map {
                    _ = $0; return ("", $0)
                }) == wanted)
    }

    @Test func `without headers whole names, streets and event dates are told apart`() {
        let wanted: [FieldRole] = [
            .fullName, .streetAddress, .dateOfBirth, .eventDate, .age, .language,
        ]
        #expect(roles(wanted.enumerated().map { ("V\($0.offset + 1)", $0.element) }) == wanted)
    }

    @Test func `the same people in another order of rows give the same answer`() {
        var generator = SeededBytes(seed: 41)
        let plan: [FieldRole] = [.recordID, .givenName, .surname, .dateOfBirth, .postcode, .phone]
        var rows = (0..<6000).map { row in
            plan.map { SyntheticTable.value($0, row, &generator) }
        }
        func recognise() -> [RecognizedColumn] {
            ColumnRecognition.recognize(
                SyntheticTable.table(plan.indices.map { i in ("column \(i)", rows.map { $0[i] }) }))
        }
        let before = recognise()
        rows.shuffle(using: &generator)
        let after = recognise()
        for (a, b) in zip(before, after) {
            #expect(
                a.role == b.role && a.reasons == b.reasons && a.distinctCount == b.distinctCount)
            #expect(abs(a.confidence - b.confidence) < 1e-9)
        }
    }

    @Test func `a header against its values loses confidence or the role`() {
        let table = SyntheticTable.make([("phone", .givenName), ("dob", .text), ("email", .sex)])
        let columns = ColumnRecognition.recognize(table)
        #expect(columns[0].role != .phone)
        #expect(columns[1].role != .dateOfBirth)
        #expect(columns[2].role == .sex)
    }

    @Test func `a header that says name holds whole names where the values do`() {
        let table = SyntheticTable.table([
            ("name", (0..<60).map { "Smith, John \($0 % 7 == 0 ? "A" : "Maria")" }),
            ("age", (0..<60).map(String.init)),
        ])
        #expect(ColumnRecognition.recognize(table)[0].role == .fullName)
    }

    @Test func `the result of an earlier linkage is left out unless a role is stated`() {
        let columns: [(String, FieldRole)] = [
            ("id", .recordID), ("cluster", .groupNumber), ("label", .category),
            ("surname", .surname),
        ]
        let table = SyntheticTable.make(columns)
        let found = ColumnRecognition.recognize(table)
        #expect(found.map(\.role) == [.recordID, .ignored, .ignored, .surname])
        #expect(found[1].reasons.contains { $0.contains("earlier linkage") })
        let stated = ColumnRecognition.recognize(table, overrides: ["cluster": .identifier])
        #expect(stated[1].role == .identifier && stated[1].confidence == 1)
    }

    @Test func `at most one column is the key, and official numbers never are`() {
        let found = roles([
            ("ssn", .identifier), ("passport_no", .identifier), ("id", .recordID),
            ("record_id", .recordID),
            ("surname", .surname),
        ])
        #expect(found[0] == .identifier && found[1] == .identifier)
        #expect(found.count { $0 == .recordID } == 1)
    }

    @Test func `a key is one though a few of its cells are empty or stand twice`() {
        var ids = (0..<100).map { "B\($0)" }
        ids[7] = ""
        ids[31] = "B3"
        let table = SyntheticTable.table([
            ("id", ids), ("surname", (0..<100).map { "Lopez\($0 % 31)" }),
        ])
        #expect(ColumnRecognition.recognize(table)[0].role == .recordID)
    }

    @Test func `a number that several records share is no key`() {
        let found = roles([
            ("household_id", .groupNumber), ("ent_id", .groupNumber), ("id", .groupNumber),
        ])
        #expect(found[0] == .groupNumber)
        #expect(found[1] == .identifier)
        #expect(found[2] != .recordID)
    }

    @Test func `columns told to be left out, empty and constant ones are ignored`() {
        let table = SyntheticTable.table([
            ("surname", (0..<30).map { "Lopez\($0)" }),
            ("year", Array(repeating: "2020", count: 30)),
            ("notes", Array(repeating: "", count: 30)),
            ("dob", (0..<30).map { "19\(50 + $0)-01-02" }),
        ])
        let found = ColumnRecognition.recognize(table, ignoring: ["surname"])
        #expect(found.map(\.role) == [.ignored, .ignored, .ignored, .dateOfBirth])
        #expect(found[2].completeness == 0)
    }

    @Test func `dates of birth carry their format and its doubts`() {
        let table = SyntheticTable.table([
            ("dob", (0..<40).map { "0\($0 % 9 + 1)/0\($0 % 7 + 1)/\(1950 + $0)" })
        ])
        let column = ColumnRecognition.recognize(table)[0]
        #expect(column.dateFormat?.order == .dayMonthYear)
        #expect(column.reasons.contains { $0.contains("assumed") })
    }

    @Test func `no reason and no alternative names a value`() {
        let table = SyntheticTable.make(HeaderSchema.all[0].columns)
        for (column, source) in zip(ColumnRecognition.recognize(table), table.columns) {
            let text = column.reasons.joined(separator: " ")
            for value in 0..<source.values.count where source.values[value].utf8.count > 3 {
                #expect(!text.contains(source.values[value]))
            }
        }
    }

    @Test func `tables without rows or columns are recognised as nothing`() {
        #expect(ColumnRecognition.recognize(SyntheticTable.table([])).isEmpty)
        let empty = ColumnRecognition.recognize(SyntheticTable.table([("name", []), ("dob", [])]))
        #expect(empty.map(\.role) == [.ignored, .ignored])
    }
}

// Part of Reunify. Copyright the Reunify contributors.
// SPDX-License-Identifier: Apache-2.0

import Testing

@testable import RecordLinkage

/// What registers have in their cells that is of no person, and what a number or a date may be short of.
@Suite("Habits of registers") struct RegisterHabitsTests {
    private func roles(_ columns: [(String, [String])]) -> [FieldRole] {
        ColumnRecognition.recognize(SyntheticTable.table(columns)).map(\.role)
    }

    @Test func `a second row of HXL tags is no person`() {
        let table = SyntheticTable.table([
            ("No", ["#meta+id", "K1", "K2"]), ("Name", ["#beneficiary+name", "Wal Pal", "#3"]),
            ("Camp", ["#loc+camp", "Kule", ""]), ("Remark", ["", "", "#urgent"]),
        ])
        let (people, refused) = table.withoutTagRow()
        #expect(people.rowCount == 2)
        #expect(people.cell(0, 1) == "Wal Pal")
        #expect(people.recordNumbers == [2, 3])
        #expect(refused.map(\.recordNumber) == [1])
        #expect(people.withoutTagRow().0 == people)
    }

    @Test func `a mark for the same as above stands for the cell above`() {
        var table = SyntheticTable.table([
            ("Village", ["do.", "Pilsen", "do.", "〃", "", "Tabor", "do."]),
            ("Surname", ["Do", "Do", "Ho", "Do", "Do", "Do", "Do"]),
        ])
        table.writeOutDittos { [] }
        #expect(
            (0..<7).map { table.cell($0, 0) }
                == ["", "Pilsen", "Pilsen", "Pilsen", "", "Tabor", "Tabor"])
        #expect((0..<7).map { table.cell($0, 1) }.filter { $0 == "Do" }.count == 6)
    }

    @Test func `“do” is the same as above where no name stands, and a country among codes`() {
        let columns: [(String, [String], FieldRole)] = [
            ("Calling", ["mason", "do", "tailor", "do"], .occupation),
            ("Nationality", ["mx", "do", "gt", "do"], .nationality),
            ("Surname", ["Pham", "do", "Tran", "do"], .surname),
        ]
        var table = SyntheticTable.table(columns.map { ($0.0, $0.1) })
        table.writeOutDittos {
            columns.enumerated().map { index, column in
                RecognizedColumn(
                    index: index, name: column.0, role: column.2, confidence: 1, reasons: [],
                    dateFormat: nil, completeness: 1, distinctCount: 3)
            }
        }
        #expect((0..<4).map { table.cell($0, 0) } == ["mason", "mason", "tailor", "tailor"])
        #expect((0..<4).map { table.cell($0, 1) } == columns[1].1)
        #expect((0..<4).map { table.cell($0, 2) } == columns[2].1)
    }

    @Test func `numbers that begin with the sign of a tag are people's`() {
        for cells in [["#A12", "#B7"], ["#a12", "#b7"], ["#Adm", "#Org"]] {
            let table = SyntheticTable.table([
                ("File", [cells[0], "K1"]), ("Ticket", [cells[1], "K2"]),
            ])
            #expect(table.withoutTagRow().0.rowCount == 2, "\(cells)")
        }
    }

    @Test func `nobody's date of birth, number or name is the same as above`() {
        let columns = [
            ("Date of birth", ["01.02.1980", "\"", "ditto", "05.06.1990"]),
            ("Phone", ["0501234567", "\"", "''", "0507654321"]),
            ("Village", ["Pilsen", "\"", "''", "Tabor"]),
        ]
        var table = SyntheticTable.table(columns)
        let roles: [FieldRole] = [.dateOfBirth, .phone, .locality]
        table.writeOutDittos {
            roles.enumerated().map { index, role in
                RecognizedColumn(
                    index: index, name: columns[index].0, role: role, confidence: 1, reasons: [],
                    dateFormat: nil, completeness: 1, distinctCount: 4)
            }
        }
        #expect((0..<4).map { table.cell($0, 0) } == ["01.02.1980", "", "", "05.06.1990"])
        #expect((0..<4).map { table.cell($0, 1) } == ["0501234567", "", "''", "0507654321"])
        // Two single quotation marks are how databases write nothing.
        #expect((0..<4).map { table.cell($0, 2) } == ["Pilsen", "Pilsen", "''", "Tabor"])
    }

    @Test(arguments: [
        ("00000000", true), ("999-99-9999", true), ("0000-00-00", true), ("00/00/0000", true),
        ("9999", false), ("00000001", false), ("90909090", false), ("", false),
        ("000000000a", false),
    ])
    func `noughts or nines alone are no number`(cell: String, isNothing: Bool) {
        #expect(RepeatedDigits.sayNothing(Array(cell.utf8).span) == isNothing)
    }

    @Test func `a column of dates that was filled with noughts is one of dates`() {
        let dates = (0..<300).map {
            $0 % 5 < 3 ? "00000000" : "20\(10 + $0 % 9)0\(1 + $0 % 9)1\($0 % 10)"
        }
        let people = (0..<300).map { "P\(1000 + $0)" }
        #expect(roles([("id", people), ("ENTRY_DT", dates)])[1] == .eventDate)
    }

    @Test func `noughts agree with nothing`() {
        for role in [FieldRole.phone, .identifier, .groupNumber] {
            var normalizer = TextNormalizer(role: role, source: .column(0))
            normalizer.normalise(Array("000000000".utf8).span)
            #expect(normalizer.folded.isEmpty)
        }
    }

    @Test(arguments: [
        ("LI/MEIMRS", "LI, MEI"), ("LIU/KAIKAI MSTR", "LIU, KAIKAI"),
        ("KANG/SEE EE MS", "KANG, SEE EE"),
        ("O'NEIL/ANN-MARY DR", "O'NEIL, ANN-MARY"), ("SAMS/AMS", "SAMS, AMS"),
        ("KHAN/SHAMS", "KHAN, SHAMS"), ("IVANOV/ALEXANDR", "IVANOV, ALEXANDR"),
    ])
    func `names of passengers are surname, given names and a title`(written: String, name: String) {
        #expect(PassengerName.withComma(written) == name)
    }

    @Test func `what has a solidus otherwise is no name of a passenger`() {
        for text in ["Li/Mei", "A/B", "C/23", "LI/MEI/MRS", "LI/", "DOB/1990"] {
            #expect(PassengerName.withComma(text) == nil)
        }
    }

    @Test func `a column of passengers' names is one of whole names`() {
        let last = ["CHAN", "TAN", "LIN", "NGUYEN", "WONG", "SU"]
        let given = ["TAIMAN MR", "MEIMRS", "JIA HAO MSTR", "WEI MS", "HUI LING MISS"]
        let names = (0..<300).map { "\(last[$0 % 6])/\(given[$0 % 5])" }
        let ids = names.indices.map { "\(1000 + $0)" }
        #expect(roles([("SEQ", ids), ("NAME", names)])[1] == .fullName)
        let parts = FieldNormalizer.parts(
            ofFullName: Array("CHAN/TAIMAN MR".utf8).span, customs: nil, vocabulary: nil)
        #expect(parts.surname == "chan")
        #expect(parts.given == "taiman")
    }

    @Test func `a masked number is a person's, and compared by the digits that are left`()
        async throws
    {
        let people = 300
        let cards = (0..<people).map {
            "99\(100_000 + $0 * 7_919 % 900_000)\(100 + $0 * 13 % 900)"
        }
        func table(_ header: String, _ cells: [String], _ names: [String]) -> RecordTable {
            SyntheticTable.table([
                ("id", names.indices.map { "\(header)\($0)" }),
                ("given name", names.map { String($0.split(separator: " ")[0]) }),
                ("surname", names.map { String($0.split(separator: " ")[1]) }), (header, cells),
            ])
        }
        let names = (0..<people).map { "Ana\($0 % 40) Perez\($0 % 70)" }
        let masked = cards.map { "\($0.prefix(2))******\($0.suffix(3))" }
        let tables = [table("KIMLIK NO", masked, names), table("card", cards, names)]
        #expect(ColumnRecognition.recognize(tables[0])[3].role == .identifier)
        let prepared = try await PreparedTables(tables, options: LinkageOptions(), threads: 1)
        let field = try #require(prepared.fields.first { $0.role == .identifier })
        #expect(field.sources == [.column(3), .column(3)])
        let visible = "99\(cards[5].suffix(3))"
        #expect(prepared.tables.map { $0.cell(5, 3) } == [visible, visible])
    }

    @Test func `what is left of a masked number many people have, and it is no group's`() {
        let people = 0..<600
        func role(_ number: (Int) -> String) -> FieldRole {
            roles([
                ("given name", people.map { "Ana\($0 % 43)" }),
                ("surname", people.map { "Perez\($0 % 71)" }),
                ("KIMLIK NO", people.map { number($0 % 200) }),
            ])[2]
        }
        #expect(role { "9*******\(100 + $0)" } == .identifier)
        #expect(role { "91234567\(100 + $0)" } == .groupNumber)
    }
}

@Suite("Years of the Republic of China") struct RepublicYearTests {
    @Test(arguments: ["民國70年5月3日", "民国70年5月3日", "中華民國70年5月3日", "民國 70.5.3"])
    func `years of the Republic of China are counted from 1912`(written: String) {
        for order in DateFormat.Order.allCases {
            let date = DateReader(format: DateFormat(order: order)).read(written)
            #expect(date == PartialDate(year: 1981, month: 5, day: 3))
        }
        #expect(DateReader(format: DateFormat()).read("民國88年")?.year == 1999)
    }
}

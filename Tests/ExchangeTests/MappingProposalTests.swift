// Part of Reunify. Copyright the Reunify contributors.
// SPDX-License-Identifier: Apache-2.0

import RecordLinkage
import Testing

@testable import Exchange

@Suite struct MappingProposalTests {
    /// Numbers that look given at random; a tenth of them begins with a zero.
    private static func numbers(_ count: Int, stripped: Bool) -> [String] {
        var state: UInt64 = 12
        return (0..<count).map { _ in
            state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            let number = String(state >> 33 % 100_000_000 % 100_000_000)
            let full = String(repeating: "0", count: max(0, 8 - number.count)) + number.suffix(8)
            return stripped ? String(Int(full) ?? 0) : full
        }
    }

    private static func column(_ values: [String]) -> TableColumn {
        var dictionary = ValueDictionary()
        for value in values { dictionary.append(value.utf8) }
        return TableColumn(
            name: "Card", codes: (1...max(1, values.count)).map { UInt32($0) }, values: dictionary)
    }

    @Test func `a guess that is weak gives nobody a name`() async throws {
        let codes = ["FMUA", "UAC", "SA", "PROS", "OTH", "CRIM", "PAR?"]
        let names = [
            "LOPEZ CAAL, MARIA", "CRUZ, JUAN", "TZOC POP, ANA", "RUIZ DIAZ, LUIS", "GOMEZ, ROSA",
        ]
        var list = "id,name,dob,disposition\n"
        for row in 0..<44 {
            list += "\(100 + row),\"\(names[row % 5])\",0\(1 + row % 9)/1\(row % 9)/1990,"
            list += codes[row * 3 % 7] + "\n"
        }
        let table = try await TableReader.read(Array(list.utf8), source: "list")
        let mapping = await MappingProposal.mapping(of: table)
        #expect(mapping.columns.first { $0.column == "name" }?.is == "full-name")
        let codesAre = mapping.columns.first { $0.column == "disposition" }?.is
        #expect(codesAre.map { !$0.contains("name") } == true)
    }

    @Test func `numbers whose zeros were dropped are recognised`() {
        #expect(MappingProposal.lostZeros(Self.column(Self.numbers(300, stripped: true))) == 8)
        #expect(MappingProposal.lostZeros(Self.column(Self.numbers(300, stripped: false))) == nil)
        // Counted up, nothing is missing.
        #expect(MappingProposal.lostZeros(Self.column((95_000...105_000).map(String.init))) == nil)
        #expect(MappingProposal.lostZeros(Self.column([])) == nil)
        #expect(MappingProposal.lostZeros(Self.column(["A1", "B2"])) == nil)
    }

    @Test func `an order of dates that nothing tells is asked, and the answer is remembered`()
        async throws
    {
        let first = try await Lists.table(
            "ID,Full name,DOB\n1,Ana Paz,03/04/2012\n2,Eva Paz,05/06/2013\n3,Luis Caal,01/02/2011\n"
        )
        var mapping = await MappingProposal.mapping(of: first)
        #expect(mapping.column("DOB")?.dates?.order == "ask")
        mapping.columns[2].dates?.order = "DMY"
        mapping.source = "border"

        let second = try await Lists.table(
            "ID,Full name,DOB,Sex\n4,Ada Paz,07/08/2012,F\n5,Eli Paz,09/10/2013,M\n")
        let again = await MappingProposal.mapping(of: second, remembering: mapping)
        #expect(again.mapping.column("DOB")?.dates?.order == "DMY")
        #expect(again.mapping.source == "border")
        #expect(again.new == ["Sex"])
        #expect(again.gone == [])
        #expect(again.contradicted == [])

        // The office changed its program: what was answered does not hold any more.
        let third = try await Lists.table(
            "ID,Full name,DOB\n6,Ada Paz,07/28/2012\n7,Eli Paz,09/19/2013\n8,Eli Caal,02/03/2013\n")
        let changed = await MappingProposal.mapping(of: third, remembering: mapping)
        #expect(changed.contradicted == ["DOB"])
        #expect(changed.mapping.column("DOB")?.dates?.order == "ask")
    }

    @Test func `a check counts what is read, asked and unreadable by column`() async throws {
        let mapping = ListMapping(
            columns: [
                .init(column: "Name", is: "full-name"),
                .init(column: "DOB", is: "date-of-birth", dates: .init(order: "ask")),
                .init(column: "Sex", is: "sex", table: "sex"),
                .init(column: "Batch", is: "ignored"),
            ], tables: ["sex": ["1": "male"]])
        let table = try await Lists.table(
            "Name,DOB,Sex,Batch\nAna,03/04/2012,1,x\nEva,13/04/2012,,x\nIda,never,3,x\nUma,,1,\n")
        let check = try await MappingCheck(mapping, table, zone: "UTC")
        #expect(check.rows == 4)
        #expect(check.accepted == 2)
        #expect(check.quarantined == 2)
        let dates = check.columns[1]
        #expect((dates.read, dates.asked, dates.unreadable, dates.empty) == (1, 1, 1, 1))
        #expect(check.columns[2].unlisted == ["3": 1])
        #expect(check.columns[3].unused == 3)
        #expect(
            check.columns.allSatisfy {
                $0.read + $0.asked + $0.unreadable + $0.empty + $0.unused == 4
            })
    }
}
